// A whole POP3 session over a memory stream, before and after login. It ends when its peer has gone, and answers in lines.
#include "tests/support/pop3stage.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const bool loggedIn = data[0] & 1;
    const auto script = dialogue::parse(QStringLiteral("fuzz"), data[0] & 2 ? "@ tls offered\n@ plaintext\n" : "@ tls active\n@ vanished 2\n");
    ManualClock clock;
    ManualWorker worker(clock);
    MemoryStream stream(worker);
    Pop3Stage stage(script, worker, clock, stream);
    const auto settle = [&] {
        worker.runUntil([&] { return stream.isWaiting() || worker.running() == 0; });
    };
    worker.start(stage.run(stream));
    settle();
    if (loggedIn) {
        stream.send("USER alice\r\nPASS secret\r\n");
        settle();
    }
    QByteArrayView rest(data + 2, qsizetype(size - 2));
    const qsizetype piece = data[1] == 0 ? rest.size() : data[1];
    while (!rest.isEmpty()) {
        const qsizetype n = std::min(piece, rest.size());
        stream.send(rest.first(n));
        rest = rest.sliced(n);
        settle();
    }
    const QByteArray out = stream.take();
    if (!out.isEmpty() && !out.endsWith("\r\n"))
        std::abort();
    stream.hangUp();
    settle();
    if (worker.running() > 0)
        std::abort();
    return 0;
}

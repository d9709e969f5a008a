// A whole SMTP session over a memory stream, from each of its states: it always ends when its peer has gone, keeps its limits,
// and answers in lines. The first octet chooses the state, the second how the input is cut.
#include "tests/support/smtpstage.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    static const char *const settings[] = { "", "@ service submission\n@ tls active\n", "@ service lmtp\n", "@ tls offered\n" };
    static const QByteArray prologues[] = {
        "",
        "EHLO c\r\n",
        "EHLO c\r\nMAIL FROM:<a@example.org>\r\n",
        "EHLO c\r\nMAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.test>\r\n",
        "EHLO c\r\nMAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.test>\r\nDATA\r\n",
        "EHLO c\r\nMAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.test>\r\nBDAT 3\r\nabc",
        "EHLO c\r\nAUTH PLAIN AGFsaWNlAHNlY3JldA==\r\nMAIL FROM:<alice@example.test>\r\nRCPT TO:<b@example.test>\r\nDATA\r\n",
        "EHLO c\r\nAUTH LOGIN\r\n",
        "LHLO c\r\nMAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.test>\r\nRCPT TO:<c@example.test>\r\n",
        "EHLO c\r\nSTARTTLS\r\n",
    };
    const QByteArray service = settings[data[0] % 4];
    const auto script = dialogue::parse(QStringLiteral("fuzz"), service + "@ max-size 2000\n@ max-header 500\n@ max-recipients 5\n");
    ManualClock clock;
    ManualWorker worker(clock);
    MemoryStream stream(worker);
    SmtpStage stage(script, worker, clock, stream);
    const auto settle = [&] { // until it waits for input, for a timer, or has ended; pool jobs are waited for
        worker.runUntil([&] { return stream.isWaiting() || worker.running() == 0 || worker.timerCount() > 0; });
    };
    worker.start(stage.run(stream));
    settle();
    stream.send(prologues[(data[0] / 4) % std::size(prologues)]);
    settle();
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
    if (stage.port.mostHeld > 2000 + 1000) // completed headers grow a little
        std::abort();
    stream.hangUp();
    for (int i = 0; i < 200 && worker.running() > 0; ++i) {
        settle();
        worker.advance(std::chrono::hours(1));
    }
    if (worker.running() > 0 || stage.port.alive > 0)
        std::abort();
    return 0;
}

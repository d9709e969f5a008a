// Our SMTP client against a server that says anything: it always ends, nobody is delivered without a 2yz of the server's, and
// the end of data is said at most once a message. The first octet chooses what is sent, the second how the input is cut.
#include "tests/support/smtpclientstage.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    QByteArray settings = "@ recipients a@example.org b@example.org c@example.org\n@ messages 2\n";
    if (data[0] & 1)
        settings += "@ lmtp\n";
    if (data[0] & 2)
        settings += "@ chunking\n";
    if (data[0] & 4)
        settings += "@ starttls works\n";
    if (data[0] & 8)
        settings += "@ login alice\n@ starttls works\n";
    if (data[0] & 16)
        settings += "@ dsn\n@ 8bit\n";
    const auto script = dialogue::parse(QStringLiteral("fuzz"), settings);
    ManualClock clock;
    ManualWorker worker(clock);
    MemoryStream stream(worker);
    SmtpClientStage stage(script, worker, clock, stream);
    worker.start(stage.run(stream));
    worker.runPending();
    QByteArrayView rest(data + 2, qsizetype(size - 2));
    const qsizetype piece = data[1] == 0 ? rest.size() : data[1];
    while (!rest.isEmpty()) {
        const qsizetype n = std::min(piece, rest.size());
        stream.send(rest.first(n));
        rest = rest.sliced(n);
        worker.runPending();
    }
    if (!(data[0] & 2) && stream.take().count("\r\n.\r\n") > 2)
        std::abort();
    stream.hangUp();
    worker.runPending();
    if (worker.running() > 0)
        std::abort();
    return 0;
}

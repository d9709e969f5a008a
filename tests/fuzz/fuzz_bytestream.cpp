// The line reader gives the same lines whatever the cut.
#include "tests/support/memorystream.h"

#include <cstdlib>

namespace {
wire::Task<void> readLines(wire::ByteStream *stream, QByteArrayList *into)
{
    try {
        while (true) {
            const wire::Line line = co_await stream->readLine(20, std::chrono::minutes(5));
            into->append(QByteArray::number(int(line.kind)) + line.text);
            if (line.kind == wire::Line::Complete && line.text.size() + 2 > 20)
                std::abort();
        }
    } catch (const wire::PeerGone &) {
    }
}
QByteArrayList lines(QByteArrayView octets, qsizetype step)
{
    ManualClock clock;
    ManualWorker worker(clock);
    MemoryStream stream(worker);
    QByteArrayList got;
    worker.start(readLines(&stream, &got));
    for (qsizetype at = 0; at < octets.size(); at += step) {
        stream.send(octets.sliced(at, std::min(step, octets.size() - at)));
        worker.runPending();
    }
    stream.hangUp();
    worker.runPending();
    if (worker.running() != 0)
        std::abort();
    return got;
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    const QByteArrayView octets(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    if (lines(octets, std::max<qsizetype>(1, octets.size())) != lines(octets, 1 + data[0] % 8))
        std::abort();
    return 0;
}

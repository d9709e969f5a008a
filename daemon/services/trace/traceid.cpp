#include "services/trace/trace.h"

#include <QRandomGenerator>
#include <atomic>
#include <ctime>

namespace trace {

// Base 36, most significant first: seconds, a counter, random bits. Sorts by time, is easy to read out.
QByteArray newTraceId()
{
    static std::atomic<quint32> counter { QRandomGenerator::system()->generate() };
    static constexpr char digits[] = "0123456789abcdefghijklmnopqrstuvwxyz";
    timespec now {};
    ::clock_gettime(CLOCK_REALTIME_COARSE, &now);
    quint64 high = quint64(now.tv_sec); // 7 digits until 2453… is far enough
    quint64 low = (quint64(counter.fetch_add(1, std::memory_order_relaxed)) << 16) ^ (QRandomGenerator::global()->generate() & 0xffff);
    char text[16];
    for (int i = 6; i >= 0; --i, high /= 36)
        text[i] = digits[high % 36];
    for (int i = 15; i >= 7; --i, low /= 36) // 36^9 > 2^46; the top bits of the counter are its noise
        text[i] = digits[low % 36];
    return QByteArray(text, 16);
}

} // namespace trace

// IMAP sequence sets: round trip, and resolve() keeps its promises (ascending, disjoint, the same members).
#include "protocols/imap/sequenceset.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 4)
        return 0;
    const quint32 largest = quint32(data[0]) | quint32(data[1]) << 8;
    const QByteArrayView text(reinterpret_cast<const char *>(data + 2), qsizetype(size - 2));
    const auto set = imap::SequenceSet::parse(text);
    if (!set)
        return 0;
    const auto again = imap::SequenceSet::parse(set->toWire());
    if (!again || !(*again == *set))
        std::abort();
    const auto ranges = set->resolve(largest);
    for (size_t i = 0; i < ranges.size(); ++i) {
        if (ranges[i].first == 0 || ranges[i].first > ranges[i].last)
            std::abort();
        if (i > 0 && quint64(ranges[i].first) <= quint64(ranges[i - 1].last) + 1)
            std::abort();
    }
    for (const imap::NumberRange range : set->ranges()) {
        const quint32 first = range.first ? range.first : largest, last = range.last ? range.last : largest;
        if ((first && !imap::contains(ranges, first)) || (last && !imap::contains(ranges, last)))
            std::abort();
    }
    return 0;
}

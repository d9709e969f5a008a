#include "protocols/imap/targets.h"

namespace imap {

Walker::Walker(const MessageNumbers &numbers, IndexRanges ranges)
    : m_numbers(numbers)
    , m_ranges(std::move(ranges))
{
    if (!m_ranges.empty())
        m_next = m_ranges.front().first;
}

std::vector<Target> Walker::peek(size_t count) const
{
    std::vector<Target> targets;
    targets.reserve(std::min<size_t>(count, m_numbers.count()));
    size_t range = m_range;
    quint32 next = m_next;
    while (targets.size() < count && range < m_ranges.size()) {
        targets.push_back({ next + 1, m_numbers.at(next) });
        if (++next == m_ranges[range].end && ++range < m_ranges.size())
            next = m_ranges[range].first;
    }
    return targets;
}

void Walker::skip(size_t count)
{
    while (count > 0 && !atEnd()) {
        const quint32 step = quint32(std::min<size_t>(count, m_ranges[m_range].end - m_next));
        count -= step;
        m_next += step;
        if (m_next == m_ranges[m_range].end && ++m_range < m_ranges.size())
            m_next = m_ranges[m_range].first;
    }
}

std::vector<MessageRecord> recordsOf(const OpenMailbox &box, std::span<const Target> targets)
{
    std::vector<MessageRecord> found(targets.size());
    visitRecords(box, targets, [&](const Target &target, const MessageRecord &record) { found[size_t(&target - targets.data())] = record; });
    return found;
}

} // namespace imap

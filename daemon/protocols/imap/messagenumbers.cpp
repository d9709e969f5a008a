#include "protocols/imap/messagenumbers.h"

#include <algorithm>

namespace imap {

quint32 MessageNumbers::lowerBound(Uid uid) const
{
    const size_t base = baseSize();
    if (base > 0 && uid <= m_base->back())
        return quint32(std::lower_bound(m_base->begin(), m_base->end(), uid) - m_base->begin());
    return quint32(base + size_t(std::lower_bound(m_tail.begin(), m_tail.end(), uid) - m_tail.begin()));
}

void MessageNumbers::remove(std::span<const Uid> gone)
{
    if (gone.empty())
        return;
    auto next = std::make_shared<std::vector<Uid>>();
    next->reserve(count() - std::min<size_t>(gone.size(), count()));
    size_t g = 0;
    const auto keep = [&](Uid uid) {
        while (g < gone.size() && gone[g] < uid)
            ++g;
        if (g == gone.size() || gone[g] != uid)
            next->push_back(uid);
    };
    if (m_base)
        std::for_each(m_base->begin(), m_base->end(), keep);
    std::for_each(m_tail.begin(), m_tail.end(), keep);
    m_base = std::move(next);
    m_tail = {};
}

bool MessageNumbers::share(const Shared &current)
{
    // The mailbox changes between our looking at its changes and at its UIDs. But UIDs only grow: with the same last
    // one nothing new is in `current`, so it is a subset of ours, and with the same size it is ours.
    if (!current || current->size() != count() || (count() > 0 && current->back() != last()))
        return false;
    m_base = current;
    m_tail = {};
    return true;
}

} // namespace imap

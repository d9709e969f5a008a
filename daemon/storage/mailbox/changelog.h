// What happened lately in one mailbox, so that a small change costs little to tell. Thread: as the view's arrays.
#pragma once
#include "shared/base/strongint.h"

#include <deque>
#include <span>

namespace storage {

class ChangeLog
{
public:
    enum class Kind : quint8 { Added, Flags, Expunged };
    struct Entry
    {
        quint64 modseq;
        Uid uid;
        Kind kind;
    };

    // Nothing before `modseq` is remembered.
    void reset(quint64 modseq)
    {
        m_entries.clear();
        m_floor = modseq;
    }
    void add(quint64 modseq, Uid uid, Kind kind)
    {
        m_entries.push_back({ modseq, uid, kind });
        if (m_entries.size() > most)
            forget();
    }
    bool covers(ModSeq since) const { return since.value() >= m_floor; }
    template <class See> void since(ModSeq since, See see) const
    {
        auto at = std::upper_bound(m_entries.begin(), m_entries.end(), since.value(),
            [](quint64 wanted, const Entry &entry) { return wanted < entry.modseq; });
        for (; at != m_entries.end(); ++at)
            see(*at);
    }

private:
    static constexpr size_t most = 16'384;
    void forget() // the older half, and the rest of the operation that it ends in
    {
        size_t n = most / 2;
        m_floor = m_entries[n - 1].modseq;
        while (n < m_entries.size() && m_entries[n].modseq == m_floor)
            ++n;
        m_entries.erase(m_entries.begin(), m_entries.begin() + ptrdiff_t(n));
    }
    std::deque<Entry> m_entries; // ascending by modseq
    quint64 m_floor = 0;
};

} // namespace storage

// Message sequence number ↔ UID for one session: what its client believes the mailbox to hold. RFC 9051 §2.3.1.2.
//
// The long array is shared with the mailbox's other sessions while they agree (2,000 idle clients must not hold 2,000
// copies); what has arrived since stands in a short tail of our own. Thread: the session's.
#pragma once
#include "shared/base/strongint.h"

#include <memory>
#include <span>
#include <vector>

namespace imap {

class MessageNumbers
{
public:
    using Shared = std::shared_ptr<const std::vector<Uid>>; // ascending

    MessageNumbers() = default;
    explicit MessageNumbers(Shared base)
        : m_base(std::move(base))
    {
    }
    quint32 count() const { return quint32(baseSize() + m_tail.size()); }
    Uid at(quint32 index) const // index: sequence number - 1, below count()
    {
        const size_t base = baseSize();
        return index < base ? (*m_base)[index] : m_tail[index - base];
    }
    Uid last() const { return count() ? at(count() - 1) : Uid(0); }
    // The number of messages with a smaller UID: the index of `uid` when it is there.
    quint32 lowerBound(Uid uid) const;
    bool contains(Uid uid) const
    {
        const quint32 index = lowerBound(uid);
        return index < count() && at(index) == uid;
    }
    void append(Uid uid) { m_tail.push_back(uid); } // above last()
    size_t tailSize() const { return m_tail.size(); }
    // Takes ascending UIDs out, all of which must be there.
    void remove(std::span<const Uid> gone);
    // Uses the other's array instead of our own if both hold the same messages; false if they do not.
    bool share(const Shared &current);

private:
    size_t baseSize() const { return m_base ? m_base->size() : 0; }
    Shared m_base;
    std::vector<Uid> m_tail;
};

} // namespace imap

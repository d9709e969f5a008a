// Messages a command works on, some at a time: number and UID as the client knows them, and their records.
#pragma once
#include "protocols/imap/mailboxport.h"
#include "protocols/imap/messagenumbers.h"
#include "protocols/imap/selected.h"

#include <span>
#include <vector>

namespace imap {

struct Target
{
    quint32 number = 0; // message sequence number
    Uid uid;
};

// The messages of a set in order.
class Walker
{
public:
    Walker(const MessageNumbers &numbers, IndexRanges ranges);
    bool atEnd() const { return m_range == m_ranges.size(); }
    std::vector<Target> peek(size_t count) const; // the next ones; stays where it is
    void skip(size_t count);

private:
    const MessageNumbers &m_numbers;
    IndexRanges m_ranges;
    size_t m_range = 0;
    quint32 m_next = 0;
};

// Calls see(target, record) for each target that is still there, in order; returns how many are not. Both lists ascend,
// so each step is nearly always "the next one". Under the view's lock: be quick.
template <class See> size_t visitRecords(const OpenMailbox &box, std::span<const Target> targets, See see)
{
    size_t missing = 0;
    box.read([&](std::span<const MessageRecord> records) {
        if (targets.empty())
            return;
        const auto below = [](const MessageRecord &record, Uid uid) { return record.uid < uid; };
        auto at = std::lower_bound(records.begin(), records.end(), targets.front().uid, below);
        for (const Target &target : targets) {
            if (at != records.end() && at->uid < target.uid) {
                ++at;
                if (at != records.end() && at->uid < target.uid)
                    at = std::lower_bound(at, records.end(), target.uid, below);
            }
            if (at == records.end() || at->uid != target.uid)
                ++missing;
            else
                see(target, *at);
        }
    });
    return missing;
}

// The records of the targets, in their order; one with uid 0 for each that is gone.
std::vector<MessageRecord> recordsOf(const OpenMailbox &box, std::span<const Target> targets);

} // namespace imap

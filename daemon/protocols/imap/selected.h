// The selected mailbox as one client knows it: message numbers, what has changed since it was last told, what it may be
// told now. RFC 9051 §5.2, §7.5.1; RFC 7162 §3.2 (VANISHED); RFC 2180 (several sessions on one mailbox).
//
// Always: numbers change for the client only through EXPUNGE/VANISHED and EXISTS that appendUpdates() has written, and
// EXPUNGE is written only when the caller says it may be: during a FETCH by number it would make the client act on the
// wrong message. Thread: the session's worker, but for Alarm.
#pragma once
#include "async/pool.h"
#include "protocols/imap/mailboxport.h"
#include "protocols/imap/messagenumbers.h"
#include "protocols/imap/response.h"
#include "protocols/imap/sequenceset.h"
#include "protocols/wire/bytestream.h"

#include <atomic>
#include <memory>
#include <vector>

namespace imap {

// Rung by the store on any thread. An idle session is woken, a busy one finds the flag at its next command.
struct Alarm
{
    std::atomic<bool> changed = true;
    std::atomic<bool> idle = false;
    wire::ByteStream *stream = nullptr;
    void ring()
    {
        if (!changed.exchange(true) && idle.load())
            stream->wake();
    }
};

struct IndexRange // of message numbers, counted from 0: [first, end)
{
    quint32 first = 0, end = 0;
};
using IndexRanges = std::vector<IndexRange>;
quint64 countOf(const IndexRanges &ranges);

struct UpdateStyle // what the client has asked for with ENABLE and CONDSTORE commands
{
    bool mayExpunge = true;
    bool modseq = false;
    bool vanished = false; // QRESYNC
    bool recent = true; // IMAP4rev1
};

// Opened on a pool thread, all in one go; then it belongs to the session.
struct Opened
{
    std::shared_ptr<OpenMailbox> box;
    MailboxStatus status;
    MessageNumbers::Shared uids;
    KeywordNames keywords;
    std::vector<Uid> recent;
    quint32 firstUnseen = 0; // sequence number; 0: none
};
Result<Opened> openMailbox(MailboxPort &port, const QByteArray &name, bool readOnly); // blocks

// The status, with what of `items` (statusitem::…) the store does not keep at hand. Blocks.
Result<MailboxStatus> statusOf(MailboxPort &port, const QByteArray &name, quint16 items);

class Selected
{
public:
    Selected(QByteArray name, Opened opened, wire::ByteStream &stream, async::Pool *pool);
    ~Selected(); // no alarm rings any more; the mailbox is let go on the pool

    OpenMailbox &box() const { return *m_box; }
    const std::shared_ptr<OpenMailbox> &shared() const { return m_box; }
    const QByteArray &name() const { return m_name; }
    bool isReadOnly() const { return m_box->isReadOnly(); }
    const MessageNumbers &numbers() const { return m_numbers; }
    ModSeq since() const { return m_since; } // the client knows everything up to here
    Alarm &alarm() { return m_alarm; }
    FlagWriter &flagWriter() { return m_flags; }
    bool isRecent(Uid uid) const;
    const std::vector<Uid> &recent() const { return m_recent; }
    quint64 shownFlags(const MessageRecord &record) const // \Recent is each session's own
    {
        const quint64 flags = record.flags & ~flag::Recent;
        return m_recent.empty() || !isRecent(record.uid) ? flags : flags | flag::Recent;
    }

    // A set of the client's → messages it knows. Nothing: a message number beyond the last one (BAD).
    // `saved` stands for `$`.
    std::optional<IndexRanges> resolve(const SequenceSet &set, bool uid, const std::vector<Uid> &saved) const;
    std::vector<Uid> uidsOf(const IndexRanges &ranges) const;

    // The client has been told of these flags already: no FETCH for them among the updates.
    void told(Uid uid, ModSeq modseq) { m_told.push_back({ uid, modseq }); }
    void appendUpdates(QByteArray &out, UpdateStyle style);
    bool hasUpdates() const { return m_alarm.changed.load() || !m_pendingExpunged.empty(); }
    void refreshKeywords(QByteArray &out); // a new keyword: the flag lists are told before it is used
    void appendFlagLists(QByteArray &out) const; // `* FLAGS (…)` and PERMANENTFLAGS
    // One `* n FETCH (UID … FLAGS … MODSEQ …)`
    void appendFlagsFetch(QByteArray &out, quint32 index, const MessageRecord &record, bool modseq);

private:
    void takeChanges(QByteArray &out, UpdateStyle style);
    void appendExpunges(QByteArray &out, UpdateStyle style);

    QByteArray m_name;
    std::shared_ptr<OpenMailbox> m_box;
    async::Pool *m_pool;
    MessageNumbers m_numbers;
    FlagWriter m_flags;
    ModSeq m_since;
    std::vector<Uid> m_pendingExpunged; // ascending; gone, and the client does not know yet
    std::vector<Uid> m_recent;
    std::vector<std::pair<Uid, ModSeq>> m_told;
    bool m_claimRecent = false; // m_recent holds messages that came while the mailbox was open
    Alarm m_alarm;
};

} // namespace imap

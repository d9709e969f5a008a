// An open mailbox: one view per mailbox, shared by everybody who has it open. What imap::OpenMailbox asks for, without
// a session's own state (read-only, its one watcher): services/access adds that.
//
// Always: every change passes through the view; watchers are called after the commit and before the changing call
// returns. UIDs and mod-sequences only grow. Order: files, uidlist, index, arrays, watchers.
// Thread: any; what touches files or the index blocks, so call it on pool threads.
#pragma once
#include "formats/record/mailboxvalues.h"

#include <QByteArray>
#include <functional>
#include <memory>
#include <span>

namespace storage {

// The octets of one message in CRLF form, whatever the file holds. Stays readable when the message is expunged
// meanwhile. Thread: one at a time.
class MessageContent
{
public:
    virtual ~MessageContent() = default;
    virtual qint64 size() const = 0; // RFC822.SIZE
    virtual QByteArray read(qint64 offset, qint64 n) = 0; // at most n octets from offset
    virtual QByteArray all() = 0; // shared, not copied, when called twice
    virtual QByteArray header() = 0; // with its empty line, without reading the rest of a large file
    virtual void appendTo(QByteArray &out, qint64 offset, qint64 n)
        = 0; // what read() returns, without a copy in between
};

struct CachedParts // IMAP wire form (formats/mime/imapform.h); an empty array means not asked for, or the message is
                   // gone
{
    QByteArray envelope, bodyStructure, body;
};
enum CachedPart : quint8 { Envelope = 1, BodyStructure = 2, Body = 4 };

class MailboxView
{
public:
    virtual ~MailboxView() = default;
    virtual QByteArray name() const = 0; // as it is now: renaming changes it
    virtual bool isGone() const = 0; // removed; all its messages are expunged

    // --- in memory: these do not block beyond a short lock ---
    virtual MailboxStatus status() const = 0;
    virtual KeywordNames keywords() const = 0;
    // Calls `see` with all records, ascending by UID, under the view's shared lock: be quick, touch nothing else.
    virtual void read(const std::function<void(std::span<const MessageRecord>)> &see) const = 0;
    // The UIDs, ascending: one array for all who ask while the mailbox holds the same messages.
    virtual std::shared_ptr<const std::vector<Uid>> uids() const = 0;
    // What changed after `since`; since = 0: everything is `changed`. May name expunged UIDs that the caller never saw.
    // Blocks on the index when `since` is older than what the change log remembers.
    virtual MailboxChanges changesSince(ModSeq since) const = 0;
    // For QRESYNC VANISHED (EARLIER); may name more than needed, RFC 7162 §3.2.7. Blocks on the index. Ascending.
    virtual std::vector<Uid> expungedSince(ModSeq since) const = 0;
    // `changed` is called on any thread, often, whenever changesSince would have something new. It must be quick and
    // must not call the view.
    virtual quint64 watch(std::function<void()> changed) = 0;
    virtual void unwatch(quint64 id) = 0; // when it returns no call is under way
    // Hands what nobody saw yet to the caller (RFC 3501 §2.3.2), and only to it; ascending.
    virtual std::vector<Uid> takeRecent() = 0;
    virtual std::vector<Uid> recent() const = 0; // looks without taking: EXAMINE

    // --- content ---
    virtual Result<std::unique_ptr<MessageContent>> open(Uid uid) = 0;
    // In the order asked; computed and kept when not cached yet.
    virtual Result<std::vector<CachedParts>> cached(std::span<const Uid> uids, quint8 parts) = 0;

    // --- changes ---
    // StoreOutcome.changed names every message that is there and passed UNCHANGEDSINCE, also one that had the flags
    // before (its mod-sequence stays). A keyword that finds no room: Refused (flag::maxKeywords in a mailbox).
    virtual Result<StoreOutcome> store(std::span<const Uid> uids, FlagChange change, quint64 systemFlags,
        const KeywordNames &keywords, std::optional<ModSeq> unchangedSince)
        = 0;
    virtual Result<std::vector<Uid>> expunge(std::span<const Uid> uids)
        = 0; // those of them with \Deleted; all ascending
    virtual Result<CopyOutcome> copyTo(std::span<const Uid> uids, const QByteArray &mailbox) = 0;
    virtual Result<CopyOutcome> moveTo(std::span<const Uid> uids, const QByteArray &mailbox) = 0;
};

} // namespace storage

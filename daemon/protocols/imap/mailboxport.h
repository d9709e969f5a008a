// What an IMAP session asks of the mail store. Everything here BLOCKS (files, SQLite, locks) unless a line says that it
// does not: sessions call it in closures on Ports::pool, many messages at a time, and render there too, so that a
// network worker never waits. Implemented by services/access over storage; by tests/support in memory.
#pragma once
#include "formats/record/mailboxvalues.h"

#include <QByteArray>
#include <functional>
#include <memory>
#include <span>

namespace imap {

// The octets of one message, in CRLF form whatever the file holds. Pool thread only.
class MessageContent
{
public:
    virtual ~MessageContent() = default;
    virtual qint64 size() const = 0; // RFC822.SIZE
    // At most n octets from offset. For large messages, read in pieces.
    virtual QByteArray read(qint64 offset, qint64 n) = 0;
    // The whole message as one array: for parsing. Shared, not copied, when called twice.
    virtual QByteArray all() = 0;
    // The header with its empty line, without reading the rest of a large file.
    virtual QByteArray header() = 0;
    // Appends what read() would return: override it when the file can be read straight into `out`.
    virtual void appendTo(QByteArray &out, qint64 offset, qint64 n)
    {
        out.append(offset == 0 && n == size() ? all() : read(offset, n));
    }
};

// Cached parts of one message, in wire form; an empty array means not asked for.
struct CachedParts
{
    QByteArray envelope; // `("date" "subject" …)`, RFC 9051 §7.5.2
    QByteArray bodyStructure; // with extension data
    QByteArray body; // BODY without extension data
};
enum CachedPart : quint8 { Envelope = 1, BodyStructure = 2, Body = 4 };

// An open mailbox: the view all its sessions share, plus this session's read-only state.
class OpenMailbox
{
public:
    virtual ~OpenMailbox() = default;
    virtual bool isReadOnly() const = 0; // does not block

    // --- the shared view, in memory; these do not block beyond a short lock ---
    virtual MailboxStatus status() const = 0;
    virtual KeywordNames keywords() const = 0;
    // Calls `see` with all records, ascending by UID, under the view's shared lock: be quick, touch nothing else.
    virtual void read(const std::function<void(std::span<const MessageRecord>)> &see) const = 0;
    // The UIDs of the view, ascending. Override it so that all sessions get the same array while nothing changes:
    // a session keeps it as long as its client sees the same messages.
    virtual std::shared_ptr<const std::vector<Uid>> uids() const
    {
        auto all = std::make_shared<std::vector<Uid>>();
        read([&all](std::span<const MessageRecord> records) {
            all->reserve(records.size());
            for (const MessageRecord &record : records)
                all->push_back(record.uid);
        });
        return all;
    }
    // What changed after `since`; with since = 0 everything is `changed`. May block when `since` is old.
    virtual MailboxChanges changesSince(ModSeq since) const = 0;
    // UIDs expunged after `since` for QRESYNC VANISHED (EARLIER); may name more than needed, RFC 7162 §3.2.7. Pool only.
    virtual std::vector<Uid> expungedSince(ModSeq since) const = 0;
    // `changed` is called on any thread, often, whenever changesSince would have something new. At most one watcher.
    virtual void watch(std::function<void()> changed) = 0;
    virtual void unwatch() = 0; // when it returns no call is under way
    // This session takes over \Recent for what nobody saw yet (RFC 3501 §2.3.2); ascending. Writes: pool only.
    virtual std::vector<Uid> takeRecent() = 0;

    // --- content ---
    virtual Result<std::unique_ptr<MessageContent>> open(Uid uid) = 0;
    // Envelope and structure for many messages at once, in the order asked; computed and kept when not cached yet.
    // A message that is gone yields empty arrays.
    virtual Result<std::vector<CachedParts>> cached(std::span<const Uid> uids, quint8 parts) = 0;

    // --- changes; the view's watchers are called before they return ---
    virtual Result<StoreOutcome> store(std::span<const Uid> uids, FlagChange change, quint64 systemFlags,
        const KeywordNames &keywords, std::optional<ModSeq> unchangedSince)
        = 0;
    virtual Result<std::vector<Uid>> expunge(std::span<const Uid> uids) = 0; // those of them with \Deleted; all ascending
    virtual Result<CopyOutcome> copyTo(std::span<const Uid> uids, const QByteArray &mailbox) = 0;
    virtual Result<CopyOutcome> moveTo(std::span<const Uid> uids, const QByteArray &mailbox) = 0;
};

// A message on its way in by APPEND: octets in memory up to a limit, then in a file.
class IncomingMessage
{
public:
    virtual ~IncomingMessage() = default;
    virtual bool appendWouldBlock() const = 0; // does not block: true when append() will touch a file
    virtual Result<void> append(QByteArrayView octets) = 0;
};

struct AnnotationChange // RFC 5464 §4.3
{
    QByteArray entry; // in lower case
    std::optional<QByteArray> value; // nothing: removed
    friend bool operator==(const AnnotationChange &, const AnnotationChange &) = default;
};

// A mail filter that a client asks for: FILTER=SIEVE (draft-bosch-imap-filter-sieve §3.2).
struct FilterSpec
{
    enum class Kind : quint8 { Delivery, Personal, Global, Script } kind = Kind::Delivery;
    QByteArray text; // the script's name, or the script
    friend bool operator==(const FilterSpec &, const FilterSpec &) = default;
};

class MessageFilter
{
public:
    struct Outcome
    {
        QByteArray errors, warnings; // for a person, lines with CRLF; both empty: all is well
    };
    virtual ~MessageFilter() = default;
    virtual QByteArray warnings() const = 0; // of the filter itself
    virtual Outcome apply(Uid uid) = 0; // never expunges: what the filter throws away is marked \Deleted
};

// All mailboxes of the authenticated user.
class MailboxPort
{
public:
    virtual ~MailboxPort() = default;
    virtual Result<std::vector<MailboxInfo>> list() = 0; // all mailboxes, and names that are only subscribed to
    virtual Result<MailboxStatus> status(const QByteArray &name) = 0;
    virtual Result<std::shared_ptr<OpenMailbox>> open(const QByteArray &name, bool readOnly) = 0;
    virtual Result<void> create(const QByteArray &name, const QByteArray &specialUse) = 0; // and the levels above
    virtual Result<void> remove(const QByteArray &name) = 0;
    virtual Result<void> rename(const QByteArray &from, const QByteArray &to) = 0; // children follow; INBOX: RFC 9051 §6.3.6
    virtual Result<void> subscribe(const QByteArray &name, bool on) = 0;

    virtual std::unique_ptr<IncomingMessage> begin() = 0; // does not block
    // All messages or none (MULTIAPPEND shares this). Durable when it returns.
    virtual Result<AppendOutcome> append(const QByteArray &mailbox, std::unique_ptr<IncomingMessage> message,
        quint64 systemFlags, const KeywordNames &keywords, std::optional<qint64> internalDate)
        = 0;
    virtual Result<QuotaState> quota() = 0;

    // RFC 5464; an empty mailbox means the server. By entry, in order. TooLarge: a value; Busy: too many entries.
    virtual Result<std::vector<std::pair<QByteArray, QByteArray>>> annotations(const QByteArray &mailbox) = 0;
    virtual Result<void> annotate(const QByteArray &mailbox, const std::vector<AnnotationChange> &changes) = 0;
    // For messages of `mailbox`. Syntax: the script has errors, and `told` has them line by line; NotFound: no such script.
    virtual Result<std::unique_ptr<MessageFilter>> filter(const FilterSpec &spec, const QByteArray &mailbox) = 0;
};

} // namespace imap

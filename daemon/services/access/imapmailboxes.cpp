#include "services/access/imapmailboxes.h"

#include "services/access/flagnames.h"
#include "storage/mailbox/mailboxview.h"

#include <algorithm>
#include <unordered_map>

namespace mailaccess {
namespace {

class ImapContent final : public imap::MessageContent
{
public:
    explicit ImapContent(std::unique_ptr<storage::MessageContent> content)
        : m_content(std::move(content))
    {
    }
    qint64 size() const override { return m_content->size(); }
    QByteArray read(qint64 offset, qint64 n) override { return m_content->read(offset, n); }
    QByteArray all() override { return m_content->all(); }
    QByteArray header() override { return m_content->header(); }
    void appendTo(QByteArray &out, qint64 offset, qint64 n) override { m_content->appendTo(out, offset, n); }

private:
    std::unique_ptr<storage::MessageContent> m_content;
};

class Incoming final : public imap::IncomingMessage
{
public:
    explicit Incoming(const QString &directory)
        : buffer(directory)
    {
    }
    // The port does not say how much will come: whatever fits one read of the wire is foreseen.
    bool appendWouldBlock() const override { return buffer.appendWouldBlock(64 * 1024); }
    Result<void> append(QByteArrayView octets) override { return buffer.append(octets); }

    storage::MessageBuffer buffer;
};

Failure readOnlyFailure()
{
    return { Failure::Kind::Refused, "Mailbox is open read-only", QStringLiteral("change in a mailbox opened by EXAMINE") };
}

class Open final : public imap::OpenMailbox
{
public:
    Open(std::shared_ptr<storage::MailboxView> view, bool readOnly, std::shared_ptr<MailboxRules> rules)
        : m_view(std::move(view))
        , m_readOnly(readOnly)
        , m_rules(std::move(rules))
    {
    }
    ~Open() override { unwatch(); }

    bool isReadOnly() const override { return m_readOnly; }
    MailboxStatus status() const override { return m_view->status(); }
    KeywordNames keywords() const override { return m_view->keywords(); }
    void read(const std::function<void(std::span<const MessageRecord>)> &see) const override { m_view->read(see); }
    std::shared_ptr<const std::vector<Uid>> uids() const override { return m_view->uids(); }
    MailboxChanges changesSince(ModSeq since) const override { return m_view->changesSince(since); }
    std::vector<Uid> expungedSince(ModSeq since) const override { return m_view->expungedSince(since); }
    void watch(std::function<void()> changed) override
    {
        unwatch();
        m_watch = m_view->watch(std::move(changed));
    }
    void unwatch() override
    {
        if (m_watch)
            m_view->unwatch(m_watch);
        m_watch = 0;
    }
    // EXAMINE must not take \Recent from the next SELECT, RFC 3501 §6.3.2.
    std::vector<Uid> takeRecent() override { return m_readOnly ? m_view->recent() : m_view->takeRecent(); }

    Result<std::unique_ptr<imap::MessageContent>> open(Uid uid) override
    {
        auto content = m_view->open(uid);
        if (!content)
            return content.failure();
        return std::unique_ptr<imap::MessageContent>(std::make_unique<ImapContent>(std::move(*content)));
    }
    Result<std::vector<imap::CachedParts>> cached(std::span<const Uid> uids, quint8 parts) override
    {
        static_assert(int(imap::Envelope) == int(storage::Envelope)
            && int(imap::BodyStructure) == int(storage::BodyStructure) && int(imap::Body) == int(storage::Body));
        auto found = m_view->cached(uids, parts);
        if (!found)
            return found.failure();
        std::vector<imap::CachedParts> result;
        result.reserve(found->size());
        for (storage::CachedParts &one : *found)
            result.push_back({ std::move(one.envelope), std::move(one.bodyStructure), std::move(one.body) });
        return result;
    }

    Result<StoreOutcome> store(std::span<const Uid> uids, FlagChange change, quint64 systemFlags,
        const KeywordNames &keywords, std::optional<ModSeq> unchangedSince) override
    {
        if (m_readOnly)
            return readOnlyFailure();
        if (!m_rules || !m_rules->watches(Cause::Flag, m_view->name(), {}))
            return m_view->store(uids, change, systemFlags, keywords, unchangedSince);
        std::unordered_map<quint32, quint64> before;
        m_view->read([&](std::span<const MessageRecord> records) {
            for (const Uid uid : uids) {
                const auto at = std::lower_bound(records.begin(), records.end(), uid, [](const MessageRecord &record, Uid wanted) { return record.uid < wanted; });
                if (at != records.end() && at->uid == uid)
                    before.emplace(uid.value(), at->flags);
            }
        });
        auto stored = m_view->store(uids, change, systemFlags, keywords, unchangedSince);
        if (stored)
            tellFlags(*stored, before);
        return stored;
    }
    Result<std::vector<Uid>> expunge(std::span<const Uid> uids) override
    {
        if (m_readOnly)
            return readOnlyFailure();
        return m_view->expunge(uids);
    }
    Result<CopyOutcome> copyTo(std::span<const Uid> uids, const QByteArray &mailbox) override
    {
        auto copied = m_view->copyTo(uids, mailbox);
        if (copied)
            tellCopied(*copied, mailbox);
        return copied;
    }
    Result<CopyOutcome> moveTo(std::span<const Uid> uids, const QByteArray &mailbox) override
    {
        if (m_readOnly)
            return readOnlyFailure();
        auto moved = m_view->moveTo(uids, mailbox);
        if (moved)
            tellCopied(*moved, mailbox);
        return moved;
    }

private:
    void tellFlags(const StoreOutcome &stored, const std::unordered_map<quint32, quint64> &before)
    {
        MailboxEvent event;
        event.cause = Cause::Flag;
        event.mailbox = m_view->name();
        const KeywordNames names = m_view->keywords();
        for (const MessageRecord &record : stored.changed) {
            const auto was = before.find(record.uid.value());
            const quint64 changed = was == before.end() ? 0 : (was->second ^ record.flags) & ~flag::Recent;
            if (changed)
                event.messages.push_back({ record.uid, flagNames(changed, names) });
        }
        if (!event.messages.empty())
            m_rules->happened(event);
    }
    void tellCopied(const CopyOutcome &copied, const QByteArray &mailbox)
    {
        if (!m_rules || copied.destination.empty() || !m_rules->watches(Cause::Copy, mailbox, m_view->name()))
            return;
        MailboxEvent event;
        event.cause = Cause::Copy;
        event.mailbox = mailbox;
        event.source = m_view->name();
        for (const Uid uid : copied.destination)
            event.messages.push_back({ uid, {} });
        m_rules->happened(event);
    }
    std::shared_ptr<storage::MailboxView> m_view;
    bool m_readOnly;
    std::shared_ptr<MailboxRules> m_rules;
    quint64 m_watch = 0;
};

} // namespace

ImapMailboxes::ImapMailboxes(std::shared_ptr<storage::AccountStore> store, QString temporaryDirectory)
    : m_store(std::move(store))
    , m_temporaryDirectory(std::move(temporaryDirectory))
{
}

ImapMailboxes::ImapMailboxes(std::shared_ptr<storage::AccountStore> store, QString temporaryDirectory, const QString &maildir,
    std::shared_ptr<MailboxRules> rules)
    : m_store(std::move(store))
    , m_temporaryDirectory(std::move(temporaryDirectory))
    , m_annotations(maildir)
    , m_rules(std::move(rules))
{
}

Result<std::vector<MailboxInfo>> ImapMailboxes::list() { return m_store->list(); }
Result<MailboxStatus> ImapMailboxes::status(const QByteArray &name) { return m_store->status(name); }

Result<std::shared_ptr<imap::OpenMailbox>> ImapMailboxes::open(const QByteArray &name, bool readOnly)
{
    auto view = m_store->open(name);
    if (!view)
        return view.failure();
    return std::shared_ptr<imap::OpenMailbox>(std::make_shared<Open>(std::move(*view), readOnly, m_rules));
}

Result<void> ImapMailboxes::create(const QByteArray &name, const QByteArray &specialUse)
{
    return m_store->create(name, specialUse);
}
// Its annotations go with it: a new mailbox of that name does not inherit them (RFC 5464 §4.1).
Result<void> ImapMailboxes::remove(const QByteArray &name)
{
    const auto id = m_annotations ? idOf(name) : Result<QByteArray>(QByteArray());
    auto removed = m_store->remove(name);
    if (removed && id)
        std::ignore = m_annotations ? m_annotations->drop(*id) : Result<void>();
    return removed;
}

// A mailbox keeps its id, and with it its annotations. INBOX stays and gives them to the new one as well, RFC 5464 §4.1.
Result<void> ImapMailboxes::rename(const QByteArray &from, const QByteArray &to)
{
    auto renamed = m_store->rename(from, to);
    if (!renamed || !m_annotations || from != "INBOX")
        return renamed;
    const auto source = idOf(from), destination = idOf(to);
    if (source && destination && *source != *destination)
        std::ignore = m_annotations->copy(*source, *destination);
    return renamed;
}
Result<void> ImapMailboxes::subscribe(const QByteArray &name, bool on) { return m_store->subscribe(name, on); }

std::unique_ptr<imap::IncomingMessage> ImapMailboxes::begin() { return std::make_unique<Incoming>(m_temporaryDirectory); }

Result<AppendOutcome> ImapMailboxes::append(const QByteArray &mailbox, std::unique_ptr<imap::IncomingMessage> message,
    quint64 systemFlags, const KeywordNames &keywords, std::optional<qint64> internalDate)
{
    const auto *incoming = dynamic_cast<const Incoming *>(message.get());
    if (!incoming)
        return Failure { Failure::Kind::Internal, "Message was not begun here", QStringLiteral("foreign IncomingMessage") };
    storage::NewMessage added;
    added.content = &incoming->buffer;
    added.systemFlags = systemFlags;
    added.keywords = keywords;
    added.internalDate = internalDate;
    auto appended = m_store->append(mailbox, added);
    if (appended && m_rules && m_rules->watches(Cause::Append, mailbox, {})) {
        MailboxEvent event;
        event.mailbox = mailbox;
        event.messages.push_back({ appended->uid, {} });
        m_rules->happened(event);
    }
    return appended;
}

Result<QuotaState> ImapMailboxes::quota() { return m_store->quota(); }

Result<QByteArray> ImapMailboxes::idOf(const QByteArray &mailbox)
{
    if (mailbox.isEmpty())
        return QByteArray();
    const auto status = m_store->status(mailbox);
    if (!status)
        return status.failure();
    return status->mailboxId;
}

Result<std::vector<std::pair<QByteArray, QByteArray>>> ImapMailboxes::annotations(const QByteArray &mailbox)
{
    const auto id = idOf(mailbox);
    if (!id)
        return id.failure();
    const auto entries = m_annotations ? m_annotations->of(*id) : Result<storage::Annotations::Entries>(storage::Annotations::Entries());
    if (!entries)
        return entries.failure();
    return std::vector<std::pair<QByteArray, QByteArray>>(entries->begin(), entries->end());
}

Result<void> ImapMailboxes::annotate(const QByteArray &mailbox, const std::vector<imap::AnnotationChange> &changes)
{
    if (!m_annotations)
        return Failure { Failure::Kind::Refused, "Annotations are not kept here", {} };
    const auto id = idOf(mailbox);
    if (!id)
        return id.failure();
    std::vector<storage::Annotations::Change> list;
    for (const imap::AnnotationChange &change : changes)
        list.push_back({ change.entry, change.value });
    return m_annotations->change(*id, list);
}

Result<std::unique_ptr<imap::MessageFilter>> ImapMailboxes::filter(const imap::FilterSpec &spec, const QByteArray &mailbox)
{
    if (!m_rules)
        return Failure { Failure::Kind::Refused, "Filters are not run here", {} };
    return m_rules->filter(spec, mailbox);
}

} // namespace mailaccess

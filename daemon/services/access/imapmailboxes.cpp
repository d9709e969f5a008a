#include "services/access/imapmailboxes.h"

#include "storage/mailbox/mailboxview.h"

namespace mailaccess {
namespace {

class Content final : public imap::MessageContent
{
public:
    explicit Content(std::unique_ptr<storage::MessageContent> content)
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
    Open(std::shared_ptr<storage::MailboxView> view, bool readOnly)
        : m_view(std::move(view))
        , m_readOnly(readOnly)
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
        return std::unique_ptr<imap::MessageContent>(std::make_unique<Content>(std::move(*content)));
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
        return m_view->store(uids, change, systemFlags, keywords, unchangedSince);
    }
    Result<std::vector<Uid>> expunge(std::span<const Uid> uids) override
    {
        if (m_readOnly)
            return readOnlyFailure();
        return m_view->expunge(uids);
    }
    Result<CopyOutcome> copyTo(std::span<const Uid> uids, const QByteArray &mailbox) override
    {
        return m_view->copyTo(uids, mailbox);
    }
    Result<CopyOutcome> moveTo(std::span<const Uid> uids, const QByteArray &mailbox) override
    {
        if (m_readOnly)
            return readOnlyFailure();
        return m_view->moveTo(uids, mailbox);
    }

private:
    std::shared_ptr<storage::MailboxView> m_view;
    bool m_readOnly;
    quint64 m_watch = 0;
};

} // namespace

ImapMailboxes::ImapMailboxes(std::shared_ptr<storage::AccountStore> store, QString temporaryDirectory)
    : m_store(std::move(store))
    , m_temporaryDirectory(std::move(temporaryDirectory))
{
}

Result<std::vector<MailboxInfo>> ImapMailboxes::list() { return m_store->list(); }
Result<MailboxStatus> ImapMailboxes::status(const QByteArray &name) { return m_store->status(name); }

Result<std::shared_ptr<imap::OpenMailbox>> ImapMailboxes::open(const QByteArray &name, bool readOnly)
{
    auto view = m_store->open(name);
    if (!view)
        return view.failure();
    return std::shared_ptr<imap::OpenMailbox>(std::make_shared<Open>(std::move(*view), readOnly));
}

Result<void> ImapMailboxes::create(const QByteArray &name, const QByteArray &specialUse)
{
    return m_store->create(name, specialUse);
}
Result<void> ImapMailboxes::remove(const QByteArray &name) { return m_store->remove(name); }
Result<void> ImapMailboxes::rename(const QByteArray &from, const QByteArray &to) { return m_store->rename(from, to); }
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
    return m_store->append(mailbox, added);
}

Result<QuotaState> ImapMailboxes::quota() { return m_store->quota(); }

} // namespace mailaccess

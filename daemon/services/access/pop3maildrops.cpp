#include "services/access/pop3maildrops.h"

#include "storage/mailbox/mailboxview.h"

namespace mailaccess {
namespace {

class Pop3Content final : public pop3::MessageContent
{
public:
    explicit Pop3Content(std::unique_ptr<storage::MessageContent> content)
        : m_content(std::move(content))
    {
    }
    qint64 size() const override { return m_content->size(); }
    QByteArray read(qint64 offset, qint64 n) override { return m_content->read(offset, n); }

private:
    std::unique_ptr<storage::MessageContent> m_content;
};

QByteArray uniqueId(UidValidity validity, Uid uid)
{
    static const char digits[] = "0123456789abcdef";
    QByteArray id(17, '.');
    for (int i = 0; i < 8; ++i) {
        id[i] = digits[(validity.value() >> (28 - 4 * i)) & 15];
        id[9 + i] = digits[(uid.value() >> (28 - 4 * i)) & 15];
    }
    return id;
}

class Snapshot final : public pop3::Maildrop
{
public:
    Snapshot(std::shared_ptr<storage::AccountStore> store, std::shared_ptr<storage::MailboxView> view)
        : m_store(std::move(store))
        , m_view(std::move(view))
    {
        const UidValidity validity = m_view->status().uidValidity;
        m_view->read([&](std::span<const MessageRecord> records) {
            m_uids.reserve(records.size());
            m_entries.reserve(records.size());
            for (const MessageRecord &record : records) {
                m_uids.push_back(record.uid);
                m_entries.push_back({ uniqueId(validity, record.uid), record.size });
            }
        });
    }
    const std::vector<pop3::MaildropEntry> &entries() const override { return m_entries; }
    Result<std::unique_ptr<pop3::MessageContent>> open(size_t index) override
    {
        auto opened = m_view->open(m_uids[index]);
        if (!opened)
            return opened.failure();
        return std::unique_ptr<pop3::MessageContent>(std::make_unique<Pop3Content>(std::move(*opened)));
    }
    Result<void> remove(std::span<const size_t> indexes) override
    {
        std::vector<Uid> uids;
        uids.reserve(indexes.size());
        for (const size_t index : indexes)
            uids.push_back(m_uids[index]);
        // Only what carries \Deleted is expunged; messages that another client has marked are left alone by naming the UIDs.
        auto marked = m_view->store(uids, FlagChange::Add, flag::Deleted, {}, std::nullopt);
        if (!marked)
            return marked.failure();
        auto expunged = m_view->expunge(uids);
        if (!expunged)
            return expunged.failure();
        return {};
    }

private:
    std::shared_ptr<storage::AccountStore> m_store; // keeps the view's house alive
    std::shared_ptr<storage::MailboxView> m_view;
    std::vector<Uid> m_uids;
    std::vector<pop3::MaildropEntry> m_entries;
};

Failure missing(const QString &reason) { return { Failure::Kind::Unavailable, {}, reason }; }

} // namespace

std::shared_ptr<pop3::Maildrop> snapshotOf(std::shared_ptr<storage::AccountStore> store, std::shared_ptr<storage::MailboxView> view)
{
    return std::make_shared<Snapshot>(std::move(store), std::move(view));
}

async::Task<Result<std::shared_ptr<pop3::Maildrop>>> Pop3Maildrops::open(sasl::Identity identity)
{
    auto looking = m_lookup.account(identity.account);
    Result<directory::AccountInfo> account = co_await looking;
    if (!account) {
        // It has logged in a moment ago: no such account now is not for the client to know in detail.
        co_return account.failure().kind == Failure::Kind::NotFound ? missing(account.failure().reason) : account.failure();
    }
    auto job = [stores = &m_stores, info = *account]() -> Result<std::shared_ptr<pop3::Maildrop>> {
        auto store = stores->open(info.maildir);
        if (!store)
            return store.failure();
        (*store)->setQuota(info.quota);
        auto view = (*store)->open("INBOX");
        if (!view)
            return view.failure();
        return snapshotOf(*store, *view);
    };
    auto awaitable = m_pool.run(std::move(job));
    Result<std::shared_ptr<pop3::Maildrop>> opened = co_await awaitable;
    co_return opened;
}

} // namespace mailaccess

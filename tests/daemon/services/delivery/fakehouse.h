// A directory and mailboxes as tables, which can fail as a test wants.
#pragma once
#include "services/delivery/dispatch.h"
#include "storage/maildir/messagebuffer.h"

#include <map>
#include <mutex>
#include <set>

class FakeLookup final : public directory::Lookup
{
public:
    bool away = false;
    std::set<QByteArray> domains { "example.test" };

    directory::AccountInfo &addAccount(const char *address, qint64 id)
    {
        directory::AccountInfo &account = m_accounts[id];
        account.id = AccountId(id);
        account.address = *MailAddress::parse(address);
        account.maildir = QLatin1StringView("/mail/") + QLatin1StringView(address);
        return account;
    }
    void addAlias(const char *address, std::vector<qint64> accounts, QByteArrayList external = {}) { m_aliases[address] = { std::move(accounts), std::move(external) }; }
    void removeAccount(qint64 id) { m_accounts.erase(id); }

    async::Task<Result<directory::Resolution>> resolve(MailAddress address) override
    {
        if (away)
            co_return gone();
        if (!domains.count(address.domain()))
            co_return Failure { Failure::Kind::Refused, "Relaying denied", {} };
        directory::Resolution found;
        for (const auto &[id, account] : m_accounts) {
            if (account.address.key() == address.key())
                found.local.push_back({ account, {} });
        }
        if (const auto alias = m_aliases.find(address.key()); alias != m_aliases.end()) {
            for (const qint64 id : alias->second.first)
                found.local.push_back({ m_accounts.at(id), {} });
            for (const QByteArray &external : alias->second.second)
                found.external.push_back(*MailAddress::parse(external));
        }
        if (found.local.empty() && found.external.empty())
            co_return Failure { Failure::Kind::NotFound, "No such mailbox", {} };
        co_return found;
    }
    async::Task<Result<bool>> isLocalDomain(QByteArray domain) override
    {
        if (away)
            co_return gone();
        co_return domains.count(domain) > 0;
    }
    async::Task<Result<directory::AccountInfo>> account(AccountId id) override
    {
        if (away)
            co_return gone();
        const auto found = m_accounts.find(id.value());
        if (found == m_accounts.end())
            co_return Failure { Failure::Kind::NotFound, "No such account", {} };
        co_return found->second;
    }
    async::Task<Result<bool>> maySendAs(AccountId id, MailAddress address) override
    {
        if (away)
            co_return gone();
        co_return m_accounts.at(id.value()).address.key() == address.key();
    }

private:
    static Failure gone() { return { Failure::Kind::Unavailable, {}, QStringLiteral("the database is away") }; }
    std::map<qint64, directory::AccountInfo> m_accounts;
    std::map<QByteArray, std::pair<std::vector<qint64>, QByteArrayList>> m_aliases;
};

class FakeStores final : public delivery::Stores
{
public:
    struct Box
    {
        std::vector<QByteArray> mails;
        std::vector<QByteArray> where; // the mailbox of each
        std::vector<KeywordNames> keywords; // of each
        std::vector<MailboxInfo> mailboxes; // beside INBOX
        std::optional<Failure::Kind> failing;
        quint64 used = 0, limit = 0;
        int shared = 0; // came as one of several copies
    };
    Box &box(const char *address) { return m_boxes[QLatin1StringView("/mail/") + QLatin1StringView(address)]; }
    int opened = 0;

    Result<std::shared_ptr<storage::AccountStore>> open(const QString &maildir) override
    {
        ++opened;
        return std::shared_ptr<storage::AccountStore>(std::make_shared<Store>(m_boxes[maildir]));
    }
    std::vector<Result<AppendOutcome>> deliverToMany(const std::vector<std::shared_ptr<storage::AccountStore>> &accounts,
                                                     const storage::NewMessage &message) override
    {
        std::vector<Result<AppendOutcome>> results;
        for (const auto &account : accounts) {
            results.push_back(account->append("INBOX", message));
            ++static_cast<Store &>(*account).box.shared;
        }
        return results;
    }

private:
    struct Store final : storage::AccountStore
    {
        explicit Store(Box &b)
            : box(b)
        {
        }
        Result<std::vector<MailboxInfo>> list() override { return box.mailboxes; }
        Result<MailboxStatus> status(const QByteArray &) override { return no(); }
        Result<std::shared_ptr<storage::MailboxView>> open(const QByteArray &) override { return no(); }
        Result<void> create(const QByteArray &name, const QByteArray &use) override
        {
            box.mailboxes.push_back({ name, true, false, false, use });
            return {};
        }
        Result<void> remove(const QByteArray &) override { return no(); }
        Result<void> rename(const QByteArray &, const QByteArray &) override { return no(); }
        Result<void> subscribe(const QByteArray &, bool) override { return no(); }
        Result<AppendOutcome> append(const QByteArray &mailbox, const storage::NewMessage &message) override
        {
            if (box.failing)
                return Failure { *box.failing, {}, QStringLiteral("as the test wants it") };
            box.where.push_back(mailbox);
            box.keywords.push_back(message.keywords);
            box.mails.push_back(message.prefix + message.content->read(0, message.content->size()));
            return AppendOutcome { UidValidity(1), Uid(quint32(box.mails.size())) };
        }
        Result<QuotaState> quota() override { return QuotaState { box.used, box.limit, 0 }; }
        void setQuota(quint64 octets) override { box.limit = octets; }
        Result<void> reindex(const QByteArray &) override { return no(); }
        QStringList inconsistencies() override { return {}; }
        static Failure no() { return { Failure::Kind::Internal, {}, {} }; }
        Box &box;
    };
    std::map<QString, Box> m_boxes;
};

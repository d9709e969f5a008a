// The handle that storage::AccountStore::open gives out: keeps account and mailbox, takes the locks, calls the watchers.
#pragma once
#include "storage/mailbox/account.h"

namespace storage {

class View final : public MailboxView
{
public:
    View(std::shared_ptr<Account> account, std::shared_ptr<Mailbox> mailbox);
    ~View() override;

    QByteArray name() const override { return m_mailbox->name(); }
    bool isGone() const override { return m_mailbox->isGone(); }
    MailboxStatus status() const override { return m_mailbox->status(); }
    KeywordNames keywords() const override { return m_mailbox->keywords(); }
    void read(const std::function<void(std::span<const MessageRecord>)> &see) const override { m_mailbox->read(see); }
    std::shared_ptr<const std::vector<Uid>> uids() const override { return m_mailbox->uids(); }
    MailboxChanges changesSince(ModSeq since) const override;
    std::vector<Uid> expungedSince(ModSeq since) const override;
    quint64 watch(std::function<void()> changed) override { return m_mailbox->watch(std::move(changed)); }
    void unwatch(quint64 id) override { m_mailbox->unwatch(id); }
    std::vector<Uid> takeRecent() override;
    std::vector<Uid> recent() const override { return m_mailbox->recentUids(); }

    Result<std::unique_ptr<MessageContent>> open(Uid uid) override;
    Result<std::vector<CachedParts>> cached(std::span<const Uid> uids, quint8 parts) override;

    Result<StoreOutcome> store(std::span<const Uid> uids, FlagChange change, quint64 systemFlags,
        const KeywordNames &keywords, std::optional<ModSeq> unchangedSince) override;
    Result<std::vector<Uid>> expunge(std::span<const Uid> uids) override;
    Result<CopyOutcome> copyTo(std::span<const Uid> uids, const QByteArray &mailbox) override;
    Result<CopyOutcome> moveTo(std::span<const Uid> uids, const QByteArray &mailbox) override;

private:
    Result<CopyOutcome> transfer(std::span<const Uid> uids, const QByteArray &mailbox, bool move);
    Result<void> cachedSlice(std::span<const Uid> ascending, quint8 parts, std::span<CachedParts> into);

    std::shared_ptr<Account> m_account;
    std::shared_ptr<Mailbox> m_mailbox;
};

} // namespace storage

// An open mailbox of MemoryMailboxes. Thread-safe, as that is: all share its lock.
#pragma once
#include "tests/support/memorymailboxes.h"

inline Failure noSuchMailbox() { return { Failure::Kind::NotFound, {}, QStringLiteral("no such mailbox") }; }

class MemoryOpenMailbox final : public imap::OpenMailbox
{
public:
    MemoryOpenMailbox(MemoryMailboxes &all, MemoryMailboxes::BoxPtr box, bool readOnly)
        : m_all(all)
        , m_box(std::move(box))
        , m_readOnly(readOnly)
    {
    }
    bool isReadOnly() const override { return m_readOnly; }
    MailboxStatus status() const override;
    KeywordNames keywords() const override;
    void read(const std::function<void(std::span<const MessageRecord>)> &see) const override;
    std::shared_ptr<const std::vector<Uid>> uids() const override;
    MailboxChanges changesSince(ModSeq since) const override;
    std::vector<Uid> expungedSince(ModSeq since) const override { return changesSince(since).expunged; }
    void watch(std::function<void()> changed) override;
    void unwatch() override;
    std::vector<Uid> takeRecent() override;
    Result<std::unique_ptr<imap::MessageContent>> open(Uid uid) override;
    Result<std::vector<imap::CachedParts>> cached(std::span<const Uid> uids, quint8 parts) override;
    Result<StoreOutcome> store(std::span<const Uid> uids, FlagChange change, quint64 systemFlags, const KeywordNames &keywords,
        std::optional<ModSeq> unchangedSince) override;
    Result<std::vector<Uid>> expunge(std::span<const Uid> uids) override;
    Result<CopyOutcome> copyTo(std::span<const Uid> uids, const QByteArray &mailbox) override;
    Result<CopyOutcome> moveTo(std::span<const Uid> uids, const QByteArray &mailbox) override;

    void take(const std::vector<Uid> &gone);

private:
    MemoryMailboxes &m_all;
    MemoryMailboxes::BoxPtr m_box;
    bool m_readOnly;
    std::function<void()> m_changed;
};

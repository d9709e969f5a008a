// Mailbox: what readers see, under the view's shared lock.
#include "storage/mailbox/mailbox.h"

namespace storage {

QByteArray Mailbox::name() const
{
    const std::shared_lock view(m_view);
    return m_row.name;
}

bool Mailbox::isGone() const
{
    const std::shared_lock view(m_view);
    return m_gone;
}

MailboxStatus Mailbox::status() const
{
    const std::shared_lock view(m_view);
    MailboxStatus status;
    status.messages = m_row.messages;
    status.unseen = m_row.unseen;
    status.recent = m_row.recent;
    status.deleted = m_row.deleted;
    status.size = m_row.size;
    status.uidNext = Uid(m_row.uidNext);
    status.uidValidity = UidValidity(m_row.uidValidity);
    status.highestModSeq = ModSeq(m_row.modseq);
    status.mailboxId = m_row.objectId;
    return status;
}

KeywordNames Mailbox::keywords() const
{
    const std::shared_lock view(m_view);
    return m_row.keywords;
}

void Mailbox::read(const std::function<void(std::span<const MessageRecord>)> &see) const
{
    const std::shared_lock view(m_view);
    see(m_table.records());
}

std::shared_ptr<const std::vector<Uid>> Mailbox::uids() const
{
    const std::lock_guard one(m_sharedUids.mutex);
    const std::shared_lock view(m_view);
    const auto records = m_table.records();
    // UIDs only grow: under the same UIDNEXT messages can only have gone, which their number tells.
    if (auto shared = m_sharedUids.uids.lock(); shared && m_sharedUids.uidValidity == m_row.uidValidity
        && m_sharedUids.uidNext == m_row.uidNext && shared->size() == records.size())
        return shared;
    auto made = std::make_shared<std::vector<Uid>>();
    made->reserve(records.size());
    for (const MessageRecord &record : records)
        made->push_back(record.uid);
    m_sharedUids.uids = made;
    m_sharedUids.uidValidity = m_row.uidValidity;
    m_sharedUids.uidNext = m_row.uidNext;
    return made;
}

std::optional<MailboxChanges> Mailbox::recentChanges(ModSeq since) const
{
    const std::shared_lock view(m_view);
    MailboxChanges changes;
    changes.highest = ModSeq(m_row.modseq);
    if (since.value() >= m_row.modseq)
        return changes;
    if (since == ModSeq(0) || !m_log.covers(since))
        return {};
    changes.keywordsChanged = m_keywordsModseq > since.value();
    std::vector<Uid> touched, added;
    m_log.since(since, [&](const ChangeLog::Entry &entry) {
        if (entry.kind == ChangeLog::Kind::Expunged)
            changes.expunged.push_back(entry.uid);
        else
            touched.push_back(entry.uid);
        if (entry.kind == ChangeLog::Kind::Added)
            added.push_back(entry.uid);
    });
    std::sort(changes.expunged.begin(), changes.expunged.end());
    if (!added.empty() && !changes.expunged.empty()) { // came and went: nobody needs to know
        std::sort(added.begin(), added.end());
        std::erase_if(changes.expunged, [&](Uid uid) { return std::binary_search(added.begin(), added.end(), uid); });
    }
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    changes.changed.reserve(touched.size());
    for (const Uid uid : touched) {
        if (const size_t i = m_table.find(uid); i != MessageTable::none)
            changes.changed.push_back(m_table.record(i));
    }
    return changes;
}

MailboxChanges Mailbox::allChanges(ModSeq since) const
{
    const std::shared_lock view(m_view);
    MailboxChanges changes;
    changes.highest = ModSeq(m_row.modseq);
    changes.keywordsChanged = m_keywordsModseq > since.value();
    for (const MessageRecord &record : m_table.records()) {
        if (since == ModSeq(0) || record.modseq > since)
            changes.changed.push_back(record);
    }
    return changes;
}

std::vector<Uid> Mailbox::recentUids() const
{
    const std::shared_lock view(m_view);
    std::vector<Uid> uids;
    for (size_t i = m_table.firstFrom(Uid(m_row.recentFrom)); i < m_table.size(); ++i)
        uids.push_back(m_table.record(i).uid);
    return uids;
}

bool Mailbox::locate(Uid uid, QByteArray &path, qint64 &size) const
{
    const std::shared_lock view(m_view);
    const size_t i = m_table.find(uid);
    if (i == MessageTable::none)
        return false;
    path = m_table.path(i);
    size = m_table.record(i).size;
    return true;
}

std::vector<Uid> Mailbox::missingUids() const
{
    constexpr quint32 most = 2'000'000; // a hostile UIDNEXT must not eat the memory
    const std::shared_lock view(m_view);
    std::vector<Uid> missing;
    quint32 uid = m_row.uidNext > most ? m_row.uidNext - most : 1;
    size_t i = m_table.firstFrom(Uid(uid));
    for (; uid < m_row.uidNext; ++uid) {
        if (i < m_table.size() && m_table.record(i).uid == Uid(uid))
            ++i;
        else
            missing.push_back(Uid(uid));
    }
    return missing;
}

} // namespace storage

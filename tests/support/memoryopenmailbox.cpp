#include "tests/support/memoryopenmailbox.h"

#include "formats/mime/headers.h"
#include "formats/mime/imapform.h"

#include <algorithm>

namespace {

class Content final : public imap::MessageContent
{
public:
    explicit Content(QByteArray octets)
        : m_octets(std::move(octets))
    {
    }
    qint64 size() const override { return m_octets.size(); }
    QByteArray read(qint64 offset, qint64 n) override { return m_octets.mid(offset, n); }
    QByteArray all() override { return m_octets; }
    QByteArray header() override { return m_octets.first(mime::headerLength(m_octets)); }

private:
    QByteArray m_octets;
};
} // namespace

MailboxStatus MemoryOpenMailbox::status() const
{
    const std::lock_guard lock(m_all.m_mutex);
    return MemoryMailboxes::statusOf(*m_box);
}

KeywordNames MemoryOpenMailbox::keywords() const
{
    const std::lock_guard lock(m_all.m_mutex);
    return m_box->keywords;
}

void MemoryOpenMailbox::read(const std::function<void(std::span<const MessageRecord>)> &see) const
{
    const std::lock_guard lock(m_all.m_mutex);
    see(m_box->records);
}

std::shared_ptr<const std::vector<Uid>> MemoryOpenMailbox::uids() const
{
    const std::lock_guard lock(m_all.m_mutex);
    if (!m_box->uids)
        m_box->uids = OpenMailbox::uids();
    return m_box->uids;
}

MailboxChanges MemoryOpenMailbox::changesSince(ModSeq since) const
{
    const std::lock_guard lock(m_all.m_mutex);
    MailboxChanges changes;
    for (const auto &[uid, modseq] : m_box->expunged) {
        if (modseq > since.value())
            changes.expunged.push_back(uid);
    }
    std::sort(changes.expunged.begin(), changes.expunged.end());
    for (const MessageRecord &record : m_box->records) {
        if (record.modseq > since)
            changes.changed.push_back(record);
    }
    changes.keywordsChanged = m_box->keywordsModseq > since.value();
    changes.highest = ModSeq(m_box->modseq);
    return changes;
}

void MemoryOpenMailbox::watch(std::function<void()> changed)
{
    const std::lock_guard lock(m_all.m_mutex);
    m_changed = std::move(changed);
    m_box->watchers.push_back(&m_changed);
}

void MemoryOpenMailbox::unwatch()
{
    const std::lock_guard lock(m_all.m_mutex);
    m_box->watchers.remove(&m_changed);
}

std::vector<Uid> MemoryOpenMailbox::takeRecent()
{
    const std::lock_guard lock(m_all.m_mutex);
    std::vector<Uid> recent;
    for (const MessageRecord &record : m_box->records) {
        if (record.uid.value() >= m_box->recentFrom)
            recent.push_back(record.uid);
    }
    m_box->recentFrom = m_box->uidNext;
    return recent;
}

Result<std::unique_ptr<imap::MessageContent>> MemoryOpenMailbox::open(Uid uid)
{
    const std::lock_guard lock(m_all.m_mutex);
    ++m_all.m_opens;
    if (m_all.m_failure)
        return *m_all.m_failure;
    const auto found = m_box->contents.find(uid.value());
    if (found == m_box->contents.end())
        return noSuchMailbox();
    return std::unique_ptr<imap::MessageContent>(std::make_unique<Content>(found->second));
}

Result<std::vector<imap::CachedParts>> MemoryOpenMailbox::cached(std::span<const Uid> uids, quint8 parts)
{
    const std::lock_guard lock(m_all.m_mutex);
    if (m_all.m_failure)
        return *m_all.m_failure;
    std::vector<imap::CachedParts> all;
    for (const Uid uid : uids) {
        imap::CachedParts one;
        const auto found = m_box->contents.find(uid.value());
        if (found != m_box->contents.end()) {
            const mime::Part root = mime::parse(found->second);
            if (parts & imap::CachedPart::Envelope)
                one.envelope = mime::envelope(found->second);
            if (parts & imap::CachedPart::BodyStructure)
                one.bodyStructure = mime::bodyStructure(root);
            if (parts & imap::CachedPart::Body)
                one.body = mime::body(root);
        }
        all.push_back(one);
    }
    return all;
}

Result<StoreOutcome> MemoryOpenMailbox::store(std::span<const Uid> uids, FlagChange change, quint64 systemFlags, const KeywordNames &keywords,
    std::optional<ModSeq> unchangedSince)
{
    const std::lock_guard lock(m_all.m_mutex);
    if (m_all.m_failure)
        return *m_all.m_failure;
    StoreOutcome outcome;
    const quint64 bits = systemFlags | MemoryMailboxes::keywordBits(*m_box, keywords);
    for (MessageRecord &record : m_box->records) {
        if (!std::binary_search(uids.begin(), uids.end(), record.uid))
            continue;
        if (unchangedSince && record.modseq > *unchangedSince) {
            outcome.modified.push_back(record.uid);
            continue;
        }
        const quint64 flags = change == FlagChange::Add ? record.flags | bits
            : change == FlagChange::Remove              ? record.flags & ~bits
                                                        : bits;
        if (flags != record.flags) {
            record.flags = flags;
            record.modseq = ModSeq(m_box->modseq + 1);
            outcome.changed.push_back(record);
        }
    }
    if (!outcome.changed.empty()) {
        ++m_box->modseq;
        MemoryMailboxes::touched(*m_box);
    }
    return outcome;
}

Result<std::vector<Uid>> MemoryOpenMailbox::expunge(std::span<const Uid> uids)
{
    const std::lock_guard lock(m_all.m_mutex);
    if (m_all.m_failure)
        return *m_all.m_failure;
    std::vector<Uid> gone;
    for (const MessageRecord &record : m_box->records) {
        if ((record.flags & flag::Deleted) && std::binary_search(uids.begin(), uids.end(), record.uid))
            gone.push_back(record.uid);
    }
    take(gone);
    return gone;
}

Result<CopyOutcome> MemoryOpenMailbox::copyTo(std::span<const Uid> uids, const QByteArray &mailbox)
{
    const std::lock_guard lock(m_all.m_mutex);
    if (m_all.m_failure)
        return *m_all.m_failure;
    const auto target = m_all.find(mailbox);
    if (!target)
        return noSuchMailbox();
    CopyOutcome outcome;
    outcome.uidValidity = UidValidity(target->uidValidity);
    const std::vector<MessageRecord> records = m_box->records;
    for (const MessageRecord &record : records) {
        if (!std::binary_search(uids.begin(), uids.end(), record.uid))
            continue;
        outcome.source.push_back(record.uid);
        outcome.destination.push_back(
            MemoryMailboxes::add(*target, m_box->contents[record.uid.value()], record.flags & flag::System, record.internalDate));
    }
    MemoryMailboxes::touched(*target);
    return outcome;
}

Result<CopyOutcome> MemoryOpenMailbox::moveTo(std::span<const Uid> uids, const QByteArray &mailbox)
{
    const std::lock_guard lock(m_all.m_mutex);
    auto outcome = copyTo(uids, mailbox);
    if (outcome)
        take(outcome->source);
    return outcome;
}

void MemoryOpenMailbox::take(const std::vector<Uid> &gone)
{
    if (gone.empty())
        return;
    ++m_box->modseq;
    std::erase_if(m_box->records, [&](const MessageRecord &record) { return std::binary_search(gone.begin(), gone.end(), record.uid); });
    for (const Uid uid : gone) {
        m_box->contents.erase(uid.value());
        m_box->expunged.push_back({ uid, m_box->modseq });
    }
    MemoryMailboxes::touched(*m_box);
}

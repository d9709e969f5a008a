#include "storage/mailbox/view.h"

#include "formats/mime/imapform.h"
#include "formats/mime/structure.h"
#include "shared/base/log.h"
#include "storage/mailbox/transfer.h"
#include "storage/maildir/foldername.h"
#include "storage/maildir/messagefile.h"

namespace storage {

CachedParts describe(QByteArrayView message)
{
    const mime::Part root = mime::parse(message);
    return { mime::envelope(root.header), mime::bodyStructure(root), mime::body(root) };
}

CachedParts describeNew(const NewMessage &message)
{
    if (!message.content->inMemory())
        return {};
    return message.prefix.isEmpty() ? describe(message.content->memory())
                                    : describe(message.prefix + message.content->memory());
}

View::View(std::shared_ptr<Account> account, std::shared_ptr<Mailbox> mailbox)
    : m_account(std::move(account))
    , m_mailbox(std::move(mailbox))
{
    m_mailbox->opened();
}

View::~View() { m_mailbox->closed(); }

MailboxChanges View::changesSince(ModSeq since) const
{
    if (auto recent = m_mailbox->recentChanges(since))
        return std::move(*recent);
    MailboxChanges changes = m_mailbox->allChanges(since);
    if (since != ModSeq(0))
        changes.expunged = expungedSince(since);
    return changes;
}

std::vector<Uid> View::expungedSince(ModSeq since) const
{
    std::vector<Uid> uids;
    const auto lock = m_account->lock();
    if (since.value() < m_mailbox->row().vanishedFloor)
        uids = m_mailbox->missingUids(); // what was expunged before the index was made anew is not known: all that could be
    else if (!m_account->index().expungedSince(m_mailbox->row(), since, uids))
        uids = m_mailbox->missingUids();
    std::sort(uids.begin(), uids.end());
    uids.erase(std::unique(uids.begin(), uids.end()), uids.end());
    return uids;
}

std::vector<Uid> View::takeRecent()
{
    const auto lock = m_account->lock();
    return m_mailbox->takeRecent();
}

Result<std::unique_ptr<MessageContent>> View::open(Uid uid)
{
    for (int attempt = 0;; ++attempt) {
        QByteArray path;
        qint64 expected = 0;
        const Failure gone { Failure::Kind::NotFound, "Message does not exist any more",
            QStringLiteral("UID %1").arg(uid.value()) };
        if (!m_mailbox->locate(uid, path, expected))
            return gone;
        auto file = MessageFile::open(m_mailbox->folder().descriptor(), path, expected);
        if (file) {
            if ((*file)->size() != expected) {
                const auto lock = m_account->lock();
                m_mailbox->correctSize(uid, (*file)->size());
            }
            return std::unique_ptr<MessageContent>(std::move(*file));
        }
        if (file.failure().kind != Failure::Kind::NotFound)
            return file.failure();
        if (attempt > 1)
            return gone;
        // Renamed or removed by somebody: ourselves a moment ago, or another program.
        bool changed = false;
        {
            const auto lock = m_account->lock();
            QByteArray now;
            if (attempt == 0 && m_mailbox->locate(uid, now, expected) && now != path)
                continue;
            auto found = m_mailbox->scan();
            if (!found)
                return found.failure();
            changed = *found;
        }
        if (changed)
            m_mailbox->notify();
    }
}

Result<void> View::cachedSlice(std::span<const Uid> ascending, quint8 parts, std::span<CachedParts> into)
{
    {
        const auto lock = m_account->lock();
        if (!m_account->index().isOpen())
            return Failure { Failure::Kind::Unavailable, "Mail storage is closing", QStringLiteral("cached parts") };
        if (!m_account->index().cached(m_mailbox->row(), ascending, parts, into))
            m_account->replaceIndexIfCorrupt(); // then all are made anew
    }
    std::vector<Uid> made;
    std::vector<CachedParts> fresh;
    for (size_t i = 0; i < ascending.size(); ++i) {
        const bool have = (!(parts & Envelope) || !into[i].envelope.isEmpty())
            && (!(parts & BodyStructure) || !into[i].bodyStructure.isEmpty()) && (!(parts & Body) || !into[i].body.isEmpty());
        if (have)
            continue;
        into[i] = {};
        const auto content = open(ascending[i]);
        if (!content) {
            if (content.failure().kind != Failure::Kind::NotFound) // one unreadable file must not hide the others
                logEvent(Severity::Warning, "mailbox", "message-unreadable",
                    { { "mailbox", m_mailbox->name() }, { "reason", content.failure().reason } });
            continue;
        }
        CachedParts described = describe((*content)->all());
        made.push_back(ascending[i]);
        if (parts & Envelope)
            into[i].envelope = described.envelope;
        if (parts & BodyStructure)
            into[i].bodyStructure = described.bodyStructure;
        if (parts & Body)
            into[i].body = described.body;
        fresh.push_back(std::move(described));
    }
    if (made.empty())
        return {};
    const auto lock = m_account->lock();
    for (size_t i = 0; i < made.size();) { // expunged meanwhile: not kept
        if (m_mailbox->table().find(made[i]) != MessageTable::none) {
            ++i;
        } else {
            made.erase(made.begin() + ptrdiff_t(i));
            fresh.erase(fresh.begin() + ptrdiff_t(i));
        }
    }
    // Not kept is no failure: it is made again next time.
    AccountIndex::Transaction transaction(m_account->index());
    if (!transaction.begun() || !m_account->index().keepCached(m_mailbox->row(), made, fresh) || !transaction.commit())
        logEvent(Severity::Warning, "mailbox", "parts-not-kept", { { "mailbox", m_mailbox->row().name } });
    return {};
}

Result<std::vector<CachedParts>> View::cached(std::span<const Uid> uids, quint8 parts)
{
    constexpr size_t slice = 1024; // between two moments in which others may have the index
    std::vector<CachedParts> result(uids.size());
    std::vector<Uid> living;
    std::vector<size_t> places; // of the living in the result
    std::vector<size_t> order(uids.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    if (!std::is_sorted(uids.begin(), uids.end()))
        std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return uids[a] < uids[b]; });
    m_mailbox->read([&](std::span<const MessageRecord> records) {
        auto at = records.begin();
        for (const size_t i : order) {
            while (at != records.end() && at->uid < uids[i])
                ++at;
            if (at == records.end())
                break;
            if (at->uid == uids[i] && (living.empty() || living.back() != uids[i])) {
                living.push_back(uids[i]);
                places.push_back(i);
            }
        }
    });
    std::vector<CachedParts> found(std::min(slice, living.size()));
    for (size_t from = 0; from < living.size(); from += slice) {
        const size_t n = std::min(slice, living.size() - from);
        std::fill(found.begin(), found.end(), CachedParts());
        if (auto got = cachedSlice(std::span(living).subspan(from, n), parts, std::span(found).first(n)); !got)
            return got.failure();
        for (size_t i = 0; i < n; ++i)
            result[places[from + i]] = std::move(found[i]);
    }
    for (size_t k = 1; k < order.size(); ++k) { // asked twice
        if (uids[order[k]] == uids[order[k - 1]])
            result[order[k]] = result[order[k - 1]];
    }
    return result;
}

Result<StoreOutcome> View::store(std::span<const Uid> uids, FlagChange change, quint64 systemFlags,
    const KeywordNames &keywords, std::optional<ModSeq> unchangedSince)
{
    auto lock = m_account->lock();
    auto outcome = m_mailbox->store(uids, change, systemFlags, keywords, unchangedSince);
    lock.unlock();
    m_mailbox->notify();
    return outcome;
}

Result<std::vector<Uid>> View::expunge(std::span<const Uid> uids)
{
    auto lock = m_account->lock();
    auto outcome = m_mailbox->expunge(uids);
    lock.unlock();
    m_mailbox->notify();
    return outcome;
}

Result<CopyOutcome> View::transfer(std::span<const Uid> uids, const QByteArray &mailbox, bool move)
{
    const auto canonical = canonicalName(mailbox);
    if (!canonical)
        return Failure { Failure::Kind::NotFound, "Mailbox does not exist", canonical.failure().reason };
    auto lock = m_account->lock();
    auto destination = m_account->find(*canonical);
    if (!destination)
        return destination.failure();
    Transfer transfer(*m_account, m_mailbox, *destination, move);
    auto outcome = transfer.run(uids);
    lock.unlock();
    if (outcome) {
        if (auto synced = transfer.sync(); !synced)
            outcome = synced.failure();
    }
    (*destination)->notify();
    if (*destination != m_mailbox)
        m_mailbox->notify();
    return outcome;
}

Result<CopyOutcome> View::copyTo(std::span<const Uid> uids, const QByteArray &mailbox)
{
    return transfer(uids, mailbox, false);
}

Result<CopyOutcome> View::moveTo(std::span<const Uid> uids, const QByteArray &mailbox)
{
    return transfer(uids, mailbox, true);
}

} // namespace storage

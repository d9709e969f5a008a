// The store checks itself: files, index, uidlist and arrays must tell the same story. For tests and `facteurctl doctor`.
#include "storage/mailbox/account.h"
#include "storage/mailbox/mailboxfound.h"
#include "storage/maildir/foldername.h"

namespace storage {
namespace {

QString show(const QByteArray &octets) { return QString::fromUtf8(octets); }

bool sameMessage(const MessageTable &a, size_t i, const MessageTable &b, size_t k)
{
    const MessageRecord &x = a.record(i), &y = b.record(k);
    return x.uid == y.uid && x.size == y.size && x.flags == y.flags && x.modseq == y.modseq
        && x.internalDate == y.internalDate && a.place(i) == b.place(k) && a.base(i) == b.base(k);
}

} // namespace

void Mailbox::inconsistencies(QStringList &into)
{
    const QString name = show(m_row.name) + QStringLiteral(": ");
    const auto complain = [&](const QString &what) {
        if (into.size() < 100)
            into.append(name + what);
    };
    if (auto loaded = load(); !loaded)
        return complain(QStringLiteral("cannot be loaded: ") + loaded.failure().reason);
    if (auto fresh = refresh(); !fresh)
        return complain(QStringLiteral("cannot be read: ") + fresh.failure().reason);

    // arrays against files
    Found found;
    if (auto compared = compareWithFiles(found, false); !compared)
        return complain(QStringLiteral("files cannot be listed: ") + compared.failure().reason);
    for (const size_t i : found.missing)
        complain(QStringLiteral("UID %1 has no file").arg(m_table.record(i).uid.value()));
    for (const size_t entry : found.strangers)
        complain(QStringLiteral("file without UID: ") + show(found.listing.name(entry).toByteArray()));
    for (const Found::Change &change : found.changes)
        complain(QStringLiteral("UID %1 has other flags or another place than its file").arg(m_table.record(change.at).uid.value()));

    // the row against the arrays
    const MailboxRow row = m_row;
    {
        const std::unique_lock view(m_view);
        recount();
    }
    if (row.messages != m_row.messages || row.size != m_row.size || row.unseen != m_row.unseen || row.deleted != m_row.deleted
        || row.recent != m_row.recent)
        complain(QStringLiteral("counts are wrong: %1/%2 messages, %3/%4 octets, %5/%6 unseen, %7/%8 deleted, %9/%10 recent")
                     .arg(row.messages).arg(m_row.messages).arg(row.size).arg(m_row.size).arg(row.unseen)
                     .arg(m_row.unseen).arg(row.deleted).arg(m_row.deleted).arg(row.recent).arg(m_row.recent));
    quint32 last = 0;
    for (const MessageRecord &record : m_table.records()) {
        if (record.uid.value() <= last || record.uid.value() >= m_row.uidNext)
            complain(QStringLiteral("UID %1 is out of order").arg(record.uid.value()));
        if (record.modseq.value() > m_row.modseq || record.modseq.value() == 0)
            complain(QStringLiteral("UID %1 has the mod-sequence %2 of %3").arg(record.uid.value()).arg(record.modseq.value()).arg(m_row.modseq));
        last = record.uid.value();
    }

    // the index against the arrays
    MessageTable kept;
    if (!m_account.index().load(m_row, kept)) {
        complain(QStringLiteral("index cannot be read: ") + m_account.index().failure("load").reason);
    } else {
        bool same = kept.size() == m_table.size();
        for (size_t i = 0; same && i < kept.size(); ++i) {
            same = sameMessage(kept, i, m_table, i);
            if (!same)
                complain(QStringLiteral("index and arrays differ at UID %1/%2").arg(kept.record(i).uid.value()).arg(m_table.record(i).uid.value()));
        }
        if (kept.size() != m_table.size())
            complain(QStringLiteral("index has %1 messages of %2").arg(kept.size()).arg(m_table.size()));
    }

    // the uidlist against the arrays
    const UidlistContent list = Uidlist::read(m_folder->descriptor());
    if (!list.isValid())
        return complain(QStringLiteral("uidlist is missing or damaged"));
    if (list.uidValidity != m_row.uidValidity)
        complain(QStringLiteral("uidlist has UIDVALIDITY %1 for %2").arg(list.uidValidity).arg(m_row.uidValidity));
    if (list.mailboxId != m_row.objectId)
        complain(QStringLiteral("uidlist has another mailbox id"));
    if (list.highestUid >= m_row.uidNext)
        complain(QStringLiteral("uidlist has seen UID %1, next is %2").arg(list.highestUid).arg(m_row.uidNext));
    for (size_t i = 0; i < m_table.size(); ++i) {
        const auto at = list.entries.find(m_table.record(i).uid.value());
        if (at == list.entries.end())
            complain(QStringLiteral("uidlist lacks UID %1").arg(m_table.record(i).uid.value()));
        else if (at->second.base != m_table.base(i))
            complain(QStringLiteral("uidlist has another name for UID %1").arg(m_table.record(i).uid.value()));
        else if (at->second.letterlessKeywords != (m_table.record(i).flags & ~flagsWithLetters))
            complain(QStringLiteral("uidlist has other keywords for UID %1").arg(m_table.record(i).uid.value()));
    }
    if (list.entries.size() > m_table.size())
        complain(QStringLiteral("uidlist has %1 messages of %2").arg(list.entries.size()).arg(m_table.size()));
    if (!list.reserved || (list.reserved->boot.isEmpty() ? list.reserved->uid != m_row.uidNext : list.reserved->uid < m_row.uidNext))
        complain(QStringLiteral("uidlist reserves up to %1, next is %2").arg(list.reserved ? list.reserved->uid : 0).arg(m_row.uidNext));
}

QStringList Account::inconsistencies()
{
    QStringList found;
    const auto guard = lock();
    const auto names = folderNames();
    if (!names)
        return { names.failure().reason };
    for (const QByteArray &name : *names) {
        auto mailbox = find(name);
        if (!mailbox)
            found.append(show(name) + QStringLiteral(": ") + mailbox.failure().reason);
        else
            (*mailbox)->inconsistencies(found);
    }
    return found;
}

} // namespace storage

// Mailbox: its uidlist, taking over from Dovecot, and building the index from files and uidlist alone.
#include "shared/base/log.h"
#include "storage/mailbox/account.h"
#include "storage/mailbox/mailboxfound.h"
#include "storage/maildir/dovecotfiles.h"

#include <fcntl.h>
#include <QRandomGenerator>
#include <sys/stat.h>

namespace storage {
namespace {

constexpr qint64 largestUidlist = 2'000'000'000;
constexpr qint64 worthCompacting = 256 * 1024;

QByteArray newObjectId() // RFC 8474 §4: never used for anything else
{
    return 'F' + QByteArray::number(QRandomGenerator::system()->generate64(), 16);
}

} // namespace

Result<void> Mailbox::openUidlist()
{
    if (m_uidlist.isOpen())
        return {};
    auto opened = m_uidlist.open(m_folder->descriptor());
    if (opened || opened.failure().kind != Failure::Kind::NotFound)
        return opened;
    logEvent(Severity::Warning, "mailbox", "uidlist-missing", { { "mailbox", m_row.name } });
    if (auto made = makeUidlist(); !made)
        return made;
    return m_uidlist.open(m_folder->descriptor());
}

Result<void> Mailbox::makeUidlist()
{
    if (auto loaded = load(); !loaded)
        return loaded;
    UidlistContent content;
    content.uidValidity = m_row.uidValidity;
    content.mailboxId = m_row.objectId;
    content.specialUse = m_row.specialUse;
    content.keywords = m_row.keywords;
    for (size_t i = 0; i < m_table.size(); ++i) {
        content.entries.emplace_hint(content.entries.end(), m_table.record(i).uid.value(),
            UidlistContent::Entry { m_table.base(i).toByteArray(), m_table.record(i).flags & ~flagsWithLetters });
    }
    // What was reserved before stays so. Nothing reserved: no UID behind uidNext was ever given.
    content.reserved = m_reservedUid
        ? UidlistContent::Reserved { m_reservedUid, m_reservedModseq, bootId() }
        : UidlistContent::Reserved { m_row.uidNext, m_row.modseq, QByteArray() };
    m_uidlist.close();
    m_uidlist.discard();
    return Uidlist::create(m_folder->descriptor(), content);
}

Result<void> Mailbox::closeUidlist()
{
    if (m_gone)
        return {};
    if (m_reservedUid && m_uidlist.isOpen()) {
        m_uidlist.closedCleanly(m_row.uidNext, m_row.modseq);
        if (auto written = m_uidlist.flush(); !written)
            return written;
        m_row.uidlistSize = m_uidlist.size();
    }
    m_reservedUid = 0;
    m_reservedModseq = 0;
    compactUidlist();
    m_uidlist.close();
    return {};
}

void Mailbox::compactUidlist()
{
    const qint64 size = m_uidlist.isOpen() ? m_uidlist.size() : 0;
    if (!m_loaded || size < worthCompacting || size < qint64(m_table.size()) * 300)
        return;
    if (auto made = makeUidlist(); !made) {
        logEvent(Severity::Warning, "mailbox", "uidlist-not-compacted", { { "reason", made.failure().reason } });
        return;
    }
    struct stat info;
    if (::fstatat(m_folder->descriptor(), Uidlist::fileName, &info, AT_SYMLINK_NOFOLLOW) == 0)
        m_row.uidlistSize = info.st_size;
}

Result<void> Mailbox::catchUp(bool unclean)
{
    struct stat info;
    if (::fstatat(m_folder->descriptor(), Uidlist::fileName, &info, AT_SYMLINK_NOFOLLOW) != 0) {
        m_folder->setKnown(Place::New, 0);
        m_folder->setKnown(Place::Cur, 0);
        return makeUidlist();
    }
    if (!unclean && info.st_size == m_row.uidlistSize)
        return {};
    const UidlistContent content = Uidlist::read(m_folder->descriptor());
    if (!content.isValid()) {
        // Damaged. The index knows the messages, so clients keep theirs; numbers that only this file held are left out.
        logEvent(Severity::Error, "mailbox", "uidlist-damaged", { { "mailbox", m_row.name } });
        {
            const std::unique_lock view(m_view);
            m_row.uidNext = std::min(m_row.uidNext, lastUid - uidStep) + uidStep;
            m_row.modseq += modseqStep;
            m_bumpAll = true;
            m_log.reset(m_row.modseq);
            m_folder->setKnown(Place::New, 0);
            m_folder->setKnown(Place::Cur, 0);
        }
        return makeUidlist();
    }
    if (content.uidValidity != m_row.uidValidity)
        return rebuild(false); // another folder has taken the place of the one we knew
    {
        const std::unique_lock view(m_view);
        // Numbers that were written down but did not reach the index belong to the same files still.
        for (auto at = content.entries.lower_bound(m_row.uidNext); at != content.entries.end(); ++at)
            m_remembered.insert(at->second.base, { at->first, at->second.letterlessKeywords });
        m_row.uidNext = std::max(m_row.uidNext, content.highestUid + 1);
        for (qsizetype i = m_row.keywords.size(); i < content.keywords.size(); ++i)
            m_row.keywords.append(content.keywords[i].isEmpty() ? "unknown-" + QByteArray::number(i) : content.keywords[i]);
        if (content.reserved) {
            const auto &reserved = *content.reserved;
            if (reserved.boot.isEmpty()) {
                m_row.uidNext = std::max(m_row.uidNext, reserved.uid);
                m_row.modseq = std::max(m_row.modseq, reserved.modseq);
            } else if (reserved.boot != bootId()) {
                // The power failed: numbers that clients saw may be lost here. Leave a gap, and show every flag anew.
                m_row.uidNext = std::max(m_row.uidNext, reserved.uid);
                m_row.modseq = std::max(m_row.modseq, reserved.modseq) + 1;
                m_bumpAll = true;
                logEvent(Severity::Notice, "mailbox", "uid-gap-after-power-failure",
                    { { "mailbox", m_row.name }, { "next", qint64(m_row.uidNext) } });
            }
        }
        m_log.reset(m_row.modseq);
        m_folder->setKnown(Place::New, 0);
        m_folder->setKnown(Place::Cur, 0);
    }
    const auto placed = placeRemembered();
    // Cut short by somebody while we were away: what it has lost, the index still knows.
    if (placed && !unclean && info.st_size < m_row.uidlistSize)
        return makeUidlist();
    // On a full disk what is there can still be read; nothing gets a number before this has been done.
    return placed || placed.failure().kind == Failure::Kind::StorageFull ? Result<void>() : placed;
}

// The arrays ascend by UID, so remembered numbers go in before any new one is given.
Result<void> Mailbox::placeRemembered()
{
    if (m_remembered.isEmpty())
        return {};
    const Remembered remembered = m_remembered;
    if (auto scanned = scan(); !scanned) {
        m_remembered = remembered;
        return scanned.failure();
    }
    return {};
}

UidlistContent Mailbox::readBestUidlist(bool &ours)
{
    UidlistContent content = Uidlist::read(m_folder->descriptor());
    ours = content.isValid();
    if (ours)
        return content;
    const int directory = m_folder->descriptor();
    const auto theirs = parseDovecotUidlist(readSmallFile(directory, "dovecot-uidlist", largestUidlist));
    content = {};
    content.keywords = parseDovecotKeywords(readSmallFile(directory, "dovecot-keywords", 64 * 1024));
    if (theirs) {
        content.uidValidity = theirs->uidValidity;
        content.highestUid = theirs->uidNext - 1;
        for (const auto &entry : theirs->entries)
            content.entries.emplace_hint(content.entries.end(), entry.uid, UidlistContent::Entry { entry.base, 0 });
        logEvent(Severity::Notice, "mailbox", "taken-over",
            { { "mailbox", m_row.name }, { "messages", qint64(theirs->entries.size()) } });
    }
    return content;
}

Result<void> Mailbox::rebuild(bool unindexed)
{
    bool ours = false;
    UidlistContent content = readBestUidlist(ours);
    rememberState();
    std::vector<Uid> before;
    for (const MessageRecord &record : m_table.records())
        before.push_back(record.uid);

    for (qsizetype i = 0; i < content.keywords.size(); ++i) {
        if (content.keywords[i].isEmpty())
            content.keywords[i] = "unknown-" + QByteArray::number(i);
    }
    const bool sameMailbox = m_row.id && content.uidValidity == m_row.uidValidity;
    {
        const std::unique_lock view(m_view);
        if (!sameMailbox)
            m_row.uidNext = m_row.recentFrom = 1;
        if (!sameMailbox || m_row.keywords.size() < content.keywords.size())
            m_row.keywords = content.keywords;
        m_row.uidValidity = content.uidValidity ? content.uidValidity : m_account.newUidValidity();
        m_row.objectId = !content.mailboxId.isEmpty() ? content.mailboxId : newObjectId();
        if (!content.specialUse.isEmpty())
            m_row.specialUse = content.specialUse;
        m_row.uidNext = std::max(m_row.uidNext, content.highestUid + 1);
        if (content.reserved) {
            // Mod-sequences up to the reserved one may have been seen; UIDs only when lines may be lost.
            if (content.reserved->boot != bootId())
                m_row.uidNext = std::max(m_row.uidNext, content.reserved->uid);
            m_row.modseq = std::max(m_row.modseq, content.reserved->modseq + 1);
        }
        if (!sameMailbox)
            m_row.recentFrom = m_row.uidNext; // others have seen what is listed
        m_remembered.clear();
        for (const auto &[uid, entry] : content.entries)
            m_remembered.insert(entry.base, { uid, entry.letterlessKeywords });
    }
    m_uidlist.close();
    m_uidlist.discard();
    m_reservedUid = 0;
    if (!ours) {
        content.uidValidity = m_row.uidValidity;
        content.mailboxId = m_row.objectId;
        content.specialUse = m_row.specialUse;
        content.reserved = UidlistContent::Reserved { m_row.uidNext, m_row.modseq, QByteArray() };
        if (auto created = Uidlist::create(m_folder->descriptor(), content); !created)
            return created;
    }
    mergeDovecotKeywords();

    Found found;
    if (auto compared = compareWithFiles(found, true); !compared)
        return compared;
    std::vector<NewRow> rows = describeFiles(found);
    if (auto numbered = number(rows); !numbered)
        return numbered;
    std::vector<Uid> after;
    for (const NewRow &row : rows)
        after.push_back(row.record.uid);
    std::vector<quint32> lost; // listed, but their files are gone
    for (const auto &[uid, entry] : content.entries) {
        if (!std::binary_search(after.begin(), after.end(), Uid(uid)))
            lost.push_back(uid);
    }
    m_uidlist.expunged(lost);
    if (auto written = m_uidlist.flush(); !written)
        return written;
    const bool historyKnown = sameMailbox && !unindexed;
    std::vector<Uid> expunged;
    std::set_difference(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(expunged));
    {
        const std::unique_lock view(m_view);
        m_table.clear();
        m_loaded = true;
        m_table.reserve(rows.size(), rows.size() * 64);
        for (const NewRow &row : rows)
            m_table.append(row.record, row.place, row.base);
        for (const Found::Odd &odd : found.odd) {
            if (const size_t i = m_table.lookup(odd.base); i != MessageTable::none)
                m_table.setOddName(m_table.record(i).uid, odd.name);
        }
        ++m_row.modseq; // the one that number() gave them
        m_log.reset(m_row.modseq - 1);
        for (const Uid uid : expunged)
            m_log.add(m_row.modseq, uid, ChangeLog::Kind::Expunged);
        for (const Uid uid : after)
            m_log.add(m_row.modseq, uid, ChangeLog::Kind::Flags);
        m_keywordsModseq = m_row.modseq;
        if (!historyKnown)
            m_row.vanishedFloor = m_row.modseq;
        recount();
    }
    m_table.dropLookup();
    m_remembered.clear();
    m_bumpAll = false;
    m_tail = 0;
    found.keep(*m_folder, m_fileWatchId != 0);
    AccountIndex &index = m_account.index();
    return m_account.commit({ this }, [&] {
        if (!historyKnown)
            return (unindexed || index.remove(m_row.id)) && insertIntoIndex();
        m_row.packedTo = 1;
        return index.clearMessages(m_row.id) && index.packFrom(m_row, m_table, Uid(1))
            && (expunged.empty() || index.addExpunged(m_row, expunged)) && writeRow();
    });
}

} // namespace storage

// Mailbox: bringing the index up to what lies in new/ and cur/, whoever put it there.
//
// A file is missing only when two listings did not show it and it is not where it should be: other programs rename while
// we read. A file that is being delivered (in flight) is not a stranger.
#include "shared/base/log.h"
#include "storage/mailbox/account.h"
#include "storage/mailbox/mailboxfound.h"
#include "storage/maildir/dovecotfiles.h"
#include "storage/maildir/messagefile.h"

#include <ctime>
#include <fcntl.h>
#include <sys/stat.h>

namespace storage {

Result<bool> Mailbox::refresh()
{
    if (m_gone)
        return false;
    const bool same = m_folder->known(Place::New) && m_folder->known(Place::Cur)
        && m_folder->known(Place::New) == m_folder->modificationTime(Place::New)
        && m_folder->known(Place::Cur) == m_folder->modificationTime(Place::Cur);
    return same ? Result<bool>(false) : scan();
}

quint64 Mailbox::lettersInUse() const
{
    if (m_row.keywords.size() >= maxLetterKeywords)
        return flagsWithLetters;
    return flag::System | (flag::keyword(int(m_row.keywords.size())) - flag::keyword(0));
}

// Letters that another program has given a meaning. Where both have one, ours stays.
bool Mailbox::mergeDovecotKeywords()
{
    const KeywordNames theirs = parseDovecotKeywords(readSmallFile(m_folder->descriptor(), "dovecot-keywords", 64 * 1024));
    KeywordNames merged = m_row.keywords;
    for (qsizetype i = 0; i < theirs.size() && i < maxLetterKeywords; ++i) {
        if (i >= merged.size())
            merged.append(theirs[i].isEmpty() ? "unknown-" + QByteArray::number(i) : theirs[i]);
        else if (!theirs[i].isEmpty() && merged[i].startsWith("unknown-"))
            merged[i] = theirs[i];
    }
    if (merged == m_row.keywords || !reserve(0))
        return false;
    for (qsizetype i = 0; i < merged.size(); ++i) {
        if (i >= m_row.keywords.size() || merged[i] != m_row.keywords[i])
            m_uidlist.keyword(int(i), merged[i]);
    }
    const std::unique_lock view(m_view);
    m_row.keywords = merged;
    m_keywordsModseq = m_row.modseq + 1;
    return true;
}

Result<void> Mailbox::compareWithFiles(Found &found, bool ignoreArrays)
{
    std::vector<size_t> missingBefore;
    for (int pass = 0; pass < 2; ++pass) {
        found = Found();
        timespec now;
        ::clock_gettime(CLOCK_REALTIME, &now);
        found.clock = qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
        for (const Place place : { Place::New, Place::Cur })
            found.times[int(place)] = m_folder->modificationTime(place);
        // new/ first: what moves to cur/ meanwhile is seen there.
        if (!m_folder->list(Place::New, found.listing) || !m_folder->list(Place::Cur, found.listing))
            return fileFailure(QStringLiteral("list ") + QString::fromUtf8(m_path), errno ? errno : EIO);
        if (compare(found, found.listing, ignoreArrays))
            break;
        if (pass == 1) {
            std::vector<size_t> both;
            std::set_intersection(found.missing.begin(), found.missing.end(), missingBefore.begin(), missingBefore.end(),
                std::back_inserter(both));
            found.missing = std::move(both);
        }
        missingBefore = found.missing;
    }
    return {};
}

// False when files are missing: look again.
bool Mailbox::compare(Found &found, const Listing &listing, bool ignoreArrays)
{
    const size_t known = ignoreArrays ? 0 : m_table.size();
    const quint64 letters = lettersInUse();
    std::vector<quint32> seenAt(known, 0); // listing entry + 1
    for (size_t entry = 0; entry < listing.size(); ++entry) {
        const QByteArrayView base = baseOf(listing.name(entry));
        if (base.isEmpty())
            continue;
        const size_t i = known ? m_table.lookup(base) : MessageTable::none;
        if (i == MessageTable::none) {
            const std::lock_guard lock(m_flightMutex);
            if (m_inFlight.isEmpty() || !m_inFlight.contains(base.toByteArray()))
                found.strangers.push_back(entry);
            continue;
        }
        if (seenAt[i]) { // twice: it moved while we read, or there are two files
            const size_t other = seenAt[i] - 1;
            if (m_folder->exists(storage::pathOf(listing.place(other), listing.name(other)))) {
                if (m_folder->exists(storage::pathOf(listing.place(entry), listing.name(entry))))
                    found.strangers.push_back(entry); // two: the second gets a name of its own
                continue;
            }
        }
        seenAt[i] = quint32(entry + 1);
    }
    for (size_t i = 0; i < known; ++i) {
        if (!seenAt[i]) {
            if (!m_folder->exists(m_table.path(i)))
                found.missing.push_back(i);
            continue;
        }
        const size_t entry = seenAt[i] - 1;
        const QByteArrayView name = listing.name(entry);
        const Place place = listing.place(entry);
        const MessageRecord &record = m_table.record(i);
        const quint64 flags = (record.flags & ~flagsWithLetters) | (flagsFor(infoOf(name)) & letters);
        const bool ours = fileNameFor(baseOf(name), place, flags) == name;
        if (flags == record.flags && place == m_table.place(i) && m_table.path(i) == storage::pathOf(place, name))
            continue;
        found.changes.push_back({ i, flags, place, ours ? QByteArray() : name.toByteArray() });
    }
    return found.missing.empty();
}

std::optional<NewRow> Mailbox::describeFile(QByteArrayView name, Place place, quint64 letters)
{
    const QByteArray path = storage::pathOf(place, name);
    struct stat info;
    if (::fstatat(m_folder->descriptor(), path.constData(), &info, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(info.st_mode))
        return {}; // gone again
    NewRow row;
    row.place = place;
    row.base = baseOf(name).toByteArray();
    row.record.flags = flagsFor(infoOf(name)) & letters;
    row.record.internalDate = qint64(info.st_mtim.tv_sec);
    const qint64 named = secondsIn(row.base);
    row.record.savedDate = named > 0 && named <= qint64(info.st_ctim.tv_sec) + 86400 ? named : row.record.internalDate;
    const NamedSizes sizes = sizesIn(row.base);
    std::optional<qint64> size;
    if (sizes.crlfOctets && *sizes.crlfOctets >= info.st_size && (!sizes.octets || *sizes.octets == info.st_size))
        size = sizes.crlfOctets;
    else
        size = crlfSizeOf(m_folder->descriptor(), path);
    if (!size)
        size = info.st_size; // unreadable for now: counted, and corrected when it can be read
    if (*size > 0xffffffffLL) {
        logEvent(Severity::Error, "mailbox", "message-too-large", { { "mailbox", m_row.name }, { "file", path } });
        return {};
    }
    row.record.size = quint32(*size);
    return row;
}

// New messages: remembered ones by UID, then the others in the order they arrived.
std::vector<NewRow> Mailbox::describeFiles(Found &found)
{
    const quint64 letters = lettersInUse();
    const Listing &listing = found.listing;
    std::vector<size_t> order = found.strangers;
    std::stable_sort(order.begin(), order.end(), [&](size_t left, size_t right) {
        return arrivedBefore(baseOf(listing.name(left)), baseOf(listing.name(right)));
    });
    std::vector<NewRow> rows, others;
    QByteArray previous;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    for (const size_t entry : order) {
        QByteArray name = listing.name(entry).toByteArray();
        const Place place = listing.place(entry);
        auto row = describeFile(name, place, letters);
        if (!row)
            continue;
        if (row->base == previous || (m_loaded && m_table.lookup(row->base) != MessageTable::none && !m_remembered.contains(row->base))) {
            // Two files of one name; told apart from now on, or they would be one message to every program.
            row->base = uniqueBase();
            const QByteArray fresh = fileNameFor(row->base, place, row->record.flags);
            if (m_folder->renameInside(storage::pathOf(place, name), storage::pathOf(place, fresh)) != 0)
                continue;
            name = fresh;
        }
        previous = row->base;
        row->record.savedDate = std::min(row->record.savedDate, now);
        const auto remembered = m_remembered.constFind(row->base);
        if (remembered != m_remembered.cend()) {
            row->record.uid = Uid(remembered->uid);
            row->record.flags |= remembered->letterlessKeywords;
        }
        if (fileNameFor(row->base, place, row->record.flags) != name)
            found.odd.push_back({ row->base, name });
        (row->record.uid.value() ? rows : others).push_back(std::move(*row));
    }
    std::sort(rows.begin(), rows.end(), [](const NewRow &a, const NewRow &b) { return a.record.uid < b.record.uid; });
    rows.insert(rows.end(), std::make_move_iterator(others.begin()), std::make_move_iterator(others.end()));
    return rows;
}

Result<bool> Mailbox::scan()
{
    if (m_gone)
        return false;
    if (auto loaded = load(); !loaded)
        return loaded.failure();
    const bool keywordsGrew = mergeDovecotKeywords();
    Found found;
    if (auto compared = compareWithFiles(found, false); !compared)
        return compared.failure();
    std::vector<NewRow> rows = describeFiles(found);
    // UIDs only grow (RFC 9051 §2.3.1.1): a remembered number below what is there already is not given back.
    const Uid highest = m_table.size() ? m_table.record(m_table.size() - 1).uid : Uid();
    for (NewRow &row : rows) {
        if (row.record.uid <= highest)
            row.record.uid = Uid();
    }
    std::stable_partition(rows.begin(), rows.end(), [](const NewRow &row) { return row.record.uid.value() != 0; });
    m_table.dropLookup();
    m_remembered.clear();
    if (rows.empty() && found.changes.empty() && found.missing.empty() && !m_bumpAll && !keywordsGrew) {
        found.keep(*m_folder, m_fileWatchId != 0);
        return false; // the times reach the index with the next change, or when it is closed
    }
    rememberState();
    std::vector<Uid> removed, changed;
    for (const size_t i : found.missing)
        removed.push_back(m_table.record(i).uid);
    if (auto reserved = reserve(0); !reserved)
        return reserved.failure();
    {
        const std::unique_lock view(m_view);
        ++m_row.modseq;
        for (const Found::Change &change : found.changes) {
            MessageRecord &record = m_table.record(change.at);
            m_table.setPlace(change.at, change.place);
            m_table.setOddName(record.uid, change.oddName);
            changed.push_back(record.uid);
            if (change.flags == record.flags)
                continue;
            count(record, -1);
            record.flags = change.flags;
            record.modseq = ModSeq(m_row.modseq);
            count(record, 1);
            m_log.add(m_row.modseq, record.uid, ChangeLog::Kind::Flags);
        }
    }
    if (!removed.empty()) {
        if (auto applied = applyRemoved(removed); !applied)
            return applied.failure();
    }
    if (!rows.empty()) {
        if (auto numbered = number(rows); !numbered)
            return numbered.failure();
        applyNew(rows);
        const std::unique_lock view(m_view);
        for (const Found::Odd &odd : found.odd) {
            if (const size_t i = m_table.lookup(odd.base); i != MessageTable::none)
                m_table.setOddName(m_table.record(i).uid, odd.name);
        }
        m_table.dropLookup();
    }
    if (m_bumpAll) { // flags that clients saw may have been lost with the power
        const std::unique_lock view(m_view);
        ++m_row.modseq;
        changed.clear();
        for (size_t i = 0; i < m_table.size(); ++i) {
            m_table.record(i).modseq = ModSeq(m_row.modseq);
            changed.push_back(m_table.record(i).uid);
        }
        m_log.reset(m_row.modseq);
        m_bumpAll = false;
    }
    found.keep(*m_folder, m_fileWatchId != 0);
    const auto written = m_account.commit({ this }, [&] {
        return (removed.empty() || writeRemoved(removed)) && writeNew(rows) && writeUpdated(changed) && writeRow();
    });
    if (!written)
        return written.failure();
    return true;
}

} // namespace storage

// Mailbox: STORE and EXPUNGE. Files first, then uidlist, index and arrays; a file that another program has renamed or
// removed meanwhile is looked for once more.
#include "shared/base/log.h"
#include "storage/mailbox/account.h"
#include "storage/mailbox/mailbox.h"

namespace storage {
namespace {

constexpr size_t atOnce = 256; // renames between two moments in which deliveries may have the folder

std::vector<Uid> sortedUids(std::span<const Uid> uids)
{
    std::vector<Uid> sorted(uids.begin(), uids.end());
    if (!std::is_sorted(sorted.begin(), sorted.end()))
        std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    return sorted;
}

quint64 changedFlags(quint64 old, FlagChange change, quint64 bits)
{
    switch (change) {
    case FlagChange::Add:
        return old | bits;
    case FlagChange::Remove:
        return old & ~bits;
    case FlagChange::Replace:
        break;
    }
    return bits;
}

} // namespace

// Gives the file the name for these flags, and the arrays what became of it but for the flags. 0 or errno.
int Mailbox::renameForFlags(size_t i, quint64 flags, std::vector<Renamed> &renamed)
{
    QByteArray old = m_table.path(i);
    const QByteArray foreign = foreignLetters(infoOf(old)); // other programs' letters stay
    const Place place = m_table.place(i) == Place::New && !(flags & flagsWithLetters) ? Place::New : Place::Cur;
    const QByteArray ours = fileNameFor(m_table.base(i), place, flags);
    QByteArray name = ours;
    if (!foreign.isEmpty())
        name = m_table.base(i).toByteArray() + ":2," + lettersFor(flags, foreign);
    QByteArray path = storage::pathOf(place, name);
    if (path == old)
        return 0;
    if (const int error = m_folder->renameInside(old, path))
        return error;
    renamed.push_back({ std::move(old), std::move(path) });
    const std::unique_lock view(m_view);
    m_table.setPlace(i, place);
    m_table.setOddName(m_table.record(i).uid, name == ours ? QByteArray() : name);
    return 0;
}

// The index has refused the new flags and the arrays are the old ones again: so must be the files, or a NO would come true
// at the next look at them.
void Mailbox::undoRenames(const std::vector<Renamed> &renamed)
{
    for (const Renamed &file : renamed)
        m_folder->renameInside(file.now, file.before);
    m_folder->setKnown(Place::New, 0); // an index that had to be made anew has taken the other names for true
    m_folder->setKnown(Place::Cur, 0);
}

Result<StoreOutcome> Mailbox::storeOnce(std::span<const Uid> ascending, FlagChange change, quint64 bits,
    std::optional<ModSeq> unchangedSince, std::vector<Uid> &lost)
{
    rememberState();
    StoreOutcome outcome;
    std::vector<std::pair<size_t, quint64>> changed; // in the arrays, new flags
    std::vector<Uid> changedUids;
    std::vector<Renamed> renamed;
    int failed = 0;
    std::optional<Folder::OwnChange> own;
    for (const Uid uid : ascending) {
        const size_t i = m_table.find(uid);
        if (i == MessageTable::none)
            continue;
        const MessageRecord &record = m_table.record(i);
        if (unchangedSince && record.modseq > *unchangedSince) {
            outcome.modified.push_back(uid);
            continue;
        }
        const quint64 flags = changedFlags(record.flags, change, bits);
        if (flags == record.flags) {
            outcome.changed.push_back(record);
            continue;
        }
        if (changed.size() % atOnce == 0) {
            own.reset();
            own.emplace(*m_folder);
        }
        const int error = renameForFlags(i, flags, renamed);
        if (error == ENOENT) {
            lost.push_back(uid);
            continue;
        }
        if (error) { // stop here; what was renamed is committed, and the failure is told
            failed = error;
            break;
        }
        if ((record.flags ^ flags) & ~flagsWithLetters)
            m_uidlist.letterless(uid.value(), flags);
        changed.emplace_back(i, flags);
        changedUids.push_back(uid);
    }
    own.reset();
    if (!changed.empty()) {
        if (auto written = m_uidlist.flush(); !written) {
            restoreState();
            undoRenames(renamed);
            return written.failure();
        }
        {
            const std::unique_lock view(m_view);
            ++m_row.modseq;
            for (const auto &[i, flags] : changed) {
                MessageRecord &record = m_table.record(i);
                count(record, -1);
                record.flags = flags;
                record.modseq = ModSeq(m_row.modseq);
                count(record, 1);
                m_log.add(m_row.modseq, record.uid, ChangeLog::Kind::Flags);
                outcome.changed.push_back(record);
            }
        }
        if (auto written = m_account.commit({ this }, [&] { return writeUpdated(changedUids) && writeRow(); }); !written) {
            undoRenames(renamed);
            return written.failure();
        }
    }
    if (failed)
        return fileFailure(QStringLiteral("set flags in ") + QString::fromUtf8(m_row.name), failed);
    std::sort(outcome.changed.begin(), outcome.changed.end(),
        [](const MessageRecord &a, const MessageRecord &b) { return a.uid < b.uid; });
    return outcome;
}

Result<StoreOutcome> Mailbox::store(std::span<const Uid> uids, FlagChange change, quint64 systemFlags,
    const KeywordNames &keywords, std::optional<ModSeq> unchangedSince)
{
    if (auto reserved = reserve(0); !reserved)
        return reserved.failure();
    if (auto loaded = load(); !loaded)
        return loaded.failure();
    const auto bits = keywordBits(keywords, change != FlagChange::Remove);
    if (!bits)
        return bits.failure();
    const quint64 all = (systemFlags & flag::System) | *bits;
    const std::vector<Uid> ascending = sortedUids(uids);
    std::vector<Uid> lost;
    auto outcome = storeOnce(ascending, change, all, unchangedSince, lost);
    if (!outcome || lost.empty())
        return outcome;
    if (auto found = scan(); !found)
        return found.failure();
    std::vector<Uid> again;
    // What the scan has just learned is older than this STORE: UNCHANGEDSINCE must see it.
    auto second = storeOnce(lost, change, all, unchangedSince, again);
    if (!second)
        return second;
    outcome->changed.insert(outcome->changed.end(), second->changed.begin(), second->changed.end());
    outcome->modified.insert(outcome->modified.end(), second->modified.begin(), second->modified.end());
    std::sort(outcome->changed.begin(), outcome->changed.end(),
        [](const MessageRecord &a, const MessageRecord &b) { return a.uid < b.uid; });
    std::sort(outcome->modified.begin(), outcome->modified.end());
    return outcome;
}

Result<std::vector<Uid>> Mailbox::expungeOnce(std::span<const Uid> ascending, std::vector<Uid> &lost)
{
    rememberState();
    std::vector<Uid> gone;
    int failed = 0;
    std::optional<Folder::OwnChange> own;
    for (const Uid uid : ascending) {
        const size_t i = m_table.find(uid);
        if (i == MessageTable::none || !(m_table.record(i).flags & flag::Deleted))
            continue;
        if (gone.size() % atOnce == 0) {
            own.reset();
            own.emplace(*m_folder);
        }
        const int error = m_folder->remove(m_table.path(i));
        if (error == ENOENT)
            lost.push_back(uid); // removed, or renamed: perhaps to take \Deleted off
        else if (error)
            failed = error;
        else
            gone.push_back(uid);
    }
    own.reset();
    if (!gone.empty()) {
        if (auto applied = applyRemoved(gone); !applied)
            return applied.failure();
        if (auto written = m_account.commit({ this }, [&] { return writeRemoved(gone) && writeRow(); }); !written)
            return written.failure();
    }
    if (failed)
        return fileFailure(QStringLiteral("remove messages from ") + QString::fromUtf8(m_row.name), failed);
    return gone;
}

Result<std::vector<Uid>> Mailbox::expunge(std::span<const Uid> uids)
{
    if (auto reserved = reserve(0); !reserved)
        return reserved.failure();
    if (auto loaded = load(); !loaded)
        return loaded.failure();
    const std::vector<Uid> ascending = sortedUids(uids);
    std::vector<Uid> lost;
    auto gone = expungeOnce(ascending, lost);
    if (!gone || lost.empty())
        return gone;
    if (auto found = scan(); !found)
        return found.failure();
    std::vector<Uid> again;
    auto second = expungeOnce(lost, again);
    if (!second)
        return second;
    gone->insert(gone->end(), second->begin(), second->end());
    for (const Uid uid : lost) { // expunged by the scan: gone all the same
        if (m_table.find(uid) == MessageTable::none && std::find(gone->begin(), gone->end(), uid) == gone->end())
            gone->push_back(uid);
    }
    std::sort(gone->begin(), gone->end());
    return gone;
}

} // namespace storage

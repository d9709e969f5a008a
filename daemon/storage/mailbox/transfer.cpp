#include "storage/mailbox/transfer.h"

#include "shared/base/log.h"
#include "storage/mailbox/account.h"

#include <ctime>

namespace storage {

// Link, rename or copy; the row gets the name that it ends with. 0 or errno.
int Transfer::placeOne(const QByteArray &from, NewRow &row, QByteArray &to)
{
    Folder &source = m_source->folder(), &destination = m_destination->folder();
    for (int attempt = 0; attempt < 3; ++attempt) {
        // A copy is another message: its own name. What moves keeps its name if it can.
        if (!m_move || attempt > 0) {
            const NamedSizes sizes = sizesIn(row.base);
            row.base = sizes.octets && sizes.crlfOctets ? baseWithSizes(uniqueBase(), *sizes.octets, *sizes.crlfOctets)
                                                        : uniqueBase();
        }
        to = pathOf(row.place, fileNameFor(row.base, row.place, row.record.flags));
        const int error = m_move ? source.moveInto(destination, from, to) : source.linkInto(destination, from, to);
        if (error == EEXIST)
            continue;
        if (error == EXDEV || error == EMLINK || error == EPERM) { // no link possible here
            auto copy = source.copyInto(destination, from, row.base);
            if (!copy)
                return copy.failure().kind == Failure::Kind::NotFound ? ENOENT
                    : copy.failure().kind == Failure::Kind::StorageFull ? ENOSPC
                                                                        : EIO;
            if (const int renamed = destination.renameInside(copy->temporary, to)) {
                destination.remove(copy->temporary);
                return renamed;
            }
            return m_move ? source.remove(from) : 0;
        }
        return error;
    }
    return EEXIST;
}

Result<void> Transfer::place(std::span<const Uid> ascending, std::vector<Uid> &lost)
{
    constexpr size_t atOnce = 256;
    const MessageTable &table = m_source->table();
    const qint64 now = qint64(::time(nullptr));
    std::optional<Folder::OwnChange> own[2];
    const bool sameFolder = m_source == m_destination;
    size_t count = 0;
    for (const Uid uid : ascending) {
        const size_t i = table.find(uid);
        if (i == MessageTable::none)
            continue; // RFC 9051 §6.4.7: what is expunged cannot be copied
        if (count++ % atOnce == 0) {
            own[0].reset();
            own[1].reset();
            // Always in the same order, should two accounts ever share a lock.
            own[0].emplace(m_destination->folder());
            if (!sameFolder && m_move)
                own[1].emplace(m_source->folder());
        }
        NewRow row;
        row.record = table.record(i);
        const auto keywords = m_destination->keywordBits(m_source->keywordNames(row.record.flags), false);
        row.record.flags = (row.record.flags & flag::System) | (keywords ? *keywords : 0);
        row.record.uid = Uid();
        row.record.savedDate = now; // RFC 8514 §2
        row.base = table.base(i).toByteArray();
        row.place = table.place(i) == Place::New && !(row.record.flags & flagsWithLetters) ? Place::New : Place::Cur;
        const QByteArray from = table.path(i);
        QByteArray to;
        const int error = placeOne(from, row, to);
        if (error == ENOENT) {
            lost.push_back(uid);
            continue;
        }
        if (error)
            return fileFailure(QStringLiteral("copy or move to ") + QString::fromUtf8(m_destination->row().name), error);
        m_touched[int(row.place)] = true;
        m_done.push_back({ uid, from, to });
        m_rows.push_back(std::move(row));
    }
    return {};
}

void Transfer::undo()
{
    const Folder::OwnChange own(m_destination->folder());
    for (const Moved &one : m_done) {
        const int error = m_move ? m_destination->folder().moveInto(m_source->folder(), one.to, one.from)
                                 : m_destination->folder().remove(one.to);
        if (error)
            logEvent(Severity::Error, "mailbox", "transfer-not-undone",
                { { "file", one.to }, { "reason", fileFailure(QString(), error).reason } });
    }
    // The next look at the folders sorts out what could not be undone.
    for (Mailbox *mailbox : { m_source.get(), m_destination.get() }) {
        mailbox->folder().setKnown(Place::New, 0);
        mailbox->folder().setKnown(Place::Cur, 0);
    }
    m_done.clear();
    m_rows.clear();
}

Result<CopyOutcome> Transfer::run(std::span<const Uid> uids)
{
    if (auto loaded = m_source->load(); !loaded)
        return loaded.failure();
    std::vector<Uid> ascending(uids.begin(), uids.end());
    std::sort(ascending.begin(), ascending.end());
    ascending.erase(std::unique(ascending.begin(), ascending.end()), ascending.end());

    quint64 octets = 0, usedFlags = 0;
    for (const Uid uid : ascending) {
        if (const size_t i = m_source->table().find(uid); i != MessageTable::none) {
            octets += m_source->table().record(i).size;
            usedFlags |= m_source->table().record(i).flags;
        }
    }
    if (!m_move) {
        if (auto fits = m_account.checkQuota(octets); !fits)
            return fits.failure();
    }
    // Keywords get their letters before any file name uses them; what does not fit any more is left behind.
    for (const QByteArray &name : m_source->keywordNames(usedFlags)) {
        if (auto added = m_destination->keywordBits({ name }, true); !added)
            logEvent(Severity::Warning, "mailbox", "keyword-not-copied", { { "keyword", name } });
    }
    if (auto reserved = m_destination->reserve(quint32(ascending.size())); !reserved)
        return reserved.failure();
    if (auto reserved = m_source->reserve(0); !reserved)
        return reserved.failure();

    std::vector<Uid> lost;
    auto placed = place(ascending, lost);
    if (placed && !lost.empty()) {
        // Renamed by somebody meanwhile: learn the new names. Files that moved already must not look lost, so they wait
        // until the rest is written.
        std::vector<Uid> still;
        if (!m_move || m_done.empty()) {
            if (auto found = m_source->scan(); !found)
                placed = found.failure();
            else
                placed = place(lost, still);
        }
    }
    if (!placed) {
        undo();
        return placed.failure();
    }

    CopyOutcome outcome;
    outcome.uidValidity = UidValidity(m_destination->row().uidValidity);
    if (m_done.empty())
        return outcome;
    std::vector<size_t> order(m_done.size()); // a second attempt may have come out of order
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return m_done[a].source < m_done[b].source; });
    std::vector<NewRow> rows;
    for (const size_t i : order) {
        outcome.source.push_back(m_done[i].source);
        rows.push_back(std::move(m_rows[i]));
    }
    std::vector<CachedParts> parts(rows.size());
    if (m_account.index().cached(m_source->row(), outcome.source, Envelope | BodyStructure | Body, parts)) {
        for (size_t i = 0; i < rows.size(); ++i)
            rows[i].parts = std::move(parts[i]);
    }
    m_source->rememberState();
    m_destination->rememberState();
    auto numbered = m_destination->number(rows);
    if (!numbered) {
        undo();
        return numbered.failure();
    }
    m_destination->applyNew(rows);
    if (m_move) {
        if (auto applied = m_source->applyRemoved(outcome.source); !applied) {
            undo();
            m_destination->restoreState();
            return applied.failure();
        }
    }
    const auto written = m_account.commit({ m_source.get(), m_destination.get() }, [&] {
        return m_destination->writeNew(rows) && (!m_move || m_source->writeRemoved(outcome.source))
            && m_source->writeRow() && m_destination->writeRow();
    });
    if (!written) {
        undo();
        return written.failure();
    }
    for (const NewRow &row : rows)
        outcome.destination.push_back(row.record.uid);
    return outcome;
}

Result<void> Transfer::sync()
{
    if (m_done.empty())
        return {};
    for (const Place place : { Place::New, Place::Cur }) {
        if (!m_touched[int(place)])
            continue;
        if (const int error = m_destination->folder().sync(place))
            return fileFailure(QStringLiteral("sync folder"), error);
    }
    // The old name may come back after a power cut: then the message is there twice, not never. It is synced all the same.
    if (m_move) {
        for (const Place place : { Place::New, Place::Cur }) {
            if (const int error = m_source->folder().sync(place))
                return fileFailure(QStringLiteral("sync folder"), error);
        }
    }
    return {};
}

} // namespace storage

// AccountIndex: records and names, packed and in the tail.
#include "storage/index/accountindex.h"
#include "storage/index/packing.h"

namespace storage {

using namespace packing;

bool AccountIndex::load(const MailboxRow &row, MessageTable &into)
{
    auto chunks = m_db.prepare("SELECT chunk.id,records,names FROM chunk LEFT JOIN names ON names.id=chunk.id "
                               "WHERE chunk.id>=?1 AND chunk.id<?2 ORDER BY chunk.id");
    chunks.bind(1, row.id << chunkShift).bind(2, (row.id + 1) << chunkShift);
    into.reserve(row.messages, size_t(row.messages) * 64);
    quint32 last = 0;
    const auto add = [&](const MessageRecord &record, Place place, QByteArrayView name) {
        if (record.uid.value() <= last || record.uid.value() >= row.uidNext)
            return false;
        last = record.uid.value();
        into.append(record, place, name);
        return true;
    };
    while (chunks.step()) {
        const QByteArrayView records = chunks.octets(1);
        QByteArrayView names = chunks.octets(2);
        bool sound = records.size() % qsizetype(sizeof(MessageRecord)) == 0;
        for (qsizetype at = 0; sound && at < records.size(); at += sizeof(MessageRecord)) {
            Place place;
            const MessageRecord record = takeRecord(records.data() + at, place);
            QByteArrayView name;
            sound = takeName(names, name) && (record.uid.value() >> chunkBits) == (quint64(chunks.number(0)) & 0xffffff)
                && record.uid.value() < row.packedTo && add(record, place, name);
        }
        if (!sound) {
            m_corrupt = true;
            return false;
        }
    }
    if (!good(!chunks.failed()))
        return false;
    auto tail = m_db.prepare("SELECT id,record,name FROM tail WHERE id>=?1 AND id<?2 ORDER BY id");
    tail.bind(1, row.id << uidShift).bind(2, (row.id + 1) << uidShift);
    while (tail.step()) {
        const QByteArrayView packed = tail.octets(1), name = tail.octets(2);
        Place place = Place::New;
        MessageRecord record;
        bool sound = packed.size() == qsizetype(sizeof(MessageRecord)) && !name.isEmpty() && name.size() <= 255;
        if (sound) {
            record = takeRecord(packed.data(), place);
            sound = uidKey(row.id, record.uid.value()) == tail.number(0) && record.uid.value() >= row.packedTo
                && add(record, place, name);
        }
        if (!sound) {
            m_corrupt = true;
            return false;
        }
    }
    return good(!tail.failed());
}

bool AccountIndex::addToTail(const MailboxRow &row, const NewRow &message)
{
    QByteArray record, parts;
    appendRecord(record, message.record, message.place);
    if (!message.parts.envelope.isEmpty())
        appendParts(parts, message.parts);
    m_insertTail.bind(1, uidKey(row.id, message.record.uid.value())).bind(2, record).bind(3, message.base).bind(4, parts);
    return good(m_insertTail.run());
}

int AccountIndex::tailCount(const MailboxRow &row)
{
    auto count = m_db.prepare("SELECT count(*) FROM tail WHERE id>=?1 AND id<?2");
    return count.bind(1, row.id << uidShift).bind(2, (row.id + 1) << uidShift).step() ? int(count.number(0)) : 0;
}

bool AccountIndex::pack(MailboxRow &row)
{
    const qint64 from = row.id << uidShift, to = (row.id + 1) << uidShift;
    auto tail = m_db.prepare("SELECT id,record,name,parts FROM tail WHERE id>=?1 AND id<?2 ORDER BY id");
    tail.bind(1, from).bind(2, to);
    qint64 chunk = -1, group = -1;
    QByteArray records, names, cache;
    const auto get = [&](const char *sql, qint64 key) {
        auto select = m_db.prepare(sql);
        return select.bind(1, key).step() ? select.octets(0).toByteArray() : QByteArray();
    };
    const auto finishChunk = [&] {
        return chunk < 0
            || (good(m_putChunk.bind(1, chunk).bind(2, records).run()) && good(m_putNames.bind(1, chunk).bind(2, names).run()));
    };
    const auto finishGroup = [&] { return group < 0 || good(m_putCache.bind(1, group).bind(2, cache).run()); };
    while (tail.step()) {
        const quint32 uid = quint32(tail.number(0));
        if (const qint64 key = chunkKey(row.id, uid >> chunkBits); key != chunk) {
            if (!finishChunk())
                return false;
            chunk = key;
            records = get("SELECT records FROM chunk WHERE id=?1", key);
            names = get("SELECT names FROM names WHERE id=?1", key);
        }
        records.append(tail.octets(1));
        appendName(names, tail.octets(2));
        const QByteArrayView parts = tail.octets(3);
        if (parts.isEmpty())
            continue;
        if (const qint64 key = groupKey(row.id, uid >> groupBits); key != group) {
            if (!finishGroup())
                return false;
            group = key;
            cache = get("SELECT parts FROM cache WHERE id=?1", key);
        }
        cache.append(reinterpret_cast<const char *>(&uid), sizeof uid);
        cache.append(parts);
    }
    if (!good(!tail.failed()) || !finishChunk() || !finishGroup())
        return false;
    tail.reset();
    auto clear = m_db.prepare("DELETE FROM tail WHERE id>=?1 AND id<?2");
    if (!good(clear.bind(1, from).bind(2, to).run()))
        return false;
    row.packedTo = row.uidNext;
    return true;
}

// The row of one chunk as the table has it, of messages with UIDs below `before`; an empty one is deleted.
bool AccountIndex::writeChunk(qint64 mailbox, quint32 chunk, const MessageTable &table, quint32 before, bool names)
{
    QByteArray records, packedNames;
    records.reserve(40 << chunkBits);
    const quint64 end = std::min(quint64(chunk + 1) << chunkBits, quint64(before));
    for (size_t i = table.firstFrom(Uid(chunk << chunkBits)); i < table.size() && table.record(i).uid.value() < end; ++i) {
        appendRecord(records, table.record(i), table.place(i));
        if (names)
            appendName(packedNames, table.base(i));
    }
    const qint64 key = chunkKey(mailbox, chunk);
    if (records.isEmpty())
        return good(m_deleteChunk.bind(1, key).run()) && good(m_deleteNames.bind(1, key).run());
    return good(m_putChunk.bind(1, key).bind(2, records).run())
        && (!names || good(m_putNames.bind(1, key).bind(2, packedNames).run()));
}

bool AccountIndex::packFrom(MailboxRow &row, const MessageTable &table, Uid first)
{
    if (row.packedTo < row.uidNext && !pack(row)) // what is in the tail may have cached parts
        return false;
    row.packedTo = row.uidNext;
    for (size_t i = table.firstFrom(Uid(first.value() & ~0xffu)); i < table.size();) {
        const quint32 chunk = table.record(i).uid.value() >> chunkBits;
        if (!writeChunk(row.id, chunk, table, row.packedTo, true))
            return false;
        if (chunk == 0xffffff)
            break;
        i = table.firstFrom(Uid((chunk + 1) << chunkBits));
    }
    return true;
}

bool AccountIndex::updateRecords(const MailboxRow &row, const MessageTable &table, std::span<const Uid> uids)
{
    qint64 written = -1;
    for (const Uid uid : uids) {
        if (uid.value() < row.packedTo) {
            const quint32 chunk = uid.value() >> chunkBits;
            if (qint64(chunk) == written)
                continue;
            written = chunk;
            if (!writeChunk(row.id, chunk, table, row.packedTo, false))
                return false;
            continue;
        }
        const size_t i = table.find(uid);
        if (i == MessageTable::none)
            continue;
        QByteArray record;
        appendRecord(record, table.record(i), table.place(i));
        if (!good(m_updateTail.bind(1, uidKey(row.id, uid.value())).bind(2, record).run()))
            return false;
    }
    return true;
}

bool AccountIndex::removeMessages(const MailboxRow &row, const MessageTable &table, std::span<const Uid> uids)
{
    qint64 written = -1, checked = -1;
    for (const Uid uid : uids) {
        const quint32 value = uid.value();
        if (const quint32 group = value >> groupBits; qint64(group) != checked) {
            checked = group;
            const size_t i = table.firstFrom(Uid(group << groupBits));
            const bool empty = i >= table.size() || (table.record(i).uid.value() >> groupBits) != group;
            if (empty && !good(m_deleteCache.bind(1, groupKey(row.id, group)).run()))
                return false;
        }
        if (value >= row.packedTo) {
            if (!good(m_deleteTail.bind(1, uidKey(row.id, value)).run()))
                return false;
        } else if (const quint32 chunk = value >> chunkBits; qint64(chunk) != written) {
            written = chunk;
            if (!writeChunk(row.id, chunk, table, row.packedTo, true))
                return false;
        }
    }
    return true;
}

} // namespace storage

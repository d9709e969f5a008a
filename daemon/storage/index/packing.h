// How records, names and cached parts lie in the index's blobs. Little-endian; every length is checked when read.
// Thread: any; pure.
#pragma once
#include "storage/index/messagetable.h"
#include "storage/mailbox/mailboxview.h"

#include <QByteArray>
#include <QtEndian>
#include <cstring>

namespace storage::packing {

static_assert(Q_BYTE_ORDER == Q_LITTLE_ENDIAN, "records are kept as they lie in memory");
static_assert(sizeof(MessageRecord) == 40 && std::is_trivially_copyable_v<MessageRecord>);

inline constexpr int chunkShift = 24, groupShift = 26, uidShift = 32; // keys: mailbox id above, UID (part) below
inline constexpr int chunkBits = 8, groupBits = 6;
inline constexpr quint64 inNew = 64; // a bit of the flags on disk: the file is in new/

inline qint64 chunkKey(qint64 mailbox, quint32 chunk) { return mailbox << chunkShift | chunk; }
inline qint64 groupKey(qint64 mailbox, quint32 group) { return mailbox << groupShift | group; }
inline qint64 uidKey(qint64 mailbox, quint32 uid) { return mailbox << uidShift | uid; }

inline void appendRecord(QByteArray &out, MessageRecord record, Place place)
{
    record.flags &= ~(inNew | flag::Recent);
    if (place == Place::New)
        record.flags |= inNew;
    out.append(reinterpret_cast<const char *>(&record), sizeof record);
}

inline MessageRecord takeRecord(const char *from, Place &place)
{
    MessageRecord record;
    std::memcpy(static_cast<void *>(&record), from, sizeof record);
    place = record.flags & inNew ? Place::New : Place::Cur;
    record.flags &= ~inNew;
    return record;
}

inline void appendName(QByteArray &out, QByteArrayView name)
{
    const quint16 length = qToLittleEndian(quint16(name.size()));
    out.append(reinterpret_cast<const char *>(&length), 2);
    out.append(name);
}

inline bool takeName(QByteArrayView &from, QByteArrayView &name)
{
    if (from.size() < 2)
        return false;
    const qsizetype length = qFromLittleEndian<quint16>(from.data());
    if (length == 0 || length > 255 || from.size() < 2 + length)
        return false;
    name = from.sliced(2, length);
    from = from.sliced(2 + length);
    return true;
}

// Three lengths, three texts.
inline void appendParts(QByteArray &out, const CachedParts &parts)
{
    const quint32 lengths[3] = { quint32(parts.envelope.size()), quint32(parts.bodyStructure.size()), quint32(parts.body.size()) };
    out.append(reinterpret_cast<const char *>(lengths), sizeof lengths);
    out.append(parts.envelope).append(parts.bodyStructure).append(parts.body);
}

struct PartsView
{
    QByteArrayView envelope, bodyStructure, body;
    void copyTo(CachedParts &into, quint8 wanted) const
    {
        if (wanted & Envelope)
            into.envelope = envelope.toByteArray();
        if (wanted & BodyStructure)
            into.bodyStructure = bodyStructure.toByteArray();
        if (wanted & Body)
            into.body = body.toByteArray();
    }
};

inline bool takeParts(QByteArrayView &from, PartsView &parts)
{
    quint32 lengths[3];
    if (from.size() < qsizetype(sizeof lengths))
        return false;
    std::memcpy(lengths, from.data(), sizeof lengths);
    const quint64 all = quint64(lengths[0]) + lengths[1] + lengths[2];
    if (quint64(from.size()) - sizeof lengths < all)
        return false;
    from = from.sliced(sizeof lengths);
    parts.envelope = from.first(lengths[0]);
    parts.bodyStructure = from.sliced(lengths[0], lengths[1]);
    parts.body = from.sliced(qsizetype(lengths[0]) + lengths[1], lengths[2]);
    from = from.sliced(qsizetype(all));
    return true;
}

} // namespace storage::packing

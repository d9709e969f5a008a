#include "services/policy/attachments/archives.h"

#include <QList>
#include <QtEndian>
#include <optional>

namespace policy::attachments {

namespace {
constexpr qsizetype block = 512;
constexpr QByteArrayView rar4("Rar!\x1A\x07\x00", 7), rar5("Rar!\x1A\x07\x01\x00", 8), sevenZip("7z\xBC\xAF\x27\x1C", 6);

QByteArray upToNul(QByteArrayView field)
{
    const qsizetype end = field.indexOf('\0');
    return field.first(end < 0 ? field.size() : end).toByteArray();
}

// Octal, or binary when the first bit is set (GNU); nothing when it is neither.
std::optional<quint64> tarNumber(QByteArrayView field)
{
    if (uchar(field[0]) & 0x80) {
        quint64 number = uchar(field[0]) & 0x7F;
        for (qsizetype i = 1; i < field.size(); ++i) {
            if (number >> 55)
                return std::nullopt;
            number = number << 8 | uchar(field[i]);
        }
        return number;
    }
    bool ok = false;
    const QByteArray digits = upToNul(field).trimmed();
    const quint64 number = digits.isEmpty() ? 0 : digits.toULongLong(&ok, 8);
    if (!ok && !digits.isEmpty())
        return std::nullopt;
    return number;
}

bool tarChecksumFits(QByteArrayView header)
{
    quint64 sum = 0;
    for (qsizetype i = 0; i < block; ++i)
        sum += i >= 148 && i < 156 ? uchar(' ') : uchar(header[i]);
    return tarNumber(header.sliced(148, 8)) == sum;
}

// `27 path=some/name\n` among others.
QByteArray paxPath(QByteArrayView records)
{
    for (const QByteArray &line : records.toByteArray().split('\n')) {
        const qsizetype space = line.indexOf(' ');
        if (space > 0 && line.mid(space + 1).startsWith("path="))
            return line.mid(space + 6);
    }
    return {};
}

// A number of RAR 5: seven bits an octet, the last one without the high bit.
std::optional<quint64> takeVint(QByteArrayView &rest)
{
    quint64 number = 0;
    for (int shift = 0; shift < 63 && !rest.isEmpty(); shift += 7) {
        const uchar octet = uchar(rest[0]);
        rest = rest.sliced(1);
        number |= quint64(octet & 0x7F) << shift;
        if (!(octet & 0x80))
            return number;
    }
    return std::nullopt;
}

ArchiveNames rar5Names(QByteArrayView rest, int limit)
{
    ArchiveNames names;
    while (rest.size() > 4) {
        QByteArrayView at = rest.sliced(4); // behind the checksum
        const auto size = takeVint(at);
        if (!size || *size == 0 || *size > quint64(at.size()) || *size > 2 * 1024 * 1024)
            break;
        QByteArrayView head = at.first(qsizetype(*size));
        at = at.sliced(qsizetype(*size));
        const auto type = takeVint(head), flags = takeVint(head);
        if (!type || !flags)
            break;
        if (*type == 5) // end of archive
            return names;
        if (*type == 4) { // encryption of all headers that follow
            names.headersEncrypted = true;
            names.complete = false;
            return names;
        }
        quint64 extra = 0, data = 0;
        if (*flags & 1)
            extra = takeVint(head).value_or(0);
        if (*flags & 2) {
            const auto given = takeVint(head);
            if (!given)
                break;
            data = *given;
        }
        if (*type == 2) {
            const auto fileFlags = takeVint(head), unpacked = takeVint(head), attributes = takeVint(head);
            if (!fileFlags || !unpacked || !attributes)
                break;
            const qsizetype fixed = (*fileFlags & 2 ? 4 : 0) + (*fileFlags & 4 ? 4 : 0);
            if (fixed > head.size())
                break;
            head = head.sliced(fixed);
            const auto method = takeVint(head), system = takeVint(head), length = takeVint(head);
            if (!method || !system || !length || *length > quint64(head.size()))
                break;
            ArchiveNames::Entry entry { upToNul(head.first(qsizetype(*length))), false };
            // Records in the extra area: 1 is the encryption of this file.
            QByteArrayView area = head.last(qsizetype(std::min<quint64>(extra, quint64(head.size()) - *length)));
            while (!area.isEmpty()) {
                const auto recordSize = takeVint(area);
                if (!recordSize || *recordSize == 0 || *recordSize > quint64(area.size()))
                    break;
                QByteArrayView record = area.first(qsizetype(*recordSize));
                area = area.sliced(qsizetype(*recordSize));
                if (takeVint(record).value_or(0) == 1)
                    entry.encrypted = true;
            }
            if (int(names.entries.size()) == limit)
                break;
            names.entries.push_back(std::move(entry));
        }
        if (data > quint64(at.size()))
            break;
        rest = at.sliced(qsizetype(data));
    }
    names.complete = rest.isEmpty();
    return names;
}

ArchiveNames rar4Names(QByteArrayView rest, int limit)
{
    ArchiveNames names;
    while (rest.size() >= 7) {
        const uchar type = uchar(rest[2]);
        const quint16 flags = qFromLittleEndian<quint16>(rest.data() + 3), size = qFromLittleEndian<quint16>(rest.data() + 5);
        if (type == 0x7B) // end of archive
            return names;
        if (size < 7 || size > rest.size())
            break;
        if (type == 0x73 && (flags & 0x80)) {
            names.headersEncrypted = true;
            break;
        }
        quint64 data = 0;
        if ((flags & 0x8000 || type == 0x74) && size >= 11)
            data = qFromLittleEndian<quint32>(rest.data() + 7);
        if (type == 0x74) {
            const qsizetype fixed = flags & 0x100 ? 40 : 32;
            if (size < fixed)
                break;
            const quint16 length = qFromLittleEndian<quint16>(rest.data() + 26);
            if (fixed + length > size || int(names.entries.size()) == limit)
                break;
            if (flags & 0x100)
                data |= quint64(qFromLittleEndian<quint32>(rest.data() + 32)) << 32;
            names.entries.push_back({ upToNul(rest.sliced(fixed, length)), (flags & 4) != 0 });
        }
        if (data > quint64(rest.size() - size))
            break;
        rest = rest.sliced(size + qsizetype(data));
    }
    names.complete = rest.isEmpty();
    return names;
}
} // namespace

ArchiveKind archiveKind(QByteArrayView octets)
{
    if (octets.startsWith("PK\x03\x04") || octets.startsWith("PK\x05\x06"))
        return ArchiveKind::Zip;
    if (octets.startsWith("\x1F\x8B"))
        return ArchiveKind::Gzip;
    if (octets.startsWith(rar4) || octets.startsWith(rar5))
        return ArchiveKind::Rar;
    if (octets.startsWith(sevenZip))
        return ArchiveKind::SevenZip;
    if (octets.size() >= block && octets.sliced(257).startsWith("ustar") && tarChecksumFits(octets))
        return ArchiveKind::Tar;
    return ArchiveKind::None;
}

ArchiveNames tarNames(QByteArrayView rest, int limit)
{
    ArchiveNames names;
    QByteArray longName; // for the next entry
    while (rest.size() >= block) {
        const QByteArrayView header = rest.first(block);
        if (header[0] == '\0') // the end is two empty blocks
            return names;
        const auto size = tarNumber(header.sliced(124, 12));
        if (!tarChecksumFits(header) || !size || *size > quint64(rest.size() - block))
            break;
        const QByteArrayView data = rest.sliced(block, qsizetype(*size));
        const char type = header[156];
        if (type == 'L') {
            longName = upToNul(data.first(std::min<qsizetype>(data.size(), 4096)));
        } else if (type == 'x') {
            longName = paxPath(data.first(std::min<qsizetype>(data.size(), 64 * 1024)));
        } else if (type != 'K' && type != 'g') {
            QByteArray name = upToNul(header.first(100));
            const QByteArray prefix = header.sliced(257, 6) == QByteArrayView("ustar\0", 6) ? upToNul(header.sliced(345, 155)) : QByteArray();
            if (!prefix.isEmpty())
                name = prefix + '/' + name;
            if (!longName.isEmpty())
                name = std::exchange(longName, {});
            if (int(names.entries.size()) == limit)
                break;
            if (type != '5') // a folder
                names.entries.push_back({ name, false });
        }
        const qsizetype padded = (qsizetype(*size) + block - 1) / block * block;
        rest = rest.sliced(std::min<qsizetype>(block + padded, rest.size()));
    }
    names.complete = rest.isEmpty();
    return names;
}

ArchiveNames rarNames(QByteArrayView octets, int limit)
{
    if (octets.startsWith(rar5))
        return rar5Names(octets.sliced(rar5.size()), limit);
    if (octets.startsWith(rar4))
        return rar4Names(octets.sliced(rar4.size()), limit);
    return {};
}

} // namespace policy::attachments

#include "formats/archive/zip.h"

#include "formats/archive/gzip.h"

#include <QString>
#include <QtEndian>
#include <algorithm>
#include <optional>
#include <zlib.h>

namespace archive {

namespace {
// APPNOTE 4.3.7, 4.3.12, 4.3.16, 4.3.14, 4.3.15
constexpr QByteArrayView localSignature("PK\3\4", 4), centralSignature("PK\1\2", 4), endSignature("PK\5\6", 4);
constexpr QByteArrayView end64Signature("PK\6\6", 4), locatorSignature("PK\6\7", 4);
constexpr qsizetype localSize = 30, centralSize = 46, endSize = 22, locatorSize = 20, end64Size = 56;
constexpr quint16 flagEncrypted = 1, flagSizesFollow = 8, flagUtf8 = 0x800;

quint16 u16(QByteArrayView octets, qsizetype at) { return qFromLittleEndian<quint16>(octets.data() + at); }
quint32 u32(QByteArrayView octets, qsizetype at) { return qFromLittleEndian<quint32>(octets.data() + at); }
quint64 u64(QByteArrayView octets, qsizetype at) { return qFromLittleEndian<quint64>(octets.data() + at); }

bool hasAt(QByteArrayView octets, quint64 at, QByteArrayView signature, qsizetype size)
{
    return at <= quint64(octets.size()) && octets.size() - qsizetype(at) >= size
        && octets.sliced(qsizetype(at), signature.size()) == signature;
}

// The IBM PC's characters 128 to 255: what a name is written in that does not say UTF-8 (APPNOTE D.1).
QByteArray fromCp437(QByteArrayView name)
{
    static const QString upper = QStringLiteral(
        u"\u00c7\u00fc\u00e9\u00e2\u00e4\u00e0\u00e5\u00e7\u00ea\u00eb\u00e8\u00ef\u00ee\u00ec\u00c4\u00c5"
        u"\u00c9\u00e6\u00c6\u00f4\u00f6\u00f2\u00fb\u00f9\u00ff\u00d6\u00dc\u00a2\u00a3\u00a5\u20a7\u0192"
        u"\u00e1\u00ed\u00f3\u00fa\u00f1\u00d1\u00aa\u00ba\u00bf\u2310\u00ac\u00bd\u00bc\u00a1\u00ab\u00bb"
        u"\u2591\u2592\u2593\u2502\u2524\u2561\u2562\u2556\u2555\u2563\u2551\u2557\u255d\u255c\u255b\u2510"
        u"\u2514\u2534\u252c\u251c\u2500\u253c\u255e\u255f\u255a\u2554\u2569\u2566\u2560\u2550\u256c\u2567"
        u"\u2568\u2564\u2565\u2559\u2558\u2552\u2553\u256b\u256a\u2518\u250c\u2588\u2584\u258c\u2590\u2580"
        u"\u03b1\u00df\u0393\u03c0\u03a3\u03c3\u00b5\u03c4\u03a6\u0398\u03a9\u03b4\u221e\u03c6\u03b5\u2229"
        u"\u2261\u00b1\u2265\u2264\u2320\u2321\u00f7\u2248\u00b0\u2219\u00b7\u221a\u207f\u00b2\u25a0\u00a0");
    QString text;
    text.reserve(name.size());
    for (const char c : name)
        text += uchar(c) < 0x80 ? QLatin1Char(c) : upper[uchar(c) - 0x80];
    return text.toUtf8();
}

QByteArrayView extension(QByteArrayView name) { return name.sliced(name.lastIndexOf('.') + 1); }

// One header, local or central: what both have.
struct Header
{
    quint16 flags = 0;
    QByteArrayView rawName;
    QByteArrayView extra;
    ZipEntry entry;
};

// The content of an extra field (APPNOTE 4.5), if it is among the first hundred: many entries may point at one long
// list.
std::optional<QByteArrayView> extraField(QByteArrayView extra, quint16 id)
{
    for (int looked = 0; looked < 100 && extra.size() >= 4; ++looked) {
        const qsizetype size = u16(extra, 2);
        if (size > extra.size() - 4)
            break;
        if (u16(extra, 0) == id)
            return extra.sliced(4, size);
        extra = extra.sliced(4 + size);
    }
    return std::nullopt;
}

// ZIP64: the fields that are all ones stand, in this order, in the extra field.
void widen(Header &header)
{
    const auto field = extraField(header.extra, 1);
    if (!field)
        return;
    qsizetype at = 0;
    for (quint64 *value : { &header.entry.size, &header.entry.packedSize, &header.entry.offset }) {
        if (*value == 0xffffffff && at + 8 <= field->size()) {
            *value = u64(*field, at);
            at += 8;
        }
    }
}

std::optional<Header> localHeader(QByteArrayView octets, quint64 at)
{
    if (!hasAt(octets, at, localSignature, localSize))
        return std::nullopt;
    const QByteArrayView from = octets.sliced(qsizetype(at));
    const qsizetype name = u16(from, 26), extra = u16(from, 28);
    if (localSize + name + extra > from.size())
        return std::nullopt;
    Header header;
    header.flags = u16(from, 6);
    header.entry.method = u16(from, 8);
    header.entry.crc = u32(from, 14);
    header.entry.packedSize = u32(from, 18);
    header.entry.size = u32(from, 22);
    header.rawName = from.sliced(localSize, name);
    header.extra = from.sliced(localSize + name, extra);
    header.entry.offset = 0; // so that widen() leaves it
    widen(header);
    header.entry.offset = at;
    return header;
}

class Lister
{
public:
    Lister(QByteArrayView octets, const ZipLimits &limits)
        : m_octets(octets)
        , m_limits(limits)
    {
    }

    ZipListing run()
    {
        readCentral();
        scanGaps();
        return std::move(m_listing);
    }

private:
    struct Span // of a local header and its data
    {
        quint64 begin, end;
    };

    void broken(const char *why)
    {
        m_listing.complete = false;
        if (m_listing.problem.isEmpty())
            m_listing.problem = why;
    }
    void contradicts(const char *why)
    {
        m_listing.consistent = false;
        if (m_listing.problem.isEmpty())
            m_listing.problem = why;
    }

    // False: a limit is reached.
    bool add(ZipEntry entry, QByteArray name)
    {
        if (name.size() > m_limits.nameLength)
            name = name.last(m_limits.nameLength);
        m_names += name.size();
        if (m_listing.entries.size() >= size_t(m_limits.entries) || m_names > m_limits.names) {
            broken("It holds more entries than are looked at");
            return false;
        }
        entry.isFolder = name.endsWith('/');
        entry.name = std::move(name);
        m_listing.entries.push_back(std::move(entry));
        return true;
    }
    // Adds an entry under each name that some program may read out of the header.
    bool add(const Header &header)
    {
        ZipEntry entry = header.entry;
        entry.encrypted = header.flags & flagEncrypted;
        const bool isUtf8
            = (header.flags & flagUtf8) || header.rawName.isValidUtf8(); // many write UTF-8 and do not say so
        QByteArray name = isUtf8 ? header.rawName.toByteArray() : fromCp437(header.rawName);
        if (const qsizetype nul = name.indexOf('\0'); nul >= 0) {
            contradicts("A file name in it holds a NUL character");
            if (!add(entry, name.left(nul)))
                return false;
            name.replace('\0', "");
        }
        // Info-ZIP's Unicode path: version 1, CRC of the name it replaces, UTF-8
        const auto unicode = extraField(header.extra, 0x7075);
        if (unicode && unicode->size() > 5 && unicode->at(0) == 1) {
            QByteArray other = unicode->sliced(5).toByteArray();
            other.replace('\0', "");
            if (extension(other) != extension(name)) {
                contradicts("A file in it has two different names");
                if (!add(entry, std::move(name)))
                    return false;
            }
            name = std::move(other);
        }
        return add(std::move(entry), std::move(name));
    }

    struct Directory
    {
        quint64 begin = 0, end = 0, count = 0;
        quint64 base = 0; // what stands before the archive: offsets count from there
    };
    std::optional<Directory> findDirectory() const
    {
        const qsizetype lowest = std::max<qsizetype>(0, m_octets.size() - endSize - 0xffff);
        for (qsizetype at = m_octets.size() - endSize; at >= lowest; --at) {
            if (m_octets[at] != 'P' || !hasAt(m_octets, quint64(at), endSignature, endSize))
                continue;
            if (at + endSize + u16(m_octets, at + 20) > m_octets.size())
                continue;
            quint64 count = u16(m_octets, at + 10), size = u32(m_octets, at + 12), offset = u32(m_octets, at + 16);
            quint64 end = quint64(at);
            if (at >= locatorSize && hasAt(m_octets, quint64(at - locatorSize), locatorSignature, locatorSize)
                && (count == 0xffff || size == 0xffffffff || offset == 0xffffffff)) {
                // Its offset may count from the archive's beginning; the record stands right before the locator in
                // practice.
                quint64 record = u64(m_octets, at - locatorSize + 8);
                if (!hasAt(m_octets, record, end64Signature, end64Size))
                    record = quint64(std::max<qsizetype>(0, at - locatorSize - end64Size));
                if (!hasAt(m_octets, record, end64Signature, end64Size))
                    return std::nullopt;
                count = u64(m_octets, qsizetype(record) + 32);
                size = u64(m_octets, qsizetype(record) + 40);
                offset = u64(m_octets, qsizetype(record) + 48);
                end = record;
            }
            if (size > end)
                return std::nullopt;
            Directory found;
            found.begin = end - size;
            found.end = end;
            found.count = count;
            if (offset > found.begin)
                return std::nullopt;
            found.base = found.begin - offset;
            return found;
        }
        return std::nullopt;
    }

    void readCentral()
    {
        const auto directory = findDirectory();
        if (!directory) {
            broken("It has no usable central directory");
            return;
        }
        quint64 at = directory->begin, count = 0;
        for (; at < directory->end && hasAt(m_octets, at, centralSignature, centralSize); ++count) {
            const QByteArrayView from = m_octets.sliced(qsizetype(at));
            const qsizetype name = u16(from, 28), extra = u16(from, 30), comment = u16(from, 32);
            if (centralSize + name + extra + comment > from.size()) {
                broken("Its central directory is broken");
                break;
            }
            Header header;
            header.flags = u16(from, 8);
            header.entry.method = u16(from, 10);
            header.entry.crc = u32(from, 16);
            header.entry.packedSize = u32(from, 20);
            header.entry.size = u32(from, 24);
            header.entry.offset = u32(from, 42);
            header.rawName = from.sliced(centralSize, name);
            header.extra = from.sliced(centralSize + name, extra);
            widen(header);
            at += quint64(centralSize + name + extra + comment);
            if (header.entry.offset > quint64(m_octets.size()) - directory->base) {
                contradicts("Its central directory points beyond its end");
                header.entry.offset = quint64(m_octets.size());
            } else {
                header.entry.offset += directory->base;
            }
            if (!add(header))
                return;
            compareWithLocal(header);
        }
        if (at != directory->end || count != directory->count)
            contradicts("Its central directory is not what it says it is");
        m_spans.push_back({ directory->begin, quint64(m_octets.size()) });
    }

    void compareWithLocal(const Header &central)
    {
        auto local = localHeader(m_octets, central.entry.offset);
        if (!local) {
            contradicts("Its central directory lists a file that is not there");
            return;
        }
        if (local->rawName != central.rawName) {
            contradicts("A file in it has two different names");
            local->entry.onlyLocal = true;
            add(*local);
        }
        if (local->entry.method != central.entry.method
            || bool(local->flags & flagEncrypted) != bool(central.flags & flagEncrypted))
            contradicts("A file in it is described in two different ways");
        const quint64 data = central.entry.offset + quint64(localSize + local->rawName.size() + local->extra.size());
        const quint64 end = central.entry.packedSize > quint64(m_octets.size()) - data
            ? quint64(m_octets.size())
            : data + central.entry.packedSize;
        m_spans.push_back({ central.entry.offset, end });
    }

    // Looks for local headers where the central directory knows of nothing.
    void scanGaps()
    {
        std::sort(m_spans.begin(), m_spans.end(), [](const Span &a, const Span &b) { return a.begin < b.begin; });
        quint64 at = 0;
        for (const Span &span : m_spans) {
            if (span.begin < at)
                contradicts("Files in it overlap");
            if (span.begin > at && !scan(at, span.begin))
                return;
            at = std::max(at, span.end);
        }
        if (at < quint64(m_octets.size()))
            scan(at, quint64(m_octets.size()));
    }
    bool scan(quint64 from, quint64 to)
    {
        const QByteArrayView gap = m_octets.first(qsizetype(to));
        for (qsizetype at = qsizetype(from); (at = gap.indexOf(localSignature, at)) >= 0;) {
            auto local = localHeader(gap, quint64(at));
            if (!local) {
                at += localSignature.size();
                continue;
            }
            local->entry.onlyLocal = true;
            contradicts("It holds a file that its central directory does not list");
            if (!add(*local))
                return false;
            const qsizetype data = at + localSize + local->rawName.size() + local->extra.size();
            const bool sizeKnown = !(local->flags & flagSizesFollow) && local->entry.packedSize <= to - quint64(data);
            at = sizeKnown ? data + qsizetype(local->entry.packedSize) : data;
        }
        return true;
    }

    QByteArrayView m_octets;
    const ZipLimits &m_limits;
    ZipListing m_listing;
    qint64 m_names = 0;
    std::vector<Span> m_spans;
};

Failure brokenEntry(const char *why) { return { Failure::Kind::Syntax, {}, QString::fromLatin1(why) }; }
} // namespace

bool looksLikeZip(QByteArrayView octets)
{
    return octets.startsWith(localSignature) || octets.startsWith(endSignature);
}

ZipListing listZip(QByteArrayView octets, const ZipLimits &limits) { return Lister(octets, limits).run(); }

Result<QByteArray> unzip(QByteArrayView octets, const ZipEntry &entry, qint64 limit)
{
    if (entry.encrypted)
        return Failure { Failure::Kind::Refused, {}, QStringLiteral("it is encrypted") };
    const auto local = localHeader(octets, entry.offset);
    if (!local)
        return brokenEntry("it is not where the archive says");
    const bool sizesFollow = entry.onlyLocal && (local->flags & flagSizesFollow);
    QByteArrayView data
        = octets.sliced(qsizetype(entry.offset) + localSize + local->rawName.size() + local->extra.size());
    if (!sizesFollow) {
        if (entry.packedSize > quint64(data.size()))
            return brokenEntry("it is cut off");
        data = data.first(qsizetype(entry.packedSize));
    }
    QByteArray content;
    if (entry.method == 0) {
        if (sizesFollow)
            return brokenEntry("its size is not known");
        if (data.size() > limit)
            return Failure { Failure::Kind::TooLarge, {}, QStringLiteral("it is larger than is allowed") };
        content = data.toByteArray();
    } else if (entry.method == 8) {
        auto unpacked = inflateRaw(data, limit);
        if (!unpacked)
            return unpacked.failure();
        content = std::move(*unpacked);
    } else {
        return Failure { Failure::Kind::Refused, {},
            QStringLiteral("its compression method %1 is not known").arg(entry.method) };
    }
    if (!sizesFollow) {
        const auto crc = crc32_z(0, reinterpret_cast<const Bytef *>(content.constData()), size_t(content.size()));
        if (quint32(crc) != entry.crc)
            return brokenEntry("its checksum is wrong");
    }
    return content;
}

} // namespace archive

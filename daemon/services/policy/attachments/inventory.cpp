#include "services/policy/attachments/inventory.h"

#include "formats/archive/gzip.h"
#include "formats/archive/zip.h"
#include "formats/mime/encodings.h"
#include "formats/mime/headers.h"
#include "formats/mime/structure.h"
#include "services/policy/attachments/archives.h"

#include <QtEndian>
#include <algorithm>

namespace policy::attachments {

namespace {
constexpr qsizetype startSize = 4096; // decoded of each part to see what it is

Item::Content contentOf(QByteArrayView start)
{
    if (start.startsWith(QByteArrayView("\x4C\x00\x00\x00\x01\x14\x02\x00", 8)))
        return Item::Shortcut; // MS-SHLLINK
    if (start.startsWith("\x7F" "ELF"))
        return Item::Program;
    if (start.startsWith("MZ") && start.size() >= 64) {
        // Where the new header begins stands at 0x3C; a text that begins with MZ has letters there, which are far away.
        const quint32 at = qFromLittleEndian<quint32>(start.data() + 0x3C);
        if (at >= 1024 * 1024)
            return Item::Unknown;
        if (at + 2 > quint32(start.size()))
            return Item::Program;
        const QByteArrayView mark = start.sliced(at, 2);
        return mark == "PE" || mark == "NE" || mark == "LE" ? Item::Program : Item::Unknown;
    }
    return Item::Unknown;
}

class Taker
{
public:
    explicit Taker(const Limits &limits)
        : m_limits(limits)
    {
    }
    Inventory inventory;

    void part(const mime::Part &part)
    {
        for (const mime::Part &child : part.children)
            this->part(child);
        if (part.isMultipart() || part.isMessage())
            return;
        QList<QByteArray> names = fileNames(part);
        const auto encoding = mime::transferEncoding(part.encoding);
        const QByteArray start = decoded(part.body, encoding, startSize);
        if (names.isEmpty() && part.isText()) {
            uuencoded(part.body);
            return;
        }
        if (names.isEmpty())
            names.append(QByteArray());
        for (const QByteArray &name : names)
            add({ name, part.type + '/' + part.subtype, {}, contentOf(start), false });
        const ArchiveKind kind = archiveKind(start);
        if (!m_limits.archives || (kind == ArchiveKind::None && !claimsZip(names)))
            return;
        const qint64 room = m_limits.unpacked - m_unpacked;
        const QByteArray octets = decoded(part.body, encoding, room);
        m_unpacked += octets.size();
        if (octets.size() == room)
            incomplete("the limit of octets to unpack was met");
        const QByteArray &name = names.first();
        lookInto(octets, name.isEmpty() ? QByteArray("attachment") : name, 1);
    }

private:
    // All that are given: programs differ in which of filename, filename* and name they believe, and of two in which.
    static QList<QByteArray> fileNames(const mime::Part &part)
    {
        QList<QByteArray> names;
        const auto collect = [&names](const mime::Parameters &parameters, const QByteArray &wanted) {
            for (const mime::Parameter &parameter : parameters) {
                if (parameter.name != wanted && parameter.name != wanted + '*')
                    continue;
                const QByteArray name = mime::parameter({ parameter }, wanted);
                if (!name.isEmpty() && !names.contains(name) && names.size() < 10)
                    names.append(name);
            }
        };
        collect(part.dispositionParameters, "filename");
        collect(part.parameters, "name");
        return names;
    }

    // A self-extracting archive begins as a program; its directory stands at the end all the same.
    static bool claimsZip(const QList<QByteArray> &names)
    {
        return std::any_of(names.begin(), names.end(), [](const QByteArray &name) { return name.toLower().endsWith(".zip"); });
    }

    static QByteArray decoded(QByteArrayView body, mime::TransferEncoding encoding, qint64 limit)
    {
        QByteArray octets;
        mime::Decoder decoder(encoding == mime::TransferEncoding::Unknown ? mime::TransferEncoding::Identity : encoding, limit);
        if (decoder.feed(limit < startSize * 2 ? body.first(std::min<qsizetype>(body.size(), limit * 4)) : body, octets))
            decoder.finish(octets);
        return octets;
    }

    // `begin 644 name` in a text: old programs, and some new ones, make an attachment of what follows.
    void uuencoded(QByteArrayView text)
    {
        for (qsizetype at = 0; at >= 0 && at < text.size();) {
            const QByteArrayView line = text.sliced(at, std::min<qsizetype>(text.size() - at, 300));
            if (line.startsWith("begin ") && line.size() > 11) {
                const qsizetype end = line.indexOf('\n');
                const QList<QByteArray> words = line.first(end < 0 ? line.size() : end).toByteArray().simplified().split(' ');
                bool octal = false;
                words.value(1).toInt(&octal, 8);
                if (words.size() >= 3 && octal && words[1].size() >= 3 && words[1].size() <= 4)
                    add({ words.mid(2).join(' '), "application/x-uuencode", {}, Item::Unknown, false });
            }
            const qsizetype next = text.indexOf("\nbegin ", at);
            if (next < 0)
                return;
            at = next + 1;
        }
    }

    void lookInto(QByteArrayView octets, const QByteArray &container, int depth)
    {
        const int room = m_limits.items - int(inventory.items.size());
        switch (archiveKind(octets)) {
        case ArchiveKind::Tar: names(tarNames(octets, room), container); return;
        case ArchiveKind::Rar: names(rarNames(octets, room), container); return;
        case ArchiveKind::SevenZip: incomplete("7z archives are not looked into"); return;
        case ArchiveKind::Gzip: {
            const QByteArray inner = archive::gzipFileName(octets);
            if (!inner.isEmpty())
                add({ inner, {}, container, Item::Unknown, false });
            auto content = archive::gunzip(octets, m_limits.unpacked - m_unpacked);
            if (!content) {
                incomplete("a gzip file could not be unpacked");
                return;
            }
            m_unpacked += content->size();
            // `evil.exe.gz` holds evil.exe, whatever it says inside.
            const qsizetype dot = container.lastIndexOf('.');
            add({ container.first(dot < 0 ? container.size() : dot), {}, container, contentOf(*content), false });
            if (archiveKind(*content) == ArchiveKind::Tar)
                names(tarNames(*content, room), container);
            return;
        }
        case ArchiveKind::Zip:
        case ArchiveKind::None: zip(octets, container, depth); return;
        }
    }

    void zip(QByteArrayView octets, const QByteArray &container, int depth)
    {
        archive::ZipLimits limits;
        limits.entries = std::max(0, m_limits.items - int(inventory.items.size()));
        const archive::ZipListing listing = archive::listZip(octets, limits);
        if (!listing.complete)
            incomplete("the archive " + container + " could not be read to its end");
        for (const archive::ZipEntry &entry : listing.entries) {
            if (entry.isFolder)
                continue;
            Item item { entry.name, {}, container, Item::Unknown, entry.encrypted };
            const QByteArray lower = entry.name.toLower();
            const bool nested = lower.endsWith(".zip") || lower.endsWith(".gz") || lower.endsWith(".tgz") || lower.endsWith(".tar")
                || lower.endsWith(".rar");
            if (!nested || entry.encrypted || depth >= m_limits.depth) {
                if (nested && !entry.encrypted)
                    incomplete("archives lie too deep in one another");
                add(std::move(item));
                continue;
            }
            add(std::move(item));
            auto content = archive::unzip(octets, entry, m_limits.unpacked - m_unpacked);
            if (!content) {
                incomplete("an archive within " + container + " could not be unpacked");
                continue;
            }
            m_unpacked += content->size();
            lookInto(*content, container + '/' + entry.name, depth + 1);
        }
    }

    void names(const ArchiveNames &found, const QByteArray &container)
    {
        for (const ArchiveNames::Entry &entry : found.entries)
            add({ entry.name, {}, container, Item::Unknown, entry.encrypted });
        if (found.headersEncrypted)
            add({ {}, {}, container, Item::Unknown, true });
        else if (!found.complete)
            incomplete("the archive " + container + " could not be read to its end");
    }

    void add(Item item)
    {
        if (int(inventory.items.size()) >= m_limits.items) {
            incomplete("there are too many files in it");
            return;
        }
        inventory.items.push_back(std::move(item));
    }

    void incomplete(QByteArray why)
    {
        inventory.complete = false;
        if (inventory.problem.isEmpty())
            inventory.problem = std::move(why);
    }

    Limits m_limits;
    qint64 m_unpacked = 0;
};
} // namespace

Inventory takeInventory(QByteArrayView message, const Limits &limits)
{
    const mime::Part root = mime::parse(message);
    Taker taker(limits);
    taker.part(root);
    return std::move(taker.inventory);
}

bool isPlainText(QByteArrayView header)
{
    mime::ContentType type;
    const QByteArray value = mime::headerValue(header, "Content-Type");
    if (!value.isEmpty() && (!mime::parseContentType(value, type) || type.type != "text"))
        return false;
    return mime::parameter(type.parameters, "name").isEmpty() && mime::findHeaders(header, "Content-Type", 2).size() < 2
        && mime::headerValue(header, "Content-Disposition").isEmpty();
}

} // namespace policy::attachments

// See section.h.
#include "formats/mime/section.h"

#include "formats/mime/headers.h"

#include <cstring>

namespace mime {
namespace {

// The names between the parentheses of HEADER.FIELDS: astrings (RFC 9051 §9 header-fld-name). False: not that.
bool parseNames(QByteArrayView text, QList<QByteArray> &out)
{
    text = trimmed(text);
    if (text.size() < 2 || text.front() != '(' || text.back() != ')')
        return false;
    text = text.sliced(1, text.size() - 2);
    qsizetype i = 0;
    while (i < text.size()) {
        if (text[i] == ' ') {
            ++i;
        } else if (text[i] == '"') {
            QByteArray name;
            for (++i; i < text.size() && text[i] != '"'; ++i) {
                if (text[i] == '\\' && i + 1 < text.size())
                    ++i;
                name += text[i];
            }
            if (i == text.size())
                return false;
            ++i;
            out.append(name);
        } else {
            const qsizetype start = i;
            while (i < text.size() && text[i] != ' ' && text[i] != '"' && text[i] != '(' && text[i] != ')')
                ++i;
            if (i == start)
                return false;
            out.append(text.sliced(start, i - start).toByteArray());
        }
    }
    return !out.isEmpty();
}

bool startsWith(QByteArrayView text, QByteArrayView prefix)
{
    return text.size() >= prefix.size() && equalsIgnoringCase(text.first(prefix.size()), prefix);
}

} // namespace

std::optional<Section> parseSection(QByteArrayView text)
{
    Section section;
    text = trimmed(text);
    while (!text.isEmpty() && text.front() >= '0' && text.front() <= '9') {
        quint64 number = 0;
        qsizetype i = 0;
        for (; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i) {
            number = number * 10 + quint64(text[i] - '0');
            if (number > 0xffffffffu)
                return {};
        }
        if (number == 0 || section.path.size() >= 1000) // nz-number
            return {};
        section.path.push_back(quint32(number));
        text = text.sliced(i);
        if (text.isEmpty())
            return section;
        if (text.front() != '.')
            return {};
        text = text.sliced(1);
        if (text.isEmpty())
            return {};
    }
    if (text.isEmpty())
        return section;
    if (equalsIgnoringCase(text, "header")) {
        section.of = Section::Of::Header;
    } else if (equalsIgnoringCase(text, "text")) {
        section.of = Section::Of::Text;
    } else if (equalsIgnoringCase(text, "mime")) {
        if (section.path.empty())
            return {};
        section.of = Section::Of::Mime;
    } else if (startsWith(text, "header.fields.not")) {
        section.of = Section::Of::HeaderFieldsNot;
        if (!parseNames(text.sliced(17), section.fields))
            return {};
    } else if (startsWith(text, "header.fields")) {
        section.of = Section::Of::HeaderFields;
        if (!parseNames(text.sliced(13), section.fields))
            return {};
    } else {
        return {};
    }
    return section;
}

const Part *findPart(const Part &root, const std::vector<quint32> &path)
{
    const Part *part = &root;
    for (size_t i = 0; i < path.size(); ++i) {
        const quint32 number = path[i];
        const bool first = i == 0;
        // Numbers go into the message: the root itself, or what a message/rfc822 part holds.
        const Part *level = first ? part : part->isMessage() ? &part->children.front() : part;
        if (level->isMultipart()) {
            if (level->children.empty() && number == 1) {
                static const Part empty; // the text that stands for the missing parts in BODYSTRUCTURE
                return i + 1 == path.size() ? &empty : nullptr;
            }
            if (number > level->children.size())
                return nullptr;
            part = &level->children[number - 1];
        } else if (number == 1 && (first || part->isMessage())) {
            part = level; // a message that is not a multipart has one part
        } else {
            return nullptr;
        }
    }
    return part;
}

std::optional<SectionSpan> sectionSpan(const Part &root, const Section &section)
{
    const Part *part = findPart(root, section.path);
    if (!part)
        return {};
    const bool isRoot = section.path.empty();
    switch (section.of) {
    case Section::Of::All:
        if (isRoot)
            return SectionSpan { QByteArrayView(part->header.data(), part->body.data() + part->body.size()),
                part->headerSize + part->bodySize };
        return SectionSpan { part->body, part->bodySize };
    case Section::Of::Mime:
        if (isRoot)
            return {};
        return SectionSpan { part->header, part->headerSize };
    case Section::Of::Header:
    case Section::Of::Text:
        if (!isRoot) { // of the message inside
            if (!part->isMessage())
                return {};
            part = &part->children.front();
        }
        if (section.of == Section::Of::Header)
            return SectionSpan { part->header, part->headerSize };
        return SectionSpan { part->body, part->bodySize };
    case Section::Of::HeaderFields:
    case Section::Of::HeaderFieldsNot:
        break;
    }
    return {};
}

std::optional<QByteArray> sectionContent(const Part &root, const Section &section)
{
    if (section.of == Section::Of::HeaderFields || section.of == Section::Of::HeaderFieldsNot) {
        Section whole { section.path, Section::Of::Header, {} };
        const auto span = sectionSpan(root, whole);
        if (!span)
            return {};
        return headerFields(span->octets, section.fields, section.of == Section::Of::HeaderFieldsNot);
    }
    const auto span = sectionSpan(root, section);
    if (!span)
        return {};
    if (span->size == span->octets.size())
        return span->octets.toByteArray();
    QByteArray out;
    out.reserve(span->size);
    appendCrlf(out, span->octets);
    return out;
}

QByteArray headerFields(QByteArrayView header, const QList<QByteArray> &names, bool allBut)
{
    QByteArray out;
    out.reserve(allBut ? header.size() + 2 : 512);
    HeaderReader reader(header);
    HeaderField field;
    while (reader.next(field)) {
        bool named = false;
        for (const QByteArray &name : names) {
            if (field.is(name)) {
                named = true;
                break;
            }
        }
        if (named == allBut)
            continue;
        appendCrlf(out, field.raw);
    }
    // RFC 3501 §6.4.5: the empty line is in all subsets, unless the message has none.
    if (reader.atEmptyLine())
        out += "\r\n";
    return out;
}

bool isCrlf(QByteArrayView octets)
{
    const char *at = octets.data();
    const char *end = at + octets.size();
    const char *begin = at;
    while (at != end) {
        const auto *lf = static_cast<const char *>(memchr(at, '\n', size_t(end - at)));
        if (!lf)
            return true;
        if (lf == begin || lf[-1] != '\r')
            return false;
        at = lf + 1;
    }
    return true;
}

qint64 crlfSize(QByteArrayView octets)
{
    const char *begin = octets.data();
    const char *at = begin;
    const char *end = at + octets.size();
    qint64 bare = 0;
    while (at != end) {
        const auto *lf = static_cast<const char *>(memchr(at, '\n', size_t(end - at)));
        if (!lf)
            break;
        bare += lf == begin || lf[-1] != '\r';
        at = lf + 1;
    }
    return octets.size() + bare;
}

void appendCrlf(QByteArray &out, QByteArrayView octets)
{
    const char *begin = octets.data();
    const char *from = begin; // not yet written
    const char *at = begin;
    const char *end = at + octets.size();
    while (at != end) {
        const auto *lf = static_cast<const char *>(memchr(at, '\n', size_t(end - at)));
        if (!lf)
            break;
        if (lf == begin || lf[-1] != '\r') {
            out.append(from, lf - from);
            out.append("\r\n", 2);
            from = lf + 1;
        }
        at = lf + 1;
    }
    out.append(from, end - from);
}

QByteArray toCrlf(const QByteArray &octets)
{
    if (isCrlf(octets))
        return octets;
    return toCrlf(QByteArrayView(octets));
}

QByteArray toCrlf(QByteArrayView octets)
{
    QByteArray out;
    out.reserve(crlfSize(octets));
    appendCrlf(out, octets);
    return out;
}

} // namespace mime

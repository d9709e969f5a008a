// See text.h.
#include "formats/mime/text.h"

#include "formats/mime/addresses.h"
#include "formats/mime/charset.h"
#include "formats/mime/encodings.h"
#include "formats/mime/headers.h"
#include "formats/mime/section.h"

#include <QString>
#include <string_view>

namespace mime {
namespace {

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// =?charset?encoding?text?=, RFC 2047 §2
struct EncodedWord
{
    QByteArrayView charset, text;
    char encoding = 0; // b or q
    qsizetype length = 0;
};

// `clear`: up to there no `?=` is to be found, as an earlier call saw (all calls go forward over one text).
bool encodedWordAt(QByteArrayView whole, qsizetype at, EncodedWord &word, qsizetype &clear)
{
    const QByteArrayView text = whole.sliced(at);
    if (!text.startsWith("=?"))
        return false;
    const qsizetype first = text.first(qMin<qsizetype>(text.size(), 64)).indexOf('?', 2);
    if (first < 3 || first > 60 || first + 2 >= text.size() || text[first + 2] != '?')
        return false;
    const char encoding = char(text[first + 1] | 0x20);
    if (encoding != 'b' && encoding != 'q')
        return false;
    const qsizetype begin = first + 3;
    // RFC 2047 §2 allows 75 characters in all; some send a whole header as one word. Spaces inside (Q) are sent too.
    const qsizetype bound = qMin<qsizetype>(text.size(), begin + 3000);
    const qsizetype end = text.first(bound).indexOf("?=", qMax(begin, clear - at));
    if (end < 0) {
        clear = qMax(clear, at + bound - 1);
        return false;
    }
    if (QByteArrayView(text).sliced(begin, end - begin).contains('\n'))
        return false;
    word.charset = text.sliced(2, first - 2);
    word.encoding = encoding;
    word.text = text.sliced(begin, end - begin);
    word.length = end + 2;
    return true;
}

QByteArray decodeQ(QByteArrayView text)
{
    QByteArray underscored = text.toByteArray();
    underscored.replace('_', "=20");
    return decode(underscored, TransferEncoding::QuotedPrintable);
}

} // namespace

QByteArray decodedHeader(QByteArrayView value)
{
    value = trimmed(value);
    if (value.indexOf("=?") < 0) { // most fields
        const QByteArray plain = unfold(value);
        return isUtf8(plain) ? plain : toUtf8(plain, "windows-1252");
    }
    QByteArray out;
    out.reserve(value.size());
    // Octets of adjacent words of one charset are joined before conversion: senders cut multi-octet characters.
    QByteArray octets;
    QByteArrayView charset;
    bool afterWord = false;
    const auto flush = [&] {
        if (afterWord)
            out += toUtf8(octets, charset);
        octets.clear();
        afterWord = false;
    };
    QByteArray raw; // text between the words
    const auto flushRaw = [&] {
        out += isUtf8(raw) ? raw : toUtf8(raw, "windows-1252");
        raw.clear();
    };
    qsizetype i = 0, clear = 0;
    while (i < value.size()) {
        EncodedWord word;
        if (value[i] == '=' && encodedWordAt(value, i, word, clear)) {
            flushRaw();
            if (afterWord && !equalsIgnoringCase(charset, word.charset))
                flush();
            charset = word.charset;
            octets += word.encoding == 'b' ? decode(word.text, TransferEncoding::Base64) : decodeQ(word.text);
            afterWord = true;
            i += word.length;
            // White space between encoded-words is not shown, RFC 2047 §6.2.
            qsizetype j = i;
            while (j < value.size() && isSpace(value[j]))
                ++j;
            EncodedWord next;
            if (j > i && j < value.size() && value[j] == '=' && encodedWordAt(value, j, next, clear))
                i = j;
            continue;
        }
        flush();
        if (value[i] == '\r' || value[i] == '\n') {
            ++i;
            continue;
        }
        raw += value[i] == '\0' ? ' ' : value[i];
        ++i;
    }
    flush();
    flushRaw();
    for (char &c : out) { // what a word decodes to must not make lines
        if (c == '\r' || c == '\n')
            c = ' ';
    }
    return out;
}

QByteArray decodedBody(const Part &part, qint64 limit)
{
    if (part.isMultipart())
        return {};
    const TransferEncoding encoding = transferEncoding(part.encoding);
    if (encoding == TransferEncoding::Base64 || part.bodySize == part.body.size())
        return decode(part.body, encoding, limit);
    return decode(toCrlf(part.body), encoding, limit);
}

// Text of a leaf in UTF-8, HTML with its tags.
static QByteArray markupText(const Part &part, qint64 limit)
{
    return toUtf8(decode(part.body, transferEncoding(part.encoding), limit), part.charset());
}

QByteArray decodedText(const Part &part, qint64 limit)
{
    if (!part.isText() || part.isMultipart() || part.isMessage())
        return {};
    const QByteArray text = markupText(part, limit);
    return part.subtype == "html" || part.subtype == "xhtml" ? htmlToText(text) : text;
}

QByteArray searchableAddresses(QByteArrayView fieldValue)
{
    QByteArray out;
    for (const Address &address : parseAddresses(fieldValue)) {
        if (address.kind == Address::Kind::GroupEnd)
            continue;
        if (!out.isEmpty())
            out += ", ";
        out += address.displayName();
        if (address.kind == Address::Kind::GroupStart) {
            out += ':';
            continue;
        }
        const QByteArrayView at = address.domain.isEmpty() ? "" : "@";
        out += address.name.isEmpty() ? "" : " <";
        out += toUtf8(address.local, "") + at.toByteArray() + toUtf8(address.domain, "");
        out += address.name.isEmpty() ? "" : ">";
    }
    return out;
}

namespace {

void appendHeaderText(QByteArray &out, QByteArrayView header, qint64 limit)
{
    HeaderReader reader(header);
    HeaderField field;
    while (out.size() < limit && reader.next(field)) {
        out += field.name;
        if (field.hasColon) {
            out += ": ";
            out += decodedHeader(field.value);
        }
        out += '\n';
    }
}

void appendText(QByteArray &out, const Part &part, bool withHeaders, qint64 limit)
{
    if (out.size() >= limit)
        return;
    if (withHeaders)
        appendHeaderText(out, part.header, limit);
    if (part.isText() && part.children.empty()) {
        out += markupText(part, limit - qMin<qint64>(limit, out.size()));
        out += '\n';
    }
    for (const Part &child : part.children) {
        // The header of a message inside is part of the body that people see.
        if (part.isMessage() && !withHeaders)
            appendHeaderText(out, child.header, limit);
        appendText(out, child, withHeaders, limit);
    }
}

struct Entity
{
    const char *name;
    const char *text;
};
constexpr Entity entities[] = { { "amp", "&" }, { "lt", "<" }, { "gt", ">" }, { "quot", "\"" }, { "apos", "'" },
    { "nbsp", " " }, { "auml", "ä" }, { "ouml", "ö" }, { "uuml", "ü" }, { "Auml", "Ä" }, { "Ouml", "Ö" },
    { "Uuml", "Ü" }, { "szlig", "ß" }, { "eacute", "é" }, { "egrave", "è" }, { "ecirc", "ê" }, { "euml", "ë" },
    { "Eacute", "É" }, { "aacute", "á" }, { "agrave", "à" }, { "acirc", "â" }, { "atilde", "ã" }, { "aring", "å" },
    { "Aring", "Å" }, { "aelig", "æ" }, { "ccedil", "ç" }, { "Ccedil", "Ç" }, { "iacute", "í" }, { "icirc", "î" },
    { "iuml", "ï" }, { "ntilde", "ñ" }, { "oacute", "ó" }, { "ograve", "ò" }, { "ocirc", "ô" }, { "otilde", "õ" },
    { "oslash", "ø" }, { "Oslash", "Ø" }, { "uacute", "ú" }, { "ugrave", "ù" }, { "ucirc", "û" }, { "euro", "€" },
    { "copy", "©" }, { "reg", "®" }, { "trade", "™" }, { "hellip", "…" }, { "mdash", "—" }, { "ndash", "–" },
    { "lsquo", "‘" }, { "rsquo", "’" }, { "ldquo", "“" }, { "rdquo", "”" }, { "laquo", "«" }, { "raquo", "»" },
    { "bull", "•" }, { "middot", "·" }, { "deg", "°" }, { "sect", "§" }, { "pound", "£" }, { "yen", "¥" },
    { "times", "×" }, { "iexcl", "¡" }, { "iquest", "¿" }, { "zwnj", "" }, { "shy", "" } };

void appendCodePoint(QByteArray &out, quint32 c)
{
    if (c == 0 || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
        c = 0xFFFD;
    if (c < 0x80) {
        out += char(c);
    } else if (c < 0x800) {
        out += char(0xC0 | c >> 6);
        out += char(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += char(0xE0 | c >> 12);
        out += char(0x80 | (c >> 6 & 0x3F));
        out += char(0x80 | (c & 0x3F));
    } else {
        out += char(0xF0 | c >> 18);
        out += char(0x80 | (c >> 12 & 0x3F));
        out += char(0x80 | (c >> 6 & 0x3F));
        out += char(0x80 | (c & 0x3F));
    }
}

// At `&`: appends what it stands for; returns how many octets it took.
qsizetype appendEntity(QByteArray &out, QByteArrayView text)
{
    const qsizetype end = text.first(qMin<qsizetype>(text.size(), 12)).indexOf(';');
    if (end > 1) {
        const QByteArrayView name = text.sliced(1, end - 1);
        if (name.front() == '#') {
            bool ok = false;
            const QByteArray digits = name.sliced(1).toByteArray();
            const uint value
                = digits.startsWith('x') || digits.startsWith('X') ? digits.mid(1).toUInt(&ok, 16) : digits.toUInt(&ok);
            if (ok) {
                if (value == 0xA0)
                    out += ' ';
                else
                    appendCodePoint(out, value);
                return end + 1;
            }
        }
        for (const Entity &entity : entities) {
            if (name == entity.name) {
                out += entity.text;
                return end + 1;
            }
        }
    }
    out += '&';
    return 1;
}

// Tag name at `text` (after `<` and an optional `/`), lower case; what does not fit is cut, since all names of interest
// do.
class TagName
{
public:
    explicit TagName(QByteArrayView text)
    {
        for (const char c : text) {
            const char low = c >= 'A' && c <= 'Z' ? char(c + 32) : c;
            if (!((low >= 'a' && low <= 'z') || (low >= '0' && low <= '9')) || m_size == sizeof m_name)
                break;
            m_name[m_size++] = low;
        }
    }
    std::string_view name() const { return { m_name, m_size }; }

private:
    char m_name[12];
    size_t m_size = 0;
};

// Elements inside a line do not part words.
bool isInline(std::string_view name)
{
    static constexpr std::string_view names[] = { "a", "b", "i", "u", "s", "em", "tt", "sub", "sup", "big", "wbr",
        "font", "span", "code", "small", "strong" };
    for (const std::string_view n : names) {
        if (n == name)
            return true;
    }
    return false;
}

// The end of `</name`, or the end of the text.
qsizetype skipElement(QByteArrayView text, qsizetype from, std::string_view name)
{
    for (qsizetype i = from; (i = text.indexOf("</", i)) >= 0; i += 2) {
        if (TagName(text.sliced(i + 2)).name() == name) {
            const qsizetype close = text.indexOf('>', i);
            return close < 0 ? text.size() : close + 1;
        }
    }
    return text.size();
}

} // namespace

QByteArray searchableText(const Part &root, bool withHeaders, qint64 limit)
{
    QByteArray out;
    appendText(out, root, withHeaders, limit);
    return out;
}

QByteArray htmlToText(QByteArrayView html)
{
    QByteArray out;
    out.reserve(html.size() / 2);
    bool space = true; // the last thing written was white space
    const auto gap = [&](char c) {
        if (!space)
            out += c;
        space = true;
    };
    qsizetype i = 0;
    while (i < html.size()) {
        const char c = html[i];
        if (c == '<') {
            const QByteArrayView rest = html.sliced(i + 1);
            if (rest.startsWith("!--")) {
                const qsizetype end = html.indexOf("-->", i + 4);
                i = end < 0 ? html.size() : end + 3;
                continue;
            }
            const char next = rest.isEmpty() ? '\0' : rest.front();
            const bool tag
                = next == '/' || next == '!' || next == '?' || ((next | 0x20) >= 'a' && (next | 0x20) <= 'z');
            if (!tag) { // `a < b`
                out += c;
                space = false;
                ++i;
                continue;
            }
            const TagName tagName(next == '/' ? rest.sliced(1) : rest);
            const std::string_view name = tagName.name();
            if (next != '/' && (name == "script" || name == "style" || name == "head")) {
                i = skipElement(html, i + 1, name);
                continue;
            }
            const qsizetype end = html.indexOf('>', i);
            if (!isInline(name))
                gap('\n');
            i = end < 0 ? html.size() : end + 1;
        } else if (c == '&') {
            i += appendEntity(out, html.sliced(i));
            space = false;
        } else if (isSpace(c)) {
            gap(' ');
            ++i;
        } else {
            qsizetype end = i + 1;
            while (end < html.size() && html[end] != '<' && html[end] != '&' && !isSpace(html[end]))
                ++end;
            out.append(html.sliced(i, end - i));
            space = false;
            i = end;
        }
    }
    return out;
}

QByteArray foldCase(QByteArrayView utf8)
{
    if (isAscii(utf8)) {
        QByteArray out = utf8.toByteArray();
        for (char &c : out) {
            if (c >= 'A' && c <= 'Z')
                c = char(c + 32);
        }
        return out;
    }
    return QString::fromUtf8(utf8).normalized(QString::NormalizationForm_KD).toCaseFolded().toUtf8();
}

bool contains(QByteArrayView haystack, QByteArrayView needle)
{
    if (needle.isEmpty())
        return true;
    const bool plain = isAscii(haystack);
    if (plain && !isAscii(needle))
        return false;
    return foldCase(haystack).contains(needle);
}

} // namespace mime

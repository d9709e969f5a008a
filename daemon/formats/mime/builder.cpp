// See builder.h.
#include "formats/mime/builder.h"

#include "formats/mime/charset.h"
#include "formats/mime/dates.h"

#include <QCryptographicHash>

namespace mime {
namespace {

constexpr qsizetype softLimit = 78; // RFC 5322 §2.1.1
constexpr qsizetype hardLimit = 998;

// No CR, LF or NUL: a value must not become two fields.
QByteArray harmless(QByteArrayView value)
{
    QByteArray out = value.toByteArray();
    for (char &c : out) {
        if (c == '\r' || c == '\n' || c == '\0')
            c = ' ';
    }
    return out;
}

QByteArray fieldName(QByteArrayView name)
{
    QByteArray out;
    for (const char c : name) {
        if (quint8(c) > 32 && quint8(c) < 127 && c != ':')
            out += c;
    }
    return out;
}

bool isPlain(QByteArrayView text) // printable ASCII, and nothing that would read as an encoded-word
{
    for (const char c : text) {
        if (quint8(c) < 32 || quint8(c) > 126)
            return false;
    }
    return text.indexOf("=?") < 0;
}

// Length of the UTF-8 character at i.
qsizetype characterLength(QByteArrayView text, qsizetype i)
{
    qsizetype n = 1;
    while (i + n < text.size() && (quint8(text[i + n]) & 0xC0) == 0x80)
        ++n;
    return n;
}

QByteArray quoted(QByteArrayView text)
{
    QByteArray out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + '"';
}

bool isToken(QByteArrayView text)
{
    if (text.isEmpty())
        return false;
    for (const char c : text) {
        if (quint8(c) <= 32 || quint8(c) >= 127 || QByteArrayView("()<>@,;:\\\"/[]?=").contains(c))
            return false;
    }
    return true;
}

} // namespace

QByteArray headerField(QByteArrayView name, QByteArrayView rawValue)
{
    const QByteArray value = harmless(rawValue);
    QByteArray out = fieldName(name) + ": ";
    qsizetype column = out.size();
    qsizetype at = 0;
    while (at < value.size()) {
        // A word with the spaces before it; folding puts the line end before them, so unfolding gives back the same.
        qsizetype end = at;
        while (end < value.size() && (value[end] == ' ' || value[end] == '\t'))
            ++end;
        while (end < value.size() && value[end] != ' ' && value[end] != '\t')
            ++end;
        const bool startsWithSpace = value[at] == ' ' || value[at] == '\t';
        const bool onlySpaces = QByteArrayView(value).sliced(at, end - at).trimmed().isEmpty();
        if (column + (end - at) > softLimit && at > 0 && startsWithSpace && !onlySpaces) {
            out += "\r\n";
            column = 0;
        }
        out.append(QByteArrayView(value).sliced(at, end - at));
        column += end - at;
        at = end;
    }
    return out + "\r\n";
}

QByteArray encodedWords(QByteArrayView utf8)
{
    const QByteArray text = harmless(isUtf8(utf8) ? utf8.toByteArray() : toUtf8(utf8, "windows-1252"));
    bool longWord = false;
    qsizetype run = 0;
    for (const char c : text) {
        run = c == ' ' ? 0 : run + 1;
        longWord = longWord || run > hardLimit - 100;
    }
    if (isPlain(text) && !longWord)
        return text;
    // Base64 or Q by what is shorter; at most 75 characters a word, never cutting a character (RFC 2047 §2, §5).
    qsizetype special = 0;
    for (const char c : text)
        special += quint8(c) < 32 || quint8(c) > 126 || c == '=' || c == '?' || c == '_';
    const bool base64 = special * 3 > text.size();
    constexpr qsizetype room = 75 - 12; // =?utf-8?B??=
    QByteArray out;
    qsizetype i = 0;
    while (i < text.size()) {
        QByteArray chunk;
        if (base64) {
            while (i < text.size()) {
                const qsizetype n = characterLength(text, i);
                if ((chunk.size() + n + 2) / 3 * 4 > room && !chunk.isEmpty())
                    break;
                chunk += text.mid(i, n);
                i += n;
            }
            chunk = "=?utf-8?B?" + chunk.toBase64() + "?=";
        } else {
            QByteArray coded;
            while (i < text.size()) {
                const qsizetype n = characterLength(text, i);
                QByteArray one;
                for (const char c : text.mid(i, n)) {
                    const bool safe = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                        || QByteArrayView("!*+-/").contains(c); // RFC 2047 §5 (3): good in phrases as well
                    if (c == ' ')
                        one += '_';
                    else if (safe)
                        one += c;
                    else
                        one += '=' + QByteArray(1, c).toHex().toUpper();
                }
                if (coded.size() + one.size() > room && !coded.isEmpty())
                    break;
                coded += one;
                i += n;
            }
            chunk = "=?utf-8?Q?" + coded + "?=";
        }
        if (!out.isEmpty())
            out += ' ';
        out += chunk;
    }
    return out;
}

QByteArray unstructuredField(QByteArrayView name, QByteArrayView utf8) { return headerField(name, encodedWords(utf8)); }

QByteArray addressField(QByteArrayView name, const QList<NamedMailbox> &mailboxes)
{
    QByteArray out = fieldName(name) + ": ";
    qsizetype column = out.size();
    bool first = true;
    for (const NamedMailbox &entry : mailboxes) {
        QByteArray text;
        const QByteArray display = harmless(entry.name);
        if (display.isEmpty()) {
            text = harmless(entry.mailbox);
        } else {
            bool atoms = isPlain(display);
            for (const char c : display)
                atoms = atoms && (isalnum(uchar(c)) || QByteArrayView(" !#$%&'*+-/=?^_`{|}~").contains(c));
            text = (atoms                     ? display
                           : isPlain(display) ? quoted(display)
                                              : encodedWords(display))
                + " <" + harmless(entry.mailbox) + '>';
        }
        if (!first) {
            out += ',';
            const bool fold = column + 2 + text.size() > softLimit;
            out += fold ? "\r\n " : " ";
            column = fold ? 1 : column + 2;
        }
        first = false;
        text.replace("?= =?", "?=\r\n =?"); // several encoded-words: one a line
        out += text;
        column += text.size();
    }
    return out + "\r\n";
}

QByteArray parameterizedField(QByteArrayView name, QByteArrayView value, const Parameters &parameters)
{
    QByteArray out = fieldName(name) + ": " + harmless(value);
    qsizetype column = out.size();
    const auto add = [&](const QByteArray &text) {
        out += ';';
        const bool fold = column + 2 + text.size() > softLimit;
        out += fold ? "\r\n\t" : " ";
        column = fold ? text.size() + 8 : column + 2 + text.size();
        out += text;
    };
    for (const Parameter &p : parameters) {
        const QByteArray attribute = fieldName(p.name);
        const QByteArray text = harmless(p.value);
        if (isPlain(text) && text.size() + attribute.size() <= 900) {
            add(attribute + '=' + (isToken(text) ? text : quoted(text)));
            continue;
        }
        // RFC 2231: percent-encoded, in pieces that fit a line
        QByteArray coded = "utf-8''";
        QList<QByteArray> pieces;
        for (qsizetype i = 0; i < text.size();) {
            const qsizetype n = characterLength(text, i);
            QByteArray one;
            for (const char c : text.mid(i, n)) {
                if (isalnum(uchar(c)) || c == '.' || c == '-' || c == '_')
                    one += c;
                else
                    one += '%' + QByteArray(1, c).toHex().toUpper();
            }
            if (coded.size() + one.size() > 60) {
                pieces.append(coded);
                coded.clear();
            }
            coded += one;
            i += n;
        }
        pieces.append(coded);
        if (pieces.size() == 1) {
            add(attribute + "*=" + pieces.first());
        } else {
            for (qsizetype i = 0; i < pieces.size(); ++i)
                add(attribute + '*' + QByteArray::number(i) + "*=" + pieces[i]);
        }
    }
    return out + "\r\n";
}

QByteArray dateField(qint64 utc, int zoneMinutes) { return "Date: " + formatDate(utc, zoneMinutes) + "\r\n"; }

QByteArray messageIdField(QByteArrayView id) { return "Message-ID: <" + harmless(id) + ">\r\n"; }

Multipart composeMultipart(
    QByteArrayView subtype, const QList<QByteArray> &parts, QByteArrayView boundarySeed, const Parameters &parameters)
{
    QByteArray boundary;
    for (int attempt = 0;; ++attempt) {
        const QByteArray seed = boundarySeed.toByteArray() + '/' + QByteArray::number(attempt);
        boundary = "=_" + QCryptographicHash::hash(seed, QCryptographicHash::Sha256).toHex().left(32);
        bool clash = false;
        for (const QByteArray &part : parts)
            clash = clash || part.contains("--" + boundary);
        if (!clash)
            break;
    }
    Multipart out;
    Parameters all = parameters;
    all.append(Parameter { "boundary", boundary });
    out.contentType = parameterizedField("Content-Type", "multipart/" + subtype.toByteArray(), all);
    for (const QByteArray &part : parts) {
        out.body += "--" + boundary + "\r\n" + part;
        out.body += "\r\n"; // belongs to the boundary line that follows
    }
    out.body += "--" + boundary + "--\r\n";
    return out;
}

} // namespace mime

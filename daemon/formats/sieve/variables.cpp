#include "formats/sieve/variables.h"

#include <QString>
#include <algorithm>
#include <cstring>

namespace sieve {

namespace {
int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// Letters of "hex" and "unicode", digits, the colon and blanks.
bool isEncodedCharacter(char c) { return c == ':' || isSpace(c) || hexValue(c) >= 0 || (c > 0 && std::strchr("hxuniocdeHXUNIOCDE", c) != nullptr); }

// The hex numbers of `40 41 20ac`; false when there is anything else, or a number with too many digits.
bool readHexList(QByteArrayView text, int maxDigits, QList<quint32> &numbers)
{
    qsizetype i = 0;
    while (i < text.size()) {
        if (isSpace(text[i])) {
            ++i;
            continue;
        }
        quint32 number = 0;
        int digits = 0;
        for (; i < text.size() && hexValue(text[i]) >= 0; ++i) {
            number = number * 16 + quint32(hexValue(text[i]));
            if (++digits > maxDigits)
                return false;
        }
        if (digits == 0)
            return false;
        numbers.append(number);
    }
    return !numbers.isEmpty();
}

bool isNameCharacter(char c)
{
    return c == '_' || c == '.' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// `env.imap.mailbox`, `env.vnd.dovecot.default-mailbox`: items have dots and hyphens.
bool isEnvironmentName(QByteArrayView name)
{
    if (name.size() < 5 || name.first(4).compare(QByteArrayView("env."), Qt::CaseInsensitive) != 0)
        return false;
    return std::all_of(name.begin() + 4, name.end(), [](char c) { return isNameCharacter(c) || c == '-'; });
}

bool isIdentifier(QByteArrayView text)
{
    if (text.isEmpty() || (text[0] >= '0' && text[0] <= '9'))
        return false;
    for (const char c : text) {
        if (!(c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')))
            return false;
    }
    return true;
}
} // namespace

QByteArray decodeEncodedCharacters(const QByteArray &text)
{
    qsizetype at = text.indexOf("${");
    if (at < 0)
        return text;
    QByteArray out = text.first(at);
    while (at < text.size()) {
        qsizetype end = at + 2; // over what may stand inside and no further: a megabyte of "${" is one pass
        while (end < text.size() && isEncodedCharacter(text[end]))
            ++end;
        if (end == text.size() || text[end] != '}')
            end = -1;
        const QByteArrayView inner = end < 0 ? QByteArrayView() : QByteArrayView(text).sliced(at + 2, end - at - 2);
        const qsizetype colon = inner.indexOf(':');
        const QByteArray kind = colon < 0 ? QByteArray() : inner.first(colon).toByteArray().toLower();
        QList<quint32> numbers;
        bool decoded = false;
        if (kind == "hex" && readHexList(inner.sliced(colon + 1), 2, numbers)) {
            for (const quint32 number : numbers)
                out += char(number);
            decoded = true;
        } else if (kind == "unicode" && readHexList(inner.sliced(colon + 1), 8, numbers)) {
            decoded = std::none_of(numbers.begin(), numbers.end(), [](quint32 c) { return c > 0x10ffff || (c >= 0xd800 && c < 0xe000); });
            if (decoded) {
                for (const quint32 number : numbers) {
                    const char32_t c = number;
                    out += QString::fromUcs4(&c, 1).toUtf8();
                }
            }
        }
        qsizetype next = at;
        if (decoded) {
            next = end + 1;
        } else {
            out += "${";
            next = at + 2;
        }
        at = text.indexOf("${", next);
        if (at < 0)
            return out + text.sliced(next);
        out += text.sliced(next, at - next);
    }
    return out;
}

QByteArray unknownNamespace(const QByteArray &text, const QList<QByteArray> &known)
{
    for (qsizetype at = text.indexOf("${"); at >= 0; at = text.indexOf("${", at + 2)) {
        qsizetype end = at + 2;
        while (end < text.size() && isNameCharacter(text[end]))
            ++end;
        const QByteArrayView name = QByteArrayView(text).sliced(at + 2, end - at - 2);
        const qsizetype dot = name.indexOf('.');
        const bool named = end < text.size() && text[end] == '}' && dot > 0 && (isVariableName(name) || isEnvironmentName(name));
        if (named && !known.contains(name.first(dot).toByteArray().toLower()))
            return name.toByteArray();
    }
    return {};
}

bool isVariableName(QByteArrayView name)
{
    const qsizetype dot = name.indexOf('.');
    if (dot < 0)
        return isIdentifier(name);
    return isIdentifier(name.first(dot)) && isIdentifier(name.sliced(dot + 1));
}

QByteArray truncateUtf8(const QByteArray &text, qsizetype limit)
{
    if (text.size() <= limit)
        return text;
    qsizetype end = limit;
    while (end > 0 && (uchar(text[end]) & 0xc0) == 0x80)
        --end;
    return text.first(end);
}

void Variables::set(const QByteArray &anyCase, const QByteArray &value)
{
    QByteArray name = anyCase.toLower();
    const bool global = name.startsWith("global.") || m_declared.contains(name);
    if (name.startsWith("global."))
        name = name.sliced(7);
    QHash<QByteArray, QByteArray> &scope = global && m_globals ? *m_globals : m_values;
    if (scope.size() >= maxCount && !scope.contains(name))
        return;
    scope.insert(name, truncateUtf8(value, maxLength));
}

QByteArray Variables::value(const QByteArray &anyCase) const
{
    QByteArray name = anyCase.toLower();
    const bool global = name.startsWith("global.") || m_declared.contains(name);
    if (name.startsWith("global."))
        name = name.sliced(7);
    return global && m_globals ? m_globals->value(name) : m_values.value(name);
}

// RFC 5229 §3: unknown variables are empty; what is not of the form ${name} or ${digits} stays.
QByteArray Variables::expand(const QByteArray &text) const
{
    qsizetype at = text.indexOf("${");
    if (at < 0)
        return text;
    QByteArray out;
    qsizetype done = 0;
    while (at >= 0) {
        qsizetype end = at + 2; // over a name's characters only
        while (end < text.size() && (isNameCharacter(text[end]) || (m_environment && text[end] == '-')))
            ++end;
        const QByteArray name = end < text.size() && text[end] == '}' ? text.sliced(at + 2, end - at - 2) : QByteArray();
        const bool digits = !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
        const bool environment = m_environment && isEnvironmentName(name);
        if (digits || environment || isVariableName(name)) {
            out += text.sliced(done, at - done);
            if (digits) {
                bool ok = false;
                const int number = name.toInt(&ok);
                if (ok && number < m_matches.size())
                    out += m_matches[number];
            } else if (environment) {
                out += m_environment(name.sliced(4).toLower());
            } else {
                out += value(name);
            }
            done = end + 1;
            at = text.indexOf("${", done);
        } else {
            at = text.indexOf("${", at + 2);
        }
        if (out.size() > maxLength)
            return truncateUtf8(out, maxLength);
    }
    return truncateUtf8(out + text.sliced(done), maxLength);
}

} // namespace sieve

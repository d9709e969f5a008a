#include "protocols/imap/tokens.h"
#include "protocols/imap/receiver.h"
#include "protocols/imap/sequenceset.h"

#include <array>

namespace imap {

namespace {
enum : quint8 { Atom = 1, Astring = 2, ListChar = 4 };
constexpr std::array<quint8, 256> makeClasses()
{
    std::array<quint8, 256> classes {};
    for (int c = 0x21; c < 0x7f; ++c) {
        switch (c) {
        case '(': case ')': case '{': case '"': case '\\':
            break;
        case '%': case '*':
            classes[size_t(c)] = ListChar;
            break;
        case ']':
            classes[size_t(c)] = Astring | ListChar;
            break;
        default:
            classes[size_t(c)] = Atom | Astring | ListChar;
        }
    }
    return classes;
}
constexpr auto classes = makeClasses();
bool has(char c, quint8 what) { return classes[quint8(c)] & what; }
} // namespace

bool isAtomChar(char c) { return has(c, Atom); }
bool isAstringChar(char c) { return has(c, Astring); }
bool isListChar(char c) { return has(c, ListChar); }

bool Tokens::takeWhile(QByteArrayView &out, bool (*belongs)(char))
{
    const qsizetype start = m_pos;
    while (m_pos < m_text.size() && belongs(m_text[m_pos]))
        ++m_pos;
    out = m_text.sliced(start, m_pos - start);
    return m_pos > start;
}

bool Tokens::word(const char *keyword)
{
    const qsizetype start = m_pos;
    QByteArrayView read;
    if (takeWhile(read, isAtomChar) && read.compare(QByteArrayView(keyword), Qt::CaseInsensitive) == 0)
        return true;
    m_pos = start;
    return false;
}

bool Tokens::atom(QByteArray &out)
{
    QByteArrayView read;
    if (!takeWhile(read, isAtomChar))
        return false;
    out = read.toByteArray();
    return true;
}

bool Tokens::atomUpper(QByteArray &out)
{
    if (!atom(out))
        return false;
    out = std::move(out).toUpper();
    return true;
}

bool Tokens::astring(QByteArray &out)
{
    QByteArrayView read;
    if (takeWhile(read, isAstringChar)) {
        out = read.toByteArray();
        return true;
    }
    return string(out);
}

bool Tokens::string(QByteArray &out)
{
    const qsizetype start = m_pos;
    if (take('"')) {
        QByteArray value;
        qsizetype plain = m_pos;
        while (m_pos < m_text.size()) {
            const char c = m_text[m_pos];
            if (c == '"') {
                value.append(m_text.sliced(plain, m_pos - plain));
                ++m_pos;
                out = value.isNull() ? QByteArray("") : value;
                return true;
            }
            if (c == '\\') { // only the quoted-specials are escaped
                const char next = m_pos + 1 < m_text.size() ? m_text[m_pos + 1] : '\0';
                if (next != '"' && next != '\\')
                    break;
                value.append(m_text.sliced(plain, m_pos - plain));
                plain = m_pos + 1;
                m_pos += 2;
                continue;
            }
            if (c == '\r' || c == '\n' || c == '\0')
                break;
            ++m_pos; // 8-bit octets are let through: names and search strings in UTF-8 (RFC 6855, RFC 9051)
        }
        m_pos = start;
        return false;
    }
    if (peek() == '{' || (peek() == '~' && m_pos + 1 < m_text.size() && m_text[m_pos + 1] == '{')) {
        const qsizetype lineEnd = m_text.indexOf("\r\n", m_pos);
        LiteralMark mark;
        if (lineEnd > 0 && endsInLiteral(m_text.sliced(m_pos, lineEnd - m_pos), mark) && mark.length == lineEnd - m_pos
            && mark.size <= m_text.size() - lineEnd - 2) {
            const QByteArrayView octets = m_text.sliced(lineEnd + 2, mark.size);
            if (mark.binary || octets.contains('\0')) // RFC 9051 §4.3.1: NUL only in literal8, which no string of ours is
                return false;
            m_pos = lineEnd + 2 + mark.size;
            out = QByteArray(octets.data(), octets.size());
            if (out.isNull())
                out = QByteArray("");
            return true;
        }
    }
    return false;
}

bool Tokens::literal8(QByteArray &out)
{
    const qsizetype lineEnd = peek() == '~' ? m_text.indexOf("\r\n", m_pos) : -1;
    LiteralMark mark;
    if (lineEnd < 0 || !endsInLiteral(m_text.sliced(m_pos, lineEnd - m_pos), mark) || !mark.binary || mark.length != lineEnd - m_pos
        || mark.size > m_text.size() - lineEnd - 2)
        return false;
    m_pos = lineEnd + 2 + mark.size;
    out = QByteArray(m_text.data() + lineEnd + 2, mark.size);
    if (out.isNull())
        out = QByteArray("");
    return true;
}

bool Tokens::nstring(QByteArray &out)
{
    if (word("NIL")) {
        out = QByteArray();
        return true;
    }
    return string(out);
}

bool Tokens::listMailbox(QByteArray &out)
{
    QByteArrayView read;
    if (takeWhile(read, isListChar)) {
        out = read.toByteArray();
        return true;
    }
    return string(out);
}

bool Tokens::number(quint64 &out, quint64 max)
{
    const qsizetype start = m_pos;
    quint64 value = 0;
    while (m_pos < m_text.size() && m_text[m_pos] >= '0' && m_text[m_pos] <= '9') {
        const quint64 digit = quint64(m_text[m_pos] - '0');
        if (value > (max - digit) / 10) {
            m_pos = start;
            return false;
        }
        value = value * 10 + digit;
        ++m_pos;
    }
    out = value;
    return m_pos > start;
}

bool Tokens::flag(QByteArray &out)
{
    const qsizetype start = m_pos;
    const bool system = take('\\');
    QByteArray name;
    if (!atom(name)) {
        m_pos = start;
        return false;
    }
    out = system ? '\\' + name : name;
    return true;
}

void appendAstring(QByteArray &out, QByteArrayView text)
{
    bool atom = !text.isEmpty(), quoted = text.size() <= 1000;
    for (const char c : text) {
        atom = atom && isAstringChar(c);
        quoted = quoted && c != '\r' && c != '\n' && c != '\0';
    }
    if (atom && text.compare(QByteArrayView("NIL"), Qt::CaseInsensitive) != 0) {
        out.append(text);
    } else if (quoted) {
        out.append('"');
        for (const char c : text) {
            if (c == '"' || c == '\\')
                out.append('\\');
            out.append(c);
        }
        out.append('"');
    } else {
        out.append('{');
        appendNumber(out, quint64(text.size()));
        out.append("+}\r\n").append(text);
    }
}

} // namespace imap

// See lexer.h.
#include "formats/mime/lexer.h"

#include <array>

namespace mime {
namespace {

enum : quint8 { Atext = 1, Token = 2 };

constexpr std::array<quint8, 256> makeClasses()
{
    std::array<quint8, 256> classes {};
    for (int c = 33; c < 256; ++c) {
        if (c == 127)
            continue;
        bool special = false;
        for (const char s : { '(', ')', '<', '>', '[', ']', ':', ';', '@', '\\', ',', '.', '"' })
            special = special || c == s;
        if (special)
            continue;
        classes[size_t(c)] = Atext;
        if (c != '/' && c != '?' && c != '=') // the tspecials that are atext
            classes[size_t(c)] |= Token;
    }
    classes['.'] = Token;
    return classes;
}
constexpr std::array<quint8, 256> classes = makeClasses();

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
bool is(char c, quint8 wanted) { return classes[quint8(c)] & wanted; }

} // namespace

bool Lexer::isAtext(char c) { return is(c, Atext); }

void Lexer::skipComment(QByteArray *comment)
{
    if (comment)
        comment->clear();
    int level = 1;
    ++m_at;
    for (; m_at != m_end; ++m_at) {
        switch (*m_at) {
        case '(':
            ++level;
            break;
        case ')':
            if (--level == 0) {
                ++m_at;
                return;
            }
            break;
        case '\\':
            if (m_at + 1 != m_end)
                ++m_at;
            break;
        case '\r':
        case '\n':
            continue;
        default:
            break;
        }
        if (comment)
            comment->append(*m_at);
    }
    truncated = true;
}

void Lexer::skipCfws(QByteArray *comment)
{
    while (m_at != m_end) {
        if (isSpace(*m_at))
            ++m_at;
        else if (*m_at == '(')
            skipComment(comment);
        else
            return;
    }
}

void Lexer::quotedString(QByteArray &out)
{
    ++m_at;
    const char *start = m_at;
    for (; m_at != m_end; ++m_at) {
        switch (*m_at) {
        case '"':
            out.append(start, m_at - start);
            ++m_at;
            return;
        case '\r':
        case '\n': // folding
            out.append(start, m_at - start);
            start = m_at + 1;
            break;
        case '\\':
            out.append(start, m_at - start);
            if (m_at + 1 != m_end)
                ++m_at;
            start = m_at;
            break;
        default:
            break;
        }
    }
    out.append(start, m_at - start);
    truncated = true;
}

QByteArrayView Lexer::atom()
{
    const char *start = m_at;
    while (m_at != m_end && is(*m_at, Atext))
        ++m_at;
    return QByteArrayView(start, m_at);
}

QByteArrayView Lexer::atomOrDots()
{
    const char *start = m_at;
    while (m_at != m_end && (is(*m_at, Atext) || *m_at == '.'))
        ++m_at;
    return QByteArrayView(start, m_at);
}

QByteArrayView Lexer::token()
{
    const char *start = m_at;
    while (m_at != m_end && is(*m_at, Token))
        ++m_at;
    return QByteArrayView(start, m_at);
}

bool Lexer::dotAtom(QByteArray &out, QByteArray *comment)
{
    QByteArrayView part = atom();
    if (part.isEmpty())
        return false;
    out.append(part);
    for (;;) {
        skipCfws(comment);
        if (!at('.'))
            return true;
        while (take('.'))
            out.append('.');
        skipCfws(comment);
        out.append(atom());
    }
}

bool Lexer::domainLiteral(QByteArray &out)
{
    const char *start = m_at;
    for (; m_at != m_end; ++m_at) {
        if (*m_at == '\\' && m_at + 1 != m_end) {
            ++m_at;
        } else if (*m_at == ']') {
            ++m_at;
            out.append(start, m_at - start);
            return true;
        }
    }
    truncated = true;
    return false;
}

void Lexer::skipTo(char one, char other)
{
    while (m_at != m_end && *m_at != one && (other == '\0' || *m_at != other))
        ++m_at;
}

} // namespace mime

#include "formats/sieve/lexer.h"

#include <cstring>
#include <limits>

namespace sieve {

namespace {
bool isIdentifierStart(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

Token bad(Token token, const char *what)
{
    token.kind = Token::Kind::Bad;
    token.text = what;
    return token;
}
} // namespace

void Lexer::advance(qsizetype n)
{
    for (const qsizetype end = m_at + n; m_at < end; ++m_at) {
        if (m_script[m_at] == '\n') {
            ++m_position.line;
            m_position.column = 1;
        } else {
            ++m_position.column;
        }
    }
}

bool Lexer::skipBlank(Token &broken)
{
    while (!atEnd()) {
        const char c = peek();
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
            advance(1);
        } else if (c == '#') {
            const qsizetype end = m_script.indexOf('\n', m_at);
            advance((end < 0 ? m_script.size() : end + 1) - m_at);
        } else if (c == '/' && peek(1) == '*') {
            broken.at = m_position;
            const qsizetype end = m_script.indexOf("*/", m_at + 2);
            if (end < 0) {
                broken = bad(broken, "the comment is not closed: */ is missing");
                advance(m_script.size() - m_at);
                return false;
            }
            advance(end + 2 - m_at);
        } else {
            break;
        }
    }
    return true;
}

Token Lexer::next()
{
    Token token;
    if (!skipBlank(token))
        return token;
    token.at = m_position;
    if (atEnd())
        return token;
    const char c = peek();
    if (c == '"')
        return quoted(token);
    if (isDigit(c))
        return number(token);
    if (c == ':' || isIdentifierStart(c)) {
        const qsizetype start = m_at + (c == ':' ? 1 : 0);
        if (c == ':' && !isIdentifierStart(peek(1))) {
            advance(1);
            return bad(token, "a name is missing after the colon");
        }
        qsizetype end = start;
        while (end < m_script.size() && (isIdentifierStart(m_script[end]) || isDigit(m_script[end])))
            ++end;
        token.kind = c == ':' ? Token::Kind::Tag : Token::Kind::Identifier;
        token.text = m_script.sliced(start, end - start).toByteArray().toLower();
        advance(end - m_at);
        if (token.kind == Token::Kind::Identifier && token.text == "text" && peek() == ':')
            return multiLine(token);
        // Vendor extensions are written with dots only inside require strings, so a dot here is a mistake.
        return token;
    }
    if (c && std::strchr(";,{}()[]", c)) {
        token.kind = Token::Kind::Punctuation;
        token.punctuation = c;
        advance(1);
        return token;
    }
    advance(1);
    return bad(token, "this character has no meaning here");
}

// RFC 5228 §2.4.2: a backslash makes the next character stand for itself.
Token Lexer::quoted(Token token)
{
    qsizetype i = m_at + 1;
    while (i < m_script.size() && m_script[i] != '"') {
        if (m_script[i] == '\\' && i + 1 < m_script.size())
            ++i;
        if (m_script[i] == '\0') {
            advance(m_script.size() - m_at);
            return bad(token, "a string cannot hold a NUL");
        }
        token.text += m_script[i++];
    }
    if (i >= m_script.size()) {
        advance(m_script.size() - m_at);
        return bad(token, "the string is not closed: \" is missing");
    }
    advance(i + 1 - m_at);
    token.kind = Token::Kind::String;
    return token;
}

// text: … a line with a single dot ends it; dots at the start of lines are doubled (RFC 5228 §2.4.2).
Token Lexer::multiLine(Token token)
{
    advance(1); // the colon
    while (peek() == ' ' || peek() == '\t')
        advance(1);
    if (peek() == '#') {
        const qsizetype end = m_script.indexOf('\n', m_at);
        advance((end < 0 ? m_script.size() : end) - m_at);
    }
    if (peek() == '\r')
        advance(1);
    if (peek() != '\n')
        return bad(token, "a new line must follow text:");
    advance(1);
    token.text.clear();
    while (!atEnd()) {
        const qsizetype end = m_script.indexOf('\n', m_at);
        QByteArrayView line = m_script.sliced(m_at, (end < 0 ? m_script.size() : end) - m_at);
        if (line.endsWith('\r'))
            line.chop(1);
        advance((end < 0 ? m_script.size() : end + 1) - m_at);
        if (line == QByteArrayView(".")) {
            token.kind = Token::Kind::String;
            return token;
        }
        if (line.startsWith('.'))
            line = line.sliced(1);
        token.text.append(line);
        token.text += "\r\n";
    }
    return bad(token, "the text: is not closed: a line with a single dot is missing");
}

Token Lexer::number(Token token)
{
    quint64 value = 0;
    qsizetype end = m_at;
    bool overflow = false;
    for (; end < m_script.size() && isDigit(m_script[end]); ++end) {
        const auto digit = quint64(m_script[end] - '0');
        overflow = overflow || value > (quint64(std::numeric_limits<qint64>::max()) - digit) / 10;
        value = value * 10 + digit;
    }
    int shift = 0;
    if (end < m_script.size()) {
        switch (m_script[end]) {
        case 'k': case 'K': shift = 10; break;
        case 'm': case 'M': shift = 20; break;
        case 'g': case 'G': shift = 30; break;
        default: break;
        }
    }
    if (shift)
        ++end;
    overflow = overflow || (shift && value > (quint64(std::numeric_limits<qint64>::max()) >> shift));
    advance(end - m_at);
    if (!atEnd() && isIdentifierStart(peek()))
        return bad(token, "a number is followed by letters");
    if (overflow)
        return bad(token, "the number is too large");
    token.kind = Token::Kind::Number;
    token.number = value << shift;
    return token;
}

} // namespace sieve

// Cursor over a structured header value: white space, comments, atoms, quoted strings. RFC 5322 §3.2, RFC 2045 §5.1.
// Private to this room. Every function moves forward only; an unterminated comment or quoted string takes the rest and
// sets `truncated`, so that a caller that tries again from an earlier place can give up instead (linear time).
#pragma once
#include <QByteArray>
#include <QByteArrayView>

namespace mime {

class Lexer
{
public:
    explicit Lexer(QByteArrayView text)
        : m_at(text.data())
        , m_end(text.data() + text.size())
    {
    }
    bool atEnd() const { return m_at == m_end; }
    bool at(char c) const { return m_at != m_end && *m_at == c; }
    char peek() const { return m_at == m_end ? '\0' : *m_at; }
    const char *position() const { return m_at; }
    void rewind(const char *position) { m_at = position; }
    void advance() { ++m_at; }
    bool take(char c)
    {
        if (!at(c))
            return false;
        ++m_at;
        return true;
    }
    QByteArrayView rest() const { return QByteArrayView(m_at, m_end); }

    // White space, line ends and comments. With `comment`, the text of the last comment replaces it.
    void skipCfws(QByteArray *comment = nullptr);
    // At `"`: appends the content without folding and backslashes.
    void quotedString(QByteArray &out);
    // Longest run of characters of the class, as a view; may be empty.
    QByteArrayView atom(); // atext, RFC 5322 §3.2.3, and 8-bit octets
    QByteArrayView atomOrDots();
    QByteArrayView token(); // RFC 2045 §5.1, and 8-bit octets
    // atom *(CFWS "." CFWS atom), white space around dots dropped (RFC 5322 §4.4). False: no atom here.
    bool dotAtom(QByteArray &out, QByteArray *comment = nullptr);
    // `[…]`, with its brackets.
    bool domainLiteral(QByteArray &out);
    // What stands before the next of these characters (or the end), skipping it.
    void skipTo(char one, char other = '\0');

    static bool isAtext(char c);
    bool truncated = false;

private:
    void skipComment(QByteArray *comment);
    const char *m_at;
    const char *m_end;
};

} // namespace mime

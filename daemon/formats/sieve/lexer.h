// Octets to tokens. RFC 5228 §8.1. Pure.
#pragma once
#include "formats/sieve/syntax.h"

namespace sieve {

struct Token
{
    enum class Kind : quint8 { Identifier, Tag, Number, String, Punctuation, End, Bad };
    Kind kind = Kind::End;
    Position at;
    QByteArray text; // identifier and tag in lower case; the string's content; what is wrong for Bad
    quint64 number = 0;
    char punctuation = 0; // ; , { } ( ) [ ]
};

class Lexer
{
public:
    explicit Lexer(QByteArrayView script)
        : m_script(script)
    {
    }
    Token next();

private:
    bool skipBlank(Token &bad); // white space and comments
    void advance(qsizetype n);
    Token quoted(Token token);
    Token multiLine(Token token);
    Token number(Token token);
    char peek(qsizetype ahead = 0) const { return m_at + ahead < m_script.size() ? m_script[m_at + ahead] : '\0'; }
    bool atEnd() const { return m_at >= m_script.size(); }

    QByteArrayView m_script;
    qsizetype m_at = 0;
    Position m_position;
};

} // namespace sieve

// A cursor over one command: the small words of RFC 9051 §9 (atom, astring, string, number…). Each reader either moves
// behind what it has read and returns true, or leaves the cursor where it was and returns false. Pure.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QtGlobal>

namespace imap {

bool isAtomChar(char c); // RFC 9051 §9 ATOM-CHAR
bool isAstringChar(char c); // ATOM-CHAR and "]"
bool isListChar(char c); // ASTRING-CHAR and the wildcards

class Tokens
{
public:
    explicit Tokens(QByteArrayView text)
        : m_text(text)
    {
    }
    bool atEnd() const { return m_pos == m_text.size(); }
    char peek() const { return m_pos < m_text.size() ? m_text[m_pos] : '\0'; }
    qsizetype position() const { return m_pos; }
    void setPosition(qsizetype pos) { m_pos = pos; }
    QByteArrayView rest() const { return m_text.sliced(m_pos); }

    bool take(char c)
    {
        if (m_pos < m_text.size() && m_text[m_pos] == c) {
            ++m_pos;
            return true;
        }
        return false;
    }
    bool space() { return take(' '); }
    bool word(const char *keyword); // an atom, equal to the keyword (which is in capitals) without regard to case
    bool atom(QByteArray &out);
    bool atomUpper(QByteArray &out); // folded to capitals
    bool astring(QByteArray &out);
    bool string(QByteArray &out); // quoted or literal
    bool nstring(QByteArray &out); // NIL: a null array
    bool literal8(QByteArray &out); // `~{n}`, any octets; RFC 9051 §9
    bool listMailbox(QByteArray &out); // RFC 9051 §9 list-mailbox
    bool number(quint64 &out, quint64 max); // decimal
    bool takeWhile(QByteArrayView &out, bool (*belongs)(char));
    bool flag(QByteArray &out); // \Seen, $Label

private:
    QByteArrayView m_text;
    qsizetype m_pos = 0;
};

void appendAstring(QByteArray &out, QByteArrayView text); // atom, quoted or non-synchronizing literal: the client's side

} // namespace imap

#include "protocols/imap/receiver.h"

#include <limits>
#include <utility>

namespace imap {

namespace {
constexpr int maxLiterals = 1000; // of one command

QByteArrayView word(QByteArrayView text, int index)
{
    qsizetype start = 0;
    for (; index > 0; --index) {
        const qsizetype space = text.indexOf(' ', start);
        if (space < 0)
            return {};
        start = space + 1;
    }
    qsizetype end = start;
    while (end < text.size() && text[end] != ' ' && text[end] != '\r')
        ++end;
    return text.sliced(start, end - start);
}
} // namespace

bool endsInLiteral(QByteArrayView line, LiteralMark &mark)
{
    if (!line.endsWith('}'))
        return false;
    qsizetype pos = line.size() - 2;
    bool plus = false;
    if (pos >= 0 && (line[pos] == '+' || line[pos] == '-')) { // `-` stands in old drafts; no client sends it
        if (line[pos] == '-')
            return false;
        plus = true;
        --pos;
    }
    const qsizetype digitsEnd = pos + 1;
    while (pos >= 0 && line[pos] >= '0' && line[pos] <= '9')
        --pos;
    if (pos < 0 || line[pos] != '{' || pos + 1 == digitsEnd)
        return false;
    qint64 size = 0;
    for (const char c : line.sliced(pos + 1, digitsEnd - pos - 1)) {
        if (size > (std::numeric_limits<qint64>::max() - 9) / 10) {
            size = std::numeric_limits<qint64>::max(); // over every limit
            break;
        }
        size = size * 10 + (c - '0');
    }
    mark.size = size;
    mark.synchronizing = !plus;
    mark.binary = pos > 0 && line[pos - 1] == '~';
    mark.length = line.size() - pos + (mark.binary ? 1 : 0);
    return true;
}

Receiver::Step Receiver::line(const QByteArray &line)
{
    if (m_text.isEmpty())
        m_text = line; // shared: the usual command is one line
    else
        m_text.append(line);
    m_mark = {};
    if (!endsInLiteral(line, m_mark)) {
        return m_text.size() > m_lineLimit + m_literals ? Step::TooBig : Step::Complete;
    }
    ++m_count;
    if (m_mark.size > m_literalLimit - m_literals || m_count > maxLiterals || m_text.size() > m_lineLimit + m_literals)
        return Step::TooBig;
    return Step::Literal;
}

void Receiver::literal(QByteArrayView octets)
{
    m_text.append("\r\n").append(octets);
    m_literals += octets.size();
}

QByteArray Receiver::takeText()
{
    QByteArray text = std::exchange(m_text, QByteArray());
    reset();
    return text;
}

void Receiver::reset()
{
    m_text = QByteArray();
    m_mark = {};
    m_literals = 0;
    m_count = 0;
}

QByteArray Receiver::tag() const { return tagOf(m_text); }
QByteArray Receiver::verb() const { return verbOf(m_text); }

QByteArray tagOf(QByteArrayView command)
{
    const QByteArrayView first = word(command, 0);
    if (first.isEmpty() || first.size() > 200)
        return {};
    for (const char c : first) { // RFC 9051 §9: ASTRING-CHAR except "+"
        if (c <= ' ' || c == 0x7f || c == '(' || c == ')' || c == '{' || c == '%' || c == '*' || c == '"' || c == '\\' || c == '+')
            return {};
    }
    return first.toByteArray();
}

QByteArray verbOf(QByteArrayView command) { return word(command, 1).toByteArray().toUpper(); }

} // namespace imap

#include "protocols/managesieve/command.h"

#include <QString>
#include <limits>

namespace managesieve {

namespace {
constexpr qsizetype maxArguments = 16;
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// `{123+}` at the end of a line; a synchronising `{123}` is not for clients (RFC 5804 §4), but some write it.
std::optional<quint64> literalAtEnd(QByteArrayView text)
{
    if (!text.startsWith('{') || !text.endsWith('}'))
        return std::nullopt;
    text = text.sliced(1, text.size() - 2);
    if (text.endsWith('+'))
        text.chop(1);
    if (text.isEmpty() || text.size() > 10 || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    return text.toByteArray().toULongLong();
}
} // namespace

CommandReader::Need CommandReader::addLine(QByteArrayView line)
{
    Need need { Need::Nothing, 0, false };
    readTokens(line, need);
    return need;
}

CommandReader::Need CommandReader::addLiteral(const QByteArray &octets)
{
    if (m_command.arguments.size() < maxArguments)
        m_command.arguments.append({ true, octets, 0 });
    m_separated = false;
    return { Need::Line, 0, false };
}

bool CommandReader::readTokens(QByteArrayView line, Need &need)
{
    qsizetype i = 0;
    while (i < line.size()) {
        const char c = line[i];
        if (c == ' ') {
            m_separated = true;
            ++i;
            continue;
        }
        if (!m_separated)
            fail("a space is missing between arguments");
        m_separated = false;
        if (m_first) {
            qsizetype end = i;
            while (end < line.size() && isLetter(line[end]))
                ++end;
            m_command.name = line.sliced(i, end - i).toByteArray().toUpper();
            m_first = false;
            if (end == i || end - i > 32) {
                fail("a command is expected");
                return false;
            }
            i = end;
            continue;
        }
        Argument argument;
        if (c == '"') {
            argument.isString = true;
            ++i;
            while (i < line.size() && line[i] != '"') {
                if (line[i] == '\\' && i + 1 < line.size())
                    ++i;
                argument.text += line[i++];
            }
            if (i >= line.size()) {
                fail("a quoted string is not closed");
                return false;
            }
            ++i;
            if (argument.text.size() > 1024 || argument.text.contains('\0')) // RFC 5804 §4: quoted strings are short
                fail("a quoted string may hold 1024 octets; use a literal");
        } else if (c == '{') {
            const auto octets = literalAtEnd(line.sliced(i));
            if (!octets) {
                fail("this is not the start of a literal");
                return false;
            }
            need = { Need::Literal, *octets, *octets > m_maxLiteral };
            if (need.discard)
                fail("the literal is too large");
            return true;
        } else if (isDigit(c)) {
            qsizetype end = i;
            while (end < line.size() && isDigit(line[end]))
                ++end;
            bool ok = false;
            argument.number = line.sliced(i, end - i).toByteArray().toULongLong(&ok);
            if (!ok || argument.number > std::numeric_limits<quint32>::max()) // RFC 5804 §4: 32 bits
                fail("the number is too large");
            i = end;
        } else {
            fail("a string or a number is expected");
            return false;
        }
        if (m_command.arguments.size() >= maxArguments)
            fail("there are too many arguments");
        else
            m_command.arguments.append(std::move(argument));
    }
    if (m_first)
        fail("a command is expected");
    return true;
}

Command CommandReader::take()
{
    Command command = std::move(m_command);
    m_command = Command();
    m_first = true;
    m_separated = true;
    return command;
}

QByteArray toString(const QByteArray &text)
{
    const bool plain = text.size() <= 1024 && std::none_of(text.begin(), text.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
    if (!plain)
        return '{' + QByteArray::number(text.size()) + "}\r\n" + text;
    QByteArray quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + '"';
}

bool isScriptName(const QByteArray &name)
{
    if (name.isEmpty() || name.size() > 512 || !name.isValidUtf8())
        return false;
    for (const QChar c : QString::fromUtf8(name)) {
        const ushort u = c.unicode();
        if (u < 0x20 || (u >= 0x7f && u <= 0x9f) || u == 0x2028 || u == 0x2029)
            return false;
    }
    return true;
}

} // namespace managesieve

// ManageSieve commands from octets. RFC 5804 §1.2, §4. Pure.
//
// Two stages: a line and its literals are cut first (the session reads them as CommandReader asks), then understood. A bad
// command is thrown away whole, its literal is never taken for the next command.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <optional>

namespace managesieve {

struct Argument
{
    bool isString = false; // quoted or literal; else a number
    QByteArray text;
    quint64 number = 0;
};

struct Command
{
    QByteArray name; // upper case
    QList<Argument> arguments;
    QByteArray fault; // what is wrong, for the client; empty: nothing
};

class CommandReader
{
public:
    explicit CommandReader(quint64 maxLiteral)
        : m_maxLiteral(maxLiteral)
    {
    }
    struct Need
    {
        enum Kind { Line, Literal, Nothing } kind = Line;
        quint64 octets = 0; // Literal
        bool discard = false; // Literal: too large; read it and throw it away, the command is faulty
    };
    // The next line, without CRLF.
    Need addLine(QByteArrayView line);
    Need addLiteral(const QByteArray &octets); // empty when discarded
    Command take(); // after Nothing

private:
    bool readTokens(QByteArrayView line, Need &need);
    void fail(const char *fault)
    {
        if (m_command.fault.isEmpty())
            m_command.fault = fault;
    }
    quint64 m_maxLiteral;
    Command m_command;
    bool m_first = true;
    bool m_separated = true; // a space stood before the next token
};

// A string of ours: quoted where that is possible, else a literal. RFC 5804 §1.2.
QByteArray toString(const QByteArray &text);
// RFC 5804 §1.6: a valid script name, at most 512 octets of UTF-8 without control characters.
bool isScriptName(const QByteArray &name);

} // namespace managesieve

// First stage of reading a command: cuts lines and literals, understands neither. RFC 9051 §4.3, RFC 7888.
//
//     Receiver receiver(limits);
//     receiver.line("A1 LOGIN {5}")  → Literal { 5, Synchronizing }     answer `+ …`, read 5 octets
//     receiver.literal("alice");                                        then the next line
//     receiver.line(" secret")       → Complete                         receiver.text() is "A1 LOGIN {5}\r\nalice secret"
//
// So a command that is thrown away can never have its literal read as the next command. Pure; no I/O.
#pragma once
#include <QByteArray>
#include <QByteArrayView>

namespace imap {

struct LiteralMark // `{5}`, `{5+}`, `~{5}`, `~{5+}` at the end of a line
{
    qint64 size = 0;
    bool synchronizing = true;
    bool binary = false; // literal8, RFC 3516
    qsizetype length = 0; // octets of the mark itself
};
// The mark a line ends with; false when it ends with none.
bool endsInLiteral(QByteArrayView line, LiteralMark &mark);

class Receiver
{
public:
    enum class Step {
        Complete, // text() is a whole command
        Literal, // mark() says what the client sends next
        TooBig, // the mark asks for more than the limits allow: refuse; what comes without being asked for is discarded
    };
    Receiver() = default;
    Receiver(qsizetype lineLimit, qint64 literalLimit)
        : m_lineLimit(lineLimit)
        , m_literalLimit(literalLimit)
    {
    }

    Step line(const QByteArray &line); // without its CRLF
    void literal(QByteArrayView octets); // exactly mark().size of them
    // All lines and literals so far, CRLF between a mark and its octets.
    const QByteArray &text() const { return m_text; }
    QByteArray takeText();
    // Without the mark that ends the last line: for APPEND, whose message is not kept here.
    QByteArrayView textBeforeMark() const { return QByteArrayView(m_text).chopped(m_mark.length); }
    const LiteralMark &mark() const { return m_mark; }
    // The first word, for the answer to a command that will never be parsed; empty when it cannot be a tag.
    QByteArray tag() const;
    QByteArray verb() const; // the second word in capitals
    void reset();

private:
    qsizetype m_lineLimit = 64 * 1024;
    qint64 m_literalLimit = 64 * 1024;
    QByteArray m_text;
    LiteralMark m_mark;
    qint64 m_literals = 0; // octets of literals so far
    int m_count = 0;
};

QByteArray tagOf(QByteArrayView command); // empty when the first word is no tag
QByteArray verbOf(QByteArrayView command);

} // namespace imap

// The octets of a message after DATA (RFC 5321 §4.5.2), or of a multi-line response (RFC 1939 §3): removes dot stuffing and
// finds the end. Pure state machine, fed in any cut.
//
//     while (!reader.finished())
//         consumed = reader.feed(chunk, message);        // what is not consumed belongs to the next command
//
// Always: only CRLF ends a line and only CRLF "." CRLF (or "." CRLF at the very start) ends the data. "\n.\n", "\n.\r\n",
// "\r\n.\n", "\r\n.\r" and "\r.\r" are content: a server that takes one of them for the end lets a sender smuggle a second
// mail in (RFC 5321 §2.3.8, §4.1.1.4). Quirk::StuffingAfterBareLf (Python's smtplib with bytes, 2023): who sends LF for line
// ends stuffs the dots behind them, too, so ".." behind a bare LF loses one; a single dot there is content. What a session does about bare CR, bare LF and NUL is its own policy.
#pragma once
#include <QByteArray>
#include <QByteArrayView>

namespace wire {

class DotReader
{
public:
    // Appends decoded octets to `out` and returns how many of `in` were used: all of them, or those up to and including
    // the end of the data. Does nothing once finished.
    qsizetype feed(QByteArrayView in, QByteArray &out);
    bool finished() const { return m_state == State::Finished; }

    bool sawBareLf() const { return m_bareLf; }
    bool sawBareCr() const { return m_bareCr; }
    bool sawNul() const { return m_nul; }

private:
    enum class State : quint8 {
        LineStart, // behind CRLF, or at the very start
        Dot, // a "." at the start of a line; not yet put out
        DotCr, // ".\r" at the start of a line; neither put out
        Text,
        Cr, // a CR within text; not yet put out
        BareLine, // behind a bare LF
        BareDot, // a "." behind a bare LF; not yet put out
        Finished,
    };
    State m_state = State::LineStart;
    bool m_bareLf = false;
    bool m_bareCr = false;
    bool m_nul = false;
};

} // namespace wire

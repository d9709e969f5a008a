// Dot-stuffs a message for DATA (RFC 5321 §4.5.2) or for a multi-line response (RFC 1939 §3), streaming.
//
//     DotWriter writer;
//     while (read(chunk))  writer.write(chunk, stream.output());
//     writer.finish(stream.output());                     // CRLF if the message had none at its end, then ".\r\n"
//
// Always: every line leaves with CRLF (a bare LF becomes one), and no line of content can be taken for the end. A bare CR
// stays what it is: an octet within a line.
#pragma once
#include <QByteArray>
#include <QByteArrayView>

namespace wire {

class DotWriter
{
public:
    void write(QByteArrayView chunk, QByteArray &out);
    // Writes the end of data; the writer is ready for another message afterwards.
    void finish(QByteArray &out);

private:
    bool m_lineStart = true;
    bool m_lastWasCr = false;
};

} // namespace wire

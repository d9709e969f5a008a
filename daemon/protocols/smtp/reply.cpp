#include "protocols/smtp/reply.h"

namespace smtp {

static constexpr qsizetype maxReplyLine = 512; // RFC 5321 §4.5.3.1.5, with CRLF

QByteArray Reply::status() const
{
    QByteArray status = QByteArray::number(m_code / 100);
    status += '.';
    status += QByteArray::number(hasEnhancedCode() ? m_subject : 0);
    status += '.';
    status += QByteArray::number(hasEnhancedCode() ? m_detail : 0);
    return status;
}

// What might come from a peer or a database must not end a line early (response splitting).
static void appendPrintable(QByteArray &out, QByteArrayView text)
{
    for (const char c : text)
        out += uchar(c) < 0x20 || c == 0x7f ? ' ' : c;
}

void Reply::appendTo(QByteArray &out) const
{
    QByteArray code = QByteArray::number(m_code);
    QByteArray enhanced;
    if (hasEnhancedCode())
        enhanced = status() + ' '; // on every line, RFC 2034 §4
    const qsizetype room = maxReplyLine - 2 - 4 - enhanced.size();
    QByteArrayView rest(m_text);
    while (true) {
        const qsizetype newline = rest.indexOf('\n');
        QByteArrayView line = newline < 0 ? rest : rest.first(newline);
        qsizetype used = newline < 0 ? rest.size() : newline + 1;
        if (line.size() > room) { // folded at a space where there is one
            qsizetype cut = line.first(room).lastIndexOf(' ');
            if (cut <= room / 2)
                cut = room;
            used = cut;
            line = line.first(cut);
        }
        const bool last = used >= rest.size();
        out += code;
        out += last ? ' ' : '-';
        out += enhanced;
        appendPrintable(out, line);
        out += "\r\n";
        if (last)
            return;
        rest = rest.sliced(used);
        if (newline < 0 || used <= newline) { // inside a folded line
            while (rest.startsWith(' '))
                rest = rest.sliced(1);
        }
    }
}

QByteArray Reply::toWire() const
{
    QByteArray wire;
    appendTo(wire);
    return wire;
}

QByteArray Reply::toLine() const
{
    QByteArray line = QByteArray::number(m_code) + ' ';
    if (hasEnhancedCode())
        line += status() + ' ';
    appendPrintable(line, m_text);
    return line;
}

Reply toReply(const Failure &failure)
{
    const auto said = [&failure](const char *otherwise) {
        return failure.told.isEmpty() ? QByteArray(otherwise) : failure.told;
    };
    switch (failure.kind) {
    case Failure::Kind::Syntax:
        return { 501, 5, 4, said("That makes no sense here") };
    case Failure::Kind::Refused:
        return { 550, 7, 1, said("Not allowed") };
    case Failure::Kind::NotFound:
        return { 550, 1, 1, said("No such mailbox here") };
    case Failure::Kind::Exists:
        return { 550, 7, 1, said("It exists already") };
    case Failure::Kind::OverQuota:
        return { 452, 2, 2, said("The mailbox is full; try again later") };
    case Failure::Kind::StorageFull:
        return { 452, 3, 1, said("The server's disk is full; try again later") };
    case Failure::Kind::TooLarge:
        return { 552, 3, 4, said("The message is larger than this server accepts") };
    case Failure::Kind::AuthFailed:
        return { 535, 7, 8, said("Wrong login name or password") };
    case Failure::Kind::Busy:
        return { 451, 7, 1, said("Too much at once; try again later") };
    case Failure::Kind::Unavailable:
        return { 451, 3, 0, said("A part of this server is away for the moment; try again later") };
    case Failure::Kind::Internal:
        break;
    }
    return { 451, 3, 0, said("Something went wrong here; try again later") };
}

} // namespace smtp

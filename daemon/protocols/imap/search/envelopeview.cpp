#include "protocols/imap/search/envelopeview.h"
#include "formats/mime/charset.h"
#include "formats/mime/text.h"
#include "protocols/imap/receiver.h"
#include "protocols/imap/tokens.h"

namespace imap {

namespace {
// The end of the value that starts at `pos`: NIL, a string, or a parenthesis with everything in it. -1: broken.
qsizetype endOfValue(QByteArrayView wire, qsizetype pos)
{
    int depth = 0;
    while (pos < wire.size()) {
        switch (wire[pos]) {
        case '"':
            for (++pos; pos < wire.size() && wire[pos] != '"'; ++pos) {
                if (wire[pos] == '\\')
                    ++pos;
            }
            ++pos;
            break;
        case '{': {
            const qsizetype lineEnd = wire.indexOf("\r\n", pos);
            LiteralMark mark;
            if (lineEnd < 0 || !endsInLiteral(wire.sliced(pos, lineEnd - pos), mark) || mark.size > wire.size() - lineEnd - 2)
                return -1;
            pos = lineEnd + 2 + mark.size;
            break;
        }
        case '(':
            ++depth;
            ++pos;
            continue; // no value ends with an opening parenthesis
        case ')':
            if (--depth < 0)
                return -1;
            ++pos;
            break;
        case ' ':
            ++pos;
            continue;
        default:
            while (pos < wire.size() && isAtomChar(wire[pos]))
                ++pos;
            if (pos < wire.size() && wire[pos] != ' ' && wire[pos] != ')')
                return -1;
        }
        if (depth == 0)
            return pos <= wire.size() ? pos : -1;
    }
    return -1;
}

// Calls see(name, route, mailbox, host) for each address until it returns false.
template <class See> void eachAddress(QByteArrayView list, See see)
{
    Tokens t(list);
    if (!t.take('('))
        return;
    while (t.take('(')) {
        QByteArray name, route, mailbox, host;
        if (!t.nstring(name) || !t.space() || !t.nstring(route) || !t.space() || !t.nstring(mailbox) || !t.space() || !t.nstring(host)
            || !t.take(')'))
            return;
        if (!see(name, mailbox, host))
            return;
        t.space();
    }
}
} // namespace

EnvelopeView::EnvelopeView(QByteArrayView wire)
{
    if (!wire.startsWith('('))
        return;
    qsizetype pos = 1;
    for (QByteArrayView &field : m_fields) {
        const qsizetype end = endOfValue(wire, pos);
        if (end < 0)
            return;
        field = wire.sliced(pos, end - pos);
        pos = end < wire.size() && wire[end] == ' ' ? end + 1 : end;
    }
    m_valid = true;
}

std::optional<QByteArray> EnvelopeView::text(Field field) const
{
    Tokens t(m_fields[size_t(field)]);
    QByteArray value;
    if (!t.nstring(value) || value.isNull())
        return std::nullopt;
    return value;
}

QByteArray EnvelopeView::addresses(Field field) const
{
    QByteArray out;
    eachAddress(m_fields[size_t(field)], [&out](const QByteArray &name, const QByteArray &mailbox, const QByteArray &host) {
        if (!name.isEmpty())
            out.append(mime::isAscii(name) && !name.contains("=?") ? name : mime::decodedHeader(name)).append(' ');
        out.append('<').append(mailbox);
        if (!host.isNull())
            out.append('@').append(host);
        out.append(">\n");
        return true;
    });
    return out;
}

QByteArray EnvelopeView::firstMailbox(Field field) const
{
    QByteArray first;
    eachAddress(m_fields[size_t(field)], [&first](const QByteArray &, const QByteArray &mailbox, const QByteArray &) {
        first = mailbox;
        return false;
    });
    return first;
}

} // namespace imap

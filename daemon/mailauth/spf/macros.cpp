#include "mailauth/spf/macros.h"

namespace spf {

namespace {
// RFC 7208 §7.3: dot-separated; an IPv6 address as its 32 nibbles.
QByteArray dotted(const QHostAddress &client)
{
    bool isV4 = false;
    const quint32 v4 = client.toIPv4Address(&isV4);
    if (isV4)
        return QHostAddress(v4).toString().toLatin1();
    static constexpr char hex[] = "0123456789ABCDEF";
    const Q_IPV6ADDR v6 = client.toIPv6Address();
    QByteArray text;
    text.reserve(63);
    for (int i = 0; i < 16; ++i) {
        if (i > 0)
            text += '.';
        text += hex[v6[i] >> 4];
        text += '.';
        text += hex[v6[i] & 0xf];
    }
    return text;
}

QByteArray readable(const QHostAddress &client)
{
    bool isV4 = false;
    const quint32 v4 = client.toIPv4Address(&isV4);
    QHostAddress address = isV4 ? QHostAddress(v4) : client;
    address.setScopeId({});
    return address.toString().toLatin1();
}

QByteArray value(char letter, const MacroValues &values)
{
    switch (letter) {
    case 's':
        return values.localPart + '@' + values.senderDomain;
    case 'l':
        return values.localPart;
    case 'o':
        return values.senderDomain;
    case 'd':
        return values.domain;
    case 'i':
        return dotted(values.client);
    case 'p':
        return values.validatedName.isEmpty() ? QByteArray("unknown") : values.validatedName;
    case 'h':
        return values.helo;
    case 'c':
        return readable(values.client);
    case 'r':
        return values.receiver.isEmpty() ? QByteArray("unknown") : values.receiver;
    case 't':
        return QByteArray::number(values.now);
    case 'v': {
        bool isV4 = false;
        values.client.toIPv4Address(&isV4);
        return isV4 ? "in-addr" : "ip6";
    }
    default:
        return {};
    }
}

// RFC 7208 §7.3: split at the delimiters, reversed, the last `keep` pieces, joined with dots.
QByteArray transformed(const QByteArray &text, const MacroPart &part)
{
    if (!part.reverse && part.keep == 0 && part.delimiters.isEmpty())
        return text;
    const QByteArray delimiters = part.delimiters.isEmpty() ? QByteArray(".") : part.delimiters;
    QList<QByteArrayView> pieces;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i == text.size() || delimiters.contains(text[i])) {
            pieces.append(QByteArrayView(text).sliced(from, i - from));
            from = i + 1;
        }
    }
    if (part.reverse)
        std::reverse(pieces.begin(), pieces.end());
    if (part.keep > 0 && part.keep < pieces.size())
        pieces.remove(0, pieces.size() - part.keep);
    QByteArray joined;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (i > 0)
            joined += '.';
        joined += pieces[i];
    }
    return joined;
}

// All but RFC 3986's unreserved characters.
QByteArray urlEscaped(const QByteArray &text) { return text.toPercentEncoding(); }
} // namespace

QByteArray expand(const MacroString &text, const MacroValues &values, qsizetype limit)
{
    QByteArray result;
    for (const MacroPart &part : text.parts) {
        if (part.letter == 0) {
            result += part.literal;
        } else {
            const QByteArray made = transformed(value(part.letter, values), part);
            result += part.escape ? urlEscaped(made) : made;
        }
        if (result.size() >= limit) {
            result.truncate(limit);
            break;
        }
    }
    return result;
}

bool isDomain(QByteArrayView name)
{
    if (name.isEmpty() || name.size() > 253)
        return false;
    qsizetype label = 0;
    for (const char c : name) {
        if (c == '.') {
            if (label == 0)
                return false;
            label = 0;
        } else if (c == '\0' || ++label > 63) {
            return false;
        }
    }
    return label > 0;
}

QByteArray expandDomain(const MacroString &text, const MacroValues &values)
{
    // What is needed is the end, so the limit must not cut it: no name in the values is longer than 320 octets, and a
    // record holds at most maxRecordSize / 4 macros.
    QByteArray name = expand(text, values, maxRecordSize * 80 * 3);
    if (name.endsWith('.'))
        name.chop(1);
    while (name.size() > 253) { // RFC 7208 §7.3
        const qsizetype dot
            = name.indexOf('.', name.size() - 254); // the first one behind which at most 253 octets stand
        if (dot < 0)
            return {};
        name.remove(0, dot + 1);
    }
    name = name.toLower();
    return isDomain(name) ? name : QByteArray();
}

} // namespace spf

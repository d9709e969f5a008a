#include "net/proxyprotocol.h"

#include <QByteArray>
#include <QList>
#include <QtEndian>
#include <algorithm>
#include <optional>

namespace net {

namespace {
constexpr QByteArrayView signature2("\r\n\r\n\0\r\nQUIT\n", 12);
constexpr QByteArrayView signature1("PROXY ");
constexpr qsizetype maxLine1 = 107; // §2.1: with its CRLF

ProxyHeader of(ProxyHeader::Kind kind)
{
    ProxyHeader header;
    header.kind = kind;
    return header;
}

std::optional<quint16> port(const QByteArray &text)
{
    if (text.isEmpty() || text.size() > 5 || (text.size() > 1 && text[0] == '0')
        || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    const uint value = text.toUInt();
    return value > 65535 ? std::nullopt : std::optional(quint16(value));
}

std::optional<QHostAddress> address(const QByteArray &text, bool v6)
{
    const bool plain = !text.isEmpty() && text.size() <= 39 && std::all_of(text.begin(), text.end(), [v6](char c) {
        return (c >= '0' && c <= '9') || c == '.' || (v6 && (c == ':' || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
    });
    if (!plain || (v6 ? !text.contains(':') : text.count('.') != 3))
        return std::nullopt;
    QHostAddress parsed;
    if (!parsed.setAddress(QString::fromLatin1(text)))
        return std::nullopt;
    return parsed;
}

// "PROXY TCP4 192.0.2.1 198.51.100.7 40000 25\r\n"
ProxyHeader parse1(QByteArrayView octets)
{
    const qsizetype lf = octets.first(std::min(octets.size(), maxLine1)).indexOf('\n');
    if (lf < 0)
        return of(octets.size() >= maxLine1 ? ProxyHeader::Invalid : ProxyHeader::Incomplete);
    if (octets[lf - 1] != '\r')
        return of(ProxyHeader::Invalid);
    const QList<QByteArray> words = octets.first(lf - 1).toByteArray().split(' ');
    ProxyHeader header;
    header.kind = ProxyHeader::Present;
    header.size = lf + 1;
    if (words[1] == "UNKNOWN") {
        header.local = true;
        return header;
    }
    if (words.size() != 6 || (words[1] != "TCP4" && words[1] != "TCP6"))
        return of(ProxyHeader::Invalid);
    const bool v6 = words[1] == "TCP6";
    const auto source = address(words[2], v6), destination = address(words[3], v6);
    const auto sourcePort = port(words[4]), destinationPort = port(words[5]);
    if (!source || !destination || !sourcePort || !destinationPort)
        return of(ProxyHeader::Invalid);
    header.source = *source;
    header.destination = *destination;
    header.sourcePort = *sourcePort;
    header.destinationPort = *destinationPort;
    return header;
}

ProxyHeader parse2(QByteArrayView octets)
{
    if (octets.size() < 16)
        return of(ProxyHeader::Incomplete);
    const auto *bytes = reinterpret_cast<const uchar *>(octets.data());
    const int command = bytes[12] & 0x0f;
    const int family = bytes[13] >> 4;
    const qsizetype length = qFromBigEndian<quint16>(bytes + 14);
    if ((bytes[12] >> 4) != 2 || command > 1 || 16 + length > ProxyHeader::maxSize)
        return of(ProxyHeader::Invalid);
    if (octets.size() < 16 + length)
        return of(ProxyHeader::Incomplete);
    ProxyHeader header;
    header.kind = ProxyHeader::Present;
    header.size = 16 + length;
    header.local = command == 0 || (family != 1 && family != 2); // LOCAL, AF_UNSPEC, AF_UNIX
    if (header.local)
        return header;
    const uchar *at = bytes + 16;
    if (family == 1) {
        if (length < 12)
            return of(ProxyHeader::Invalid);
        header.source = QHostAddress(qFromBigEndian<quint32>(at));
        header.destination = QHostAddress(qFromBigEndian<quint32>(at + 4));
        at += 8;
    } else {
        if (length < 36)
            return of(ProxyHeader::Invalid);
        header.source = QHostAddress(at);
        header.destination = QHostAddress(at + 16);
        at += 32;
    }
    header.sourcePort = qFromBigEndian<quint16>(at);
    header.destinationPort = qFromBigEndian<quint16>(at + 2);
    return header;
}
} // namespace

ProxyHeader parseProxyHeader(QByteArrayView octets)
{
    for (const QByteArrayView signature : { signature1, signature2 }) {
        const qsizetype n = std::min(octets.size(), signature.size());
        if (octets.first(n) != signature.first(n))
            continue;
        if (n < signature.size())
            return of(ProxyHeader::Incomplete);
        return signature.size() == signature1.size() ? parse1(octets) : parse2(octets);
    }
    return of(ProxyHeader::Absent);
}

} // namespace net

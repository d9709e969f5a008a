#include "net/pcp.h"

#include <QtEndian>

namespace net::pcp {
namespace {

constexpr quint8 version = 2, opcodeMap = 1, response = 0x80, tcp = 6;
constexpr qsizetype headerSize = 24, mapSize = 36;
constexpr int unsupportedVersion = 1;

void append16(QByteArray &to, quint16 value)
{
    to += char(value >> 8);
    to += char(value);
}

void append32(QByteArray &to, quint32 value)
{
    append16(to, quint16(value >> 16));
    append16(to, quint16(value));
}

// IPv4 as ::ffff:a.b.c.d (§5).
void appendAddress(QByteArray &to, const QHostAddress &address)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    if (isV4) {
        to += QByteArray(10, '\0') + "\xff\xff";
        append32(to, v4);
        return;
    }
    const Q_IPV6ADDR v6 = address.toIPv6Address();
    to.append(reinterpret_cast<const char *>(&v6), 16);
}

QHostAddress addressAt(QByteArrayView packet, qsizetype at)
{
    const QHostAddress address(reinterpret_cast<const quint8 *>(packet.data() + at));
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    return isV4 ? QHostAddress(v4) : address;
}

} // namespace

QByteArray toWire(const MapRequest &request)
{
    QByteArray packet;
    packet += char(version);
    packet += char(opcodeMap);
    append16(packet, 0);
    append32(packet, request.lifetime);
    appendAddress(packet, request.client);
    packet += request.nonce.leftJustified(nonceSize, '\0', true);
    packet += char(tcp);
    packet += QByteArray(3, '\0');
    append16(packet, request.internalPort);
    append16(packet, request.externalPort);
    appendAddress(packet, QHostAddress(quint32(0))); // no wish (§11.1)
    return packet;
}

std::optional<MapAnswer> parseMapAnswer(QByteArrayView packet)
{
    if (packet.size() < 4 || (quint8(packet[1]) & response) == 0)
        return std::nullopt;
    MapAnswer answer;
    answer.version = quint8(packet[0]);
    if (answer.version != version) {
        answer.result = unsupportedVersion;
        return answer;
    }
    if (packet.size() < headerSize || quint8(packet[1]) != (response | opcodeMap))
        return std::nullopt;
    answer.result = quint8(packet[3]);
    answer.lifetime = qFromBigEndian<quint32>(packet.data() + 4);
    if (packet.size() < headerSize + mapSize) {
        // An error may come without the rest (§8.2: what could not be understood is copied as far as it goes).
        if (answer.result == 0)
            return std::nullopt;
        return answer;
    }
    answer.nonce = packet.sliced(headerSize, nonceSize).toByteArray();
    answer.internalPort = qFromBigEndian<quint16>(packet.data() + headerSize + 16);
    answer.externalPort = qFromBigEndian<quint16>(packet.data() + headerSize + 18);
    answer.external = addressAt(packet, headerSize + 20);
    return answer;
}

QString resultText(int result)
{
    switch (result) {
    case 1: return QStringLiteral("the router does not know this version of PCP");
    case 2: return QStringLiteral("the router does not allow it (port mapping is switched off in its pages)");
    case 4: return QStringLiteral("the router does not know port mapping");
    case 7: return QStringLiteral("the router is not online");
    case 8: return QStringLiteral("the router has no room for more mappings");
    case 10: return QStringLiteral("this machine has as many mappings as the router allows");
    case 11: return QStringLiteral("the port is taken by another machine behind the router");
    case 12: return QStringLiteral("another router is in between");
    default: return QStringLiteral("the router refuses it (code %1)").arg(result);
    }
}

} // namespace net::pcp

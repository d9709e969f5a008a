#include "mailauth/spf/network.h"

namespace spf {

QByteArray octetsOf(const QHostAddress &address)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4); // also ::ffff:192.0.2.1, RFC 7208 §5
    if (isV4) {
        const char octets[] { char(v4 >> 24), char(v4 >> 16), char(v4 >> 8), char(v4) };
        return QByteArray(octets, 4);
    }
    const Q_IPV6ADDR v6 = address.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(v6.c), 16);
}

bool inNetwork(QByteArrayView address, QByteArrayView network, int prefix)
{
    if (address.size() != network.size())
        return false;
    const int whole = prefix / 8;
    if (address.first(whole) != network.first(whole))
        return false;
    const int bits = prefix % 8;
    return bits == 0 || ((uchar(address[whole]) ^ uchar(network[whole])) >> (8 - bits)) == 0;
}

} // namespace spf

#include "services/policy/networktable.h"

#include <algorithm>

namespace policy {
namespace {
QByteArray octetsOf(const QHostAddress &address)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4); // mapped ones, too
    if (isV4) {
        const char octets[4] = { char(v4 >> 24), char(v4 >> 16), char(v4 >> 8), char(v4) };
        return QByteArray(octets, 4);
    }
    const Q_IPV6ADDR v6 = address.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(v6.c), 16);
}

void clearBeyond(QByteArray &octets, int length)
{
    for (int i = 0; i < octets.size(); ++i) {
        const int kept = std::clamp(length - i * 8, 0, 8);
        octets[i] = char(uchar(octets[i]) & uchar(0xff00 >> kept));
    }
}

QHostAddress addressOf(const QByteArray &octets)
{
    const auto *data = reinterpret_cast<const quint8 *>(octets.constData());
    if (octets.size() == 4)
        return QHostAddress(quint32(data[0]) << 24 | quint32(data[1]) << 16 | quint32(data[2]) << 8 | data[3]);
    return octets.size() == 16 ? QHostAddress(data) : QHostAddress();
}

bool startsAlike(const QByteArray &a, const QByteArray &b, int length)
{
    QByteArray first = a, second = b;
    clearBeyond(first, length);
    clearBeyond(second, length);
    return first == second;
}
} // namespace

std::optional<Network> Network::parse(QByteArrayView text)
{
    text = text.trimmed();
    const qsizetype slash = text.indexOf('/');
    const QByteArrayView host = slash < 0 ? text : text.first(slash);
    // QHostAddress takes "10" for 0.0.0.10, and a scope is nobody's network.
    if (host.size() > 45 || host.contains('%') || (!host.contains(':') && std::count(host.begin(), host.end(), '.') != 3))
        return std::nullopt;
    const QHostAddress address(QString::fromLatin1(host));
    if (address.isNull())
        return std::nullopt;
    const bool typedV6 = host.contains(':');
    int length = typedV6 ? 128 : 32;
    if (slash >= 0) {
        const QByteArrayView digits = text.sliced(slash + 1);
        bool fine = false;
        const int given = digits.toInt(&fine);
        if (!fine || digits.size() > 3 || given < 0 || given > length || digits.startsWith('+'))
            return std::nullopt;
        length = given;
    }
    Network network;
    if (typedV6 && length < 96) { // also ::/0: never taken for IPv4
        const Q_IPV6ADDR v6 = address.toIPv6Address();
        network.prefix = QByteArray(reinterpret_cast<const char *>(v6.c), 16);
        network.length = length;
    } else {
        network.prefix = octetsOf(address);
        network.length = typedV6 && network.isV4() ? length - 96 : length;
    }
    clearBeyond(network.prefix, network.length);
    return network;
}

Network Network::of(const QHostAddress &address, int v4Length, int v6Length)
{
    Network network;
    network.prefix = octetsOf(address);
    network.length = network.isV4() ? v4Length : v6Length;
    clearBeyond(network.prefix, network.length);
    return network;
}

bool Network::contains(const QHostAddress &address) const
{
    const QByteArray octets = octetsOf(address);
    return octets.size() == prefix.size() && startsAlike(octets, prefix, length);
}

bool Network::contains(const Network &other) const
{
    return other.prefix.size() == prefix.size() && other.length >= length && startsAlike(other.prefix, prefix, length);
}

QByteArray Network::text() const
{
    const QByteArray address = addressOf(prefix).toString().toLatin1();
    return length == prefix.size() * 8 ? address : address + '/' + QByteArray::number(length);
}

bool isLoopback(const QHostAddress &address)
{
    const Network whole = Network::of(address);
    return whole.isV4() ? uchar(whole.prefix[0]) == 127 : address == QHostAddress(QHostAddress::LocalHostIPv6);
}

bool isPrivate(const QHostAddress &address)
{
    static const std::vector<Network> networks = [] {
        std::vector<Network> all;
        for (const char *text : { "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "100.64.0.0/10", "0.0.0.0/8", "fc00::/7", "fe80::/10" })
            all.push_back(*Network::parse(text));
        return all;
    }();
    return isLoopback(address) || std::any_of(networks.begin(), networks.end(), [&](const Network &n) { return n.contains(address); });
}

} // namespace policy

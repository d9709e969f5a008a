// Addresses as octets, and the networks of `ip4:` and `ip6:`. RFC 7208 §5, §5.6.
#pragma once
#include <QByteArray>
#include <QHostAddress>

namespace spf {

// 4 octets, also for ::ffff:192.0.2.1, or 16.
QByteArray octetsOf(const QHostAddress &address);
// Are the first `prefix` bits the same? Never when one is IPv4 and the other IPv6.
bool inNetwork(QByteArrayView address, QByteArrayView network, int prefix);

} // namespace spf

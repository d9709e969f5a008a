// PCP's MAP request and its answer as octets. RFC 6887 §7, §11. Pure.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QHostAddress>
#include <optional>

namespace net::pcp {

inline constexpr quint16 serverPort = 5351; // §19.1, and NAT-PMP's, RFC 6886 §3.1
inline constexpr qsizetype nonceSize = 12;

struct MapRequest // TCP
{
    QHostAddress client; // our address as the router sees it
    QByteArray nonce; // 12 octets; the same to renew and to remove
    quint16 internalPort = 0, externalPort = 0; // external: the one we would like
    quint32 lifetime = 0; // seconds; 0 removes
};
QByteArray toWire(const MapRequest &request);

struct MapAnswer
{
    int version = 2;
    int result = 0; // §7.4; 0: granted
    quint32 lifetime = 0; // with an error: how long it lasts
    QByteArray nonce;
    quint16 internalPort = 0, externalPort = 0;
    QHostAddress external;
};
// Nothing for what is no answer to a MAP. A NAT-PMP router answers with its own version 0 and "unsupported version"
// (RFC 6886 §3.5), which comes out as that.
std::optional<MapAnswer> parseMapAnswer(QByteArrayView packet);

// A sentence for a result code.
QString resultText(int result);

} // namespace net::pcp

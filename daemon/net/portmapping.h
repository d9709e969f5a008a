// Asks the router for its public address and for forwarding of TCP ports: PCP (RFC 6887), NAT-PMP (RFC 6886, libnatpmp),
// UPnP IGD (libminiupnpc), in that order. What answered once is asked first from then on.
//
// All of it blocks, up to `patience` for each protocol: call it on a pool thread. One call at a time.
#pragma once
#include "shared/base/result.h"
#include "shared/model/network.h"

#include <QByteArray>
#include <QHostAddress>
#include <QString>
#include <chrono>
#include <memory>

namespace net {

struct PortMappingOptions
{
    QHostAddress gateway; // null: the default route's
    QString description = QStringLiteral("Facteur mail server"); // shown in the router's pages
    QByteArray upnpDescriptionUrl; // of the router; empty: it is searched for by multicast
    QByteArray upnpInterface; // name or address to search on; empty: the system's choice
    std::chrono::milliseconds patience = std::chrono::milliseconds(2000);
};

class PortMapping
{
public:
    explicit PortMapping(PortMappingOptions options);
    ~PortMapping();
    PortMapping(const PortMapping &) = delete;

    struct Router
    {
        QString method; // pcp natpmp upnp
        QString description; // for a person
        QHostAddress external; // null: it does not say
    };
    // NotFound with a sentence that says what was tried.
    Result<Router> find();
    // Refused with a sentence when the router says no, or gives another port than the one wanted: mail needs that very one.
    Result<model::PortMapping> map(quint16 externalPort, quint16 internalPort, int leaseSeconds);
    Result<void> unmap(quint16 externalPort, quint16 internalPort);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

// The IPv4 gateway of the default route, asked of the kernel (rtnetlink); null: there is none.
QHostAddress defaultGateway();
// Interfaces, scopes, and whether we are behind NAT.
model::Addresses localAddresses();

} // namespace net

#include "net/portmapping.h"

#include "net/pcp.h"

#include <QRandomGenerator>
#include <QStringList>
#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <map>
#include <miniupnpc/miniupnpc.h>
#include <miniupnpc/upnpcommands.h>
#include <miniupnpc/upnperrors.h>
#include <natpmp.h>
#include <optional>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace net {

using std::chrono::milliseconds;
using Time = std::chrono::steady_clock;

namespace {

Failure no(const QString &sentence) { return { Failure::Kind::Refused, "router", sentence }; }
Failure silent(const QString &sentence) { return { Failure::Kind::NotFound, "router", sentence }; }

QString otherPort(quint16 wanted, quint16 given)
{
    return QStringLiteral("The router would forward port %1 instead of %2, which is of no use for mail; the port is probably taken by another machine").arg(given).arg(wanted);
}

struct Descriptor
{
    int value = -1;
    ~Descriptor()
    {
        if (value >= 0)
            ::close(value);
    }
};

} // namespace

struct PortMapping::Private
{
    PortMappingOptions options;
    QString method; // what answered last
    std::map<quint16, QByteArray> nonces; // PCP, by internal port

    QHostAddress gateway() const { return options.gateway.isNull() ? defaultGateway() : options.gateway; }

    // --- PCP ---------------------------------------------------------------------------------------------------------
    Result<pcp::MapAnswer> askPcp(quint16 externalPort, quint16 internalPort, quint32 lifetime);
    Result<Router> findPcp();
    Result<model::PortMapping> mapPcp(quint16 externalPort, quint16 internalPort, int lease);
    // --- NAT-PMP -----------------------------------------------------------------------------------------------------
    template <class Send> Result<natpmpresp_t> askNatPmp(Send send);
    Result<Router> findNatPmp();
    Result<model::PortMapping> mapNatPmp(quint16 externalPort, quint16 internalPort, int lease);
    // --- UPnP --------------------------------------------------------------------------------------------------------
    struct Igd
    {
        UPNPUrls urls {};
        IGDdatas data {};
        char ourAddress[64] = {};
        bool valid = false;
        ~Igd()
        {
            if (valid)
                FreeUPNPUrls(&urls);
        }
    };
    Result<void> openIgd(Igd &igd);
    Result<Router> findUpnp();
    Result<model::PortMapping> mapUpnp(quint16 externalPort, quint16 internalPort, int lease);
    Result<void> unmapUpnp(quint16 externalPort);
};

// Sends up to three times, with growing pauses, within the patience (RFC 6887 §8.1.1).
Result<pcp::MapAnswer> PortMapping::Private::askPcp(quint16 externalPort, quint16 internalPort, quint32 lifetime)
{
    const QHostAddress router = gateway();
    if (router.isNull())
        return silent(QStringLiteral("There is no router: this machine has no default route"));
    sockaddr_in to {};
    to.sin_family = AF_INET;
    to.sin_port = htons(pcp::serverPort);
    to.sin_addr.s_addr = htonl(router.toIPv4Address());
    const Descriptor socket { ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0) };
    sockaddr_in own {};
    socklen_t size = sizeof own;
    if (socket.value < 0 || ::connect(socket.value, reinterpret_cast<const sockaddr *>(&to), sizeof to) != 0
        || ::getsockname(socket.value, reinterpret_cast<sockaddr *>(&own), &size) != 0)
        return silent(QStringLiteral("The router %1 cannot be reached: %2").arg(router.toString(), QString::fromLocal8Bit(std::strerror(errno))));
    QByteArray &nonce = nonces[internalPort];
    if (nonce.isEmpty()) {
        nonce.resize(pcp::nonceSize);
        QRandomGenerator::system()->generate(nonce.begin(), nonce.end());
    }
    pcp::MapRequest request;
    request.client = QHostAddress(ntohl(own.sin_addr.s_addr));
    request.nonce = nonce;
    request.internalPort = internalPort;
    request.externalPort = externalPort;
    request.lifetime = lifetime;
    const QByteArray packet = pcp::toWire(request);
    const auto deadline = Time::now() + options.patience;
    milliseconds pause = std::max(milliseconds(20), options.patience / 7); // 1/7 + 2/7 + 4/7
    while (Time::now() < deadline) {
        if (::send(socket.value, packet.constData(), size_t(packet.size()), 0) < 0 && errno != ECONNREFUSED)
            break;
        const auto again = std::min(deadline, Time::now() + pause);
        pause *= 2;
        while (Time::now() < again) {
            pollfd waiting { socket.value, POLLIN, 0 };
            const auto left = std::chrono::ceil<milliseconds>(again - Time::now()).count();
            if (::poll(&waiting, 1, int(std::max<long long>(left, 0))) <= 0)
                break;
            char buffer[1100]; // §7: at most 1100 octets
            const ssize_t got = ::recv(socket.value, buffer, sizeof buffer, 0);
            if (got < 0 && errno == ECONNREFUSED)
                return silent(QStringLiteral("The router %1 knows no PCP").arg(router.toString()));
            const auto answer = got > 0 ? pcp::parseMapAnswer({ buffer, got }) : std::nullopt;
            if (!answer)
                continue;
            if (answer->version != 2)
                return silent(QStringLiteral("The router %1 knows no PCP").arg(router.toString()));
            if (!answer->nonce.isEmpty() && answer->nonce != nonce)
                continue; // somebody else's, or forged (§11.4)
            return *answer;
        }
    }
    return silent(QStringLiteral("The router %1 does not answer to PCP").arg(router.toString()));
}

// There is no question for the address alone: a mapping of the discard port for a moment tells it.
Result<PortMapping::Router> PortMapping::Private::findPcp()
{
    const auto answer = askPcp(0, 9, 30);
    if (!answer)
        return answer.failure();
    Router router { QStringLiteral("pcp"), QStringLiteral("The router %1 (PCP)").arg(gateway().toString()), {} };
    if (answer->result == 0) {
        router.external = answer->external;
        (void)askPcp(answer->externalPort, 9, 0);
    } else if (answer->result != 2 && answer->result != 8 && answer->result != 10) {
        return no(QStringLiteral("The router %1 answers to PCP, but %2").arg(gateway().toString(), pcp::resultText(answer->result)));
    }
    return router;
}

Result<model::PortMapping> PortMapping::Private::mapPcp(quint16 externalPort, quint16 internalPort, int lease)
{
    const auto answer = askPcp(externalPort, internalPort, quint32(lease));
    if (!answer)
        return answer.failure();
    if (answer->result != 0)
        return no(QStringLiteral("Port %1: %2").arg(externalPort).arg(pcp::resultText(answer->result)));
    if (answer->externalPort != externalPort) {
        (void)askPcp(answer->externalPort, internalPort, 0);
        return no(otherPort(externalPort, answer->externalPort));
    }
    model::PortMapping mapping;
    mapping.lease = answer->lifetime;
    return mapping;
}

// libnatpmp would try for 64 s (RFC 6886 §3.1); we do not.
template <class Send> Result<natpmpresp_t> PortMapping::Private::askNatPmp(Send send)
{
    const QHostAddress router = gateway();
    if (router.isNull())
        return silent(QStringLiteral("There is no router: this machine has no default route"));
    natpmp_t natpmp {};
    if (initnatpmp(&natpmp, 1, htonl(router.toIPv4Address())) != 0)
        return silent(QStringLiteral("The router %1 cannot be reached").arg(router.toString()));
    struct Closer
    {
        natpmp_t *natpmp;
        ~Closer() { closenatpmp(natpmp); }
    } const closer { &natpmp };
    const auto deadline = Time::now() + options.patience;
    if (send(&natpmp) < 0)
        return silent(QStringLiteral("The router %1 cannot be reached").arg(router.toString()));
    natpmpresp_t answer {};
    while (true) {
        const auto left = std::chrono::ceil<milliseconds>(deadline - Time::now()).count();
        if (left <= 0)
            return silent(QStringLiteral("The router %1 does not answer to NAT-PMP").arg(router.toString()));
        timeval next {};
        getnatpmprequesttimeout(&natpmp, &next);
        const long long wait = std::min<long long>(left, std::max<long long>(1, next.tv_sec * 1000LL + next.tv_usec / 1000));
        pollfd waiting { natpmp.s, POLLIN, 0 };
        ::poll(&waiting, 1, int(wait));
        const int result = readnatpmpresponseorretry(&natpmp, &answer);
        switch (result) {
        case 0: return answer;
        case NATPMP_TRYAGAIN: continue;
        case NATPMP_ERR_NOTAUTHORIZED: return no(pcp::resultText(2));
        case NATPMP_ERR_NETWORKFAILURE: return no(pcp::resultText(7));
        case NATPMP_ERR_OUTOFRESOURCES: return no(pcp::resultText(8));
        case NATPMP_ERR_NOGATEWAYSUPPORT:
        case NATPMP_ERR_UNSUPPORTEDVERSION: return silent(QStringLiteral("The router %1 knows no NAT-PMP").arg(router.toString()));
        default: return no(QStringLiteral("The router %1 refuses NAT-PMP (%2)").arg(router.toString()).arg(result));
        }
    }
}

Result<PortMapping::Router> PortMapping::Private::findNatPmp()
{
    const auto answer = askNatPmp([](natpmp_t *natpmp) { return sendpublicaddressrequest(natpmp); });
    if (!answer)
        return answer.failure();
    if (answer->type != NATPMP_RESPTYPE_PUBLICADDRESS)
        return silent(QStringLiteral("The router answers something else than was asked"));
    return Router { QStringLiteral("natpmp"), QStringLiteral("The router %1 (NAT-PMP)").arg(gateway().toString()),
        QHostAddress(ntohl(answer->pnu.publicaddress.addr.s_addr)) };
}

Result<model::PortMapping> PortMapping::Private::mapNatPmp(quint16 externalPort, quint16 internalPort, int lease)
{
    const auto ask = [&](quint16 outer, int lifetime) {
        return askNatPmp([&](natpmp_t *natpmp) { return sendnewportmappingrequest(natpmp, NATPMP_PROTOCOL_TCP, internalPort, outer, uint32_t(lifetime)); });
    };
    const auto answer = ask(externalPort, lease);
    if (!answer)
        return answer.failure();
    const auto &granted = answer->pnu.newportmapping;
    if (answer->type != NATPMP_RESPTYPE_TCPPORTMAPPING || granted.privateport != internalPort)
        return silent(QStringLiteral("The router answers something else than was asked"));
    if (lease > 0 && granted.mappedpublicport != externalPort) {
        (void)ask(0, 0);
        return no(otherPort(externalPort, granted.mappedpublicport));
    }
    model::PortMapping mapping;
    mapping.lease = granted.lifetime;
    return mapping;
}

Result<void> PortMapping::Private::openIgd(Igd &igd)
{
    if (!options.upnpDescriptionUrl.isEmpty()) {
        igd.valid = UPNP_GetIGDFromUrl(options.upnpDescriptionUrl.constData(), &igd.urls, &igd.data, igd.ourAddress, sizeof igd.ourAddress) == 1;
        if (!igd.valid)
            return silent(QStringLiteral("There is no UPnP router at %1").arg(QString::fromUtf8(options.upnpDescriptionUrl)));
        return {};
    }
    int error = 0;
    UPNPDev *devices = upnpDiscover(int(options.patience.count() / 2), // for each kind of device
         options.upnpInterface.isEmpty() ? nullptr : options.upnpInterface.constData(), nullptr,
        UPNP_LOCAL_PORT_ANY, 0, 2, &error);
    if (!devices)
        return silent(QStringLiteral("No router answers to UPnP"));
    const int found = UPNP_GetValidIGD(devices, &igd.urls, &igd.data, igd.ourAddress, sizeof igd.ourAddress);
    freeUPNPDevlist(devices);
    igd.valid = found != 0;
    if (found == 2)
        return no(QStringLiteral("The UPnP router says that it is not online"));
    if (found != 1)
        return silent(QStringLiteral("There are UPnP devices, and none is a router"));
    return {};
}

Result<PortMapping::Router> PortMapping::Private::findUpnp()
{
    Igd igd;
    if (const auto opened = openIgd(igd); !opened)
        return opened.failure();
    Router router { QStringLiteral("upnp"), QStringLiteral("The router at %1 (UPnP)").arg(QString::fromUtf8(igd.urls.rootdescURL ? igd.urls.rootdescURL : "")), {} };
    char external[64] = {};
    if (UPNP_GetExternalIPAddress(igd.urls.controlURL, igd.data.first.servicetype, external) == UPNPCOMMAND_SUCCESS)
        router.external = QHostAddress(QString::fromLatin1(external));
    return router;
}

namespace {
QString upnpText(int code)
{
    switch (code) {
    case 606: return QStringLiteral("the router does not allow it (switch UPnP port mapping on in its pages)");
    case 718: return QStringLiteral("the port is taken by another machine behind the router");
    case 728: return QStringLiteral("the router has no room for more mappings");
    case 729: return QStringLiteral("the port is taken by the router itself");
    default:
        const char *known = strupnperror(code);
        return known ? QString::fromLatin1(known) : QStringLiteral("the router refuses it (UPnP code %1)").arg(code);
    }
}
} // namespace

Result<model::PortMapping> PortMapping::Private::mapUpnp(quint16 externalPort, quint16 internalPort, int lease)
{
    Igd igd;
    if (const auto opened = openIgd(igd); !opened)
        return opened.failure();
    const QByteArray outer = QByteArray::number(externalPort), inner = QByteArray::number(internalPort), name = options.description.toUtf8();
    const auto add = [&](int seconds) {
        return UPNP_AddPortMapping(igd.urls.controlURL, igd.data.first.servicetype, outer.constData(), inner.constData(), igd.ourAddress, name.constData(), "TCP",
            nullptr, QByteArray::number(seconds).constData());
    };
    constexpr int onlyPermanentLeases = 725;
    int granted = lease;
    int code = add(lease);
    if (code == onlyPermanentLeases) {
        granted = 0;
        code = add(0);
    }
    if (code != UPNPCOMMAND_SUCCESS)
        return no(QStringLiteral("Port %1: %2").arg(externalPort).arg(upnpText(code)));
    model::PortMapping mapping;
    mapping.lease = granted;
    return mapping;
}

Result<void> PortMapping::Private::unmapUpnp(quint16 externalPort)
{
    Igd igd;
    if (const auto opened = openIgd(igd); !opened)
        return opened.failure();
    constexpr int noSuchEntry = 714;
    const int code = UPNP_DeletePortMapping(igd.urls.controlURL, igd.data.first.servicetype, QByteArray::number(externalPort).constData(), "TCP", nullptr);
    if (code != UPNPCOMMAND_SUCCESS && code != noSuchEntry)
        return no(QStringLiteral("Port %1: %2").arg(externalPort).arg(upnpText(code)));
    return {};
}

PortMapping::PortMapping(PortMappingOptions options)
    : d(std::make_unique<Private>())
{
    d->options = std::move(options);
}
PortMapping::~PortMapping() = default;

Result<PortMapping::Router> PortMapping::find()
{
    QStringList tried;
    for (const auto ask : { &Private::findPcp, &Private::findNatPmp, &Private::findUpnp }) {
        const auto found = (d.get()->*ask)();
        if (found) {
            d->method = found->method;
            return *found;
        }
        if (!tried.contains(found.failure().reason))
            tried << found.failure().reason;
    }
    return silent(QStringLiteral("No router could be asked: %1").arg(tried.join(QStringLiteral("; "))));
}

Result<model::PortMapping> PortMapping::map(quint16 externalPort, quint16 internalPort, int leaseSeconds)
{
    if (d->method.isEmpty()) {
        if (const auto found = find(); !found)
            return found.failure();
    }
    const QString method = d->method;
    auto mapped = method == u"pcp" ? d->mapPcp(externalPort, internalPort, leaseSeconds)
        : method == u"natpmp"      ? d->mapNatPmp(externalPort, internalPort, leaseSeconds)
                                   : d->mapUpnp(externalPort, internalPort, leaseSeconds);
    if (!mapped) {
        if (mapped.failure().kind == Failure::Kind::NotFound)
            d->method.clear(); // it went away: look anew next time
        return mapped.failure();
    }
    mapped->method = method;
    mapped->externalPort = externalPort;
    mapped->internalPort = internalPort;
    return mapped;
}

Result<void> PortMapping::unmap(quint16 externalPort, quint16 internalPort)
{
    if (d->method.isEmpty()) {
        if (const auto found = find(); !found)
            return found.failure();
    }
    if (d->method == u"upnp")
        return d->unmapUpnp(externalPort);
    if (d->method == u"natpmp") {
        const auto gone = d->mapNatPmp(0, internalPort, 0); // RFC 6886 §3.4
        return gone ? Result<void>() : Result<void>(gone.failure());
    }
    const auto gone = d->askPcp(externalPort, internalPort, 0);
    if (gone && gone->result != 0)
        return no(QStringLiteral("Port %1: %2").arg(externalPort).arg(pcp::resultText(gone->result)));
    return gone ? Result<void>() : Result<void>(gone.failure());
}

} // namespace net

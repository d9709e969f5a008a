// What the kernel says about our own addresses and the way out; see portmapping.h.
#include "net/portmapping.h"

#include <QNetworkInterface>
#include <algorithm>
#include <arpa/inet.h>
#include <cstring>
#include <linux/rtnetlink.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace net {
namespace {

// The gateway in one route message, when it is a default route of the main table.
quint32 gatewayIn(const nlmsghdr *message, quint32 *metric)
{
    const auto *route = static_cast<const rtmsg *>(NLMSG_DATA(message));
    if (route->rtm_family != AF_INET || route->rtm_dst_len != 0 || route->rtm_table != RT_TABLE_MAIN || route->rtm_type != RTN_UNICAST)
        return 0;
    quint32 gateway = 0;
    *metric = 0;
    int left = int(RTM_PAYLOAD(message));
    for (const rtattr *attribute = RTM_RTA(route); RTA_OK(attribute, left); attribute = RTA_NEXT(attribute, left)) {
        if (attribute->rta_type == RTA_GATEWAY && RTA_PAYLOAD(attribute) == sizeof gateway)
            std::memcpy(&gateway, RTA_DATA(attribute), sizeof gateway);
        else if (attribute->rta_type == RTA_PRIORITY && RTA_PAYLOAD(attribute) == sizeof *metric)
            std::memcpy(metric, RTA_DATA(attribute), sizeof *metric);
    }
    return gateway; // network order
}

} // namespace

QHostAddress defaultGateway()
{
    const int descriptor = ::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
    if (descriptor < 0)
        return {};
    const timeval patience { 1, 0 };
    ::setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    struct
    {
        nlmsghdr header;
        rtmsg route;
    } request {};
    request.header.nlmsg_len = sizeof request;
    request.header.nlmsg_type = RTM_GETROUTE;
    request.header.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
    request.route.rtm_family = AF_INET;
    quint32 best = 0, bestMetric = ~0u;
    bool done = ::send(descriptor, &request, sizeof request, 0) != ssize_t(sizeof request);
    alignas(nlmsghdr) char buffer[16384];
    while (!done) {
        const ssize_t got = ::recv(descriptor, buffer, sizeof buffer, 0);
        if (got <= 0)
            break;
        int left = int(got);
        for (const auto *message = reinterpret_cast<const nlmsghdr *>(buffer); NLMSG_OK(message, unsigned(left)); message = NLMSG_NEXT(message, left)) {
            if (message->nlmsg_type == NLMSG_DONE || message->nlmsg_type == NLMSG_ERROR) {
                done = true;
                break;
            }
            quint32 metric = 0;
            const quint32 gateway = message->nlmsg_type == RTM_NEWROUTE ? gatewayIn(message, &metric) : 0;
            if (gateway != 0 && metric < bestMetric) {
                best = gateway;
                bestMetric = metric;
            }
        }
    }
    ::close(descriptor);
    return best == 0 ? QHostAddress() : QHostAddress(ntohl(best));
}

model::Addresses localAddresses()
{
    model::Addresses all;
    bool hasPrivate = false, hasPublicV4 = false;
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces()) {
        if (!interface.flags().testFlag(QNetworkInterface::IsUp))
            continue;
        for (const QNetworkAddressEntry &entry : interface.addressEntries()) {
            const QHostAddress address = entry.ip();
            const model::Scope scope = model::scopeOf(address);
            const bool isV4 = address.protocol() == QAbstractSocket::IPv4Protocol;
            all.interfaces.push_back({ interface.name(), address });
            // IPv6 addresses for privacy (RFC 8981) change and are no server's.
            const bool lasting = isV4 || entry.isPermanent() || entry.preferredLifetime().isForever();
            if (scope == model::Scope::Public && lasting && !all.ofPublic.contains(address))
                all.ofPublic << address;
            hasPublicV4 = hasPublicV4 || (isV4 && scope == model::Scope::Public);
            hasPrivate = hasPrivate || (isV4 && scope != model::Scope::Public && scope != model::Scope::Loopback && scope != model::Scope::LinkLocal);
        }
    }
    all.gateway = defaultGateway();
    all.behindNat = hasPrivate && !hasPublicV4;
    if (hasPublicV4)
        all.sentence = QT_TRANSLATE_NOOP("daemon", "This machine is directly on the Internet");
    else if (all.behindNat)
        all.sentence = all.gateway.isNull() ? Sentence(QT_TRANSLATE_NOOP("daemon", "This machine is behind a router: it has only private addresses"))
                                            : Sentence::of(QT_TRANSLATE_NOOP("daemon", "This machine is behind a router (%1): it has only private addresses"), all.gateway.toString());
    else
        all.sentence = all.ofPublic.isEmpty() ? QT_TRANSLATE_NOOP("daemon", "This machine is in no network") : QT_TRANSLATE_NOOP("daemon", "This machine is on the Internet with IPv6 only");
    return all;
}

} // namespace net

// Which hosts take mail for a domain, in the order in which they are to be tried. RFC 5321 §5.1, RFC 7505 (null MX),
// RFC 5321 §4.1.3 (address literals). Asks a Resolver; no other I/O.
#pragma once
#include "async/task.h"
#include "dns/resolver.h"
#include "protocols/smtp/reply.h"
#include "services/delivery/remote.h"

#include <QHostAddress>
#include <vector>

namespace delivery {

struct Host
{
    QByteArray name; // of the MX; the literal's address in text
    QHostAddress address;
    quint16 port = 25;
    bool secure = false; // DNSSEC vouches for the address
};

struct Destination
{
    std::vector<Host> hosts; // not empty, or:
    smtp::Reply reply; // why there is none
    bool permanent = false;
    // The hosts are the domain's, and nobody on the way can have put in others: the administrator has named them, DNSSEC
    // vouches for the MX, or there is none and the name is the domain's own. RFC 8689 §4.2.1.
    bool proven = false;
};

async::Task<Destination> findHosts(dns::Resolver *resolver, QByteArray domain, std::optional<Route> route, const RemoteSettings *settings);

} // namespace delivery

// Mail to other hosts: MX, addresses, TLS when it can be had, the SMTP client. RFC 5321 §5.1, RFC 7505 (null MX), RFC 7435.
//
// A channel looks its destination up and connects when its first message comes, tries the hosts in order, and keeps the
// connection for the next message. Thread: the queue's worker.
#pragma once
#include "async/pool.h"
#include "dns/resolver.h"
#include "protocols/smtp/clientsession.h"
#include "protocols/wire/dialer.h"
#include "services/queue/transport.h"
#include "shared/address/mailaddress.h"
#include "shared/base/clock.h"
#include "shared/base/secret.h"

#include <QHostAddress>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace delivery {

struct Route // a smart host instead of the destination's MX
{
    QByteArray host; // name or address; looked up as A/AAAA, not MX
    quint16 port = 25;
    QByteArray login;
    Secret password;
    bool implicitTls = false; // TLS from the first octet (465)
    bool requireTls = false;
};

// How the house's own addresses are written on mail that leaves. Pure functions; nothing: as it is.
struct LeavingNames
{
    std::function<std::optional<MailAddress>(const MailAddress &)> address; // of the reverse-path
    std::function<std::optional<QByteArray>(QByteArrayView)> header; // the whole header, with its empty line
};

struct RemoteSettings
{
    QByteArray hostname;
    quint16 port = 25;
    std::vector<QHostAddress> bindAddresses; // the first of the target's family is used
    int maxAddresses = 8; // tried for one delivery
    int maxExchanges = 12; // hosts of an MX set that are looked up for one delivery
    std::chrono::milliseconds connectTimeout = std::chrono::seconds(30);
    std::chrono::milliseconds searchTimeout = std::chrono::minutes(5); // until a host takes the conversation
    std::chrono::minutes forgetBrokenTls { 60 };
    smtp::ClientTimeouts timeouts;
    // Is that where we listen ourselves? Mail sent there would come back (5.4.6).
    std::function<bool(const QHostAddress &, quint16)> isOwnAddress;
    // The route for a destination domain; none: its MX. Asked once a connection.
    std::function<async::Task<Result<std::optional<Route>>>(QByteArray)> route;
    // Asked once a message; no function, or nothing: names stay.
    std::function<async::Task<std::optional<LeavingNames>>()> leavingNames;
};

class Remote final : public queue::Transport
{
public:
    Remote(dns::Resolver &resolver, wire::Dialer &dialer, async::Pool &pool, const Clock &clock, RemoteSettings settings);
    ~Remote() override;
    std::unique_ptr<queue::Channel> channel(QByteArray destination) override;
    // For good: conversations in which the peer cannot have taken the message yet end at once (Outcome::interrupted), those
    // that wait for its answer to the end of one when `grace` is over. Nothing is looked up or dialled any more.
    void stop(std::chrono::milliseconds grace);

private:
    friend class RemoteChannel;
    struct Private;
    std::shared_ptr<Private> d;
};

} // namespace delivery

#include "services/delivery/destination.h"

#include <QRandomGenerator>
#include <algorithm>

namespace delivery {

using async::Task;
using dns::Status;

namespace {
Destination none(bool permanent, smtp::Reply reply)
{
    Destination destination;
    destination.permanent = permanent;
    destination.reply = std::move(reply);
    return destination;
}

bool isTemporary(Status status) { return status == Status::Temporary || status == Status::Bogus; }

smtp::Reply dnsTrouble(const QByteArray &name, Status status)
{
    // A forged answer and an unreachable server look alike from here: ask again later (RFC 4035 §5.5).
    return { 451, 4, 3, "DNS does not answer for " + name + (status == Status::Bogus ? " (DNSSEC validation failed)" : "") };
}

std::optional<QHostAddress> addressLiteral(QByteArray text)
{
    if (!text.startsWith('[') || !text.endsWith(']'))
        return std::nullopt;
    text = text.mid(1, text.size() - 2);
    if (text.toLower().startsWith("ipv6:"))
        text = text.mid(5);
    const QHostAddress address(QString::fromLatin1(text));
    return address.isNull() ? std::nullopt : std::make_optional(address);
}

// IPv6 and IPv4 in turn, so that a dead family costs one time-out, not all of them.
QList<QHostAddress> inTurn(const QList<QHostAddress> &addresses)
{
    QList<QHostAddress> six, four, out;
    for (const QHostAddress &address : addresses)
        (address.protocol() == QAbstractSocket::IPv6Protocol ? six : four).append(address);
    const auto shuffle = [](QList<QHostAddress> &list) {
        std::shuffle(list.begin(), list.end(), *QRandomGenerator::global()); // RFC 5321 §5.1: spread the load
    };
    shuffle(six);
    shuffle(four);
    for (qsizetype i = 0; i < std::max(six.size(), four.size()); ++i) {
        if (i < six.size())
            out.append(six[i]);
        if (i < four.size())
            out.append(four[i]);
    }
    return out;
}
} // namespace

Task<Destination> findHosts(dns::Resolver *resolver, QByteArray domain, std::optional<Route> route, const RemoteSettings *settings)
{
    const quint16 port = route ? route->port : settings->port;
    const QByteArray literalOrName = route ? route->host : domain;
    Destination found;
    found.proven = true;
    auto literal = addressLiteral(literalOrName);
    if (!literal && route) {
        const QHostAddress bare(QString::fromLatin1(route->host));
        if (!bare.isNull())
            literal = bare;
    }
    if (literal) {
        if (!route && settings->isOwnAddress && settings->isOwnAddress(*literal, port))
            co_return none(true, { 554, 4, 6, "That address is this server, which has no mailboxes by that name" });
        found.hosts.push_back({ literal->toString().toLatin1(), *literal, port });
        co_return found;
    }

    QList<dns::Mx> exchanges;
    if (route) {
        exchanges.append({ 0, route->host });
    } else {
        const auto mx = co_await resolver->mx(domain);
        if (isTemporary(mx.status))
            co_return none(false, dnsTrouble(domain, mx.status));
        if (mx.status == Status::NxDomain)
            co_return none(true, { 550, 1, 2, "The domain " + domain + " does not exist" });
        if (mx.status == Status::NoData || mx.records.isEmpty()) {
            exchanges.append({ 0, domain }); // RFC 5321 §5.1: the domain itself
        } else {
            found.proven = mx.secure;
            for (const dns::Mx &record : mx.records) {
                if (record.exchange.isEmpty() && mx.records.size() == 1) // RFC 7505 §3
                    co_return none(true, { 556, 1, 10, "The domain " + domain + " states that it accepts no mail (null MX)" });
                if (!record.exchange.isEmpty())
                    exchanges.append(record);
            }
        }
        std::shuffle(exchanges.begin(), exchanges.end(), *QRandomGenerator::global());
        std::stable_sort(exchanges.begin(), exchanges.end(), [](const dns::Mx &a, const dns::Mx &b) { return a.preference < b.preference; });
    }

    // Ourselves in the list: only hosts that are preferred to us may be tried, or the mail goes in circles.
    bool selfFound = false;
    int selfPreference = 0;
    const auto cutAt = [&](int preference) {
        selfPreference = selfFound ? std::min(selfPreference, preference) : preference;
        selfFound = true;
    };
    if (!route) {
        for (const dns::Mx &exchange : exchanges) {
            if (exchange.exchange.compare(settings->hostname, Qt::CaseInsensitive) == 0)
                cutAt(exchange.preference);
        }
    }
    bool temporary = false;
    Status why = Status::Temporary;
    QByteArray whose;
    struct Candidate
    {
        Host host;
        int preference;
    };
    std::vector<Candidate> candidates;
    int lookedUp = 0;
    for (const dns::Mx &exchange : exchanges) {
        if (++lookedUp > settings->maxExchanges) { // a limit of ours is no reason to give mail up: those of equal preference come in another order next time
            temporary = true;
            whose = "the first mail servers of " + domain;
            break;
        }
        if ((selfFound && exchange.preference >= selfPreference) || int(candidates.size()) >= settings->maxAddresses)
            break;
        const auto answer = co_await resolver->addresses(exchange.exchange);
        if (isTemporary(answer.status)) {
            temporary = true;
            why = answer.status;
            whose = exchange.exchange;
            continue;
        }
        for (const QHostAddress &address : inTurn(answer.records)) {
            if (!route && settings->isOwnAddress && settings->isOwnAddress(address, port)) {
                cutAt(exchange.preference);
                break;
            }
            candidates.push_back({ { exchange.exchange, address, port, answer.secure }, exchange.preference });
        }
    }
    for (const Candidate &candidate : candidates) {
        if (selfFound && candidate.preference >= selfPreference)
            continue;
        if (int(found.hosts.size()) < settings->maxAddresses)
            found.hosts.push_back(candidate.host);
    }
    if (!found.hosts.empty())
        co_return found;
    if (selfFound)
        co_return none(true, { 554, 4, 6, "Mail for " + domain + " comes back to this server, which does not know the domain" });
    if (temporary)
        co_return none(false, dnsTrouble(whose, why));
    // Seldom meant that way, but definite: the sender learns of it at once instead of after five days.
    co_return none(true, { 550, 4, 4, "No mail server of the domain " + domain + " has an address" });
}

} // namespace delivery

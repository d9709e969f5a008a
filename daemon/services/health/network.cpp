#include "services/health/network.h"

#include "storage/sql/database.h"

#include <algorithm>
#include <cstring>

namespace health {

using async::Task;
using model::Mappings;
using model::PublicAddress;
using model::Scope;

namespace {
constexpr int lease = 7200; // seconds; RFC 6886 §3.3's recommendation
constexpr std::chrono::minutes addressKept { 10 };

QHostAddress addressIn(const QByteArray &text)
{
    const QString word = QString::fromLatin1(text.left(200)).trimmed();
    return QHostAddress(word.section(u' ', 0, 0));
}

void put(PublicAddress &into, const QHostAddress &address, const char *how)
{
    const bool six = address.protocol() == QAbstractSocket::IPv6Protocol;
    QHostAddress &place = six ? into.v6 : into.v4;
    if (!place.isNull())
        return;
    place = address;
    if (into.how.isEmpty() || !six)
        into.how = QLatin1StringView(how);
}
} // namespace

Network::Network(NetworkParts parts)
    : m_parts(std::move(parts))
{
}

PublicAddress Network::fromOurselves() const
{
    PublicAddress address;
    const NetworkSettings settings = m_parts.settings ? m_parts.settings() : NetworkSettings();
    for (const QHostAddress &set : { settings.publicV4, settings.publicV6 }) {
        if (!set.isNull())
            put(address, set, "settings");
    }
    for (const QHostAddress &own : m_parts.local().ofPublic)
        put(address, own, "interface");
    return address;
}

PublicAddress Network::known() const
{
    PublicAddress address = fromOurselves();
    if (m_public) {
        const QByteArray how = m_public->how.toLatin1();
        for (const QHostAddress &found : { m_public->v4, m_public->v6 }) {
            if (!found.isNull())
                put(address, found, how.constData());
        }
        address.checkedAt = m_public->checkedAt;
    }
    return address;
}

Task<void> Network::askRouter(PublicAddress *address)
{
    auto ask = [find = m_parts.router.find] { return find(); };
    std::optional<Result<RouterPort::Found>> found;
    try {
        found = co_await m_parts.routerPool->run(std::move(ask));
    } catch (const async::PoolFull &) {
        found = Failure { Failure::Kind::Busy, "busy", QStringLiteral("The router is being asked already") };
    }
    if (!*found) {
        address->tried.push_back({ QStringLiteral("router"), false, found->failure().reason });
        co_return;
    }
    const RouterPort::Found router = **found;
    m_method = router.method;
    m_router = router.description;
    m_external = router.external;
    const Scope scope = model::scopeOf(router.external);
    const bool isPublic = !router.external.isNull() && scope == Scope::Public;
    Sentence detail = router.external.isNull() ? Sentence::of(QT_TRANSLATE_NOOP("daemon", "%1 does not say its address"), router.description)
                                              : Sentence::of(QT_TRANSLATE_NOOP("daemon", "%1 says %2"), router.description, router.external.toString());
    if (!router.external.isNull() && !isPublic)
        detail = Sentence::of(scope == Scope::Shared ? QT_TRANSLATE_NOOP("daemon", "%1 says %2, which your provider shares among customers: mail cannot come in that way")
                                                     : QT_TRANSLATE_NOOP("daemon", "%1 says %2, which is not a public address: there is another router before it"),
            router.description, router.external.toString());
    address->tried.push_back({ router.method, isPublic, detail });
    if (isPublic)
        put(*address, router.external, router.method.toLatin1().constData());
}

Task<void> Network::askOthers(PublicAddress *address)
{
    const NetworkSettings settings = m_parts.settings ? m_parts.settings() : NetworkSettings();
    const QString name = settings.addressDns.section(u'@', 0, 0), server = settings.addressDns.section(u'@', 1);
    if (address->v4.isNull() && m_parts.askServer && !name.isEmpty() && !QHostAddress(server).isNull()) {
        auto asking = m_parts.askServer(name.toLatin1(), QHostAddress(server));
        const auto answer = co_await asking;
        address->tried.push_back({ QStringLiteral("dns"), answer.ok(), answer ? answer->toString() : answer.failure().reason });
        if (answer)
            put(*address, *answer, "dns");
    }
    if (address->v4.isNull() && m_parts.fetch && !settings.addressUrl.isEmpty()) {
        auto asking = m_parts.fetch(settings.addressUrl);
        const auto answer = co_await asking;
        const QHostAddress found = answer ? addressIn(*answer) : QHostAddress();
        address->tried.push_back({ QStringLiteral("url"), !found.isNull(),
            !answer ? answer.failure().reason : found.isNull() ? Sentence::of(QT_TRANSLATE_NOOP("daemon", "%1 did not answer with an address"), settings.addressUrl) : found.toString() });
        if (!found.isNull())
            put(*address, found, "url");
    }
}

Task<PublicAddress> Network::publicAddress(bool refresh)
{
    const auto now = m_parts.clock->monotonic();
    if (!refresh && m_public && now - m_publicAt < addressKept)
        co_return *m_public;
    PublicAddress address = fromOurselves();
    if (address.v4.isNull() && m_parts.router.find)
        co_await askRouter(&address);
    if (address.v4.isNull())
        co_await askOthers(&address);
    if (address.how.isEmpty()) {
        address.how = QStringLiteral("none");
        address.sentence = Sentence(QT_TRANSLATE_NOOP("daemon", "The public address could not be found out: the router does not say it. Look it up in the router's pages, or set network.public_ipv4"));
    } else if (address.how == u"settings") {
        address.sentence = Sentence(QT_TRANSLATE_NOOP("daemon", "The public address is the one in the settings"));
    } else if (address.how == u"interface") {
        address.sentence = address.v4.isNull() ? Sentence(QT_TRANSLATE_NOOP("daemon", "This machine has a public IPv6 address, and no public IPv4 address that could be found out"))
                                               : Sentence(QT_TRANSLATE_NOOP("daemon", "This machine has a public address of its own"));
    } else {
        address.sentence = Sentence::of(QT_TRANSLATE_NOOP("daemon", "This machine is behind a router, whose public address is %1"), address.v4.toString());
    }
    address.checkedAt = m_parts.clock->nowUtc();
    m_public = address;
    m_publicAt = m_parts.clock->monotonic();
    co_return address;
}

void Network::consume(const LogEvent &event)
{
    if (std::strcmp(event.event, "message-arrived") != 0)
        return;
    for (const LogField &field : event.fields) {
        if (std::strcmp(field.key, "account") == 0 && !field.text.isEmpty())
            return;
        if (std::strcmp(field.key, "peer") == 0 && model::scopeOf(QHostAddress(field.text)) != Scope::Public)
            return;
    }
    const std::lock_guard lock(m_arrivedMutex);
    m_arrived = event.when;
}

// --- the router's mappings -----------------------------------------------------------------------------------------------

quint16 Network::actualPort(quint16 standard) const
{
    for (const NetworkParts::Listening &one : m_parts.listening ? m_parts.listening() : std::vector<NetworkParts::Listening>()) {
        if (one.standard == standard)
            return one.actual;
    }
    return standard;
}

Result<void> Network::load()
{
    const auto rows = m_parts.database->read([](sql::Sql &sql) {
        return sql.all("SELECT external_port, internal_port FROM port_mappings", {}, [](const sql::Row &row) {
            return std::pair(quint16(row.integer(0)), quint16(row.integer(1)));
        });
    });
    if (!rows)
        return rows.failure();
    for (const auto &[externalPort, internalPort] : *rows) {
        Kept &kept = m_kept[externalPort];
        kept.mapping.externalPort = externalPort;
        kept.mapping.internalPort = internalPort;
        kept.mapping.reason = Sentence(QT_TRANSLATE_NOOP("daemon", "The router was not asked yet"));
    }
    return {};
}

Task<void> Network::mapOne(quint16 externalPort, quint16 internalPort)
{
    auto ask = [map = m_parts.router.map, externalPort, internalPort] { return map(externalPort, internalPort, lease); };
    std::optional<Result<model::PortMapping>> mapped;
    try {
        mapped = co_await m_parts.routerPool->run(std::move(ask));
    } catch (const async::PoolFull &) {
        mapped = Failure { Failure::Kind::Busy, "busy", QStringLiteral("The router is being asked already; try again") };
    }
    Kept &kept = m_kept[externalPort];
    const auto now = m_parts.clock->monotonic();
    if (*mapped) {
        const bool isNew = !kept.mapping.active;
        kept.mapping = **mapped;
        kept.mapping.active = true;
        kept.mapping.renewedAt = m_parts.clock->nowUtc();
        m_method = kept.mapping.method;
        // A mapping for ever is looked after once an hour: a router that was switched off has forgotten it.
        kept.renewAt = now + std::chrono::seconds(kept.mapping.lease > 0 ? kept.mapping.lease / 2 : 3600);
        if (isNew)
            logEvent(Severity::Notice, "health", "port-mapped",
                { { "external", int(externalPort) }, { "internal", int(internalPort) }, { "method", kept.mapping.method } });
        co_return;
    }
    if (kept.mapping.active)
        logEvent(Severity::Warning, "health", "port-mapping-lost",
            { { "external", int(externalPort) }, { "reason", mapped->failure().reason },
                { "meaning", "other servers and mail programs may not reach this port from outside" } });
    kept.mapping.externalPort = externalPort;
    kept.mapping.internalPort = internalPort;
    kept.mapping.active = false;
    kept.mapping.reason = mapped->failure().reason;
    kept.renewAt = now + std::chrono::minutes(5);
}

Task<Result<Mappings>> Network::mapPorts(std::vector<quint16> ports)
{
    if (!m_parts.router.map)
        co_return Failure { Failure::Kind::Refused, "not offered", QStringLiteral("This server cannot ask a router") };
    if (ports.empty()) {
        for (const NetworkParts::Listening &one : m_parts.listening())
            ports.push_back(one.standard);
    }
    std::sort(ports.begin(), ports.end());
    ports.erase(std::unique(ports.begin(), ports.end()), ports.end());
    std::vector<std::pair<qint64, qint64>> rows;
    for (const quint16 port : ports)
        rows.emplace_back(port, actualPort(port));
    auto store = [database = m_parts.database, rows]() -> Result<void> {
        return database->inTransaction([&](sql::Sql &sql) -> Result<void> {
            for (const auto &[externalPort, internalPort] : rows) {
                if (const auto gone = sql.execute("DELETE FROM port_mappings WHERE external_port = ?", { externalPort }); !gone)
                    return gone.failure();
                if (const auto added = sql.execute("INSERT INTO port_mappings (external_port, internal_port) VALUES (?, ?)", { externalPort, internalPort }); !added)
                    return added.failure();
            }
            return {};
        });
    };
    const auto stored = co_await m_parts.sqlPool->run(std::move(store));
    if (!stored)
        co_return stored.failure();
    for (const auto &[externalPort, internalPort] : rows)
        co_await mapOne(quint16(externalPort), quint16(internalPort));
    co_return mappings();
}

Task<Result<Mappings>> Network::unmapPorts(std::vector<quint16> ports)
{
    if (ports.empty()) {
        for (const auto &[port, kept] : m_kept)
            ports.push_back(port);
    }
    auto forget = [database = m_parts.database, ports]() -> Result<void> {
        return database->inTransaction([&](sql::Sql &sql) -> Result<void> {
            for (const quint16 port : ports) {
                if (const auto gone = sql.execute("DELETE FROM port_mappings WHERE external_port = ?", { port }); !gone)
                    return gone.failure();
            }
            return {};
        });
    };
    const auto forgotten = co_await m_parts.sqlPool->run(std::move(forget));
    if (!forgotten)
        co_return forgotten.failure();
    Mappings left;
    for (const quint16 port : ports) {
        const auto found = m_kept.find(port);
        if (found == m_kept.end())
            continue;
        model::PortMapping mapping = found->second.mapping;
        m_kept.erase(found);
        auto ask = [unmap = m_parts.router.unmap, port, internalPort = mapping.internalPort] { return unmap(port, internalPort); };
        const auto gone = co_await m_parts.routerPool->run(std::move(ask));
        if (!gone && mapping.active) {
            mapping.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "The router keeps it until its lease ends: %1"), gone.failure().reason);
            left.mappings.push_back(mapping);
        }
    }
    Mappings all = mappings();
    all.mappings.insert(all.mappings.end(), left.mappings.begin(), left.mappings.end());
    co_return all;
}

Mappings Network::mappings() const
{
    Mappings all;
    all.wanted = !m_kept.empty();
    all.method = m_method;
    all.router = m_router;
    all.externalAddress = m_external.isNull() ? QString() : m_external.toString();
    qint64 active = 0;
    for (const auto &[port, kept] : m_kept) {
        all.mappings.push_back(kept.mapping);
        active += kept.mapping.active ? 1 : 0;
    }
    if (m_kept.empty())
        all.sentence = Sentence(QT_TRANSLATE_NOOP("daemon", "The router was not asked to forward anything"));
    else if (active == qint64(m_kept.size()))
        all.sentence = Sentence::counted(QT_TRANSLATE_N_NOOP("daemon", "The router forwards %n ports to this machine"), active);
    else
        all.sentence = Sentence::of(QT_TRANSLATE_NOOP("daemon", "The router forwards %1 of %2 ports; set up the others in its own pages"), active, m_kept.size());
    return all;
}

Task<void> Network::keepMappings()
{
    if (std::exchange(m_keeping, true))
        co_return;
    std::vector<std::pair<quint16, quint16>> due;
    const auto now = m_parts.clock->monotonic();
    for (const auto &[port, kept] : m_kept) {
        if (kept.renewAt <= now)
            due.emplace_back(port, kept.mapping.internalPort);
    }
    for (const auto &[externalPort, internalPort] : due) {
        if (m_kept.contains(externalPort)) // it may have been unmapped meanwhile
            co_await mapOne(externalPort, internalPort);
    }
    m_keeping = false;
}

} // namespace health

// Builds what mail passes through: directory, stores, threads, queue, rules, the way in and the way out.
#include "app/server.h"

#include "app/parts.h"
#include "app/serverparts.h"
#include "app/sieveparts.h"
#include "app/signing.h"
#include "net/tlscontext.h"

#include <QNetworkInterface>
#include <algorithm>

namespace app {

namespace {

// A relayed domain's next host, else the route that is set for the destination or for all.
async::Task<Result<std::optional<delivery::Route>>> routeFor(delivery::RouteTable *routes, delivery::RelayDomains *relays, QByteArray domain)
{
    auto relayed = relays->route(domain);
    std::optional<delivery::Route> next = co_await relayed;
    if (next)
        co_return std::move(next);
    co_return co_await routes->find(domain);
}

async::Task<std::optional<delivery::LeavingNames>> leavingNames(policy::RewriteTable *rewrites)
{
    auto reading = rewrites->compiled().fresh();
    const auto set = co_await reading;
    if (!set->hasGeneric())
        co_return std::nullopt;
    delivery::LeavingNames names;
    names.address = [set](const MailAddress &address) { return set->generic(address); };
    names.header = [set](QByteArrayView header) { return set->genericHeader(header); };
    co_return names;
}

} // namespace

Result<void> Server::openMail()
{
    Parts &p = *m_parts;
    p.mainWorker = std::make_unique<net::Worker>("main");
    p.stores = std::make_unique<storage::StoreRegistry>();
    p.spool = std::make_unique<storage::Spool>(m_config.spoolDirectory, "1");
    p.sqlPool = std::make_unique<async::Pool>("sql", m_config.sqlThreads);
    p.storagePool = std::make_unique<async::Pool>("storage", m_config.storageThreads, 100000);
    p.hashPool = std::make_unique<async::Pool>("hash", m_config.hashThreads, 200); // a flood of logins is answered Busy
    p.watch = std::make_unique<directory::ChangeWatch>(*p.directory, *p.sqlPool, m_clock);
    p.directory->onChange([watch = p.watch.get()] { watch->invalidate(); });
    p.settings = std::make_unique<directory::LiveSettings>(*p.database, *p.watch, *p.sqlPool);
    if (auto loaded = p.settings->load(); !loaded)
        return cannotStart(QStringLiteral("The settings cannot be read: %1").arg(loaded.failure().reason));
    p.signingKeys = std::make_unique<policy::SigningKeys>(*p.database, *p.watch, *p.sqlPool);
    p.bans = std::make_unique<policy::Bans>(*p.database, *p.sqlPool, m_clock, [settings = p.settings.get()] { return settings->current(); });
    std::vector<policy::Network> proxies;
    for (const auto &[network, length] : m_config.trustedProxies)
        proxies.push_back(policy::Network::of(network, length, length));
    p.bans->setExempt(std::move(proxies));
    if (auto loaded = p.bans->load(); !loaded)
        return cannotStart(QStringLiteral("The bans cannot be read: %1").arg(loaded.failure().reason));
    p.lookup = std::make_unique<directory::CachedLookup>(*p.directory, *p.watch, *p.sqlPool);
    directory::AuthOptions authOptions;
    authOptions.rehash = m_config.rehash;
    authOptions.told = [bans = p.bans.get()](const sasl::ClientInfo &client, bool succeeded) { bans->loginTried(client, succeeded); };
    p.auth = std::make_unique<directory::PasswordAuth>(*p.directory, *p.watch, *p.sqlPool, *p.hashPool, m_clock, authOptions);

    p.workers = std::make_unique<net::Workers>(m_config.networkThreads);
    net::Worker &home = p.workers->at(0);
    net::ResolverOptions dnsOptions;
    for (const SocketAddress &server : m_config.dnsServers)
        dnsOptions.servers << textOf(server);
    dnsOptions.dnssec = m_config.dnssec;
    std::optional<Failure> failure;
    runOn(home, [&] {
        auto resolver = net::UnboundResolver::create(home, dnsOptions);
        if (resolver)
            p.resolver = std::move(*resolver);
        else
            failure = resolver.failure();
    });
    if (failure)
        return cannotStart(QStringLiteral("DNS cannot be used: %1").arg(failure->reason));

    const auto trust = net::TlsContext::forClient();
    if (!trust)
        return cannotStart(QStringLiteral("TLS cannot be used: %1").arg(trust.failure().reason));
    p.dialer = std::make_unique<net::Dialer>(*trust);

    queue::Settings queueSettings;
    queueSettings.hostname = m_config.hostname;
    queueSettings.perDestination = m_config.outboundConnections;
    queueSettings.sign = ownSigner(p, m_clock);
    p.queue = std::make_unique<queue::Queue>(*p.database, *p.spool, *p.sqlPool, home, m_clock, queueSettings);
    if (auto opened = p.queue->openNow(); !opened)
        return cannotStart(QStringLiteral("The queue in %1 cannot be opened: %2").arg(m_config.spoolDirectory, opened.failure().reason));

    if (auto opened = openSieve(p, m_config); !opened)
        return cannotStart(QStringLiteral("The filter rules cannot be used: %1").arg(opened.failure().reason));
    p.filter = std::make_unique<delivery::SieveFilter>(*p.programs, *p.queue, m_clock, sieveSettings(p, m_config, m_clock));
    delivery::InboundSettings inboundSettings;
    inboundSettings.forwardingSender = forwardingSender(p, m_clock);
    inboundSettings.originalSender = [srs = p.srs, clock = &m_clock](const MailAddress &address) { return srs->reverse(address, clock->nowUtc()); };
    inboundSettings.filter = p.filter.get();
    inboundSettings.sign = userSigner(p, m_clock);
    inboundSettings.sizeLimit = [settings = p.settings.get()](const QByteArray &domain) { return settings->current()->number("message.max_size", domain); };
    inboundSettings.hostname = m_config.hostname;
    inboundSettings.temporaryDirectory = temporaryDirectory(m_config);
    inboundSettings.postmaster = [postmaster = &p.postmaster] { return postmaster->get(); };
    p.learner = std::make_unique<policy::Learner>(m_config.mailDirectory);
    p.background = std::make_unique<async::Background>("background", 200);
    p.correspondents = std::make_unique<policy::Correspondents>(*p.database, m_clock);
    inboundSettings.submitted = [this](const sasl::Identity &account, const QList<MailAddress> &recipients) {
        if (Health *health = m_health.load(std::memory_order_acquire))
            health->senders().submitted(account.address, recipients);
        m_parts->sqlPool->submit([parts = m_parts.get(), id = account.account, recipients] {
            if (const auto done = parts->correspondents->record(id, recipients); !done)
                logEvent(Severity::Info, "app", "correspondents-not-kept", { { "reason", done.failure().reason } });
        });
    };
    delivery::RemoteSettings remoteSettings;
    remoteSettings.hostname = m_config.hostname;
    remoteSettings.port = m_config.outboundPort;
    remoteSettings.bindAddresses = m_config.outboundBind;
    remoteSettings.isOwnAddress = [listen = m_config.listeners["smtp"]](const QHostAddress &address, quint16 port) {
        return std::any_of(listen.begin(), listen.end(), [&](const SocketAddress &own) {
            if (own.port != port)
                return false;
            if (own.address != QHostAddress(QHostAddress::Any))
                return own.address.isEqual(address, QHostAddress::TolerantConversion);
            return address.isLoopback() || QNetworkInterface::allAddresses().contains(address);
        });
    };
    p.rules = std::make_unique<policy::RuleTable>(*p.database, *p.watch, *p.sqlPool);
    p.rewrites = std::make_unique<policy::RewriteTable>(*p.database, *p.watch, *p.sqlPool);
    p.senders = std::make_unique<policy::SenderLists>(*p.database, *p.watch, *p.sqlPool);
    p.callout = std::make_unique<delivery::Callout>(*p.resolver, *p.dialer, *p.database, *p.sqlPool, m_clock, remoteSettings);
    p.relays = std::make_unique<delivery::RelayDomains>(*p.database, *p.watch, *p.sqlPool, *p.callout);
    inboundSettings.relay = p.relays.get();
    p.inbound = std::make_unique<delivery::Inbound>(*p.lookup, *p.stores, *p.queue, *p.storagePool, m_clock, inboundSettings);

    p.routes = std::make_unique<delivery::RouteTable>(*p.database, *p.watch, *p.sqlPool);
    remoteSettings.route = [routes = p.routes.get(), relays = p.relays.get()](QByteArray domain) { return routeFor(routes, relays, std::move(domain)); };
    remoteSettings.leavingNames = [rewrites = p.rewrites.get()] { return leavingNames(rewrites); };
    p.remote = std::make_unique<delivery::Remote>(*p.resolver, *p.dialer, *p.storagePool, m_clock, remoteSettings);
    p.router = std::make_unique<delivery::Router>(*p.lookup, *p.inbound, *p.storagePool, *p.remote, m_config.hostname,
        temporaryDirectory(m_config));
    p.queue->setTransport(p.router.get());
    p.maildrops = std::make_unique<mailaccess::Pop3Maildrops>(*p.lookup, *p.stores, *p.storagePool);
    p.pop3Ports.auth = p.auth.get();
    p.pop3Ports.maildrops = p.maildrops.get();
    p.pop3Ports.pool = p.storagePool.get();
    p.pop3Ports.clock = &m_clock;

    p.managesievePorts = { p.auth.get(), {}, p.storagePool.get() };
    p.rewriting = std::make_unique<policy::Rewriting>(*p.inbound, *p.rewrites, *p.storagePool);
    p.door = std::make_unique<Door>(m_config, p, m_clock, *p.rewriting, temporaryDirectory(m_config));
    p.smtpPorts = { &p.door->port(), p.auth.get(), p.storagePool.get(), &m_clock };
    p.imapPorts.auth = p.auth.get();
    p.imapPorts.pool = p.storagePool.get();
    p.imapPorts.clock = &m_clock;
    return {};
}

} // namespace app

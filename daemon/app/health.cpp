#include "app/health.h"

#include "app/parts.h"
#include "app/signing.h"
#include "net/unboundresolver.h"
#include "services/health/blocklists.h"
#include "services/health/settings.h"

#include <algorithm>

namespace app {

using async::Task;

namespace {

// The ports that other machines look for, whatever this instance was shifted to.
constexpr std::pair<const char *, quint16> standardPorts[] = { { "smtp", 25 }, { "submissions", 465 }, { "submission", 587 }, { "imaps", 993 }, { "pop3s", 995 } };

net::ResolverOptions resolverOptions(const Config &config)
{
    net::ResolverOptions options;
    for (const SocketAddress &server : config.dnsServers) {
        const QString host = server.address.toString();
        options.servers << (host.contains(u':') ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(host).arg(server.port);
    }
    options.dnssec = config.dnssec;
    return options;
}

Task<Result<QHostAddress>> askServer(net::Worker *worker, QByteArray name, QHostAddress server)
{
    net::ResolverOptions options;
    options.servers << (server.protocol() == QAbstractSocket::IPv6Protocol ? QStringLiteral("[%1]:53") : QStringLiteral("%1:53")).arg(server.toString());
    options.dnssec = false;
    options.deadline = std::chrono::seconds(4);
    const auto resolver = net::UnboundResolver::create(*worker, options);
    if (!resolver)
        co_return resolver.failure();
    const auto answer = co_await (*resolver)->addresses(name);
    if (answer.records.isEmpty())
        co_return Failure { Failure::Kind::Unavailable, "no answer", QStringLiteral("%1 does not answer for %2").arg(server.toString(), QString::fromLatin1(name)) };
    co_return answer.records.last(); // IPv4, if there is one
}

Task<std::optional<health::Facts::Queue>> queueFacts(queue::Queue *queue)
{
    auto asking = queue->totals();
    const auto totals = co_await asking;
    if (!totals)
        co_return std::nullopt;
    health::Facts::Queue facts;
    facts.messages = totals->messages;
    facts.held = totals->held;
    facts.oldest = totals->oldest;
    facts.paused = totals->paused;
    co_return facts;
}

Task<std::optional<std::vector<health::Facts::Listing>>> listings(Parts *parts, health::Network *network)
{
    const model::PublicAddress known = network->known();
    QList<QHostAddress> addresses;
    for (const QHostAddress &address : { known.v4, known.v6 }) {
        if (!address.isNull() && model::scopeOf(address) == model::Scope::Public)
            addresses << address;
    }
    if (addresses.isEmpty())
        co_return std::nullopt;
    auto read = [database = parts->database.get()] { return health::enabledBlockLists(*database); };
    const auto lists = co_await parts->sqlPool->run(std::move(read));
    if (!lists)
        co_return std::nullopt;
    auto asking = health::listingsOf(parts->resolver.get(), *lists, addresses);
    auto found = co_await asking;
    co_return found;
}

Task<void> lookAfter(health::Network *network, health::Doctor *doctor)
{
    co_await network->keepMappings();
    auto looking = doctor->look();
    const model::HealthReport report = co_await looking;
    logEvent(Severity::Debug, "health", "looked", { { "state", model::healthStateName(report.state()) } });
}

} // namespace

Health::Health(const Config &config, Parts &parts, const Clock &clock)
    : m_parts(parts)
    , m_clock(clock)
    , m_counters(*parts.database, clock)
    , m_senders(clock)
{
    net::PortMappingOptions mapping;
    mapping.gateway = QHostAddress(QString::fromUtf8(parts.settings->current()->text("network.router_address")));
    mapping.upnpDescriptionUrl = parts.settings->current()->text("network.router_url");
    m_mapping = std::make_shared<net::PortMapping>(mapping);
    m_routerPool = std::make_unique<async::Pool>("router", 1, 50);
    m_network = std::make_unique<health::Network>(networkParts(config));
    m_advisor = std::make_unique<health::Advisor>(advisorParts(config));
    m_doctor = std::make_unique<health::Doctor>(doctorParts(config));
    fillContext();
}

void Health::fillContext()
{
    control::Context &context = m_parts.context;
    context.counters = &m_counters;
    context.problems = &m_problems;
    context.doctor = m_doctor.get();
    context.network = m_network.get();
    context.advisor = m_advisor.get();
}

health::NetworkParts Health::networkParts(const Config &config)
{
    health::NetworkParts n;
    n.clock = &m_clock;
    n.routerPool = m_routerPool.get();
    n.sqlPool = m_parts.sqlPool.get();
    n.database = m_parts.database.get();
    n.dialer = m_parts.dialer.get();
    n.resolver = m_parts.resolver.get();
    n.hostname = config.hostname;
    n.router.find = [mapping = m_mapping]() -> Result<health::RouterPort::Found> {
        const auto found = mapping->find();
        if (!found)
            return found.failure();
        return health::RouterPort::Found { found->method, found->description, found->external };
    };
    n.router.map = [mapping = m_mapping](quint16 externalPort, quint16 internalPort, int lease) { return mapping->map(externalPort, internalPort, lease); };
    n.router.unmap = [mapping = m_mapping](quint16 externalPort, quint16 internalPort) { return mapping->unmap(externalPort, internalPort); };
    n.local = net::localAddresses;
    n.settings = [settings = m_parts.settings.get()] { return health::networkSettingsFrom(*settings->current()); };
    n.fetch = [web = &m_web](QString url) { return web->get(std::move(url)); };
    n.askServer = [worker = m_parts.mainWorker.get()](QByteArray name, QHostAddress server) { return askServer(worker, std::move(name), server); };
    n.listening = [parts = &m_parts] {
        std::vector<health::NetworkParts::Listening> ports;
        for (const auto &[service, standard] : standardPorts) {
            for (const auto &listener : parts->listeners) {
                const QHostAddress &address = listener->options().address;
                if (listener->options().protocol == service && !address.isLoopback()) {
                    ports.push_back({ standard, listener->port() });
                    break;
                }
            }
        }
        return ports;
    };
    return n;
}

health::AdvisorParts Health::advisorParts(const Config &config)
{
    health::AdvisorParts a;
    a.clock = &m_clock;
    a.hostname = config.hostname;
    a.network = m_network.get();
    a.sqlPool = m_parts.sqlPool.get();
    a.services = [parts = &m_parts] {
        QList<QByteArray> services;
        for (const auto &listener : parts->listeners)
            services << listener->options().protocol;
        return services;
    };
    a.smartHost = [routes = m_parts.routes.get()] {
        QByteArray host;
        if (const auto rows = routes->list()) {
            for (const delivery::RouteRecord &row : *rows) {
                if (row.destination == "*")
                    host = row.host;
            }
        }
        return host;
    };
    a.freshResolver = [worker = m_parts.mainWorker.get(), options = resolverOptions(config)]() -> std::unique_ptr<dns::Resolver> {
        auto resolver = net::UnboundResolver::create(*worker, options);
        return resolver ? std::move(*resolver) : nullptr;
    };
    a.more.push_back([keys = m_parts.signingKeys.get()](const QByteArray &domain) { return keyRecords(*keys, domain); });
    return a;
}

health::DoctorParts Health::doctorParts(const Config &config)
{
    health::DoctorParts d;
    d.clock = &m_clock;
    d.storagePool = m_parts.storagePool.get();
    d.resolver = m_parts.resolver.get();
    d.counters = &m_counters;
    d.problems = &m_problems;
    d.senders = &m_senders;
    d.hostname = config.hostname;
    d.databaseName = m_parts.context.databaseName;
    d.directories = { { QStringLiteral("mail"), QT_TRANSLATE_NOOP("daemon", "the mail"), config.mailDirectory },
        { QStringLiteral("queue"), QT_TRANSLATE_NOOP("daemon", "the queue"), config.spoolDirectory } };
    if (config.databaseUrl.startsWith(u"sqlite:"))
        d.directories.push_back({ QStringLiteral("data"), QT_TRANSLATE_NOOP("daemon", "the database"), config.folder });
    d.thresholds = [settings = m_parts.settings.get()] { return health::thresholdsFrom(*settings->current()); };
    d.listeners = [parts = &m_parts] {
        std::vector<health::Facts::Listener> list;
        for (const auto &listener : parts->listeners)
            list.push_back({ listener->options().protocol, QStringLiteral("%1:%2").arg(listener->options().address.toString()).arg(listener->port()) });
        return list;
    };
    d.certificates = [parts = &m_parts] {
        std::vector<health::Facts::Certificate> list;
        for (const net::CertificateInfo &info : parts->certificates->describe()) {
            health::Facts::Certificate certificate { info.file, {}, info.notAfter };
            for (const QByteArray &name : info.names)
                certificate.names << QString::fromUtf8(name);
            list.push_back(certificate);
        }
        return list;
    };
    d.databaseDown = [database = m_parts.database.get()] { return database->isDown(); };
    d.queue = [queue = m_parts.queue.get()] { return queueFacts(queue); };
    d.listings = [parts = &m_parts, network = m_network.get()] { return listings(parts, network); };
    return d;
}

Result<void> Health::load()
{
    if (const auto counted = m_counters.load(); !counted)
        return counted;
    return m_network->load();
}

void Health::consume(const LogEvent &event)
{
    m_counters.consume(event);
    m_problems.consume(event);
    m_network->consume(event);
}

void Health::start()
{
    m_doctor->onChange([this](const model::HealthReport &report) {
        if (m_parts.control)
            m_parts.control->healthChanged(report.toJson());
    });
    look();
}

void Health::look()
{
    if (std::exchange(m_looking, true))
        return;
    async::spawn(lookAfter(m_network.get(), m_doctor.get()), [this](std::exception_ptr) { m_looking = false; });
}

void Health::keepHouse()
{
    m_parts.sqlPool->submit([this] {
        if (const auto written = m_counters.flush(); !written)
            logEvent(Severity::Notice, "health", "counters-not-written", { { "reason", written.failure().reason } });
    });
    look();
}

Result<void> Health::flush() { return m_counters.flush(); }

void Health::stop() { m_routerPool.reset(); }

} // namespace app

#include "app/server.h"

#include "app/parts.h"
#include "app/services.h"
#include "app/signing.h"
#include "app/sieveparts.h"
#include "app/systemd.h"
#include "net/tlscontext.h"
#include "shared/base/version.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QNetworkInterface>
#include <algorithm>
#include <cstdio>
#include <semaphore>
#include <thread>
#include <sys/stat.h>
#include <unistd.h>

namespace app {
namespace {

void qtMessage(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    logEvent(type == QtDebugMsg || type == QtInfoMsg ? Severity::Debug : Severity::Notice, "app", "qt-message", { { "text", text } });
}

QString textOf(const SocketAddress &address)
{
    const QString host = address.address == QHostAddress(QHostAddress::Any) ? QStringLiteral("*") : address.address.toString();
    return (host.contains(u':') ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(host).arg(address.port);
}

// Runs `work` on a worker's thread and waits for it. From a thread that is no worker of net::Workers.
void runOn(net::Worker &worker, const std::function<void()> &work)
{
    std::binary_semaphore done(0);
    worker.post([&] {
        work();
        done.release();
    });
    done.acquire();
}

QString temporaryDirectory(const Config &config) { return config.folder + QStringLiteral("/tmp"); }
QString traceDirectory(const Config &config) { return config.folder + QStringLiteral("/trace"); }

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

Failure cannot(const QString &sentence) { return { Failure::Kind::Internal, "start", sentence }; }

} // namespace

Server::Server(Config config)
    : m_config(std::move(config))
    , m_writer(m_config.logTarget)
    , m_logLevel(int(m_config.logLevel))
{
}

Server::~Server()
{
    drain();
    setLogSink({}, Severity::Error); // all threads but the log's are gone
    m_parts.reset();
}

Result<void> Server::start()
{
    m_signals = std::make_unique<Signals>(
        [this] {
            m_stopping = true;
            QCoreApplication::quit();
        },
        [this] { reload(); });
    m_parts = std::make_unique<Parts>();
    for (const auto step : { &Server::prepareProcess, &Server::openDatabase, &Server::openMail, &Server::openListeners, &Server::openControl }) {
        if (auto done = (this->*step)(); !done)
            return done;
    }
    startHousekeeping();
    return {};
}

Result<void> Server::prepareProcess()
{
    ::umask(0077);
    if (auto changed = becomeUser(m_config.user); !changed)
        return changed;
    for (const QString &directory : { m_config.mailDirectory, m_config.spoolDirectory, m_config.runDirectory, temporaryDirectory(m_config), traceDirectory(m_config) }) {
        if (!QDir().mkpath(directory) || !QFileInfo(directory).isWritable())
            return cannot(QStringLiteral("The directory %1 cannot be written by user %2").arg(directory).arg(::geteuid()));
    }
    if (auto locked = m_lock.take(m_config.lockFile()); !locked)
        return locked;

    // Events go to the trace from Info on, whatever the log shows.
    m_parts->trace = std::make_unique<trace::Trace>(traceDirectory(m_config), m_clock);
    qInstallMessageHandler(qtMessage);
    setLogSink(
        [this](const LogEvent &event) {
            m_parts->trace->consume(event);
            if (Health *health = m_health.load(std::memory_order_acquire))
                health->consume(event);
            const bool forTraceAlone = qstrcmp(event.event, "verdict") == 0 && qstrcmp(event.category, "policy") == 0;
            if (forTraceAlone && m_logLevel.load(std::memory_order_relaxed) > int(Severity::Debug))
                return; // a mail has many, and its decision says the gist
            if (int(event.severity) < m_logLevel.load(std::memory_order_relaxed))
                return;
            const QByteArray line = event.toLine();
            m_feed.consume(event, line);
            m_writer.write(event, line);
        },
        std::min(m_config.logLevel, Severity::Info));
    logEvent(Severity::Notice, "app", "starting", { { "version", FACTEUR_VERSION }, { "hostname", m_config.hostname }, { "config", m_config.file } });

    QStringList writable { m_config.folder, m_config.mailDirectory, m_config.spoolDirectory, m_config.runDirectory };
    QStringList readable;
    if (m_config.databaseUrl.startsWith(u"sqlite:"))
        writable << QFileInfo(m_config.databaseUrl.sliced(7)).absolutePath();
    for (const CertificateFiles &files : m_config.certificates)
        readable << QFileInfo(QFileInfo(files.chain).canonicalFilePath()).absolutePath() << QFileInfo(QFileInfo(files.key).canonicalFilePath()).absolutePath();
    if (!m_config.databasePasswordFile.isEmpty())
        readable << QFileInfo(m_config.databasePasswordFile).absolutePath();
    confine(writable, readable);
    return {};
}

Result<void> Server::openDatabase()
{
    const auto url = sql::DatabaseUrl::parse(m_config.databaseUrl, m_config.folder);
    if (!url)
        return url.failure();
    const auto password = readDatabasePassword(m_config);
    if (!password)
        return password.failure();
    Parts &p = *m_parts;
    p.database = std::make_unique<sql::Database>(*url, *password, m_clock);
    if (auto migrated = p.database->migrate(); !migrated)
        return cannot(QStringLiteral("The database %1 cannot be used: %2. No mail can be taken in without it; nothing was started")
                          .arg(url->toString(), migrated.failure().reason));
    p.directory = std::make_unique<directory::Directory>(*p.database, m_clock, m_config.mailDirectory);
    p.context.databaseName = url->toString();
    return {};
}

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
        return cannot(QStringLiteral("The settings cannot be read: %1").arg(loaded.failure().reason));
    p.signingKeys = std::make_unique<policy::SigningKeys>(*p.database, *p.watch, *p.sqlPool);
    p.bans = std::make_unique<policy::Bans>(*p.database, *p.sqlPool, m_clock, [settings = p.settings.get()] { return settings->current(); });
    std::vector<policy::Network> proxies;
    for (const auto &[network, length] : m_config.trustedProxies)
        proxies.push_back(policy::Network::of(network, length, length));
    p.bans->setExempt(std::move(proxies));
    if (auto loaded = p.bans->load(); !loaded)
        return cannot(QStringLiteral("The bans cannot be read: %1").arg(loaded.failure().reason));
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
        return cannot(QStringLiteral("DNS cannot be used: %1").arg(failure->reason));

    const auto trust = net::TlsContext::forClient();
    if (!trust)
        return cannot(QStringLiteral("TLS cannot be used: %1").arg(trust.failure().reason));
    p.dialer = std::make_unique<net::Dialer>(*trust);

    queue::Settings queueSettings;
    queueSettings.hostname = m_config.hostname;
    queueSettings.perDestination = m_config.outboundConnections;
    queueSettings.sign = ownSigner(p, m_clock);
    p.queue = std::make_unique<queue::Queue>(*p.database, *p.spool, *p.sqlPool, home, m_clock, queueSettings);
    if (auto opened = p.queue->openNow(); !opened)
        return cannot(QStringLiteral("The queue in %1 cannot be opened: %2").arg(m_config.spoolDirectory, opened.failure().reason));

    if (auto opened = openSieve(p, m_config); !opened)
        return cannot(QStringLiteral("The filter rules cannot be used: %1").arg(opened.failure().reason));
    p.filter = std::make_unique<delivery::SieveFilter>(*p.programs, *p.queue, m_clock, sieveSettings(p, m_config, m_clock));
    delivery::InboundSettings inboundSettings;
    inboundSettings.forwardingSender = forwardingSender(p, m_clock);
    inboundSettings.originalSender = [srs = p.srs, clock = &m_clock](const MailAddress &address) { return srs->reverse(address, clock->nowUtc()); };
    inboundSettings.filter = p.filter.get();
    inboundSettings.sign = signer(p, m_clock);
    inboundSettings.hostname = m_config.hostname;
    inboundSettings.temporaryDirectory = temporaryDirectory(m_config);
    inboundSettings.postmaster = [postmaster = &p.postmaster] { return postmaster->get(); };
    p.learner = std::make_unique<policy::Learner>(m_config.mailDirectory);
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

    p.routes = std::make_unique<delivery::RouteTable>(*p.database, *p.sqlPool, m_clock);
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

Result<void> Server::openListeners()
{
    Parts &p = *m_parts;
    p.certificates = std::make_shared<net::Certificates>();
    QList<net::CertificateFiles> files;
    for (const CertificateFiles &pair : m_config.certificates)
        files.append({ pair.chain, pair.key });
    if (files.isEmpty()) {
        for (const char *service : { "submissions", "imaps", "pop3s" }) {
            if (!m_config.listeners[service].empty())
                return cannot(QStringLiteral("listen.%1 needs a certificate; set tls.certificates, or listen.%1 = []").arg(QLatin1StringView(service)));
        }
    } else if (auto loaded = p.certificates->load(files); !loaded) {
        return cannot(QStringLiteral("The certificates cannot be used: %1").arg(loaded.failure().reason));
    }
    p.limits = std::make_shared<net::ConnectionLimits>(m_config.maxConnections, m_config.maxConnectionsPerAddress);
    const auto inherited = inheritedSockets();
    for (const QByteArray &service : serviceNames()) {
        const auto sockets = inherited.find(service);
        if (sockets != inherited.end()) {
            for (const int descriptor : sockets->second)
                p.listeners.push_back(makeListener(service, {}, descriptor, m_config, p, temporaryDirectory(m_config)));
            continue;
        }
        for (const SocketAddress &address : m_config.listeners[service])
            p.listeners.push_back(makeListener(service, address, -1, m_config, p, temporaryDirectory(m_config)));
    }
    for (const auto &listener : p.listeners) {
        if (auto opened = listener->open(); !opened)
            return cannot(QStringLiteral("listen.%1: %2").arg(QString::fromLatin1(listener->options().protocol), opened.failure().reason));
    }
    return {};
}

Result<void> Server::openControl()
{
    Parts &p = *m_parts;
    control::Context &c = p.context;
    c.hostname = m_config.hostname;
    c.version = QStringLiteral(FACTEUR_VERSION);
    c.mailDirectory = m_config.mailDirectory;
    c.clock = &m_clock;
    c.startedAt = m_clock.monotonic();
    c.sqlPool = p.sqlPool.get();
    c.storagePool = p.storagePool.get();
    c.database = p.database.get();
    c.directory = p.directory.get();
    c.auth = p.auth.get();
    c.bans = p.bans.get();
    c.queue = p.queue.get();
    c.routes = p.routes.get();
    c.trace = p.trace.get();
    c.stores = p.stores.get();
    c.programs = p.programs.get();
    c.filter = p.filter.get();
    c.events = p.events.get();
    c.lists = p.lists.get();
    c.rules = p.rules.get();
    c.learner = p.learner.get();
    c.dmarc = p.dmarcStore.get();
    c.sendDmarcReports = [door = p.door.get()] { door->sendReports(); };
    c.rewrites = p.rewrites.get();
    c.senders = p.senders.get();
    c.relays = p.relays.get();
    c.signingKeys = p.signingKeys.get();
    c.log = &m_feed;
    c.settings = p.settings.get();
    c.engine = &p.door->engine();
    c.dnsLists = &p.door->clientChecks().dnsLists();
    c.scanners = &p.door->scanners();
    c.resolve = [inbound = p.inbound.get()](MailAddress address) { return inbound->resolve(std::move(address)); };
    p.health = std::make_unique<Health>(m_config, p, m_clock);
    if (auto loaded = p.health->load(); !loaded)
        return cannot(QStringLiteral("The counters cannot be read: %1").arg(loaded.failure().reason));
    m_health.store(p.health.get(), std::memory_order_release);
    c.listeners = [&p] {
        QJsonArray list;
        for (const auto &listener : p.listeners)
            list.append(QJsonObject { { QStringLiteral("service"), QString::fromLatin1(listener->options().protocol) },
                { QStringLiteral("address"), textOf({ listener->options().address, listener->port() }) },
                { QStringLiteral("sessions"), listener->sessionCount() }, { QStringLiteral("accepted"), qint64(listener->acceptedCount()) },
                { QStringLiteral("refused"), qint64(listener->refusedCount()) } });
        return list;
    };
    c.sessions = [&p] {
        QJsonArray list;
        for (const auto &listener : p.listeners) {
            for (const net::SessionInfo &session : listener->sessions())
                list.append(QJsonObject { { QStringLiteral("id"), qint64(session.id) }, { QStringLiteral("service"), QString::fromLatin1(session.protocol) },
                    { QStringLiteral("peer"), textOf({ session.peer, session.peerPort }) }, { QStringLiteral("since"), session.since.toString(Qt::ISODateWithMs) },
                    { QStringLiteral("tls"), session.tls }, { QStringLiteral("user"), session.user } });
        }
        return list;
    };
    c.endSession = [&p](quint64 id) {
        return std::any_of(p.listeners.begin(), p.listeners.end(), [id](const auto &listener) { return listener->endSession(id); });
    };
    c.certificates = [&p] {
        QJsonArray list;
        for (const net::CertificateInfo &info : p.certificates->describe()) {
            QJsonArray names;
            for (const QByteArray &name : info.names)
                names.append(QString::fromUtf8(name));
            list.append(QJsonObject { { QStringLiteral("file"), info.file }, { QStringLiteral("key"), info.key }, { QStringLiteral("names"), names },
                { QStringLiteral("notAfter"), info.notAfter.toUTC().toString(Qt::ISODateWithMs) },
                { QStringLiteral("fingerprint"), QString::fromLatin1(info.fingerprint) } });
        }
        return list;
    };
    c.reloadCertificates = [&p] { return p.certificates->reload(); };
    p.control = std::make_unique<control::Server>(c);
    if (auto listening = p.control->listen(m_config.controlSocket()); !listening)
        return listening;
    // The queue calls on its worker; the control server lives here.
    p.queue->setChangedCallback([&p] { p.mainWorker->post([&p] {
        if (p.control)
            p.control->queueChanged();
    }); });
    net::Worker &home = p.workers->at(0);
    // Whoever is banned has no session any more, but for users who have logged in before.
    p.bans->onBanned([&p](const policy::Network &network) {
        p.mainWorker->post([&p, network] {
            for (const auto &listener : p.listeners) {
                for (const net::SessionInfo &session : listener->sessions()) {
                    if (session.user.isEmpty() && network.contains(session.peer) && p.bans->isBanned(session.peer))
                        listener->endSession(session.id);
                }
            }
        });
    });
    runOn(home, [&p] {
        p.queue->start();
        p.bans->start(p.workers->at(0));
        p.door->start(p.workers->at(0));
    });
    return {};
}

void Server::startHousekeeping()
{
    const auto findPostmaster = [this] {
        Parts &p = *m_parts;
        p.sqlPool->submit([&p] {
            const auto accounts = p.directory->accounts();
            if (!accounts)
                return; // the database is away: as it was
            const directory::AccountRecord *oldest = nullptr;
            for (const directory::AccountRecord &account : *accounts) {
                if (account.enabled && (!oldest || account.id < oldest->id))
                    oldest = &account;
            }
            p.postmaster.set(oldest ? oldest->address : MailAddress());
        });
    };
    m_parts->health->start();
    const auto keepHouse = [this, findPostmaster] {
        findPostmaster();
        m_parts->health->keepHouse();
        m_parts->door->keepHouse();
        Parts &p = *m_parts;
        // After many sessions have ended malloc keeps their memory; give it back once, not at every round.
        int sessions = 0;
        for (const auto &listener : p.listeners)
            sessions += listener->sessionCount();
        m_mostSessions = std::max(m_mostSessions, sessions);
        const bool trim = m_mostSessions > 100 && sessions < m_mostSessions / 2;
        if (trim)
            m_mostSessions = sessions;
        p.storagePool->submit([&p, trim] {
            p.stores->closeIdle();
            if (trim)
                returnMemory();
        });
    };
    findPostmaster();
    QObject::connect(&m_housekeeping, &QTimer::timeout, &m_housekeeping, keepHouse);
    m_housekeeping.start(30 * 1000);
    if (const int interval = watchdogInterval(); interval > 0) {
        QObject::connect(&m_watchdog, &QTimer::timeout, &m_watchdog, [] { tellSystemd("WATCHDOG=1"); });
        m_watchdog.start(interval);
    }
}

int Server::run()
{
    m_writer.release();
    std::printf("ready\n");
    std::fflush(stdout);
    tellSystemd("READY=1");
    logEvent(Severity::Notice, "app", "ready", { { "listeners", int(m_parts->listeners.size()) }, { "pid", qint64(::getpid()) } });
    if (!m_stopping) // a signal may have come while starting
        QCoreApplication::exec();
    tellSystemd("STOPPING=1");
    logEvent(Severity::Notice, "app", "stopping", {});
    drain();
    logEvent(Severity::Notice, "app", "stopped", {});
    return 0;
}

void Server::reload()
{
    tellSystemd("RELOADING=1");
    auto config = readConfig(m_config.file);
    if (!config) {
        logEvent(Severity::Error, "app", "reload-failed", { { "reason", config.failure().reason } });
    } else {
        m_logLevel = int(config->logLevel);
        QList<net::CertificateFiles> files;
        for (const CertificateFiles &pair : config->certificates)
            files.append({ pair.chain, pair.key });
        const auto loaded = files.isEmpty() ? Result<void>() : m_parts->certificates->load(files);
        m_parts->limits->setLimits(config->maxConnections, config->maxConnectionsPerAddress);
        if (loaded)
            logEvent(Severity::Notice, "app", "reloaded", { { "applied", "tls.certificates, log.level, limits.connections" }, { "certificates", int(files.size()) } });
        else
            logEvent(Severity::Error, "app", "reload-failed", { { "reason", loaded.failure().reason }, { "certificates", "as before" } });
    }
    tellSystemd("READY=1");
}

// Everything that was accepted is on stable storage at any moment, so whatever does not end in time is simply cut.
void Server::drain()
{
    if (!m_parts || std::exchange(m_drained, true))
        return;
    Parts &p = *m_parts;
    m_housekeeping.stop();
    m_watchdog.stop();
    for (const auto &listener : p.listeners)
        listener->drain();

    const auto deadline = m_clock.monotonic() + std::chrono::milliseconds(m_config.drainPatience);
    const auto left = [&] { return std::max(std::chrono::milliseconds(0), deadline - m_clock.monotonic()); };
    auto queueEnded = std::make_shared<std::binary_semaphore>(0);
    const bool hasQueue = p.queue && p.router;
    if (hasQueue)
        p.workers->at(0).post([&p, queueEnded] { async::spawn(p.queue->drain(), [queueEnded](std::exception_ptr) { queueEnded->release(); }); });
    for (const auto &listener : p.listeners) {
        if (!listener->waitUntilIdle(left())) {
            logEvent(Severity::Notice, "app", "sessions-cut", { { "service", listener->options().protocol }, { "sessions", listener->sessionCount() } });
            listener->abort();
            listener->waitUntilIdle(std::chrono::seconds(5));
        }
    }
    if (hasQueue && !queueEnded->try_acquire_for(left() + std::chrono::milliseconds(100))) {
        logEvent(Severity::Notice, "app", "queue-cut", { { "reason", "conversations with other hosts did not end in time; they are tried again" } });
        // Their coroutines hold parts of us, so going down in order is not to be had.
        p.trace->flush();
        if (p.health)
            (void)p.health->flush();
        m_writer.finish();
        ::unlink(QFile::encodeName(m_config.controlSocket()).constData());
        ::_exit(0);
    }
    if (p.control)
        p.control->close();
    p.control.reset();
    p.listeners.clear();
    if (p.auth)
        (void)p.auth->flush();
    if (p.health) {
        (void)p.health->flush();
        p.health->stop();
    }
    if (p.door) {
        runOn(p.workers->at(0), [&p] { p.door->stop(); });
        for (int i = 0; i < 500 && !p.door->isQuiet(); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(20)); // the resolver gives up by itself
    }
    if (p.workers) {
        runOn(p.workers->at(0), [&p] {
            if (p.bans)
                p.bans->stop();
            p.queue.reset();
            p.router.reset();
            p.remote.reset();
            p.routes.reset();
            p.resolver.reset();
        });
    }
    p.door.reset();
    p.rewriting.reset();
    p.inbound.reset();
    p.maildrops.reset();
    // What the pools still hold runs before they end; it may use everything above the pools in Parts.
    p.hashPool.reset();
    p.storagePool.reset();
    p.auth.reset();
    p.lookup.reset();
    p.watch.reset();
    p.sqlPool.reset();
    p.workers.reset();
    p.mainWorker.reset();
    if (p.database)
        p.database->closeThread();
    if (p.trace)
        p.trace->flush();
}

} // namespace app

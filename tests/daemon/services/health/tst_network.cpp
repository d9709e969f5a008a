// Public address, port tests and the router's mappings, with a router, servers and a DNS of the test's own.
#include "tests/support/testmain.h"

#include "services/health/network.h"
#include "storage/sql/database.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/manualworker.h"
#include "tests/support/memorystream.h"

#include <QTemporaryDir>
#include <cerrno>
#include <cstring>

using namespace health;
using namespace std::chrono_literals;
using Outcome = model::PortTest::Result;

namespace {

// Hosts by "address:port": the banner they greet with. What is listed in `refused` answers with a reset, the rest is silent.
class Hosts final : public wire::Dialer
{
public:
    explicit Hosts(ManualWorker &worker)
        : m_worker(worker)
    {
    }
    QMap<QString, QByteArray> banners;
    QStringList refused, dialled;

    wire::Task<Result<std::unique_ptr<wire::ClientStream>>> connect(wire::DialTarget target) override
    {
        const QString name = target.address.toString() + u':' + QString::number(target.port);
        dialled << name;
        if (!banners.contains(name)) {
            const int error = refused.contains(name) ? ECONNREFUSED : ETIMEDOUT;
            co_return Failure { Failure::Kind::Unavailable, "cannot connect", QStringLiteral("connect to %1: %2").arg(name, QString::fromLocal8Bit(std::strerror(error))) };
        }
        auto stream = std::make_unique<MemoryStream>(m_worker);
        stream->send(banners[name]);
        if (banners[name].isEmpty())
            stream->hangUp();
        co_return std::unique_ptr<wire::ClientStream>(std::move(stream));
    }

private:
    ManualWorker &m_worker;
};

struct Router
{
    QHostAddress external { QStringLiteral("8.8.4.4") };
    bool there = true;
    QSet<quint16> taken;
    QList<quint16> mapped, unmapped;
};

} // namespace

class NetworkTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ManualWorker> m_worker;
    std::unique_ptr<async::Pool> m_pool;
    std::unique_ptr<sql::Database> m_database;
    std::unique_ptr<Hosts> m_hosts;
    std::unique_ptr<FakeResolver> m_dns;
    std::shared_ptr<Router> m_router;
    NetworkSettings m_settings;
    model::Addresses m_local;

    std::unique_ptr<Network> network()
    {
        NetworkParts parts;
        parts.clock = m_clock.get();
        parts.routerPool = parts.sqlPool = m_pool.get();
        parts.database = m_database.get();
        parts.dialer = m_hosts.get();
        parts.resolver = m_dns.get();
        parts.hostname = "mail.example.test";
        parts.local = [this] { return m_local; };
        parts.settings = [this] { return m_settings; };
        parts.listening = [] { return std::vector<NetworkParts::Listening> { { 25, 20025 }, { 993, 20993 } }; };
        parts.router.find = [router = m_router]() -> Result<RouterPort::Found> {
            if (!router->there)
                return Failure { Failure::Kind::NotFound, "router", QStringLiteral("nobody answers") };
            return RouterPort::Found { QStringLiteral("upnp"), QStringLiteral("The router"), router->external };
        };
        parts.router.map = [router = m_router](quint16 outer, quint16 inner, int lease) -> Result<model::PortMapping> {
            if (!router->there || router->taken.contains(outer))
                return Failure { Failure::Kind::Refused, "router", QStringLiteral("taken by another machine") };
            router->mapped << outer;
            model::PortMapping mapping;
            mapping.externalPort = outer;
            mapping.internalPort = inner;
            mapping.method = QStringLiteral("upnp");
            mapping.lease = lease;
            return mapping;
        };
        parts.router.unmap = [router = m_router](quint16 outer, quint16) -> Result<void> {
            router->unmapped << outer;
            return {};
        };
        return std::make_unique<Network>(parts);
    }
    model::PublicAddress address(Network &network, bool refresh = false) { return m_worker->wait(network.publicAddress(refresh)); }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<ManualClock>();
        m_worker = std::make_unique<ManualWorker>(*m_clock);
        m_pool = std::make_unique<async::Pool>("network-test", 1);
        m_database = std::make_unique<sql::Database>(*sql::DatabaseUrl::parse(QStringLiteral("sqlite:directory.db"), m_dir->path()), Secret(), *m_clock);
        QVERIFY(m_database->migrate().ok());
        m_hosts = std::make_unique<Hosts>(*m_worker);
        m_dns = std::make_unique<FakeResolver>();
        m_router = std::make_shared<Router>();
        m_settings = {};
        m_local = {};
        m_local.behindNat = true;
    }
    void cleanup()
    {
        m_pool.reset();
        m_worker.reset();
    }

    void scopesAreKnown_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("scope");
        const auto row = [](const char *address, const char *scope) { QTest::newRow(address) << QString::fromLatin1(address) << QString::fromLatin1(scope); };
        row("8.8.8.8", "public");
        row("10.1.2.3", "private");
        row("172.31.255.255", "private");
        row("172.32.0.1", "public");
        row("192.168.1.1", "private");
        row("100.64.0.1", "shared");
        row("100.128.0.1", "public");
        row("127.0.0.1", "loopback");
        row("169.254.1.1", "linkLocal");
        row("198.51.100.7", "documentation");
        row("224.0.0.1", "other");
        row("::1", "loopback");
        row("fe80::1", "linkLocal");
        row("fd00::1", "private");
        row("2001:db8::1", "documentation");
        row("2600::1", "public");
        row("::ffff:192.168.1.1", "private");
    }
    void scopesAreKnown()
    {
        QFETCH(const QString, address);
        QFETCH(const QString, scope);
        QCOMPARE(model::scopeName(model::scopeOf(QHostAddress(address))), scope);
    }

    void theRouterSaysTheAddress()
    {
        auto net = network();
        const auto found = address(*net);
        QCOMPARE(found.v4, QHostAddress(QStringLiteral("8.8.4.4")));
        QCOMPARE(found.how, QStringLiteral("upnp"));
        // It is kept for ten minutes.
        m_router->external = QHostAddress(QStringLiteral("9.9.9.9"));
        QCOMPARE(address(*net).v4.toString(), QStringLiteral("8.8.4.4"));
        QCOMPARE(address(*net, true).v4.toString(), QStringLiteral("9.9.9.9"));
        QCOMPARE(net->known().v4.toString(), QStringLiteral("9.9.9.9"));
    }

    void anotherRouterBeforeItIsSaid()
    {
        m_router->external = QHostAddress(QStringLiteral("100.70.1.2"));
        auto net = network();
        const auto found = address(*net);
        QVERIFY(found.v4.isNull());
        QCOMPARE(found.how, QStringLiteral("none"));
        QVERIFY(found.tried.front().detail.text().contains(QStringLiteral("shares among customers")));
        QVERIFY(!found.sentence.isEmpty());
    }

    void settingsAndInterfacesComeFirst()
    {
        m_local.ofPublic = { QHostAddress(QStringLiteral("9.1.1.1")), QHostAddress(QStringLiteral("2600::7")) };
        auto net = network();
        QCOMPARE(address(*net).how, QStringLiteral("interface"));
        QCOMPARE(address(*net).v6.toString(), QStringLiteral("2600::7"));
        m_settings.publicV4 = QHostAddress(QStringLiteral("9.2.2.2"));
        QCOMPARE(address(*net, true).how, QStringLiteral("settings"));
        QVERIFY(m_router->mapped.isEmpty());
    }

    void outwardPortIsOpen()
    {
        m_dns->mx("example.org", 10, "mx1.example.org").address("mx1.example.org", "192.0.2.1").address("mx1.example.org", "192.0.2.2");
        m_hosts->banners[QStringLiteral("192.0.2.2:25")] = "220 mx1.example.org ESMTP\r\n";
        auto net = network();
        const auto test = m_worker->wait(net->testOut(25, {}, "example.org"));
        QCOMPARE(int(test.result), int(Outcome::Open));
        QCOMPARE(test.banner, QStringLiteral("220 mx1.example.org ESMTP"));
        QCOMPARE(test.address, QStringLiteral("192.0.2.2"));
        QCOMPARE(m_hosts->dialled.size(), 2); // the silent one first
        QVERIFY(test.advice.isEmpty());
        QCOMPARE(model::PortTest::fromJson(test.toJson()).toJson(), test.toJson());
    }

    void outwardPortIsBlocked()
    {
        m_settings.testDomain = QStringLiteral("example.org");
        m_dns->mx("example.org", 10, "mx1.example.org").address("mx1.example.org", "192.0.2.1");
        auto net = network();
        auto test = m_worker->wait(net->testOut(25, {}, {}));
        QCOMPARE(int(test.result), int(Outcome::Filtered));
        QVERIFY(test.advice.text().contains(QStringLiteral("smart host")));
        m_hosts->refused << QStringLiteral("192.0.2.1:25");
        test = m_worker->wait(net->testOut(25, {}, {}));
        QCOMPARE(int(test.result), int(Outcome::Closed));
    }

    void aServerThatDoesNotWantUsIsReachedAllTheSame()
    {
        m_hosts->banners[QStringLiteral("192.0.2.1:25")] = "554 you are listed\r\n";
        auto net = network();
        const auto test = m_worker->wait(net->testOut(25, "192.0.2.1", {}));
        QCOMPARE(int(test.result), int(Outcome::Open));
        QVERIFY(test.sentence.text().contains(QStringLiteral("you are listed")));
        QVERIFY(!test.advice.isEmpty());
    }

    void withoutAnybodyNothingIsKnown()
    {
        auto net = network();
        QCOMPARE(int(m_worker->wait(net->testOut(25, {}, {})).result), int(Outcome::Inconclusive));
        QCOMPARE(int(m_worker->wait(net->testOut(25, {}, "nowhere.example")).result), int(Outcome::Inconclusive));
        QVERIFY(m_hosts->dialled.isEmpty());
    }

    void inwardThroughTheRouter()
    {
        auto net = network();
        auto test = m_worker->wait(net->testIn(25));
        QCOMPARE(int(test.result), int(Outcome::Inconclusive)); // no answer proves nothing
        m_hosts->banners[QStringLiteral("8.8.4.4:25")] = "220 mail.example.test ESMTP Facteur\r\n";
        test = m_worker->wait(net->testIn(25));
        QCOMPARE(int(test.result), int(Outcome::Open));
        m_hosts->banners[QStringLiteral("8.8.4.4:25")] = "220 router.local\r\n";
        test = m_worker->wait(net->testIn(25));
        QCOMPARE(int(test.result), int(Outcome::Closed));
    }

    void inwardWithoutARouterIsInconclusive()
    {
        m_local.ofPublic = { QHostAddress(QStringLiteral("9.1.1.1")) };
        m_hosts->banners[QStringLiteral("9.1.1.1:25")] = "220 mail.example.test ESMTP Facteur\r\n";
        auto net = network();
        const auto test = m_worker->wait(net->testIn(25));
        QCOMPARE(int(test.result), int(Outcome::Inconclusive));
        QVERIFY(test.sentence.text().contains(QStringLiteral("this very machine")));
    }

    void mailFromOutsideIsProof()
    {
        auto net = network();
        LogEvent event;
        event.when = m_clock->nowUtc();
        event.category = "delivery";
        event.event = "message-arrived";
        event.fields = { { "peer", "192.168.1.9" }, { "account", "" } };
        net->consume(event);
        QVERIFY(m_worker->wait(net->testIn(25)).result != Outcome::Open);
        event.fields = { { "peer", "9.9.9.9" }, { "account", "alice@example.test" } };
        net->consume(event);
        QVERIFY(m_worker->wait(net->testIn(25)).result != Outcome::Open);
        event.fields = { { "peer", "9.9.9.9" }, { "account", "" } };
        net->consume(event);
        QCOMPARE(int(m_worker->wait(net->testIn(25)).result), int(Outcome::Open));
        m_clock->advance(25h);
        QVERIFY(m_worker->wait(net->testIn(25)).result != Outcome::Open);
    }

    void mappingsAreKeptUntilTakenBack()
    {
        auto net = network();
        auto mapped = m_worker->wait(net->mapPorts({}));
        QVERIFY(mapped.ok());
        QCOMPARE(m_router->mapped, (QList<quint16> { 25, 993 }));
        QCOMPARE(mapped->mappings[0].internalPort, quint16(20025));
        QVERIFY(mapped->mappings[0].active && mapped->wanted);
        m_worker->wait(net->keepMappings());
        QCOMPARE(m_router->mapped.size(), 2); // not due yet
        m_clock->advance(3601s);
        m_worker->wait(net->keepMappings());
        QCOMPARE(m_router->mapped.size(), 4); // half of the lease is over

        auto again = network(); // after a restart
        QVERIFY(again->load().ok());
        QVERIFY(!again->mappings().mappings[0].active);
        m_worker->wait(again->keepMappings());
        QCOMPARE(m_router->mapped.size(), 6);
        QVERIFY(again->mappings().mappings[1].active);

        QVERIFY(m_worker->wait(again->unmapPorts({ 993 })).ok());
        QCOMPARE(m_router->unmapped, QList<quint16> { 993 });
        auto third = network();
        QVERIFY(third->load().ok());
        QCOMPARE(third->mappings().mappings.size(), 1u);
    }

    void aPortThatIsTakenIsSaid()
    {
        m_router->taken << 25;
        auto net = network();
        const auto mapped = m_worker->wait(net->mapPorts({ 25, 993 }));
        QVERIFY(mapped.ok());
        QVERIFY(!mapped->mappings[0].active);
        QVERIFY(mapped->mappings[0].reason.text().contains(QStringLiteral("another machine")));
        QVERIFY(mapped->mappings[1].active);
        QVERIFY(mapped->sentence.text().contains(QStringLiteral("1 of 2")));
        QCOMPARE(model::Mappings::fromJson(mapped->toJson()).toJson(), mapped->toJson());
        // It is tried again by and by.
        m_router->taken.clear();
        m_clock->advance(301s);
        m_worker->wait(net->keepMappings());
        QVERIFY(net->mappings().mappings[0].active);
    }
};

FACTEUR_TEST(NetworkTest)
#include "tst_network.moc"

// Smart hosts by destination; changes by others are seen; a login never goes without TLS.
#include "tests/support/testmain.h" // first: moc of Qt 6.4 fails on <coroutine> before any Qt header

#include "services/delivery/routetable.h"
#include "services/directory/directory.h"
#include "tests/support/manualworker.h"

#include <QTemporaryDir>

using delivery::RouteRecord;
using delivery::RouteTls;
using namespace std::chrono_literals;

class RouteTableTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<ManualClock>();
        m_worker = std::make_unique<ManualWorker>(*m_clock);
        m_pool = std::make_unique<async::Pool>("routes-test", 1);
        m_database = std::make_unique<sql::Database>(*sql::DatabaseUrl::parse(QStringLiteral("sqlite:directory.db"), m_dir->path()), Secret(), *m_clock);
        QVERIFY(m_database->migrate().ok());
        m_directory = std::make_unique<directory::Directory>(*m_database, *m_clock, m_dir->path());
        m_watch = std::make_unique<directory::ChangeWatch>(*m_directory, *m_pool, *m_clock);
        m_table = std::make_unique<delivery::RouteTable>(*m_database, *m_watch, *m_pool);
    }
    void cleanup()
    {
        m_table.reset();
        m_pool.reset();
        m_watch.reset();
        m_directory.reset();
        m_database->closeThread();
        m_database.reset();
        m_worker.reset();
    }

    void ownRowWinsOverTheStar()
    {
        QVERIFY(!hostFor("example.org"));
        QVERIFY(m_table->set({ "*", "smart.example.net", 465, RouteTls::Implicit, "me", Secret("s") }).ok());
        QVERIFY(m_table->set({ "Example.ORG.", "192.0.2.1", 25, RouteTls::May, {}, {} }).ok());
        QCOMPARE(*hostFor("example.org"), QByteArray("192.0.2.1"));
        QCOMPARE(*hostFor("sub.example.org"), QByteArray("smart.example.net"));
        const auto route = *m_worker->wait(m_table->find("other.test"));
        QVERIFY(route->implicitTls && route->requireTls);
        QCOMPARE(route->port, quint16(465));
        QCOMPARE(route->login, QByteArray("me"));
        QVERIFY(m_table->set({ "example.org", "other.example.net", 587, RouteTls::Required, {}, {} }).ok());
        QCOMPARE(*hostFor("example.org"), QByteArray("other.example.net"));
        QCOMPARE(m_table->list()->size(), 2u);
        QVERIFY(m_table->remove("example.org").ok());
        QCOMPARE(m_table->remove("example.org").failure().kind, Failure::Kind::NotFound);
        QVERIFY(m_table->remove("*").ok());
        QVERIFY(!hostFor("example.org"));
    }

    void rowsOfOthersAreSeenInTime()
    {
        QVERIFY(!hostFor("example.org"));
        QVERIFY(m_database->inTransaction([](sql::Sql &sql) {
            return sql.insert("INSERT INTO routes (destination, host, port, tls, login, password) VALUES ('EXAMPLE.org', 'x.test', 25, 'oops', '', '')");
        }).ok());
        m_clock->advance(5s);
        const auto route = *m_worker->wait(m_table->find("example.org"));
        QVERIFY(route.has_value());
        QVERIFY(route->requireTls); // a typing error never means less safety
    }

    void nonsenseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("destination");
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<bool>("loginWithoutTls");
        QTest::newRow("destination") << QByteArray("a b") << QByteArray("x.test") << 25 << false;
        QTest::newRow("host") << QByteArray("a.test") << QByteArray("x test") << 25 << false;
        QTest::newRow("port") << QByteArray("a.test") << QByteArray("x.test") << 0 << false;
        QTest::newRow("password in the clear") << QByteArray("a.test") << QByteArray("x.test") << 25 << true;
    }
    void nonsenseIsRefused()
    {
        QFETCH(QByteArray, destination);
        QFETCH(QByteArray, host);
        QFETCH(int, port);
        QFETCH(bool, loginWithoutTls);
        const auto done = m_table->set({ destination, host, quint16(port), RouteTls::May, loginWithoutTls ? "me" : "", Secret("s") });
        QVERIFY(!done.ok());
        QCOMPARE(done.failure().kind, Failure::Kind::Syntax);
    }

    void databaseAwayUsesWhatIsKnownOrWaits()
    {
        QVERIFY(m_table->set({ "*", "smart.example.net", 465, RouteTls::Implicit, {}, {} }).ok());
        QVERIFY(m_database->inTransaction([](sql::Sql &sql) { return sql.direct("DROP TABLE routes"); }).ok());
        m_clock->advance(10s);
        QCOMPARE(*hostFor("example.org"), QByteArray("smart.example.net"));
        delivery::RouteTable started(*m_database, *m_watch, *m_pool);
        QVERIFY(!m_worker->wait(started.find("example.org")).ok());
    }

private:
    std::optional<QByteArray> hostFor(const char *domain)
    {
        const auto route = m_worker->wait(m_table->find(domain));
        if (!route || !*route)
            return std::nullopt;
        return (*route)->host;
    }
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ManualWorker> m_worker;
    std::unique_ptr<async::Pool> m_pool;
    std::unique_ptr<sql::Database> m_database;
    std::unique_ptr<directory::Directory> m_directory;
    std::unique_ptr<directory::ChangeWatch> m_watch;
    std::unique_ptr<delivery::RouteTable> m_table;
};

FACTEUR_TEST(RouteTableTest)
#include "tst_routetable.moc"

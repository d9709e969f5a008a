// Backup MX: whose mail is taken in for others, how their recipients are known, and what a callout remembers.
#include "tests/support/testmain.h" // first: moc of Qt 6.4 fails on <coroutine> before any Qt header

#include "services/delivery/relaydomains.h"
#include "services/directory/directory.h"
#include "tests/daemon/services/delivery/fakemx.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/manualworker.h"

#include <QTemporaryDir>

using namespace delivery;
using namespace std::chrono_literals;
using Verdict = Callout::Verdict;

class RelayDomainsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<ManualClock>();
        m_worker = std::make_unique<ManualWorker>(*m_clock);
        m_pool = std::make_unique<async::Pool>("relay-test", 1);
        m_dns = std::make_unique<FakeResolver>();
        m_mx = std::make_unique<FakeMx>();
        m_database = std::make_unique<sql::Database>(*sql::DatabaseUrl::parse(QStringLiteral("sqlite:directory.db"), m_dir->path()), Secret(), *m_clock);
        QVERIFY(m_database->migrate().ok());
        m_directory = std::make_unique<directory::Directory>(*m_database, *m_clock, m_dir->path());
        m_watch = std::make_unique<directory::ChangeWatch>(*m_directory, *m_pool, *m_clock);
        m_dns->mx("example.org", 10, "mx.example.org").address("mx.example.org", "192.0.2.1").address("next.example.org", "192.0.2.2");
        m_mx->at("192.0.2.1").answers["nobody@example.org"] = "550 5.1.1 no such user";
        m_mx->at("192.0.2.2");
        open();
    }
    void cleanup()
    {
        m_relays.reset();
        m_callout.reset();
        m_pool.reset();
        m_watch.reset();
        m_database->closeThread();
        m_worker.reset();
    }

    void onlyWhatIsListedIsRelayed()
    {
        QVERIFY(!relay("bob@example.org").isRelay);
        RelayDomain domain { "Example.ORG.", RelayDomain::Recipients::Listed, {}, 25, true, { "bob@example.org", "/^sales/" } };
        QVERIFY(m_relays->set(domain));
        QVERIFY(relay("bob@example.org").isRelay && !relay("bob@example.org").refused);
        QVERIFY(!relay("Sales-2@example.org").refused);
        QCOMPARE(relay("eve@example.org").refused->status(), QByteArray("5.1.1"));
        QVERIFY(!relay("bob@sub.example.org").isRelay);
        QCOMPARE(m_relays->list()->front().name, QByteArray("example.org"));
        QVERIFY(m_relays->remove("example.org"));
        QVERIFY(!relay("bob@example.org").isRelay);
        QCOMPARE(m_relays->remove("example.org").failure().kind, Failure::Kind::NotFound);
        QCOMPARE(m_mx->dialled.size(), 0);
    }
    void aCalloutAsksTheNextHostOnce()
    {
        QVERIFY(m_relays->set({ "example.org", RelayDomain::Recipients::Callout, {}, 25, true, {} }));
        QVERIFY(!relay("bob@example.org").refused);
        QCOMPARE(relay("nobody@example.org").refused->status(), QByteArray("5.1.1"));
        QVERIFY(relay("nobody@example.org").refused->text().contains("no such user"));
        QCOMPARE(m_mx->dialled.size(), 2);
        QCOMPARE(m_mx->at("192.0.2.1").mails.size(), 0u); // nothing was sent
        // It is known after a restart, and asked again when it is old.
        open();
        QVERIFY(!relay("bob@example.org").refused);
        QCOMPARE(m_mx->dialled.size(), 2);
        m_clock->advance(13h);
        QVERIFY(relay("nobody@example.org").refused);
        QCOMPARE(m_mx->dialled.size(), 3);
    }
    void aServerThatIsAwayDefers()
    {
        m_mx->at("192.0.2.1").refuses = true;
        QVERIFY(m_relays->set({ "example.org", RelayDomain::Recipients::Callout, {}, 25, true, {} }));
        QCOMPARE(relay("bob@example.org").refused->status(), QByteArray("4.1.1"));
        (void)relay("bob@example.org");
        QCOMPARE(m_mx->dialled.size(), 1); // not for each mail
        m_mx->at("192.0.2.1").refuses = false;
        m_clock->advance(6min);
        QVERIFY(!relay("bob@example.org").refused);
    }
    void theNextHostStandsInForTheMx()
    {
        QVERIFY(m_relays->set({ "example.org", RelayDomain::Recipients::Callout, "next.example.org", 2525, true, {} }));
        QVERIFY(!relay("nobody@example.org").refused); // the other host knows it
        QCOMPARE(m_mx->dialled, QStringList { QStringLiteral("192.0.2.2:2525") });
        const auto route = m_worker->wait(m_relays->route("example.org"));
        QVERIFY(route);
        QCOMPARE(route->host, QByteArray("next.example.org"));
        QCOMPARE(route->port, quint16(2525));
        QVERIFY(!m_worker->wait(m_relays->route("other.example")));
    }
    void aGreylistingPeerIsNoRefusal()
    {
        m_mx->at("192.0.2.1").answers["bob@example.org"] = "451 4.7.1 later";
        m_mx->at("192.0.2.1").answers["eve@example.org"] = "450 4.2.1 mailbox busy";
        QVERIFY(m_relays->set({ "example.org", RelayDomain::Recipients::Callout, {}, 25, true, {} }));
        QVERIFY(relay("bob@example.org").refused->isTransient());
        m_mx->at("192.0.2.1").mailAnswer = "550 5.7.1 no null senders";
        QVERIFY(relay("eve@example.org").refused->isTransient()); // it says nothing about the recipient
    }
    void whoAsksSaysForHowLong()
    {
        Callout::Terms terms;
        terms.goodFor = 60s;
        terms.badFor = 10s;
        const auto verify = [&](const char *address) { return m_worker->wait(m_callout->verify(*MailAddress::parse(address), std::nullopt, terms)); };
        QCOMPARE(verify("bob@example.org").verdict, Verdict::Good);
        const Callout::Answer bad = verify("nobody@example.org");
        QVERIFY(bad.verdict == Verdict::Bad && !bad.nowhere && bad.reply.startsWith("550 5.1.1"));
        m_clock->advance(30s);
        (void)verify("bob@example.org");
        QCOMPARE(m_mx->dialled.size(), 2);
        (void)verify("nobody@example.org");
        QCOMPARE(m_mx->dialled.size(), 3);
        QCOMPARE(m_callout->questions(), 0);
    }
    void aDomainWithoutServersIsNoRefusalOfTheAddress()
    {
        const auto verify = [&] { return m_worker->wait(m_callout->verify(*MailAddress::parse("bob@null.example"), std::nullopt)); };
        m_dns->mx("null.example", 0, "");
        QVERIFY(verify().verdict == Verdict::Bad && verify().nowhere);
        open(); // it is remembered as that
        QVERIFY(verify().verdict == Verdict::Bad && verify().nowhere);
        QVERIFY(m_mx->dialled.isEmpty());
    }
    void ownDomainsAreNotRelayed()
    {
        QVERIFY(m_directory->addDomain("example.test"));
        QCOMPARE(m_relays->set({ "example.test", RelayDomain::Recipients::Any, {}, 25, true, {} }).failure().kind, Failure::Kind::Exists);
        QCOMPARE(m_relays->set({ "no domain", RelayDomain::Recipients::Any, {}, 25, true, {} }).failure().kind, Failure::Kind::Syntax);
        QCOMPARE(m_relays->set({ "x.test", RelayDomain::Recipients::Any, "not a host", 25, true, {} }).failure().kind, Failure::Kind::Syntax);
    }
    void whatIsOldIsForgotten()
    {
        QVERIFY(m_relays->set({ "example.org", RelayDomain::Recipients::Callout, {}, 25, true, {} }));
        (void)relay("nobody@example.org");
        m_worker->wait(written());
        QCOMPARE(rows(), 1);
        m_clock->advance(24h);
        QVERIFY(m_callout->purge());
        QCOMPARE(rows(), 0);
    }

private:
    void open()
    {
        m_relays.reset();
        if (m_callout)
            m_worker->wait(written());
        RemoteSettings remote;
        remote.hostname = "mail.example.test";
        m_callout = std::make_unique<Callout>(*m_dns, *m_mx, *m_database, *m_pool, *m_clock, remote);
        m_relays = std::make_unique<RelayDomains>(*m_database, *m_watch, *m_pool, *m_callout);
    }
    RelayDomains::Answer relay(const char *address) { return m_worker->wait(m_relays->mayRelay(*MailAddress::parse(address))); }
    // What callouts write behind their answers is done: jobs run in order, on one thread.
    async::Task<void> written()
    {
        auto nothing = [] { };
        co_await m_pool->run(nothing);
    }
    qint64 rows()
    {
        return *m_database->read([](sql::Sql &sql) { return sql.number("SELECT COUNT(*) FROM callouts"); });
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ManualWorker> m_worker;
    std::unique_ptr<async::Pool> m_pool;
    std::unique_ptr<FakeResolver> m_dns;
    std::unique_ptr<FakeMx> m_mx;
    std::unique_ptr<sql::Database> m_database;
    std::unique_ptr<directory::Directory> m_directory;
    std::unique_ptr<directory::ChangeWatch> m_watch;
    std::unique_ptr<Callout> m_callout;
    std::unique_ptr<RelayDomains> m_relays;
};

FACTEUR_TEST(RelayDomainsTest)
#include "tst_relaydomains.moc"

// The resolver against a real server of ours on loopback, well-behaved and not.
#include "tests/support/testmain.h"

#include "net/unboundresolver.h"
#include "testserver.h"
#include "tests/support/fakedns.h"

using namespace std::chrono_literals;
using dns::Status;

class UnboundResolverTest : public QObject
{
    Q_OBJECT
    FakeDns m_server;
    net::Workers m_workers { 2 };
    std::unique_ptr<net::UnboundResolver> m_resolver;

    // Made and destroyed on its worker.
    std::unique_ptr<net::UnboundResolver> make(net::ResolverOptions options)
    {
        auto made = net::UnboundResolver::create(m_workers.at(0), std::move(options));
        if (!made)
            qFatal("%s", qPrintable(made.failure().reason));
        return std::move(*made);
    }
    void destroy(std::unique_ptr<net::UnboundResolver> resolver)
    {
        std::promise<void> done;
        m_workers.at(0).post([&] {
            resolver.reset();
            done.set_value();
        });
        done.get_future().wait();
    }
    net::ResolverOptions options()
    {
        net::ResolverOptions options;
        options.servers = { m_server.server() };
        options.dnssec = false;
        return options;
    }
    template <class T> T ask(async::Task<T> task) { return runOn(m_workers.at(1), std::move(task)); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_server.listen());
        const char *const zone[] = {
            "example.org. MX 20 Backup.Example.ORG.", "example.org. MX 10 mx.example.org.", "example.org. TXT \"v=spf1 \" \"-all\"",
            "example.org. TXT second", "mx.example.org. A 127.0.0.1", "mx.example.org. AAAA ::1", "backup.example.org. A 127.0.0.2",
            "null.example.org. MX 0 .", "only-a.example.org. A 192.0.2.1", "nothing.example.org. TXT x",
            "alias.example.org. CNAME alias2.example.org.", "alias2.example.org. CNAME mx.example.org.",
            "dangling.example.org. CNAME nowhere.example.org.", "loop.example.org. CNAME loop2.example.org.",
            "loop2.example.org. CNAME loop.example.org.", "busy.example.org. SERVFAIL", "refused.example.org. REFUSED",
            "dead.example.org. TIMEOUT", "*.wild.example.org. A 192.0.2.7", "deep.down.example.org. A 192.0.2.8",
            "mail.test. A 127.0.0.5", "localhost. A 127.0.0.6", "7.2.0.192.in-addr.arpa. PTR client.example.org.",
            "4.0.0.10.in-addr.arpa. PTR private.example.org.", "9.0.0.127.in-addr.arpa. PTR loop.example.org.",
            "_25._tcp.mx.example.org. TLSA 3 1 1 00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
            "cut.example.org. TRUNCATE", "cut.example.org. TXT came-by-tcp",
        };
        for (const char *line : zone)
            QVERIFY2(m_server.add(line), qPrintable(m_server.error()));
        for (int i = 0; i < 300; ++i)
            QVERIFY(m_server.add("big.example.org. TXT " + QByteArray::number(i).rightJustified(100, 'x')));
        m_resolver = make(options());
    }
    void cleanupTestCase() { destroy(std::move(m_resolver)); }

    void mx()
    {
        const auto answer = ask(m_resolver->mx("example.org"));
        QCOMPARE(answer.status, Status::Ok);
        QCOMPARE(answer.records.size(), 2);
        QCOMPARE(answer.records[0].preference, 10);
        QCOMPARE(answer.records[0].exchange, "mx.example.org");
        QCOMPARE(answer.records[1].exchange, "backup.example.org");
        QVERIFY(!answer.secure);
    }
    void nullMx()
    {
        const auto answer = ask(m_resolver->mx("null.example.org"));
        QCOMPARE(answer.status, Status::Ok);
        QCOMPARE(answer.records.size(), 1);
        QCOMPARE(answer.records[0].exchange, "");
    }
    void addresses()
    {
        const auto both = ask(m_resolver->addresses("mx.example.org"));
        QCOMPARE(both.status, Status::Ok);
        QCOMPARE(both.records, (QList { QHostAddress(QStringLiteral("::1")), QHostAddress(QStringLiteral("127.0.0.1")) }));
        QCOMPARE(ask(m_resolver->a("mx.example.org")).records.size(), 1);
        QCOMPARE(ask(m_resolver->aaaa("only-a.example.org")).status, Status::NoData);
        QCOMPARE(ask(m_resolver->addresses("only-a.example.org")).records.size(), 1);
        QCOMPARE(ask(m_resolver->addresses("nothing.example.org")).status, Status::NoData);
        QCOMPARE(ask(m_resolver->addresses("nowhere.example.org")).status, Status::NxDomain);
        QCOMPARE(ask(m_resolver->a("host.wild.example.org")).records, QList { QHostAddress(QStringLiteral("192.0.2.7")) });
        QCOMPARE(ask(m_resolver->a("down.example.org")).status, Status::NoData); // an empty non-terminal
    }
    void aliases()
    {
        QCOMPARE(ask(m_resolver->a("alias.example.org")).records, QList { QHostAddress(QHostAddress::LocalHost) });
        QCOMPARE(ask(m_resolver->a("dangling.example.org")).status, Status::NxDomain);
        const auto loop = ask(m_resolver->a("loop.example.org"));
        QVERIFY(loop.records.isEmpty());
        QVERIFY(loop.status == Status::Temporary || loop.status == Status::NoData);
    }
    void txt()
    {
        const auto answer = ask(m_resolver->txt("example.org"));
        QCOMPARE(answer.status, Status::Ok);
        QVERIFY(answer.records.contains("v=spf1 -all"));
        QVERIFY(answer.records.contains("second"));
    }
    void namesThatLibunboundWouldKeepToItself()
    {
        QCOMPARE(ask(m_resolver->a("mail.test")).records, QList { QHostAddress(QStringLiteral("127.0.0.5")) });
        QCOMPARE(ask(m_resolver->a("localhost")).records, QList { QHostAddress(QStringLiteral("127.0.0.6")) });
        QCOMPARE(ask(m_resolver->ptr(QHostAddress(QStringLiteral("10.0.0.4")))).records, QList<QByteArray> { "private.example.org" });
        QCOMPARE(ask(m_resolver->ptr(QHostAddress(QStringLiteral("127.0.0.9")))).records, QList<QByteArray> { "loop.example.org" });
    }
    void ptr()
    {
        QCOMPARE(ask(m_resolver->ptr(QHostAddress(QStringLiteral("192.0.2.7")))).records, QList<QByteArray> { "client.example.org" });
        QCOMPARE(ask(m_resolver->ptr(QHostAddress(QStringLiteral("2001:db8::1")))).status, Status::NxDomain);
    }
    void tlsa()
    {
        const auto answer = ask(m_resolver->tlsa("_25._tcp.mx.example.org"));
        QCOMPARE(answer.records.size(), 1);
        QCOMPARE(answer.records[0].usage, 3);
        QCOMPARE(answer.records[0].data.size(), 32);
    }
    void failuresAreTemporary()
    {
        const auto busy = ask(m_resolver->mx("busy.example.org"));
        QCOMPARE(busy.status, Status::Temporary);
        QVERIFY(!busy.why.isEmpty());
        QCOMPARE(ask(m_resolver->mx("refused.example.org")).status, Status::Temporary);
    }
    void cutAnswersComeByTcp()
    {
        QCOMPARE(ask(m_resolver->txt("cut.example.org")).records, QList<QByteArray> { "came-by-tcp" });
        const int before = m_server.tcpQueries();
        QVERIFY(before > 0);
        const auto big = ask(m_resolver->txt("big.example.org"));
        QCOMPARE(big.status, Status::Ok);
        QCOMPARE(big.records.size(), 300);
        QVERIFY(m_server.tcpQueries() > before);
    }
    void nonsenseIsNotAsked_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("space") << QByteArray("a b.example.org");
        QTest::newRow("nul") << QByteArray("a\0b.example.org", 15);
        QTest::newRow("empty label") << QByteArray("a..example.org");
        QTest::newRow("long label") << QByteArray(64, 'a') + ".example.org";
        QTest::newRow("long name") << QByteArray("abcdefgh.").repeated(30) + "org";
        QTest::newRow("escape") << QByteArray("a\\046b.example.org");
        QTest::newRow("8 bit") << QByteArray("m\xc3\xbcller.example.org");
    }
    void nonsenseIsNotAsked()
    {
        QFETCH(QByteArray, name);
        const int before = m_server.queries();
        QCOMPARE(ask(m_resolver->mx(name)).status, Status::NxDomain);
        QCOMPARE(m_server.queries(), before);
    }
    void manyAtOnce()
    {
        struct Run
        {
            static async::Task<int> all(dns::Resolver *resolver, int n)
            {
                int ok = 0;
                for (int i = 0; i < n; ++i) {
                    const auto answer = co_await resolver->a("h" + QByteArray::number(i) + ".wild.example.org");
                    ok += answer.status == Status::Ok;
                }
                co_return ok;
            }
        };
        std::vector<std::future<int>> results;
        for (int i = 0; i < 8; ++i)
            results.push_back(std::async(std::launch::async, [this, i] { return runOn(m_workers.at(i % 2), Run::all(m_resolver.get(), 200)); }));
        for (auto &result : results)
            QCOMPARE(result.get(), 200);
    }

    void silentServerEndsAtTheDeadline()
    {
        net::ResolverOptions impatient = options();
        impatient.deadline = 100ms;
        auto resolver = make(impatient);
        const auto answer = ask(resolver->mx("dead.example.org"));
        QCOMPARE(answer.status, Status::Temporary);
        QCOMPARE(answer.why, QStringLiteral("no answer in time"));
        QCOMPARE(ask(resolver->mx("example.org")).status, Status::Ok); // and the others go on
        destroy(std::move(resolver));
    }
    void noServerAtAll()
    {
        net::ResolverOptions nowhere = options();
        {
            FakeDns gone;
            QVERIFY(gone.listen());
            nowhere.servers = { gone.server() };
        }
        nowhere.deadline = 3s;
        auto resolver = make(nowhere);
        QCOMPARE(ask(resolver->mx("example.org")).status, Status::Temporary);
        destroy(std::move(resolver));
    }
    void givingUpAnswersWhatIsOpen()
    {
        auto resolver = make(options()); // with the deadline of every day
        std::vector<std::future<Status>> asked;
        for (int worker : { 0, 1, 1 }) {
            const auto answered = std::make_shared<std::promise<Status>>();
            asked.push_back(answered->get_future());
            m_workers.at(worker).post([resolver = resolver.get(), answered] {
                struct Asker
                {
                    static async::Task<void> ask(net::UnboundResolver *resolver, std::shared_ptr<std::promise<Status>> answered)
                    {
                        const auto answer = co_await resolver->mx("dead.example.org");
                        answered->set_value(answer.status);
                    }
                };
                async::spawn(Asker::ask(resolver, answered), [](std::exception_ptr) {});
            });
        }
        QTRY_COMPARE(resolver->openQuestions(), 3);
        m_workers.at(0).post([resolver = resolver.get()] {
            resolver->giveUp();
            resolver->giveUp(); // the askers have not heard of the first yet
        });
        for (auto &one : asked) {
            QCOMPARE(one.wait_for(5s), std::future_status::ready); // the deadline is 10 s
            QCOMPARE(one.get(), Status::Temporary);
        }
        QCOMPARE(resolver->openQuestions(), 0);
        QCOMPARE(ask(resolver->mx("null.example.org")).why, QStringLiteral("the server is stopping"));
        destroy(std::move(resolver));
    }
    void destroyedWhileQuestionsAreOpen()
    {
        // The askers give up at their deadline; what libunbound still held is forgotten with it.
        net::ResolverOptions impatient = options();
        impatient.deadline = 50ms;
        auto resolver = make(impatient);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(ask(resolver->mx("dead.example.org")).status, Status::Temporary);
        destroy(std::move(resolver));
    }
    void serversAreChecked_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<bool>("good");
        QTest::newRow("address") << QStringLiteral("192.0.2.1") << true;
        QTest::newRow("port") << QStringLiteral("192.0.2.1:5353") << true;
        QTest::newRow("ipv6") << QStringLiteral("2001:db8::1") << true;
        QTest::newRow("ipv6 port") << QStringLiteral("[2001:db8::1]:5353") << true;
        QTest::newRow("name") << QStringLiteral("dns.example") << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("port not a number") << QStringLiteral("192.0.2.1:dns") << false;
    }
    void serversAreChecked()
    {
        QFETCH(QString, server);
        QFETCH(bool, good);
        net::ResolverOptions only = options();
        only.servers = { server };
        auto made = net::UnboundResolver::create(m_workers.at(0), only);
        QCOMPARE(made.ok(), good);
        if (good)
            destroy(std::move(*made));
        else
            QVERIFY2(made.failure().reason.contains(QStringLiteral("dns.servers")), qPrintable(made.failure().reason));
    }
    void validatesWithTheBuiltInKeys()
    {
        // Our server signs nothing, and with the root's keys configured that is a forgery (or, at best, no answer).
        net::ResolverOptions strict = options();
        strict.dnssec = true;
        strict.deadline = 10s;
        auto resolver = make(strict);
        const auto answer = ask(resolver->mx("example.org"));
        QVERIFY2(answer.status == Status::Bogus || answer.status == Status::Temporary, qPrintable(answer.why));
        QVERIFY(answer.records.isEmpty());
        destroy(std::move(resolver));
    }
};

FACTEUR_TEST(UnboundResolverTest)
#include "tst_unboundresolver.moc"

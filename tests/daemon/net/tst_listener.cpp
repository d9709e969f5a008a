// Accepting: limits, the PROXY protocol, lists, going down, ports in use, inherited sockets, many connections.
#include "tests/support/testmain.h"

#include "client.h"
#include "testserver.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace std::chrono_literals;

class ListenerTest : public QObject
{
    Q_OBJECT
    TestCertificates m_certificates;
    net::Workers m_workers { 2 };

    static net::ListenOptions trustingLoopback()
    {
        net::ListenOptions options;
        options.proxyTrusted = { { QHostAddress(QStringLiteral("127.0.0.0")), 8 } };
        return options;
    }
    template <class Condition> static bool eventually(Condition condition) { return QTest::qWaitFor(condition, 20000); }

private Q_SLOTS:
    void perClientLimit()
    {
        net::ListenOptions options;
        options.limits = std::make_shared<net::ConnectionLimits>(100, 2);
        options.refusal = "421 too many\r\n";
        TestServer server(m_workers, options);
        Client first(server.port()), second(server.port());
        QCOMPARE(first.line(), "READY\r\n");
        QCOMPARE(second.line(), "READY\r\n");
        Client third(server.port());
        QCOMPARE(third.rest(), "421 too many\r\n");
        QCOMPARE(server.listener->refusedCount(), 1u);
        first.send("QUIT\r\n");
        QCOMPARE(first.rest(), "BYE\r\n");
        QVERIFY(eventually([&] { return options.limits->open() == 1; }));
        Client fourth(server.port());
        QCOMPARE(fourth.line(), "READY\r\n");
    }

    void bannedClientsHearNothing()
    {
        std::atomic<bool> banned { true };
        net::ListenOptions options;
        options.limits = std::make_shared<net::ConnectionLimits>(100, 2);
        options.refuses = [&](const QHostAddress &client) { return banned && client.isLoopback(); };
        TestServer server(m_workers, options);
        Client first(server.port());
        QVERIFY(first.atEnd());
        QCOMPARE(server.listener->bannedCount(), 1u);
        QCOMPARE(server.listener->acceptedCount(), 0u);
        QCOMPARE(options.limits->open(), 0);
        banned = false;
        Client second(server.port());
        QCOMPARE(second.line(), "READY\r\n");
    }

    void bansAreOfWhomTheProxySpeaksFor()
    {
        net::ListenOptions options = trustingLoopback();
        options.refuses = [](const QHostAddress &client) { return client == QHostAddress(QStringLiteral("192.0.2.9")) || client.isLoopback(); };
        TestServer server(m_workers, options);
        Client first(server.port()), other(server.port());
        first.send("PROXY TCP4 192.0.2.9 198.51.100.1 4711 25\r\n");
        QVERIFY(first.atEnd());
        other.send("PROXY TCP4 192.0.2.10 198.51.100.1 4711 25\r\n");
        QCOMPARE(other.line(), "READY\r\n");
        QCOMPARE(server.listener->bannedCount(), 1u);
    }

    void totalLimitIsShared()
    {
        net::ListenOptions options;
        options.limits = std::make_shared<net::ConnectionLimits>(2, 100);
        TestServer one(m_workers, options), two(m_workers, options);
        Client first(one.port()), second(two.port());
        QCOMPARE(first.line(), "READY\r\n");
        QCOMPARE(second.line(), "READY\r\n");
        Client third(two.port());
        QVERIFY(third.atEnd());
        options.limits->setLimits(3, 100);
        Client fourth(one.port());
        QCOMPARE(fourth.line(), "READY\r\n");
    }

    void limitsCountAnIpv6NetworkAsOne()
    {
        net::ConnectionLimits limits(10, 1);
        QVERIFY(limits.acquire(QHostAddress(QStringLiteral("2001:db8::1"))));
        QVERIFY(!limits.acquire(QHostAddress(QStringLiteral("2001:db8::2"))));
        QVERIFY(limits.acquire(QHostAddress(QStringLiteral("2001:db8:0:1::2"))));
        QVERIFY(limits.acquire(QHostAddress(QStringLiteral("192.0.2.1"))));
        QVERIFY(limits.acquire(QHostAddress(QStringLiteral("192.0.2.2"))));
        QVERIFY(!limits.acquire(QHostAddress(QStringLiteral("192.0.2.1"))));
        limits.release(QHostAddress(QStringLiteral("192.0.2.1")));
        QVERIFY(limits.acquire(QHostAddress(QStringLiteral("192.0.2.1"))));
        QCOMPARE(limits.open(), 4);
        limits.release(QHostAddress(QStringLiteral("192.0.2.1")));
        QCOMPARE(limits.takeMost(), 4);
        QCOMPARE(limits.takeMost(), 3); // since then
    }

    void proxyHeader_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("peer");
        QTest::newRow("v1") << QByteArray("PROXY TCP4 192.0.2.9 198.51.100.1 4711 25\r\n") << QByteArray("192.0.2.9 4711 198.51.100.1 25\r\n");
        QTest::newRow("v1 ipv6") << QByteArray("PROXY TCP6 2001:db8::9 2001:db8::1 4711 25\r\n") << QByteArray("2001:db8::9 4711 2001:db8::1 25\r\n");
        QTest::newRow("v2") << QByteArray::fromHex("0d0a0d0a000d0a515549540a" "2111" "000c" "c0000209" "c6336401" "1267" "0019") << QByteArray("192.0.2.9 4711 198.51.100.1 25\r\n");
    }
    void proxyHeader()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, peer);
        TestServer server(m_workers, trustingLoopback());
        {
            Client client(server.port());
            client.send(header + "PEER\r\n");
            QCOMPARE(client.line(), "READY\r\n");
            QCOMPARE(client.line(), peer);
            QVERIFY(peer.startsWith(server.listener->sessions().first().peer.toString().toLatin1()));
        }
        { // octet by octet
            Client client(server.port());
            for (const char c : header)
                client.send(QByteArrayView(&c, 1));
            client.send("PEER\r\n");
            QCOMPARE(client.line(), "READY\r\n");
            QCOMPARE(client.line(), peer);
        }
        { // before implicit TLS
            net::ListenOptions options = trustingLoopback();
            options.certificates = m_certificates.store;
            options.implicitTls = true;
            TestServer secure(m_workers, options);
            Client client(secure.port());
            client.send(header);
            QVERIFY(client.startTls());
            client.send("PEER\r\n");
            QCOMPARE(client.line(), "READY\r\n");
            QCOMPARE(client.line(), peer);
            Client without(secure.port());
            QVERIFY(without.startTls());
            QCOMPARE(without.line(), "READY\r\n");
        }
    }

    void proxyHeaderIsOptional()
    {
        net::ListenOptions options = trustingLoopback();
        options.proxyPatience = 20ms;
        TestServer server(m_workers, options);
        Client silent(server.port());
        QCOMPARE(silent.line(), "READY\r\n"); // after the patience
        silent.send("PEER\r\n");
        QVERIFY(silent.line().startsWith("127.0.0.1 "));
        Client talks(server.port());
        talks.send("ECHO at once\r\n");
        QCOMPARE(talks.line(), "READY\r\n");
        QCOMPARE(talks.line(), "at once\r\n");
    }

    void requiredProxyHeader()
    {
        net::ListenOptions options = trustingLoopback();
        options.proxyRequired = true;
        TestServer server(m_workers, options);
        Client without(server.port());
        without.send("ECHO x\r\n");
        QVERIFY(without.atEnd());
        Client broken(server.port());
        broken.send("PROXY TCP4 192.0.2.9 nonsense 4711 25\r\n");
        QVERIFY(broken.atEnd());
        Client half(server.port());
        half.send("PROXY TCP4 192");
        half.halfClose();
        QVERIFY(half.atEnd());
    }

    void untrustedPeersCannotUseTheProxyProtocol()
    {
        net::ListenOptions options;
        options.proxyTrusted = { { QHostAddress(QStringLiteral("192.0.2.0")), 24 } };
        TestServer server(m_workers, options);
        Client client(server.port());
        client.send("PROXY TCP4 192.0.2.9 198.51.100.1 4711 25\r\nPEER\r\n");
        QCOMPARE(client.line(), "READY\r\n");
        QCOMPARE(client.line(), "WHAT PROXY\r\n");
        QVERIFY(client.line().startsWith("127.0.0.1 "));
    }

    void limitsCountWhomTheProxySpeaksFor()
    {
        net::ListenOptions options = trustingLoopback();
        options.limits = std::make_shared<net::ConnectionLimits>(100, 1);
        options.refusal = "421 too many\r\n";
        TestServer server(m_workers, options);
        Client first(server.port()), other(server.port()), again(server.port());
        first.send("PROXY TCP4 192.0.2.9 198.51.100.1 4711 25\r\n");
        QCOMPARE(first.line(), "READY\r\n");
        other.send("PROXY TCP4 192.0.2.10 198.51.100.1 4711 25\r\n");
        QCOMPARE(other.line(), "READY\r\n");
        again.send("PROXY TCP4 192.0.2.9 198.51.100.1 4712 25\r\n");
        QCOMPARE(again.line(), "421 too many\r\n");
    }

    void sessionsAreListed()
    {
        net::ListenOptions options;
        options.protocol = "imap";
        TestServer server(m_workers, options);
        Client first(server.port()), second(server.port());
        first.send("USER alice@example.test\r\n");
        first.line();
        QCOMPARE(first.line(), "OK\r\n");
        second.line();
        const auto sessions = server.listener->sessions();
        QCOMPARE(sessions.size(), 2);
        QCOMPARE(server.listener->sessionCount(), 2);
        const auto mine = std::find_if(sessions.begin(), sessions.end(), [](const auto &s) { return s.user == QStringLiteral("alice@example.test"); });
        QVERIFY(mine != sessions.end());
        QCOMPARE(mine->peerPort, first.localPort());
        QCOMPARE(mine->protocol, "imap");
        QVERIFY(mine->since.isValid());
        QVERIFY(server.listener->endSession(mine->id));
        QVERIFY(first.atEnd());
        QVERIFY(eventually([&] { return server.listener->sessionCount() == 1; }));
        QVERIFY(!server.listener->endSession(mine->id));
        second.send("ECHO unharmed\r\n");
        QCOMPARE(second.line(), "unharmed\r\n");
    }

    void drain()
    {
        TestServer server(m_workers);
        Client idle(server.port()), waiting(server.port()), busy(server.port());
        QCOMPARE(idle.line(), "READY\r\n");
        waiting.send("IDLE\r\nECHO x\r\n");
        QCOMPARE(waiting.line(), "READY\r\n");
        QCOMPARE(waiting.line(), "input\r\n");
        QCOMPARE(waiting.line(), "x\r\n");
        waiting.send("IDLE\r\n");
        busy.send("TAKE 10\r\n12345");
        QCOMPARE(busy.line(), "READY\r\n");
        // The session has read its command when these octets are taken; the greeting came before.
        server.listener->drain();
        QCOMPARE(idle.rest(), "bye: draining\r\n");
        QVERIFY(waiting.rest().endsWith("bye: draining\r\n"));
        busy.send("67890"); // what has begun may end
        const QByteArray answer = busy.rest();
        QVERIFY2(answer.endsWith("bye: draining\r\n"), answer.constData());
        QVERIFY2(!Client().connect(server.port()), "still accepting");
        idle.close(), waiting.close(), busy.close();
        QVERIFY(server.listener->waitUntilIdle(20s));
    }

    void abortEndsWhoDoesNotListen()
    {
        TestServer server(m_workers);
        Client reads(server.port()), stuck(server.port());
        reads.send("TAKE 100\r\n");
        QCOMPARE(reads.line(), "READY\r\n");
        stuck.send("SEND 500000000\r\n");
        QCOMPARE(stuck.line(), "READY\r\n");
        server.listener->drain();
        QVERIFY(!server.listener->waitUntilIdle(1ms));
        server.listener->abort();
        QVERIFY(server.listener->waitUntilIdle(20s));
        QCOMPARE(server.listener->sessionCount(), 0);
    }

    void portInUseIsSaidSo()
    {
        TestServer server(m_workers);
        net::ListenOptions options;
        options.protocol = "smtp";
        options.address = QHostAddress(QHostAddress::LocalHost);
        options.port = server.port();
        net::Listener second(m_workers, options, {});
        const auto opened = second.open();
        QVERIFY(!opened.ok());
        QVERIFY2(opened.failure().reason.contains(QStringLiteral("another program uses this port")), qPrintable(opened.failure().reason));
        QVERIFY(opened.failure().reason.contains(QStringLiteral("smtp")));
    }

    void dualStackShowsIpv4PeersAsThemselves()
    {
        net::ListenOptions options;
        options.address = QHostAddress(QHostAddress::Any);
        const auto endings = std::make_shared<Endings>();
        net::Listener listener(m_workers, options, [endings](wire::ByteStream &stream, std::shared_ptr<net::Session> session) { return testSession(&stream, std::move(session), endings); });
        QVERIFY(listener.open().ok());
        Client client(listener.port());
        client.send("PEER\r\n");
        QCOMPARE(client.line(), "READY\r\n");
        QVERIFY(client.line().startsWith("127.0.0.1 "));
    }

    void inheritedDescriptor()
    {
        const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        QCOMPARE(::bind(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
        net::ListenOptions options;
        options.inheritedDescriptor = descriptor;
        {
            net::Listener notYet(m_workers, options, {});
            QVERIFY(!notYet.open().ok()); // it does not listen
        }
        QCOMPARE(::listen(descriptor, 10), 0);
        TestServer server(m_workers, options);
        QVERIFY(server.port() != 0);
        QList<Client *> clients;
        for (int i = 0; i < 6; ++i) {
            clients.append(new Client(server.port()));
            QCOMPARE(clients.last()->line(), "READY\r\n");
        }
        // One socket, yet all workers serve.
        QVERIFY(m_workers.at(0).connections >= 2);
        QVERIFY(m_workers.at(1).connections >= 2);
        qDeleteAll(clients);
    }

    void connectionsAreSpreadOverTheWorkers()
    {
        TestServer server(m_workers);
        std::vector<std::unique_ptr<Client>> clients;
        for (int i = 0; i < 20; ++i) {
            clients.push_back(std::make_unique<Client>(server.port()));
            QCOMPARE(clients.back()->line(), "READY\r\n");
        }
        QVERIFY(std::abs(m_workers.at(0).connections - m_workers.at(1).connections) <= 2);
    }

    void failingSessionHarmsNobody()
    {
        TestServer server(m_workers);
        Client bad(server.port()), good(server.port());
        bad.send("THROW\r\n");
        QCOMPARE(bad.rest(), "READY\r\n");
        QCOMPARE(server.endings->next(), "failed");
        good.send("ECHO fine\r\n");
        QCOMPARE(good.line(), "READY\r\n");
        QCOMPARE(good.line(), "fine\r\n");
    }

    void aThousandConnections_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::newRow("plain") << false;
        QTest::newRow("tls") << true;
    }
    void aThousandConnections()
    {
        QFETCH(bool, tls);
        net::ListenOptions options;
        options.certificates = m_certificates.store;
        options.implicitTls = tls;
        TestServer server(m_workers, options);
        std::vector<std::unique_ptr<Client>> clients;
        for (int i = 0; i < 1000; ++i) {
            clients.push_back(std::make_unique<Client>());
            QVERIFY2(clients.back()->connect(server.port()), qPrintable(QString::number(i)));
            if (tls)
                QVERIFY(clients.back()->startTls());
            clients.back()->send("ECHO " + QByteArray::number(i) + "\r\n");
        }
        for (int i = 0; i < 1000; ++i) {
            QCOMPARE(clients[size_t(i)]->line(), "READY\r\n");
            QCOMPARE(clients[size_t(i)]->line(), QByteArray::number(i) + "\r\n");
        }
        QCOMPARE(server.listener->sessionCount(), 1000);
        server.listener->drain();
        for (const auto &client : clients)
            QCOMPARE(client->rest(), "bye: draining\r\n");
        clients.clear();
        QVERIFY(server.listener->waitUntilIdle(20s));
    }

    void withoutDescriptorsItWaits()
    {
        TestServer server(m_workers);
        rlimit before {};
        ::getrlimit(RLIMIT_NOFILE, &before);
        // Both ends of a connection are ours: the client's descriptor is made first, then the limit leaves no other.
        Client client;
        const int lowest = ::fcntl(0, F_DUPFD_CLOEXEC, 0);
        ::close(lowest);
        rlimit none { rlim_t(lowest) + 1, before.rlim_max };
        ::setrlimit(RLIMIT_NOFILE, &none);
        const bool connected = client.connect(server.port()); // takes the last one; the server cannot accept
        Client probe;
        const bool another = probe.connect(server.port());
        ::setrlimit(RLIMIT_NOFILE, &before);
        QVERIFY(connected);
        QVERIFY(!another); // no descriptor for it
        QCOMPARE(client.line(), "READY\r\n"); // accepted once there are some
    }

    void connectionsThatNeverTalkDoNotBlockTheEnd()
    {
        auto server = std::make_unique<TestServer>(m_workers);
        Client silent(server->port());
        QCOMPARE(silent.line(), "READY\r\n");
        server.reset(); // aborts
        silent.rest();
    }
};

FACTEUR_TEST(ListenerTest)
#include "tst_listener.moc"

// Sessions over real loopback sockets, in the clear and with TLS: everything a ByteStream promises.
#include "tests/support/testmain.h"

#include "client.h"
#include "testserver.h"

#include <sys/socket.h>
#include <thread>

using namespace std::chrono_literals;

class ConnectionTest : public QObject
{
    Q_OBJECT
    TestCertificates m_certificates;
    net::Workers m_workers { 2 };

    net::ListenOptions withTls(bool implicit)
    {
        net::ListenOptions options;
        options.certificates = m_certificates.store;
        options.implicitTls = implicit;
        return options;
    }
    static void plainAndTls()
    {
        QTest::addColumn<bool>("tls");
        QTest::newRow("plain") << false;
        QTest::newRow("tls") << true;
    }
    // A server and a client that has been greeted.
    struct Pair
    {
        TestServer server;
        Client client;
        Pair(ConnectionTest *test, bool tls)
            : server(test->m_workers, test->withTls(tls))
        {
            if (!client.connect(server.port()) || (tls && !client.startTls()) || client.line() != "READY\r\n")
                qFatal("no greeting");
        }
    };

private Q_SLOTS:
    void echoes_data() { plainAndTls(); }
    void echoes()
    {
        QFETCH(bool, tls);
        Pair pair(this, tls);
        QVERIFY(pair.client.send("ECHO hello\r\nECHO again\r\n"));
        QCOMPARE(pair.client.line(), "hello\r\n");
        QCOMPARE(pair.client.line(), "again\r\n");
        pair.client.send("QUIT\r\n");
        QCOMPARE(pair.client.rest(), "BYE\r\n");
        QVERIFY(!pair.client.wasReset());
        QCOMPARE(pair.server.endings->next(), "returned");
    }

    void octetByOctet_data() { plainAndTls(); }
    void octetByOctet()
    {
        QFETCH(bool, tls);
        Pair pair(this, tls);
        for (const char c : QByteArrayView("ECHO slowly\r\nECHO bare\nECHO " "x\r\n"))
            QVERIFY(pair.client.send(QByteArrayView(&c, 1)));
        QCOMPARE(pair.client.line(), "slowly\r\n");
        QCOMPARE(pair.client.line(), "BARELF\r\n");
        QCOMPARE(pair.client.line(), "x\r\n");
    }

    void overlongLineIsSkippedWhole_data() { plainAndTls(); }
    void overlongLineIsSkippedWhole()
    {
        QFETCH(bool, tls);
        Pair pair(this, tls);
        pair.client.send(QByteArray(3'000'000, 'x') + "\r\nECHO after\r\n");
        QCOMPARE(pair.client.line(), "TOOLONG\r\n");
        QCOMPARE(pair.client.line(), "after\r\n");
    }

    void largeOutput_data() { plainAndTls(); }
    void largeOutput()
    {
        QFETCH(bool, tls);
        Pair pair(this, tls);
        constexpr qsizetype size = 30'000'001;
        pair.client.send("SEND 30000001\r\nECHO end\r\n");
        const QByteArray got = pair.client.exactly(size);
        QCOMPARE(got.size(), size);
        for (qsizetype i = 0; i < size; ++i) {
            if (got[i] != char('a' + (i % 100000) % 23))
                QFAIL(qPrintable(QStringLiteral("octet %1 is wrong").arg(i)));
        }
        QCOMPARE(pair.client.line(), "end\r\n");
    }

    void largeInput_data() { plainAndTls(); }
    void largeInput()
    {
        QFETCH(bool, tls);
        Pair pair(this, tls);
        QByteArray data(20'000'003, '\0');
        quint64 sum = 0;
        for (qsizetype i = 0; i < data.size(); ++i) {
            data[i] = char((i * 7) ^ (i >> 9));
            sum = sum * 31 + uchar(data[i]);
        }
        QVERIFY(pair.client.send("TAKE 20000003\r\n" + data + "ECHO end\r\n"));
        QCOMPARE(pair.client.line(), QByteArray::number(sum) + "\r\n");
        QCOMPARE(pair.client.line(), "end\r\n");
    }

    void pipelinedCommandsByTheThousand_data() { plainAndTls(); }
    void pipelinedCommandsByTheThousand()
    {
        QFETCH(bool, tls);
        Pair pair(this, tls);
        QByteArray commands, replies;
        for (int i = 0; i < 20000; ++i) {
            commands += "ECHO " + QByteArray::number(i) + "\r\n";
            replies += QByteArray::number(i) + "\r\n";
        }
        QVERIFY(pair.client.send(commands)); // replies fit the kernel's buffers
        QVERIFY(pair.client.exactly(replies.size()) == replies);
    }

    void halfClosedPeerStillGetsItsAnswers()
    {
        Pair pair(this, false);
        pair.client.send("SEND 1000000\r\nECHO end\r\n");
        pair.client.halfClose();
        const QByteArray got = pair.client.rest();
        QCOMPARE(got.size(), 1000005);
        QVERIFY(got.endsWith("end\r\n"));
        QCOMPARE(pair.server.endings->next(), "peer gone");
    }

    // RFC 8446 §6.1: close_notify ends one direction; `printf … | openssl s_client` relies on it.
    void closeNotifyBehindTheLastCommandDoesNotCostTheAnswer()
    {
        Pair pair(this, true);
        pair.client.send("ECHO first\r\nSEND 100000\r\nECHO last\r\n");
        SSL_shutdown(pair.client.ssl());
        const QByteArray got = pair.client.rest();
        QVERIFY(got.startsWith("first\r\n"));
        QVERIFY(got.endsWith("last\r\n"));
        QCOMPARE(got.size(), 100013);
        QCOMPARE(pair.server.endings->next(), "peer gone");
    }

    void peerThatLeavesEndsTheSession_data() { plainAndTls(); }
    void peerThatLeavesEndsTheSession()
    {
        QFETCH(bool, tls);
        {
            Pair pair(this, tls);
            pair.client.close();
            QCOMPARE(pair.server.endings->next(), "peer gone");
        }
        {
            Pair pair(this, tls);
            pair.client.reset();
            QCOMPARE(pair.server.endings->next(), "peer gone");
        }
        { // while it should take our output
            Pair pair(this, tls);
            pair.client.send("SEND 500000000\r\n");
            pair.client.exactly(1000);
            pair.client.reset();
            QCOMPARE(pair.server.endings->next(), "peer gone");
        }
    }

    void silenceEndsThePatience_data() { plainAndTls(); }
    void silenceEndsThePatience()
    {
        QFETCH(bool, tls);
        Pair pair(this, tls);
        pair.client.send("PATIENCE 30\r\n");
        QCOMPARE(pair.client.rest(), "bye: timed out\r\n");
        QCOMPARE(pair.server.endings->next(), "timed out");
    }

    void halfARecordIsSilenceToo()
    {
        Pair pair(this, true);
        pair.client.send("PATIENCE 300\r\n");
        const char partial[] = { 0x17, 3, 3, 0, 50, 1, 2, 3 };
        QCOMPARE(::send(pair.client.descriptor(), partial, sizeof partial, MSG_NOSIGNAL), ssize_t(sizeof partial));
        QCOMPARE(pair.server.endings->next(), "timed out");
    }

    void peerThatDoesNotReadEndsThePatience_data() { plainAndTls(); }
    void peerThatDoesNotReadEndsThePatience()
    {
        QFETCH(bool, tls);
        Pair pair(this, tls);
        pair.client.send("PATIENCE 50\r\nSEND 500000000\r\n");
        QCOMPARE(pair.server.endings->next(), "timed out");
    }

    void startTls()
    {
        TestServer server(m_workers, withTls(false));
        Client client(server.port());
        QCOMPARE(client.line(), "READY\r\n");
        client.send("TLS\r\nSTARTTLS\r\n");
        QCOMPARE(client.line(), "none - - \r\n");
        QCOMPARE(client.line(), "OK\r\n");
        QVERIFY(client.startTls());
        client.send("ECHO secret\r\nSTARTTLS\r\n");
        QCOMPARE(client.line(), "secret\r\n");
        QCOMPARE(client.line(), "NO\r\n"); // TLS is active already
        QVERIFY(server.listener->sessions().first().tls);
    }

    // RFC 3207 §4.2: what was sent in the clear behind STARTTLS must not be taken for what comes through TLS.
    void plaintextBehindStartTlsIsThrownAway()
    {
        TestServer server(m_workers, withTls(false));
        Client client(server.port());
        QCOMPARE(client.line(), "READY\r\n");
        client.send("STARTTLS\r\nECHO injected\r\nECHO twice\r\nECHO unfinish");
        QCOMPARE(client.line(), "OK\r\n");
        QVERIFY(client.startTls());
        client.send("ed\r\nECHO clean\r\n");
        QCOMPARE(client.line(), "WHAT ed\r\n"); // neither the commands nor the beginning of one have survived
        QCOMPARE(client.line(), "clean\r\n");
    }

    // The same octets when they reach the kernel only after the session has read the command: they are then garbage in
    // place of a handshake, and in no case a command.
    void plaintextAfterStartTlsBreaksTheHandshake()
    {
        TestServer server(m_workers, withTls(false));
        Client client(server.port());
        QCOMPARE(client.line(), "READY\r\n");
        client.send("STARTTLS\r\n");
        QCOMPARE(client.line(), "OK\r\n");
        client.send("ECHO injected\r\nECHO twice\r\n");
        QVERIFY(!client.rest().contains("injected"));
        QCOMPARE(server.endings->next(), "peer gone");
    }

    void garbageInsteadOfTls_data()
    {
        QTest::addColumn<QByteArray>("garbage");
        QTest::newRow("http") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        QTest::newRow("zeros") << QByteArray(1000, '\0');
        QTest::newRow("long record") << QByteArray("\x16\x03\x01\xff\xff") + QByteArray(70000, 'x');
        QTest::newRow("hello of nonsense") << QByteArray("\x16\x03\x01\x00\x20\x01\x00\x00\x1c", 9) + QByteArray(28, '\x7f');
        QTest::newRow("sslv2") << QByteArray("\x80\x2e\x01\x00\x02\x00\x15\x00\x00\x00\x10", 11) + QByteArray(37, '\1');
    }
    void garbageInsteadOfTls()
    {
        QFETCH(QByteArray, garbage);
        TestServer server(m_workers, withTls(true));
        Client client(server.port());
        client.send(garbage);
        QVERIFY(!client.rest().contains("READY"));
        Client good(server.port()); // and the others do not notice
        QVERIFY(good.startTls());
        QCOMPARE(good.line(), "READY\r\n");
    }

    void silentHandshakeTimesOut()
    {
        net::ListenOptions options = withTls(true);
        options.handshakePatience = 40ms;
        TestServer server(m_workers, options);
        Client client(server.port());
        QVERIFY(client.atEnd());
    }

    void brokenRecordEndsTheSession()
    {
        Pair pair(this, true);
        const QByteArray forged = QByteArray("\x17\x03\x03\x00\x20", 5) + QByteArray(32, 'x');
        ::send(pair.client.descriptor(), forged.constData(), size_t(forged.size()), MSG_NOSIGNAL);
        QCOMPARE(pair.server.endings->next(), "peer gone");
    }

    void wakeFromAnotherThread();
    void wakeBeforeTheWaitCounts();

    void lastReplySurvivesUnreadInput_data() { plainAndTls(); }
    void lastReplySurvivesUnreadInput()
    {
        QFETCH(bool, tls);
        Pair pair(this, tls);
        // The session ends while the client still talks: a plain close() would answer with a reset and destroy the reply.
        pair.client.send("QUIT\r\n" + QByteArray(1'000'000, 'x'));
        QCOMPARE(pair.client.rest(), "BYE\r\n");
        QVERIFY(!pair.client.wasReset());
    }

    void unsentOutputLeavesWhenTheSessionReturns()
    {
        Pair pair(this, false);
        pair.client.send("SEND 3000\r\nLEAVE\r\n");
        QCOMPARE(pair.client.rest().size(), 3000);
    }

    void fairness()
    {
        // One client keeps its worker busy with an endless pipeline, another one of the same worker is still served.
        net::Workers one(1);
        TestServer server(one);
        Client busy(server.port()), other(server.port());
        QCOMPARE(busy.line(), "READY\r\n");
        QCOMPARE(other.line(), "READY\r\n");
        std::atomic<bool> stop { false };
        std::thread flood([&] {
            const QByteArray commands = QByteArray("PATIENCE 20000\r\n").repeated(4000);
            while (!stop && busy.send(commands)) { }
        });
        for (int i = 0; i < 50; ++i) {
            other.send("ECHO still here\r\n");
            QCOMPARE(other.line(), "still here\r\n");
        }
        stop = true;
        flood.join();
    }
};

// Sessions that hand their stream out, so that another thread can wake them.
namespace {
struct Handed
{
    std::promise<wire::ByteStream *> stream;
    std::promise<void> mayWait;
    std::shared_future<void> waits = mayWait.get_future().share();
};
async::Task<void> waitForWake(wire::ByteStream *stream, Handed *handed, bool wakeFirst)
{
    if (wakeFirst)
        stream->wake();
    else
        handed->stream.set_value(stream);
    const wire::Wake wake = co_await stream->waitForInput(20s);
    stream->write(wake == wire::Wake::Woken ? "woken\r\n" : "input\r\n");
    const wire::Wake then = co_await stream->waitForInput(20s);
    stream->write(then == wire::Wake::Woken ? "woken\r\n" : "input\r\n");
}
} // namespace

void ConnectionTest::wakeFromAnotherThread()
{
    Handed handed;
    net::ListenOptions options;
    options.address = QHostAddress(QHostAddress::LocalHost);
    net::Listener listener(m_workers, options, [&](wire::ByteStream &stream, std::shared_ptr<net::Session>) { return waitForWake(&stream, &handed, false); });
    QVERIFY(listener.open().ok());
    Client client(listener.port());
    wire::ByteStream *stream = handed.stream.get_future().get();
    stream->wake();
    QCOMPARE(client.line(), "woken\r\n");
    client.send("x");
    QCOMPARE(client.line(), "input\r\n");
}

void ConnectionTest::wakeBeforeTheWaitCounts()
{
    Handed handed;
    net::ListenOptions options;
    options.address = QHostAddress(QHostAddress::LocalHost);
    net::Listener listener(m_workers, options, [&](wire::ByteStream &stream, std::shared_ptr<net::Session>) { return waitForWake(&stream, &handed, true); });
    QVERIFY(listener.open().ok());
    Client client(listener.port());
    QCOMPARE(client.line(), "woken\r\n");
    client.send("x");
    QCOMPARE(client.line(), "input\r\n");
}

FACTEUR_TEST(ConnectionTest)
#include "tst_connection.moc"

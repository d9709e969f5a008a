// Outgoing connections and the client's side of TLS, against our own listener.
#include "tests/support/testmain.h"

#include "testserver.h"
#include "net/dialer.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <arpa/inet.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

using namespace std::chrono_literals;

namespace {
struct Talk // what a client session is to do, and what came of it
{
    wire::Dialer *dialer = nullptr;
    wire::DialTarget target;
    bool startTls = false; // STARTTLS first
    bool tls = false;
    QByteArray name = "mail.example.test";
    wire::TlsPolicy policy;
    QByteArray command = "PEER";
};
struct Talked
{
    bool connected = false;
    std::optional<Failure> failure;
    wire::TlsInfo info;
    QByteArray greeting, reply;
};

async::Task<Talked> talk(Talk with)
{
    Talked result;
    auto connected = co_await with.dialer->connect(with.target);
    if (!connected) {
        result.failure = connected.failure();
        co_return result;
    }
    result.connected = true;
    const std::unique_ptr<wire::ClientStream> stream = std::move(*connected);
    if (with.startTls) {
        const wire::Line greeting = co_await stream->readLine(1000, 10s);
        result.greeting = greeting.text;
        stream->write("STARTTLS\r\n");
        const wire::Line ready = co_await stream->readLine(1000, 10s);
        if (ready.text != "OK")
            co_return result;
    }
    if (with.tls) {
        auto started = co_await stream->startTlsClient(with.name, with.policy, 10s);
        if (!started) {
            result.failure = started.failure();
            co_return result;
        }
        result.info = *started;
    }
    if (!with.startTls) {
        const wire::Line greeting = co_await stream->readLine(1000, 10s);
        result.greeting = greeting.text;
    }
    stream->write(with.command + "\r\n");
    const wire::Line reply = co_await stream->readLine(1000, 10s);
    result.reply = reply.text;
    stream->close();
    co_return result;
}
} // namespace

class DialerTest : public QObject
{
    Q_OBJECT
    TestCertificates m_certificates;
    net::Workers m_workers { 2 };
    std::unique_ptr<net::Dialer> m_dialer; // trusts mail.crt only

    Talk to(quint16 port)
    {
        Talk talk;
        talk.dialer = m_dialer.get();
        talk.target.address = QHostAddress(QHostAddress::LocalHost);
        talk.target.port = port;
        talk.target.timeout = 10s;
        return talk;
    }
    net::ListenOptions secure(bool implicit)
    {
        net::ListenOptions options;
        options.certificates = m_certificates.store;
        options.implicitTls = implicit;
        return options;
    }
    // SHA-256 of a certificate's public key info (selector 1) or of all of it (selector 0).
    QByteArray digest(const char *name, int selector)
    {
        QFile file(m_certificates.path(name, "crt"));
        if (!file.open(QFile::ReadOnly))
            qFatal("no certificate");
        const QByteArray pem = file.readAll();
        BIO *bio = BIO_new_mem_buf(pem.constData(), int(pem.size()));
        X509 *certificate = PEM_read_bio_X509(bio, nullptr, nullptr, nullptr);
        unsigned char *der = nullptr;
        const int size = selector == 0 ? i2d_X509(certificate, &der) : i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate), &der);
        const QByteArray hash = QCryptographicHash::hash(QByteArrayView(der, size), QCryptographicHash::Sha256);
        OPENSSL_free(der);
        X509_free(certificate);
        BIO_free(bio);
        return hash;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto trust = net::TlsContext::forClient(m_certificates.path("mail", "crt"));
        QVERIFY(trust.ok());
        m_dialer = std::make_unique<net::Dialer>(*trust);
        QVERIFY(net::TlsContext::forClient().ok()); // the system's roots
        QVERIFY(!net::TlsContext::forClient(QStringLiteral("/nowhere")).ok());
    }

    void connectsFromAGivenAddress()
    {
        TestServer server(m_workers);
        Talk with = to(server.port());
        with.target.bindAddress = QHostAddress(QStringLiteral("127.0.0.9"));
        const Talked talked = runOn(m_workers.at(0), talk(with));
        QVERIFY(!talked.failure);
        QCOMPARE(talked.greeting, "READY");
        QVERIFY2(talked.reply.startsWith("127.0.0.9 "), talked.reply.constData());
        with.target.bindAddress = QHostAddress(QStringLiteral("::1")); // another family: ignored
        QVERIFY(!runOn(m_workers.at(0), talk(with)).failure);
        with.target.bindAddress = QHostAddress(QStringLiteral("192.0.2.1")); // not ours
        const Talked not_ours = runOn(m_workers.at(0), talk(with));
        QVERIFY(not_ours.failure && not_ours.failure->reason.contains(QStringLiteral("192.0.2.1")));
    }

    void refusedConnectionIsAFailure()
    {
        quint16 port = 0;
        {
            TestServer server(m_workers);
            port = server.port();
        }
        const Talked talked = runOn(m_workers.at(0), talk(to(port)));
        QVERIFY(talked.failure);
        QCOMPARE(int(talked.failure->kind), int(Failure::Kind::Unavailable));
        QVERIFY2(talked.failure->reason.contains(QStringLiteral("127.0.0.1 port %1").arg(port)), qPrintable(talked.failure->reason));
        QVERIFY(runOn(m_workers.at(0), talk(to(0))).failure);
    }

    void unixSockets()
    {
        QTemporaryDir folder;
        sockaddr_un address {};
        address.sun_family = AF_UNIX;
        const QByteArray path = folder.filePath(QStringLiteral("s.sock")).toLocal8Bit();
        qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
        const int listening = ::socket(AF_UNIX, SOCK_STREAM, 0);
        QCOMPARE(::bind(listening, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
        QCOMPARE(::listen(listening, 1), 0);
        std::thread peer([listening] {
            const int connection = ::accept(listening, nullptr, nullptr);
            char octets[16];
            if (::write(connection, "READY\r\n", 7) == 7 && ::read(connection, octets, sizeof octets) == 6)
                [[maybe_unused]] const auto n = ::write(connection, "heard\r\n", 7);
            ::close(connection);
        });
        Talk with = to(0);
        with.target.path = path;
        const Talked talked = runOn(m_workers.at(0), talk(with));
        peer.join();
        ::close(listening);
        QVERIFY(!talked.failure);
        QCOMPARE(talked.greeting, "READY");
        QCOMPARE(talked.reply, "heard");
        const Talked refused = runOn(m_workers.at(0), talk(with)); // nobody listens there any more
        QVERIFY(refused.failure && refused.failure->reason.contains(QString::fromLocal8Bit(path)));
        with.target.path = '/' + QByteArray(200, 'a');
        const Talked tooLong = runOn(m_workers.at(0), talk(with));
        QVERIFY(tooLong.failure && tooLong.failure->reason.contains(QStringLiteral("too long")));
    }

    void connectTimesOut()
    {
        // A listener that nobody serves, its queue full: further SYNs stay unanswered.
        const int listening = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        QCOMPARE(::bind(listening, reinterpret_cast<sockaddr *>(&address), size), 0);
        QCOMPARE(::listen(listening, 0), 0);
        ::getsockname(listening, reinterpret_cast<sockaddr *>(&address), &size);
        std::vector<int> fillers;
        for (int i = 0; i < 4; ++i) {
            fillers.push_back(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0));
            ::connect(fillers.back(), reinterpret_cast<sockaddr *>(&address), size);
        }
        Talk with = to(ntohs(address.sin_port));
        with.target.timeout = 50ms;
        const Talked talked = runOn(m_workers.at(0), talk(with));
        QVERIFY(talked.failure);
        QVERIFY2(talked.failure->reason.contains(QStringLiteral("timed out")), qPrintable(talked.failure->reason));
        // Nobody waits any more.
        with.target.timeout = 10min;
        with.target.cancellation = std::make_shared<async::Cancellation>();
        m_workers.at(0).post([worker = &m_workers.at(0), cancellation = with.target.cancellation] {
            worker->startTimer(20ms, [cancellation] { cancellation->cancel(); });
        });
        for (int i = 0; i < 2; ++i) { // while it waits, and before it begins
            const Talked stopped = runOn(m_workers.at(0), talk(with));
            QVERIFY(stopped.failure);
            QVERIFY2(stopped.failure->reason.contains(QStringLiteral("stopping")), qPrintable(stopped.failure->reason));
        }
        for (const int one : fillers)
            ::close(one);
        ::close(listening);
    }

    void tlsPolicies_data()
    {
        QTest::addColumn<int>("level");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QList<QByteArray>>("names");
        QTest::addColumn<int>("usage"); // of a DANE record; 0: none
        QTest::addColumn<QByteArray>("pin");
        QTest::addColumn<bool>("succeeds");
        QTest::addColumn<bool>("verified");
        const QByteArray mail = "mail.example.test", wild = "x.wild.test";
        const QList<QByteArray> none;
        const QByteArray mailKey = digest("mail", 1), wildKey = digest("wild", 1);
        QTest::newRow("opportunistic, valid") << int(wire::TlsPolicy::Opportunistic) << mail << none << 0 << QByteArray() << true << true;
        QTest::newRow("opportunistic, unknown issuer") << int(wire::TlsPolicy::Opportunistic) << wild << none << 0 << QByteArray() << true << false;
        QTest::newRow("opportunistic, wrong name") << int(wire::TlsPolicy::Opportunistic) << mail << QList<QByteArray> { "other.test" } << 0 << QByteArray() << true << false;
        QTest::newRow("required, valid") << int(wire::TlsPolicy::RequireValid) << mail << none << 0 << QByteArray() << true << true;
        QTest::newRow("required, one of the names") << int(wire::TlsPolicy::RequireValid) << mail << QList<QByteArray> { "other.test", "mx.example.test" } << 0 << QByteArray() << true << true;
        QTest::newRow("required, unknown issuer") << int(wire::TlsPolicy::RequireValid) << wild << none << 0 << QByteArray() << false << false;
        QTest::newRow("required, wrong name") << int(wire::TlsPolicy::RequireValid) << mail << QList<QByteArray> { "other.test" } << 0 << QByteArray() << false << false;
        QTest::newRow("dane, matching key") << int(wire::TlsPolicy::Dane) << wild << none << 3 << wildKey << true << true;
        QTest::newRow("dane, other key") << int(wire::TlsPolicy::Dane) << wild << none << 3 << mailKey << false << false;
        // RFC 7671 §5.2.1: usage 2 names an issuer in the chain, never the server's own certificate.
        QTest::newRow("dane, no trust anchor in the chain") << int(wire::TlsPolicy::Dane) << mail << none << 2 << mailKey << false << false;
        QTest::newRow("dane, unusable record") << int(wire::TlsPolicy::Dane) << wild << none << 1 << wildKey << true << false;
    }
    void tlsPolicies()
    {
        QFETCH(int, level);
        QFETCH(QByteArray, name);
        QFETCH(QList<QByteArray>, names);
        QFETCH(int, usage);
        QFETCH(QByteArray, pin);
        QFETCH(bool, succeeds);
        QFETCH(bool, verified);
        TestServer implicit(m_workers, secure(true)), explicitly(m_workers, secure(false));
        for (const bool startTls : { false, true }) {
            Talk with = to(startTls ? explicitly.port() : implicit.port());
            with.tls = true;
            with.startTls = startTls;
            with.name = name;
            with.policy.level = wire::TlsPolicy::Level(level);
            with.policy.names = names;
            if (usage)
                with.policy.pins = { { usage, 1, 1, pin } };
            with.command = "TLS";
            const Talked talked = runOn(m_workers.at(1), talk(with));
            QVERIFY2(talked.failure.has_value() != succeeds, talked.failure ? qPrintable(talked.failure->reason) : "");
            if (succeeds) {
                QVERIFY(talked.info.active);
                QCOMPARE(talked.info.verified, verified);
                QCOMPARE(talked.info.version, "TLSv1.3");
                QCOMPARE(talked.reply.split(' ').value(1), name);
                QCOMPARE(talked.reply.split(' ').value(3), talked.info.exporter.toHex());
            } else {
                QCOMPARE(int(talked.failure->kind), int(Failure::Kind::Refused));
                QVERIFY2(talked.failure->reason.contains(QString::fromLatin1(name)), qPrintable(talked.failure->reason));
            }
        }
    }

    void peerWithoutTlsIsUnavailable()
    {
        TestServer server(m_workers);
        Talk with = to(server.port());
        with.tls = true; // it greets in the clear
        const Talked talked = runOn(m_workers.at(0), talk(with));
        QVERIFY(talked.failure);
        QCOMPARE(int(talked.failure->kind), int(Failure::Kind::Unavailable));
    }
};

FACTEUR_TEST(DialerTest)
#include "tst_dialer.moc"

// TLS as clients see it: certificate by SNI, reload, resumption, ALPN, channel binding, versions; and the certificate files.
#include "tests/support/testmain.h"

#include "client.h"
#include "testserver.h"

#include <QFile>
#include <QFileInfo>
#include <openssl/err.h>

class TlsTest : public QObject
{
    Q_OBJECT
    TestCertificates m_certificates;
    net::Workers m_workers { 2 };
    net::ListenOptions implicitTls() const
    {
        net::ListenOptions options;
        options.certificates = m_certificates.store;
        options.implicitTls = true;
        return options;
    }

private Q_SLOTS:
    void certificateBySni_data()
    {
        QTest::addColumn<QByteArray>("sni");
        QTest::addColumn<QByteArray>("certificate");
        QTest::newRow("exact") << QByteArray("mail.example.test") << QByteArray("mail.example.test");
        QTest::newRow("second name") << QByteArray("mx.example.test") << QByteArray("mail.example.test");
        QTest::newRow("case") << QByteArray("MAIL.Example.TEST") << QByteArray("mail.example.test");
        QTest::newRow("wildcard") << QByteArray("any.wild.test") << QByteArray("*.wild.test");
        QTest::newRow("wildcard is one label") << QByteArray("a.b.wild.test") << QByteArray("default.test");
        QTest::newRow("unknown") << QByteArray("other.test") << QByteArray("default.test");
        QTest::newRow("none") << QByteArray() << QByteArray("default.test");
    }
    void certificateBySni()
    {
        QFETCH(QByteArray, sni);
        QFETCH(QByteArray, certificate);
        TestServer server(m_workers, implicitTls());
        for (const int version : { TLS1_3_VERSION, TLS1_2_VERSION }) {
            Client client(server.port());
            Client::Tls tls;
            tls.sni = sni.isEmpty() ? nullptr : sni.constData();
            tls.maxVersion = version;
            QVERIFY(client.startTls(tls));
            QCOMPARE(client.peerName(), certificate);
            client.send("TLS\r\n");
            client.line();
            const QByteArrayList words = client.line().trimmed().split(' ');
            QCOMPARE(words[0], version == TLS1_3_VERSION ? "TLSv1.3" : "TLSv1.2");
            QCOMPARE(words[1], sni.isEmpty() ? QByteArray("-") : sni.toLower());
        }
    }

    void reloadSwapsCertificatesForNewConnections()
    {
        TestServer server(m_workers, implicitTls());
        Client before(server.port());
        QVERIFY(before.startTls());
        QCOMPARE(before.peerName(), "default.test");
        QVERIFY(m_certificates.store->load({ m_certificates.files("mail") }).ok());
        Client after(server.port());
        QVERIFY(after.startTls());
        QCOMPARE(after.peerName(), "mail.example.test");
        before.send("ECHO alive\r\n");
        before.line();
        QCOMPARE(before.line(), "alive\r\n");

        // A broken file changes nothing.
        auto broken = m_certificates.files("wild");
        broken.key = m_certificates.path("default", "key");
        const auto loaded = m_certificates.store->load({ m_certificates.files("default"), broken });
        QVERIFY(!loaded.ok());
        QVERIFY2(loaded.failure().reason.contains(broken.key), qPrintable(loaded.failure().reason));
        Client still(server.port());
        QVERIFY(still.startTls());
        QCOMPARE(still.peerName(), "mail.example.test");
        QVERIFY(m_certificates.store->load({ m_certificates.files("default"), m_certificates.files("mail"), m_certificates.files("wild") }).ok());
    }

    void resumption_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<bool>("reload");
        QTest::newRow("1.3") << TLS1_3_VERSION << false;
        QTest::newRow("1.2") << TLS1_2_VERSION << false;
        QTest::newRow("1.3 across a reload") << TLS1_3_VERSION << true;
        QTest::newRow("1.2 across a reload") << TLS1_2_VERSION << true;
    }
    void resumption()
    {
        QFETCH(int, version);
        QFETCH(bool, reload);
        TestServer server(m_workers, implicitTls());
        Client::Tls tls;
        tls.sni = "mail.example.test";
        tls.maxVersion = version;
        Client first(server.port());
        QVERIFY(first.startTls(tls));
        QCOMPARE(first.line(), "READY\r\n");
        QCOMPARE(SSL_session_reused(first.ssl()), 0);
        if (reload)
            QVERIFY(m_certificates.store->reload().ok());
        tls.resume = first.takeSession();
        QVERIFY(tls.resume);
        for (int i = 0; i < 4; ++i) { // on either worker
            Client again(server.port());
            QVERIFY(again.startTls(tls));
            QCOMPARE(SSL_session_reused(again.ssl()), 1);
            again.send("TLS\r\n");
            QCOMPARE(again.line(), "READY\r\n");
            const QByteArrayList words = again.line().trimmed().split(' ');
            QCOMPARE(words[1], "mail.example.test");
            QCOMPARE(words[3], again.exporter().toHex());
            if (SSL_SESSION *next = again.takeSession()) { // RFC 8446 §C.4: a ticket is used once, and each answer brings another
                SSL_SESSION_free(tls.resume);
                tls.resume = next;
            }
        }
        SSL_SESSION_free(tls.resume);
    }

    void exporterIsTheSameOnBothEnds_data()
    {
        QTest::addColumn<int>("version");
        QTest::newRow("1.3") << TLS1_3_VERSION;
        QTest::newRow("1.2 with extended master secret") << TLS1_2_VERSION;
    }
    void exporterIsTheSameOnBothEnds()
    {
        QFETCH(int, version);
        TestServer server(m_workers, implicitTls());
        QByteArrayList keys;
        for (int i = 0; i < 2; ++i) {
            Client client(server.port());
            Client::Tls tls;
            tls.maxVersion = version;
            QVERIFY(client.startTls(tls));
            client.send("TLS\r\n");
            client.line();
            keys.append(client.line().trimmed().split(' ').value(3));
            QCOMPARE(keys.last().size(), 64);
            QCOMPARE(keys.last(), client.exporter().toHex());
        }
        QVERIFY(keys[0] != keys[1]);
    }

    void alpn()
    {
        net::ListenOptions options = implicitTls();
        options.alpn = { "imap" };
        TestServer server(m_workers, options);
        Client::Tls tls;
        tls.alpn = "\x04pop3\x04imap";
        Client client(server.port());
        QVERIFY(client.startTls(tls));
        client.send("TLS\r\n");
        client.line();
        QCOMPARE(client.line().split(' ').value(2), "imap");
        Client without(server.port());
        QVERIFY(without.startTls());
        tls.alpn = "\x02h2\x08http/1.1";
        Client wrong(server.port());
        QVERIFY(!wrong.startTls(tls)); // RFC 7301 §3.2: no_application_protocol
        ERR_clear_error();
    }

    void oldVersionsAreRefused()
    {
        TestServer server(m_workers, implicitTls());
        Client::Tls tls;
        tls.minVersion = TLS1_VERSION;
        tls.maxVersion = TLS1_1_VERSION;
        Client client(server.port());
        QVERIFY(!client.startTls(tls));
        ERR_clear_error();
    }

    void clientsCannotRenegotiate()
    {
        TestServer server(m_workers, implicitTls());
        Client::Tls tls;
        tls.maxVersion = TLS1_2_VERSION;
        Client client(server.port());
        QVERIFY(client.startTls(tls));
        QCOMPARE(client.line(), "READY\r\n");
        SSL_renegotiate(client.ssl());
        QVERIFY(SSL_do_handshake(client.ssl()) != 1);
        ERR_clear_error();
    }

    void keyUpdatesAreAnswered()
    {
        TestServer server(m_workers, implicitTls());
        Client client(server.port());
        QVERIFY(client.startTls());
        QCOMPARE(client.line(), "READY\r\n");
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(SSL_key_update(client.ssl(), SSL_KEY_UPDATE_REQUESTED), 1);
            client.send("ECHO x\r\n");
            QCOMPARE(client.line(), "x\r\n");
        }
    }

    void forwardSecrecyAlways()
    {
        TestServer server(m_workers, implicitTls());
        Client::Tls tls;
        tls.maxVersion = TLS1_2_VERSION;
        Client client(server.port());
        QVERIFY(client.startTls(tls));
        QVERIFY(QByteArray(SSL_get_cipher_name(client.ssl())).startsWith("ECDHE-"));
    }

    void selfSignedFiles()
    {
        QTemporaryDir directory;
        const QString certificate = directory.filePath(QStringLiteral("cert.pem")), key = directory.filePath(QStringLiteral("key.pem"));
        QVERIFY(net::writeSelfSigned({ "mail.example.test", "localhost", "127.0.0.1", "::1" }, certificate, key).ok());
        for (const QString &file : { certificate, key })
            QCOMPARE(QFileInfo(file).permissions() & QFileDevice::Permissions(0x70ff), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        net::Certificates store;
        QVERIFY(store.load({ { certificate, key } }).ok());
        const auto info = store.describe();
        QCOMPARE(info.size(), 1);
        QCOMPARE(info[0].names, (QList<QByteArray> { "mail.example.test", "localhost" }));
        QCOMPARE(info[0].fingerprint.size(), 64);
        const qint64 days = QDateTime::currentDateTimeUtc().daysTo(info[0].notAfter);
        QVERIFY(days >= 3649 && days <= 3651);

        QFile before(key);
        QVERIFY(before.open(QFile::ReadOnly));
        const QByteArray bytes = before.readAll();
        const auto again = net::writeSelfSigned({ "other.test" }, certificate, key);
        QVERIFY(!again.ok()); // never over an existing file
        before.seek(0);
        QCOMPARE(before.readAll(), bytes);
        QVERIFY(!net::writeSelfSigned({}, certificate + u'2', key + u'2').ok());
        QVERIFY(!net::writeSelfSigned({ "a,DNS:evil.test" }, certificate + u'2', key + u'2').ok());
        QVERIFY(!QFile::exists(key + u'2'));
    }

    void unusableFilesAreExplained_data()
    {
        QTest::addColumn<QByteArray>("certificate");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("says");
        QFile good(m_certificates.path("mail", "crt")), goodKey(m_certificates.path("mail", "key"));
        QVERIFY(good.open(QFile::ReadOnly) && goodKey.open(QFile::ReadOnly));
        const QByteArray certificate = good.readAll(), key = goodKey.readAll();
        QTest::newRow("empty certificate") << QByteArray() << key << QStringLiteral("is no PEM certificate");
        QTest::newRow("garbage certificate") << QByteArray("garbage") << key << QStringLiteral("is no PEM certificate");
        QTest::newRow("cut certificate") << certificate.left(certificate.size() / 2) << key << QStringLiteral("is no PEM certificate");
        QTest::newRow("no key") << certificate << certificate << QStringLiteral("is no private key");
    }
    void unusableFilesAreExplained()
    {
        QFETCH(QByteArray, certificate);
        QFETCH(QByteArray, key);
        QFETCH(QString, says);
        QTemporaryDir directory;
        QFile one(directory.filePath(QStringLiteral("c"))), two(directory.filePath(QStringLiteral("k")));
        QVERIFY(one.open(QFile::WriteOnly) && two.open(QFile::WriteOnly));
        one.write(certificate), one.close();
        two.write(key), two.close();
        net::Certificates store;
        const auto loaded = store.load({ { one.fileName(), two.fileName() } });
        QVERIFY(!loaded.ok());
        QVERIFY2(loaded.failure().reason.contains(says), qPrintable(loaded.failure().reason));
        const auto missing = store.load({ { QStringLiteral("/nowhere/cert.pem"), two.fileName() } });
        QVERIFY(missing.failure().reason.contains(QStringLiteral("/nowhere/cert.pem: cannot be read")));
        QVERIFY(!store.current());
    }
};

FACTEUR_TEST(TlsTest)
#include "tst_tls.moc"

// A message that requires TLS on its way goes only to hosts that are proven, encrypt and pass the requirement on. RFC 8689 §4.2.1.
#include "tests/support/testmain.h" // first: moc of Qt 6.4 fails on <coroutine> before any Qt header

#include "protocols/smtp/tlswish.h"
#include "tests/daemon/services/delivery/remotestage.h"

using Kind = queue::RecipientOutcome::Kind;

class RequireTlsTest : public QObject, RemoteStage
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        setUp();
        for (const char *address : { "192.0.2.1", "192.0.2.2" }) {
            m_mx->at(address).extensions.append("STARTTLS");
            m_mx->at(address).tlsExtensions = { "REQUIRETLS" };
        }
        m_dns->secure("example.org", dns::Type::MX);
        require();
    }
    void cleanup() { tearDown(); }

    void goesToAProvenHostWithTheRequirement()
    {
        const auto outcome = send({ "bob@example.org" });
        QCOMPARE(outcome.recipients[0].kind, Kind::Relayed);
        const FakeHost &host = m_mx->at("192.0.2.1");
        QVERIFY(host.mails[0].tls);
        QCOMPARE(host.mails[0].from, QByteArray("<alice@example.test> REQUIRETLS"));
        QCOMPARE(host.policy.level, wire::TlsPolicy::RequireValid);
        QCOMPARE(host.policy.names, QList<QByteArray> { "mx.example.org" });
        QVERIFY(host.policy.pins.isEmpty());
    }
    void othersAreNotAskedForAnything()
    {
        m_batchChange = {};
        m_mx->at("192.0.2.1").certificateIsBad = true;
        QCOMPARE(send({ "bob@example.org" }).recipients[0].kind, Kind::Relayed);
        QCOMPARE(m_mx->at("192.0.2.1").mails[0].from, QByteArray("<alice@example.test>"));
    }

    // --- what a host may lack ---
    void fallsShort_data()
    {
        QTest::addColumn<QByteArray>("lack");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("no STARTTLS") << QByteArray("tls") << QByteArray("5.7.10");
        QTest::newRow("certificate") << QByteArray("certificate") << QByteArray("5.7.10");
        QTest::newRow("REQUIRETLS") << QByteArray("requiretls") << QByteArray("5.7.30");
    }
    void fallsShort()
    {
        QFETCH(QByteArray, lack);
        QFETCH(QByteArray, status);
        const auto spoil = [&](FakeHost &host) {
            if (lack == "tls")
                host.extensions.removeAll("STARTTLS");
            else if (lack == "certificate")
                host.certificateIsBad = true;
            else
                host.tlsExtensions.clear();
        };
        spoil(m_mx->at("192.0.2.1"));
        auto outcome = send({ "bob@example.org" }); // the second one is good enough
        QCOMPARE(outcome.recipients[0].kind, Kind::Relayed);
        QCOMPARE(outcome.recipients[0].remoteMta, QByteArray("backup.example.org"));
        finish();
        spoil(m_mx->at("192.0.2.2"));
        outcome = send({ "bob@example.org" });
        QCOMPARE(outcome.recipients[0].kind, Kind::Permanent);
        QCOMPARE(outcome.recipients[0].status, status);
        QVERIFY(!outcome.destinationDown); // other mail goes on
        QVERIFY(m_mx->at("192.0.2.1").mails.empty());
        QCOMPARE(m_mx->at("192.0.2.2").mails.size(), 1u);
        m_batchChange = {};
        QCOMPARE(send({ "bob@example.org" }).recipients[0].kind, Kind::Relayed);
        QCOMPARE(m_mx->at("192.0.2.1").mails.size(), 1u);
    }
    void whatFailsForTheMomentIsTriedAgain_data()
    {
        QTest::addColumn<QByteArray>("trouble");
        for (const char *trouble : { "refuses", "handshake", "STARTTLS for the moment", "TLSA unanswered" })
            QTest::newRow(trouble) << QByteArray(trouble);
    }
    void whatFailsForTheMomentIsTriedAgain()
    {
        QFETCH(QByteArray, trouble);
        FakeHost &first = m_mx->at("192.0.2.1");
        if (trouble == "refuses") {
            first.refuses = true;
        } else if (trouble == "handshake") {
            first.tlsFails = true;
        } else if (trouble == "TLSA unanswered") {
            m_dns->secure("mx.example.org", dns::Type::A).secure("mx.example.org", dns::Type::AAAA);
            m_dns->fail("_25._tcp.mx.example.org", dns::Type::TLSA, dns::Status::Temporary);
        } else {
            first.startTlsAnswer = "454 4.7.0 busy";
        }
        m_mx->at("192.0.2.2").tlsExtensions.clear();
        const auto outcome = send({ "bob@example.org" });
        QCOMPARE(outcome.recipients[0].kind, Kind::Transient);
        QVERIFY(!outcome.destinationDown);
        QVERIFY(first.mails.empty() && m_mx->at("192.0.2.2").mails.empty());
    }

    // --- whose hosts they are ---
    void anUnsignedMxProvesNothing()
    {
        m_dns->mx("plain.test", 10, "mx.example.org");
        const auto outcome = send({ "bob@plain.test" });
        QCOMPARE(outcome.recipients[0].kind, Kind::Permanent);
        QCOMPARE(outcome.recipients[0].status, QByteArray("5.7.10"));
        QVERIFY(outcome.recipients[0].reply.contains("plain.test") && outcome.recipients[0].reply.contains("DNSSEC"));
        QVERIFY(m_mx->dialled.isEmpty());
    }
    void aDomainWithoutMxIsItsOwnName()
    {
        m_dns->address("plain.test", "192.0.2.1");
        QCOMPARE(send({ "bob@plain.test" }).recipients[0].kind, Kind::Relayed);
        QCOMPARE(m_mx->at("192.0.2.1").policy.names, QList<QByteArray> { "plain.test" });
    }
    void theAdministratorsSmartHostNeedsNoMx()
    {
        m_settings.route = [](QByteArray) -> async::Task<Result<std::optional<delivery::Route>>> {
            delivery::Route route;
            route.host = "smart.example.net";
            co_return std::optional<delivery::Route>(route);
        };
        m_dns->address("smart.example.net", "192.0.2.1");
        QCOMPARE(send({ "bob@plain.test" }).recipients[0].kind, Kind::Relayed);
        QCOMPARE(m_mx->at("192.0.2.1").policy.level, wire::TlsPolicy::RequireValid);
        QCOMPARE(m_mx->at("192.0.2.1").policy.names, QList<QByteArray> { "smart.example.net" });
    }
    void tlsaRecordsPinTheCertificate()
    {
        m_dns->secure("mx.example.org", dns::Type::A).secure("mx.example.org", dns::Type::AAAA);
        m_dns->tlsa("_25._tcp.mx.example.org", 3, 1, 1, "digest").tlsa("_25._tcp.mx.example.org", 1, 1, 1, "not for mail");
        QCOMPARE(send({ "bob@example.org" }).recipients[0].kind, Kind::Relayed);
        QCOMPARE(m_mx->at("192.0.2.1").policy.level, wire::TlsPolicy::RequireValid); // DNSSEC does not vouch for them
        finish();
        m_dns->secure("_25._tcp.mx.example.org", dns::Type::TLSA);
        QCOMPARE(send({ "bob@example.org" }).recipients[0].kind, Kind::Relayed);
        const wire::TlsPolicy &policy = m_mx->at("192.0.2.1").policy;
        QCOMPARE(policy.level, wire::TlsPolicy::Dane);
        QCOMPARE(policy.pins.size(), 1);
        QCOMPARE(policy.pins.first().data, QByteArray("digest"));
    }

    // --- connections are shared with other mail where that is right ---
    void anOpenConnectionOfOthersIsNotGoodEnough()
    {
        m_batchChange = {};
        QCOMPARE(send({ "bob@example.org" }).recipients[0].kind, Kind::Relayed);
        require();
        QCOMPARE(send({ "bob@example.org" }).recipients[0].kind, Kind::Relayed);
        QCOMPARE(m_mx->at("192.0.2.1").connections, 2);
        QCOMPARE(m_mx->at("192.0.2.1").quits, 1);
        m_batchChange = {}; // and the proven one is, for them
        QCOMPARE(send({ "bob@example.org" }).recipients[0].kind, Kind::Relayed);
        QCOMPARE(m_mx->at("192.0.2.1").connections, 2);
        QCOMPARE(m_mx->at("192.0.2.1").mails[2].from, QByteArray("<alice@example.test>"));
    }

    // --- RFC 8689 §5 ---
    void aBounceIsNotThrownAway()
    {
        for (const char *address : { "192.0.2.1", "192.0.2.2" })
            m_mx->at(address).tlsExtensions.clear();
        m_batchChange = [](queue::Batch &batch) {
            batch.message.tls = queue::Tls::Required;
            batch.message.sender = {};
        };
        const auto outcome = send({ "bob@example.org" });
        QCOMPARE(outcome.recipients[0].kind, Kind::Relayed);
        QCOMPARE(m_mx->at("192.0.2.1").mails[0].from, QByteArray("<>"));
        QVERIFY(m_mx->at("192.0.2.1").mails[0].tls); // as well as it can be had
        finish();
        m_mx->at("192.0.2.2").tlsExtensions = { "REQUIRETLS" }; // who can, comes first
        QCOMPARE(send({ "bob@example.org" }).recipients[0].remoteMta, QByteArray("backup.example.org"));
        QCOMPARE(m_mx->at("192.0.2.2").mails[0].from, QByteArray("<> REQUIRETLS"));
    }

    // --- TLS-Required: No ---
    void theFieldOfTheHeader_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("optional");
        QTest::newRow("none") << QByteArray("Subject: x\r\n\r\n") << false;
        QTest::newRow("No") << QByteArray("Subject: x\r\nTLS-Required: No\r\n\r\n") << true;
        QTest::newRow("folded, any case") << QByteArray("tls-required:\r\n no\r\nSubject: x\r\n\r\n") << true;
        QTest::newRow("Yes") << QByteArray("TLS-Required: Yes\r\n\r\n") << false;
        QTest::newRow("twice") << QByteArray("TLS-Required: No\r\nTLS-Required: No\r\n\r\n") << false;
    }
    void theFieldOfTheHeader()
    {
        QFETCH(QByteArray, header);
        QFETCH(bool, optional);
        QCOMPARE(smtp::tlsWish(smtp::TlsWish::Usual, header), optional ? smtp::TlsWish::Optional : smtp::TlsWish::Usual);
        QCOMPARE(smtp::tlsWish(smtp::TlsWish::Required, header), smtp::TlsWish::Required); // §4.1: the parameter goes before it
    }

private:
    void require()
    {
        m_batchChange = [](queue::Batch &batch) { batch.message.tls = queue::Tls::Required; };
    }
};

FACTEUR_TEST(RequireTlsTest)
#include "tst_requiretls.moc"

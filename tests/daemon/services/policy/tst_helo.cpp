// Checks of the name in HELO.
#include "tests/support/testmain.h"

#include "services/policy/envelope/helodns.h"
#include "services/policy/envelope/heloforged.h"
#include "services/policy/envelope/heloname.h"
#include "services/policy/envelope/helosyntax.h"
#include "tests/daemon/services/policy/clientstage.h"

using policy::HeloLook;

class HeloTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<ClientStage> m_stage;
    bool isOwn(const QHostAddress &address) const { return address == QHostAddress(QStringLiteral("192.0.2.26")); }

private Q_SLOTS:
    void init() { m_stage = std::make_unique<ClientStage>(); }

    void looks_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("client");
        QTest::addColumn<int>("look");
        const auto row = [](const char *name, HeloLook look, const char *client = "198.51.100.7") {
            QTest::addRow("%s from %s", name, client) << QByteArray(name) << QByteArray(client) << int(look);
        };
        row("mail.example.org", HeloLook::Domain);
        row("mail.example.org.", HeloLook::Domain);
        row("mail_out.example.org", HeloLook::Domain);
        row("xn--mller-kva.example", HeloLook::Domain);
        row("[198.51.100.7]", HeloLook::Literal);
        row("[198.51.100.8]", HeloLook::WrongLiteral);
        row("[IPv6:2001:db8::7]", HeloLook::Literal, "2001:db8::7");
        row("[ipv6:2001:db8:0:0::7]", HeloLook::Literal, "2001:db8::7");
        row("[198.51.100.7]", HeloLook::Literal, "::ffff:198.51.100.7");
        row("[2001:db8::7]", HeloLook::Invalid, "2001:db8::7"); // RFC 5321 4.1.3 wants the tag
        row("[IPv6:198.51.100.7]", HeloLook::Invalid);
        row("[198.51.100.7", HeloLook::Invalid);
        row("[]", HeloLook::Invalid);
        row("198.51.100.7", HeloLook::BareAddress);
        row("2001:db8::7", HeloLook::BareAddress);
        row("localhost", HeloLook::OneLabel);
        row("WIN-4PC", HeloLook::OneLabel);
        row("example..org", HeloLook::Invalid);
        row(".example.org", HeloLook::Invalid);
        row("-a.example.org", HeloLook::Invalid);
        row("a-.example.org", HeloLook::Invalid);
        row("a.example.123", HeloLook::Invalid);
        row("1.2.3", HeloLook::Invalid);
        row("what!.example.org", HeloLook::Invalid);
        row(".", HeloLook::Invalid);
        row("m\xc3\xbcller.example.org", HeloLook::Invalid); // A-labels are wanted
        QTest::newRow("label of 64") << QByteArray(64, 'a') + ".example.org" << QByteArray("198.51.100.7") << int(HeloLook::Invalid);
    }
    void looks()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, client);
        QFETCH(int, look);
        QCOMPARE(int(policy::lookAtHelo(name, QHostAddress(QString::fromLatin1(client)))), look);
    }

    void badNamesCountOrAreRefused()
    {
        policy::HeloSyntaxCheck check;
        QCOMPARE(m_stage->result(check), "");
        m_stage->client.helo = "localhost";
        QCOMPARE(m_stage->result(check), "one-label");
        QVERIFY(m_stage->last.front().score > 0);
        QCOMPARE(int(m_stage->last.front().demand), int(policy::Demand::None));
        m_stage->set("helo.require_valid", "true");
        QCOMPARE(m_stage->result(check), "one-label");
        QVERIFY(m_stage->reply().startsWith("550 5.7.1 "));
        m_stage->client.helo = "[198.51.100.7]"; // right, RFC 5321 allows it
        QCOMPARE(m_stage->result(check), "literal");
        QVERIFY(m_stage->reply().isEmpty());
    }
    void ourNameIsForged_data()
    {
        QTest::addColumn<QByteArray>("helo");
        QTest::addColumn<QByteArray>("result");
        QTest::newRow("our name") << QByteArray("Mail.Example.test") << QByteArray("own-name");
        QTest::newRow("our name with a dot") << QByteArray("mail.example.test.") << QByteArray("own-name");
        QTest::newRow("our address, bare") << QByteArray("192.0.2.25") << QByteArray("own-address");
        QTest::newRow("our address") << QByteArray("[192.0.2.25]") << QByteArray("own-address");
        QTest::newRow("another address of ours") << QByteArray("[192.0.2.26]") << QByteArray("own-address");
        QTest::newRow("our domain") << QByteArray("example.test") << QByteArray("own-domain");
        QTest::newRow("somebody else's") << QByteArray("mail.example.org") << QByteArray("");
        QTest::newRow("one label") << QByteArray("mail") << QByteArray("");
    }
    void ourNameIsForged()
    {
        QFETCH(QByteArray, helo);
        QFETCH(QByteArray, result);
        policy::HeloForgedCheck check(m_stage->directory, "mail.example.test", [this](const QHostAddress &address) { return isOwn(address); });
        m_stage->client.helo = helo;
        QCOMPARE(m_stage->result(check), result);
        QCOMPARE(m_stage->reply().startsWith("550 5.7.1 "), result == "own-name" || result == "own-address");
        m_stage->set("helo.reject_forged", "false");
        QCOMPARE(m_stage->result(check), result);
        QVERIFY(m_stage->reply().isEmpty());
    }
    void weOurselvesMaySayIt()
    {
        policy::HeloForgedCheck check(m_stage->directory, "mail.example.test", [this](const QHostAddress &address) { return isOwn(address); });
        m_stage->client.helo = "mail.example.test";
        for (const char *own : { "127.0.0.1", "192.0.2.25", "192.0.2.26" }) {
            m_stage->client.address = QHostAddress(QString::fromLatin1(own));
            QCOMPARE(m_stage->result(check), "");
        }
    }
    void directoryThatIsAwayRefusesNobody()
    {
        policy::HeloForgedCheck check(m_stage->directory, "mail.example.test", {});
        m_stage->directory.away = true;
        m_stage->client.helo = "example.test";
        QCOMPARE(m_stage->result(check), "");
    }
    void nameIsLookedUp()
    {
        policy::HeloDnsCheck check(m_stage->dns);
        QCOMPARE(m_stage->result(check), "none");
        QVERIFY(m_stage->last.front().score > 0);
        m_stage->dns.address("relay.example.org", "203.0.113.1");
        QCOMPARE(m_stage->result(check), "other");
        QCOMPARE(m_stage->last.front().score, 0.0);
        m_stage->dns.address("relay.example.org", "198.51.100.7");
        QCOMPARE(m_stage->result(check), "pass");
        m_stage->dns.clear();
        m_stage->dns.fail("relay.example.org", dns::Type::A, dns::Status::Temporary).fail("relay.example.org", dns::Type::AAAA, dns::Status::Temporary);
        QCOMPARE(m_stage->result(check), "temperror");
        QCOMPARE(m_stage->last.front().score, 0.0);
    }
    void confirmedNameIsNotAskedAgain()
    {
        policy::HeloDnsCheck check(m_stage->dns);
        m_stage->session->confirmedName = "relay.example.org";
        QCOMPARE(m_stage->result(check), "pass");
        QVERIFY(m_stage->dns.asked().isEmpty());
    }
};

FACTEUR_TEST(HeloTest)
#include "tst_helo.moc"

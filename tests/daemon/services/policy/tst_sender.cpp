// Checks of the reverse-path: a domain that can be answered, and not ours. RFC 5321 §2.3.5, RFC 7505.
#include "tests/support/testmain.h"

#include "services/policy/envelope/ownsender.h"
#include "services/policy/envelope/senderdomain.h"
#include "tests/daemon/services/policy/clientstage.h"

class SenderTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<ClientStage> m_stage;
    std::unique_ptr<policy::SenderDomainCheck> m_check;

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<ClientStage>();
        m_check = std::make_unique<policy::SenderDomainCheck>(m_stage->dns, m_stage->directory);
    }
    void domainWithMx()
    {
        m_stage->dns.mx("example.org", 10, "mx.example.org");
        QCOMPARE(m_stage->result(*m_check), "");
    }
    void domainWithAddressOnly()
    {
        m_stage->dns.address("example.org", "2001:db8::1");
        QCOMPARE(m_stage->result(*m_check), "");
    }
    void domainWithNeither()
    {
        m_stage->set("sender.require_domain", "true");
        QCOMPARE(m_stage->result(*m_check), "none");
        QVERIFY(m_stage->reply().startsWith("550 5.1.8 "));
        m_stage->dns.exists("example.org");
        QCOMPARE(m_stage->result(*m_check), "none");
        m_stage->set("sender.require_domain", "false");
        QCOMPARE(m_stage->result(*m_check), "none");
        QVERIFY(m_stage->reply().isEmpty());
        QVERIFY(m_stage->last.front().score > 0);
    }
    void nullMx()
    {
        m_stage->dns.mx("example.org", 0, "").address("example.org", "198.51.100.7");
        QCOMPARE(m_stage->result(*m_check), "null-mx");
        QVERIFY(m_stage->reply().startsWith("550 5.7.27 "));
    }
    void dnsThatDoesNotAnswer()
    {
        m_stage->set("sender.require_domain", "true");
        m_stage->dns.fail("example.org", dns::Type::MX, dns::Status::Temporary, "SERVFAIL");
        QCOMPARE(m_stage->result(*m_check), "temperror");
        QVERIFY(m_stage->reply().startsWith("450 4.1.8 "));
        m_stage->dns.clear();
        m_stage->dns.exists("example.org").fail("example.org", dns::Type::A, dns::Status::Temporary, "CNAME loop").fail("example.org", dns::Type::AAAA, dns::Status::Temporary);
        QCOMPARE(m_stage->result(*m_check), "temperror");
        QVERIFY(m_stage->reply().startsWith("450 4.1.8 "));
        m_stage->dns.clear();
        m_stage->dns.mx("example.org", 10, "mx.example.org").fail("example.org", dns::Type::MX, dns::Status::Bogus, "forged");
        QCOMPARE(m_stage->result(*m_check), "temperror"); // never used
    }
    void nullSenderAndOurOwnAreNotAsked()
    {
        m_stage->envelope.sender = MailAddress();
        QCOMPARE(m_stage->result(*m_check), "");
        m_stage->envelope.sender = *MailAddress::parse("alice@example.test");
        QCOMPARE(m_stage->result(*m_check), "");
        QVERIFY(m_stage->dns.asked().isEmpty());
    }
    void addressLiteralCounts()
    {
        m_stage->envelope.sender = *MailAddress::parse("bob@[198.51.100.7]");
        QCOMPARE(m_stage->result(*m_check), "literal");
        QVERIFY(m_stage->reply().isEmpty());
    }
    void trustedClientsAreNotLookedAt()
    {
        m_stage->session->trusted = true;
        QCOMPARE(m_stage->result(*m_check), "");
        m_stage->session->trusted = false;
        m_stage->client.address = QHostAddress(QStringLiteral("127.0.0.1")); // loopback has no privilege
        QVERIFY(!m_stage->result(*m_check).isEmpty());
    }
    void ourDomainFromAStranger()
    {
        policy::OwnSenderCheck check(m_stage->directory);
        QCOMPARE(m_stage->result(check), "");
        m_stage->envelope.sender = *MailAddress::parse("alice@example.test");
        QCOMPARE(m_stage->result(check), "forged");
        m_stage->mail.mailFromSpf = spf::Result { .code = spf::Code::SoftFail };
        QCOMPARE(m_stage->result(check), "forged");
        m_stage->mail.mailFromSpf = spf::Result { .code = spf::Code::Pass };
        QCOMPARE(m_stage->result(check), "");
    }
};

FACTEUR_TEST(SenderTest)
#include "tst_sender.moc"

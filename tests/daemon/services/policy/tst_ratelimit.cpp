// How much a client and its neighbourhood may do within a time, and at once.
#include "tests/support/testmain.h"

#include "services/policy/connection/ratecheck.h"
#include "services/policy/connection/sessionlimit.h"
#include "tests/daemon/services/policy/clientstage.h"

using namespace std::chrono_literals;
using policy::Rate;

class RateLimitTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<ClientStage> m_stage;
    std::unique_ptr<policy::RateLimits> m_limits;

    void from(const QByteArray &address) { m_stage->client.address = QHostAddress(QString::fromLatin1(address)); }
    int acceptedOf(policy::Check &check, int tries)
    {
        int accepted = 0;
        for (int i = 0; i < tries; ++i)
            accepted += m_stage->result(check).isEmpty();
        return accepted;
    }

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<ClientStage>();
        m_limits = std::make_unique<policy::RateLimits>();
        m_stage->set("rate.window", "600");
        m_stage->set("rate.wide_factor", "0");
    }
    void connectionsOverTheLimitAreDeferred()
    {
        policy::RateCheck check(*m_limits, m_stage->clock, Rate::Connections);
        m_stage->set("rate.connections", "10");
        QCOMPARE(acceptedOf(check, 15), 10);
        QVERIFY(m_stage->reply().startsWith("421 4.7.0 Too many connections from 198.51.100.7"));
        from("198.51.100.8");
        QCOMPARE(acceptedOf(check, 1), 1);
        from("198.51.100.7");
        m_stage->clock.advance(20min);
        QCOMPARE(acceptedOf(check, 15), 10);
    }
    void theWindowSlides()
    {
        policy::RateCheck check(*m_limits, m_stage->clock, Rate::Mails);
        m_stage->set("rate.mails", "100");
        int accepted = 0;
        for (int minute = 0; minute < 60; ++minute, m_stage->clock.advance(1min))
            accepted += acceptedOf(check, 50);
        // 100 in each ten minutes of the hour, however they fall.
        QVERIFY2(accepted >= 550 && accepted <= 700, qPrintable(QString::number(accepted)));
        QVERIFY(m_stage->reply().startsWith("451 4.7.1 "));
    }
    void neighboursCountTogether()
    {
        policy::RateCheck check(*m_limits, m_stage->clock, Rate::Connections);
        m_stage->set("rate.connections", "10");
        m_stage->set("rate.wide_factor", "3");
        int accepted = 0;
        for (int host = 1; host <= 10; ++host) {
            from("198.51.100." + QByteArray::number(host));
            accepted += acceptedOf(check, 10);
        }
        QCOMPARE(accepted, 30);
        QVERIFY(m_stage->reply().contains("198.51.100.0/24"));
        from("198.51.101.1");
        QCOMPARE(acceptedOf(check, 1), 1);
    }
    void ipv6ClientsAreTheir64()
    {
        policy::RateCheck check(*m_limits, m_stage->clock, Rate::Connections);
        m_stage->set("rate.connections", "10");
        m_stage->set("rate.wide_factor", "2");
        int accepted = 0;
        for (int host = 1; host <= 20; ++host) {
            from("2001:db8:1:1::" + QByteArray::number(host));
            accepted += acceptedOf(check, 1);
        }
        QCOMPARE(accepted, 10);
        for (int subnet = 2; subnet <= 20; ++subnet) {
            from("2001:db8:1:" + QByteArray::number(subnet) + "::1");
            accepted += acceptedOf(check, 1);
        }
        QCOMPARE(accepted, 20); // the /48
    }
    void kindsAreCountedApart()
    {
        policy::RateCheck mails(*m_limits, m_stage->clock, Rate::Mails), recipients(*m_limits, m_stage->clock, Rate::Recipients);
        m_stage->set("rate.mails", "2");
        m_stage->set("rate.recipients", "5");
        QCOMPARE(acceptedOf(mails, 4), 2);
        QCOMPARE(acceptedOf(recipients, 9), 5);
    }
    void zeroIsNoLimit()
    {
        policy::RateCheck check(*m_limits, m_stage->clock, Rate::Connections);
        m_stage->set("rate.connections", "0");
        QCOMPARE(acceptedOf(check, 1000), 1000);
        QCOMPARE(m_limits->size(), size_t(0));
    }
    void usersAndLoopbackAreNotCounted()
    {
        policy::RateCheck check(*m_limits, m_stage->clock, Rate::Connections);
        m_stage->set("rate.connections", "1");
        from("127.0.0.1");
        QCOMPARE(acceptedOf(check, 5), 5);
        from("198.51.100.7");
        m_stage->client.identity = sasl::Identity { AccountId(1), *MailAddress::parse("alice@example.test"), "alice" };
        QCOMPARE(acceptedOf(check, 5), 5);
    }
    void memoryIsBounded()
    {
        policy::RateLimits limits;
        const policy::RateLimit limit { 10, 0, 10min };
        for (quint32 i = 0; i < 400000; ++i)
            (void)limits.count(Rate::Connections, QHostAddress(0x0b000000u + i), limit, std::chrono::milliseconds(1000 + i));
        QVERIFY2(limits.size() <= 16 * 8192, qPrintable(QString::number(limits.size())));
    }
    void sessionsAtOnce()
    {
        policy::SessionLimitCheck check;
        m_stage->set("rate.sessions", "2");
        m_stage->set("rate.wide_factor", "2");
        std::vector<std::shared_ptr<policy::SessionFacts>> sessions;
        const auto open = [&](const char *address) {
            from(address);
            m_stage->session = std::make_shared<policy::SessionFacts>();
            sessions.push_back(m_stage->session);
            return m_stage->result(check).isEmpty();
        };
        QVERIFY(open("198.51.100.7"));
        QVERIFY(open("198.51.100.7"));
        QVERIFY(!open("198.51.100.7"));
        QVERIFY(m_stage->reply().startsWith("421 4.7.0 Too many connections of 198.51.100.7 "));
        QVERIFY(open("198.51.100.8"));
        QVERIFY(open("198.51.100.9"));
        QVERIFY(!open("198.51.100.10"));
        QVERIFY(m_stage->reply().contains("198.51.100.0/24"));
        // The refused one's end frees nothing; the others' do.
        check.ended(m_stage->client, *sessions.back(), {});
        QVERIFY(!open("198.51.100.10"));
        from("198.51.100.7");
        check.ended(m_stage->client, *sessions[0], {});
        QVERIFY(open("198.51.100.10"));
        QCOMPARE(check.open(QHostAddress(QStringLiteral("198.51.100.7"))), 1);
    }
};

FACTEUR_TEST(RateLimitTest)
#include "tst_ratelimit.moc"

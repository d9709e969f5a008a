// How many new TLS sessions a client may have in a while: STARTTLS and TLS from the first octet, resumed ones for nothing.
#include "tests/support/testmain.h"

#include "services/policy/connection/tlsrate.h"
#include "tests/daemon/services/policy/clientstage.h"

using namespace std::chrono_literals;

class TlsRateTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<ClientStage> m_stage;
    std::unique_ptr<policy::RateLimits> m_limits;
    std::unique_ptr<policy::TlsRateCheck> m_check;

    // As the session does it; the reply, empty when it may.
    QByteArray startTls(bool resumed = false)
    {
        m_stage->session->settings = std::make_shared<const settings::Values>(m_stage->values);
        m_stage->client.tls = {};
        if (const auto refusal = m_check->mayStartTls(m_stage->client, *m_stage->session))
            return refusal->toLine();
        m_stage->client.tls.active = true;
        m_stage->client.tls.resumed = resumed;
        m_check->tlsStarted(m_stage->client, *m_stage->session);
        return {};
    }
    QByteArray connectUnderTls(bool resumed = false)
    {
        m_stage->client.tls.active = true;
        m_stage->client.tls.resumed = resumed;
        (void)m_stage->result(*m_check);
        return m_stage->reply();
    }

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<ClientStage>();
        m_limits = std::make_unique<policy::RateLimits>();
        m_check = std::make_unique<policy::TlsRateCheck>(*m_limits, m_stage->clock);
        m_stage->set("rate.window", "600");
        m_stage->set("rate.wide_factor", "0");
        m_stage->set("rate.tls_sessions", "3");
    }
    void startTlsOverTheLimitIsPutOff()
    {
        for (int i = 0; i < 3; ++i)
            QCOMPARE(startTls(), QByteArray());
        QVERIFY(startTls().startsWith("454 4.7.0 Too many new TLS sessions from 198.51.100.7; try again in "));
        m_stage->client.address = QHostAddress(QStringLiteral("198.51.100.8"));
        QCOMPARE(startTls(), QByteArray());
        m_stage->client.address = QHostAddress(QStringLiteral("198.51.100.7"));
        m_stage->clock.advance(20min);
        QCOMPARE(startTls(), QByteArray());
    }
    void implicitTlsCountsAlikeAndIsSentAway()
    {
        m_stage->client.service = smtp::Service::Submission;
        QCOMPARE(connectUnderTls(), QByteArray());
        QCOMPARE(startTls(), QByteArray());
        QCOMPARE(connectUnderTls(), QByteArray());
        QVERIFY(connectUnderTls().startsWith("421 4.7.0 Too many new TLS sessions"));
        QVERIFY(startTls().startsWith("454 4.7.0"));
    }
    void resumedSessionsAreFree()
    {
        for (int i = 0; i < 10; ++i) {
            QCOMPARE(connectUnderTls(true), QByteArray());
            QCOMPARE(startTls(true), QByteArray());
        }
        for (int i = 0; i < 3; ++i)
            QCOMPARE(connectUnderTls(), QByteArray());
        QVERIFY(connectUnderTls().startsWith("421"));
        QCOMPARE(connectUnderTls(true), QByteArray());
    }
    void whoIsNotCounted_data()
    {
        QTest::addColumn<QByteArray>("who");
        for (const char *who : { "no limit", "loopback", "trusted", "weight 0", "lmtp" })
            QTest::newRow(who) << QByteArray(who);
    }
    void whoIsNotCounted()
    {
        QFETCH(QByteArray, who);
        if (who == "no limit")
            m_stage->set("rate.tls_sessions", "0");
        else if (who == "loopback")
            m_stage->client.address = QHostAddress(QHostAddress::LocalHost);
        else if (who == "trusted")
            m_stage->session->trusted = true;
        else if (who == "weight 0")
            m_stage->set("door.weight.rate-tls", "0");
        else
            m_stage->client.service = smtp::Service::Lmtp;
        for (int i = 0; i < 10; ++i) {
            QCOMPARE(startTls(), QByteArray());
            QCOMPARE(connectUnderTls(), QByteArray());
        }
        QCOMPARE(m_limits->size(), size_t(0));
    }
    void aTrialCountsNothing()
    {
        m_stage->dryRun = true;
        QCOMPARE(connectUnderTls(), QByteArray());
        QCOMPARE(m_limits->size(), size_t(0));
    }
};

FACTEUR_TEST(TlsRateTest)
#include "tst_tlsrate.moc"

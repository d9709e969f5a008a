// Checks of recipients: how many, and clients that try them out.
#include "tests/support/testmain.h"

#include "services/policy/envelope/harvest.h"
#include "services/policy/envelope/recipientlimit.h"
#include "tests/daemon/services/policy/clientstage.h"

using namespace std::chrono_literals;

class RecipientTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<ClientStage> m_stage;

private Q_SLOTS:
    void init() { m_stage = std::make_unique<ClientStage>(); }

    void mailsHaveSoManyRecipients()
    {
        policy::RecipientLimitCheck check;
        m_stage->set("recipients.per_mail", "3");
        QCOMPARE(m_stage->result(check), "");
        m_stage->envelope.recipients.resize(3);
        QCOMPARE(m_stage->result(check), "exceeded");
        QVERIFY(m_stage->reply().startsWith("452 4.5.3 "));
        m_stage->values.set("example.test", "recipients.per_mail", "10"); // the domain's own
        QCOMPARE(m_stage->result(check), "");
        m_stage->client.identity = sasl::Identity { AccountId(1), *MailAddress::parse("alice@example.test"), "alice" };
        m_stage->envelope.recipients.resize(100);
        QCOMPARE(m_stage->result(check), "");
    }
    void bouncesHaveOne()
    {
        policy::RecipientLimitCheck check;
        m_stage->envelope.sender = MailAddress();
        QCOMPARE(m_stage->result(check), "");
        m_stage->envelope.recipients.resize(1);
        QCOMPARE(m_stage->result(check), "bounce-to-many");
        m_stage->envelope.recipients.resize(2);
        QCOMPARE(m_stage->result(check), ""); // said already
    }
    void harvestersAreSlowedThenSentAway()
    {
        policy::HarvestCheck check(nullptr, m_stage->clock);
        m_stage->recipientKnown = false;
        for (int i = 0; i < 5; ++i)
            QCOMPARE(m_stage->result(check), "");
        std::chrono::milliseconds before(0);
        for (int i = 5; i < 20; ++i) {
            QCOMPARE(m_stage->result(check), "suspected");
            const auto slow = m_stage->last.front().slow;
            QVERIFY(slow >= before && slow <= 15s);
            before = slow;
        }
        QVERIFY(before > 5s);
        QCOMPARE(m_stage->result(check), "refused");
        QVERIFY(m_stage->reply().startsWith("421 4.7.0 "));
        // A good guess does not help, but is not refused.
        m_stage->recipientKnown = true;
        QCOMPARE(m_stage->result(check), "suspected");
    }
    void othersAreNotSlowed()
    {
        policy::HarvestCheck check(nullptr, m_stage->clock);
        m_stage->recipientKnown = false;
        for (int i = 0; i < 30; ++i)
            m_stage->run(check);
        m_stage->client.address = QHostAddress(QStringLiteral("198.51.100.8"));
        QCOMPARE(m_stage->result(check), "");
        m_stage->recipientKnown = true;
        m_stage->client.address = QHostAddress(QStringLiteral("203.0.113.1"));
        QCOMPARE(m_stage->result(check), "");
    }
    void itCountsAcrossConnectionsAndFades()
    {
        policy::HarvestCheck check(nullptr, m_stage->clock);
        m_stage->recipientKnown = false;
        for (int i = 0; i < 10; ++i) {
            m_stage->session = std::make_shared<policy::SessionFacts>();
            m_stage->run(check);
        }
        QCOMPARE(m_stage->result(check), "suspected");
        m_stage->clock.advance(1h);
        QCOMPARE(m_stage->result(check), "");
    }
    void aTypingErrorNowAndThenIsNothing()
    {
        policy::HarvestCheck check(nullptr, m_stage->clock);
        m_stage->recipientKnown = false;
        for (int i = 0; i < 200; ++i) {
            QCOMPARE(m_stage->result(check), "");
            m_stage->clock.advance(15min);
        }
    }
};

FACTEUR_TEST(RecipientTest)
#include "tst_recipient.moc"

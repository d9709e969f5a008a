// The sender's mail server is asked whether it knows the sender: when, about whom, and what its answer leads to.
#include "tests/support/testmain.h"

#include "services/policy/envelope/sendercallout.h"
#include "tests/daemon/services/policy/clientstage.h"

using namespace std::chrono_literals;
using policy::CalloutAnswer;
using policy::Demand;

class SenderCalloutTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<ClientStage> m_stage;
    std::unique_ptr<policy::SenderCalloutCheck> m_check;
    CalloutAnswer m_answer;
    std::chrono::milliseconds m_takes { 0 };
    QByteArrayList m_asked;
    policy::CalloutTerms m_terms;

    async::Task<CalloutAnswer> ask(MailAddress sender, policy::CalloutTerms terms)
    {
        m_asked << sender.toString();
        m_terms = terms;
        if (m_takes.count() > 0)
            co_await async::sleepFor(m_takes);
        co_return m_answer;
    }
    policy::Verdict before(Demand demand, int recipient)
    {
        policy::Verdict verdict;
        verdict.demand = demand;
        verdict.recipient = recipient;
        return verdict;
    }

private Q_SLOTS:
    void init()
    {
        m_stage.reset(); // the worker of one is the thread's
        m_stage = std::make_unique<ClientStage>();
        m_check = std::make_unique<policy::SenderCalloutCheck>(m_stage->directory,
            [this](MailAddress sender, policy::CalloutTerms terms) { return ask(std::move(sender), terms); });
        m_answer = { CalloutAnswer::Good, "250 2.1.5 ok" };
        m_takes = 0ms;
        m_asked.clear();
        m_stage->set("sender_callout.enabled", "true");
    }
    void isOffByDefault()
    {
        m_stage->values = {};
        QCOMPARE(m_stage->result(*m_check), "");
        m_stage->values.set("example.test", "sender_callout.enabled", "true"); // of the recipient's domain
        QCOMPARE(m_stage->result(*m_check), "pass");
        m_stage->facts.policyDomain = "other.test";
        QCOMPARE(m_stage->result(*m_check), "");
    }
    void aKnownSenderPasses()
    {
        QCOMPARE(m_stage->result(*m_check), "pass");
        QCOMPARE(m_asked, QByteArrayList { "bob@example.org" });
        QCOMPARE(m_stage->last.front().demand, Demand::None);
        QCOMPARE(m_terms.goodFor, std::chrono::seconds(31 * 86400));
        QCOMPARE(m_terms.badFor, std::chrono::seconds(3 * 3600));
        QCOMPARE(m_terms.patience, 7000ms);
    }
    void anUnknownSenderIsRefused()
    {
        m_answer = { CalloutAnswer::Refused, "550 5.1.1 no such user" };
        QCOMPARE(m_stage->result(*m_check), "fail");
        QCOMPARE(m_stage->last.front().demand, Demand::Reject);
        QVERIFY(m_stage->reply().startsWith("550 5.1.7 Sender address rejected:") && m_stage->reply().contains("bob@example.org"));
    }
    void whatIsNotAboutTheAddressRefusesNobody_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<int>("kind");
        QTest::newRow("we are on a block list") << QByteArray("550 5.7.1 Client host blocked") << int(CalloutAnswer::Refused);
        QTest::newRow("greylisted") << QByteArray("451 4.7.1 greylisted") << int(CalloutAnswer::Unknown);
        QTest::newRow("no connection") << QByteArray("Connection refused") << int(CalloutAnswer::Unknown);
    }
    void whatIsNotAboutTheAddressRefusesNobody()
    {
        QFETCH(QByteArray, reply);
        QFETCH(int, kind);
        m_answer = { CalloutAnswer::Kind(kind), reply };
        QCOMPARE(m_stage->result(*m_check), "unknown");
        QCOMPARE(m_stage->last.front().demand, Demand::None);
        m_stage->set("sender_callout.unknown", "defer");
        QCOMPARE(m_stage->result(*m_check), "unknown");
        QCOMPARE(m_stage->last.front().demand, Demand::Defer);
        QVERIFY(m_stage->reply().startsWith("450 4.1.7 "));
    }
    void aSlowAnswerIsNotWaitedForTooLong()
    {
        m_answer = { CalloutAnswer::Refused, "550 5.1.1 no such user" };
        m_takes = 30s;
        m_stage->meanwhile = 8s;
        QCOMPARE(m_stage->result(*m_check), "unknown");
        QVERIFY(m_stage->last.front().evidence[1].value.contains("in time"));
        QVERIFY(m_check->patience({ policy::Stage::Recipient, nullptr, m_stage->session, nullptr, nullptr, nullptr, nullptr, nullptr, std::make_shared<const settings::Values>() }) > 7000ms);
        m_stage->worker.advance(60s); // the late answer is heard by nobody
        QCOMPARE(m_stage->last.size(), size_t(1));
    }
    void aboutWhomNobodyIsAsked_data()
    {
        QTest::addColumn<QByteArray>("who");
        for (const char *who : { "null sender", "ourselves", "logged in", "trusted", "submission", "unknown recipient", "a trial", "address literal", "refused", "deferred",
                 "refused for this one", "accepted" })
            QTest::newRow(who) << QByteArray(who);
    }
    void aboutWhomNobodyIsAsked()
    {
        QFETCH(QByteArray, who);
        if (who == "null sender")
            m_stage->envelope.sender = {};
        else if (who == "ourselves")
            m_stage->envelope.sender = *MailAddress::parse("alice@example.test");
        else if (who == "logged in")
            m_stage->client.identity = sasl::Identity { AccountId(1), *MailAddress::parse("alice@example.test"), "alice" };
        else if (who == "trusted")
            m_stage->session->trusted = true;
        else if (who == "submission")
            m_stage->client.service = smtp::Service::Submission;
        else if (who == "unknown recipient")
            m_stage->recipientKnown = false;
        else if (who == "a trial")
            m_stage->dryRun = true;
        else if (who == "address literal")
            m_stage->envelope.sender = *MailAddress::parse("bob@[192.0.2.1]");
        else if (who == "refused")
            m_stage->session->verdicts = { before(Demand::Reject, -1) };
        else if (who == "deferred")
            m_stage->mail.verdicts = { before(Demand::Defer, -1) };
        else if (who == "refused for this one")
            m_stage->mail.verdicts = { before(Demand::Reject, 0) };
        else
            m_stage->session->verdicts = { before(Demand::Accept, -1) };
        QCOMPARE(m_stage->result(*m_check), "");
        QVERIFY(m_asked.isEmpty());
    }
    void whatConcernsAnotherRecipientIsNoMatter()
    {
        m_stage->mail.verdicts = { before(Demand::Reject, 5) };
        QCOMPARE(m_stage->result(*m_check), "pass");
    }
    void theDirectoryAwayAsksNobody()
    {
        m_stage->directory.away = true;
        QCOMPARE(m_stage->result(*m_check), "");
        QVERIFY(m_asked.isEmpty());
    }
};

FACTEUR_TEST(SenderCalloutTest)
#include "tst_sendercallout.moc"

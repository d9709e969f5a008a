// Verdicts as events and back, and what other settings would have made of them.
#include "tests/support/testmain.h"

#include "services/policy/replay.h"
#include "services/policy/telling.h"
#include "services/trace/record.h"
#include "shared/base/log.h"

using policy::Demand;
using policy::Stage;

class ReplayTest : public QObject
{
    Q_OBJECT

    std::vector<std::pair<QByteArray, QJsonObject>> m_events; // as the trace keeps them

    static policy::Verdict verdict(const char *check, double points, Stage stage, Demand demand = Demand::None, int recipient = -1)
    {
        policy::Verdict one;
        one.check = check;
        one.result = "said";
        one.points = one.score = points;
        one.stage = stage;
        one.demand = demand;
        one.recipient = recipient;
        one.reason = "it \"is\" so; quite\\so";
        one.evidence = { { "zone", "bl.example" } };
        return one;
    }
    void mail(const char *trace, std::vector<policy::Verdict> session, std::vector<policy::Verdict> mail, Stage stage = Stage::Content, bool insider = false)
    {
        policy::MailFacts facts;
        facts.recipients = { { {}, "example.test" } };
        smtp::Envelope envelope;
        envelope.trace = trace;
        envelope.sender = *MailAddress::parse("bob@example.org");
        smtp::Recipient recipient;
        recipient.address = *MailAddress::parse("alice@example.test");
        if (stage == Stage::Content)
            envelope.recipients = { recipient };
        policy::RecipientFacts recipientFacts { {}, "example.test" };
        auto client = std::make_shared<smtp::Client>();
        client->address = QHostAddress(QStringLiteral("192.0.2.1"));
        policy::Subject subject;
        subject.stage = stage;
        subject.client = client;
        subject.session = std::make_shared<policy::SessionFacts>();
        subject.session->trusted = insider;
        subject.settings = std::make_shared<const settings::Values>();
        subject.mail = &facts;
        subject.envelope = &envelope;
        if (stage == Stage::Recipient) {
            subject.recipient = &recipient;
            subject.recipientFacts = &recipientFacts;
        }
        for (const auto *said : { &session, &mail }) {
            for (const policy::Verdict &one : *said)
                policy::tellVerdict(trace, client->address, one);
        }
        policy::tellDecision(trace, subject, policy::Engine::decide(subject, session, mail));
    }
    QJsonObject replay(const settings::Values &values)
    {
        policy::Replay replay(std::make_shared<const settings::Values>(values));
        for (const auto &[trace, event] : m_events)
            replay.feed(trace, event);
        return replay.result();
    }

private Q_SLOTS:
    void init()
    {
        m_events.clear();
        setLogSink(
            [this](const LogEvent &event) {
                const QByteArray record = trace::toRecord(event);
                m_events.emplace_back(trace::fieldIn(record, "trace").toByteArray(), trace::toJson(record));
            },
            Severity::Info);
    }
    void cleanup() { setLogSink({}, Severity::Error); }

    void verdictsSurviveTheTrace()
    {
        const policy::Verdict before = verdict("dnsbl", 2.375, Stage::Recipient, Demand::Defer, 3);
        policy::tellVerdict("t1", QHostAddress(QStringLiteral("192.0.2.1")), before);
        const auto after = policy::verdictFromEvent(m_events.front().second);
        QVERIFY(after);
        QCOMPARE(after->check, before.check);
        QCOMPARE(after->result, before.result);
        QCOMPARE(after->points, before.points);
        QCOMPARE(after->stage, before.stage);
        QCOMPARE(after->demand, before.demand);
        QCOMPARE(after->recipient, before.recipient);
        QCOMPARE(after->reason, before.reason);
    }

    void sameSettingsChangeNothing()
    {
        mail("t1", { verdict("dnsbl", 3, Stage::Connection) }, { verdict("spf", 3, Stage::Sender) });
        mail("t2", {}, { verdict("dmarc", 3, Stage::Content, Demand::Reject) });
        mail("t3", { verdict("dnsbl", 30, Stage::Connection) }, {}, Stage::Recipient);
        mail("t4", { verdict("rule", 0, Stage::Connection, Demand::Reject) }, {}, Stage::Connection);
        mail("t5", {}, { verdict("rspamd", 30, Stage::Content) }, Stage::Content, true);
        const QJsonObject result = replay({});
        QCOMPARE(result[u"decisions"].toInt(), 5);
        QCOMPARE(result[u"changes"].toInt(), 0);
    }

    void otherThresholdsAndWeights()
    {
        mail("t1", { verdict("dnsbl", 3, Stage::Connection) }, { verdict("spf", 3, Stage::Sender) }); // junk
        mail("t2", {}, { verdict("spf", 3, Stage::Sender) }); // accept
        settings::Values values;
        values.set({}, "door.weight.dnsbl", "5");
        const QJsonObject result = replay(values);
        QCOMPARE(result[u"changes"].toInt(), 1);
        const QJsonValue change = result[u"changed"].toArray().first();
        QCOMPARE(change[u"trace"].toString(), QStringLiteral("t1"));
        QCOMPARE(change[u"was"].toString(), QStringLiteral("junk"));
        QCOMPARE(change[u"would"].toString(), QStringLiteral("reject"));
        QCOMPARE(change[u"from"].toString(), QStringLiteral("bob@example.org"));
        QCOMPARE(result[u"counts"][QStringLiteral("junk → reject")].toInt(), 1);
        values = {};
        values.set("example.test", "door.junk_score", "3");
        QCOMPARE(replay(values)[u"changes"].toInt(), 1);
        values.set("example.test", "door.junk_score", "7");
        QCOMPARE(replay(values)[u"changes"].toInt(), 1);
    }

    void aRefusedRecipientDoesNotCountForTheNext()
    {
        mail("t1", {}, { verdict("greylist", 0, Stage::Recipient, Demand::Defer, 0) }, Stage::Recipient);
        mail("t1", {}, { verdict("spf", 1, Stage::Sender) });
        settings::Values values;
        const QJsonObject result = replay(values);
        QCOMPARE(result[u"decisions"].toInt(), 2);
        QCOMPARE(result[u"changes"].toInt(), 0);
        values.set({}, "door.weight.greylist", "0");
        QCOMPARE(replay(values)[u"changes"].toInt(), 1);
    }

    void nonsenseIsPassedOver()
    {
        policy::Replay replay(std::make_shared<const settings::Values>());
        replay.feed("t", {});
        replay.feed("t", { { QStringLiteral("event"), QStringLiteral("verdict") } });
        replay.feed("t", { { QStringLiteral("event"), QStringLiteral("decision") } });
        replay.feed("t", { { QStringLiteral("event"), QStringLiteral("decision") }, { QStringLiteral("stage"), QStringLiteral("recipient") } });
        QCOMPARE(replay.result()[u"decisions"].toInt(), 2);
    }
};

FACTEUR_TEST(ReplayTest)
#include "tst_replay.moc"

// From verdicts to decisions: demands, points, thresholds and weights of the recipients' domains.
#include "tests/support/testmain.h"

#include "services/policy/decision.h"

using policy::Decision;
using policy::Demand;
using policy::Stage;
using policy::Verdict;

class DecisionTest : public QObject
{
    Q_OBJECT

    settings::Values values;
    policy::MailFacts mail;
    smtp::Envelope envelope;
    std::shared_ptr<smtp::Client> client = std::make_shared<smtp::Client>();
    policy::RecipientFacts recipient;

    static Verdict says(const char *check, double points, Demand demand = Demand::None, Stage stage = Stage::Content, int recipient = -1)
    {
        Verdict verdict;
        verdict.check = check;
        verdict.points = verdict.score = points;
        verdict.demand = demand;
        verdict.stage = stage;
        verdict.recipient = recipient;
        verdict.reason = QByteArray("because of ") + check;
        return verdict;
    }
    policy::Subject subject(Stage stage)
    {
        policy::Subject about;
        about.stage = stage;
        about.client = client;
        about.session = std::make_shared<policy::SessionFacts>();
        about.settings = std::make_shared<const settings::Values>(values);
        about.mail = &mail;
        about.envelope = &envelope;
        if (stage == Stage::Recipient)
            about.recipientFacts = &recipient;
        return about;
    }
    Decision content(std::vector<Verdict> verdicts) { return policy::Engine::decide(subject(Stage::Content), {}, verdicts); }

private Q_SLOTS:
    void init()
    {
        values = {};
        mail = {};
        mail.recipients = { { {}, "example.test" } };
        envelope = {};
        envelope.trace = "trace-1";
        client->identity.reset();
        recipient = { {}, "example.test" };
    }

    void pointsDecide_data()
    {
        QTest::addColumn<double>("points");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("junk");
        QTest::newRow("none") << 0.0 << int(Decision::Accept) << false;
        QTest::newRow("few") << 4.9 << int(Decision::Accept) << false;
        QTest::newRow("junk") << 5.0 << int(Decision::Accept) << true;
        QTest::newRow("nearly refused") << 14.9 << int(Decision::Accept) << true;
        QTest::newRow("refused") << 15.0 << int(Decision::Reject) << true;
        QTest::newRow("negative") << -20.0 << int(Decision::Accept) << false;
    }
    void pointsDecide()
    {
        QFETCH(double, points);
        const Decision decision = content({ says("spf", points) });
        QTEST(int(decision.kind), "kind");
        QTEST(bool(decision.junk.front()), "junk");
        QCOMPARE(decision.scores.front(), points);
    }

    void sumsOfClientAndMail()
    {
        const auto about = subject(Stage::Content);
        const Decision decision = policy::Engine::decide(about, { says("dnsbl", 3, Demand::None, Stage::Connection) }, { says("spf", 2.5), says("dkim", -0.4) });
        QCOMPARE(decision.scores.front(), 5.1);
        QVERIFY(decision.junk.front());
        QCOMPARE(decision.reason.english(), QByteArray("because of dnsbl"));
    }

    void refusalsSayWhyAndHowToGetHelp()
    {
        values.set({}, "door.explain_url", "https://example.test/refused");
        const Decision decision = content({ says("dnsbl", 20), says("spf", 1) });
        QCOMPARE(decision.kind, Decision::Reject);
        QVERIFY(decision.byContent);
        QCOMPARE(decision.reply->toLine(),
            QByteArray("550 5.7.1 This message looks like spam (21.0 points of 15.0): because of dnsbl; see https://example.test/refused (trace-1)"));
    }

    void reasonsAreAscii()
    {
        Verdict verdict = says("rule", 0, Demand::Reject);
        verdict.reason = "no \xc3\xbcmlauts\r\n550 forged";
        const QByteArray line = content({ verdict }).reply->toLine();
        QVERIFY(!line.contains('\n') && !line.contains('\r'));
        for (const char c : line)
            QVERIFY(c >= 32 && c < 127);
    }

    void weightsMultiply()
    {
        values.set({}, "door.weight.spf", "3");
        QCOMPARE(content({ says("spf", 2) }).scores.front(), 6.0);
        values.set({}, "door.weight.spf", "0");
        const Decision off = content({ says("spf", 2, Demand::Reject) });
        QCOMPARE(off.scores.front(), 0.0);
        QCOMPARE(off.kind, Decision::Accept);
    }

    void eachDomainHasItsOwnSettings()
    {
        mail.recipients = { { {}, "strict.test" }, { {}, "example.test" }, { {}, "off.test" } };
        values.set("strict.test", "door.junk_score", "2");
        values.set("strict.test", "door.weight.spf", "2");
        values.set("off.test", "door.enabled", "false");
        const Decision decision = content({ says("spf", 3) });
        QCOMPARE(decision.scores, (std::vector<double> { 6, 3, 0 }));
        QCOMPARE(decision.thresholds, (std::vector<double> { 2, 5, 5 }));
        QCOMPARE(decision.junk, (std::vector<bool> { true, false, false }));
    }

    void whatOnlySomeRefuseGoesToTheirJunk()
    {
        mail.recipients = { { {}, "strict.test" }, { {}, "example.test" } };
        values.set("strict.test", "door.reject_score", "3");
        const Decision decision = content({ says("spf", 4) });
        QCOMPARE(decision.kind, Decision::Accept);
        QCOMPARE(decision.junk, (std::vector<bool> { false, false })); // 4 is under its junk_score
        const Decision demanded = content({ says("attachments", 0, Demand::Reject, Stage::Content, 1) });
        QCOMPARE(demanded.kind, Decision::Accept);
        QCOMPARE(demanded.junk, (std::vector<bool> { false, true }));
    }

    void theStrongestDemandWins_data()
    {
        QTest::addColumn<QList<int>>("demands");
        QTest::addColumn<int>("kind");
        const auto list = [](std::initializer_list<Demand> demands) {
            QList<int> all;
            for (const Demand one : demands)
                all << int(one);
            return all;
        };
        QTest::newRow("junk") << list({ Demand::Junk }) << int(Decision::Accept);
        QTest::newRow("hold") << list({ Demand::Junk, Demand::Hold }) << int(Decision::Hold);
        QTest::newRow("discard over hold") << list({ Demand::Discard, Demand::Hold }) << int(Decision::Discard);
        QTest::newRow("defer over discard") << list({ Demand::Discard, Demand::Defer }) << int(Decision::Defer);
        QTest::newRow("reject over all") << list({ Demand::Reject, Demand::Defer, Demand::Hold }) << int(Decision::Reject);
    }
    void theStrongestDemandWins()
    {
        QFETCH(QList<int>, demands);
        std::vector<Verdict> verdicts;
        for (const int demand : demands)
            verdicts.push_back(says("milter", 0, Demand(demand)));
        QTEST(int(content(verdicts).kind), "kind");
    }

    void anAcceptEndsTheScoring()
    {
        const Decision decision = content({ says("spf", 50), says("dmarc", 5, Demand::Reject), says("sender-list", 0, Demand::Accept) });
        QCOMPARE(decision.kind, Decision::Accept);
        QVERIFY(!decision.junk.front());
        QVERIFY(decision.trusted);
    }

    void butNotTheAdministratorsWordNorAVirus_data()
    {
        QTest::addColumn<QByteArray>("check");
        QTest::addColumn<int>("demand");
        QTest::addColumn<int>("kind");
        QTest::newRow("rule") << QByteArray("rule") << int(Demand::Reject) << int(Decision::Reject);
        QTest::newRow("blocked sender") << QByteArray("sender-list") << int(Demand::Reject) << int(Decision::Reject);
        QTest::newRow("virus") << QByteArray("clamav") << int(Demand::Reject) << int(Decision::Reject);
        QTest::newRow("hold") << QByteArray("milter") << int(Demand::Hold) << int(Decision::Hold);
        QTest::newRow("discard") << QByteArray("milter") << int(Demand::Discard) << int(Decision::Discard);
        QTest::newRow("another's refusal") << QByteArray("rspamd") << int(Demand::Reject) << int(Decision::Accept);
        QTest::newRow("greylisting") << QByteArray("greylist") << int(Demand::Defer) << int(Decision::Accept);
    }
    void butNotTheAdministratorsWordNorAVirus()
    {
        QFETCH(QByteArray, check);
        QFETCH(int, demand);
        QTEST(int(content({ says("sender-list", 0, Demand::Accept), says(check.constData(), 0, Demand(demand)) }).kind), "kind");
    }

    void anAcceptForOneRecipientIsForHimAlone()
    {
        mail.recipients = { { {}, "example.test" }, { {}, "example.test" } };
        const Decision decision = content({ says("spf", 8), says("sender-list", 0, Demand::Accept, Stage::Content, 0) });
        QCOMPARE(decision.junk, (std::vector<bool> { false, true }));
    }

    void whoIsDiscardedForIsDropped()
    {
        mail.recipients = { { {}, "example.test" }, { {}, "example.test" } };
        const Decision decision = content({ says("rule", 0, Demand::Discard, Stage::Recipient, 1) });
        QCOMPARE(decision.kind, Decision::Accept);
        QCOMPARE(decision.drop, (std::vector<bool> { false, true }));
    }

    void beforeTheMessageOnlyDemandsCount()
    {
        const Verdict listed = says("dnsbl", 50, Demand::None, Stage::Connection);
        QCOMPARE(policy::Engine::decide(subject(Stage::Connection), { listed }, {}).kind, Decision::Accept);
        QCOMPARE(policy::Engine::decide(subject(Stage::Sender), { listed }, {}).kind, Decision::Accept);
        const Decision atRecipient = policy::Engine::decide(subject(Stage::Recipient), { listed }, {});
        QCOMPARE(atRecipient.kind, Decision::Reject);
        QVERIFY(!atRecipient.byContent);
        QVERIFY(atRecipient.reply->toLine().startsWith("550 5.7.1 What your server sends looks like spam"));
        recipient.policyDomain = "lenient.test";
        values.set("lenient.test", "door.reject_score", "100");
        QCOMPARE(policy::Engine::decide(subject(Stage::Recipient), { listed }, {}).kind, Decision::Accept);
    }

    void verdictsOfOtherRecipientsDoNotCount()
    {
        envelope.recipients.resize(2); // it is about the third
        const Decision decision = policy::Engine::decide(subject(Stage::Recipient), {}, { says("greylist", 0, Demand::Defer, Stage::Recipient, 1) });
        QCOMPARE(decision.kind, Decision::Accept);
        QCOMPARE(policy::Engine::decide(subject(Stage::Recipient), {}, { says("greylist", 0, Demand::Defer, Stage::Recipient, 2) }).kind, Decision::Defer);
    }

    void slownessAddsUpAndHasALimit()
    {
        values.set({}, "tarpit.longest", "5000");
        Verdict one = says("offences", 0, Demand::None, Stage::Connection), earlier = says("harvest", 0, Demand::None, Stage::Helo);
        one.slow = earlier.slow = std::chrono::milliseconds(3000);
        QCOMPARE(policy::Engine::decide(subject(Stage::Connection), { one }, {}).slow.count(), 3000);
        QCOMPARE(policy::Engine::decide(subject(Stage::Connection), { one, one }, {}).slow.count(), 5000);
        QCOMPARE(policy::Engine::decide(subject(Stage::Connection), { earlier }, {}).slow.count(), 0); // was waited for then
    }

    void whoLoggedInGetsNoPoints()
    {
        client->identity = sasl::Identity();
        const Decision decision = content({ says("rspamd", 50) });
        QCOMPARE(decision.kind, Decision::Accept);
        QVERIFY(!decision.junk.front());
        QCOMPARE(content({ says("clamav", 0, Demand::Reject) }).kind, Decision::Reject);
    }
};

FACTEUR_TEST(DecisionTest)
#include "tst_decision.moc"

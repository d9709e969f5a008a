// Verdicts as events and back, and what other settings would have made of them.
#include "tests/support/testmain.h"

#include "services/policy/replay.h"
#include "services/policy/rules/rule.h"
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
        client->helo = "mx.example.org";
        subject.session->reverseNames = { "mx.example.org", "other.example.org" };
        subject.session->confirmedName = "mx.example.org";
        if (insider)
            client->identity = sasl::Identity { AccountId(1), *MailAddress::parse("alice@example.test"), "alice" };
        facts.headerFrom = "bob@example.org";
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
    QJsonObject replay(const settings::Values &values, policy::ReplayRules rules = {})
    {
        policy::Replay replay(std::make_shared<const settings::Values>(values), std::move(rules));
        for (const auto &[trace, event] : m_events)
            replay.feed(trace, event);
        return replay.result();
    }

    // The rules as they are now: {look, pattern, action, recipients}.
    static policy::ReplayRules rulesOf(std::vector<std::array<const char *, 4>> rows)
    {
        auto set = std::make_shared<policy::RuleSet>();
        qint64 id = 1;
        for (const auto &[look, pattern, action, recipients] : rows) {
            policy::RuleRow row;
            row.id = policy::RuleId(id++);
            row.look = look;
            row.pattern = pattern;
            row.action = action;
            row.recipients = recipients;
            auto rule = policy::Rule::make(row);
            if (!rule)
                qFatal("%s", qPrintable(rule.failure().reason));
            set->rules.push_back(std::move(*rule));
        }
        policy::ReplayRules rules;
        rules.rules = std::move(set);
        return rules;
    }
    // As a rule of that number said it then.
    static policy::Verdict ruled(qint64 id, const char *look, Demand demand, Stage stage, int recipient = -1)
    {
        policy::Verdict one = verdict("rule", 0, stage, demand, recipient);
        one.evidence = { { "rule", QByteArray::number(id) }, { "look", look }, { "matched", "x" } };
        return one;
    }
    void arrived(const char *trace, const char *service, const char *account = "")
    {
        logEvent(Severity::Info, "delivery", "message-arrived",
            { { "trace", trace }, { "from", "bob@example.org" }, { "to", "alice@example.test" }, { "recipients", 1 }, { "peer", "192.0.2.1" }, { "helo", "mx.example.org" },
                { "account", account }, { "service", service } });
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
        QCOMPARE(after->reason.english(), before.reason.english());
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

    void newRulesAreAsked_data()
    {
        QTest::addColumn<QByteArray>("look");
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *look, const char *pattern, bool matches) { QTest::newRow((QByteArray(look) + ' ' + pattern).constData()) << QByteArray(look) << QByteArray(pattern) << matches; };
        row("client", "192.0.2.0/24", true);
        row("client", "198.51.100.0/24", false);
        row("reverse", "other.example.org", true);
        row("reverse", "example.net", false);
        row("helo", "mx.example.org", true);
        row("sender", "bob@example.org", true);
        row("sender", "carol@example.org", false);
        row("recipient", "alice@example.test", true);
        row("header", "/x/", false); // the message is not kept
        row("sender-mx", "mx.example.org", false); // nor is the DNS of then
        row("login", "alice@example.test", false);
    }
    void newRulesAreAsked()
    {
        QFETCH(QByteArray, look);
        QFETCH(QByteArray, pattern);
        QFETCH(bool, matches);
        mail("t1", {}, { verdict("spf", 1, Stage::Sender) });
        const QJsonObject result = replay({}, rulesOf({ { look.constData(), pattern.constData(), "reject", "" } }));
        QCOMPARE(result[u"changes"].toInt(), int(matches));
        if (matches)
            QCOMPARE(result[u"changed"].toArray().first()[u"would"].toString(), QStringLiteral("reject"));
        QVERIFY(result[u"notes"].toArray().first().toString().contains(QStringLiteral("not kept")));
    }
    void aRuleForSomeIsForThem()
    {
        mail("t1", {}, { verdict("spf", 1, Stage::Sender) });
        QCOMPARE(replay({}, rulesOf({ { "client", "192.0.2.1", "reject", "carol@example.test" } }))[u"changes"].toInt(), 0);
        QCOMPARE(replay({}, rulesOf({ { "client", "192.0.2.1", "reject", "alice@example.test" } }))[u"changes"].toInt(), 1);
    }
    void rulesThatAreGoneSayNothingAnyMore()
    {
        mail("t1", { ruled(1, "client", Demand::Reject, Stage::Connection) }, {}, Stage::Connection);
        mail("t2", {}, { ruled(2, "header", Demand::Reject, Stage::Content) });
        QCOMPARE(replay({}, rulesOf({ { "client", "192.0.2.1", "reject", "" }, { "header", "/x/", "reject", "" } }))[u"changes"].toInt(), 0);
        // The second is no more; the first is for others now.
        const QJsonObject result = replay({}, rulesOf({ { "client", "198.51.100.1", "reject", "" } }));
        QCOMPARE(result[u"changes"].toInt(), 2);
        QCOMPARE(result[u"counts"][QStringLiteral("reject → accept")].toInt(), 2);
    }
    void aRuleThatOnlyWarnsNow()
    {
        mail("t1", { ruled(1, "helo", Demand::Reject, Stage::Helo) }, {}, Stage::Helo);
        QCOMPARE(replay({}, rulesOf({ { "helo", "mx.example.org", "warn", "" } }))[u"counts"][QStringLiteral("reject → accept")].toInt(), 1);
        QCOMPARE(replay({}, rulesOf({ { "helo", "mx.example.org", "defer", "" } }))[u"counts"][QStringLiteral("reject → defer")].toInt(), 1);
    }
    void usersAreAskedByTheirLogin()
    {
        mail("t1", {}, { verdict("rule", 0, Stage::Sender) }, Stage::Content, true);
        QCOMPARE(replay({}, rulesOf({ { "login", "alice@example.test", "reject", "" } }))[u"changes"].toInt(), 1);
        QCOMPARE(replay({}, rulesOf({ { "client", "192.0.2.1", "reject", "" } }))[u"changes"].toInt(), 0); // not where they come from
    }
    void mailWithoutVerdictsIsNotForgotten()
    {
        arrived("t1", "mx"); // no decision was told
        arrived("t2", "submission", "alice@example.test");
        arrived("t3", "lmtp"); // is not judged
        mail("t4", {}, { verdict("spf", 1, Stage::Sender) });
        arrived("t4", "mx"); // and is one mail
        QCOMPARE(replay({})[u"decisions"].toInt(), 3);
        QCOMPARE(replay({}, rulesOf({ { "sender", "bob@example.org", "discard", "" } }))[u"counts"][QStringLiteral("accept → discard")].toInt(), 3);
        QCOMPARE(replay({}, rulesOf({ { "client", "192.0.2.1", "reject", "" } }))[u"changes"].toInt(), 2);
    }
    void sendersListsAreAsked()
    {
        mail("t1", {}, { verdict("spf", 6, Stage::Sender) }); // junk
        policy::ReplayRules rules;
        const auto with = [&](qint64 account, bool allow, const char *pattern) {
            auto set = std::make_shared<policy::SenderSet>();
            set->add({ policy::SenderEntryId(1), AccountId(account), allow, pattern });
            rules.senders = std::move(set);
            return replay({}, rules)[u"counts"].toObject();
        };
        rules.accounts = [](const MailAddress &address) { return address.localPart() == "alice" ? QList<AccountId> { AccountId(7) } : QList<AccountId>(); };
        QCOMPARE(with(0, false, "*@example.org")[QStringLiteral("junk → reject")].toInt(), 1);
        QCOMPARE(with(7, false, "bob@example.org")[QStringLiteral("junk → reject")].toInt(), 1);
        QVERIFY(with(8, false, "bob@example.org").isEmpty()); // another's list
        QVERIFY(with(7, false, "carol@example.org").isEmpty());
        QVERIFY(with(7, true, "bob@example.org").isEmpty()); // allowed, but nothing proves that it is he: 5 points, still Junk
        m_events.clear();
        mail("t2", {}, { verdict("sender-list", 0, Stage::Sender, Demand::Reject) }, Stage::Sender);
        QCOMPARE(with(0, false, "carol@example.org")[QStringLiteral("reject → accept")].toInt(), 1);
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

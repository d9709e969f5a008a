// The engine: which checks run, in what order, at the same time, within their time, and what becomes of their failures.
#include "tests/support/testmain.h"

#include "services/policy/engine.h"
#include "tests/support/manualworker.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <stdexcept>

using namespace std::chrono_literals;
using policy::Stage;

namespace {
using Log = std::vector<QByteArray>;

struct Script
{
    const char *name = "spf";
    Stage stage = Stage::Sender;
    int order = 0;
    std::chrono::milliseconds takes { 0 }, patience { 0 };
    double score = 0;
    bool fails = false, applies = true, submission = false, remembers = false;
};

class ScriptedCheck final : public policy::Check
{
public:
    ScriptedCheck(Script script, Log &log)
        : m_script(script)
        , m_log(log)
    {
    }
    const char *name() const override { return m_script.name; }
    Stage stage() const override { return m_script.stage; }
    int order() const override { return m_script.order; }
    bool applies(const policy::Subject &) const override { return m_script.applies; }
    bool alsoForSubmission() const override { return m_script.submission; }
    bool remembers() const override { return m_script.remembers; }
    std::chrono::milliseconds patience(const policy::Subject &) const override { return m_script.patience; }
    async::Task<void> run(policy::Subject *subject) override
    {
        m_log.push_back(QByteArray("begin ") + m_script.name);
        co_await async::sleepFor(m_script.takes);
        m_log.push_back(QByteArray("end ") + m_script.name);
        if (m_script.fails)
            throw std::runtime_error("as the test wants it");
        policy::Verdict verdict;
        verdict.check = m_script.name;
        verdict.result = "said";
        verdict.score = m_script.score;
        subject->say(std::move(verdict));
    }

private:
    const Script m_script;
    Log &m_log;
};

async::Task<void> judge(const policy::Engine *engine, policy::Subject subject, std::optional<policy::Decision> *into)
{
    auto judging = engine->judge(&subject);
    *into = co_await judging;
}
} // namespace

class EngineTest : public QObject
{
    Q_OBJECT

    struct Stand
    {
        ManualClock clock;
        ManualWorker worker { clock };
        policy::Engine engine;
        Log log;
        settings::Values values;
        policy::MailFacts mail;
        smtp::Envelope envelope;
        std::shared_ptr<smtp::Client> client = std::make_shared<smtp::Client>();
        std::shared_ptr<policy::SessionFacts> session = std::make_shared<policy::SessionFacts>();
        std::optional<policy::Decision> decision;

        void add(const Script &script) { engine.add(std::make_unique<ScriptedCheck>(script, log)); }
        void start(Stage stage = Stage::Sender)
        {
            policy::Subject subject;
            subject.stage = stage;
            subject.client = client;
            subject.session = session;
            subject.envelope = &envelope;
            subject.mail = &mail;
            subject.settings = std::make_shared<const settings::Values>(values);
            subject.out = &mail.verdicts;
            worker.start(judge(&engine, subject, &decision));
            worker.runPending();
        }
    };

private Q_SLOTS:
    void ordersFollowEachOtherAndTheSameRunAtOnce()
    {
        Stand s;
        s.add({ "dmarc", Stage::Sender, 10 });
        s.add({ "spf", Stage::Sender, 0, 30ms });
        s.add({ "dkim", Stage::Sender, 0, 20ms });
        s.add({ "arc", Stage::Helo });
        s.start();
        QCOMPARE(s.log, (Log { "begin spf", "begin dkim" }));
        s.worker.advance(30ms);
        QCOMPARE(s.log, (Log { "begin spf", "begin dkim", "end dkim", "end spf", "begin dmarc", "end dmarc" }));
        QVERIFY(s.decision);
        QCOMPARE(s.mail.verdicts.size(), size_t(3));
        QCOMPARE(s.mail.verdicts[0].check, QByteArray("spf")); // as they stand, not as they ended
        QCOMPARE(s.mail.verdicts[0].stage, Stage::Sender);
    }

    void aLateCheckIsNotWaitedFor()
    {
        Stand s;
        s.values.set({}, "door.check_patience", "1000");
        s.add({ "spf", Stage::Sender, 0, 5s });
        s.add({ "dkim", Stage::Sender, 0, 10ms });
        s.start();
        s.worker.advance(999ms);
        QVERIFY(!s.decision);
        s.worker.advance(1ms);
        QVERIFY(s.decision);
        QCOMPARE(s.mail.verdicts.size(), size_t(1));
        QCOMPARE(s.engine.late(), 1);
        s.worker.advance(5s);
        QCOMPARE(s.engine.late(), 0);
        QCOMPARE(s.mail.verdicts.size(), size_t(1)); // heard by nobody
    }

    void aCheckMayHaveATimeOfItsOwn()
    {
        Stand s;
        s.values.set({}, "door.check_patience", "100");
        s.add({ "rspamd", Stage::Sender, 0, 5s, 20s });
        s.start();
        s.worker.advance(5s);
        QVERIFY(s.decision);
        QCOMPARE(s.mail.verdicts.size(), size_t(1));
    }

    void aCheckThatFailsHasSaidNothing()
    {
        Stand s;
        Script broken { "spf" };
        broken.fails = true;
        s.add(broken);
        broken.takes = 10ms;
        broken.name = "dkim";
        s.add(broken);
        s.add({ "arc" });
        s.start();
        s.worker.advance(10ms);
        QVERIFY(s.decision);
        QCOMPARE(s.mail.verdicts.size(), size_t(1));
        QCOMPARE(s.mail.verdicts.front().check, QByteArray("arc"));
    }

    void weightsAreAppliedAndZeroTurnsOff()
    {
        Stand s;
        s.values.set({}, "door.weight.spf", "2");
        s.values.set({}, "door.weight.dkim", "0");
        Script scoring { "spf" };
        scoring.score = 3;
        s.add(scoring);
        s.add({ "dkim" });
        s.start();
        QCOMPARE(s.log, (Log { "begin spf", "end spf" }));
        QCOMPARE(s.mail.verdicts.front().score, 6.0);
        QCOMPARE(s.mail.verdicts.front().points, 3.0);
    }

    void offInTheHouseButOnForADomain()
    {
        Stand s;
        s.values.set({}, "door.weight.spf", "0");
        s.values.set("example.test", "door.weight.spf", "1");
        s.add({ "spf" });
        s.add({ "spf", Stage::Content });
        s.start(); // nobody knows yet whom it is for
        QCOMPARE(s.mail.verdicts.size(), size_t(1));
        s.mail.recipients = { { {}, "other.test" } };
        s.start(Stage::Content);
        QCOMPARE(s.mail.verdicts.size(), size_t(1));
        s.mail.recipients.push_back({ {}, "example.test" });
        s.start(Stage::Content);
        QCOMPARE(s.mail.verdicts.size(), size_t(2));
    }

    void theDoorIsOff()
    {
        Stand s;
        s.values.set({}, "door.enabled", "false");
        s.add({ "spf" });
        s.start();
        QVERIFY(s.log.empty());
        QCOMPARE(s.decision->kind, policy::Decision::Accept);
    }

    void insidersMeetOnlyChecksForSubmission_data()
    {
        QTest::addColumn<QByteArray>("why");
        for (const char *why : { "login", "submission", "trusted" })
            QTest::newRow(why) << QByteArray(why);
    }
    void insidersMeetOnlyChecksForSubmission()
    {
        QFETCH(QByteArray, why);
        Stand s;
        if (why == "login")
            s.client->identity = sasl::Identity();
        else if (why == "submission")
            s.client->service = smtp::Service::Submission;
        else
            s.session->trusted = true;
        s.add({ "spf" });
        Script scanner { "clamav" };
        scanner.submission = true;
        s.add(scanner);
        s.start();
        QCOMPARE(s.log, (Log { "begin clamav", "end clamav" }));
    }

    void rememberedClientsAreNotLookedUpAgain()
    {
        Stand s;
        Script dear { "dnsbl", Stage::Connection };
        dear.remembers = true;
        s.add(dear);
        s.add({ "sessions", Stage::Connection });
        s.session->remembered = true;
        s.start(Stage::Connection);
        QCOMPARE(s.log, (Log { "begin sessions", "end sessions" }));
    }

    void whatDoesNotApplyIsNotRun()
    {
        Stand s;
        Script idle { "spf" };
        idle.applies = false;
        s.add(idle);
        s.start();
        QVERIFY(s.log.empty());
        QVERIFY(s.decision);
    }

    void recipientVerdictsNameTheRecipient()
    {
        Stand s;
        s.envelope.recipients.resize(2);
        policy::RecipientFacts facts { {}, "example.test" };
        s.add({ "greylist", Stage::Recipient });
        s.start(Stage::Recipient);
        QCOMPARE(s.mail.verdicts.front().recipient, 2);
    }

    // Every check has a row by which it is weighed and turned off.
    void everyCheckHasAWeight()
    {
        QSet<QByteArray> names;
        QDirIterator files(QStringLiteral(FACTEUR_SOURCE_DIR "/daemon/services/policy"), { QStringLiteral("*.h"), QStringLiteral("*.cpp") }, QDir::Files, QDirIterator::Subdirectories);
        static const QRegularExpression form(QStringLiteral("const char \\*name\\(\\) const override \\{ return \"([a-z-]+)\""));
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto found = form.globalMatch(QString::fromUtf8(file.readAll()));
            while (found.hasNext())
                names.insert(found.next().captured(1).toLatin1());
        }
        QVERIFY(names.size() > 15);
        for (const QByteArray &name : names)
            QVERIFY2(settings::findLive("door.weight." + name), "no row door.weight." + name + " in shared/settings/livedoorrows.cpp");
    }
};

FACTEUR_TEST(EngineTest)
#include "tst_engine.moc"

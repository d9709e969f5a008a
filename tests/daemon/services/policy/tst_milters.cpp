// Milters as checks: what they hear through a session, in which order, and what becomes of their wishes.
#include "scannerstage.h"

#include "services/policy/scanners/milter.h"
#include "storage/maildir/messagebuffer.h"
#include "tests/support/fakemilter.h"
#include "tests/support/memorystream.h"

using namespace policy;
using namespace policy::scanners;

// One connection, to a filter that thinks for as long as the test likes.
class SlowService final : public wire::Dialer
{
public:
    explicit SlowService(ManualWorker &worker)
        : m_worker(worker)
    {
    }
    wire::Task<Result<std::unique_ptr<wire::ClientStream>>> connect(wire::DialTarget) override
    {
        auto made = std::make_unique<MemoryStream>(m_worker);
        stream = made.get();
        co_return std::unique_ptr<wire::ClientStream>(std::move(made));
    }
    MemoryStream *stream = nullptr;

private:
    ManualWorker &m_worker;
};

class MiltersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<ScannerStage>("From: a@example.org\r\nSubject: Hello\r\nX-A: 1\r\n\r\nText\r\n");
        m_one = std::make_unique<FakeMilter>();
        m_two = std::make_unique<FakeMilter>();
        m_stage->services.at("/run/one") = &m_one->service;
        m_stage->services.at("/run/two") = &m_two->service;
        m_stage->set("scan.milters", "unix:/run/one");
        for (const Stage stage : { Stage::Connection, Stage::Helo, Stage::Sender, Stage::Recipient, Stage::Content })
            m_checks[stage] = std::make_unique<Milters>(m_stage->parts, m_stage->health, stage);
    }
    void cleanup()
    {
        m_checks[Stage::Content]->ended(*m_stage->client, *m_stage->session, {});
        QCOMPARE(m_one->service.open, 0);
        QCOMPARE(m_two->service.open, 0);
        m_checks.clear();
        m_stage.reset();
    }

    void theSessionAsItGoesOn()
    {
        session();
        QStringList events;
        for (const QString &line : std::as_const(m_one->heard)) {
            if (!line.startsWith(u"D "))
                events.append(line.left(1));
        }
        QCOMPARE(events.join(QString()), QStringLiteral("CHMRTLLLNBE"));
        QVERIFY(m_one->heard.first().contains(QStringLiteral("j=mail.example.test")));
        QVERIFY(m_one->heard.first().contains(QStringLiteral("{client_addr}=192.0.2.7")));
        QVERIFY(m_one->heard.contains(QStringLiteral("M <a@example.org>")));
        QVERIFY(m_one->heard.contains(QStringLiteral("R <alice@example.test>")));
        QCOMPARE(m_one->body, "Text\r\n");
        // The next mail of the session: the same conversation.
        m_one->heard.clear();
        m_stage->envelope.trace = "T2";
        mail();
        QCOMPARE(m_one->service.connections, 1);
        QVERIFY(!m_one->heard.filter(QStringLiteral("i=T2")).isEmpty());
    }

    void verdictsByStage_data()
    {
        QTest::addColumn<char>("command");
        QTest::addColumn<int>("stage");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("demand");
        QTest::addColumn<QByteArray>("reply");
        const QByteArray no = FakeMilter::packet('y', FakeMilter::z("554 5.7.9 No"));
        QTest::newRow("connect") << 'C' << int(Stage::Connection) << FakeMilter::packet('r') << int(Demand::Reject) << QByteArray("550 5.7.1 Command rejected");
        QTest::newRow("helo") << 'H' << int(Stage::Helo) << FakeMilter::packet('t') << int(Demand::Defer) << QByteArray("451 4.7.1 Service unavailable, try again later");
        QTest::newRow("mail") << 'M' << int(Stage::Sender) << no << int(Demand::Reject) << QByteArray("554 5.7.9 No");
        QTest::newRow("rcpt") << 'R' << int(Stage::Recipient) << no << int(Demand::Reject) << QByteArray("554 5.7.9 No");
        QTest::newRow("header") << 'L' << int(Stage::Content) << no << int(Demand::Reject) << QByteArray("554 5.7.9 No");
        QTest::newRow("body") << 'B' << int(Stage::Content) << FakeMilter::packet('t') << int(Demand::Defer) << QByteArray("451 4.7.1 Service unavailable, try again later");
        QTest::newRow("end") << 'E' << int(Stage::Content) << FakeMilter::packet('d') << int(Demand::Discard) << QByteArray();
        QTest::newRow("shutdown") << 'C' << int(Stage::Connection) << FakeMilter::packet('4') << int(Demand::Defer) << QByteArray("421 4.7.0 Service unavailable, closing the connection");
        QTest::newRow("quarantine") << 'E' << int(Stage::Content) << FakeMilter::packet('q', FakeMilter::z("odd")) + FakeMilter::packet('a') << int(Demand::Hold) << QByteArray();
    }
    void verdictsByStage()
    {
        QFETCH(char, command);
        QFETCH(int, stage);
        QFETCH(QByteArray, answer);
        QFETCH(int, demand);
        QFETCH(QByteArray, reply);
        m_one->answers[command] = answer;
        for (const Stage at : { Stage::Connection, Stage::Helo, Stage::Sender, Stage::Recipient, Stage::Content }) {
            const auto verdicts = m_stage->run(*m_checks[at]);
            if (int(at) < stage) {
                QVERIFY(verdicts.empty());
                continue;
            }
            QVERIFY(!verdicts.empty());
            QCOMPARE(int(verdicts.back().demand), demand);
            QCOMPARE(verdicts.back().reply ? verdicts.back().reply->toLine() : QByteArray(), reply);
            break;
        }
    }

    void changesBecomeEditsAndTheNextSeesThem()
    {
        m_stage->set("scan.milters", "unix:/run/one\nunix:/run/two");
        m_one->answers['E'] = FakeMilter::packet('h', FakeMilter::z("X-Added") + FakeMilter::z("yes")) + FakeMilter::packet('m', FakeMilter::number(1) + FakeMilter::z("Subject") + FakeMilter::z("[one] Hello"))
            + FakeMilter::packet('m', FakeMilter::number(1) + FakeMilter::z("X-A") + FakeMilter::z("")) + FakeMilter::packet('b', "New text\r\n")
            + FakeMilter::packet('-', FakeMilter::z("<alice@example.test>")) + FakeMilter::packet('+', FakeMilter::z("<bob@example.test>"))
            + FakeMilter::packet('e', FakeMilter::z("<c@example.org>")) + FakeMilter::packet('c');
        m_two->answers['E'] = FakeMilter::packet('i', FakeMilter::number(0) + FakeMilter::z("X-Two") + FakeMilter::z("2")) + FakeMilter::packet('a');
        session();
        QVERIFY(m_two->heard.contains(QStringLiteral("L Subject|[one] Hello")));
        QVERIFY(m_two->heard.contains(QStringLiteral("L X-Added|yes")));
        QVERIFY(m_two->heard.filter(QStringLiteral("L X-A|")).isEmpty());
        QCOMPARE(m_two->body, "New text\r\n");
        const Edits &edits = m_stage->mail.edits;
        QCOMPARE(int(edits.headers.size()), 4);
        QCOMPARE(edits.headers[0].kind, HeaderEdit::Insert);
        QCOMPARE(edits.headers[1].kind, HeaderEdit::Replace);
        QCOMPARE(edits.headers[2].kind, HeaderEdit::Append);
        QCOMPARE(edits.headers[3].kind, HeaderEdit::Remove);
        QCOMPARE(edits.body->read(0, 100), "New text\r\n");
        QCOMPARE(edits.removeRecipients[0].toString(), "alice@example.test");
        QCOMPARE(edits.addRecipients[0].toString(), "bob@example.test");
        QCOMPARE(edits.sender->toString(), "c@example.org");
    }

    void whoRefusesEndsItForTheOthers()
    {
        m_stage->set("scan.milters", "unix:/run/one\nunix:/run/two");
        m_one->answers['E'] = FakeMilter::packet('h', FakeMilter::z("X") + FakeMilter::z("y")) + FakeMilter::packet('r');
        session();
        QCOMPARE(m_stage->verdicts.back().demand, Demand::Reject);
        QVERIFY(m_two->heard.filter(QStringLiteral("E")).isEmpty());
        QVERIFY(m_stage->mail.edits.isEmpty()); // a refused mail is not changed
        // The next mail reaches both.
        m_one->answers.clear();
        m_stage->envelope.trace = "T2";
        mail();
        QVERIFY(m_two->heard.contains(QStringLiteral("E")));
    }

    void aBodyThatIsReplacedByALargeOne()
    {
        QByteArray answer;
        for (int i = 0; i < 10; ++i)
            answer += FakeMilter::packet('b', QByteArray(60000, char('a' + i)));
        m_one->answers['E'] = answer + FakeMilter::packet('c');
        session();
        QCOMPARE(m_stage->mail.edits.body->size(), 600000);
        QVERIFY(!m_stage->mail.edits.body->inMemory());
        QCOMPARE(m_stage->mail.edits.body->read(599999, 1), "j");
    }

    void aFilterThatIsDown()
    {
        m_one->service.refuses = true;
        session();
        QCOMPARE(m_stage->verdicts.back().result, "unavailable");
        QCOMPARE(m_stage->verdicts.back().demand, Demand::None);
        QCOMPARE(int(m_stage->services.dialled.size()), 1); // once a session
    }

    void aFilterThatDiesInTheMiddleDefersWhenSoSet()
    {
        m_stage->set("scan.milters", "unix:/run/one down=defer");
        m_one->dies['B'] = true;
        QVERIFY(m_stage->run(*m_checks[Stage::Connection]).empty());
        session();
        QCOMPARE(m_stage->verdicts.back().demand, Demand::Defer);
        m_stage->envelope.trace = "T2"; // and the mails behind it too, at once
        QCOMPARE(m_stage->run(*m_checks[Stage::Sender])[0].demand, Demand::Defer);
    }

    // The engine has given up on the check, and the client goes: what still waits for the filter is not pulled from under it.
    void aClientThatGoesWhileAFilterThinks()
    {
        SlowService slow(m_stage->worker);
        m_stage->services.at("/run/one") = nullptr;
        m_stage->set("scan.milters", "tcp:127.0.0.1:1");
        policy::scanners::Parts parts { slow, m_stage->resolver, m_stage->pool, m_stage->clock, "mail.example.test", m_stage->folder.path() };
        Milters check(parts, m_stage->health, Stage::Connection);
        m_stage->at(Stage::Connection);
        m_stage->worker.start(check.run(&m_stage->subject));
        m_stage->worker.runPending();
        QVERIFY(slow.stream->isWaiting());
        check.ended(*m_stage->client, *m_stage->session, {});
        QVERIFY(slow.stream->isWaiting());
        Milters next(m_stage->parts, m_stage->health, Stage::Sender);
        QCOMPARE(m_stage->run(next).at(0).demand, Demand::Defer);
        slow.stream->hangUp();
        m_stage->worker.runPending();
        QCOMPARE(m_stage->worker.running(), 0);
    }

    void aFilterForOutgoingMailDoesNotHearOfOthers()
    {
        m_stage->set("scan.milters", "unix:/run/one for=submission");
        session();
        QVERIFY(m_one->heard.isEmpty());
        auto client = std::make_shared<smtp::Client>(*m_stage->client);
        client->service = smtp::Service::Submission;
        m_stage->client = client;
        session();
        QVERIFY(!m_one->heard.isEmpty());
    }

    void aFilterSetUpWhileASessionRunsIsToldWhatWasBefore()
    {
        m_stage->set("scan.milters", "");
        m_stage->run(*m_checks[Stage::Connection]);
        m_stage->set("scan.milters", "unix:/run/one");
        m_stage->run(*m_checks[Stage::Content]);
        QStringList events;
        for (const QString &line : std::as_const(m_one->heard)) {
            if (!line.startsWith(u"D "))
                events.append(line.left(1));
        }
        QCOMPARE(events.join(QString()), QStringLiteral("CHMRTLLLNBE"));
    }

    void anAddressThatIsNoneIsSaid()
    {
        m_stage->set("scan.milters", "nonsense");
        QCOMPARE(m_stage->run(*m_checks[Stage::Connection])[0].result, "unavailable");
    }

private:
    void mail()
    {
        for (const Stage stage : { Stage::Sender, Stage::Recipient, Stage::Content })
            m_stage->run(*m_checks[stage]);
    }
    void session()
    {
        m_stage->run(*m_checks[Stage::Connection]);
        m_stage->run(*m_checks[Stage::Helo]);
        mail();
    }
    std::unique_ptr<ScannerStage> m_stage;
    std::unique_ptr<FakeMilter> m_one, m_two;
    std::map<Stage, std::unique_ptr<Milters>> m_checks;
};

FACTEUR_TEST(MiltersTest)
#include "tst_milters.moc"

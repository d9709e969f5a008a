#include "tests/daemon/services/policy/greylistcontract.h"

#include "services/policy/learning/learningchecks.h"
#include "storage/sql/databaseurl.h"

#include <QDir>
#include <QFileInfo>

#include <thread>

using namespace std::chrono_literals;
using Kind = policy::GreylistAnswer::Kind;

#define REQUIRE(expression) \
    do { \
        const auto &required = (expression); \
        QVERIFY2(required.ok(), required.ok() ? "" : qPrintable(required.failure().reason)); \
    } while (false)

void GreylistContract::init()
{
    // In memory where that can be had: each step of the migration waits for the disk otherwise.
    const bool inMemory = QFileInfo(QStringLiteral("/dev/shm")).isWritable();
    m_dir = std::make_unique<QTemporaryDir>((inMemory ? QStringLiteral("/dev/shm") : QDir::tempPath()) + QStringLiteral("/facteur-test-XXXXXX"));
    const QString url = newDatabaseUrl(m_dir->path());
    if (url.isEmpty())
        QFAIL("no database");
    m_stage = std::make_unique<ClientStage>();
    const auto parsed = sql::DatabaseUrl::parse(url, m_dir->path());
    REQUIRE(parsed);
    m_database = std::make_unique<sql::Database>(*parsed, Secret(), m_stage->clock);
    REQUIRE(m_database->migrate());
    m_pool = std::make_unique<async::Pool>("sql", 2);
    m_rule = {};
    open();
}

void GreylistContract::open() { m_greylist = std::make_unique<policy::Greylist>(*m_database, *m_pool, m_stage->clock); }

void GreylistContract::cleanup()
{
    m_greylist.reset();
    m_pool.reset();
    if (m_database)
        m_database->closeThread();
    m_database.reset();
    m_stage.reset();
    m_dir.reset();
}

void GreylistContract::sql(const char *statement)
{
    REQUIRE(m_database->inTransaction([&](sql::Sql &sql) { return sql.execute(statement); }));
}

Kind GreylistContract::ask(const char *client, const char *sender, const char *recipient)
{
    const MailAddress from = *sender ? *MailAddress::parse(sender) : MailAddress();
    return m_stage->worker.wait(m_greylist->ask(QHostAddress(QString::fromLatin1(client)), from, *MailAddress::parse(recipient), m_rule)).kind;
}

void GreylistContract::secondTryIsLetIn()
{
    QCOMPARE(ask(), Kind::New);
    QCOMPARE(ask(), Kind::Early);
    m_stage->clock.advance(299s);
    QCOMPARE(ask(), Kind::Early);
    m_stage->clock.advance(1s);
    QCOMPARE(ask(), Kind::Passed);
    QCOMPARE(ask(), Kind::Passed);
    // Another sender, recipient or network is another triplet.
    QCOMPARE(ask("198.51.100.7", "eve@example.org"), Kind::New);
    QCOMPARE(ask("198.51.100.7", ""), Kind::New);
    QCOMPARE(ask("198.51.100.7", "bob@example.org", "carol@example.test"), Kind::New);
    QCOMPARE(ask("203.0.113.7"), Kind::New);
}

void GreylistContract::neighboursAreOneClient()
{
    QCOMPARE(ask("198.51.100.7"), Kind::New);
    QCOMPARE(ask("2001:db8:1:1::1"), Kind::New);
    m_stage->clock.advance(5min);
    QCOMPARE(ask("198.51.100.99"), Kind::Passed); // a farm of senders tries by turns
    QCOMPARE(ask("2001:db8:1:1:ffff::9"), Kind::Passed);
    QCOMPARE(ask("2001:db8:1:2::1"), Kind::New);
}

void GreylistContract::numbersInSendersAreOne_data()
{
    QTest::addColumn<QByteArray>("sender");
    QTest::addColumn<QByteArray>("key");
    const auto row = [](const char *sender, const char *key) { QTest::newRow(sender) << QByteArray(sender) << QByteArray(key); };
    row("bob@example.org", "bob@example.org");
    row("Bob@Example.ORG", "bob@example.org");
    row("bounce-1234-user=x@list.example", "bounce-#-user=x@list.example");
    row("b77x8@list.example", "b#x#@list.example");
    row("bob+tag@example.org", "bob@example.org");
    row("\"a+b@c\"@example.org", "a@example.org");
}
void GreylistContract::numbersInSendersAreOne()
{
    QFETCH(QByteArray, sender);
    QFETCH(QByteArray, key);
    QCOMPARE(policy::Greylist::senderKey(*MailAddress::parse(sender)), key);
    QCOMPARE(policy::Greylist::senderKey(MailAddress()), "<>");
}

void GreylistContract::tooLateIsFromTheBeginning()
{
    QCOMPARE(ask(), Kind::New);
    m_stage->clock.advance(48h + 1s);
    QCOMPARE(ask(), Kind::New);
    m_stage->clock.advance(5min);
    QCOMPARE(ask(), Kind::Passed);
}

void GreylistContract::passedIsRememberedAndForgotten()
{
    ask();
    m_stage->clock.advance(5min);
    QCOMPARE(ask(), Kind::Passed);
    m_stage->clock.advance(34 * 24h);
    QCOMPARE(ask(), Kind::Passed);
    m_stage->clock.advance(34 * 24h); // counted from the last mail
    QCOMPARE(ask(), Kind::Passed);
    m_stage->clock.advance(36 * 24h);
    QCOMPARE(ask(), Kind::New);
}

void GreylistContract::survivesARestart()
{
    ask();
    m_stage->clock.advance(5min);
    open();
    QCOMPARE(ask(), Kind::Passed);
    open();
    QCOMPARE(ask(), Kind::Passed);
}

void GreylistContract::networksAreLetIn()
{
    for (int i = 0; i < 5; ++i)
        QCOMPARE(ask("198.51.100.7", "bob@example.org", ("user" + QByteArray::number(i) + "@example.test").constData()), Kind::New);
    m_stage->clock.advance(5min);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(ask("198.51.100.7", "bob@example.org", ("user" + QByteArray::number(i) + "@example.test").constData()), Kind::Passed);
    QCOMPARE(ask("198.51.100.200", "new@example.net", "alice@example.test"), Kind::Network);
    QCOMPARE(ask("198.51.101.200", "new@example.net", "alice@example.test"), Kind::New);
    open();
    QCOMPARE(ask("198.51.100.200", "new@example.net", "alice@example.test"), Kind::Network);
    m_rule.autoAllow = 0;
    QCOMPARE(ask("198.51.100.200", "new@example.net", "alice@example.test"), Kind::New);
}

void GreylistContract::oneListWithManyMailsDoesNotOpenTheNetwork()
{
    ask();
    for (int i = 0; i < 20; ++i) {
        m_stage->clock.advance(2h);
        QCOMPARE(ask(), Kind::Passed);
    }
    QCOMPARE(ask("198.51.100.7", "new@example.net"), Kind::New);
}

void GreylistContract::purgeTakesWhatIsOver()
{
    ask("198.51.100.7");
    ask("203.0.113.7");
    m_stage->clock.advance(5min);
    QCOMPARE(ask("198.51.100.7"), Kind::Passed);
    QCOMPARE(*m_greylist->purge(m_rule), 0);
    m_stage->clock.advance(49h);
    QCOMPARE(*m_greylist->purge(m_rule), 1); // 203.0.113.7 never came back
    m_stage->clock.advance(36 * 24h);
    QCOMPARE(*m_greylist->purge(m_rule), 2); // the triplet and its network
}

void GreylistContract::databaseAwayLetsIn()
{
    sql("ALTER TABLE greylist RENAME TO hidden_greylist");
    QCOMPARE(ask(), Kind::Unknown);
    sql("ALTER TABLE hidden_greylist RENAME TO greylist");
    QCOMPARE(ask(), Kind::New);
}

void GreylistContract::concurrentFirstTriesAgree()
{
    std::vector<std::thread> threads;
    std::atomic<int> waiting { 0 }, failed { 0 };
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&] {
            const auto answer = m_greylist->askNow(QHostAddress(QStringLiteral("198.51.100.7")), *MailAddress::parse("bob@example.org"), *MailAddress::parse("alice@example.test"), m_rule);
            failed += !answer;
            waiting += answer && answer->mustWait();
            m_database->closeThread();
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failed.load(), 0);
    QCOMPARE(waiting.load(), 4);
    m_stage->clock.advance(5min);
    QCOMPARE(ask(), Kind::Passed);
}

void GreylistContract::memoryAnswersWithoutTheDatabase()
{
    ask();
    sql("ALTER TABLE greylist RENAME TO hidden_greylist");
    QCOMPARE(ask(), Kind::Early); // a client that hammers costs nothing
    sql("ALTER TABLE hidden_greylist RENAME TO greylist");
    m_stage->clock.advance(5min);
    QCOMPARE(ask(), Kind::Passed);
    sql("ALTER TABLE greylist RENAME TO hidden_greylist");
    QCOMPARE(ask(), Kind::Passed);
    sql("ALTER TABLE hidden_greylist RENAME TO greylist");
}

void GreylistContract::checkDefersWithTheTime()
{
    policy::GreylistCheck check(*m_greylist);
    QCOMPARE(m_stage->result(check), ""); // off by default
    m_stage->set("greylist.score", "0");
    m_stage->values.set("example.test", "greylist.enabled", "true");
    QCOMPARE(m_stage->result(check), "new");
    QVERIFY2(m_stage->reply().startsWith("451 4.7.1 Greylisted"), m_stage->reply().constData());
    QVERIFY(m_stage->reply().contains("300 seconds"));
    m_stage->clock.advance(100s);
    QCOMPARE(m_stage->result(check), "early");
    QVERIFY(m_stage->reply().contains("200 seconds"));
    m_stage->clock.advance(200s);
    QCOMPARE(m_stage->result(check), "pass");
    QVERIFY(m_stage->reply().isEmpty());
    m_stage->recipientKnown = false; // somebody else refuses it
    QCOMPARE(m_stage->result(check), "");
}

void GreylistContract::checkLeavesTheTrustedAlone()
{
    policy::GreylistCheck check(*m_greylist);
    m_stage->set("greylist.score", "0");
    m_stage->set("greylist.enabled", "true");
    policy::Verdict allowed;
    allowed.check = "dnsbl";
    allowed.result = "allowed";
    m_stage->session->verdicts = { allowed };
    QCOMPARE(m_stage->result(check), "");
    m_stage->session->verdicts.clear();
    policy::Verdict reputation;
    reputation.check = "reputation";
    reputation.score = -1;
    m_stage->mail.verdicts = { reputation };
    QCOMPARE(m_stage->result(check), "");
    m_stage->mail.verdicts.clear();
    m_stage->mail.knownCorrespondent = true;
    m_stage->mail.mailFromSpf = spf::Result { .code = spf::Code::Pass };
    QCOMPARE(m_stage->result(check), "");
    m_stage->mail.mailFromSpf = spf::Result { .code = spf::Code::Fail };
    QCOMPARE(m_stage->result(check), "new");
    m_stage->client.address = QHostAddress(QStringLiteral("192.168.1.7"));
    QCOMPARE(m_stage->result(check), "");
}

void GreylistContract::acquaintancesThatSpfVouchesForAreKnown()
{
    policy::Correspondents correspondents(*m_database, m_stage->clock);
    QVERIFY(correspondents.record(AccountId(7), { m_stage->envelope.sender }).ok());
    policy::AcquaintanceCheck acquaintance(correspondents, *m_pool);
    policy::GreylistCheck check(*m_greylist);
    m_stage->set("greylist.score", "0");
    const auto result = [&](qint64 account, spf::Code code) {
        directory::LocalTarget target;
        target.account.id = AccountId(account);
        m_stage->facts.where.local = { target };
        m_stage->mail.mailFromSpf = spf::Result { .code = code };
        m_stage->mail.knownCorrespondent = false;
        QTest::qVerify(m_stage->run(acquaintance).empty(), "says", "nothing of its own", __FILE__, __LINE__);
        return m_stage->result(check);
    };
    QCOMPARE(result(7, spf::Code::Pass), ""); // greylisting is off
    QVERIFY(!m_stage->mail.knownCorrespondent);
    m_stage->set("greylist.enabled", "true");
    QCOMPARE(result(7, spf::Code::Pass), "");
    QVERIFY(m_stage->mail.knownCorrespondent);
    QCOMPARE(result(8, spf::Code::Pass), "new"); // somebody else has not
    QCOMPARE(result(7, spf::Code::SoftFail), "early"); // anybody can write under a friend's name
}

void GreylistContract::checkWantsAScore()
{
    policy::GreylistCheck check(*m_greylist);
    m_stage->set("greylist.score", "2");
    m_stage->set("greylist.enabled", "true");
    QCOMPARE(m_stage->result(check), "");
    policy::Verdict bad;
    bad.score = 1.5;
    m_stage->session->verdicts = { bad };
    QCOMPARE(m_stage->result(check), "");
    bad.score = 0.5;
    m_stage->mail.verdicts = { bad };
    QCOMPARE(m_stage->result(check), "new");
}

void GreylistContract::dryRunsLeaveNoTrace()
{
    policy::GreylistCheck check(*m_greylist);
    m_stage->set("greylist.score", "0");
    m_stage->set("greylist.enabled", "true");
    m_stage->dryRun = true;
    QCOMPARE(m_stage->result(check), "new");
    m_stage->clock.advance(5min);
    QCOMPARE(m_stage->result(check), "new");
    QCOMPARE(ask(), Kind::New);
    QCOMPARE(m_stage->result(check), "early");
    m_stage->clock.advance(5min);
    QCOMPARE(m_stage->result(check), "pass");
}

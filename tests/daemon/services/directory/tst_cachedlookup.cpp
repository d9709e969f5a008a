// The cache in front of the directory: what is asked of the database, when changes are seen, and a server that goes away.
#include "tests/support/testmain.h"

#include "services/directory/cachedlookup.h"
#include "services/directory/directory.h"
#include "services/directory/passwordauth.h"
#include "tests/support/manualworker.h"
#include "tests/support/mariadbserver.h"

#include <QTemporaryDir>

using namespace directory;
using namespace std::chrono_literals;
using Kind = Failure::Kind;

namespace {
struct House
{
    explicit House(const sql::DatabaseUrl &given)
        : url(given)
        , database(url, Secret(), clock)
        , rows(database, clock, QStringLiteral("/mail"))
        , watch(rows, pool, clock)
        , lookup(rows, watch, pool)
    {
        if (!database.migrate())
            qFatal("migrate");
        rows.onChange([this] { watch.invalidate(); });
        (void)rows.addDomain("example.test");
        alice = *rows.addAccount(*MailAddress::parse("alice@example.test"), Secret());
    }
    void plainSql(const char *statement)
    {
        sql::Database other(url, Secret(), clock);
        if (!other.read([&](sql::Sql &sql) { return sql.direct(statement); }))
            qFatal("%s", statement);
    }
    // Number of local targets, or minus the failure's kind.
    int resolve(const char *address)
    {
        auto result = worker.wait(lookup.resolve(*MailAddress::parse(address)));
        return result ? int(result->local.size()) : -int(result.failure().kind);
    }
    sql::DatabaseUrl url;
    ManualClock clock;
    ManualWorker worker { clock };
    sql::Database database;
    Directory rows;
    async::Pool pool { "sql", 2 };
    ChangeWatch watch;
    CachedLookup lookup;
    AccountId alice;
};
constexpr int notFound = -int(Kind::NotFound), refused = -int(Kind::Refused), unavailable = -int(Kind::Unavailable);
} // namespace

class CachedLookupTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_files = 0;
    sql::DatabaseUrl newFile()
    {
        sql::DatabaseUrl url;
        url.path = m_folder.filePath(QStringLiteral("%1.db").arg(++m_files));
        return url;
    }

private Q_SLOTS:
    void answersComeFromMemory();
    void negativeAnswersToo();
    void tagsAreNotMixedUp();
    void ownChangesAreSeenAtOnce();
    void changesByOthersAreSeenWithinFiveSeconds();
    void agedKnowledgeIsCheckedInTheBackground();
    void allQuestions();
    void manyAtOnce();
    void fullPoolIsBusy();
    void serverThatGoesAwayAndComesBack();
};

void CachedLookupTest::answersComeFromMemory()
{
    House house(newFile());
    QCOMPARE(house.resolve("alice@example.test"), 1);
    QCOMPARE(house.lookup.counters().misses, 1u);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(house.resolve("alice@example.test"), 1);
    QCOMPARE(house.lookup.counters().misses, 1u);
    QCOMPARE(house.lookup.counters().hits, 10u);
}

void CachedLookupTest::negativeAnswersToo()
{
    House house(newFile());
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(house.resolve("nobody@example.test"), notFound);
        QCOMPARE(house.resolve("alice@example.org"), refused);
    }
    QCOMPARE(house.lookup.counters().misses, 2u);
}

void CachedLookupTest::tagsAreNotMixedUp()
{
    House house(newFile());
    for (const char *tag : { "a", "A", "b" }) {
        for (int i = 0; i < 2; ++i) {
            auto found = house.worker.wait(house.lookup.resolve(*MailAddress::parse(QByteArray("alice+") + tag + "@example.test")));
            QVERIFY(found.ok());
            QCOMPARE(found->local[0].tag, QByteArray(tag));
        }
    }
}

void CachedLookupTest::ownChangesAreSeenAtOnce()
{
    House house(newFile());
    QCOMPARE(house.resolve("bob@example.test"), notFound);
    QVERIFY(house.rows.addAccount(*MailAddress::parse("bob@example.test"), Secret()).ok());
    QCOMPARE(house.resolve("bob@example.test"), 1);
}

void CachedLookupTest::changesByOthersAreSeenWithinFiveSeconds()
{
    House house(newFile());
    QCOMPARE(house.resolve("bob@example.test"), notFound);
    QCOMPARE(house.resolve("alice@example.test"), 1);
    house.plainSql("INSERT INTO accounts (domain, local_part) VALUES ('example.test', 'bob')");
    house.plainSql("DELETE FROM accounts WHERE local_part = 'alice'");
    house.clock.advance(4s);
    QCOMPARE(house.resolve("bob@example.test"), 1);
    QCOMPARE(house.resolve("alice@example.test"), notFound);
}

void CachedLookupTest::agedKnowledgeIsCheckedInTheBackground()
{
    House house(newFile());
    QCOMPARE(house.resolve("alice@example.test"), 1);
    house.plainSql("DELETE FROM accounts WHERE local_part = 'alice'");
    house.clock.advance(2s);
    // The first question is still answered from memory and starts the check; soon the change is seen without more waiting.
    QCOMPARE(house.resolve("alice@example.test"), 1);
    house.worker.runUntil([&] {
        const bool seen = house.resolve("alice@example.test") == notFound;
        if (!seen)
            house.worker.post([] {}); // ask again
        return seen;
    });
}

void CachedLookupTest::allQuestions()
{
    House house(newFile());
    for (int i = 0; i < 2; ++i) {
        auto local = house.worker.wait(house.lookup.isLocalDomain("example.test"));
        QVERIFY(local.ok() && *local);
        local = house.worker.wait(house.lookup.isLocalDomain("example.org"));
        QVERIFY(local.ok() && !*local);
        auto info = house.worker.wait(house.lookup.account(house.alice));
        QVERIFY(info.ok());
        QCOMPARE(info->maildir, QStringLiteral("/mail/example.test/alice/Maildir"));
        auto nobody = house.worker.wait(house.lookup.account(AccountId(4711)));
        QVERIFY(!nobody.ok());
        QCOMPARE(nobody.failure().kind, Kind::NotFound);
        auto may = house.worker.wait(house.lookup.maySendAs(house.alice, *MailAddress::parse("alice+x@example.test")));
        QVERIFY(may.ok() && *may);
        may = house.worker.wait(house.lookup.maySendAs(house.alice, *MailAddress::parse("bob@example.test")));
        QVERIFY(may.ok() && !*may);
    }
    QCOMPARE(house.lookup.counters().misses, 6u);
    QCOMPARE(house.lookup.counters().hits, 6u);
}

void CachedLookupTest::manyAtOnce()
{
    House house(newFile());
    int right = 0;
    // A named coroutine with parameters: no captures to outlive.
    struct Asker
    {
        static async::Task<void> ask(CachedLookup *lookup, MailAddress address, size_t expected, int *right)
        {
            auto result = co_await lookup->resolve(address);
            if (result.ok() ? result->local.size() == expected : expected == 0)
                ++*right;
        }
    };
    for (int i = 0; i < 500; ++i)
        house.worker.start(Asker::ask(&house.lookup, *MailAddress::parse(i % 2 ? "alice@example.test" : "nobody@example.test"), size_t(i % 2), &right));
    house.worker.runUntil([&] { return house.worker.running() == 0; });
    QCOMPARE(right, 500);
}

void CachedLookupTest::fullPoolIsBusy()
{
    House house(newFile());
    async::Pool full("full", 1, 0);
    CachedLookup lookup(house.rows, house.watch, full);
    auto result = house.worker.wait(lookup.resolve(*MailAddress::parse("alice@example.test")));
    QVERIFY(!result.ok());
    QCOMPARE(result.failure().kind, Kind::Busy);
}

void CachedLookupTest::serverThatGoesAwayAndComesBack()
{
    MariaDbServer server;
    QVERIFY2(server.start(), qPrintable(server.error()));
    auto url = sql::DatabaseUrl::parse(server.newDatabase(), {});
    QVERIFY(url.ok());
    House house(*url);
    async::Pool hashPool("hash", 1);
    QVERIFY(house.rows.setPassword(house.alice, Secret("secret")).ok());
    PasswordAuth auth(house.rows, house.watch, house.pool, hashPool, house.clock);
    const auto login = [&] {
        auto result = house.worker.wait(auth.verifyPassword("alice@example.test", Secret("secret"), {}));
        return result ? 0 : -int(result.failure().kind);
    };
    QCOMPARE(house.resolve("alice@example.test"), 1);
    QCOMPARE(login(), 0);
    server.stop();
    house.clock.advance(5s);
    QCOMPARE(house.resolve("alice@example.test"), unavailable);
    QCOMPARE(house.resolve("bob@example.test"), unavailable); // not kept as an answer
    QCOMPARE(login(), unavailable);
    QVERIFY2(server.start(), qPrintable(server.error()));
    house.clock.advance(5s);
    QCOMPARE(house.resolve("alice@example.test"), 1);
    QCOMPARE(house.resolve("bob@example.test"), notFound);
    QCOMPARE(login(), 0);
    QCOMPARE(auth.counters().failed, 0u);
}

FACTEUR_TEST(CachedLookupTest)
#include "tst_cachedlookup.moc"

#include "tests/contracts/sqlcontract.h"

#include <thread>

using sql::Row;
using sql::Sql;

namespace {
QString why(const Result<void> &result) { return result ? QString() : result.failure().reason; }
#define REQUIRE(expression) \
    do { \
        const auto &required = (expression); \
        QVERIFY2(required.ok(), required.ok() ? "" : qPrintable(required.failure().reason)); \
    } while (false)

void makeTable(sql::Database &database)
{
    const QByteArray things = database.dialect().expand("CREATE TABLE things (id $ID, name $NAME(100) NOT NULL UNIQUE, body $BLOB, "
                                                        "note $LONGTEXT, n BIGINT NOT NULL DEFAULT 0, seen DATETIME NULL) $TABLE");
    const QByteArray parts = database.dialect().expand(
        "CREATE TABLE parts (id $ID, thing BIGINT NOT NULL, FOREIGN KEY (thing) REFERENCES things (id)) $TABLE");
    REQUIRE(database.read([&](Sql &sql) -> Result<void> {
        auto done = sql.direct(things);
        return done ? sql.direct(parts) : done;
    }));
}

qint64 countThings(sql::Database &database)
{
    auto counted = database.read([](Sql &sql) { return sql.number("SELECT COUNT(*) FROM things"); });
    return counted ? *counted : -1;
}

Result<qint64> addThing(Sql &sql, const char *name)
{
    return sql.insert("INSERT INTO things (name) VALUES (?)", { sql::text(name) });
}
} // namespace

void SqlContract::init()
{
    m_database = std::make_unique<sql::Database>(newDatabase(), Secret(), m_clock);
    makeTable(*m_database);
}

void SqlContract::cleanup() { m_database.reset(); }

void SqlContract::octetsAndTextsComeBackUnchanged()
{
    QByteArray body(1 << 20, '\0');
    for (qsizetype i = 0; i < body.size(); ++i)
        body[i] = char(i * 7 + (i >> 8));
    const QByteArray name = "größe \xF0\x9F\x93\xAC ' \\ \" %_";
    const QByteArray note = QByteArray(70000, 'x') + name; // over MySQL's 64 KiB TEXT
    REQUIRE(m_database->inTransaction([&](Sql &sql) {
        return sql.insert("INSERT INTO things (name, body, note) VALUES (?, ?, ?)", { sql::text(name), sql::blob(body), sql::text(note) });
    }));
    auto back = m_database->read([&](Sql &sql) {
        return sql.first("SELECT name, body, note FROM things WHERE name = ?", { sql::text(name) },
                         [](const Row &row) { return std::array { row.bytes(0), row.bytes(1), row.bytes(2) }; });
    });
    REQUIRE(back);
    QVERIFY(back->has_value());
    QCOMPARE((**back)[0], name);
    QVERIFY((**back)[1] == body);
    QVERIFY((**back)[2] == note);
}

void SqlContract::nullIsNotEmpty()
{
    REQUIRE(m_database->inTransaction([&](Sql &sql) {
        return sql.insert("INSERT INTO things (name, body, note) VALUES (?, ?, ?)", { sql::text("a"), nullptr, sql::text(QByteArray()) });
    }));
    auto back = m_database->read([&](Sql &sql) {
        return sql.first("SELECT body, note FROM things", {}, [](const Row &row) { return std::pair(row.isNull(0), row.isNull(1)); });
    });
    REQUIRE(back);
    QCOMPARE(**back, std::pair(true, false));
}

void SqlContract::failedWorkIsRolledBack()
{
    auto result = m_database->inTransaction([](Sql &sql) -> Result<qint64> {
        auto added = addThing(sql, "a");
        if (!added)
            return added;
        return Failure { Failure::Kind::Refused, "no", QStringLiteral("on purpose") };
    });
    QVERIFY(!result);
    QCOMPARE(result.failure().reason, QStringLiteral("on purpose"));
    QCOMPARE(countThings(*m_database), 0);
}

void SqlContract::exceptionRollsBack()
{
    bool caught = false;
    try {
        (void)m_database->inTransaction([](Sql &sql) -> Result<qint64> {
            (void)addThing(sql, "a");
            throw std::runtime_error("bug");
        });
    } catch (const std::runtime_error &) {
        caught = true;
    }
    QVERIFY(caught);
    QCOMPARE(countThings(*m_database), 0);
    REQUIRE(m_database->inTransaction([](Sql &sql) { return addThing(sql, "b"); }));
    QCOMPARE(countThings(*m_database), 1);
}

void SqlContract::nestedTransactionJoins()
{
    auto outer = m_database->inTransaction([&](Sql &) -> Result<qint64> {
        auto inner = m_database->inTransaction([](Sql &sql) { return addThing(sql, "a"); });
        if (!inner)
            return inner;
        return Failure { Failure::Kind::Refused, "no", {} };
    });
    QVERIFY(!outer);
    QCOMPARE(countThings(*m_database), 0);
}

void SqlContract::uniqueKeySaysExists()
{
    REQUIRE(m_database->inTransaction([](Sql &sql) { return addThing(sql, "a"); }));
    auto again = m_database->inTransaction([](Sql &sql) { return addThing(sql, "a"); });
    QVERIFY(!again);
    QCOMPARE(again.failure().kind, Failure::Kind::Exists);
}

void SqlContract::foreignKeySaysRefused()
{
    auto orphan = m_database->inTransaction([](Sql &sql) { return sql.insert("INSERT INTO parts (thing) VALUES (?)", { 4711 }); });
    QVERIFY(!orphan);
    QCOMPARE(orphan.failure().kind, Failure::Kind::Refused);
}

void SqlContract::badStatementIsInternal()
{
    auto bad = m_database->read([](Sql &sql) { return sql.number("SELECT nonsense FROM nowhere"); });
    QVERIFY(!bad);
    QCOMPARE(bad.failure().kind, Failure::Kind::Internal);
    QVERIFY(bad.failure().reason.contains(QStringLiteral("nowhere")));
    QVERIFY(!bad.failure().told.contains("nowhere")); // the peer learns nothing
}

void SqlContract::statementIsUsableAfterAnError()
{
    for (int i = 0; i < 3; ++i) {
        (void)m_database->inTransaction([](Sql &sql) { return addThing(sql, "a"); });
        (void)m_database->inTransaction([](Sql &sql) { return sql.insert("INSERT INTO things (name) VALUES (?)", { nullptr }); });
    }
    REQUIRE(m_database->inTransaction([](Sql &sql) { return addThing(sql, "b"); }));
    QCOMPARE(countThings(*m_database), 2);
}

void SqlContract::insertGivesTheId()
{
    auto first = m_database->inTransaction([](Sql &sql) { return addThing(sql, "a"); });
    auto second = m_database->inTransaction([](Sql &sql) { return addThing(sql, "b"); });
    REQUIRE(first);
    REQUIRE(second);
    auto name = m_database->read([&](Sql &sql) {
        return sql.first("SELECT name FROM things WHERE id = ?", { *second }, [](const Row &row) { return row.bytes(0); });
    });
    REQUIRE(name);
    QCOMPARE(name->value(), QByteArray("b"));
    QVERIFY(*second > *first);
}

void SqlContract::updateOfSameValueCountsTheRow()
{
    REQUIRE(m_database->inTransaction([](Sql &sql) { return addThing(sql, "a"); }));
    auto changed = m_database->inTransaction([](Sql &sql) { return sql.execute("UPDATE things SET n = 0 WHERE name = 'a'"); });
    REQUIRE(changed);
    QCOMPARE(*changed, 1);
}

void SqlContract::dateTimesAreUtc()
{
    // A moment that does not exist as local time in half of Europe.
    const QDateTime when(QDate(2026, 3, 29), QTime(2, 30, 15), QTimeZone::utc());
    REQUIRE(m_database->inTransaction([&](Sql &sql) {
        return sql.insert("INSERT INTO things (name, seen) VALUES ('a', ?)", { sql::dateTime(when) });
    }));
    auto back = m_database->read([&](Sql &sql) {
        return sql.first("SELECT CAST(seen AS CHAR) FROM things", {}, [](const Row &row) { return row.utc(0); });
    });
    REQUIRE(back);
    QCOMPARE(**back, when);
}

void SqlContract::migratingTwiceChangesNothing()
{
    const auto steps = [&] {
        auto counted = m_database->read([](Sql &sql) { return sql.number("SELECT COUNT(*) FROM schema_migrations"); });
        return counted ? *counted : -1;
    };
    QCOMPARE(why(m_database->migrate()), QString());
    const qint64 once = steps();
    QVERIFY(once > 5);
    QCOMPARE(why(m_database->migrate()), QString());
    QCOMPARE(steps(), once);
    // A crash between a step and its record: the step runs again and finds its work done.
    if (m_database->dialect().isMySql()) {
        REQUIRE(m_database->inTransaction([](Sql &sql) { return sql.execute("DELETE FROM schema_migrations"); }));
        QCOMPARE(why(m_database->migrate()), QString());
        QCOMPARE(steps(), once);
    }
}

void SqlContract::twoProcessesMayMigrateAtOnce()
{
    QString first, second; // two Database objects share nothing, as two processes do
    const sql::DatabaseUrl url = m_database->url();
    std::thread one([&] { first = why(sql::Database(url, Secret(), m_clock).migrate()); });
    std::thread two([&] { second = why(sql::Database(url, Secret(), m_clock).migrate()); });
    one.join();
    two.join();
    QCOMPARE(first, QString());
    QCOMPARE(second, QString());
    auto counter = m_database->read([](Sql &sql) { return sql.number("SELECT COUNT(*) FROM directory_changes WHERE id = 1"); });
    REQUIRE(counter);
    QCOMPARE(*counter, 1);
}

void SqlContract::threadsHaveConnectionsOfTheirOwn()
{
    std::atomic<int> failures { 0 };
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&, t] {
            for (int i = 0; i < 25; ++i) {
                const QByteArray name = QByteArray::number(t) + '-' + QByteArray::number(i);
                auto added = m_database->inTransaction([&](Sql &sql) {
                    return sql.insert("INSERT INTO things (name) VALUES (?)", { sql::text(name) });
                });
                failures += !added.ok();
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(countThings(*m_database), 100);
}

void SqlContract::contendedTransactionsAllHappen()
{
    REQUIRE(m_database->inTransaction([](Sql &sql) -> Result<qint64> {
        (void)addThing(sql, "a");
        return addThing(sql, "b");
    }));
    // Two threads lock the same two rows in opposite order: MySQL finds deadlocks, and each loser runs again.
    std::atomic<int> failures { 0 };
    const auto add = [&](const char *first, const char *second) {
        for (int i = 0; i < 50; ++i) {
            auto done = m_database->inTransaction([&](Sql &sql) -> Result<qint64> {
                for (const char *name : { first, second }) {
                    auto changed = sql.execute("UPDATE things SET n = n + 1 WHERE name = ?", { sql::text(name) });
                    if (!changed)
                        return changed;
                }
                return 0;
            });
            failures += !done.ok();
        }
    };
    std::thread one(add, "a", "b"), two(add, "b", "a");
    one.join();
    two.join();
    QCOMPARE(failures.load(), 0);
    auto sum = m_database->read([](Sql &sql) { return sql.number("SELECT SUM(n) FROM things"); });
    REQUIRE(sum);
    QCOMPARE(*sum, 200);
}

void SqlContract::earlyEndOfReadingFreesTheStatement()
{
    for (const char *name : { "a", "b", "c" })
        REQUIRE(m_database->inTransaction([&](Sql &sql) { return addThing(sql, name); }));
    int seen = 0;
    REQUIRE(m_database->read([&](Sql &sql) {
        return sql.each("SELECT name FROM things ORDER BY name", {}, [&](const Row &) { return ++seen < 2; });
    }));
    QCOMPARE(seen, 2);
    REQUIRE(m_database->inTransaction([](Sql &sql) { return sql.execute("DELETE FROM things"); }));
    QCOMPARE(countThings(*m_database), 0);
}

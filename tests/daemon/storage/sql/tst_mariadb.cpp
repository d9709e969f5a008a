// The SQL contract on a private MariaDB, and what only a server can do: go away.
#include "tests/contracts/sqlcontract.h"
#include "tests/support/mariadbserver.h"
#include "tests/support/testmain.h"

#include <thread>

class MariaDbTest : public SqlContract
{
    Q_OBJECT
    MariaDbServer m_server;
    sql::DatabaseUrl newDatabase() override
    {
        auto url = sql::DatabaseUrl::parse(m_server.newDatabase(), {});
        return url ? *url : sql::DatabaseUrl();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.error())); }
    void restartedServerIsFoundAgain();
    void stoppedServerIsUnavailableUntilItIsBack();
    void connectionLostInATransactionIsReported();
    void wrongPasswordIsUnavailable();
    void skipLockedPassesOver();
};

void MariaDbTest::restartedServerIsFoundAgain()
{
    const auto insert = [&](const char *name) {
        return m_database->inTransaction([&](sql::Sql &sql) { return sql.insert("INSERT INTO things (name) VALUES (?)", { sql::text(name) }); });
    };
    const auto count = [&] { return m_database->read([](sql::Sql &sql) { return sql.number("SELECT COUNT(*) FROM things"); }); };
    QVERIFY(insert("a").ok());
    QCOMPARE(*count(), 1);
    m_server.stop();
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    auto counted = count(); // the read notices the dead connection and is run again
    QVERIFY2(counted.ok(), counted ? "" : qPrintable(counted.failure().reason));
    QCOMPARE(*counted, 1);
    QCOMPARE(m_database->reconnects(), 1u);
    m_server.stop();
    QVERIFY(m_server.start());
    auto inserted = insert("b"); // a transaction that has not begun may be tried again, too
    QVERIFY2(inserted.ok(), inserted ? "" : qPrintable(inserted.failure().reason));
    QCOMPARE(*count(), 2);
}

void MariaDbTest::stoppedServerIsUnavailableUntilItIsBack()
{
    const auto count = [&] { return m_database->read([](sql::Sql &sql) { return sql.number("SELECT COUNT(*) FROM things"); }); };
    QVERIFY(count().ok());
    m_server.stop();
    auto away = count();
    QVERIFY(!away);
    QCOMPARE(away.failure().kind, Failure::Kind::Unavailable);
    QVERIFY(m_database->isDown());
    // Other threads are told at once, without knocking.
    Result<qint64> elsewhere = qint64(0);
    std::thread([&] { elsewhere = count(); }).join();
    QVERIFY(!elsewhere);
    QCOMPARE(elsewhere.failure().kind, Failure::Kind::Unavailable);
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    m_clock.advance(std::chrono::seconds(5)); // the longest pause between knocks
    auto back = count();
    QVERIFY2(back.ok(), back ? "" : qPrintable(back.failure().reason));
    QVERIFY(!m_database->isDown());
}

void MariaDbTest::connectionLostInATransactionIsReported()
{
    int runs = 0;
    auto lost = m_database->inTransaction([&](sql::Sql &sql) -> Result<qint64> {
        ++runs;
        auto added = sql.insert("INSERT INTO things (name) VALUES ('a')");
        if (!added)
            return added;
        m_server.stop();
        return sql.insert("INSERT INTO things (name) VALUES ('b')");
    });
    QVERIFY(!lost);
    QCOMPARE(lost.failure().kind, Failure::Kind::Unavailable);
    QCOMPARE(runs, 1); // not run a second time behind the caller's back
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    auto counted = m_database->read([](sql::Sql &sql) { return sql.number("SELECT COUNT(*) FROM things"); });
    QVERIFY2(counted.ok(), counted ? "" : qPrintable(counted.failure().reason));
    QCOMPARE(*counted, 0);
}

void MariaDbTest::wrongPasswordIsUnavailable()
{
    auto made = m_database->read([](sql::Sql &sql) { return sql.direct("CREATE USER IF NOT EXISTS carol@localhost IDENTIFIED BY 'right'"); });
    QVERIFY(made.ok());
    sql::DatabaseUrl url = m_database->url();
    url.user = QStringLiteral("carol");
    sql::Database database(url, Secret("wrong"), m_clock);
    auto refused = database.read([](sql::Sql &sql) { return sql.number("SELECT 1"); });
    QVERIFY(!refused);
    QCOMPARE(refused.failure().kind, Failure::Kind::Unavailable);
    QVERIFY(!refused.failure().reason.contains(QStringLiteral("wrong")));
}

void MariaDbTest::skipLockedPassesOver()
{
    QVERIFY(m_database->inTransaction([](sql::Sql &sql) -> Result<qint64> {
        (void)sql.insert("INSERT INTO things (name) VALUES ('a')");
        return sql.insert("INSERT INTO things (name) VALUES ('b')");
    }).ok());
    const QByteArray take = QByteArray("SELECT name FROM things ORDER BY name LIMIT 1") + m_database->dialect().forUpdateSkipLocked();
    const auto takeOne = [&](sql::Sql &sql) { return sql.first(take.constData(), {}, [](const sql::Row &row) { return row.bytes(0); }); };
    QByteArray mine, theirs;
    auto held = m_database->inTransaction([&](sql::Sql &sql) -> Result<qint64> {
        mine = takeOne(sql)->value_or("-");
        std::thread([&] {
            (void)m_database->inTransaction([&](sql::Sql &other) -> Result<qint64> {
                theirs = takeOne(other)->value_or("-");
                return 0;
            });
        }).join();
        return 0;
    });
    QVERIFY(held.ok());
    QCOMPARE(mine, QByteArray("a"));
    QCOMPARE(theirs, QByteArray("b"));
}

FACTEUR_TEST(MariaDbTest)
#include "tst_mariadb.moc"

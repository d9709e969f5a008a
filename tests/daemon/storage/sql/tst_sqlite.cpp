// The SQL contract on SQLite, and what only a file can do.
#include "tests/contracts/sqlcontract.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <thread>

class SqliteTest : public SqlContract
{
    Q_OBJECT
    QTemporaryDir m_directory;
    int m_files = 0;
    sql::DatabaseUrl newDatabase() override
    {
        sql::DatabaseUrl url;
        url.path = m_directory.filePath(QStringLiteral("%1.db").arg(++m_files));
        return url;
    }

private Q_SLOTS:
    void commitsAreDurable();
    void unreachableFileIsUnavailableAndRecovers();
    void garbageIsUnavailable();
    void waitingForAnotherProcessEndsInBusy();
};

void SqliteTest::commitsAreDurable()
{
    auto settings = m_database->read([](sql::Sql &sql) -> Result<QByteArray> {
        QByteArray found;
        for (const char *pragma : { "PRAGMA journal_mode", "PRAGMA synchronous", "PRAGMA foreign_keys" }) {
            auto value = sql.first(pragma, {}, [](const sql::Row &row) { return row.bytes(0); });
            if (!value)
                return value.failure();
            found += value->value_or("-") + ' ';
        }
        return found;
    });
    QVERIFY(settings.ok());
    QCOMPARE(*settings, QByteArray("wal 2 1 "));
}

void SqliteTest::unreachableFileIsUnavailableAndRecovers()
{
    sql::DatabaseUrl url;
    const QString folder = m_directory.filePath(QStringLiteral("later"));
    url.path = folder + QStringLiteral("/x.db");
    sql::Database database(url, Secret(), m_clock);
    const auto ask = [&] { return database.read([](sql::Sql &sql) { return sql.number("SELECT 42"); }); };
    auto away = ask();
    QVERIFY(!away);
    QCOMPARE(away.failure().kind, Failure::Kind::Unavailable);
    QVERIFY(database.isDown());
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(!ask()); // still pausing: nobody knocks
    m_clock.advance(std::chrono::seconds(5));
    auto back = ask();
    QVERIFY2(back.ok(), back ? "" : qPrintable(back.failure().reason));
    QCOMPARE(*back, 42);
    QVERIFY(!database.isDown());
}

void SqliteTest::garbageIsUnavailable()
{
    sql::DatabaseUrl url = newDatabase();
    QFile file(url.path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    sql::Database database(url, Secret(), m_clock);
    auto migrated = database.migrate();
    QVERIFY(!migrated);
    QCOMPARE(migrated.failure().kind, Failure::Kind::Unavailable);
    QVERIFY(migrated.failure().reason.contains(QStringLiteral("not a database")));
}

void SqliteTest::waitingForAnotherProcessEndsInBusy()
{
    sql::DatabaseOptions impatient;
    impatient.busyTimeout = 1;
    sql::Database other(m_database->url(), Secret(), m_clock, impatient);
    Result<qint64> refused = qint64(0);
    auto holding = m_database->inTransaction([&](sql::Sql &) -> Result<qint64> {
        std::thread thread([&] {
            refused = other.inTransaction([](sql::Sql &sql) { return sql.insert("INSERT INTO things (name) VALUES ('x')"); });
        });
        thread.join();
        return 0;
    });
    QVERIFY(holding.ok());
    QVERIFY(!refused);
    QCOMPARE(refused.failure().kind, Failure::Kind::Busy);
}

FACTEUR_TEST(SqliteTest)
#include "tst_sqlite.moc"

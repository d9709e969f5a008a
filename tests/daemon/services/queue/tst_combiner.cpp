// Writers share transactions without sharing their failures.
#include "tests/support/testmain.h" // first: moc of Qt 6.4 fails on <coroutine> before any Qt header

#include "services/queue/combiner.h"
#include "tests/support/manualclock.h"

#include <QTemporaryDir>
#include <atomic>
#include <thread>

class CombinerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyWriterGetsItsOwnResult()
    {
        QTemporaryDir directory;
        ManualClock clock;
        sql::Database database(*sql::DatabaseUrl::parse(QStringLiteral("sqlite:c.db"), directory.path()), Secret(), clock);
        QVERIFY(database.inTransaction([](sql::Sql &sql) { return sql.direct("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT UNIQUE)"); }).ok());
        queue::Combiner combiner(database);
        std::atomic<int> added = 0, taken = 0, wrong = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 8; ++t) {
            threads.emplace_back([&, t] {
                for (int i = 0; i < 50; ++i) {
                    // Each name is written by two threads: one of them must be told, whoever shares its transaction.
                    const QByteArray name = QByteArray::number(t / 2) + '-' + QByteArray::number(i);
                    const Result<QByteArray> result = combiner.write([&](sql::Sql &sql) -> Result<QByteArray> {
                        const auto id = sql.insert("INSERT INTO t (name) VALUES (?)", { sql::text(name) });
                        if (!id)
                            return id.failure();
                        return name;
                    });
                    if (result)
                        ++(*result == name ? added : wrong);
                    else
                        ++(result.failure().kind == Failure::Kind::Exists ? taken : wrong);
                }
                database.closeThread();
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
        QCOMPARE(added.load(), 200);
        QCOMPARE(taken.load(), 200);
        QCOMPARE(*database.read([](sql::Sql &sql) { return sql.number("SELECT COUNT(*) FROM t"); }), 200);
        database.closeThread();
    }

    void failingTransactionFailsAll()
    {
        QTemporaryDir directory;
        ManualClock clock;
        sql::Database database(*sql::DatabaseUrl::parse(QStringLiteral("sqlite:/proc/nowhere/c.db"), directory.path()), Secret(), clock);
        queue::Combiner combiner(database);
        bool ran = false;
        const auto result = combiner.write([&](sql::Sql &) -> Result<int> {
            ran = true;
            return 1;
        });
        QVERIFY(!result.ok());
        QVERIFY(!ran);
        QCOMPARE(result.failure().kind, Failure::Kind::Unavailable);
    }
};

FACTEUR_TEST(CombinerTest)
#include "tst_combiner.moc"

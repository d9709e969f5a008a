#include "storage/sql/databaseurl.h"
#include "storage/sql/dialect.h"
#include "storage/sql/migrations.h"
#include "tests/support/testmain.h"

class DatabaseUrlTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAndWrites_data();
    void readsAndWrites();
    void refuses_data();
    void refuses();
    void passwordIsNotRepeated();
    void statementsAreSplitAtEmptyLines();
    void everyMigrationHasAUniqueNumber();
    void noTokenIsLeftOver();
};

void DatabaseUrlTest::readsAndWrites_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("written");
    QTest::newRow("relative") << "sqlite:directory.db" << "sqlite:/srv/i/directory.db";
    QTest::newRow("absolute") << "sqlite:/var/lib/d.db" << "sqlite:/var/lib/d.db";
    QTest::newRow("three slashes") << "sqlite:///var/lib/d.db" << "sqlite:/var/lib/d.db";
    QTest::newRow("host and port") << "mysql://u@db.example:3307/facteur" << "mysql://u@db.example:3307/facteur";
    QTest::newRow("default port") << "mysql://u@db.example/facteur" << "mysql://u@db.example/facteur";
    QTest::newRow("socket") << "mysql://u@/facteur?socket=/run/s" << "mysql://u@/facteur?socket=/run/s";
    QTest::newRow("mariadb") << "mariadb://u@h/f" << "mysql://u@h/f";
}

void DatabaseUrlTest::readsAndWrites()
{
    QFETCH(QString, given);
    QFETCH(QString, written);
    auto url = sql::DatabaseUrl::parse(given, QStringLiteral("/srv/i"));
    QVERIFY2(url.ok(), url ? "" : qPrintable(url.failure().reason));
    QCOMPARE(url->toString(), written);
}

void DatabaseUrlTest::refuses_data()
{
    QTest::addColumn<QString>("given");
    for (const char *bad : { "", "directory.db", "sqlite:", "postgres://u@h/d", "mysql://h/d", "mysql://u@h", "mysql://u@h/", "mysql://u@/d",
                             "mysql://u@h/d?reconnect=1", "mysql://u@/d?socket=/a;MYSQL_OPT_RECONNECT=1", "mysql://u:p@h/d", "sqlite:a?mode=ro" })
        QTest::newRow(bad) << QString::fromLatin1(bad);
}

void DatabaseUrlTest::refuses()
{
    QFETCH(QString, given);
    auto url = sql::DatabaseUrl::parse(given, QStringLiteral("/srv/i"));
    QVERIFY(!url.ok());
    QVERIFY(!url.failure().told.isEmpty());
}

void DatabaseUrlTest::passwordIsNotRepeated()
{
    auto url = sql::DatabaseUrl::parse(QStringLiteral("mysql://u:hunter2@h/d"), {});
    QVERIFY(!url.ok());
    QVERIFY(!url.failure().told.contains("hunter2"));
    QVERIFY(!url.failure().reason.contains(QStringLiteral("hunter2")));
}

void DatabaseUrlTest::statementsAreSplitAtEmptyLines()
{
    const auto statements = sql::splitStatements("-- a comment; with a semicolon\n\nCREATE TABLE a (\n    b INT\n);\n\n"
                                                 "CREATE TRIGGER t\nBEGIN\n    UPDATE a SET b = 1;\n    DELETE FROM a;\nEND;\n\n\n\nSELECT 1;");
    QCOMPARE(statements.size(), 3u);
    QCOMPARE(statements[0], QByteArray("CREATE TABLE a (\n    b INT\n)"));
    QVERIFY(statements[1].contains("DELETE FROM a;\nEND"));
    QCOMPARE(statements[2], QByteArray("SELECT 1"));
}

void DatabaseUrlTest::everyMigrationHasAUniqueNumber()
{
    for (const auto engine : { sql::Engine::Sqlite, sql::Engine::MySql }) {
        QSet<QString> numbers;
        const auto migrations = sql::migrationsFor(engine);
        QVERIFY(migrations.size() >= 2);
        for (const sql::Migration &migration : migrations) {
            QVERIFY2(!numbers.contains(migration.name.left(4)), qPrintable(migration.name));
            numbers.insert(migration.name.left(4));
            QVERIFY2(!migration.statements.empty(), qPrintable(migration.name));
        }
    }
}

void DatabaseUrlTest::noTokenIsLeftOver()
{
    for (const auto engine : { sql::Engine::Sqlite, sql::Engine::MySql }) {
        for (const sql::Migration &migration : sql::migrationsFor(engine)) {
            for (const QByteArray &statement : migration.statements)
                QVERIFY2(!sql::Dialect(engine).expand(statement).contains('$'), qPrintable(migration.name));
        }
    }
}

FACTEUR_TEST(DatabaseUrlTest)
#include "tst_databaseurl.moc"

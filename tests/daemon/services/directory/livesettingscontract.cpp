#include "tests/daemon/services/directory/livesettingscontract.h"

#include "storage/sql/databaseurl.h"

#include <QDir>
#include <QFileInfo>

using namespace std::chrono_literals;

void LiveSettingsContract::init()
{
    const bool inMemory = QFileInfo(QStringLiteral("/dev/shm")).isWritable();
    m_dir = std::make_unique<QTemporaryDir>((inMemory ? QStringLiteral("/dev/shm") : QDir::tempPath()) + QStringLiteral("/facteur-test-XXXXXX"));
    const QString url = newDatabaseUrl(m_dir->path());
    if (url.isEmpty())
        QFAIL("no database");
    m_clock = std::make_unique<ManualClock>();
    m_worker = std::make_unique<ManualWorker>(*m_clock);
    m_database = std::make_unique<sql::Database>(*sql::DatabaseUrl::parse(url, m_dir->path()), Secret(), *m_clock);
    const auto migrated = m_database->migrate();
    QVERIFY2(migrated, migrated ? "" : qPrintable(migrated.failure().reason));
    m_directory = std::make_unique<directory::Directory>(*m_database, *m_clock, m_dir->path());
    m_pool = std::make_unique<async::Pool>("sql", 1);
    m_watch = std::make_unique<directory::ChangeWatch>(*m_directory, *m_pool, *m_clock);
    m_live = std::make_unique<directory::LiveSettings>(*m_database, *m_watch, *m_pool);
}

void LiveSettingsContract::cleanup()
{
    m_pool.reset();
    m_live.reset();
    m_watch.reset();
    m_directory.reset();
    m_worker.reset();
    if (m_database)
        m_database->closeThread();
    m_database.reset();
    m_dir.reset();
}

void LiveSettingsContract::execute(const char *statement)
{
    QVERIFY(m_database->inTransaction([&](sql::Sql &sql) { return sql.execute(statement); }));
}

std::shared_ptr<const settings::Values> LiveSettingsContract::fresh() { return m_worker->wait(m_live->fresh()); }

void LiveSettingsContract::defaultsUntilSomethingIsSet()
{
    QCOMPARE(m_live->current()->real("door.junk_score"), 5.0);
    QCOMPARE(fresh()->real("door.junk_score", "example.test"), 5.0);
    QVERIFY(fresh()->flag("door.enabled"));
    QVERIFY(!fresh()->isSet({}, "door.junk_score"));
    QVERIFY(fresh()->list("door.trusted_networks").isEmpty());
}

void LiveSettingsContract::setAndReset()
{
    QVERIFY(m_live->set({}, "door.junk_score", "7.5"));
    QCOMPARE(m_live->current()->real("door.junk_score"), 7.5); // our own changes at once
    QVERIFY(m_live->set({}, "door.junk_score", "8"));
    QCOMPARE(m_live->current()->real("door.junk_score"), 8.0);
    QVERIFY(m_live->current()->isSet({}, "door.junk_score"));
    QVERIFY(m_live->set({}, "door.trusted_networks", " 192.0.2.1,\n2001:db8::/32 , "));
    QCOMPARE(m_live->current()->list("door.trusted_networks"), (QList<QByteArray> { "192.0.2.1", "2001:db8::/32" }));
    QCOMPARE(m_live->rows()->size(), size_t(2));
    QVERIFY(m_live->reset({}, "door.junk_score"));
    QCOMPARE(m_live->current()->real("door.junk_score"), 5.0);
    const auto again = m_live->reset({}, "door.junk_score");
    QVERIFY(!again && again.failure().kind == Failure::Kind::NotFound);
}

void LiveSettingsContract::domainsComeBeforeTheHouse()
{
    QVERIFY(m_live->set({}, "door.junk_score", "7"));
    QVERIFY(m_live->set("example.test", "door.junk_score", "3"));
    const auto values = m_live->current();
    QCOMPARE(values->real("door.junk_score"), 7.0);
    QCOMPARE(values->real("door.junk_score", "example.test"), 3.0);
    QCOMPARE(values->real("door.junk_score", "other.test"), 7.0);
    QCOMPARE(values->domains(), QList<QByteArray> { "example.test" });
    QVERIFY(m_live->reset("example.test", "door.junk_score"));
    QCOMPARE(m_live->current()->real("door.junk_score", "example.test"), 7.0);
}

void LiveSettingsContract::whatMakesNoSenseIsRefused()
{
    const auto kind = [&](const char *domain, const char *key, const char *value) {
        const auto done = m_live->set(domain, key, value);
        return done ? Failure::Kind::Internal : done.failure().kind;
    };
    QCOMPARE(kind("", "door.nothing", "1"), Failure::Kind::NotFound);
    QCOMPARE(kind("", "door.junk_score", "many"), Failure::Kind::Refused);
    QCOMPARE(kind("", "door.junk_score", "5000"), Failure::Kind::Refused);
    QCOMPARE(kind("", "door.junk_score", "nan"), Failure::Kind::Refused);
    QCOMPARE(kind("", "door.enabled", "yes"), Failure::Kind::Refused);
    QCOMPARE(kind("", "spf.fail", "maybe"), Failure::Kind::Refused);
    QCOMPARE(kind("example.test", "door.check_patience", "1000"), Failure::Kind::Refused);
    QCOMPARE(kind("no domain", "door.junk_score", "5"), Failure::Kind::Refused);
    QVERIFY(m_live->rows()->empty());
}

void LiveSettingsContract::editsBySqlAreSeen()
{
    QCOMPARE(fresh()->real("door.junk_score"), 5.0);
    execute("INSERT INTO settings (domain, name, value) VALUES ('', 'door.junk_score', '9')");
    m_clock->advance(5s);
    QCOMPARE(fresh()->real("door.junk_score"), 9.0);
    execute("UPDATE settings SET value = '10'");
    m_clock->advance(5s);
    QCOMPARE(fresh()->real("door.junk_score"), 10.0);
    execute("DELETE FROM settings");
    m_clock->advance(5s);
    QCOMPARE(fresh()->real("door.junk_score"), 5.0);
}

void LiveSettingsContract::nonsenseBySqlIsPassedOver()
{
    execute("INSERT INTO settings (domain, name, value) VALUES ('', 'door.junk_score', 'much'), ('', 'no.such', '1'), ('a.test', 'door.lmtp', 'true'), ('', 'door.reject_score', '20')");
    QVERIFY(m_live->load());
    QCOMPARE(m_live->current()->real("door.junk_score"), 5.0);
    QCOMPARE(m_live->current()->flag("door.lmtp", "a.test"), false);
    QCOMPARE(m_live->current()->real("door.reject_score"), 20.0);
}

void LiveSettingsContract::currentReadsInTheBackground()
{
    QVERIFY(m_live->load());
    execute("INSERT INTO settings (domain, name, value) VALUES ('', 'door.junk_score', '9')");
    m_clock->advance(5s);
    QElapsedTimer timer;
    timer.start();
    while (m_live->current()->real("door.junk_score") != 9.0)
        QVERIFY2(timer.elapsed() < 10000, "never seen");
}

void LiveSettingsContract::namesAreFolded()
{
    execute("INSERT INTO settings (domain, name, value) VALUES ('Example.TEST', 'Door.Junk_Score', '9')");
    QVERIFY(m_live->load());
    QCOMPARE(m_live->current()->real("door.junk_score", "example.test"), 9.0);
    QVERIFY(m_live->set("EXAMPLE.test", "door.junk_score", "4")); // the same row
    QCOMPARE(m_live->rows()->size(), size_t(1));
    QCOMPARE(m_live->current()->real("door.junk_score", "example.test"), 4.0);
}

// Problems, senders, and the doctor who puts it all together.
#include "tests/support/testmain.h"

#include "services/health/doctor.h"
#include "storage/sql/database.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/manualworker.h"

#include <QTemporaryDir>

using namespace health;
using model::HealthItem;
using model::HealthState;
using namespace std::chrono_literals;

class WatchingTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ManualWorker> m_worker;
    std::unique_ptr<async::Pool> m_pool;
    QTemporaryDir m_dir;

    LogEvent event(Severity severity, const char *category, const char *name, std::vector<LogField> fields = {})
    {
        LogEvent event;
        event.when = m_clock->nowUtc();
        event.severity = severity;
        event.category = category;
        event.event = name;
        event.fields = std::move(fields);
        return event;
    }
    static MailAddress address(const char *text) { return *MailAddress::parse(text); }
    static const HealthItem *find(const model::HealthReport &report, const char *id)
    {
        for (const HealthItem &item : report.items) {
            if (item.id == QLatin1StringView(id))
                return &item;
        }
        return nullptr;
    }
    model::HealthReport look(Doctor &doctor, bool all = false) { return m_worker->wait(doctor.look(all)); }

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<ManualClock>();
        m_worker = std::make_unique<ManualWorker>(*m_clock);
        m_pool = std::make_unique<async::Pool>("health-test", 1);
    }
    void cleanup()
    {
        setLogSink({}, Severity::Error);
        m_pool.reset();
        m_worker.reset();
    }

    void problemsAreGatheredAndExplained()
    {
        Problems problems;
        problems.consume(event(Severity::Info, "smtp", "message-accepted"));
        for (int i = 0; i < 3; ++i) {
            problems.consume(event(Severity::Error, "sql", "database-away", { { "database", "mysql:facteur" }, { "reason", "connection refused" } }));
            m_clock->advance(1min);
        }
        problems.consume(event(Severity::Warning, "delivery", "not-delivered", { { "to", "alice@example.test" }, { "reason", "disk full" } }));
        problems.consume(event(Severity::Warning, "delivery", "not-delivered", { { "to", "bob@example.test" }, { "reason", "disk full" } }));
        const auto list = problems.list(10);
        QCOMPARE(list.size(), 3u); // one for each account
        QVERIFY(list[0].sentence.text().contains(QStringLiteral("bob@example.test")));
        QVERIFY(list[0].sentence.text().contains(QStringLiteral("disk full")));
        const model::Problem &database = list[2];
        QCOMPARE(database.count, 3);
        QCOMPARE(database.first.secsTo(database.when), 120);
        QVERIFY(database.sentence.text().contains(QStringLiteral("mysql:facteur")));
        QVERIFY(!database.meaning.isEmpty() && !database.advice.isEmpty());
        QCOMPARE(problems.since(m_clock->nowUtc().addSecs(-30)).warnings, 2);
        QCOMPARE(problems.since(m_clock->nowUtc().addDays(-1)).errors, 1);
        QCOMPARE(problems.lastSeen("sql", "database-away"), database.when);
        QVERIFY(!problems.lastSeen("sql", "nothing").isValid());
        QCOMPARE(model::Problem::fromJson(database.toJson()).toJson(), database.toJson());
    }

    void anUnknownProblemSpeaksForItself()
    {
        const auto problem = explain(event(Severity::Warning, "queue", "leases-not-renewed", { { "reason", "locked" }, { "meaning", "it goes on" } }));
        QCOMPARE(problem.sentence.text(), QStringLiteral("leases not renewed: locked"));
        QCOMPARE(problem.meaning.text(), QStringLiteral("it goes on"));
    }

    void problemsDoNotGrowForEver()
    {
        Problems problems;
        for (int i = 0; i < 1000; ++i)
            problems.consume(event(Severity::Warning, "delivery", "not-delivered", { { "to", QString::number(i) } }));
        QCOMPARE(problems.list(10000).size(), 200u);
    }

    void sendersAreWatchedForAnHour()
    {
        SendWatch watch(*m_clock);
        for (int i = 0; i < 10; ++i)
            watch.submitted(address("Eve@example.test"), { address("a@example.org"), address("b@example.org"), *MailAddress::parse("r" + QByteArray::number(i) + "@example.net") });
        watch.submitted(address("alice@example.test"), { address("a@example.org") });
        QCOMPARE(watch.above(10, 12).size(), 0u);
        auto found = watch.above(9, 0);
        QCOMPARE(found.size(), 1u);
        QCOMPARE(found[0].account, QByteArray("eve@example.test"));
        QCOMPARE(found[0].messages, 10);
        QCOMPARE(found[0].recipients, 12);
        QCOMPARE(watch.above(0, 11).size(), 1u);
        QCOMPARE(watch.above(0, 0).size(), 0u);
        m_clock->advance(61min);
        QCOMPARE(watch.above(1, 1).size(), 0u);
    }

    void theDoctorSaysWhatChangedAndSinceWhen()
    {
        FakeResolver dns;
        bool down = false;
        DoctorParts parts;
        parts.clock = m_clock.get();
        parts.storagePool = m_pool.get();
        parts.resolver = &dns;
        parts.hostname = "mail.example.test";
        parts.directories = { { QStringLiteral("mail"), QStringLiteral("the mail"), m_dir.path() }, { QStringLiteral("gone"), QStringLiteral("nothing"), m_dir.filePath(QStringLiteral("gone")) } };
        parts.databaseDown = [&] { return down; };
        Doctor doctor(parts);
        int told = 0;
        doctor.onChange([&](const model::HealthReport &) { ++told; });
        auto report = look(doctor);
        QCOMPARE(told, 1);
        QVERIFY(find(report, "disk:mail"));
        QCOMPARE(int(find(report, "disk:gone")->state), int(HealthState::Trouble));
        QCOMPARE(dns.asked(), QByteArrayList { "A mail.example.test" });
        const QDateTime first = m_clock->nowUtc();

        m_clock->advance(1min);
        report = look(doctor);
        QCOMPARE(told, 1); // nothing new
        QCOMPARE(dns.asked().size(), 1); // nor asked again so soon
        QCOMPARE(find(report, "database")->since, first);

        down = true;
        m_clock->advance(1min);
        report = look(doctor);
        QCOMPARE(told, 2);
        QCOMPARE(find(report, "database:away")->since, m_clock->nowUtc());
        QCOMPARE(int(doctor.report().state()), int(HealthState::Trouble));
    }

    void dnsThatFailsTwiceIsTrouble()
    {
        FakeResolver dns;
        dns.fail("mail.example.test", dns::Type::A, dns::Status::Temporary, "no answer in time");
        DoctorParts parts;
        parts.clock = m_clock.get();
        parts.storagePool = m_pool.get();
        parts.resolver = &dns;
        parts.hostname = "mail.example.test";
        Doctor doctor(parts);
        QVERIFY(!find(look(doctor), "dns:fails"));
        m_clock->advance(31s);
        QVERIFY(find(look(doctor), "dns:fails"));
        dns.works("mail.example.test", dns::Type::A);
        m_clock->advance(31s);
        QVERIFY(!find(look(doctor), "dns:fails"));
    }

    void aBotIsToldOnce()
    {
        int events = 0;
        setLogSink([&](const LogEvent &event) { events += qstrcmp(event.event, "account-sends-like-a-bot") == 0 ? 1 : 0; }, Severity::Info);
        SendWatch watch(*m_clock);
        DoctorParts parts;
        parts.clock = m_clock.get();
        parts.storagePool = m_pool.get();
        parts.senders = &watch;
        parts.thresholds = [] {
            Thresholds limits;
            limits.senderMessagesPerHour = 2;
            return limits;
        };
        Doctor doctor(parts);
        for (int i = 0; i < 3; ++i)
            watch.submitted(address("eve@example.test"), { address("a@example.org") });
        QVERIFY(find(look(doctor), "bot:eve@example.test"));
        QVERIFY(find(look(doctor), "bot:eve@example.test"));
        QCOMPARE(events, 1);
    }

    void aMovedClockIsNoticed()
    {
        DoctorParts parts;
        parts.clock = m_clock.get();
        parts.storagePool = m_pool.get();
        Doctor doctor(parts);
        QVERIFY(!find(look(doctor), "clock:jumped"));
        m_clock->setNow(m_clock->nowUtc().addSecs(600));
        QVERIFY(find(look(doctor), "clock:jumped"));
        m_clock->advance(61min);
        QVERIFY(!find(look(doctor), "clock:jumped"));
    }
};

FACTEUR_TEST(WatchingTest)
#include "tst_watching.moc"

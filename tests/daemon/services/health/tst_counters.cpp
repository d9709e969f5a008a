// What is counted, kept and found again.
#include "tests/support/testmain.h"

#include "services/health/counters.h"
#include "storage/sql/database.h"
#include "tests/support/manualclock.h"

#include <QTemporaryDir>

using namespace health;
using model::Counter;
using model::CounterRow;

class CountersTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    ManualClock m_clock;
    std::unique_ptr<sql::Database> m_database;

    static LogEvent event(const char *category, const char *name, std::vector<LogField> fields = {})
    {
        LogEvent event;
        event.category = category;
        event.event = name;
        event.fields = std::move(fields);
        return event;
    }
    std::vector<CounterRow> rows(Counters &counters, const QDateTime &from, const QDateTime &to, Counters::Bucket bucket = Counters::Bucket::Hour, int offset = 0)
    {
        auto rows = counters.rows(from, to, bucket, offset);
        if (!rows)
            qFatal("%s", qPrintable(rows.failure().reason));
        return *rows;
    }

private Q_SLOTS:
    void init()
    {
        if (qstrcmp(QTest::currentTestFunction(), "eventsMoveTheirCounters") == 0)
            return; // no database is asked
        m_dir = std::make_unique<QTemporaryDir>();
        m_clock = ManualClock();
        m_database = std::make_unique<sql::Database>(*sql::DatabaseUrl::parse(QStringLiteral("sqlite:directory.db"), m_dir->path()), Secret(), m_clock);
        QVERIFY(m_database->migrate().ok());
    }

    void eventsMoveTheirCounters_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, int which, const char *expected) { QTest::newRow(name) << which << QString::fromLatin1(expected); };
        row("from outside", 0, "mailIn=1 octetsIn=500");
        row("from a user", 1, "octetsIn=500 submitted=1");
        row("into a mailbox", 2, "mailLocal=1");
        row("into junk", 3, "junk=1 mailLocal=1");
        row("to another host", 4, "mailOut=1 octetsOut=70");
        row("queue into the house", 5, "");
        row("deferred", 6, "deferred=1");
        row("bounced", 7, "bounced=1");
        row("refused", 8, "refused=1");
        row("asked to come again", 9, "");
        row("login", 10, "loginsOk=1");
        row("failed login", 11, "loginsFailed=1");
        row("something else", 12, "");
        row("nonsense size", 13, "mailIn=1");
        row("refused by the door for its content", 14, "junk=1");
        row("refused by the door for its sender", 15, "");
    }
    void eventsMoveTheirCounters()
    {
        QFETCH(const int, which);
        QFETCH(const QString, expected);
        const LogEvent events[] = {
            event("delivery", "message-arrived", { { "size", 500 }, { "account", "" } }),
            event("delivery", "message-arrived", { { "size", 500 }, { "account", "alice@example.test" } }),
            event("delivery", "delivered", { { "mailbox", "INBOX" } }),
            event("delivery", "delivered", { { "mailbox", "Junk" } }),
            event("queue", "recipient-delivered", { { "mx", "mx.example.org" }, { "size", 70 } }),
            event("queue", "recipient-delivered", { { "mx", "" }, { "size", 70 } }),
            event("queue", "recipient-deferred"),
            event("queue", "recipient-failed"),
            event("smtp", "recipient-refused", { { "reply", "550 5.1.1 no" } }),
            event("smtp", "recipient-refused", { { "reply", "451 4.7.1 later" } }),
            event("imap", "login"),
            event("smtp", "login-failed"),
            event("imap", "append", { { "size", 9 } }),
            event("delivery", "message-arrived", { { "size", "-12" } }),
            event("policy", "decision", { { "stage", "content" }, { "decision", "reject" } }),
            event("policy", "decision", { { "stage", "sender" }, { "decision", "reject" } }),
        };
        CounterRow row;
        count(events[which], row);
        QStringList moved;
        const QJsonObject values = row.toJson()[u"values"].toObject();
        for (auto it = values.begin(); it != values.end(); ++it)
            moved << QStringLiteral("%1=%2").arg(it.key()).arg(it.value().toInteger());
        QCOMPARE(moved.join(u' '), expected);
    }

    void hoursAreKeptApart()
    {
        Counters counters(*m_database, m_clock);
        counters.add(Counter::MailIn, 3);
        m_clock.advance(std::chrono::hours(1));
        counters.add(Counter::MailIn, 4);
        QCOMPARE(counters.thisHour()[Counter::MailIn], 4);
        const QDateTime now = m_clock.nowUtc();
        for (const bool written : { false, true }) {
            if (written)
                QVERIFY(counters.flush().ok());
            const auto found = rows(counters, now.addSecs(-7200), now.addSecs(1));
            QCOMPARE(found.size(), 2u);
            QCOMPARE(found[0][Counter::MailIn], 3);
            QCOMPARE(found[0].start, QDateTime(now.date(), QTime(12, 0), Qt::UTC));
            QCOMPARE(found[1][Counter::MailIn], 4);
        }
        QCOMPARE(counters.since(now.addSecs(-7200))[Counter::MailIn], 7);
    }

    void nothingIsCountedTwiceOverARestart()
    {
        {
            Counters counters(*m_database, m_clock);
            counters.add(Counter::MailOut, 2);
            QVERIFY(counters.flush().ok());
            QVERIFY(counters.flush().ok());
            counters.add(Counter::MailOut);
            QVERIFY(counters.flush().ok());
        }
        Counters again(*m_database, m_clock);
        QVERIFY(again.load().ok());
        QCOMPARE(again.thisHour()[Counter::MailOut], 3);
        again.add(Counter::MailOut);
        QCOMPARE(again.thisHour()[Counter::MailOut], 4);
        QCOMPARE(rows(again, m_clock.nowUtc().addSecs(-60), m_clock.nowUtc().addSecs(60))[0][Counter::MailOut], 4);
    }

    void whatCannotBeWrittenWaits()
    {
        Counters counters(*m_database, m_clock);
        counters.add(Counter::Junk, 5);
        QVERIFY(m_database->read([](sql::Sql &sql) { return sql.direct("ALTER TABLE counters_hourly RENAME TO away"); }).ok());
        QVERIFY(!counters.flush().ok());
        counters.add(Counter::Junk);
        QVERIFY(m_database->read([](sql::Sql &sql) { return sql.direct("ALTER TABLE away RENAME TO counters_hourly"); }).ok());
        QVERIFY(counters.flush().ok());
        QCOMPARE(rows(counters, m_clock.nowUtc().addSecs(-60), m_clock.nowUtc().addSecs(60))[0][Counter::Junk], 6);
    }

    void daysBeginWhereTheirReaderLives()
    {
        Counters counters(*m_database, m_clock);
        m_clock.setNow(QDateTime(QDate(2026, 3, 1), QTime(22, 30), Qt::UTC));
        counters.add(Counter::MailIn);
        m_clock.setNow(QDateTime(QDate(2026, 3, 1), QTime(23, 30), Qt::UTC));
        counters.add(Counter::MailIn, 10);
        const QDateTime from(QDate(2026, 2, 20), QTime(0, 0), Qt::UTC), to(QDate(2026, 3, 10), QTime(0, 0), Qt::UTC);
        auto days = rows(counters, from, to, Counters::Bucket::Day);
        QCOMPARE(days.size(), 1u);
        QCOMPARE(days[0][Counter::MailIn], 11);
        days = rows(counters, from, to, Counters::Bucket::Day, 3600);
        QCOMPARE(days.size(), 2u);
        QCOMPARE(days[1].start, QDateTime(QDate(2026, 3, 1), QTime(23, 0), Qt::UTC)); // midnight there
        QCOMPARE(days[1][Counter::MailIn], 10);
        QCOMPARE(rows(counters, from, to, Counters::Bucket::Day, -3600).size(), 1u);
    }

    void whatIsOldGoes()
    {
        Counters counters(*m_database, m_clock);
        counters.add(Counter::MailIn);
        QVERIFY(counters.flush().ok());
        const QDateTime then = m_clock.nowUtc();
        m_clock.advance(std::chrono::hours(24 * 399));
        QVERIFY(counters.flush().ok());
        QCOMPARE(rows(counters, then.addSecs(-3600), then.addSecs(3600)).size(), 1u);
        m_clock.advance(std::chrono::hours(48));
        QVERIFY(counters.flush().ok());
        QCOMPARE(rows(counters, then.addSecs(-3600), then.addSecs(3600)).size(), 0u);
    }

    void rowsSurviveJson()
    {
        CounterRow row;
        row.start = QDateTime(QDate(2026, 3, 1), QTime(22, 0), Qt::UTC);
        row[Counter::OctetsOut] = qint64(5) << 40;
        const CounterRow back = CounterRow::fromJson(row.toJson());
        QCOMPARE(back.start, row.start);
        QVERIFY(back.values == row.values);
        for (size_t i = 0; i < model::counterCount; ++i)
            QVERIFY(!model::counterName(Counter(i)).isEmpty() && !model::counterSentence(Counter(i)).isEmpty());
    }
};

FACTEUR_TEST(CountersTest)
#include "tst_counters.moc"

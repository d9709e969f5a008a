// A mail's story is found by what people know of it, and survives in bounded files.
#include "tests/support/testmain.h" // first: moc of Qt 6.4 fails on <coroutine> before any Qt header

#include "services/trace/record.h"
#include "services/trace/trace.h"
#include "tests/support/manualclock.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <thread>

class TraceTest : public QObject
{
    Q_OBJECT
    static LogEvent event(const ManualClock &clock, const char *name, std::vector<LogField> fields)
    {
        return { clock.nowUtc(), Severity::Info, "test", name, std::move(fields) };
    }
    static void tellStories(trace::Trace &trace, ManualClock &clock)
    {
        trace.consume(event(clock, "arrived", { { "trace", "t1" }, { "from", "alice@example.test" }, { "message-id", "m1@example.test" } }));
        trace.consume(event(clock, "queued", { { "trace", "t1" }, { "queue", 7 }, { "to", "Bob@example.org" } }));
        trace.consume(event(clock, "noise", { { "from", "alice@example.test" } }));
        clock.advance(std::chrono::seconds(1));
        trace.consume(event(clock, "arrived", { { "trace", "t2" }, { "from", "alice@example.test" }, { "message-id", "<m2@example.test>" } }));
        trace.consume(event(clock, "delivered", { { "trace", "t2" }, { "to", "carol@example.org" }, { "reply", "250 \"quoted\" \\ and\nline" } }));
    }
    static QStringList idsOf(const QJsonArray &mails)
    {
        QStringList ids;
        for (const auto &mail : mails)
            ids.append(mail.toObject().value(QLatin1StringView("trace")).toString());
        return ids;
    }

private Q_SLOTS:
    void idsDifferAndSort()
    {
        QSet<QByteArray> ids;
        for (int i = 0; i < 20000; ++i)
            ids.insert(trace::newTraceId());
        QCOMPARE(ids.size(), 20000);
        for (const QByteArray &id : ids) {
            QCOMPARE(id.size(), 16);
            for (const char c : id)
                QVERIFY((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'));
        }
    }

    void isFoundByWhatPeopleKnow_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("expected");
        QTest::newRow("trace id") << "trace" << QByteArray("t1") << "t1";
        QTest::newRow("queue id") << "queue" << QByteArray("7") << "t1";
        QTest::newRow("message id") << "message-id" << QByteArray("m1@example.test") << "t1";
        QTest::newRow("message id in brackets") << "message-id" << QByteArray("<m2@example.test>") << "t2";
        QTest::newRow("recipient, any case") << "to" << QByteArray("bob@EXAMPLE.org") << "t1";
        QTest::newRow("sender: newest first") << "from" << QByteArray("alice@example.test") << "t2,t1";
        QTest::newRow("nobody") << "to" << QByteArray("nobody@example.org") << "";
        QTest::newRow("part of an address") << "to" << QByteArray("bob@example") << "";
    }
    void isFoundByWhatPeopleKnow()
    {
        QFETCH(QString, field);
        QFETCH(QByteArray, value);
        QFETCH(QString, expected);
        for (const bool onDisk : { false, true }) {
            QTemporaryDir directory;
            ManualClock clock;
            trace::Trace trace(onDisk ? directory.path() + QStringLiteral("/trace") : QString(), clock);
            tellStories(trace, clock);
            trace::Query query;
            if (field == QLatin1StringView("trace"))
                query.traceId = value;
            else if (field == QLatin1StringView("queue"))
                query.queueId = value;
            else if (field == QLatin1StringView("message-id"))
                query.messageId = value;
            else if (field == QLatin1StringView("to"))
                query.to = value;
            else
                query.from = value;
            QCOMPARE(idsOf(trace.find(query)).join(QLatin1Char(',')), expected);
        }
    }

    void conditionsMustMeetInOneMail()
    {
        ManualClock clock;
        trace::Trace trace({}, clock);
        tellStories(trace, clock);
        trace::Query query;
        query.from = "alice@example.test";
        query.to = "carol@example.org";
        QCOMPARE(idsOf(trace.find(query)), QStringList { QStringLiteral("t2") });
        query.messageId = "m1@example.test";
        QVERIFY(trace.find(query).isEmpty());
        QCOMPARE(idsOf(trace.find({})), (QStringList { QStringLiteral("t2"), QStringLiteral("t1") })); // the newest
    }

    void eventsComeBackWholeAndInOrder()
    {
        QTemporaryDir directory;
        ManualClock clock;
        trace::Trace trace(directory.path(), clock);
        tellStories(trace, clock);
        trace::Query query;
        query.traceId = "t2";
        const QJsonArray events = trace.find(query).first().toObject().value(QLatin1StringView("events")).toArray();
        QCOMPARE(events.size(), 2);
        QCOMPARE(events[0].toObject().value(QLatin1StringView("event")).toString(), QStringLiteral("arrived"));
        const QJsonObject delivered = events[1].toObject();
        QCOMPARE(delivered.value(QLatin1StringView("reply")).toString(), QStringLiteral("250 \"quoted\" \\ and\nline"));
        QCOMPARE(delivered.value(QLatin1StringView("time")).toString(), QStringLiteral("2026-01-01T12:00:01.000Z"));
        QCOMPARE(delivered.value(QLatin1StringView("category")).toString(), QStringLiteral("test"));
        QVERIFY(!delivered.contains(QLatin1StringView("trace")));
    }

    void storiesOutliveTheProcess()
    {
        QTemporaryDir directory;
        ManualClock clock;
        {
            trace::Trace trace(directory.path(), clock);
            tellStories(trace, clock);
        }
        QFile torn(directory.path() + QStringLiteral("/trace-2026-01-01.jsonl"));
        QVERIFY(torn.open(QIODevice::Append));
        torn.write("{\"at\":17672688");
        torn.close();
        trace::Trace trace(directory.path(), clock);
        trace::Query query;
        query.from = "alice@example.test";
        QCOMPARE(idsOf(trace.find(query)), (QStringList { QStringLiteral("t2"), QStringLiteral("t1") }));
    }

    void pagesAndOutcomes()
    {
        for (const bool onDisk : { false, true }) {
            QTemporaryDir directory;
            ManualClock clock;
            trace::Trace trace(onDisk ? directory.path() + QStringLiteral("/trace") : QString(), clock);
            for (int i = 0; i < 10; ++i) {
                const QByteArray id = "t" + QByteArray::number(i);
                trace.consume(event(clock, "message-arrived", { { "trace", id }, { "from", "alice@example.test" }, { "to", "bob@example.org" }, { "size", 100 + i } }));
                if (i % 2 == 0) {
                    trace.consume(event(clock, "recipient-deferred", { { "trace", id }, { "to", "bob@example.org" }, { "reply", "451 4.7.1 later" } }));
                    trace.consume(event(clock, "recipient-delivered", { { "trace", id }, { "to", "carol@example.org" }, { "reply", "250 thanks" } }));
                } else {
                    trace.consume(event(clock, "delivered", { { "trace", id }, { "to", "bob@example.org" }, { "mailbox", i == 3 ? "Junk" : "INBOX" } }));
                }
                if (i == 4) // several in one millisecond before, a day's border behind
                    clock.advance(std::chrono::hours(24));
            }
            trace::Query query;
            query.maxMails = 3;
            QStringList seen;
            for (int page = 0; page < 5; ++page) {
                const QJsonArray mails = trace.find(query);
                seen << idsOf(mails);
                if (mails.isEmpty())
                    break;
                query.cursor = mails.last()[QLatin1StringView("next")].toString().toUtf8();
            }
            QCOMPARE(seen.size(), 10);
            QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 10);
            query = {};
            query.outcome = trace::Outcome::Junk;
            QCOMPARE(idsOf(trace.find(query)), QStringList { QStringLiteral("t3") });
            query.outcome = trace::Outcome::Deferred;
            QCOMPARE(trace.find(query).size(), 5);
            query = {};
            query.text = "THANKS";
            QCOMPARE(trace.find(query).size(), 5);
            query.before = clock.nowUtc().addSecs(-60);
            QCOMPARE(trace.find(query).size(), 3);
            query = {};
            query.traceId = "t4";
            const QJsonObject summary = trace::summaryOf(trace.find(query).first().toObject());
            QCOMPARE(summary[QLatin1StringView("from")].toString(), QStringLiteral("alice@example.test"));
            QCOMPARE(summary[QLatin1StringView("to")].toString(), QStringLiteral("bob@example.org"));
            QCOMPARE(summary[QLatin1StringView("recipients")].toInt(), 2);
            QCOMPARE(summary[QLatin1StringView("size")].toString(), QStringLiteral("104"));
            QCOMPARE(summary[QLatin1StringView("outcome")].toString(), QStringLiteral("delivered"));
            QCOMPARE(summary[QLatin1StringView("events")].toInt(), 3);
        }
    }

    void oldFilesGo()
    {
        QTemporaryDir directory;
        ManualClock clock;
        trace::Trace::Limits limits;
        limits.keepDays = 3;
        trace::Trace trace(directory.path(), clock, limits);
        for (int day = 0; day < 6; ++day) {
            trace.consume(event(clock, "daily", { { "trace", "t" + QByteArray::number(day) }, { "from", "a@b.test" } }));
            trace.flush();
            clock.advance(std::chrono::hours(24));
        }
        QCOMPARE(QDir(directory.path()).entryList(QDir::Files),
            (QStringList { QStringLiteral("trace-2026-01-04.jsonl"), QStringLiteral("trace-2026-01-05.jsonl"), QStringLiteral("trace-2026-01-06.jsonl") }));
        trace::Query query;
        query.from = "a@b.test";
        QCOMPARE(trace.find(query).size(), 3);
        query.since = clock.nowUtc().addDays(-2);
        QCOMPARE(trace.find(query).size(), 2);
    }

    void clientsAreFoundByTheirAddress()
    {
        ManualClock clock;
        trace::Trace trace({}, clock);
        trace.consume(event(clock, "decision", { { "trace", "c1" }, { "peer", "192.0.2.7" } }));
        trace.consume(event(clock, "decision", { { "trace", "c2" }, { "peer", "2001:db8::7" } }));
        trace::Query query;
        query.client = "2001:DB8::7";
        QCOMPARE(idsOf(trace.find(query)), QStringList { QStringLiteral("c2") });
        query.client = "192.0.2.77";
        QCOMPARE(idsOf(trace.find(query)), QStringList());
    }

    void eventsOfACategoryComeAsTheyCame_data()
    {
        QTest::addColumn<bool>("onDisk");
        QTest::newRow("memory") << false;
        QTest::newRow("disk") << true;
    }
    void eventsOfACategoryComeAsTheyCame()
    {
        QFETCH(bool, onDisk);
        QTemporaryDir dir;
        ManualClock clock;
        trace::Trace trace(onDisk ? dir.path() : QString(), clock);
        const auto tell = [&](const char *category, const char *id) {
            LogEvent one = event(clock, "verdict", { { "trace", id }, { "text", "\"cat\":\"policy\"" } });
            one.category = category;
            trace.consume(one);
            trace.flush();
        };
        tell("policy", "old");
        clock.advance(std::chrono::hours(50));
        tell("policy", "p1");
        tell("smtp", "s1");
        clock.advance(std::chrono::hours(30)); // the next day's file
        tell("policy", "p2");
        QStringList seen;
        trace.each(clock.nowUtc().addSecs(-48 * 3600), { "policy" }, [&](const QByteArray &id, const QJsonObject &) { seen << QString::fromLatin1(id); });
        QCOMPARE(seen, (QStringList { QStringLiteral("p1"), QStringLiteral("p2") }));
    }

    void fewerDaysTakeEffectAtOnce()
    {
        QTemporaryDir dir;
        ManualClock clock;
        trace::Trace trace(dir.path(), clock);
        for (int day = 0; day < 6; ++day) {
            trace.consume(event(clock, "arrived", { { "trace", "t" } }));
            trace.flush();
            clock.advance(std::chrono::hours(24));
        }
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 6);
        trace.setKeepDays(3);
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 2); // today has none yet
    }

    void memoryIsBounded()
    {
        ManualClock clock;
        trace::Trace::Limits limits;
        limits.ringEvents = 100;
        limits.ringOctets = 5000;
        trace::Trace trace({}, clock, limits);
        for (int i = 0; i < 1000; ++i)
            trace.consume(event(clock, "e", { { "trace", "t" + QByteArray::number(i) }, { "from", "a@b.test" } }));
        trace::Query query;
        query.from = "a@b.test";
        query.maxMails = 10000;
        const qsizetype kept = trace.find(query).size();
        QVERIFY(kept > 10 && kept <= 100);
        query.maxMails = 5;
        QCOMPARE(trace.find(query).size(), 5);
    }

    void unwritableDirectoryLosesNothingInMemory()
    {
        ManualClock clock;
        trace::Trace trace(QStringLiteral("/proc/nowhere"), clock);
        tellStories(trace, clock);
        trace::Query query;
        query.traceId = "t1";
        QCOMPARE(trace.find(query).size(), 1);
        QCOMPARE(trace.dropped(), 4);
    }

    void threadsShareIt()
    {
        QTemporaryDir directory;
        ManualClock clock;
        trace::Trace trace(directory.path(), clock);
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&, t] {
                for (int i = 0; i < 500; ++i)
                    trace.consume(event(clock, "e", { { "trace", QByteArray::number(t) + '-' + QByteArray::number(i) }, { "from", "a@b.test" } }));
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        trace::Query query;
        query.from = "a@b.test";
        query.maxMails = 10000;
        QCOMPARE(trace.find(query).size(), 2000);
    }
};

FACTEUR_TEST(TraceTest)
#include "tst_trace.moc"

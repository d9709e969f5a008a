// Intervals grow, jitter stays in bounds, nothing is tried past its end.
#include "tests/support/testmain.h" // first: moc of Qt 6.4 fails on <coroutine> before any Qt header

#include "services/queue/reports.h"
#include "services/queue/schedule.h"

#include <QTimeZone>

using namespace std::chrono_literals;

class ScheduleTest : public QObject
{
    Q_OBJECT
    const QDateTime m_begin { QDate(2026, 1, 1), QTime(0, 0), QTimeZone::utc() };
private Q_SLOTS:
    void jitterStaysWithinItsBounds()
    {
        queue::Schedule schedule;
        qint64 least = 1 << 30, most = 0;
        for (quint32 random = 0; random < 1000; ++random) {
            const qint64 wait = m_begin.secsTo(schedule.next(m_begin, m_begin, 3, false, random));
            least = std::min(least, wait);
            most = std::max(most, wait);
        }
        QCOMPARE(least, 900 - 90);
        QCOMPARE(most, 900 + 90);
    }
    void lastAttemptIsAtTheEnd()
    {
        const queue::Schedule schedule;
        const QDateTime late = m_begin.addSecs(5 * 24 * 3600 - 60);
        QCOMPARE(schedule.next(m_begin, late, 50, true, 0), m_begin.addSecs(5 * 24 * 3600));
        QVERIFY(!schedule.expired(m_begin, late));
        QVERIFY(schedule.expired(m_begin, m_begin.addSecs(5 * 24 * 3600)));
    }
    void backoffOfADestinationIsShorterThanItsMessages()
    {
        queue::Schedule schedule;
        schedule.jitterPercent = 10;
        for (int failures = 1; failures < 20; ++failures) {
            const qint64 next = m_begin.secsTo(schedule.next(m_begin, m_begin, failures, true, 0));
            QVERIFY(schedule.destinationBackoff(failures).count() <= next);
            QVERIFY(schedule.destinationBackoff(failures) <= 30min);
        }
    }
    void emptyScheduleStillWaits()
    {
        queue::Schedule schedule;
        schedule.intervals.clear();
        QVERIFY(schedule.next(m_begin, m_begin, 1, true, 5) > m_begin);
    }
    void statusIsReadFromAReply_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("with") << QByteArray("550 5.1.1 no") << QByteArray("5.1.1");
        QTest::newRow("three digits") << QByteArray("550 5.7.26 no") << QByteArray("5.7.26");
        QTest::newRow("bare") << QByteArray("550 5.1.1") << QByteArray("5.1.1");
        QTest::newRow("without") << QByteArray("550 no such user") << QByteArray("5.0.0");
        QTest::newRow("nonsense") << QByteArray("550 5.x.1 no") << QByteArray("5.0.0");
        QTest::newRow("too few") << QByteArray("550 5.11 no") << QByteArray("5.0.0");
        QTest::newRow("empty") << QByteArray() << QByteArray("5.0.0");
    }
    void statusIsReadFromAReply()
    {
        QFETCH(QByteArray, reply);
        QFETCH(QByteArray, status);
        QCOMPARE(queue::statusFromReply(reply, true), status);
    }
};

FACTEUR_TEST(ScheduleTest)
#include "tst_schedule.moc"

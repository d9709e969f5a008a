// What is said about the house, from facts alone.
#include "tests/support/testmain.h"

#include "services/health/facts.h"

#include <QTimeZone>

using namespace health;
using model::HealthItem;
using model::HealthState;

class FactsTest : public QObject
{
    Q_OBJECT

private:
    const QDateTime m_now { QDate(2026, 5, 1), QTime(12, 0), QTimeZone::utc() };

    Facts wellFacts() const
    {
        Facts facts;
        facts.now = m_now;
        facts.hostname = "mail.example.test";
        facts.listeners = { { "smtp", QStringLiteral("0.0.0.0:25") }, { "imaps", QStringLiteral("0.0.0.0:993") } };
        facts.certificates = { { QStringLiteral("/tls/cert.pem"), { QStringLiteral("mail.example.test") }, m_now.addDays(60) } };
        Facts::Disk disk { QStringLiteral("mail"), QStringLiteral("the mail"), QStringLiteral("/mail"), qint64(50) << 30, qint64(100) << 30, 500, 1000, true };
        facts.disks = { disk };
        facts.queue = Facts::Queue { 3, 0, m_now.addSecs(-60), false };
        facts.databaseName = QStringLiteral("sqlite:directory.db");
        facts.clock = { true, true, 0 };
        return facts;
    }
    static const HealthItem *find(const std::vector<HealthItem> &items, const QString &id)
    {
        for (const HealthItem &item : items) {
            if (item.id == id)
                return &item;
        }
        return nullptr;
    }

private Q_SLOTS:
    void aWellHouseIsWellInEveryPart()
    {
        const auto items = judge(wellFacts(), {});
        QStringList parts;
        for (const HealthItem &item : items) {
            QVERIFY2(item.state == HealthState::Well, qPrintable(item.sentence.text()));
            QVERIFY(!item.sentence.isEmpty());
            QVERIFY(item.advice.isEmpty());
            parts << item.part;
        }
        for (const char *part : { "listeners", "certificates", "disk", "queue", "database", "dns", "clock", "logins", "outgoing", "problems" })
            QVERIFY2(parts.contains(QLatin1StringView(part)), part);
    }

    void everyTroubleIsSaid_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("state");
        const auto row = [](const char *name, int which, const char *id, HealthState state) { QTest::newRow(name) << which << QString::fromLatin1(id) << int(state); };
        row("no listener", 0, "listeners:none", HealthState::Trouble);
        row("no smtp", 1, "listeners:smtp", HealthState::Attention);
        row("accept paused", 2, "listeners:paused", HealthState::Trouble);
        row("no certificate", 3, "certificates:none", HealthState::Trouble);
        row("certificate in 20 days", 4, "certificate:/tls/cert.pem", HealthState::Attention);
        row("certificate in 6 days", 5, "certificate:/tls/cert.pem", HealthState::Trouble);
        row("certificate expired", 6, "certificate:/tls/cert.pem", HealthState::Trouble);
        row("certificate of another name", 7, "certificates:name", HealthState::Attention);
        row("disk at 9 %", 8, "disk:mail", HealthState::Attention);
        row("disk at 2 %", 9, "disk:mail", HealthState::Trouble);
        row("disk gone", 10, "disk:mail", HealthState::Trouble);
        row("no inodes", 11, "inodes:mail", HealthState::Attention);
        row("queue unreadable", 12, "queue:unreadable", HealthState::Trouble);
        row("queue old", 13, "queue:old", HealthState::Attention);
        row("queue very old", 14, "queue:old", HealthState::Trouble);
        row("queue many", 15, "queue:many", HealthState::Attention);
        row("held", 16, "queue:held", HealthState::Attention);
        row("paused", 17, "queue:paused", HealthState::Attention);
        row("database away", 18, "database:away", HealthState::Trouble);
        row("dns fails", 19, "dns:fails", HealthState::Trouble);
        row("clock jumped", 20, "clock:jumped", HealthState::Attention);
        row("clock free", 21, "clock:free", HealthState::Attention);
        row("logins", 22, "logins:failed", HealthState::Attention);
        row("bot", 23, "bot:eve@example.test", HealthState::Trouble);
        row("listed", 24, "list:bl.example:198.51.100.7", HealthState::Trouble);
        row("errors", 25, "problems:errors", HealthState::Attention);
    }
    void everyTroubleIsSaid()
    {
        QFETCH(const int, which);
        QFETCH(const QString, id);
        QFETCH(const int, state);
        Facts f = wellFacts();
        switch (which) {
        case 0: f.listeners.clear(); break;
        case 1: f.listeners = { { "imaps", QString() } }; break;
        case 2: f.acceptPaused = m_now.addSecs(-30); break;
        case 3: f.certificates.clear(); break;
        case 4: f.certificates[0].notAfter = m_now.addDays(20); break;
        case 5: f.certificates[0].notAfter = m_now.addDays(6); break;
        case 6: f.certificates[0].notAfter = m_now.addSecs(-1); break;
        case 7: f.certificates[0].names = { QStringLiteral("*.example.org"), QStringLiteral("*.mail.example.test") }; break;
        case 8: f.disks[0].freeOctets = qint64(9) << 30; break;
        case 9: f.disks[0].freeOctets = qint64(2) << 30; break;
        case 10: f.disks[0].readable = false; break;
        case 11: f.disks[0].freeInodes = 50; break;
        case 12: f.queue.reset(); break;
        case 13: f.queue->oldest = m_now.addSecs(-5 * 3600); break;
        case 14: f.queue->oldest = m_now.addDays(-2); break;
        case 15: f.queue->messages = 1000; break;
        case 16: f.queue->held = 1; break;
        case 17: f.queue->paused = true; break;
        case 18: f.databaseDown = true; break;
        case 19: f.dnsFails = QStringLiteral("timed out"); f.dnsFailures = 2; break;
        case 20: f.clock.jumpedSeconds = -300; break;
        case 21: f.clock.synchronized = false; break;
        case 22: f.failedLogins = 100; break;
        case 23: f.senders = { { "eve@example.test", 900, 800 } }; break;
        case 24: f.listings = std::vector<Facts::Listing> { { QStringLiteral("198.51.100.7"), QStringLiteral("bl.example"), QStringLiteral("spam source") } }; break;
        case 25: f.errors = 2; break;
        }
        const auto items = judge(f, {});
        const HealthItem *item = find(items, id);
        QVERIFY2(item, qPrintable(id));
        QCOMPARE(int(item->state), state);
        for (const QString &text : { item->sentence.text(), item->meaning.text(), item->advice.text() })
            QVERIFY(!text.isEmpty());
        QVERIFY(items.front().state == HealthState(state)); // worst first
        QVERIFY(!item->part.isEmpty());
    }

    void oneFailureOfDnsIsNoTrouble()
    {
        Facts f = wellFacts();
        f.dnsFails = QStringLiteral("timed out");
        f.dnsFailures = 1;
        QVERIFY(!find(judge(f, {}), QStringLiteral("dns:fails")));
    }

    void wildcardsCoverOneLabel()
    {
        Facts f = wellFacts();
        f.certificates[0].names = { QStringLiteral("*.example.test") };
        QVERIFY(!find(judge(f, {}), QStringLiteral("certificates:name")));
    }

    void limitsAreTheSettings()
    {
        Facts f = wellFacts();
        f.certificates[0].notAfter = m_now.addDays(40);
        Thresholds limits;
        QCOMPARE(int(find(judge(f, limits), QStringLiteral("certificate:/tls/cert.pem"))->state), int(HealthState::Well));
        limits.certificateAttentionDays = 45;
        QCOMPARE(int(find(judge(f, limits), QStringLiteral("certificate:/tls/cert.pem"))->state), int(HealthState::Attention));
    }

    void reportsSurviveJson()
    {
        Facts f = wellFacts();
        f.databaseDown = true;
        model::HealthReport report { judge(f, {}), m_now };
        report.items[0].since = m_now.addSecs(-10);
        const auto back = model::HealthReport::fromJson(report.toJson());
        QCOMPARE(back.toJson(), report.toJson());
        QCOMPARE(int(back.state()), int(HealthState::Trouble));
    }
};

FACTEUR_TEST(FactsTest)
#include "tst_facts.moc"

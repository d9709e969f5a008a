// Addresses of scanners as people write them, and the circuit breaker.
#include "tests/support/testmain.h"

#include "services/policy/content/editing.h"
#include "services/policy/scanners/address.h"
#include "services/policy/scanners/headers.h"
#include "services/policy/scanners/health.h"
#include "tests/support/manualclock.h"

using namespace policy;
using namespace policy::scanners;
using namespace std::chrono_literals;

class ScannerAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("read"); // empty: refused
        QTest::newRow("unix") << QByteArray("unix:/run/a.sock") << QByteArray("unix:/run/a.sock");
        QTest::newRow("path") << QByteArray("/run/a.sock") << QByteArray("unix:/run/a.sock");
        QTest::newRow("local, as sendmail") << QByteArray("local:/run/a.sock") << QByteArray("unix:/run/a.sock");
        QTest::newRow("relative path") << QByteArray("unix:a.sock") << QByteArray();
        QTest::newRow("long path") << QByteArray("unix:/") + QByteArray(108, 'a') << QByteArray();
        QTest::newRow("host and port") << QByteArray("127.0.0.1:783") << QByteArray("tcp:127.0.0.1:783");
        QTest::newRow("tcp") << QByteArray("tcp:scan.example.test:783") << QByteArray("tcp:scan.example.test:783");
        QTest::newRow("tcp with a space") << QByteArray("tcp 127.0.0.1:783") << QByteArray("tcp:127.0.0.1:783");
        QTest::newRow("inet, as sendmail") << QByteArray("inet:8891@localhost") << QByteArray("tcp:localhost:8891");
        QTest::newRow("inet, as Postfix") << QByteArray("inet:localhost:8891") << QByteArray("tcp:localhost:8891");
        QTest::newRow("IPv6") << QByteArray("[::1]:783") << QByteArray("tcp:[::1]:783");
        QTest::newRow("IPv6 without brackets") << QByteArray("::1:783") << QByteArray();
        QTest::newRow("default port") << QByteArray("localhost") << QByteArray("tcp:localhost:99");
        QTest::newRow("port 0") << QByteArray("localhost:0") << QByteArray();
        QTest::newRow("no number") << QByteArray("localhost:http") << QByteArray();
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("open bracket") << QByteArray("[::1") << QByteArray();
    }
    void addresses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, read);
        const auto address = Address::parse(text, 99);
        QCOMPARE(address ? address->toString() : QByteArray(), read);
        if (address)
            QCOMPARE(Address::parse(address->toString()).value(), *address);
    }

    void entriesHaveOptions()
    {
        const auto entry = Entry::parse("tcp 127.0.0.1:1 timeout=7s down=defer", { "timeout", "down" });
        QVERIFY(entry.ok());
        QCOMPARE(entry->seconds("timeout", 30), 7s);
        QCOMPARE(entry->option("down", "accept"), "defer");
        QCOMPARE(entry->option("for", "mx"), "mx");
        QVERIFY(!Entry::parse("127.0.0.1:1 colour=red", { "timeout" }));
        QVERIFY(!Entry::parse("127.0.0.1:1 timeout", { "timeout" }));
        QVERIFY(!Entry::parse("", { "timeout" }));
    }

    void aScannerThatFailsIsLeftAlone()
    {
        ManualClock clock;
        Health health(clock);
        for (int i = 0; i < Health::failuresToOpen; ++i) {
            QVERIFY(health.mayAsk());
            health.failed("away");
        }
        QVERIFY(health.state().down);
        QVERIFY(!health.mayAsk());
        clock.advance(Health::firstPause);
        QVERIFY(health.mayAsk()); // one tries
        QVERIFY(!health.mayAsk()); // the others wait
        health.failed("still away"); // and its pause doubles
        clock.advance(Health::firstPause);
        QVERIFY(!health.mayAsk());
        clock.advance(Health::firstPause);
        QVERIFY(health.mayAsk());
        health.answered(5ms);
        QVERIFY(!health.state().down);
        QVERIFY(health.mayAsk());
        QCOMPARE(health.state().lastError, "still away");
        QCOMPARE(health.state().latency, 5ms);
    }

    void pausesHaveALimit()
    {
        ManualClock clock;
        Health health(clock);
        for (int i = 0; i < 30; ++i)
            health.failed("away");
        clock.advance(Health::longestPause);
        QVERIFY(health.mayAsk());
    }

    void oneAnswerBetweenFailuresKeepsItUp()
    {
        ManualClock clock;
        Health health(clock);
        for (int i = 0; i < 10; ++i) {
            health.failed("away");
            health.failed("away");
            health.answered(1ms);
        }
        QVERIFY(!health.state().down);
        QCOMPARE(health.state().failed, 20u);
    }

    // What several filters do to a header comes out as edits of the one that arrived.
    void headerDraft()
    {
        HeaderDraft draft("A: 1\r\nB: 2\r\na: 3\r\nC: 4\r\n\r\n");
        draft.insert(0, "Top", "t");
        draft.insert(1, "Top2", "t"); // the place below our own Received: still on top
        draft.change("a", 2, " 33"); // the second A
        draft.change("b", 1, {}); // deleted
        draft.change("c", 5, "44"); // not there: added
        draft.add("End", "e");
        QList<QByteArray> names;
        for (const auto &field : draft.fields())
            names.append(field.name);
        QCOMPARE(names, QList<QByteArray>({ "Top2", "Top", "A", "a", "C", "c", "End" }));
        QByteArray told;
        for (const HeaderEdit &edit : draft.edits())
            told += QByteArray::number(edit.kind) + ' ' + edit.name + '=' + edit.value + '@' + QByteArray::number(edit.index) + '\n';
        QCOMPARE(told, QByteArray("2 Top2=t@0\n2 Top=t@0\n3 a=33@2\n1 c=44@0\n1 End=e@0\n4 b=@1\n"));
    }

    // The Guard makes of the edits what the filters saw.
    void editsComeOutAsDrafted()
    {
        const QByteArray header = "A: 1\r\nno colon here\r\nB: 2\r\na: 3\r\nC: 4\r\n\tfolded\r\n\r\n";
        HeaderDraft draft(header);
        draft.insert(3, "X", "between");
        draft.insert(3, "Y", "before it");
        draft.change("A", 1, {});
        draft.change("a", 1, "33"); // the second, which is the first now
        draft.change("C", 1, "4\r\n 5");
        draft.add("Z", "last");
        draft.insert(0, "Top", "t");
        QCOMPARE(editedHeader(header, "mail.example.test", draft.edits()),
            QByteArray("Top: t\r\nno colon here\r\nB: 2\r\nY: before it\r\nX: between\r\na: 33\r\nC: 4\r\n 5\r\nZ: last\r\n\r\n"));
    }

    void anAddedFieldTakenAwayAgainLeavesNothing()
    {
        HeaderDraft draft("A: 1\r\nno colon here\r\n\r\n");
        draft.add("X", "1");
        draft.change("X", 1, {});
        QVERIFY(draft.edits().empty());
    }
};

FACTEUR_TEST(ScannerAddressTest)
#include "tst_scanneraddress.moc"

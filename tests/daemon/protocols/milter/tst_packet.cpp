// Packets of the milter protocol: what is accepted from a filter, and what is not.
#include "tests/support/testmain.h"

#include "protocols/milter/packet.h"
#include "tests/support/fakemilter.h"

using namespace milter;

class PacketTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void packetsAreFramed()
    {
        QByteArray out;
        appendPacket(out, Command::Helo, "x");
        QCOMPARE(out, QByteArray("\0\0\0\2Hx", 6));
        QCOMPARE(packetLength(out), std::optional<qsizetype>(2));
        QVERIFY(!packetLength(QByteArrayView("\0\0\0\0", 4)));
        QVERIFY(!packetLength(QByteArrayView("\0\0\0", 3)));
        QVERIFY(!packetLength(QByteArrayView("\x7f\xff\xff\xff", 4)));
    }

    void negotiationIsOfVersionSix()
    {
        QByteArray out;
        appendNegotiation(out);
        QCOMPARE(out.size(), 17);
        QCOMPARE(out.mid(5, 4), FakeMilter::number(6));
    }

    void optionsAreRead()
    {
        const auto options = parseOptions(FakeMilter::number(6) + FakeMilter::number(0x11) + FakeMilter::number(step::NoBody | step::NoHelo)
            + FakeMilter::number(0) + FakeMilter::z("j, {client_addr}") + FakeMilter::number(5) + FakeMilter::z(""));
        QVERIFY(options);
        QCOMPARE(options->actions, 0x11u);
        QCOMPARE(options->macros[0], std::optional<QList<QByteArray>>({ "j", "{client_addr}" }));
        QCOMPARE(options->macros[5], std::optional<QList<QByteArray>>(QList<QByteArray>()));
        QVERIFY(!options->macros[1]);
    }

    void olderFiltersGetNoNewCommands()
    {
        const auto two = parseOptions(FakeMilter::number(2) + FakeMilter::number(0xF) + FakeMilter::number(0));
        QVERIFY(two);
        QVERIFY(two->steps & step::NoData);
        const auto four = parseOptions(FakeMilter::number(4) + FakeMilter::number(0xF) + FakeMilter::number(0));
        QVERIFY(!(four->steps & step::NoData));
    }

    void optionsThatMakeNoSenseAreRefused()
    {
        QVERIFY(!parseOptions(FakeMilter::number(6)));
        QVERIFY(!parseOptions(FakeMilter::number(1) + FakeMilter::number(0) + FakeMilter::number(0)));
        QVERIFY(!parseOptions(FakeMilter::number(7) + FakeMilter::number(0) + FakeMilter::number(0)));
        QVERIFY(!parseOptions(FakeMilter::number(6) + FakeMilter::number(0) + FakeMilter::number(0) + FakeMilter::number(9) + FakeMilter::z("j")));
    }

    void replies_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<int>("code"); // 0: refused
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("with enhanced code") << QByteArray("550 5.7.1 No\0", 13) << 550 << QByteArray("No");
        QTest::newRow("without") << QByteArray("451 Later") << 451 << QByteArray("Later");
        QTest::newRow("several lines") << QByteArray("554-5.1.0 One\r\n554 5.1.0 Two") << 554 << QByteArray("One\nTwo");
        QTest::newRow("doubled percent") << QByteArray("550 5.7.1 100%% spam") << 550 << QByteArray("100% spam");
        QTest::newRow("only a code") << QByteArray("550") << 550 << QByteArray();
        QTest::newRow("class of the enhanced code differs") << QByteArray("550 4.7.1 x") << 550 << QByteArray("4.7.1 x");
        QTest::newRow("positive") << QByteArray("250 fine") << 0 << QByteArray();
        QTest::newRow("two codes") << QByteArray("550-a\r\n551 b") << 0 << QByteArray();
        QTest::newRow("no code") << QByteArray("go away") << 0 << QByteArray();
        QTest::newRow("empty") << QByteArray() << 0 << QByteArray();
        QTest::newRow("injected line") << QByteArray("550 a\r\n250 OK") << 0 << QByteArray();
    }
    void replies()
    {
        QFETCH(QByteArray, raw);
        QFETCH(int, code);
        QFETCH(QByteArray, text);
        const auto answer = parseAnswer('y', raw);
        QCOMPARE(bool(answer), code != 0);
        if (!answer)
            return;
        QCOMPARE(answer->verdict->code, code);
        QCOMPARE(answer->verdict->text, text);
    }

    void headerChanges()
    {
        const auto added = parseAnswer('h', FakeMilter::z("X-A") + FakeMilter::z("one\n two\nBcc: x"));
        QVERIFY(added && added->modification);
        QCOMPARE(added->modification->value, "one\r\n two\r\n Bcc: x"); // no field of its own
        const auto changed = parseAnswer('m', FakeMilter::number(2) + FakeMilter::z("Subject") + FakeMilter::z(""));
        QCOMPARE(changed->modification->index, 2u);
        QVERIFY(changed->modification->value.isEmpty());
        QVERIFY(!parseAnswer('h', FakeMilter::z("Bad name") + FakeMilter::z("x")));
        QVERIFY(!parseAnswer('h', FakeMilter::z("") + FakeMilter::z("x")));
        QVERIFY(!parseAnswer('h', FakeMilter::z("X\r\nY") + FakeMilter::z("x")));
        QVERIFY(!parseAnswer('i', FakeMilter::z("X"))); // no index
    }

    void recipientsAndReasons()
    {
        QCOMPARE(parseAnswer('+', FakeMilter::z("<a@example.org>"))->modification->value, "a@example.org");
        QCOMPARE(parseAnswer('2', FakeMilter::z("<a@example.org>") + FakeMilter::z("NOTIFY=NEVER"))->modification->parameters, "NOTIFY=NEVER");
        QVERIFY(!parseAnswer('-', FakeMilter::z("<>")));
        QVERIFY(parseAnswer('e', FakeMilter::z("<>")));
        QVERIFY(!parseAnswer('+', FakeMilter::z("<a@example.org\r\nX: y>")));
        QCOMPARE(parseAnswer('q', FakeMilter::z("too\r\nodd"))->modification->value, "too  odd");
        QVERIFY(!parseAnswer('?', {}));
        QVERIFY(!parseAnswer('O', {}));
        const auto progress = parseAnswer('p', {});
        QVERIFY(progress && !progress->verdict && !progress->modification);
    }

    void folding()
    {
        QCOMPARE(foldedValue("a\r\n\r\n b\n"), "a\r\n b");
        QCOMPARE(foldedValue("a\rb"), "ab");
        QCOMPARE(foldedValue(QByteArrayView("a\0b", 3)), "ab");
    }
};

FACTEUR_TEST(PacketTest)
#include "tst_packet.moc"

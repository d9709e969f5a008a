// Replies as values: their wire form, and how failures become replies.
#include "tests/support/testmain.h"

#ifndef Q_MOC_RUN
#include "protocols/smtp/replies.h"
#endif

using smtp::Reply;

class SmtpReplyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wire()
    {
        QCOMPARE(Reply(250, 2, 1, "Ok").toWire(), "250 2.2.1 Ok\r\n");
        QCOMPARE(Reply(452, 5, 3, "No").toWire(), "452 4.5.3 No\r\n"); // the class is the code's
        QCOMPARE(Reply(354, "Go").toWire(), "354 Go\r\n");
        QCOMPARE(Reply(250, "a\nb\nc").toWire(), "250-a\r\n250-b\r\n250 c\r\n");
        QCOMPARE(Reply(550, 1, 1, "a\nb").toWire(), "550-5.1.1 a\r\n550 5.1.1 b\r\n");
        QCOMPARE(Reply(334, "").toWire(), "334 \r\n");
        QCOMPARE(Reply(250, "a\n").toWire(), "250 a\r\n");
    }
    void nothingInATextEndsTheLine()
    {
        QCOMPARE(Reply(550, 1, 1, QByteArray("a\r250 b\0c\x7f", 10)).toWire(), "550 5.1.1 a 250 b c \r\n");
    }
    void longTextsAreFolded()
    {
        const QByteArray words = QByteArray("word ").repeated(300).trimmed();
        const QByteArray wire = Reply(550, 7, 1, words).toWire();
        QByteArray joined;
        const auto lines = wire.split('\n');
        QVERIFY(lines.size() > 3);
        for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
            QVERIFY(lines[i].size() + 1 <= 512 && lines[i].endsWith('\r'));
            QVERIFY(lines[i].startsWith(i + 2 < lines.size() ? "550-5.7.1 " : "550 5.7.1 "));
            joined += (joined.isEmpty() ? "" : " ") + lines[i].sliced(10).chopped(1);
        }
        QCOMPARE(joined, words);
        QVERIFY(Reply(550, 7, 1, QByteArray(2000, 'x')).toWire().count("\r\n") == 4);
        const QByteArray two = Reply(250, QByteArray(600, 'x') + "\nend").toWire();
        QVERIFY(two.endsWith("\r\n250 end\r\n"));
    }
    void failures_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("start");
        using K = Failure::Kind;
        QTest::newRow("quota") << int(K::OverQuota) << QByteArray("452 4.2.2 ");
        QTest::newRow("disk") << int(K::StorageFull) << QByteArray("452 4.3.1 ");
        QTest::newRow("unknown") << int(K::NotFound) << QByteArray("550 5.1.1 ");
        QTest::newRow("refused") << int(K::Refused) << QByteArray("550 5.7.1 ");
        QTest::newRow("away") << int(K::Unavailable) << QByteArray("451 4.3.0 ");
        QTest::newRow("busy") << int(K::Busy) << QByteArray("451 4.7.1 ");
        QTest::newRow("large") << int(K::TooLarge) << QByteArray("552 5.3.4 ");
        QTest::newRow("nobody classified it") << int(K::Internal) << QByteArray("451 4.3.0 ");
    }
    void failures()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, start);
        const Failure failure { Failure::Kind(kind), {}, QStringLiteral("/secret/path") };
        QVERIFY(smtp::toReply(failure).toWire().startsWith(start));
        QVERIFY(!smtp::toReply(failure).toWire().contains("secret"));
        QCOMPARE(smtp::toReply(failure).isTransient(), failure.isTransient());
        QVERIFY(smtp::toReply({ Failure::Kind(kind), "as told", {} }).toWire().endsWith("as told\r\n"));
    }
};

FACTEUR_TEST(SmtpReplyTest)
#include "tst_reply.moc"

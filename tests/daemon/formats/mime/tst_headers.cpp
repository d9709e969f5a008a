// Header fields: iteration, finding, folding, and the end of the header, with CRLF, LF and both.
#include "formats/mime/headers.h"
#include "tests/support/testmain.h"

class HeadersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void endOfHeader_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<qsizetype>("length");
        QTest::addColumn<qsizetype>("bare");
        QTest::newRow("crlf") << QByteArray("A: b\r\n\r\nbody") << qsizetype(8) << qsizetype(0);
        QTest::newRow("lf") << QByteArray("A: b\n\nbody") << qsizetype(6) << qsizetype(2);
        QTest::newRow("mixed") << QByteArray("A: b\r\n\nbody") << qsizetype(7) << qsizetype(1);
        QTest::newRow("no body") << QByteArray("A: b\r\n\r\n") << qsizetype(8) << qsizetype(0);
        QTest::newRow("no empty line") << QByteArray("A: b\r\nC: d\r\n") << qsizetype(12) << qsizetype(0);
        QTest::newRow("no line end") << QByteArray("A: b") << qsizetype(4) << qsizetype(0);
        QTest::newRow("empty") << QByteArray() << qsizetype(0) << qsizetype(0);
        QTest::newRow("starts with the empty line") << QByteArray("\r\nbody") << qsizetype(2) << qsizetype(0);
        QTest::newRow("a line of white space continues") << QByteArray("A: b\n \n\nx") << qsizetype(8) << qsizetype(3);
        QTest::newRow("a bare CR ends nothing") << QByteArray("A: b\r\rx") << qsizetype(7) << qsizetype(0);
        QTest::newRow("CR CR LF is not empty")
            << QByteArray("A: b\r\n\r\r\nx\r\n\r\n") << qsizetype(14) << qsizetype(0);
    }
    void endOfHeader()
    {
        QFETCH(QByteArray, message);
        qsizetype bare = -1;
        QTEST(mime::headerLength(message, &bare), "length");
        QTEST(bare, "bare");
    }

    void fieldsAreSpansOfTheOriginal()
    {
        const QByteArray header
            = "Received: one\r\n\ttwo\r\nSubject :  folded\n  value \r\nnonsense\r\nEmpty:\r\n\r\nBody: no";
        mime::HeaderReader reader(header);
        mime::HeaderField field;
        QVERIFY(reader.next(field));
        QCOMPARE(field.name.toByteArray(), QByteArray("Received"));
        QCOMPARE(field.value.toByteArray(), QByteArray(" one\r\n\ttwo"));
        QCOMPARE(field.raw.toByteArray(), QByteArray("Received: one\r\n\ttwo\r\n"));
        QVERIFY(field.raw.data() == header.constData());
        QVERIFY(reader.next(field));
        QCOMPARE(field.name.toByteArray(), QByteArray("Subject"));
        QCOMPARE(field.unfolded(), QByteArray("folded  value"));
        QVERIFY(reader.next(field));
        QVERIFY(!field.hasColon);
        QCOMPARE(field.name.toByteArray(), QByteArray("nonsense"));
        QCOMPARE(field.raw.toByteArray(), QByteArray("nonsense\r\n"));
        QVERIFY(reader.next(field));
        QCOMPARE(field.name.toByteArray(), QByteArray("Empty"));
        QVERIFY(field.value.isEmpty());
        QVERIFY(!reader.next(field));
        QVERIFY(reader.atEmptyLine());
    }

    void rawFieldsJoinToTheWhole()
    {
        for (const QByteArray &header : { QByteArray("A: b\r\n c\nD\n\tE: f\rg\r\n"), QByteArray(" leading\nA:b"),
                 QByteArray("::\n:\n"), QByteArray("A\0B: c\0d\n", 9) }) {
            mime::HeaderReader reader(header);
            mime::HeaderField field;
            QByteArray joined;
            while (reader.next(field))
                joined += field.raw.toByteArray();
            QCOMPARE(joined, header);
        }
    }

    void findsByNameInAnyCase()
    {
        const QByteArray header = "X: 1\nx: 2\nXY: 3\n\nX: body\n";
        QCOMPARE(mime::headerValue(header, "x"), QByteArray("1"));
        QCOMPARE(mime::findHeaders(header, "X").size(), size_t(2));
        QCOMPARE(mime::findHeaders(header, "X", 1).size(), size_t(1));
        QVERIFY(!mime::findHeader(header, "X-"));
        QVERIFY(mime::headerValue(header, "none").isNull());
        QVERIFY(!mime::headerValue("A:\n\n", "a").isNull());
    }

    void nulAndEightBitStay()
    {
        const QByteArray header = QByteArray("Subject: a\0b\xff\r\n\r\n", 17);
        const auto field = mime::findHeader(header, "subject");
        QVERIFY(field);
        QCOMPARE(field->value.toByteArray(), QByteArray(" a\0b\xff", 5));
        QCOMPARE(field->unfolded(), QByteArray("a b\xff"));
    }

    void hugeHeadersAreWalkedOnce()
    {
        QByteArray header;
        for (int i = 0; i < 200000; ++i)
            header += "X-Spam: yes\n";
        header += "Last: 1\n\n";
        QCOMPARE(mime::headerValue(header, "last"), QByteArray("1"));
        QCOMPARE(mime::findHeaders(header, "x-spam").size(), size_t(1000));
        QByteArray folded = "A: ";
        for (int i = 0; i < 200000; ++i)
            folded += "x\n ";
        QCOMPARE(mime::headerValue(folded, "a").size(), qsizetype(399999));
    }
};
FACTEUR_TEST(HeadersTest)
#include "tst_headers.moc"

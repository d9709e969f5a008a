// What we build we can read back, and nothing injects a header.
#include "formats/mime/addresses.h"
#include "formats/mime/builder.h"
#include "formats/mime/headers.h"
#include "formats/mime/structure.h"
#include "formats/mime/text.h"
#include "tests/support/testmain.h"

class BuilderTest : public QObject
{
    Q_OBJECT
    static void checkField(const QByteArray &field)
    {
        QVERIFY2(field.endsWith("\r\n"), field.constData());
        mime::HeaderReader reader(field);
        mime::HeaderField first, second;
        QVERIFY(reader.next(first));
        QVERIFY2(!reader.next(second), field.constData()); // one field, whatever went in
        for (const QByteArray &line : field.split('\n'))
            QVERIFY2(line.size() <= 999, field.constData());
        QVERIFY(!field.contains('\0'));
    }
private Q_SLOTS:
    void folds()
    {
        QCOMPARE(mime::headerField("Subject", "short"), QByteArray("Subject: short\r\n"));
        const QByteArray field
            = mime::headerField("References", QByteArray("<0123456789@example.org> ").repeated(20).trimmed());
        checkField(field);
        for (const QByteArray &line : field.split('\n'))
            QVERIFY(line.size() <= 79);
        QCOMPARE(mime::findHeader(field, "references")->unfolded(),
            QByteArray("<0123456789@example.org> ").repeated(20).trimmed());
        checkField(mime::headerField("X", QByteArray(500, ' ') + "x"));
    }

    void unstructured_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("ascii") << QByteArray("Hello, world");
        QTest::newRow("some") << QByteArray("Grüße aus Köln = schön?");
        QTest::newRow("all") << QByteArray(
            "日本語のとても長い件名がここにありますので、いくつかの語に分けられるはずです。日本語のとても長い件名");
        QTest::newRow("looks encoded") << QByteArray("=?utf-8?q?x?=");
        QTest::newRow("long word") << QByteArray(5000, 'x');
        QTest::newRow("emoji") << QByteArray("😀").repeated(50);
    }
    void unstructured()
    {
        QFETCH(QByteArray, text);
        const QByteArray field = mime::unstructuredField("Subject", text);
        checkField(field);
        for (const char c : field)
            QVERIFY(quint8(c) < 0x80);
        for (const QByteArray &line : field.split('\n'))
            QVERIFY2(line.size() <= 90, line.constData());
        QCOMPARE(mime::decodedHeader(mime::findHeader(field, "subject")->value), text);
    }

    void nothingInjects_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("crlf") << QByteArray("x\r\nBcc: y@z");
        QTest::newRow("lf") << QByteArray("x\nBcc: y@z");
        QTest::newRow("empty line") << QByteArray("x\r\n\r\nbody");
        QTest::newRow("cr") << QByteArray("x\rBcc: y");
        QTest::newRow("nul") << QByteArray("x\0y", 3);
        QTest::newRow("8-bit and lf") << QByteArray("é\nBcc: y");
    }
    void nothingInjects()
    {
        QFETCH(QByteArray, value);
        checkField(mime::headerField("A", value));
        checkField(mime::unstructuredField("A", value));
        checkField(mime::addressField("A", { { value, "a@b" }, { "x", value } }));
        checkField(mime::parameterizedField("A", value, { { "name", value } }));
        checkField(mime::messageIdField(value));
        checkField(mime::headerField("A: b\r\nC", "x"));
    }

    void addresses()
    {
        const QByteArray field = mime::addressField("To",
            { { "", "a@x.org" }, { "Joe Public", "joe@x.org" }, { "Public, Joe", "j@x.org" }, { "Jürgen", "k@x.org" },
                { "a\"b", "l@x.org" } });
        checkField(field);
        QVERIFY(field.contains("\"Public, Joe\" <j@x.org>"));
        const auto list = mime::parseMailboxes(mime::findHeader(field, "to")->value);
        QCOMPARE(list.size(), size_t(5));
        QCOMPARE(list[2].displayName(), QByteArray("Public, Joe"));
        QCOMPARE(list[3].displayName(), QByteArray("Jürgen"));
        QCOMPARE(list[4].displayName(), QByteArray("a\"b"));
        QCOMPARE(list[4].mailbox(), QByteArray("l@x.org"));
    }

    void parameters()
    {
        for (const QByteArray &name : { QByteArray("plain.txt"), QByteArray("with space \"q\".txt"),
                 QByteArray("Ünïcödé.pdf"), QByteArray("長").repeated(80) }) {
            const QByteArray field = mime::parameterizedField(
                "Content-Disposition", "attachment", { { "filename", name }, { "size", "3" } });
            checkField(field);
            for (const QByteArray &line : field.split('\n'))
                QVERIFY2(line.size() <= 100, line.constData());
            const auto parsed = mime::parseParameterized(mime::findHeader(field, "content-disposition")->value);
            QCOMPARE(parsed.value, QByteArray("attachment"));
            QCOMPARE(mime::parameter(parsed.parameters, "filename"), name);
            QCOMPARE(mime::parameter(parsed.parameters, "size"), QByteArray("3"));
        }
    }

    void multipart()
    {
        const QByteArray one = "Content-Type: text/plain\r\n\r\none\r\n",
                         two = "Content-Type: text/html\r\n\r\n<b>two</b>";
        const mime::Multipart made
            = mime::composeMultipart("report", { one, two }, "seed", { { "report-type", "delivery-status" } });
        const QByteArray message = "MIME-Version: 1.0\r\n" + made.contentType + "\r\n" + made.body;
        const mime::Part root = mime::parse(message);
        QCOMPARE(root.subtype, QByteArray("report"));
        QCOMPARE(mime::parameter(root.parameters, "report-type"), QByteArray("delivery-status"));
        QCOMPARE(root.children.size(), size_t(2));
        QCOMPARE(root.children[0].header.toByteArray() + root.children[0].body.toByteArray(), one);
        QCOMPARE(root.children[1].header.toByteArray() + root.children[1].body.toByteArray(), two);
        // A part that holds the boundary that the seed gives makes another one.
        const QByteArray boundary = mime::parameter(root.parameters, "boundary");
        const mime::Multipart other = mime::composeMultipart("mixed", { "\r\n--" + boundary + "\r\n" }, "seed");
        QVERIFY(!other.contentType.contains(boundary));
    }

    void dateAndId()
    {
        QCOMPARE(mime::dateField(0), QByteArray("Date: Thu, 1 Jan 1970 00:00:00 +0000\r\n"));
        QCOMPARE(mime::messageIdField("a@b"), QByteArray("Message-ID: <a@b>\r\n"));
    }
};
FACTEUR_TEST(BuilderTest)
#include "tst_builder.moc"

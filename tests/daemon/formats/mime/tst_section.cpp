// BODY[section]: names to octets, and line ends.
#include "formats/mime/section.h"
#include "tests/support/testmain.h"

using mime::Section;

class SectionTest : public QObject
{
    Q_OBJECT
    const QByteArray m_message
        = "Subject: outer\nContent-Type: multipart/mixed; boundary=b\nX-A: 1\n\npre\n"
          "--b\nContent-Type: text/plain\n\none\n"
          "--b\nContent-Type: message/rfc822\nX-M: m\n\nSubject: inner\nTo: x@y\n\nin body\n"
          "--b\nContent-Type: message/rfc822\n\nSubject: deep\nContent-Type: multipart/alternative; boundary=c\n\n"
          "--c\nX-C: 1\n\na\n--c\nContent-Type: text/html\n\nb\n--c--\n"
          "--b--\npost\n";
private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("valid");
        QTest::addColumn<Section>("section");
        const auto ok
            = [](const char *text, Section section) { QTest::newRow(text) << QByteArray(text) << true << section; };
        const auto bad = [](const char *text) { QTest::newRow(text) << QByteArray(text) << false << Section(); };
        ok("", {});
        ok("1", { { 1 }, Section::Of::All, {} });
        ok("1.22.3", { { 1, 22, 3 }, Section::Of::All, {} });
        ok("HEADER", { {}, Section::Of::Header, {} });
        ok("text", { {}, Section::Of::Text, {} });
        ok("2.MIME", { { 2 }, Section::Of::Mime, {} });
        ok("2.Header", { { 2 }, Section::Of::Header, {} });
        ok("HEADER.FIELDS (From To)", { {}, Section::Of::HeaderFields, { "From", "To" } });
        ok("1.HEADER.FIELDS.NOT (\"X-\\\"Y\" Z)", { { 1 }, Section::Of::HeaderFieldsNot, { "X-\"Y", "Z" } });
        ok("header.fields(From)", { {}, Section::Of::HeaderFields, { "From" } });
        bad("0");
        bad("1.");
        bad("1..2");
        bad(".1");
        bad("MIME");
        bad("1.FOO");
        bad("HEADER.FIELDS");
        bad("HEADER.FIELDS ()");
        bad("HEADER.FIELDS (A");
        bad("HEADER.FIELDS (\"A)");
        bad("99999999999");
        bad("-1");
    }
    void names()
    {
        QFETCH(QByteArray, text);
        const auto section = mime::parseSection(text);
        QTEST(section.has_value(), "valid");
        if (section)
            QTEST(*section, "section");
    }

    void content_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("octets"); // null: no such part
        const auto row = [](const char *text, const char *octets) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(octets);
        };
        const auto none = [](const char *text) { QTest::newRow(text) << QByteArray(text) << QByteArray(); };
        row("HEADER", "Subject: outer\r\nContent-Type: multipart/mixed; boundary=b\r\nX-A: 1\r\n\r\n");
        row("1", "one");
        row("1.MIME", "Content-Type: text/plain\r\n\r\n");
        row("2", "Subject: inner\r\nTo: x@y\r\n\r\nin body");
        row("2.MIME", "Content-Type: message/rfc822\r\nX-M: m\r\n\r\n");
        row("2.HEADER", "Subject: inner\r\nTo: x@y\r\n\r\n");
        row("2.TEXT", "in body");
        row("2.1", "in body");
        row("2.1.MIME", "Subject: inner\r\nTo: x@y\r\n\r\n");
        row("2.HEADER.FIELDS (to)", "To: x@y\r\n\r\n");
        row("2.HEADER.FIELDS.NOT (to)", "Subject: inner\r\n\r\n");
        row("3.1", "a");
        row("3.1.MIME", "X-C: 1\r\n\r\n");
        row("3.2", "b");
        // The line end after the inner --c-- is that line's own, so the outer boundary has none before it.
        row("3.TEXT", "--c\r\nX-C: 1\r\n\r\na\r\n--c\r\nContent-Type: text/html\r\n\r\nb\r\n--c--\r\n");
        row("HEADER.FIELDS (X-A subject)", "Subject: outer\r\nX-A: 1\r\n\r\n");
        row("HEADER.FIELDS (Nope)", "\r\n");
        none("4");
        none("1.1");
        none("1.HEADER");
        none("1.TEXT");
        none("1.HEADER.FIELDS (A)");
        none("2.2");
        none("2.1.1");
        none("3.3");
        none("3.1.1");
    }
    void content()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, octets);
        for (const QByteArray &bytes : { m_message, mime::toCrlf(m_message) }) {
            const mime::Part root = mime::parse(bytes);
            const auto section = mime::parseSection(text);
            QVERIFY(section);
            const auto content = mime::sectionContent(root, *section);
            QCOMPARE(content.has_value(), !octets.isNull());
            if (content)
                QCOMPARE(*content, octets);
            if (const auto span = mime::sectionSpan(root, *section))
                QCOMPARE(span->size, octets.size());
        }
    }

    void theWholeMessageIsItself()
    {
        const QByteArray wire = mime::toCrlf(m_message);
        for (const QByteArray &bytes : { m_message, wire }) {
            const mime::Part root = mime::parse(bytes);
            QCOMPARE(*mime::sectionContent(root, {}), wire);
            QCOMPARE(mime::sectionSpan(root, {})->size, wire.size());
        }
    }

    void aMessageWithoutMultipartHasPartOne()
    {
        const mime::Part root = mime::parse("Subject: x\r\n\r\nbody\r\n");
        QCOMPARE(*mime::sectionContent(root, *mime::parseSection("1")), QByteArray("body\r\n"));
        QCOMPARE(*mime::sectionContent(root, *mime::parseSection("TEXT")), QByteArray("body\r\n"));
        QCOMPARE(*mime::sectionContent(root, *mime::parseSection("1.MIME")), QByteArray("Subject: x\r\n\r\n"));
        QVERIFY(!mime::sectionContent(root, *mime::parseSection("2")));
        QVERIFY(!mime::sectionContent(root, *mime::parseSection("1.1")));
    }

    void aMessageThatIsAMessage()
    {
        const mime::Part root = mime::parse("Content-Type: message/rfc822\n\nSubject: in\n\nx\n");
        QCOMPARE(*mime::sectionContent(root, *mime::parseSection("1")), QByteArray("Subject: in\r\n\r\nx\r\n"));
        QCOMPARE(*mime::sectionContent(root, *mime::parseSection("1.HEADER")), QByteArray("Subject: in\r\n\r\n"));
        QCOMPARE(*mime::sectionContent(root, *mime::parseSection("1.1")), QByteArray("x\r\n"));
        QVERIFY(!mime::sectionContent(root, *mime::parseSection("1.1.1")));
    }

    void anEmptyMultipartHasTheEmptyTextItShows()
    {
        const mime::Part root = mime::parse("Content-Type: multipart/mixed; boundary=b\n\nnothing\n");
        QCOMPARE(*mime::sectionContent(root, *mime::parseSection("1")), QByteArray());
        QVERIFY(!mime::sectionContent(root, *mime::parseSection("2")));
        QVERIFY(!mime::sectionContent(root, *mime::parseSection("1.1")));
    }

    void theEmptyLineIsShownOnlyWhenItIsThere()
    {
        QCOMPARE(mime::headerFields("A: 1\nB: 2\n", { "b" }), QByteArray("B: 2\r\n"));
        QCOMPARE(mime::headerFields("A: 1\nB: 2", { "b" }), QByteArray("B: 2"));
        QCOMPARE(
            mime::headerFields("A: 1\njunk\n x\nB: 2\n\n", { "a" }, true), QByteArray("junk\r\n x\r\nB: 2\r\n\r\n"));
    }

    void lineEnds_data()
    {
        QTest::addColumn<QByteArray>("in");
        QTest::addColumn<QByteArray>("out");
        QTest::newRow("empty") << QByteArray("") << QByteArray("");
        QTest::newRow("lf") << QByteArray("a\nb\n") << QByteArray("a\r\nb\r\n");
        QTest::newRow("crlf") << QByteArray("a\r\nb\r\n") << QByteArray("a\r\nb\r\n");
        QTest::newRow("mixed") << QByteArray("\na\r\n\n\r\n") << QByteArray("\r\na\r\n\r\n\r\n");
        QTest::newRow("bare cr") << QByteArray("a\rb\r\r\n\r") << QByteArray("a\rb\r\r\n\r");
        QTest::newRow("nul") << QByteArray("\0\n\0", 3) << QByteArray("\0\r\n\0", 4);
    }
    void lineEnds()
    {
        QFETCH(QByteArray, in);
        QFETCH(QByteArray, out);
        QCOMPARE(mime::toCrlf(in), out);
        QCOMPARE(mime::toCrlf(QByteArrayView(in)), out);
        QCOMPARE(mime::crlfSize(in), out.size());
        QCOMPARE(mime::isCrlf(in), in == out);
        QVERIFY(mime::isCrlf(out));
    }
    void whatIsCrlfIsShared()
    {
        const QByteArray wire = "a\r\nb\r\n";
        QVERIFY(mime::toCrlf(wire).constData() == wire.constData());
    }
};
FACTEUR_TEST(SectionTest)
#include "tst_section.moc"

// The tree of parts: ordinary, odd and hostile messages, each in LF and CRLF form with the same answer.
#include "describe.h"
#include "formats/mime/section.h"
#include "formats/mime/structure.h"
#include "tests/support/testmain.h"

using mime::Part;

namespace {

// Every view inside the message, sizes as counted from the bytes, children inside their parent and in order.
bool isSound(const Part &part, QByteArrayView message)
{
    const auto inside = [&](QByteArrayView view, QByteArrayView outer) {
        return view.data() >= outer.data() && view.data() + view.size() <= outer.data() + outer.size();
    };
    if (!inside(part.header, message) || !inside(part.body, message))
        return false;
    if (part.headerSize != mime::crlfSize(part.header) || part.bodySize != mime::crlfSize(part.body))
        return false;
    if (part.bodyLines != quint32(std::count(part.body.begin(), part.body.end(), '\n')))
        return false;
    const char *last = part.body.data();
    for (const Part &child : part.children) {
        if (child.header.data() < last || !inside(child.header, part.body) || !inside(child.body, part.body)
            || !isSound(child, message))
            return false;
        last = child.body.data() + child.body.size();
    }
    return true;
}

} // namespace

class StructureTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tree_data()
    {
        QTest::addColumn<QByteArray>("message"); // LF
        QTest::addColumn<QByteArray>("tree");
        const QByteArray mixed = "Content-Type: multipart/mixed; boundary=b\n\n";
        QTest::newRow("empty") << QByteArray() << QByteArray("text/plain(0,0)");
        QTest::newRow("only an empty line") << QByteArray("\n") << QByteArray("text/plain(0,0)");
        QTest::newRow("plain") << QByteArray("Subject: x\n\nhello\n") << QByteArray("text/plain(7,1)");
        QTest::newRow("header only") << QByteArray("Subject: x\n") << QByteArray("text/plain(0,0)");
        QTest::newRow("no line end at the end") << QByteArray("A: b\n\nhello") << QByteArray("text/plain(5,0)");
        QTest::newRow("content type makes it mime")
            << QByteArray("Content-Type: Image/PNG\n\nx\n") << QByteArray("image/png(3,1)");
        QTest::newRow("mixed") << mixed + "pre\n--b\n\none\n--b\nContent-Type: text/html\n\ntwo\n\n--b--\npost\n"
                               << QByteArray("multipart/mixed[text/plain(3,0) text/html(5,1)]");
        QTest::newRow("no preamble") << mixed + "--b\n\none\n--b--\n" << QByteArray("multipart/mixed[text/plain(3,0)]");
        QTest::newRow("boundary right after the header of a part")
            << mixed + "--b\n\n--b\nContent-Type: text/html\n--b--\n"
            << QByteArray("multipart/mixed[text/plain(0,0) text/html(0,0)]");
        QTest::newRow("never closed") << mixed + "--b\n\none\n" << QByteArray("multipart/mixed[text/plain(5,1)]");
        QTest::newRow("no part at all") << mixed + "nothing\n" << QByteArray("multipart/mixed[]");
        QTest::newRow("closed at once") << mixed + "--b--\nx\n" << QByteArray("multipart/mixed[]");
        QTest::newRow("no boundary parameter")
            << QByteArray("Content-Type: multipart/mixed\n\n--b\n\nx\n") << QByteArray("multipart/mixed[]");
        QTest::newRow("after the end nothing begins") << mixed + "--b\n\none\n--b--\n--b\n\ntwo\n"
                                                      << QByteArray("multipart/mixed[text/plain(3,0)]");
        QTest::newRow("padding after the boundary") << mixed + "--b \t\n\none\n--b-- \n"
                                                    << QByteArray("multipart/mixed[text/plain(3,0)]");
        QTest::newRow("a boundary in the middle of a line is text") << mixed + "--b\n\nx --b\n--b--\n"
                                                                    << QByteArray("multipart/mixed[text/plain(5,0)]");
        QTest::newRow("quoted boundary") << QByteArray(
            "Content-Type: multipart/mixed; boundary=\"a b\"\n\n--a b\n\none\n--a b--\n")
                                         << QByteArray("multipart/mixed[text/plain(3,0)]");
        QTest::newRow("nested")
            << mixed
                + "--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\n\n1\n--c\nContent-Type: "
                  "text/html\n\n2\n--c--\n--b\n\n3\n--b--\n"
            << QByteArray("multipart/mixed[multipart/alternative[text/plain(1,0) text/html(1,0)] text/plain(1,0)]");
        QTest::newRow("inner one never closed")
            << mixed + "--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\n\n1\n--b\n\n3\n--b--\n"
            << QByteArray("multipart/mixed[multipart/alternative[text/plain(1,0)] text/plain(1,0)]");
        QTest::newRow("outer closes over the inner")
            << mixed + "--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\n\n1\n--b--\n--c\n\n3\n"
            << QByteArray("multipart/mixed[multipart/alternative[text/plain(1,0)]]");
        QTest::newRow("inner boundary begins with the outer one")
            << mixed
                + "--b\nContent-Type: multipart/mixed; boundary=bb\n\n--bb\n\n1\n--bb\n\n2\n--bb--\n--b\n\n3\n--b--\n"
            << QByteArray("multipart/mixed[multipart/mixed[text/plain(1,0) text/plain(1,0)] text/plain(1,0)]");
        QTest::newRow("outer boundary begins with the inner one")
            << QByteArray("Content-Type: multipart/mixed; boundary=bb\n\n--bb\nContent-Type: multipart/mixed; "
                          "boundary=b\n\n--b\n\n1\n--b\n\n2\n"
                          "--b--\n--bb\n\n3\n--bb--\n")
            << QByteArray("multipart/mixed[multipart/mixed[text/plain(1,0) text/plain(1,0)] text/plain(1,0)]");
        QTest::newRow("the same boundary inside")
            << mixed + "--b\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n1\n--b--\n--b\n\n2\n--b--\n"
            << QByteArray("multipart/mixed[multipart/mixed[text/plain(1,0)] text/plain(1,0)]");
        QTest::newRow("boundary that ends in dashes")
            << QByteArray("Content-Type: multipart/mixed; boundary=\"b--\"\n\n--b--\n\n1\n--b----\n")
            << QByteArray("multipart/mixed[text/plain(1,0)]");
        QTest::newRow("message") << QByteArray("Content-Type: message/rfc822\n\nSubject: in\n\nbody\n")
                                 << QByteArray("message/rfc822(21,3)[text/plain(6,1)]");
        QTest::newRow("message in mixed") << mixed + "--b\nContent-Type: message/rfc822\n\nSubject: in\n\nbody\n--b--\n"
                                          << QByteArray("multipart/mixed[message/rfc822(19,2)[text/plain(4,0)]]");
        QTest::newRow("message without a body") << mixed + "--b\nContent-Type: message/rfc822\n\nSubject: in\n--b--\n"
                                                << QByteArray("multipart/mixed[message/rfc822(11,0)[text/plain(0,0)]]");
        QTest::newRow("empty message") << mixed + "--b\nContent-Type: message/rfc822\n\n--b--\n"
                                       << QByteArray("multipart/mixed[message/rfc822(0,0)[text/plain(0,0)]]");
        QTest::newRow("message header cut by a boundary")
            << mixed + "--b\nContent-Type: message/rfc822\n--b--\n"
            << QByteArray("multipart/mixed[message/rfc822(0,0)[text/plain(0,0)]]");
        QTest::newRow("multipart in a message")
            << mixed
                + "--b\nContent-Type: message/rfc822\n\nContent-Type: multipart/mixed; "
                  "boundary=c\n\n--c\n\n1\n--c--\n\n--b--\n"
            << QByteArray("multipart/mixed[message/rfc822(62,6)[multipart/mixed[text/plain(1,0)]]]");
        QTest::newRow("digest") << QByteArray("Content-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: "
                                              "a\n\n1\n--b\nContent-Type: text/plain\n\n2\n--b--\n")
                                << QByteArray(
                                       "multipart/digest[message/rfc822(15,2)[text/plain(1,0)] text/plain(1,0)]");
        QTest::newRow("global message") << QByteArray("Content-Type: message/global\n\nSubject: \xc3\xbc\n\nx\n")
                                        << QByteArray("message/global(18,3)[text/plain(3,1)]");
        QTest::newRow("type without subtype")
            << QByteArray("Content-Type: text\n\nx\n") << QByteArray("text/plain(3,1)");
        QTest::newRow("unreadable type") << QByteArray("Content-Type: <html>\n\nx\n")
                                         << QByteArray("application/octet-stream(3,1)");
        QTest::newRow("comment in the type")
            << QByteArray("Content-Type: (c) text (d) / (e) html (f); charset=x\n\nx\n")
            << QByteArray("text/html(3,1)");
        QTest::newRow("the first type counts")
            << QByteArray("Content-Type: text/html\nContent-Type: image/png\n\nx\n") << QByteArray("text/html(3,1)");
        QTest::newRow("a forgotten semicolon")
            << QByteArray("Content-Type: multipart/mixed boundary=b\n\n--b\n\n1\n--b--\n")
            << QByteArray("multipart/mixed[text/plain(1,0)]");
        QTest::newRow("junk line in the header")
            << QByteArray("From someone\nContent-Type: text/html\n\nx\n") << QByteArray("text/html(3,1)");
        QTest::newRow("folded type") << QByteArray(
            "Content-Type: multipart/mixed;\n\tboundary=\"b\"\n\n--b\n\n1\n--b--\n")
                                     << QByteArray("multipart/mixed[text/plain(1,0)]");
    }
    void tree()
    {
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, tree);
        const Part lf = mime::parse(message);
        QCOMPARE(describe(lf), tree);
        QVERIFY(isSound(lf, message));
        const QByteArray wire = mime::toCrlf(message);
        const Part crlf = mime::parse(wire);
        QCOMPARE(describe(crlf), tree);
        QVERIFY(isSound(crlf, wire));
        QCOMPARE(lf.headerSize + lf.bodySize, wire.size());
    }

    void fieldsOfAPart()
    {
        const QByteArray message
            = "MIME-Version: 1.0\nContent-Type: Application/PDF; NAME=\"a b.pdf\"\nContent-Transfer-Encoding: BASE64 "
              "(c)\n"
              "Content-ID: <x@y>\nContent-Description: a\n  b\nContent-Disposition: ATTACHMENT; "
              "filename*=utf-8''%c3%a9.pdf; size=3\n"
              "Content-Language: de, en-GB\nContent-Location: http://x/\nContent-MD5: Q2hlY2s=\n\nAAAA\n";
        const Part part = mime::parse(message);
        QCOMPARE(part.type, QByteArray("application"));
        QCOMPARE(part.subtype, QByteArray("pdf"));
        QCOMPARE(mime::parameter(part.parameters, "name"), QByteArray("a b.pdf"));
        QCOMPARE(part.encoding, QByteArray("base64"));
        QCOMPARE(part.id, QByteArray("<x@y>"));
        QCOMPARE(part.description, QByteArray("a  b"));
        QCOMPARE(part.disposition, QByteArray("attachment"));
        QCOMPARE(part.fileName(), QByteArray("é.pdf"));
        QVERIFY(part.isAttachment());
        QCOMPARE(part.languages, QList<QByteArray>({ "de", "en-GB" }));
        QCOMPARE(part.location, QByteArray("http://x/"));
        QCOMPARE(part.md5, QByteArray("Q2hlY2s="));
        QCOMPARE(part.headerLines, 11u);
    }

    void contentFieldsNeedMime()
    {
        const Part part = mime::parse("Content-Transfer-Encoding: base64\nContent-ID: <x>\n\nx\n");
        QCOMPARE(part.encoding, QByteArray("7bit"));
        QVERIFY(part.id.isEmpty());
        QCOMPARE(
            mime::parse("MIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\nx\n").encoding, QByteArray("base64"));
    }

    void oddEncodings_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("read");
        QTest::newRow("semicolon") << QByteArray("quoted-printable;") << QByteArray("quoted-printable");
        QTest::newRow("two words") << QByteArray("8 bit") << QByteArray("7bit");
        QTest::newRow("a type") << QByteArray("text/html") << QByteArray("7bit");
        QTest::newRow("empty") << QByteArray("") << QByteArray("7bit");
        QTest::newRow("own") << QByteArray("x-uuencode") << QByteArray("x-uuencode");
    }
    void oddEncodings()
    {
        QFETCH(QByteArray, written);
        const QByteArray message = "MIME-Version: 1.0\nContent-Transfer-Encoding: " + written + "\n\nx\n";
        QTEST(mime::parse(message).encoding, "read");
    }

    void mixedLineEndsAreCountedRight()
    {
        const QByteArray message
            = "A: b\nContent-Type: multipart/mixed; boundary=b\r\n\nx\r\n--b\n\r\none\ntwo\r\n--b--\r\n\n";
        const Part part = mime::parse(message);
        QCOMPARE(describe(part), QByteArray("multipart/mixed[text/plain(8,1)]"));
        QVERIFY(isSound(part, message));
        QCOMPARE(part.headerSize + part.bodySize, mime::toCrlf(message).size());
    }

    void bareCrAndNulAreContent()
    {
        const QByteArray message("A: b\r\n\r\na\rb\0c\r\r\n", 17);
        const Part part = mime::parse(message);
        QCOMPARE(part.bodySize, 9);
        QVERIFY(isSound(part, message));
    }

    void deepNestingStops()
    {
        QByteArray message;
        for (int i = 0; i < 5000; ++i)
            message += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(i) + "\n\n--b"
                + QByteArray::number(i) + "\n";
        const Part root = mime::parse(message);
        QVERIFY(isSound(root, message));
        int depth = 0;
        const Part *part = &root;
        for (; part->isMultipart(); part = &part->children.front())
            ++depth;
        QCOMPARE(depth, 99);
        QCOMPARE(part->type + '/' + part->subtype, QByteArray("application/octet-stream"));
        QVERIFY(part->children.empty());

        QByteArray messages;
        for (int i = 0; i < 5000; ++i)
            messages += "Content-Type: message/rfc822\n\n";
        const Part nested = mime::parse(messages);
        QVERIFY(isSound(nested, messages));
        const Part shallow = mime::parse(messages, { .depth = 3, .parts = 100 });
        QCOMPARE(describe(shallow).count("message/rfc822"), 2);
    }

    void tooManyPartsStop()
    {
        QByteArray message = "Content-Type: multipart/mixed; boundary=b\n\n";
        for (int i = 0; i < 50000; ++i)
            message += "--b\n\nx\n";
        const Part root = mime::parse(message);
        QCOMPARE(root.children.size(), size_t(9999));
        QVERIFY(isSound(root, message));
        QCOMPARE(root.headerSize + root.bodySize, mime::crlfSize(message));
        QCOMPARE(mime::parse(message, { .depth = 100, .parts = 3 }).children.size(), size_t(2));
    }

    // Each is several megabytes of what would hurt a parser that goes back.
    void hostileInput_data()
    {
        QTest::addColumn<QByteArray>("message");
        const QByteArray mixed = "Content-Type: multipart/mixed; boundary=b\n\n";
        QTest::newRow("dashes") << mixed + QByteArray("--\n").repeated(1000000);
        QTest::newRow("one long line") << mixed + "--b" + QByteArray(4000000, '-');
        QTest::newRow("line ends") << QByteArray("\n").repeated(3000000);
        QTest::newRow("header of colons") << QByteArray(":\n").repeated(1000000);
        QTest::newRow("open comments") << "Content-Type: " + QByteArray(2000000, '(');
        QTest::newRow("parameters") << "Content-Type: text/plain" + QByteArray(";a=b").repeated(500000);
        QTest::newRow("continuations") << "Content-Type: text/plain" + QByteArray(";a*1=b").repeated(500000);
        QTest::newRow("open quotes") << "Content-Type: text/plain" + QByteArray(";a=\"").repeated(500000);
        QTest::newRow("content types") << QByteArray("Content-Type: text/plain\n").repeated(100000);
        QTest::newRow("nul") << QByteArray(3000000, '\0');
        QByteArray prefixes; // every line matches a boundary of every level
        for (int i = 1; i < 100; ++i)
            prefixes += "Content-Type: multipart/mixed; boundary=" + QByteArray(i, 'a') + "\n\n--" + QByteArray(i, 'a')
                + "\n";
        QTest::newRow("prefix boundaries") << prefixes + ("\n--" + QByteArray(200, 'a') + "x").repeated(10000);
    }
    void hostileInput()
    {
        QFETCH(QByteArray, message);
        const Part root = mime::parse(message);
        QCOMPARE(root.headerSize + root.bodySize, mime::crlfSize(message));
        QVERIFY(isSound(root, message));
    }

    void everyCutIsSound()
    {
        const QByteArray message = "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; "
                                   "boundary=\"b\"\r\n\r\npre\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"
                                   "Content-Type: multipart/digest; boundary=bb\n\n--bb\n\nSubject: "
                                   "x\n\n1\n--bb--\n\r\n--b\r\n\r\nlast\r\n--b--\r\n";
        for (qsizetype n = 0; n <= message.size(); ++n) {
            const QByteArray cut = message.left(n);
            const Part root = mime::parse(cut);
            QVERIFY2(isSound(root, cut), qPrintable(QString::number(n)));
            QCOMPARE(root.headerSize + root.bodySize, mime::crlfSize(cut));
        }
    }
};
FACTEUR_TEST(StructureTest)
#include "tst_structure.moc"

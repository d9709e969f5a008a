// base64 and quoted-printable, whole and in pieces; message ids.
#include "formats/mime/encodings.h"
#include "formats/mime/messageids.h"
#include "tests/support/testmain.h"

using mime::Decoder;
using mime::TransferEncoding;

class EncodingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void names()
    {
        QCOMPARE(mime::transferEncoding("BASE64"), TransferEncoding::Base64);
        QCOMPARE(mime::transferEncoding(" Quoted-Printable "), TransferEncoding::QuotedPrintable);
        QCOMPARE(mime::transferEncoding(""), TransferEncoding::Identity);
        QCOMPARE(mime::transferEncoding("x-uuencode"), TransferEncoding::Unknown);
    }

    void decoding_data()
    {
        QTest::addColumn<bool>("base64");
        QTest::addColumn<QByteArray>("in");
        QTest::addColumn<QByteArray>("out");
        const auto b = [](const char *name, const QByteArray &in, const QByteArray &out) {
            QTest::newRow(name) << true << in << out;
        };
        const auto q = [](const char *name, const QByteArray &in, const QByteArray &out) {
            QTest::newRow(name) << false << in << out;
        };
        b("base64", "aGVsbG8=\r\n", "hello");
        b("no padding", "aGVsbG8", "hello");
        b("two octets left", "aGk", "hi");
        b("one octet left", "aA", "h");
        b("a single digit", "a", "");
        b("lines", "aGVs\r\nbG8g\r\nd29y\nbGQ=", "hello world");
        b("lines cut anywhere", "a\nGV\nsbG\n8=\n", "hello");
        b("junk between", "aG!Vs*bG8=", "hello");
        b("joined texts", "aGVsbG8=d29ybGQ=", "helloworld");
        b("empty", "", "");
        b("padding only", "====", "");
        b("nul octets", "AAAA", QByteArray(3, '\0'));
        q("plain", "hello\r\n", "hello\r\n");
        q("hex", "=48=65llo=3D", "Hello=");
        q("lower case hex", "=c3=a9", "\xc3\xa9");
        q("soft line break", "one=\r\ntwo=\nthree", "onetwothree");
        q("soft break with padding", "one= \t\r\ntwo", "onetwo");
        q("space at the end of a line", "one  \r\ntwo\t\nthree ", "one\r\ntwo\nthree");
        q("space inside", "one  two", "one  two");
        q("not hex", "a=ZZb", "a=ZZb");
        q("equals at the end", "abc=", "abc");
        q("half a sequence", "abc=4", "abc=4");
        q("8-bit", "\xff", "\xff");
        q("nul", QByteArray("a\0b", 3), QByteArray("a\0b", 3));
        q("empty", "", "");
    }
    void decoding()
    {
        QFETCH(bool, base64);
        QFETCH(QByteArray, in);
        QFETCH(QByteArray, out);
        const TransferEncoding encoding = base64 ? TransferEncoding::Base64 : TransferEncoding::QuotedPrintable;
        QCOMPARE(mime::decode(in, encoding), out);
        // In pieces of every size the result is the same.
        for (qsizetype step = 1; step <= in.size(); ++step) {
            Decoder decoder(encoding);
            QByteArray piecewise;
            for (qsizetype at = 0; at < in.size(); at += step)
                QVERIFY(decoder.feed(QByteArrayView(in).sliced(at, qMin(step, in.size() - at)), piecewise));
            QVERIFY(decoder.finish(piecewise));
            QCOMPARE(piecewise, out);
        }
    }

    void limits()
    {
        for (const TransferEncoding encoding :
            { TransferEncoding::Base64, TransferEncoding::QuotedPrintable, TransferEncoding::Identity }) {
            Decoder decoder(encoding, 5);
            QByteArray out;
            QVERIFY(decoder.feed("AAAA", out));
            bool more = true;
            for (int i = 0; i < 10 && more; ++i)
                more = decoder.feed("AAAA", out);
            QVERIFY(!more);
            QCOMPARE(out.size(), qsizetype(5));
        }
        QCOMPARE(mime::decode(QByteArray("QUJD").repeated(1000000), TransferEncoding::Base64, 4), QByteArray("ABCA"));
    }

    void sizes()
    {
        QCOMPARE(mime::decodedSize("aGVsbG8=\n", TransferEncoding::Base64), 5);
        QCOMPARE(mime::decodedSize("a=\nb\nc\n", TransferEncoding::QuotedPrintable), 7); // as on the wire
        QCOMPARE(mime::decodedSize("a=\r\nb\r\nc\r\n", TransferEncoding::QuotedPrintable), 7);
        QCOMPARE(mime::decodedSize("a\nb\n", TransferEncoding::Identity), 6);
    }

    void roundTrips()
    {
        QByteArray all;
        for (int i = 0; i < 1000; ++i)
            all += char(i * 7);
        QCOMPARE(mime::decode(mime::encodeBase64(all), TransferEncoding::Base64), all);
        const QByteArray text
            = "From here\r\n.dot\r\nsmörgåsbord = ünïcode \r\n\ttab\t\r\n" + QByteArray(300, 'x') + "\r\nend";
        const QByteArray encoded = mime::encodeQuotedPrintable(text);
        QCOMPARE(mime::decode(encoded, TransferEncoding::QuotedPrintable), text);
        QVERIFY(encoded.startsWith("=46rom"));
        QVERIFY(encoded.contains("\r\n=2Edot"));
        for (const QByteArray &line : encoded.split('\n'))
            QVERIFY2(line.size() <= 77, line.constData());
        for (const QByteArray &line : mime::encodeBase64(all).split('\n'))
            QVERIFY(line.size() <= 77);
        QCOMPARE(mime::encodeQuotedPrintable("a\nb"), QByteArray("a\r\nb"));
    }

    void messageIds_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QList<QByteArray>>("ids");
        using Ids = QList<QByteArray>;
        QTest::newRow("one") << QByteArray(" <a@b>") << Ids { "a@b" };
        QTest::newRow("several") << QByteArray("<a@b>\r\n <c@d><e@f>") << Ids { "a@b", "c@d", "e@f" };
        QTest::newRow("words between") << QByteArray("Your message of <a@b> \"x\"") << Ids { "a@b" };
        QTest::newRow("folded inside") << QByteArray("<a@\r\n b>") << Ids { "a@b" };
        QTest::newRow("bare") << QByteArray(" a@b ") << Ids { "a@b" };
        QTest::newRow("bare words") << QByteArray("a b@c") << Ids {};
        QTest::newRow("open") << QByteArray("<a@b") << Ids {};
        QTest::newRow("open, then one") << QByteArray("<a <c@d>") << Ids { "c@d" };
        QTest::newRow("empty") << QByteArray("<>") << Ids {};
        QTest::newRow("nothing") << QByteArray() << Ids {};
    }
    void messageIds()
    {
        QFETCH(QByteArray, value);
        QTEST(mime::parseMessageIds(value), "ids");
    }
    void ofManyIdsTheFirstAndTheLastStay()
    {
        QByteArray value;
        for (int i = 0; i < 10; ++i)
            value += '<' + QByteArray::number(i) + "@x>";
        QCOMPARE(mime::parseMessageIds(value, 3), QList<QByteArray>({ "0@x", "8@x", "9@x" }));
        QCOMPARE(mime::parseMessageIds(QByteArray("<a@b>").repeated(300000)).size(), qsizetype(200));
        QCOMPARE(mime::parseMessageIds(QByteArray(1000000, '<')).size(), qsizetype(0));
    }
};
FACTEUR_TEST(EncodingsTest)
#include "tst_encodings.moc"

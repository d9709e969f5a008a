// What people read and search: encoded-words, charsets, HTML, case folding, base subjects, parameters.
#include "formats/mime/charset.h"
#include "formats/mime/text.h"
#include "tests/support/testmain.h"

class TextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void encodedWords_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *name, const QByteArray &value, const QByteArray &text) {
            QTest::newRow(name) << value << text;
        };
        row("plain", " hello ", "hello");
        row("q", "=?ISO-8859-1?Q?a=E9_b?=", "aé b");
        row("b", "=?utf-8?B?w6k=?=", "é");
        row("language", "=?iso-8859-1*fr?q?=E9t=E9?=", "été");
        row("in the middle", "x =?utf-8?q?=C3=A9?= y", "x é y");
        row("space between words goes", "=?utf-8?q?a?= \r\n\t =?utf-8?q?b?=", "ab"); // RFC 2047 §8
        row("space before text stays", "=?utf-8?q?a?= b", "a b");
        row("a character cut in two", "=?utf-8?q?=C3?= =?utf-8?q?=A9?=", "é");
        row("two charsets", "=?utf-8?q?=C3=A9?= =?iso-8859-1?q?=E9?=", "éé");
        row("japanese", "=?ISO-2022-JP?B?GyRCRnxLXBsoQg==?=", "日本");
        row("russian", "=?koi8-r?b?8NLJ18XU?=", "Привет");
        row("unknown charset", "=?x-none?q?a=E9?=", "aé");
        row("not a word", "=?utf-8?x?abc?= =? ?=", "=?utf-8?x?abc?= =? ?=");
        row("unfinished", "=?utf-8?q?abc", "=?utf-8?q?abc");
        row("spaces inside q", "=?utf-8?q?a b?=", "a b");
        row("folding", "a\r\n b", "a b");
        row("raw utf-8", "caf\xc3\xa9", "café");
        row("raw latin-1", "caf\xe9", "café");
        row("line ends inside", "=?utf-8?q?a=0D=0ABcc:_x?=", "a  Bcc: x");
        row("nul", QByteArray("a\0b", 3), "a b");
    }
    void encodedWords()
    {
        QFETCH(QByteArray, value);
        QTEST(mime::decodedHeader(value), "text");
    }
    void hostileEncodedWords()
    {
        for (const char *piece : { "=?", "=?a?q?x", "=?a?q?x?= ", "=?utf-8?b?AA", "?=" }) {
            const QByteArray out = mime::decodedHeader(QByteArray(piece).repeated(100000));
            QVERIFY(mime::isUtf8(out));
        }
    }

    void charsets_data()
    {
        QTest::addColumn<QByteArray>("charset");
        QTest::addColumn<QByteArray>("octets");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *charset, const QByteArray &octets, const char *text) {
            QTest::newRow(charset) << QByteArray(charset) << octets << QByteArray(text);
        };
        row("utf-8", "\xc3\xa9", "é");
        row("UTF8", "\xc3\xa9\xff", "é\xef\xbf\xbd");
        row("us-ascii", "\xe9", "é");
        row("", "\xc3\xa9", "é");
        row("iso-8859-1", "\xe9\x80", "é€");
        row("windows-1252", "\x93q\x94", "“q”");
        row("ISO_8859-2", "\xb1", "ą");
        row("iso-8859-15", "\xa4", "€");
        row("windows-1251", "\xcf\xf0", "Пр");
        row("cp-1251", "\xcf\xf0", "Пр");
        row("koi8-u", "\xa4", "є");
        row("gb2312", "\xc4\xe3\xba\xc3", "你好");
        row("gb18030", "\xc4\xe3", "你");
        row("big5", "\xa7\x41", "你");
        row("shift_jis", "\x93\xfa\x96\x7b", "日本");
        row("euc-jp", "\xc6\xfc\xcb\xdc", "日本");
        row("iso-2022-jp", "\x1b$BF|K\\\x1b(B", "日本");
        row("euc-kr", "\xc7\xd1", "한");
        row("ks_c_5601-1987", "\xc7\xd1", "한");
        row("tis-620", "\xa1", "ก");
        row("utf-16le", QByteArray("\xe9\0", 2), "é");
        row("utf-16", QByteArray("\xfe\xff\0\xe9", 4), "é");
        row("utf-7", "+AOk-", "é");
        row("x-unknown", "\xe9", "é");
        row("x-unknown-2", "\xf0\xd2\xc9\xd7\xc5\xd4", "Привет"); // KOI8-R
        row("x-unknown-3", "\xcf\xf0\xe8\xe2\xe5\xf2", "Привет"); // Windows-1251
        row("\"utf-8\"", "\xc3\xa9", "é");
    }
    void charsets()
    {
        QFETCH(QByteArray, charset);
        QFETCH(QByteArray, octets);
        QTEST(mime::toUtf8(octets, charset), "text");
    }
    void everyCharsetSurvivesEveryOctet()
    {
        QByteArray all;
        for (int i = 0; i < 512; ++i)
            all += char(i);
        for (const char *charset : { "utf-8", "gb18030", "big5", "shift_jis", "euc-jp", "iso-2022-jp", "iso-2022-jp-2",
                 "iso-2022-kr", "euc-kr", "euc-tw", "utf-7", "utf-16", "utf-32", "windows-1255", "iso-8859-7",
                 "macintosh", "no such thing" })
            QVERIFY2(mime::isUtf8(mime::toUtf8(all, charset)), charset);
    }
    void onlyListedCharsetsAreKnown()
    {
        QVERIFY(mime::isKnownCharset("ISO-8859-2"));
        QVERIFY(mime::isKnownCharset("utf-8"));
        QVERIFY(!mime::isKnownCharset("ISO-2022-CN-EXT"));
        QVERIFY(!mime::isKnownCharset("utf-8//TRANSLIT"));
        QVERIFY(!mime::isKnownCharset(""));
    }
    void utf8Validity()
    {
        QVERIFY(mime::isUtf8("a\xf0\x9f\x98\x80"));
        for (const char *bad :
            { "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe0\x80\x80", "\xc3", "\x80", "\xff" })
            QVERIFY(!mime::isUtf8(bad));
    }

    void html_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *name, const char *html, const char *text) {
            QTest::newRow(name) << QByteArray(html) << QByteArray(text);
        };
        row("tags", "<p>Hello <b>wor</b>ld</p><p>x", "Hello world\nx");
        row("entities", "a&amp;b &lt;c&gt; &#233;&#xe9; &eacute; &nope; &", "a&b <c> éé é &nope; &");
        row("script and style", "a<script>var x = '<b>';</script><STYLE type=x>y</STYLE>b", "ab");
        row("comment", "a<!-- <p>x</p> -->b", "ab");
        row("less than", "1 < 2", "1 < 2");
        row("unclosed tag", "a<b", "a");
        row("unclosed script", "a<script>b", "a");
        row("unclosed comment", "a<!-- b", "a");
        row("head", "<html><head><title>t</title></head><body>b</body></html>", "b\n");
    }
    void html()
    {
        QFETCH(QByteArray, html);
        QTEST(mime::htmlToText(html), "text");
    }

    void bodies()
    {
        const QByteArray message
            = "Subject: =?utf-8?q?=C3=9Cber?=\nContent-Type: multipart/mixed; boundary=b\n\n"
              "--b\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: "
              "quoted-printable\n\nGr=FC=\n=DFe\n"
              "--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\nPGI+aGk8L2I+\n"
              "--b\nContent-Type: application/x\n\nbinary\n"
              "--b\nContent-Type: message/rfc822\n\nSubject: inner\n\ndeep\n--b--\n";
        const mime::Part root = mime::parse(message);
        QCOMPARE(mime::decodedText(root.children[0]), QByteArray("Grüße"));
        QCOMPARE(mime::decodedText(root.children[1]), QByteArray("hi"));
        QVERIFY(mime::decodedText(root.children[2]).isEmpty());
        QCOMPARE(mime::decodedBody(root.children[2]), QByteArray("binary"));
        const QByteArray body = mime::searchableText(root, false);
        QVERIFY(mime::contains(body, mime::foldCase("GRÜSSE")) == mime::contains(body, mime::foldCase("grüsse")));
        QVERIFY(mime::contains(body, mime::foldCase("GRÜ")));
        QVERIFY(mime::contains(body, "<b>hi</b>"));
        QVERIFY(mime::contains(body, "deep"));
        QVERIFY(mime::contains(body, "inner"));
        QVERIFY(!mime::contains(body, "binary"));
        QVERIFY(!mime::contains(body, mime::foldCase("Über")));
        QVERIFY(mime::contains(mime::searchableText(root, true), mime::foldCase("über")));
        QVERIFY(mime::searchableText(root, true, 10).size() < 200);
    }

    void addressesAreSearchedWithoutComments()
    {
        QCOMPARE(mime::searchableAddresses(
                     "Pete(a chap) <pete(his account)@silly.test>, g:=?utf-8?q?=C3=A9?=\r\n <a@b>;, root"),
            QByteArray("Pete <pete@silly.test>, g:, é <a@b>, root"));
    }

    void binaryContentHasWireLineEnds()
    {
        QCOMPARE(mime::decodedBody(mime::parse("A: b\n\nx\ny\n")), QByteArray("x\r\ny\r\n"));
        QCOMPARE(mime::decodedBody(mime::parse("A: b\n\nx\ny\n"), 2), QByteArray("x\r"));
    }

    void searching_data()
    {
        QTest::addColumn<QByteArray>("haystack");
        QTest::addColumn<QByteArray>("needle");
        QTest::addColumn<bool>("found");
        const auto row = [](const char *haystack, const char *needle, bool found) {
            QTest::addRow("%s in %s", needle, haystack) << QByteArray(haystack) << QByteArray(needle) << found;
        };
        row("Hello World", "WORLD", true);
        row("Hello World", "", true);
        row("", "x", false);
        row("Hello", "hallo", false);
        row("ÉTÉ", "été", true);
        row("été", "E", true); // decomposed, RFC 5051
        row("ascii", "é", false);
        row("ΑΘΗΝΑ", "αθηνα", true);
        row("Straße", "STRA", true);
        row("Ａｂ", "ab", true); // compatibility forms
        row("привет", "ПРИВЕТ", true);
    }
    void searching()
    {
        QFETCH(QByteArray, haystack);
        QFETCH(QByteArray, needle);
        QTEST(mime::contains(haystack, mime::foldCase(needle)), "found");
    }

    void baseSubjects_data() // RFC 5256 §2.1
    {
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<bool>("marked");
        const auto row = [](const char *subject, const char *base, bool marked) {
            QTest::newRow(subject) << QByteArray(subject) << QByteArray(base) << marked;
        };
        row("hello", "hello", false);
        row("Re: hello", "hello", true);
        row("RE: re: Fwd: FW: hello", "hello", true);
        row("Re[2]: hello", "hello", true);
        row("Re [x] : hello", "hello", true);
        row("Re x: hello", "Re x: hello", false);
        row("[list] Re: [list] hello", "hello", true);
        row("[list] hello", "hello", false);
        row("[list]", "[list]", false);
        row("hello (fwd) (FWD)", "hello", true);
        row("[Fwd: Re: hello]", "hello", true);
        row("  a \t b  ", "a b", false);
        row("=?utf-8?q?Re:_h=C3=A9?=", "hé", true);
        row("Reply", "Reply", false);
        row("Re:", "", true);
        row("", "", false);
    }
    void baseSubjects()
    {
        QFETCH(QByteArray, subject);
        bool marked = false;
        QTEST(mime::baseSubject(subject, &marked), "base");
        QTEST(marked, "marked");
    }
    void hostileSubjects()
    {
        for (const char *piece : { "Re:", "[a]", "[", "(fwd)", "[fwd:", "Re[a]:[b]" })
            mime::baseSubject(QByteArray(piece).repeated(20000));
    }

    void parameters_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *title, const char *value, const char *name, const char *text) {
            QTest::newRow(title) << QByteArray(value) << QByteArray(name) << QByteArray(text);
        };
        row("token", "a; x=y", "x", "y");
        row("quoted", "a; x=\"y;\\\"z\"", "x", "y;\"z");
        row("name in capitals", "a; X=y", "x", "y");
        row("spaces", "a ; x = y ; z=w", "z", "w");
        row("comment", "a; x=(c)y(d)", "x", "y");
        row("rfc 2231 charset", "a; x*=us-ascii'en-us'This%20is%20%2A%2A%2Afun%2A%2A%2A", "x", "This is ***fun***");
        row("rfc 2231 continuation", "a; URL*0=\"ftp://\"; URL*1=\"cs.utk.edu/\"", "url", "ftp://cs.utk.edu/");
        row("rfc 2231 both", "a; t*0*=iso-8859-1'en'%E9%20; t*1*=%2A; t*2=\"isn't it!\"", "t", "é *isn't it!");
        row("out of order", "a; t*1=b; t*0=a", "t", "ab");
        row("extended wins", "a; f=plain; f*=utf-8''%C3%A9", "f", "é");
        row("encoded word", "a; f=\"=?utf-8?q?=C3=A9.txt?=\"", "f", "é.txt");
        row("bare encoded word", "a; f==?utf-8?q?=C3=A9.txt?=", "f", "é.txt");
        row("raw utf-8", "a; f=\"\xc3\xa9\"", "f", "é");
        row("empty value", "a; f=; g=h", "g", "h");
        row("no value", "a; f; g=h", "g", "h");
        row("broken, then good", "a; =x; <>; g=h", "g", "h");
        row("the first of two", "a; g=1; g=2", "g", "1");
        row("half a percent", "a; g*=utf-8''%4", "g", "%4");
    }
    void parameters()
    {
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, name);
        const auto parsed = mime::parseParameterized(value);
        QCOMPARE(parsed.value, QByteArray("a"));
        QTEST(mime::parameter(parsed.parameters, name), "text");
    }
    void missingContinuationsStayApart()
    {
        const auto parsed = mime::parseParameterized("a; t*0=x; t*2=y");
        QCOMPARE(parsed.parameters, mime::Parameters({ { "t*0", "x" }, { "t*2", "y" } }));
        QVERIFY(mime::parameter(parsed.parameters, "t").isNull());
    }
};
FACTEUR_TEST(TextTest)
#include "tst_text.moc"

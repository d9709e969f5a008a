// ENVELOPE, BODY and BODYSTRUCTURE on the wire.
#include "formats/mime/imapform.h"
#include "formats/mime/section.h"
#include "tests/support/testmain.h"

namespace {
// Backticks for quotes, to keep rows readable.
QByteArray quoted(const char *text) { return QByteArray(text).replace('`', '"'); }
} // namespace

class ImapFormTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void strings_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("wire");
        QTest::newRow("plain") << QByteArray("abc") << QByteArray("\"abc\"");
        QTest::newRow("empty") << QByteArray("") << QByteArray("\"\"");
        QTest::newRow("specials") << QByteArray("a\"b\\c") << QByteArray("\"a\\\"b\\\\c\"");
        QTest::newRow("8-bit") << QByteArray("\xc3\xa9") << QByteArray("{2}\r\n\xc3\xa9");
        QTest::newRow("line end") << QByteArray("a\r\nb") << QByteArray("{4}\r\na\r\nb");
        QTest::newRow("nul") << QByteArray("a\0b", 3) << QByteArray("\"a b\"");
        QTest::newRow("nul and 8-bit") << QByteArray("\xff\0", 2) << QByteArray("{2}\r\n\xff ");
        QTest::newRow("control") << QByteArray("\x01") << QByteArray("{1}\r\n\x01");
        QTest::newRow("long") << QByteArray(5000, 'x') << "{5000}\r\n" + QByteArray(5000, 'x');
    }
    void strings()
    {
        QFETCH(QByteArray, text);
        QByteArray out;
        mime::appendString(out, text);
        QTEST(out, "wire");
    }
    void nilForNull()
    {
        QByteArray out;
        mime::appendNString(out, {});
        QCOMPARE(out, QByteArray("NIL"));
    }

    void envelope_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("wire");
        const QByteArray a = "((NIL NIL \"a\" \"x.org\"))";
        QTest::newRow("empty") << QByteArray() << QByteArray("(NIL NIL NIL NIL NIL NIL NIL NIL NIL NIL)");
        // RFC 9051 §8, the sample session
        QTest::newRow("rfc 9051")
            << QByteArray("Date: Wed, 17 Jul 1996 02:23:25 -0700 (PDT)\nFrom: Terry Gray <gray@cac.washington.edu>\n"
                          "Subject: IMAP4rev2 WG mtg summary and minutes\nTo: imap@cac.washington.edu\n"
                          "cc: minutes@CNRI.Reston.VA.US, John Klensin <KLENSIN@MIT.EDU>\nMessage-Id: "
                          "<B27397-0100000@cac.washington.edu>\n\n")
            << QByteArray(
                   "(\"Wed, 17 Jul 1996 02:23:25 -0700 (PDT)\" \"IMAP4rev2 WG mtg summary and minutes\" "
                   "((\"Terry Gray\" NIL \"gray\" \"cac.washington.edu\")) ((\"Terry Gray\" NIL \"gray\" "
                   "\"cac.washington.edu\")) "
                   "((\"Terry Gray\" NIL \"gray\" \"cac.washington.edu\")) ((NIL NIL \"imap\" \"cac.washington.edu\")) "
                   "((NIL NIL \"minutes\" \"CNRI.Reston.VA.US\")(\"John Klensin\" NIL \"KLENSIN\" \"MIT.EDU\")) NIL "
                   "NIL "
                   "\"<B27397-0100000@cac.washington.edu>\")");
        QTest::newRow("own sender and reply-to")
            << QByteArray("From: a@x.org\nSender: b@x.org\nReply-To: c@x.org\n\n")
            << "(NIL NIL " + a + " ((NIL NIL \"b\" \"x.org\")) ((NIL NIL \"c\" \"x.org\")) NIL NIL NIL NIL NIL)";
        QTest::newRow("empty reply-to is filled") << QByteArray("From: a@x.org\nReply-To:\n\n")
                                                  << "(NIL NIL " + a + ' ' + a + ' ' + a + " NIL NIL NIL NIL NIL)";
        QTest::newRow("group") << QByteArray("To: friends: a@x.org, b@y.org;, c@z.org\n\n")
                               << QByteArray("(NIL NIL NIL NIL NIL ((NIL NIL \"friends\" NIL)(NIL NIL \"a\" "
                                             "\"x.org\")(NIL NIL \"b\" \"y.org\")(NIL NIL NIL "
                                             "NIL)(NIL NIL \"c\" \"z.org\")) NIL NIL NIL NIL)");
        QTest::newRow("empty group")
            << QByteArray("To: undisclosed-recipients:;\n\n")
            << QByteArray(
                   "(NIL NIL NIL NIL NIL ((NIL NIL \"undisclosed-recipients\" NIL)(NIL NIL NIL NIL)) NIL NIL NIL NIL)");
        QTest::newRow("route") << QByteArray("To: X <@h1,@h2:a@x.org>\n\n")
                               << QByteArray(
                                      "(NIL NIL NIL NIL NIL ((\"X\" \"@h1,@h2\" \"a\" \"x.org\")) NIL NIL NIL NIL)");
        QTest::newRow("comment as name")
            << QByteArray("To: a@x.org (A Name)\n\n")
            << QByteArray("(NIL NIL NIL NIL NIL ((\"A Name\" NIL \"a\" \"x.org\")) NIL NIL NIL NIL)");
        QTest::newRow("no domain")
            << QByteArray("To: root\n\n")
            << QByteArray("(NIL NIL NIL NIL NIL ((NIL NIL \"root\" \"MISSING_DOMAIN\")) NIL NIL NIL NIL)");
        QTest::newRow("folded subject") << QByteArray("Subject: a\n\tb\r\n  c\n\n")
                                        << QByteArray("(NIL \"a b c\" NIL NIL NIL NIL NIL NIL NIL NIL)");
        QTest::newRow("8-bit subject") << QByteArray("Subject: \xc3\xbc\n\n")
                                       << QByteArray("(NIL {2}\r\n\xc3\xbc NIL NIL NIL NIL NIL NIL NIL NIL)");
        QTest::newRow("encoded words stay")
            << QByteArray("Subject: =?utf-8?q?=C3=BC?=\n\n")
            << QByteArray("(NIL \"=?utf-8?q?=C3=BC?=\" NIL NIL NIL NIL NIL NIL NIL NIL)");
        QTest::newRow("empty subject") << QByteArray("Subject:\n\n")
                                       << QByteArray("(NIL \"\" NIL NIL NIL NIL NIL NIL NIL NIL)");
        QTest::newRow("in-reply-to") << QByteArray("In-Reply-To: <a@b>\n <c@d>\n\n")
                                     << QByteArray("(NIL NIL NIL NIL NIL NIL NIL NIL \"<a@b> <c@d>\" NIL)");
        QTest::newRow("the last subject counts") << QByteArray("Subject: one\nSubject: two\n\n")
                                                 << QByteArray("(NIL \"two\" NIL NIL NIL NIL NIL NIL NIL NIL)");
        QTest::newRow("all addresses count")
            << QByteArray("To: a@x.org\nTo: b@x.org\nTo: c@x.org\n\n")
            << QByteArray(
                   "(NIL NIL NIL NIL NIL ((NIL NIL \"a\" \"x.org\")(NIL NIL \"b\" \"x.org\")(NIL NIL \"c\" \"x.org\")) "
                   "NIL NIL NIL NIL)");
        QTest::newRow("body is not header")
            << QByteArray("Subject: a\n\nSubject: b\n") << QByteArray("(NIL \"a\" NIL NIL NIL NIL NIL NIL NIL NIL)");
    }
    void envelope()
    {
        QFETCH(QByteArray, header);
        QTEST(mime::envelope(header), "wire");
        QTEST(mime::envelope(mime::toCrlf(header)), "wire");
    }

    void structure_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("extended");
        QTest::newRow("plain") << QByteArray("Subject: x\n\na\nb\n")
                               << quoted("(`text` `plain` (`charset` `us-ascii`) NIL NIL `7bit` 6 2)")
                               << quoted("(`text` `plain` (`charset` `us-ascii`) NIL NIL `7bit` 6 2 NIL NIL NIL NIL)");
        QTest::newRow("all fields")
            << QByteArray("MIME-Version: 1.0\nContent-Type: image/png; name=x\nContent-ID: <i>\nContent-Description: "
                          "d\nContent-Transfer-Encoding: base64\n"
                          "Content-Disposition: inline; filename=\"a\\\"b\"\nContent-Language: en\nContent-Location: "
                          "l\nContent-MD5: m\n\nAAAA\n")
            << quoted("(`image` `png` (`name` `x`) `<i>` `d` `base64` 6)")
            << quoted(
                   "(`image` `png` (`name` `x`) `<i>` `d` `base64` 6 `m` (`inline` (`filename` `a\\`b`)) (`en`) `l`)");
        QTest::newRow("multipart")
            << QByteArray("Content-Type: multipart/mixed; boundary=b\nContent-Language: de,fr\n\n--b\nContent-Type: "
                          "text/html; charset=utf-8\n\nx\n--b\nContent-Type: "
                          "application/x\n\n--b--\n")
            << quoted("((`text` `html` (`charset` `utf-8`) NIL NIL `7bit` 1 0)(`application` `x` NIL NIL NIL `7bit` 0) "
                      "`mixed`)")
            << quoted("((`text` `html` (`charset` `utf-8`) NIL NIL `7bit` 1 0 NIL NIL NIL NIL)(`application` `x` NIL "
                      "NIL NIL `7bit` 0 NIL NIL NIL NIL) `mixed` (`boundary` `b`) NIL (`de` `fr`) NIL)");
        QTest::newRow("message")
            << QByteArray("Content-Type: message/rfc822\n\nSubject: in\n\nx\n")
            << quoted("(`message` `rfc822` NIL NIL NIL `7bit` 18 (NIL `in` NIL NIL NIL NIL NIL NIL NIL NIL) (`text` "
                      "`plain` (`charset` `us-ascii`) NIL NIL `7bit` 3 1) 3)")
            << quoted("(`message` `rfc822` NIL NIL NIL `7bit` 18 (NIL `in` NIL NIL NIL NIL NIL NIL NIL NIL) (`text` "
                      "`plain` (`charset` `us-ascii`) NIL NIL `7bit` 3 1 NIL NIL NIL NIL) 3 NIL NIL NIL NIL)");
        QTest::newRow("multipart without parts")
            << QByteArray("Content-Type: multipart/mixed; boundary=b\n\n")
            << quoted("((`text` `plain` (`charset` `us-ascii`) NIL NIL `7bit` 0 0) `mixed`)")
            << quoted(
                   "((`text` `plain` (`charset` `us-ascii`) NIL NIL `7bit` 0 0) `mixed` (`boundary` `b`) NIL NIL NIL)");
        QTest::newRow("continued parameter")
            << QByteArray("Content-Type: application/x; name*1*=c%20d; name*0*=utf-8''a\n\n")
            << quoted("(`application` `x` (`name*` `utf-8''ac%20d`) NIL NIL `7bit` 0)")
            << quoted("(`application` `x` (`name*` `utf-8''ac%20d`) NIL NIL `7bit` 0 NIL NIL NIL NIL)");
    }
    void structure()
    {
        QFETCH(QByteArray, message);
        for (const QByteArray &bytes : { message, mime::toCrlf(message) }) {
            const mime::Part part = mime::parse(bytes);
            QTEST(mime::body(part), "body");
            QTEST(mime::bodyStructure(part), "extended");
        }
    }

    void hostileAddressLists_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("open comments") << QByteArray("(,").repeated(300000);
        QTest::newRow("open quotes") << QByteArray("\",\\").repeated(300000);
        QTest::newRow("commas") << QByteArray(1000000, ',');
        QTest::newRow("angles") << QByteArray(1000000, '<');
        QTest::newRow("at signs") << QByteArray(1000000, '@');
        QTest::newRow("colons") << QByteArray("a:").repeated(300000);
        QTest::newRow("semicolons") << QByteArray("a:;").repeated(300000);
        QTest::newRow("routes") << "<" + QByteArray("@a,").repeated(300000);
        QTest::newRow("words") << QByteArray("a ").repeated(500000);
        QTest::newRow("dots") << QByteArray(1000000, '.');
        QTest::newRow("literals") << QByteArray("a@[,").repeated(300000);
        QTest::newRow("addresses") << QByteArray("a@b,").repeated(200000);
    }
    void hostileAddressLists()
    {
        QFETCH(QByteArray, value);
        const QByteArray wire = mime::envelope("To: " + value + "\n\n");
        QVERIFY(wire.startsWith('(') && wire.endsWith(')'));
    }
};
FACTEUR_TEST(ImapFormTest)
#include "tst_imapform.moc"

// The pure parsers: commands, paths, parameters, xtext.
#include "tests/support/testmain.h"

#ifndef Q_MOC_RUN
#include "protocols/smtp/command.h"
#endif

using namespace smtp;

class SmtpCommandTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<QByteArray>("argument");
        QTest::newRow("verb") << QByteArray("noop") << QByteArray("NOOP") << QByteArray();
        QTest::newRow("argument") << QByteArray("EHLO a") << QByteArray("EHLO") << QByteArray("a");
        QTest::newRow("blanks") << QByteArray("EHLO \t a \t ") << QByteArray("EHLO") << QByteArray("a");
        QTest::newRow("inner blanks stay") << QByteArray("X a  b") << QByteArray("X") << QByteArray("a  b");
        QTest::newRow("empty") << QByteArray() << QByteArray() << QByteArray();
        QTest::newRow("leading blank") << QByteArray(" QUIT") << QByteArray() << QByteArray("QUIT");
    }
    void lines()
    {
        QFETCH(QByteArray, line);
        const Command command = parseCommand(line);
        QVERIFY(!command.badOctets);
        QTEST(command.verb, "verb");
        QTEST(command.argument, "argument");
    }
    void controlCharactersAreNoCommand()
    {
        QVERIFY(parseCommand(QByteArray("NO\0OP", 5)).badOctets);
        QVERIFY(parseCommand("NOOP\r").badOctets);
        QVERIFY(parseCommand("NOOP \x7f").badOctets);
    }

    void paths_data()
    {
        QTest::addColumn<QByteArray>("argument");
        QTest::addColumn<QByteArray>("expected"); // address, or the reply's code and status
        const auto row = [](const char *argument, const char *expected) {
            QTest::newRow(argument) << QByteArray(argument) << QByteArray(expected);
        };
        row("FROM:<a@example.org>", "a@example.org");
        row("from:<A.b@EXAMPLE.org>", "A.b@example.org");
        row("FROM:<>", "");
        row("FROM:<a@[192.0.2.1]>", "a@[192.0.2.1]");
        row("FROM:<\"a b\"@example.org>", "\"a b\"@example.org");
        row("FROM:<\"a>b\\\"c\"@example.org> SIZE=1", "\"a>b\\\"c\"@example.org");
        row("FROM:<@x.example:a@example.org>", "a@example.org");
        row("FROM:<@x.example,@y.example:a@example.org>", "a@example.org");
        row("FROM: a@example.org SIZE=1", "a@example.org");
        row("FROM:<@x.example>", "501 5.1.7");
        row("FROM:<a>", "501 5.1.7");
        row("FROM:<a@>", "501 5.1.7");
        row("FROM:<@example.org>", "501 5.1.7");
        row("FROM:<a@example..org>", "501 5.1.7");
        row("FROM:<a..b@example.org>", "501 5.1.7");
        row("FROM:<a@example.org>>", "501 5.1.7");
        row("FROM:<<a@example.org>>", "501 5.1.7");
        row("FROM:<a@[999.0.2.1]>", "501 5.1.7");
        row("FROM :<a@example.org>", "501 5.5.4");
        row("FROM<a@example.org>", "501 5.5.4");
        row("", "501 5.5.4");
    }
    void paths()
    {
        QFETCH(QByteArray, argument);
        const auto parsed = parseMail(argument);
        if (const Reply *reply = std::get_if<Reply>(&parsed))
            QTEST(QByteArray::number(reply->code()) + ' ' + reply->status(), "expected");
        else
            QTEST(std::get<MailCommand>(parsed).sender.toString(), "expected");
    }

    void mailParameters()
    {
        const auto parsed = parseMail("FROM:<a@example.org> SIZE=10  BODY=8bitmime SMTPUTF8 RET=full ENVID=q+2Bq+20x AUTH=e+3Dx@example.org");
        QVERIFY(std::holds_alternative<MailCommand>(parsed));
        const MailParameters &p = std::get<MailCommand>(parsed).parameters;
        QCOMPARE(p.size, 10);
        QVERIFY(p.body == BodyType::EightBitMime && p.smtpUtf8 && p.ret == Ret::Full);
        QCOMPARE(p.envId, "q+q x");
        QCOMPARE(*p.auth, "e=x@example.org");
    }
    void rcptParameters()
    {
        const auto parsed = parseRcpt("TO:<a@example.org> NOTIFY=success,FAILURE,Delay ORCPT=rfc822;B+2Bc@example.org", "h", false);
        QVERIFY(std::holds_alternative<Recipient>(parsed));
        const Recipient &r = std::get<Recipient>(parsed);
        QCOMPARE(r.notify, quint8(notify::Success | notify::Failure | notify::Delay));
        QCOMPARE(r.orcpt, "rfc822;B+c@example.org");
        QCOMPARE(std::get<Recipient>(parseRcpt("TO:<POSTMASTER>", "Mail.Example.test", false)).address.toString(),
            "postmaster@mail.example.test");
    }

    void chunks()
    {
        const auto fine = parseBdat("12 last");
        QVERIFY(std::holds_alternative<ChunkCommand>(fine));
        QCOMPARE(std::get<ChunkCommand>(fine).size, 12);
        QVERIFY(std::get<ChunkCommand>(fine).last);
        for (const char *wrong : { "", "x", "-1", "+1", "1x", "1 x", "1 LAST x", "1234567890123456789" })
            QVERIFY2(std::holds_alternative<Reply>(parseBdat(wrong)), wrong);
    }

    void xtext()
    {
        QByteArray all;
        for (int i = 0; i < 256; ++i)
            all += char(i);
        QCOMPARE(decodeXtext(encodeXtext(all)).value_or("x"), all);
        for (const char *wrong : { "+", "+2", "+2b", "+GG", "a b", "a=b", "\xc3\xa9" })
            QVERIFY2(!decodeXtext(wrong), wrong);
    }

    void helloNames()
    {
        for (const char *fine : { "a", "mail.example.org", "[192.0.2.1]", "[IPv6:2001:db8::1]", "with_underscore", "m\xc3\xbcller.example" })
            QVERIFY2(parseHelo(fine), fine);
        for (const char *wrong : { "", "a b", "a<b", "a(b)", "\xff" })
            QVERIFY2(!parseHelo(wrong), wrong);
        QVERIFY(!parseHelo(QByteArray(256, 'a')));
    }
};

FACTEUR_TEST(SmtpCommandTest)
#include "tst_command.moc"

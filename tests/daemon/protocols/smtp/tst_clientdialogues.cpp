// Our SMTP client against scripted servers: every file of tests/dialogues/smtpclient.
#ifndef Q_MOC_RUN
#include "protocols/smtp/replyparser.h"
#include "tests/support/smtpclientstage.h"
#endif
#include "tests/support/testmain.h"

#include <QFileInfo>

class SmtpClientDialoguesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void play_data()
    {
        QTest::addColumn<QString>("path");
        const QStringList paths = dialogue::files(QStringLiteral("smtpclient"));
        QVERIFY(!paths.isEmpty());
        for (const QString &path : paths)
            QTest::newRow(qPrintable(QFileInfo(path).completeBaseName())) << path;
    }
    void play()
    {
        QFETCH(QString, path);
        const QString problem = dialogue::play(dialogue::load(path), [](auto &script, auto &worker, auto &clock, auto &stream) {
            return std::make_unique<SmtpClientStage>(script, worker, clock, stream);
        });
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void replies_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QByteArray>("expected"); // empty: no SMTP
        QTest::newRow("plain") << QByteArray("250 Ok") << QByteArray("250 Ok");
        QTest::newRow("bare code") << QByteArray("250") << QByteArray("250 ");
        QTest::newRow("enhanced") << QByteArray("550 5.1.1 No such user") << QByteArray("550 5.1.1 No such user");
        QTest::newRow("class contradicts") << QByteArray("450 5.7.1 Greylisted") << QByteArray("450 4.7.1 Greylisted");
        QTest::newRow("lines") << QByteArray("550-5.7.1 one\n550 5.7.1 two") << QByteArray("550 5.7.1 one two");
        QTest::newRow("no code but digits") << QByteArray("250 2.0 things") << QByteArray("250 2.0 things");
        QTest::newRow("only enhanced") << QByteArray("250 2.0.0") << QByteArray("250 2.0.0 ");
        QTest::newRow("codes differ") << QByteArray("250-a\n251 b") << QByteArray();
        QTest::newRow("http") << QByteArray("HTTP/1.1 400 Bad") << QByteArray();
        QTest::newRow("1yz") << QByteArray("150 x") << QByteArray();
        QTest::newRow("6yz") << QByteArray("650 x") << QByteArray();
        QTest::newRow("short") << QByteArray("25") << QByteArray();
        QTest::newRow("glued") << QByteArray("250x") << QByteArray();
        QTest::newRow("endless") << QByteArray("250-x\n").repeated(100) + "250 x" << QByteArray();
        QTest::newRow("controls") << QByteArray("250 a\tb\x01") << QByteArray("250 a?b?");
    }
    void replies()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QByteArray, expected);
        smtp::ReplyParser parser;
        auto status = smtp::ReplyParser::More;
        for (const QByteArray &line : lines.split('\n')) {
            QCOMPARE(status, smtp::ReplyParser::More);
            status = parser.feed(line);
            if (status == smtp::ReplyParser::Broken)
                break;
        }
        if (expected.isNull()) {
            QCOMPARE(status, smtp::ReplyParser::Broken);
            return;
        }
        QCOMPARE(status, smtp::ReplyParser::Done);
        QCOMPARE(parser.take().toLine(), expected);
    }

    void capabilities()
    {
        const smtp::Capabilities caps = smtp::parseCapabilities(smtp::Reply(250,
            "host greets you\nPIPELINING\nsize 1000\nSTARTTLS\nAUTH PLAIN login\nAUTH=PLAIN CRAM-MD5\n8BITMIME\nDSN\nXFOO bar\n"
            "LIMITS RCPTMAX=20 MAILMAX=x\nSMTPUTF8\nREQUIRETLS\nCHUNKING\nBINARYMIME\n"));
        QVERIFY(caps.pipelining && caps.hasSize && caps.startTls && caps.eightBitMime && caps.dsn && caps.smtpUtf8);
        QVERIFY(caps.chunking && caps.requireTls && caps.binaryMime && !caps.enhancedStatusCodes);
        QCOMPARE(caps.size, 1000);
        QCOMPARE(caps.authMechanisms, QList<QByteArray>({ "PLAIN", "LOGIN", "CRAM-MD5" }));
        QCOMPARE(caps.maxRecipients, 20);
        QCOMPARE(caps.maxMessages, 0);
    }
};

FACTEUR_TEST(SmtpClientDialoguesTest)
#include "tst_clientdialogues.moc"

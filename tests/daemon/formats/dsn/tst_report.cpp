// Delivery reports: RFC 3464 structure, RFC 6533 types, words for people, nothing injected.
#include "formats/dsn/report.h"
#include "tests/support/testmain.h"

#include <QTimeZone>

static dsn::Report bounce()
{
    dsn::Report report;
    report.hostname = "mail.example.test";
    report.to = *MailAddress::parse("alice@example.test");
    report.envid = "QQ314159";
    report.messageId = "abc.def@mail.example.test";
    report.trace = "T1234";
    report.now = QDateTime(QDate(2026, 1, 1), QTime(12, 0), QTimeZone::utc());
    report.arrival = report.now.addSecs(-3600);
    dsn::ReportedRecipient bob;
    bob.address = *MailAddress::parse("Bob@example.org");
    bob.originalRecipient = "rfc822;bob.original@example.org";
    bob.action = dsn::Action::Failed;
    bob.status = "5.1.1";
    bob.remoteMta = "mx.example.org";
    bob.reply = "550 5.1.1 no such user here";
    bob.lastAttempt = report.now;
    report.recipients.push_back(bob);
    report.originalHeader = "From: <alice@example.test>\r\nSubject: hello\r\n\r\n";
    return report;
}

class ReportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bounceHasThreeParts()
    {
        const dsn::ComposedReport made = dsn::compose(bounce());
        const QByteArray &text = made.head;
        QVERIFY(made.tail.isEmpty());
        QVERIFY(!made.is8Bit);
        QVERIFY(text.contains("From: \"Mail Delivery System\" <MAILER-DAEMON@mail.example.test>\r\n"));
        QVERIFY(text.contains("To: <alice@example.test>\r\n"));
        QVERIFY(text.contains("Date: Thu, 01 Jan 2026 12:00:00 +0000\r\n") || text.contains("Date: Thu, 1 Jan 2026 12:00:00 +0000\r\n"));
        QVERIFY(text.contains("Message-ID: <abc.def@mail.example.test>\r\n"));
        QVERIFY(text.contains("Auto-Submitted: auto-replied\r\n"));
        QVERIFY(text.contains("Content-Type: multipart/report; report-type=delivery-status;"));
        const qsizetype at = text.indexOf("boundary=\"") + 10;
        const QByteArray boundary = text.mid(at, text.indexOf('"', at) - at);
        QCOMPARE(text.count("\r\n--" + boundary + "\r\n"), 3);
        QVERIFY(text.endsWith("\r\n--" + boundary + "--\r\n"));
        QVERIFY(text.contains("\r\nContent-Type: text/plain; charset=us-ascii\r\n"));
        QVERIFY(text.contains("\r\nContent-Type: message/delivery-status\r\n"));
        QVERIFY(text.contains("\r\nContent-Type: text/rfc822-headers\r\n"));
        QVERIFY(text.contains("\r\n\r\nFrom: <alice@example.test>\r\nSubject: hello\r\n"));
    }

    void statusFieldsAreThoseOfRfc3464()
    {
        const QByteArray text = dsn::compose(bounce()).head;
        QVERIFY(text.contains("\r\nOriginal-Envelope-Id: QQ314159\r\nReporting-MTA: dns;mail.example.test\r\nArrival-Date: Thu, "));
        QVERIFY(text.contains("\r\n\r\nOriginal-Recipient: rfc822;bob.original@example.org\r\n"
                              "Final-Recipient: rfc822;Bob@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n"
                              "Remote-MTA: dns;mx.example.org\r\nDiagnostic-Code: smtp;550 5.1.1 no such user here\r\n"
                              "Last-Attempt-Date: Thu, "));
        QVERIFY(!text.contains("Will-Retry-Until"));
    }

    void personReadsWhatHappenedAndWhatToDo()
    {
        QByteArray text = dsn::compose(bounce()).head;
        text.replace("\r\n    ", " ");
        QVERIFY(text.contains("does not exist at the recipient's server"));
        QVERIFY(text.contains("What to do: Check the spelling"));
        QVERIFY(text.contains("The server mx.example.org answered: 550 5.1.1 no such user here"));
        QVERIFY(text.contains("T1234"));
    }

    void delayTellsUntilWhen()
    {
        dsn::Report report = bounce();
        report.recipients[0].action = dsn::Action::Delayed;
        report.recipients[0].status = "4.4.1";
        report.recipients[0].remoteMta.clear();
        report.recipients[0].retryUntil = report.arrival.addDays(5);
        const QByteArray text = dsn::compose(report).head;
        QVERIFY(text.contains("\r\nAction: delayed\r\nStatus: 4.4.1\r\n"));
        QVERIFY(text.contains("\r\nWill-Retry-Until: Tue, "));
        QVERIFY(!text.contains("Remote-MTA:"));
        QVERIFY(text.contains("Subject: Delayed mail"));
        QVERIFY(text.contains("do not need to send your message again"));
    }

    void everyLineFitsTheWire()
    {
        dsn::Report report = bounce();
        report.recipients[0].reply = "550 " + QByteArray(5000, 'x');
        report.originalHeader = "Subject: " + QByteArray(5000, 'y') + "\r\nA: b\n\r\n";
        report.envid = QByteArray(3000, 'e');
        report.recipients[0].originalRecipient = "utf-8;" + QByteArray(400, '\xff'); // grows when it is made ASCII
        for (const QByteArray &line : dsn::compose(report).head.split('\n')) {
            QVERIFY(line.size() <= 999);
            QVERIFY(line.isEmpty() || line.endsWith('\r'));
        }
    }

    void nothingIsInjected_data()
    {
        QTest::addColumn<QByteArray>("evil");
        QTest::newRow("crlf") << QByteArray("550 no\r\nX-Evil: yes");
        QTest::newRow("lf") << QByteArray("550 no\nX-Evil: yes");
        QTest::newRow("cr") << QByteArray("550 no\rX-Evil: yes");
        QTest::newRow("nul") << QByteArray("550 no\0X-Evil: yes", 18);
    }
    void nothingIsInjected()
    {
        QFETCH(QByteArray, evil);
        dsn::Report report = bounce();
        report.recipients[0].reply = evil;
        report.recipients[0].remoteMta = evil;
        report.recipients[0].originalRecipient = evil;
        report.envid = evil;
        const QByteArray text = dsn::compose(report).head;
        QVERIFY(!text.contains("\nX-Evil"));
        QVERIFY(!text.contains("\rX-Evil"));
        QVERIFY(!text.contains('\0'));
    }

    void fullReturnLeavesRoomForTheOriginal()
    {
        dsn::Report report = bounce();
        report.returnFull = true;
        report.originalIs8Bit = true;
        const dsn::ComposedReport made = dsn::compose(report);
        QVERIFY(made.head.endsWith("\r\nContent-Type: message/rfc822\r\nContent-Description: Undelivered message\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"));
        QVERIFY(made.tail.startsWith("\r\n--"));
        QVERIFY(made.tail.endsWith("--\r\n"));
        QVERIFY(made.is8Bit);
    }

    void internationalReportUsesGlobalTypes()
    {
        dsn::Report report = bounce();
        report.smtpUtf8 = true;
        report.recipients[0].address = *MailAddress::parse("jürgen@example.org");
        const dsn::ComposedReport made = dsn::compose(report);
        QVERIFY(made.is8Bit);
        QVERIFY(made.head.contains("Content-Type: message/global-delivery-status\r\n"));
        QVERIFY(made.head.contains("Content-Type: message/global-headers\r\n"));
        QVERIFY(made.head.contains("Final-Recipient: utf-8;jürgen@example.org\r\n"));
        QVERIFY(made.head.contains("Content-Type: text/plain; charset=utf-8\r\n"));
    }

    void asciiReportEncodesInternationalAddresses()
    {
        dsn::Report report = bounce();
        report.recipients[0].address = *MailAddress::parse("jürgen@example.org");
        const QByteArray text = dsn::compose(report).head;
        QVERIFY(text.contains("Final-Recipient: utf-8;j\\x{FC}rgen@example.org\r\n"));
        for (const char c : text)
            QVERIFY(uchar(c) < 0x80);
    }

    void everyStatusHasWords_data()
    {
        QTest::addColumn<QByteArray>("status");
        for (const char *status : { "5.1.1", "5.1.2", "5.1.10", "5.2.2", "5.3.4", "4.4.7", "5.4.4", "5.4.6", "5.6.7", "5.7.1", "5.9.9", "", "5", "garbage" })
            QTest::newRow(*status ? status : "empty") << QByteArray(status);
    }
    void everyStatusHasWords()
    {
        QFETCH(QByteArray, status);
        const dsn::Explanation words = dsn::explain(dsn::Action::Failed, status);
        QVERIFY(words.happened.size() > 20);
        QVERIFY(words.todo.size() > 20);
    }

    void nullMxIsNotTakenForUnknownUser()
    {
        QVERIFY(dsn::explain(dsn::Action::Failed, "5.1.10").happened != dsn::explain(dsn::Action::Failed, "5.1.1").happened);
    }
};

FACTEUR_TEST(ReportTest)
#include "tst_report.moc"

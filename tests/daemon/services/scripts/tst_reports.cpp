// Abuse reports (RFC 5965) and the mails that tell of a rejection (RFC 5429, RFC 8098, RFC 3464); whom a vacation answers for.
#include "tests/support/testmain.h"

#include "formats/mime/headers.h"
#include "formats/mime/structure.h"
#include "formats/mime/text.h"
#include "services/scripts/reports.h"

class ReportsTest : public QObject
{
    Q_OBJECT
    const sieve::Message m_message { "From: bob@example.org\r\nTo: info@example.test\r\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\nMessage-ID: <1@example.org>\r\n\r\nbody\r\n" };

    scripts::Occasion occasion(const sieve::Message &message)
    {
        scripts::Occasion about;
        about.message = &message;
        about.envelopeFrom = "bob@example.org";
        about.envelopeTo = "alice@example.test";
        about.ownAddresses = { "alice@example.test" };
        about.isOwn = [](const MailAddress &address) { return address.localPart() == "info" && address.domain() == "example.test"; };
        about.hostname = "mail.example.test";
        about.unique = "u1";
        about.now = 1700000000;
        return about;
    }

private Q_SLOTS:
    void anAbuseReport()
    {
        sieve::Action action;
        action.address = "abuse@example.net";
        action.feedbackType = "abuse";
        action.text = "Es ist Müll.\nBitte handeln.";
        const auto mail = scripts::composeAbuseReport(action, occasion(m_message), m_message.octets(), "Facteur/1\r\nX-Evil: yes");
        QVERIFY(mail);
        QCOMPARE(mail->to, QByteArray("abuse@example.net"));
        const mime::Part root = mime::parse(mail->octets);
        QCOMPARE(root.children.size(), size_t(3));
        QCOMPARE(mime::decodedText(root.children[0], 1000), QByteArray("Es ist Müll.\nBitte handeln.\n").replace("\n", "\r\n"));
        QVERIFY(root.children[1].body.contains("Feedback-Type: abuse\r\n") && root.children[1].body.contains("Version: 1\r\n"));
        QVERIFY(root.children[1].body.contains("Original-Mail-From: <bob@example.org>\r\n"));
        QVERIFY(!mail->octets.contains("\nX-Evil"));
        QVERIFY(root.children[2].body.contains("body\r\n"));
        QVERIFY(mime::headerValue(mail->octets, "Auto-Submitted").startsWith("auto-generated"));
        action.headersOnly = true;
        QVERIFY(!scripts::composeAbuseReport(action, occasion(m_message), m_message.octets(), "x")->octets.contains("body\r\n"));
        // Not to oneself, under whatever name.
        for (const char *own : { "alice@example.test", "ALICE@example.test", "info@example.test" }) {
            action.address = own;
            QVERIFY2(!scripts::composeAbuseReport(action, occasion(m_message), m_message.octets(), "x"), own);
        }
    }
    void rejections()
    {
        const auto mdn = scripts::composeRejection(false, "Nein, danke: grün.", occasion(m_message));
        QCOMPARE(mdn.to, QByteArray("bob@example.org"));
        const mime::Part root = mime::parse(mdn.octets);
        QVERIFY(mime::headerValue(mdn.octets, "Content-Type").contains("report-type=disposition-notification"));
        QVERIFY(mime::decodedText(root.children.at(0), 10000).contains("Nein, danke: grün."));
        QVERIFY(root.children.at(1).body.contains("Disposition: automatic-action/MDN-sent-automatically; deleted\r\n"));
        QVERIFY(root.children.at(1).body.contains("Original-Message-ID: <1@example.org>\r\n"));
        QVERIFY(root.children.at(2).body.contains("Subject: =?utf-8") && !root.children.at(2).body.contains("body"));
        const auto dsn = scripts::composeRejection(true, "No.", occasion(m_message));
        QVERIFY(mime::headerValue(dsn.octets, "Content-Type").contains("report-type=delivery-status"));
        QVERIFY(mime::parse(dsn.octets).children.at(1).body.contains("Action: failed\r\nStatus: 5.7.1\r\n"));
        QVERIFY(mime::headerValue(dsn.octets, "From").contains("MAILER-DAEMON@mail.example.test"));
    }
    void whoIsNotTold_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<bool>("told");
        QTest::newRow("a person") << QByteArray("bob@example.org") << QByteArray() << true;
        QTest::newRow("a bounce") << QByteArray() << QByteArray() << false;
        QTest::newRow("an answer") << QByteArray("bob@example.org") << QByteArray("Auto-Submitted: auto-replied\r\n") << false;
        QTest::newRow("no answer") << QByteArray("bob@example.org") << QByteArray("Auto-Submitted: no\r\n") << true;
        QTest::newRow("a list") << QByteArray("bob@example.org") << QByteArray("List-Id: <l.example.org>\r\n") << false;
        QTest::newRow("bulk") << QByteArray("bob@example.org") << QByteArray("Precedence: bulk\r\n") << false;
    }
    void whoIsNotTold()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, field);
        QFETCH(bool, told);
        const sieve::Message message(field + "Subject: x\r\n\r\n");
        scripts::Occasion about = occasion(message);
        about.envelopeFrom = from;
        QCOMPARE(scripts::rejectionObstacle(about).isEmpty(), told);
    }
    void vacationsKnowTheAliases()
    {
        sieve::Action vacation;
        QVERIFY(scripts::vacationObstacle(vacation, occasion(m_message)).isEmpty()); // To: info@, which leads to alice
        scripts::Occasion about = occasion(m_message);
        about.isOwn = {};
        QVERIFY(!scripts::vacationObstacle(vacation, about).isEmpty());
        about = occasion(m_message);
        about.envelopeFrom = "info@example.test"; // the user's own mail to herself
        QVERIFY(!scripts::vacationObstacle(vacation, about).isEmpty());
        // :from may be an alias; anybody else's address is not written.
        vacation.address = "The office <info@example.test>";
        QVERIFY(mime::headerValue(scripts::composeVacation(vacation, occasion(m_message)).octets, "From").contains("The office"));
        vacation.address = "Mallory <mallory@example.test>";
        QVERIFY(!scripts::composeVacation(vacation, occasion(m_message)).octets.contains("allory"));
    }
};

FACTEUR_TEST(ReportsTest)
#include "tst_reports.moc"

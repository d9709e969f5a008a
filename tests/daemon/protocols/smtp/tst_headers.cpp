// What is written into headers: Received and Return-Path, and what submission completes.
#include "tests/support/testmain.h"

#ifndef Q_MOC_RUN
#include "protocols/smtp/receivedheader.h"
#include "protocols/smtp/submissionheader.h"
#endif

#include <QTimeZone>

using namespace smtp;

class SmtpHeadersTest : public QObject
{
    Q_OBJECT
    static Envelope envelope(const std::function<void(Client &)> &change = {})
    {
        Client client;
        client.address = QHostAddress(QStringLiteral("192.0.2.7"));
        client.helo = "client.example.org";
        client.esmtp = true;
        if (change)
            change(client);
        Envelope envelope;
        envelope.trace = "trace1";
        envelope.client = std::make_shared<const Client>(client);
        envelope.recipients = { { *MailAddress::parse("alice@example.test"), 0, {} } };
        return envelope;
    }
    static inline const QDateTime when { QDate(2026, 8, 5), QTime(7, 8, 9), QTimeZone::utc() };

private Q_SLOTS:
    void received()
    {
        QCOMPARE(receivedHeader(envelope(), "mail.example.test", when),
            "Received: from client.example.org ([192.0.2.7])\r\n"
            "\tby mail.example.test with ESMTP id trace1\r\n"
            "\tfor <alice@example.test>;\r\n"
            "\tWed, 5 Aug 2026 07:08:09 +0000\r\n");
    }
    void receivedUnderTls()
    {
        const QByteArray header = receivedHeader(envelope([](Client &client) {
            client.service = Service::Submission;
            client.address = QHostAddress(QStringLiteral("2001:db8::1"));
            client.tls.active = true;
            client.tls.version = "TLSv1.3";
            client.tls.cipher = "TLS_AES_256_GCM_SHA384";
            client.tls.bits = 256;
            client.identity = sasl::Identity();
        }),
            "h", when);
        QVERIFY(header.contains("([IPv6:2001:db8::1])\r\n"));
        QVERIFY(header.contains("\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256 bits))\r\n"));
        QVERIFY(header.contains("\tby h with ESMTPSA id trace1\r\n"));
    }
    // RFC 5321 §7.2: `for` would tell one blind copy of the other.
    void forOnlyOneRecipient()
    {
        Envelope two = envelope();
        two.recipients += two.recipients.first();
        QVERIFY(!receivedHeader(two, "h", when).contains("for <"));
    }
    void aClientsNameCannotEndTheField()
    {
        const QByteArray header = receivedHeader(envelope([](Client &client) { client.helo = "a\r\nX: y (b) ;<"; }), "h", when);
        QVERIFY(header.startsWith("Received: from a??X:?y??b???? ([192.0.2.7])\r\n"));
    }
    void hidden() { QVERIFY(!receivedHeader(envelope(), "h", when, true).contains("192.0.2.7")); }
    void mappedAddress()
    {
        const auto mapped = envelope([](Client &c) { c.address = QHostAddress(QStringLiteral("::ffff:192.0.2.9")); });
        QVERIFY(receivedHeader(mapped, "h", when).contains("([192.0.2.9])"));
    }
    void protocols()
    {
        Client client;
        QCOMPARE(receivedProtocol(client, false), "SMTP");
        client.esmtp = true;
        QCOMPARE(receivedProtocol(client, false), "ESMTP");
        QCOMPARE(receivedProtocol(client, true), "UTF8SMTP");
        client.tls.active = true;
        QCOMPARE(receivedProtocol(client, true), "UTF8SMTPS");
        client.service = Service::Lmtp;
        QCOMPARE(receivedProtocol(client, false), "LMTPS");
        client.identity = sasl::Identity();
        QCOMPARE(receivedProtocol(client, true), "UTF8LMTPSA");
    }
    void returnPath()
    {
        QCOMPARE(returnPathHeader({}), "Return-Path: <>\r\n");
        QCOMPARE(returnPathHeader(*MailAddress::parse("a@example.org")), "Return-Path: <a@example.org>\r\n");
    }

    void completed_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray date("Date: D\r\n"), from("From: a@example.org\r\n"), id("Message-ID: <i>\r\n");
        QTest::newRow("all there") << date + from + id + "\r\n" << date + from + id + "\r\n";
        QTest::newRow("nothing there") << QByteArray("\r\n") << date + from + id + "\r\n";
        QTest::newRow("empty message") << QByteArray() << date + from + id;
        QTest::newRow("names in any case") << QByteArray("DATE: x\r\nfrom: b@example.org\r\nmessage-id: <y>\r\n\r\n")
                                           << QByteArray("DATE: x\r\nfrom: b@example.org\r\nmessage-id: <y>\r\n\r\n");
        QTest::newRow("bcc") << date + "Bcc: x@example.org,\r\n y@example.org\r\n" + from + "bcc:\r\nResent-Bcc : z\r\n" + id + "\r\n"
                             << date + from + id + "\r\n";
        QTest::newRow("bcc last and unfinished") << date + from + id + "Bcc: x" << date + from + id;
        QTest::newRow("a client's Return-Path") << "Return-Path: <x@y>\r\n" + date + from + id + "\r\n" << date + from + id + "\r\n";
        QTest::newRow("bare LF") << QByteArray("Subject: x\nBcc: y\nDate: d\n\n")
                                 << from + id + "Subject: x\nDate: d\n\n";
        QTest::newRow("text without empty line") << QByteArray("Subject: x\r\nHello there\r\nBcc: in the text\r\n")
                                                 << date + from + id + "Subject: x\r\n\r\nHello there\r\nBcc: in the text\r\n";
        QTest::newRow("header without end") << QByteArray("Subject: x") << date + from + id + "Subject: x\r\n";
    }
    void completed()
    {
        QFETCH(QByteArray, header);
        QTEST(completeHeader(header, { "D", "<i>", "a@example.org" }).header, "expected");
    }
    void authors()
    {
        const auto submitted = completeHeader("From: A <a@example.org>, \"b, c\" <B@EXAMPLE.org>\r\nSender: c@example.org\r\n\r\n", {});
        QCOMPARE(submitted.authors.size(), size_t(3));
        QCOMPARE(submitted.authors[1].toString(), "B@example.org");
        QCOMPARE(submitted.authors[2].toString(), "c@example.org");
        QVERIFY(!submitted.unreadableAuthor);
        QVERIFY(completeHeader("From: nobody\r\n\r\n", {}).unreadableAuthor);
        QVERIFY(completeHeader("From:\r\n\r\n", {}).unreadableAuthor);
        const auto twice = completeHeader("From: a@example.org\r\nFrom: b@example.org\r\n\r\n", {});
        QCOMPARE(twice.authors.size(), size_t(2));
    }
    void end_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::addColumn<int>("end");
        QTest::newRow("crlf") << QByteArray("a: b\r\n\r\nx") << 8;
        QTest::newRow("lf") << QByteArray("a: b\n\nx") << 6;
        QTest::newRow("mixed") << QByteArray("a: b\n\r\nx") << 7;
        QTest::newRow("at once") << QByteArray("\r\nx") << 2;
        QTest::newRow("not yet") << QByteArray("a: b\r\n") << -1;
        QTest::newRow("half") << QByteArray("a: b\r\n\r") << -1;
        QTest::newRow("bare CR is no end") << QByteArray("a: b\r\r\n x") << -1;
    }
    void end()
    {
        QFETCH(QByteArray, octets);
        QFETCH(int, end);
        for (qsizetype cut = 0; cut <= octets.size(); ++cut) { // found in the same place however it arrives
            qsizetype found = headerEnd(QByteArrayView(octets).first(cut), 0);
            if (found < 0)
                found = headerEnd(octets, cut);
            QCOMPARE(found, end);
        }
    }
};

FACTEUR_TEST(SmtpHeadersTest)
#include "tst_headers.moc"

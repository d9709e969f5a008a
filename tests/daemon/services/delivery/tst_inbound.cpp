// What comes in is refused at the door or lies in a mailbox or the queue when it is answered, once for everybody.
#include "tests/support/testmain.h" // first: moc of Qt 6.4 fails on <coroutine> before any Qt header

#include "tests/daemon/services/delivery/inboundstage.h"

using namespace std::chrono_literals;

class InboundTest : public QObject, InboundStage
{
    Q_OBJECT
private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    // --- at the door ---
    void recipientsAreCheckedWhileThePeerIsThere_data()
    {
        QTest::addColumn<QByteArray>("recipient");
        QTest::addColumn<bool>("loggedIn");
        QTest::addColumn<QByteArray>("reply"); // its beginning; empty: accepted
        QTest::newRow("account") << QByteArray("alice@example.test") << false << QByteArray();
        QTest::newRow("alias") << QByteArray("team@example.test") << false << QByteArray();
        QTest::newRow("alias to the outside") << QByteArray("away@example.test") << false << QByteArray();
        QTest::newRow("unknown") << QByteArray("nobody@example.test") << false << QByteArray("550 5.1.1");
        QTest::newRow("relay") << QByteArray("x@example.org") << false << QByteArray("550 5.7.1");
        QTest::newRow("relay for a user") << QByteArray("x@example.org") << true << QByteArray();
        QTest::newRow("unknown, for a user") << QByteArray("nobody@example.test") << true << QByteArray("550 5.1.1");
        QTest::newRow("postmaster of a domain") << QByteArray("postmaster@example.test") << false << QByteArray();
        QTest::newRow("Postmaster of the host") << QByteArray("Postmaster@mail.example.test") << false << QByteArray();
        QTest::newRow("postmaster elsewhere") << QByteArray("postmaster@example.org") << false << QByteArray("550 5.7.1");
        QTest::newRow("literal") << QByteArray("alice@[127.0.0.1]") << false << QByteArray("550 5.7.1");
    }
    void recipientsAreCheckedWhileThePeerIsThere()
    {
        QFETCH(QByteArray, recipient);
        QFETCH(bool, loggedIn);
        QFETCH(QByteArray, reply);
        if (loggedIn)
            logIn();
        const auto answer = rcpt(recipient);
        QVERIFY2(reply.isEmpty() ? !answer : answer && answer->toLine().startsWith(reply), answer ? answer->toLine().constData() : "accepted");
    }
    void directoryAwayIsTemporary()
    {
        m_lookup->away = true;
        QVERIFY(rcpt("alice@example.test")->toLine().startsWith("451 4.3.0"));
        logIn();
        QVERIFY(mail("alice@example.test")->toLine().startsWith("451 4.3.0"));
    }
    void fullMailboxIsRefusedAtRcpt()
    {
        m_lookup->addAccount("alice@example.test", 1).quota = 1000;
        QVERIFY(!rcpt("alice@example.test"));
        m_stores->box("alice@example.test").used = 1000;
        QVERIFY(rcpt("alice@example.test")->toLine().startsWith("452 4.2.2"));
    }
    void disabledMailboxIsRefused()
    {
        m_lookup->addAccount("alice@example.test", 1).enabled = false;
        QVERIFY(rcpt("alice@example.test")->toLine().startsWith("550 5.2.1"));
        QVERIFY(!rcpt("team@example.test")); // bob is still there
    }
    void usersSendAsThemselves()
    {
        QVERIFY(!mail("anybody@example.org")); // from outside: not ours to judge here
        logIn();
        QVERIFY(!mail("alice@example.test"));
        QVERIFY(!mail(""));
        QVERIFY(mail("bob@example.test")->toLine().startsWith("553 5.7.1"));
        QVERIFY(*m_worker->wait(m_inbound->maySendAs(*m_client.identity, *MailAddress::parse("alice@example.test"))));
    }

    void strangersMailMayBeResent()
    {
        logIn();
        const auto may = [this](const char *author) { return *m_worker->wait(m_inbound->mayResendOf(*m_client.identity, *MailAddress::parse(author))); };
        QVERIFY(may("alice@example.test"));
        QVERIFY(may("carol@example.net"));
        QVERIFY(!may("bob@example.test")); // nobody makes another of this house say something
        m_lookup->away = true;
        QVERIFY(!m_worker->wait(m_inbound->mayResendOf(*m_client.identity, *MailAddress::parse("carol@example.net"))));
    }

    // --- deliveries ---
    void singleRecipientGetsItWithItsHeaders()
    {
        const auto replies = deliver({ "alice@example.test" });
        QCOMPARE(replies, QByteArrayList { "250 2.0.0 Accepted as TRACE1" });
        const auto &mails = m_stores->box("alice@example.test").mails;
        QCOMPARE(mails.size(), 1u);
        QVERIFY(mails[0].startsWith("Return-Path: <sender@example.org>\r\nDelivered-To: alice@example.test\r\nReceived: from client.example.net"));
        QVERIFY(mails[0].endsWith("\r\nMessage-ID: <m1@example.org>\r\nSubject: x\r\n\r\nbody\r\n"));
        QCOMPARE(queued().size(), 0u);
        QCOMPARE(m_stores->box("alice@example.test").shared, 0);
    }
    void severalRecipientsShareOneCopyAndNobodyGetsTwo()
    {
        QCOMPARE(deliver({ "alice@example.test", "team@example.test", "ALICE@example.test", "carol@example.test" }).size(), 1);
        for (const char *who : { "alice@example.test", "bob@example.test", "carol@example.test" }) {
            const auto &box = m_stores->box(who);
            QCOMPARE(box.mails.size(), 1u);
            QCOMPARE(box.shared, 1);
            QVERIFY(!box.mails[0].contains("Delivered-To"));
            QVERIFY(!box.mails[0].contains("alice@example.test")); // no blind copy is betrayed
        }
    }
    void aliasToTheOutsideIsQueuedBeforeTheAnswer()
    {
        QCOMPARE(deliver({ "both@example.test" }).first().left(3), QByteArray("250"));
        QCOMPARE(m_stores->box("bob@example.test").mails.size(), 1u);
        QCOMPARE(queued().size(), 1u);
        QCOMPARE(m_worker->wait(m_queue->runDue()).delivered, 2);
        QVERIFY(m_mx->at("192.0.2.1").mails[0].content.startsWith("Delivered-To: both@example.test\r\nReceived: "));
        QVERIFY(m_mx->at("192.0.2.1").mails[0].from.startsWith("<sender@example.org>"));
        QCOMPARE(queued().size(), 0u);
    }
    void forwardingLoopIsCut()
    {
        const QByteArrayList replies = deliver({ "away@example.test" }, "Delivered-To: AWAY@example.test\r\nSubject: x\r\n\r\n");
        QVERIFY(replies.first().startsWith("554 5.4.6"));
        QCOMPARE(queued().size(), 0u);
        // Together with somebody who has got it, the loop becomes a bounce.
        QVERIFY(deliver({ "away@example.test", "carol@example.test" }, "Delivered-To: away@example.test\r\nSubject: x\r\n\r\n").first().startsWith("250"));
        m_worker->wait(m_queue->runDue());
        QCOMPARE(m_mx->at("192.0.2.1").mails.size(), 1u);
        QVERIFY(m_mx->at("192.0.2.1").mails[0].from.startsWith("<>"));
        QVERIFY(m_mx->at("192.0.2.1").mails[0].content.contains("Status: 5.4.6"));
        QCOMPARE(queued().size(), 0u);
    }
    void nobodyOutsideGetsItTwice()
    {
        logIn();
        m_lookup->addAlias("also@example.test", {}, { "alice@example.org" });
        QVERIFY(deliver({ "x@example.org", "x@example.org", "away@example.test", "also@example.test", "alice@example.org" }, {}, "alice@example.test").first().startsWith("250"));
        m_worker->wait(m_queue->runDue());
        QByteArrayList reached;
        for (const FakeHost::Mail &mail : m_mx->at("192.0.2.1").mails) {
            for (const QByteArray &to : mail.to)
                reached += to;
        }
        std::sort(reached.begin(), reached.end());
        QCOMPARE(reached, (QByteArrayList { "<alice@example.org>", "<x@example.org>" }));
        QCOMPARE(queued().size(), 0u);
    }
    void relayedMailIsQueued()
    {
        logIn();
        QCOMPARE(deliver({ "x@example.org", "y@example.net", "carol@example.test" }, {}, "alice@example.test").first().left(3), QByteArray("250"));
        QCOMPARE(queued().size(), 1u);
        QCOMPARE(queued()[0].recipients.size(), 2u);
        QCOMPARE(queued()[0].messageId, QByteArray("m1@example.org"));
        QCOMPARE(queued()[0].trace, QByteArray("TRACE1"));
        QCOMPARE(m_stores->box("carol@example.test").mails.size(), 1u);
        m_worker->wait(m_queue->runDue());
        QVERIFY(!m_mx->at("192.0.2.1").mails[0].content.contains("Delivered-To"));
    }

    void whatUsersSendIsSigned()
    {
        logIn();
        QCOMPARE(deliver({ "x@example.org", "carol@example.test" }, "Subject: x\r\n\r\nbody\r\n", "alice@example.test").first().left(3), QByteArray("250"));
        m_worker->wait(m_queue->runDue());
        QVERIFY(m_mx->at("192.0.2.1").mails[0].content.startsWith("DKIM-Signature: 20\r\nReceived: "));
        QVERIFY(m_stores->box("carol@example.test").mails[0].contains("\r\nDKIM-Signature: inside 20\r\nReceived: "));
    }
    void whatIsSentOnIsSealedOnce()
    {
        int sealed = 0;
        m_seal = [&sealed](const smtp::ReadOctets &read, qint64 size) {
            return "ARC-Seal: " + QByteArray::number(++sealed) + ' ' + QByteArray::number(read(0, size + 1).size()) + "\r\n";
        };
        QVERIFY(deliver({ "away@example.test", "both@example.test", "carol@example.test" }, "Subject: x\r\n\r\nbody\r\n").first().startsWith("250"));
        m_worker->wait(m_queue->runDue());
        QCOMPARE(sealed, 1);
        QCOMPARE(m_mx->at("192.0.2.1").mails.size(), 2u);
        for (const auto &mail : m_mx->at("192.0.2.1").mails)
            QVERIFY2(mail.content.startsWith("ARC-Seal: 1 20\r\nDelivered-To: "), mail.content);
        for (const char *who : { "bob@example.test", "carol@example.test" })
            QVERIFY(!m_stores->box(who).mails[0].contains("ARC-Seal")); // what stays is not
        QVERIFY(deliver({ "carol@example.test" }).first().startsWith("250"));
        QCOMPARE(sealed, 1); // nothing leaves: nothing is reckoned
    }

    // --- failures ---
    void failureOfTheOnlyMailboxIsTheAnswer_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("reply");
        QTest::newRow("over quota") << int(Failure::Kind::OverQuota) << QByteArray("452 4.2.2");
        QTest::newRow("disk full") << int(Failure::Kind::StorageFull) << QByteArray("452 4.3.1");
        QTest::newRow("unclassified") << int(Failure::Kind::Internal) << QByteArray("451 4.3.0");
    }
    void failureOfTheOnlyMailboxIsTheAnswer()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, reply);
        m_stores->box("alice@example.test").failing = Failure::Kind(kind);
        QVERIFY(deliver({ "alice@example.test" }).first().startsWith(reply));
        QCOMPARE(queued().size(), 0u);
        m_client.service = smtp::Service::Lmtp;
        QVERIFY(deliver({ "alice@example.test" }).first().startsWith(reply));
        QCOMPARE(queued().size(), 0u);
    }
    void failedMailboxIsQueuedWhenOthersHaveTheMail()
    {
        m_stores->box("alice@example.test").failing = Failure::Kind::OverQuota;
        QVERIFY(deliver({ "alice@example.test", "bob@example.test" }).first().startsWith("250"));
        QCOMPARE(m_stores->box("bob@example.test").mails.size(), 1u);
        QCOMPARE(queued().size(), 1u);
        QCOMPARE(queued()[0].recipients.size(), 1u);
        QCOMPARE(queued()[0].recipients[0].account, AccountId(1));
        m_worker->wait(m_queue->runDue());
        QCOMPARE(queued().size(), 1u); // still full
        QVERIFY(queued()[0].recipients[0].lastReply.startsWith("452 4.2.2"));
        m_stores->box("alice@example.test").failing.reset();
        m_clock->advance(61s);
        m_worker->wait(m_queue->runDue());
        QCOMPARE(m_stores->box("alice@example.test").mails.size(), 1u);
        QCOMPARE(m_stores->box("bob@example.test").mails.size(), 1u);
        QVERIFY(m_stores->box("alice@example.test").mails[0].startsWith("Return-Path: <sender@example.org>\r\nDelivered-To: alice@example.test\r\nReceived: "));
        QCOMPARE(m_stores->box("alice@example.test").mails[0].count("Received:"), 1);
        QCOMPARE(queued().size(), 0u);
    }
    void lmtpAnswersForEachRecipient()
    {
        m_client.service = smtp::Service::Lmtp;
        m_stores->box("alice@example.test").failing = Failure::Kind::OverQuota;
        const QByteArrayList replies = deliver({ "alice@example.test", "bob@example.test", "team@example.test" });
        QCOMPARE(replies.size(), 3);
        QVERIFY(replies[0].startsWith("452 4.2.2"));
        QVERIFY(replies[1].startsWith("250 2.0.0"));
        QVERIFY(replies[2].startsWith("250 2.0.0")); // bob has it; alice's copy of the alias is queued
        QCOMPARE(queued().size(), 1u);
        QCOMPARE(queued()[0].recipients.size(), 1u);
        QCOMPARE(queued()[0].recipients[0].account, AccountId(1));
    }
    void permanentFailureAfterSuccessBounces()
    {
        m_stores->box("alice@example.test").failing = Failure::Kind::TooLarge;
        QVERIFY(deliver({ "alice@example.test", "bob@example.test" }).first().startsWith("250"));
        m_worker->wait(m_queue->runDue());
        QCOMPARE(queued().size(), 0u);
        const auto &bounces = m_mx->at("192.0.2.1").mails;
        QCOMPARE(bounces.size(), 1u);
        QVERIFY(bounces[0].content.contains("To: <sender@example.org>"));
        QVERIFY(bounces[0].content.contains("Final-Recipient: rfc822;alice@example.test"));
        QVERIFY(bounces[0].content.contains("Status: 5."));
    }
    void queueAwayMeansNothingIsDoneAndTheSenderComesAgain()
    {
        QVERIFY(m_database->inTransaction([](sql::Sql &sql) { return sql.direct("DROP TABLE queue_recipients"); }).ok());
        const QByteArrayList replies = deliver({ "both@example.test", "carol@example.test" });
        QVERIFY2(replies.first().startsWith("45"), replies.first().constData());
        QCOMPARE(m_stores->box("bob@example.test").mails.size(), 0u);
        QCOMPARE(m_stores->box("carol@example.test").mails.size(), 0u);
        QVERIFY(deliver({ "carol@example.test" }).first().startsWith("250")); // needs no queue
    }
    void directoryGoneBetweenRcptAndDataIsTemporary()
    {
        m_lookup->away = true;
        QVERIFY(deliver({ "alice@example.test", "bob@example.test" }).first().startsWith("451 4.3.0"));
        QCOMPARE(m_stores->box("alice@example.test").mails.size(), 0u);
    }

    // --- reports ---
    void bounceForALocalUserComesToTheMailbox()
    {
        logIn();
        m_mx->at("192.0.2.1").answers["gone@example.org"] = "550 5.1.1 no such user";
        QVERIFY(deliver({ "gone@example.org" }, {}, "alice@example.test").first().startsWith("250"));
        m_worker->wait(m_queue->runDue());
        const auto &mails = m_stores->box("alice@example.test").mails;
        QCOMPARE(mails.size(), 1u);
        QVERIFY(mails[0].startsWith("Return-Path: <>\r\nDelivered-To: alice@example.test\r\n"));
        QVERIFY(mails[0].contains("Status: 5.1.1"));
        QCOMPARE(queued().size(), 0u);
    }
    void localSuccessIsReported()
    {
        deliver({ "carol@example.test" }, {}, "alice@example.test", smtp::notify::Success);
        m_worker->wait(m_queue->runDue());
        QCOMPARE(m_stores->box("alice@example.test").mails.size(), 1u);
        QVERIFY(m_stores->box("alice@example.test").mails[0].contains("Action: delivered\r\nStatus: 2.0.0"));
        QVERIFY(m_stores->box("alice@example.test").mails[0].contains("Subject: x\r\n"));
    }
    void aliasForSeveralReportsExpandedOnce()
    {
        deliver({ "both@example.test" }, {}, "alice@example.test", smtp::notify::Success);
        m_worker->wait(m_queue->runDue());
        const auto &mails = m_stores->box("alice@example.test").mails;
        QCOMPARE(mails.size(), 1u);
        QVERIFY(mails[0].contains("Action: expanded\r\n"));
    }
    void nullSenderIsNeverReportedTo()
    {
        deliver({ "carol@example.test" }, {}, "", smtp::notify::Success);
        QCOMPARE(queued().size(), 0u);
        QVERIFY(m_stores->box("carol@example.test").mails[0].startsWith("Return-Path: <>\r\n"));
    }
    void reportToAnAccountThatIsGoneIsDropped()
    {
        logIn();
        m_mx->at("192.0.2.1").answers["gone@example.org"] = "550 5.1.1 no such user";
        deliver({ "gone@example.org" }, {}, "alice@example.test");
        m_lookup->removeAccount(1);
        m_worker->wait(m_queue->runDue());
        QCOMPARE(queued().size(), 0u);
    }
    void queuedMailForAnAccountThatIsGoneBounces()
    {
        m_stores->box("carol@example.test").failing = Failure::Kind::OverQuota;
        deliver({ "carol@example.test", "bob@example.test" });
        m_lookup->removeAccount(3);
        m_worker->wait(m_queue->runDue());
        QCOMPARE(queued().size(), 0u);
        QCOMPARE(m_mx->at("192.0.2.1").mails.size(), 1u);
    }

    void bigMessageTakesTheSamePaths()
    {
        QByteArray big = "Subject: big\r\n\r\n";
        while (big.size() < 1000 * 1000)
            big += "0123456789012345678901234567890123456789012345678901234567890123\r\n";
        QVERIFY(deliver({ "both@example.test" }, big).first().startsWith("250"));
        QVERIFY(m_stores->box("bob@example.test").mails[0].endsWith(big));
        m_worker->wait(m_queue->runDue());
        QVERIFY(m_mx->at("192.0.2.1").mails[0].content.endsWith(big));
    }
};

FACTEUR_TEST(InboundTest)
#include "tst_inbound.moc"

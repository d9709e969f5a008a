// What comes in is refused at the door or lies in a mailbox or the queue when it is answered, once for everybody.
#include "tests/support/testmain.h" // first: moc of Qt 6.4 fails on <coroutine> before any Qt header

#include "services/delivery/inbound.h"
#include "services/delivery/router.h"
#include "storage/sql/database.h"
#include "tests/daemon/services/delivery/fakehouse.h"
#include "tests/daemon/services/delivery/fakemx.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/manualworker.h"

#include <QTemporaryDir>

using delivery::Inbound;
using namespace std::chrono_literals;

class InboundTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<ManualClock>();
        m_worker = std::make_unique<ManualWorker>(*m_clock);
        m_pool = std::make_unique<async::Pool>("inbound-test", 1);
        m_database = std::make_unique<sql::Database>(*sql::DatabaseUrl::parse(QStringLiteral("sqlite:directory.db"), m_dir->path()), Secret(), *m_clock);
        QVERIFY(m_database->migrate().ok());
        m_spool = std::make_unique<storage::Spool>(m_dir->path() + QStringLiteral("/spool"), "a");
        queue::Settings settings;
        settings.hostname = "mail.example.test";
        settings.schedule.jitterPercent = 0;
        m_queue = std::make_unique<queue::Queue>(*m_database, *m_spool, *m_pool, *m_worker, *m_clock, settings);
        QVERIFY(m_queue->openNow().ok());
        m_lookup = std::make_unique<FakeLookup>();
        m_lookup->addAccount("alice@example.test", 1);
        m_lookup->addAccount("bob@example.test", 2);
        m_lookup->addAccount("carol@example.test", 3);
        m_lookup->addAlias("team@example.test", { 1, 2 });
        m_lookup->addAlias("away@example.test", {}, { "alice@example.org" });
        m_lookup->addAlias("both@example.test", { 2 }, { "x@example.org", "y@example.net" });
        m_stores = std::make_shared<FakeStores>();
        delivery::InboundSettings inbound;
        inbound.hostname = "mail.example.test";
        inbound.temporaryDirectory = m_dir->path();
        inbound.postmaster = [] { return *MailAddress::parse("alice@example.test"); };
        inbound.sign = [](const smtp::ReadOctets &read, qint64 size) { return "DKIM-Signature: " + QByteArray::number(read(0, size + 1).size()) + "\r\n"; };
        m_inbound = std::make_unique<Inbound>(*m_lookup, m_stores, *m_queue, *m_pool, *m_clock, inbound);
        m_dns = std::make_unique<FakeResolver>();
        m_dns->address("example.org", "192.0.2.1").address("example.net", "192.0.2.2");
        m_mx = std::make_unique<FakeMx>();
        m_mx->at("192.0.2.1");
        m_mx->at("192.0.2.2");
        delivery::RemoteSettings remote;
        remote.hostname = "mail.example.test";
        m_remote = std::make_unique<delivery::Remote>(*m_dns, *m_mx, *m_pool, *m_clock, remote);
        m_router = std::make_unique<delivery::Router>(*m_lookup, *m_inbound, *m_pool, *m_remote, "mail.example.test", m_dir->path());
        m_queue->setTransport(m_router.get());
        m_client = {};
        m_seal = {};
        m_judged.clear();
        m_prefix.clear();
        m_hold = false;
        m_client.address = QHostAddress(QStringLiteral("203.0.113.5"));
        m_client.helo = "client.example.net";
        m_client.esmtp = true;
    }
    void cleanup()
    {
        m_queue.reset();
        m_pool.reset();
        m_database->closeThread();
        m_database.reset();
        m_worker.reset();
    }

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
        QVERIFY(m_stores->box("carol@example.test").mails[0].contains("\r\nDKIM-Signature: 20\r\nReceived: "));
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

    // --- what the door has decided ---
    void junkGoesToJunkWithItsVerdict()
    {
        m_judged["alice@example.test"] = judged(true, 7.5);
        m_judged["bob@example.test"] = judged(false, 1);
        QVERIFY(deliver({ "alice@example.test", "bob@example.test", "carol@example.test" }).first().startsWith("250"));
        auto &alice = m_stores->box("alice@example.test");
        QCOMPARE(alice.where, std::vector<QByteArray> { "Junk" });
        QCOMPARE(alice.keywords[0], KeywordNames { "$Junk" });
        QVERIFY(alice.mails[0].startsWith("Return-Path: <sender@example.org>\r\nDelivered-To: alice@example.test\r\nX-Facteur-Verdict: junk; score=7.5; required=5.0\r\nReceived: "));
        QCOMPARE(alice.mailboxes.front().specialUse, QByteArray("\\Junk"));
        auto &bob = m_stores->box("bob@example.test");
        QCOMPARE(bob.where, std::vector<QByteArray> { "INBOX" });
        QVERIFY(bob.mails[0].contains("X-Facteur-Verdict: accept; score=1.0"));
        QVERIFY(!m_stores->box("carol@example.test").mails[0].contains("X-Facteur-Verdict"));
    }
    void theUsersOwnJunkIsUsed()
    {
        m_stores->box("alice@example.test").mailboxes = { { "Spam", true, true, false, "\\Junk" } };
        m_judged["alice@example.test"] = judged(true, 7.5);
        deliver({ "alice@example.test" });
        QCOMPARE(m_stores->box("alice@example.test").where, std::vector<QByteArray> { "Spam" });
    }
    void whoIsReachedTwiceIsSuspectedLess()
    {
        m_judged["alice@example.test"] = judged(true, 7.5);
        m_judged["team@example.test"] = judged(false, 3);
        deliver({ "alice@example.test", "team@example.test" });
        QCOMPARE(m_stores->box("alice@example.test").where, std::vector<QByteArray> { "INBOX" });
    }
    void requeuedJunkStaysJunk()
    {
        m_stores->box("alice@example.test").failing = Failure::Kind::OverQuota;
        m_judged["alice@example.test"] = judged(true, 7.5);
        QVERIFY(deliver({ "alice@example.test", "bob@example.test" }).first().startsWith("250"));
        m_stores->box("alice@example.test").failing.reset();
        m_clock->advance(61s);
        m_worker->wait(m_queue->runDue());
        QCOMPARE(m_stores->box("alice@example.test").where, std::vector<QByteArray> { "Junk" });
        QCOMPARE(m_stores->box("alice@example.test").mails[0].count("X-Facteur-Verdict: junk"), 1);
        QCOMPARE(m_stores->box("bob@example.test").where, std::vector<QByteArray> { "INBOX" });
    }
    void heldMailWaitsForAPerson()
    {
        m_hold = true;
        m_judged["alice@example.test"] = judged(true, 7.5);
        QVERIFY(deliver({ "alice@example.test", "away@example.test" }).first().startsWith("250"));
        m_worker->wait(m_queue->runDue());
        QCOMPARE(queued().size(), 2u); // what stands above the message differs
        QCOMPARE(m_stores->box("alice@example.test").mails.size(), 0u);
        QCOMPARE(m_mx->at("192.0.2.1").mails.size(), 0u);
        for (const queue::Message &message : queued()) {
            QCOMPARE(message.recipients.front().state, queue::State::Held);
            QVERIFY(m_worker->wait(m_queue->release(message.id)));
        }
        m_worker->wait(m_queue->runDue());
        QCOMPARE(m_stores->box("alice@example.test").where, std::vector<QByteArray> { "Junk" });
        m_worker->wait(m_queue->runDue()); // the alias has put it into the queue anew
        QCOMPARE(m_mx->at("192.0.2.1").mails.size(), 1u);
        QCOMPARE(queued().size(), 0u);
    }
    void whatTheDoorWritesStandsAboveReceived()
    {
        m_prefix = "Authentication-Results: mail.example.test; spf=pass\r\n";
        deliver({ "alice@example.test", "away@example.test" });
        QVERIFY(m_stores->box("alice@example.test").mails[0].startsWith(
            "Return-Path: <sender@example.org>\r\nDelivered-To: alice@example.test\r\nAuthentication-Results: mail.example.test; spf=pass\r\nReceived: "));
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

private:
    void logIn()
    {
        m_client.service = smtp::Service::Submission;
        m_client.identity = sasl::Identity { AccountId(1), *MailAddress::parse("alice@example.test"), "alice@example.test" };
    }
    smtp::Envelope envelope(const QByteArray &sender)
    {
        smtp::Envelope envelope;
        envelope.trace = "TRACE1";
        envelope.client = std::make_shared<smtp::Client>(m_client);
        if (!sender.isEmpty())
            envelope.sender = *MailAddress::parse(sender);
        return envelope;
    }
    smtp::ServerPort::MaybeReply mail(const QByteArray &sender) { return m_worker->wait(m_inbound->mailFrom(envelope(sender))); }
    smtp::ServerPort::MaybeReply rcpt(const QByteArray &recipient)
    {
        return m_worker->wait(m_inbound->rcptTo(envelope("sender@example.org"), { *MailAddress::parse(recipient), 0, {} }));
    }
    QByteArrayList deliver(const QByteArrayList &recipients, QByteArray content = {}, const QByteArray &sender = "sender@example.org", quint8 notify = 0)
    {
        smtp::Envelope from = envelope(sender);
        from.handling.hold = m_hold;
        from.handling.seal = m_seal;
        from.handling.prefix = m_prefix;
        for (const QByteArray &recipient : recipients) {
            smtp::Recipient to = m_judged.value(recipient);
            to.address = *MailAddress::parse(recipient);
            to.notify = notify;
            from.recipients.append(to);
        }
        auto message = m_inbound->begin(from);
        if (content.isEmpty())
            content = "Message-ID: <m1@example.org>\r\nSubject: x\r\n\r\nbody\r\n";
        for (qsizetype i = 0; i < content.size(); i += 65536) {
            if (!message->append(QByteArrayView(content).sliced(i, std::min<qsizetype>(65536, content.size() - i))))
                return {};
        }
        QByteArrayList lines;
        for (const smtp::Reply &reply : m_worker->wait(m_inbound->deliver(from, std::move(message))))
            lines.append(reply.toLine());
        return lines;
    }
    static smtp::Recipient judged(bool junk, double score)
    {
        smtp::Recipient recipient;
        recipient.junk = junk;
        recipient.spamScore = score;
        recipient.spamThreshold = 5;
        recipient.verdict = QByteArray("X-Facteur-Verdict: ") + (junk ? "junk" : "accept") + "; score=" + QByteArray::number(score, 'f', 1) + "; required=5.0\r\n";
        return recipient;
    }
    std::vector<queue::Message> queued() { return *m_worker->wait(m_queue->list({})); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ManualWorker> m_worker;
    std::unique_ptr<async::Pool> m_pool;
    std::unique_ptr<sql::Database> m_database;
    std::unique_ptr<storage::Spool> m_spool;
    std::unique_ptr<queue::Queue> m_queue;
    std::unique_ptr<FakeLookup> m_lookup;
    std::shared_ptr<FakeStores> m_stores;
    std::unique_ptr<Inbound> m_inbound;
    std::unique_ptr<FakeResolver> m_dns;
    std::unique_ptr<FakeMx> m_mx;
    std::unique_ptr<delivery::Remote> m_remote;
    std::unique_ptr<delivery::Router> m_router;
    smtp::Client m_client;
    decltype(smtp::Handling::seal) m_seal;
    QHash<QByteArray, smtp::Recipient> m_judged; // by address: what the door has said
    QByteArray m_prefix;
    bool m_hold = false;
};

FACTEUR_TEST(InboundTest)
#include "tst_inbound.moc"

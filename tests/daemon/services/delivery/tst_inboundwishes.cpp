// What the door has decided about a mail, what its sender wants of TLS, and how large it may be: kept on every way that it goes.
#include "tests/support/testmain.h" // first: moc of Qt 6.4 fails on <coroutine> before any Qt header

#include "tests/daemon/services/delivery/inboundstage.h"

using namespace std::chrono_literals;

class InboundWishesTest : public QObject, InboundStage
{
    Q_OBJECT
private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

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

    // --- RFC 6531 ---
    void smtpUtf8IsAskedForOnlyWhereItIsNeeded_data()
    {
        QTest::addColumn<QByteArray>("sender");
        QTest::addColumn<QByteArray>("recipient");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<bool>("needed");
        QTest::newRow("a client that always says it") << QByteArray("alice@example.test") << QByteArray("x@example.org") << QByteArray("Subject: x\r\n\r\ngr\xc3\xbcn\r\n") << false;
        QTest::newRow("the header") << QByteArray("alice@example.test") << QByteArray("x@example.org") << QByteArray("Subject: gr\xc3\xbcn\r\n\r\nx\r\n") << true;
        QTest::newRow("the sender") << QByteArray("gr\xc3\xbcn@example.test") << QByteArray("x@example.org") << QByteArray("Subject: x\r\n\r\nx\r\n") << true;
        QTest::newRow("a header too long to look at") << QByteArray("alice@example.test") << QByteArray("x@example.org") << QByteArray("X-A: " + QByteArray(40000, 'x') + "\r\n\r\nx\r\n") << true;
        QTest::newRow("the alias that stands above it") << QByteArray("alice@example.test") << QByteArray("gr\xc3\xbcn@example.test") << QByteArray("Subject: x\r\n\r\nx\r\n") << true;
    }
    void smtpUtf8IsAskedForOnlyWhereItIsNeeded()
    {
        QFETCH(QByteArray, sender);
        QFETCH(QByteArray, recipient);
        QFETCH(QByteArray, message);
        QFETCH(bool, needed);
        m_lookup->addAlias("gr\xc3\xbcn@example.test", {}, { "x@example.org" });
        logIn();
        m_parameters.smtpUtf8 = true;
        QVERIFY(deliver({ recipient }, message, sender).first().startsWith("250"));
        QCOMPARE(queued().size(), 1u);
        QCOMPARE(queued()[0].smtpUtf8, needed);
    }

    // --- RFC 8689 ---
    void requiredTlsGoesAlongWithEverythingThatLeaves()
    {
        m_parameters.tls = smtp::TlsWish::Required;
        QVERIFY(deliver({ "carol@example.test", "away@example.test" }).first().startsWith("250"));
        QCOMPARE(m_stores->box("carol@example.test").mails.size(), 1u); // what stays is in no danger
        QCOMPARE(queued().size(), 1u);
        QCOMPARE(queued()[0].tls, queue::Tls::Required); // an alias's forward
        logIn();
        QVERIFY(deliver({ "x@example.org" }, {}, "alice@example.test").first().startsWith("250"));
        QCOMPARE(queued().size(), 2u);
        QCOMPARE(queued()[1].tls, queue::Tls::Required);
        // The field is not for mail that has the parameter, §4.1.
        QVERIFY(deliver({ "x@example.org" }, "TLS-Required: No\r\n\r\n", "alice@example.test").first().startsWith("250"));
        QCOMPARE(queued()[2].tls, queue::Tls::Required);
    }
    void whatWaitsForTheHouseKeepsIt()
    {
        m_parameters.tls = smtp::TlsWish::Required;
        m_hold = true;
        QVERIFY(deliver({ "away@example.test" }).first().startsWith("250"));
        QCOMPARE(queued()[0].tls, queue::Tls::Required);
        QVERIFY(m_worker->wait(m_queue->release(queued()[0].id)));
        m_worker->wait(m_queue->runDue()); // to the house, where the alias sends it on; example.org does not do REQUIRETLS
        QVERIFY(m_mx->at("192.0.2.1").mails.empty() || m_mx->at("192.0.2.1").mails[0].from.startsWith("<>"));
    }
    void theBounceOfRequiredTlsShowsNoContentAndIsProtected()
    {
        logIn();
        m_parameters.tls = smtp::TlsWish::Required;
        m_parameters.ret = smtp::Ret::Full;
        QVERIFY(deliver({ "x@example.org" }, "Subject: x\r\n\r\nthe secret\r\n", "alice@example.test").first().startsWith("250"));
        m_worker->wait(m_queue->runDue());
        QVERIFY(m_mx->at("192.0.2.1").mails.empty());
        const auto &bounces = m_stores->box("alice@example.test").mails;
        QCOMPARE(bounces.size(), 1u);
        QVERIFY2(bounces[0].contains("Status: 5.7.10"), bounces[0].constData());
        QVERIFY(bounces[0].contains("Subject: x") && !bounces[0].contains("the secret")); // §5: as if RET=HDRS
        // A bounce that leaves asks for the same, and goes even where it is not had.
        m_client.service = smtp::Service::Mx;
        m_client.identity.reset();
        QVERIFY(deliver({ "away@example.test" }).first().startsWith("250"));
        m_worker->wait(m_queue->runDue());
        QCOMPARE(m_mx->at("192.0.2.1").mails.size(), 1u);
        QVERIFY(m_mx->at("192.0.2.1").mails[0].content.contains("Status: 5.7.10"));
    }
    void theFieldIsASofterWish()
    {
        logIn();
        QVERIFY(deliver({ "x@example.org" }, "Subject: x\r\nTLS-Required: No\r\n\r\nbody\r\n", "alice@example.test").first().startsWith("250"));
        QCOMPARE(queued()[0].tls, queue::Tls::Optional);
        m_worker->wait(m_queue->runDue());
        QVERIFY(m_mx->at("192.0.2.1").mails[0].content.contains("TLS-Required: No")); // for the next one
        QVERIFY(deliver({ "x@example.org" }, {}, "alice@example.test").first().startsWith("250"));
        QCOMPARE(queued()[0].tls, queue::Tls::Usual);
    }

    // --- the domains' limits of size ---
    void tooLargeIsSaidAtRcptWhenTheSizeIsTold()
    {
        m_sizeLimits["example.test"] = 1000;
        QVERIFY(!rcpt("alice@example.test")); // nothing was told
        m_parameters.size = 1000;
        QVERIFY(!rcpt("alice@example.test"));
        m_parameters.size = 1001;
        const auto refusal = rcpt("alice@example.test");
        QVERIFY(refusal && refusal->toLine().startsWith("552 5.3.4 "));
        QVERIFY(refusal->toLine().contains("1000") && refusal->toLine().contains("example.test"));
        m_sizeLimits.clear();
        QVERIFY(!rcpt("alice@example.test"));
    }
    void whatLeavesKnowsNoLimitOfOurs()
    {
        m_sizeLimits["example.org"] = 10;
        m_parameters.size = 100000;
        logIn();
        QVERIFY(!rcpt("x@example.org"));
        QVERIFY(deliver({ "x@example.org" }, {}, "alice@example.test").first().startsWith("250"));
    }
    void tooLargeForAllIsRefused()
    {
        m_sizeLimits["example.test"] = 40;
        QVERIFY(deliver({ "alice@example.test", "bob@example.test" }).first().startsWith("552 5.3.4 "));
        QCOMPARE(m_stores->box("alice@example.test").mails.size(), 0u);
        QCOMPARE(queued().size(), 0u);
    }
    void tooLargeForSomeIsReturnedForThem()
    {
        m_lookup->domains.insert("small.test");
        m_lookup->addAccount("dave@small.test", 4);
        m_sizeLimits["small.test"] = 100000;
        QByteArray big = "Subject: big\r\n\r\n";
        while (big.size() < 300000)
            big += "0123456789012345678901234567890123456789012345678901234567890123\r\n";
        QVERIFY(deliver({ "alice@example.test", "dave@small.test" }, big).first().startsWith("250"));
        QCOMPARE(m_stores->box("alice@example.test").mails.size(), 1u);
        m_worker->wait(m_queue->runDue());
        QCOMPARE(m_stores->box("dave@small.test").mails.size(), 0u);
        QCOMPARE(queued().size(), 0u);
        const auto &bounces = m_mx->at("192.0.2.1").mails; // to sender@example.org
        QCOMPARE(bounces.size(), 1u);
        QVERIFY(bounces[0].content.contains("Final-Recipient: rfc822;dave@small.test"));
        QVERIFY2(bounces[0].content.contains("Status: 5.3.4"), bounces[0].content.constData());
        QVERIFY(!bounces[0].content.contains("alice"));
    }
    void lmtpRefusesEachForItself()
    {
        m_lookup->domains.insert("small.test");
        m_lookup->addAccount("dave@small.test", 4);
        m_sizeLimits["small.test"] = 40;
        m_client.service = smtp::Service::Lmtp;
        const QByteArrayList replies = deliver({ "alice@example.test", "dave@small.test" });
        QVERIFY(replies[0].startsWith("250"));
        QVERIFY(replies[1].startsWith("552 5.3.4 "));
        QCOMPARE(queued().size(), 0u);
    }
    void theMailboxesDomainCountsBehindAnAlias()
    {
        m_lookup->domains.insert("small.test");
        m_lookup->addAccount("dave@small.test", 4);
        m_lookup->addAlias("dave@example.test", { 4 });
        m_sizeLimits["small.test"] = 1000;
        m_parameters.size = 2000;
        QVERIFY(rcpt("dave@example.test")->toLine().contains("small.test"));
        QVERIFY(!rcpt("alice@example.test"));
    }
};

FACTEUR_TEST(InboundWishesTest)
#include "tst_inboundwishes.moc"

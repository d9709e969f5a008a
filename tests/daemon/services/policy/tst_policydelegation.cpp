// Policy servers of Postfix's protocol: requests, actions, connections that serve a whole session.
#include "scannerstage.h"

#include "services/policy/scanners/policydelegation.h"

using namespace policy;
using namespace policy::scanners;

class PolicyDelegationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsHaveTheAttributes()
    {
        ScannerStage stage;
        const QByteArray request = policyRequest(stage.at(Stage::Recipient), "mail.example.test");
        QVERIFY(request.startsWith("request=smtpd_access_policy\n"));
        QVERIFY(request.endsWith("\n\n"));
        QCOMPARE(request.count("\n\n"), 1);
        for (const char *line : { "protocol_state=RCPT", "protocol_name=ESMTP", "client_address=192.0.2.7", "client_name=client.example.org",
                 "reverse_client_name=client.example.org", "client_port=40000", "helo_name=client.example.org", "sender=a@example.org",
                 "recipient=alice@example.test", "instance=T1", "queue_id=T1", "sasl_username=", "encryption_protocol=" })
            QVERIFY2(request.contains(QByteArray("\n") + line + '\n'), line);
        QVERIFY(policyRequest(stage.at(Stage::Connection), "m").contains("protocol_state=CONNECT\n"));
        stage.addRecipient("bob@example.test");
        const QByteArray end = policyRequest(stage.at(Stage::Content), "m");
        QVERIFY(end.contains("\nrecipient=\n")); // several: none is named
        QVERIFY(end.contains("\nrecipient_count=2\n"));
        QVERIFY(end.contains("\nprotocol_state=END-OF-MESSAGE\n"));
    }

    void noAttributeEndsEarly()
    {
        ScannerStage stage;
        auto client = std::make_shared<smtp::Client>(*stage.client);
        client->helo = "x\n\naction=OK";
        stage.client = client;
        QCOMPARE(policyRequest(stage.at(Stage::Recipient), "m").count("\n\n"), 1);
    }

    void actions_data()
    {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("reply");
        QTest::newRow("dunno") << QByteArray("DUNNO") << int(PolicyAction::Dunno) << QByteArray();
        QTest::newRow("lower case") << QByteArray("dunno") << int(PolicyAction::Dunno) << QByteArray();
        QTest::newRow("ok") << QByteArray("OK") << int(PolicyAction::Ok) << QByteArray();
        QTest::newRow("digits are ok") << QByteArray("12345") << int(PolicyAction::Ok) << QByteArray();
        QTest::newRow("reject") << QByteArray("REJECT no thanks") << int(PolicyAction::Reject) << QByteArray("550 5.7.1 no thanks");
        QTest::newRow("reject alone") << QByteArray("REJECT") << int(PolicyAction::Reject) << QByteArray("550 5.7.1 Access denied");
        QTest::newRow("reject with code") << QByteArray("REJECT 5.1.1 nobody") << int(PolicyAction::Reject) << QByteArray("550 5.1.1 nobody");
        QTest::newRow("defer") << QByteArray("DEFER") << int(PolicyAction::Defer) << QByteArray("451 4.7.1 Service unavailable, try again later");
        QTest::newRow("postgrey") << QByteArray("DEFER_IF_PERMIT Greylisted, see x") << int(PolicyAction::Defer) << QByteArray("451 4.7.1 Greylisted, see x");
        QTest::newRow("4nn") << QByteArray("450 4.2.0 later") << int(PolicyAction::Defer) << QByteArray("450 4.2.0 later");
        QTest::newRow("5nn") << QByteArray("554 gone") << int(PolicyAction::Reject) << QByteArray("554 5.7.1 gone");
        QTest::newRow("hold") << QByteArray("HOLD looks odd") << int(PolicyAction::Hold) << QByteArray();
        QTest::newRow("discard") << QByteArray("DISCARD") << int(PolicyAction::Discard) << QByteArray();
        QTest::newRow("prepend") << QByteArray("PREPEND X-Policy: yes") << int(PolicyAction::Prepend) << QByteArray();
        QTest::newRow("prepend of no field") << QByteArray("PREPEND no field") << int(PolicyAction::Unknown) << QByteArray();
        QTest::newRow("redirect") << QByteArray("REDIRECT bob@example.test") << int(PolicyAction::Redirect) << QByteArray();
        QTest::newRow("redirect to nobody") << QByteArray("REDIRECT bob") << int(PolicyAction::Unknown) << QByteArray();
        QTest::newRow("warn") << QByteArray("WARN look") << int(PolicyAction::Warn) << QByteArray();
        QTest::newRow("filter") << QByteArray("FILTER smtp:[x]") << int(PolicyAction::Unknown) << QByteArray();
    }
    void actions()
    {
        QFETCH(QByteArray, action);
        QFETCH(int, kind);
        QFETCH(QByteArray, reply);
        const PolicyAction parsed = parsePolicyAction(action);
        QCOMPARE(int(parsed.kind), kind);
        QCOMPARE(parsed.reply ? parsed.reply->toLine() : QByteArray(), reply);
    }

    void answersNeedAnAction()
    {
        QCOMPARE(parsePolicyAnswer("other=1\naction=DUNNO\n\n"), "DUNNO");
        QVERIFY_THROWS_EXCEPTION(ScannerError, parsePolicyAnswer("hello\n\n"));
    }

    void oneConnectionServesASession()
    {
        ScannerStage stage;
        FakeService server([](FakeService::Peer &peer) {
            if (peer.heard.endsWith("\n\n"))
                peer.answer("action=DUNNO\n\n"), peer.heard.clear();
        });
        stage.services.at("127.0.0.1", 10023) = &server;
        stage.set("scan.policy_services", "127.0.0.1:10023");
        PolicyDelegation check(stage.parts, stage.health, Stage::Recipient);
        for (int i = 0; i < 5; ++i)
            QVERIFY(stage.run(check).empty());
        QCOMPARE(server.connections, 1);
        PolicyDelegation other(stage.parts, stage.health, Stage::Content); // its servers are others
        QVERIFY(stage.run(other).empty());
        QCOMPARE(server.open, 1);
        check.ended(*stage.client, *stage.session, {});
        QCOMPARE(server.open, 0);
    }

    void aConnectionThatHasGoneStaleIsMadeAnew()
    {
        ScannerStage stage;
        FakeService server([](FakeService::Peer &peer) {
            if (peer.heard.endsWith("\n\n"))
                peer.answer("action=DUNNO\n\n"), peer.close(); // after each
        });
        stage.services.at("127.0.0.1", 10023) = &server;
        stage.set("scan.policy_services", "127.0.0.1:10023");
        PolicyDelegation check(stage.parts, stage.health, Stage::Recipient);
        QVERIFY(stage.run(check).empty());
        QVERIFY(stage.run(check).empty());
        QCOMPARE(server.connections, 2);
    }

    void verdictsAndEdits()
    {
        ScannerStage stage;
        QByteArray action;
        FakeService server([&action](FakeService::Peer &peer) {
            if (peer.heard.endsWith("\n\n"))
                peer.answer("action=" + action + "\n\n"), peer.heard.clear();
        });
        stage.services.at("/run/p") = &server;
        stage.set("scan.policy_services", "unix:/run/p stage=rcpt ok=accept");
        PolicyDelegation check(stage.parts, stage.health, Stage::Recipient);
        action = "REJECT not you";
        auto verdicts = stage.run(check);
        QCOMPARE(verdicts[0].demand, Demand::Reject);
        QCOMPARE(verdicts[0].result, "reject");
        QVERIFY(verdicts[0].reason.english().contains("not you"));
        action = "OK";
        QCOMPARE(stage.run(check)[0].demand, Demand::Accept);
        action = "HOLD";
        QCOMPARE(stage.run(check)[0].demand, Demand::Hold);
        action = "DISCARD";
        QCOMPARE(stage.run(check)[0].demand, Demand::Discard);
        action = "PREPEND X-Policy: a b";
        stage.run(check);
        QCOMPARE(stage.mail.edits.headers[0].name, "X-Policy");
        QCOMPARE(stage.mail.edits.headers[0].value, "a b");
        action = "REDIRECT bob@example.test";
        stage.run(check);
        QCOMPARE(stage.mail.edits.redirect[0].toString(), "bob@example.test");
        action = "BCC carol@example.test";
        stage.run(check);
        QCOMPARE(stage.mail.edits.addRecipients[0].toString(), "carol@example.test");
    }

    void theFirstThatDecidesEndsTheList()
    {
        ScannerStage stage;
        FakeService first([](FakeService::Peer &peer) { peer.answer("action=PREPEND X-A: 1\n\n"); });
        FakeService second([](FakeService::Peer &peer) { peer.answer("action=REJECT\n\n"); });
        FakeService third([](FakeService::Peer &peer) { peer.answer("action=DUNNO\n\n"); });
        stage.services.at("127.0.0.1", 1) = &first;
        stage.services.at("127.0.0.1", 2) = &second;
        stage.services.at("127.0.0.1", 3) = &third;
        stage.set("scan.policy_services", "127.0.0.1:1\n127.0.0.1:2\n127.0.0.1:3");
        PolicyDelegation check(stage.parts, stage.health, Stage::Recipient);
        QCOMPARE(int(stage.run(check).size()), 2);
        QCOMPARE(third.connections, 0);
    }

    void aServerThatIsDownDefersUnlessSaidOtherwise()
    {
        ScannerStage stage;
        stage.set("scan.policy_services", "127.0.0.1:1");
        PolicyDelegation check(stage.parts, stage.health, Stage::Recipient);
        QCOMPARE(stage.run(check)[0].demand, Demand::Defer);
        stage.set("scan.policy_services", "127.0.0.1:1 down=accept");
        QCOMPARE(stage.run(check)[0].demand, Demand::None);
        stage.set("scan.policy_services", "127.0.0.1:1 colour=red");
        QCOMPARE(stage.run(check)[0].result, "unavailable"); // and says why
        FakeService endless([](FakeService::Peer &peer) { peer.answer(QByteArray(8192, 'a')); });
        stage.services.at("127.0.0.1", 2) = &endless;
        stage.set("scan.policy_services", "127.0.0.1:2");
        QVERIFY(!stage.run(check)[0].reason.isEmpty());
    }
};

FACTEUR_TEST(PolicyDelegationTest)
#include "tst_policydelegation.moc"

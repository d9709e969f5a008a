// rspamd: the request, its answers, and what becomes of them.
#include "scannerstage.h"

#include "services/policy/scanners/rspamd.h"

using namespace policy;
using namespace policy::scanners;

static QByteArray http(const QByteArray &json, const QByteArray &status = "200 OK")
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(json.size()) + "\r\n\r\n" + json;
}

class RspamdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRequestTellsTheEnvelope()
    {
        ScannerStage stage;
        stage.addRecipient("bob@example.test");
        const QByteArray request = rspamdRequest(stage.at(Stage::Content), "mail.example.test", 42, *Address::parse("127.0.0.1:11333"));
        QVERIFY(request.startsWith("POST /checkv2 HTTP/1.1\r\n"));
        QVERIFY(request.endsWith("\r\n\r\n"));
        for (const char *line : { "Content-Length: 42", "IP: 192.0.2.7", "Helo: client.example.org", "Hostname: client.example.org", "From: <a@example.org>",
                 "Rcpt: <alice@example.test>", "Rcpt: <bob@example.test>", "Queue-ID: T1", "MTA-Name: mail.example.test" })
            QVERIFY2(request.contains(QByteArray("\r\n") + line + "\r\n"), line);
    }

    void nothingBreaksOutOfAField()
    {
        ScannerStage stage;
        auto client = std::make_shared<smtp::Client>(*stage.client);
        client->helo = "x\r\nSettings: off";
        stage.client = client;
        QVERIFY(!rspamdRequest(stage.at(Stage::Content), "m", 1, *Address::parse("127.0.0.1:1")).contains("\nSettings"));
    }

    void actions_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("demand");
        QTest::addColumn<int>("code");
        QTest::addColumn<double>("score");
        QTest::newRow("no action") << QByteArray(R"({"action":"no action","score":1.5,"required_score":15})") << int(Demand::None) << 0 << 0.75;
        QTest::newRow("greylist is advice") << QByteArray(R"({"action":"greylist","score":4,"required_score":15})") << int(Demand::None) << 0 << 2.0;
        QTest::newRow("add header") << QByteArray(R"({"action":"add header","score":8,"required_score":15})") << int(Demand::Junk) << 0 << 4.0;
        QTest::newRow("rewrite subject") << QByteArray(R"({"action":"rewrite subject","score":8})") << int(Demand::Junk) << 0 << 4.0;
        QTest::newRow("soft reject") << QByteArray(R"({"action":"soft reject","score":0})") << int(Demand::Defer) << 451 << 0.0;
        QTest::newRow("reject") << QByteArray(R"({"action":"reject","score":20})") << int(Demand::Reject) << 550 << 10.0;
        QTest::newRow("discard") << QByteArray(R"({"action":"reject","score":20,"milter":{"reject":"discard"}})") << int(Demand::Discard) << 0 << 10.0;
        QTest::newRow("quarantine") << QByteArray(R"({"action":"reject","score":20,"milter":{"reject":"quarantine"}})") << int(Demand::Hold) << 0 << 10.0;
        QTest::newRow("ham has negative points") << QByteArray(R"({"action":"no action","score":-3})") << int(Demand::None) << 0 << -1.5;
    }
    void actions()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, demand);
        QFETCH(int, code);
        QFETCH(double, score);
        const auto reply = parseRspamdReply(json);
        QVERIFY(reply);
        const Verdict verdict = rspamdVerdict(*reply, 0.5, true);
        QCOMPARE(int(verdict.demand), demand);
        QCOMPARE(verdict.reply ? verdict.reply->code() : 0, code);
        QCOMPARE(verdict.score, score);
    }

    void rejectCanBeSoftened()
    {
        const auto reply = parseRspamdReply(R"({"action":"reject","score":20})");
        QCOMPARE(rspamdVerdict(*reply, 1, false).demand, Demand::Junk);
    }

    void symbolsAreEvidence()
    {
        const auto reply = parseRspamdReply(R"({"action":"reject","score":9,"required_score":15,"symbols":{"A":{"score":-1},"B":{"score":7.5},"C":{}},
            "messages":{"smtp_message":"Gtube pattern\r\n250 OK"}})");
        const Verdict verdict = rspamdVerdict(*reply, 1, true);
        QCOMPARE(verdict.evidence[0].value, "9.00 of 15.00");
        QCOMPARE(verdict.evidence[1].name, "B");
        QCOMPARE(verdict.evidence[2].name, "A");
        QVERIFY(verdict.reason.english().contains("mostly B"));
        QVERIFY(!verdict.reply->text().contains('\n'));
    }

    void whatIsNoAnswer_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("error") << QByteArray(R"({"error":"no"})");
        QTest::newRow("action is a number") << QByteArray(R"({"action":5})");
        QTest::newRow("deep") << QByteArray(5000, '[');
    }
    void whatIsNoAnswer()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!parseRspamdReply(json));
    }

    void headersOfTheMilterBlock()
    {
        const auto reply = parseRspamdReply(R"({"action":"rewrite subject","score":1,"subject":"[SPAM] x\r\nBcc: y","milter":{
            "add_headers":{"X-Spamd-Bar":"+++","Authentication-Results":{"value":"mail; spf=pass","order":1},"X-Two":["a",{"value":"b\nEvil: 1"}],"Bad name":"x"},
            "remove_headers":{"X-Old":0,"X-Last":-1,"X-Second":2,"X-Never":-5}}})");
        QVERIFY(reply);
        QByteArray told;
        for (const HeaderEdit &edit : rspamdEdits(*reply, "X-Last: 1\r\nX-Last: 2\r\nX-Old: 1\r\n\r\n"))
            told += QByteArray::number(edit.kind) + ' ' + edit.name + '=' + edit.value + '@' + QByteArray::number(edit.index) + '\n';
        QCOMPARE(told, QByteArray("4 X-Last=@2\n4 X-Old=@0\n4 X-Second=@2\n3 Subject=[SPAM] x  Bcc: y@1\n"
                                  "0 Authentication-Results=mail; spf=pass@0\n1 X-Spamd-Bar=+++@0\n1 X-Two=a@0\n1 X-Two=b\r\n Evil: 1@0\n"));
    }

    void theCheckAsksAndEdits()
    {
        ScannerStage stage;
        FakeService rspamd([](FakeService::Peer &peer) {
            if (peer.heard.endsWith("Text\r\n"))
                peer.answer(http(R"({"action":"add header","score":8,"required_score":15,"milter":{"add_headers":{"X-Spam":"Yes"}}})")), peer.close();
        });
        stage.services.at("127.0.0.1", 11333) = &rspamd;
        RspamdCheck check(stage.parts, stage.health);
        QVERIFY(stage.run(check).empty()); // not configured
        stage.set("scan.rspamd.address", "localhost");
        const auto verdicts = stage.run(check);
        QCOMPARE(int(verdicts.size()), 1);
        QCOMPARE(verdicts[0].result, "add-header");
        QCOMPARE(verdicts[0].demand, Demand::Junk);
        QCOMPARE(int(stage.mail.edits.headers.size()), 1);
        QCOMPARE(rspamd.open, 0);
        QCOMPARE(stage.health.of("rspamd", "tcp:localhost:11333")->state().asked, 1u);
    }

    void largeMessagesAreSentInPieces()
    {
        ScannerStage stage("Subject: big\r\n\r\n" + QByteArray(3 * 1024 * 1024, 'a'), false);
        qsizetype heard = 0;
        FakeService rspamd([&heard](FakeService::Peer &peer) {
            heard += peer.heard.size();
            peer.heard.clear();
            if (heard > 3 * 1024 * 1024)
                peer.pending = http(R"({"action":"no action","score":0})");
        });
        stage.services.at("127.0.0.1", 11333) = &rspamd;
        stage.set("scan.rspamd.address", "127.0.0.1");
        RspamdCheck check(stage.parts, stage.health);
        QCOMPARE(stage.run(check)[0].result, "no-action");
        QVERIFY(stage.message.largestRead <= 64 * 1024);
        QVERIFY(rspamd.mostSent <= 512 * 1024);
        stage.set("scan.rspamd.max_size", "1000000");
        QCOMPARE(stage.run(check)[0].result, "too-large");
    }

    void answersThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("not HTTP") << QByteArray("hello\r\n\r\n");
        QTest::newRow("an error") << http("{}", "500 no");
        QTest::newRow("cut header") << QByteArray("HTTP/1.1 200 OK\r\nContent-Len");
        QTest::newRow("cut body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
        QTest::newRow("no JSON") << http("[");
        QTest::newRow("huge header") << "HTTP/1.1 200 OK\r\nX: " + QByteArray(100000, 'a');
        QTest::newRow("huge body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n");
        QTest::newRow("a body beyond all memory") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 6171178737961038280\r\n\r\n{}");
        QTest::newRow("nothing") << QByteArray();
    }
    void answersThatAreNone()
    {
        QFETCH(QByteArray, answer);
        ScannerStage stage;
        FakeService rspamd([answer](FakeService::Peer &peer) { peer.answer(answer), peer.close(); });
        stage.services.at("127.0.0.1", 11333) = &rspamd;
        stage.set("scan.rspamd.address", "127.0.0.1");
        RspamdCheck check(stage.parts, stage.health);
        const auto verdicts = stage.run(check);
        QCOMPARE(int(verdicts.size()), 1);
        QCOMPARE(verdicts[0].result, "unavailable");
        QCOMPARE(verdicts[0].demand, Demand::None);
        QVERIFY2(!verdicts[0].reason.english().contains("alloc"), verdicts[0].reason.english());
    }

    void answersWithoutLengthEndWithTheConnection()
    {
        ScannerStage stage;
        FakeService rspamd([](FakeService::Peer &peer) { peer.answer("HTTP/1.0 200 OK\r\n\r\n{\"action\":\"no action\",\"score\":1}"), peer.close(); });
        stage.services.at("127.0.0.1", 11333) = &rspamd;
        stage.set("scan.rspamd.address", "127.0.0.1");
        RspamdCheck check(stage.parts, stage.health);
        QCOMPARE(stage.run(check)[0].result, "no-action");
    }

    void whenItIsDown()
    {
        ScannerStage stage;
        stage.set("scan.rspamd.address", "127.0.0.1");
        RspamdCheck check(stage.parts, stage.health);
        QCOMPARE(stage.run(check)[0].demand, Demand::None);
        stage.set("scan.rspamd.when_down", "defer");
        const auto deferred = stage.run(check);
        QCOMPARE(deferred[0].demand, Demand::Defer);
        QCOMPARE(deferred[0].reply->code(), 451);
        stage.set("scan.rspamd.when_down", "score");
        stage.set("scan.down_score", "2.5");
        QCOMPARE(stage.run(check)[0].score, 2.5);
        // Three failures: it is not dialled any more, until the pause is over.
        QCOMPARE(int(stage.services.dialled.size()), 3);
        stage.run(check);
        QCOMPARE(int(stage.services.dialled.size()), 3);
        stage.clock.advance(Health::firstPause);
        FakeService rspamd([](FakeService::Peer &peer) { peer.answer(http(R"({"action":"no action","score":0})")); });
        stage.services.at("127.0.0.1", 11333) = &rspamd;
        QCOMPARE(stage.run(check)[0].result, "no-action");
        QVERIFY(!stage.health.of("rspamd", "tcp:127.0.0.1:11333")->state().down);
    }

    void aNameIsLookedUp()
    {
        ScannerStage stage;
        stage.resolver.address("scan.example.test", "192.0.2.80");
        FakeService rspamd([](FakeService::Peer &peer) { peer.answer(http(R"({"action":"no action","score":0})")); });
        stage.services.at("192.0.2.80", 1) = &rspamd;
        stage.set("scan.rspamd.address", "scan.example.test:1");
        RspamdCheck check(stage.parts, stage.health);
        QCOMPARE(stage.run(check)[0].result, "no-action");
        stage.set("scan.rspamd.address", "no.example.test:1");
        QVERIFY(stage.run(check)[0].reason.english().contains("not found"));
    }
};

FACTEUR_TEST(RspamdTest)
#include "tst_rspamd.moc"

// SpamAssassin's spamd: the request, its answers, the check.
#include "scannerstage.h"

#include "services/policy/scanners/spamd.h"

using namespace policy;
using namespace policy::scanners;

class SpamdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers()
    {
        const SpamdReply spam = parseSpamdReply("SPAMD/1.1 0 EX_OK\r\nContent-length: 20\r\nSpam: True ; 15.5 / 5.0\r\n\r\nGTUBE,NO_RELAYS\r\n");
        QVERIFY(spam.spam);
        QCOMPARE(spam.score, 15.5);
        QCOMPARE(spam.threshold, 5.0);
        QCOMPARE(spam.symbols, QList<QByteArray>({ "GTUBE", "NO_RELAYS" }));
        const SpamdReply ham = parseSpamdReply("SPAMD/1.5 0 EX_OK\r\nspam: False ; -1.9 / 5.0\r\n\r\n");
        QVERIFY(!ham.spam);
        QCOMPARE(ham.score, -1.9);
        QVERIFY(ham.symbols.isEmpty());
    }

    void whatIsNoAnswer_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("an error") << QByteArray("SPAMD/1.0 76 Bad header line: x\r\n");
        QTest::newRow("another protocol") << QByteArray("220 mail ESMTP\r\n\r\n");
        QTest::newRow("no score") << QByteArray("SPAMD/1.1 0 EX_OK\r\n\r\n");
        QTest::newRow("no number") << QByteArray("SPAMD/1.1 0 EX_OK\r\nSpam: True ; x / y\r\n\r\n");
        QTest::newRow("cut") << QByteArray("SPAMD/1.1 0 EX_OK\r\nSpam: True ; 15.5 / 5.0\r\n");
    }
    void whatIsNoAnswer()
    {
        QFETCH(QByteArray, answer);
        QVERIFY_THROWS_EXCEPTION(ScannerError, parseSpamdReply(answer));
    }

    void verdicts()
    {
        SpamdReply reply { true, 15, 5, { "GTUBE" } };
        QCOMPARE(spamdVerdict(reply, 1, 0).demand, Demand::Junk);
        QCOMPARE(spamdVerdict(reply, 0.5, 0).score, 7.5);
        QCOMPARE(spamdVerdict(reply, 1, 20).demand, Demand::Junk);
        QCOMPARE(spamdVerdict(reply, 1, 15).demand, Demand::Reject);
        reply.spam = false;
        reply.score = 2;
        QCOMPARE(spamdVerdict(reply, 1, 15).demand, Demand::None);
    }

    void theCheckPutsTheTrailOnTop()
    {
        ScannerStage stage;
        QByteArray heard;
        FakeService spamd([&heard](FakeService::Peer &peer) {
            if (!peer.heard.endsWith("Text\r\n"))
                return;
            heard = peer.heard;
            peer.answer("SPAMD/1.1 0 EX_OK\r\nSpam: False ; 0.1 / 5.0\r\n\r\nX\r\n"), peer.close();
        });
        stage.services.at("127.0.0.1", 783) = &spamd;
        stage.set("scan.spamd.address", "127.0.0.1");
        stage.set("scan.spamd.user", "*");
        SpamdCheck check(stage.parts, stage.health);
        const auto verdicts = stage.run(check);
        QCOMPARE(verdicts[0].result, "ham");
        const qsizetype body = heard.indexOf("\r\n\r\n") + 4;
        QVERIFY(heard.startsWith("SYMBOLS SPAMC/1.5\r\nContent-length: " + QByteArray::number(heard.size() - body) + "\r\nUser: alice@example.test\r\n\r\n"));
        QVERIFY(heard.mid(body).startsWith("Return-Path: <a@example.org>\r\nReceived: from client.example.org"));
        stage.addRecipient("bob@example.test"); // whose preferences then?
        stage.run(check);
        QVERIFY(!heard.contains("User:"));
    }

    void limitsAndOutage()
    {
        ScannerStage stage;
        stage.set("scan.spamd.address", "127.0.0.1");
        stage.set("scan.spamd.when_down", "defer");
        SpamdCheck check(stage.parts, stage.health);
        QCOMPARE(stage.run(check)[0].demand, Demand::Defer);
        stage.set("scan.spamd.max_size", "1024");
        stage.message = MemoryMessage(QByteArray(2000, 'a'));
        QCOMPARE(stage.run(check)[0].result, "too-large");
        stage.message = MemoryMessage("a: b\r\n\r\n");
        FakeService endless([](FakeService::Peer &peer) { peer.answer(QByteArray(300 * 1024, 'x')); });
        stage.services.at("127.0.0.1", 783) = &endless;
        QVERIFY(stage.run(check)[0].reason.english().contains("too long"));
    }
};

FACTEUR_TEST(SpamdTest)
#include "tst_spamd.moc"

// ClamAV's clamd: chunks, answers, actions.
#include "scannerstage.h"

#include "services/policy/scanners/clamd.h"

using namespace policy;
using namespace policy::scanners;

// A clamd that takes a stream apart and knows one virus.
class FakeClamd
{
public:
    QByteArray received;
    int chunks = 0;
    qsizetype limit = 100 * 1024 * 1024;
    FakeService service { [this](FakeService::Peer &peer) { hear(peer); } };

private:
    void hear(FakeService::Peer &peer)
    {
        if (!m_open) {
            if (!peer.heard.startsWith(QByteArrayView("zINSTREAM\0", 10)))
                return;
            peer.heard.remove(0, 10);
            m_open = true;
        }
        while (peer.heard.size() >= 4) {
            if (peer.heard.startsWith(QByteArrayView("\0\0\0\0", 4))) {
                m_open = false;
                peer.answer(received.contains("VIRUS") ? QByteArray("stream: Eicar-Test FOUND\0", 25) : QByteArray("stream: OK\0", 11));
                peer.close();
                return;
            }
            const QByteArray chunk = peer.takePacket();
            if (chunk.isEmpty())
                return;
            ++chunks;
            received += chunk;
            if (received.size() > limit) {
                m_open = false;
                peer.answer(QByteArray("INSTREAM size limit exceeded. ERROR\0", 36));
                peer.close();
                return;
            }
        }
    }
    bool m_open = false;
};

class ClamdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers()
    {
        QVERIFY(parseClamdReply(QByteArrayView("stream: OK\0", 11)).virus.isEmpty());
        QCOMPARE(parseClamdReply("stream: Win.Test.EICAR_HDB-1 FOUND\n").virus, "Win.Test.EICAR_HDB-1");
        for (const char *bad : { "", "stream: ", "stream:  FOUND", "UNKNOWN COMMAND", "stream: Can't allocate memory ERROR", "INSTREAM size limit exceeded. ERROR" })
            QVERIFY_THROWS_EXCEPTION(ScannerError, parseClamdReply(bad));
    }

    void actions()
    {
        const ClamdReply found { "Eicar" };
        const Verdict verdict = clamdVerdict(found, "reject");
        QCOMPARE(verdict.demand, Demand::Reject);
        QCOMPARE(verdict.reply->toLine(), "550 5.7.1 This message contains a virus: Eicar");
        QCOMPARE(clamdVerdict(found, "junk").demand, Demand::Junk);
        QCOMPARE(clamdVerdict(found, "hold").demand, Demand::Hold);
        QCOMPARE(clamdVerdict(found, "discard").demand, Demand::Discard);
        QCOMPARE(clamdVerdict({}, "reject").demand, Demand::None);
    }

    void messagesAreStreamed_data()
    {
        QTest::addColumn<bool>("inMemory");
        QTest::newRow("memory") << true;
        QTest::newRow("file") << false;
    }
    void messagesAreStreamed()
    {
        QFETCH(bool, inMemory);
        const QByteArray octets = "Subject: x\r\n\r\n" + QByteArray(1024 * 1024, 'a') + "VIRUS";
        ScannerStage stage(octets, inMemory);
        FakeClamd clamd;
        stage.services.at("/run/clamd.ctl") = &clamd.service;
        stage.set("scan.clamd.address", "unix:/run/clamd.ctl");
        ClamdCheck check(stage.parts, stage.health);
        const auto verdicts = stage.run(check);
        QCOMPARE(verdicts[0].result, "infected");
        QCOMPARE(stage.mail.virus, std::optional<QByteArray>("Eicar-Test"));
        QCOMPARE(clamd.received, octets);
        QCOMPARE(clamd.chunks, 17);
        QVERIFY(stage.message.largestRead <= 64 * 1024);
        QVERIFY(clamd.service.mostSent < 512 * 1024);
    }

    void cleanMail()
    {
        ScannerStage stage;
        FakeClamd clamd;
        stage.services.at("127.0.0.1", 3310) = &clamd.service;
        stage.set("scan.clamd.address", "127.0.0.1");
        ClamdCheck check(stage.parts, stage.health);
        QCOMPARE(stage.run(check)[0].result, "clean");
        QCOMPARE(stage.mail.virus, std::optional<QByteArray>(""));
    }

    void itsOwnLimitIsExplained()
    {
        ScannerStage stage("Subject: x\r\n\r\n" + QByteArray(1024 * 1024, 'a'));
        FakeClamd clamd;
        clamd.limit = 300 * 1024;
        stage.services.at("127.0.0.1", 3310) = &clamd.service;
        stage.set("scan.clamd.address", "127.0.0.1");
        ClamdCheck check(stage.parts, stage.health);
        const auto verdicts = stage.run(check);
        QCOMPARE(verdicts[0].result, "unavailable");
        QVERIFY2(verdicts[0].reason.english().contains("StreamMaxLength"), verdicts[0].reason.english());
        stage.set("scan.clamd.max_size", "100000");
        QCOMPARE(stage.run(check)[0].result, "too-large");
    }

    void outgoingMailIsScannedUnlessSaidOtherwise()
    {
        ScannerStage stage;
        auto client = std::make_shared<smtp::Client>(*stage.client);
        client->identity = sasl::Identity { AccountId(1), *MailAddress::parse("alice@example.test"), "alice" };
        stage.client = client;
        FakeClamd clamd;
        stage.services.at("127.0.0.1", 3310) = &clamd.service;
        stage.set("scan.clamd.address", "127.0.0.1");
        ClamdCheck check(stage.parts, stage.health);
        QCOMPARE(int(stage.run(check).size()), 1);
        stage.set("scan.clamd.submission", "false");
        QVERIFY(stage.run(check).empty());
    }
};

FACTEUR_TEST(ClamdTest)
#include "tst_clamd.moc"

// What dialogues cannot say: every false end of data, messages far beyond the limit, many recipients, SCRAM, what the house is
// told about a mail.
#include "tests/support/testmain.h"

#ifndef Q_MOC_RUN
#include "protocols/sasl/client.h"
#include "tests/support/smtpstage.h"
#endif

class SmtpServerSessionTest : public QObject
{
    Q_OBJECT

    struct Scene
    {
        explicit Scene(const QByteArray &settings = {})
            : script(dialogue::parse(QStringLiteral("scene"), settings))
            , worker(clock)
            , stream(worker)
            , stage(script, worker, clock, stream)
        {
            worker.start(stage.run(stream));
            worker.runPending();
            stream.take();
        }
        ~Scene()
        {
            stream.hangUp();
            worker.runUntil([this] { return worker.running() == 0; });
        }
        QByteArray say(QByteArrayView octets)
        {
            stream.send(octets);
            worker.runUntil([this] { return stream.isWaiting() || worker.running() == 0; });
            return stream.take();
        }
        void openData()
        {
            say("EHLO c\r\nMAIL FROM:<bob@example.org>\r\nRCPT TO:<alice@example.test>\r\n");
            QVERIFY(say("DATA\r\n").startsWith("354 "));
        }
        dialogue::Script script;
        ManualClock clock;
        ManualWorker worker;
        MemoryStream stream;
        SmtpStage stage;
    };

private Q_SLOTS:
    // SMTP smuggling (2023) and its relatives: what some server somewhere has taken for the end of data.
    void falseEndsAreContent_data()
    {
        QTest::addColumn<QByteArray>("end");
        const auto row = [](const char *name, const QByteArray &end) { QTest::newRow(name) << end; };
        row("LF . LF", "\n.\n");
        row("LF . CRLF", "\n.\r\n");
        row("CRLF . LF", "\r\n.\n");
        row("CR . CR", "\r.\r");
        row("CR . CRLF", "\r.\r\n");
        row("CR . LF", "\r.\n");
        row("CRLF . CR", "\r\n.\r");
        row("LF . CR", "\n.\r");
        row("CR LF NUL . CRLF", QByteArray("\r\n\0.\r\n", 6));
        row("CRLF . NUL CRLF", QByteArray("\r\n.\0\r\n", 6));
        row("CRLF blank . CRLF", "\r\n .\r\n");
        row("CRLF . blank CRLF", "\r\n. \r\n");
        row("CRLF . CR CR LF", "\r\n.\r\r\n");
        row("CR CRLF . LF", "\r\r\n.\n");
        row("CRLF .. CRLF", "\r\n..\r\n");
        row("CRLF . CR blank LF", "\r\n.\r \n");
        row("LF LF . LF LF", "\n\n.\n\n");
        row("NEL", "\xc2\x85.\xc2\x85");
        row("LS", "\xe2\x80\xa8.\xe2\x80\xa8");
    }
    void falseEndsAreContent()
    {
        QFETCH(QByteArray, end);
        const QByteArray smuggled = "MAIL FROM:<admin@example.test>\r\nRCPT TO:<alice@example.test>\r\nDATA\r\nsmuggled\r\n";
        const QByteArray message = "Subject: x\r\n\r\ntext" + end + smuggled;
        for (qsizetype cut = 10; cut <= message.size(); ++cut) {
            Scene scene;
            scene.openData();
            QCOMPARE(scene.say(QByteArrayView(message).first(cut)), QByteArray());
            QCOMPARE(scene.say(QByteArrayView(message).sliced(cut)), QByteArray());
            const QByteArray answer = scene.say(".\r\n");
            QCOMPARE(answer.count("\r\n"), 1); // one message, one answer
            if (end.contains('\0')) {
                QVERIFY(answer.startsWith("550 5.6.0 "));
            } else {
                QVERIFY(answer.startsWith("250 "));
                QCOMPARE(scene.stage.port.deliveries.size(), size_t(1));
                QVERIFY(scene.stage.port.deliveries[0].content.contains("smuggled"));
            }
        }
    }

    // A message of 300 MB over a limit of 1 MB: read to its end, and nothing of it is kept.
    void messagesBeyondTheLimitCostNothing()
    {
        Scene scene("@ max-size 1000000\n@ blocks-after 100000\n");
        scene.openData();
        const QByteArray block = QByteArray("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcd\r\n").repeated(16384);
        for (int i = 0; i < 300; ++i) {
            QCOMPARE(scene.say(block), QByteArray());
            QVERIFY(scene.stage.port.mostHeld <= 1000000);
            if (i > 1)
                QCOMPARE(scene.stage.port.alive, 0);
        }
        QVERIFY(scene.say(".\r\n").startsWith("552 5.3.4 "));
        QVERIFY(scene.say("NOOP\r\n").startsWith("250 "));
        QVERIFY(scene.stage.port.deliveries.empty());
    }

    void aLargeMessageArrivesWhole()
    {
        Scene scene("@ blocks-after 100000\n");
        scene.openData();
        QByteArray message;
        for (int i = 0; message.size() < 5'000'000; ++i)
            message += QByteArray::number(i) + QByteArray(i % 200, 'x') + "\r\n";
        for (qsizetype at = 0; at < message.size(); at += 99991)
            scene.say(QByteArrayView(message).sliced(at, std::min<qsizetype>(99991, message.size() - at)));
        QVERIFY(scene.say(".\r\n").startsWith("250 "));
        QCOMPARE(scene.stage.port.deliveries.size(), size_t(1));
        QVERIFY(scene.stage.port.deliveries[0].content == message);
    }

    void aThousandRecipients()
    {
        Scene scene;
        scene.say("EHLO c\r\nMAIL FROM:<bob@example.org>\r\n");
        QByteArray commands;
        for (int i = 0; i < 1001; ++i)
            commands += "RCPT TO:<user" + QByteArray::number(i) + "@example.test>\r\n";
        const QByteArray answer = scene.say(commands);
        QCOMPARE(answer.count("250 2.1.5 "), 1000);
        QCOMPARE(answer.count("452 4.5.3 "), 1);
        scene.say("DATA\r\n.\r\n");
        QCOMPARE(scene.stage.port.deliveries[0].envelope.recipients.size(), 1000);
        QCOMPARE(scene.stage.port.deliveries[0].envelope.recipients[999].address.toString(), "user999@example.test");
    }

    void theHouseIsToldEverything()
    {
        Scene scene("@ tls active\n@ peer 198.51.100.9\n");
        scene.say("EHLO client.example.org\r\nMAIL FROM:<Bob@Example.org> SIZE=10 BODY=8BITMIME SMTPUTF8 RET=HDRS ENVID=e\r\n"
                  "RCPT TO:<Alice@Example.test> NOTIFY=NEVER ORCPT=rfc822;x@example.org\r\nDATA\r\nx\r\n.\r\n");
        QCOMPARE(scene.stage.port.deliveries.size(), size_t(1));
        const smtp::Envelope &e = scene.stage.port.deliveries[0].envelope;
        QVERIFY(!e.trace.isEmpty());
        QCOMPARE(e.client->address, QHostAddress(QStringLiteral("198.51.100.9")));
        QCOMPARE(e.client->helo, "client.example.org");
        QVERIFY(e.client->esmtp && e.client->tls.active && !e.client->identity);
        QCOMPARE(e.sender.toString(), "Bob@example.org");
        QVERIFY(e.parameters.ret == smtp::Ret::Headers && e.parameters.body == smtp::BodyType::EightBitMime);
        QCOMPARE(e.parameters.envId, "e");
        QCOMPARE(e.recipients[0].notify, smtp::notify::Never);
        QCOMPARE(e.recipients[0].orcpt, "rfc822;x@example.org");
        QCOMPARE(scene.stage.port.alive, 0);
    }

    void scram()
    {
        Scene scene("@ service submission\n@ tls active\n");
        scene.say("EHLO c\r\n");
        auto mechanism = sasl::createClient({ "SCRAM-SHA-256" }, { "alice", Secret("secret"), {} }, false);
        QVERIFY(mechanism);
        QByteArray answer = scene.say("AUTH SCRAM-SHA-256 " + mechanism->initialResponse().toBase64() + "\r\n");
        QVERIFY(answer.startsWith("334 "));
        auto proof = mechanism->answer(QByteArray::fromBase64(answer.sliced(4).trimmed()));
        QVERIFY(proof);
        answer = scene.say(proof->toBase64() + "\r\n");
        QVERIFY(answer.startsWith("334 ")); // the server's signature: 235 carries no data
        auto last = mechanism->answer(QByteArray::fromBase64(answer.sliced(4).trimmed()));
        QVERIFY(last);
        answer = scene.say(last->toBase64() + "\r\n");
        QVERIFY2(answer.startsWith("235 "), answer.constData());
        QVERIFY(scene.say("MAIL FROM:<alice@example.test>\r\n").startsWith("250 "));
    }

    void scramWithAWrongPassword()
    {
        Scene scene("@ service submission\n@ tls active\n");
        scene.say("EHLO c\r\n");
        auto mechanism = sasl::createClient({ "SCRAM-SHA-256" }, { "alice", Secret("wrong"), {} }, false);
        QByteArray answer = scene.say("AUTH SCRAM-SHA-256 " + mechanism->initialResponse().toBase64() + "\r\n");
        auto proof = mechanism->answer(QByteArray::fromBase64(answer.sliced(4).trimmed()));
        QVERIFY(proof);
        QVERIFY(scene.say(proof->toBase64() + "\r\n").startsWith("535 5.7.8 "));
        QVERIFY(scene.say("MAIL FROM:<alice@example.test>\r\n").startsWith("530 "));
    }

    void pipelinedReplyGroupsLeaveTogether()
    {
        Scene scene;
        scene.stream.send("EHLO c\r\nMAIL FROM:<>\r\nRCPT TO:<alice@example.test>\r\nRCPT TO:<bob@example.test>\r\nDATA\r\n");
        scene.worker.runPending();
        const QByteArray all = scene.stream.take();
        QVERIFY(all.endsWith("354 Send the message; end it with CRLF . CRLF\r\n"));
        QCOMPARE(all.count("250 2.1.5"), 2);
    }

    void throughput()
    {
        Scene scene;
        scene.say("EHLO c\r\n");
        const QByteArray mail = "MAIL FROM:<bob@example.org> SIZE=4096\r\nRCPT TO:<alice@example.test>\r\nDATA\r\n";
        const QByteArray text = "Subject: x\r\n\r\n" + QByteArray(QByteArray(62, 'x') + "\r\n").repeated(64) + ".\r\n";
        QBENCHMARK {
            scene.say(mail);
            scene.say(text);
            scene.stage.port.deliveries.clear();
        }
    }
};

FACTEUR_TEST(SmtpServerSessionTest)
#include "tst_serversession.moc"

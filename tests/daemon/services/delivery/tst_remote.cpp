// Mail leaves by the right hosts, in the right order, whatever they do.
#include "tests/support/testmain.h" // first: moc of Qt 6.4 fails on <coroutine> before any Qt header

#include "tests/daemon/services/delivery/remotestage.h"

using Kind = queue::RecipientOutcome::Kind;

class RemoteTest : public QObject, RemoteStage
{
    Q_OBJECT
private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void preferredHostGetsTheMessage()
    {
        const auto outcome = send({ "bob@example.org" });
        QCOMPARE(outcome.recipients[0].kind, Kind::Relayed);
        QCOMPARE(outcome.recipients[0].reply, QByteArray("250 2.0.0 taken"));
        QCOMPARE(outcome.recipients[0].remoteMta, QByteArray("mx.example.org"));
        QVERIFY(!outcome.destinationDown);
        const FakeHost &host = m_mx->at("192.0.2.1");
        QCOMPARE(host.mails.size(), 1u);
        QVERIFY(host.mails[0].from.startsWith("<alice@example.test>"));
        QCOMPARE(host.mails[0].to, QByteArrayList { "<bob@example.org>" });
        QCOMPARE(host.mails[0].content, QByteArray("Subject: x\r\n\r\n.dot\r\nbody\r\n"));
        finish();
        QCOMPARE(host.quits, 1);
        QCOMPARE(m_mx->dialled, QStringList { QStringLiteral("192.0.2.1:25") });
    }

    void nextHostIsTriedWhenOneFails_data()
    {
        QTest::addColumn<QString>("trouble");
        for (const char *trouble : { "refuses", "silent", "4yz greeting", "5yz greeting", "drops after MAIL" })
            QTest::newRow(trouble) << QString::fromLatin1(trouble);
    }
    void nextHostIsTriedWhenOneFails()
    {
        QFETCH(QString, trouble);
        FakeHost &first = m_mx->at("192.0.2.1");
        if (trouble == QLatin1StringView("refuses"))
            first.refuses = true;
        else if (trouble == QLatin1StringView("silent"))
            first.silent = true;
        else if (trouble.startsWith(QLatin1Char('4')))
            first.greeting = "421 4.3.2 busy";
        else if (trouble.startsWith(QLatin1Char('5')))
            first.greeting = "554 no SMTP here";
        else
            first.dropAfterMail = true;
        const auto outcome = send({ "bob@example.org" });
        QCOMPARE(outcome.recipients[0].kind, Kind::Relayed);
        QCOMPARE(outcome.recipients[0].remoteMta, QByteArray("backup.example.org"));
        QCOMPARE(m_mx->at("192.0.2.2").mails.size(), 1u);
    }

    void noHostThatAnswersMeansDown()
    {
        m_mx->at("192.0.2.1").refuses = true;
        m_mx->at("192.0.2.2").refuses = true;
        const auto outcome = send({ "bob@example.org", "carol@example.org" });
        QCOMPARE(outcome.recipients.size(), 2u);
        QCOMPARE(outcome.recipients[1].kind, Kind::Transient);
        QCOMPARE(outcome.recipients[0].status, QByteArray("4.4.1"));
        QVERIFY(outcome.recipients[0].reply.contains("Connection refused"));
        QVERIFY(outcome.recipients[0].remoteMta.isEmpty());
        QVERIFY(outcome.destinationDown);
        // It comes back, and the same channel finds it.
        m_mx->at("192.0.2.1").refuses = false;
        QCOMPARE(send({ "bob@example.org" }).recipients[0].kind, Kind::Relayed);
    }

    void hostsThatAllTakeNoMailArePermanent()
    {
        m_mx->at("192.0.2.1").greeting = "554 5.3.2 no SMTP here";
        m_mx->at("192.0.2.2").greeting = "521 5.3.2 no mail here";
        const auto outcome = send({ "bob@example.org" });
        QCOMPARE(outcome.recipients[0].kind, Kind::Permanent);
        QVERIFY(!outcome.destinationDown);
        m_channel.reset();
        m_mx->at("192.0.2.2").refuses = true; // one of them may come back
        QCOMPARE(send({ "bob@example.org" }).recipients[0].kind, Kind::Transient);
    }

    void dnsDecides_data()
    {
        QTest::addColumn<QString>("domain");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<bool>("down");
        QTest::newRow("address only") << "plain.test" << int(Kind::Relayed) << QByteArray("2.0.0") << false;
        QTest::newRow("null MX") << "null.test" << int(Kind::Permanent) << QByteArray("5.1.10") << false;
        QTest::newRow("no such domain") << "nowhere.test" << int(Kind::Permanent) << QByteArray("5.1.2") << false;
        QTest::newRow("no addresses") << "bare.test" << int(Kind::Permanent) << QByteArray("5.4.4") << false;
        QTest::newRow("MX without address") << "dangling.test" << int(Kind::Permanent) << QByteArray("5.4.4") << false;
        QTest::newRow("MX unanswered") << "away.test" << int(Kind::Transient) << QByteArray("4.4.3") << true;
        QTest::newRow("MX forged") << "forged.test" << int(Kind::Transient) << QByteArray("4.4.3") << true;
        QTest::newRow("address unanswered") << "halfway.test" << int(Kind::Transient) << QByteArray("4.4.3") << true;
        QTest::newRow("one of two hosts known") << "partly.test" << int(Kind::Relayed) << QByteArray("2.0.0") << false;
        QTest::newRow("we are the MX") << "ours.test" << int(Kind::Permanent) << QByteArray("5.4.6") << false;
        QTest::newRow("we are the second MX") << "second.test" << int(Kind::Relayed) << QByteArray("2.0.0") << false;
        QTest::newRow("our address by another name") << "disguised.test" << int(Kind::Permanent) << QByteArray("5.4.6") << false;
        QTest::newRow("an MX set without end") << "endless.test" << int(Kind::Transient) << QByteArray("4.4.3") << true;
        QTest::newRow("literal") << "[192.0.2.1]" << int(Kind::Relayed) << QByteArray("2.0.0") << false;
        QTest::newRow("literal of ours") << "[192.0.2.99]" << int(Kind::Permanent) << QByteArray("5.4.6") << false;
        QTest::newRow("IPv6 literal") << "[ipv6:2001:db8::1]" << int(Kind::Relayed) << QByteArray("2.0.0") << false;
    }
    void dnsDecides()
    {
        QFETCH(QString, domain);
        QFETCH(int, kind);
        QFETCH(QByteArray, status);
        QFETCH(bool, down);
        m_settings.isOwnAddress = [](const QHostAddress &address, quint16) { return address == QHostAddress(QStringLiteral("192.0.2.99")); };
        m_dns->address("plain.test", "192.0.2.1").mx("null.test", 0, "").exists("bare.test").mx("dangling.test", 10, "gone.test");
        m_dns->fail("away.test", dns::Type::MX, dns::Status::Temporary).fail("forged.test", dns::Type::MX, dns::Status::Bogus);
        m_dns->mx("halfway.test", 10, "slow.test").fail("slow.test", dns::Type::A, dns::Status::Temporary).fail("slow.test", dns::Type::AAAA, dns::Status::Temporary);
        m_dns->mx("partly.test", 10, "slow.test").mx("partly.test", 20, "mx.example.org");
        m_dns->mx("ours.test", 10, "mail.example.test").mx("ours.test", 20, "mx.example.org").address("mail.example.test", "192.0.2.98");
        m_dns->mx("second.test", 10, "mx.example.org").mx("second.test", 20, "mail.example.test").mx("second.test", 30, "backup.example.org");
        m_dns->mx("disguised.test", 10, "alias.test").address("alias.test", "192.0.2.99");
        for (int i = 0; i < 40; ++i)
            m_dns->mx("endless.test", 10, "gone" + QByteArray::number(i) + ".test");
        m_mx->at("2001:db8::1");
        const auto outcome = send({ "bob@" + domain.toLatin1() });
        QCOMPARE(int(outcome.recipients[0].kind), kind);
        QCOMPARE(outcome.recipients[0].status, status);
        QCOMPARE(outcome.destinationDown, down);
        QVERIFY2(m_dns->asked().size() < 40, m_dns->asked().join(' ').constData());
    }

    void hostBehindUsIsNeverTried()
    {
        m_dns->mx("second.test", 10, "mx.example.org").mx("second.test", 20, "mail.example.test").mx("second.test", 30, "backup.example.org");
        m_mx->at("192.0.2.1").refuses = true;
        const auto outcome = send({ "bob@second.test" });
        QCOMPARE(outcome.recipients[0].kind, Kind::Transient);
        QCOMPARE(m_mx->at("192.0.2.2").connections, 0);
    }

    void familiesAreTriedInTurnWithinTheLimit()
    {
        m_dns->mx("many.test", 10, "many.mx.test");
        for (int i = 0; i < 20; ++i) {
            m_dns->address("many.mx.test", "2001:db8::" + QByteArray::number(i + 1));
            m_dns->address("many.mx.test", "198.51.100." + QByteArray::number(i + 1));
        }
        const auto outcome = send({ "bob@many.test" });
        QCOMPARE(outcome.recipients[0].kind, Kind::Transient);
        QCOMPARE(m_mx->dialled.size(), 8);
        for (qsizetype i = 0; i < 8; ++i)
            QCOMPARE(m_mx->dialled[i].startsWith(QLatin1StringView("2001:")), i % 2 == 0);
    }

    void tlsIsUsedWhenOffered()
    {
        m_mx->at("192.0.2.1").extensions.append("STARTTLS");
        QCOMPARE(send({ "bob@example.org" }).recipients[0].kind, Kind::Relayed);
        QVERIFY(m_mx->at("192.0.2.1").mails[0].tls);
    }

    void brokenTlsFallsBackAndIsRememberedForAWhile()
    {
        FakeHost &host = m_mx->at("192.0.2.1");
        host.extensions.append("STARTTLS");
        host.tlsFails = true;
        QCOMPARE(send({ "bob@example.org" }).recipients[0].kind, Kind::Relayed);
        QCOMPARE(host.handshakes, 1);
        QVERIFY(!host.mails[0].tls);
        QCOMPARE(m_mx->at("192.0.2.2").connections, 0); // the same host, without TLS, before another one
        finish();
        host.tlsFails = false;
        QCOMPARE(send({ "bob@example.org" }).recipients[0].kind, Kind::Relayed);
        QCOMPARE(host.handshakes, 1);
        finish();
        m_clock->advance(std::chrono::minutes(61));
        QCOMPARE(send({ "bob@example.org" }).recipients[0].kind, Kind::Relayed);
        QCOMPARE(host.handshakes, 2);
        QVERIFY(host.mails[2].tls);
    }

    void recipientsHaveTheirOwnOutcomes()
    {
        FakeHost &host = m_mx->at("192.0.2.1");
        host.answers["gone@example.org"] = "550 5.1.1 no such user";
        host.answers["later@example.org"] = "450 4.2.1 greylisted";
        const auto outcome = send({ "bob@example.org", "gone@example.org", "later@example.org" });
        QCOMPARE(outcome.recipients[0].kind, Kind::Relayed);
        QCOMPARE(outcome.recipients[1].kind, Kind::Permanent);
        QCOMPARE(outcome.recipients[1].reply, QByteArray("550 5.1.1 no such user"));
        QCOMPARE(outcome.recipients[2].kind, Kind::Transient);
        QCOMPARE(outcome.recipients[2].status, QByteArray("4.2.1"));
        QVERIFY(!outcome.destinationDown);
        QCOMPARE(host.mails.size(), 1u);
        QCOMPARE(m_mx->at("192.0.2.2").connections, 0); // greylisting is no reason to try the next host
    }

    void refusedContentIsPermanent()
    {
        m_mx->at("192.0.2.1").endAnswer = "554 5.7.1 looks like spam";
        const auto outcome = send({ "bob@example.org" });
        QCOMPARE(outcome.recipients[0].kind, Kind::Permanent);
        QCOMPARE(outcome.recipients[0].status, QByteArray("5.7.1"));
    }

    void dropBehindTheDotIsTriedLaterNotElsewhere()
    {
        m_mx->at("192.0.2.1").dropAfterDot = true;
        const auto outcome = send({ "bob@example.org" });
        QCOMPARE(outcome.recipients[0].kind, Kind::Transient);
        QVERIFY(!outcome.destinationDown);
        QCOMPARE(m_mx->at("192.0.2.1").mails.size(), 1u); // it may have it
        QCOMPARE(m_mx->at("192.0.2.2").connections, 0);
    }

    void connectionCarriesSeveralMessages()
    {
        for (int i = 0; i < 3; ++i)
            QCOMPARE(send({ "bob@example.org" }).recipients[0].kind, Kind::Relayed);
        QCOMPARE(m_mx->at("192.0.2.1").connections, 1);
        QCOMPARE(m_mx->at("192.0.2.1").mails.size(), 3u);
    }

    void staleConnectionIsOpenedAgain()
    {
        m_mx->at("192.0.2.1").dropBetweenMessages = true;
        QCOMPARE(send({ "bob@example.org" }).recipients[0].kind, Kind::Relayed);
        QCOMPARE(send({ "bob@example.org" }).recipients[0].kind, Kind::Relayed);
        QCOMPARE(m_mx->at("192.0.2.1").connections, 2);
        QCOMPARE(m_mx->at("192.0.2.2").connections, 0);
    }

    void dsnParametersArePassedOn()
    {
        m_batchChange = [](queue::Batch &batch) {
            batch.message.envid = "E1";
            batch.message.ret = queue::Return::Headers;
            batch.message.recipients[0].notify = queue::NotifySuccess | queue::NotifyFailure;
            batch.message.recipients[0].orcpt = "rfc822;orig@example.org";
        };
        QCOMPARE(send({ "bob@example.org" }).recipients[0].kind, Kind::Relayed); // a peer without DSN: the report is ours
        QVERIFY(!m_mx->at("192.0.2.1").mails[0].from.contains("ENVID"));
        finish();
        m_mx->at("192.0.2.1").extensions.append("DSN");
        QCOMPARE(send({ "bob@example.org" }).recipients[0].kind, Kind::RelayedWithDsn);
        const FakeHost::Mail &mail = m_mx->at("192.0.2.1").mails[1];
        QVERIFY(mail.from.contains(" RET=HDRS") && mail.from.contains(" ENVID=E1"));
        QVERIFY(mail.to[0].contains(" NOTIFY=SUCCESS,FAILURE") && mail.to[0].contains(" ORCPT=rfc822;orig@example.org"));
    }

    void internationalAddressNeedsAPeerThatKnowsIt()
    {
        m_batchChange = [](queue::Batch &batch) { batch.message.smtpUtf8 = true; };
        const auto outcome = send({ "jürgen@example.org" });
        QCOMPARE(outcome.recipients[0].kind, Kind::Permanent);
        QCOMPARE(outcome.recipients[0].status, QByteArray("5.6.7"));
        finish();
        m_mx->at("192.0.2.1").extensions.append("SMTPUTF8");
        QCOMPARE(send({ "jürgen@example.org" }).recipients[0].kind, Kind::Relayed);
    }

    void smartHostTakesEverything()
    {
        m_settings.route = [](QByteArray) -> async::Task<Result<std::optional<delivery::Route>>> {
            delivery::Route route;
            route.host = "smart.example.net";
            route.port = 587;
            route.login = "me";
            route.password = Secret("secret");
            route.requireTls = true;
            co_return std::optional<delivery::Route>(route);
        };
        m_dns->address("smart.example.net", "192.0.2.50");
        FakeHost &smart = m_mx->at("192.0.2.50");
        smart.extensions.append("STARTTLS");
        smart.extensions.append("AUTH PLAIN");
        QCOMPARE(send({ "bob@example.org" }).recipients[0].kind, Kind::Relayed);
        QCOMPARE(m_mx->dialled, QStringList { QStringLiteral("192.0.2.50:587") });
        QCOMPARE(smart.auths.size(), 1);
        QVERIFY(smart.mails[0].tls);
        finish();
        smart.tlsFails = true; // required: never without
        const auto outcome = send({ "bob@example.org" });
        QCOMPARE(outcome.recipients[0].kind, Kind::Transient);
        QCOMPARE(smart.mails.size(), 1u);
        QCOMPARE(smart.auths.size(), 1);
    }

    void sendingFromAnAddressOfTheRightFamily()
    {
        m_settings.port = 2525;
        m_settings.bindAddresses = { QHostAddress(QStringLiteral("2001:db8::5")), QHostAddress(QStringLiteral("198.51.100.5")) };
        QCOMPARE(send({ "bob@example.org" }).recipients[0].kind, Kind::Relayed);
        QCOMPARE(m_mx->dialled, QStringList { QStringLiteral("192.0.2.1:2525") });
    }

};

FACTEUR_TEST(RemoteTest)
#include "tst_remote.moc"

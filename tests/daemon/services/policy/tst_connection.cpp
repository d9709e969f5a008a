// Checks of the client itself: reverse names, dynamic-looking ones, DNS lists as verdicts, early talkers, offences.
#include "tests/support/testmain.h"

#include "services/policy/connection/dnslistcheck.h"
#include "services/policy/connection/dynamicname.h"
#include "services/policy/connection/earlytalker.h"
#include "services/policy/connection/forwarders.h"
#include "services/policy/connection/offences.h"
#include "services/policy/connection/reverse.h"
#include "tests/daemon/services/policy/clientstage.h"

using namespace std::chrono_literals;
using Reverse = policy::SessionFacts::Reverse;

class ConnectionTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<ClientStage> m_stage;
    std::unique_ptr<policy::ReverseCheck> m_reverse;

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<ClientStage>();
        m_reverse = std::make_unique<policy::ReverseCheck>(m_stage->dns);
    }

    void networksAreReadAndMatched_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("canonical"); // empty: none
        const auto row = [](const char *text, const char *canonical) { QTest::newRow(text) << QByteArray(text) << QByteArray(canonical); };
        row("192.0.2.1", "192.0.2.1");
        row("192.0.2.77/24", "192.0.2.0/24");
        row("0.0.0.0/0", "0.0.0.0/0");
        row("2001:db8::1", "2001:db8::1");
        row("2001:DB8:1:2:3::/48", "2001:db8:1::/48");
        row("::ffff:192.0.2.1", "192.0.2.1");
        row("::ffff:192.0.2.0/120", "192.0.2.0/24");
        row("::/0", "::/0");
        row("192.0.2.1/33", "");
        row("192.0.2.1/-1", "");
        row("192.0.2.1/", "");
        row("192.0.2", "");
        row("10", "");
        row("fe80::1%eth0", "");
        row("mail.example.org", "");
        row("", "");
    }
    void networksAreReadAndMatched()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, canonical);
        const auto network = policy::Network::parse(text);
        QCOMPARE(network ? network->text() : QByteArray(), canonical);
    }
    void tableFindsEveryNetworkOfAnAddress()
    {
        policy::NetworkTable<int> table;
        int value = 0;
        for (const char *text : { "192.0.2.0/24", "192.0.2.7", "192.0.0.0/16", "2001:db8::/32", "2001:db8:0:1::/64" })
            table.insert(*policy::Network::parse(text), ++value);
        const auto found = [&](const char *address) {
            QList<int> values;
            table.each(QHostAddress(QString::fromLatin1(address)), [&](int one) { return values.append(one), false; });
            std::sort(values.begin(), values.end());
            return values;
        };
        QCOMPARE(found("192.0.2.7"), QList<int>({ 1, 2, 3 }));
        QCOMPARE(found("::ffff:192.0.2.8"), QList<int>({ 1, 3 }));
        QCOMPARE(found("2001:db8:0:1::9"), QList<int>({ 4, 5 }));
        QCOMPARE(found("2001:db9::1"), QList<int>());
    }
    void privateAddressesAreKnown()
    {
        for (const char *text : { "127.0.0.1", "127.9.9.9", "::1", "10.1.2.3", "172.31.0.1", "192.168.1.1", "169.254.1.1", "100.64.0.1", "fd00::1", "fe80::1", "::ffff:10.0.0.1" })
            QVERIFY2(policy::isPrivate(QHostAddress(QString::fromLatin1(text))), text);
        for (const char *text : { "172.32.0.1", "198.51.100.7", "2001:db8::1", "11.0.0.1", "::2" })
            QVERIFY2(!policy::isPrivate(QHostAddress(QString::fromLatin1(text))), text);
    }

    void confirmedName()
    {
        m_stage->dns.ptr("198.51.100.7", "other.example.org").ptr("198.51.100.7", "relay.example.org").address("other.example.org", "198.51.100.8").address("relay.example.org", "198.51.100.7");
        QCOMPARE(m_stage->result(*m_reverse), "pass");
        QCOMPARE(m_stage->session->confirmedName, "relay.example.org");
        QCOMPARE(int(m_stage->session->reverse), int(Reverse::Confirmed));
    }
    void confirmedNameOfIpv6()
    {
        m_stage->client.address = QHostAddress(QStringLiteral("2001:db8::7"));
        m_stage->dns.ptr("2001:db8::7", "relay.example.org").address("relay.example.org", "2001:db8::7");
        QCOMPARE(m_stage->result(*m_reverse), "pass");
    }
    void noName()
    {
        QCOMPARE(m_stage->result(*m_reverse), "fail");
        QCOMPARE(int(m_stage->session->reverse), int(Reverse::None));
        QVERIFY(m_stage->last.front().score > 0);
    }
    void nameThatDoesNotLeadBack()
    {
        m_stage->dns.ptr("198.51.100.7", "relay.example.org").address("relay.example.org", "203.0.113.1");
        QCOMPARE(m_stage->result(*m_reverse), "fail");
        QCOMPARE(int(m_stage->session->reverse), int(Reverse::Mismatch));
        QVERIFY(m_stage->session->confirmedName.isEmpty());
    }
    void dnsThatDoesNotAnswerIsNobodysFault()
    {
        m_stage->dns.fail("7.100.51.198.in-addr.arpa", dns::Type::PTR, dns::Status::Temporary);
        QCOMPARE(m_stage->result(*m_reverse), "temperror");
        QCOMPARE(m_stage->last.front().score, 0.0);
        m_stage->dns.clear();
        m_stage->dns.ptr("198.51.100.7", "relay.example.org").fail("relay.example.org", dns::Type::A, dns::Status::Temporary, "CNAME loop");
        QCOMPARE(m_stage->result(*m_reverse), "temperror");
    }
    void manyNamesAreNotAllLookedUp()
    {
        for (int i = 0; i < 100; ++i)
            m_stage->dns.ptr("198.51.100.7", ("n" + QByteArray::number(i) + ".example.org").constData());
        QCOMPARE(m_stage->result(*m_reverse), "fail");
        QCOMPARE(m_stage->dns.asked().size(), 1 + policy::ReverseCheck::mostNames);
    }
    void whatIsNoNameIsLeftOut()
    {
        m_stage->dns.ptr("198.51.100.7", "evil\r\nX-Header: yes").ptr("198.51.100.7", "a b.example.org");
        QCOMPARE(m_stage->result(*m_reverse), "fail");
        QCOMPARE(int(m_stage->session->reverse), int(Reverse::None));
        QVERIFY(m_stage->session->reverseNames.isEmpty());
    }
    void toldNamesAreTaken()
    {
        m_stage->client.toldName = "Relay.example.org";
        QCOMPARE(m_stage->result(*m_reverse), "pass");
        QCOMPARE(m_stage->session->confirmedName, "relay.example.org");
        m_stage->client.toldName = QByteArray();
        QCOMPARE(m_stage->result(*m_reverse), "fail");
        m_stage->client.toldNameFailed = true;
        QCOMPARE(m_stage->result(*m_reverse), "temperror");
        QVERIFY(m_stage->dns.asked().isEmpty());
    }

    void dynamicNames_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<bool>("dynamic");
        const auto row = [](const char *name, const char *address, bool dynamic) { QTest::newRow(name) << QByteArray(name) << QByteArray(address) << dynamic; };
        const char *v4 = "198.51.100.7";
        row("198-51-100-7.provider.example", v4, true);
        row("198-51-100-7.isp.provider.example", v4, true);
        row("7.100.51.198.isp.provider.example", v4, true);
        row("host-100-51-198.isp.provider.example", v4, true);
        row("c6336407.isp.provider.example", v4, true);
        row("198051100007.isp.provider.example", v4, true);
        row("3325256711.isp.provider.example", v4, true);
        row("p5.dip0.provider.example", v4, true);
        row("adsl-12.provider.example", v4, true);
        row("pool-3.provider.example", v4, true);
        row("dhcp17.campus.provider.example", v4, true);
        row("dyn-mail.provider.example", v4, false);
        row("mail.provider.example", v4, false);
        row("mx7.provider.example", v4, false);
        row("mail-198-51-100-7.out.provider.example", v4, false);
        row("static-198-51-100-7.provider.example", v4, false);
        row("static-198-51-100-7.dsl.provider.example", v4, true); // both: a line after all
        row("a1-b2-c3.provider.example", v4, false);
        row("relay.dsl-provider.example", v4, false); // the provider's own name does not count
        row("padsl.provider.example", v4, false); // a word, not a part of one
        row("2001-db8-0-0-0-0-abcd-1234.isp.provider.example", "2001:db8::abcd:1234", true);
        row("20010db80000000000000000abcd1234.isp.provider.example", "2001:db8::abcd:1234", true);
        row("4.3.2.1.d.c.b.a.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.isp.provider.example", "2001:db8::abcd:1234", true);
        row("mail6.provider.example", "2001:db8::1", false);
        row("localhost", v4, false);
        row("", v4, false);
    }
    void dynamicNames()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, address);
        QFETCH(bool, dynamic);
        QCOMPARE(policy::lookAt(name, QHostAddress(QString::fromLatin1(address))).isDynamic(), dynamic);
    }
    void dynamicNameIsAVerdict()
    {
        policy::DynamicNameCheck check;
        QCOMPARE(m_stage->result(check), ""); // no name: iprev's business
        m_stage->session->reverseNames = { "198-51-100-7.dsl.provider.example" };
        QCOMPARE(m_stage->result(check), "sure");
        m_stage->client.identity = sasl::Identity { AccountId(1), *MailAddress::parse("alice@example.test"), "alice" };
        QCOMPARE(m_stage->result(check), ""); // logged in: nobody's business
    }

    void earlyTalkersAreRemembered()
    {
        policy::ClientMemory memory;
        policy::EarlyTalkerCheck check(memory, nullptr, m_stage->clock);
        QCOMPARE(m_stage->result(check), "");
        m_stage->session->pregreet = true;
        QCOMPARE(m_stage->result(check), "early");
        smtp::SessionEnd end;
        end.pregreet = true;
        m_stage->endSession(check, end);
        m_stage->session = std::make_shared<policy::SessionFacts>();
        QCOMPARE(m_stage->result(check), "remembered");
        m_stage->client.address = QHostAddress(QStringLiteral("198.51.100.8"));
        QCOMPARE(m_stage->result(check), "");
        m_stage->client.address = QHostAddress(QStringLiteral("198.51.100.7"));
        m_stage->clock.advance(25h);
        QCOMPARE(m_stage->result(check), "");
    }
    void offendersAreSlowedDown()
    {
        policy::ClientMemory memory;
        policy::OffenceCheck check(memory, nullptr, m_stage->clock);
        smtp::SessionEnd end;
        end.badCommands = 3;
        m_stage->endSession(check, end);
        QCOMPARE(m_stage->result(check), ""); // once is nothing
        end.foreignProtocol = true;
        m_stage->endSession(check, end);
        QCOMPARE(m_stage->result(check), "remembered");
        const auto slow = m_stage->last.front().slow;
        QVERIFY(slow > 0ms && slow < 15s);
        for (int i = 0; i < 20; ++i)
            m_stage->endSession(check, end);
        QCOMPARE(m_stage->result(check), "remembered");
        QCOMPARE(m_stage->last.front().slow, 15s); // tarpit.longest
        m_stage->set("tarpit.longest", "0");
        m_stage->run(check);
        QCOMPARE(m_stage->run(check).front().slow, 0ms);
        m_stage->clock.advance(24h); // and forgotten in time
        QCOMPARE(m_stage->result(check), "");
    }
    void goodMailMakesUpForOffences()
    {
        policy::ClientMemory memory;
        policy::OffenceCheck check(memory, nullptr, m_stage->clock);
        smtp::SessionEnd bad;
        bad.foreignProtocol = true;
        m_stage->endSession(check, bad);
        QCOMPARE(m_stage->result(check), "remembered");
        smtp::SessionEnd good;
        good.mails = 1;
        for (int i = 0; i < 3; ++i)
            m_stage->endSession(check, good);
        QCOMPARE(m_stage->result(check), "");
    }

    void findingsAreVerdicts()
    {
        auto block = std::make_shared<dnsbl::List>();
        block->zone = "bl.example";
        auto allow = std::make_shared<dnsbl::List>();
        allow->zone = "wl.example";
        allow->allow = true;
        dnsbl::Findings findings;
        findings.hits = { { block, { 0x7f000002, 0x7f000004 }, 7 }, { allow, { 0x7f000a01 }, 1 } };
        const auto verdicts = policy::verdictsOf(findings, "dnsbl", "The client's address");
        QCOMPARE(verdicts.size(), size_t(2));
        QCOMPARE(verdicts[0].score, 7.0);
        QCOMPARE(verdicts[0].reason.english(), QByteArray("The client's address is on the block list bl.example"));
        QCOMPARE(verdicts[0].evidence[1].value, "127.0.0.2 127.0.0.4");
        QCOMPARE(verdicts[1].score, -1.0);
        QCOMPARE(verdicts[1].result, "allowed");
    }

    void forwardersAreNamed()
    {
        settings::Values values;
        const QHostAddress proxy(QStringLiteral("192.0.2.9"));
        QVERIFY(!policy::isForwarder(values, proxy));
        values.set({}, "smtp.xclient_hosts", "nonsense, 192.0.2.0/28, 2001:db8::1");
        QVERIFY(policy::isForwarder(values, proxy));
        QVERIFY(!policy::isForwarder(values, QHostAddress(QStringLiteral("192.0.2.16"))));
        QVERIFY(policy::isForwarder(values, QHostAddress(QStringLiteral("2001:db8::1"))));
    }
};

FACTEUR_TEST(ConnectionTest)
#include "tst_connection.moc"

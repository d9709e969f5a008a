#include "tests/support/testmain.h"

#include "dns/records.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/manualworker.h"

using namespace std::chrono_literals;
using dns::Status;

class RecordsTest : public QObject
{
    Q_OBJECT
    static QByteArray hex(const char *text) { return QByteArray::fromHex(text); }

private Q_SLOTS:
    void addresses()
    {
        QCOMPARE(*dns::parseAddress(hex("c0000201")), QHostAddress(QStringLiteral("192.0.2.1")));
        QCOMPARE(*dns::parseAddress(hex("20010db8000000000000000000000001")), QHostAddress(QStringLiteral("2001:db8::1")));
        for (const int size : { 0, 3, 5, 15, 17 })
            QVERIFY(!dns::parseAddress(QByteArray(size, 'x')));
    }
    void mx()
    {
        const auto mx = dns::parseMx(hex("000a") + QByteArray("\2MX\7Example\3org\0", 16));
        QVERIFY(mx);
        QCOMPARE(mx->preference, 10);
        QCOMPARE(mx->exchange, "mx.example.org");
        QCOMPARE(dns::parseMx(hex("ffff00"))->exchange, "");
        QCOMPARE(dns::parseMx(hex("ffff00"))->preference, 65535);
    }
    void brokenNames_data()
    {
        QTest::addColumn<QByteArray>("rdata");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no end") << QByteArray("\2mx");
        QTest::newRow("label runs out") << QByteArray("\5mx\0", 4);
        QTest::newRow("compressed") << hex("c00c");
        QTest::newRow("something behind") << QByteArray("\2mx\0x", 5);
        QTest::newRow("dot in a label") << QByteArray("\3a.b\0", 5);
        QTest::newRow("nul in a label") << QByteArray("\3a\0b\0", 5);
        QTest::newRow("space") << QByteArray("\3a b\0", 5);
        QTest::newRow("crlf") << QByteArray("\4a\r\nb\0", 6);
        QTest::newRow("8 bit") << QByteArray("\2\xc3\xbc\0", 4);
        QTest::newRow("too long") << QByteArray("\77").append(QByteArray(63, 'a')).repeated(5) + '\0';
    }
    void brokenNames()
    {
        QFETCH(QByteArray, rdata);
        QVERIFY(!dns::parseName(rdata));
        QVERIFY(!dns::parseMx(QByteArray(2, '\0') + rdata));
    }
    void txt()
    {
        QCOMPARE(*dns::parseTxt(QByteArray("\2ab\0\3cde", 8)), "abcde");
        QCOMPARE(*dns::parseTxt(QByteArray("\0", 1)), "");
        QVERIFY(!dns::parseTxt({}));
        QVERIFY(!dns::parseTxt("\5abc"));
        QCOMPARE(*dns::parseTxt("\3\xff\x80\n"), "\xff\x80\n"); // octets are octets
    }
    void tlsa()
    {
        const auto tlsa = dns::parseTlsa(hex("030101abcd"));
        QVERIFY(tlsa && tlsa->usage == 3 && tlsa->selector == 1 && tlsa->matching == 1 && tlsa->data == hex("abcd"));
        QVERIFY(!dns::parseTlsa(hex("030101")));
    }
    void reverseNames()
    {
        QCOMPARE(dns::reverseName(QHostAddress(QStringLiteral("192.0.2.1"))), "1.2.0.192.in-addr.arpa");
        QCOMPARE(dns::reverseName(QHostAddress(QStringLiteral("2001:db8::567:89ab"))),
            "b.a.9.8.7.6.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa");
    }
    void askable()
    {
        for (const char *good : { "a", "example.org", "example.org.", "_25._tcp.mx.example.org", "xn--mller-kva.example" })
            QVERIFY2(dns::isAskable(good), good);
        QVERIFY(dns::isAskable(QByteArray(63, 'a')));
        for (const char *bad : { "", ".", "..", "a..b", ".a", "a b", "a\\b", "a\tb", "a\x7f" })
            QVERIFY2(!dns::isAskable(bad), bad);
        QVERIFY(!dns::isAskable(QByteArray(64, 'a')));
        QVERIFY(!dns::isAskable(QByteArray("aaaaaaa.").repeated(32)));
    }
    void together()
    {
        using Answer = dns::Answer<QHostAddress>;
        const QHostAddress six(QStringLiteral("::1")), four(QStringLiteral("127.0.0.1"));
        const Answer good6 { Status::Ok, { six }, true, 10, {} }, good4 { Status::Ok, { four }, false, 5, {} };
        const Answer none { Status::NoData, {}, true, 1, {} }, gone { Status::NxDomain, {}, false, 1, {} };
        const Answer busy { Status::Temporary, {}, false, 0, QStringLiteral("SERVFAIL") }, forged { Status::Bogus, {}, false, 0, {} };
        QCOMPARE(dns::together(good6, good4).records, (QList { six, four }));
        QVERIFY(!dns::together(good6, good4).secure);
        QCOMPARE(dns::together(good6, good4).ttl, 5u);
        QCOMPARE(dns::together(busy, good4).status, Status::Ok);
        QVERIFY(dns::together(good6, busy).secure);
        QCOMPARE(dns::together(busy, none).status, Status::Temporary);
        QCOMPARE(dns::together(busy, none).why, QStringLiteral("SERVFAIL"));
        QCOMPARE(dns::together(gone, busy).status, Status::Temporary);
        QCOMPARE(dns::together(gone, gone).status, Status::NxDomain);
        QCOMPARE(dns::together(none, none).status, Status::NoData);
        QCOMPARE(dns::together(none, forged).status, Status::Bogus);
    }

    void theFakeCanFailDelayAndLie()
    {
        ManualClock clock;
        ManualWorker worker(clock);
        FakeResolver resolver;
        resolver.mx("Example.org", 20, "b.example.org").mx("example.org", 10, "a.example.org").address("a.example.org", "192.0.2.1").address("a.example.org", "2001:db8::1");
        const auto mx = worker.wait(static_cast<dns::Resolver &>(resolver).mx(QByteArray("example.ORG")));
        QCOMPARE(mx.status, Status::Ok);
        QCOMPARE(mx.records[0].exchange, "a.example.org");
        QCOMPARE(worker.wait(resolver.addresses("a.example.org")).records.size(), 2);
        QCOMPARE(worker.wait(resolver.addresses("example.org")).status, Status::NoData);
        QCOMPARE(worker.wait(resolver.txt(QByteArray("other.org"))).status, Status::NxDomain);
        resolver.fail("example.org", dns::Type::MX, Status::Bogus, "forged").secure("a.example.org", dns::Type::A);
        QCOMPARE(worker.wait(resolver.mx(QByteArray("example.org"))).status, Status::Bogus);
        QCOMPARE(worker.wait(resolver.mx(QByteArray("example.org"))).records.size(), 0);
        resolver.works("example.org", dns::Type::MX);
        QCOMPARE(worker.wait(resolver.mx(QByteArray("example.org"))).records.size(), 2);
        QVERIFY(worker.wait(resolver.a("a.example.org")).secure);
        QCOMPARE(resolver.asked().first(), "MX example.org");

        resolver.delay("example.org", dns::Type::MX, 5s);
        struct Ask
        {
            static async::Task<void> mx(dns::Resolver *resolver, bool *done)
            {
                const auto answer = co_await resolver->mx("example.org");
                *done = answer.status == Status::Ok;
            }
        };
        bool done = false;
        worker.start(Ask::mx(&resolver, &done));
        worker.advance(4s);
        QVERIFY(!done);
        worker.advance(1s);
        QVERIFY(done);
    }
};

FACTEUR_TEST(RecordsTest)
#include "tst_records.moc"

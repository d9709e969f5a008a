// The three ways to talk to a router, with one that lives on loopback.
#include "tests/support/testmain.h"

#include "net/pcp.h"
#include "net/portmapping.h"
#include "tests/support/fakerouter.h"

using namespace net;

class PortMappingTest : public QObject
{
    Q_OBJECT

private:
    static PortMappingOptions optionsFor(const FakeRouter &router, std::chrono::milliseconds patience = std::chrono::milliseconds(1000))
    {
        PortMappingOptions options;
        options.gateway = router.address();
        options.upnpDescriptionUrl = router.descriptionUrl();
        options.patience = patience;
        return options;
    }

private Q_SLOTS:
    void eachProtocolMapsAndUnmaps_data()
    {
        QTest::addColumn<int>("speaks");
        QTest::addColumn<QString>("method");
        QTest::newRow("pcp") << int(FakeRouter::Pcp) << QStringLiteral("pcp");
        QTest::newRow("natpmp") << int(FakeRouter::NatPmp) << QStringLiteral("natpmp");
        QTest::newRow("both, the newer one is asked") << (FakeRouter::Pcp | FakeRouter::NatPmp) << QStringLiteral("pcp");
        QTest::newRow("all") << (FakeRouter::Pcp | FakeRouter::NatPmp | FakeRouter::Upnp) << QStringLiteral("pcp");
    }
    void eachProtocolMapsAndUnmaps()
    {
        QFETCH(const int, speaks);
        QFETCH(const QString, method);
        FakeRouter router(speaks);
        PortMapping mapping(optionsFor(router));
        const auto found = mapping.find();
        QVERIFY2(found.ok(), found ? "" : qPrintable(found.failure().reason));
        QCOMPARE(found->method, method);
        QCOMPARE(found->external, QHostAddress(QStringLiteral("8.8.4.4")));
        QVERIFY(router.mappings().isEmpty()); // asking leaves nothing behind

        const auto mapped = mapping.map(25, 20025, 7200);
        QVERIFY2(mapped.ok(), mapped ? "" : qPrintable(mapped.failure().reason));
        QCOMPARE(mapped->lease, qint64(7200));
        QCOMPARE(mapped->method, method);
        QCOMPARE(mapped->externalPort, quint16(25));
        QCOMPARE(router.mappings().value(25).internalPort, quint16(20025));
        QVERIFY(mapping.map(993, 20993, 7200).ok());
        QVERIFY(mapping.map(25, 20025, 7200).ok()); // renewed
        QCOMPARE(router.mappings().size(), 2);
        QVERIFY(mapping.unmap(25, 20025).ok());
        QCOMPARE(router.mappings().keys(), QList<quint16> { 993 });
    }

    void upnpMapsAndUnmaps()
    {
        FakeRouter router(FakeRouter::Upnp);
        router.mute = true;
        PortMapping mapping(optionsFor(router, std::chrono::milliseconds(70)));
        const auto found = mapping.find();
        QVERIFY2(found.ok(), found ? "" : qPrintable(found.failure().reason));
        QCOMPARE(found->method, QStringLiteral("upnp"));
        QCOMPARE(found->external, QHostAddress(QStringLiteral("8.8.4.4")));
        const auto mapped = mapping.map(25, 20025, 7200);
        QVERIFY(mapped.ok());
        QCOMPARE(mapped->lease, qint64(7200));
        QCOMPARE(router.mappings().value(25).internalPort, quint16(20025));
        QVERIFY(mapping.unmap(25, 20025).ok());
        QVERIFY(mapping.unmap(25, 20025).ok()); // gone already is gone
        QVERIFY(router.mappings().isEmpty());
    }

    void upnpThatKnowsNoLeasesMapsForEver()
    {
        FakeRouter router(FakeRouter::Upnp);
        router.onlyPermanent = true;
        PortMapping mapping(optionsFor(router, std::chrono::milliseconds(70)));
        const auto mapped = mapping.map(25, 25, 7200);
        QVERIFY(mapped.ok());
        QCOMPARE(mapped->lease, qint64(0));
    }

    void refusalsAreExplained_data()
    {
        QTest::addColumn<int>("speaks");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("pcp: not allowed") << int(FakeRouter::Pcp) << 2 << QStringLiteral("does not allow");
        QTest::newRow("pcp: full") << int(FakeRouter::Pcp) << 8 << QStringLiteral("no room");
        QTest::newRow("natpmp: not allowed") << int(FakeRouter::NatPmp) << 2 << QStringLiteral("does not allow");
        QTest::newRow("natpmp: full") << int(FakeRouter::NatPmp) << 4 << QStringLiteral("no room");
        QTest::newRow("upnp: not allowed") << int(FakeRouter::Upnp) << 606 << QStringLiteral("does not allow");
        QTest::newRow("upnp: taken") << int(FakeRouter::Upnp) << 718 << QStringLiteral("another machine");
    }
    void refusalsAreExplained()
    {
        QFETCH(const int, speaks);
        QFETCH(const int, code);
        QFETCH(const QString, words);
        FakeRouter router(speaks);
        PortMapping mapping(optionsFor(router, std::chrono::milliseconds(speaks == FakeRouter::Upnp ? 70 : 1000)));
        QVERIFY(mapping.find().ok());
        router.refuseWith = code;
        const auto mapped = mapping.map(25, 25, 7200);
        QVERIFY(!mapped.ok());
        QCOMPARE(mapped.failure().kind, Failure::Kind::Refused);
        QVERIFY2(mapped.failure().reason.contains(words), qPrintable(mapped.failure().reason));
    }

    void anotherPortIsOfNoUse_data()
    {
        QTest::addColumn<int>("speaks");
        QTest::newRow("pcp") << int(FakeRouter::Pcp);
        QTest::newRow("natpmp") << int(FakeRouter::NatPmp);
    }
    void anotherPortIsOfNoUse()
    {
        QFETCH(const int, speaks);
        FakeRouter router(speaks);
        PortMapping mapping(optionsFor(router));
        QVERIFY(mapping.find().ok());
        router.givesOtherPort = true;
        const auto mapped = mapping.map(25, 25, 7200);
        QVERIFY(!mapped.ok());
        QVERIFY(mapped.failure().reason.contains(QStringLiteral("40000")));
        QVERIFY(router.mappings().isEmpty()); // it was given back
    }

    void nobodyIsThere()
    {
        FakeRouter router(0);
        PortMapping mapping(optionsFor(router, std::chrono::milliseconds(70)));
        const auto found = mapping.find();
        QVERIFY(!found.ok());
        QCOMPARE(found.failure().kind, Failure::Kind::NotFound);
        QVERIFY(!mapping.map(25, 25, 7200).ok());
    }

    void pcpPacketsAreWhatTheStandardSays()
    {
        pcp::MapRequest request;
        request.client = QHostAddress(QStringLiteral("192.168.1.5"));
        request.nonce = "abcdefghijkl";
        request.internalPort = 20025;
        request.externalPort = 25;
        request.lifetime = 7200;
        QCOMPARE(pcp::toWire(request).toHex(),
            QByteArray("0201000000001c20" "00000000000000000000ffffc0a80105" "6162636465666768696a6b6c" "06000000" "4e390019" "00000000000000000000ffff00000000"));
        for (const char *broken : { "", "02", "0201000000001c20", "0281000000001c20", "0282000000001c20000000000000000000000000000000" })
            QVERIFY2(!pcp::parseMapAnswer(QByteArray::fromHex(broken)), broken);
        const auto refused = pcp::parseMapAnswer(QByteArray::fromHex("0281000200000708" "00000000" "000000000000000000000000"));
        QVERIFY(refused);
        QCOMPARE(refused->result, 2);
        QCOMPARE(pcp::parseMapAnswer(QByteArray::fromHex("0081000100000000"))->version, 0); // NAT-PMP says: not that version
    }
};

FACTEUR_TEST(PortMappingTest)
#include "tst_portmapping.moc"

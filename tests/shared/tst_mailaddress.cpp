// RFC 5321 §4.1.2 Mailbox, RFC 6531 §3.3.
#include "shared/address/mailaddress.h"
#include "tests/support/testmain.h"

class MailAddressTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("local");
        QTest::addColumn<QByteArray>("domain");
        QTest::newRow("plain") << QByteArray("alice@example.test") << QByteArray("alice") << QByteArray("example.test");
        QTest::newRow("domain is folded, local part is not") << QByteArray("Alice@Example.TEST") << QByteArray("Alice") << QByteArray("example.test");
        QTest::newRow("tag") << QByteArray("a.b+c@x.org") << QByteArray("a.b+c") << QByteArray("x.org");
        QTest::newRow("quoted") << QByteArray("\"john doe\"@x.org") << QByteArray("john doe") << QByteArray("x.org");
        QTest::newRow("quoted pair") << QByteArray("\"a\\\"b\"@x.org") << QByteArray("a\"b") << QByteArray("x.org");
        QTest::newRow("U-label becomes A-label") << QByteArray("a@b\xc3\xbc" "cher.example") << QByteArray("a") << QByteArray("xn--bcher-kva.example");
        QTest::newRow("IPv4 literal") << QByteArray("a@[192.0.2.1]") << QByteArray("a") << QByteArray("[192.0.2.1]");
        QTest::newRow("all atext") << QByteArray("!#$%&'*+-/=?^_`{|}~@x.org") << QByteArray("!#$%&'*+-/=?^_`{|}~") << QByteArray("x.org");
        QTest::newRow("64 octets before the @") << QByteArray(64, 'a') + "@x.org" << QByteArray(64, 'a') << QByteArray("x.org");
    }
    void parses()
    {
        QFETCH(QByteArray, text);
        const auto address = MailAddress::parse(text);
        QVERIFY(address.has_value());
        QTEST(address->localPart(), "local");
        QTEST(address->domain(), "domain");
        const auto again = MailAddress::parse(address->toString());
        QVERIFY2(again.has_value(), address->toString().constData());
        QCOMPARE(*again, *address);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : { "", "@", "alice", "alice@", "@example.test", "a..b@x.org", ".a@x.org", "a.@x.org", "a b@x.org", "a@b@c", "a@-x.org",
                 "a@x..org", "a@[192.0.2.1", "a@[300.0.0.1]", "\"a@x.org", "a@x.org\r\n", "<a@x.org>", "a\x01@x.org", "\"a\nb\"@x.org" })
            QTest::newRow(text) << QByteArray(text);
        QTest::newRow("65 octets before the @") << QByteArray(65, 'a') + "@x.org";
        QTest::newRow("label of 64") << "a@" + QByteArray(64, 'x') + ".org";
        QTest::newRow("NUL") << QByteArray("a\0b@x.org", 9);
        QTest::newRow("broken UTF-8") << QByteArray("a\xff@x.org");
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!MailAddress::parse(text).has_value());
    }

    void keyFoldsTheLocalPart()
    {
        QCOMPARE(MailAddress::parse("Alice@Example.test")->key(), QByteArray("alice@example.test"));
    }

    void tagsAreCutAtTheFirstSeparator()
    {
        const auto address = *MailAddress::parse("user+a-b@x.org");
        QCOMPARE(address.baseLocalPart("+-"), QByteArray("user"));
        QCOMPARE(address.tag("+-"), QByteArray("a-b"));
        QCOMPARE(address.baseLocalPart("="), QByteArray("user+a-b"));
        QCOMPARE(address.tag("="), QByteArray());
        QCOMPARE(address.baseLocalPart(""), QByteArray("user+a-b"));
    }

    void quotesWhenNeeded()
    {
        QCOMPARE(MailAddress::fromParts("john doe", "x.org").toString(), QByteArray("\"john doe\"@x.org"));
        QCOMPARE(MailAddress().toString(), QByteArray());
        QVERIFY(MailAddress::parse("\xc3\xa9@x.org")->isInternational());
        QVERIFY(!MailAddress::parse("e@x.org")->isInternational());
    }

    void normalizesDomains()
    {
        QCOMPARE(normalizeDomain("Example.ORG."), std::optional<QByteArray>("example.org"));
        QCOMPARE(normalizeDomain("_dmarc.example.org"), std::optional<QByteArray>("_dmarc.example.org"));
        QVERIFY(!normalizeDomain("").has_value());
        QVERIFY(!normalizeDomain("a..b").has_value());
        QVERIFY(!normalizeDomain("a b").has_value());
        QVERIFY(!normalizeDomain(QByteArray(64, 'a') + ".org").has_value());
    }
};

FACTEUR_TEST(MailAddressTest)
#include "tst_mailaddress.moc"

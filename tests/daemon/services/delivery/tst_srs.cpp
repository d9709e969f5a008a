// SRS: there and back, nothing that we have not made, not for ever, not too long.
#include "tests/support/testmain.h"

#include "services/delivery/srs.h"

using delivery::Srs;

class SrsTest : public QObject
{
    Q_OBJECT
    const QDateTime m_now = QDateTime(QDate(2026, 1, 31), QTime(12, 0), Qt::UTC);
    const Srs m_srs { Secret("one secret") };
    static MailAddress address(const char *text) { return *MailAddress::parse(text); }

private Q_SLOTS:
    void thereAndBack_data()
    {
        QTest::addColumn<QByteArray>("sender");
        QTest::newRow("plain") << QByteArray("someone@example.org");
        QTest::newRow("separators inside") << QByteArray("a=b+c-d@example.org");
        QTest::newRow("capitals") << QByteArray("Some.One@example.org");
        QTest::newRow("quoted") << QByteArray("\"some one\"@example.org");
        QTest::newRow("list") << QByteArray("list-bounces+me=example.net@l.example");
    }
    void thereAndBack()
    {
        QFETCH(QByteArray, sender);
        const auto made = m_srs.rewrite(address(sender.constData()), "forward.test", m_now);
        QVERIFY(made);
        QCOMPARE(made->domain(), QByteArray("forward.test"));
        QVERIFY(Srs::isRewritten(*made));
        QCOMPARE(*m_srs.reverse(*made, m_now), address(sender.constData()));
        // A server on the way that folds the case does no harm, but for the case.
        const auto folded = MailAddress::parse(made->toString().toLower());
        QVERIFY(folded);
        QCOMPARE(m_srs.reverse(*folded, m_now)->key(), address(sender.constData()).key());
    }
    void throughSeveralForwarders()
    {
        const Srs second { Secret("another") }, third { Secret("a third") };
        const MailAddress sender = address("someone@example.org");
        const auto one = m_srs.rewrite(sender, "one.test", m_now);
        const auto two = second.rewrite(*one, "two.test", m_now);
        QVERIFY(two && two->localPart().startsWith("SRS1="));
        const auto three = third.rewrite(*two, "three.test", m_now);
        QVERIFY(three && three->localPart().startsWith("SRS1="));
        QCOMPARE(three->localPart().size(), two->localPart().size()); // it grows no further
        // Back in one step, to the first forwarder, which knows the sender.
        QCOMPARE(*third.reverse(*three, m_now), *one);
        QCOMPARE(*second.reverse(*two, m_now), *one);
        QCOMPARE(*m_srs.reverse(*one, m_now), sender);
    }
    void onlyWhatWeHaveMade()
    {
        const auto made = m_srs.rewrite(address("someone@example.org"), "forward.test", m_now);
        QVERIFY(!Srs(Secret("other")).reverse(*made, m_now));
        for (const char *forged : { "SRS0=aaaaaa=aa=example.org=someone@forward.test", "SRS0=@forward.test", "SRS0====@forward.test", "SRS1=a=b@forward.test",
                 "SRS0@forward.test", "SRS1=aaaaaa=x.test==aaaaaa=aa=example.org=a@forward.test" }) {
            const auto parsed = MailAddress::parse(forged);
            QVERIFY2(parsed, forged);
            QVERIFY2(!m_srs.reverse(*parsed, m_now), forged);
        }
        QByteArray changed = made->localPart();
        changed.replace("someone", "another");
        QVERIFY(!m_srs.reverse(MailAddress::fromParts(changed, "forward.test"), m_now));
        QVERIFY(!Srs::isRewritten(address("srs0@example.org")));
        QVERIFY(!Srs::isRewritten(address("srs2=a=b=c=d@example.org")));
    }
    void notForEver()
    {
        const auto made = m_srs.rewrite(address("someone@example.org"), "forward.test", m_now);
        QVERIFY(m_srs.reverse(*made, m_now.addDays(Srs::maxAge)));
        QVERIFY(!m_srs.reverse(*made, m_now.addDays(Srs::maxAge + 1)));
        QVERIFY(!m_srs.reverse(*made, m_now.addDays(-1)));
    }
    void whatIsLeftAlone()
    {
        QVERIFY(!m_srs.rewrite(MailAddress(), "forward.test", m_now));
        QVERIFY(!m_srs.rewrite(address("a@forward.test"), "forward.test", m_now));
        QVERIFY(!m_srs.rewrite(address("a@[192.0.2.1]"), "forward.test", m_now));
        // RFC 5321 §4.5.3.1.1: a local part has at most 64 octets.
        QVERIFY(!m_srs.rewrite(address("a-rather-long-name-of-somebody@a-rather-long-domain.example.org"), "forward.test", m_now));
    }
};

FACTEUR_TEST(SrsTest)
#include "tst_srs.moc"

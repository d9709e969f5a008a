// DNS answers that are kept, and the breaker that spares mail the wait for dead servers.
#include "tests/support/testmain.h" // first: moc of Qt 6.4 fails on <coroutine> before any Qt header

#include "net/answercache.h"

using namespace net;
using namespace std::chrono_literals;

class AnswerCacheTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersLastAsLongAsTheirTtl()
    {
        AnswerCache cache;
        const auto start = AnswerCache::Clock::now();
        RawAnswer answer;
        answer.status = dns::Status::NoData; // as libunbound's are: records are looked at later
        answer.records = { "\x01\x02\x03\x04" };
        answer.ttl = 20;
        answer.secure = true;
        cache.insert("Example.org", dns::Type::A, answer, start);
        QVERIFY(!cache.find("example.org", dns::Type::AAAA, start));
        const auto found = cache.find("example.ORG", dns::Type::A, start + 5s);
        QVERIFY(found);
        QCOMPARE(found->records, answer.records);
        QVERIFY(found->secure);
        QCOMPARE(found->ttl, 15u);
        QVERIFY(!cache.find("example.org", dns::Type::A, start + 20s));
    }
    void whatMayNotBeKeptIsNot()
    {
        AnswerCache cache;
        const auto now = AnswerCache::Clock::now();
        for (const dns::Status status : { dns::Status::Temporary, dns::Status::Bogus }) {
            RawAnswer answer;
            answer.status = status;
            answer.records = { "x" };
            answer.ttl = 300;
            cache.insert("a.example", dns::Type::TXT, answer, now);
            QVERIFY(!cache.find("a.example", dns::Type::TXT, now));
        }
        RawAnswer none;
        none.status = dns::Status::NxDomain; // without a TTL: nobody said how long
        cache.insert("b.example", dns::Type::TXT, none, now);
        QVERIFY(!cache.find("b.example", dns::Type::TXT, now));
        none.ttl = 86400;
        cache.insert("b.example", dns::Type::TXT, none, now);
        QVERIFY(cache.find("b.example", dns::Type::TXT, now + 59s));
        QVERIFY(!cache.find("b.example", dns::Type::TXT, now + 60s));
        RawAnswer huge;
        huge.status = dns::Status::NoData;
        huge.records = { QByteArray(5000, 'x') };
        huge.ttl = 300;
        cache.insert("c.example", dns::Type::TXT, huge, now);
        QVERIFY(!cache.find("c.example", dns::Type::TXT, now));
    }
    void manyNamesDoNotFillTheMemory()
    {
        AnswerCache cache;
        const auto now = AnswerCache::Clock::now();
        RawAnswer answer;
        answer.status = dns::Status::NoData;
        answer.records = { "x" };
        answer.ttl = 300;
        int kept = 0;
        for (int i = 0; i < 100000; ++i)
            cache.insert("n" + QByteArray::number(i) + ".example", dns::Type::A, answer, now);
        for (int i = 0; i < 100000; ++i)
            kept += cache.find("n" + QByteArray::number(i) + ".example", dns::Type::A, now) ? 1 : 0;
        QVERIFY2(kept > 0 && kept <= 24000, qPrintable(QString::number(kept)));
    }
    void deadServersAreNoticedAndTriedAgain()
    {
        DnsBreaker breaker;
        auto now = DnsBreaker::Clock::now();
        for (int i = 0; i < 100; ++i) // one broken domain, often asked, proves nothing
            breaker.answered(true, "broken.example", now);
        QVERIFY(!breaker.isOpen());
        for (int i = 0; i < DnsBreaker::namesInARow; ++i)
            breaker.answered(true, "n" + QByteArray::number(i), now);
        QVERIFY(breaker.isOpen());
        QVERIFY(!breaker.mayAsk(now + 1s));
        now += DnsBreaker::pause;
        QVERIFY(breaker.mayAsk(now)); // one of them finds out
        QVERIFY(!breaker.mayAsk(now));
        breaker.answered(true, "probe", now);
        QVERIFY(!breaker.mayAsk(now + 1s));
        QVERIFY(breaker.mayAsk(now + DnsBreaker::pause));
        breaker.answered(false, "probe", now + DnsBreaker::pause);
        QVERIFY(!breaker.isOpen() && breaker.mayAsk(now));
    }
    void anAnswerInBetweenStartsTheCountAnew()
    {
        DnsBreaker breaker;
        const auto now = DnsBreaker::Clock::now();
        for (int i = 0; i < 50; ++i) {
            breaker.answered(true, "n" + QByteArray::number(i), now);
            if (i % DnsBreaker::namesInARow == 3)
                breaker.answered(false, "good.example", now);
        }
        QVERIFY(!breaker.isOpen());
    }
};

FACTEUR_TEST(AnswerCacheTest)
#include "tst_answercache.moc"

// DNS lists: what counts, how they are asked together, and how a list that is ill is left out and comes back. RFC 5782.
#include "tests/support/testmain.h"

#include "mailauth/dnsbl/lists.h"
#include "services/policy/connection/dnslistcheck.h"
#include "shared/base/log.h"
#include "tests/daemon/services/policy/clientstage.h"

#include <QCryptographicHash>

using namespace std::chrono_literals;

class DnsblTest : public QObject
{
    Q_OBJECT

    static dnsbl::List list(const char *zone, dnsbl::Kinds kinds = dnsbl::Client, const char *filter = "")
    {
        dnsbl::List made;
        made.zone = zone;
        made.kinds = kinds;
        made.weight = 3;
        made.filter = *dnsbl::parseFilter(filter);
        return made;
    }
    static QHostAddress ip(const char *text) { return QHostAddress(QString::fromLatin1(text)); }
    static dnsbl::Health healthOf(const dnsbl::Lists &lists, const char *zone)
    {
        for (const dnsbl::Health &health : lists.health()) {
            if (health.zone == zone)
                return health;
        }
        return {};
    }
    dnsbl::Findings ask(dnsbl::Kind kind, dnsbl::Subject subject, std::chrono::milliseconds limit = 3s)
    {
        return m_stage->worker.wait(m_lists->ask(kind, std::move(subject), limit));
    }
    void use(std::vector<dnsbl::List> lists)
    {
        m_lists->set(std::move(lists));
        m_stage->worker.wait(m_lists->testDue());
    }
    static async::Task<void> asking(dnsbl::Lists *lists, std::optional<dnsbl::Findings> *into)
    {
        auto task = lists->ask(dnsbl::Client, QHostAddress(QStringLiteral("198.51.100.7")), 3s);
        auto answer = co_await task;
        into->emplace(std::move(answer));
    }
    static async::Task<void> askingMany(dnsbl::Lists *lists, QList<QByteArray> domains, std::optional<std::vector<dnsbl::Findings>> *into)
    {
        std::vector<std::pair<dnsbl::Kind, dnsbl::Subject>> questions;
        for (const QByteArray &domain : domains)
            questions.emplace_back(dnsbl::Url, domain);
        auto task = lists->askMany(std::move(questions), 3s);
        auto answer = co_await task;
        into->emplace(std::move(answer));
    }
    int asked(const char *what) const { return int(m_stage->dns.asked().count(QByteArray(what))); }

    std::unique_ptr<ClientStage> m_stage;
    std::unique_ptr<dnsbl::Lists> m_lists;
    std::vector<QByteArray> m_events;

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<ClientStage>();
        m_lists = std::make_unique<dnsbl::Lists>(m_stage->dns, m_stage->clock);
        m_stage->dns.address("2.0.0.127.bl.example", "127.0.0.2");
        m_events.clear();
        setLogSink([this](const LogEvent &event) { m_events.push_back(event.event); }, Severity::Info);
    }
    void cleanup()
    {
        setLogSink({}, Severity::Error);
        QCOMPARE(m_lists->questions(), 0);
        m_lists.reset();
        m_stage.reset();
    }

    void severalAreAskedTogether()
    {
        m_stage->dns.address("test.url.example", "127.0.0.2").address("bad.org.url.example", "127.0.0.2");
        for (const char *name : { "bad.org.url.example", "good.org.url.example", "fine.org.url.example" })
            m_stage->dns.delay(name, dns::Type::A, 2s);
        m_lists->set({ list("url.example", dnsbl::Url) }); // not tested yet: once for all of them
        QCOMPARE(m_lists->kinds(), dnsbl::Kinds(dnsbl::Url));
        std::optional<std::vector<dnsbl::Findings>> found;
        m_stage->worker.start(askingMany(m_lists.get(), { "bad.org", "good.org", "fine.org" }, &found));
        m_stage->worker.advance(2s); // not six
        QVERIFY(found);
        QCOMPARE(found->size(), size_t(3));
        QCOMPARE((*found)[0].hits.size(), size_t(1));
        QVERIFY((*found)[1].hits.empty() && (*found)[2].hits.empty());
        QCOMPARE((*found)[2].late, 0);
        QCOMPARE(asked("A test.url.example"), 1);
    }
    void theLimitIsForAllTogether()
    {
        m_stage->dns.address("test.url.example", "127.0.0.2").delay("slow.org.url.example", dns::Type::A, 20s);
        use({ list("url.example", dnsbl::Url) });
        std::optional<std::vector<dnsbl::Findings>> found;
        m_stage->worker.start(askingMany(m_lists.get(), { "slow.org", "quick.org" }, &found));
        m_stage->worker.advance(3s);
        QVERIFY(found);
        QCOMPARE((*found)[0].late, 1);
        QCOMPARE((*found)[1].late, 0);
        m_stage->worker.advance(20s);
    }
    void addressesAreAskedByTheirHash_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QByteArray>("same"); // as what it is asked
        const auto row = [](const char *address, const char *same) { QTest::newRow(address) << QByteArray(address) << QByteArray(same); };
        row("Bob@Example.ORG", "bob@example.org");
        row("bob+sale@example.org", "bob@example.org");
        row("b.o.b@gmail.com", "bob@gmail.com");
        row("b.ob+x@googlemail.com", "bob@gmail.com");
        row("b.ob@example.org", "b.ob@example.org");
    }
    void addressesAreAskedByTheirHash()
    {
        QFETCH(QByteArray, address);
        QFETCH(QByteArray, same);
        QCOMPARE(dnsbl::addressHash(address), QCryptographicHash::hash(same, QCryptographicHash::Sha1).toHex());
        QVERIFY(dnsbl::addressHash("nobody").isEmpty() && dnsbl::addressHash("@example.org").isEmpty() && dnsbl::addressHash("bob@").isEmpty());
    }
    void aListOfAddressesIsTestedByAnAddress()
    {
        const QByteArray hash = dnsbl::addressHash("test@example.org");
        m_stage->dns.address((hash + ".ebl.example").constData(), "127.0.0.2");
        dnsbl::List ebl = list("ebl.example", dnsbl::Email);
        ebl.listedTest = "test@example.org";
        use({ ebl });
        QCOMPARE(healthOf(*m_lists, "ebl.example").state, dnsbl::Health::Well);
        QCOMPARE(ask(dnsbl::Email, dnsbl::addressHash("Test+1@Example.org")).hits.size(), size_t(1));
        QVERIFY(ask(dnsbl::Email, dnsbl::addressHash("bob@example.org")).hits.empty());
    }

    void patternsAreRead_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<int>("matches"); // -1: no pattern
        const auto row = [](const char *pattern, const char *address, int matches) {
            QTest::addRow("%s of %s", address, pattern) << QByteArray(pattern) << QByteArray(address) << matches;
        };
        row("127.0.0.2", "127.0.0.2", 1);
        row("127.0.0.2", "127.0.0.3", 0);
        row("127.0.0.[2..11]", "127.0.0.2", 1);
        row("127.0.0.[2..11]", "127.0.0.11", 1);
        row("127.0.0.[2..11]", "127.0.0.12", 0);
        row("127.0.0.[2;4..6;10]", "127.0.0.10", 1);
        row("127.0.0.[2;4..6;10]", "127.0.0.3", 0);
        row("127.0.[0..255].[0..3]", "127.0.15.3", 1);
        row("127.0.0.&6", "127.0.0.4", 1);
        row("127.0.0.&6", "127.0.0.9", 0);
        row("127.0.0", "127.0.0.0", -1);
        row("127.0.0.2.", "127.0.0.2", -1);
        row("127.0.0.256", "127.0.0.2", -1);
        row("127.0.0.[11..2]", "127.0.0.2", -1);
        row("127.0.0.[]", "127.0.0.2", -1);
        row("127.0.0.&0", "127.0.0.2", -1);
        row("127.0.0.-1", "127.0.0.2", -1);
        row("", "127.0.0.2", -1);
    }
    void patternsAreRead()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArray, address);
        QFETCH(int, matches);
        const auto parsed = dnsbl::CodePattern::parse(pattern);
        QCOMPARE(parsed.has_value(), matches >= 0);
        if (parsed)
            QCOMPARE(int(parsed->matches(ip(address.constData()).toIPv4Address())), matches);
    }
    void weightsDependOnTheAnswer()
    {
        dnsbl::List made = list("bl.example");
        made.weights = *dnsbl::parseWeights("127.0.0.9=15, 127.0.0.[10;11]=4");
        QCOMPARE(made.weightOf(0x7f000009), 15.0);
        QCOMPARE(made.weightOf(0x7f00000b), 4.0);
        QCOMPARE(made.weightOf(0x7f000002), 3.0);
        QVERIFY(!dnsbl::parseWeights("127.0.0.9=lots"));
        QVERIFY(!dnsbl::parseWeights("127.0.0.9=-1"));
        QVERIFY(!dnsbl::parseWeights("127.0.0.9"));
    }
    void addressesAreReversed()
    {
        QCOMPARE(dnsbl::queryName(ip("198.51.100.7"), "bl.example"), "7.100.51.198.bl.example");
        QCOMPARE(dnsbl::queryName(ip("::ffff:198.51.100.7"), "bl.example"), "7.100.51.198.bl.example");
        QCOMPARE(dnsbl::queryName(ip("2001:db8::1"), "bl.example"),
            "1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.bl.example");
        QCOMPARE(dnsbl::queryName(QByteArray("spam.example"), "dbl.example"), "spam.example.dbl.example");
        QCOMPARE(dnsbl::queryName(QByteArray(250, 'a'), "dbl.example"), QByteArray());
    }

    void listsAreAskedTogetherAndWeighed()
    {
        m_stage->dns.address("2.0.0.127.wl.example", "127.0.0.2").address("7.100.51.198.bl.example", "127.0.0.4").address("7.100.51.198.wl.example", "127.0.5.1");
        dnsbl::List allow = list("wl.example");
        allow.allow = true;
        use({ list("bl.example", dnsbl::Client, "127.0.0.[2..11]"), allow });
        const dnsbl::Findings found = ask(dnsbl::Client, ip("198.51.100.7"));
        QCOMPARE(found.asked, 2);
        QCOMPARE(found.late, 0);
        QCOMPARE(found.hits.size(), size_t(2));
        QCOMPARE(found.hits[0].list->zone, "bl.example");
        QCOMPARE(found.hits[0].weight, 3.0);
        QVERIFY(found.hits[1].list->allow);
    }
    void answersOutsideTheFilterDoNotCount()
    {
        m_stage->dns.address("7.100.51.198.bl.example", "127.0.0.12");
        use({ list("bl.example", dnsbl::Client, "127.0.0.[2..11]") });
        QVERIFY(ask(dnsbl::Client, ip("198.51.100.7")).hits.empty());
    }
    void ipv6IsAskedInNibbles()
    {
        m_stage->dns.address("1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.bl.example", "127.0.0.2");
        use({ list("bl.example") });
        QCOMPARE(ask(dnsbl::Client, ip("2001:db8::1")).hits.size(), size_t(1));
    }
    void kindsAreKeptApart()
    {
        m_stage->dns.address("dbltest.example.dbl.example", "127.0.1.2").address("spam.example.dbl.example", "127.0.1.2");
        dnsbl::List names = list("dbl.example", dnsbl::Helo | dnsbl::Sender);
        names.listedTest = "dbltest.example";
        use({ names, list("bl.example") });
        QCOMPARE(healthOf(*m_lists, "dbl.example").state, dnsbl::Health::Well);
        QCOMPARE(ask(dnsbl::Sender, QByteArray("spam.example")).asked, 1);
        QCOMPARE(ask(dnsbl::Sender, QByteArray("spam.example")).hits.size(), size_t(1));
        QCOMPARE(ask(dnsbl::Url, QByteArray("spam.example")).asked, 0);
        QCOMPARE(ask(dnsbl::Client, ip("198.51.100.7")).asked, 1);
    }
    void answersAreKeptByTheirTtl()
    {
        m_stage->dns.address("7.100.51.198.bl.example", "127.0.0.2");
        use({ list("bl.example") });
        ask(dnsbl::Client, ip("198.51.100.7"));
        ask(dnsbl::Client, ip("198.51.100.7"));
        ask(dnsbl::Client, ip("198.51.100.8")); // not listed: kept, too
        ask(dnsbl::Client, ip("198.51.100.8"));
        QCOMPARE(asked("A 7.100.51.198.bl.example"), 1);
        QCOMPARE(asked("A 8.100.51.198.bl.example"), 1);
        m_stage->clock.advance(301s); // the table's TTL is 300 s
        ask(dnsbl::Client, ip("198.51.100.7"));
        QCOMPARE(asked("A 7.100.51.198.bl.example"), 2);
    }

    void slowListsAreNotWaitedFor()
    {
        m_stage->dns.address("2.0.0.127.slow.example", "127.0.0.2").address("7.100.51.198.slow.example", "127.0.0.2").address("7.100.51.198.bl.example", "127.0.0.2");
        use({ list("slow.example"), list("bl.example") });
        m_stage->dns.delay("7.100.51.198.slow.example", dns::Type::A, 5s);
        std::optional<dnsbl::Findings> found;
        m_stage->worker.start(asking(m_lists.get(), &found));
        m_stage->worker.advance(2999ms);
        QVERIFY(!found);
        m_stage->worker.advance(1ms);
        QVERIFY(found);
        QCOMPARE(found->late, 1);
        QCOMPARE(found->hits.size(), size_t(1));
        QCOMPARE(found->hits[0].list->zone, "bl.example");
        m_stage->worker.advance(2s); // the late answer comes, and is kept for the next time
        const dnsbl::Findings next = ask(dnsbl::Client, ip("198.51.100.7"));
        QCOMPARE(next.late, 0);
        QCOMPARE(next.hits.size(), size_t(2));
    }
    void failuresSuspendAList()
    {
        use({ list("bl.example") });
        for (int i = 1; i <= 5; ++i) {
            const QByteArray name = QByteArray::number(i) + ".100.51.198.bl.example";
            m_stage->dns.fail(name.constData(), dns::Type::A, dns::Status::Temporary, "SERVFAIL");
            QCOMPARE(healthOf(*m_lists, "bl.example").state, dnsbl::Health::Well);
            QCOMPARE(ask(dnsbl::Client, ip(("198.51.100." + QByteArray::number(i)).constData())).late, 1);
        }
        const dnsbl::Health health = healthOf(*m_lists, "bl.example");
        QCOMPARE(health.state, dnsbl::Health::Suspended);
        QVERIFY2(health.why.contains(QStringLiteral("does not answer")), qPrintable(health.why));
        QCOMPARE(ask(dnsbl::Client, ip("198.51.100.9")).asked, 0);
        // Tested again after a while, and used again.
        QVERIFY(!m_lists->hasDue());
        m_stage->clock.advance(5min);
        QVERIFY(m_lists->hasDue());
        m_stage->worker.wait(m_lists->testDue());
        QCOMPARE(healthOf(*m_lists, "bl.example").state, dnsbl::Health::Well);
        QCOMPARE(ask(dnsbl::Client, ip("198.51.100.9")).asked, 1);
    }
    void aListThatIsDownIsTestedLessAndLessOften()
    {
        m_stage->dns.fail("2.0.0.127.down.example", dns::Type::A, dns::Status::Temporary);
        use({ list("down.example") });
        QCOMPARE(healthOf(*m_lists, "down.example").state, dnsbl::Health::Suspended);
        int tests = 0;
        for (int minute = 0; minute < 24 * 60; ++minute) {
            m_stage->clock.advance(1min);
            tests += m_lists->hasDue();
            m_stage->worker.wait(m_lists->testDue());
        }
        QVERIFY2(tests >= 24 && tests <= 30, qPrintable(QString::number(tests))); // hourly in the end
        QCOMPARE(std::count(m_events.begin(), m_events.end(), QByteArray("list-suspended")), 1); // said once
    }
    void anUntestedListIsTestedFirst()
    {
        m_stage->dns.address("7.100.51.198.bl.example", "127.0.0.2").address("7.100.51.198.gone.example", "127.0.0.2");
        m_lists->set({ list("bl.example"), list("gone.example"), list("dbl.example", dnsbl::Helo) });
        QVERIFY(!m_lists->isInUse());
        QVERIFY(m_stage->dns.asked().isEmpty());
        const dnsbl::Findings found = ask(dnsbl::Client, ip("198.51.100.7"));
        QCOMPARE(found.asked, 1); // gone.example has failed
        QCOMPARE(found.hits.size(), size_t(1));
        QCOMPARE(asked("A 2.0.0.127.bl.example"), 1);
        QCOMPARE(healthOf(*m_lists, "dbl.example").state, dnsbl::Health::Untested); // nobody needs it
        QVERIFY(m_lists->isInUse());
        m_stage->clock.advance(25h);
        QVERIFY(!m_lists->isInUse());
    }
    void theFirstTestHasALimit()
    {
        m_stage->dns.delay("2.0.0.127.bl.example", dns::Type::A, 5s);
        m_lists->set({ list("bl.example") });
        std::optional<dnsbl::Findings> found;
        m_stage->worker.start(asking(m_lists.get(), &found));
        m_stage->worker.advance(3s);
        QVERIFY(found);
        QCOMPARE(found->asked, 0);
        m_stage->worker.advance(2s); // the test has gone on
        QCOMPARE(healthOf(*m_lists, "bl.example").state, dnsbl::Health::Well);
    }
    void wildcardListIsFoundAtTheTest()
    {
        m_stage->dns.address("2.0.0.127.any.example", "127.0.0.2").address("1.0.0.127.any.example", "127.0.0.2");
        use({ list("any.example") });
        const dnsbl::Health health = healthOf(*m_lists, "any.example");
        QCOMPARE(health.state, dnsbl::Health::Suspended);
        QVERIFY2(health.why.contains(QStringLiteral("answer for everything")), qPrintable(health.why));
    }
    void wildcardAllowListOfNamesIsFound()
    {
        m_stage->dns.address("test.any.example", "127.0.0.2").address("invalid.any.example", "127.0.0.2");
        dnsbl::List allow = list("any.example", dnsbl::Sender);
        allow.allow = true;
        use({ allow });
        QCOMPARE(healthOf(*m_lists, "any.example").state, dnsbl::Health::Suspended);
    }
    void listThatBeginsToAnswerForEverythingIsCaught()
    {
        use({ list("bl.example") });
        m_stage->clock.advance(6min);
        m_stage->dns.address("1.0.0.127.bl.example", "127.0.0.2");
        for (int i = 1; i <= 25; ++i) {
            const QByteArray name = QByteArray::number(i) + ".100.51.198.bl.example";
            m_stage->dns.address(name.constData(), "127.0.0.2");
            ask(dnsbl::Client, ip(("198.51.100." + QByteArray::number(i)).constData()));
        }
        QVERIFY(m_lists->hasDue());
        m_stage->worker.wait(m_lists->testDue());
        QCOMPARE(healthOf(*m_lists, "bl.example").state, dnsbl::Health::Suspended);
    }
    void aDayOfBotsIsNoReason()
    {
        use({ list("bl.example") });
        m_stage->clock.advance(6min);
        for (int i = 1; i <= 25; ++i) {
            m_stage->dns.address((QByteArray::number(i) + ".100.51.198.bl.example").constData(), "127.0.0.2");
            ask(dnsbl::Client, ip(("198.51.100." + QByteArray::number(i)).constData()));
        }
        m_stage->worker.wait(m_lists->testDue());
        QCOMPARE(healthOf(*m_lists, "bl.example").state, dnsbl::Health::Well);
    }
    void deadListIsFoundAtTheTest()
    {
        use({ list("gone.example") }); // NXDOMAIN for everything
        const dnsbl::Health health = healthOf(*m_lists, "gone.example");
        QCOMPARE(health.state, dnsbl::Health::Suspended);
        QVERIFY2(health.why.contains(QStringLiteral("does not list its test entry")), qPrintable(health.why));
    }
    void refusalsAreNoListings_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("why");
        QTest::newRow("public resolver") << QByteArray("127.255.255.254") << QStringLiteral("public resolvers");
        QTest::newRow("too many") << QByteArray("127.255.255.255") << QStringLiteral("too often");
        QTest::newRow("typing error") << QByteArray("127.255.255.252") << QStringLiteral("refuses");
        QTest::newRow("sold zone") << QByteArray("203.0.113.1") << QStringLiteral("changed hands");
    }
    void refusalsAreNoListings()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, why);
        use({ list("bl.example") });
        m_stage->dns.address("7.100.51.198.bl.example", answer.constData());
        QVERIFY(ask(dnsbl::Client, ip("198.51.100.7")).hits.empty());
        const dnsbl::Health health = healthOf(*m_lists, "bl.example");
        QCOMPARE(health.state, dnsbl::Health::Suspended);
        QVERIFY2(health.why.contains(why), qPrintable(health.why));
    }
    void aCnameLoopIsATemporaryError()
    {
        use({ list("bl.example") });
        m_stage->dns.fail("7.100.51.198.bl.example", dns::Type::A, dns::Status::Temporary, "CNAME loop");
        const dnsbl::Findings found = ask(dnsbl::Client, ip("198.51.100.7"));
        QCOMPARE(found.late, 1);
        QVERIFY(found.hits.empty());
    }
    void changesKeepTheHealthOfTheOthers()
    {
        use({ list("bl.example"), list("gone.example") });
        dnsbl::List heavier = list("bl.example");
        heavier.weight = 9;
        m_lists->set({ heavier, list("new.example") });
        QCOMPARE(healthOf(*m_lists, "bl.example").state, dnsbl::Health::Well);
        QCOMPARE(healthOf(*m_lists, "new.example").state, dnsbl::Health::Untested);
        heavier.enabled = false;
        m_lists->set({ heavier });
        QCOMPARE(healthOf(*m_lists, "bl.example").state, dnsbl::Health::Disabled);
        QVERIFY(!m_lists->hasDue());
        QCOMPARE(ask(dnsbl::Client, ip("198.51.100.7")).asked, 0);
    }
    void everybodyCanBeAskedByHand()
    {
        m_stage->dns.address("7.100.51.198.bl.example", "127.0.0.2").fail("7.100.51.198.down.example", dns::Type::A, dns::Status::Temporary, "SERVFAIL");
        dnsbl::List off = list("bl.example");
        off.enabled = false;
        m_lists->set({ off, list("down.example"), list("dbl.example", dnsbl::Sender) });
        const auto answers = m_stage->worker.wait(m_lists->askAll(ip("198.51.100.7")));
        QCOMPARE(answers.size(), size_t(2));
        QVERIFY(answers[0].listed);
        QCOMPARE(answers[1].why, QStringLiteral("SERVFAIL"));
    }
};

FACTEUR_TEST(DnsblTest)
#include "tst_dnsbl.moc"

// Which records a domain is told to publish, and how what it publishes is judged.
#include "tests/support/testmain.h"

#include "services/health/dnsadvice.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/manualworker.h"

using namespace health;
using model::DnsAdvice;
using model::DnsRecord;
using State = DnsRecord::Check::State;
using Need = DnsRecord::Need;

class DnsAdviceTest : public QObject
{
    Q_OBJECT

private:
    static AdviceInputs inputs()
    {
        AdviceInputs in;
        in.domain = "example.test";
        in.host = "mail.example.test";
        in.addresses = { QHostAddress(QStringLiteral("198.51.100.7")), QHostAddress(QStringLiteral("2001:db8::7")) };
        in.addressesFrom = QStringLiteral("given");
        in.services = { "smtp", "submissions", "imaps" };
        return in;
    }
    static const DnsRecord *find(const DnsAdvice &advice, const char *id)
    {
        for (const DnsRecord &record : advice.records) {
            if (record.id == QLatin1StringView(id))
                return &record;
        }
        return nullptr;
    }
    static State stateOf(const DnsAdvice &advice, const char *id)
    {
        const DnsRecord *record = find(advice, id);
        if (!record || !record->check)
            qFatal("%s was not checked", id);
        return record->check->state;
    }
    static void publish(FakeResolver &dns)
    {
        dns.mx("example.test", 10, "mail.example.test").address("mail.example.test", "198.51.100.7").address("mail.example.test", "2001:db8::7");
        dns.ptr("198.51.100.7", "mail.example.test").ptr("2001:db8::7", "mail.example.test");
        dns.txt("example.test", "some=other").txt("example.test", "v=spf1 mx -all").txt("mail.example.test", "v=spf1 a -all");
        dns.txt("_dmarc.example.test", "v=DMARC1; p=quarantine");
        dns.srv("_imaps._tcp.example.test", 0, 1, 993, "mail.example.test").srv("_submissions._tcp.example.test", 0, 1, 465, "mail.example.test");
        dns.caa("example.test", "issue", "ca.example");
    }
    DnsAdvice checked(FakeResolver &dns, const AdviceInputs &in)
    {
        ManualClock clock;
        ManualWorker worker(clock);
        return worker.wait(check(&dns, adviceFor(in), &clock));
    }

private Q_SLOTS:
    void everyRecordHasAReason()
    {
        const DnsAdvice advice = adviceFor(inputs());
        QStringList ids;
        for (const DnsRecord &record : advice.records) {
            QVERIFY(!record.why.isEmpty());
            QVERIFY2(!ids.contains(record.id), qPrintable(record.id));
            ids << record.id;
        }
        QCOMPARE(find(advice, "mx")->value, QStringLiteral("10 mail.example.test."));
        QCOMPARE(find(advice, "a:198.51.100.7")->name, QStringLiteral("mail.example.test"));
        QCOMPARE(find(advice, "ptr:198.51.100.7")->name, QStringLiteral("7.100.51.198.in-addr.arpa"));
        QVERIFY(find(advice, "ptr:2001:db8::7")->name.endsWith(QStringLiteral("8.b.d.0.1.0.0.2.ip6.arpa")));
        QCOMPARE(find(advice, "srv:imaps")->value, QStringLiteral("0 1 993 mail.example.test."));
        QVERIFY(!find(advice, "srv:submission")); // not offered
        QVERIFY(advice.note.isEmpty());
    }

    void unknownAddressesAreSaid()
    {
        AdviceInputs in = inputs();
        in.addresses.clear();
        const DnsAdvice advice = adviceFor(in);
        QVERIFY(!advice.note.isEmpty());
        QVERIFY(find(advice, "mx"));
    }

    void aHostOfAnotherDomainIsElsewhere()
    {
        AdviceInputs in = inputs();
        in.domain = "example.org";
        const DnsAdvice advice = adviceFor(in);
        QVERIFY(find(advice, "a:198.51.100.7")->elsewhere);
        QVERIFY(advice.note.text().contains(QStringLiteral("own domain")));
        QVERIFY(advice.toZone().contains(QStringLiteral("\n; mail.example.test. 3600 IN A 198.51.100.7\n")));
    }

    void aSmartHostChangesSpfAndPtr()
    {
        AdviceInputs in = inputs();
        in.smartHost = "smtp.provider.example";
        const DnsAdvice advice = adviceFor(in);
        QVERIFY(find(advice, "spf")->value.contains(QStringLiteral("smtp.provider.example")));
        QCOMPARE(int(find(advice, "ptr:198.51.100.7")->need), int(Need::Optional));
    }

    void theZoneIsAZoneFile()
    {
        const QString zone = adviceFor(inputs()).toZone();
        QVERIFY(zone.contains(QStringLiteral("example.test. 3600 IN MX 10 mail.example.test.\n")));
        QVERIFY(zone.contains(QStringLiteral("example.test. 3600 IN TXT \"v=spf1 mx -all\"\n")));
        QVERIFY(zone.contains(QStringLiteral("; 7.100.51.198.in-addr.arpa. 3600 IN PTR mail.example.test.\n")));
        QVERIFY(zone.contains(QStringLiteral("IN CAA 0 iodef \"mailto:postmaster@example.test\"\n")));
        DnsRecord record;
        record.name = QStringLiteral("k._domainkey.example.test");
        record.type = QStringLiteral("TXT");
        record.value = QStringLiteral("a\"b\\") + QString(300, u'x');
        QCOMPARE(record.toZoneLine(), QStringLiteral("k._domainkey.example.test. 3600 IN TXT \"a\\\"b\\\\%1\" \"%2\"").arg(QString(251, u'x'), QString(49, u'x')));
    }

    void whatIsRightIsOk()
    {
        FakeResolver dns;
        publish(dns);
        const DnsAdvice advice = checked(dns, inputs());
        for (const DnsRecord &record : advice.records)
            QVERIFY2(record.check && record.check->state == State::Ok, qPrintable(record.id + u' ' + (record.check ? record.check->sentence.text() : QString())));
        QCOMPARE(int(advice.state()), int(DnsAdvice::State::Ok));
        QVERIFY(advice.checkedAt.isValid());
        QCOMPARE(dns.asked().size(), qsizetype(advice.records.size()));
        QCOMPARE(DnsAdvice::fromJson(advice.toJson()).toJson(), advice.toJson());
    }

    void whatIsMissingIsMissing()
    {
        FakeResolver dns;
        const DnsAdvice advice = checked(dns, inputs());
        for (const DnsRecord &record : advice.records)
            QCOMPARE(int(record.check->state), int(State::Missing));
        QCOMPARE(int(advice.state()), int(DnsAdvice::State::Trouble));
    }

    void silenceIsNoVerdict()
    {
        FakeResolver dns;
        publish(dns);
        dns.fail("example.test", dns::Type::MX, dns::Status::Temporary, "no answer in time");
        DnsAdvice advice = checked(dns, inputs());
        QCOMPARE(int(stateOf(advice, "mx")), int(State::Error));
        QVERIFY(find(advice, "mx")->check->sentence.text().contains(QStringLiteral("no answer in time")));
        QCOMPARE(int(advice.state()), int(DnsAdvice::State::Attention));
        dns.fail("example.test", dns::Type::MX, dns::Status::Bogus, "");
        QVERIFY(find(checked(dns, inputs()), "mx")->check->sentence.text().contains(QStringLiteral("DNSSEC")));
    }

    void mailThatGoesElsewhereIsDifferent_data()
    {
        QTest::addColumn<QStringList>("found");
        QTest::addColumn<int>("state");
        QTest::newRow("ours") << QStringList { QStringLiteral("10 mail.example.test.") } << int(State::Ok);
        QTest::newRow("another preference") << QStringList { QStringLiteral("5 mail.example.test.") } << int(State::Ok);
        QTest::newRow("a backup behind") << QStringList { QStringLiteral("10 mail.example.test."), QStringLiteral("20 backup.example.") } << int(State::Ok);
        QTest::newRow("another before") << QStringList { QStringLiteral("10 mail.example.test."), QStringLiteral("5 old.example.") } << int(State::Different);
        QTest::newRow("another") << QStringList { QStringLiteral("10 old.example.") } << int(State::Different);
        QTest::newRow("null MX") << QStringList { QStringLiteral("0 .") } << int(State::Different);
    }
    void mailThatGoesElsewhereIsDifferent()
    {
        QFETCH(const QStringList, found);
        QFETCH(const int, state);
        const DnsAdvice advice = adviceFor(inputs());
        const auto check = compare(*find(advice, "mx"), found, advice);
        QCOMPARE(int(check.state), state);
        QCOMPARE(check.sentence.isEmpty(), state == int(State::Ok));
    }

    void spfOfOnesOwnIsFine_data()
    {
        QTest::addColumn<QStringList>("found");
        QTest::addColumn<int>("state");
        const auto row = [](const char *name, QStringList found, State state) { QTest::newRow(name) << found << int(state); };
        row("as advised", { QStringLiteral("v=spf1 mx -all") }, State::Ok);
        row("ours among others", { QStringLiteral("x=1"), QStringLiteral("v=spf1 include:_spf.provider.example MX ~all") }, State::Ok);
        row("by address", { QStringLiteral("v=spf1 ip4:198.51.100.7 -all") }, State::Ok);
        row("by host", { QStringLiteral("v=spf1 a:mail.example.test -all") }, State::Ok);
        row("not ours", { QStringLiteral("v=spf1 ip4:203.0.113.1 -all") }, State::Different);
        row("nobody", { QStringLiteral("v=spf1 -all mx") }, State::Different);
        row("two", { QStringLiteral("v=spf1 mx -all"), QStringLiteral("v=spf1 a -all") }, State::Different);
        row("none", { QStringLiteral("v=spf10 mx") }, State::Missing);
    }
    void spfOfOnesOwnIsFine()
    {
        QFETCH(const QStringList, found);
        QFETCH(const int, state);
        const DnsAdvice advice = adviceFor(inputs());
        QCOMPARE(int(compare(*find(advice, "spf"), found, advice).state), state);
    }

    void addressesOfOthersAreDifferent()
    {
        const DnsAdvice advice = adviceFor(inputs());
        const DnsRecord &record = *find(advice, "a:198.51.100.7");
        QCOMPARE(int(compare(record, { QStringLiteral("198.51.100.7") }, advice).state), int(State::Ok));
        QCOMPARE(int(compare(record, { QStringLiteral("203.0.113.9") }, advice).state), int(State::Different));
        QCOMPARE(int(compare(record, { QStringLiteral("198.51.100.7"), QStringLiteral("203.0.113.9") }, advice).state), int(State::Different));
        QCOMPARE(int(compare(*find(advice, "ptr:198.51.100.7"), { QStringLiteral("dyn-7.provider.example.") }, advice).state), int(State::Different));
        QCOMPARE(int(compare(*find(advice, "srv:imaps"), { QStringLiteral("0 1 993 other.example.") }, advice).state), int(State::Different));
    }
};

FACTEUR_TEST(DnsAdviceTest)
#include "tst_dnsadvice.moc"

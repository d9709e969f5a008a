// DMARC: records, discovery, authors, alignment, what is to be done. RFC 7489.
#include "tests/support/testmain.h"

#include "mailauth/dmarc/evaluation.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/manualworker.h"

using dmarc::Code;
using dmarc::Policy;

namespace {
spf::Result spfResult(spf::Code code, const char *domain)
{
    spf::Result result;
    result.code = code;
    result.domain = domain;
    return result;
}
dkim::Result dkimResult(dkim::Code code, const char *domain)
{
    dkim::Result result;
    result.code = code;
    result.domain = domain;
    return result;
}
} // namespace

class DmarcTest : public QObject
{
    Q_OBJECT

    FakeResolver m_dns;

    dmarc::Result evaluate(const QByteArray &from, std::optional<spf::Result> spf = {},
        std::vector<dkim::Result> dkim = {}, int sample = 0)
    {
        ManualClock clock;
        ManualWorker worker(clock);
        dmarc::Facts facts { dmarc::authors("From: " + from + "\r\n\r\n"), std::move(spf), std::move(dkim), sample };
        return worker.wait(dmarc::evaluate(&m_dns, facts));
    }

private Q_SLOTS:
    void init() { m_dns.clear(); }

    void recordTags()
    {
        const auto record = dmarc::parsePolicyRecord(
            "v=DMARC1; p=Quarantine;sp=reject ; adkim=s; aspf=S; pct=30; ri=3600; fo=1:d; x=unknown; "
            "rua=mailto:a@example.org!10m,mailto:b%21c@example.net , https://example.org/x; ruf=mailto:f@example.org");
        QVERIFY(record);
        QCOMPARE(record->policy, Policy::Quarantine);
        QCOMPARE(record->forSubdomains(), Policy::Reject);
        QCOMPARE(record->dkim, dmarc::Alignment::Strict);
        QCOMPARE(record->spf, dmarc::Alignment::Strict);
        QCOMPARE(record->percent, 30);
        QCOMPARE(record->interval, 3600u);
        QCOMPARE(record->failureOptions, "1:d");
        QCOMPARE(record->aggregate.size(), 3);
        QCOMPARE(record->aggregate[0].mailbox, "a@example.org");
        QCOMPARE(record->aggregate[0].limit, quint64(10) << 20);
        QCOMPARE(record->aggregate[1].mailbox, "b!c@example.net");
        QCOMPARE(record->aggregate[2].mailbox, "");
        QCOMPARE(record->failure.size(), 1);
        QVERIFY(record->problems.isEmpty());
    }
    void recordDefaults()
    {
        const auto record = dmarc::parsePolicyRecord("v=DMARC1;p=none");
        QVERIFY(record);
        QCOMPARE(record->forSubdomains(), Policy::None);
        QCOMPARE(record->dkim, dmarc::Alignment::Relaxed);
        QCOMPARE(record->percent, 100);
        QCOMPARE(record->interval, 86400u);
        QCOMPARE(record->failureOptions, "0");
    }
    void errorsInTagsAreIgnored()
    {
        const auto record
            = dmarc::parsePolicyRecord("v=DMARC1; p=reject; adkim=x; pct=200; ri=-1; rua=nonsense; junk; =; np=maybe");
        QVERIFY(record);
        QCOMPARE(record->policy, Policy::Reject);
        QCOMPARE(record->percent, 100);
        QCOMPARE(record->dkim, dmarc::Alignment::Relaxed);
        QVERIFY(record->problems.size() >= 5);
    }
    void recordsThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isOne"); // of the right version
        QTest::addColumn<bool>("usable");
        const auto row = [](const char *text, bool isOne, bool usable) {
            QTest::newRow(text) << QByteArray(text) << isOne << usable;
        };
        row("v=DMARC1", true, false);
        row("v = DMARC1 ; p = none", true, true);
        row("v=dmarc1; p=none", false, false);
        row("v=DMARC10; p=none", false, false);
        row("p=none; v=DMARC1", false, false);
        row(" v=DMARC1; p=none", true, true);
        row("v=DMARC1; p=block", true, false);
        row("v=DMARC1; p=block; rua=mailto:a@example.org", true, true);
        row("v=DMARC1; rua=mailto:a@example.org", true, true);
        row("v=DMARC1; p=reject; sp=block", true, false);
        row("v=DMARC1; p=reject; sp=block; rua=mailto:a@example.org", true, true);
        row("v=spf1 -all", false, false);
        row("", false, false);
    }
    void recordsThatAreNone()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isOne);
        QFETCH(bool, usable);
        QCOMPARE(dmarc::isPolicyRecord(text), isOne);
        QByteArray problem;
        const auto record = dmarc::parsePolicyRecord(text, &problem);
        QCOMPARE(record.has_value(), usable);
        QCOMPARE(problem.isEmpty(), usable);
        if (record && record->policyWasUnusable)
            QCOMPARE(record->policy, Policy::None);
    }

    void authors_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("domains");
        QTest::addColumn<bool>("fine");
        const auto row = [](const char *name, const char *header, const char *domains, bool fine) {
            QTest::newRow(name) << QByteArray(header) << QByteArray(domains) << fine;
        };
        row("one", "From: Alice <alice@Example.ORG>\r\n\r\n", "example.org", true);
        row("bare", "from:alice@example.org\r\n\r\n", "example.org", true);
        row("name that looks like an address", "From: \"ceo@bank.example\" <x@evil.example>\r\n\r\n", "evil.example",
            true);
        row("international",
            "From: <a@b\xc3\xbc"
            "cher.example>\r\n\r\n",
            "xn--bcher-kva.example", true);
        row("two", "From: a@one.example, b@two.example\r\n\r\n", "one.example two.example", true);
        row("same twice", "From: a@one.example, b@one.example\r\n\r\n", "one.example", true);
        row("two fields", "From: a@one.example\r\nSubject: x\r\nFrom: b@two.example\r\n\r\n", "one.example two.example",
            true);
        row("group", "From: all: a@one.example;\r\n\r\n", "one.example", true);
        row("none", "Subject: x\r\n\r\nFrom: a@one.example\r\n", "", false);
        row("empty", "From: \r\n\r\n", "", false);
        row("no domain", "From: root\r\n\r\n", "", false);
        row("literal", "From: a@[192.0.2.1]\r\n\r\n", "", false);
        row("good and bad", "From: a@one.example, root\r\n\r\n", "one.example", false);
        row("six domains", "From: a@1.example, a@2.example, a@3.example, a@4.example, a@5.example, a@6.example\r\n\r\n",
            "1.example 2.example 3.example 4.example 5.example 6.example", false);
    }
    void authors()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, domains);
        QFETCH(bool, fine);
        const auto found = dmarc::authors(header);
        QCOMPARE(QByteArray(found.domains.join(' ')), domains);
        QVERIFY2(found.problem.isEmpty() == fine, found.problem.constData());
    }

    void alignment()
    {
        using dmarc::Alignment;
        QVERIFY(dmarc::isAligned("example.org", "example.org", Alignment::Strict));
        QVERIFY(!dmarc::isAligned("mail.example.org", "example.org", Alignment::Strict));
        QVERIFY(dmarc::isAligned("mail.example.org", "example.org", Alignment::Relaxed));
        QVERIFY(dmarc::isAligned("example.org", "mail.example.org", Alignment::Relaxed));
        QVERIFY(!dmarc::isAligned("a.co.uk", "b.co.uk", Alignment::Relaxed));
        QVERIFY(!dmarc::isAligned("co.uk", "b.co.uk", Alignment::Relaxed));
        QVERIFY(!dmarc::isAligned("", "", Alignment::Relaxed));
    }

    void passesByEither()
    {
        m_dns.txt("_dmarc.example.org", "v=DMARC1; p=reject; adkim=s");
        auto result = evaluate("a@example.org", spfResult(spf::Code::Pass, "bounce.example.org"));
        QCOMPARE(result.code, Code::Pass);
        QVERIFY(result.spfAligned && !result.dkimAligned);
        QCOMPARE(result.applied, Policy::None);
        QCOMPARE(result.published, Policy::Reject);
        result = evaluate("a@example.org", {},
            { dkimResult(dkim::Code::Fail, "example.org"), dkimResult(dkim::Code::Pass, "example.org") });
        QCOMPARE(result.code, Code::Pass);
        QVERIFY(result.dkimAligned);
        result = evaluate("a@example.org", spfResult(spf::Code::Pass, "evil.example"),
            { dkimResult(dkim::Code::Pass, "news.example.org") });
        QCOMPARE(result.code, Code::Fail);
        QCOMPARE(result.applied, Policy::Reject);
        QCOMPARE(result.problem,
            "Nothing vouches for example.org: SPF passed for evil.example, another domain, DKIM passed for "
            "news.example.org, not for it");
        QCOMPARE(evaluate("a@example.org").problem,
            "Nothing vouches for example.org: SPF says nothing, and there is no DKIM signature");
    }
    void subdomainsLookAtTheOrganisation()
    {
        m_dns.txt("_dmarc.example.co.uk", "v=DMARC1; p=reject; sp=quarantine; np=none");
        auto result = evaluate("a@mail.example.co.uk");
        QCOMPARE(result.code, Code::Fail);
        QCOMPARE(result.recordDomain, "example.co.uk");
        QCOMPARE(result.fromDomain, "mail.example.co.uk");
        QCOMPARE(result.applied, Policy::Quarantine);
        m_dns.txt("_dmarc.mail.example.co.uk", "v=DMARC1; p=none");
        QCOMPARE(evaluate("a@mail.example.co.uk").applied, Policy::None);
        QCOMPARE(evaluate("a@a.mail.example.co.uk").applied, Policy::Quarantine); // no walk up the tree
    }
    void nonexistentSubdomains()
    {
        m_dns.txt("_dmarc.example.org", "v=DMARC1; p=none; np=reject");
        ManualClock clock;
        ManualWorker worker(clock);
        dmarc::Facts facts;
        facts.authors.domains = { "nobody.example.org" };
        QCOMPARE(worker.wait(dmarc::evaluate(&m_dns, facts)).applied, Policy::None);
        facts.authorExists = false;
        QCOMPARE(worker.wait(dmarc::evaluate(&m_dns, facts)).applied, Policy::Reject);
        facts.authors.domains = { "example.org" };
        QCOMPARE(worker.wait(dmarc::evaluate(&m_dns, facts)).applied, Policy::None);
    }
    void recordsInDns()
    {
        QCOMPARE(evaluate("a@example.org").code, Code::None);
        QCOMPARE(m_dns.asked(), QByteArrayList({ "TXT _dmarc.example.org" }));
        m_dns.txt("_dmarc.example.org", "some other text").txt("_dmarc.example.org", "v=DMARC1; p=reject");
        QCOMPARE(evaluate("a@example.org").applied, Policy::Reject);
        m_dns.txt("_dmarc.example.org", "v=DMARC1; p=none");
        auto result = evaluate("a@example.org");
        QCOMPARE(result.code, Code::None); // two of them
        QVERIFY(result.problem.contains("2 DMARC records"));
        m_dns.txt("_dmarc.broken.example", "v=DMARC1; p=rejct");
        result = evaluate("a@broken.example");
        QCOMPARE(result.code, Code::PermError);
        QCOMPARE(result.applied, Policy::None);
        QVERIFY(result.problem.contains("_dmarc.broken.example"));
        m_dns.fail("_dmarc.down.example", dns::Type::TXT, dns::Status::Temporary);
        QCOMPARE(evaluate("a@down.example").code, Code::TempError);
        m_dns.fail("_dmarc.sub.down2.example", dns::Type::TXT, dns::Status::Temporary)
            .txt("_dmarc.down2.example", "v=DMARC1; p=reject");
        QCOMPARE(evaluate("a@sub.down2.example").code, Code::TempError); // not the organisation's instead
    }
    void sampling()
    {
        m_dns.txt("_dmarc.example.org", "v=DMARC1; p=reject; pct=25");
        QCOMPARE(evaluate("a@example.org", {}, {}, 24).applied, Policy::Reject);
        const auto spared = evaluate("a@example.org", {}, {}, 25);
        QCOMPARE(spared.code, Code::Fail);
        QCOMPARE(spared.applied, Policy::Quarantine);
        QVERIFY(spared.sampledOut);
        m_dns.txt("_dmarc.zero.example", "v=DMARC1; p=quarantine; pct=0");
        QCOMPARE(evaluate("a@zero.example", {}, {}, 0).applied, Policy::None);
        m_dns.txt("_dmarc.test.example", "v=DMARC1; p=reject; t=y");
        QCOMPARE(evaluate("a@test.example", {}, {}, 0).applied, Policy::Quarantine);
    }
    void temporaryErrorsOfAlignedIdentifiers()
    {
        m_dns.txt("_dmarc.example.org", "v=DMARC1; p=reject");
        QCOMPARE(evaluate("a@example.org", spfResult(spf::Code::TempError, "example.org")).code, Code::TempError);
        QCOMPARE(
            evaluate("a@example.org", {}, { dkimResult(dkim::Code::TempError, "example.org") }).code, Code::TempError);
        QCOMPARE(
            evaluate("a@example.org", {}, { dkimResult(dkim::Code::TempError, "example.org") }).applied, Policy::None);
        // Somebody else's cannot spare a forged mail.
        QCOMPARE(evaluate("a@example.org", spfResult(spf::Code::TempError, "evil.example"),
                     { dkimResult(dkim::Code::TempError, "evil.example") })
                     .code,
            Code::Fail);
        QCOMPARE(evaluate("a@example.org", spfResult(spf::Code::TempError, "example.org"),
                     { dkimResult(dkim::Code::Pass, "example.org") })
                     .code,
            Code::Pass);
    }
    void severalAuthors() // RFC 7489 §6.6.1: the strictest that fails
    {
        m_dns.txt("_dmarc.one.example", "v=DMARC1; p=none").txt("_dmarc.two.example", "v=DMARC1; p=reject");
        auto result = evaluate("a@one.example, b@two.example", spfResult(spf::Code::Pass, "one.example"));
        QCOMPARE(result.code, Code::Fail);
        QCOMPARE(result.fromDomain, "two.example");
        result = evaluate("a@one.example, b@two.example", spfResult(spf::Code::Pass, "two.example"));
        QCOMPARE(result.code, Code::Fail);
        QCOMPARE(result.applied, Policy::None);
        result = evaluate("a@two.example, root", spfResult(spf::Code::Pass, "evil.example"));
        QCOMPARE(result.applied, Policy::Reject); // an unreadable address does not help
        QCOMPARE(evaluate("root").code, Code::PermError);
        QCOMPARE(evaluate("a@two.example, b@none.example", spfResult(spf::Code::Pass, "two.example")).code, Code::None);
    }
};

FACTEUR_TEST(DmarcTest)
#include "tst_dmarc.moc"

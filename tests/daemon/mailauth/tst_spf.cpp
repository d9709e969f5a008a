// SPF without the suite: records, macros, evaluation, limits, the field. RFC 7208.
#include "tests/support/testmain.h"

#include "mailauth/spf/check.h"
#include "mailauth/spf/macros.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/manualworker.h"

using namespace std::chrono_literals;
using spf::Code;

class SpfTest : public QObject
{
    Q_OBJECT

    FakeResolver m_dns;
    ManualClock m_clock;

    spf::Result check(const char *client, const QByteArray &sender, const QByteArray &helo = "client.example.net")
    {
        ManualWorker worker(m_clock);
        spf::Question question { QHostAddress(QString::fromLatin1(client)), helo, sender, "mx.example.test",
            1700000000 };
        const spf::Result result = worker.wait(spf::checkMailFrom(&m_dns, question));
        if (worker.timerCount() != 0)
            qFatal("a timer was left behind");
        return result;
    }

private Q_SLOTS:
    void init() { m_dns.clear(); }

    void records_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("good");
        const auto row = [](const char *text, bool good) { QTest::newRow(text) << QByteArray(text) << good; };
        row("v=spf1", true);
        row("V=SPF1 -ALL", true);
        row("v=spf1  ip4:192.0.2.0/24   ~all ", true);
        row("v=spf10 -all", false);
        row("v=spf1\t-all", false);
        row("v=spf1 all:x", false);
        row("v=spf1 all/8", false);
        row("v=spf1 unknown", false);
        row("v=spf1 unknown:example.org", false);
        row("v=spf1 unknown=any/thing:goes%{d}", true);
        row("v=spf1 unknown=%{x}", false);
        row("v=spf1 +unknown=x", false);
        row("v=spf1 -redirect=example.org", false);
        row("v=spf1 redirect=example.org redirect=example.org", false);
        row("v=spf1 exp=a.example.org exp=b.example.org", false);
        row("v=spf1 redirect=", false);
        row("v=spf1 ip4:192.0.2.1/33", false);
        row("v=spf1 ip4:192.0.2.1/08", false);
        row("v=spf1 ip4:192.0.2", false);
        row("v=spf1 ip4:192.0.02.1", false);
        row("v=spf1 ip4:2001:db8::1", false);
        row("v=spf1 ip6:2001:db8::/32", true);
        row("v=spf1 ip6:2001:db8::/129", false);
        row("v=spf1 ip6:::ffff:192.0.2.1/96", true);
        row("v=spf1 ip6:192.0.2.1", false);
        row("v=spf1 a mx/24 a:example.org//64 mx:example.org/24//64", true);
        row("v=spf1 a/", false);
        row("v=spf1 a//", false);
        row("v=spf1 a/24/64", false);
        row("v=spf1 a:/24", false);
        row("v=spf1 a:", false);
        row("v=spf1 a:com", false);
        row("v=spf1 a:example.123", false);
        row("v=spf1 a:example.-x", false);
        row("v=spf1 a:example.x-y", true);
        row("v=spf1 a:example.org.", true);
        row("v=spf1 ptr/24", false);
        row("v=spf1 ptr:example.org", true);
        row("v=spf1 include", false);
        row("v=spf1 include:example.org/24", false);
        row("v=spf1 exists:%{ir}.%{l1r+-}._spf.%{d}", true);
        row("v=spf1 exists:%{l0}.example.org", false);
        row("v=spf1 exists:%{c}.example.org", false);
        row("v=spf1 exists:%{d", false);
        row("v=spf1 exists:%{dx}", false);
        row("v=spf1 exists:%", false);
        row("v=spf1 exists:%{d}x", false);
        row("v=spf1 exists:%{d1r/}", true);
        row("v=spf1 a:caf\xc3\xa9.example.org", false);
        row("", false);
    }
    void records()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, good);
        QByteArray problem;
        QCOMPARE(spf::parse(text, &problem).has_value(), good);
        QCOMPARE(problem.isEmpty(), good);
    }
    void longRecordIsRefused()
    {
        QVERIFY(!spf::parse("v=spf1" + QByteArray(spf::maxRecordSize, ' ')));
        QVERIFY(spf::parse("v=spf1" + QByteArray(spf::maxRecordSize - 6, ' ')));
    }

    void macros_data() // the examples of RFC 7208 §7.4, and more
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expanded");
        const auto row = [](const char *text, const char *expanded) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(expanded);
        };
        row("%{s}", "strong-bad@email.example.com");
        row("%{o}", "email.example.com");
        row("%{d}", "email.example.com");
        row("%{d4}", "email.example.com");
        row("%{d3}", "email.example.com");
        row("%{d2}", "example.com");
        row("%{d1}", "com");
        row("%{dr}", "com.example.email");
        row("%{d2r}", "example.email");
        row("%{l}", "strong-bad");
        row("%{l-}", "strong.bad");
        row("%{lr}", "strong-bad");
        row("%{lr-}", "bad.strong");
        row("%{l1r-}", "strong");
        row("%{ir}.%{v}._spf.%{d2}", "3.2.0.192.in-addr._spf.example.com");
        row("%{lr-}.lp._spf.%{d2}", "bad.strong.lp._spf.example.com");
        row("%{lr-}.lp.%{ir}.%{v}._spf.%{d2}", "bad.strong.lp.3.2.0.192.in-addr._spf.example.com");
        row("%{d2}.trusted-domains.example.net", "example.com.trusted-domains.example.net");
        row("%{S}", "strong-bad%40email.example.com");
        row("%%%_%-", "% %20");
        row("%{h} %{r} %{t} %{c} %{p}", "mx.example.org here.example.test 12345 192.0.2.3 unknown");
        row("%{D99999999999}", "email.example.com");
    }
    void macros()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expanded);
        const spf::MacroValues values { "strong-bad", "email.example.com", "email.example.com", "mx.example.org", {},
            "here.example.test", QHostAddress(QStringLiteral("192.0.2.3")), 12345 };
        const auto parsed = spf::parseExplanation(text);
        QVERIFY(parsed);
        QCOMPARE(spf::expand(*parsed, values), expanded);
    }
    void longNamesLoseLabelsOnTheLeft()
    {
        spf::MacroValues values;
        values.domain = QByteArray("abcdefghi.").repeated(24) + "example.org"; // 251
        const auto parsed = spf::parseExplanation("x.%{d}.%{d}");
        const QByteArray name = spf::expandDomain(*parsed, values);
        QCOMPARE(name, values.domain);
        values.domain = QByteArray(300, 'a');
        QCOMPARE(spf::expandDomain(*parsed, values), "");
        values.domain = "a..b";
        QCOMPARE(spf::expandDomain(*parsed, values), "");
    }

    void whoMayAndWhoMayNot()
    {
        m_dns.txt("example.org", "v=spf1 ip4:192.0.2.0/25 ip6:2001:db8::/33 mx ~a:soft.example.org -all");
        m_dns.mx("example.org", 10, "mx.example.org")
            .address("mx.example.org", "198.51.100.1")
            .address("soft.example.org", "198.51.100.2");
        QCOMPARE(check("192.0.2.127", "a@example.org").code, Code::Pass);
        QCOMPARE(check("::ffff:192.0.2.1", "a@example.org").code, Code::Pass);
        QCOMPARE(check("192.0.2.128", "a@example.org").code, Code::Fail);
        QCOMPARE(check("2001:db8:7fff::1", "a@example.org").code, Code::Pass);
        QCOMPARE(check("2001:db8:8000::1", "a@example.org").code, Code::Fail);
        QCOMPARE(check("198.51.100.1", "a@Example.ORG.").code, Code::Pass);
        const auto soft = check("198.51.100.2", "a@example.org");
        QCOMPARE(soft.code, Code::SoftFail);
        QCOMPARE(soft.mechanism, "~a:soft.example.org");
        QCOMPARE(soft.domain, "example.org");
        QCOMPARE(soft.lookups, 2);
    }
    void nullSenderIsTheHeloName()
    {
        m_dns.txt("client.example.net", "v=spf1 -exists:%{l}.%{o}.%{h}.example.com")
            .address("postmaster.client.example.net.client.example.net.example.com", "127.0.0.2");
        QCOMPARE(check("192.0.2.1", "").code, Code::Fail);
        QCOMPARE(check("192.0.2.1", "", "[192.0.2.1]").code, Code::None);
        QCOMPARE(check("192.0.2.1", "", "localhost").code, Code::None);
        QCOMPARE(check("192.0.2.1", "", "").code, Code::None);
        QCOMPARE(check("192.0.2.1", "a@example..org").code, Code::None);
        QCOMPARE(check("192.0.2.1", "a@" + QByteArray(64, 'x') + ".org").code, Code::None);
        QVERIFY(m_dns.asked().size() == 2); // TXT, A
    }
    void utf8Addresses() // RFC 8616 §4
    {
        m_dns.txt("xn--bcher-kva.example", "v=spf1 exists:%{l}.example.com -ip4:192.0.2.1 ?all");
        QCOMPARE(check("192.0.2.1",
                     "gr\xc3\xbc\xc3\x9f"
                     "e@b\xc3\xbc"
                     "cher.example")
                     .code,
            Code::Fail); // exists: cannot match
        QVERIFY(!m_dns.asked().join(' ').contains("example.com"));
    }
    void includeSaysWhereItLed()
    {
        m_dns.txt("example.org", "v=spf1 include:_spf.example.net -all");
        m_dns.txt("_spf.example.net", "v=spf1 include:_block.example.net ?all")
            .txt("_block.example.net", "v=spf1 ip4:192.0.2.0/24 -all exp=x.example.net");
        m_dns.txt("x.example.net", "must not be used");
        const auto pass = check("192.0.2.1", "a@example.org");
        QCOMPARE(pass.code, Code::Pass);
        QCOMPARE(pass.mechanism, "include:_spf.example.net");
        QCOMPARE(pass.innermost, "ip4:192.0.2.0/24 of _block.example.net");
        const auto fail = check("198.51.100.1", "a@example.org");
        QCOMPARE(fail.code, Code::Fail);
        QCOMPARE(fail.mechanism, "-all");
        QCOMPARE(fail.explanation, "");
        m_dns.txt("broken.example.org", "v=spf1 include:nothing.example.net -all");
        const auto broken = check("192.0.2.1", "a@broken.example.org");
        QCOMPARE(broken.code, Code::PermError);
        QVERIFY(broken.problem.contains("nothing.example.net"));
    }
    void redirectUsesTheOthersExplanation()
    {
        m_dns.txt("example.org", "v=spf1 exp=mine.example.org redirect=_spf.example.net")
            .txt("mine.example.org", "mine");
        m_dns.txt("_spf.example.net", "v=spf1 -all exp=%{d}.why.example.net")
            .txt("_spf.example.net.why.example.net", "No %{c}: %{l} of %{o}, says %{d}");
        const auto result = check("192.0.2.1", "alice@example.org");
        QCOMPARE(result.code, Code::Fail);
        QCOMPARE(result.explanation, "No 192.0.2.1: alice of example.org, says _spf.example.net");
        QCOMPARE(result.innermost, "-all of _spf.example.net");
        m_dns.txt("gone.example.org", "v=spf1 redirect=nothing.example.net");
        QCOMPARE(check("192.0.2.1", "alice@gone.example.org").code, Code::PermError);
    }
    void explanationIsHarmless()
    {
        m_dns.txt("example.org", "v=spf1 -all exp=why.example.org").txt("why.example.org", "%{l}");
        QCOMPARE(check("192.0.2.1", "\"a b\"@example.org").explanation, "\"a b\"");
        QCOMPARE(check("192.0.2.1", "a\r\nb@example.org").explanation, ""); // no CRLF gets into a reply
        m_dns.txt("long.example.org", "v=spf1 -all exp=longer.example.org")
            .txt("longer.example.org", QByteArray("%{d}").repeated(1000));
        QCOMPARE(check("192.0.2.1", "a@long.example.org").explanation.size(), 500);
        m_dns.txt("two.example.org", "v=spf1 -all exp=texts.example.org")
            .txt("texts.example.org", "one")
            .txt("texts.example.org", "two");
        QCOMPARE(check("192.0.2.1", "a@two.example.org").explanation, "");
    }
    void dnsFailures()
    {
        m_dns.fail("down.example.org", dns::Type::TXT, dns::Status::Temporary);
        auto result = check("192.0.2.1", "a@down.example.org");
        QCOMPARE(result.code, Code::TempError);
        QVERIFY(result.problem.contains("down.example.org"));
        m_dns.fail("forged.example.org", dns::Type::TXT, dns::Status::Bogus);
        QCOMPARE(check("192.0.2.1", "a@forged.example.org").code, Code::TempError);
        m_dns.txt("example.org", "v=spf1 mx -all")
            .mx("example.org", 1, "mx.example.org")
            .fail("mx.example.org", dns::Type::A, dns::Status::Temporary);
        QCOMPARE(check("192.0.2.1", "a@example.org").code, Code::TempError);
        QCOMPARE(check("2001:db8::1", "a@example.org").code, Code::Fail); // AAAA does not fail
        m_dns.txt("ptr.example.org", "v=spf1 ptr ?all")
            .fail("1.2.0.192.in-addr.arpa", dns::Type::PTR, dns::Status::Temporary);
        QCOMPARE(check("192.0.2.1", "a@ptr.example.org").code, Code::Neutral); // RFC 7208 §5.5
        m_dns.txt("none.example.org", "google-site-verification=x");
        QCOMPARE(check("192.0.2.1", "a@none.example.org").code, Code::None);
        m_dns.txt("twice.example.org", "v=spf1 -all").txt("twice.example.org", "v=spf1 +all");
        QCOMPARE(check("192.0.2.1", "a@twice.example.org").code, Code::PermError);
    }
    void ptrNeedsConfirmation()
    {
        m_dns.txt("example.org", "v=spf1 ptr -all")
            .ptr("192.0.2.1", "host.example.org")
            .ptr("192.0.2.2", "host.example.org")
            .ptr("192.0.2.3", "notexample.org");
        m_dns.address("host.example.org", "192.0.2.1").address("notexample.org", "192.0.2.3");
        QCOMPARE(check("192.0.2.1", "a@example.org").code, Code::Pass);
        QCOMPARE(check("192.0.2.2", "a@example.org").code, Code::Fail);
        QCOMPARE(check("192.0.2.3", "a@example.org").code, Code::Fail);
    }
    void namesOfTheClientAreAskedOnce()
    {
        m_dns.txt("example.org", "v=spf1 exists:%{p}.a.example exists:%{p}.b.example ptr ?all")
            .ptr("192.0.2.1", "host.example.org");
        m_dns.address("host.example.org", "192.0.2.1");
        QCOMPARE(check("192.0.2.1", "a@example.org").code, Code::Pass);
        QCOMPARE(m_dns.asked().count("PTR 1.2.0.192.in-addr.arpa"), 1);
        QCOMPARE(m_dns.asked().count("A host.example.org"), 1);
    }

    void tenLookups()
    {
        QByteArray ten = "v=spf1";
        for (int i = 0; i < 10; ++i) {
            const QByteArray name = "h" + QByteArray::number(i) + ".example.org";
            ten += " a:" + name;
            m_dns.address(name, "198.51.100.1");
        }
        m_dns.txt("ten.example.org", ten + " ip4:192.0.2.1 -all")
            .txt("eleven.example.org", ten + " mx ip4:192.0.2.1 -all");
        QCOMPARE(check("192.0.2.1", "a@ten.example.org").code, Code::Pass);
        const auto over = check("192.0.2.1", "a@eleven.example.org");
        QCOMPARE(over.code, Code::PermError);
        QVERIFY(over.problem.contains("10"));
        m_dns.txt("loop.example.org", "v=spf1 include:loop.example.org -all");
        QCOMPARE(check("192.0.2.1", "a@loop.example.org").code, Code::PermError);
        m_dns.txt("ring.example.org", "v=spf1 redirect=ring.example.org");
        QCOMPARE(check("192.0.2.1", "a@ring.example.org").code, Code::PermError);
    }
    void twoVoidLookups()
    {
        m_dns.txt("two.example.org", "v=spf1 a:x.example exists:y.example ip4:192.0.2.1 -all");
        m_dns.txt("three.example.org", "v=spf1 a:x.example exists:y.example mx:z.example ip4:192.0.2.1 -all");
        QCOMPARE(check("192.0.2.1", "a@two.example.org").code, Code::Pass);
        QCOMPARE(check("192.0.2.1", "a@two.example.org").voidLookups, 2);
        QCOMPARE(check("192.0.2.1", "a@three.example.org").code, Code::PermError);
        // The reverse names are the client's.
        m_dns.txt("ptr.example.org", "v=spf1 ptr:x.example exists:y.example exists:z.example ip4:192.0.2.1 -all");
        QCOMPARE(check("192.0.2.1", "a@ptr.example.org").code, Code::Pass);
    }
    void tooManyMailExchangers()
    {
        m_dns.txt("example.org", "v=spf1 mx -all");
        for (int i = 0; i < 11; ++i)
            m_dns.mx("example.org", i, "mx.example.org");
        m_dns.address("mx.example.org", "192.0.2.1");
        QCOMPARE(check("192.0.2.1", "a@example.org").code, Code::PermError);
    }
    void timeIsLimited()
    {
        m_dns.txt("example.org", "v=spf1 a:1.example a:2.example a:3.example -all");
        for (const char *name : { "1.example", "2.example", "3.example" })
            m_dns.address(name, "198.51.100.1").delay(name, dns::Type::A, 15s);
        ManualWorker worker(m_clock);
        std::optional<spf::Result> result;
        const auto run = [](dns::Resolver *dns, std::optional<spf::Result> *into) -> async::Task<void> {
            spf::Question question { QHostAddress(QStringLiteral("192.0.2.1")), {}, "a@example.org", {}, 0 };
            *into = co_await spf::checkMailFrom(dns, question);
        };
        worker.start(run(&m_dns, &result));
        worker.advance(29s);
        QVERIFY(!result);
        worker.advance(1s);
        QVERIFY(result);
        QCOMPARE(result->code, Code::TempError);
        QVERIFY(!m_dns.asked().contains("A 3.example"));
        QCOMPARE(worker.timerCount(), 0);
    }

    void receivedSpfField()
    {
        spf::Question question { QHostAddress(QStringLiteral("::ffff:192.0.2.1")), "client.example.net",
            "bob(x)@example.org", "mx.example.test", 0 };
        spf::Result result;
        result.code = Code::Fail;
        result.domain = "example.org";
        result.mechanism = "-all";
        QByteArray field = spf::receivedSpf(result, question, spf::Identity::MailFrom);
        QVERIFY(field.endsWith("\r\n"));
        for (const QByteArray &line : field.split('\n'))
            QVERIFY(line.size() <= 79);
        field.replace("\r\n", "");
        QCOMPARE(field,
            "Received-SPF: fail (mx.example.test: domain of bob\\(x\\)@example.org does not designate 192.0.2.1 as "
            "permitted sender) "
            "client-ip=192.0.2.1; envelope-from=\"bob(x)@example.org\"; helo=client.example.net; identity=mailfrom; "
            "mechanism=-all; "
            "receiver=mx.example.test");
        question.helo = "evil\r\nX-Injected: \"yes\"";
        result.code = Code::None;
        field = spf::receivedSpf(result, question, spf::Identity::Helo);
        QCOMPARE(field.replace("\r\n ", " ").count("\r\n"), 1);
    }
};

FACTEUR_TEST(SpfTest)
#include "tst_spf.moc"

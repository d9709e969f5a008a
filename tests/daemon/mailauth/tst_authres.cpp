// Authentication-Results: written, read, forged. RFC 8601.
#include "tests/support/testmain.h"

#include "mailauth/authres/authres.h"
#include "mailauth/dmarc/policyrecord.h"

using authres::Field;
using authres::Method;

class AuthresTest : public QObject
{
    Q_OBJECT

    static QByteArray unfolded(QByteArray field) { return field.replace("\r\n", ""); }

private Q_SLOTS:
    void writesAllResults()
    {
        const QHostAddress client(QStringLiteral("2001:db8::1"));
        spf::Result spf;
        spf.code = spf::Code::Pass;
        dkim::Result dkim;
        dkim.code = dkim::Code::Pass;
        dkim.domain = "example.org";
        dkim.identity = "@news.example.org";
        dkim.selector = "s1";
        dkim.algorithm = "rsa-sha256";
        dkim.signature = "AbCd+/12=3456789";
        dkim.keyBits = 2048;
        dkim::Result broken = dkim;
        broken.code = dkim::Code::Fail;
        broken.problem = "The body was changed (\"in transit\")";
        dmarc::Result dmarc;
        dmarc.code = dmarc::Code::Pass;
        dmarc.fromDomain = "example.org";
        dmarc.published = dmarc::Policy::Reject;
        dmarc.record = std::make_shared<dmarc::PolicyRecord>();
        arc::Result arc;
        arc.code = arc::Code::Pass;
        arc.sets = 2;
        Field field;
        field.authservId = "mail.example.test";
        field.methods = { authres::iprev(authres::Iprev::Pass, client, "host.example.org"),
            authres::method(spf, spf::Identity::MailFrom, "bob@example.org"),
            authres::method(spf, spf::Identity::Helo, "host.example.org"), authres::method(dkim),
            authres::method(broken), authres::method(dmarc), authres::method(arc, client),
            authres::auth("alice@example.test", "SCRAM-SHA-256") };
        const QByteArray text = authres::toField(field);
        for (const QByteArray &line : text.split('\n'))
            QVERIFY(line.size() <= 79);
        QCOMPARE(unfolded(text),
            "Authentication-Results: mail.example.test; iprev=pass (host.example.org) policy.iprev=\"2001:db8::1\"; "
            "spf=pass smtp.mailfrom=bob@example.org; "
            "spf=pass smtp.helo=host.example.org; dkim=pass (2048-bit key) header.d=example.org "
            "header.i=@news.example.org header.s=s1 "
            "header.a=rsa-sha256 header.b=\"AbCd+/12\"; dkim=fail (2048-bit key) reason=\"The body was changed (\\\"in "
            "transit\\\")\" header.d=example.org "
            "header.i=@news.example.org header.s=s1 header.a=rsa-sha256 header.b=\"AbCd+/12\"; dmarc=pass (p=reject "
            "dis=none) header.from=example.org; "
            "arc=pass (i=2) header.oldest-pass=0 smtp.remote-ip=\"2001:db8::1\"; auth=pass (scram-sha-256) "
            "smtp.auth=alice@example.test");
        const auto read = authres::parse(QByteArrayView(text).sliced(23));
        QVERIFY(read);
        Field plain = field;
        for (Method &method : plain.methods)
            method.comment.clear();
        QVERIFY(*read == plain);
        QCOMPARE(read->methods[4].reason, broken.problem);
        QCOMPARE(read->methods[3].property("header", "b"), "AbCd+/12");
    }
    void nothingChecked()
    {
        QCOMPARE(
            authres::toField({ "mail.example.test", 1, {} }), "Authentication-Results: mail.example.test; none\r\n");
        QCOMPARE(authres::payload({ "we ird", 2, {} }), "\"we ird\" 2; none");
    }
    void nothingIsInjected()
    {
        spf::Result spf;
        spf.problem = "x\r\nEvil: yes";
        Field field { "mail.example.test", 1,
            { authres::method(spf, spf::Identity::Helo, "a\r\nb\"; dkim=pass header.d=bank.example") } };
        const QByteArray text = authres::toField(field);
        QVERIFY(!text.contains("\r\nEvil"));
        const auto read = authres::parse(QByteArrayView(text).sliced(23));
        QVERIFY(read);
        QCOMPARE(read->methods.size(), 1);
        QCOMPARE(read->methods[0].property("smtp", "helo"), "ab\"; dkim=pass header.d=bank.example");
        field.methods = { authres::iprev(
            authres::Iprev::Pass, QHostAddress(QStringLiteral("192.0.2.1")), ") dkim=pass (\r\n x") };
        QCOMPARE(authres::parse(authres::payload(field))->methods.size(), 1);
    }
    void utf8() // RFC 8616 §5
    {
        Field field { "b\xc3\xbc"
                      "cher.example",
            1, {} };
        spf::Result spf;
        field.methods.append(authres::method(spf, spf::Identity::MailFrom,
            "gr\xc3\xbc\xc3\x9f"
            "e@example.org"));
        const auto read = authres::parse(authres::payload(field));
        QVERIFY(read && *read == field);
    }

    void reads_data() // RFC 8601 appendix B in other words, and what is seen in the wild
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("again"); // as payload() writes it; empty: malformed
        const auto row = [](const char *name, const char *value, const char *again) {
            QTest::newRow(name) << QByteArray(value) << QByteArray(again);
        };
        row("none", " example.org 1; none", "example.org; none");
        row("none in capitals", "example.org; NONE", "example.org; none");
        row("no result", "example.org", "example.org; none");
        row("one", "example.com;\r\n   spf=pass smtp.mailfrom=example.net",
            "example.com; spf=pass smtp.mailfrom=example.net");
        row("comments everywhere",
            " (a) foo.example.net (foobar) 1 (baz); dkim (Because I like it) / 1 (One yay) = (wait for it) fail\r\n "
            "policy (A dot can go here) . (like that) "
            "expired (this surprised me) = (as I was not expecting it) 1362471462 (and more)",
            "foo.example.net; dkim=fail policy.expired=1362471462");
        row("nested comment", "example.org (a (b \\) c) d); spf=none", "example.org; spf=none");
        row("versions", "example.org 2; spf/3=pass", "example.org 2; spf/3=pass");
        row("quoted", "\"example.org\"; dkim=fail reason=\"bad; signature\" header.i=@example.org",
            "example.org; dkim=fail reason=\"bad; signature\" header.i=@example.org");
        row("quoted local part", "a.example; spf=pass smtp.mailfrom=\"a b\"@example.org",
            "a.example; spf=pass smtp.mailfrom=\"a b@example.org\"");
        row("base64 without quotes",
            "a.example; dkim=pass header.b=/d5r+x==", "a.example; dkim=pass header.b=\"/d5r+x==\"");
        row("URL", "a.example; bimi=pass policy.uri=https://example.org/a?b=c",
            "a.example; bimi=pass policy.uri=\"https://example.org/a?b=c\"");
        row("address without quotes", "a.example; iprev=pass policy.iprev=2001:db8::1",
            "a.example; iprev=pass policy.iprev=\"2001:db8::1\"");
        row("empty value", "a.example; dkim=none header.d=; spf=none", "a.example; dkim=none header.d=\"\"; spf=none");
        row("semicolon at the end", "a.example; spf=pass;", "a.example; spf=pass");
        row("capitals", "a.example; SPF=Pass SMTP.MailFrom=x.example", "a.example; spf=pass smtp.mailfrom=x.example");
        row("comment behind a property", "a.example; iprev=pass policy.iprev=192.0.2.1 (host.example.org); spf=none",
            "a.example; iprev=pass policy.iprev=192.0.2.1; spf=none");
        row("control characters in quotes", "a.example; spf=pass reason=\"a\x1d\\\x02 b\r\n c\"",
            "a.example; spf=pass reason=\"a b c\"");
        row("empty", "", "");
        row("no name", "; spf=pass", "");
        row("result instead of a name", "dkim=pass header.d=example.org", "");
        row("slash in the name", "example/net; dkim=pass", "");
        row("no result word", "a.example; spf=", "");
        row("no equals", "a.example; spf", "");
        row("open comment", "a.example (x; spf=pass", "");
        row("open quote", "a.example; spf=pass reason=\"x", "");
        row("none and more", "a.example; none; spf=pass", "");
        row("unknown word", "a.example; spf=pass reasonx=y", "");
        row("version too long", "a.example 12345678; spf=pass", "");
    }
    void reads()
    {
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, again);
        const auto field = authres::parse(value);
        QCOMPARE(field.has_value(), !again.isEmpty());
        if (!field)
            return;
        QCOMPARE(authres::payload(*field), again);
        QVERIFY(authres::parse(again) == field);
    }
    void limitsHold()
    {
        QVERIFY(!authres::parse("a.example; " + QByteArray("spf=pass; ").repeated(201)));
        QVERIFY(authres::parse("a.example; " + QByteArray("spf=pass; ").repeated(200)));
        QVERIFY(!authres::parse("a.example; x=y " + QByteArray("a.b=c ").repeated(51)));
        QVERIFY(!authres::parse("a.example " + QByteArray(21, '(') + QByteArray(21, ')') + "; none"));
        QVERIFY(!authres::parse("a.example; none" + QByteArray(70000, ' ')));
    }

    void forged_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("forged");
        const auto row = [](const char *value, bool forged) { QTest::newRow(value) << QByteArray(value) << forged; };
        row("mail.example.test; spf=pass", true);
        row(" MAIL.Example.TEST; spf=pass", true);
        row("\r\n\tmail.example.test 1; spf=pass", true);
        row("mail.example.test 99; future=yes", true);
        row("(hi (there)) mail.example.test (x); spf=pass", true);
        row("\"mail.example.test\"; spf=pass", true);
        row("\"mail.\\example.test\"; spf=pass", true);
        row("mail.example.test.; spf=pass", true);
        row("mail.example.test", true);
        row("mail.example.test/1; spf=pass", true);
        row("mail.example.test;;; broken ((", true);
        row("(mail.example.test; spf=pass", true); // unreadable, and our name in it
        row("; mail.example.test; spf=pass", true);
        row("mx.mail.example.test; spf=pass", false);
        row("example.test; spf=pass", false);
        row("other.example; spf=pass smtp.helo=mail.example.test", false);
        row("(mail.example.test) other.example; spf=pass", false);
        row("dkim=pass header.d=other.example", false);
        row("", false);
    }
    void forged()
    {
        QFETCH(QByteArray, value);
        QFETCH(bool, forged);
        QCOMPARE(authres::isForged(value, "mail.example.test"), forged);
    }
    void forgedUnderAnotherFormOfTheName()
    {
        QVERIFY(authres::isForged("b\xc3\xbc"
                                  "cher.example; spf=pass",
            "xn--bcher-kva.example"));
        QVERIFY(authres::isForged("XN--BCHER-KVA.example; spf=pass",
            "b\xc3\xbc"
            "cher.example"));
    }
};

FACTEUR_TEST(AuthresTest)
#include "tst_authres.moc"

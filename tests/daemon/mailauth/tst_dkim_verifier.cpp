// What the verifier says of signatures and keys with one thing wrong each. The mails are signed here, by hand, so that
// any tag can be what it should not be and the signature still matches.
#include "tests/daemon/mailauth/dkimstage.h"

#include "mailauth/dkim/signer.h"
#include "mailauth/dkim/taglist.h"

#include <openssl/err.h>

using namespace dkimstage;

namespace {

constexpr qint64 now = 1767268800;

const QByteArray header = "From: alice@example.org\r\nTo: bob@example.net\r\nSubject: test\r\n\r\n";
const QByteArray body = "one\r\ntwo\r\n";
const QByteArray longHeader = "From: " + QByteArray(900000, 'x') + "\r\n\r\n";

const dkim::PrivateKey &key()
{
    static const dkim::PrivateKey made = *dkim::PrivateKey::generate(dkim::KeyType::Ed25519);
    return made;
}
QByteArray publicKey() { return key().record().mid(key().record().indexOf("p=")); }

QByteArray bodyHash(QByteArrayView text) { return dkim::Digest::of(dkim::Hash::Sha256, text).toBase64(); }

// A mail with a signature of these tags, "name=value;…"; a tag replaces the usual one, "name" alone takes it away.
QByteArray mailWith(const QByteArray &changes, const QByteArray &fields = header, const QByteArray &text = body)
{
    QList<dkim::TagText> tags { { "v", "1" }, { "a", "ed25519-sha256" }, { "c", "simple/simple" },
        { "d", "example.org" }, { "s", "sel" }, { "h", "from:to:subject" }, { "bh", bodyHash(text) },
        dkim::TagText { "b", {} } };
    for (const QByteArray &change : changes.split(';')) {
        const qsizetype equals = change.indexOf('=');
        const QByteArray name = equals < 0 ? change : change.first(equals);
        const auto found
            = std::find_if(tags.begin(), tags.end(), [&](const dkim::TagText &tag) { return tag.name == name; });
        if (equals < 0 && found != tags.end())
            tags.erase(found);
        else if (equals >= 0 && found != tags.end())
            found->value = change.sliced(equals + 1);
        else if (equals >= 0)
            tags.prepend({ name, change.sliced(equals + 1) });
    }
    const dkim::Message message(fields);
    const QByteArray field = dkim::signedField(key(), "DKIM-Signature", tags, [&](const mime::HeaderField &own) {
        QByteArray octets, problem;
        const auto list = dkim::TagList::parse(own.value, &problem);
        const QByteArray c = list && list->value("c") ? list->value("c")->toByteArray() : QByteArray("simple");
        const auto how = c.startsWith("relaxed") ? dkim::Canonicalization::Relaxed : dkim::Canonicalization::Simple;
        QList<QByteArray> names;
        if (list && list->value("h")) {
            for (const QByteArrayView name : dkim::splitAtColons(*list->value("h")))
                names.append(name.toByteArray().toLower());
        }
        message.appendNamed(how, names, &octets);
        dkim::appendOwnField(how, own, &octets);
        return octets;
    });
    return field + fields + text;
}

} // namespace

class DkimVerifierTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void signatures_data();
    void signatures();
    void keys_data();
    void keys();
    void dnsFailures_data();
    void dnsFailures();
    void anyOfSeveralRecordsMayFit();
    void rsaKeys_data();
    void rsaKeys();
    void aBrokenBodyAsksForNoKey();
    void oneQuestionForOneKey();
    void keysAreAskedTogether();
    void onlySoManySignatures();
    void unsignedOctetsAreReported();
    void internationalNames();
    void theRfcsExample();
    void noSignature();
    void nothingIsLeftForTls();
};

void DkimVerifierTest::signatures_data()
{
    QTest::addColumn<QByteArray>("changes");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QByteArray>("because"); // part of the sentence
    const auto row = [](const char *name, const QByteArray &changes, const char *expected, const char *because) {
        QTest::newRow(name) << changes << QByteArray(expected) << QByteArray(because);
    };
    row("good", "", "pass", "");
    row("no v", "v", "permerror", "v=");
    row("v 2", "v=2", "permerror", "version");
    row("v 0.5", "v=0.5", "permerror", "version");
    row("no a", "a", "permerror", "a=");
    row("unknown a", "a=ed448-shake256", "neutral", "algorithm");
    row("sha1", "a=rsa-sha1;bh=2jmj7l5rSw0yVb/vlWAYkK/YBwk=", "policy", "SHA-1");
    row("a of another key", "a=rsa-sha256", "permerror", "another type");
    row("case of a", "a=ED25519-SHA256", "pass", "");
    row("no d", "d", "permerror", "d=");
    row("empty d", "d=", "permerror", "d=");
    row("d of one label", "d=org", "permerror", "domain");
    row("d with a space", "d=exam ple.org", "permerror", "domain");
    row("d with a dot at the end", "d=example.org.", "permerror", "domain");
    row("case of d", "d=EXAMPLE.org", "pass", "");
    row("no s", "s", "permerror", "s=");
    row("bad s", "s=..", "permerror", "selector");
    row("no h", "h", "permerror", "h=");
    row("empty h", "h=", "permerror", "h=");
    row("h without From", "h=to:subject", "permerror", "From");
    row("h with space", "h= From :\tto : Subject ", "pass", "");
    row("h with an empty name", "h=from::to", "permerror", "h=");
    row("h oversigned", "h=from:from:to:to:cc:subject", "pass", "");
    row("h with too many", "h=from" + QByteArray(":x").repeated(500), "permerror", "500");
    row("no bh", "bh", "permerror", "bh=");
    row("bh no base64", "bh=???", "permerror", "bh=");
    row("bh too short", "bh=AAAA", "permerror", "bh=");
    row("bh of another body", "bh=" + bodyHash("other\r\n"), "fail", "body");
    row("no c is simple", "c", "pass", "");
    row("relaxed", "c=relaxed/relaxed", "pass", "");
    row("relaxed header", "c=relaxed", "pass", "");
    row("unknown c", "c=nowsp/simple", "neutral", "canonicalization");
    row("unknown body c", "c=simple/nowsp", "neutral", "canonicalization");
    row("i of the domain", "i=alice@example.org", "pass", "");
    row("i of a subdomain", "i=@mail.example.org", "pass", "");
    row("i elsewhere", "i=alice@example.net", "permerror", "belong");
    row("i with the domain as a suffix", "i=alice@badexample.org", "permerror", "belong");
    row("i above", "d=mail.example.org;i=@example.org", "permerror", "belong");
    row("i without at", "i=example.org", "permerror", "address");
    row("i encoded", "i=al=20ice@example.org", "pass", "");
    row("i with broken encoding", "i=al=2@example.org", "permerror", "address");
    row("l whole", "l=10", "pass", "");
    row("l part", "l=5;bh=" + bodyHash("one\r\n"), "pass", "");
    row("l nothing", "l=0;bh=" + bodyHash(""), "pass", "");
    row("l more than there is", "l=11", "permerror", "more octets");
    row("l no number", "l=-1", "permerror", "l=");
    row("l huge", "l=99999999999999999999999999", "permerror", "more octets");
    row("l too many digits", "l=" + QByteArray(77, '9'), "permerror", "l=");
    row("q", "q=dns/txt", "pass", "");
    row("q one of several", "q=http : dns/txt", "pass", "");
    row("q unknown", "q=http", "neutral", "asked for");
    row("t", "t=1767268800", "pass", "");
    row("t future, within reason", "t=1767340000", "pass", "");
    row("t future", "t=1767368800", "policy", "future");
    row("t no number", "t=yesterday", "permerror", "t=");
    row("t too long", "t=1234567890123", "permerror", "t=");
    row("x in the future", "t=1767268000;x=1767368800", "pass", "");
    row("x just past", "x=1767268700", "pass", ""); // clocks differ
    row("x past", "x=1767268000", "policy", "expired");
    row("x before t", "t=1767268800;x=1767268800", "permerror", "before it was made");
    row("unknown tags", "zz=1;z=From:alice@example.org", "pass", "");
    row("empty tag", "zz=", "pass", "");
}

void DkimVerifierTest::signatures()
{
    QFETCH(QByteArray, changes);
    QFETCH(QByteArray, expected);
    QFETCH(QByteArray, because);
    FakeResolver dns;
    dns.txt("sel._domainkey.example.org", key().record().constData());
    const QList<dkim::Result> results = verify(mailWith(changes), dns, now).dkim;
    QVERIFY2(codes(results) == expected, describe(results).constData());
    QVERIFY2(results[0].problem.contains(because), results[0].problem.constData());
    QCOMPARE(results[0].problem.isEmpty(), expected == "pass");
    QVERIFY(results[0].problem.isEmpty() || results[0].problem.endsWith('.'));
}

void DkimVerifierTest::keys_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QByteArray>("because");
    const QByteArray p = publicKey();
    const auto row = [](const char *name, const QByteArray &record, const char *expected, const char *because) {
        QTest::newRow(name) << record << QByteArray(expected) << QByteArray(because);
    };
    row("without v", "k=ed25519; " + p, "pass", "");
    row("space in p", "v=DKIM1; k=ed25519; p=" + p.mid(2, 10) + " \t " + p.mid(12), "pass", "");
    row("empty specs", "v=DKIM1;; k=ed25519;;; " + p + " ;", "pass", "");
    row("v later", "k=ed25519; v=DKIM1; " + p, "permerror", "first");
    row("v of another version", "v=DKIM2; k=ed25519; " + p, "permerror", "DKIM1");
    row("v in lower case", "v=dkim1; k=ed25519; " + p, "permerror", "DKIM1");
    row("another record", "v=spf1 -all", "permerror", "DKIM1");
    row("some text", "hello world", "permerror", "cannot be read");
    row("k unknown", "v=DKIM1; k=dsa; " + p, "permerror", "not known");
    row("k of RSA is the default", "v=DKIM1; " + p, "permerror", "another type");
    row("no p", "v=DKIM1; k=ed25519", "permerror", "no key");
    row("p empty", "v=DKIM1; k=ed25519; p=", "permerror", "revoked");
    row("p no base64", "v=DKIM1; k=ed25519; p=$$$", "permerror", "base64");
    row("p too short", "v=DKIM1; k=ed25519; p=AAAA", "permerror", "32 octets");
    row("p of another key", "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=", "fail",
        "does not match");
    row("h sha256", "v=DKIM1; k=ed25519; h=sha1 : sha256; " + p, "pass", "");
    row("h without sha256", "v=DKIM1; k=ed25519; h=sha1; " + p, "permerror", "h=");
    row("s email", "v=DKIM1; k=ed25519; s=chat:email; " + p, "pass", "");
    row("s all", "v=DKIM1; k=ed25519; s=*; " + p, "pass", "");
    row("s other", "v=DKIM1; k=ed25519; s=tlsrpt; " + p, "permerror", "not meant for mail");
    row("t testing", "v=DKIM1; k=ed25519; t=y; " + p, "pass", "");
    row("t strict", "v=DKIM1; k=ed25519; t=y:s; " + p, "permerror", "subdomains");
    row("n", "v=DKIM1; k=ed25519; n=notes for people; " + p, "pass", "");
    row("control", "v=DKIM1; k=ed25519; n=\x01; " + p, "permerror", "cannot be read");
}

void DkimVerifierTest::keys()
{
    QFETCH(QByteArray, record);
    QFETCH(QByteArray, expected);
    QFETCH(QByteArray, because);
    FakeResolver dns;
    dns.txt("sel._domainkey.example.org", record.constData());
    const QList<dkim::Result> results = verify(mailWith("i=@mail.example.org"), dns, now).dkim;
    QVERIFY2(codes(results) == expected, describe(results).constData());
    QVERIFY2(results[0].problem.contains(because), results[0].problem.constData());
    QCOMPARE(results[0].testing, record.contains("t=y"));
}

void DkimVerifierTest::dnsFailures_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("no answer") << int(dns::Status::Temporary) << QByteArray("temperror");
    QTest::newRow("forged") << int(dns::Status::Bogus) << QByteArray("temperror");
    QTest::newRow("no such name") << int(dns::Status::NxDomain) << QByteArray("permerror");
    QTest::newRow("no TXT") << int(dns::Status::NoData) << QByteArray("permerror");
}

void DkimVerifierTest::dnsFailures()
{
    QFETCH(int, status);
    QFETCH(QByteArray, expected);
    FakeResolver dns;
    dns.fail("sel._domainkey.example.org", dns::Type::TXT, dns::Status(status));
    const QList<dkim::Result> results = verify(mailWith(""), dns, now).dkim;
    QVERIFY2(codes(results) == expected, describe(results).constData());
}

void DkimVerifierTest::anyOfSeveralRecordsMayFit()
{
    FakeResolver dns;
    dns.txt("sel._domainkey.example.org", "v=spf1 -all");
    dns.txt("sel._domainkey.example.org", "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");
    QCOMPARE(codes(verify(mailWith(""), dns, now).dkim), QByteArray("fail")); // said by the one that is a key
    dns.txt("sel._domainkey.example.org", key().record().constData());
    QCOMPARE(codes(verify(mailWith(""), dns, now).dkim), QByteArray("pass"));
}

void DkimVerifierTest::rsaKeys_data()
{
    QTest::addColumn<QByteArray>("der");
    QTest::addColumn<QByteArray>("because"); // empty: it is a key
    const dkim::PrivateKey rsa = *dkim::PrivateKey::generate(dkim::KeyType::Rsa, 1024);
    const QByteArray spki = QByteArray::fromBase64(rsa.record().mid(rsa.record().indexOf("p=") + 2));
    QTest::newRow("SubjectPublicKeyInfo") << spki << QByteArray();
    const QByteArray pkcs1 = spki.mid(22); // SEQUENCE (3), algorithm (15), BIT STRING (4)
    QTest::newRow("RSAPublicKey") << pkcs1 << QByteArray();
    QTest::newRow("cut") << spki.chopped(1) << QByteArray("DER");
    QTest::newRow("something behind") << spki + 'x' << QByteArray("DER");
    QTest::newRow("empty") << QByteArray() << QByteArray("DER");
    QTest::newRow("even modulus") << QByteArray(pkcs1).replace(pkcs1.size() - 6, 1, "\x02") << QByteArray("numbers");
    // A modulus of 512 bits with exponents that are none, or dear.
    const QByteArray modulus = QByteArray::fromHex("024100") + QByteArray::fromHex("c1").repeated(63) + '\xc1';
    QTest::newRow("small, good") << QByteArray::fromHex("3048") + modulus + QByteArray::fromHex("0203010001")
                                 << QByteArray();
    QTest::newRow("exponent one") << QByteArray::fromHex("3046") + modulus + QByteArray::fromHex("020101")
                                  << QByteArray("numbers");
    QTest::newRow("exponent even") << QByteArray::fromHex("3046") + modulus + QByteArray::fromHex("020102")
                                   << QByteArray("numbers");
    QTest::newRow("exponent too large") << QByteArray::fromHex("304b") + modulus
            + QByteArray::fromHex("0206010000000001")
                                        << QByteArray("exponent");
    QTest::newRow("negative modulus") << QByteArray::fromHex("30080203ffffff0201") + '\x03' << QByteArray("DER");
    QTest::newRow("too small") << QByteArray::fromHex("30090204010000010201") + '\x03' << QByteArray("512");
    QTest::newRow("too large") << QByteArray::fromHex("3082080a02820801") + '\0' + QByteArray(2048, '\xff')
            + QByteArray::fromHex("0203010001")
                               << QByteArray("8192");
}

void DkimVerifierTest::rsaKeys()
{
    QFETCH(QByteArray, der);
    QFETCH(QByteArray, because);
    QByteArray problem;
    const auto made = dkim::PublicKey::fromOctets(dkim::KeyType::Rsa, der, &problem);
    QVERIFY2(made.has_value() == because.isEmpty(), problem.constData());
    QVERIFY2(problem.contains(because), problem.constData());
}

void DkimVerifierTest::aBrokenBodyAsksForNoKey()
{
    FakeResolver dns;
    QCOMPARE(codes(verify(mailWith("") + "more\r\n", dns, now).dkim), QByteArray("fail"));
    QVERIFY(dns.asked().isEmpty());
}

void DkimVerifierTest::oneQuestionForOneKey()
{
    FakeResolver dns;
    dns.txt("sel._domainkey.example.org", key().record().constData());
    QByteArray mail = mailWith("");
    mail.prepend(mail.first(mail.indexOf("From:")));
    QCOMPARE(codes(verify(mail, dns, now).dkim), QByteArray("pass,pass"));
    QCOMPARE(dns.asked(), QByteArrayList { "TXT sel._domainkey.example.org" });
}

void DkimVerifierTest::keysAreAskedTogether()
{
    FakeResolver dns;
    dns.txt("sel._domainkey.example.org", key().record().constData());
    dns.txt("two._domainkey.example.org", key().record().constData());
    dns.delay("sel._domainkey.example.org", dns::Type::TXT, std::chrono::seconds(2));
    dns.delay("two._domainkey.example.org", dns::Type::TXT, std::chrono::seconds(2));
    const QByteArray second = mailWith("s=two");
    const QByteArray mail = second.first(second.indexOf("From:")) + mailWith("");
    ManualClock clock;
    ManualWorker worker(clock);
    const qsizetype split = mime::headerLength(mail);
    dkim::Message message(mail.first(split));
    dkim::Verifier verifier(&message);
    message.body(QByteArrayView(mail).sliced(split));
    message.end();
    QList<dkim::Result> results;
    struct Wait
    {
        static async::Task<void> run(dkim::Verifier *verifier, FakeResolver *dns, QList<dkim::Result> *into)
        {
            auto got = co_await verifier->finish(dns, now);
            *into = got;
        }
    };
    worker.start(Wait::run(&verifier, &dns, &results));
    worker.runPending();
    QCOMPARE(dns.asked().size(), 2);
    QVERIFY(results.isEmpty());
    worker.advance(std::chrono::seconds(2)); // not four
    QCOMPARE(codes(results), QByteArray("pass,pass"));
    QCOMPARE(worker.running(), 0);
}

void DkimVerifierTest::onlySoManySignatures()
{
    FakeResolver dns;
    dns.txt("sel._domainkey.example.org", key().record().constData());
    const QByteArray mail = mailWith("");
    const QByteArray field = mail.first(mail.indexOf("From:"));
    const QByteArray many = field.repeated(30) + header;
    dkim::Message message(many);
    const dkim::Verifier verifier(&message);
    QCOMPARE(verifier.count(), 10);
    QCOMPARE(verifier.ignored(), 20);
    QCOMPARE(verify(many + body, dns, now).dkim.size(), 10);
}

void DkimVerifierTest::unsignedOctetsAreReported()
{
    FakeResolver dns;
    dns.txt("sel._domainkey.example.org", key().record().constData());
    const QList<dkim::Result> results = verify(mailWith("l=10") + "an advertisement\r\n", dns, now).dkim;
    QCOMPARE(codes(results), QByteArray("pass"));
    QVERIFY(!results[0].wholeBody);
    QVERIFY(verify(mailWith("l=10"), dns, now).dkim[0].wholeBody);
}

void DkimVerifierTest::internationalNames()
{
    FakeResolver dns;
    dns.txt("s\xc3\xa9l", "no"); // names are asked for as A-labels only
    dns.txt("xn--sl-bja._domainkey.xn--mnchen-3ya.example", key().record().constData());
    const QList<dkim::Result> results
        = verify(mailWith("d=m\xc3\xbcnchen.example;s=s\xc3\xa9l;i=\xc3\xa4@post.m\xc3\xbcnchen.example"), dns, now)
              .dkim;
    QVERIFY2(codes(results) == "pass", describe(results).constData());
    QCOMPARE(results[0].domain, QByteArray("xn--mnchen-3ya.example"));
    QCOMPARE(results[0].identity, QByteArray("\xc3\xa4@post.xn--mnchen-3ya.example"));
}

void DkimVerifierTest::theRfcsExample() // RFC 8463 §A.3
{
    FakeResolver dns;
    dns.txt("brisbane._domainkey.football.example.com",
        "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");
    dns.txt("test._domainkey.football.example.com",
        "v=DKIM1; k=rsa; "
        "p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWRiGs5V6NpP3idY6Wk08a5qhdR6wy5bdOKb2jLQiY/J16JYi0Qvx/"
        "byYzCNb3W91y3Fut"
        "ACDfzwQ/BC/e/8uBsCR+yz1Lxj+PL6lHvqMKrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3Ip3G+2kryOTIKT+l/K4w3QIDAQAB");
    const QByteArray mail = crlf("DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;\n"
                                 " d=football.example.com; i=@football.example.com;\n"
                                 " q=dns/txt; s=brisbane; t=1528637909; h=from : to :\n"
                                 " subject : date : message-id : from : subject : date;\n"
                                 " bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;\n"
                                 " b=/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus\n"
                                 " Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==\n"
                                 "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;\n"
                                 " d=football.example.com; i=@football.example.com;\n"
                                 " q=dns/txt; s=test; t=1528637909; h=from : to : subject :\n"
                                 " date : message-id : from : subject : date;\n"
                                 " bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;\n"
                                 " b=F45dVWDfMbQDGHJFlXUNB2HKfbCeLRyhDXgFpEL8GwpsRe0IeIixNTe3\n"
                                 " DhCVlUrSjV4BwcVcOF6+FF3Zo9Rpo1tFOeS9mPYQTnGdaSGsgeefOsk2Jz\n"
                                 " dA+L10TeYt9BgDfQNZtKdN1WO//KgIqXP7OdEFE4LjFYNcUxZQ4FADY+8=\n"
                                 "From: Joe SixPack <joe@football.example.com>\n"
                                 "To: Suzie Q <suzie@shopping.example.net>\n"
                                 "Subject: Is dinner ready?\n"
                                 "Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)\n"
                                 "Message-ID: <20030712040037.46341.5F8J@football.example.com>\n"
                                 "\n"
                                 "Hi.\n\nWe lost the game.  Are you hungry yet?\n\nJoe.\n");
    const QList<dkim::Result> results = verify(mail, dns, now).dkim;
    QVERIFY2(codes(results) == "pass,pass", describe(results).constData());
    QCOMPARE(results[1].keyBits, 1024);
    QCOMPARE(results[0].signature.first(8), QByteArray("/gCrinpc"));
    dkim::Options strict;
    strict.minRsaBits = 2048;
    QCOMPARE(codes(verify(mail, dns, now, strict).dkim), QByteArray("pass,policy"));
}

void DkimVerifierTest::noSignature()
{
    FakeResolver dns;
    QVERIFY(verify(header + body, dns, now).dkim.isEmpty());
    QVERIFY(verify("", dns, now).dkim.isEmpty());
    QVERIFY(verify(longHeader, dns, now).dkim.isEmpty());
    dkim::Message message(header);
    const dkim::Verifier verifier(&message);
    QVERIFY(!message.needsBody());
}

// OpenSSL's queue of errors belongs to the thread: what a bad key leaves in it, the next TLS connection would take for
// its own.
void DkimVerifierTest::nothingIsLeftForTls()
{
    QByteArray problem;
    ERR_clear_error();
    const auto ed = dkim::PublicKey::fromOctets(dkim::KeyType::Ed25519, QByteArray(32, '\x01'), &problem);
    QVERIFY(!ed || !ed->verify(dkim::Hash::Sha256, QByteArray(32, 'x'), QByteArray(64, 'y')));
    const dkim::PrivateKey rsa = *dkim::PrivateKey::generate(dkim::KeyType::Rsa, 1024);
    const auto record = dkim::parseKeyRecord(rsa.record(), &problem);
    const auto key = dkim::PublicKey::fromOctets(dkim::KeyType::Rsa, record->key, &problem);
    QVERIFY(key && !key->verify(dkim::Hash::Sha256, QByteArray(32, 'x'), QByteArray(128, 'y')));
    QVERIFY(!key->verify(dkim::Hash::Sha256, QByteArray(32, 'x'), QByteArray(7, 'y')));
    QVERIFY(!dkim::PrivateKey::read("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n").ok());
    QCOMPARE(ERR_peek_error(), 0ul);
}

FACTEUR_TEST(DkimVerifierTest)
#include "tst_dkim_verifier.moc"

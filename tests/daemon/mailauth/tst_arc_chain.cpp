// Sealing hop by hop, and what becomes of chains that were tampered with.
#include "tests/daemon/mailauth/dkimstage.h"

#include "mailauth/arc/sealer.h"

using namespace dkimstage;

namespace {

constexpr qint64 now = 1767268800;

const QByteArray sample = "From: alice@example.org\r\nTo: list@lists.example\r\nSubject: hello\r\nDate: Thu, 1 Jan "
                          "2026 12:00:00 +0000\r\n\r\nHello\r\n";

// Host n has the domain "hopN.example"; odd ones sign with Ed25519.
const dkim::PrivateKey &key(int hop)
{
    static const dkim::PrivateKey ed = *dkim::PrivateKey::generate(dkim::KeyType::Ed25519);
    static const dkim::PrivateKey rsa = *dkim::PrivateKey::generate(dkim::KeyType::Rsa);
    return hop % 2 ? ed : rsa;
}
QByteArray domain(int hop) { return "hop" + QByteArray::number(hop) + ".example"; }

FakeResolver &zone()
{
    static FakeResolver dns;
    static const bool filled = [] {
        for (int hop = 1; hop <= 60; ++hop)
            dns.txt(("arc._domainkey." + domain(hop)).constData(), key(hop).record().constData());
        return true;
    }();
    Q_UNUSED(filled);
    return dns;
}

::Result<QByteArray> sealFields(const QByteArray &text, int hop)
{
    const arc::Result received = verify(text, zone(), now).arc;
    const qsizetype split = mime::headerLength(text);
    dkim::Message message(text.first(split));
    const arc::Sealer sealer(&message, { key(hop), domain(hop), "arc" });
    message.body(QByteArrayView(text).sliced(split));
    message.end();
    return sealer.seal(received,
        domain(hop) + "; arc=" + arc::name(received.code) + ";\r\n\tspf=pass smtp.mailfrom=alice@example.org",
        now + hop);
}

QByteArray sealed(const QByteArray &text, int hop)
{
    const auto fields = sealFields(text, hop);
    if (!fields)
        qFatal("%s", fields.failure().told.constData());
    return *fields + text;
}

QByteArray withField(const QByteArray &text, const char *from, const char *to)
{
    QByteArray changed = text;
    const qsizetype at = changed.indexOf(from);
    if (at < 0)
        qFatal("no %s", from);
    return changed.replace(at, qsizetype(strlen(from)), to);
}

} // namespace

class ArcChainTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void threeHops();
    void anIntermediaryMayChangeTheMessage();
    void tampering_data();
    void tampering();
    void aBrokenChainIsSealedAsBroken();
    void fiftySetsAndNoMore();
    void aForgedChainAsksForOneKey();
    void dnsFailureIsFailure();
    void noChainIsNone();
    void anUnvalidatedChainIsNotSealed();
    void theAuthorMustBeCovered();
    void authenticationResults();
};

void ArcChainTest::threeHops()
{
    QByteArray mail = sample;
    for (int hop = 1; hop <= 3; ++hop) {
        mail = sealed(mail, hop);
        for (const QByteArray &line : mail.first(mail.indexOf("From:")).split('\n'))
            QVERIFY2(line.size() <= 90, line.constData());
        const arc::Result result = verify(mail, zone(), now).arc;
        QVERIFY2(result.code == arc::Code::Pass, result.problem.constData());
        QCOMPARE(result.sets, hop);
        QCOMPARE(result.oldestPass, 0);
        QCOMPARE(result.sealers.size(), hop);
        QCOMPARE(result.sealers.constLast(), domain(hop));
        QCOMPARE(result.authenticationResults.constLast(),
            domain(hop) + "; arc=" + (hop == 1 ? "none" : "pass") + ";\tspf=pass smtp.mailfrom=alice@example.org");
        QVERIFY(result.coversAuthor);
    }
}

void ArcChainTest::anIntermediaryMayChangeTheMessage()
{
    QByteArray mail = sealed(sample, 1);
    mail = withField(mail, "Subject: ", "Subject: [list] ");
    mail += "-- \r\nfooter\r\n";
    // The list validated before it changed the message.
    const qsizetype split = mime::headerLength(mail);
    dkim::Message message(mail.first(split));
    const arc::Sealer sealer(&message, { key(2), domain(2), "arc" });
    message.body(QByteArrayView(mail).sliced(split));
    message.end();
    arc::Result received;
    received.code = arc::Code::Pass;
    const auto fields = sealer.seal(received, "hop2.example; arc=pass", now);
    QVERIFY(fields.ok());
    const arc::Result result = verify(*fields + mail, zone(), now).arc;
    QVERIFY2(result.code == arc::Code::Pass, result.problem.constData());
    QCOMPARE(result.oldestPass, 2);
}

void ArcChainTest::tampering_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("because");
    const auto row = [](const char *name, const char *from, const char *to, const char *because) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QByteArray(because);
    };
    row("body", "\r\n\r\nHello", "\r\n\r\nHullo", "ARC-Message-Signature of instance 2");
    row("subject", "Subject: hello", "Subject: hullo", "ARC-Message-Signature of instance 2");
    row("the newest results", "i=2; hop2.example; arc=pass", "i=2; hop2.example; arc=none", "ARC-Seal of instance 2");
    row("the oldest results", "i=1; hop1.example; arc=none", "i=1; hop1.example; arc=pass", "ARC-Seal of instance 2");
    row("cv none in the middle", "cv=pass", "cv=none", "cannot");
    row("cv pass at the start", "cv=none", "cv=pass", "cannot");
    row("cv unknown", "cv=pass", "cv=good", "none of none, pass and fail");
    row("cv fail", "cv=pass", "cv=fail", "found its chain broken");
    row("a set is gone", "ARC-Seal: i=1", "X-ARC-Seal: i=1", "not complete");
    row("results are gone", "ARC-Authentication-Results: i=1", "X: i=1", "not complete");
    row("a gap", "ARC-Authentication-Results: i=2", "ARC-Authentication-Results: i=3", "not complete");
    row("instance 0", "ARC-Seal: i=2", "ARC-Seal: i=0", "1 to 50");
    row("instance 51", "ARC-Seal: i=2", "ARC-Seal: i=51", "1 to 50");
    row("results without instance", "ARC-Authentication-Results: i=2;",
        "ARC-Authentication-Results:", "does not begin");
    row("h in the seal", "ARC-Seal: i=2;", "ARC-Seal: i=2; h=from;", "not allowed");
    row("twice", "From: alice", "ARC-Authentication-Results: i=2; x\r\nFrom: alice", "two");
    row("another sealer", "d=hop1.example", "d=hop3.example", "ARC-");
}

void ArcChainTest::tampering()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, because);
    static const QByteArray good = sealed(sealed(sample, 1), 2);
    const arc::Result result = verify(withField(good, from.constData(), to.constData()), zone(), now).arc;
    QCOMPARE(result.code, arc::Code::Fail);
    QVERIFY2(result.problem.contains(because), result.problem.constData());
}

void ArcChainTest::aBrokenChainIsSealedAsBroken()
{
    const QByteArray broken = withField(sealed(sample, 1), "Subject: hello", "Subject: hullo");
    const auto fields = sealFields(broken, 2);
    QVERIFY(fields.ok());
    QVERIFY(fields->contains("cv=fail"));
    QVERIFY(fields->contains("i=2;"));
    const QByteArray mail = *fields + broken;
    QCOMPARE(verify(mail, zone(), now).arc.code, arc::Code::Fail);
    const auto again = sealFields(mail, 3); // RFC 8617 §5.1 step 2
    QVERIFY(!again.ok());
    QCOMPARE(again.failure().kind, Failure::Kind::Refused);
    // The failing seal covers its own set alone, and is valid in itself (§5.1.2).
    dkim::Message message(*fields);
    std::vector<arc::Set> sets(1);
    sets[0].seal = message.fields()[0];
    sets[0].messageSignature = message.fields()[1];
    sets[0].results = message.fields()[2];
    dkim::Signature seal;
    QVERIFY(!dkim::readSignature(dkim::SignatureKind::ArcSeal, sets[0].seal.value, &seal));
    dns::Answer<QByteArray> answer { dns::Status::Ok, { key(2).record() }, false, 0, {} };
    const QByteArray digest = dkim::Digest::of(dkim::Hash::Sha256, arc::sealedOctets(sets, 0));
    QCOMPARE(dkim::checkWithKey(seal, digest, answer, {}).code, dkim::Code::Pass);
}

void ArcChainTest::fiftySetsAndNoMore()
{
    QByteArray mail = sample;
    for (int hop = 1; hop <= 50; ++hop)
        mail = sealed(mail, hop);
    const arc::Result result = verify(mail, zone(), now).arc;
    QVERIFY2(result.code == arc::Code::Pass, result.problem.constData());
    QCOMPARE(result.sets, 50);
    QVERIFY(!sealFields(mail, 51).ok());
    const arc::Result more = verify("ARC-Seal: i=50; x=1\r\n" + mail, zone(), now).arc;
    QCOMPARE(more.code, arc::Code::Fail);
}

void ArcChainTest::aForgedChainAsksForOneKey()
{
    FakeResolver dns;
    const QByteArray mail = sealed(sealed(sealed(sample, 1), 2), 3);
    QCOMPARE(verify(mail, dns, now).arc.code, arc::Code::Fail);
    QCOMPARE(dns.asked(), QByteArrayList { "TXT arc._domainkey.hop3.example" });
    FakeResolver none;
    QCOMPARE(verify(mail + "more", none, now).arc.code, arc::Code::Fail);
    QVERIFY(none.asked().isEmpty());
}

void ArcChainTest::dnsFailureIsFailure()
{
    FakeResolver dns;
    dns.txt("arc._domainkey.hop2.example", key(2).record().constData());
    dns.fail("arc._domainkey.hop1.example", dns::Type::TXT, dns::Status::Temporary);
    const arc::Result result = verify(sealed(sealed(sample, 1), 2), dns, now).arc;
    QCOMPARE(result.code, arc::Code::Fail); // RFC 8617 §5.2.1
    QVERIFY2(result.problem.contains("DNS"), result.problem.constData());
    QCOMPARE(result.oldestPass, 2);
}

void ArcChainTest::noChainIsNone()
{
    const arc::Result result = verify(sample, zone(), now).arc;
    QCOMPARE(result.code, arc::Code::None);
    QVERIFY(result.problem.isEmpty());
}

void ArcChainTest::anUnvalidatedChainIsNotSealed()
{
    const QByteArray mail = sealed(sample, 1);
    dkim::Message message(mail.first(mime::headerLength(mail)));
    const arc::Sealer sealer(&message, { key(2), domain(2), "arc" });
    message.end();
    QVERIFY(!sealer.seal({}, "hop2.example; none", now).ok());
}

void ArcChainTest::theAuthorMustBeCovered()
{
    const QByteArray mail = sealed(sample, 1);
    QVERIFY(verify(mail, zone(), now).arc.coversAuthor);
    // A From above those that were signed: the chain holds, but says nothing about that author.
    const arc::Result added = verify("From: mallory@example.com\r\n" + mail, zone(), now).arc;
    QCOMPARE(added.code, arc::Code::Pass);
    QVERIFY(!added.coversAuthor);
}

void ArcChainTest::authenticationResults()
{
    const auto read = arc::readAuthenticationResults(" i = 12 ;\r\n mx.example;\r\n spf=pass");
    QVERIFY(read);
    QCOMPARE(read->instance, 12);
    QCOMPARE(read->payload, QByteArray("mx.example; spf=pass"));
    for (const char *bad :
        { "", "mx.example; spf=pass", "i=; x", "i=0; x", "i=51; x", "i=1", "i=1x; y", "i=+1; y", "j=1; y" })
        QVERIFY2(!arc::readAuthenticationResults(bad), bad);
}

FACTEUR_TEST(ArcChainTest)
#include "tst_arc_chain.moc"

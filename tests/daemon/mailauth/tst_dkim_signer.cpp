// Signing: what we sign verifies, in every combination and however the body comes; what was changed does not. Keys.
#include "tests/daemon/mailauth/dkimstage.h"

#include "mailauth/dkim/signer.h"
#include "mailauth/dkim/taglist.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace dkimstage;
using dkim::Canonicalization;

namespace {

constexpr qint64 now = 1767268800;

const QByteArray sample
    = "Received: from a.example by b.example; Thu, 1 Jan 2026 12:00:00 +0000\r\n"
      "From: Alice <alice@example.org>\r\nTo: bob@example.net,\r\n carol@example.net\r\nSubject: Gr\xc3\xbc\xc3\x9f  "
      "aus\tKiel\r\n"
      "Date: Thu, 1 Jan 2026 12:00:00 +0000\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\n"
      "Content-Type: text/plain; charset=utf-8\r\n\r\nHello \t Bob,\r\n\r\n  see you \r\n-- \r\nAlice\r\n\r\n\r\n";

dkim::PrivateKey makeKey(dkim::KeyType type)
{
    auto key = dkim::PrivateKey::generate(type);
    if (!key)
        qFatal("no key");
    return *key;
}
const dkim::PrivateKey &rsa()
{
    static const dkim::PrivateKey key = makeKey(dkim::KeyType::Rsa);
    return key;
}
const dkim::PrivateKey &ed25519()
{
    static const dkim::PrivateKey key = makeKey(dkim::KeyType::Ed25519);
    return key;
}

FakeResolver &zone()
{
    static FakeResolver dns;
    static const bool filled = [] {
        dns.txt("rsa._domainkey.example.org", rsa().record().constData());
        dns.txt("ed._domainkey.example.org", ed25519().record().constData());
        return true;
    }();
    Q_UNUSED(filled);
    return dns;
}

QByteArray signedBy(const dkim::PrivateKey &key, const QByteArray &text, dkim::SignOptions options = {})
{
    const qsizetype split = mime::headerLength(text);
    dkim::Message message(text.first(split));
    const dkim::Signer signer(
        &message, { key, "example.org", key.type() == dkim::KeyType::Rsa ? "rsa" : "ed" }, std::move(options));
    message.body(QByteArrayView(text).sliced(split));
    message.end();
    return signer.sign(now) + text;
}

} // namespace

class DkimSignerTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCombinationVerifies_data();
    void everyCombinationVerifies();
    void bothKeysOnOneMessage();
    void changesAreNoticed_data();
    void changesAreNoticed();
    void linesAreFolded();
    void lifetimeAndIdentity();
    void keysAreRead();
    void keysAreRefused();
    void recordAndZoneLine();
};

void DkimSignerTest::everyCombinationVerifies_data()
{
    QTest::addColumn<bool>("useRsa");
    QTest::addColumn<int>("header");
    QTest::addColumn<int>("body");
    for (const bool useRsa : { true, false }) {
        for (const int header : { 0, 1 }) {
            for (const int body : { 0, 1 })
                QTest::addRow("%s %d/%d", useRsa ? "rsa" : "ed25519", header, body) << useRsa << header << body;
        }
    }
}

void DkimSignerTest::everyCombinationVerifies()
{
    QFETCH(bool, useRsa);
    QFETCH(int, header);
    QFETCH(int, body);
    dkim::SignOptions options;
    options.header = Canonicalization(header);
    options.body = Canonicalization(body);
    const QByteArray texts[] = { sample, sample.first(sample.indexOf("\r\n\r\n") + 4),
        sample.first(sample.indexOf("\r\n\r\n") + 2), sample + QByteArray(300000, 'x') + "\r\n" };
    for (const QByteArray &text : texts) {
        const QByteArray mail = signedBy(useRsa ? rsa() : ed25519(), text, options);
        for (const qsizetype piece : { 1, 3, 4096, 1000000 }) {
            if (piece < 100 && text.size() > 100000)
                continue;
            const QList<dkim::Result> results = verify(mail, zone(), now, {}, piece).dkim;
            QVERIFY2(codes(results) == "pass", describe(results).constData());
            QCOMPARE(results[0].keyBits, useRsa ? 2048 : 256);
            QCOMPARE(results[0].domain, QByteArray("example.org"));
            QCOMPARE(results[0].algorithm, QByteArray(useRsa ? "rsa-sha256" : "ed25519-sha256"));
            QVERIFY(results[0].wholeBody);
        }
        // Stored with LF, as some do.
        const QList<dkim::Result> results = verify(QByteArray(mail).replace("\r\n", "\n"), zone(), now).dkim;
        QVERIFY2(codes(results) == "pass", describe(results).constData());
    }
}

void DkimSignerTest::bothKeysOnOneMessage()
{
    const QByteArray mail = signedBy(rsa(), signedBy(ed25519(), sample));
    QCOMPARE(codes(verify(mail, zone(), now).dkim), QByteArray("pass,pass"));
}

void DkimSignerTest::changesAreNoticed_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("expected"); // of relaxed/relaxed
    const auto row = [](const char *name, const char *from, const char *to, const char *expected) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QByteArray(expected);
    };
    row("space in the body", "Hello \t Bob", "Hello Bob", "pass");
    row("an empty line at the end", "Alice\r\n\r\n\r\n", "Alice\r\n\r\n\r\n\r\n", "pass");
    row("folding", "bob@example.net,\r\n carol", "bob@example.net, carol", "pass");
    row("a trace field", "Received:", "Received: from c.example by d.example; Fri, 2 Jan 2026\r\nReceived:", "pass");
    row("a list's footer", "Alice\r\n\r\n\r\n", "Alice\r\n____\r\nThe list\r\n", "fail");
    row("a letter of the body", "see you", "see yoo", "fail");
    row("the subject", "Subject: Gr", "Subject: [list] Gr", "fail");
    row("another subject above", "From:", "Subject: Win\r\nFrom:", "fail");
    row("another author above", "Received:", "From: mallory@example.com\r\nReceived:", "fail");
    row("a Cc where none was", "From:", "Cc: x@example.com\r\nFrom:", "fail");
    row("a Reply-To where none was", "From:", "Reply-To: x@example.com\r\nFrom:", "fail");
    row("the time of the signature", "t=1767268800", "t=1767268801", "fail");
}

void DkimSignerTest::changesAreNoticed()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, expected);
    QByteArray mail = signedBy(ed25519(), sample);
    const qsizetype at = mail.indexOf("\n" + from) >= 0 ? mail.indexOf("\n" + from) + 1 : mail.indexOf(from);
    QVERIFY(at >= 0);
    mail.replace(at, from.size(), to);
    const QList<dkim::Result> results = verify(mail, zone(), now).dkim;

    QVERIFY2(codes(results) == expected, describe(results).constData());
    QCOMPARE(results[0].problem.isEmpty(), expected == "pass");
}

void DkimSignerTest::linesAreFolded()
{
    const QByteArray mail = signedBy(rsa(), sample);
    const QByteArray field = mail.first(mail.indexOf("Received:"));
    for (const QByteArray &line : field.split('\n'))
        QVERIFY2(line.size() <= 79, line.constData());
    QVERIFY(field.count('\n') > 5);
    QVERIFY(field.endsWith("\r\n"));
}

void DkimSignerTest::lifetimeAndIdentity()
{
    dkim::SignOptions options;
    options.lifetime = 3600;
    options.identity = "alice smith;\xc3\xbc@mail.example.org";
    const QByteArray mail = signedBy(rsa(), sample, options);
    const QList<dkim::Result> results = verify(mail, zone(), now + 3600).dkim;
    QVERIFY2(codes(results) == "pass", describe(results).constData());
    QCOMPARE(results[0].identity, options.identity);
    QCOMPARE(codes(verify(mail, zone(), now + 3600 + 301).dkim), QByteArray("policy"));
    QCOMPARE(codes(verify(mail, zone(), now - 90000).dkim), QByteArray("policy")); // from the future
}

void DkimSignerTest::keysAreRead()
{
    for (const dkim::PrivateKey &key : { rsa(), ed25519() }) {
        const Secret pem = key.toPem();
        QVERIFY(pem.reveal().startsWith("-----BEGIN PRIVATE KEY-----"));
        const auto again = dkim::PrivateKey::read(pem.reveal());
        QVERIFY(again.ok());
        QCOMPARE(again->record(), key.record());
        // DER is what PEM wraps.
        QByteArray der;
        for (const QByteArray &line : pem.reveal().split('\n')) {
            if (!line.startsWith('-'))
                der += line;
        }
        const auto fromDer = dkim::PrivateKey::read(QByteArray::fromBase64(der));
        QVERIFY(fromDer.ok());
        QCOMPARE(fromDer->record(), key.record());
    }
    // RFC 8463 §A.2: a seed and its public key.
    const auto seed = dkim::PrivateKey::read("nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=\n");
    QVERIFY(seed.ok());
    QCOMPARE(seed->record(), QByteArray("v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="));
}

void DkimSignerTest::keysAreRefused()
{
    QVERIFY(!dkim::PrivateKey::read("").ok());
    QVERIFY(!dkim::PrivateKey::read("no key at all").ok());
    QVERIFY(!dkim::PrivateKey::read(rsa().toPem().reveal().first(500)).ok());
    QVERIFY(!dkim::PrivateKey::read(QByteArray(100000, 'A')).ok());
    QVERIFY(!dkim::PrivateKey::generate(dkim::KeyType::Rsa, 512).ok());
    const auto fromOpenssl = [](const QStringList &arguments) {
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"), arguments);
        if (!openssl.waitForFinished() || openssl.exitCode() != 0)
            qFatal("openssl: %s", openssl.readAllStandardError().constData());
        return openssl.readAllStandardOutput();
    };
    const auto refused = [&](const QStringList &arguments, const char *because) {
        const auto key = dkim::PrivateKey::read(fromOpenssl(arguments));
        return !key.ok() && key.failure().told.contains(because);
    };
    const QString gen = QStringLiteral("genpkey"), algorithm = QStringLiteral("-algorithm"),
                  option = QStringLiteral("-pkeyopt");
    QVERIFY(
        refused({ gen, algorithm, QStringLiteral("RSA"), option, QStringLiteral("rsa_keygen_bits:768") }, "too short"));
    QVERIFY(refused(
        { gen, algorithm, QStringLiteral("EC"), option, QStringLiteral("ec_paramgen_curve:P-256") }, "another kind"));
    QVERIFY(refused({ gen, algorithm, QStringLiteral("ED25519"), QStringLiteral("-aes-128-cbc"),
                        QStringLiteral("-pass"), QStringLiteral("pass:x") },
        "passphrase"));
    // PKCS#1, as older tools write it.
    QVERIFY(dkim::PrivateKey::read(
        fromOpenssl({ QStringLiteral("genrsa"), QStringLiteral("-traditional"), QStringLiteral("1024") }))
                .ok());
}

void DkimSignerTest::recordAndZoneLine()
{
    const QByteArray record = rsa().record();
    QVERIFY(record.startsWith("v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0B"));
    const QList<QByteArray> strings = dkim::recordStrings(record);
    QCOMPARE(strings.size(), 2);
    QCOMPARE(strings[0].size(), 255);
    QCOMPARE(strings.join(), record);
    const QByteArray line = dkim::zoneLine("rsa", "example.org", record);
    QCOMPARE(line, "rsa._domainkey.example.org. IN TXT ( \"" + strings[0] + "\" \"" + strings[1] + "\" )");
    QByteArray problem;
    const auto parsed = dkim::parseKeyRecord(record, &problem);
    QVERIFY(parsed);
    QVERIFY(dkim::PublicKey::fromOctets(parsed->type, parsed->key, &problem));
}

FACTEUR_TEST(DkimSignerTest)
#include "tst_dkim_signer.moc"

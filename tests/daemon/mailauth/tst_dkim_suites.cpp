// Signed messages of other verifiers' suites, with their keys: Mail::DKIM, dkimpy, MimeKit, mail-auth, dkim_verifier.
// They run where the shared data is (FACTEUR_SHARED). Many are older than RFC 8301; those are judged twice: as it was
// then (SHA-1, keys of 512 bits, drafts' versions), and as today, when none of them may pass.
#include "tests/daemon/mailauth/dkimstage.h"

#include <QDir>
#include <QMap>
#include <QSet>

using namespace dkimstage;

namespace {

constexpr qint64 in2008 = 1200000000;
constexpr qint64 in2026 = 1767268800;

// RFC 6376 A.3 and RFC 8463 A.2, which several suites use.
constexpr const char *brisbane
    = "v=DKIM1; "
      "p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYtIxN2SnFCjxOCKG9v3b4jYfcTN"
      "h5ijSsq631uBItLa7od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfVjH4OuKhitdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYckcQ2QIDAQAB";
constexpr const char *football = "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";
constexpr const char *footballRsa
    = "v=DKIM1; k=rsa; "
      "p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWRiGs5V6NpP3idY6Wk08a5qhdR6wy5bdOKb2jLQiY/J16JYi0Qvx/b"
      "yYzCNb3W91y3FutACDfzwQ/BC/e/8uBsCR+yz1Lxj+PL6lHvqMKrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3Ip3G+2kryOTIKT+l/"
      "K4w3QIDAQAB";

void addRfcKeys(FakeResolver &dns)
{
    dns.txt("brisbane._domainkey.example.com", brisbane);
    dns.txt("brisbane._domainkey.football.example.com", football);
    dns.txt("test._domainkey.football.example.com", footballRsa);
}

dkim::Options historic()
{
    dkim::Options options;
    options.minRsaBits = 512;
    options.historic = true;
    return options;
}

QStringList files(const QString &folder, const QStringList &patterns)
{
    if (sharedData().isEmpty()) {
        qInfo("%s: not run, FACTEUR_SHARED is not set", qPrintable(folder));
        return {};
    }
    const QStringList found = QDir(sharedData() + folder).entryList(patterns, QDir::Files, QDir::Name);
    if (found.isEmpty())
        qFatal("%s is empty", qPrintable(folder));
    return found;
}

QByteArray pem(const QString &path) // the base64 of a PEM file
{
    QByteArray key;
    for (const QByteArray &line : readAll(path).split('\n')) {
        if (!line.startsWith('-'))
            key += line.trimmed();
    }
    return key;
}

} // namespace

class DkimSuitesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mailDkim_data();
    void mailDkim();
    void mailAuth_data();
    void mailAuth();
    void dkimpy_data();
    void dkimpy();
    void mimekit_data();
    void mimekit();
    void dkimVerifier_data();
    void dkimVerifier();

private:
    FakeResolver m_mailDkim;
};

void DkimSuitesTest::mailDkim_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("expected"); // for each signature; "bad" is anything but pass
    const QStringList names = files(QStringLiteral("/dkim/mail-dkim"), { QStringLiteral("*.txt") });
    if (names.isEmpty())
        return;
    for (const QByteArray &line : readAll(sharedData() + QStringLiteral("/dkim/mail-dkim/FAKE_DNS.dat")).split('\n')) {
        const qsizetype space = line.indexOf(' ');
        if (line.startsWith('#') || space < 0)
            continue;
        const QByteArray name = line.first(space), value = line.sliced(space).trimmed();
        if (value == "NXDOMAIN")
            continue;
        if (value.startsWith("~~"))
            m_mailDkim.fail(name.constData(), dns::Type::TXT, dns::Status::Temporary);
        else
            m_mailDkim.txt(name.constData(), value == "\"\"" ? "" : value.constData());
    }
    // Mail::DKIM's own verdicts on each signature.
    QMap<QString, QByteArray> expected;
    for (const QByteArray &line :
        readAll(sharedData() + QStringLiteral("/dkim/mail-dkim-verdicts-mail-dkim.tsv")).split('\n')) {
        const QByteArrayList columns = line.split('\t');
        if (columns.size() < 3)
            continue;
        QByteArrayList verdicts;
        for (const QByteArray &one : columns[2].split(','))
            verdicts.append(one.endsWith(":pass") ? "pass" : "bad");
        expected[QString::fromLatin1(columns[0])] = verdicts.join(',');
    }
    // Where we differ, and why.
    // - DomainKey-Signature (RFC 4870) is not DKIM: no signature.
    for (const QString &name : names) {
        if (name.contains(QLatin1String("dk_")))
            expected[name] = "";
    }
    // - This version of Mail::DKIM knew no Ed25519; its file names tell.
    expected[QStringLiteral("goodkey_ed25519.txt")] = "pass";
    // - g= in keys was taken out of DKIM (RFC 6376 §C.1); dkimpy lets these pass as well.
    for (const char *name : { "badkey_8.txt", "badkey_9.txt", "badkey_12.txt", "badkey_13.txt" })
        expected[QString::fromLatin1(name)] = "pass";
    // - One signature field more, which is no tag-list, is counted by us.
    expected[QStringLiteral("multiple_2.txt")] = "bad,pass,bad,bad";
    for (const QString &name : names) {
        QVERIFY2(expected.contains(name), qPrintable(name));
        QTest::newRow(qPrintable(name)) << name << expected[name];
    }
}

void DkimSuitesTest::mailDkim()
{
    if (sharedData().isEmpty())
        return;
    QFETCH(QString, file);
    QFETCH(QByteArray, expected);
    const QByteArray text = crlf(readAll(sharedData() + QStringLiteral("/dkim/mail-dkim/") + file));
    for (const qsizetype piece : { 1, 7, 65536 }) {
        const Verdicts then = verify(text, m_mailDkim, in2008, historic(), piece);
        QByteArrayList got;
        for (const dkim::Result &result : then.dkim)
            got.append(result.code == dkim::Code::Pass ? "pass" : "bad");
        QVERIFY2(got.join(',') == expected, describe(then.dkim).constData());
    }
    for (const dkim::Result &result : verify(text, m_mailDkim, in2026).dkim)
        QVERIFY2((result.code == dkim::Code::Pass) == (file == QLatin1String("goodkey_ed25519.txt")),
            describe({ result }).constData());
}

void DkimSuitesTest::mailAuth_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QByteArray>("chain");
    const QMap<QString, std::pair<const char *, const char *>> expected {
        { QStringLiteral("arc-001.txt"),
            { "pass,pass,fail", "pass" } }, // the list changed the body of the first signer
        { QStringLiteral("arc-002.txt"), { "pass", "pass" } },
        { QStringLiteral("dkim-001.txt"), { "pass,pass", "none" } },
        { QStringLiteral("dkim-002.txt"), { "pass", "none" } },
        { QStringLiteral("dkim-003.txt"), { "pass,pass", "none" } },
        { QStringLiteral("dkim-004.txt"), { "pass", "none" } },
        { QStringLiteral("dkim-005.txt"), { "pass", "none" } },
        { QStringLiteral("dkim-006.txt"), { "pass", "none" } },
    };
    for (const QString &file : files(QStringLiteral("/dkim/mail-auth"), { QStringLiteral("*.txt") }))
        QTest::newRow(qPrintable(file)) << file << QByteArray(expected[file].first)
                                        << QByteArray(expected[file].second);
}

void DkimSuitesTest::mailAuth()
{
    if (sharedData().isEmpty())
        return;
    QFETCH(QString, file);
    QFETCH(QByteArray, expected);
    QFETCH(QByteArray, chain);
    // The records, an empty line, the message.
    const QByteArray whole = crlf(readAll(sharedData() + QStringLiteral("/dkim/mail-auth/") + file));
    const qsizetype split = whole.indexOf("\r\n\r\n");
    FakeResolver dns;
    for (const QByteArray &line : whole.first(split).split('\n')) {
        const qsizetype space = line.indexOf(' ');
        dns.txt(line.first(space).constData(), line.sliced(space).trimmed().constData());
    }
    const qint64 now = file == QLatin1String("arc-002.txt") ? 1674137915 : 1667843700; // one has expired since
    const Verdicts verdicts = verify(whole.sliced(split + 4), dns, now);
    QVERIFY2(codes(verdicts.dkim) == expected, describe(verdicts.dkim).constData());
    QVERIFY2(arc::name(verdicts.arc.code) == chain, verdicts.arc.problem.constData());
    QCOMPARE(verdicts.arc.oldestPass, 0);
}

void DkimSuitesTest::dkimpy_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("keyFile");
    QTest::addColumn<QByteArray>("selector");
    QTest::addColumn<QByteArray>("expected");
    if (files(QStringLiteral("/dkim/dkimpy"), { QStringLiteral("*.msg") }).isEmpty())
        return;
    const auto row = [](const char *file, const char *keyFile, const char *name, const char *expected) {
        QTest::addRow("%s %s", file, keyFile)
            << QString::fromLatin1(file) << QString::fromLatin1(keyFile) << QByteArray(name) << QByteArray(expected);
    };
    row("ed25519test2.msg", "ed25519test.dns", "sed._domainkey.test.ex", "fail");
    row("ed25519test2.msg", "eximtest.dns", "sed._domainkey.test.ex", "pass");
    row("rfc6376.signed.msg", "", "", "pass,pass");
    // The key of this one is not in the suite. That it is asked for says that the body matches.
    row("message.mbox", "", "", "permerror");
    row("ed25519test.msg", "", "", "");
    row("test.message", "", "", "");
}

void DkimSuitesTest::dkimpy()
{
    if (sharedData().isEmpty())
        return;
    QFETCH(QString, file);
    QFETCH(QString, keyFile);
    QFETCH(QByteArray, selector);
    QFETCH(QByteArray, expected);
    const QString folder = sharedData() + QStringLiteral("/dkim/dkimpy/");
    FakeResolver dns;
    addRfcKeys(dns);
    if (!keyFile.isEmpty())
        dns.txt(selector.constData(), readAll(folder + keyFile).trimmed().constData());
    const Verdicts verdicts = verify(crlf(readAll(folder + file)), dns, in2026);
    QVERIFY2(codes(verdicts.dkim) == expected, describe(verdicts.dkim).constData());
}

void DkimSuitesTest::mimekit_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file : files(QStringLiteral("/dkim/mimekit"), { QStringLiteral("*.msg") }))
        QTest::newRow(qPrintable(file)) << file;
}

void DkimSuitesTest::mimekit()
{
    if (sharedData().isEmpty())
        return;
    QFETCH(QString, file);
    const QString folder = sharedData() + QStringLiteral("/dkim/mimekit/");
    FakeResolver dns;
    addRfcKeys(dns);
    dns.txt("20120113._domainkey.gmail.com", ("k=rsa; p=" + pem(folder + QStringLiteral("gmail.pub"))).constData());
    const Verdicts verdicts = verify(crlf(readAll(folder + file)), dns, in2026);
    QVERIFY(!verdicts.dkim.isEmpty());
    for (const dkim::Result &result : verdicts.dkim)
        QVERIFY2(result.code == dkim::Code::Pass, describe({ result }).constData());
}

void DkimSuitesTest::dkimVerifier_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QByteArray>("added");
    const QMap<QString, std::pair<const char *, const char *>> special {
        { QStringLiteral("dkim-added_header-from.eml"), { "policy", "from" } },
        { QStringLiteral("dkim-added_header-date.eml"), { "pass", "date" } },
        { QStringLiteral("dkim-added_header-subject.eml"), { "pass", "subject" } },
        { QStringLiteral("dkim-added_header-to.eml"), { "pass", "to" } },
        { QStringLiteral("dkim-flags_s-auid_is_subdomain_of_sdid.eml"), { "permerror", "" } },
        { QStringLiteral("rfc6376-A.2-body_modified.eml"), { "fail", "" } },
        { QStringLiteral("rfc6376-A.2-header_subject_modified.eml"), { "fail", "" } },
        { QStringLiteral("rfc6376-A.2-ill_formed-missing_v.eml"), { "permerror", "" } },
        { QStringLiteral("rfc8463-A.3-key_algo_mismatch.eml"), { "permerror,permerror", "" } },
        { QStringLiteral("rfc8463-A.3.eml"), { "pass,pass", "" } },
    };
    for (const QString &file : files(QStringLiteral("/dkim/dkim_verifier"), { QStringLiteral("*.eml") })) {
        QByteArray expected;
        const QByteArray text = readAll(sharedData() + QStringLiteral("/dkim/dkim_verifier/") + file);
        // Of the mails as Fastmail received them the keys are not in the suite; that they are asked for says the body
        // matches.
        const bool keyless = file.startsWith(QLatin1String("original-"));
        for (qsizetype n = text.count("\nDKIM-Signature:") + (text.startsWith("DKIM-Signature:") ? 1 : 0); n > 0; --n)
            expected += QByteArray(expected.isEmpty() ? "" : ",") + (keyless ? "permerror" : "pass");
        if (special.contains(file))
            expected = special[file].first;
        QTest::newRow(qPrintable(file)) << file << expected
                                        << QByteArray(special.contains(file) ? special[file].second : "");
    }
}

void DkimSuitesTest::dkimVerifier()
{
    if (sharedData().isEmpty())
        return;
    QFETCH(QString, file);
    QFETCH(QByteArray, expected);
    QFETCH(QByteArray, added);
    FakeResolver dns;
    addRfcKeys(dns);
    dns.txt("s.flags._domainkey.example.com", (QByteArray(brisbane) + "; t=s").constData());
    const QByteArray text = crlf(readAll(sharedData() + QStringLiteral("/dkim/dkim_verifier/") + file));
    const qint64 now = file.startsWith(QLatin1String("original-")) ? 1698096300 : in2026; // those expire
    const Verdicts verdicts = verify(text, dns, now);
    QVERIFY2(codes(verdicts.dkim) == expected, describe(verdicts.dkim).constData());
    if (!verdicts.dkim.isEmpty())
        QCOMPARE(verdicts.dkim.constFirst().addedFields.join(','), added);
}

FACTEUR_TEST(DkimSuitesTest)
#include "tst_dkim_suites.moc"

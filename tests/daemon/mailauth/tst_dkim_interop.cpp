// Against other people's programs: mail that dkimpy and opendkim signed verifies here, ours verifies there. What is not
// installed is named and left out.
#include "tests/daemon/mailauth/dkimstage.h"

#include "mailauth/arc/sealer.h"

#include <QDateTime>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace dkimstage;

namespace {

const QByteArray sample
    = "Received: from a.example by b.example; Thu, 1 Jan 2026 12:00:00 +0000\r\n"
      "From: Alice <alice@example.org>\r\nTo: bob@example.net,\r\n carol@example.net\r\nSubject: a  test\tof "
      "signatures\r\n"
      "Date: Thu, 1 Jan 2026 12:00:00 +0000\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\n"
      "Content-Type: text/plain; charset=us-ascii\r\n\r\nHello \t Bob,\r\n\r\n.dot  \r\n-- \r\nAlice\r\n\r\n\r\n";

struct Run
{
    int status = -1; // -1: the program is not there
    QByteArray out, error;
};
Run run(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    Run result;
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted())
        return result;
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000))
        return result;
    result.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : 255;
    result.out = process.readAllStandardOutput();
    result.error = process.readAllStandardError();
    return result;
}

// Debian's python has Debian's modules.
Run peer(const QStringList &arguments, const QByteArray &input)
{
    return run(QStringLiteral("/usr/bin/python3"),
        QStringList { QStringLiteral(FACTEUR_SOURCE_DIR "/tests/support/tools/dkimpeer.py") } + arguments, input);
}

QString opendkim()
{
    return QStandardPaths::findExecutable(
        QStringLiteral("opendkim"), { QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin") });
}

} // namespace

class DkimInteropTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void dkimpySignsWeVerify_data();
    void dkimpySignsWeVerify();
    void weSignDkimpyVerifies_data();
    void weSignDkimpyVerifies();
    void dkimpySealsWeValidate();
    void weSealDkimpyValidates();
    void opendkimSignsWeVerify();
    void opendkimTheFilterSignsWeVerify_data();
    void opendkimTheFilterSignsWeVerify();
    void weSignOpendkimVerifies_data();
    void weSignOpendkimVerifies();

private:
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    void write(const QString &file, const QByteArray &text) const
    {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text);
        out.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    const dkim::PrivateKey &key(bool rsa) const { return rsa ? *m_rsa : *m_ed25519; }
    QByteArray ours(bool rsa, dkim::SignOptions options) const;

    QTemporaryDir m_folder;
    std::optional<dkim::PrivateKey> m_rsa, m_ed25519;
    FakeResolver m_dns;
    qint64 m_now = QDateTime::currentSecsSinceEpoch(); // theirs is the system's clock
    bool m_dkimpy = false;
};

void DkimInteropTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_rsa = *dkim::PrivateKey::generate(dkim::KeyType::Rsa);
    const QByteArray seed
        = QByteArray("0123456789abcdef0123456789abcdef").toBase64(); // dkimpy's form of an Ed25519 key
    m_ed25519 = *dkim::PrivateKey::read(seed);
    write(path("rsa.pem"), m_rsa->toPem().reveal());
    write(path("ed.key"), seed);
    write(path("zone"),
        "rsa._domainkey.example.org " + m_rsa->record() + "\ned._domainkey.example.org " + m_ed25519->record() + '\n');
    m_dns.txt("rsa._domainkey.example.org", m_rsa->record().constData());
    m_dns.txt("ed._domainkey.example.org", m_ed25519->record().constData());
    const Run found = peer({ QStringLiteral("verify"), QStringLiteral("--zone"), path("zone") }, sample);
    m_dkimpy = found.status == 0;
    if (!m_dkimpy)
        qInfo("dkimpy: not run, python3-dkim or python3-authres is not installed (%s)", found.error.constData());
    if (opendkim().isEmpty())
        qInfo("opendkim as a verifier: not run, it is not installed");
}

QByteArray DkimInteropTest::ours(bool rsa, dkim::SignOptions options) const
{
    const qsizetype split = mime::headerLength(sample);
    dkim::Message message(sample.first(split));
    const dkim::Signer signer(&message, { key(rsa), "example.org", rsa ? "rsa" : "ed" }, std::move(options));
    message.body(QByteArrayView(sample).sliced(split));
    message.end();
    return signer.sign(m_now) + sample;
}

void DkimInteropTest::dkimpySignsWeVerify_data()
{
    QTest::addColumn<QString>("algorithm");
    QTest::addColumn<QString>("canonicalize");
    QTest::addColumn<bool>("length");
    for (const char *algorithm : { "rsa-sha256", "ed25519-sha256" }) {
        for (const char *how : { "simple/simple", "simple/relaxed", "relaxed/simple", "relaxed/relaxed" }) {
            for (const bool length : { false, true })
                QTest::addRow("%s %s%s", algorithm, how, length ? " l=" : "")
                    << QString::fromLatin1(algorithm) << QString::fromLatin1(how) << length;
        }
    }
}

void DkimInteropTest::dkimpySignsWeVerify()
{
    if (!m_dkimpy)
        return;
    QFETCH(QString, algorithm);
    QFETCH(QString, canonicalize);
    QFETCH(bool, length);
    const bool rsa = algorithm.startsWith(QLatin1String("rsa"));
    QStringList arguments { QStringLiteral("sign"), QStringLiteral("--key"), path(rsa ? "rsa.pem" : "ed.key"),
        QStringLiteral("--selector"), rsa ? QStringLiteral("rsa") : QStringLiteral("ed"), QStringLiteral("--domain"),
        QStringLiteral("example.org"), QStringLiteral("--algorithm"), algorithm, QStringLiteral("--canonicalize"),
        canonicalize };
    if (length)
        arguments.append(QStringLiteral("--length"));
    const Run run = peer(arguments, sample);
    QVERIFY2(run.status == 0, run.error.constData());
    const QList<dkim::Result> results = verify(run.out, m_dns, m_now).dkim;
    QVERIFY2(codes(results) == "pass", describe(results).constData());
    QCOMPARE(codes(verify(QByteArray(run.out).replace("Hello", "Hallo"), m_dns, m_now).dkim), QByteArray("fail"));
}

void DkimInteropTest::weSignDkimpyVerifies_data()
{
    QTest::addColumn<bool>("rsa");
    QTest::addColumn<int>("header");
    QTest::addColumn<int>("body");
    for (const bool rsa : { true, false }) {
        for (const int header : { 0, 1 }) {
            for (const int body : { 0, 1 })
                QTest::addRow("%s %d/%d", rsa ? "rsa" : "ed25519", header, body) << rsa << header << body;
        }
    }
}

void DkimInteropTest::weSignDkimpyVerifies()
{
    if (!m_dkimpy)
        return;
    QFETCH(bool, rsa);
    QFETCH(int, header);
    QFETCH(int, body);
    dkim::SignOptions options;
    options.header = dkim::Canonicalization(header);
    options.body = dkim::Canonicalization(body);
    options.lifetime = 86400;
    const QByteArray mail = ours(rsa, options);
    const QStringList arguments { QStringLiteral("verify"), QStringLiteral("--zone"), path("zone") };
    const Run run = peer(arguments, mail);
    QVERIFY2(run.out == "pass\n", run.error.constData());
    QCOMPARE(peer(arguments, QByteArray(mail).replace("Subject: a", "Subject: b")).out, QByteArray("fail\n"));
}

void DkimInteropTest::dkimpySealsWeValidate()
{
    if (!m_dkimpy)
        return;
    QByteArray mail = sample;
    for (int hop = 1; hop <= 3; ++hop) {
        const QByteArray results = "Authentication-Results: example.org; arc=" + QByteArray(hop == 1 ? "none" : "pass")
            + "; spf=pass smtp.mfrom=alice@example.org\r\n";
        const Run run
            = peer({ QStringLiteral("arcsign"), QStringLiteral("--key"), path("rsa.pem"), QStringLiteral("--selector"),
                       QStringLiteral("rsa"), QStringLiteral("--domain"), QStringLiteral("example.org") },
                results + mail);
        QVERIFY2(run.status == 0, run.error.constData());
        mail = QByteArray(run.out).replace(results, "");
        const arc::Result result = verify(mail, m_dns, m_now).arc;
        QVERIFY2(result.code == arc::Code::Pass, result.problem.constData());
        QCOMPARE(result.sets, hop);
    }
}

void DkimInteropTest::weSealDkimpyValidates()
{
    if (!m_dkimpy)
        return;
    QByteArray mail = sample;
    for (int hop = 1; hop <= 3; ++hop) {
        const arc::Result received = verify(mail, m_dns, m_now).arc;
        const qsizetype split = mime::headerLength(mail);
        dkim::Message message(mail.first(split));
        const arc::Sealer sealer(&message, { *m_rsa, "example.org", "rsa" });
        message.body(QByteArrayView(mail).sliced(split));
        message.end();
        const auto fields = sealer.seal(received, QByteArray("example.org; arc=") + arc::name(received.code), m_now);
        QVERIFY(fields.ok());
        mail.prepend(*fields);
        const Run run = peer({ QStringLiteral("arcverify"), QStringLiteral("--zone"), path("zone") }, mail);
        QVERIFY2(run.out == "pass\n", run.error.constData());
    }
    const Run run = peer(
        { QStringLiteral("arcverify"), QStringLiteral("--zone"), path("zone") }, mail.replace("cv=none", "cv=pass"));
    QCOMPARE(run.out, QByteArray("fail\n"));
}

void DkimInteropTest::opendkimSignsWeVerify()
{
    const Run made = run(QStringLiteral("opendkim-genkey"),
        { QStringLiteral("-b"), QStringLiteral("2048"), QStringLiteral("-d"), QStringLiteral("example.org"),
            QStringLiteral("-s"), QStringLiteral("open"), QStringLiteral("-D"), m_folder.path() });
    if (made.status < 0) {
        qInfo("opendkim: not run, opendkim-tools is not installed");
        return;
    }
    QVERIFY2(made.status == 0, made.error.constData());
    // open.txt is a zone file's line, in several strings.
    QByteArray record;
    const QList<QByteArray> quoted = readAll(path("open.txt")).split('"');
    for (qsizetype i = 1; i < quoted.size(); i += 2)
        record += quoted[i];
    record.replace("h=sha256;", "");
    FakeResolver dns;
    dns.txt("open._domainkey.example.org", record.constData());
    const Run signedMail = run(QStringLiteral("opendkim-testmsg"),
        { QStringLiteral("-C"), QStringLiteral("-d"), QStringLiteral("example.org"), QStringLiteral("-s"),
            QStringLiteral("open"), QStringLiteral("-k"), path("open.private") },
        sample);
    QVERIFY2(signedMail.status == 0, signedMail.error.constData());
    const QByteArray mail = crlf(signedMail.out);
    QVERIFY(mail.contains("DKIM-Signature"));
    // This tool still signs with SHA-1, which the record that comes with it does not even allow.
    QCOMPARE(codes(verify(mail, dns, m_now).dkim), QByteArray("policy"));
    dkim::Options options;
    options.historic = true;
    const QList<dkim::Result> results = verify(mail, dns, m_now, options).dkim;
    QVERIFY2(codes(results) == "pass", describe(results).constData());
    QCOMPARE(results[0].keyBits, 2048);
    // The key that it made signs for us as well.
    const auto theirs = dkim::PrivateKey::read(readAll(path("open.private")));
    QVERIFY(theirs.ok());
    QVERIFY(record.contains(theirs->record().mid(theirs->record().indexOf("p="))));
}

void DkimInteropTest::opendkimTheFilterSignsWeVerify_data()
{
    QTest::addColumn<QByteArray>("canonicalize");
    for (const char *how : { "simple/simple", "simple/relaxed", "relaxed/simple", "relaxed/relaxed" })
        QTest::newRow(how) << QByteArray(how);
}

void DkimInteropTest::opendkimTheFilterSignsWeVerify()
{
    if (opendkim().isEmpty())
        return;
    QFETCH(QByteArray, canonicalize);
    write(path("sign.conf"),
        "Mode s\nSyslog no\nDomain example.org\nSelector rsa\nKeyFile " + path("rsa.pem").toUtf8()
            + "\nCanonicalization " + canonicalize + "\nOversignHeaders From\nRequireSafeKeys no\n");
    write(path("mail"), sample);
    const Run result = run(opendkim(),
        { QStringLiteral("-x"), path("sign.conf"), QStringLiteral("-t"), path("mail"), QStringLiteral("-v"),
            QStringLiteral("-v") });
    const QByteArray output = result.out + result.error;
    const QByteArray begin = "hname='DKIM-Signature' hvalue='";
    const qsizetype at = output.indexOf(begin);
    QVERIFY2(at >= 0, output.constData());
    const QByteArray value = output.mid(at + begin.size(), output.indexOf('\'', at + begin.size()) - at - begin.size());
    const QList<dkim::Result> results = verify(crlf("DKIM-Signature: " + value) + "\r\n" + sample, m_dns, m_now).dkim;
    QVERIFY2(codes(results) == "pass", describe(results).constData());
}

void DkimInteropTest::weSignOpendkimVerifies_data()
{
    QTest::addColumn<bool>("rsa");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<bool>("good");
    QTest::newRow("rsa") << true << QByteArray("Hello") << true;
    QTest::newRow("ed25519") << false << QByteArray("Hello") << true;
    QTest::newRow("changed") << true << QByteArray("Hullo") << false;
}

void DkimInteropTest::weSignOpendkimVerifies()
{
    if (opendkim().isEmpty())
        return;
    QFETCH(bool, rsa);
    QFETCH(QByteArray, to);
    QFETCH(bool, good);
    write(path("opendkim.conf"), "Mode v\nSyslog no\nTestPublicKeys " + path("zone").toUtf8() + '\n');
    write(path("mail"), ours(rsa, {}).replace("Hello", to));
    const Run result = run(opendkim(),
        { QStringLiteral("-x"), path("opendkim.conf"), QStringLiteral("-t"), path("mail"), QStringLiteral("-v"),
            QStringLiteral("-v") });
    const QByteArray output = result.out + result.error;
    QVERIFY2(output.contains(good ? "dkim=pass" : "dkim=fail"), output.constData());
}

FACTEUR_TEST(DkimInteropTest)
#include "tst_dkim_interop.moc"

// What the wizard knows without a server: names, passwords, certificates, presets, statements for the database, and how a
// run of steps goes forward and back.
#include "tests/gui/stage.h"

#include "gui/wizards/passwordstrength.h"
#include "gui/wizards/program.h"
#include "gui/wizards/setupstep.h"
#include "gui/wizards/smarthosts.h"
#include "gui/wizards/steps/steps.h"
#include "gui/wizards/summary.h"
#include "gui/wizards/validators.h"

#include <QFile>

using namespace testsupport;
namespace validators = gui::validators;
using gui::SetupPlan;
using gui::SetupRun;
using gui::SetupStep;
using gui::Strength;

// A step whose ends the test decides.
class ScriptedStep : public SetupStep
{
    Q_OBJECT
public:
    ScriptedStep(gui::SetupSite &site, const QString &name, QStringList *log, int failures = 0, const QString &left = {})
        : SetupStep(site)
        , m_name(name)
        , m_log(log)
        , m_failures(failures)
        , m_left(left)
    {
    }
    QString title() const override { return m_name; }
    void start() override
    {
        *m_log << QStringLiteral("do ") + m_name;
        if (m_held)
            return;
        if (m_failures-- > 0)
            Q_EMIT failed(m_name + QStringLiteral(" failed"), QStringLiteral("try again"));
        else
            Q_EMIT done();
    }
    void undo() override
    {
        *m_log << QStringLiteral("undo ") + m_name;
        Q_EMIT undone(m_left);
    }
    void hold() { m_held = true; }
    void let() { Q_EMIT done(); }

private:
    QString m_name;
    QStringList *m_log;
    int m_failures;
    QString m_left;
    bool m_held = false;
};

class WizardChecksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void names_data();
    void names();
    void suggestions();
    void localParts();
    void passwords_data();
    void passwords();
    void madePasswordsAreStrongAndDifferent();
    void databaseUrlAndSql();
    void sshAddresses();
    void certificates();
    void presetsAreComplete();
    void firewallCommandsTakenBack_data();
    void firewallCommandsTakenBack();
    void wordsAreQuotedForTheShell();
    void stepsInOrder();
    void failedStepIsUndoneAndTriedAgain();
    void undoGoesBackwards();
    void undoInTheMiddleWaitsForTheStep();
    void initArgumentsHoldNoSecret();
    void summaryHoldsNoSecret();

private:
    gui::SetupSite m_site;
};

void WizardChecksTest::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("right");
    QTest::addColumn<QString>("ascii");
    QTest::newRow("plain") << QStringLiteral("example.org") << true << QStringLiteral("example.org");
    QTest::newRow("upper case") << QStringLiteral("Example.ORG") << true << QStringLiteral("example.org");
    QTest::newRow("international") << QStringLiteral("bücher.example") << true << QStringLiteral("xn--bcher-kva.example");
    QTest::newRow("spaces around") << QStringLiteral(" example.org ") << true << QStringLiteral("example.org");
    QTest::newRow("address") << QStringLiteral("me@example.org") << false << QString();
    QTest::newRow("url") << QStringLiteral("https://example.org") << false << QString();
    QTest::newRow("port") << QStringLiteral("example.org:25") << false << QString();
    QTest::newRow("no dot") << QStringLiteral("example") << false << QStringLiteral("example");
    QTest::newRow("IP address") << QStringLiteral("192.0.2.1") << false << QStringLiteral("192.0.2.1");
    QTest::newRow("empty label") << QStringLiteral("a..org") << false << QString();
    QTest::newRow("long label") << QString(64, u'a') + QStringLiteral(".org") << false << QString();
    QTest::newRow("underscore") << QStringLiteral("my_host.org") << false << QStringLiteral("my_host.org");
    QTest::newRow("quote") << QStringLiteral("a\"b.org") << false << QString();
    QTest::newRow("empty") << QString() << false << QString();
}

void WizardChecksTest::names()
{
    QFETCH(QString, name);
    QFETCH(bool, right);
    QFETCH(QString, ascii);
    QCOMPARE(validators::whyNotDomain(name).isEmpty(), right);
    QCOMPARE(validators::whyNotHostname(name).isEmpty(), right);
    if (right)
        QCOMPARE(validators::asciiName(name), ascii);
}

void WizardChecksTest::suggestions()
{
    QCOMPARE(validators::suggestedDomain(QStringLiteral("box.example.org")), QStringLiteral("example.org"));
    QCOMPARE(validators::suggestedDomain(QStringLiteral("example.org")), QStringLiteral("example.org"));
    for (const char *name : { "box", "box.local", "box.lan", "box.fritz.box", "localhost.localdomain", "" })
        QCOMPARE(validators::suggestedDomain(QString::fromLatin1(name)), QString());
    QCOMPARE(validators::suggestedHostname(QStringLiteral("example.org"), QStringLiteral("box.example.org")), QStringLiteral("box.example.org"));
    QCOMPARE(validators::suggestedHostname(QStringLiteral("example.org"), QStringLiteral("box")), QStringLiteral("mail.example.org"));
    QCOMPARE(validators::suggestedHostname(QStringLiteral("bücher.example"), QString()), QStringLiteral("mail.bücher.example"));
    QCOMPARE(validators::suggestedHostname(QStringLiteral("not a name"), QString()), QString());
    QCOMPARE(validators::suggestedLocalPart(QStringLiteral("Alice")), QStringLiteral("alice"));
    QCOMPARE(validators::suggestedLocalPart(QStringLiteral("root")), QString());
}

void WizardChecksTest::localParts()
{
    for (const char *good : { "alice", "a.b", "first_last", "x-y", "a1" })
        QVERIFY2(validators::whyNotLocalPart(QString::fromLatin1(good)).isEmpty(), good);
    for (const char *bad : { "", "a b", "a@b", ".a", "a.", "a..b", "\"a\"", "a/../b" })
        QVERIFY2(!validators::whyNotLocalPart(QString::fromLatin1(bad)).isEmpty(), bad);
    QVERIFY(!validators::whyNotLocalPart(QString(65, u'a')).isEmpty());
}

void WizardChecksTest::passwords_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("refused");
    for (const char *weak : { "1", "password", "Passw0rd", "qwertzuiop", "aaaaaaaaaaaaaaaa", "12345678901234", "alice2024", "example.org1", "mail123", "abcdefghijklmnop", "letmein99" })
        QTest::newRow(weak) << QString::fromLatin1(weak) << true;
    for (const char *strong : { "correct-horse-7", "k7Gp2vXq", "three words are enough", "tgm9-x2kq-77fa" })
        QTest::newRow(strong) << QString::fromLatin1(strong) << false;
    QTest::newRow("two lines") << QStringLiteral("correct\nhorse battery") << true;
    QTest::newRow("long") << QString(501, u'x') << true;
}

void WizardChecksTest::passwords()
{
    QFETCH(QString, password);
    QFETCH(bool, refused);
    QCOMPARE(!validators::whyNotPassword(password, QStringLiteral("alice"), QStringLiteral("example.org")).isEmpty(), refused);
}

void WizardChecksTest::madePasswordsAreStrongAndDifferent()
{
    QSet<QString> made;
    for (int i = 0; i < 100; ++i) {
        const QString password = gui::makePassword();
        QCOMPARE(gui::estimateStrength(password).grade, Strength::Grade::Strong);
        made << password;
    }
    QCOMPARE(made.size(), 100);
}

void WizardChecksTest::databaseUrlAndSql()
{
    SetupPlan::Database database;
    QCOMPARE(database.url(), QString());
    database.kind = SetupPlan::DatabaseKind::MySql;
    QCOMPARE(database.url(), QStringLiteral("mysql://facteur@localhost:3306/facteur"));
    database.socket = QStringLiteral("/run/my sqld.sock");
    QCOMPARE(database.url(), QStringLiteral("mysql://facteur@/facteur?socket=/run/my%20sqld.sock"));
    database.password = Secret("it's\\secret");
    QCOMPARE(validators::databaseSql(database).section(u'\n', 1, 1), QStringLiteral("CREATE USER 'facteur'@'localhost' IDENTIFIED BY 'it\\'s\\\\secret';"));
    QVERIFY(validators::whyNotDatabase(database).isEmpty());
    database.name = QStringLiteral("a`; DROP DATABASE b");
    QVERIFY(!validators::whyNotDatabase(database).isEmpty());
    database.name = QStringLiteral("facteur");
    database.socket = QStringLiteral("/a;UNIX_SOCKET=/b");
    QVERIFY(!validators::whyNotDatabase(database).isEmpty());
}

void WizardChecksTest::sshAddresses()
{
    const QString socket = QStringLiteral("/var/lib/facteur/run/control.sock");
    for (const char *good : { "mail.example.org", "root@mail.example.org", "me@192.0.2.1" })
        QVERIFY2(validators::whyNotSsh(QString::fromLatin1(good), socket).isEmpty(), good);
    for (const char *bad : { "", "-oProxyCommand=x", "a b", "a;b", "a@b@c", "$(x)" })
        QVERIFY2(!validators::whyNotSsh(QString::fromLatin1(bad), socket).isEmpty(), bad);
    QVERIFY(!validators::whyNotSsh(QStringLiteral("a"), QStringLiteral("relative")).isEmpty());
}

void WizardChecksTest::certificates()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto one = tls::makeSelfSigned({ "mail.example.org" }), other = tls::makeSelfSigned({ "*.example.org" });
    QVERIFY(one && other);
    const QString host = QStringLiteral("mail.example.org");
    QCOMPARE(validators::whyNotCertificate(one->certificate, one->key.reveal(), host, now), QString());
    QCOMPARE(validators::whyNotCertificate(other->certificate, other->key.reveal(), host, now), QString()); // the wildcard
    QVERIFY(validators::whyNotCertificate(other->certificate, other->key.reveal(), QStringLiteral("a.mail.example.org"), now).contains(QStringLiteral("not for")));
    QVERIFY(validators::whyNotCertificate(one->certificate, other->key.reveal(), host, now).contains(QStringLiteral("does not belong")));
    QVERIFY(validators::whyNotCertificate(one->certificate, one->key.reveal(), QStringLiteral("mail.example.com"), now).contains(QStringLiteral("not for")));
    QVERIFY(validators::whyNotCertificate(one->certificate, one->key.reveal(), host, now.addYears(11)).contains(QStringLiteral("ended")));
    QVERIFY(validators::whyNotCertificate(one->certificate, one->key.reveal(), host, now.addYears(-1)).contains(QStringLiteral("clock")));
    QVERIFY(!validators::whyNotCertificate("nonsense", one->key.reveal(), host, now).isEmpty());
    QVERIFY(!validators::whyNotCertificate(one->certificate, "nonsense", host, now).isEmpty());
    QVERIFY(!validators::whyNotCertificate(one->key.reveal(), one->certificate, host, now).isEmpty()); // taken for each other
    const auto read = tls::readCertificate(one->certificate + other->certificate);
    QVERIFY(read);
    QCOMPARE(read->chain, 2);
    QCOMPARE(read->names, QList<QByteArray> { "mail.example.org" });
    QVERIFY(read->selfSigned);
    QCOMPARE(tls::readableFingerprint(read->fingerprint).size(), 95);
}

void WizardChecksTest::presetsAreComplete()
{
    const auto presets = gui::smarthostPresets();
    QVERIFY(presets.size() > 20);
    QSet<QString> names;
    for (const auto &preset : presets) {
        QVERIFY2(!preset.name.isEmpty() && !preset.note.isEmpty(), qPrintable(preset.host));
        QVERIFY2(validators::whyNotHostname(preset.host).isEmpty(), qPrintable(preset.host));
        // RFC 8314 §3.3: 465 is TLS from the first octet, 587 STARTTLS.
        QCOMPARE(preset.port, preset.tls == SetupPlan::SmarthostTls::Implicit ? 465 : 587);
        names << preset.name;
    }
    QCOMPARE(names.size(), qsizetype(presets.size()));
    QVERIFY(std::is_sorted(presets.begin(), presets.end(), [](const auto &a, const auto &b) { return a.name.compare(b.name, Qt::CaseInsensitive) < 0; }));
}

void WizardChecksTest::firewallCommandsTakenBack_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("back");
    QTest::newRow("ufw") << QStringLiteral("ufw allow 25/tcp comment facteur") << QStringLiteral("ufw delete allow 25/tcp");
    QTest::newRow("firewalld") << QStringLiteral("firewall-cmd --permanent --add-port=25/tcp") << QStringLiteral("firewall-cmd --permanent --remove-port=25/tcp");
    QTest::newRow("firewalld reload") << QStringLiteral("firewall-cmd --reload") << QStringLiteral("firewall-cmd --reload");
    QTest::newRow("iptables insert") << QStringLiteral("iptables -I INPUT 1 -p tcp --dport 25 -j ACCEPT") << QStringLiteral("iptables -D INPUT -p tcp --dport 25 -j ACCEPT");
    QTest::newRow("iptables append") << QStringLiteral("iptables -A INPUT -p tcp --dport 25 -j ACCEPT") << QStringLiteral("iptables -D INPUT -p tcp --dport 25 -j ACCEPT");
    QTest::newRow("nft") << QStringLiteral("nft insert rule inet filter input tcp dport 25 accept") << QString();
}

void WizardChecksTest::firewallCommandsTakenBack()
{
    QFETCH(QString, command);
    QFETCH(QString, back);
    QCOMPARE(gui::steps::undoOf(command.split(u' ')).join(u' '), back);
}

void WizardChecksTest::wordsAreQuotedForTheShell()
{
    QCOMPARE(gui::commandLine({ QStringLiteral("ufw"), QStringLiteral("allow"), QStringLiteral("25/tcp") }), QStringLiteral("ufw allow 25/tcp"));
    QCOMPARE(gui::shellQuoted(QStringLiteral("a'b; rm")), QStringLiteral("'a'\\''b; rm'"));
    QCOMPARE(gui::shellQuoted(QString()), QStringLiteral("''"));
    std::optional<gui::ProgramResult> result;
    const QString nasty = QStringLiteral("a'b \"c\" $HOME `id` \\ ;\n*");
    gui::runProgram({ QStringLiteral("/bin/sh"), QStringLiteral("-c"), QStringLiteral("printf %s ") + gui::shellQuoted(nasty) }, {}, this, [&](const gui::ProgramResult &r) { result = r; });
    WAIT_FOR(result);
    QCOMPARE(QString::fromUtf8(result->out), nasty);
}

void WizardChecksTest::stepsInOrder()
{
    QStringList log;
    std::vector<std::unique_ptr<SetupStep>> steps;
    steps.push_back(std::make_unique<ScriptedStep>(m_site, QStringLiteral("a"), &log));
    steps.push_back(std::make_unique<ScriptedStep>(m_site, QStringLiteral("b"), &log));
    SetupRun run(std::move(steps));
    QSignalSpy finished(&run, &SetupRun::finished);
    run.run();
    WAIT_EQUAL(finished.size(), 1);
    QCOMPARE(log, QStringList({ QStringLiteral("do a"), QStringLiteral("do b") }));
    QCOMPARE(run.doneCount(), 2);
    QSignalSpy undone(&run, &SetupRun::undone);
    run.undoAll(); // also after the end
    WAIT_EQUAL(undone.size(), 1);
    QCOMPARE(log.mid(2), QStringList({ QStringLiteral("undo b"), QStringLiteral("undo a") }));
}

void WizardChecksTest::failedStepIsUndoneAndTriedAgain()
{
    QStringList log;
    std::vector<std::unique_ptr<SetupStep>> steps;
    steps.push_back(std::make_unique<ScriptedStep>(m_site, QStringLiteral("a"), &log));
    steps.push_back(std::make_unique<ScriptedStep>(m_site, QStringLiteral("b"), &log, 1));
    SetupRun run(std::move(steps));
    QSignalSpy failed(&run, &SetupRun::failed), finished(&run, &SetupRun::finished);
    run.run();
    WAIT_EQUAL(failed.size(), 1);
    QCOMPARE(run.sentence(), QStringLiteral("b failed"));
    QCOMPARE(run.state(0), SetupRun::State::Done);
    QCOMPARE(run.state(1), SetupRun::State::Failed);
    run.retry();
    WAIT_EQUAL(finished.size(), 1);
    QCOMPARE(log, QStringList({ QStringLiteral("do a"), QStringLiteral("do b"), QStringLiteral("undo b"), QStringLiteral("do b") }));
}

void WizardChecksTest::undoGoesBackwards()
{
    QStringList log;
    std::vector<std::unique_ptr<SetupStep>> steps;
    steps.push_back(std::make_unique<ScriptedStep>(m_site, QStringLiteral("a"), &log, 0, QStringLiteral("a stays")));
    steps.push_back(std::make_unique<ScriptedStep>(m_site, QStringLiteral("b"), &log));
    steps.push_back(std::make_unique<ScriptedStep>(m_site, QStringLiteral("c"), &log, 9));
    steps.push_back(std::make_unique<ScriptedStep>(m_site, QStringLiteral("d"), &log));
    SetupRun run(std::move(steps));
    QSignalSpy failed(&run, &SetupRun::failed), undone(&run, &SetupRun::undone);
    run.run();
    WAIT_EQUAL(failed.size(), 1);
    log.clear();
    run.undoAll();
    run.undoAll(); // twice is once
    WAIT_EQUAL(undone.size(), 1);
    QCOMPARE(log, QStringList({ QStringLiteral("undo c"), QStringLiteral("undo b"), QStringLiteral("undo a") }));
    QCOMPARE(run.left(), QStringList { QStringLiteral("a stays") });
    QVERIFY(!run.isRunning() && !run.hasFailed() && !run.isFinished());
}

void WizardChecksTest::undoInTheMiddleWaitsForTheStep()
{
    QStringList log;
    std::vector<std::unique_ptr<SetupStep>> steps;
    auto held = std::make_unique<ScriptedStep>(m_site, QStringLiteral("a"), &log);
    ScriptedStep *a = held.get();
    a->hold();
    steps.push_back(std::move(held));
    steps.push_back(std::make_unique<ScriptedStep>(m_site, QStringLiteral("b"), &log));
    SetupRun run(std::move(steps));
    QSignalSpy undone(&run, &SetupRun::undone);
    run.run();
    run.undoAll();
    QCoreApplication::processEvents();
    QCOMPARE(log, QStringList { QStringLiteral("do a") });
    a->let();
    WAIT_EQUAL(undone.size(), 1);
    QCOMPARE(log, QStringList({ QStringLiteral("do a"), QStringLiteral("undo a") }));
}

static SetupPlan examplePlan()
{
    SetupPlan plan;
    plan.where = SetupPlan::Where::Service;
    plan.directory = QStringLiteral("/var/lib/facteur");
    plan.hostname = QStringLiteral("mail.bücher.example");
    plan.domain = QStringLiteral("bücher.example");
    plan.accounts = { { QStringLiteral("alice@xn--bcher-kva.example"), Secret("hidden-account") } };
    plan.database.kind = SetupPlan::DatabaseKind::MySql;
    plan.database.password = Secret("hidden-database");
    plan.smarthost = SetupPlan::Smarthost { QStringLiteral("smtp.example.net"), QStringLiteral("me"), 465, SetupPlan::SmarthostTls::Implicit, Secret("hidden-smarthost") };
    plan.firewallCommands = { { { QStringLiteral("ufw"), QStringLiteral("allow"), QStringLiteral("25/tcp") }, {} } };
    return plan;
}

void WizardChecksTest::initArgumentsHoldNoSecret()
{
    const QStringList arguments = gui::steps::initArguments(examplePlan(), { QStringLiteral("dns.dnssec=false") }, false);
    QVERIFY2(!arguments.join(u' ').contains(QStringLiteral("hidden")), qPrintable(arguments.join(u' ')));
    QVERIFY(arguments.contains(QStringLiteral("mail.xn--bcher-kva.example")));
    QVERIFY(arguments.contains(QStringLiteral("dns.dnssec=false")));
    QVERIFY(arguments.contains(QStringLiteral("database.password_file=\"database.password\"")));
}

void WizardChecksTest::summaryHoldsNoSecret()
{
    QString all;
    for (const auto &row : gui::summaryOf(examplePlan()))
        all += row.title + u' ' + row.text + u'\n';
    QVERIFY2(!all.contains(QStringLiteral("hidden")), qPrintable(all));
    for (const char *word : { "alice@xn--bcher-kva.example", "smtp.example.net", "ufw allow 25/tcp", "/var/lib/facteur" })
        QVERIFY2(all.contains(QString::fromLatin1(word)), word);
}

FACTEUR_TEST(WizardChecksTest)
#include "tst_wizardchecks.moc"

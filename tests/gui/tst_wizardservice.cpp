// The wizard's ways that need a system or another machine: as a service (pkexec and systemctl are scripts that behave like
// them towards us; what they are made to do is real), a database server, another machine by ssh, the look-ups before there is
// a server.
#include "tests/gui/stage.h"

#include "gui/app/serverprocess.h"
#include "gui/wizards/mailtalk.h"
#include "gui/wizards/program.h"
#include "gui/wizards/setupwizard.h"
#include "gui/wizards/steps/steps.h"
#include "tests/support/mariadbserver.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QRadioButton>

using namespace testsupport;
using gui::SetupPlan;
using gui::SetupRun;
using gui::SetupWizard;

class WizardServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void lookUpHelperAnswersAndIsGone();
    void lookUpHelperThatCannotStartIsAnAnswer();
    void pagesOfAService();
    void smarthostLoginIsTested();
    void serviceScriptMakesAndUnmakes();
    void serviceScriptTakesBackWhatItMade();
    void firewallStepRunsAndTakesBack();
    void wrongDatabasePassword();
    void databaseIsMadeAndRemoved();
    void remoteServerGetsADomain();

private:
    void script(const QString &name, const QByteArray &text);
    QWidget *field(const char *name) { return m_wizard->currentPage()->findChild<QWidget *>(QString::fromLatin1(name)); }
    QLineEdit *edit(const char *name) { return qobject_cast<QLineEdit *>(field(name)); }
    QAbstractButton *pageButton(const char *name) { return qobject_cast<QAbstractButton *>(field(name)); }
    void choose(const QString &text); // the radio button of that text
    void showPage(SetupWizard::Id id) { WAIT_EQUAL(m_wizard->currentId(), int(id)); }
    bool workIsOver() { return m_wizard->button(QWizard::FinishButton)->isVisible() || pageButton("retry")->isVisible(); }
    QString labels(QWidget *widget);
    QByteArray said(const QString &name) const;
    void fillNameAndAccounts(const QString &domain);
    // Its public address is said to be loopback's, so that no test asks a router.
    static void knowsItsAddress(TestInstance &instance)
    {
        instance.sql({ QStringLiteral("INSERT INTO settings (domain, name, value) VALUES ('', 'network.public_ipv4', '127.0.0.1')") });
    }

    std::unique_ptr<QTemporaryDir> m_home, m_bin;
    std::unique_ptr<gui::ServerProcess> m_server;
    std::unique_ptr<SetupWizard> m_wizard;
    QByteArray m_path;
    QStringList m_settings { QStringLiteral("dns.servers=[\"127.0.0.1:1\"]"), QStringLiteral("dns.dnssec=false") };
};

static std::optional<firewall::Output> ufwThatAllowsSmtp(const QStringList &argv)
{
    if (argv.value(0) != u"ufw")
        return std::nullopt;
    return firewall::Output { 0,
        "Status: active\nLogging: on (low)\nDefault: deny (incoming), allow (outgoing), disabled (routed)\nNew profiles: skip\n\n"
        "To                         Action      From\n--                         ------      ----\n"
        "22/tcp                     ALLOW IN    Anywhere\n25/tcp                     ALLOW IN    Anywhere\n",
        {} };
}

void WizardServiceTest::initTestCase()
{
    qputenv("USER", "alice");
    m_path = qgetenv("PATH");
}

void WizardServiceTest::init()
{
    freshSettings();
    m_home = std::make_unique<QTemporaryDir>();
    m_bin = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_home->path().toLocal8Bit());
    qputenv("PATH", m_bin->path().toLocal8Bit() + ':' + m_path);
    m_server = std::make_unique<gui::ServerProcess>();
    SetupWizard::Parts parts { m_server.get(), nullptr, TestInstance::program(QStringLiteral("facteurd")), m_settings, m_settings };
    parts.detectFirewall = [](const QList<quint16> &ports) { return firewall::examine(ports, ufwThatAllowsSmtp); };
    m_wizard = std::make_unique<SetupWizard>(parts);
    m_wizard->show();
    m_wizard->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
}

void WizardServiceTest::cleanup()
{
    m_wizard.reset();
    m_server.reset();
    qputenv("PATH", m_path);
}

void WizardServiceTest::cleanupTestCase() { qunsetenv("XDG_DATA_HOME"); }

void WizardServiceTest::script(const QString &name, const QByteArray &text)
{
    QFile file(m_bin->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QByteArray WizardServiceTest::said(const QString &name) const
{
    QFile file(m_bin->filePath(name + QStringLiteral(".log")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString WizardServiceTest::labels(QWidget *widget)
{
    QString all;
    for (const QLabel *label : widget->findChildren<QLabel *>()) {
        if (label->isVisible())
            all += label->text() + u'\n';
    }
    return all;
}

void WizardServiceTest::choose(const QString &text)
{
    for (QRadioButton *radio : m_wizard->currentPage()->findChildren<QRadioButton *>()) {
        if (radio->text().remove(u'&') == text) {
            radio->click();
            return;
        }
    }
    QFAIL(qPrintable(text));
}

void WizardServiceTest::fillNameAndAccounts(const QString &domain)
{
    showPage(SetupWizard::Name);
    edit("domain")->setText(domain);
    m_wizard->next();
    showPage(SetupWizard::Accounts);
    edit("password0")->setText(QStringLiteral("correct-horse-7"));
    m_wizard->next();
}

void WizardServiceTest::lookUpHelperAnswersAndIsGone()
{
    const QByteArray temporary = qgetenv("TMPDIR");
    qputenv("TMPDIR", m_home->path().toLocal8Bit());
    auto helper = std::make_unique<gui::LookUp>(m_settings);
    helper->setHostname(QStringLiteral("mail.example.test"));
    QJsonObject advice;
    std::optional<bool> addresses;
    helper->call(QStringLiteral("dns.advice"), { { QStringLiteral("domain"), QStringLiteral("example.test") }, { QStringLiteral("ipv4"), QStringLiteral("192.0.2.1") } }, this,
        [&](const control::Answer &answer) { advice = answer.result.toObject(); });
    helper->call(QStringLiteral("network.addresses"), {}, this, [&](const control::Answer &answer) { addresses = answer.ok; });
    WAIT_FOR(!advice.isEmpty() && addresses);
    QVERIFY(*addresses);
    QCOMPARE(advice[u"host"].toString(), QStringLiteral("mail.example.test"));
    QStringList types;
    for (const QJsonValue &record : advice[u"records"].toArray())
        types << record.toObject()[u"type"].toString();
    for (const char *type : { "A", "MX", "TXT", "SRV" })
        QVERIFY2(types.contains(QString::fromLatin1(type)), type);
    // It has no account, and takes none of the network's connections.
    QJsonObject accounts;
    helper->call(QStringLiteral("account.list"), {}, this, [&](const control::Answer &answer) { accounts = answer.result.toObject(); });
    WAIT_FOR(accounts.contains(u"accounts"));
    QCOMPARE(accounts[u"accounts"].toArray().size(), 0);
    // Another name, another helper: the answer is for the new one.
    advice = {};
    helper->setHostname(QStringLiteral("mx.example.test"));
    helper->call(QStringLiteral("dns.advice"), { { QStringLiteral("domain"), QStringLiteral("example.test") } }, this, [&](const control::Answer &answer) { advice = answer.result.toObject(); });
    WAIT_FOR(!advice.isEmpty());
    QCOMPARE(advice[u"host"].toString(), QStringLiteral("mx.example.test"));
    helper.reset();
    WAIT_EQUAL(QDir(m_home->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
    temporary.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", temporary);
}

void WizardServiceTest::lookUpHelperThatCannotStartIsAnAnswer()
{
    std::optional<control::Answer> answer;
    gui::LookUp helper({ QStringLiteral("no.such=1") });
    helper.call(QStringLiteral("network.addresses"), {}, this, [&](const control::Answer &a) { answer = a; });
    WAIT_FOR(answer);
    QVERIFY(!answer->ok);
    QVERIFY2(answer->message.contains(QStringLiteral("no.such")), qPrintable(answer->message));
}

void WizardServiceTest::pagesOfAService()
{
    choose(QStringLiteral("On this computer, as a service"));
    screenshot(m_wizard.get(), QStringLiteral("wizard-1-service"));
    m_wizard->next();
    if (m_wizard->currentId() == SetupWizard::Where) { // the binaries of a build stand in no place for services, and the page says so
        QVERIFY(labels(m_wizard->currentPage()).contains(QStringLiteral("Install the package")));
        m_wizard->site().facteurd = QStringLiteral("/usr/bin/facteurd");
        m_wizard->next();
    }
    showPage(SetupWizard::Database);
    choose(QStringLiteral("In MySQL or MariaDB"));
    screenshot(m_wizard.get(), QStringLiteral("wizard-2-mysql"));
    choose(QStringLiteral("In the built-in database (SQLite)"));
    m_wizard->next();
    // Asked instead of a throw-away helper: one that knows its address.
    TestInstance helper;
    knowsItsAddress(helper);
    helper.start();
    gui::Connection connection;
    connection.open(gui::Profile::ofInstance(helper.directory()));
    WAIT_FOR(connection.isConnected());
    m_wizard->lookUp().setRunning(&connection);
    fillNameAndAccounts(QStringLiteral("example.org"));
    showPage(SetupWizard::Internet);
    screenshot(m_wizard.get(), QStringLiteral("wizard-5-internet-looking"));
    // All findings are there, or say that they could not be made; nothing is guessed.
    WAIT_FOR(!labels(m_wizard->currentPage()).contains(QStringLiteral("Looking")));
    edit("publicV4")->setText(QStringLiteral("192.0.2.25"));
    choose(QStringLiteral("Send mail through a provider (smarthost)"));
    auto *provider = qobject_cast<QComboBox *>(field("provider"));
    provider->setCurrentIndex(provider->findText(QStringLiteral("Gmail")));
    Q_EMIT provider->activated(provider->currentIndex());
    QCOMPARE(edit("smarthost")->text(), QStringLiteral("smtp.gmail.com"));
    screenshot(m_wizard.get(), QStringLiteral("wizard-5-internet"));
    edit("smarthostUser")->setText(QStringLiteral("alice"));
    m_wizard->next();
    QVERIFY(labels(m_wizard->currentPage()).contains(QStringLiteral("password to log in")));
    edit("smarthostPassword")->setText(QStringLiteral("app-password"));
    m_wizard->next();
    showPage(SetupWizard::Certificate);
    choose(QStringLiteral("My own, from files"));
    const auto pair = tls::makeSelfSigned({ "mail.example.org" });
    for (const auto &[name, text] : { std::pair { "cert.pem", pair->certificate }, std::pair { "key.pem", pair->key.reveal() } }) {
        QFile file(m_home->filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    edit("chainFile")->setText(m_home->filePath(QStringLiteral("key.pem")));
    edit("keyFile")->setText(m_home->filePath(QStringLiteral("key.pem")));
    QVERIFY(labels(m_wizard->currentPage()).contains(QStringLiteral("no certificate")));
    edit("chainFile")->setText(m_home->filePath(QStringLiteral("cert.pem")));
    screenshot(m_wizard.get(), QStringLiteral("wizard-6-own-certificate"));
    QVERIFY(labels(m_wizard->currentPage()).contains(QStringLiteral("The key belongs to it")));
    m_wizard->next();
    showPage(SetupWizard::Dns);
    WAIT_FOR(labels(m_wizard->currentPage()).contains(QStringLiteral("192.0.2.25")));
    WAIT_FOR(labels(m_wizard->currentPage()).contains(QStringLiteral("not known whether"))); // no DNS here: it says so
    screenshot(m_wizard.get(), QStringLiteral("wizard-7-dns"));
    m_wizard->next();
    showPage(SetupWizard::Firewall);
    WAIT_FOR(qobject_cast<QCheckBox *>(field("openFirewall"))->isVisible());
    screenshot(m_wizard.get(), QStringLiteral("wizard-8-firewall"));
    QVERIFY2(labels(m_wizard->currentPage()).contains(QStringLiteral("ufw keeps these ports closed: 465")), qPrintable(labels(m_wizard->currentPage())));
    m_wizard->next();
    showPage(SetupWizard::Summary);
    screenshot(m_wizard.get(), QStringLiteral("wizard-9-summary-service"));
    const QString summary = labels(m_wizard->currentPage());
    for (const char *word : { "smtp.gmail.com", "ufw allow", "example.org", "administrator's password" })
        QVERIFY2(summary.contains(QString::fromLatin1(word)), word);
    QVERIFY(!summary.contains(QStringLiteral("app-password")));
    QCOMPARE(m_wizard->plan().firewallCommands.empty(), false);
}

// Our own daemon is the provider: right password, wrong password, nobody there.
void WizardServiceTest::smarthostLoginIsTested()
{
    TestInstance provider;
    provider.start();
    QFile certificate(provider.directory() + QStringLiteral("/tls/cert.pem"));
    QVERIFY(certificate.open(QIODevice::ReadOnly));
    const QByteArray fingerprint = tls::readCertificate(certificate.readAll())->fingerprint;
    gui::MailServer server;
    server.host = QStringLiteral("localhost");
    server.login = QStringLiteral("alice@example.test");
    server.password = Secret("correct-horse-7");
    const auto outcome = [&](const gui::MailServer &to) {
        gui::SubmissionTalk talk(to);
        QString said;
        connect(&talk, &gui::MailTalk::finished, this, [&] { said = QStringLiteral("ok"); });
        connect(&talk, &gui::MailTalk::failed, this, [&](const QString &sentence) { said = sentence; });
        talk.tryLogin();
        (void)QTest::qWaitFor([&] { return !said.isEmpty(); }, 30000);
        return said;
    };
    for (const bool implicit : { true, false }) {
        server.implicitTls = implicit;
        server.port = provider.port(implicit ? 465 : 587);
        server.fingerprint = fingerprint;
        QCOMPARE(outcome(server), QStringLiteral("ok"));
        gui::MailServer wrong = server;
        wrong.password = Secret("wrong");
        QVERIFY2(outcome(wrong).contains(QStringLiteral("password is wrong")), qPrintable(outcome(wrong)));
        wrong = server;
        wrong.fingerprint.clear(); // as a provider's: a self-signed certificate is refused before the password is sent
        QVERIFY2(outcome(wrong).contains(QStringLiteral("encryption")), qPrintable(outcome(wrong)));
        wrong = server;
        wrong.fingerprint = QByteArray(64, '0');
        QVERIFY2(outcome(wrong).contains(QStringLiteral("another certificate")), qPrintable(outcome(wrong)));
    }
    server.port = provider.port(465);
    provider.stop();
    QVERIFY2(outcome(server).contains(QStringLiteral("refuses connections")), qPrintable(outcome(server)));
}

// resources/packaging/service-setup.sh, with a systemctl that starts the real daemon as a child of the test's.
static const char fakeSystemctl[] = R"(#!/bin/sh
echo "$@" >>"$0.log"
case $1 in
cat) exit 1 ;;
esac
exit 0
)";

void WizardServiceTest::serviceScriptMakesAndUnmakes()
{
    script(QStringLiteral("systemctl"), fakeSystemctl);
    for (const char *tool : { "groupadd", "useradd", "usermod", "userdel", "groupdel", "setfacl" })
        script(QString::fromLatin1(tool), "#!/bin/sh\necho \"$@\" >>\"$0.log\"\n");
    script(QStringLiteral("getent"), "#!/bin/sh\n[ \"$1\" = passwd ]\n"); // the user is there, the group is not
    script(QStringLiteral("id"), "#!/bin/sh\necho 0\n");
    script(QStringLiteral("pkexec"), "#!/bin/sh\necho asked >>\"$0.log\"\nexec \"$@\"\n");
    const QString setup = QStringLiteral(FACTEUR_SOURCE_DIR "/resources/packaging/service-setup.sh");
    const QString folder = m_home->filePath(QStringLiteral("service")), units = m_home->filePath(QStringLiteral("units"));
    QVERIFY(QDir().mkpath(units));
    const auto pair = tls::makeSelfSigned({ "mail.example.test" });
    const QByteArray input = "correct-horse-7\n\n" + QByteArray("[Unit]\n").toBase64() + '\n' + pair->certificate.toBase64() + '\n' + pair->key.reveal().toBase64() + '\n';
    const QStringList common { setup, QStringLiteral("make"), folder, QString::fromLocal8Bit(qgetenv("FACTEUR_TEST_USER").isEmpty() ? "root" : qgetenv("FACTEUR_TEST_USER")), units,
        TestInstance::program(QStringLiteral("facteurd")), QStringLiteral("alice"), QStringLiteral("--hostname"), QStringLiteral("mail.example.test"), QStringLiteral("--domain"),
        QStringLiteral("example.test"), QStringLiteral("--account"), QStringLiteral("alice@example.test"), QStringLiteral("--password-stdin") };
    std::optional<gui::ProgramResult> result;
    gui::runProgram(gui::elevated(common), input, this, [&](const gui::ProgramResult &r) { result = r; });
    WAIT_FOR(result);
    QVERIFY2(result->ok(), result->errors.constData());
    QCOMPARE(result->out.trimmed(), QByteArray("made service unit instance group"));
    QVERIFY(QFile::exists(folder + QStringLiteral("/facteur.toml")));
    QFile certificate(folder + QStringLiteral("/tls/cert.pem"));
    QVERIFY(certificate.open(QIODevice::ReadOnly));
    QCOMPARE(certificate.readAll(), pair->certificate);
    QVERIFY(QFile::exists(units + QStringLiteral("/facteurd.service")));
    QVERIFY(said(QStringLiteral("systemctl")).contains("enable --now facteurd.service"));
    QVERIFY(said(QStringLiteral("usermod")).contains("-aG facteur-admin alice"));
    QVERIFY(!said(QStringLiteral("useradd")).contains("facteur"));
    // Once more: refused, and nothing of the first is touched.
    result.reset();
    gui::runProgram(gui::elevated(common), input, this, [&](const gui::ProgramResult &r) { result = r; });
    WAIT_FOR(result);
    QVERIFY(!result->ok());
    QVERIFY2(result->lastWords().contains(QStringLiteral("already")), qPrintable(result->lastWords()));
    QVERIFY(QFile::exists(folder + QStringLiteral("/facteur.toml")));
    // And back.
    result.reset();
    gui::runProgram(gui::elevated({ setup, QStringLiteral("unmake"), folder, QStringLiteral("root"), units, QStringLiteral("service"), QStringLiteral("unit"), QStringLiteral("instance"), QStringLiteral("group") }),
        {}, this, [&](const gui::ProgramResult &r) { result = r; });
    WAIT_FOR(result);
    QVERIFY2(result->ok(), result->errors.constData());
    QVERIFY(!QFile::exists(folder));
    QVERIFY(!QFile::exists(units + QStringLiteral("/facteurd.service")));
    QVERIFY(said(QStringLiteral("systemctl")).contains("disable --now"));
    QVERIFY(said(QStringLiteral("groupdel")).contains("facteur-admin"));
}

void WizardServiceTest::serviceScriptTakesBackWhatItMade()
{
    script(QStringLiteral("systemctl"), "#!/bin/sh\ncase $1 in cat) exit 1 ;; enable) echo 'Job failed' >&2; exit 1 ;; esac\n");
    for (const char *tool : { "groupadd", "useradd", "usermod", "userdel", "groupdel", "setfacl", "journalctl" })
        script(QString::fromLatin1(tool), "#!/bin/sh\necho \"$@\" >>\"$0.log\"\n");
    script(QStringLiteral("getent"), "#!/bin/sh\nexit 2\n");
    script(QStringLiteral("id"), "#!/bin/sh\necho 0\n");
    const QString folder = m_home->filePath(QStringLiteral("service"));
    std::optional<gui::ProgramResult> result;
    gui::runProgram({ QStringLiteral(FACTEUR_SOURCE_DIR "/resources/packaging/service-setup.sh"), QStringLiteral("make"), folder, QStringLiteral("root"), m_home->path(),
                        TestInstance::program(QStringLiteral("facteurd")), QString(), QStringLiteral("--hostname"), QStringLiteral("mail.example.test") },
        "x\n\n\n\n\n", this, [&](const gui::ProgramResult &r) { result = r; });
    WAIT_FOR(result);
    QVERIFY(!result->ok());
    QVERIFY2(result->lastWords().contains(QStringLiteral("could not be started")), qPrintable(result->lastWords()));
    QVERIFY(!QFile::exists(folder));
    QVERIFY(!QFile::exists(m_home->filePath(QStringLiteral("facteurd.service"))));
    QVERIFY(said(QStringLiteral("userdel")).contains("root")); // what it had made, as far as it knew
    QVERIFY(said(QStringLiteral("groupdel")).contains("facteur-admin"));
}

void WizardServiceTest::firewallStepRunsAndTakesBack()
{
    script(QStringLiteral("pkexec"), "#!/bin/sh\nexec \"$@\"\n");
    script(QStringLiteral("ufw"), "#!/bin/sh\necho \"$@\" >>\"$0.log\"\n[ \"$2\" != 993/tcp ] || { echo 'ERROR: no' >&2; exit 1; }\n");
    gui::SetupSite site;
    for (const char *port : { "25/tcp", "465/tcp" })
        site.plan.firewallCommands.push_back({ { QStringLiteral("ufw"), QStringLiteral("allow"), QString::fromLatin1(port) }, {} });
    const auto step = gui::steps::openFirewall(site);
    QSignalSpy done(step.get(), &gui::SetupStep::done), failed(step.get(), &gui::SetupStep::failed), undone(step.get(), &gui::SetupStep::undone);
    step->start();
    WAIT_EQUAL(done.size(), 1);
    QCOMPARE(said(QStringLiteral("ufw")), QByteArray("allow 25/tcp\nallow 465/tcp\n"));
    step->undo();
    WAIT_EQUAL(undone.size(), 1);
    QCOMPARE(undone.first().first().toString(), QString());
    QCOMPARE(said(QStringLiteral("ufw")), QByteArray("allow 25/tcp\nallow 465/tcp\ndelete allow 465/tcp\ndelete allow 25/tcp\n"));
    // One that fails in the middle: only those before it are taken back.
    site.plan.firewallCommands.insert(site.plan.firewallCommands.begin() + 1, { { QStringLiteral("ufw"), QStringLiteral("allow"), QStringLiteral("993/tcp") }, {} });
    QVERIFY(QFile::remove(m_bin->filePath(QStringLiteral("ufw.log"))));
    step->start();
    WAIT_EQUAL(failed.size(), 1);
    QVERIFY2(failed.first().first().toString().contains(QStringLiteral("ERROR: no")), qPrintable(failed.first().first().toString()));
    step->undo();
    WAIT_EQUAL(undone.size(), 2);
    QCOMPARE(said(QStringLiteral("ufw")), QByteArray("allow 25/tcp\nallow 993/tcp\ndelete allow 25/tcp\n"));
}

void WizardServiceTest::wrongDatabasePassword()
{
    MariaDbServer mariadb;
    QVERIFY2(mariadb.start(), qPrintable(mariadb.error()));
    const QString url = mariadb.newDatabase(); // mysql://root@/NAME?socket=PATH
    m_wizard->next();
    showPage(SetupWizard::Database);
    choose(QStringLiteral("In MySQL or MariaDB"));
    edit("databaseHost")->setText(QUrl(url).query().section(u'=', 1));
    edit("databaseName")->setText(QUrl(url).path().mid(1));
    edit("databaseUser")->setText(QStringLiteral("root"));
    edit("databasePassword")->setText(QStringLiteral("wrong"));
    m_wizard->next();
    WAIT_FOR(labels(m_wizard->currentPage()).contains(QStringLiteral("cannot be used")));
    QVERIFY2(labels(m_wizard->currentPage()).contains(QStringLiteral("Access denied")), qPrintable(labels(m_wizard->currentPage())));
    QCOMPARE(m_wizard->currentId(), int(SetupWizard::Database));
    screenshot(m_wizard.get(), QStringLiteral("wizard-2-wrong-password"));
    // The right one, which the server's administrator changes before the work is done.
    edit("databasePassword")->clear();
    Q_EMIT edit("databasePassword")->textEdited(QString());
    m_wizard->next();
    showPage(SetupWizard::Name);
    m_wizard->plan().database.password = Secret("changed meanwhile");
    m_wizard->next();
    edit("password0")->setText(QStringLiteral("correct-horse-7"));
    m_wizard->next();
    m_wizard->next();
    showPage(SetupWizard::Summary);
    m_wizard->next();
    WAIT_FOR(workIsOver());
    QVERIFY(pageButton("retry")->isVisible());
    QVERIFY2(labels(field("outcome")).contains(QStringLiteral("Access denied")), qPrintable(labels(field("outcome"))));
    screenshot(m_wizard.get(), QStringLiteral("wizard-10-wrong-database-password"));
    // The administrator takes it back; the same step works now.
    m_wizard->plan().database.password = Secret();
    QTest::mouseClick(pageButton("retry"), Qt::LeftButton);
    WAIT_FOR(!pageButton("retry")->isVisible());
    WAIT_FOR(workIsOver());
    QVERIFY2(m_wizard->button(QWizard::FinishButton)->isVisible(), qPrintable(labels(field("outcome"))));
}

void WizardServiceTest::databaseIsMadeAndRemoved()
{
    MariaDbServer mariadb;
    QVERIFY2(mariadb.start(), qPrintable(mariadb.error()));
    const QString socket = QUrl(mariadb.newDatabase()).query().section(u'=', 1);
    gui::SetupSite site;
    site.facteurd = TestInstance::program(QStringLiteral("facteurd"));
    site.settings = m_settings;
    auto &plan = site.plan;
    plan.directory = m_home->filePath(QStringLiteral("deep/er/server"));
    plan.portOffset = 20000;
    plan.hostname = QStringLiteral("mail.example.test");
    plan.domain = QStringLiteral("example.test");
    plan.accounts = { { QStringLiteral("alice@example.test"), Secret("correct-horse-7") } };
    plan.certificate.made = *tls::makeSelfSigned({ "mail.example.test" });
    plan.database.kind = SetupPlan::DatabaseKind::MySql;
    plan.database.socket = socket;
    plan.database.user = QStringLiteral("root");
    plan.database.name = QStringLiteral("fresh");
    plan.database.create = plan.database.wasEmpty = true;
    const auto look = [&] {
        std::optional<gui::ProgramResult> result;
        gui::runProgram({ site.facteurd, QStringLiteral("database"), QStringLiteral("test"), plan.database.url() }, {}, this, [&](const gui::ProgramResult &r) { result = r; });
        (void)QTest::qWaitFor([&] { return result.has_value(); }, 30000);
        return QJsonDocument::fromJson(result->out).object();
    };
    QVERIFY(!look()[u"exists"].toBool());
    QVERIFY(look()[u"mayCreate"].toBool());
    const auto step = gui::steps::makeInstance(site);
    QSignalSpy done(step.get(), &gui::SetupStep::done), failed(step.get(), &gui::SetupStep::failed), undone(step.get(), &gui::SetupStep::undone);
    step->start();
    WAIT_FOR(done.size() + failed.size() == 1);
    QVERIFY2(failed.isEmpty(), qPrintable(failed.value(0).value(0).toString()));
    QVERIFY(look()[u"exists"].toBool());
    QVERIFY(look()[u"tables"].toInt() > 10);
    step->undo();
    WAIT_EQUAL(undone.size(), 1);
    QCOMPARE(undone.first().first().toString(), QString());
    QVERIFY(!look()[u"exists"].toBool());
    QVERIFY(!QFileInfo::exists(m_home->filePath(QStringLiteral("deep")))); // not even the folders above it
    // A database that was there and empty is emptied again, and stays.
    plan.database.name = QUrl(mariadb.newDatabase()).path().mid(1);
    plan.database.create = false;
    step->start();
    WAIT_FOR(done.size() + failed.size() == 2);
    QVERIFY2(failed.isEmpty(), qPrintable(failed.value(0).value(0).toString()));
    step->undo();
    WAIT_EQUAL(undone.size(), 2);
    QVERIFY(look()[u"exists"].toBool());
    QCOMPARE(look()[u"tables"].toInt(), 0);
    // One in use is shared, and nothing of it is removed.
    plan.database.wasEmpty = true;
    step->start();
    WAIT_FOR(done.size() + failed.size() == 3);
    plan.database.wasEmpty = false;
    step->undo();
    WAIT_EQUAL(undone.size(), 3);
    QVERIFY(undone.last().first().toString().contains(QStringLiteral("still there")));
    QVERIFY(look()[u"tables"].toInt() > 10);
}

// An ssh that goes to this machine: forwards sockets and ports, runs commands.
static const char fakeSsh[] = R"(#!/usr/bin/env python3
import os, socket, subprocess, sys, threading
at = sys.argv.index("--")
command = sys.argv[at + 2:]
if command:
    sys.exit(subprocess.run(["/bin/sh", "-c", " ".join(command)]).returncode)
def pump(a, b):
    try:
        while data := a.recv(65536):
            b.sendall(data)
        b.shutdown(socket.SHUT_WR)
    except OSError:
        pass
def serve(listener, connect):
    while True:
        client, _ = listener.accept()
        target = connect()
        for pair in (client, target), (target, client):
            threading.Thread(target=pump, args=pair, daemon=True).start()
threads = []
for i, word in enumerate(sys.argv[:at]):
    if word != "-L":
        continue
    parts = sys.argv[i + 1].split(":")
    if len(parts) == 2:
        listener = socket.socket(socket.AF_UNIX)
        listener.bind(parts[0])
        def connect(path=parts[1]):
            s = socket.socket(socket.AF_UNIX); s.connect(path); return s
    else:
        listener = socket.create_server((parts[0], int(parts[1])))
        def connect(to=(parts[2], int(parts[3]) + int(os.environ["FAKE_OFFSET"]))):
            return socket.create_connection(("127.0.0.1", to[1]))
    listener.listen()
    threads.append(threading.Thread(target=serve, args=(listener, connect), daemon=True))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
)";

void WizardServiceTest::remoteServerGetsADomain()
{
    TestInstance there;
    knowsItsAddress(there);
    there.start();
    script(QStringLiteral("ssh"), fakeSsh);
    qputenv("FAKE_OFFSET", QByteArray::number(there.port(0)));
    choose(QStringLiteral("On another machine, by SSH"));
    edit("sshHost")->setText(QStringLiteral("root@mail"));
    for (QLineEdit *one : m_wizard->currentPage()->findChildren<QLineEdit *>()) {
        if (one->accessibleName() == u"Control socket on that machine")
            one->setText(there.socket());
    }
    screenshot(m_wizard.get(), QStringLiteral("wizard-1-remote"));
    m_wizard->next();
    showPage(SetupWizard::Name); // connected; its database and certificate are its own
    edit("domain")->setText(QStringLiteral("example.com"));
    m_wizard->next();
    showPage(SetupWizard::Accounts);
    edit("password0")->setText(QStringLiteral("correct-horse-7"));
    m_wizard->next();
    showPage(SetupWizard::Internet);
    WAIT_FOR(!labels(m_wizard->currentPage()).contains(QStringLiteral("Looking")));
    m_wizard->next();
    showPage(SetupWizard::Dns);
    WAIT_FOR(labels(m_wizard->currentPage()).contains(QStringLiteral("example.com")));
    m_wizard->next();
    showPage(SetupWizard::Summary);
    screenshot(m_wizard.get(), QStringLiteral("wizard-9-summary-remote"));
    QSignalSpy made(m_wizard.get(), &SetupWizard::made);
    m_wizard->next();
    WAIT_FOR(workIsOver());
    screenshot(m_wizard.get(), QStringLiteral("wizard-11-done-remote"));
    QVERIFY2(m_wizard->button(QWizard::FinishButton)->isVisible(), qPrintable(labels(field("outcome"))));
    m_wizard->accept();
    QCOMPARE(made.size(), 1);
    const auto profile = made.first().first().value<gui::Profile>();
    QCOMPARE(profile.kind, gui::Profile::Kind::Ssh);
    QCOMPARE(profile.sshHost, QStringLiteral("root@mail"));
    QVERIFY(QFileInfo::exists(there.directory() + QStringLiteral("/mail/example.com/alice")));
}

FACTEUR_TEST(WizardServiceTest)
#include "tst_wizardservice.moc"

// The wizard's way to a service of this computer: what it looks up before there is a server, every page as far as the summary, and
// the work itself (pkexec, systemctl and the users' tools are stand-ins that behave like them towards us; what they are made to do is
// real).
#include "tests/gui/wizardstage.h"

#include "gui/wizards/mailtalk.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QJsonArray>

using namespace testsupport;
using gui::SetupPlan;
using gui::SetupWizard;

class WizardServiceTest : public WizardStage
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { rememberPath(); }
    void init() { begin(); }
    void cleanup() { end(); }
    void lookUpHelperAnswersAndIsGone();
    void lookUpHelperThatCannotStartIsAnAnswer();
    void pagesOfAService();
    void smarthostLoginIsTested();
    void firstMailOfAService();
};

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
    qobject_cast<QCheckBox *>(field("dynamicAddress"))->click();
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
    for (const char *word : { "smtp.gmail.com", "dynamic-DNS service has to keep the A record of mail.example.org", "ufw allow", "example.org", "administrator's password" })
        QVERIFY2(summary.contains(QString::fromLatin1(word)), word);
    QVERIFY(!summary.contains(QStringLiteral("app-password")));
    QCOMPARE(m_wizard->plan().firewallCommands.empty(), false);
    QCOMPARE(m_wizard->plan().fixedV4(), QString()); // what changes is not written down
}

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

void WizardServiceTest::firstMailOfAService()
{
    TestInstance helper;
    knowsItsAddress(helper);
    helper.start();
    gui::Connection connection;
    connection.open(gui::Profile::ofInstance(helper.directory()));
    WAIT_FOR(connection.isConnected());
    askForService(connection);
    for (const auto id : { SetupWizard::Internet, SetupWizard::Certificate, SetupWizard::Dns, SetupWizard::Firewall }) {
        showPage(id);
        if (id == SetupWizard::Firewall)
            WAIT_FOR(qobject_cast<QCheckBox *>(field("openFirewall"))->isVisible());
        m_wizard->next();
    }
    showPage(SetupWizard::Summary);
    QVERIFY(said(QStringLiteral("pkexec")).isEmpty()); // nothing was changed before
    QVERIFY(!QFile::exists(service()));
    QSignalSpy made(m_wizard.get(), &SetupWizard::made);
    m_wizard->next();
    WAIT_FOR(workIsOver());
    screenshot(m_wizard.get(), QStringLiteral("wizard-11-done-service"));
    QVERIFY2(isDone(), qPrintable(labels(field("outcome"))));
    QVERIFY(said(QStringLiteral("systemctl")).contains("enable --now facteurd.service"));
    QVERIFY2(said(QStringLiteral("ufw")).contains("allow 465/tcp"), said(QStringLiteral("ufw")).constData());
    m_wizard->accept();
    QCOMPARE(made.size(), 1);
    const auto profile = made.first().first().value<gui::Profile>();
    QCOMPARE(profile.socket, service() + QStringLiteral("/run/control.sock"));
    QCOMPARE(profile.starts, gui::Profile::Starts::Service);
    QVERIFY(QFileInfo::exists(service() + QStringLiteral("/mail/example.org/alice")));
    // Stopped and started as the window's buttons do it: systemctl refuses, pkexec asks for the password.
    QSignalSpy finished(m_server.get(), &gui::ServerProcess::finished);
    m_server->stop(profile);
    WAIT_EQUAL(finished.size(), 1);
    QVERIFY2(finished.last().first().toBool(), qPrintable(finished.last().last().toString()));
    QVERIFY(!QFile::exists(m_bin->filePath(QStringLiteral("systemctl.pid"))));
    m_server->start(profile);
    WAIT_EQUAL(finished.size(), 2);
    QVERIFY2(finished.last().first().toBool(), qPrintable(finished.last().last().toString()));
    gui::Connection again;
    again.open(profile);
    WAIT_FOR(again.isConnected());
    m_server->stop(profile);
    WAIT_EQUAL(finished.size(), 3);
    QCOMPARE(said(QStringLiteral("pkexec")).count("asked"), 5); // make, the firewall, stop, start, stop
}

FACTEUR_TEST(WizardServiceTest)
#include "tst_wizardservice.moc"

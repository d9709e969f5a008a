// The wizard's way to another machine, through the real ssh and a real sshd (sshserver.h): a domain more on a server that runs
// there, and a server made there, from the first page to the first mail. That machine's systemctl and users' tools are stand-ins.
#include "gui/app/passphrases.h"
#include "gui/app/profile.h"
#include "gui/wizards/ports.h"
#include "tests/gui/sshserver.h"
#include "tests/gui/wizardstage.h"

#include <QDir>
#include <QFileInfo>
#include <QSpinBox>

using namespace testsupport;
using gui::SetupWizard;

class WizardRemoteTest : public WizardStage
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void runningServerGetsADomain();
    void newServerIsMade();
    void whatIsMissingThereIsSaidAtOnce();
    void failedWorkIsTakenBackThere();
    void changedHostKeyStopsTheWizard();

private:
    void askFor(const QString &kind); // the first page, filled
    void acceptHostKey();
    void fillToSummary(const QString &domain);
    void standInMachine(); // with what makes a service
    QString there() const { return m_home->filePath(QStringLiteral("there")); } // the folder of its server

    std::unique_ptr<SshServer> m_machine;
    std::unique_ptr<gui::Secrets> m_secrets;
    std::unique_ptr<gui::askpass::Server> m_askpass;
    int m_asked = 0;
};

static const QString runs = QStringLiteral("Facteur runs there already: add a domain to it");
static const QString isNew = QStringLiteral("Facteur is installed there, without a server: make one (log in as root)");

void WizardRemoteTest::initTestCase()
{
    QVERIFY2(!SshServer::program().isEmpty(), "openssh-server and openssh-client are needed (./dev test installs them)");
    rememberPath();
}

void WizardRemoteTest::init()
{
    begin();
    m_machine = std::make_unique<SshServer>(m_bin->path());
    m_machine->start();
    qputenv("PATH", m_machine->sshFolder().toLocal8Bit() + ':' + m_path);
    m_secrets = std::make_unique<gui::Secrets>();
    m_asked = 0;
    auto *passphrases = new gui::Passphrases(*m_secrets, m_wizard.get());
    connect(passphrases, &gui::Passphrases::aboutToAsk, this, [this] { ++m_asked; });
    m_askpass = std::make_unique<gui::askpass::Server>(
        [passphrases](const gui::askpass::Question &question, gui::askpass::Server::Reply reply) { passphrases->answer(question, std::move(reply)); });
}

void WizardRemoteTest::cleanup()
{
    m_askpass.reset();
    end();
    m_machine.reset();
}

void WizardRemoteTest::askFor(const QString &kind)
{
    choose(QStringLiteral("On another machine, by SSH"));
    choose(kind);
    edit("sshHost")->setText(m_machine->host());
    qobject_cast<QSpinBox *>(field("sshPort"))->setValue(m_machine->port());
}

void WizardRemoteTest::acceptHostKey()
{
    WAIT_FOR(openDialog("askQuestion"));
    QTest::mouseClick(openDialog("askQuestion")->findChild<QAbstractButton *>(QStringLiteral("accept")), Qt::LeftButton);
}

void WizardRemoteTest::fillToSummary(const QString &domain)
{
    fillNameAndAccounts(domain);
    showPage(SetupWizard::Internet);
    WAIT_FOR(!labels(m_wizard->currentPage()).contains(QStringLiteral("Looking")));
    m_wizard->next();
    if (m_wizard->currentId() == SetupWizard::Certificate)
        m_wizard->next();
    showPage(SetupWizard::Dns);
    WAIT_FOR(labels(m_wizard->currentPage()).contains(domain));
    m_wizard->next();
    showPage(SetupWizard::Summary);
}

static const char facteurdThatKnowsItsAddress[] = R"sh(#!/bin/sh
[ "$1" = init ] || exec FACTEURD "$@"
FACTEURD "$@" || exit
exec python3 -c '
import sqlite3, sys
database = sqlite3.connect(sys.argv[1] + "/directory.db")
database.execute("REPLACE INTO settings (domain, name, value) VALUES (?, ?, ?)", ("", "network.public_ipv4", "127.0.0.1"))
database.commit()' "$2"
)sh";

void WizardRemoteTest::standInMachine()
{
    script(QStringLiteral("systemctl"), standInSystemctl(there() + QStringLiteral("/facteur.toml")));
    standInUsers([this](const QString &name, const QByteArray &text) { script(name, text); });
    // Each server made there knows its address from the beginning, so that no test asks a router.
    script(QStringLiteral("facteurd"), QByteArray(facteurdThatKnowsItsAddress).replace("FACTEURD", TestInstance::program(QStringLiteral("facteurd")).toUtf8()));
    m_wizard->site().settings << QStringLiteral("user=\"%1\"").arg(currentUser());
}

void WizardRemoteTest::runningServerGetsADomain()
{
    TestInstance server;
    knowsItsAddress(server);
    server.start();
    askFor(runs);
    edit("socket")->setText(server.socket());
    m_wizard->next();
    acceptHostKey();
    showPage(SetupWizard::Name); // connected; its database and certificate are its own
    m_wizard->plan().portOffset = server.port(0);
    fillToSummary(QStringLiteral("example.com"));
    QSignalSpy made(m_wizard.get(), &SetupWizard::made);
    m_wizard->next();
    WAIT_FOR(workIsOver());
    QVERIFY2(isDone(), qPrintable(labels(field("outcome"))));
    m_wizard->accept();
    QCOMPARE(made.size(), 1);
    const auto profile = made.first().first().value<gui::Profile>();
    QCOMPARE(profile.kind, gui::Profile::Kind::Ssh);
    QCOMPARE(profile.sshHost, m_machine->host());
    QCOMPARE(profile.sshPort, m_machine->port());
    QVERIFY(QFileInfo::exists(server.directory() + QStringLiteral("/mail/example.com/alice")));
    QCOMPARE(m_asked, 1); // the host key, once
}

void WizardRemoteTest::newServerIsMade()
{
    const auto lookUps = [] { return QDir(QStringLiteral("/tmp")).entryList({ QStringLiteral("facteur-lookup-*") }, QDir::Dirs); };
    const QStringList ofOthers = lookUps();
    standInMachine();
    askFor(isNew);
    m_wizard->next();
    acceptHostKey();
    showPage(SetupWizard::Database);
    m_wizard->plan().directory = there();
    m_wizard->plan().remoteSocket = there() + QStringLiteral("/run/control.sock");
    m_wizard->plan().portOffset = gui::freePortOffset(gui::Reach::Anywhere);
    m_wizard->next();
    fillToSummary(QStringLiteral("example.org"));
    screenshot(m_wizard.get(), QStringLiteral("wizard-9-summary-new-remote"));
    QVERIFY(!QFileInfo::exists(there())); // nothing was made before
    QVERIFY(said(QStringLiteral("systemctl")).isEmpty());
    QSignalSpy made(m_wizard.get(), &SetupWizard::made);
    m_wizard->next();
    WAIT_FOR(workIsOver());
    screenshot(m_wizard.get(), QStringLiteral("wizard-11-done-new-remote"));
    QVERIFY2(isDone(), qPrintable(labels(field("outcome"))));
    m_wizard->accept();
    QCOMPARE(made.size(), 1);
    const auto profile = made.first().first().value<gui::Profile>();
    QCOMPARE(profile.kind, gui::Profile::Kind::Ssh);
    QVERIFY(QFileInfo::exists(there() + QStringLiteral("/mail/example.org/alice")));
    // The look-ups' helper there is gone, with its folder.
    WAIT_EQUAL(lookUps(), ofOthers);
    // The profile leads to it, as at the next start of the program.
    gui::Connection connection;
    connection.open(gui::Profiles().add(profile));
    WAIT_FOR(connection.isConnected());
    QCOMPARE(m_asked, 1);
}

void WizardRemoteTest::whatIsMissingThereIsSaidAtOnce()
{
    script(QStringLiteral("id"), "#!/bin/sh\necho 1000\n");
    askFor(isNew);
    m_wizard->next();
    acceptHostKey();
    WAIT_FOR(problem().contains(QStringLiteral("log in as root@127.0.0.1")));
    QCOMPARE(m_wizard->currentId(), int(SetupWizard::Where));
    script(QStringLiteral("id"), "#!/bin/sh\necho 0\n");
    m_wizard->next();
    WAIT_FOR(problem().contains(QStringLiteral("facteurd is not installed on")));
    // A key that the machine does not know.
    m_machine->loseKey();
    m_wizard->next();
    WAIT_FOR(problem().contains(QStringLiteral("does not let you in")));
    screenshot(m_wizard.get(), QStringLiteral("wizard-1-wrong-key"));
    // Nobody there.
    m_machine->stop();
    m_wizard->next();
    WAIT_FOR(problem().contains(QStringLiteral("refused")));
}

void WizardRemoteTest::failedWorkIsTakenBackThere()
{
    standInMachine();
    script(QStringLiteral("systemctl"), "#!/bin/sh\necho \"$@\" >>\"$0.log\"\n[ \"$1\" != enable ] || { echo 'Job for facteurd.service failed.' >&2; exit 1; }\n");
    askFor(isNew);
    m_wizard->next();
    acceptHostKey();
    showPage(SetupWizard::Database);
    m_wizard->plan().directory = there();
    m_wizard->plan().remoteSocket = there() + QStringLiteral("/run/control.sock");
    m_wizard->next();
    fillToSummary(QStringLiteral("example.org"));
    m_wizard->next();
    WAIT_FOR(workIsOver());
    QVERIFY(pageButton("retry")->isVisible());
    QVERIFY2(labels(field("outcome")).contains(QStringLiteral("could not be started")), qPrintable(labels(field("outcome"))));
    QVERIFY(!QFileInfo::exists(there()));
    // Mended there, and tried again.
    script(QStringLiteral("systemctl"), standInSystemctl(there() + QStringLiteral("/facteur.toml")));
    m_wizard->plan().portOffset = gui::freePortOffset(gui::Reach::Anywhere);
    QTest::mouseClick(pageButton("retry"), Qt::LeftButton);
    WAIT_FOR(!pageButton("retry")->isVisible());
    WAIT_FOR(workIsOver());
    QVERIFY2(isDone(), qPrintable(labels(field("outcome"))));
}

void WizardRemoteTest::changedHostKeyStopsTheWizard()
{
    TestInstance server;
    server.start();
    askFor(runs);
    edit("socket")->setText(server.socket());
    m_wizard->next();
    acceptHostKey();
    showPage(SetupWizard::Name);
    m_wizard->back();
    m_wizard->connection().close();
    m_machine->stop();
    m_machine->newHostKey();
    m_machine->start();
    m_wizard->next();
    WAIT_FOR(problem().contains(QStringLiteral("Danger")));
    QCOMPARE(m_wizard->currentId(), int(SetupWizard::Where));
    screenshot(m_wizard.get(), QStringLiteral("wizard-1-changed-hostkey"));
}

FACTEUR_TEST(WizardRemoteTest)
#include "tst_wizardremote.moc"

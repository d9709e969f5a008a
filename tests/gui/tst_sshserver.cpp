// Another machine through the real ssh and a real sshd (sshserver.h), as far as a real facteurd's control socket: what ssh asks
// is passed on, what it refuses is explained, and a connection that breaks comes back.
#include "tests/gui/stage.h"

#include "gui/app/askpass.h"
#include "gui/app/passphrases.h"
#include "gui/app/profile.h"
#include "gui/widgets/statuslamp.h"
#include "tests/gui/sshserver.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>

using namespace testsupport;
using State = gui::Connection::State;

class SshServerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void unknownHostKeyIsAskedAndKept();
    void refusedHostKeyIsNotAskedAgain();
    void changedHostKeyIsADanger();
    void unknownKeyIsExplained();
    void lockedKeyIsAskedForAndKept();
    void machineThatGoesAwayComesBack();
    void socketThatIsNotThere();
    void profileIsKept();

private:
    gui::Profile profile() const;
    void trustHost(); // as after a first connection
    QWidget *question();
    void press(const char *objectName) { QTest::mouseClick(question()->findChild<QAbstractButton *>(QString::fromLatin1(objectName)), Qt::LeftButton); }

    QByteArray m_path;
    std::unique_ptr<TestInstance> m_daemon;
    std::unique_ptr<SshServer> m_machine;
    std::unique_ptr<gui::Secrets> m_secrets;
    std::unique_ptr<gui::Preferences> m_preferences;
    std::unique_ptr<gui::Connection> m_connection;
    std::unique_ptr<gui::MainWindow> m_window;
    std::unique_ptr<gui::askpass::Server> m_askpass;
    int m_asked = 0;
};

void SshServerTest::initTestCase()
{
    QVERIFY2(!SshServer::program().isEmpty(), "openssh-server and openssh-client are needed (./dev test installs them)");
    m_path = qgetenv("PATH");
    m_daemon = std::make_unique<TestInstance>();
    m_daemon->start();
}

void SshServerTest::init()
{
    freshSettings();
    m_machine = std::make_unique<SshServer>();
    m_machine->start();
    qputenv("PATH", m_machine->sshFolder().toLocal8Bit() + ':' + m_path);
    m_secrets = std::make_unique<gui::Secrets>();
    m_preferences = std::make_unique<gui::Preferences>();
    m_connection = std::make_unique<gui::Connection>();
    m_window = std::make_unique<gui::MainWindow>(*m_connection, *m_preferences, *m_secrets);
    m_window->show();
    m_asked = 0;
    auto *passphrases = new gui::Passphrases(*m_secrets, m_window.get());
    connect(passphrases, &gui::Passphrases::aboutToAsk, this, [this] { ++m_asked; });
    m_askpass = std::make_unique<gui::askpass::Server>(
        [passphrases](const gui::askpass::Question &question, gui::askpass::Server::Reply reply) { passphrases->answer(question, std::move(reply)); });
}

void SshServerTest::cleanup()
{
    m_askpass.reset();
    m_window.reset();
    m_connection.reset();
    m_machine.reset();
    qputenv("PATH", m_path);
}

void SshServerTest::cleanupTestCase() { m_daemon.reset(); }

gui::Profile SshServerTest::profile() const
{
    gui::Profile profile;
    profile.kind = gui::Profile::Kind::Ssh;
    profile.name = QStringLiteral("mail");
    profile.sshHost = m_machine->host();
    profile.sshPort = m_machine->port();
    profile.socket = m_daemon->socket();
    return profile;
}

void SshServerTest::trustHost()
{
    m_connection->open(profile());
    WAIT_FOR(question());
    press("accept");
    WAIT_FOR(m_connection->isConnected());
    m_connection->close();
    m_asked = 0;
}

QWidget *SshServerTest::question() { return openDialog("askQuestion"); }

void SshServerTest::unknownHostKeyIsAskedAndKept()
{
    m_connection->open(profile());
    WAIT_FOR(question());
    // The very fingerprint of the machine, for comparing.
    QVERIFY(question()->findChild<QLabel *>()->text().contains(m_machine->hostKeyPrint()));
    screenshot(question(), QStringLiteral("ssh-real-hostkey"));
    press("accept");
    WAIT_FOR(m_connection->isConnected());
    bool ok = false;
    m_connection->call(QStringLiteral("domain.list"), {}, this, [&](const control::Answer &answer) { ok = answer.ok; });
    WAIT_FOR(ok);
    QCOMPARE(m_asked, 1);
    QFile known(m_machine->knownHosts());
    QVERIFY(known.open(QIODevice::ReadOnly));
    QVERIFY(known.readAll().contains("ssh-ed25519"));
    // The next time nobody is asked.
    m_connection->open(profile());
    WAIT_FOR(m_connection->isConnected());
    QCOMPARE(m_asked, 1);
}

void SshServerTest::refusedHostKeyIsNotAskedAgain()
{
    m_connection->open(profile());
    WAIT_FOR(question());
    QTest::keyClick(question(), Qt::Key_Escape);
    WAIT_EQUAL(m_connection->state(), State::Disconnected);
    QVERIFY2(m_connection->sentence().contains(QStringLiteral("not accepted")), qPrintable(m_connection->sentence()));
    QVERIFY(!m_connection->isDangerous());
    QVERIFY(!QFile::exists(m_machine->knownHosts()));
    // Only a person tries again.
    QAbstractButton *again = button(m_window.get(), QStringLiteral("Try to connect again now"));
    QVERIFY(again && again->isVisible());
    QTest::mouseClick(again, Qt::LeftButton);
    WAIT_FOR(question());
    QCOMPARE(m_asked, 2);
    press("accept");
    WAIT_FOR(m_connection->isConnected());
}

void SshServerTest::changedHostKeyIsADanger()
{
    trustHost();
    m_machine->stop();
    m_machine->newHostKey();
    m_machine->start();
    m_connection->open(profile());
    WAIT_EQUAL(m_connection->state(), State::Disconnected);
    QVERIFY(m_connection->isDangerous());
    QCOMPARE(m_asked, 0); // nobody can click it away
    const QString sentence = m_connection->sentence();
    for (const QString &part : { QStringLiteral("Danger"), m_machine->hostKeyPrint(), QStringLiteral("ssh-keygen -f"), QStringLiteral("Nothing was sent") })
        QVERIFY2(sentence.contains(part), qPrintable(sentence));
    auto *banner = m_window->findChild<QWidget *>(QStringLiteral("connectionBanner"));
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->findChild<gui::StatusLamp *>()->health(), gui::Health::Trouble);
    screenshot(m_window.get(), QStringLiteral("ssh-changed-hostkey"));
    QVERIFY2(!m_machine->log().section(QStringLiteral("Server listening"), -1).contains(QStringLiteral("Accepted")), qPrintable(m_machine->log()));
    // The person forgets the old key, as the sentence says, and compares the new one.
    QVERIFY(QFile::remove(m_machine->knownHosts()));
    m_connection->retryNow();
    WAIT_FOR(question());
    press("accept");
    WAIT_FOR(m_connection->isConnected());
    QVERIFY(!m_connection->isDangerous());
}

void SshServerTest::unknownKeyIsExplained()
{
    trustHost();
    m_machine->loseKey();
    m_connection->open(profile());
    WAIT_EQUAL(m_connection->state(), State::Disconnected);
    const QString sentence = m_connection->sentence();
    QVERIFY2(sentence.contains(QStringLiteral("does not let you in")) && sentence.contains(QStringLiteral("Permission denied")), qPrintable(sentence));
    QVERIFY(!m_connection->isDangerous());
    screenshot(m_window.get(), QStringLiteral("ssh-wrong-key"));
}

void SshServerTest::lockedKeyIsAskedForAndKept()
{
    trustHost();
    m_machine->lock(QStringLiteral("open sesame"));
    const auto type = [&](const QString &passphrase, bool keep) {
        WAIT_FOR(question());
        auto *line = question()->findChild<QLineEdit *>();
        QVERIFY(line->isVisible());
        QTest::keyClicks(line, passphrase);
        question()->findChild<QCheckBox *>(QStringLiteral("keep"))->setChecked(keep);
        screenshot(question(), QStringLiteral("ssh-passphrase"));
        QTest::keyClick(line, Qt::Key_Return);
    };
    // A wrong one, kept by mistake.
    m_connection->open(profile());
    type(QStringLiteral("open barley"), true);
    WAIT_EQUAL(m_asked, 2); // the same ssh asks once more: what was kept is forgotten
    type(QStringLiteral("open sesame"), true);
    WAIT_FOR(m_connection->isConnected());
    // From now on it is answered by what was kept.
    m_connection->open(profile());
    WAIT_FOR(m_connection->isConnected());
    QCOMPARE(m_asked, 2);
}

void SshServerTest::machineThatGoesAwayComesBack()
{
    trustHost();
    m_connection->setTiming({ .grace = std::chrono::milliseconds(0), .firstRetry = std::chrono::milliseconds(50), .lastRetry = std::chrono::milliseconds(50) });
    m_connection->open(profile());
    WAIT_FOR(m_connection->isConnected());
    QList<State> states;
    connect(m_connection.get(), &gui::Connection::stateChanged, this, [&](State state) { states << state; });
    m_machine->stop();
    WAIT_FOR(states.contains(State::Disconnected));
    WAIT_FOR(m_window->findChild<QWidget *>(QStringLiteral("connectionBanner"))->isVisible());
    WAIT_FOR(m_connection->reason().contains(QStringLiteral("refused"))); // ssh's own word, tried again and again
    screenshot(m_window.get(), QStringLiteral("ssh-machine-away"));
    m_machine->start();
    WAIT_FOR(m_connection->isConnected());
    QVERIFY(!m_window->findChild<QWidget *>(QStringLiteral("connectionBanner"))->isVisible());
    bool ok = false;
    m_connection->call(QStringLiteral("domain.list"), {}, this, [&](const control::Answer &answer) { ok = answer.ok; });
    WAIT_FOR(ok);
    QCOMPARE(m_asked, 0);
}

void SshServerTest::socketThatIsNotThere()
{
    trustHost();
    gui::Profile wrong = profile();
    wrong.socket = QStringLiteral("/nowhere/control.sock");
    m_connection->open(wrong);
    WAIT_FOR(m_connection->state() == State::Disconnected && m_connection->sentence().contains(QStringLiteral("no Facteur answers at /nowhere")));
}

void SshServerTest::profileIsKept()
{
    trustHost();
    const gui::Profile kept = gui::Profiles().add(profile());
    gui::Profiles().choose(kept.id);
    // As at the next start of the program.
    const auto chosen = gui::Profiles().chosen();
    QVERIFY(chosen);
    m_connection->open(*chosen);
    WAIT_FOR(m_connection->isConnected());
    QCOMPARE(m_connection->profile().id, kept.id);
    QCOMPARE(m_asked, 0);
}

FACTEUR_TEST(SshServerTest)
#include "tst_sshserver.moc"

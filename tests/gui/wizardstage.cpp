#include "tests/gui/wizardstage.h"

#include "gui/wizards/ports.h"

#include <QDir>
#include <QInputMethodEvent>
#include <QLabel>
#include <QRadioButton>
#include <csignal>
#include <pwd.h>
#include <unistd.h>

namespace testsupport {

using gui::SetupWizard;

// A firewall that lets ssh and SMTP through.
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

void WizardStage::rememberPath()
{
    qputenv("USER", "alice");
    m_path = qgetenv("PATH");
}

void WizardStage::begin()
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

void WizardStage::script(const QString &name, const QByteArray &text)
{
    QFile file(m_bin->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QByteArray WizardStage::said(const QString &name) const
{
    QFile file(m_bin->filePath(name + QStringLiteral(".log")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString WizardStage::labels(QWidget *widget)
{
    QString all;
    for (const QLabel *label : widget->findChildren<QLabel *>()) {
        if (label->isVisible())
            all += label->text() + u'\n';
    }
    return all;
}

void WizardStage::choose(const QString &text)
{
    for (QRadioButton *radio : m_wizard->currentPage()->findChildren<QRadioButton *>()) {
        if (radio->text().remove(u'&') == text) {
            radio->click();
            return;
        }
    }
    QFAIL(qPrintable(text));
}

void WizardStage::fillNameAndAccounts(const QString &domain)
{
    showPage(SetupWizard::Name);
    edit("domain")->setText(domain);
    m_wizard->next();
    showPage(SetupWizard::Accounts);
    edit("password0")->setText(QStringLiteral("correct-horse-7"));
    m_wizard->next();
}

void WizardStage::askForService(gui::Connection &lookUp, const QByteArray &beforeStart)
{
    script(QStringLiteral("systemctl"), standInSystemctl(service() + QStringLiteral("/facteur.toml"), beforeStart));
    standInUsers([this](const QString &name, const QByteArray &text) { script(name, text); });
    script(QStringLiteral("pkexec"), "#!/bin/sh\necho asked >>\"$0.log\"\nPKEXEC_UID=1000 exec \"$@\"\n");
    script(QStringLiteral("ufw"), "#!/bin/sh\necho \"$@\" >>\"$0.log\"\n");
    m_wizard->site().settings << QStringLiteral("user=\"%1\"").arg(currentUser());
    choose(QStringLiteral("On this computer, as a service"));
    m_wizard->site().facteurd = QStringLiteral("/usr/bin/facteurd"); // as if the package were installed
    m_wizard->next();
    showPage(SetupWizard::Database);
    m_wizard->site().facteurd = TestInstance::program(QStringLiteral("facteurd"));
    m_wizard->plan().directory = service();
    m_wizard->plan().portOffset = gui::freePortOffset(gui::Reach::Anywhere); // as the standard ones would be
    m_wizard->next();
    m_wizard->lookUp().setRunning(&lookUp);
    fillNameAndAccounts(QStringLiteral("example.org"));
    showPage(SetupWizard::Internet);
}

void WizardStage::end()
{
    // A server that a test did not stop.
    if (QFile pid(m_bin->filePath(QStringLiteral("systemctl.pid"))); pid.open(QIODevice::ReadOnly))
        ::kill(pid_t(pid.readAll().trimmed().toInt()), SIGKILL);
    m_wizard.reset();
    m_server.reset();
    qputenv("PATH", m_path);
    qunsetenv("XDG_DATA_HOME");
}

void WizardStage::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QCoreApplication::processEvents();
    QWidget *where = m_wizard->focusWidget();
    QTest::keyClick(where ? where : m_wizard.get(), key, modifiers);
}

void WizardStage::typeInto(const char *name, const QString &text)
{
    QCoreApplication::processEvents();
    QLineEdit *edit = this->edit(name);
    QVERIFY2(edit, name);
    for (int i = 0; i < 40 && m_wizard->focusWidget() != edit; ++i)
        press(Qt::Key_Tab);
    QVERIFY2(m_wizard->focusWidget() == edit, name);
    QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
    for (const QChar c : text) {
        if (c.unicode() < 128) {
            QTest::keyClick(edit, c.toLatin1());
            continue;
        }
        QInputMethodEvent composed; // as a keyboard with dead keys does it
        composed.setCommitString(c);
        QCoreApplication::sendEvent(edit, &composed);
    }
}

void WizardStage::fillTrialToSummary(const QString &folder)
{
    if (!folder.isEmpty())
        edit("folder")->setText(folder);
    m_wizard->next();
    m_wizard->next();
    m_wizard->next();
    showPage(SetupWizard::Accounts);
    edit("password0")->setText(QStringLiteral("correct-horse-7"));
    m_wizard->next();
    m_wizard->next();
    showPage(SetupWizard::Summary);
}

QStringList WizardStage::leftovers() const { return QDir(m_home->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); }

bool WizardStage::workIsOver() { return isDone() || (pageButton("retry") && pageButton("retry")->isVisible()); }

void WizardStage::knowsItsAddress(TestInstance &instance)
{
    instance.sql({ QStringLiteral("INSERT INTO settings (domain, name, value) VALUES ('', 'network.public_ipv4', '127.0.0.1')") });
}

QString currentUser()
{
    const passwd *entry = ::getpwuid(::getuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString();
}

QByteArray standInSystemctl(const QString &config, const QByteArray &before)
{
    return QByteArray(R"sh(#!/bin/sh
echo "$@" >>"$0.log"
start() {
    BEFORE
    setsid DAEMON --config 'CONFIG' >"$0.out" 2>"$0.err" </dev/null &
    echo $! >"$0.pid"
    # As Type=notify has it: back when it is ready.
    until grep -q ready "$0.out"; do
        kill -0 $! 2>/dev/null || { cat "$0.err" >&2; exit 1; }
        sleep 0.05
    done
}
stop() {
    [ -s "$0.pid" ] || return 0
    kill "$(cat "$0.pid")"
    while kill -0 "$(cat "$0.pid")" 2>/dev/null; do sleep 0.05; done
    rm "$0.pid"
}
case $1 in
enable) start ;;
disable) stop ;;
start | stop)
    [ -n "$PKEXEC_UID" ] || { echo "Failed to $1 $2: Interactive authentication required." >&2; exit 1; }
    $1 ;;
esac
exit 0
)sh")
        .replace("BEFORE", before.isEmpty() ? QByteArray(":") : before)
        .replace("DAEMON", TestInstance::program(QStringLiteral("facteurd")).toUtf8())
        .replace("CONFIG", config.toUtf8());
}

void standInUsers(const std::function<void(const QString &, const QByteArray &)> &script)
{
    for (const char *tool : { "groupadd", "useradd", "usermod", "userdel", "groupdel", "setfacl", "journalctl" })
        script(QString::fromLatin1(tool), "#!/bin/sh\necho \"$@\" >>\"$0.log\"\n");
    script(QStringLiteral("getent"), "#!/bin/sh\n[ \"$1\" = passwd ]\n"); // the user is there, the group is not
    script(QStringLiteral("id"), "#!/bin/sh\necho 0\n");
}

} // namespace testsupport

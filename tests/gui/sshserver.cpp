#include "tests/gui/sshserver.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QtGlobal>
#include <csignal>
#include <pwd.h>
#include <unistd.h>

namespace testsupport {

static const QStringList systemFolders { QStringLiteral("/usr/local/sbin"), QStringLiteral("/usr/sbin"), QStringLiteral("/sbin"), QStringLiteral("/usr/bin") };

static void run(const QString &program, const QStringList &arguments, QByteArray *output = nullptr)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    if (output)
        *output = process.readAllStandardOutput();
}

static void write(const QString &path, const QByteArray &text, bool executable = false)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("%s cannot be written", qPrintable(path));
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | (executable ? QFile::ExeOwner : QFile::Permissions()));
}

static void makeKey(const QString &path, const QString &passphrase = {})
{
    QFile::remove(path);
    QFile::remove(path + QStringLiteral(".pub"));
    run(QStringLiteral("ssh-keygen"), { QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"), passphrase, QStringLiteral("-C"), QString(), QStringLiteral("-f"), path });
}

// Processes whose parent is that one.
static QList<pid_t> childrenOf(qint64 parent)
{
    QList<pid_t> children;
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile stat(QStringLiteral("/proc/%1/stat").arg(name));
        bool isNumber = false;
        const pid_t pid = name.toInt(&isNumber);
        if (!isNumber || !stat.open(QIODevice::ReadOnly))
            continue;
        const QByteArray text = stat.readAll(); // pid (name) state ppid …; the name may hold anything
        if (text.mid(text.lastIndexOf(')') + 2).split(' ').value(1).toLongLong() == parent)
            children << pid;
    }
    return children;
}

QString SshServer::program()
{
    if (QStandardPaths::findExecutable(QStringLiteral("ssh-keygen")).isEmpty() || QStandardPaths::findExecutable(QStringLiteral("ssh")).isEmpty())
        return {};
    return QStandardPaths::findExecutable(QStringLiteral("sshd"), systemFolders);
}

SshServer::SshServer(const QString &path)
{
    {
        QTcpServer probe;
        if (!probe.listen(QHostAddress::LocalHost))
            qFatal("no free port");
        m_port = probe.serverPort();
    }
    makeKey(file("host"));
    makeKey(file("key"));
    run(QStringLiteral("cp"), { file("key.pub"), file("authorized_keys") });
    write(file("sshd_config"),
        "ListenAddress 127.0.0.1\nPort " + QByteArray::number(m_port) + "\nHostKey " + file("host").toUtf8() + "\nAuthorizedKeysFile " + file("authorized_keys").toUtf8()
            + "\nPidFile none\nUsePAM no\nStrictModes no\nPasswordAuthentication no\nKbdInteractiveAuthentication no\nPermitRootLogin yes\nPrintMotd no\nLogLevel VERBOSE\n"
            + (path.isEmpty() ? QByteArray() : "SetEnv PATH=" + path.toUtf8() + ':' + qgetenv("PATH") + '\n'));
    // The person's ssh: the real one, which reads nothing but this.
    write(file("ssh_config"),
        "UserKnownHostsFile " + knownHosts().toUtf8() + "\nGlobalKnownHostsFile /dev/null\nHashKnownHosts no\nIdentityFile " + file("key").toUtf8()
            + "\nIdentitiesOnly yes\nIdentityAgent none\nPasswordAuthentication no\nKbdInteractiveAuthentication no\n");
    QDir().mkpath(sshFolder());
    write(sshFolder() + QStringLiteral("/ssh"), "#!/bin/sh\nexec " + QStandardPaths::findExecutable(QStringLiteral("ssh")).toUtf8() + " -F " + file("ssh_config").toUtf8() + " \"$@\"\n", true);
    m_process.setStandardErrorFile(file("log"), QIODevice::Append);
}

SshServer::~SshServer() { stop(); }

QString SshServer::user() const
{
    const passwd *entry = ::getpwuid(::getuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString();
}

void SshServer::start()
{
    if (::getuid() == 0)
        QDir().mkdir(QStringLiteral("/run/sshd")); // sshd's empty folder for the part without rights, made at boot where sshd is a service
    const qsizetype before = log().size();
    m_process.start(program(), { QStringLiteral("-D"), QStringLiteral("-e"), QStringLiteral("-f"), file("sshd_config") });
    // It says so itself; nothing else tells of a file's growth without inotify.
    while (!log().sliced(before).contains(QStringLiteral("Server listening"))) {
        if (m_process.waitForFinished(20))
            qFatal("sshd: %s", qPrintable(log()));
    }
}

void SshServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    QList<pid_t> all = childrenOf(m_process.processId());
    for (qsizetype i = 0; i < all.size(); ++i)
        all += childrenOf(all[i]);
    m_process.kill();
    m_process.waitForFinished(60000);
    for (const pid_t child : all)
        ::kill(child, SIGKILL);
}

void SshServer::newHostKey() { makeKey(file("host")); }
void SshServer::loseKey() { makeKey(file("key")); }

void SshServer::lock(const QString &passphrase)
{
    run(QStringLiteral("ssh-keygen"), { QStringLiteral("-q"), QStringLiteral("-p"), QStringLiteral("-P"), QString(), QStringLiteral("-N"), passphrase, QStringLiteral("-f"), file("key") });
}

QString SshServer::hostKeyPrint() const
{
    QByteArray said; // 256 SHA256:… no comment (ED25519)
    run(QStringLiteral("ssh-keygen"), { QStringLiteral("-l"), QStringLiteral("-f"), file("host.pub") }, &said);
    return QString::fromLatin1(said.split(' ').value(1));
}

QString SshServer::log() const
{
    QFile file(m_folder.filePath(QStringLiteral("log")));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace testsupport

// A real sshd on a free port of the loopback, with host key, authorized key and configuration in a folder of its own, run as the
// current user; and an `ssh` for the PATH that is the real one with a configuration of its own, so that neither knows anything of
// this machine's ~/.ssh or /etc/ssh. Ended by their process ids.
#pragma once
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace testsupport {

class SshServer
{
public:
    // Empty: sshd or ssh-keygen is not installed.
    static QString program();

    // `path`: what a session's PATH begins with.
    explicit SshServer(const QString &path = {});
    ~SshServer();

    void start(); // and waits until it listens
    void stop(); // the listener and every session, as a machine that goes away
    void newHostKey(); // as a machine that was set up anew; while it is stopped
    void lock(const QString &passphrase); // the person's key
    void loseKey(); // the person has another key now, which the server does not know

    int port() const { return m_port; }
    QString user() const; // who may log in
    QString host() const { return user() + QStringLiteral("@127.0.0.1"); }
    QString hostKeyPrint() const; // SHA256:…
    QString knownHosts() const { return m_folder.filePath(QStringLiteral("known_hosts")); }
    QString sshFolder() const { return m_folder.filePath(QStringLiteral("bin")); } // to put before the PATH: the person's ssh
    QString log() const;

private:
    QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
};

} // namespace testsupport

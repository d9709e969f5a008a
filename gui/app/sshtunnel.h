// The control socket of another machine, forwarded by the person's own ssh: `ssh -N -L LOCAL:REMOTE host`. What ssh asks
// (unknown host key, password, passphrase of a key) comes to the window through SSH_ASKPASS (gui/app/askpass.h).
// No other way into a server exists (docs/architecture.md).
#pragma once
#include "gui/app/profile.h"
#include "gui/app/sshwords.h"

#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>
#include <memory>

namespace gui {

class SshTunnel : public QObject
{
    Q_OBJECT
public:
    explicit SshTunnel(const Profile &profile, QObject *parent = nullptr);
    ~SshTunnel() override; // ends ssh

    void open();
    bool isOpen() const { return m_open; }
    bool isOpening() const { return !m_open && m_ssh.state() != QProcess::NotRunning; }
    QString localSocket() const;

    static QStringList arguments(const Profile &profile, const QString &localSocket);

Q_SIGNALS:
    void opened();
    void ended(const gui::SshEnd &end);

private:
    void lookForSocket();

    Profile m_profile;
    QTemporaryDir m_folder; // 0700: who may use the forwarded socket is the person alone
    QProcess m_ssh;
    QTimer m_look;
    QByteArray m_said;
    bool m_open = false;
};

} // namespace gui

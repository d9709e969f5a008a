#include "gui/app/sshtunnel.h"

#include "gui/app/askpass.h"

#include <QFileInfo>

namespace gui {

SshTunnel::SshTunnel(const Profile &profile, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
{
    m_look.setInterval(100);
    connect(&m_look, &QTimer::timeout, this, &SshTunnel::lookForSocket);
    connect(&m_ssh, &QProcess::readyReadStandardError, this, [this] { m_said = (m_said + m_ssh.readAllStandardError()).right(4000); });
    const auto over = [this] {
        m_look.stop();
        m_open = false;
        Q_EMIT ended(understandSsh(m_profile.sshHost, m_said, m_ssh.error() != QProcess::FailedToStart));
    };
    connect(&m_ssh, &QProcess::finished, this, over);
    connect(&m_ssh, &QProcess::errorOccurred, this, [over](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            over();
    });
}

SshTunnel::~SshTunnel()
{
    m_ssh.disconnect(this);
    m_ssh.terminate();
    if (m_ssh.state() != QProcess::NotRunning && !m_ssh.waitForFinished(500)) // ssh -N ends at once
        m_ssh.kill();
}

QString SshTunnel::localSocket() const { return m_folder.filePath(QStringLiteral("control.sock")); }

QStringList SshTunnel::arguments(const Profile &profile, const QString &localSocket)
{
    return { QStringLiteral("-N"), QStringLiteral("-T"), QStringLiteral("-o"), QStringLiteral("ExitOnForwardFailure=yes"), QStringLiteral("-o"),
        QStringLiteral("StreamLocalBindUnlink=yes"), QStringLiteral("-o"), QStringLiteral("ServerAliveInterval=30"), QStringLiteral("-p"),
        QString::number(profile.sshPort), QStringLiteral("-L"), localSocket + u':' + profile.socket, QStringLiteral("--"), profile.sshHost };
}

void SshTunnel::open()
{
    m_said.clear();
    m_ssh.setProcessEnvironment(askpass::environment());
    m_ssh.start(QStringLiteral("ssh"), arguments(m_profile, localSocket()), QIODevice::ReadOnly);
    m_look.start();
}

void SshTunnel::lookForSocket()
{
    if (!QFileInfo::exists(localSocket()))
        return;
    m_look.stop();
    m_open = true;
    Q_EMIT opened();
}

} // namespace gui

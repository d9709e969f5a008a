#include "gui/app/serverprocess.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

namespace gui {

ServerProcess::ServerProcess(QObject *parent)
    : QObject(parent)
{
    connect(&m_child, &QProcess::readyReadStandardError, this, [this] { m_said = (m_said + m_child.readAllStandardError()).right(8000); });
    connect(&m_child, &QProcess::readyReadStandardOutput, this, [this] {
        m_out = (m_out + m_child.readAllStandardOutput()).right(1000);
        if (!m_ready && m_out.contains("ready")) {
            m_ready = true;
            Q_EMIT finished(true, tr("The server runs."));
        }
    });
    connect(&m_child, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            Q_EMIT finished(false, tr("The server could not be started: %1").arg(m_child.errorString()));
    });
    connect(&m_child, &QProcess::finished, this, [this] {
        const QString last = QString::fromUtf8(m_said).trimmed().section(u'\n', -1);
        if (m_stopping)
            Q_EMIT finished(true, tr("The server is stopped."));
        else if (!m_ready)
            Q_EMIT finished(false, last.isEmpty() ? tr("The server ended at once.") : tr("The server could not start: %1").arg(last));
        else
            Q_EMIT childEnded(last);
    });
}

ServerProcess::~ServerProcess()
{
    m_child.disconnect(this);
    if (m_child.state() == QProcess::NotRunning)
        return;
    // The one place that waits: the program is ending, and mail that is under way gets its time (timeouts.drain).
    m_child.terminate();
    if (!m_child.waitForFinished(25000))
        m_child.kill();
}

QString ServerProcess::facteurd()
{
    const QString beside = QCoreApplication::applicationDirPath() + QStringLiteral("/facteurd");
    if (QFileInfo(beside).isExecutable())
        return beside;
    return QStandardPaths::findExecutable(QStringLiteral("facteurd"));
}

bool ServerProcess::canStart(const Profile &profile) const
{
    if (profile.kind != Profile::Kind::Local)
        return false;
    if (profile.starts == Profile::Starts::Service)
        return true;
    return !profile.instance.isEmpty() && QFileInfo::exists(profile.instance + QStringLiteral("/facteur.toml")) && !facteurd().isEmpty();
}

bool ServerProcess::canStop(const Profile &profile) const
{
    return profile.kind == Profile::Kind::Local && (profile.starts == Profile::Starts::Service || ownsChild());
}

void ServerProcess::start(const Profile &profile)
{
    if (profile.starts == Profile::Starts::Service)
        return systemctl(QStringLiteral("start"), false);
    if (ownsChild())
        return;
    m_stopping = m_ready = false;
    m_said.clear();
    m_out.clear();
    m_child.start(facteurd(), { QStringLiteral("--config"), profile.instance + QStringLiteral("/facteur.toml") }, QIODevice::ReadOnly);
}

void ServerProcess::stop(const Profile &profile)
{
    if (profile.starts == Profile::Starts::Service)
        return systemctl(QStringLiteral("stop"), false);
    m_stopping = true;
    m_child.terminate();
}

void ServerProcess::systemctl(const QString &verb, bool withPkexec)
{
    if (m_systemctl)
        return;
    m_systemctl = new QProcess(this);
    const auto over = [this, verb, withPkexec](bool well) {
        const QString said = QString::fromLocal8Bit(m_systemctl->readAllStandardError()).trimmed().section(u'\n', -1);
        m_systemctl->deleteLater();
        m_systemctl = nullptr;
        // systemctl asks polkit itself, where an agent runs in the session; pkexec brings its own way of asking.
        if (!well && !withPkexec && said.contains(QStringLiteral("authentication"), Qt::CaseInsensitive)
            && !QStandardPaths::findExecutable(QStringLiteral("pkexec")).isEmpty())
            return systemctl(verb, true);
        Q_EMIT finished(well,
            !well                    ? tr("systemctl %1 %2 failed: %3").arg(verb, serviceUnit(), said)
                : verb == u"start" ? tr("The server runs.")
                                   : tr("The server is stopped."));
    };
    connect(m_systemctl, &QProcess::finished, this, [over](int code, QProcess::ExitStatus status) { over(status == QProcess::NormalExit && code == 0); });
    connect(m_systemctl, &QProcess::errorOccurred, this, [over](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            over(false);
    });
    QStringList command { QStringLiteral("systemctl"), verb, serviceUnit() };
    if (withPkexec)
        command.prepend(QStringLiteral("pkexec"));
    const QString program = command.takeFirst();
    m_systemctl->start(program, command, QIODevice::ReadOnly);
}

} // namespace gui

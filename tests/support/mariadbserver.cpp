#include "tests/support/mariadbserver.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>
#include <unistd.h>

namespace {
QString find(const char *name)
{
    return QStandardPaths::findExecutable(QString::fromLatin1(name),
                                          { QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin"), QStringLiteral("/usr/local/bin") });
}
} // namespace

bool MariaDbServer::start()
{
    if (m_process.state() != QProcess::NotRunning)
        return true;
    const QString server = find("mariadbd"), install = find("mariadb-install-db");
    if (server.isEmpty() || install.isEmpty()) {
        m_error = QStringLiteral("mariadbd is not installed (apt-get install mariadb-server)");
        return false;
    }
    const QString data = m_directory.filePath(QStringLiteral("data"));
    QStringList user;
    if (geteuid() == 0)
        user << QStringLiteral("--user=root");
    if (!m_installed) {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(install, QStringList { QStringLiteral("--no-defaults"), QStringLiteral("--datadir=") + data,
                                             QStringLiteral("--auth-root-authentication-method=normal"), QStringLiteral("--skip-test-db") } + user);
        if (!process.waitForFinished(120000) || process.exitCode() != 0) {
            m_error = QStringLiteral("mariadb-install-db failed: ") + QString::fromUtf8(process.readAll());
            return false;
        }
        m_installed = true;
    }
    const QString socket = m_directory.filePath(QStringLiteral("s"));
    m_process.setStandardOutputFile(m_directory.filePath(QStringLiteral("log")), QIODevice::Append);
    m_process.setStandardErrorFile(m_directory.filePath(QStringLiteral("log")), QIODevice::Append);
    m_process.start(server, QStringList { QStringLiteral("--no-defaults"), QStringLiteral("--datadir=") + data, QStringLiteral("--socket=") + socket,
                                          QStringLiteral("--skip-networking"), QStringLiteral("--skip-log-bin"),
                                          QStringLiteral("--innodb-flush-log-at-trx-commit=0"), QStringLiteral("--innodb-buffer-pool-size=32M"),
                                          QStringLiteral("--innodb-log-file-size=16M"),
                                          QStringLiteral("--pid-file=") + m_directory.filePath(QStringLiteral("pid")) } + user);
    QDeadlineTimer deadline(60000);
    while (!deadline.hasExpired() && m_process.state() != QProcess::NotRunning) {
        QLocalSocket probe;
        probe.connectToServer(socket);
        if (probe.waitForConnected(100))
            return true;
        m_process.waitForFinished(20); // a pause that ends early when it dies
    }
    QFile log(m_directory.filePath(QStringLiteral("log")));
    (void)log.open(QIODevice::ReadOnly);
    m_error = QStringLiteral("mariadbd did not start: ") + QString::fromUtf8(log.readAll().right(2000));
    stop();
    return false;
}

void MariaDbServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(30000)) {
        m_process.kill();
        m_process.waitForFinished(5000);
    }
}

QString MariaDbServer::newDatabase()
{
    const QString name = QStringLiteral("t%1").arg(++m_databases);
    const QString socket = m_directory.filePath(QStringLiteral("s"));
    QProcess client;
    client.start(find("mariadb"), { QStringLiteral("--no-defaults"), QStringLiteral("--socket=") + socket, QStringLiteral("--user=root"),
                                    QStringLiteral("-e"), QStringLiteral("CREATE DATABASE %1").arg(name) });
    if (!client.waitForFinished(30000) || client.exitCode() != 0)
        m_error = QString::fromUtf8(client.readAllStandardError());
    return QStringLiteral("mysql://root@/%1?socket=%2").arg(name, socket);
}

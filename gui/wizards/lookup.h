// Look-ups before there is a server: what only a daemon can find out (public address, ports, router, DNS) is asked of a
// throw-away facteurd in a temporary folder. It has no account, listens on loopback alone, changes nothing, and is gone with
// this object. Where a server is administered that runs already, that one is asked instead.
//
//     lookUp.setHostname("mail.example.org");            // a new name: a new helper
//     lookUp.call("dns.check", { … }, this, [](const control::Answer &answer) { … });
//
// Always: each call is answered exactly once, unless its context dies first.
#pragma once
#include "gui/app/connection.h"

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <deque>
#include <memory>

namespace gui {

class LookUp : public QObject
{
    Q_OBJECT
public:
    // `settings`: more KEY=VALUE for its facteur.toml.
    explicit LookUp(const QStringList &settings = {}, QObject *parent = nullptr);
    ~LookUp() override;

    void setHostname(const QString &ascii);
    // The helper runs on that machine from now on; an empty host: here.
    void setSsh(const QString &host, int port);
    // A server that runs already is asked instead; null: no longer.
    void setRunning(Connection *running);

    void call(const QString &method, const QJsonObject &params, QObject *context, Connection::Answered answered);
    void stop();

private:
    struct Waiting
    {
        QString method;
        QJsonObject params;
        QPointer<QObject> context;
        Connection::Answered answered;
    };
    void start();
    void open(const QString &socket, int triesLeft);
    void ended(const QString &why); // the process, by itself
    void fail(const QString &why); // whoever waits
    QStringList initArguments(const QString &directory) const;

    QStringList m_settings;
    QString m_hostname = QStringLiteral("lookup.invalid"), m_sshHost;
    int m_sshPort = 22;
    QPointer<Connection> m_running;
    std::shared_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_process;
    std::unique_ptr<control::Client> m_client;
    std::deque<Waiting> m_waiting;
    QByteArray m_said;
    bool m_ready = false;
};

} // namespace gui

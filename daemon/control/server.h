// The control socket: JSON-RPC 2.0, one object a line, over a Unix socket of mode 0660. Peers are known by SO_PEERCRED.
// A bad line gets an error and nobody is disconnected; a peer that does not read loses notifications, not the others theirs.
// Thread: main.
#pragma once
#include "shared/base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocalServer>
#include <QObject>
#include <QTimer>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>

class QLocalSocket;

namespace control {

struct Context;

class Server : public QObject
{
    Q_OBJECT
public:
    struct Limits
    {
        int clients = 64;
        int requestsUnderWay = 64; // per client
        qint64 unsent = 4 * 1024 * 1024; // octets a client may leave unread before notifications are dropped
    };
    // `context` must outlive it.
    Server(const Context &context, Limits limits);
    explicit Server(const Context &context);
    ~Server() override;

    // Binds DIR/run/control.sock (a stale one is replaced: the caller holds the instance's lock).
    Result<void> listen(const QString &path);
    // Takes no more requests; waits for nothing.
    void close();
    // From Queue's changed callback, on any thread's behalf: on the main thread.
    void queueChanged();
    // From Doctor::onChange; `report` as of health.list.
    void healthChanged(const QJsonObject &report);
    int clientCount() const { return int(m_clients.size()); }

private:
    struct Client;
    void accept();
    void readFrom(const std::shared_ptr<Client> &client);
    void handle(const std::shared_ptr<Client> &client, const QByteArray &line);
    void answer(const std::shared_ptr<Client> &client, const QByteArray &line);
    void notify(const char *subject, const QString &method, const QJsonObject &params);
    QJsonObject subscribe(Client &client, const QJsonObject &params, bool on);
    void subscriptionsChanged();
    void sendLog();
    void sendPeriodic();

    const Context &m_context;
    const Limits m_limits;
    QLocalServer m_server;
    QString m_path;
    std::map<quint64, std::shared_ptr<Client>> m_clients;
    quint64 m_nextClient = 1;
    QTimer m_periodic; // sessions and counters, while somebody wants them
    QTimer m_queueTimer; // gathers changes of the queue
    // What was last told, and how many clients had come by then: one that came and went in between may have been listed.
    std::optional<QJsonArray> m_lastSessions, m_lastListeners;
    QJsonObject m_lastCounters;
    bool m_listening = false; // to the log
};

} // namespace control

// The client end of the control socket, for CLI and GUI alike: JSON-RPC 2.0, one object a line (docs/architecture.md).
//
//     control::Client client;
//     if (auto connected = client.connectTo(path); !connected) …
//     auto domains = client.call("domain.list", {});                       // CLI: waits
//     client.request("domain.list", {}, [](const Answer &answer) { … });   // GUI: does not
//
// Thread: the one it was made on, which needs an event loop for request() and notifications only.
#pragma once
#include "shared/base/result.h"
#include "shared/control/codec.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QLocalSocket>
#include <QObject>
#include <functional>
#include <map>

namespace control {

struct Answer
{
    bool ok = false;
    QJsonValue result; // ok
    int code = 0; // JSON-RPC error code, or 0 when the connection broke
    QString message; // one clear line, English
    QJsonArray messageWords; // what it is made of (shared/base/sentence.h); empty: nothing but itself
};

class Client : public QObject
{
    Q_OBJECT
public:
    explicit Client(QObject *parent = nullptr);
    ~Client() override;

    // Waits until connected. The Failure's reason says what to do.
    Result<void> connectTo(const QString &socketPath, int timeoutMs = 5000);
    // Does not wait: connected() or failed() comes.
    void open(const QString &socketPath);
    bool isConnected() const;
    void disconnectNow();

    void request(const QString &method, const QJsonObject &params, std::function<void(const Answer &)> answered);
    // Waits for the answer; notifications that come meanwhile are signalled.
    Answer call(const QString &method, const QJsonObject &params = {}, int timeoutMs = 60000);
    // Waits for the next notification (CLI: `log --follow`). False when the connection ended.
    bool waitForNotification();

Q_SIGNALS:
    void connected();
    void failed(const QString &sentence); // open() came to nothing
    void refused(const QString &sentence); // an error that answers no request: this peer may not talk to the daemon
    void notified(const QString &method, const QJsonObject &params);
    void disconnected();

private:
    QString whyNot(const QString &socketPath) const;
    void readAvailable();
    void take(const QByteArray &line);
    QLocalSocket m_socket;
    LineSplitter m_lines;
    qint64 m_nextId = 1;
    quint64 m_notifications = 0;
    std::map<qint64, std::function<void(const Answer &)>> m_waiting;
};

} // namespace control

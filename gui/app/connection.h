// The window's line to one facteurd. Everything is asynchronous: no call waits, and a daemon that is away, restarting or
// hanging is a state that the window shows.
//
//     connection.call(QStringLiteral("domain.list"), {}, this, [this](const control::Answer &answer) { … });
//     connection.subscribe(this, QStringLiteral("queue"));        // until unsubscribe(), or `this` dies
//
// Always: each call is answered exactly once, unless its context dies first; never from within call() itself.
// Subscriptions outlive a restart of the daemon. A hang is found by calls that are not answered, then by a ping, so that
// an idle window sends (and wakes) nothing but one ping a minute.
#pragma once
#include "gui/app/profile.h"
#include "shared/control/client.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <set>

namespace gui {

class SshTunnel;

class Connection : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Disconnected, // no server chosen, or it does not run; still tried now and then
        Connecting, // for the first time
        Connected,
        Hanging, // connected, but it answers nothing
        Restarting, // it went away a moment ago and is expected back
    };
    Q_ENUM(State)

    struct Timing
    {
        std::chrono::milliseconds patience { 4000 }; // an unanswered call makes us ping; an unanswered ping is a hang
        std::chrono::milliseconds grace { 20000 }; // how long Restarting lasts before it is called Disconnected
        std::chrono::milliseconds firstRetry { 100 }, lastRetry { 10000 };
        std::chrono::milliseconds idlePing { 60000 };
    };
    using Answered = std::function<void(const control::Answer &)>;

    explicit Connection(QObject *parent = nullptr);
    ~Connection() override;
    void setTiming(const Timing &timing) { m_timing = timing; }

    void open(const Profile &profile);
    void close();
    void retryNow(); // the person does not want to wait for the next try

    const Profile &profile() const { return m_profile; }
    State state() const { return m_state; }
    // Disconnected because the other machine is not the one it was: shown as a danger.
    bool isDangerous() const { return m_state == State::Disconnected && m_danger; }
    bool isConnected() const { return m_state == State::Connected; }
    QString sentence() const; // the state, and why, for people
    const QString &reason() const { return m_reason; }

    void call(const QString &method, const QJsonObject &params, QObject *context, Answered answered);
    // `who` gets notified() of the subject while connected. Subjects: log queue sessions counters health.
    void subscribe(QObject *who, const QString &subject);
    void unsubscribe(QObject *who, const QString &subject);
    // One sentence for an answer that is not ok.
    static QString errorText(const control::Answer &answer);

Q_SIGNALS:
    void stateChanged(gui::Connection::State state);
    void connected(); // also after a restart: what is shown should be asked again
    void notified(const QString &method, const QJsonObject &params);
    void profileChanged();

private:
    struct Waiting
    {
        QPointer<QObject> context;
        Answered answered;
    };
    void enter(State state, const QString &reason = {});
    void openSocket(const QString &path);
    void tryAgainLater(const QString &reason);
    void giveUp(const QString &reason); // until a person tries again
    void forgetClient();
    void heard(); // something came from the daemon
    void watch(); // is it still alive?
    void sendSubscriptions();
    bool wants(const QString &subject) const;

    Timing m_timing;
    Profile m_profile;
    State m_state = State::Disconnected;
    QString m_reason;
    bool m_wanted = false; // open() was called, close() was not
    bool m_danger = false;
    std::unique_ptr<control::Client> m_client;
    std::unique_ptr<SshTunnel> m_tunnel;
    QTimer m_retry, m_watch, m_idle;
    std::chrono::milliseconds m_nextRetry {};
    QElapsedTimer m_lost; // since the connection broke
    int m_unanswered = 0;
    bool m_pinging = false, m_heardSinceWatch = false;
    std::multimap<QString, QPointer<QObject>> m_subscribers;
    std::set<QString> m_subscribed; // what the daemon knows of
};

} // namespace gui

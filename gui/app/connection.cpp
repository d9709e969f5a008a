#include "gui/app/connection.h"

#include "gui/app/said.h"
#include "gui/app/sshtunnel.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace gui {

using namespace std::chrono_literals;

Connection::Connection(QObject *parent)
    : QObject(parent)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Connection::retryNow);
    m_watch.setSingleShot(true);
    connect(&m_watch, &QTimer::timeout, this, &Connection::watch);
    m_idle.setSingleShot(true);
    m_idle.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_idle, &QTimer::timeout, this, [this] { call(QStringLiteral("server.counters"), {}, this, [](const control::Answer &) {}); });
}

Connection::~Connection()
{
    if (m_client)
        m_client->disconnect(this);
}

void Connection::open(const Profile &profile)
{
    close();
    m_profile = profile;
    m_wanted = profile.isValid();
    Q_EMIT profileChanged();
    if (!m_wanted)
        return;
    m_nextRetry = m_timing.firstRetry;
    m_lost.invalidate();
    enter(State::Connecting);
    retryNow();
}

void Connection::close()
{
    m_wanted = false;
    m_retry.stop();
    m_watch.stop();
    m_idle.stop();
    m_unanswered = 0;
    m_pinging = false;
    m_subscribed.clear();
    if (m_client) {
        m_client->disconnect(this);
        const auto client = std::move(m_client); // whoever waits is answered now
        client->disconnectNow();
    }
    m_tunnel.reset();
    enter(State::Disconnected);
}

void Connection::retryNow()
{
    if (!m_wanted || m_state == State::Connected || m_state == State::Hanging)
        return;
    m_retry.stop();
    m_danger = false;
    if (m_state == State::Disconnected)
        enter(State::Connecting, m_reason);
    if (m_profile.kind == Profile::Kind::Local)
        return openSocket(m_profile.socket);
    if (m_tunnel && m_tunnel->isOpen())
        return openSocket(m_tunnel->localSocket());
    if (m_tunnel && m_tunnel->isOpening())
        return;
    m_tunnel = std::make_unique<SshTunnel>(m_profile);
    connect(m_tunnel.get(), &SshTunnel::opened, this, [this] { openSocket(m_tunnel->localSocket()); });
    connect(m_tunnel.get(), &SshTunnel::ended, this, [this](const SshEnd &end) {
        m_tunnel.release()->deleteLater(); // we are inside its signal
        if (m_state != State::Connecting && m_state != State::Restarting)
            return; // the broken connection is told by the client
        m_danger = end.kind == SshEnd::Kind::Danger;
        if (end.kind == SshEnd::Kind::Broken)
            tryAgainLater(end.sentence);
        else
            giveUp(end.sentence);
    });
    m_tunnel->open();
}

void Connection::openSocket(const QString &path)
{
    if (m_client)
        m_client->disconnect(this);
    m_client = std::make_unique<control::Client>();
    connect(m_client.get(), &control::Client::connected, this, [this] {
        m_nextRetry = m_timing.firstRetry;
        m_unanswered = 0;
        m_pinging = false;
        m_subscribed.clear();
        // A peer that may not talk to the daemon is connected, too, for a moment: only an answer makes it Connected.
        call(QStringLiteral("server.counters"), {}, this, [this](const control::Answer &answer) {
            if (answer.code == 0 && !answer.ok)
                return; // the connection broke: told elsewhere
            enter(State::Connected);
            sendSubscriptions();
            Q_EMIT connected();
        });
    });
    connect(m_client.get(), &control::Client::failed, this, &Connection::tryAgainLater, Qt::QueuedConnection);
    connect(m_client.get(), &control::Client::refused, this, [this](const QString &sentence) { m_reason = sentence; });
    connect(m_client.get(), &control::Client::notified, this, [this](const QString &method, const QJsonObject &params) {
        heard();
        Q_EMIT notified(method, params);
    });
    connect(
        m_client.get(), &control::Client::disconnected, this,
        [this] {
            const bool isFirst = m_state == State::Connecting;
            if (isFirst && !m_reason.isEmpty()) // it said why
                tryAgainLater(m_reason);
            else if (isFirst && m_profile.kind == Profile::Kind::Ssh)
                tryAgainLater(tr("ssh reaches %1, but no Facteur answers at %2 there. See whether it runs, and whether you may use that socket.").arg(m_profile.sshHost, m_profile.socket));
            else
                tryAgainLater(tr("The server closed the connection."));
        },
        Qt::QueuedConnection);
    m_client->open(path);
}

void Connection::forgetClient()
{
    m_watch.stop();
    m_idle.stop();
    m_unanswered = 0;
    m_pinging = false;
    m_subscribed.clear();
}

void Connection::giveUp(const QString &reason)
{
    forgetClient();
    m_retry.stop();
    if (m_wanted)
        enter(State::Disconnected, reason);
}

void Connection::tryAgainLater(const QString &reason)
{
    forgetClient();
    if (!m_wanted)
        return;
    if (m_state == State::Connected || m_state == State::Hanging)
        m_lost.start();
    if (m_lost.isValid() && !m_lost.hasExpired(m_timing.grace.count()))
        enter(State::Restarting, reason);
    else
        enter(State::Disconnected, reason);
    m_retry.start(m_nextRetry);
    m_nextRetry = std::min(m_nextRetry * 2, m_timing.lastRetry);
}

void Connection::enter(State state, const QString &reason)
{
    const bool changed = std::exchange(m_state, state) != state || m_reason != reason;
    m_reason = reason;
    if (state == State::Connected) {
        m_lost.invalidate();
        m_idle.start(m_timing.idlePing);
    }
    if (changed)
        Q_EMIT stateChanged(state);
}

QString Connection::sentence() const
{
    const QString name = m_profile.name;
    switch (m_state) {
    case State::Connected:
        return tr("Connected to %1").arg(name);
    case State::Connecting:
        return tr("Connecting to %1…").arg(name);
    case State::Hanging:
        return tr("%1 is connected, but does not answer. It may be overloaded or stopped; what you see may be out of date.").arg(name);
    case State::Restarting:
        return tr("%1 went away; waiting for it to come back…").arg(name);
    case State::Disconnected:
        break;
    }
    if (!m_wanted)
        return tr("No server is chosen");
    return m_reason.isEmpty() ? tr("%1 does not run").arg(name) : m_reason;
}

void Connection::call(const QString &method, const QJsonObject &params, QObject *context, Answered answered)
{
    if (!m_client || !m_client->isConnected()) {
        QMetaObject::invokeMethod(
            context, [answered = std::move(answered)] { answered(control::Answer { false, {}, 0, tr("There is no connection to the server.") }); },
            Qt::QueuedConnection);
        return;
    }
    ++m_unanswered;
    if (!m_watch.isActive()) {
        m_heardSinceWatch = false;
        m_watch.start(m_timing.patience);
    }
    const QPointer<Connection> self(this);
    m_client->request(method, params, [self, waiting = Waiting { context, std::move(answered) }](const control::Answer &answer) {
        if (self) {
            self->m_unanswered = std::max(0, self->m_unanswered - 1);
            if (answer.ok || answer.code != 0)
                self->heard();
        }
        if (waiting.context) {
            control::Answer shown = answer;
            shown.message = said(answer.message, answer.messageWords);
            waiting.answered(shown);
        }
    });
}

void Connection::heard()
{
    m_heardSinceWatch = true;
    if (m_state == State::Hanging)
        enter(State::Connected);
    else if (m_state == State::Connected)
        m_idle.start(m_timing.idlePing);
}

void Connection::watch()
{
    if (m_unanswered == 0 || !m_client || !m_client->isConnected())
        return;
    if (m_heardSinceWatch) {
        m_heardSinceWatch = false;
    } else if (m_pinging) {
        enter(State::Hanging);
    } else {
        // It may just be a long work: a ping is answered at once all the same.
        m_pinging = true;
        call(QStringLiteral("server.counters"), {}, this, [this](const control::Answer &) { m_pinging = false; });
    }
    m_watch.start(m_timing.patience);
}

void Connection::subscribe(QObject *who, const QString &subject)
{
    for (auto [it, end] = m_subscribers.equal_range(subject); it != end; ++it) {
        if (it->second == who)
            return;
    }
    m_subscribers.emplace(subject, who);
    connect(who, &QObject::destroyed, this, &Connection::sendSubscriptions, Qt::UniqueConnection);
    sendSubscriptions();
}

void Connection::unsubscribe(QObject *who, const QString &subject)
{
    for (auto [it, end] = m_subscribers.equal_range(subject); it != end; ++it) {
        if (it->second == who) {
            m_subscribers.erase(it);
            break;
        }
    }
    sendSubscriptions();
}

bool Connection::wants(const QString &subject) const
{
    const auto [first, last] = m_subscribers.equal_range(subject);
    return std::any_of(first, last, [](const auto &row) { return !row.second.isNull(); });
}

void Connection::sendSubscriptions()
{
    std::erase_if(m_subscribers, [](const auto &row) { return row.second.isNull(); });
    if (m_state != State::Connected && m_state != State::Hanging)
        return;
    // One subject a request: an older daemon that does not know one of them still sends the others.
    for (const char *name : { "log", "queue", "sessions", "counters", "health" }) {
        const QString subject = QString::fromLatin1(name);
        const bool wanted = wants(subject);
        if (wanted == m_subscribed.contains(subject))
            continue;
        if (wanted)
            m_subscribed.insert(subject);
        else
            m_subscribed.erase(subject);
        call(wanted ? QStringLiteral("subscribe") : QStringLiteral("unsubscribe"), { { QStringLiteral("to"), QJsonArray { subject } } }, this,
            [](const control::Answer &) {});
    }
}

QString Connection::errorText(const control::Answer &answer)
{
    if (answer.code == control::MethodNotFound)
        return tr("This server is older than the program and cannot do that: update the server.");
    return answer.message;
}

} // namespace gui

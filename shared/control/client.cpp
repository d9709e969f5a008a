#include "shared/control/client.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QJsonDocument>

namespace control {

Client::Client(QObject *parent)
    : QObject(parent)
{
    connect(&m_socket, &QLocalSocket::readyRead, this, &Client::readAvailable);
    connect(&m_socket, &QLocalSocket::connected, this, &Client::connected);
    connect(&m_socket, &QLocalSocket::disconnected, this, [this] {
        auto waiting = std::exchange(m_waiting, {});
        for (auto &[id, answered] : waiting)
            answered(Answer { false, {}, 0, QStringLiteral("The connection to facteurd ended before it answered") });
        Q_EMIT disconnected();
    });
}

Client::~Client()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

Result<void> Client::connectTo(const QString &socketPath, int timeoutMs)
{
    m_lines.clear();
    m_socket.connectToServer(socketPath);
    if (m_socket.waitForConnected(timeoutMs))
        return {};
    return Failure { Failure::Kind::Unavailable, "no connection", whyNot(socketPath) };
}

QString Client::whyNot(const QString &socketPath) const
{
    if (m_socket.error() == QLocalSocket::SocketAccessError)
        return QStringLiteral("Not allowed to open %1: run as root, as the daemon's user, or join the group facteur-admin").arg(socketPath);
    if (!QFileInfo::exists(socketPath))
        return QStringLiteral("No facteurd at %1: start it, or name its instance with --instance DIR").arg(socketPath);
    return QStringLiteral("facteurd does not answer at %1 (%2): is it running?").arg(socketPath, m_socket.errorString());
}

void Client::open(const QString &socketPath)
{
    m_lines.clear();
    m_socket.abort();
    // Once: an error after that is a broken connection, which disconnected() tells of.
    auto *once = new QObject(this);
    connect(&m_socket, &QLocalSocket::connected, once, &QObject::deleteLater);
    connect(&m_socket, &QLocalSocket::errorOccurred, once, [this, once, socketPath] {
        once->deleteLater();
        if (m_socket.state() != QLocalSocket::ConnectedState)
            Q_EMIT failed(whyNot(socketPath));
    });
    m_socket.connectToServer(socketPath);
}

bool Client::isConnected() const { return m_socket.state() == QLocalSocket::ConnectedState; }
void Client::disconnectNow() { m_socket.abort(); }

void Client::request(const QString &method, const QJsonObject &params, std::function<void(const Answer &)> answered)
{
    if (!isConnected()) {
        answered(Answer { false, {}, 0, QStringLiteral("Not connected to facteurd") });
        return;
    }
    const qint64 id = m_nextId++;
    m_waiting.emplace(id, std::move(answered));
    m_socket.write(requestLine(id, method, params));
    m_socket.flush();
}

Answer Client::call(const QString &method, const QJsonObject &params, int timeoutMs)
{
    // Shared, since an answer that comes after the deadline must not write into a dead frame.
    auto answer = std::make_shared<std::optional<Answer>>();
    request(method, params, [answer](const Answer &a) { *answer = a; });
    const QDeadlineTimer deadline(timeoutMs);
    while (!*answer) {
        if (!isConnected())
            return Answer { false, {}, 0, QStringLiteral("The connection to facteurd ended before it answered") };
        if (!m_socket.waitForReadyRead(int(deadline.remainingTime())) && deadline.hasExpired())
            return Answer { false, {}, 0, QStringLiteral("facteurd did not answer within %1 s").arg(timeoutMs / 1000) };
    }
    return **answer;
}

bool Client::waitForNotification()
{
    const quint64 seen = m_notifications;
    while (m_notifications == seen) {
        if (!isConnected() || (!m_socket.waitForReadyRead(-1) && !isConnected()))
            return false;
    }
    return true;
}

void Client::readAvailable()
{
    for (const LineSplitter::Line &line : m_lines.feed(m_socket.readAll())) {
        if (!line.tooLong)
            take(line.text);
    }
}

void Client::take(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const QString method = object.value(QLatin1StringView("method")).toString();
    if (!method.isEmpty()) {
        ++m_notifications;
        Q_EMIT notified(method, object.value(QLatin1StringView("params")).toObject());
        return;
    }
    const QJsonValue error = object.value(QLatin1StringView("error"));
    if (error.isObject() && object.value(QLatin1StringView("id")).isNull()) {
        Q_EMIT refused(error.toObject().value(QLatin1StringView("message")).toString());
        return;
    }
    const auto waiting = m_waiting.find(object.value(QLatin1StringView("id")).toInteger(-1));
    if (waiting == m_waiting.end())
        return;
    const auto answered = std::move(waiting->second);
    m_waiting.erase(waiting);
    if (error.isObject())
        answered(Answer { false, {}, error.toObject().value(QLatin1StringView("code")).toInt(),
            error.toObject().value(QLatin1StringView("message")).toString(), error[u"data"][u"messageWords"].toArray() });
    else
        answered(Answer { true, object.value(QLatin1StringView("result")), 0, {} });
}

} // namespace control

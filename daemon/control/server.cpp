#include "control/server.h"

#include "control/logfeed.h"
#include "control/methods.h"
#include "control/peer.h"
#include "services/queue/queue.h"
#include "shared/base/log.h"
#include "shared/control/codec.h"

#include <QFile>
#include <QLocalSocket>
#include <QMetaObject>
#include <QPointer>
#include <cerrno>
#include <cstring>
#include <deque>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace control {

static constexpr QLatin1StringView subjects[] { QLatin1StringView("log"), QLatin1StringView("queue"), QLatin1StringView("sessions"), QLatin1StringView("counters"),
    QLatin1StringView("health") };

struct Server::Client
{
    quint64 id = 0;
    std::unique_ptr<QLocalSocket> socket;
    LineSplitter lines;
    std::set<QByteArray> subscribed;
    std::deque<LineSplitter::Line> pending; // read, not yet answered
    int underWay = 0;
    qint64 missed = 0;
    bool gone = false;
};

Server::Server(const Context &context, Limits limits)
    : m_context(context)
    , m_limits(limits)
{
    connect(&m_server, &QLocalServer::newConnection, this, &Server::accept);
    m_periodic.setInterval(1000);
    connect(&m_periodic, &QTimer::timeout, this, &Server::sendPeriodic);
    m_queueTimer.setInterval(200);
    m_queueTimer.setSingleShot(true);
    connect(&m_queueTimer, &QTimer::timeout, this, [this] { notify("queue", QStringLiteral("queue"), {}); });
}

Server::Server(const Context &context)
    : Server(context, Limits())
{
}

Server::~Server() { close(); }

Result<void> Server::listen(const QString &path)
{
    const QByteArray file = QFile::encodeName(path);
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    if (size_t(file.size()) >= sizeof address.sun_path)
        return Failure { Failure::Kind::Refused, "path too long",
            QStringLiteral("The control socket's path %1 is longer than the %2 octets a Unix socket may have; set directories.run to a shorter one")
                .arg(path).arg(sizeof address.sun_path - 1) };
    std::memcpy(address.sun_path, file.constData(), size_t(file.size()));
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const auto failed = [&](const char *what) {
        const QString why = QString::fromLocal8Bit(std::strerror(errno));
        if (descriptor >= 0)
            ::close(descriptor);
        return Failure { Failure::Kind::Internal, "control socket", QStringLiteral("The control socket %1 cannot be %2: %3").arg(path, QLatin1StringView(what), why) };
    };
    if (descriptor < 0)
        return failed("made");
    ::unlink(file.constData());
    if (::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return failed("bound");
    const auto group = adminGroupId();
    if (group && ::chown(file.constData(), uid_t(-1), *group) != 0)
        logEvent(Severity::Notice, "control", "group-not-set", { { "group", adminGroup }, { "path", file } });
    if (::chmod(file.constData(), 0660) != 0 || ::listen(descriptor, 16) != 0)
        return failed("opened");
    if (!m_server.listen(qintptr(descriptor)))
        return failed("watched");
    m_path = path;
    return {};
}

void Server::close()
{
    if (m_context.log)
        m_context.log->setListener(nullptr);
    m_periodic.stop();
    m_server.close();
    if (!m_path.isEmpty())
        QFile::remove(m_path);
    m_path.clear();
    for (auto &[id, client] : m_clients) {
        client->gone = true;
        client->socket->disconnect(this);
        client->socket->flush();
        client->socket->abort();
    }
    m_clients.clear();
}

void Server::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        std::unique_ptr<QLocalSocket> owned(socket);
        owned->setParent(nullptr);
        const auto peer = peerOf(int(socket->socketDescriptor()));
        const bool allowed = peer && mayAdminister(*peer, ::geteuid());
        if (!allowed || int(m_clients.size()) >= m_limits.clients) {
            logEvent(Severity::Warning, "control", allowed ? "too-many-clients" : "peer-refused",
                { { "uid", peer ? qint64(peer->uid) : -1 }, { "pid", peer ? qint64(peer->pid) : -1 } });
            socket->write(errorLine(QJsonValue::Null, allowed ? Busy : Refused,
                allowed ? QStringLiteral("Too many clients are connected to the control socket; try again later")
                        : QStringLiteral("Only root, the daemon's user and members of the group facteur-admin may do this")));
            socket->flush();
            socket->disconnectFromServer();
            QObject::connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            if (socket->state() != QLocalSocket::UnconnectedState)
                owned.release();
            continue;
        }
        logEvent(Severity::Debug, "control", "connected", { { "uid", qint64(peer->uid) }, { "pid", qint64(peer->pid) } });
        auto client = std::make_shared<Client>();
        client->id = m_nextClient++;
        socket->setReadBufferSize(256 * 1024);
        client->socket = std::move(owned);
        m_clients.emplace(client->id, client);
        const std::weak_ptr<Client> weak = client;
        const auto readMore = [this, weak] {
            if (const auto strong = weak.lock())
                readFrom(strong);
        };
        connect(socket, &QLocalSocket::readyRead, this, readMore);
        connect(socket, &QLocalSocket::bytesWritten, this, readMore);
        connect(socket, &QLocalSocket::disconnected, this, [this, weak] {
            const auto strong = weak.lock();
            if (!strong || strong->gone)
                return;
            strong->gone = true;
            strong->socket.release()->deleteLater(); // we are inside its signal
            m_clients.erase(strong->id);
            subscriptionsChanged();
        });
        readFrom(client);
    }
}

// Who does not take his answers, or has much under way, is not read from until that changes.
void Server::readFrom(const std::shared_ptr<Client> &client)
{
    const auto isReady = [&] {
        return !client->gone && client->underWay < m_limits.requestsUnderWay && client->socket->bytesToWrite() <= m_limits.unsent;
    };
    while (isReady() && (!client->pending.empty() || client->socket->bytesAvailable() > 0)) {
        if (client->pending.empty()) {
            for (LineSplitter::Line &line : client->lines.feed(client->socket->read(64 * 1024)))
                client->pending.push_back(std::move(line));
            continue;
        }
        const LineSplitter::Line line = std::move(client->pending.front());
        client->pending.pop_front();
        if (line.tooLong)
            answer(client, errorLine(QJsonValue::Null, TooLarge, QStringLiteral("A line may have %1 octets").arg(lineLimit)));
        else
            handle(client, line.text);
    }
}

void Server::answer(const std::shared_ptr<Client> &client, const QByteArray &line)
{
    if (!client->gone)
        client->socket->write(line);
}

// One request, from its parameters to its result. `method` is a row of a static table.
static async::Task<Result<QJsonObject>> perform(const Context *context, const Method *method, Params params)
{
    if (method->where == Runs::AsTask)
        co_return co_await method->start(context, std::move(params));
    if (method->where == Runs::Here)
        co_return method->call(*context, params);
    async::Pool *pool = method->where == Runs::OnSql ? context->sqlPool : context->storagePool;
    auto work = [context, method, params] { return method->call(*context, params); };
    auto performed = co_await pool->run(std::move(work));
    co_return performed;
}

static async::Task<void> respond(const Context *context, const Method *method, Params params, std::function<void(Result<QJsonObject>)> done)
{
    std::optional<Result<QJsonObject>> result;
    try {
        auto performed = co_await perform(context, method, std::move(params));
        result.emplace(std::move(performed));
    } catch (const InvalidParameter &wrong) {
        result.emplace(Failure { Failure::Kind::Syntax, "invalid parameter", QString::fromUtf8(wrong.what()) });
    } catch (const async::PoolFull &) {
        result.emplace(Failure { Failure::Kind::Busy, "busy", QStringLiteral("The server is too busy; try again later") });
    } catch (const std::exception &error) {
        result.emplace(Failure { Failure::Kind::Internal, "internal", QString::fromUtf8(error.what()) });
    }
    done(std::move(*result));
}

void Server::handle(const std::shared_ptr<Client> &client, const QByteArray &line)
{
    const auto parsed = parseRequest(line);
    if (const Malformed *bad = std::get_if<Malformed>(&parsed))
        return answer(client, errorLine(bad->id, bad->code, bad->message));
    const Request &request = std::get<Request>(parsed);
    const bool wantsAnswer = !request.id.isUndefined();
    const auto refuse = [&](int code, const QString &message) {
        if (wantsAnswer)
            answer(client, errorLine(request.id, code, message));
    };
    if (request.method == u"subscribe" || request.method == u"unsubscribe") {
        try {
            const QJsonObject result = subscribe(*client, request.params, request.method == u"subscribe");
            if (wantsAnswer)
                answer(client, resultLine(request.id, result));
        } catch (const InvalidParameter &wrong) {
            refuse(InvalidParams, QString::fromUtf8(wrong.what()));
        }
        return;
    }
    const Method *method = findMethod(request.method);
    if (!method)
        return refuse(MethodNotFound, QStringLiteral("There is no method %1").arg(request.method.left(100)));
    ++client->underWay;
    const QPointer<Server> self(this);
    auto done = [self, client, id = request.id, wantsAnswer, name = method->name](const Result<QJsonObject> &result) {
        --client->underWay;
        if (!result)
            logEvent(Severity::Info, "control", "request-failed",
                { { "method", name }, { "reason", result.failure().reason.isEmpty() ? QString::fromUtf8(result.failure().told) : result.failure().reason } });
        if (!self || client->gone)
            return;
        if (wantsAnswer)
            self->answer(client, result ? resultLine(id, *result) : errorLine(id, errorCode(result.failure()), errorSentence(result.failure())));
        // Not from here: a method that ends at once would go deeper with each request.
        QMetaObject::invokeMethod(self, [self, client] { self->readFrom(client); }, Qt::QueuedConnection);
    };
    async::spawn(respond(&m_context, method, Params(request.params), std::move(done)), [](std::exception_ptr) { });
}

QJsonObject Server::subscribe(Client &client, const QJsonObject &object, bool on)
{
    const QStringList wanted = Params(object).texts("to");
    for (const QString &subject : wanted) {
        if (std::find(std::begin(subjects), std::end(subjects), subject) == std::end(subjects))
            throw InvalidParameter(QStringLiteral("There is nothing called \"%1\" to subscribe to; there are log, queue, sessions, counters, health").arg(subject.left(100)));
    }
    for (const QString &subject : wanted) {
        if (on)
            client.subscribed.insert(subject.toLatin1());
        else
            client.subscribed.erase(subject.toLatin1());
    }
    subscriptionsChanged();
    QJsonArray now;
    for (const QByteArray &subject : client.subscribed)
        now.append(QString::fromLatin1(subject));
    return { { QStringLiteral("subscribed"), now } };
}

void Server::subscriptionsChanged()
{
    bool log = false, periodic = false;
    for (const auto &[id, client] : m_clients) {
        log = log || client->subscribed.contains("log");
        periodic = periodic || client->subscribed.contains("sessions") || client->subscribed.contains("counters");
    }
    if (m_context.log && log != std::exchange(m_listening, log)) {
        if (log)
            m_context.log->setListener([this] { QMetaObject::invokeMethod(this, &Server::sendLog, Qt::QueuedConnection); });
        else
            m_context.log->setListener(nullptr);
    }
    if (periodic && !m_periodic.isActive()) {
        m_lastSessions.reset();
        m_lastCounters = {};
        m_periodic.start();
    } else if (!periodic) {
        m_periodic.stop();
    }
}

void Server::notify(const char *subject, const QString &method, const QJsonObject &params)
{
    const QByteArray line = notificationLine(method, params);
    for (const auto &[id, client] : m_clients) {
        if (!client->subscribed.contains(subject))
            continue;
        if (client->socket->bytesToWrite() > m_limits.unsent) {
            ++client->missed;
            continue;
        }
        if (client->missed > 0)
            client->socket->write(notificationLine(QStringLiteral("missed"), { { QStringLiteral("count"), std::exchange(client->missed, 0) } }));
        client->socket->write(line);
    }
}

void Server::sendLog()
{
    const LogFeed::Taken taken = m_context.log->take();
    if (taken.missed > 0)
        notify("log", QStringLiteral("missed"), { { QStringLiteral("count"), taken.missed } });
    for (const QJsonObject &event : taken.events)
        notify("log", QStringLiteral("log"), event);
}

void Server::sendPeriodic()
{
    if (m_context.sessions) {
        const QJsonArray sessions = m_context.sessions();
        const QJsonArray listeners = m_context.listeners ? m_context.listeners() : QJsonArray();
        if (sessions != m_lastSessions || listeners != m_lastListeners) {
            m_lastSessions = sessions;
            m_lastListeners = listeners;
            notify("sessions", QStringLiteral("sessions"), { { QStringLiteral("sessions"), sessions } });
        }
    }
    const Method *status = findMethod(QStringLiteral("server.counters"));
    const auto counters = status->call(m_context, Params(QJsonObject()));
    if (!counters)
        return;
    // Nobody is woken up for nothing: a pool that was busy for a moment is no news.
    QJsonObject news = *counters;
    news.remove(QStringLiteral("storageQueue"));
    news.remove(QStringLiteral("sqlQueue"));
    if (news != m_lastCounters) {
        m_lastCounters = news;
        notify("counters", QStringLiteral("counters"), *counters);
    }
}

void Server::healthChanged(const QJsonObject &report) { notify("health", QStringLiteral("health"), report); }

void Server::queueChanged()
{
    if (!m_queueTimer.isActive())
        m_queueTimer.start();
}

} // namespace control

#include "net/listener.h"

#include "net/serving.h"
#include "shared/base/log.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <future>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace net {

namespace {
constexpr int acceptsAtOnce = 64;
constexpr int backlog = 1024;
constexpr int imbalance = 2; // connections that a worker may have more than another before it hands new ones over
constexpr auto pauseWithoutDescriptors = std::chrono::milliseconds(500);
} // namespace

// --- Session -----------------------------------------------------------------------------------------------------------

SessionInfo Session::info() const
{
    const std::lock_guard lock(m_mutex);
    return m_info;
}

void Session::setUser(const QString &user)
{
    const std::lock_guard lock(m_mutex);
    m_info.user = user;
}

void Session::setTls(bool active)
{
    const std::lock_guard lock(m_mutex);
    m_info.tls = active;
}

void Session::setPeer(const QHostAddress &address, quint16 port)
{
    const std::lock_guard lock(m_mutex);
    m_info.peer = address;
    m_info.peerPort = port;
}

// --- Acceptor ------------------------------------------------------------------------------------------------------------

class Listener::Acceptor final : public Worker::Watcher, public std::enable_shared_from_this<Acceptor>
{
public:
    Acceptor(std::shared_ptr<Shared> shared, Workers &workers, Worker &worker, int descriptor)
        : m_shared(std::move(shared))
        , m_workers(workers)
        , m_worker(worker)
        , m_descriptor(descriptor)
    {
    }
    ~Acceptor() override { ::close(m_descriptor); }
    void start()
    {
        m_worker.post([self = shared_from_this()] {
            self->m_watching = self->m_worker.watch(self->m_descriptor, EPOLLIN, self.get());
        });
    }
    // Returns at once; `done` is called on the worker when no connection will be accepted any more.
    void stop(std::function<void()> done)
    {
        m_worker.post([self = shared_from_this(), done = std::move(done)] {
            self->m_stopped = true;
            if (std::exchange(self->m_watching, false))
                self->m_worker.unwatch(self->m_descriptor, self.get());
            // Whoever connects from now on is told so at once. A descriptor of systemd's stays: the next start gets the queue.
            if (self->m_shared->options.inheritedDescriptor < 0)
                ::shutdown(self->m_descriptor, SHUT_RD);
            done();
        });
    }

private:
    void descriptorReady(quint32) override
    {
        for (int i = 0; i < acceptsAtOnce; ++i) {
            sockaddr_storage storage {};
            socklen_t size = sizeof storage;
            const int descriptor = ::accept4(m_descriptor, reinterpret_cast<sockaddr *>(&storage), &size, SOCK_NONBLOCK | SOCK_CLOEXEC);
            if (descriptor < 0) {
                if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM) {
                    pause(errno);
                    return;
                }
                if (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINVAL)
                    return;
                continue; // that one connection failed (ECONNABORTED…), the next may be good
            }
            accepted(descriptor, storage);
        }
    }
    void accepted(int descriptor, const sockaddr_storage &storage)
    {
        const ListenOptions &options = m_shared->options;
        QHostAddress peer;
        quint16 port = 0;
        fromSocketAddress(storage, peer, port);
        bool counted = false;
        const bool proxied = !options.proxyTrusted.isEmpty() && isTrustedProxy(options, peer);
        if (options.refuses && !proxied && options.refuses(peer)) {
            m_shared->banned.fetch_add(1, std::memory_order_relaxed);
            ::close(descriptor);
            return;
        }
        if (options.limits && !proxied) { // a proxy is not counted, those it speaks for are
            counted = options.limits->acquire(peer);
            if (!counted) {
                m_shared->refused.fetch_add(1, std::memory_order_relaxed);
                refuse(options, descriptor, peer);
                ::close(descriptor);
                return;
            }
        }
        Worker &other = m_workers.leastBusy();
        const bool handOver = m_worker.connections >= other.connections + imbalance;
        Serving::start(m_shared, handOver ? other : m_worker, descriptor, counted);
    }
    // No descriptors left: the waiting ones stay in the kernel's queue until some session has ended.
    void pause(int error)
    {
        m_worker.unwatch(m_descriptor, this);
        m_watching = false;
        logEvent(Severity::Error, "net", "accept-paused",
            { { "protocol", m_shared->options.protocol }, { "reason", std::strerror(error) },
                { "advice", "raise the limit on open files (LimitNOFILE=) or lower the connection limits" } });
        m_worker.startTimer(pauseWithoutDescriptors, [self = shared_from_this()] {
            if (!self->m_stopped)
                self->m_watching = self->m_worker.watch(self->m_descriptor, EPOLLIN, self.get());
        });
    }

    std::shared_ptr<Shared> m_shared;
    Workers &m_workers;
    Worker &m_worker;
    int m_descriptor;
    bool m_watching = false;
    bool m_stopped = false;
};

// --- Listener ------------------------------------------------------------------------------------------------------------

Listener::Listener(Workers &workers, ListenOptions options, SessionFactory factory)
    : m_workers(workers)
    , m_shared(std::make_shared<Shared>(std::move(options), std::move(factory)))
{
}

Listener::~Listener()
{
    stopAccepting();
    abort();
    while (!waitUntilIdle(std::chrono::seconds(10)))
        logEvent(Severity::Warning, "net", "sessions-still-run", { { "protocol", options().protocol }, { "count", sessionCount() } });
}

const ListenOptions &Listener::options() const { return m_shared->options; }

namespace {
struct Bound
{
    int descriptor = -1;
    int error = 0;
};

Bound bindSocket(const QHostAddress &address, quint16 port, bool shared)
{
    sockaddr_storage storage {};
    socklen_t size = 0;
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    const bool any = address.protocol() == QAbstractSocket::AnyIPProtocol;
    if (isV4 && !any) {
        auto &in = reinterpret_cast<sockaddr_in &>(storage);
        in.sin_family = AF_INET;
        in.sin_port = htons(port);
        in.sin_addr.s_addr = htonl(v4);
        size = sizeof in;
    } else {
        auto &in6 = reinterpret_cast<sockaddr_in6 &>(storage);
        in6.sin6_family = AF_INET6;
        in6.sin6_port = htons(port);
        if (!any) {
            const Q_IPV6ADDR v6 = address.toIPv6Address();
            std::memcpy(&in6.sin6_addr, &v6, sizeof v6);
            in6.sin6_scope_id = address.scopeId().toUInt();
        }
        size = sizeof in6;
    }
    Bound bound;
    bound.descriptor = ::socket(storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (bound.descriptor < 0 && errno == EAFNOSUPPORT && any) // a kernel without IPv6
        return bindSocket(QHostAddress(QHostAddress::AnyIPv4), port, shared);
    const int on = 1, v6Only = any ? 0 : 1;
    bool ok = bound.descriptor >= 0;
    if (ok) {
        ::setsockopt(bound.descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        if (storage.ss_family == AF_INET6)
            ::setsockopt(bound.descriptor, IPPROTO_IPV6, IPV6_V6ONLY, &v6Only, sizeof v6Only);
        if (shared)
            ::setsockopt(bound.descriptor, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on);
        ok = ::bind(bound.descriptor, reinterpret_cast<const sockaddr *>(&storage), size) == 0;
        // The first socket takes the port for itself, so that a second daemon hears that it is in use; only then is the
        // port opened to our other workers' sockets.
        if (ok && !shared)
            ::setsockopt(bound.descriptor, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on);
        ok = ok && ::listen(bound.descriptor, backlog) == 0;
    }
    if (!ok) {
        bound.error = errno;
        if (bound.descriptor >= 0)
            ::close(bound.descriptor);
        bound.descriptor = -1;
    }
    return bound;
}
} // namespace

Result<void> Listener::open()
{
    const ListenOptions &options = m_shared->options;
    const auto failed = [&](int error) {
        QString why = QString::fromLocal8Bit(std::strerror(error));
        if (error == EADDRINUSE)
            why = QStringLiteral("another program uses this port already; stop it or choose another port");
        else if (error == EACCES)
            why = QStringLiteral("not permitted; ports below 1024 need CAP_NET_BIND_SERVICE or a socket from systemd");
        else if (error == EADDRNOTAVAIL)
            why = QStringLiteral("this machine has no such address");
        return Failure { Failure::Kind::Unavailable, "cannot listen",
            QStringLiteral("cannot listen for %1 on %2 port %3: %4")
                .arg(QString::fromLatin1(options.protocol), options.address == QHostAddress(QHostAddress::Any) ? QStringLiteral("*") : options.address.toString())
                .arg(options.port)
                .arg(why) };
    };
    std::vector<int> descriptors;
    if (options.inheritedDescriptor >= 0) {
        int listening = 0;
        socklen_t size = sizeof listening;
        if (::getsockopt(options.inheritedDescriptor, SOL_SOCKET, SO_ACCEPTCONN, &listening, &size) != 0 || !listening)
            return failed(errno == ENOTSOCK ? ENOTSOCK : EINVAL);
        const int flags = ::fcntl(options.inheritedDescriptor, F_GETFL);
        ::fcntl(options.inheritedDescriptor, F_SETFL, flags | O_NONBLOCK);
        ::fcntl(options.inheritedDescriptor, F_SETFD, FD_CLOEXEC);
        descriptors.push_back(options.inheritedDescriptor);
    } else {
        const Bound first = bindSocket(options.address, options.port, false);
        if (first.descriptor < 0)
            return failed(first.error);
        descriptors.push_back(first.descriptor);
    }
    sockaddr_storage storage {};
    socklen_t size = sizeof storage;
    ::getsockname(descriptors.front(), reinterpret_cast<sockaddr *>(&storage), &size);
    QHostAddress local;
    fromSocketAddress(storage, local, m_port);
    for (int i = 1; options.inheritedDescriptor < 0 && i < m_workers.count(); ++i) {
        const Bound more = bindSocket(options.address, m_port, true);
        if (more.descriptor < 0)
            break; // one socket is enough, it hands connections over
        descriptors.push_back(more.descriptor);
    }
    for (size_t i = 0; i < descriptors.size(); ++i) {
        m_acceptors.push_back(std::make_shared<Acceptor>(m_shared, m_workers, m_workers.at(int(i)), descriptors[i]));
        m_acceptors.back()->start();
    }
    return {};
}

void Listener::stopAccepting()
{
    for (const auto &acceptor : std::exchange(m_acceptors, {})) {
        const auto stopped = std::make_shared<std::promise<void>>();
        auto future = stopped->get_future();
        acceptor->stop([stopped] { stopped->set_value(); });
        future.wait();
    }
}

void Listener::drain()
{
    stopAccepting();
    m_shared->draining->store(true);
    Shared::forEach(m_shared, &Connection::drainingChanged);
}

void Listener::abort()
{
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->aborted = true;
    }
    Shared::forEach(m_shared, &Connection::abort);
}

bool Listener::waitUntilIdle(std::chrono::milliseconds deadline)
{
    std::unique_lock lock(m_shared->mutex);
    return m_shared->idle.wait_for(lock, deadline, [this] { return m_shared->serving == 0; });
}

int Listener::sessionCount() const
{
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->serving;
}

quint64 Listener::acceptedCount() const { return m_shared->accepted.load(std::memory_order_relaxed); }
quint64 Listener::refusedCount() const { return m_shared->refused.load(std::memory_order_relaxed); }
quint64 Listener::bannedCount() const { return m_shared->banned.load(std::memory_order_relaxed); }

QList<SessionInfo> Listener::sessions() const
{
    QList<SessionInfo> infos;
    const std::lock_guard lock(m_shared->mutex);
    infos.reserve(qsizetype(m_shared->running.size()));
    for (const auto &entry : m_shared->running)
        infos.append(entry.second.session->info());
    std::sort(infos.begin(), infos.end(), [](const SessionInfo &a, const SessionInfo &b) { return a.id < b.id; });
    return infos;
}

bool Listener::endSession(quint64 id)
{
    Worker *worker = nullptr;
    {
        const std::lock_guard lock(m_shared->mutex);
        if (const auto found = m_shared->running.find(id); found != m_shared->running.end())
            worker = found->second.worker;
    }
    if (!worker)
        return false;
    worker->post([shared = m_shared, id] {
        Connection *connection = nullptr;
        {
            const std::lock_guard lock(shared->mutex);
            if (const auto found = shared->running.find(id); found != shared->running.end())
                connection = found->second.connection;
        }
        if (connection)
            connection->abort();
    });
    return true;
}

} // namespace net

#include "net/dialer.h"

#include "net/connection.h"

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace net {

namespace {
socklen_t toSocketAddress(const QHostAddress &address, quint16 port, sockaddr_storage &storage)
{
    storage = {};
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    if (isV4) {
        auto &in = reinterpret_cast<sockaddr_in &>(storage);
        in.sin_family = AF_INET;
        in.sin_port = htons(port);
        in.sin_addr.s_addr = htonl(v4);
        return sizeof in;
    }
    auto &in6 = reinterpret_cast<sockaddr_in6 &>(storage);
    in6.sin6_family = AF_INET6;
    in6.sin6_port = htons(port);
    const Q_IPV6ADDR v6 = address.toIPv6Address();
    std::memcpy(&in6.sin6_addr, &v6, sizeof v6);
    in6.sin6_scope_id = address.scopeId().toUInt();
    return sizeof in6;
}

// 0: the path is longer than the system takes.
socklen_t toSocketAddress(const QByteArray &path, sockaddr_storage &storage)
{
    storage = {};
    auto &un = reinterpret_cast<sockaddr_un &>(storage);
    if (path.size() >= qsizetype(sizeof un.sun_path) || path.contains('\0'))
        return 0;
    un.sun_family = AF_UNIX;
    std::memcpy(un.sun_path, path.constData(), size_t(path.size()));
    return socklen_t(offsetof(sockaddr_un, sun_path) + size_t(path.size()) + 1);
}

// Waits for a connect under way. Lives in the coroutine's frame.
class Connecting final : public Worker::Watcher
{
public:
    Connecting(Worker &worker, int descriptor, wire::Patience patience)
        : m_worker(worker)
        , m_descriptor(descriptor)
        , m_patience(patience)
    {
    }
    ~Connecting() override { m_worker.forget(this); }
    bool await_ready() const noexcept { return false; }
    bool await_suspend(std::coroutine_handle<> handle)
    {
        m_handle = handle;
        if (!m_worker.watch(m_descriptor, EPOLLOUT | EPOLLONESHOT, this))
            return false;
        m_timer = m_worker.startTimer(m_patience, [this] { done(false); });
        return true;
    }
    bool await_resume() const noexcept { return m_ready; }
    void giveUp()
    {
        if (m_handle)
            done(false);
    }

private:
    void descriptorReady(quint32) override { done(true); }
    void done(bool ready)
    {
        m_ready = ready;
        m_worker.cancelTimer(m_timer);
        m_worker.unwatch(m_descriptor, this);
        std::exchange(m_handle, {}).resume();
    }
    Worker &m_worker;
    int m_descriptor;
    wire::Patience m_patience;
    std::coroutine_handle<> m_handle;
    quint64 m_timer = 0;
    bool m_ready = false;
};

struct Descriptor
{
    int value = -1;
    ~Descriptor()
    {
        if (value >= 0)
            ::close(value);
    }
};

Failure unreachable(const wire::DialTarget &target, const QString &why)
{
    if (!target.path.isEmpty())
        return Failure { Failure::Kind::Unavailable, "cannot connect",
            QStringLiteral("connect to unix:%1: %2").arg(QString::fromLocal8Bit(target.path), why) };
    return Failure { Failure::Kind::Unavailable, "cannot connect",
        QStringLiteral("connect to %1 port %2: %3").arg(target.address.toString()).arg(target.port).arg(why) };
}
QString errorText(int error) { return QString::fromLocal8Bit(std::strerror(error)); }
} // namespace

Dialer::Dialer(std::shared_ptr<const TlsContext> trust)
    : m_trust(std::move(trust))
{
}

wire::Task<Result<std::unique_ptr<wire::ClientStream>>> Dialer::connect(wire::DialTarget target)
{
    auto *worker = dynamic_cast<Worker *>(async::Worker::current());
    if (!worker)
        co_return unreachable(target, QStringLiteral("not on a network worker"));
    const std::shared_ptr<async::Cancellation> cancellation = target.cancellation;
    if (cancellation && cancellation->isCancelled())
        co_return unreachable(target, QStringLiteral("the server is stopping"));
    const bool local = !target.path.isEmpty();
    if (!local && (target.address.isNull() || target.port == 0))
        co_return unreachable(target, QStringLiteral("no address"));

    sockaddr_storage peer {};
    const socklen_t peerSize
        = local ? toSocketAddress(target.path, peer) : toSocketAddress(target.address, target.port, peer);
    if (peerSize == 0)
        co_return unreachable(target, QStringLiteral("the path is too long"));
    Descriptor socket { ::socket(peer.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0) };
    if (socket.value < 0)
        co_return unreachable(target, errorText(errno));
    if (!local && !target.bindAddress.isNull()) {
        sockaddr_storage own {};
        const socklen_t ownSize = toSocketAddress(target.bindAddress, 0, own);
        if (own.ss_family == peer.ss_family) {
            const int on = 1; // the port is chosen at connect, so that one address can have many connections
            ::setsockopt(socket.value, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
            if (::bind(socket.value, reinterpret_cast<const sockaddr *>(&own), ownSize) != 0)
                co_return unreachable(target, QStringLiteral("from %1: %2").arg(target.bindAddress.toString(), errorText(errno)));
        }
    }
    if (::connect(socket.value, reinterpret_cast<const sockaddr *>(&peer), peerSize) != 0) {
        if (errno != EINPROGRESS)
            co_return unreachable(target, errorText(errno));
        Connecting connecting(*worker, socket.value, target.timeout);
        async::Cancellation::Handle givingUp;
        if (cancellation)
            givingUp = cancellation->onCancel([&connecting] { connecting.giveUp(); });
        const bool ready = co_await connecting;
        if (!ready)
            co_return unreachable(target, cancellation && cancellation->isCancelled() ? QStringLiteral("the server is stopping") : QStringLiteral("timed out"));
        int error = 0;
        socklen_t size = sizeof error;
        ::getsockopt(socket.value, SOL_SOCKET, SO_ERROR, &error, &size);
        if (error != 0)
            co_return unreachable(target, errorText(error));
    }
    Connection::Options options;
    options.clientTls = m_trust;
    std::unique_ptr<wire::ClientStream> stream
        = std::make_unique<Connection>(*worker, std::exchange(socket.value, -1), std::move(options));
    co_return stream;
}

} // namespace net

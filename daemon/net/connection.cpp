#include "net/connection.h"

#include "net/connectionwait.h"
#include "net/tlsengine.h"

#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace net {

using std::chrono::steady_clock;
using wire::Patience;
using wire::Task;

namespace {
constexpr auto turnLimit = std::chrono::milliseconds(2); // reading without a wait, before the others of this worker get their turn
constexpr qsizetype bulkRead = 128 * 1024;
constexpr qsizetype tlsChunk = 128 * 1024; // plaintext that is encrypted before the kernel is asked to take it
constexpr qsizetype keptCapacity = 512; // of a buffer, while a session waits

void readAddress(int (*ask)(int, sockaddr *, socklen_t *), int descriptor, QHostAddress &address, quint16 &port)
{
    sockaddr_storage storage {};
    socklen_t size = sizeof storage;
    if (ask(descriptor, reinterpret_cast<sockaddr *>(&storage), &size) == 0)
        fromSocketAddress(storage, address, port);
}
} // namespace

void fromSocketAddress(const sockaddr_storage &storage, QHostAddress &address, quint16 &port)
{
    address = QHostAddress(reinterpret_cast<const sockaddr *>(&storage));
    port = 0;
    if (storage.ss_family == AF_INET)
        port = ntohs(reinterpret_cast<const sockaddr_in &>(storage).sin_port);
    else if (storage.ss_family == AF_INET6)
        port = ntohs(reinterpret_cast<const sockaddr_in6 &>(storage).sin6_port);
    bool mapped = false; // a dual-stack socket shows IPv4 clients as ::ffff:a.b.c.d
    const quint32 v4 = address.toIPv4Address(&mapped);
    if (mapped)
        address = QHostAddress(v4);
}

Connection::Connection(Worker &worker, int descriptor, Options options)
    : m_worker(worker)
    , m_options(std::move(options))
    , m_hook(std::make_shared<Hook>())
    , m_descriptor(descriptor)
{
    m_hook->connection = this;
    const int on = 1; // replies are written whole: nothing is gained by waiting for more
    ::setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    readAddress(&::getsockname, m_descriptor, m_localAddress, m_localPort);
    readAddress(&::getpeername, m_descriptor, m_peerAddress, m_peerPort);
    if (!m_worker.watch(m_descriptor, EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET, this))
        m_gone = true;
}

Connection::~Connection()
{
    m_waiter = {}; // a frame that still waited here is being destroyed with us
    m_waitingFor = Waiting::Nothing;
    close();
    m_hook->connection = nullptr;
    m_worker.cancelTimer(m_timer);
    m_worker.forget(this);
    ::close(m_descriptor);
}

void Connection::setPeer(const QHostAddress &address, quint16 port)
{
    m_peerAddress = address;
    m_peerPort = port;
}

void Connection::setLocal(const QHostAddress &address, quint16 port)
{
    m_localAddress = address;
    m_localPort = port;
}

// --- waiting ---------------------------------------------------------------------------------------------------------

void Connection::descriptorReady(quint32 epollEvents)
{
    if (epollEvents & (EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR))
        m_readable = true;
    if (epollEvents & (EPOLLRDHUP | EPOLLHUP | EPOLLERR))
        m_peerEnded = true;
    if (epollEvents & (EPOLLOUT | EPOLLHUP | EPOLLERR))
        m_writable = true;
    if ((m_waitingFor == Waiting::Readable && m_readable) || (m_waitingFor == Waiting::Writable && m_writable))
        resume(Woke::Ready);
}

// May destroy the connection: the last thing its caller does.
void Connection::resume(Woke why)
{
    if (m_waitingFor == Waiting::Nothing)
        return;
    m_woke = why;
    m_turnBegan = steady_clock::now();
    m_waitingFor = Waiting::Nothing;
    m_wakeable = false;
    std::exchange(m_waiter, {}).resume();
}

// A timer is not stopped when the wait ends early, which is nearly always: it looks at the deadline when it fires.
void Connection::armTimer()
{
    if (m_timer != 0 && m_timerAt <= m_deadline)
        return;
    m_worker.cancelTimer(m_timer);
    m_timerAt = m_deadline;
    const auto delay = std::chrono::ceil<std::chrono::milliseconds>(m_deadline - steady_clock::now());
    m_timer = m_worker.startTimer(delay, [this] { timerFired(); });
}

void Connection::timerFired()
{
    m_timer = 0;
    if (m_waitingFor != Waiting::Readable && m_waitingFor != Waiting::Writable)
        return;
    if (steady_clock::now() >= m_deadline)
        resume(Woke::TimedOut);
    else
        armTimer();
}

void Connection::wake()
{
    if (m_hook->woken.exchange(true))
        return; // on its way already
    m_worker.post([hook = m_hook] {
        Connection *connection = hook->connection;
        if (connection && connection->m_waitingFor == Waiting::Readable && connection->m_wakeable)
            connection->resume(Woke::Ready); // fill() takes the flag
    });
}

void Connection::drainingChanged()
{
    if (m_waitingFor == Waiting::Readable && m_wakeable)
        resume(Woke::Ready);
}

void Connection::abort()
{
    m_gone = true;
    ::shutdown(m_descriptor, SHUT_RDWR);
    resume(Woke::Ready);
}

void Connection::dropBuffers()
{
    if (m_in.isEmpty() && m_in.capacity() > keptCapacity)
        m_in = QByteArray();
    if (m_out.isEmpty() && m_out.capacity() > keptCapacity)
        m_out = QByteArray();
    if (m_pendingOut.isEmpty() && m_pendingOut.capacity() > 0)
        m_pendingOut = QByteArray();
}

// --- reading ---------------------------------------------------------------------------------------------------------

Task<wire::ByteStream::Filled> Connection::fill(Patience patience, bool wakeable)
{
    const steady_clock::time_point now = steady_clock::now();
    const steady_clock::time_point deadline = now + patience;
    if (now - m_turnBegan > turnLimit)
        co_await Wait { *this, Waiting::Turn, false, {} };
    while (true) {
        if (m_gone || m_closed || m_inputEnded)
            throw wire::PeerGone();
        if (m_readable) {
            if (receive())
                co_return Filled::Data;
            continue; // a part of a TLS record, or the end
        }
        if (wakeable && draining())
            co_return Filled::Draining;
        if (wakeable && m_hook->woken.exchange(false))
            co_return Filled::Woken;
        dropBuffers();
        const Woke woke = co_await Wait { *this, Waiting::Readable, wakeable, deadline };
        if (woke == Woke::TimedOut)
            throw wire::TimedOut();
    }
}

bool Connection::receive()
{
    QByteArray &scratch = m_worker.scratchIn();
    const bool direct = m_bulk && !m_tls; // into m_in itself, without a copy
    const qsizetype before = m_in.size();
    const qsizetype asked = direct ? bulkRead : scratch.size();
    if (direct)
        m_in.resize(before + asked);
    ssize_t n = 0;
    do
        n = ::recv(m_descriptor, direct ? m_in.data() + before : scratch.data(), size_t(asked), 0);
    while (n < 0 && errno == EINTR);
    const int error = errno;
    if (direct)
        m_in.resize(before + std::max(n, ssize_t(0)));
    if (n <= 0) {
        m_readable = false;
        if (n == 0)
            m_inputEnded = true;
        else if (error != EAGAIN && error != EWOULDBLOCK)
            m_gone = true;
        return false;
    }
    // A short read has emptied the socket: no need to hear EAGAIN, unless the end has been announced by the event that
    // brought us here and no other will follow.
    if (n < asked && !m_peerEnded)
        m_readable = false;
    m_bulk = n >= scratch.size();
    if (!m_tls) {
        if (!direct)
            m_in.append(scratch.constData(), n);
        return true;
    }
    QByteArray answer; // alerts, key updates: rare
    const TlsEngine::Read result = m_tls->read(QByteArrayView(scratch.constData(), n), m_in, m_worker.scratchPlain(), answer);
    if (!answer.isEmpty()) {
        m_pendingOut.append(answer);
        const qsizetype sent = sendNow(m_pendingOut);
        m_pendingOut.remove(0, sent);
        if (m_pendingOut.size() > highWater) // makes us answer and reads nothing
            m_gone = true;
    }
    // What came before is still delivered. After close_notify the other direction is open (RFC 8446 §6.1).
    if (result == TlsEngine::Read::Ended)
        m_inputEnded = true;
    else if (result == TlsEngine::Read::Failed)
        m_gone = true;
    return m_in.size() > before;
}

Task<QByteArray> Connection::peek(qsizetype known, qsizetype max, Patience patience)
{
    const steady_clock::time_point deadline = steady_clock::now() + patience;
    while (true) {
        if (m_gone || m_closed)
            throw wire::PeerGone();
        if (m_readable) {
            QByteArray seen(max, Qt::Uninitialized);
            const ssize_t n = ::recv(m_descriptor, seen.data(), size_t(max), MSG_PEEK);
            if (n > known) {
                seen.resize(n);
                co_return seen;
            }
            m_readable = false;
            if (m_peerEnded || n == 0) {
                m_gone = true;
                continue;
            }
        }
        const Woke woke = co_await Wait { *this, Waiting::Readable, false, deadline };
        if (woke == Woke::TimedOut)
            throw wire::TimedOut();
    }
}

void Connection::discardPeeked(qsizetype n)
{
    while (n > 0) {
        QByteArray &scratch = m_worker.scratchIn();
        const ssize_t got = ::recv(m_descriptor, scratch.data(), size_t(std::min(n, scratch.size())), 0);
        if (got <= 0)
            return;
        n -= got;
    }
}

// --- writing ---------------------------------------------------------------------------------------------------------

qsizetype Connection::sendNow(QByteArrayView bytes)
{
    qsizetype sent = 0;
    while (m_writable && sent < bytes.size()) {
        const ssize_t n = ::send(m_descriptor, bytes.data() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (n < 0) {
            if (errno == EINTR)
                continue;
            m_writable = false;
            if (errno != EAGAIN && errno != EWOULDBLOCK)
                m_gone = true;
            break;
        }
        sent += n;
    }
    return sent;
}

Task<void> Connection::send(Patience patience)
{
    if (m_closed || m_gone) {
        m_out.clear();
        throw wire::PeerGone();
    }
    qsizetype taken = 0; // of m_out: by the kernel, or encrypted
    qsizetype sent = 0; // of m_pendingOut
    while (true) {
        if (sent < m_pendingOut.size()) {
            sent += sendNow(QByteArrayView(m_pendingOut).sliced(sent));
            if (sent == m_pendingOut.size()) {
                m_pendingOut.resize(0);
                sent = 0;
            }
        }
        if (m_pendingOut.isEmpty()) {
            if (taken == m_out.size())
                break;
            if (!m_tls) {
                taken += sendNow(QByteArrayView(m_out).sliced(taken));
                if (taken == m_out.size())
                    break;
            } else {
                const qsizetype chunk = std::min(tlsChunk, m_out.size() - taken);
                QByteArray &cipher = m_worker.scratchOut();
                cipher.resize(0);
                if (!m_tls->write(QByteArrayView(m_out).sliced(taken, chunk), cipher))
                    m_gone = true;
                taken += chunk;
                const qsizetype gone = sendNow(cipher);
                if (gone < cipher.size())
                    m_pendingOut = cipher.mid(gone);
                else if (!m_gone)
                    continue;
            }
        }
        if (m_closed || m_gone) {
            m_out.clear();
            throw wire::PeerGone();
        }
        if (m_writable)
            continue;
        const Woke woke = co_await Wait { *this, Waiting::Writable, false, steady_clock::now() + patience };
        if (woke == Woke::TimedOut) { // it does not read: nothing more can be said to it
            m_gone = true;
            m_out.clear();
            throw wire::TimedOut();
        }
    }
    if (m_out.capacity() > 2 * highWater)
        m_out = QByteArray();
    else
        m_out.resize(0);
}

void Connection::close()
{
    if (m_closed)
        return;
    m_closed = true;
    if (m_gone) {
        m_out.clear();
    } else if (m_waitingFor == Waiting::Writable) {
        m_gone = true; // a send is under way and stuck: nothing can be put behind it
    } else {
        if (m_tls && m_tls->isActive()) {
            if (!m_out.isEmpty() && !m_tls->write(m_out, m_pendingOut))
                m_gone = true;
            m_tls->shutdown(m_pendingOut);
        } else if (!m_tls) {
            m_pendingOut.append(m_out);
        }
        m_out.clear();
        m_pendingOut.remove(0, sendNow(m_pendingOut));
        if (m_pendingOut.isEmpty()) {
            ::shutdown(m_descriptor, SHUT_WR);
            m_shut = true;
        }
    }
    resume(Woke::Ready);
}

Task<void> Connection::finish(Patience patience)
{
    close();
    const steady_clock::time_point deadline = steady_clock::now() + patience;
    qsizetype discarded = 0;
    while (!m_gone) {
        if (!m_shut) {
            m_pendingOut.remove(0, sendNow(m_pendingOut));
            if (m_pendingOut.isEmpty()) {
                ::shutdown(m_descriptor, SHUT_WR);
                m_shut = true;
                m_pendingOut = QByteArray();
            } else if (!m_gone) {
                const Woke woke = co_await Wait { *this, Waiting::Writable, false, deadline };
                if (woke == Woke::TimedOut)
                    co_return;
            }
            continue;
        }
        if (m_inputEnded && !m_tls)
            co_return; // nothing more can come
        if (!m_readable) {
            const Woke woke = co_await Wait { *this, Waiting::Readable, false, deadline };
            if (woke == Woke::TimedOut)
                co_return;
        }
        QByteArray &scratch = m_worker.scratchIn();
        const ssize_t n = ::recv(m_descriptor, scratch.data(), size_t(scratch.size()), 0);
        if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR)) {
            m_readable = false;
            continue;
        }
        if (n <= 0)
            co_return;
        discarded += n;
        if (discarded > 4 * 1024 * 1024)
            co_return;
    }
}

} // namespace net

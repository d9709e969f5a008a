#include "net/serving.h"

#include "net/proxyprotocol.h"
#include "shared/base/log.h"

#include <sys/socket.h>
#include <unistd.h>

namespace net {

namespace {
constexpr wire::Patience lingering = std::chrono::seconds(5);
std::atomic<quint64> nextSessionId { 1 };
} // namespace

bool isTrustedProxy(const ListenOptions &options, const QHostAddress &address)
{
    return std::any_of(options.proxyTrusted.begin(), options.proxyTrusted.end(), [&](const auto &network) { return address.isInSubnet(network); });
}

void refuse(const ListenOptions &options, int descriptor, const QHostAddress &peer)
{
    if (!options.implicitTls && !options.refusal.isEmpty())
        ::send(descriptor, options.refusal.constData(), size_t(options.refusal.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
    // One line a second: who floods us shall not flood the log.
    static std::atomic<qint64> lastLogged { 0 };
    const qint64 now = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
    if (lastLogged.exchange(now) != now)
        logEvent(Severity::Notice, "net", "connection-refused", { { "protocol", options.protocol }, { "peer", peer.toString() }, { "reason", "too many connections" } });
}

void Listener::Shared::forEach(const std::shared_ptr<Shared> &shared, void (Connection::*act)())
{
    std::set<Worker *> workers;
    {
        const std::lock_guard lock(shared->mutex);
        for (const auto &entry : shared->running)
            workers.insert(entry.second.worker);
    }
    for (Worker *worker : workers) {
        worker->post([shared, worker, act] {
            std::vector<quint64> ids;
            {
                const std::lock_guard lock(shared->mutex);
                for (const auto &[id, running] : shared->running) {
                    if (running.worker == worker)
                        ids.push_back(id);
                }
            }
            for (const quint64 id : ids) { // one may end while another is told
                Connection *connection = nullptr;
                {
                    const std::lock_guard lock(shared->mutex);
                    if (const auto found = shared->running.find(id); found != shared->running.end())
                        connection = found->second.connection;
                }
                if (connection)
                    (connection->*act)();
            }
        });
    }
}

void Listener::Serving::start(std::shared_ptr<Shared> shared, Worker &on, int descriptor, bool counted)
{
    ++on.connections;
    shared->accepted.fetch_add(1, std::memory_order_relaxed);
    {
        const std::lock_guard lock(shared->mutex);
        ++shared->serving;
    }
    const auto begin = [shared, worker = &on, descriptor, counted] {
        async::spawn(serve(shared, worker, descriptor, counted), [shared, worker](std::exception_ptr) {
            --worker->connections;
            const std::lock_guard lock(shared->mutex);
            if (--shared->serving == 0)
                shared->idle.notify_all();
        });
    };
    if (on.isCurrent())
        begin();
    else
        on.post(begin);
}

async::Task<void> Listener::Serving::serve(std::shared_ptr<Shared> shared, Worker *worker, int descriptor, bool counted)
{
    Connection::Options options;
    options.certificates = shared->options.certificates;
    options.alpn = shared->options.alpn;
    options.askClientCertificate = shared->options.askClientCertificate;
    options.draining = shared->draining;
    const auto connection = std::make_unique<Connection>(*worker, descriptor, std::move(options));

    SessionInfo info;
    info.id = nextSessionId.fetch_add(1, std::memory_order_relaxed);
    info.protocol = shared->options.protocol;
    info.peer = connection->peerAddress();
    info.peerPort = connection->peerPort();
    info.since = QDateTime::currentDateTimeUtc();
    const quint64 id = info.id;
    const auto session = std::make_shared<Session>(std::move(info));
    bool aborted = false;
    {
        const std::lock_guard lock(shared->mutex);
        shared->running.emplace(id, Shared::Running { session, connection.get(), worker });
        aborted = shared->aborted;
    }
    if (aborted)
        connection->abort();

    const char *ended = "closed";
    Severity severity = Severity::Debug;
    QString reason;
    try {
        co_await converse(shared, connection.get(), session, &counted);
    } catch (const wire::PeerGone &) {
        ended = "peer-gone";
    } catch (const wire::TimedOut &) {
        ended = "timed-out";
    } catch (const wire::Draining &) {
        ended = "draining";
    } catch (const std::exception &error) {
        ended = "failed";
        severity = Severity::Error;
        reason = QString::fromUtf8(error.what());
    } catch (...) {
        ended = "failed";
        severity = Severity::Error;
    }
    if (logs(severity)) {
        const SessionInfo last = session->info();
        logEvent(severity, "net", "session-ended",
            { { "session", qint64(id) }, { "protocol", last.protocol }, { "peer", last.peer.toString() }, { "how", ended }, { "reason", reason } });
    }
    if (counted)
        shared->options.limits->release(session->info().peer);
    const wire::Patience patience = shared->draining->load() ? wire::Patience(1000) : lingering;
    co_await connection->finish(patience);
    const std::lock_guard lock(shared->mutex);
    shared->running.erase(id);
}

async::Task<void> Listener::Serving::converse(std::shared_ptr<Shared> shared, Connection *connection, std::shared_ptr<Session> session, bool *counted)
{
    const ListenOptions &options = shared->options;
    if (!options.proxyTrusted.isEmpty() && isTrustedProxy(options, connection->peerAddress())) {
        const bool understood = co_await readProxyHeader(shared, connection, session);
        if (!understood)
            co_return;
        if (options.refuses && options.refuses(connection->peerAddress())) {
            shared->banned.fetch_add(1, std::memory_order_relaxed);
            co_return;
        }
        if (options.limits) {
            *counted = options.limits->acquire(connection->peerAddress());
            if (!*counted) {
                shared->refused.fetch_add(1, std::memory_order_relaxed);
                refuse(options, connection->descriptor(), connection->peerAddress());
                co_return;
            }
        }
    }
    if (options.implicitTls) {
        co_await connection->acceptTls(options.handshakePatience);
        session->setTls(true);
    }
    co_await shared->factory(*connection, session);
}

async::Task<bool> Listener::Serving::readProxyHeader(std::shared_ptr<Shared> shared, Connection *connection, std::shared_ptr<Session> session)
{
    const ListenOptions &options = shared->options;
    QByteArray seen;
    ProxyHeader header;
    bool silent = false;
    while (header.kind == ProxyHeader::Incomplete && !silent) {
        // A client that speaks first may take its time; where the server does, silence means that there is no header.
        const bool wait = options.proxyRequired || options.implicitTls || !seen.isEmpty();
        const wire::Patience patience = wait ? options.handshakePatience : options.proxyPatience;
        try {
            seen = co_await connection->peek(seen.size(), ProxyHeader::maxSize, patience);
        } catch (const wire::TimedOut &) {
            silent = true;
        }
        header = parseProxyHeader(seen);
    }
    if (header.kind == ProxyHeader::Present) {
        connection->discardPeeked(header.size);
        if (!header.local) {
            connection->setPeer(header.source, header.sourcePort);
            connection->setLocal(header.destination, header.destinationPort);
            session->setPeer(header.source, header.sourcePort);
        }
        co_return true;
    }
    const bool none = header.kind == ProxyHeader::Absent || (silent && seen.isEmpty());
    if (none && !options.proxyRequired)
        co_return true;
    logEvent(Severity::Warning, "net", "proxy-header-refused",
        { { "protocol", options.protocol }, { "peer", connection->peerAddress().toString() }, { "reason", none ? "there is none" : "malformed or incomplete" } });
    co_return false;
}

} // namespace net

// Accepts connections of one protocol and runs a session on each. A bound port has one listening socket per worker
// (SO_REUSEPORT), an inherited descriptor (LISTEN_FDS) is served by one; a connection goes to another worker when that has
// clearly fewer. Here is the one place that catches how sessions end.
//
//     Listener smtp(workers, options, [&](wire::ByteStream &stream, std::shared_ptr<Session> session) {
//         return runSmtp(stream, session);                        // Task<void>; `stream` lives until the task has ended
//     });
//     if (auto opened = smtp.open(); !opened) …
//
// To go down: drain() all listeners, waitUntilIdle() with a deadline, then abort(). Thread: any, but one at a time for open()
// and the destructor, and neither on a worker.
#pragma once
#include "async/task.h"
#include "net/certificates.h"
#include "net/connectionlimits.h"
#include "net/worker.h"
#include "protocols/wire/bytestream.h"
#include "shared/base/result.h"

#include <QDateTime>
#include <QHostAddress>
#include <QList>
#include <QPair>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace net {

struct ListenOptions
{
    QByteArray protocol; // "smtp", "imaps"…: for logs and lists
    QHostAddress address = QHostAddress(QHostAddress::Any);
    quint16 port = 0; // 0: the system chooses, see Listener::port()
    int inheritedDescriptor = -1; // a listening socket of systemd's, instead of address and port

    std::shared_ptr<const Certificates> certificates; // null: no TLS at all
    bool implicitTls = false; // TLS from the first octet; else STARTTLS is offered when there are certificates
    bool askClientCertificate = false; // of servers that bring mail: rules may be about them
    QList<QByteArray> alpn; // RFC 7301; a client that offers only others is refused (RFC 7301 §3.2)
    wire::Patience handshakePatience = std::chrono::seconds(30);

    std::shared_ptr<ConnectionLimits> limits; // null: none
    QByteArray refusal; // sent in the clear to those over the limit, with CRLF; not on implicit TLS
    // Asked about every client before anything is read from it: true: it is banned, and the connection is closed without a
    // word (what would be answered costs us more than it). Behind a proxy: asked when the proxy has told. Any worker; quick.
    std::function<bool(const QHostAddress &client)> refuses;

    // Networks (address, prefix length) that may speak for others with the PROXY protocol. From them a header is optional
    // unless proxyRequired: where the client speaks first its absence is seen at once, elsewhere we wait proxyPatience.
    QList<QPair<QHostAddress, int>> proxyTrusted;
    bool proxyRequired = false;
    wire::Patience proxyPatience = std::chrono::milliseconds(250);
};

// What a listener knows of one running session.
struct SessionInfo
{
    quint64 id = 0; // unique in the process
    QByteArray protocol;
    QHostAddress peer;
    quint16 peerPort = 0;
    QDateTime since; // UTC
    QString user; // once logged in
    bool tls = false;
};

// Handed to each session, which tells who has logged in. Thread: any.
class Session
{
public:
    explicit Session(SessionInfo info)
        : m_id(info.id)
        , m_info(std::move(info))
    {
    }
    SessionInfo info() const;
    void setUser(const QString &user);
    void setTls(bool active);
    void setPeer(const QHostAddress &address, quint16 port);
    quint64 id() const { return m_id; }

private:
    const quint64 m_id;
    mutable std::mutex m_mutex;
    SessionInfo m_info;
};

using SessionFactory = std::function<async::Task<void>(wire::ByteStream &stream, std::shared_ptr<Session> session)>;

class Listener
{
public:
    Listener(Workers &workers, ListenOptions options, SessionFactory factory);
    ~Listener(); // closes, aborts what still runs and waits for it
    Listener(const Listener &) = delete;

    // Binds and listens. The failure's reason names address, port and cause.
    Result<void> open();
    quint16 port() const { return m_port; }
    const ListenOptions &options() const;

    void stopAccepting();
    // Stops accepting and tells the sessions: those that wait for a command end by wire::Draining.
    void drain();
    // Ends every session: what it waits for throws PeerGone.
    void abort();
    // Blocks the calling thread, which must not be a worker's, until no session is left; false at the deadline.
    bool waitUntilIdle(std::chrono::milliseconds deadline);

    int sessionCount() const;
    quint64 acceptedCount() const;
    quint64 refusedCount() const; // over the limits
    quint64 bannedCount() const; // ListenOptions::refuses
    QList<SessionInfo> sessions() const;
    // Ends one session; false when there is none of that id.
    bool endSession(quint64 id);

private:
    Workers &m_workers;
    struct Shared; // outlives us while a worker still holds it
    class Acceptor; // a listening socket on one worker
    struct Serving; // the life of one connection
    std::shared_ptr<Shared> m_shared;
    std::vector<std::shared_ptr<Acceptor>> m_acceptors;
    quint16 m_port = 0;
};

} // namespace net

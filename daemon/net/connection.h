// One TCP connection on one worker: the only place that owns a descriptor and its TLS. The socket is non-blocking and
// edge-triggered in the worker's epoll set; TLS is a TlsEngine that never sees the socket. An idle connection keeps no
// buffer. A coroutine waits for at most one thing at a time; the peer's leaving and the end of its patience end it there by
// an exception. Thread: its worker's, but for wake().
#pragma once
#include "net/worker.h"
#include "protocols/wire/dialer.h"

#include <atomic>
#include <memory>

struct sockaddr_storage;

namespace net {

// IPv4-mapped addresses come out as IPv4.
void fromSocketAddress(const sockaddr_storage &storage, QHostAddress &address, quint16 &port);

class Certificates;
class TlsContext;
class TlsEngine;

class Connection final : public wire::ClientStream, private Worker::Watcher
{
public:
    struct Options
    {
        std::shared_ptr<const Certificates> certificates; // for the server's side of TLS; null: there is none
        QList<QByteArray> alpn; // protocols of this port (RFC 7301); empty: the extension is ignored
        bool askClientCertificate = false; // on the server's side of TLS; none is demanded
        std::shared_ptr<const TlsContext> clientTls; // for the client's side
        std::shared_ptr<const std::atomic<bool>> draining; // true while the server goes down
    };
    // Takes over a connected descriptor, on its worker's thread.
    Connection(Worker &worker, int descriptor, Options options);
    ~Connection() override;

    wire::Task<Result<wire::TlsInfo>> startTlsClient(
        QByteArray name, wire::TlsPolicy policy, wire::Patience patience) override;
    void wake() override;
    bool canStartTls() const override;
    wire::TlsInfo tls() const override;
    QHostAddress peerAddress() const override { return m_peerAddress; }
    quint16 peerPort() const override { return m_peerPort; }
    QHostAddress localAddress() const override { return m_localAddress; }
    quint16 localPort() const override { return m_localPort; }
    void close() override;

    // --- for the listener ---
    // Implicit TLS: the server's handshake, before anything else is read.
    wire::Task<void> acceptTls(wire::Patience patience);
    // Octets that have arrived and stay in the kernel (the PROXY protocol's header stands before TLS); waits until there are
    // more than `known` of them.
    wire::Task<QByteArray> peek(qsizetype known, qsizetype max, wire::Patience patience);
    void discardPeeked(qsizetype n);
    void setPeer(const QHostAddress &address, quint16 port); // from the PROXY protocol
    void setLocal(const QHostAddress &address, quint16 port);
    // Ends politely: sends what is queued, closes TLS and our half, and reads the peer's rest for a moment, so that a reset
    // does not overtake our last reply.
    wire::Task<void> finish(wire::Patience patience);
    // Ends the session: whatever it waits for now or next throws PeerGone.
    void abort() override;
    // The server goes down: ends a wait that may be ended so.
    void drainingChanged();
    int descriptor() const { return m_descriptor; }

protected:
    wire::Task<Filled> fill(wire::Patience patience, bool wakeable) override;
    wire::Task<void> send(wire::Patience patience) override;
    wire::Task<void> handshake(wire::Patience patience) override;
    bool draining() const override { return m_options.draining && m_options.draining->load(std::memory_order_relaxed); }

private:
    enum class Waiting : quint8 { Nothing, Readable, Writable, Turn };
    enum class Woke : quint8 { Ready, TimedOut };
    struct Wait; // awaiter
    struct Hook; // what other threads hold of us

    void descriptorReady(quint32 epollEvents) override;
    void resume(Woke why);
    void armTimer();
    void timerFired();
    void dropBuffers();
    // Reads once from the socket; true when octets were appended to m_in.
    bool receive();
    // Sends from `bytes` what the kernel takes.
    qsizetype sendNow(QByteArrayView bytes);
    wire::Task<void> runHandshake(wire::Patience patience);

    Worker &m_worker;
    Options m_options;
    std::shared_ptr<Hook> m_hook;
    std::unique_ptr<TlsEngine> m_tls;
    QByteArray m_pendingOut; // ciphertext that the kernel has not taken yet
    std::coroutine_handle<> m_waiter;
    std::chrono::steady_clock::time_point m_deadline;
    std::chrono::steady_clock::time_point m_timerAt;
    std::chrono::steady_clock::time_point m_turnBegan; // when the coroutine was last resumed
    quint64 m_timer = 0;
    QHostAddress m_peerAddress, m_localAddress;
    quint16 m_peerPort = 0, m_localPort = 0;
    int m_descriptor = -1;
    Waiting m_waitingFor = Waiting::Nothing;
    Woke m_woke = Woke::Ready;
    bool m_wakeable = false;
    bool m_readable = false;
    bool m_writable = true;
    bool m_peerEnded = false; // epoll has said so: read until the end is seen
    bool m_bulk = false; // the last read filled its buffer
    bool m_closed = false;
    bool m_gone = false; // nothing can be read or sent
    bool m_inputEnded = false; // the peer sends no more, but may still read
    bool m_shut = false; // our half is closed
};

} // namespace net

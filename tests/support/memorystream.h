// A ByteStream in memory: the test plays the peer. No sockets, time from the worker.
//
//     MemoryStream stream(worker);
//     worker.start(session.run());
//     stream.send("EHLO x\r\n");  worker.runPending();  QCOMPARE(stream.take(), "250 …");
#pragma once
#include "async/worker.h"
#include "protocols/wire/dialer.h"
#include "tests/support/manualworker.h"

class MemoryStream final : public wire::ClientStream
{
public:
    explicit MemoryStream(ManualWorker &worker)
        : m_worker(worker)
    {
    }

    // --- the peer's side ---
    void send(QByteArrayView bytes); // to the session
    QByteArray take(); // what the session has sent since the last call
    void hangUp(); // the peer leaves
    void drain(); // the server goes down
    // The stream can do TLS; a handshake succeeds at once and sets tls() to this.
    void offerTls(wire::TlsInfo afterwards);
    // The client's side of TLS fails with this (until then it succeeds when offerTls() was called).
    void failTlsClient(Failure why) { m_tlsFailure = std::move(why); }
    void setTls(wire::TlsInfo now) { m_tls = std::move(now); }
    void setPeer(const QHostAddress &address) { m_peer = address; }
    bool isClosed() const { return m_closed; }
    bool isWaiting() const { return bool(m_waiting); } // the session waits for input

    wire::Task<Result<wire::TlsInfo>> startTlsClient(QByteArray name, wire::TlsPolicy policy, wire::Patience patience) override;
    void wake() override;
    bool canStartTls() const override { return m_canStartTls && !m_tls.active; }
    wire::TlsInfo tls() const override { return m_tls; }
    std::chrono::steady_clock::time_point now() const override { return std::chrono::steady_clock::time_point(m_worker.now()); }
    QHostAddress peerAddress() const override { return m_peer; }
    quint16 peerPort() const override { return 40000; }
    QHostAddress localAddress() const override { return QHostAddress(QHostAddress::LocalHost); }
    quint16 localPort() const override { return 25; }
    void close() override;

protected:
    wire::Task<Filled> fill(wire::Patience patience, bool wakeable) override;
    wire::Task<void> send(wire::Patience patience) override;
    wire::Task<void> handshake(wire::Patience patience) override;
    bool draining() const override { return m_draining; }

private:
    struct Suspend
    {
        MemoryStream &stream;
        bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> handle) const { stream.m_waiting = handle; }
        void await_resume() const noexcept { }
    };
    void resume();
    ManualWorker &m_worker;
    QByteArray m_incoming, m_sent;
    bool m_hungUp = false, m_closed = false, m_draining = false, m_woken = false, m_timedOut = false;
    bool m_canStartTls = false;
    wire::TlsInfo m_tls, m_tlsAfterwards;
    std::optional<Failure> m_tlsFailure;
    QHostAddress m_peer { QStringLiteral("192.0.2.7") };
    std::coroutine_handle<> m_waiting;
};

// A service that answers: a dialer whose connections lead to functions of the test. What the client sends goes to `hears`, which
// says what comes back. A silent service is one whose client is out of patience at once.
//
//     FakeService clamd([](FakeService::Peer &peer) { if (peer.heard.endsWith("\n")) peer.answer("PONG\n"), peer.close(); });
//     FakeServices dialer;  dialer.at("127.0.0.1", 3310) = &clamd;  dialer.at("/run/clamd.sock") = &clamd;
// Thread: the test's.
#pragma once
#include "protocols/wire/dialer.h"

#include <QMap>
#include <functional>

class FakeService
{
public:
    struct Peer
    {
        QByteArray heard; // all so far that was not taken away
        int connection = 0; // 1, 2 …
        bool closed = false;
        QByteArray pending;
        void answer(const QByteArray &octets) { pending += octets; }
        void close() { closed = true; }
        // The next packet of n octets that is complete behind a big-endian length of four; empty: not yet.
        QByteArray takePacket()
        {
            if (heard.size() < 4)
                return {};
            quint32 n = 0;
            for (int i = 0; i < 4; ++i)
                n = n << 8 | uchar(heard[i]);
            if (heard.size() < qsizetype(n) + 4)
                return {};
            const QByteArray packet = heard.mid(4, n);
            heard.remove(0, qsizetype(n) + 4);
            return packet;
        }
    };
    explicit FakeService(std::function<void(Peer &)> hears = {})
        : hears(std::move(hears))
    {
    }
    std::function<void(Peer &)> hears; // called whenever something was sent
    std::function<void(Peer &)> greets; // called at the beginning
    bool refuses = false;
    int connections = 0, open = 0;
    qsizetype mostSent = 0; // octets that a client held back before they went out
};

class FakeServices final : public wire::Dialer
{
public:
    FakeService *&at(const char *address, quint16 port) { return m_services[QLatin1StringView(address) + u':' + QString::number(port)]; }
    FakeService *&at(const char *path) { return m_services[QLatin1StringView(path)]; }
    QStringList dialled;

    wire::Task<Result<std::unique_ptr<wire::ClientStream>>> connect(wire::DialTarget target) override
    {
        const QString key = target.path.isEmpty() ? target.address.toString() + u':' + QString::number(target.port)
                                                  : QString::fromUtf8(target.path);
        dialled.append(key);
        FakeService *service = m_services.value(key);
        if (!service || service->refuses)
            co_return Failure { Failure::Kind::Unavailable, {}, key + QStringLiteral(": Connection refused") };
        co_return std::unique_ptr<wire::ClientStream>(std::make_unique<Stream>(*service));
    }

private:
    class Stream final : public wire::ClientStream
    {
    public:
        explicit Stream(FakeService &service)
            : m_service(service)
        {
            m_peer.connection = ++service.connections;
            ++service.open;
            if (service.greets)
                service.greets(m_peer);
        }
        ~Stream() override
        {
            close();
            --m_service.open;
        }
        wire::Task<Result<wire::TlsInfo>> startTlsClient(QByteArray, wire::TlsPolicy, wire::Patience) override
        {
            co_return Failure { Failure::Kind::Unavailable, {}, QStringLiteral("no TLS") };
        }
        void wake() override { }
        bool canStartTls() const override { return false; }
        wire::TlsInfo tls() const override { return {}; }
        QHostAddress peerAddress() const override { return {}; }
        quint16 peerPort() const override { return 0; }
        QHostAddress localAddress() const override { return {}; }
        quint16 localPort() const override { return 0; }
        void close() override
        {
            if (!m_closed && !m_out.isEmpty() && !m_peer.closed)
                pass();
            m_closed = true;
        }

    protected:
        wire::Task<Filled> fill(wire::Patience, bool) override
        {
            if (m_closed || (m_peer.closed && m_peer.pending.isEmpty()))
                throw wire::PeerGone();
            if (m_peer.pending.isEmpty())
                throw wire::TimedOut();
            m_in.append(std::exchange(m_peer.pending, QByteArray()));
            co_return Filled::Data;
        }
        wire::Task<void> send(wire::Patience) override
        {
            if (m_closed || m_peer.closed) {
                m_out.clear();
                throw wire::PeerGone();
            }
            pass();
            co_return;
        }
        wire::Task<void> handshake(wire::Patience) override { co_return; }
        bool draining() const override { return false; }

    private:
        void pass()
        {
            m_service.mostSent = std::max(m_service.mostSent, m_out.size());
            m_peer.heard += std::exchange(m_out, QByteArray());
            if (m_service.hears)
                m_service.hears(m_peer);
        }
        FakeService &m_service;
        FakeService::Peer m_peer;
        bool m_closed = false;
    };
    QMap<QString, FakeService *> m_services;
};

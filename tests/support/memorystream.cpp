#include "tests/support/memorystream.h"

void MemoryStream::resume()
{
    if (!m_waiting)
        return;
    m_worker.post([this] {
        if (auto handle = std::exchange(m_waiting, {}))
            handle.resume();
    });
}

void MemoryStream::send(QByteArrayView bytes)
{
    m_incoming.append(bytes);
    resume();
}

QByteArray MemoryStream::take() { return std::exchange(m_sent, QByteArray()); }

void MemoryStream::hangUp()
{
    m_hungUp = true;
    resume();
}

void MemoryStream::drain()
{
    m_draining = true;
    resume();
}

void MemoryStream::offerTls(wire::TlsInfo afterwards)
{
    m_canStartTls = true;
    m_tlsAfterwards = std::move(afterwards);
}

void MemoryStream::wake()
{
    m_worker.post([this] {
        m_woken = true;
        if (auto handle = std::exchange(m_waiting, {}))
            handle.resume();
    });
}

void MemoryStream::close()
{
    m_sent += std::exchange(m_out, QByteArray());
    m_closed = true;
}

wire::Task<wire::ByteStream::Filled> MemoryStream::fill(wire::Patience patience, bool wakeable)
{
    m_timedOut = false;
    quint64 timer = 0;
    while (true) {
        if (!m_incoming.isEmpty()) {
            m_in.append(std::exchange(m_incoming, QByteArray()));
            m_worker.cancelTimer(timer);
            co_return Filled::Data;
        }
        if (m_hungUp || m_closed) {
            m_worker.cancelTimer(timer);
            throw wire::PeerGone();
        }
        if (wakeable && m_draining) {
            m_worker.cancelTimer(timer);
            co_return Filled::Draining;
        }
        if (wakeable && m_woken) {
            m_woken = false;
            m_worker.cancelTimer(timer);
            co_return Filled::Woken;
        }
        if (m_timedOut)
            throw wire::TimedOut();
        if (timer == 0) {
            timer = m_worker.startTimer(patience, [this] {
                m_timedOut = true;
                if (auto handle = std::exchange(m_waiting, {}))
                    handle.resume();
            });
        }
        co_await Suspend { *this };
    }
}

wire::Task<void> MemoryStream::send(wire::Patience)
{
    if (m_hungUp || m_closed)
        throw wire::PeerGone();
    m_sent += std::exchange(m_out, QByteArray());
    co_return;
}

wire::Task<void> MemoryStream::handshake(wire::Patience)
{
    m_tls = m_tlsAfterwards;
    m_tls.active = true;
    m_incoming.clear(); // what came before the handshake came in the clear
    co_return;
}

wire::Task<Result<wire::TlsInfo>> MemoryStream::startTlsClient(QByteArray name, wire::TlsPolicy, wire::Patience)
{
    if (!m_tlsFailure && !m_canStartTls)
        m_tlsFailure = Failure { Failure::Kind::Unavailable, "TLS failed", QStringLiteral("the peer does not speak TLS") };
    if (m_tlsFailure) {
        close();
        co_return *m_tlsFailure;
    }
    m_sent += std::exchange(m_out, QByteArray());
    m_in.clear();
    m_begin = 0;
    m_incoming.clear();
    m_tls = m_tlsAfterwards;
    m_tls.active = true;
    m_tls.sni = name;
    co_return m_tls;
}

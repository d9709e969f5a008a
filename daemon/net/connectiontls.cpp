// The TLS side of a Connection: both ends of the handshake. Everything after it passes through receive() and send().
#include "net/certificates.h"
#include "net/connectionwait.h"
#include "net/tlsengine.h"
#include "shared/base/log.h"

#include <cerrno>
#include <sys/socket.h>

namespace net {

using std::chrono::steady_clock;
using wire::Patience;
using wire::Task;

bool Connection::canStartTls() const { return !m_tls && m_options.certificates && m_options.certificates->current(); }

wire::TlsInfo Connection::tls() const { return m_tls ? m_tls->info() : wire::TlsInfo(); }

Task<void> Connection::handshake(Patience patience)
{
    const auto certificates = m_options.certificates ? m_options.certificates->current() : nullptr;
    if (m_tls || !certificates)
        throw wire::PeerGone(); // a session asks canStartTls() first
    m_tls = std::make_unique<TlsEngine>(certificates, m_options.alpn, m_options.askClientCertificate);
    co_await runHandshake(patience);
}

Task<void> Connection::acceptTls(Patience patience) { co_await handshake(patience); }

// Every octet that is in m_in when this begins came in the clear and has been thrown away by startTls(); from here on all
// octets go through TLS.
Task<void> Connection::runHandshake(Patience patience)
{
    const steady_clock::time_point deadline = steady_clock::now() + patience;
    QByteArrayView input;
    while (true) {
        if (m_closed || m_gone)
            throw wire::PeerGone();
        QByteArray &out = m_worker.scratchOut();
        out.resize(0);
        const TlsEngine::Step step = m_tls->handshake(input, out);
        input = {};
        const qsizetype sent = sendNow(out);
        if (sent < out.size())
            m_pendingOut.append(QByteArrayView(out).sliced(sent));
        if (step == TlsEngine::Step::Failed) {
            logEvent(Severity::Info, "net", "tls-failed", { { "peer", m_peerAddress.toString() }, { "reason", m_tls->error() } });
            m_gone = true;
            throw wire::PeerGone();
        }
        while (!m_pendingOut.isEmpty()) {
            if (m_gone)
                throw wire::PeerGone();
            if (!m_writable) {
                const Woke woke = co_await Wait { *this, Waiting::Writable, false, deadline };
                if (woke == Woke::TimedOut)
                    throw wire::TimedOut();
            }
            m_pendingOut.remove(0, sendNow(m_pendingOut));
        }
        if (step == TlsEngine::Step::Done) {
            QByteArray answer; // what came in the same segment as the end of the handshake
            const TlsEngine::Read result = m_tls->read({}, m_in, m_worker.scratchPlain(), answer);
            m_inputEnded = result == TlsEngine::Read::Ended;
            if (result == TlsEngine::Read::Failed)
                m_gone = true;
            m_pendingOut.append(answer);
            co_return;
        }
        while (!m_readable) {
            if (m_gone || m_closed)
                throw wire::PeerGone();
            const Woke woke = co_await Wait { *this, Waiting::Readable, false, deadline };
            if (woke == Woke::TimedOut)
                throw wire::TimedOut();
        }
        QByteArray &scratch = m_worker.scratchIn();
        const ssize_t n = ::recv(m_descriptor, scratch.data(), size_t(scratch.size()), 0);
        if (n > 0) {
            input = QByteArrayView(scratch.constData(), n);
            if (n < scratch.size() && !m_peerEnded)
                m_readable = false;
        } else if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR)) {
            m_readable = false;
        } else {
            m_gone = true;
        }
    }
}

Task<Result<wire::TlsInfo>> Connection::startTlsClient(QByteArray name, wire::TlsPolicy policy, Patience patience)
{
    if (m_tls || !m_options.clientTls)
        co_return Failure { Failure::Kind::Internal, "TLS is not available", QStringLiteral("no roots to verify certificates with, or TLS is active already") };
    if (!m_out.isEmpty())
        co_await send(patience);
    m_in.clear();
    m_begin = 0;
    m_tls = std::make_unique<TlsEngine>(m_options.clientTls, name, policy);
    bool timedOut = false;
    bool failed = false;
    try {
        co_await runHandshake(patience);
    } catch (const wire::TimedOut &) {
        timedOut = true;
    } catch (const wire::PeerGone &) {
        failed = true;
    }
    if (timedOut || failed) {
        Failure failure { Failure::Kind::Unavailable, "TLS failed", {} };
        if (m_tls->certificateRejected())
            failure.kind = Failure::Kind::Refused;
        const QString why = timedOut ? QStringLiteral("timed out")
            : m_tls->error().isEmpty() ? QStringLiteral("the peer closed the connection")
                                       : m_tls->error();
        failure.reason = QStringLiteral("TLS handshake with %1 (%2): %3").arg(QString::fromLatin1(name), m_peerAddress.toString(), why);
        m_gone = true;
        close();
        co_return failure;
    }
    co_return m_tls->info();
}

} // namespace net

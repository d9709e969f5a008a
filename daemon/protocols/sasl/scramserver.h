// Server half of SCRAM-SHA-256 and SCRAM-SHA-256-PLUS. RFC 5802 §5, RFC 7677; channel binding tls-exporter, RFC 9266.
// An unknown login runs the whole exchange with made-up keys, so that nobody learns from it who exists.
#pragma once
#include "protocols/sasl/scram.h"
#include "protocols/sasl/server.h"

namespace sasl {

// authzid empty, or the same person in another spelling.
bool isSameUser(const QByteArray &authzid, const QByteArray &login);

class ScramServer final : public ServerMechanism
{
public:
    ScramServer(AuthPort &port, ServerOptions options, bool plus);
    bool clientFirst() const override { return true; }
    async::Task<Step> step(QByteArray message) override;
    void setNonce(QByteArray nonce) { m_ownNonce = std::move(nonce); } // for test vectors

private:
    async::Task<Step> first(QByteArray message);
    async::Task<Step> last(QByteArray message);

    enum class Awaits { First, Final, Nothing } m_awaits = Awaits::First;
    AuthPort &m_port;
    const ServerOptions m_options;
    const bool m_plus;
    QByteArray m_ownNonce;
    QByteArray m_login, m_nonce, m_clientFirstBare, m_serverFirst, m_binding;
    ScramKeys m_keys;
};

} // namespace sasl

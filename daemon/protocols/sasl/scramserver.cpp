#include "protocols/sasl/scramserver.h"

#include "protocols/sasl/saslprep.h"

namespace sasl {
namespace {
Step failed(Failure::Kind kind, const char *told, const char *reason)
{
    Step step;
    step.failure = Failure { kind, told, QString::fromLatin1(reason) };
    return step;
}
} // namespace

ScramServer::ScramServer(AuthPort &port, ServerOptions options, bool plus)
    : m_port(port)
    , m_options(std::move(options))
    , m_plus(plus)
    , m_ownNonce(scramNonce())
{
}

async::Task<Step> ScramServer::step(QByteArray message)
{
    const Awaits awaits = std::exchange(m_awaits, Awaits::Nothing);
    if (awaits == Awaits::First)
        co_return co_await first(std::move(message));
    if (awaits == Awaits::Final)
        co_return co_await last(std::move(message));
    co_return failed(Failure::Kind::Syntax, "The exchange is over", "message after the end of the SCRAM exchange");
}

async::Task<Step> ScramServer::first(QByteArray message)
{
    auto parsed = parseClientFirst(message);
    if (!parsed)
        co_return failed(Failure::Kind::Syntax, "Malformed SCRAM message", "client-first-message does not follow RFC 5802 section 7");
    // RFC 5802 §6. `y`: the client could bind but saw no -PLUS; if we announced it, somebody in between took it away.
    if (parsed->flag == 'y' && m_options.announcedPlus && !m_options.channelBinding.isEmpty())
        co_return failed(Failure::Kind::AuthFailed, "Server does support channel binding",
                         "the client saw no -PLUS mechanism though it was announced: possible downgrade attack");
    if ((parsed->flag == 'p') != m_plus)
        co_return failed(Failure::Kind::AuthFailed, "Channel binding does not match the mechanism",
                         "gs2-cbind-flag does not fit the mechanism's name");
    if (m_plus && parsed->bindingType != "tls-exporter")
        co_return failed(Failure::Kind::AuthFailed, "Unsupported channel binding type",
                         "the client asked for a channel binding other than tls-exporter");
    if (!isSameUser(parsed->authzid, parsed->user))
        co_return failed(Failure::Kind::AuthFailed, "Authorization as another user is not allowed", "authzid differs from the login");
    const auto login = saslPrep(parsed->user); // RFC 5802 §5.1 (n)
    if (!login || login->isEmpty() || login->size() > 512)
        co_return failed(Failure::Kind::Syntax, "Malformed user name", "SASLprep refuses the user name");
    m_login = *login;
    auto keys = co_await m_port.scramKeys(m_login, m_options.client);
    if (!keys) {
        Step step;
        step.failure = keys.failure();
        co_return step;
    }
    m_keys = std::move(*keys);
    m_nonce = parsed->nonce + m_ownNonce;
    m_clientFirstBare = parsed->bare;
    m_binding = parsed->header + (m_plus ? m_options.channelBinding : QByteArray());
    m_serverFirst = "r=" + m_nonce + ",s=" + m_keys.salt.toBase64() + ",i=" + QByteArray::number(m_keys.iterations);
    m_awaits = Awaits::Final;
    Step challenge;
    challenge.kind = Step::Challenge;
    challenge.data = m_serverFirst;
    co_return challenge;
}

async::Task<Step> ScramServer::last(QByteArray message)
{
    const auto parsed = parseClientFinal(message);
    if (!parsed)
        co_return failed(Failure::Kind::Syntax, "Malformed SCRAM message", "client-final-message does not follow RFC 5802 section 7");
    if (parsed->nonce != m_nonce)
        co_return failed(Failure::Kind::AuthFailed, "Authentication failed", "the nonce is not the one we sent");
    const QByteArray authMessage = m_clientFirstBare + ',' + m_serverFirst + ',' + parsed->withoutProof;
    const bool bound = equalInConstantTime(parsed->binding, m_binding);
    const bool proved = proofFits(m_keys, authMessage, parsed->proof) && bound;
    auto finished = co_await m_port.scramFinished(m_login, proved, m_options.client);
    if (!finished) {
        Step step;
        step.failure = finished.failure();
        co_return step;
    }
    Step step;
    if (!proved) { // the port should have said so
        step.failure = Failure { Failure::Kind::AuthFailed, "Authentication failed", QStringLiteral("wrong proof") };
        co_return step;
    }
    step.kind = Step::Success;
    step.identity = std::move(*finished);
    step.data = "v=" + serverSignature(m_keys, authMessage).toBase64();
    co_return step;
}

} // namespace sasl

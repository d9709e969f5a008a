// AUTH: moves the octets of a SASL exchange. RFC 4954.
#include "protocols/smtp/replies.h"
#include "protocols/smtp/serversession.h"
#include "shared/base/log.h"

namespace smtp {

static constexpr qsizetype maxAuthLine = 12288; // RFC 4954 §4

static std::optional<QByteArray> decodeBase64(const QByteArray &text)
{
    if (text.size() % 4 != 0)
        return std::nullopt;
    auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    return std::move(*decoded);
}

static Reply authFailure(const Failure &failure)
{
    switch (failure.kind) {
    case Failure::Kind::AuthFailed:
    case Failure::Kind::NotFound:
    case Failure::Kind::Refused:
        return replies::authFailed();
    case Failure::Kind::Syntax:
        return replies::authBadMessage();
    case Failure::Kind::Busy:
        return replies::authBusy();
    default:
        return replies::authUnavailable(); // RFC 4954 §6: 454, or the client would ask its user for another password
    }
}

// Runs until the mechanism has an opinion. `trouble`: the client cancelled or spoke nonsense.
async::Task<sasl::Step> ServerSession::exchange(std::shared_ptr<sasl::ServerMechanism> mechanism,
    std::optional<QByteArray> initial, std::optional<Reply> *trouble)
{
    sasl::Step step;
    QByteArray message;
    bool haveMessage = false;
    if (initial) {
        const auto decoded = *initial == "=" ? QByteArray("") : decodeBase64(*initial).value_or(QByteArray());
        if (decoded.isNull()) {
            *trouble = replies::authBadBase64();
            co_return step;
        }
        message = decoded;
        haveMessage = true;
    } else if (mechanism->clientFirst()) {
        step.kind = sasl::Step::Challenge; // an empty one
    } else {
        haveMessage = true;
    }
    for (int round = 0; round < 10; ++round) {
        if (haveMessage) {
            auto task = mechanism->step(message);
            step = co_await task;
            if (step.kind == sasl::Step::Failed || (step.kind == sasl::Step::Success && step.data.isEmpty()))
                co_return step;
        }
        // SMTP's 235 carries no data: what comes with success is sent as a challenge and answered by an empty line.
        replies::challenge(step.data.toBase64()).appendTo(m_stream.output());
        wire::Line line = co_await m_stream.readLine(maxAuthLine, m_options->timeouts.command);
        if (line.kind != wire::Line::Complete) {
            *trouble = line.kind == wire::Line::TooLong ? replies::authTooLong() : replies::bareLf();
            co_return step;
        }
        if (line.text == "*") {
            *trouble = replies::authCancelled();
            co_return step;
        }
        const auto decoded = line.text.isEmpty() ? QByteArray("") : decodeBase64(line.text).value_or(QByteArray());
        line.text.fill('\0');
        if (decoded.isNull()) {
            *trouble = replies::authBadBase64();
            co_return step;
        }
        if (step.kind == sasl::Step::Success) {
            if (!decoded.isEmpty())
                *trouble = replies::authBadMessage();
            co_return step;
        }
        message = decoded;
        haveMessage = true;
    }
    *trouble = replies::authBadMessage();
    co_return step;
}

async::Task<void> ServerSession::authenticate()
{
    const AuthCommand command = m_state.authentication();
    std::shared_ptr<sasl::ServerMechanism> mechanism = sasl::createServer(command.mechanism, *m_ports.auth, saslOptions());
    if (!mechanism) {
        co_await answer(replies::unknownMechanism());
        co_return;
    }
    std::optional<Reply> trouble;
    auto task = exchange(mechanism, command.initial, &trouble);
    sasl::Step step = co_await task;
    if (!trouble && step.kind == sasl::Step::Success) {
        logEvent(Severity::Info, "smtp", "logged-in",
            { { "peer", m_state.client().address.toString() }, { "account", step.identity.address.toString() },
                { "mechanism", command.mechanism } });
        if (m_onLogin)
            m_onLogin(step.identity);
        m_state.authenticated(std::move(step.identity));
        streamChanged();
        co_await answer(replies::authenticated());
        co_return;
    }
    m_state.countError();
    const Reply reply = trouble ? *trouble : authFailure(step.failure);
    if (!trouble && step.failure.kind == Failure::Kind::AuthFailed)
        ++m_authFailures;
    logEvent(Severity::Notice, "smtp", "login-failed",
        { { "peer", m_state.client().address.toString() }, { "mechanism", command.mechanism }, { "reply", reply.toLine() },
            { "reason", trouble ? QString() : step.failure.reason } });
    co_await answer(reply);
    if (m_authFailures >= m_options->maxAuthFailures) {
        replies::tooManyAuthFailures().appendTo(m_stream.output());
        m_open = false;
    }
}

} // namespace smtp

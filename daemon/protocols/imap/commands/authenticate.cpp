// STARTTLS, AUTHENTICATE, LOGIN. RFC 9051 §6.2, RFC 4959 (SASL-IR).
#include "protocols/imap/commands/commands.h"
#include "protocols/sasl/server.h"
#include "shared/base/log.h"

namespace imap {
sasl::ServerOptions saslOptions(const Session &session); // capability.cpp
}

namespace imap::commands {

namespace {
constexpr qsizetype maxSaslLine = 16 * 1024;

Task<Status> loggedIn(Session &session, sasl::Identity identity)
{
    auto mailboxes = co_await session.ports.mailboxes(identity);
    if (!mailboxes) {
        logFailure(session, "mailboxes-unavailable", mailboxes.failure());
        co_return toStatus(mailboxes.failure());
    }
    session.mailboxes = std::move(*mailboxes);
    session.identity = std::move(identity);
    session.state = State::Authenticated;
    session.failedLogins = 0;
    logEvent(Severity::Info, "imap", "login",
        { { "account", session.identity.address.toString() }, { "peer", session.stream.peerAddress().toString() },
            { "tls", session.stream.tls().version } });
    co_return Status::ok("Logged in", "CAPABILITY " + capabilities(session)); // RFC 9051 §6.2.3: saves a round trip
}

Status failedLogin(Session &session, const Failure &failure, const QByteArray &login)
{
    logEvent(Severity::Notice, "imap", "login-failed",
        { { "login", login.left(200) }, { "peer", session.stream.peerAddress().toString() }, { "reason", failure.reason } });
    if (failure.kind == Failure::Kind::Syntax)
        return Status::bad(failure.told.isEmpty() ? QByteArray("The answer makes no sense") : failure.told);
    Status status = toStatus(failure);
    if (failure.kind == Failure::Kind::AuthFailed && ++session.failedLogins >= session.options->maxFailedLogins) {
        session.out().append("* BYE Too many failed logins\r\n");
        session.state = State::LoggedOut;
    }
    return status;
}
} // namespace

Task<Status> startTls(Session &session, Command command)
{
    if (!session.stream.canStartTls())
        co_return session.stream.tls().active ? Status::bad("TLS is active already") : Status::no("TLS is not to be had here", "CANNOT");
    appendStatus(session.out(), command.tag, Status::ok("Begin TLS negotiation now"));
    // Octets sent behind the command came in the clear and are thrown away (RFC 9051 §6.2.1); the stream sees to that.
    co_await session.stream.startTls(session.options->lineBeforeLoginPatience);
    co_return Status::said();
}

Task<Status> login(Session &session, Command command)
{
    auto &args = std::get<LoginArgs>(command.args);
    if (!session.mayLogin())
        co_return Status::no("Use STARTTLS first, or port 993: your password must not travel in the clear", "PRIVACYREQUIRED");
    auto identity = co_await session.ports.auth->verifyPassword(args.user, std::move(args.password), session.client());
    if (!identity)
        co_return failedLogin(session, identity.failure(), args.user);
    co_return co_await loggedIn(session, std::move(*identity));
}

Task<Status> authenticate(Session &session, Command command)
{
    auto &args = std::get<AuthenticateArgs>(command.args);
    auto mechanism = sasl::createServer(args.mechanism, *session.ports.auth, saslOptions(session));
    if (!mechanism) {
        if (!session.mayLogin())
            co_return Status::no("Use STARTTLS first, or port 993", "PRIVACYREQUIRED");
        co_return Status::no("This mechanism is not offered", "CANNOT");
    }
    std::optional<Secret> answer = std::move(args.initial);
    bool first = true;
    QByteArray challenge;
    while (true) {
        if (!answer) {
            // A client that speaks first gets an empty challenge; so does one whose turn it is (RFC 9051 §6.2.2).
            if (!first || mechanism->clientFirst()) {
                session.out().append("+ ").append(challenge.toBase64()).append("\r\n");
            } else {
                sasl::Step opening = co_await mechanism->step({});
                if (opening.kind != sasl::Step::Challenge)
                    co_return failedLogin(session, opening.failure, {});
                session.out().append("+ ").append(opening.data.toBase64()).append("\r\n");
            }
            const wire::Line line = co_await session.stream.readLine(maxSaslLine, session.options->lineBeforeLoginPatience);
            if (line.kind != wire::Line::Complete)
                co_return Status::bad("The answer is too long or does not end in CRLF");
            if (line.text == "*")
                co_return Status::bad("Authentication cancelled");
            answer = Secret(line.text);
        } else if (answer->reveal() == "=") { // RFC 4959 §3: an initial response that is empty
            answer = Secret(QByteArray(""));
        }
        first = false;
        auto decoded = QByteArray::fromBase64Encoding(answer->reveal(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
        answer.reset();
        if (!decoded)
            co_return Status::bad("This is not base64");
        sasl::Step step = co_await mechanism->step(std::move(decoded.decoded));
        if (step.kind == sasl::Step::Failed)
            co_return failedLogin(session, step.failure, {});
        if (step.kind == sasl::Step::Success) {
            if (!step.data.isEmpty()) { // additional data has no place in OK: one more challenge, an empty answer
                session.out().append("+ ").append(step.data.toBase64()).append("\r\n");
                const wire::Line line = co_await session.stream.readLine(maxSaslLine, session.options->lineBeforeLoginPatience);
                if (line.text == "*")
                    co_return Status::bad("Authentication cancelled");
            }
            co_return co_await loggedIn(session, std::move(step.identity));
        }
        challenge = std::move(step.data);
    }
}

} // namespace imap::commands

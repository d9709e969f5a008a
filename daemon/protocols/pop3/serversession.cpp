#include "protocols/pop3/serversession.h"

#include "shared/base/log.h"

namespace pop3 {

static constexpr qsizetype longestLine = 12288; // an AUTH line; State has a smaller limit for the others

ServerSession::ServerSession(wire::ByteStream &stream, const Ports &ports, std::shared_ptr<const Options> options)
    : m_stream(stream)
    , m_ports(ports)
    , m_options(std::move(options))
    , m_state(m_options)
{
    streamChanged();
}

ServerSession::~ServerSession() = default;

sasl::ServerOptions ServerSession::saslOptions() const
{
    sasl::ServerOptions options;
    const wire::TlsInfo tls = m_stream.tls();
    options.tls = tls.active;
    options.allowPlaintextMechanisms = m_options->allowPlaintextAuth;
    options.channelBinding = tls.exporter;
    options.announcedPlus = m_options->announceChannelBinding;
    options.client.protocol = "pop3";
    options.client.peer = m_stream.peerAddress();
    options.client.tls = tls.active;
    return options;
}

void ServerSession::streamChanged()
{
    const sasl::ServerOptions options = saslOptions();
    const bool mayLogIn = options.tls || options.allowPlaintextMechanisms;
    m_state.setStream(
        options.tls, m_stream.canStartTls(), mayLogIn ? sasl::mechanisms(options) : QList<QByteArray>());
}

async::Task<void> ServerSession::run()
{
    std::optional<Response> farewell;
    bool silent = false;
    try {
        co_await converse();
    } catch (const wire::Draining &) {
        farewell = responses::draining();
    } catch (const wire::TimedOut &) {
        silent = true; // RFC 1939 §3: the connection is closed without a response, and no message is removed
    } catch (const async::PoolFull &) {
        farewell = responses::overloaded();
    }
    if (farewell)
        say(*farewell);
    if (!silent)
        co_await m_stream.flush(m_options->timeouts.farewell);
    m_stream.close();
}

async::Task<void> ServerSession::converse()
{
    say(responses::greeting(m_options->hostname));
    while (m_open) {
        const wire::Patience patience = m_state.phase() == State::Authorization
            ? std::min(m_options->timeouts.beforeLogin, m_options->timeouts.command)
            : m_options->timeouts.command;
        wire::Line line = co_await m_stream.readCommand(longestLine, patience);
        Step step = line.kind == wire::Line::Complete ? m_state.apply(line.text)
                                                      : m_state.applyBroken(line.kind == wire::Line::TooLong);
        if (step.question == Question::None)
            m_stream.write(step.output);
        else
            co_await ask(std::move(step));
        co_await m_stream.drainOutput(m_options->timeouts.output);
        if (m_state.isOver() && m_open) {
            say(responses::tooManyErrors());
            m_open = false;
        }
    }
}

async::Task<void> ServerSession::ask(Step step)
{
    switch (step.question) {
    case Question::Password:
        co_await checkPassword();
        break;
    case Question::Auth:
        co_await authenticate();
        break;
    case Question::StartTls:
        m_stream.write(step.output);
        co_await m_stream.startTls(m_options->timeouts.handshake);
        m_state.tlsStarted();
        streamChanged();
        break;
    case Question::Retrieve:
        co_await retrieve();
        break;
    case Question::Update:
        co_await update();
        break;
    case Question::Quit:
        m_stream.write(step.output);
        m_open = false;
        break;
    case Question::None:
        break;
    }
}

// --- logging in --------------------------------------------------------------------------------------------------------
void ServerSession::loginFailed(const Failure &failure, const QByteArray &how)
{
    m_state.countBad();
    logEvent(Severity::Notice, "pop3", "login-failed",
        { { "peer", m_stream.peerAddress().toString() }, { "mechanism", how }, { "reason", failure.reason } });
    // Busy is [IN-USE] only for a mailbox; a client that must wait is told so.
    if (failure.kind == Failure::Kind::Busy)
        say(Response::error("Too many logins at once or too many failures; try again later", "SYS/TEMP"));
    else
        say(toResponse(failure));
    if (failure.kind == Failure::Kind::AuthFailed && ++m_failedLogins >= m_options->maxFailedLogins) {
        say(responses::tooManyLogins());
        m_open = false;
    }
}

async::Task<void> ServerSession::checkPassword()
{
    const QByteArray login = m_state.login();
    Secret password(m_state.takePassword());
    const sasl::ClientInfo client = saslOptions().client;
    auto task = m_ports.auth->verifyPassword(login, password, client);
    Result<sasl::Identity> verified = co_await task;
    if (!verified) {
        loginFailed(verified.failure(), "USER");
        co_return;
    }
    co_await openMaildrop(*verified);
}

async::Task<void> ServerSession::openMaildrop(sasl::Identity identity)
{
    auto task = m_ports.maildrops->open(identity);
    Result<std::shared_ptr<Maildrop>> opened = co_await task;
    if (!opened) {
        logEvent(Severity::Warning, "pop3", "maildrop-failed",
            { { "account", identity.address.toString() }, { "reason", opened.failure().reason } });
        say(toResponse(opened.failure()));
        co_return;
    }
    m_account = identity.address;
    if (m_onLogin)
        m_onLogin(identity);
    const Response welcome = m_state.loggedIn(std::move(*opened));
    logEvent(Severity::Info, "pop3", "logged-in",
        { { "peer", m_stream.peerAddress().toString() }, { "account", identity.address.toString() },
            { "messages", qint64(m_state.maildrop()->entries().size()) } });
    say(welcome);
}

// --- QUIT --------------------------------------------------------------------------------------------------------------
async::Task<void> ServerSession::update()
{
    m_open = false;
    const std::vector<size_t> deleted = m_state.deleted();
    if (deleted.empty()) {
        say(responses::bye());
        co_return;
    }
    auto job = [maildrop = m_state.maildrop(), deleted] { return maildrop->remove(deleted); };
    auto awaitable = m_ports.pool->run(std::move(job));
    const Result<void> removed = co_await awaitable;
    logEvent(removed ? Severity::Info : Severity::Warning, "pop3", removed ? "messages-removed" : "removal-failed",
        { { "account", m_account.toString() }, { "messages", qint64(deleted.size()) },
            { "reason", removed ? QString() : removed.failure().reason } });
    say(removed ? responses::bye() : responses::notRemoved());
}

} // namespace pop3

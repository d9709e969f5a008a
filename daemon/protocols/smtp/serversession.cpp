#include "protocols/smtp/serversession.h"

#include "protocols/smtp/messageintake.h"
#include "protocols/smtp/replies.h"
#include "shared/base/log.h"

#include <QRandomGenerator>

namespace smtp {

static constexpr qsizetype maxLine = 12288; // RFC 4954 §4; State has a smaller limit for all but AUTH

static Client clientOf(const wire::ByteStream &stream)
{
    Client client;
    client.address = stream.peerAddress();
    client.port = stream.peerPort();
    client.localAddress = stream.localAddress();
    client.localPort = stream.localPort();
    client.tls = stream.tls();
    return client;
}

// Sorts by time, and nobody else makes the same one: 9 digits of milliseconds and 6 of chance, in base 36.
static QByteArray newTrace(const Clock &clock)
{
    const auto digits = [](quint64 value, int width) {
        QByteArray text(width, '0');
        for (int i = width - 1; i >= 0; --i, value /= 36)
            text[i] = "0123456789abcdefghijklmnopqrstuvwxyz"[value % 36];
        return text;
    };
    return digits(quint64(clock.nowUtc().toMSecsSinceEpoch()), 9) + digits(QRandomGenerator::global()->generate64(), 6);
}

ServerSession::ServerSession(
    wire::ByteStream &stream, const Ports &ports, std::shared_ptr<const ServerOptions> options)
    : m_stream(stream)
    , m_ports(ports)
    , m_options(std::move(options))
    , m_state(m_options, clientOf(stream))
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
    options.client.protocol = m_options->service == Service::Submission ? "submission" : "smtp";
    options.client.peer = m_state.client().address;
    options.client.tls = tls.active;
    return options;
}

void ServerSession::streamChanged()
{
    const sasl::ServerOptions options = saslOptions();
    const bool mayLogIn = options.tls || options.allowPlaintextMechanisms;
    const bool offered = m_options->offerAuth && m_ports.auth && mayLogIn;
    m_state.setStream(
        m_stream.canStartTls(), offered ? sasl::mechanisms(options) : QList<QByteArray>(), m_options->offerAuth && !mayLogIn);
}

async::Task<void> ServerSession::run()
{
    std::optional<Reply> farewell;
    struct End // however the session ends, the house hears of it
    {
        ServerSession &session;
        ~End()
        {
            session.m_end.badCommands = session.m_state.errors();
            session.m_ports.server->ended(session.m_state.client(), session.m_end);
        }
    } end { *this };
    try {
        co_await converse();
    } catch (const wire::Draining &) {
        farewell = replies::draining();
    } catch (const wire::TimedOut &) {
        farewell = replies::timedOut();
    } catch (const async::PoolFull &) {
        farewell = replies::overloaded();
    } catch (const wire::PeerGone &) {
        m_message.reset(); // half a message is nobody's
        throw;
    }
    m_intake.reset();
    m_message.reset();
    if (farewell) {
        logEvent(Severity::Info, "smtp", "session-cut",
            { { "peer", m_state.client().address.toString() }, { "reply", farewell->toLine() } });
        farewell->appendTo(m_stream.output());
    }
    co_await m_stream.flush(m_options->timeouts.farewell);
    m_stream.close();
}

async::Task<std::optional<Reply>> ServerSession::connectClient()
{
    Client client = m_state.client();
    auto connectedTask = m_ports.server->connected(&client);
    std::optional<Reply> refused = co_await connectedTask;
    if (client.note)
        m_state.setNote(client.note);
    co_return refused;
}

// Before the greeting: who is it, and can it wait for us to speak first?
async::Task<std::optional<Reply>> ServerSession::openDoor()
{
    const std::optional<Reply> refused = co_await connectClient();
    if (refused)
        co_return refused;
    m_state.setMayForward(m_ports.server->trustsForwarding(m_state.client()));
    const auto patience = m_ports.server->greetingPatience(m_state.client());
    if (patience.count() <= 0)
        co_return std::nullopt;
    try {
        co_await m_stream.waitForInput(patience);
        m_end.pregreet = true;
    } catch (const wire::TimedOut &) { // as it should be
    }
    if (!m_end.pregreet)
        co_return std::nullopt;
    const QByteArray thrownAway = co_await m_stream.readSome(std::max<qsizetype>(m_stream.bufferedInput(), 1), patience);
    logEvent(Severity::Info, "smtp", "talked-early",
        { { "peer", m_state.client().address.toString() }, { "octets", qint64(thrownAway.size()) } });
    auto earlyTask = m_ports.server->talkedEarly(m_state.client());
    co_return co_await earlyTask;
}

async::Task<void> ServerSession::converse()
{
    const std::optional<Reply> refused = co_await openDoor();
    if (refused) {
        refuseClient(*refused);
        co_return;
    }
    m_state.greeting().appendTo(m_stream.output());
    while (m_open) {
        wire::Line line = co_await m_stream.readCommand(maxLine, m_options->timeouts.command);
        ++m_end.commands;
        Step step = line.kind == wire::Line::Complete ? m_state.apply(line.text)
                                                      : m_state.applyBroken(line.kind == wire::Line::TooLong);
        const bool mustWait = step.question == Question::Hello || step.question == Question::Data;
        if (mustWait && m_stream.hasBufferedInput()) {
            m_end.hasty = true;
            m_state.setHasty();
        }
        if (step.question == Question::None)
            co_await answer(std::move(*step.reply));
        else
            co_await ask(std::move(step));
        if (m_state.isOver() && m_open) {
            replies::tooManyErrors().appendTo(m_stream.output());
            m_open = false;
        }
    }
}

// RFC 5321 §3.1
void ServerSession::refuseClient(const Reply &why)
{
    const Reply reply(why.isTransient() ? 421 : 554, why.hasEnhancedCode() ? why.subject() : 7, why.hasEnhancedCode() ? why.detail() : 1, why.text());
    logEvent(Severity::Info, "smtp", "client-refused", { { "peer", m_state.client().address.toString() }, { "reply", reply.toLine() } });
    reply.appendTo(m_stream.output());
    m_open = false;
}

// XCLIENT: the peer speaks for somebody else, who is now looked at as if he had just connected.
async::Task<void> ServerSession::replaceClient()
{
    std::optional<sasl::Identity> identity;
    const std::optional<QByteArray> login = m_state.forwarding().login;
    if (login && !login->isEmpty()) {
        auto task = m_ports.server->toldLogin(*login);
        auto found = co_await task;
        if (!found) {
            const bool gone = found.failure().kind == Failure::Kind::NotFound || found.failure().kind == Failure::Kind::Refused;
            Reply reply = gone ? replies::noSuchLogin() : toReply(found.failure());
            co_await answer(std::move(reply));
            co_return;
        }
        identity = std::move(*found);
    }
    m_intake.reset();
    m_message.reset();
    m_ports.server->ended(m_state.client(), m_end);
    m_end = SessionEnd();
    m_state.clientReplaced(std::move(identity));
    streamChanged();
    logEvent(Severity::Info, "smtp", "speaks-for",
        { { "peer", m_stream.peerAddress().toString() }, { "client", m_state.client().address.toString() } });
    const std::optional<Reply> refused = co_await connectClient();
    if (refused)
        refuseClient(*refused);
    else
        co_await answer(m_state.greeting());
}

// Unruly clients wait a little before each further refusal.
async::Task<void> ServerSession::answer(Reply reply)
{
    if (m_state.isUnruly() && reply.isPermanent() && !m_state.isOver()) {
        co_await m_stream.flush(m_options->timeouts.output);
        co_await async::sleepFor(m_options->timeouts.slowDown);
    }
    if (reply.code() == 421)
        m_open = false;
    reply.appendTo(m_stream.output());
    co_await m_stream.drainOutput(m_options->timeouts.output);
}

async::Task<void> ServerSession::ask(Step step)
{
    switch (step.question) {
    case Question::Hello:
        co_await askHello(std::move(*step.reply));
        break;
    case Question::Mail:
        co_await askMail();
        break;
    case Question::Recipient:
        co_await askRecipient();
        break;
    case Question::Data:
        step.reply->appendTo(m_stream.output());
        co_await takeData();
        break;
    case Question::Chunk:
        co_await takeChunk(std::move(step.reply));
        break;
    case Question::StartTls:
        co_await startTls(std::move(*step.reply));
        break;
    case Question::Auth:
        co_await authenticate();
        break;
    case Question::Quit:
        m_end.saidQuit = true;
        step.reply->appendTo(m_stream.output());
        m_open = false;
        break;
    case Question::Forward:
        co_await replaceClient();
        break;
    case Question::Foreign:
        m_end.foreignProtocol = true;
        logEvent(Severity::Info, "smtp", "foreign-protocol", { { "peer", m_state.client().address.toString() } });
        step.reply->appendTo(m_stream.output());
        m_open = false;
        break;
    case Question::None:
        break;
    }
}

async::Task<void> ServerSession::askHello(Reply reply)
{
    auto task = m_ports.server->helo(m_state.client());
    const std::optional<Reply> refusal = co_await task;
    if (refusal) {
        logEvent(Severity::Info, "smtp", "helo-refused",
            { { "peer", m_state.client().address.toString() }, { "helo", m_state.client().helo }, { "reply", refusal->toLine() } });
        reply = *refusal;
    }
    m_state.helloDecided(refusal.has_value());
    co_await answer(std::move(reply));
}

async::Task<void> ServerSession::askMail()
{
    m_intake.reset(); // chunks of a message that RSET or EHLO forgot
    m_message.reset();
    m_state.setTrace(newTrace(*m_ports.clock));
    if (const auto forwarded = m_state.client().forwarded) {
        logEvent(Severity::Info, "smtp", "forwarded-for",
            { { "trace", m_state.pendingEnvelope().trace }, { "peer", m_state.client().address.toString() },
                { "client", forwarded->address.value_or(QHostAddress()).toString() }, { "name", forwarded->name.value_or(QByteArray()) },
                { "helo", forwarded->helo.value_or(QByteArray()) }, { "ident", forwarded->ident.value_or(QByteArray()) } });
    }
    auto task = m_ports.server->mailFrom(m_state.pendingEnvelope());
    const std::optional<Reply> refusal = co_await task;
    if (refusal) {
        const Envelope &envelope = m_state.pendingEnvelope();
        logEvent(Severity::Info, "smtp", "sender-refused",
            { { "trace", envelope.trace }, { "peer", m_state.client().address.toString() },
                { "helo", m_state.client().helo }, { "from", envelope.sender.toString() }, { "reply", refusal->toLine() } });
    }
    co_await answer(m_state.mailDecided(refusal));
}

async::Task<void> ServerSession::askRecipient()
{
    auto task = m_ports.server->rcptTo(m_state.pendingEnvelope(), m_state.pendingRecipient());
    const std::optional<Reply> refusal = co_await task;
    if (refusal) {
        const Envelope &envelope = m_state.pendingEnvelope();
        logEvent(Severity::Info, "smtp", "recipient-refused",
            { { "trace", envelope.trace }, { "peer", m_state.client().address.toString() },
                { "from", envelope.sender.toString() }, { "to", m_state.pendingRecipient().address.toString() },
                { "reply", refusal->toLine() } });
    }
    co_await answer(m_state.recipientDecided(refusal));
}

async::Task<void> ServerSession::startTls(Reply reply)
{
    if (std::optional<Reply> refusal = m_ports.server->mayStartTls(m_state.client())) {
        logEvent(Severity::Info, "smtp", "tls-refused", { { "peer", m_state.client().address.toString() }, { "reply", refusal->toLine() } });
        co_await answer(std::move(*refusal));
        co_return;
    }
    reply.appendTo(m_stream.output());
    m_intake.reset();
    m_message.reset();
    co_await m_stream.startTls(m_options->timeouts.handshake);
    m_state.tlsStarted(m_stream.tls());
    m_ports.server->tlsStarted(m_state.client());
    streamChanged();
}

} // namespace smtp

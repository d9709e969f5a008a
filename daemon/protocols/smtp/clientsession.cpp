// The client's session: greeting, EHLO, TLS, AUTH, and replies. The transaction is in clienttransaction.cpp.
#include "protocols/smtp/clientsession.h"

#include "protocols/sasl/client.h"
#include "protocols/smtp/replyparser.h"

namespace smtp {

ClientSession::ClientSession(wire::ByteStream &stream, ClientOptions options)
    : m_stream(stream)
    , m_options(std::move(options))
    , m_tlsActive(stream.tls().active)
{
}

ClientSession::~ClientSession() = default;

RecipientOutcome ClientSession::outcomeOf(const Heard &heard)
{
    RecipientOutcome outcome;
    outcome.reply = heard.reply;
    outcome.fromPeer = heard.fromPeer;
    if (heard.positive())
        outcome.kind = RecipientOutcome::Delivered;
    else if (heard.fromPeer && heard.reply.isPermanent())
        outcome.kind = RecipientOutcome::Permanent;
    return outcome;
}

// The connection cannot go on; a reply in our own words. RFC 3463: 4.4.2 bad connection, 4.5.0 protocol.
ClientSession::Heard ClientSession::over(const char *what, const QByteArray &about)
{
    m_broken = true;
    m_stream.close();
    Heard heard;
    heard.reply = Reply(421, 4, 2, what + about);
    return heard;
}

async::Task<ClientSession::Heard> ClientSession::readReply(QByteArray about, wire::Patience patience)
{
    if (m_broken)
        co_return over("The connection was lost before ", about);
    ReplyParser parser;
    const char *trouble = nullptr;
    const auto deadline = m_stream.now() + patience; // of the reply, however many lines it has
    try {
        while (true) {
            const auto left = std::chrono::ceil<wire::Patience>(deadline - m_stream.now());
            const wire::Line line = co_await m_stream.readLine(ReplyParser::maxLine, left);
            // A lone LF ends a line here, too: what a server sends cannot be smuggled into anything.
            const auto status = line.kind == wire::Line::TooLong ? ReplyParser::Broken : parser.feed(line.text);
            if (status == ReplyParser::Broken) {
                trouble = "The peer does not speak SMTP, at ";
                break;
            }
            if (status == ReplyParser::Done)
                break;
        }
    } catch (const wire::PeerGone &) {
        trouble = "The peer closed the connection at ";
    } catch (const wire::TimedOut &) {
        trouble = "The peer did not answer in time at ";
    }
    if (trouble)
        co_return over(trouble, about);
    Heard heard;
    heard.reply = parser.take();
    heard.fromPeer = true;
    if (heard.reply.code() == 421) { // RFC 5321 §3.8: it is closing
        m_broken = true;
        m_stream.close();
    }
    co_return heard;
}

async::Task<ClientSession::Heard> ClientSession::command(QByteArray line, wire::Patience patience)
{
    m_stream.write(line);
    m_stream.write("\r\n");
    // Named: g++ 12 destroys the result of a ?: twice when it stands in a co_await's arguments.
    const qsizetype space = line.indexOf(' ');
    const QByteArray verb = space < 0 ? line : line.first(space);
    co_return co_await readReply(verb, patience);
}

async::Task<std::optional<RecipientOutcome>> ClientSession::hello()
{
    m_capabilities = {};
    const QByteArray greeting = (m_options.lmtp ? "LHLO " : "EHLO ") + m_options.hostname;
    Heard heard = co_await command(greeting, m_options.timeouts.helo);
    if (heard.positive()) {
        m_capabilities = parseCapabilities(heard.reply);
        co_return std::nullopt;
    }
    if (m_options.lmtp || m_broken || !heard.reply.isPermanent())
        co_return outcomeOf(heard);
    const QByteArray oldGreeting = "HELO " + m_options.hostname; // RFC 5321 §3.2
    heard = co_await command(oldGreeting, m_options.timeouts.helo);
    if (heard.positive())
        co_return std::nullopt;
    co_return outcomeOf(heard);
}

static RecipientOutcome ours(int subject, int detail, QByteArray text)
{
    RecipientOutcome outcome;
    outcome.reply = Reply(454, subject, detail, std::move(text));
    return outcome;
}

async::Task<std::optional<RecipientOutcome>> ClientSession::secure()
{
    if (m_tlsActive)
        co_return std::nullopt;
    std::optional<RecipientOutcome> refused;
    if (m_options.useStartTls && m_options.startTls && m_capabilities.startTls) {
        const Heard heard = co_await command("STARTTLS", m_options.timeouts.helo);
        if (heard.positive()) {
            auto task = m_options.startTls();
            const Result<void> secured = co_await task;
            if (!secured) {
                m_broken = true;
                m_stream.close();
                co_return ours(7, 5, "TLS failed: " + secured.failure().reason.toUtf8());
            }
            m_tlsActive = true;
            co_return co_await hello(); // RFC 3207 §4.2: what was known is forgotten
        }
        if (m_broken)
            co_return outcomeOf(heard);
        if (!heard.reply.isPermanent())
            refused = outcomeOf(heard);
    }
    if (m_options.requireTls) {
        co_await quit();
        if (refused) // for the moment
            co_return refused;
        co_return ours(7, 10, "TLS is required for this destination, and the peer does not offer it");
    }
    co_return std::nullopt;
}

async::Task<std::optional<RecipientOutcome>> ClientSession::authenticate()
{
    if (m_options.login.isEmpty())
        co_return std::nullopt;
    sasl::ClientCredentials credentials { m_options.login, m_options.password, m_stream.tls().exporter };
    std::shared_ptr<sasl::ClientMechanism> mechanism
        = sasl::createClient(m_capabilities.authMechanisms, std::move(credentials), m_tlsActive);
    if (!mechanism) {
        co_await quit();
        co_return ours(7, 0, "The smart host offers no way to log in that we may use (is TLS missing?)");
    }
    QByteArray line = "AUTH " + mechanism->name();
    const QByteArray initial = mechanism->initialResponse();
    if (!initial.isNull())
        line += ' ' + (initial.isEmpty() ? QByteArray("=") : initial.toBase64());
    Heard heard = co_await command(line, m_options.timeouts.mail);
    for (int round = 0; round < 10 && heard.fromPeer && heard.reply.code() == 334; ++round) {
        const QByteArray challenge = QByteArray::fromBase64(heard.reply.text());
        const Result<QByteArray> answer = mechanism->answer(challenge);
        m_stream.write(answer ? answer.value().toBase64() : QByteArray("*"));
        m_stream.write("\r\n");
        heard = co_await readReply("AUTH", m_options.timeouts.mail);
    }
    if (heard.positive() && mechanism->serverProved({}))
        co_return std::nullopt;
    RecipientOutcome outcome = outcomeOf(heard);
    outcome.kind = RecipientOutcome::Transient; // a wrong password of ours is no reason to bounce everybody's mail
    if (heard.positive())
        outcome = ours(7, 0, "The smart host did not prove that it knows the password");
    co_await quit();
    co_return outcome;
}

async::Task<std::optional<RecipientOutcome>> ClientSession::open()
{
    std::optional<RecipientOutcome> trouble;
    const Heard greeting = co_await readReply("greeting", m_options.timeouts.greeting);
    if (!greeting.positive()) {
        trouble = outcomeOf(greeting);
        co_await quit();
        co_return trouble;
    }
    trouble = co_await hello();
    if (trouble) {
        co_await quit();
        co_return trouble;
    }
    trouble = co_await secure();
    if (trouble)
        co_return trouble;
    co_return co_await authenticate();
}

async::Task<bool> ClientSession::check()
{
    if (m_broken)
        co_return false;
    const Heard heard = co_await command("RSET", m_options.timeouts.mail);
    m_needsReset = false;
    co_return heard.positive() && !m_broken;
}

async::Task<void> ClientSession::quit()
{
    if (!m_broken)
        co_await command("QUIT", m_options.timeouts.quit);
    m_broken = true;
    m_stream.close();
}

} // namespace smtp

#include "protocols/milter/clientsession.h"

#include <QtEndian>

namespace milter {

namespace {
// What filters expect at each stage when they name nothing themselves: sendmail's and Postfix's usual lists together.
QList<QByteArray> usualMacros(MacroStage stage)
{
    switch (stage) {
    case MacroStage::Connect:
        return { "j", "_", "v", "{daemon_name}", "{daemon_addr}", "{daemon_port}", "{client_name}", "{client_addr}", "{client_port}",
            "{client_ptr}", "{if_name}", "{if_addr}" };
    case MacroStage::Helo: return { "{tls_version}", "{cipher}", "{cipher_bits}", "{cert_subject}", "{cert_issuer}" };
    case MacroStage::Mail:
        return { "i", "{mail_mailer}", "{mail_host}", "{mail_addr}", "{auth_type}", "{auth_authen}", "{auth_author}", "{auth_ssf}" };
    case MacroStage::Recipient: return { "i", "{rcpt_mailer}", "{rcpt_host}", "{rcpt_addr}" };
    case MacroStage::Data:
    case MacroStage::EndOfHeader: return { "i" };
    case MacroStage::EndOfMessage: return { "i", "{msg_id}" };
    }
    return {};
}

// A row per event: who does not want it, who does not answer it, and the macros that go before it.
namespace event {
using E = ClientSession::Event;
constexpr E connect { Command::Connect, step::NoConnect, step::NoReplyConnect, MacroStage::Connect };
constexpr E helo { Command::Helo, step::NoHelo, step::NoReplyHelo, MacroStage::Helo };
constexpr E mail { Command::Mail, step::NoMail, step::NoReplyMail, MacroStage::Mail };
constexpr E recipient { Command::Recipient, step::NoRecipient, step::NoReplyRecipient, MacroStage::Recipient };
constexpr E data { Command::Data, step::NoData, step::NoReplyData, MacroStage::Data };
constexpr E header { Command::Header, step::NoHeaders, step::NoReplyHeader, std::nullopt };
constexpr E endOfHeader { Command::EndOfHeader, step::NoEndOfHeader, step::NoReplyEndOfHeader, MacroStage::EndOfHeader };
constexpr E body { Command::Body, step::NoBody, step::NoReplyBody, std::nullopt };
}

void appendString(QByteArray &out, QByteArrayView text)
{
    for (const char c : text) {
        if (c != '\0')
            out.append(c);
    }
    out.append('\0');
}

QByteArray path(const QByteArray &address, const QList<QByteArray> &parameters)
{
    QByteArray data;
    appendString(data, '<' + address + '>');
    for (const QByteArray &parameter : parameters)
        appendString(data, parameter);
    return data;
}
} // namespace

ClientSession::ClientSession(std::unique_ptr<wire::ByteStream> stream, Timeouts timeouts, Limits limits)
    : m_stream(std::move(stream))
    , m_timeouts(timeouts)
    , m_limits(limits)
{
}

ClientSession::~ClientSession() { quit(); }

void ClientSession::quit()
{
    if (!m_over)
        appendPacket(m_stream->output(), Command::Quit);
    m_over = true;
    m_stream->close();
}

void ClientSession::violated(const char *what)
{
    m_over = true;
    m_stream->close();
    throw Violation(what);
}

async::Task<std::pair<char, QByteArray>> ClientSession::readPacket(wire::Patience patience)
{
    QByteArray head;
    QByteArray data;
    try {
        head = co_await m_stream->readExactly(4, patience);
        const auto length = packetLength(head);
        if (!length)
            violated("a packet of impossible length");
        data = co_await m_stream->readExactly(*length, patience);
    } catch (...) {
        m_over = true;
        m_stream->close();
        throw;
    }
    const char letter = data[0];
    std::pair<char, QByteArray> packet(letter, data.mid(1));
    co_return packet;
}

async::Task<void> ClientSession::negotiate()
{
    appendNegotiation(m_stream->output());
    const auto packet = co_await readPacket(m_timeouts.command);
    if (packet.first != char(Response::Negotiate))
        violated("no answer to the negotiation");
    auto options = parseOptions(packet.second);
    if (!options)
        violated("an answer to the negotiation that cannot be used");
    m_options = std::move(*options);
}

void ClientSession::setMacros(const Macros &macros)
{
    for (auto it = macros.begin(); it != macros.end(); ++it)
        m_macros.insert(it.key(), it.value());
}

void ClientSession::appendMacros(MacroStage stage, Command command)
{
    QByteArray data(1, char(command));
    const auto &wanted = m_options.macros[size_t(stage)];
    const QList<QByteArray> names = wanted ? *wanted : usualMacros(stage);
    for (const QByteArray &name : names) {
        const auto found = m_macros.constFind(name.size() > 1 && !name.startsWith('{') ? '{' + name + '}' : name);
        if (found == m_macros.constEnd() || found->isEmpty())
            continue;
        appendString(data, found.key());
        appendString(data, *found);
    }
    if (data.size() > 1)
        appendPacket(m_stream->output(), Command::Macro, data);
}

async::Task<Verdict> ClientSession::hear()
{
    while (true) {
        const auto packet = co_await readPacket(m_timeouts.command);
        auto answer = parseAnswer(packet.first, packet.second);
        if (!answer)
            violated("an answer that is not of the protocol");
        if (answer->modification)
            violated("a change before the end of the message");
        if (answer->verdict)
            co_return std::move(*answer->verdict);
    }
}

// What a verdict means for the events to come.
Verdict ClientSession::remember(Command command, Verdict verdict)
{
    switch (verdict.kind) {
    case Verdict::Accept:
    case Verdict::Discard: // there is nothing more to say about a mail that nobody will get
        if (command == Command::Connect || command == Command::Helo)
            m_acceptedConnection = true;
        else
            m_acceptedMessage = true;
        break;
    case Verdict::Skip: m_skipBody = true; break;
    case Verdict::Shutdown:
    case Verdict::ConnectionFailure: m_acceptedConnection = true; break;
    default: break;
    }
    return verdict;
}

async::Task<Verdict> ClientSession::tell(Event event, QByteArray data)
{
    const Command command = event.command;
    if (!listens() || (m_options.steps & event.unwanted))
        co_return Verdict {};
    if (event.macros)
        appendMacros(*event.macros, command);
    appendPacket(m_stream->output(), command, data);
    if (m_options.steps & event.unanswered) {
        try {
            co_await m_stream->drainOutput(m_timeouts.command);
        } catch (...) {
            m_over = true;
            throw;
        }
        co_return Verdict {};
    }
    auto verdict = co_await hear();
    co_return remember(command, std::move(verdict));
}

async::Task<Verdict> ClientSession::connect(Peer peer)
{
    QByteArray data;
    appendString(data, peer.name);
    if (peer.address.isNull()) {
        data.append('U');
    } else {
        data.append(peer.address.protocol() == QAbstractSocket::IPv6Protocol ? '6' : '4');
        char port[2];
        qToBigEndian(peer.port, port);
        data.append(port, 2);
        appendString(data, peer.address.toString().toLatin1());
    }
    co_return co_await tell(event::connect, data);
}

async::Task<Verdict> ClientSession::helo(QByteArray name)
{
    QByteArray data;
    appendString(data, name);
    co_return co_await tell(event::helo, data);
}

async::Task<Verdict> ClientSession::mail(QByteArray address, QList<QByteArray> parameters)
{
    if (m_inMessage)
        co_await abort();
    m_inMessage = true;
    m_acceptedMessage = false;
    m_skipBody = false;
    co_return co_await tell(event::mail, path(address, parameters));
}

async::Task<Verdict> ClientSession::recipient(QByteArray address, QList<QByteArray> parameters)
{
    co_return co_await tell(event::recipient, path(address, parameters));
}

async::Task<Verdict> ClientSession::data()
{
    co_return co_await tell(event::data, {});
}

async::Task<Verdict> ClientSession::header(QByteArray name, QByteArray value)
{
    value.replace("\r\n", "\n"); // as sendmail keeps folded fields
    if (!(m_options.steps & step::HeaderLeadingSpace) && value.startsWith(' '))
        value.remove(0, 1);
    QByteArray data;
    appendString(data, name);
    appendString(data, value);
    co_return co_await tell(event::header, data);
}

async::Task<Verdict> ClientSession::endOfHeader()
{
    co_return co_await tell(event::endOfHeader, {});
}

async::Task<Verdict> ClientSession::body(QByteArray octets)
{
    Verdict verdict;
    for (qsizetype from = 0; from < octets.size() && wantsBody(); from += chunkSize) {
        verdict = co_await tell(event::body, octets.mid(from, chunkSize));
        if (verdict.kind != Verdict::Continue)
            break;
    }
    co_return verdict;
}

async::Task<Conclusion> ClientSession::endOfMessage(BodySink sink)
{
    Conclusion conclusion;
    m_inMessage = false;
    if (!listens())
        co_return conclusion;
    appendMacros(MacroStage::EndOfMessage, Command::EndOfBody);
    appendPacket(m_stream->output(), Command::EndOfBody);
    qint64 headerOctets = 0, bodyOctets = 0;
    while (true) {
        auto packet = co_await readPacket(m_timeouts.message);
        auto answer = parseAnswer(packet.first, packet.second);
        if (!answer)
            violated("an answer that is not of the protocol");
        if (answer->verdict) {
            conclusion.verdict = remember(Command::EndOfBody, std::move(*answer->verdict));
            co_return conclusion;
        }
        if (!answer->modification)
            continue; // Progress
        Modification &change = *answer->modification;
        if (change.kind == Modification::ReplaceBody) {
            bodyOctets += change.value.size();
            if (bodyOctets > m_limits.bodyOctets)
                violated("too large a body");
            conclusion.bodyReplaced = true;
            co_await sink(std::move(change.value));
            continue;
        }
        headerOctets += change.name.size() + change.value.size();
        if (headerOctets > m_limits.headerOctets || int(conclusion.modifications.size()) >= m_limits.modifications)
            violated("too many changes");
        conclusion.modifications.push_back(std::move(change));
    }
}

async::Task<void> ClientSession::abort()
{
    if (!m_inMessage)
        co_return;
    m_inMessage = false;
    m_acceptedMessage = false;
    if (m_over || m_acceptedConnection)
        co_return;
    appendPacket(m_stream->output(), Command::Abort); // it is not answered
}

} // namespace milter

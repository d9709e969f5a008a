// The client half of SMTP and LMTP: one connection that carries one or more messages to a peer. RFC 5321, RFC 2033, and the
// extensions PIPELINING (RFC 2920), SIZE (1870), 8BITMIME (6152), SMTPUTF8 (6531), CHUNKING (3030), DSN (3461),
// ENHANCEDSTATUSCODES (2034), STARTTLS (3207), REQUIRETLS (8689), AUTH (4954), LIMITS (9422).
//
//     ClientSession session(*stream, options);
//     auto opened = co_await session.open();              // greeting, EHLO, STARTTLS, AUTH
//     auto result = co_await session.send(message);       // as often as result.reusable
//     co_await session.quit();
//
// Every recipient gets an outcome; nothing is thrown for what the peer or the network does, and a recipient is Delivered only
// when the peer has said so. Thread: the worker the stream lives on.
#pragma once
#include "async/task.h"
#include "protocols/smtp/envelope.h"
#include "protocols/smtp/reply.h"
#include "protocols/wire/bytestream.h"

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace smtp {

// The octets to send. Task, so that files are read on a pool.
class MessageSource
{
public:
    virtual ~MessageSource() = default;
    virtual qint64 size() const = 0;
    // At most n octets from offset; at least one when offset < size().
    virtual async::Task<Result<QByteArray>> read(qint64 offset, qint64 n) = 0;
};

struct ClientTimeouts // RFC 5321 §4.5.3.2
{
    std::chrono::milliseconds greeting = std::chrono::minutes(5), helo = std::chrono::minutes(5),
                              mail = std::chrono::minutes(5), rcpt = std::chrono::minutes(5),
                              dataInitiation = std::chrono::minutes(2), dataBlock = std::chrono::minutes(3),
                              dataTermination = std::chrono::minutes(10), quit = std::chrono::seconds(10),
                              handshake = std::chrono::minutes(1);
};

struct ClientOptions
{
    QByteArray hostname; // said in EHLO
    bool lmtp = false;
    bool useStartTls = true; // when offered
    bool requireTls = false; // no message leaves without TLS
    bool useChunking = false; // BDAT instead of DATA when offered
    // Starts TLS on the stream as its owner's policy wants it (names, DANE, verification): wire::ClientStream::startTls…
    // Without it STARTTLS is not used. A failure ends the session; the caller decides whether to come back without TLS.
    std::function<async::Task<Result<void>>()> startTls;
    QByteArray login; // AUTH at a smart host, with TLS only
    Secret password;
    ClientTimeouts timeouts;
};

struct Capabilities // of the last EHLO
{
    bool esmtp = false;
    bool pipelining = false, eightBitMime = false, binaryMime = false, smtpUtf8 = false, chunking = false, dsn = false,
         enhancedStatusCodes = false, startTls = false, requireTls = false, hasSize = false;
    qint64 size = 0; // 0: no fixed limit
    QList<QByteArray> authMechanisms;
    int maxRecipients = 0, maxMessages = 0; // RFC 9422; 0: not told. send() takes no more than so many recipients: the
                                             // others' outcome is a Transient 452, for the caller to send again at once
};
Capabilities parseCapabilities(const Reply &ehloReply);

struct OutboundRecipient
{
    MailAddress address;
    quint8 notify = 0; // notify::…, passed on when DSN is offered
    QByteArray orcpt;
};

struct OutboundMessage
{
    MailAddress sender;
    std::vector<OutboundRecipient> recipients;
    BodyType body = BodyType::SevenBit;
    bool smtpUtf8 = false; // the header needs it; addresses speak for themselves
    bool requireTls = false; // RFC 8689: passed on; whether the peer is good enough for it the caller has found out
    Ret ret = Ret::Unspecified;
    QByteArray envId;
    QByteArray prefix; // header lines put before the content
    std::shared_ptr<MessageSource> content;
};

struct RecipientOutcome
{
    enum Kind {
        Delivered,
        Transient, // try again later
        Permanent, // bounce
    } kind = Transient;
    Reply reply; // the peer's words, or ours about the connection (code 0 never)
    bool fromPeer = false; // whose words `reply` are: Diagnostic-Code of a DSN is the peer's only
};

struct SendResult
{
    std::vector<RecipientOutcome> recipients; // one for each, in order
    bool reusable = false; // send() may be called again
    // The connection broke behind the final dot: the peer may have taken the message (RFC 5321 §6.1 window). Transient.
    bool unknown = false;
    bool dsnPassedOn = false; // the peer does DSN: no `relayed` report is ours to make (RFC 3461 §5.2.2)
};

class ClientSession
{
public:
    ClientSession(wire::ByteStream &stream, ClientOptions options);
    ~ClientSession();

    // Nothing on success; else why no mail can go this way now: kind and reply as for a recipient. The session is over.
    async::Task<std::optional<RecipientOutcome>> open();
    async::Task<SendResult> send(OutboundMessage message);
    // Would the peer take mail from `sender` for `recipient`? Nothing is sent. Permanent: it says no to the recipient.
    async::Task<RecipientOutcome> probe(MailAddress sender, MailAddress recipient);
    // RSET: is the connection still good? For reuse after a pause.
    async::Task<bool> check();
    async::Task<void> quit();

    const Capabilities &capabilities() const { return m_capabilities; }
    bool usedTls() const { return m_tlsActive; }
    // Whether the end of a message has been sent, or is on its way, and the peer has not answered: who breaks off now does not
    // know whether the peer has it (RFC 5321 §6.1).
    bool awaitsVerdict() const { return m_awaitsVerdict; }

private:
    struct Heard // a reply, or why there is none
    {
        Reply reply; // the peer's, or ours when the connection is over
        bool fromPeer = false;
        bool positive() const { return fromPeer && reply.isPositive(); }
    };
    async::Task<Heard> readReply(QByteArray about, wire::Patience patience);
    async::Task<Heard> command(QByteArray line, wire::Patience patience);
    async::Task<std::optional<RecipientOutcome>> hello();
    async::Task<std::optional<RecipientOutcome>> secure();
    async::Task<std::optional<RecipientOutcome>> authenticate();
    async::Task<Heard> openTransaction(std::shared_ptr<const OutboundMessage> message, SendResult *result, bool *dataAsked);
    async::Task<SendResult> transact(OutboundMessage message);
    async::Task<std::optional<Heard>> sendContent(std::shared_ptr<const OutboundMessage> message, bool chunked);
    async::Task<void> hearVerdicts(SendResult *result, std::vector<size_t> accepted);
    Heard over(const char *what, const QByteArray &about);
    QByteArray mailCommand(const OutboundMessage &message) const;
    QByteArray rcptCommand(const OutboundRecipient &recipient) const;
    static RecipientOutcome outcomeOf(const Heard &heard);

    wire::ByteStream &m_stream;
    ClientOptions m_options;
    Capabilities m_capabilities;
    bool m_tlsActive = false;
    bool m_broken = false; // no more octets may be written
    bool m_needsReset = false; // a transaction was left open
    bool m_awaitsVerdict = false;
};

} // namespace smtp

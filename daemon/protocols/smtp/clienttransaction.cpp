// One mail transaction of the client: MAIL, RCPT…, DATA or BDAT, and an outcome for every recipient. RFC 5321 §3.3, RFC 2920,
// RFC 2033 §4.2.
#include "protocols/smtp/clientsession.h"
#include "protocols/smtp/command.h"
#include "protocols/wire/dotwriter.h"

namespace smtp {

static constexpr size_t groupSize = 100; // recipients pipelined before their replies are read: neither side's buffers fill up
static constexpr qint64 blockSize = 64 * 1024;

static bool isInternational(const OutboundRecipient &recipient) { return recipient.address.isInternational(); }

// RFC 6531 §3.4. A message that came in without the parameter may have got an address that needs it, from an alias.
static bool needsSmtpUtf8(const OutboundMessage &message)
{
    return message.smtpUtf8 || message.sender.isInternational() || std::any_of(message.recipients.begin(), message.recipients.end(), isInternational);
}

QByteArray ClientSession::mailCommand(const OutboundMessage &message) const
{
    QByteArray line = "MAIL FROM:<" + message.sender.toString() + '>';
    if (m_capabilities.hasSize)
        line += " SIZE=" + QByteArray::number(message.prefix.size() + message.content->size());
    // Without 8BITMIME eight bits are sent all the same: every server of this century passes them, and converting would
    // break signatures.
    if (message.body == BodyType::EightBitMime && m_capabilities.eightBitMime)
        line += " BODY=8BITMIME";
    if (m_capabilities.smtpUtf8 && needsSmtpUtf8(message))
        line += " SMTPUTF8";
    if (message.requireTls && m_capabilities.requireTls)
        line += " REQUIRETLS";
    if (m_capabilities.dsn) {
        if (message.ret != Ret::Unspecified)
            line += message.ret == Ret::Full ? " RET=FULL" : " RET=HDRS";
        if (!message.envId.isEmpty())
            line += " ENVID=" + encodeXtext(message.envId);
    }
    return line;
}

QByteArray ClientSession::rcptCommand(const OutboundRecipient &recipient) const
{
    QByteArray line = "RCPT TO:<" + recipient.address.toString() + '>';
    if (!m_capabilities.dsn)
        return line;
    if (recipient.notify != 0) {
        QByteArrayList words;
        if (recipient.notify & notify::Never) {
            words += "NEVER";
        } else {
            if (recipient.notify & notify::Success)
                words += "SUCCESS";
            if (recipient.notify & notify::Failure)
                words += "FAILURE";
            if (recipient.notify & notify::Delay)
                words += "DELAY";
        }
        line += " NOTIFY=" + words.join(',');
    }
    const qsizetype semicolon = recipient.orcpt.indexOf(';');
    const bool ascii = std::all_of(recipient.orcpt.begin(), recipient.orcpt.end(), [](char c) { return uchar(c) < 0x80; });
    if (semicolon > 0 && ascii)
        line += " ORCPT=" + recipient.orcpt.first(semicolon + 1) + encodeXtext(QByteArrayView(recipient.orcpt).sliced(semicolon + 1));
    return line;
}

static RecipientOutcome refusedByUs(int code, int subject, int detail, QByteArray text)
{
    RecipientOutcome outcome;
    outcome.kind = code / 100 == 5 ? RecipientOutcome::Permanent : RecipientOutcome::Transient;
    outcome.reply = Reply(code, subject, detail, std::move(text));
    return outcome;
}

// MAIL and RCPTs, and DATA with the last group when the peer pipelines (`dataAsked`). Fills in the outcomes of recipients
// that were refused; returns MAIL's reply.
async::Task<ClientSession::Heard> ClientSession::openTransaction(
    std::shared_ptr<const OutboundMessage> message, SendResult *result, bool *dataAsked)
{
    const bool pipelining = m_capabilities.pipelining;
    const bool chunked = m_options.useChunking && m_capabilities.chunking;
    const size_t count = message->recipients.size();
    m_stream.write(mailCommand(*message) + "\r\n");
    Heard mail;
    if (!pipelining) {
        mail = co_await readReply("MAIL", m_options.timeouts.mail);
        if (!mail.positive())
            co_return mail;
    }
    bool mailHeard = !pipelining;
    for (size_t begin = 0; begin < count; begin += groupSize) {
        const size_t end = std::min(count, begin + groupSize);
        if (pipelining) {
            for (size_t i = begin; i < end; ++i)
                m_stream.write(rcptCommand(message->recipients[i]) + "\r\n");
            if (end == count && !chunked) {
                m_stream.write("DATA\r\n");
                *dataAsked = true;
            }
        }
        if (!mailHeard) {
            mail = co_await readReply("MAIL", m_options.timeouts.mail);
            mailHeard = true;
        }
        for (size_t i = begin; i < end; ++i) {
            if (!pipelining)
                m_stream.write(rcptCommand(message->recipients[i]) + "\r\n");
            const Heard heard = co_await readReply("RCPT", m_options.timeouts.rcpt);
            RecipientOutcome outcome = outcomeOf(heard);
            // RFC 5321 §4.5.3.1.10: 552 for "too many recipients" means 452. A full mailbox says 5.2.2.
            if (heard.fromPeer && heard.reply.code() == 552 && heard.reply.subject() != 2)
                outcome.kind = RecipientOutcome::Transient;
            if (heard.fromPeer && !heard.reply.isPositive() && !heard.reply.isPermanent())
                outcome.kind = RecipientOutcome::Transient;
            result->recipients[i] = outcome;
        }
        if (m_broken || !mail.positive()) {
            for (size_t i = end; i < count; ++i)
                result->recipients[i] = outcomeOf(mail.positive() ? Heard { Reply(421, 4, 2, "The connection was lost"), false } : mail);
            break;
        }
    }
    co_return mail;
}

// Sends the message; the reply is not read here. What went wrong otherwise; the connection is over then.
async::Task<std::optional<ClientSession::Heard>> ClientSession::sendContent(
    std::shared_ptr<const OutboundMessage> message, bool chunked)
{
    const qint64 size = message->content->size();
    wire::DotWriter writer;
    const char *trouble = nullptr;
    try {
        if (chunked) {
            m_stream.write("BDAT " + QByteArray::number(message->prefix.size() + size) + " LAST\r\n");
            m_stream.write(message->prefix);
        } else {
            writer.write(message->prefix, m_stream.output());
        }
        qint64 offset = 0;
        while (offset < size) {
            auto task = message->content->read(offset, std::min(blockSize, size - offset));
            const Result<QByteArray> block = co_await task;
            if (!block || block.value().isEmpty()) {
                trouble = "The message could not be read from this server's disk, at ";
                break;
            }
            offset += block.value().size();
            if (chunked)
                m_stream.write(block.value());
            else
                writer.write(block.value(), m_stream.output());
            m_awaitsVerdict = chunked && offset >= size;
            co_await m_stream.drainOutput(m_options.timeouts.dataBlock);
        }
        if (!trouble) {
            m_awaitsVerdict = true;
            if (!chunked)
                writer.finish(m_stream.output());
            co_await m_stream.flush(m_options.timeouts.dataBlock);
        }
    } catch (const wire::PeerGone &) {
        trouble = "The peer closed the connection in the middle of ";
    } catch (const wire::TimedOut &) {
        trouble = "The peer stopped reading in the middle of ";
    }
    if (!trouble)
        co_return std::nullopt;
    m_awaitsVerdict = false;
    m_stream.output().clear(); // what is left must not reach the peer: it would look like the whole message
    if (m_stream.hasBufferedInput()) { // it may have told why
        Heard told = co_await readReply("message", std::chrono::seconds(1));
        if (told.fromPeer && !told.reply.isPositive()) {
            m_broken = true;
            m_stream.close();
            co_return told;
        }
    }
    co_return over(trouble, "the message");
}

// After the end of data: one reply for all, or in LMTP one for each accepted recipient.
async::Task<void> ClientSession::hearVerdicts(SendResult *result, std::vector<size_t> accepted)
{
    Heard heard;
    for (size_t i = 0; i < accepted.size(); ++i) {
        if (i == 0 || m_options.lmtp)
            heard = co_await readReply("end of data", m_options.timeouts.dataTermination);
        if (!heard.fromPeer)
            result->unknown = true;
        RecipientOutcome outcome = outcomeOf(heard);
        result->recipients[accepted[i]] = outcome;
    }
}

static RecipientOutcome smtpUtf8Missing() { return refusedByUs(550, 6, 7, "The message needs SMTPUTF8, which the peer does not offer"); } // RFC 6531 §3.2

async::Task<SendResult> ClientSession::send(OutboundMessage given)
{
    const bool someCannot = !m_broken && !m_capabilities.smtpUtf8 && std::any_of(given.recipients.begin(), given.recipients.end(), isInternational);
    if (!someCannot)
        co_return co_await transact(std::move(given));
    // RFC 6531 §3.5: the others get it as ever.
    std::vector<bool> cannot;
    for (const OutboundRecipient &recipient : given.recipients)
        cannot.push_back(isInternational(recipient));
    std::erase_if(given.recipients, isInternational);
    SendResult result;
    result.reusable = true;
    if (!given.recipients.empty())
        result = co_await transact(std::move(given));
    for (size_t i = 0; i < cannot.size(); ++i) {
        if (cannot[i])
            result.recipients.insert(result.recipients.begin() + qsizetype(i), smtpUtf8Missing());
    }
    co_return result;
}

async::Task<SendResult> ClientSession::transact(OutboundMessage given)
{
    SendResult result;
    const size_t all = given.recipients.size();
    result.recipients.assign(all, refusedByUs(421, 4, 2, "The connection was lost"));
    if (m_broken || all == 0)
        co_return result;
    result.dsnPassedOn = m_capabilities.dsn;
    result.reusable = true;
    const qint64 size = given.prefix.size() + given.content->size();
    if (m_capabilities.size > 0 && size > m_capabilities.size) { // RFC 1870 §5
        result.recipients.assign(all, refusedByUs(552, 3, 4, "The peer accepts at most " + QByteArray::number(m_capabilities.size)
            + " octets; the message has " + QByteArray::number(size)));
        co_return result;
    }
    if (!m_capabilities.smtpUtf8 && needsSmtpUtf8(given)) {
        result.recipients.assign(all, smtpUtf8Missing());
        co_return result;
    }
    if (m_needsReset) {
        const bool good = co_await check();
        if (!good) {
            result.reusable = false;
            co_return result;
        }
    }
    const size_t most = m_capabilities.maxRecipients > 0 ? size_t(m_capabilities.maxRecipients) : all;
    if (all > most) {
        for (size_t i = most; i < all; ++i)
            result.recipients[i] = refusedByUs(452, 5, 3, "The peer takes fewer recipients at once");
        given.recipients.resize(most);
    }
    const auto message = std::make_shared<const OutboundMessage>(std::move(given));
    const bool chunked = m_options.useChunking && m_capabilities.chunking;

    bool dataAsked = false;
    m_needsReset = true;
    const Heard mail = co_await openTransaction(message, &result, &dataAsked);
    std::vector<size_t> accepted;
    for (size_t i = 0; i < message->recipients.size(); ++i) {
        if (!mail.positive())
            result.recipients[i] = outcomeOf(mail);
        else if (result.recipients[i].kind == RecipientOutcome::Delivered)
            accepted.push_back(i);
    }
    const auto failAccepted = [&](const Heard &heard) {
        for (const size_t i : accepted) {
            result.recipients[i] = outcomeOf(heard);
            if (result.recipients[i].kind == RecipientOutcome::Delivered) // a 2yz where none belongs
                result.recipients[i].kind = RecipientOutcome::Transient;
        }
    };
    if (m_broken) {
        failAccepted({ Reply(421, 4, 2, "The connection was lost"), false });
        result.reusable = false;
        co_return result;
    }
    if (!chunked && (dataAsked || !accepted.empty())) {
        if (!dataAsked)
            m_stream.write("DATA\r\n");
        const Heard data = co_await readReply("DATA", m_options.timeouts.dataInitiation);
        if (!data.fromPeer || data.reply.code() != 354) {
            failAccepted(data);
            result.reusable = !m_broken;
            co_return result;
        }
        if (accepted.empty()) { // RFC 2920 §3.1: it takes data for nobody; an empty message ends that
            m_stream.write(".\r\n");
            co_await readReply("end of data", m_options.timeouts.dataTermination);
            result.reusable = !m_broken;
            co_return result;
        }
    }
    if (accepted.empty()) {
        result.reusable = !m_broken;
        co_return result;
    }
    const std::optional<Heard> trouble = co_await sendContent(message, chunked);
    if (trouble) {
        failAccepted(*trouble);
        result.reusable = false;
        co_return result;
    }
    co_await hearVerdicts(&result, accepted);
    m_awaitsVerdict = false;
    m_needsReset = false;
    result.reusable = !m_broken;
    co_return result;
}

} // namespace smtp

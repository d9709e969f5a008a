// The mail transaction of a server's session: MAIL, RCPT, DATA or BDAT. RFC 5321 §3.3, RFC 3030. The rest of State is in
// state.cpp.
#include "protocols/smtp/state.h"

#include "protocols/smtp/replies.h"

namespace smtp {

Step State::mail(const Command &command)
{
    if (m_options->requireTls && !m_client->tls.active)
        return replies::tlsRequired();
    if (m_options->requireAuth && !isAuthenticated())
        return m_plaintextRefused && m_canStartTls ? replies::tlsRequired() : replies::authRequired();
    auto parsed = parseMail(command.argument, m_options->strictness);
    if (const Reply *wrong = std::get_if<Reply>(&parsed))
        return *wrong;
    auto &mail = std::get<MailCommand>(parsed);
    if (mail.parameters.tls == TlsWish::Required && !m_client->tls.active)
        return replies::requireTlsNeedsTls();
    if (mail.parameters.size > m_options->maxSize)
        return replies::tooLarge(m_options->maxSize); // RFC 1870 §6.1
    m_envelope = Envelope();
    m_envelope.client = m_client;
    m_envelope.sender = std::move(mail.sender);
    m_envelope.parameters = std::move(mail.parameters);
    return Question::Mail;
}

Reply State::mailDecided(const std::optional<Reply> &refusal)
{
    if (refusal) {
        m_envelope = Envelope();
        return *refusal;
    }
    m_phase = HasMail;
    return replies::senderOk();
}

Step State::rcpt(const Command &command)
{
    auto parsed = parseRcpt(
        command.argument, m_options->hostname, m_envelope.parameters.smtpUtf8, m_options->strictness);
    if (const Reply *wrong = std::get_if<Reply>(&parsed))
        return *wrong;
    if (m_envelope.recipients.size() >= m_options->maxRecipients)
        return replies::tooManyRecipients(); // RFC 5321 §4.5.3.1.10: 452, not 552
    m_recipient = std::get<Recipient>(std::move(parsed));
    return Question::Recipient;
}

Reply State::recipientDecided(const std::optional<Reply> &refusal)
{
    if (refusal)
        return *refusal;
    m_envelope.recipients += m_recipient;
    m_phase = HasRcpt;
    return replies::recipientOk();
}

Step State::data(const Command &)
{
    if (m_phase == HasMail) // RFC 5321 §3.3; RFC 2033 §4.2 wants 503
        return m_options->service == Service::Lmtp ? replies::needsRecipients() : replies::noValidRecipients();
    return { replies::startData(), Question::Data };
}

// RFC 3030 §2: the octets follow whatever we answer, so they are read in every phase.
Step State::bdat(const Command &command)
{
    auto parsed = parseBdat(command.argument);
    if (const Reply *wrong = std::get_if<Reply>(&parsed))
        return *wrong;
    m_chunk = std::get<ChunkCommand>(parsed);
    if (m_phase == Start || m_phase == Greeted || m_phase == HasMail) {
        countError();
        const Reply why = m_phase == Start ? replies::sayHello(helloVerb())
            : m_phase == Greeted           ? replies::needsMail()
            : m_options->service == Service::Lmtp ? replies::needsRecipients()
                                                  : replies::noValidRecipients();
        return { why, Question::Chunk };
    }
    if (m_chunksFailed)
        return { replies::chunksFailed(), Question::Chunk };
    return Question::Chunk;
}

void State::chunkTaken() { m_phase = Chunking; }

void State::chunkFailed()
{
    m_phase = Chunking;
    m_chunksFailed = true;
}

void State::transactionEnded(bool accepted)
{
    if (accepted)
        m_idleCommands = 0;
    forgetTransaction();
}

} // namespace smtp

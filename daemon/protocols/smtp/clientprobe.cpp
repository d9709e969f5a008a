// Asks a peer whether it would take a recipient, without sending anything. RFC 5321 §3.3: MAIL and RCPT, then RSET.
#include "protocols/smtp/clientsession.h"

namespace smtp {

async::Task<RecipientOutcome> ClientSession::probe(MailAddress sender, MailAddress recipient)
{
    const QByteArray international = (sender.isInternational() || recipient.isInternational()) && m_capabilities.smtpUtf8 ? " SMTPUTF8" : "";
    const Heard mail = co_await command("MAIL FROM:<" + sender.toString() + '>' + international, m_options.timeouts.mail);
    if (!mail.positive()) {
        RecipientOutcome outcome = outcomeOf(mail);
        outcome.kind = RecipientOutcome::Transient; // it says nothing about the recipient
        co_return outcome;
    }
    m_needsReset = true;
    const Heard rcpt = co_await command("RCPT TO:<" + recipient.toString() + '>', m_options.timeouts.rcpt);
    co_return outcomeOf(rcpt);
}

} // namespace smtp

#include "services/scripts/reports.h"

#include "formats/mime/builder.h"
#include "formats/mime/encodings.h"
#include "formats/mime/headers.h"
#include "formats/mime/text.h"

namespace scripts {

namespace {
constexpr qsizetype maxReturned = 1024 * 1024; // octets of a message that goes along whole

QByteArray fieldOf(const Occasion &occasion, QByteArrayView name) { return occasion.message->values(name).value(0); }

QByteArray lines(QByteArray text)
{
    text.replace("\r\n", "\n").replace("\n", "\r\n");
    if (!text.endsWith("\r\n"))
        text += "\r\n";
    return text;
}

QByteArray textPart(const QByteArray &text)
{
    return "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + mime::encodeQuotedPrintable(lines(text));
}

QByteArray subjectOf(const Occasion &occasion)
{
    const QByteArray subject = mime::decodedHeader(fieldOf(occasion, "subject"));
    return subject.size() > 200 ? QString::fromUtf8(subject).left(100).toUtf8() + "..." : subject;
}

// One line of a machine's part: printable ASCII, nothing that could begin another field.
QByteArray oneLine(QByteArray text)
{
    text = text.simplified().left(900);
    for (char &c : text) {
        if (uchar(c) < 32 || uchar(c) > 126)
            c = '?';
    }
    return text;
}

QByteArray originalHeader(const QByteArray &message)
{
    const QByteArray header = message.first(std::min<qsizetype>(mime::headerLength(message), 64 * 1024));
    return "Content-Type: text/rfc822-headers\r\n\r\n" + header;
}

QByteArray head(const Occasion &occasion, const QByteArray &from, const QByteArray &fromName, const QByteArray &to, const QByteArray &subject, const char *submitted)
{
    return mime::addressField("From", { { fromName, from } }) + mime::addressField("To", { { {}, to } }) + mime::unstructuredField("Subject", subject)
        + mime::dateField(occasion.now) + mime::messageIdField(occasion.unique + '@' + occasion.hostname) + "Auto-Submitted: " + submitted
        + "\r\nMIME-Version: 1.0\r\n";
}
} // namespace

std::optional<OutgoingMail> composeAbuseReport(const sieve::Action &report, const Occasion &occasion, const QByteArray &message, const QByteArray &userAgent)
{
    if (occasion.owns(report.address) || report.address.compare(occasion.envelopeTo, Qt::CaseInsensitive) == 0)
        return std::nullopt;
    OutgoingMail mail;
    mail.to = report.address;
    QByteArray machine = "Content-Type: message/feedback-report\r\n\r\nFeedback-Type: " + report.feedbackType + "\r\nUser-Agent: " + oneLine(userAgent) + "\r\nVersion: 1\r\n";
    if (!occasion.envelopeFrom.isEmpty())
        machine += "Original-Mail-From: <" + oneLine(occasion.envelopeFrom) + ">\r\n";
    machine += "Original-Rcpt-To: <" + oneLine(occasion.envelopeTo) + ">\r\n";
    const bool headersOnly = report.headersOnly || message.size() > maxReturned;
    const mime::Multipart multipart = mime::composeMultipart("report",
        { textPart(report.text), machine, headersOnly ? originalHeader(message) : "Content-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n" + message },
        occasion.unique, { { "report-type", "feedback-report" } });
    mail.octets = head(occasion, "postmaster@" + occasion.hostname, "Postmaster", mail.to, "Report: " + subjectOf(occasion), "auto-generated (report)")
        + multipart.contentType + "\r\n" + multipart.body;
    return mail;
}

QByteArray rejectionObstacle(const Occasion &occasion)
{
    if (occasion.envelopeFrom.isEmpty())
        return "the message has no sender to tell (a bounce)";
    const QByteArray submitted = fieldOf(occasion, "auto-submitted").trimmed().toLower();
    if (!submitted.isEmpty() && !submitted.startsWith("no"))
        return "the message is an automatic answer itself";
    const QByteArray precedence = fieldOf(occasion, "precedence").trimmed().toLower();
    if (precedence == "bulk" || precedence == "list" || precedence == "junk" || !occasion.message->values("list-id").isEmpty())
        return "the message comes from a mailing list";
    return {};
}

OutgoingMail composeRejection(bool ereject, const QByteArray &reason, const Occasion &occasion)
{
    OutgoingMail mail;
    mail.to = occasion.envelopeFrom;
    const QByteArray words = "Your message was refused by the recipient's mail filtering program.\r\nThe reason given is as follows:\r\n\r\n" + lines(reason);
    const QByteArray recipient = "rfc822;" + oneLine(occasion.envelopeTo);
    QByteArray machine;
    if (ereject) { // RFC 3464 §2.2, §2.3
        machine = "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns;" + occasion.hostname + "\r\n\r\nFinal-Recipient: " + recipient
            + "\r\nAction: failed\r\nStatus: 5.7.1\r\nDiagnostic-Code: x-sieve; rejected by the recipient's filter\r\n";
    } else { // RFC 8098 §3.1, RFC 5429 §2.2.1
        machine = "Content-Type: message/disposition-notification\r\n\r\nReporting-UA: " + occasion.hostname + "; Facteur\r\nFinal-Recipient: " + recipient + "\r\n";
        if (const QByteArray id = oneLine(fieldOf(occasion, "message-id")); !id.isEmpty())
            machine += "Original-Message-ID: " + id + "\r\n";
        machine += "Disposition: automatic-action/MDN-sent-automatically; deleted\r\n";
    }
    const mime::Multipart multipart = mime::composeMultipart("report", { textPart(words), machine, originalHeader(occasion.message->octets()) }, occasion.unique,
        { { "report-type", ereject ? "delivery-status" : "disposition-notification" } });
    const QByteArray from = ereject ? "MAILER-DAEMON@" + occasion.hostname : occasion.envelopeTo;
    mail.octets = head(occasion, from, ereject ? "Mail delivery" : QByteArray(), mail.to, "Rejected: " + subjectOf(occasion), "auto-replied (rejected)");
    if (const QByteArray id = oneLine(fieldOf(occasion, "message-id")); !id.isEmpty())
        mail.octets += "In-Reply-To: " + id + "\r\nReferences: " + id + "\r\n";
    mail.octets += multipart.contentType + "\r\n" + multipart.body;
    return mail;
}

} // namespace scripts

#include "services/scripts/autoreply.h"

#include "formats/mime/addresses.h"
#include "formats/mime/builder.h"
#include "formats/mime/encodings.h"
#include "formats/mime/headers.h"
#include "formats/mime/text.h"
#include "shared/address/mailaddress.h"

#include <QUrl>
#include <QUrlQuery>

namespace scripts {

namespace {
QByteArray headerOf(const Occasion &occasion, QByteArrayView name) { return occasion.message->values(name).value(0); }

bool isAutomatic(const Occasion &occasion)
{
    const QByteArray submitted = headerOf(occasion, "auto-submitted").trimmed().toLower(); // RFC 3834 §5
    return !submitted.isEmpty() && !submitted.startsWith("no");
}

// Own replies carry the subject of what they answer, limited: it is the peer's text.
QByteArray replySubject(const Occasion &occasion)
{
    QByteArray subject = mime::decodedHeader(headerOf(occasion, "subject"));
    if (subject.size() > 200)
        subject = QString::fromUtf8(subject).left(100).toUtf8() + "...";
    return subject.isEmpty() ? QByteArray("your message") : subject;
}

QByteArray textBody(const QByteArray &text)
{
    QByteArray body = text;
    body.replace("\r\n", "\n").replace("\n", "\r\n");
    if (!body.endsWith("\r\n"))
        body += "\r\n";
    return body;
}

// The entity of :mime. Of its header only what describes content: a Bcc or another From is nobody's wish (RFC 5230 §4.4).
QByteArray entity(const QByteArray &text)
{
    const qsizetype length = mime::headerLength(text);
    QByteArray header;
    mime::HeaderReader reader(QByteArrayView(text).first(length));
    mime::HeaderField field;
    while (reader.next(field)) {
        if (!field.hasColon) { // no header at all: plain text
            header.clear();
            return "\r\n" + text;
        }
        if (field.name.toByteArray().toLower().startsWith("content-"))
            header += field.raw.toByteArray();
    }
    return header + "\r\n" + text.sliced(length);
}

QByteArray commonFields(const Occasion &occasion, const QByteArray &from, const QByteArray &to, const QByteArray &name = {})
{
    return mime::addressField("From", { { name, from } }) + mime::addressField("To", { { {}, to } }) + mime::dateField(occasion.now)
        + mime::messageIdField(occasion.unique + '@' + occasion.hostname);
}
} // namespace

bool Occasion::owns(const QByteArray &text) const
{
    if (ownAddresses.contains(text.toLower()))
        return true;
    const auto address = isOwn ? MailAddress::parse(text) : std::nullopt;
    return address && isOwn(*address);
}

QByteArray vacationObstacle(const sieve::Action &vacation, const Occasion &occasion)
{
    const QByteArray sender = occasion.envelopeFrom.toLower();
    if (sender.isEmpty())
        return "the message has no sender to answer (a bounce)";
    const auto address = MailAddress::parse(sender);
    if (!address)
        return "the sender's address cannot be answered";
    const QByteArray local = address->localPart().toLower();
    for (const char *machine : { "mailer-daemon", "listserv", "majordomo", "noreply", "no-reply", "donotreply", "root" }) {
        if (local == machine)
            return "the sender is a program";
    }
    if (local.startsWith("owner-") || local.endsWith("-request") || local.endsWith("-owner") || local.endsWith("-bounces")
        || local.contains("-bounces+") || local.startsWith("bounce"))
        return "the sender is a mailing list";
    if (isAutomatic(occasion))
        return "the message is an automatic answer itself";
    for (const char *field : { "list-id", "list-help", "list-unsubscribe", "list-subscribe", "list-owner", "list-post", "list-archive", "feedback-id" }) {
        if (!occasion.message->values(field).isEmpty())
            return "the message comes from a mailing list";
    }
    const QByteArray precedence = headerOf(occasion, "precedence").trimmed().toLower();
    if (precedence == "bulk" || precedence == "list" || precedence == "junk")
        return "the message is bulk mail";
    if (!headerOf(occasion, "x-auto-response-suppress").isEmpty())
        return "the sender asks for no automatic answers";
    QList<QByteArray> own = occasion.ownAddresses;
    own.append(occasion.envelopeTo.toLower());
    for (const QByteArray &given : vacation.addresses)
        own.append(given.toLower());
    if (own.contains(sender) || occasion.owns(sender))
        return "the sender is the user";
    int asked = 0; // of the directory: a list of a thousand recipients is no reason for a thousand questions
    // RFC 5230 §4.5: only who is named as a recipient is answered for.
    for (const char *field : { "to", "cc", "bcc", "resent-to", "resent-cc", "resent-bcc" }) {
        for (const QByteArray &value : occasion.message->values(field)) {
            for (const mime::Address &recipient : mime::parseMailboxes(value, 1000)) {
                const QByteArray mailbox = recipient.mailbox().toLower();
                if (own.contains(mailbox) || (++asked <= 50 && occasion.owns(mailbox)))
                    return {};
            }
        }
    }
    return "the user is not named as a recipient (blind copy or list)";
}

QByteArray vacationKey(const sieve::Action &vacation, const Occasion &occasion)
{
    return "vacation " + vacation.handle + ' ' + occasion.envelopeFrom.toLower();
}

OutgoingMail composeVacation(const sieve::Action &vacation, const Occasion &occasion)
{
    OutgoingMail mail;
    mail.to = occasion.envelopeFrom;
    QByteArray from = occasion.envelopeTo, name;
    // :from must be one of the user's own, or anybody could be answered for (RFC 5230 §4.3).
    const auto wanted = mime::parseMailboxes(vacation.address, 1);
    if (!wanted.empty()) {
        const QByteArray mailbox = wanted.front().mailbox();
        if (occasion.owns(mailbox)) {
            from = mailbox;
            name = wanted.front().displayName();
        }
    }
    mail.octets = commonFields(occasion, from, mail.to, name);
    mail.octets += mime::unstructuredField("Subject", vacation.subject.isEmpty() ? "Auto: " + replySubject(occasion) : vacation.subject);
    mail.octets += "Auto-Submitted: auto-replied (vacation)\r\n"; // RFC 5230 §5
    mail.octets += "Precedence: bulk\r\nX-Auto-Response-Suppress: All\r\n";
    const QByteArray id = headerOf(occasion, "message-id");
    if (!id.isEmpty() && id.size() < 500) { // RFC 5230 §5.8
        mail.octets += mime::headerField("In-Reply-To", id);
        mail.octets += mime::headerField("References", (headerOf(occasion, "references").right(2000) + ' ' + id).trimmed());
    }
    mail.octets += "MIME-Version: 1.0\r\n";
    if (vacation.isMime)
        mail.octets += entity(textBody(vacation.text));
    else
        mail.octets += "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + mime::encodeQuotedPrintable(textBody(vacation.text));
    return mail;
}

std::optional<OutgoingMail> composeNotification(const sieve::Action &notification, const Occasion &occasion)
{
    if (isAutomatic(occasion))
        return std::nullopt;
    const QUrl uri = QUrl::fromEncoded(notification.address);
    const auto to = MailAddress::parse(QUrl::fromPercentEncoding(uri.path(QUrl::FullyEncoded).toLatin1()).section(QLatin1Char(','), 0, 0).toUtf8());
    if (!to)
        return std::nullopt;
    OutgoingMail mail;
    mail.to = to->toString();
    const QString subject = QUrlQuery(uri).queryItemValue(QStringLiteral("subject"), QUrl::FullyDecoded);
    const QString body = QUrlQuery(uri).queryItemValue(QStringLiteral("body"), QUrl::FullyDecoded);
    mail.octets = commonFields(occasion, occasion.envelopeTo, mail.to);
    const QByteArray text = notification.text.isEmpty() ? mime::decodedHeader(headerOf(occasion, "subject")) : notification.text;
    mail.octets += mime::unstructuredField("Subject", subject.isEmpty() ? text.left(300) : subject.toUtf8());
    mail.octets += "Auto-Submitted: auto-notified; owner-email=\"" + occasion.envelopeTo + "\"\r\n"; // RFC 5436 §2.7.1
    if (notification.importance == "1" || notification.importance == "3")
        mail.octets += notification.importance == "1" ? "Importance: High\r\n" : "Importance: Low\r\n";
    mail.octets += "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
    mail.octets += mime::encodeQuotedPrintable(textBody(body.isEmpty() ? text : body.toUtf8()));
    return mail;
}

} // namespace scripts

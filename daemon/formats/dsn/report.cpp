#include "formats/dsn/report.h"

#include "formats/mime/dates.h"

namespace dsn {

namespace {
// Words of others in a field of ours: control characters become spaces, the length is bounded.
QByteArray safe(QByteArrayView text, qsizetype limit = 900)
{
    QByteArray out;
    out.reserve(std::min(text.size(), limit));
    for (const char c : text) {
        if (out.size() >= limit)
            break;
        out += uchar(c) < 0x20 || c == 0x7f ? ' ' : c;
    }
    return out.trimmed();
}

QByteArray asciiOnly(QByteArrayView text)
{
    QByteArray out = safe(text);
    for (char &c : out) {
        if (uchar(c) > 0x7e)
            c = '?';
    }
    return out;
}

bool has8Bit(QByteArrayView text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return uchar(c) > 0x7f; });
}

QByteArray date(const QDateTime &when) { return mime::formatDate(when.toSecsSinceEpoch()); }

// A paragraph, wrapped at 72 columns.
QByteArray wrapped(QByteArrayView text, QByteArrayView indent = {})
{
    QByteArray out, line = indent.toByteArray();
    bool empty = true;
    for (const QByteArray &word : text.toByteArray().split(' ')) {
        if (word.isEmpty())
            continue;
        if (!empty && line.size() + 1 + word.size() > 72) {
            out += line + "\r\n";
            line = indent.toByteArray();
            empty = true;
        }
        if (!empty)
            line += ' ';
        line += word;
        empty = false;
    }
    return out + line + "\r\n";
}

// RFC 3464 §2.1.1: fields are folded like a header's.
void field(QByteArray &out, QByteArrayView name, QByteArrayView value)
{
    QByteArray line = name.toByteArray() + ':';
    for (const QByteArray &word : value.toByteArray().split(' ')) {
        if (word.isEmpty())
            continue;
        if (line.size() + 1 + word.size() > 78 && line.size() > name.size() + 1) {
            out += line + "\r\n";
            line.clear();
        }
        line += ' ' + word;
    }
    out += line + "\r\n";
}

QByteArray subject(const Report &report)
{
    switch (report.recipients.empty() ? Action::Failed : report.recipients.front().action) {
    case Action::Failed: return "Undelivered mail: your message could not be delivered";
    case Action::Delayed: return "Delayed mail: your message has not been delivered yet";
    default: return "Delivery report: your message was delivered";
    }
}

QByteArray humanText(const Report &report)
{
    const Action kind = report.recipients.empty() ? Action::Failed : report.recipients.front().action;
    QByteArray out = "This is the mail server at " + safe(report.hostname) + ".\r\n\r\n";
    switch (kind) {
    case Action::Failed:
        out += wrapped("Your message could not be delivered to the recipients below. It will not be tried again.");
        break;
    case Action::Delayed:
        out += wrapped("This is a warning only: you do not need to send your message again. It could not be delivered yet "
                       "to the recipients below, and we keep trying.");
        break;
    default:
        out += wrapped("This is the confirmation that you asked for.");
    }
    for (const ReportedRecipient &recipient : report.recipients) {
        const QByteArray address = safe(recipient.address.toString());
        out += "\r\n<" + (report.smtpUtf8 ? address : asciiAddress(address)) + ">\r\n";
        const Explanation words = explain(recipient.action, recipient.status);
        out += wrapped(words.happened, "    ");
        out += wrapped("What to do: " + words.todo, "    ");
        if (kind == Action::Delayed && recipient.retryUntil.isValid())
            out += wrapped("We keep trying until " + date(recipient.retryUntil) + ".", "    ");
        if (!recipient.reply.isEmpty()) {
            const QByteArray reply = report.smtpUtf8 ? safe(recipient.reply) : asciiOnly(recipient.reply);
            out += wrapped(recipient.remoteMta.isEmpty() ? QByteArray("The reason in technical terms: " + reply)
                                                         : QByteArray("The server " + safe(recipient.remoteMta) + " answered: " + reply),
                "    ");
        }
    }
    out += "\r\n";
    out += wrapped("The attached parts hold the details for your mail program and the beginning of your message, so that "
                   "you can tell which one it was.");
    if (!report.trace.isEmpty())
        out += wrapped("If you ask your administrator for help, name this number: " + safe(report.trace));
    return out;
}

QByteArray typedAddress(const MailAddress &address, bool smtpUtf8)
{
    const QByteArray text = safe(address.toString());
    if (!has8Bit(text))
        return "rfc822;" + text;
    // RFC 6533 §3: the utf-8 address type; in an ASCII-only report its encoded form.
    return smtpUtf8 ? "utf-8;" + text : "utf-8;" + asciiAddress(text);
}

QByteArray deliveryStatus(const Report &report)
{
    QByteArray out;
    if (!report.envid.isEmpty())
        field(out, "Original-Envelope-Id", asciiOnly(report.envid));
    field(out, "Reporting-MTA", "dns;" + safe(report.hostname));
    if (report.arrival.isValid())
        field(out, "Arrival-Date", date(report.arrival));
    for (const ReportedRecipient &recipient : report.recipients) {
        out += "\r\n";
        if (!recipient.originalRecipient.isEmpty()) {
            const QByteArray original = safe(recipient.originalRecipient);
            // An ORCPT of type rfc822 that turns out to be UTF-8 was given by a client in the wrong type.
            field(out, "Original-Recipient", report.smtpUtf8 ? original : asciiAddress(original));
        }
        field(out, "Final-Recipient", typedAddress(recipient.address, report.smtpUtf8));
        field(out, "Action", actionName(recipient.action));
        field(out, "Status", recipient.status.isEmpty() ? QByteArray("5.0.0") : safe(recipient.status));
        if (!recipient.remoteMta.isEmpty()) {
            field(out, "Remote-MTA", "dns;" + safe(recipient.remoteMta));
            // RFC 3464 §2.3.6: the actual code a remote server gave, in its own words.
            if (!recipient.reply.isEmpty())
                field(out, "Diagnostic-Code", "smtp;" + (report.smtpUtf8 ? safe(recipient.reply) : asciiOnly(recipient.reply)));
        } else if (!recipient.reply.isEmpty()) {
            field(out, "Diagnostic-Code", "X-Facteur;" + (report.smtpUtf8 ? safe(recipient.reply) : asciiOnly(recipient.reply)));
        }
        if (recipient.lastAttempt.isValid())
            field(out, "Last-Attempt-Date", date(recipient.lastAttempt));
        if (recipient.action == Action::Delayed && recipient.retryUntil.isValid())
            field(out, "Will-Retry-Until", date(recipient.retryUntil));
    }
    return out;
}

// Lines of more than 998 octets would make the report itself undeliverable.
QByteArray wireSafeHeader(const QByteArray &header)
{
    QByteArray out;
    out.reserve(header.size() + 2);
    for (qsizetype begin = 0; begin < header.size();) {
        qsizetype end = header.indexOf('\n', begin);
        if (end < 0)
            end = header.size();
        QByteArray line = header.mid(begin, end - begin);
        begin = end + 1;
        line.replace('\r', QByteArray());
        line.replace('\0', ' ');
        out += line.left(990) + "\r\n";
    }
    return out;
}
} // namespace

QByteArray actionName(Action action)
{
    switch (action) {
    case Action::Failed: return "failed";
    case Action::Delayed: return "delayed";
    case Action::Delivered: return "delivered";
    case Action::Relayed: return "relayed";
    case Action::Expanded: return "expanded";
    }
    return "failed";
}

QByteArray asciiAddress(const QByteArray &address)
{
    if (!has8Bit(address))
        return address;
    QByteArray out; // utf-8-addr-xtext: \x{HEX} for everything outside ASCII, and for backslash, plus and equals
    for (const char32_t c : QString::fromUtf8(address).toStdU32String()) {
        if (out.size() > 900) // one line must hold it; no real address comes near
            break;
        if (c < 0x80 && c != '\\' && c != '+' && c != '=')
            out += char(c);
        else
            out += "\\x{" + QByteArray::number(uint(c), 16).toUpper() + '}';
    }
    return out;
}

ComposedReport compose(const Report &report)
{
    const QByteArray text = humanText(report);
    const QByteArray status = deliveryStatus(report);
    const QByteArray header = report.returnFull ? QByteArray() : wireSafeHeader(report.originalHeader);

    // The message id is random and of our making, so nobody can plant the boundary in a message.
    QByteArray seed;
    for (const char c : report.messageId) {
        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
            seed += c;
    }
    QByteArray boundary = "=_report_" + seed.left(40);
    while (text.contains(boundary) || status.contains(boundary) || header.contains(boundary))
        boundary += 'x';

    ComposedReport out;
    const bool original8Bit = report.returnFull ? report.originalIs8Bit : has8Bit(header);
    out.is8Bit = original8Bit || has8Bit(text) || has8Bit(status);
    const auto encoding = [](bool eight) { return eight ? "Content-Transfer-Encoding: 8bit\r\n" : "Content-Transfer-Encoding: 7bit\r\n"; };

    QByteArray &head = out.head;
    const QByteArray to = report.smtpUtf8 ? safe(report.to.toString()) : asciiAddress(safe(report.to.toString()));
    head += "Date: " + date(report.now) + "\r\n";
    head += "From: \"Mail Delivery System\" <MAILER-DAEMON@" + safe(report.hostname) + ">\r\n";
    head += "To: <" + to + ">\r\n";
    head += "Subject: " + subject(report) + "\r\n";
    head += "Message-ID: <" + safe(report.messageId) + ">\r\n";
    head += "Auto-Submitted: auto-replied\r\n"; // RFC 3834 §5: keeps vacation programs quiet
    head += "MIME-Version: 1.0\r\n";
    head += "Content-Type: multipart/report; report-type=delivery-status;\r\n\tboundary=\"" + boundary + "\"\r\n";
    head += encoding(out.is8Bit);
    head += "\r\nThis is a delivery report in MIME format (RFC 3464).\r\n";

    head += "\r\n--" + boundary + "\r\nContent-Type: text/plain; charset=";
    head += has8Bit(text) ? "utf-8\r\n" : "us-ascii\r\n";
    head += "Content-Description: Notification\r\n";
    head += encoding(has8Bit(text));
    head += "\r\n" + text;

    head += "\r\n--" + boundary + "\r\nContent-Type: ";
    head += report.smtpUtf8 ? "message/global-delivery-status\r\n" : "message/delivery-status\r\n"; // RFC 6533 §4
    head += "Content-Description: Delivery report\r\n";
    head += encoding(has8Bit(status));
    head += "\r\n" + status;

    head += "\r\n--" + boundary + "\r\nContent-Type: ";
    if (report.returnFull)
        head += report.smtpUtf8 ? "message/global\r\n" : "message/rfc822\r\n";
    else
        head += report.smtpUtf8 ? "message/global-headers\r\n" : "text/rfc822-headers\r\n";
    head += report.returnFull ? "Content-Description: Undelivered message\r\n" : "Content-Description: Header of your message\r\n";
    head += encoding(original8Bit);
    head += "\r\n";
    const QByteArray end = "\r\n--" + boundary + "--\r\n";
    if (report.returnFull)
        out.tail = end;
    else
        head += header + end;
    return out;
}

} // namespace dsn

#include "protocols/smtp/submissionheader.h"

#include "formats/mime/addresses.h"
#include "formats/mime/headers.h"

namespace smtp {

qsizetype headerEnd(QByteArrayView octets, qsizetype from)
{
    if (from < 2) {
        if (octets.startsWith('\n'))
            return 1;
        if (octets.startsWith("\r\n"))
            return 2;
    }
    qsizetype at = std::max<qsizetype>(0, from - 2); // the LF of `LF CR | LF` may have come before
    while (true) {
        at = octets.indexOf('\n', at);
        if (at < 0)
            return -1;
        ++at;
        if (at < octets.size() && octets[at] == '\n')
            return at + 1;
        if (at + 1 < octets.size() && octets[at] == '\r' && octets[at + 1] == '\n')
            return at + 2;
    }
}

// False when there is something else in it than addresses, or none.
static bool takeMailboxes(QByteArrayView value, std::vector<MailAddress> &to)
{
    bool any = false, all = true;
    for (const mime::Address &mailbox : mime::parseMailboxes(value, 100)) {
        auto address = MailAddress::parse(mailbox.mailbox());
        all = all && address;
        any = any || address;
        if (address && to.size() < 100)
            to.push_back(std::move(*address));
    }
    return any && all;
}

SubmittedHeader completeHeader(QByteArrayView header, const MissingFields &missing)
{
    SubmittedHeader result;
    QByteArray kept;
    kept.reserve(header.size() + 256);
    bool hasDate = false, hasMessageId = false, hasFrom = false;
    bool unreadableAuthor = false, unreadableResender = false;
    int resentFroms = 0;
    mime::HeaderReader reader(header);
    mime::HeaderField field;
    qsizetype used = 0;
    while (reader.next(field)) {
        if (!field.hasColon) {
            // The text has begun without an empty line. One is put before it, or the fields we add and every later reader
            // would disagree about where the header ends.
            kept += "\r\n";
            break;
        }
        used = field.raw.data() + field.raw.size() - header.data();
        if (field.is("Bcc") || field.is("Resent-Bcc") || field.is("Return-Path"))
            continue;
        hasDate |= field.is("Date");
        hasMessageId |= field.is("Message-ID");
        const bool isFrom = field.is("From");
        hasFrom |= isFrom;
        if (isFrom || field.is("Sender")) {
            unreadableAuthor |= !takeMailboxes(field.value, result.authors);
        } else if (const bool isResender = field.is("Resent-From"); isResender || field.is("Resent-Sender")) {
            resentFroms += isResender ? 1 : 0;
            if (resentFroms <= 1)
                unreadableResender |= !takeMailboxes(field.value, result.resenders);
        }
        kept += field.raw;
    }
    if (!kept.isEmpty() && !kept.endsWith('\n'))
        kept += "\r\n"; // a header that ended with the message
    if (!hasDate && !missing.date.isEmpty())
        result.header += "Date: " + missing.date + "\r\n";
    if (!hasFrom && !missing.from.isEmpty())
        result.header += "From: " + missing.from + "\r\n";
    if (!hasMessageId && !missing.messageId.isEmpty())
        result.header += "Message-ID: " + missing.messageId + "\r\n";
    result.header += kept;
    result.unreadableAuthor = unreadableResender || (unreadableAuthor && result.resenders.empty()); // a stranger's may be anything
    result.header += header.sliced(used); // the empty line, or the text that came without one
    return result;
}

} // namespace smtp

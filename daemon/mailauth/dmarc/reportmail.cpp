#include "mailauth/dmarc/reportmail.h"

#include "dns/records.h"
#include "formats/archive/gzip.h"
#include "formats/mime/builder.h"
#include "formats/mime/encodings.h"
#include "mailauth/dmarc/organisationaldomain.h"

#include <QDateTime>

namespace dmarc {

namespace {
// What a file name and a Subject may hold; a report id of ours has nothing else.
QByteArray plain(QByteArrayView text)
{
    QByteArray safe;
    for (const char c : text) {
        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || QByteArrayView(".-_+@").contains(c))
            safe += c;
    }
    return safe;
}

QByteArray day(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(Qt::ISODate).toLatin1();
}
} // namespace

async::Task<Destinations> destinations(
    dns::Resolver *resolver, std::shared_ptr<const PolicyRecord> record, QByteArray recordDomain)
{
    Destinations found;
    const QByteArray owner = organisationalDomain(recordDomain);
    const auto accept = [&found](const MailAddress &address, quint64 limit) {
        for (const Destination &known : found.accepted) {
            if (known.address == address)
                return;
        }
        found.accepted.append({ address, limit });
    };
    for (const ReportUri &uri : record->aggregate) {
        const auto address = MailAddress::parse(uri.mailbox);
        if (!address) {
            found.refused.append(uri.uri + ": reports go by mail only");
            continue;
        }
        const QByteArray host = address->domain();
        if (organisationalDomain(host) == owner) { // RFC 7489 §7.1 step 2
            accept(*address, uri.limit);
            continue;
        }
        const QByteArray name = recordDomain + "._report._dmarc." + host;
        if (!dns::isAskable(name)) {
            found.refused.append(uri.uri + ": its domain name is too long to be asked for consent");
            continue;
        }
        const auto answer = co_await resolver->txt(name);
        if (answer.status == dns::Status::Temporary || answer.status == dns::Status::Bogus) {
            found.temporary = true;
            found.refused.append(
                uri.uri + ": whether " + host + " wants reports about " + recordDomain + " could not be looked up");
            continue;
        }
        bool consents = false;
        QList<ReportUri> instead;
        for (const QByteArray &text : answer.records) {
            if (!isPolicyRecord(text))
                continue;
            consents = true;
            if (const auto overriding = parsePolicyRecord(text);
                overriding && instead.isEmpty()) // its rua= makes it readable
                instead = overriding->aggregate;
        }
        if (!consents) {
            found.refused.append(uri.uri + ": " + host + " does not say that it wants reports about " + recordDomain);
            continue;
        }
        if (instead.isEmpty()) {
            accept(*address, uri.limit);
            continue;
        }
        for (const ReportUri &other : instead) { // step 6: another mailbox of the same host
            const auto overriding = MailAddress::parse(other.mailbox);
            if (overriding && overriding->domain() == host)
                accept(*overriding, other.limit);
            else
                found.refused.append(other.uri + ": " + host + " redirects reports to another domain");
        }
    }
    co_return found;
}

QByteArray reportFileName(const Report &report, QByteArrayView submitter)
{
    QByteArray name = plain(submitter) + '!' + plain(report.policy.domain) + '!' + QByteArray::number(report.begin)
        + '!' + QByteArray::number(report.end);
    QByteArray id = plain(report.id);
    id.replace('@', "");
    if (!id.isEmpty())
        name += '!' + id.left(60);
    return name + ".xml.gz";
}

QByteArray reportSubject(const Report &report, QByteArrayView submitter)
{
    return "Report Domain: " + plain(report.policy.domain) + " Submitter: " + plain(submitter) + " Report-ID: <"
        + plain(report.id) + '>';
}

QByteArray composeReport(const Report &report, const ReportMail &mail)
{
    const QByteArray text = "This is a DMARC aggregate report (RFC 7489) of " + mail.submitter.simplified()
        + " about mail whose From address is at " + report.policy.domain
        + "\r\nor below it.\r\n\r\nMessages: " + QByteArray::number(report.messages())
        + "\r\nFrom:     " + day(report.begin) + "\r\nUntil:    " + day(report.end)
        + "\r\n\r\nThe report itself, for programs, is attached. It is sent because the DMARC record of "
          "the\r\ndomain asks for it (rua=); take the address out there if you do not want it.\r\n";
    const QByteArray body = "Content-Type: text/plain; charset=us-ascii\r\n\r\n" + text;
    const QByteArray fileName = reportFileName(report, mail.submitter);
    const QByteArray attached = mime::parameterizedField("Content-Type", "application/gzip", { { "name", fileName } })
        + mime::parameterizedField("Content-Disposition", "attachment", { { "filename", fileName } })
        + "Content-Transfer-Encoding: base64\r\n\r\n"
        + mime::encodeBase64(archive::gzip(toXml(report), fileName.chopped(3)));
    const auto multipart = mime::composeMultipart("mixed", { body, attached }, mail.messageId);

    QList<mime::NamedMailbox> to;
    for (const MailAddress &address : mail.to)
        to.append({ {}, address.toString() });
    return mime::addressField("From", { { "DMARC reports", mail.from.toString() } }) + mime::addressField("To", to)
        + mime::headerField("Subject", reportSubject(report, mail.submitter)) + mime::dateField(mail.now)
        + mime::messageIdField(mail.messageId) + "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n"
        + multipart.contentType + "\r\n" + multipart.body;
}

} // namespace dmarc

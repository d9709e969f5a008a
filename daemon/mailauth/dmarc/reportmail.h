// The mail that carries an aggregate report, and to whom it may go. RFC 7489 §7.1, §7.2.1.
//
// Somebody else's address in rua= only counts if that domain agrees: a record at DOMAIN._report._dmarc.DESTINATION.
// Otherwise anybody could have reports of thousands of servers sent to a victim. Thread: composing: any, pure;
// verifying: the calling worker, the resolver must outlive the task.
#pragma once
#include "dns/resolver.h"
#include "mailauth/dmarc/report.h"
#include "shared/address/mailaddress.h"

namespace dmarc {

struct Destination
{
    MailAddress address;
    quint64 limit = 0; // octets a report may have; 0: none
    bool operator==(const Destination &) const = default;
};

struct Destinations
{
    QList<Destination> accepted; // each address once
    QList<QByteArray> refused; // sentences, for the log: `reports@other.example: other.example does not accept …`
    bool temporary = false; // a destination could not be verified for the moment: try again later
};
// Whom the record found at `recordDomain` wants to have its reports, as far as they agreed. Only mailto: addresses.
async::Task<Destinations> destinations(
    dns::Resolver *resolver, std::shared_ptr<const PolicyRecord> record, QByteArray recordDomain);

struct ReportMail
{
    QByteArray submitter; // our domain: "mail.receiver.example"
    MailAddress from;
    QList<MailAddress> to;
    QByteArray messageId; // without angle brackets
    qint64 now = 0; // seconds since 1970
};

// "receiver!policy-domain!begin!end!id.xml.gz": RFC 7489 §7.2.1.1.
QByteArray reportFileName(const Report &report, QByteArrayView submitter);
// "Report Domain: … Submitter: … Report-ID: <…>"
QByteArray reportSubject(const Report &report, QByteArrayView submitter);
// The whole message, CRLF lines, 7-bit: a few words for people, and the report, packed. To be sent from an address of
// `from`'s domain with DKIM, so that it is authenticated itself (§7.2.1.1).
QByteArray composeReport(const Report &report, const ReportMail &mail);

} // namespace dmarc

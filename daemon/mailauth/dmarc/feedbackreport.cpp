#include "mailauth/dmarc/feedbackreport.h"

#include "formats/mime/dates.h"
#include "formats/mime/encodings.h"
#include "formats/mime/headers.h"
#include "formats/mime/structure.h"

namespace dmarc {

namespace {
constexpr qsizetype maxValue = 4000;

QByteArray decoded(const mime::Part &part, qint64 limit)
{
    return mime::decode(part.body, mime::transferEncoding(part.encoding), limit);
}

// `192.0.2.1`, and what stands behind it in some reports: ` (host.example)`.
QHostAddress addressOf(const QByteArray &value)
{
    QByteArray first = value.left(value.indexOf(' ') < 0 ? value.size() : value.indexOf(' '));
    if (first.startsWith('[') && first.endsWith(']'))
        first = first.mid(1, first.size() - 2);
    return first.contains('%') ? QHostAddress() : QHostAddress(QString::fromLatin1(first));
}

void append(QList<QByteArray> &list, const QByteArray &value)
{
    if (list.size() < maxFeedbackValues)
        list.append(value);
}

void readField(FeedbackReport &report, const mime::HeaderField &field)
{
    const QByteArray value = field.unfolded().left(maxValue);
    const struct
    {
        const char *name;
        QByteArray *into;
        bool fold;
    } texts[] {
        { "Feedback-Type", &report.type, true },
        { "User-Agent", &report.userAgent, false },
        { "Original-Mail-From", &report.mailFrom, false },
        { "Original-Rcpt-To", &report.rcptTo, false },
        { "Original-Envelope-Id", &report.envelopeId, false },
        { "Auth-Failure", &report.authFailure, true },
        { "Delivery-Result", &report.deliveryResult, true },
        { "Identity-Alignment", &report.identityAlignment, true },
        { "DKIM-Domain", &report.dkimDomain, false },
        { "DKIM-Identity", &report.dkimIdentity, false },
        { "DKIM-Selector", &report.dkimSelector, false },
        { "DKIM-Selector-DNS", &report.dkimSelectorDns, false },
        { "DKIM-Canonicalized-Header", &report.dkimCanonicalizedHeader, false },
        { "DKIM-Canonicalized-Body", &report.dkimCanonicalizedBody, false },
        { "SPF-DNS", &report.spfDns, false },
    };
    for (const auto &text : texts) {
        if (field.is(text.name)) {
            *text.into = text.fold ? value.toLower() : value;
            return;
        }
    }
    if (field.is("Version")) {
        report.version = value.toInt();
    } else if (field.is("Incidents")) {
        bool ok = false;
        const quint32 incidents = value.toUInt(&ok);
        report.incidents = ok ? incidents : 1;
    } else if (field.is("Arrival-Date") || field.is("Received-Date")) { // the second in early drafts
        if (const auto date = mime::parseDate(value))
            report.arrival = date->utc;
    } else if (field.is("Source-IP")) {
        report.source = addressOf(value);
    } else if (field.is("Source-Port")) {
        report.sourcePort = value.toUShort();
    } else if (field.is("Reporting-MTA")) { // `dns; mail.example.org`
        report.reportingMta = value.mid(value.indexOf(';') + 1).trimmed();
    } else if (field.is("Reported-Domain")) {
        append(report.reportedDomains, value.toLower());
    } else if (field.is("Reported-URI")) {
        append(report.reportedUris, value);
    } else if (field.is("Authentication-Results")) {
        append(report.authenticationResults, value);
    }
}
} // namespace

::Result<FeedbackReport> parseFeedbackMessage(QByteArrayView message)
{
    mime::Limits shape;
    shape.depth = 10;
    shape.parts = 100;
    const mime::Part root = mime::parse(message, shape);
    FeedbackReport report;
    bool found = false;
    for (const mime::Part &part : root.children) {
        const QByteArray type = part.type + '/' + part.subtype;
        if (type == "message/feedback-report" && !found) {
            found = true;
            const QByteArray fields = decoded(part, maxOriginal);
            mime::HeaderReader reader(fields);
            mime::HeaderField field;
            for (int i = 0; i < 500 && reader.next(field); ++i)
                readField(report, field);
        } else if (found && report.original.isEmpty() && (type == "message/rfc822" || type == "message/global")) {
            report.original = decoded(part, maxOriginal);
        } else if (found && report.original.isEmpty()
            && (type == "text/rfc822-headers" || type == "message/global-headers")) {
            report.original = decoded(part, maxOriginal);
            report.originalIsHeaderOnly = true;
        }
    }
    if (!found)
        return Failure { Failure::Kind::NotFound, {}, QStringLiteral("the message carries no feedback report") };
    if (report.type.isEmpty())
        return Failure { Failure::Kind::Syntax, {},
            QStringLiteral("the feedback report does not say what it is about (Feedback-Type)") };
    return report;
}

} // namespace dmarc

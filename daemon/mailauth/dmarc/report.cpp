#include "mailauth/dmarc/report.h"

#include "formats/archive/gzip.h"
#include "formats/archive/zip.h"
#include "formats/mime/encodings.h"
#include "formats/mime/structure.h"

#include <algorithm>

namespace dmarc {

namespace {
constexpr int maxCandidates = 10; // parts of a message that are looked at

bool endsFolded(const QByteArray &name, const char *end) { return name.toLower().endsWith(end); }

// Parts that may be a report, the likely ones first.
void collect(const mime::Part &part, std::vector<const mime::Part *> &likely, std::vector<const mime::Part *> &possible)
{
    if (!part.children.empty()) {
        for (const mime::Part &child : part.children)
            collect(child, likely, possible);
        return;
    }
    const QByteArray type = part.type + '/' + part.subtype, name = part.fileName();
    const bool packed = type == "application/gzip" || type == "application/x-gzip" || type == "application/zip"
        || type == "application/x-zip-compressed" || type == "application/x-zip"
        || type == "application/x-gzip-compressed";
    const bool xml = type == "text/xml" || type == "application/xml" || type == "application/dmarc+xml";
    if (packed || xml || endsFolded(name, ".xml") || endsFolded(name, ".gz") || endsFolded(name, ".zip"))
        likely.push_back(&part);
    else if (part.type == "application")
        possible.push_back(&part);
}

::Result<Report> fromZip(QByteArrayView file, const ReportLimits &limits)
{
    archive::ZipLimits few;
    few.entries = 20;
    const auto listing = archive::listZip(file, few);
    const archive::ZipEntry *found = nullptr;
    int files = 0;
    for (const archive::ZipEntry &entry : listing.entries) {
        if (entry.isFolder || entry.onlyLocal)
            continue;
        ++files;
        if (!found || (endsFolded(entry.name, ".xml") && !endsFolded(found->name, ".xml")))
            found = &entry;
    }
    if (!found || files > 5)
        return Failure { Failure::Kind::Syntax, {},
            QStringLiteral("the archive is broken, or does not hold one report") };
    const auto content = archive::unzip(file, *found, limits.xml);
    if (!content)
        return content.failure();
    return parseReport(*content, limits);
}
} // namespace

const char *name(Disposition disposition)
{
    switch (disposition) {
    case Disposition::None:
        return "none";
    case Disposition::Pass:
        return "pass";
    case Disposition::Quarantine:
        return "quarantine";
    case Disposition::Reject:
        return "reject";
    }
    return "none";
}

QByteArray ReportRow::key() const
{
    QByteArray key = source.toString().toLatin1();
    const auto add = [&key](const QByteArray &value) { key += QByteArray::number(value.size()) + ':' + value; };
    add(name(disposition));
    key += dkimAligned ? 'd' : '-';
    key += spfAligned ? 's' : '-';
    for (const Reason &reason : reasons)
        add(reason.type), add(reason.comment);
    key += '|';
    add(envelopeTo), add(envelopeFrom), add(headerFrom);
    for (const DkimAuthResult &result : dkim)
        add(result.domain), add(result.selector), add(result.result), add(result.humanResult);
    key += '|';
    for (const SpfAuthResult &result : spf)
        add(result.domain), add(result.scope), add(result.result), add(result.humanResult);
    return key;
}

quint64 Report::messages() const
{
    quint64 sum = 0;
    for (const ReportRow &row : rows)
        sum += row.count;
    return sum;
}

::Result<Report> parseReportFile(QByteArrayView file, const ReportLimits &limits)
{
    if (archive::looksLikeGzip(file)) {
        const auto content = archive::gunzip(file, limits.xml);
        if (!content)
            return content.failure();
        if (archive::looksLikeZip(*content) || archive::looksLikeGzip(*content)) // once is enough
            return Failure { Failure::Kind::Syntax, {}, QStringLiteral("the report is packed twice") };
        return parseReport(*content, limits);
    }
    if (archive::looksLikeZip(file))
        return fromZip(file, limits);
    return parseReport(file, limits);
}

::Result<Report> parseReportMessage(QByteArrayView message, const ReportLimits &limits)
{
    mime::Limits shape;
    shape.depth = 10;
    shape.parts = 100;
    const mime::Part root = mime::parse(message, shape);
    std::vector<const mime::Part *> candidates, possible;
    collect(root, candidates, possible);
    candidates.insert(candidates.end(), possible.begin(), possible.end());
    if (candidates.size() > maxCandidates)
        candidates.resize(maxCandidates);
    Failure why { Failure::Kind::NotFound, {}, QStringLiteral("the message carries no report") };
    for (const mime::Part *part : candidates) {
        const QByteArray content = mime::decode(part->body, mime::transferEncoding(part->encoding), limits.xml);
        auto report = parseReportFile(content, limits);
        if (report)
            return report;
        if (why.kind == Failure::Kind::NotFound)
            why = report.failure();
    }
    return why;
}

void ReportBuilder::add(ReportRow row)
{
    const QByteArray key = row.key();
    const auto known = m_index.constFind(key);
    if (known != m_index.constEnd()) {
        m_rows[size_t(*known)].count += row.count;
        return;
    }
    m_index.insert(key, qsizetype(m_rows.size()));
    m_rows.push_back(std::move(row));
}

void ReportBuilder::error(QByteArray text)
{
    if (!m_errors.contains(text))
        m_errors.append(std::move(text));
}

Report ReportBuilder::build(Report head) const
{
    head.rows = m_rows;
    head.errors = m_errors;
    std::stable_sort(
        head.rows.begin(), head.rows.end(), [](const ReportRow &a, const ReportRow &b) { return a.count > b.count; });
    return head;
}

PolicyPublished published(const Result &result)
{
    PolicyPublished made;
    made.domain = result.recordDomain;
    if (!result.record)
        return made;
    const PolicyRecord &record = *result.record;
    made.dkim = record.dkim;
    made.spf = record.spf;
    made.policy = record.policy;
    made.subdomains = record.forSubdomains();
    made.nonexistent = record.nonexistent;
    made.percent = record.percent;
    made.testing = record.testing;
    made.failureOptions = record.failureOptions;
    return made;
}

ReportRow rowOf(const QHostAddress &client, const Result &result, const std::optional<spf::Result> &spf,
    spf::Identity scope, const std::vector<dkim::Result> &dkim, const QByteArray &envelopeFrom,
    const QByteArray &envelopeTo, Policy disposition)
{
    ReportRow row;
    bool isV4 = false;
    const quint32 v4 = client.toIPv4Address(&isV4);
    row.source = isV4 ? QHostAddress(v4) : client;
    row.source.setScopeId({});
    row.disposition = disposition == Policy::Reject ? Disposition::Reject
        : disposition == Policy::Quarantine         ? Disposition::Quarantine
                                                    : Disposition::None;
    row.dkimAligned = result.dkimAligned;
    row.spfAligned = result.spfAligned;
    row.headerFrom = result.fromDomain;
    row.envelopeFrom = envelopeFrom;
    row.envelopeTo = envelopeTo;
    if (result.sampledOut)
        row.reasons.append(Reason { "sampled_out", {} });
    if (spf)
        row.spf.append(
            { spf->domain, scope == spf::Identity::Helo ? "helo" : "mfrom", spf::name(spf->code), spf->problem });
    for (const dkim::Result &signature : dkim) {
        if (!signature.domain.isEmpty())
            row.dkim.append({ signature.domain, signature.selector, dkim::name(signature.code), signature.problem });
    }
    if (disposition != result.applied)
        row.reasons.append(Reason { "local_policy", {} });
    return row;
}

} // namespace dmarc

// dmarc.reports, .report, .send: aggregate reports about our domains, and ours about others'.
#include "control/methods.h"
#include "services/policy/reports/dmarcstore.h"

namespace control {
namespace dmarcmethods {
namespace {

QString utf8(const QByteArray &text) { return QString::fromUtf8(text); }
QString when(qint64 seconds) { return isoTime(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC)); }

Result<QJsonObject> reports(const Context &context, const Params &params)
{
    const auto rows = context.dmarc->received(params.bytesOr("domain").toLower(), int(params.numberOr("limit", 1, 1000, 100)));
    if (!rows)
        return rows.failure();
    QJsonArray array;
    for (const policy::ReceivedReport &row : *rows)
        array.append(QJsonObject { { QStringLiteral("id"), row.id.value() }, { QStringLiteral("domain"), utf8(row.domain) },
            { QStringLiteral("organisation"), utf8(row.organisation) }, { QStringLiteral("reportId"), utf8(row.reportId) },
            { QStringLiteral("begin"), when(row.begin) }, { QStringLiteral("end"), when(row.end) }, { QStringLiteral("received"), when(row.received) },
            { QStringLiteral("messages"), qint64(row.messages) }, { QStringLiteral("failed"), qint64(row.failed) } });
    return QJsonObject { { QStringLiteral("reports"), array } };
}

Result<QJsonObject> report(const Context &context, const Params &params)
{
    const auto found = context.dmarc->report(policy::DmarcReportId(params.number("id", 1, std::numeric_limits<qint64>::max())));
    if (!found)
        return found.failure();
    QJsonArray rows;
    for (const dmarc::ReportRow &row : found->rows) {
        QStringList because;
        for (const dmarc::Reason &reason : row.reasons)
            because << utf8(reason.type);
        rows.append(QJsonObject { { QStringLiteral("source"), row.source.toString() }, { QStringLiteral("messages"), qint64(row.count) },
            { QStringLiteral("disposition"), QString::fromLatin1(dmarc::name(row.disposition)) }, { QStringLiteral("dkim"), row.dkimAligned },
            { QStringLiteral("spf"), row.spfAligned }, { QStringLiteral("from"), utf8(row.headerFrom) },
            { QStringLiteral("envelopeFrom"), utf8(row.envelopeFrom) }, { QStringLiteral("reasons"), because.join(QStringLiteral(", ")) } });
    }
    return QJsonObject { { QStringLiteral("domain"), utf8(found->policy.domain) }, { QStringLiteral("organisation"), utf8(found->organisation) },
        { QStringLiteral("email"), utf8(found->email) }, { QStringLiteral("begin"), when(found->begin) }, { QStringLiteral("end"), when(found->end) },
        { QStringLiteral("policy"), QString::fromLatin1(dmarc::name(found->policy.policy)) }, { QStringLiteral("rows"), rows } };
}

Result<QJsonObject> send(const Context &context, const Params &)
{
    context.sendDmarcReports();
    return QJsonObject { { QStringLiteral("started"), true } };
}

} // namespace

} // namespace dmarcmethods

Methods dmarcMethods()
{
    using namespace dmarcmethods;
    return { { "dmarc.reports", Runs::OnSql, reports }, { "dmarc.report", Runs::OnSql, report }, { "dmarc.send", Runs::Here, send } };
}

} // namespace control

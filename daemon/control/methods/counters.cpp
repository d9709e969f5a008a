// counters.hours: what happened, by the hour or the day.
#include "control/methods.h"
#include "services/health/counters.h"

namespace control {
namespace countersmethods {
namespace {

QDateTime timeIn(const Params &params, const char *name, const QDateTime &otherwise)
{
    if (!params.has(name))
        return otherwise;
    const QDateTime when = QDateTime::fromString(params.text(name), Qt::ISODateWithMs).toUTC();
    if (!when.isValid())
        throw InvalidParameter(QStringLiteral("%1 must be a time like 2026-01-31T12:00:00Z").arg(QLatin1StringView(name)));
    return when;
}

Result<QJsonObject> hours(const Context &context, const Params &params)
{
    const QByteArray wanted = params.bytesOr("bucket", "hour");
    if (wanted != "hour" && wanted != "day")
        throw InvalidParameter(QStringLiteral("bucket must be hour or day"));
    const bool byDay = wanted == "day";
    const QDateTime to = timeIn(params, "to", context.clock->nowUtc().addSecs(1));
    const QDateTime from = timeIn(params, "from", to.addDays(-1));
    const int mostDays = byDay ? health::Counters::keptDays + 1 : 62;
    if (from >= to || from.daysTo(to) > mostDays)
        throw InvalidParameter(QStringLiteral("from must be before to, by at most %1 days").arg(mostDays));
    const int offset = int(params.numberOr("utcOffset", -14 * 3600, 14 * 3600, 0));
    const auto rows = context.counters->rows(from, to, byDay ? health::Counters::Bucket::Day : health::Counters::Bucket::Hour, offset);
    if (!rows)
        return rows.failure();
    QJsonArray names, list;
    for (size_t i = 0; i < model::counterCount; ++i)
        names.append(model::counterName(model::Counter(i)));
    for (const model::CounterRow &row : *rows)
        list.append(row.toJson());
    return QJsonObject { { QStringLiteral("bucket"), QString::fromLatin1(wanted) }, { QStringLiteral("from"), isoTime(from) }, { QStringLiteral("to"), isoTime(to) },
        { QStringLiteral("names"), names }, { QStringLiteral("rows"), list } };
}

} // namespace

} // namespace countersmethods

Methods counterMethods()
{
    using namespace countersmethods;
    return { { "counters.hours", Runs::OnSql, hours } };
}

} // namespace control

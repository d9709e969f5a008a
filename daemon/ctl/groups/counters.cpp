// counters [--days N]: what happened, day by day or hour by hour.
#include "ctl/command.h"
#include "ctl/table.h"
#include "shared/model/counters.h"

#include <QDateTime>

namespace ctl {
namespace countersgroup {

static QString cell(model::Counter counter, qint64 value)
{
    if (value == 0)
        return QStringLiteral("-");
    return counter == model::Counter::OctetsIn || counter == model::Counter::OctetsOut ? sizeText(value) : QString::number(value);
}

static void counters(Session &session, const Arguments &arguments)
{
    const qint64 days = arguments.has("days") ? arguments.number("days") : 1;
    if (days < 1 || days > 400)
        throw WrongUsage(QStringLiteral("--days wants a number from 1 to 400"));
    const bool byDay = days > 2;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QJsonObject answer = session.call(QStringLiteral("counters.hours"),
        { { QStringLiteral("from"), now.addDays(-days).toString(Qt::ISODateWithMs) }, { QStringLiteral("to"), now.addSecs(1).toString(Qt::ISODateWithMs) },
            { QStringLiteral("bucket"), byDay ? QStringLiteral("day") : QStringLiteral("hour") }, { QStringLiteral("utcOffset"), now.toLocalTime().offsetFromUtc() } });
    session.show(answer, [&] {
        QStringList headings { byDay ? QStringLiteral("DAY") : QStringLiteral("HOUR") };
        for (size_t i = 0; i < model::counterCount; ++i)
            headings << model::counterName(model::Counter(i));
        Table table(headings);
        const QJsonArray rows = answer[u"rows"].toArray();
        for (const QJsonValue &value : rows) {
            const model::CounterRow row = model::CounterRow::fromJson(value.toObject());
            const QDateTime start = row.start.toLocalTime();
            QStringList cells { byDay ? start.date().toString(Qt::ISODate) : start.toString(QStringLiteral("yyyy-MM-dd HH:00")) };
            for (size_t i = 0; i < model::counterCount; ++i)
                cells << cell(model::Counter(i), row.values[i]);
            table.add(cells);
        }
        table.print(QStringLiteral("Nothing was counted in that time"));
    });
}

} // namespace countersgroup

Commands counterCommands()
{
    using namespace countersgroup;
    return { { "counters", "", "[--days N]", 0, 0, { QStringLiteral("days") }, {}, "What came in, left, was refused: hour by hour, from three days on day by day.", counters } };
}

} // namespace ctl

#include "shared/model/counters.h"

#include "shared/model/words.h"

#include <algorithm>

namespace model {
namespace {
struct Known
{
    const char *name, *sentence;
};
constexpr std::array<Known, counterCount> known { {
    { "mailIn", "Messages taken in from other servers" },
    { "mailOut", "Recipients reached on other servers" },
    { "mailLocal", "Messages put into mailboxes here" },
    { "submitted", "Messages handed in by your users" },
    { "junk", "Messages put aside or refused as junk" },
    { "refused", "Refusals: senders, recipients or messages that were not let in" },
    { "deferred", "Attempts that failed for a moment and are repeated" },
    { "bounced", "Recipients that were given up; their senders were told" },
    { "loginsOk", "Logins that succeeded" },
    { "loginsFailed", "Logins that failed" },
    { "octetsIn", "Size of what came in" },
    { "octetsOut", "Size of what went out" },
} };
}

QString counterName(Counter counter) { return QLatin1StringView(known[size_t(counter)].name); }
QString counterSentence(Counter counter) { return QLatin1StringView(known[size_t(counter)].sentence); }

bool CounterRow::isEmpty() const
{
    return std::all_of(values.begin(), values.end(), [](qint64 value) { return value == 0; });
}

void CounterRow::add(const CounterRow &other)
{
    for (size_t i = 0; i < values.size(); ++i)
        values[i] += other.values[i];
}

QJsonObject CounterRow::toJson() const
{
    QJsonObject object;
    for (size_t i = 0; i < values.size(); ++i) {
        if (values[i] != 0)
            object[QLatin1StringView(known[i].name)] = values[i];
    }
    return { { QStringLiteral("start"), isoText(start) }, { QStringLiteral("values"), object } };
}

CounterRow CounterRow::fromJson(const QJsonObject &object)
{
    CounterRow row;
    row.start = fromIso(object[u"start"]);
    const QJsonObject given = object[u"values"].toObject();
    for (size_t i = 0; i < row.values.size(); ++i)
        row.values[i] = given[QLatin1StringView(known[i].name)].toInteger();
    return row;
}

} // namespace model

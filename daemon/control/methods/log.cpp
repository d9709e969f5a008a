// log.recent. New lines come by `subscribe {"to": ["log"]}`.
#include "control/logfeed.h"
#include "control/methods.h"

namespace control {
namespace logmethods {
namespace {

// Of the last `lines`, those of a category or event when they are given.
Result<QJsonObject> recent(const Context &context, const Params &params)
{
    const QJsonArray all = context.log->recent(params.numberOr("lines", 1, 10000, 50));
    const QByteArray category = params.bytesOr("category"), event = params.bytesOr("event");
    if (category.isEmpty() && event.isEmpty())
        return QJsonObject { { QStringLiteral("events"), all } };
    const auto fits = [](const QJsonValue &value, const QByteArray &wanted) { return wanted.isEmpty() || value.toString() == QLatin1StringView(wanted); };
    QJsonArray chosen;
    for (const QJsonValue &one : all) {
        if (fits(one[u"category"], category) && fits(one[u"event"], event))
            chosen.append(one);
    }
    return QJsonObject { { QStringLiteral("events"), chosen } };
}

} // namespace

} // namespace logmethods

Methods logMethods()
{
    using namespace logmethods;
    return { { "log.recent", Runs::Here, recent } };
}

} // namespace control

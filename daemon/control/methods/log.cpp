// log.recent. New lines come by `subscribe {"to": ["log"]}`.
#include "control/logfeed.h"
#include "control/methods.h"

namespace control {
namespace {

Result<QJsonObject> recent(const Context &context, const Params &params)
{
    return QJsonObject { { QStringLiteral("events"), context.log->recent(params.numberOr("lines", 1, 10000, 50)) } };
}

} // namespace

Methods logMethods()
{
    return { { "log.recent", Runs::Here, recent } };
}

} // namespace control

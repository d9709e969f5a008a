// session.list, .end.
#include "control/methods.h"

namespace control {
namespace {

Result<QJsonObject> list(const Context &context, const Params &)
{
    return QJsonObject { { QStringLiteral("sessions"), context.sessions ? context.sessions() : QJsonArray() } };
}

Result<QJsonObject> end(const Context &context, const Params &params)
{
    const quint64 id = quint64(params.number("id", 1, qint64(1) << 53));
    if (!context.endSession || !context.endSession(id))
        return Failure { Failure::Kind::NotFound, "no such session", QStringLiteral("There is no session %1 (any more)").arg(id) };
    return QJsonObject { { QStringLiteral("ended"), qint64(id) } };
}

} // namespace

Methods sessionMethods()
{
    return { { "session.list", Runs::Here, list }, { "session.end", Runs::Here, end } };
}

} // namespace control

// session.list, .end.
#include "control/methods.h"

namespace control {
namespace sessionmethods {
namespace {

// All, or one account's.
Result<QJsonObject> list(const Context &context, const Params &params)
{
    const QJsonArray all = context.sessions ? context.sessions() : QJsonArray();
    if (!params.has("address"))
        return QJsonObject { { QStringLiteral("sessions"), all } };
    const QString user = QString::fromUtf8(params.address("address").toString());
    QJsonArray own;
    for (const QJsonValue &session : all) {
        if (session[u"user"].toString().compare(user, Qt::CaseInsensitive) == 0)
            own.append(session);
    }
    return QJsonObject { { QStringLiteral("sessions"), own } };
}

// All of one account: what a password that was stolen still has open.
Result<QJsonObject> endOf(const Context &context, const QString &user)
{
    int ended = 0;
    const QJsonArray sessions = context.sessions ? context.sessions() : QJsonArray();
    for (const QJsonValue &session : sessions) {
        if (session[u"user"].toString().compare(user, Qt::CaseInsensitive) == 0 && context.endSession(quint64(session[u"id"].toInteger())))
            ++ended;
    }
    return QJsonObject { { QStringLiteral("ended"), ended }, { QStringLiteral("address"), user } };
}

Result<QJsonObject> end(const Context &context, const Params &params)
{
    if (params.has("address"))
        return endOf(context, QString::fromUtf8(params.address("address").toString()));
    const quint64 id = quint64(params.number("id", 1, qint64(1) << 53));
    if (!context.endSession || !context.endSession(id))
        return Failure { Failure::Kind::NotFound, "no such session", QStringLiteral("There is no session %1 (any more)").arg(id) };
    return QJsonObject { { QStringLiteral("ended"), qint64(id) } };
}

} // namespace

} // namespace sessionmethods

Methods sessionMethods()
{
    using namespace sessionmethods;
    return { { "session.list", Runs::Here, list }, { "session.end", Runs::Here, end } };
}

} // namespace control

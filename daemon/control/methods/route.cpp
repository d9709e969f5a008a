// route.list, .set, .remove: smart hosts. A password goes in and never comes out.
#include "control/methods.h"
#include "services/delivery/routetable.h"

namespace control {
namespace routemethods {
namespace {

QJsonObject toJson(const delivery::RouteRecord &route)
{
    return { { QStringLiteral("destination"), QString::fromUtf8(route.destination) }, { QStringLiteral("host"), QString::fromUtf8(route.host) },
        { QStringLiteral("port"), int(route.port) }, { QStringLiteral("tls"), QString::fromLatin1(delivery::routeTlsName(route.tls)) },
        { QStringLiteral("login"), QString::fromUtf8(route.login) }, { QStringLiteral("hasPassword"), !route.password.isEmpty() } };
}

Result<QJsonObject> list(const Context &context, const Params &)
{
    const auto routes = context.routes->list();
    if (!routes)
        return routes.failure();
    QJsonArray array;
    for (const delivery::RouteRecord &route : *routes)
        array.append(toJson(route));
    return QJsonObject { { QStringLiteral("routes"), array } };
}

Result<QJsonObject> set(const Context &context, const Params &params)
{
    delivery::RouteRecord route;
    route.destination = params.bytes("destination");
    route.host = params.bytes("host");
    const QByteArray tls = params.bytesOr("tls", "required");
    const auto level = delivery::routeTlsFrom(tls);
    if (!level)
        throw InvalidParameter(QStringLiteral("tls must be may, required or implicit"));
    route.tls = *level;
    route.port = quint16(params.numberOr("port", 1, 65535, route.tls == delivery::RouteTls::Implicit ? 465 : 587));
    route.login = params.bytesOr("login");
    route.password = Secret(params.bytesOr("password"));
    if (const auto done = context.routes->set(route); !done)
        return done.failure();
    return toJson(route);
}

Result<QJsonObject> remove(const Context &context, const Params &params)
{
    if (const auto removed = context.routes->remove(params.bytes("destination")); !removed)
        return removed.failure();
    return QJsonObject { { QStringLiteral("removed"), params.text("destination") } };
}

} // namespace

} // namespace routemethods

Methods routeMethods()
{
    using namespace routemethods;
    return { { "route.list", Runs::OnSql, list }, { "route.set", Runs::OnSql, set }, { "route.remove", Runs::OnSql, remove } };
}

} // namespace control

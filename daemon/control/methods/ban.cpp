// ban.list, .add, .lift: networks that may not connect.
#include "control/methods.h"
#include "services/directory/passwordauth.h"
#include "services/policy/bans.h"

namespace control {
namespace banmethods {
namespace {

QJsonObject toJson(const policy::BanRecord &ban, const QDateTime &now)
{
    return { { QStringLiteral("network"), QString::fromLatin1(ban.network.text()) }, { QStringLiteral("reason"), QString::fromUtf8(ban.reason) },
        { QStringLiteral("byHand"), ban.byHand }, { QStringLiteral("created"), isoTime(ban.created) }, { QStringLiteral("until"), isoTime(ban.until) },
        { QStringLiteral("strikes"), ban.strikes }, { QStringLiteral("active"), !ban.isOver(now) } };
}

policy::Network networkOf(const Params &params)
{
    const auto network = policy::Network::parse(params.bytes("network"));
    if (!network)
        throw InvalidParameter(QStringLiteral("network must be an address or a network such as 192.0.2.0/24 or 2001:db8::/32"));
    return *network;
}

Result<QJsonObject> list(const Context &context, const Params &)
{
    const auto bans = context.bans->list();
    if (!bans)
        return bans.failure();
    QJsonArray array;
    for (const policy::BanRecord &ban : *bans)
        array.append(toJson(ban, context.clock->nowUtc()));
    return QJsonObject { { QStringLiteral("bans"), array } };
}

Result<QJsonObject> add(const Context &context, const Params &params)
{
    const std::chrono::seconds duration(params.numberOr("duration", 0, qint64(10) * 366 * 86400, 0));
    const auto ban = context.bans->add(networkOf(params), duration, params.bytesOr("reason"));
    if (!ban)
        return ban.failure();
    return toJson(*ban, context.clock->nowUtc());
}

Result<QJsonObject> lift(const Context &context, const Params &params)
{
    const policy::Network network = networkOf(params);
    const QString address = QString::fromLatin1(network.text()).section(u'/', 0, 0);
    context.auth->forgive(QHostAddress(address)); // it may try passwords again, too
    if (const auto lifted = context.bans->lift(network); !lifted)
        return lifted.failure();
    return QJsonObject { { QStringLiteral("lifted"), QString::fromLatin1(network.text()) } };
}

} // namespace

} // namespace banmethods

Methods banMethods()
{
    using namespace banmethods;
    return { { "ban.list", Runs::OnSql, list }, { "ban.add", Runs::OnSql, add }, { "ban.lift", Runs::OnSql, lift } };
}

} // namespace control

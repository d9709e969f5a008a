// firewall.ports: which ports must be open. What the firewall does with them is looked at by whoever asks, in his own process
// (shared/firewall): the daemon may not run programs.
#include "control/methods.h"

#include <QSet>

namespace control {
namespace firewallmethods {
namespace {

Result<QJsonObject> ports(const Context &context, const Params &)
{
    QJsonArray list;
    QSet<int> seen;
    const QJsonArray listeners = context.listeners ? context.listeners() : QJsonArray();
    for (const QJsonValue &listener : listeners) {
        const QString address = listener[u"address"].toString();
        const QString host = address.section(u':', 0, -2);
        const int port = address.section(u':', -1).toInt();
        const bool onlyHere = host.startsWith(u"127.") || host == u"[::1]";
        if (onlyHere || port <= 0 || seen.contains(port))
            continue;
        seen.insert(port);
        list.append(QJsonObject { { QStringLiteral("port"), port }, { QStringLiteral("service"), listener[u"service"] }, { QStringLiteral("protocol"), QStringLiteral("tcp") } });
    }
    return QJsonObject { { QStringLiteral("ports"), list } };
}

} // namespace

} // namespace firewallmethods

Methods firewallMethods()
{
    using namespace firewallmethods;
    return { { "firewall.ports", Runs::Here, ports } };
}

} // namespace control

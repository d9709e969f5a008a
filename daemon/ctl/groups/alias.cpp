// alias add|list|remove: addresses that lead elsewhere.
#include "ctl/command.h"
#include "ctl/table.h"

namespace ctl {
namespace aliasgroup {

static void add(Session &session, const Arguments &arguments)
{
    const QStringList targets = arguments.positional.sliced(1);
    const QJsonObject answer = session.call(QStringLiteral("alias.add"),
        { { QStringLiteral("address"), arguments.at(0) }, { QStringLiteral("targets"), QJsonArray::fromStringList(targets) },
            { QStringLiteral("maySend"), arguments.has("may-send") } });
    session.done(answer, QStringLiteral("Mail for %1 goes to %2").arg(arguments.at(0), targets.join(QStringLiteral(", "))));
}

static void list(Session &session, const Arguments &arguments)
{
    QJsonObject params;
    if (!arguments.at(0).isEmpty())
        params[u"domain"] = arguments.at(0);
    const QJsonArray aliases = session.callAll(QStringLiteral("alias.list"), params, "aliases");
    session.show(aliases, [&] {
        Table table({ QStringLiteral("ALIAS"), QStringLiteral("ENABLED"), QStringLiteral("MAY SEND"), QStringLiteral("TARGETS") });
        for (const QJsonValue &value : aliases) {
            QStringList targets;
            for (const QJsonValue &target : value[u"targets"].toArray())
                targets << target.toString();
            table.add({ value[u"address"].toString(), value[u"enabled"].toBool() ? QStringLiteral("yes") : QStringLiteral("no"),
                value[u"maySend"].toBool() ? QStringLiteral("yes") : QStringLiteral("no"), targets.join(QStringLiteral(", ")) });
        }
        table.print(QStringLiteral("No aliases"));
    });
}

static void remove(Session &session, const Arguments &arguments)
{
    session.done(session.call(QStringLiteral("alias.remove"), { { QStringLiteral("address"), arguments.at(0) } }),
        QStringLiteral("Alias %1 is removed").arg(arguments.at(0)));
}

} // namespace aliasgroup

Commands aliasCommands()
{
    using namespace aliasgroup;
    return {
        { "alias", "add", "ADDRESS TARGET… [--may-send]", 2, -1, {}, { QStringLiteral("may-send") },
            "Makes an alias; with --may-send each of several targets may write under it.", add },
        { "alias", "list", "[DOMAIN]", 0, 1, {}, {}, "The aliases.", list },
        { "alias", "remove", "ADDRESS", 1, 1, {}, {}, "Removes an alias.", remove },
    };
}

} // namespace ctl

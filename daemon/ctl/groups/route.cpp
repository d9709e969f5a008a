// route list|set|remove: smart hosts, for one destination or for all.
#include "ctl/command.h"
#include "ctl/password.h"
#include "ctl/table.h"

namespace ctl {
namespace routegroup {

static void list(Session &session, const Arguments &)
{
    const QJsonObject answer = session.call(QStringLiteral("route.list"));
    session.show(answer[u"routes"], [&] {
        Table table({ QStringLiteral("DESTINATION"), QStringLiteral("HOST"), QStringLiteral("PORT"), QStringLiteral("TLS"), QStringLiteral("LOGIN") });
        for (const QJsonValue &value : answer[u"routes"].toArray())
            table.add({ value[u"destination"].toString(), value[u"host"].toString(), QString::number(value[u"port"].toInt()), value[u"tls"].toString(),
                value[u"login"].toString() });
        table.print(QStringLiteral("No routes: mail goes to each destination's own servers"));
    });
}

static void set(Session &session, const Arguments &arguments)
{
    QJsonObject params { { QStringLiteral("destination"), arguments.at(0) }, { QStringLiteral("host"), arguments.at(1) } };
    if (arguments.has("port"))
        params[u"port"] = arguments.number("port");
    if (arguments.has("tls"))
        params[u"tls"] = arguments.value("tls");
    if (arguments.has("login")) {
        params[u"login"] = arguments.value("login");
        params[u"password"] = readPassword(QStringLiteral("Password of %1 at %2").arg(arguments.value("login"), arguments.at(1)));
    }
    session.done(session.call(QStringLiteral("route.set"), params), QStringLiteral("Mail for %1 goes by %2").arg(arguments.at(0), arguments.at(1)));
}

static void remove(Session &session, const Arguments &arguments)
{
    session.done(session.call(QStringLiteral("route.remove"), { { QStringLiteral("destination"), arguments.at(0) } }),
        QStringLiteral("The route for %1 is removed").arg(arguments.at(0)));
}

} // namespace routegroup

Commands routeCommands()
{
    using namespace routegroup;
    const QStringList options { QStringLiteral("port"), QStringLiteral("tls"), QStringLiteral("login") };
    return {
        { "route", "list", "", 0, 0, {}, {}, "The smart hosts.", list },
        { "route", "set", "DESTINATION|* HOST [--port N] [--tls may|required|implicit] [--login NAME]", 2, 2, options, {},
            "Sends a domain's mail (*: all other mail) by another server; with --login asks for its password.", set },
        { "route", "remove", "DESTINATION|*", 1, 1, {}, {}, "Removes one.", remove },
    };
}

} // namespace ctl

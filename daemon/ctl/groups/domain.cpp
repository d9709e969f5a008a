// domain add|list|show|remove: what this server takes mail for.
#include "ctl/command.h"
#include "ctl/table.h"

#include <cstdio>

namespace ctl {
namespace domaingroup {

static void add(Session &session, const Arguments &arguments)
{
    const QString name = arguments.at(0);
    QJsonObject params { { QStringLiteral("name"), name } };
    if (arguments.has("catch-all"))
        params[u"catchAll"] = arguments.value("catch-all");
    session.done(session.call(QStringLiteral("domain.add"), params), QStringLiteral("Domain %1 is ours now").arg(name));
}

static void list(Session &session, const Arguments &)
{
    const QJsonObject answer = session.call(QStringLiteral("domain.list"));
    session.show(answer[u"domains"], [&] {
        Table table({ QStringLiteral("DOMAIN"), QStringLiteral("ENABLED"), QStringLiteral("CATCH-ALL") });
        for (const QJsonValue &value : answer[u"domains"].toArray())
            table.add({ value[u"name"].toString(), value[u"enabled"].toBool() ? QStringLiteral("yes") : QStringLiteral("no"),
                value[u"catchAll"].toString() });
        table.print(QStringLiteral("No domains yet; facteurctl domain add NAME"));
    });
}

static void show(Session &session, const Arguments &arguments)
{
    const QJsonObject d = session.call(QStringLiteral("domain.show"), { { QStringLiteral("name"), arguments.at(0) } });
    session.show(d, [&] {
        std::printf("domain      %s\nenabled     %s\ncatch-all   %s\nseparators  %s\naccounts    %lld\naliases     %lld\ncreated     %s\n",
            qUtf8Printable(d[u"name"].toString()), d[u"enabled"].toBool() ? "yes" : "no",
            d[u"catchAll"].toString().isEmpty() ? "none" : qUtf8Printable(d[u"catchAll"].toString()), qUtf8Printable(d[u"separators"].toString()),
            d[u"accounts"].toInteger(), d[u"aliases"].toInteger(), qPrintable(timeText(d[u"created"].toString())));
    });
}

static void change(Session &session, const Arguments &arguments)
{
    QJsonObject params { { QStringLiteral("name"), arguments.at(0) } };
    if (arguments.has("catch-all"))
        params[u"catchAll"] = arguments.value("catch-all");
    if (arguments.has("separators"))
        params[u"separators"] = arguments.value("separators");
    if (arguments.has("enable") || arguments.has("disable"))
        params[u"enabled"] = arguments.has("enable");
    session.done(session.call(QStringLiteral("domain.change"), params), QStringLiteral("Domain %1 is changed").arg(arguments.at(0)));
}

static void remove(Session &session, const Arguments &arguments)
{
    session.done(session.call(QStringLiteral("domain.remove"), { { QStringLiteral("name"), arguments.at(0) } }),
        QStringLiteral("Domain %1 is removed; its mail is refused from now on").arg(arguments.at(0)));
}

} // namespace domaingroup

Commands domainCommands()
{
    using namespace domaingroup;
    const QStringList options { QStringLiteral("catch-all"), QStringLiteral("separators") };
    const QStringList flags { QStringLiteral("enable"), QStringLiteral("disable") };
    return {
        { "domain", "add", "NAME [--catch-all ADDRESS]", 1, 1, { QStringLiteral("catch-all") }, {}, "Takes mail for a domain.", add },
        { "domain", "list", "", 0, 0, {}, {}, "The domains.", list },
        { "domain", "show", "NAME", 1, 1, {}, {}, "One domain.", show },
        { "domain", "change", "NAME [--catch-all ADDRESS] [--separators CHARS] [--enable|--disable]", 1, 1, options, flags,
            "Changes a domain; an empty value takes catch-all or separators away.", change },
        { "domain", "remove", "NAME", 1, 1, {}, {}, "Removes a domain without accounts and aliases.", remove,
            "Mail for %1 is refused from now on, and its settings are gone." },
    };
}

} // namespace ctl

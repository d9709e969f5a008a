// dnsbl list|add|remove|enable|disable|test: DNS lists that are asked about clients and senders.
#include "ctl/command.h"
#include "ctl/table.h"

namespace ctl {
namespace dnsblgroup {

static void list(Session &session, const Arguments &)
{
    const QJsonObject answer = session.call(QStringLiteral("dnsbl.list"));
    session.show(answer[u"lists"], [&] {
        Table table({ QStringLiteral("ZONE"), QStringLiteral("OF"), QStringLiteral("EFFECT"), QStringLiteral("POINTS"), QStringLiteral("STATE"), QStringLiteral("ASKED"),
            QStringLiteral("HITS"), QStringLiteral("NOTE") });
        for (const QJsonValue &value : answer[u"lists"].toArray()) {
            const QString why = value[u"why"].toString();
            table.add({ value[u"zone"].toString(), value[u"kinds"].toString(), value[u"effect"].toString(), QString::number(value[u"weight"].toDouble()),
                value[u"state"].toString(), QString::number(value[u"questions"].toInteger()), QString::number(value[u"hits"].toInteger()),
                why.isEmpty() ? value[u"note"].toString() : why });
        }
        table.print(QStringLiteral("No DNS lists"));
    });
}

static void add(Session &session, const Arguments &arguments)
{
    QJsonObject params { { QStringLiteral("zone"), arguments.at(0) } };
    const struct
    {
        const char *option, *parameter;
    } texts[] = { { "kinds", "kinds" }, { "filter", "filter" }, { "weights", "weights" }, { "listed-test", "listedTest" }, { "unlisted-test", "unlistedTest" }, { "note", "note" } };
    for (const auto &one : texts) {
        if (arguments.has(one.option))
            params[QLatin1StringView(one.parameter)] = arguments.value(one.option);
    }
    if (arguments.has("weight")) {
        bool fine = false;
        params[u"weight"] = arguments.value("weight").toDouble(&fine);
        if (!fine)
            throw WrongUsage(QStringLiteral("--weight wants a number of points"));
    }
    if (arguments.has("allow"))
        params[u"effect"] = QStringLiteral("allow");
    session.done(session.call(QStringLiteral("dnsbl.add"), params), QStringLiteral("%1 is asked as soon as it has passed a test").arg(arguments.at(0)));
}

static void change(Session &session, const Arguments &arguments, const QString &method, const QString &sentence)
{
    session.done(session.call(method, { { QStringLiteral("zone"), arguments.at(0) } }), sentence.arg(arguments.at(0)));
}
static void remove(Session &session, const Arguments &arguments) { change(session, arguments, QStringLiteral("dnsbl.remove"), QStringLiteral("%1 is removed")); }
static void enable(Session &session, const Arguments &arguments)
{
    change(session, arguments, QStringLiteral("dnsbl.enable"), QStringLiteral("%1 is asked as soon as it has passed a test"));
}
static void disable(Session &session, const Arguments &arguments) { change(session, arguments, QStringLiteral("dnsbl.disable"), QStringLiteral("%1 is not asked any more")); }

static void test(Session &session, const Arguments &arguments)
{
    const QJsonObject answer = session.call(QStringLiteral("dnsbl.test"), { { QStringLiteral("subject"), arguments.at(0) } });
    session.show(answer[u"answers"], [&] {
        Table table({ QStringLiteral("ZONE"), QStringLiteral("SAYS"), QStringLiteral("ANSWER"), QStringLiteral("STATE") });
        for (const QJsonValue &value : answer[u"answers"].toArray()) {
            QStringList codes;
            for (const QJsonValue &code : value[u"codes"].toArray())
                codes << code.toString();
            const QString listed = value[u"effect"].toString() == u"allow" ? QStringLiteral("allowed") : QStringLiteral("listed");
            const QString why = value[u"why"].toString();
            table.add({ value[u"zone"].toString(), !why.isEmpty() ? why : value[u"listed"].toBool() ? listed : QStringLiteral("-"), codes.join(u' '), value[u"state"].toString() });
        }
        table.print(QStringLiteral("No DNS lists of that kind"));
    });
}

} // namespace dnsblgroup

Commands dnsblCommands()
{
    using namespace dnsblgroup;
    QStringList options;
    for (const char *option : { "kinds", "weight", "filter", "weights", "listed-test", "unlisted-test", "note" })
        options << QString::fromLatin1(option);
    return {
        { "dnsbl", "list", "", 0, 0, {}, {}, "The DNS lists, with their points and how they are.", list },
        { "dnsbl", "add", "ZONE [--kinds 'client name helo sender url email'] [--weight POINTS] [--filter '127.0.0.[2..11]'] [--weights '127.0.0.9=15'] [--listed-test NAME] [--unlisted-test NAME] [--note TEXT] [--allow]", 1, 1, options,
            { QStringLiteral("allow") }, "Adds a list, or replaces it; with --allow a list of good senders.", add },
        { "dnsbl", "remove", "ZONE", 1, 1, {}, {}, "Removes one.", remove },
        { "dnsbl", "enable", "ZONE", 1, 1, {}, {}, "Asks it again.", enable },
        { "dnsbl", "disable", "ZONE", 1, 1, {}, {}, "Keeps it without asking it.", disable },
        { "dnsbl", "test", "ADDRESS|DOMAIN|MAIL-ADDRESS", 1, 1, {}, {}, "What each list says of it.", test },
    };
}

} // namespace ctl

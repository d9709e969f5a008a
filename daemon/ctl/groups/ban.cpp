// ban list|add|lift: networks that may not connect, to no protocol.
#include "ctl/command.h"
#include "ctl/table.h"

namespace ctl {
namespace bangroup {

// "90s", "30m", "2h", "7d".
static qint64 secondsOf(const QString &text)
{
    static constexpr struct
    {
        char unit;
        qint64 seconds;
    } units[] = { { 's', 1 }, { 'm', 60 }, { 'h', 3600 }, { 'd', 86400 } };
    bool fine = false;
    const qint64 number = text.chopped(1).toLongLong(&fine);
    for (const auto &one : units) {
        if (fine && number > 0 && number < 100000000 && text.endsWith(QLatin1Char(one.unit)))
            return number * one.seconds;
    }
    throw WrongUsage(QStringLiteral("--for wants a time such as 30m, 2h or 7d"));
}

static void list(Session &session, const Arguments &arguments)
{
    const QJsonObject answer = session.call(QStringLiteral("ban.list"));
    session.show(answer[u"bans"], [&] {
        Table table({ QStringLiteral("NETWORK"), QStringLiteral("UNTIL"), QStringLiteral("BY"), QStringLiteral("TIMES"), QStringLiteral("REASON") });
        for (const QJsonValue &value : answer[u"bans"].toArray()) {
            if (!value[u"active"].toBool() && !arguments.has("all"))
                continue;
            const QString until = value[u"until"].toString();
            table.add({ value[u"network"].toString(), !value[u"active"].toBool() ? QStringLiteral("over") : until.isEmpty() ? QStringLiteral("for ever") : until.left(16) + u'Z',
                value[u"byHand"].toBool() ? QStringLiteral("hand") : QStringLiteral("itself"), QString::number(value[u"strikes"].toInt()), value[u"reason"].toString() });
        }
        table.print(QStringLiteral("Nobody is banned"));
    });
}

static void add(Session &session, const Arguments &arguments)
{
    QJsonObject params { { QStringLiteral("network"), arguments.at(0) } };
    if (arguments.has("for"))
        params[u"duration"] = secondsOf(arguments.value("for"));
    if (arguments.has("reason"))
        params[u"reason"] = arguments.value("reason");
    const QJsonObject answer = session.call(QStringLiteral("ban.add"), params);
    const QString until = answer[u"until"].toString();
    session.done(answer, QStringLiteral("%1 is banned %2").arg(answer[u"network"].toString(), until.isEmpty() ? QStringLiteral("for ever") : QStringLiteral("until ") + until.left(16) + u'Z'));
}

static void lift(Session &session, const Arguments &arguments)
{
    session.done(session.call(QStringLiteral("ban.lift"), { { QStringLiteral("network"), arguments.at(0) } }), QStringLiteral("%1 may connect again").arg(arguments.at(0)));
}

} // namespace bangroup

Commands banCommands()
{
    using namespace bangroup;
    return {
        { "ban", "list", "[--all]", 0, 0, {}, { QStringLiteral("all") }, "Networks that may not connect; with --all also bans that are over and still remembered.", list },
        { "ban", "add", "ADDRESS|NETWORK [--for TIME] [--reason TEXT]", 1, 1, { QStringLiteral("for"), QStringLiteral("reason") }, {},
            "Bans one, for a time such as 30m, 2h or 7d, or for ever.", add },
        { "ban", "lift", "ADDRESS|NETWORK", 1, 1, {}, {}, "Lets it connect again.", lift },
    };
}

} // namespace ctl

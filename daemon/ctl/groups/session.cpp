// session list|end: who is connected.
#include "ctl/command.h"
#include "ctl/table.h"

#include <QDateTime>

namespace ctl {
namespace sessiongroup {

static void list(Session &session, const Arguments &)
{
    const QJsonObject answer = session.call(QStringLiteral("session.list"));
    session.show(answer[u"sessions"], [&] {
        Table table({ QStringLiteral("ID"), QStringLiteral("SERVICE"), QStringLiteral("SINCE"), QStringLiteral("TLS"), QStringLiteral("PEER"), QStringLiteral("USER") });
        for (const QJsonValue &value : answer[u"sessions"].toArray())
            table.add({ QString::number(value[u"id"].toInteger()), value[u"service"].toString(), timeText(value[u"since"].toString()),
                value[u"tls"].toBool() ? QStringLiteral("yes") : QStringLiteral("no"), value[u"peer"].toString(), clean(value[u"user"].toString()) });
        table.print(QStringLiteral("Nobody is connected"));
    });
}

static void end(Session &session, const Arguments &arguments)
{
    if (arguments.at(0).contains(u'@')) {
        const QJsonObject answer = session.call(QStringLiteral("session.end"), { { QStringLiteral("address"), arguments.at(0) } });
        session.done(answer, QStringLiteral("%1 sessions of %2 are ended").arg(answer[u"ended"].toInteger()).arg(arguments.at(0)));
        return;
    }
    bool ok = false;
    const qint64 id = arguments.at(0).toLongLong(&ok);
    if (!ok)
        throw WrongUsage(QStringLiteral("a session is named by the number that session list shows, not \"%1\"").arg(arguments.at(0)));
    session.done(session.call(QStringLiteral("session.end"), { { QStringLiteral("id"), id } }), QStringLiteral("Session %1 is ended").arg(id));
}

} // namespace sessiongroup

Commands sessionCommands()
{
    using namespace sessiongroup;
    return {
        { "session", "list", "", 0, 0, {}, {}, "Who is connected.", list },
        { "session", "end", "ID | ADDRESS", 1, 1, {}, {}, "Ends one connection, or all of an account.", end },
    };
}

} // namespace ctl

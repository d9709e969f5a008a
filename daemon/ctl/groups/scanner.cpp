// scanner list|test: rspamd, SpamAssassin, ClamAV, milters, policy servers.
#include "ctl/command.h"
#include "ctl/table.h"

namespace ctl {
namespace scannergroup {

static void list(Session &session, const Arguments &)
{
    const QJsonObject answer = session.call(QStringLiteral("scanner.list"));
    session.show(answer[u"scanners"], [&] {
        Table table({ QStringLiteral("KIND"), QStringLiteral("STATE"), QStringLiteral("ASKED"), QStringLiteral("FAILED"), QStringLiteral("LATENCY"),
            QStringLiteral("ADDRESS"), QStringLiteral("LAST ERROR") });
        for (const QJsonValue &value : answer[u"scanners"].toArray()) {
            const QString error = value[u"lastError"].toString();
            const QString when = value[u"lastErrorAt"].isString() ? timeText(value[u"lastErrorAt"].toString()) + QStringLiteral(" ") : QString();
            table.add({ value[u"kind"].toString(), value[u"state"].toString(), QString::number(value[u"asked"].toInteger()),
                QString::number(value[u"failed"].toInteger()), QStringLiteral("%1 ms").arg(value[u"latencyMs"].toInteger()),
                clean(value[u"state"].toString() == u"wrong" ? value[u"configured"].toString() : value[u"address"].toString()),
                error.isEmpty() ? QStringLiteral("-") : when + clean(error) });
        }
        table.print(QStringLiteral("No scanner is set up: see facteurctl setting list, scan.*"));
    });
}

static void test(Session &session, const Arguments &arguments)
{
    QJsonObject params;
    if (!arguments.at(0).isEmpty())
        params[u"scanner"] = arguments.at(0);
    const QJsonArray results = session.call(QStringLiteral("scanner.test"), params)[u"scanners"].toArray();
    session.show(results, [&] {
        Table table({ QStringLiteral("KIND"), QStringLiteral("RESULT"), QStringLiteral("TOOK"), QStringLiteral("ADDRESS"), QStringLiteral("ANSWER") });
        for (const QJsonValue &value : results)
            table.add({ value[u"kind"].toString(), value[u"ok"].toBool() ? QStringLiteral("ok") : QStringLiteral("FAILED"),
                QStringLiteral("%1 ms").arg(value[u"tookMs"].toInteger()), clean(value[u"address"].toString()), clean(value[u"answer"].toString()) });
        table.print(QStringLiteral("No scanner is set up: see facteurctl setting list, scan.*"));
    });
    int failed = 0;
    for (const QJsonValue &value : results)
        failed += value[u"ok"].toBool() ? 0 : 1;
    if (failed > 0)
        throw Failed(QStringLiteral("%1 of %2 scanners failed").arg(failed).arg(results.size()));
}

} // namespace scannergroup

Commands scannerCommands()
{
    using namespace scannergroup;
    return {
        { "scanner", "list", "", 0, 0, {}, {}, "The scanners and filters that are set up, and how they are.", list },
        { "scanner", "test", "[KIND|ADDRESS]", 0, 1, {}, {}, "Sends each of them a harmless test (EICAR, GTUBE).", test },
    };
}

} // namespace ctl

// dmarc list|show|send: aggregate reports.
#include "ctl/command.h"
#include "ctl/table.h"

namespace ctl {
namespace dmarcgroup {
namespace {

void list(Session &session, const Arguments &arguments)
{
    QJsonObject params;
    if (!arguments.at(0).isEmpty())
        params[u"domain"] = arguments.at(0);
    const QJsonObject answer = session.call(QStringLiteral("dmarc.reports"), params);
    session.show(answer[u"reports"], [&] {
        Table table({ QStringLiteral("ID"), QStringLiteral("DOMAIN"), QStringLiteral("FROM"), QStringLiteral("UNTIL"), QStringLiteral("MESSAGES"), QStringLiteral("FAILED") });
        for (const QJsonValue &value : answer[u"reports"].toArray())
            table.add({ QString::number(value[u"id"].toInteger()), clean(value[u"domain"].toString()), clean(value[u"organisation"].toString()),
                timeText(value[u"end"].toString()), QString::number(value[u"messages"].toInteger()), QString::number(value[u"failed"].toInteger()) });
        table.print(QStringLiteral("No reports have come in"));
    });
}

void show(Session &session, const Arguments &arguments)
{
    bool ok = false;
    const qint64 id = arguments.at(0).toLongLong(&ok);
    if (!ok)
        throw WrongUsage(QStringLiteral("\"%1\" is no number; dmarc list shows them").arg(arguments.at(0)));
    const QJsonObject answer = session.call(QStringLiteral("dmarc.report"), { { QStringLiteral("id"), id } });
    session.show(answer, [&] {
        std::printf("%s says of %s (p=%s):\n", clean(answer[u"organisation"].toString()).toUtf8().constData(),
            clean(answer[u"domain"].toString()).toUtf8().constData(), answer[u"policy"].toString().toUtf8().constData());
        Table table({ QStringLiteral("SOURCE"), QStringLiteral("MESSAGES"), QStringLiteral("SPF"), QStringLiteral("DKIM"), QStringLiteral("DONE"), QStringLiteral("FROM") });
        for (const QJsonValue &value : answer[u"rows"].toArray())
            table.add({ value[u"source"].toString(), QString::number(value[u"messages"].toInteger()), value[u"spf"].toBool() ? QStringLiteral("pass") : QStringLiteral("fail"),
                value[u"dkim"].toBool() ? QStringLiteral("pass") : QStringLiteral("fail"), value[u"disposition"].toString(), clean(value[u"from"].toString()) });
        table.print(QStringLiteral("No rows"));
    });
}

void send(Session &session, const Arguments &)
{
    session.done(session.call(QStringLiteral("dmarc.send")), QStringLiteral("Reports that are due are on their way; the log tells of each"));
}

} // namespace

} // namespace dmarcgroup

Commands dmarcCommands()
{
    using namespace dmarcgroup;
    return {
        { "dmarc", "list", "[DOMAIN]", 0, 1, {}, {}, "Reports that others sent about our domains.", list },
        { "dmarc", "show", "ID", 1, 1, {}, {}, "One of them: who sent mail under our name, and what became of it.", show },
        { "dmarc", "send", "", 0, 0, {}, {}, "Sends our own reports that are due now instead of within the hour.", send },
    };
}

} // namespace ctl

// log [--follow]: the last log lines, and those that come.
#include "ctl/command.h"
#include "ctl/table.h"

#include <QJsonDocument>
#include <cstdio>

namespace ctl {
namespace loggroup {

static void printLine(const QJsonObject &event, bool json)
{
    if (json) {
        std::printf("%s\n", QJsonDocument(event).toJson(QJsonDocument::Compact).constData());
    } else {
        std::printf("%s %-7s %s\n", qPrintable(timeText(event[u"when"].toString())), qPrintable(event[u"severity"].toString()),
            qUtf8Printable(clean(event[u"line"].toString())));
    }
    std::fflush(stdout);
}

static void log(Session &session, const Arguments &arguments)
{
    if (arguments.has("follow")) {
        QObject::connect(&session.client(), &control::Client::notified, [&](const QString &method, const QJsonObject &params) {
            if (method == u"log")
                printLine(params, session.json());
            else if (method == u"missed")
                std::fprintf(stderr, "facteurctl: %lld lines were left out, this terminal is too slow\n", params[u"count"].toInteger());
        });
    }
    QJsonObject params;
    if (arguments.has("lines"))
        params[u"lines"] = arguments.number("lines");
    const QJsonObject answer = session.call(QStringLiteral("log.recent"), params);
    for (const QJsonValue &value : answer[u"events"].toArray())
        printLine(value.toObject(), session.json());
    if (!arguments.has("follow"))
        return;
    session.call(QStringLiteral("subscribe"), { { QStringLiteral("to"), QJsonArray { QStringLiteral("log") } } });
    while (session.client().waitForNotification()) { }
    throw Failed(QStringLiteral("facteurd has ended the connection"));
}

} // namespace loggroup

Commands logCommands()
{
    using namespace loggroup;
    return { { "log", "", "[--lines N] [--follow]", 0, 0, { QStringLiteral("lines") }, { QStringLiteral("follow") },
        "The last lines of the log; with --follow also those that come.", log } };
}

} // namespace ctl

// status: what runs.
#include "ctl/command.h"
#include "ctl/table.h"

#include <cstdio>

namespace ctl {
namespace statusgroup {

static void status(Session &session, const Arguments &)
{
    const QJsonObject s = session.call(QStringLiteral("server.status"));
    session.show(s, [&] {
        const QJsonObject queue = s[u"queue"].toObject(), counters = s[u"counters"].toObject();
        std::printf("facteurd %s on %s, process %lld, up %s\n", qPrintable(s[u"version"].toString()), qUtf8Printable(s[u"hostname"].toString()),
            s[u"pid"].toInteger(), qPrintable(durationText(s[u"uptime"].toInteger())));
        std::printf("database    %s, %s\n", qUtf8Printable(s[u"database"].toString()), s[u"databaseUp"].toBool() ? "reachable" : "AWAY");
        std::printf("directory   %lld domains, %lld accounts, %lld aliases\n", s[u"domains"].toInteger(), s[u"accounts"].toInteger(),
            s[u"aliases"].toInteger());
        std::printf("queue       %lld messages (%s), %lld recipients waiting, %lld held%s\n", queue[u"messages"].toInteger(),
            qPrintable(sizeText(queue[u"octets"].toInteger())), queue[u"queued"].toInteger(), queue[u"held"].toInteger(),
            queue[u"paused"].toBool() ? ", PAUSED" : "");
        for (const QJsonValue &value : s[u"listeners"].toArray()) {
            const QJsonObject listener = value.toObject();
            std::printf("%-11s %s: %lld now, %lld since the start, %lld turned away\n", qPrintable(listener[u"service"].toString()),
                qPrintable(listener[u"address"].toString()), listener[u"sessions"].toInteger(), listener[u"accepted"].toInteger(),
                listener[u"refused"].toInteger());
        }
        std::printf("logins      %lld succeeded, %lld failed, %lld made to wait\n", counters[u"loginsSucceeded"].toInteger(),
            counters[u"loginsFailed"].toInteger(), counters[u"loginsDelayed"].toInteger());
    });
}

} // namespace statusgroup

Commands statusCommands()
{
    using namespace statusgroup;
    return { { "status", "", "", 0, 0, {}, {}, "What runs, who is connected, what waits.", status } };
}

} // namespace ctl

// status, doctor: how the server is.
#include "ctl/command.h"
#include "ctl/table.h"

#include <cstdio>

namespace ctl {

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
        std::printf("queue       %lld messages (%s), %lld recipients waiting, %lld held\n", queue[u"messages"].toInteger(),
            qPrintable(sizeText(queue[u"octets"].toInteger())), queue[u"queued"].toInteger(), queue[u"held"].toInteger());
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

static void doctor(Session &session, const Arguments &)
{
    const QJsonObject answer = session.call(QStringLiteral("server.doctor"));
    const QJsonArray findings = answer[u"findings"].toArray();
    session.show(answer, [&] {
        for (const QJsonValue &value : findings) {
            const QJsonObject finding = value.toObject();
            std::printf("%-7s %s: %s\n", qPrintable(finding[u"severity"].toString()), qUtf8Printable(finding[u"subject"].toString()),
                qUtf8Printable(clean(finding[u"text"].toString())));
        }
    });
    for (const QJsonValue &value : findings) {
        if (value[u"severity"].toString() == u"error")
            throw Failed(QStringLiteral("The doctor found errors"));
    }
}

Commands statusCommands()
{
    return {
        { "status", "", "", 0, 0, {}, {}, "What runs, who is connected, what waits.", status },
        { "doctor", "", "", 0, 0, {}, {}, "Looks for contradictions and for what will go wrong; exit status 1 when something is.", doctor },
    };
}

} // namespace ctl

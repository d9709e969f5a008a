// trace: the story of a mail.
#include "ctl/command.h"
#include "ctl/table.h"

#include <QDateTime>
#include <cstdio>

namespace ctl {

static void trace(Session &session, const Arguments &arguments)
{
    QJsonObject params;
    for (const auto &[option, key] : { std::pair("message-id", "messageId"), { "from", "from" }, { "to", "to" }, { "queue-id", "queueId" }, { "id", "trace" } }) {
        if (arguments.has(option))
            params[QLatin1StringView(key)] = arguments.value(option);
    }
    if (params.isEmpty())
        throw WrongUsage(QStringLiteral("trace wants at least one of --message-id, --from, --to, --queue-id, --id"));
    const QJsonObject answer = session.call(QStringLiteral("trace.find"), params);
    session.show(answer[u"mails"], [&] {
        const QJsonArray mails = answer[u"mails"].toArray();
        if (mails.isEmpty())
            std::printf("No such mail in the last days\n");
        for (const QJsonValue &mail : mails) {
            std::printf("%s\n", qPrintable(mail[u"trace"].toString()));
            for (const QJsonValue &value : mail[u"events"].toArray()) {
                QJsonObject event = value.toObject();
                std::printf("  %s  %s %s", qPrintable(timeText(event.take(u"time").toString())), qPrintable(event.take(u"category").toString()),
                    qPrintable(event.take(u"event").toString()));
                event.remove(u"severity");
                event.remove(u"trace");
                for (auto field = event.begin(); field != event.end(); ++field) {
                    if (field.value().toVariant().toString().isEmpty())
                        continue;
                    std::printf(" %s=%s", qUtf8Printable(field.key()), qUtf8Printable(clean(field.value().toVariant().toString())));
                }
                std::printf("\n");
            }
        }
    });
}

Commands traceCommands()
{
    const QStringList options { QStringLiteral("message-id"), QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("queue-id"), QStringLiteral("id") };
    return { { "trace", "", "[--message-id ID] [--from A] [--to A] [--queue-id N] [--id TRACE]", 0, 0, options, {},
        "What happened to a mail, line by line; what is given must all match.", trace } };
}

} // namespace ctl

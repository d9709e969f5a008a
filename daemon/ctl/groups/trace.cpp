// trace: the story of a mail.
#include "ctl/command.h"
#include "ctl/table.h"

#include <QDateTime>
#include <cstdio>

namespace ctl {
namespace tracegroup {

// What the door's checks said.
static void showVerdicts(const QJsonArray &verdicts)
{
    Table table({ QStringLiteral("    STAGE"), QStringLiteral("CHECK"), QStringLiteral("RESULT"), QStringLiteral("SCORE"), QStringLiteral("DEMANDS"), QStringLiteral("REASON") });
    for (const QJsonValue &verdict : verdicts) {
        const QString demand = verdict[u"demand"].toString(), score = verdict[u"score"].toString();
        table.add({ QStringLiteral("    ") + verdict[u"stage"].toString(), verdict[u"check"].toString(), clean(verdict[u"result"].toString()),
            score.toDouble() == 0 ? QString() : score, demand == u"none" ? QString() : demand, clean(verdict[u"reason"].toString()) });
    }
    table.print({});
}

static void showDecision(const QJsonObject &decision, const QJsonArray &verdicts)
{
    std::printf("  %s  the door (%s)\n", qPrintable(timeText(decision[u"time"].toString())), qPrintable(decision[u"stage"].toString()));
    if (!verdicts.isEmpty())
        showVerdicts(verdicts);
    const QString score = decision[u"score"].toString(), reason = clean(decision[u"reason"].toString()), reply = clean(decision[u"reply"].toString());
    std::printf("    Decision: %s%s%s%s%s%s\n", qUtf8Printable(decision[u"decision"].toString()),
        qUtf8Printable(score.isEmpty() ? QString() : QStringLiteral(" (%1 points, Junk from %2)").arg(score, decision[u"required"].toString())),
        reason.isEmpty() ? "" : ": ", qUtf8Printable(reason), reply.isEmpty() ? "" : "; answered ", qUtf8Printable(reply));
}

static void trace(Session &session, const Arguments &arguments)
{
    QJsonObject params;
    for (const auto &[option, key] : { std::pair("message-id", "messageId"), { "from", "from" }, { "to", "to" }, { "queue-id", "queueId" }, { "id", "trace" }, { "client", "client" } }) {
        if (arguments.has(option))
            params[QLatin1StringView(key)] = arguments.value(option);
    }
    if (params.isEmpty())
        throw WrongUsage(QStringLiteral("trace wants at least one of --message-id, --from, --to, --client, --queue-id, --id"));
    const QJsonObject answer = session.call(QStringLiteral("trace.find"), params);
    session.show(answer[u"mails"], [&] {
        const QJsonArray mails = answer[u"mails"].toArray();
        if (mails.isEmpty())
            std::printf("No such mail in the last days\n");
        for (const QJsonValue &mail : mails) {
            std::printf("%s\n", qPrintable(mail[u"trace"].toString()));
            QJsonArray verdicts;
            for (const QJsonValue &value : mail[u"events"].toArray()) {
                QJsonObject event = value.toObject();
                if (event[u"category"].toString() == u"policy" && event[u"event"].toString() == u"verdict") {
                    verdicts.append(event);
                    continue;
                }
                if (event[u"category"].toString() == u"policy" && event[u"event"].toString() == u"decision") {
                    showDecision(event, verdicts);
                    verdicts = {};
                    continue;
                }
                std::printf("  %s  %s %s", qPrintable(timeText(event.take(u"time").toString())), qPrintable(event.take(u"category").toString()),
                    qPrintable(event.take(u"event").toString()));
                event.remove(u"severity");
                event.remove(u"trace");
                for (auto field = event.begin(); field != event.end(); ++field) {
                    if (field.value().toVariant().toString().isEmpty() || field.key().endsWith(u"Words"))
                        continue;
                    std::printf(" %s=%s", qUtf8Printable(field.key()), qUtf8Printable(clean(field.value().toVariant().toString())));
                }
                std::printf("\n");
            }
            if (!verdicts.isEmpty())
                showVerdicts(verdicts);
        }
    });
}

} // namespace tracegroup

Commands traceCommands()
{
    using namespace tracegroup;
    const QStringList options { QStringLiteral("message-id"), QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("queue-id"), QStringLiteral("id"), QStringLiteral("client") };
    return { { "trace", "", "[--message-id ID] [--from A] [--to A] [--client IP] [--queue-id N] [--id TRACE]", 0, 0, options, {},
        "What happened to a mail, line by line; what is given must all match.", trace } };
}

} // namespace ctl

// queue list|show|retry|hold|release|remove|pause|resume: mail that waits to leave.
#include "ctl/command.h"
#include "ctl/table.h"

#include <QDateTime>
#include <cstdio>

namespace ctl {
namespace queuegroup {

static qint64 idOf(const Arguments &arguments)
{
    bool ok = false;
    const qint64 id = arguments.at(0).toLongLong(&ok);
    if (!ok || id <= 0)
        throw WrongUsage(QStringLiteral("a message is named by the number that queue list shows, not \"%1\"").arg(arguments.at(0)));
    return id;
}

// What the sender wants of TLS on the way (RFC 8689), where it wants anything.
static QString wishOf(const QJsonValue &message)
{
    const QString wish = message[u"tls"].toString();
    return wish == u"usual" ? QString() : wish;
}

static void list(Session &session, const Arguments &arguments)
{
    QJsonObject params;
    for (const char *name : { "from", "to", "domain", "state" }) {
        if (arguments.has(name))
            params[QLatin1StringView(name)] = arguments.value(name);
    }
    const QJsonArray messages = session.callAll(QStringLiteral("queue.list"), params, "messages");
    session.show(messages, [&] {
        Table table({ QStringLiteral("ID"), QStringLiteral("SINCE"), QStringLiteral("SIZE"), QStringLiteral("FROM"), QStringLiteral("TO"),
            QStringLiteral("STATE"), QStringLiteral("TLS"), QStringLiteral("NEXT"), QStringLiteral("LAST ANSWER") });
        for (const QJsonValue &message : messages) {
            for (const QJsonValue &recipient : message[u"recipients"].toArray())
                table.add({ QString::number(message[u"id"].toInteger()), timeText(message[u"created"].toString()),
                    sizeText(message[u"size"].toInteger()), QStringLiteral("<%1>").arg(clean(message[u"sender"].toString())),
                    clean(recipient[u"address"].toString()), recipient[u"state"].toString(), wishOf(message), timeText(recipient[u"nextAttempt"].toString()),
                    clean(recipient[u"lastReply"].toString()) });
        }
        table.print(QStringLiteral("The queue is empty"));
    });
}

static void show(Session &session, const Arguments &arguments)
{
    const QJsonObject m = session.call(QStringLiteral("queue.show"), { { QStringLiteral("id"), idOf(arguments) } });
    session.show(m, [&] {
        std::printf("message %lld, trace %s, %s, since %s\nfrom <%s>\n", m[u"id"].toInteger(), qPrintable(m[u"trace"].toString()),
            qPrintable(sizeText(m[u"size"].toInteger())), qPrintable(timeText(m[u"created"].toString())), qUtf8Printable(clean(m[u"sender"].toString())));
        if (!wishOf(m).isEmpty())
            std::printf("TLS on the way: %s\n", qPrintable(wishOf(m)));
        for (const QJsonValue &r : m[u"recipients"].toArray())
            std::printf("to <%s>: %s, %lld attempts, next %s%s%s\n", qUtf8Printable(clean(r[u"address"].toString())), qPrintable(r[u"state"].toString()),
                r[u"attempts"].toInteger(), qPrintable(timeText(r[u"nextAttempt"].toString())), r[u"lastReply"].toString().isEmpty() ? "" : "\n    ",
                qUtf8Printable(clean(r[u"lastReply"].toString())));
        std::printf("\n");
        for (const QString &line : m[u"header"].toString().split(u'\n'))
            std::printf("%s\n", qUtf8Printable(clean(line.endsWith(u'\r') ? line.chopped(1) : line)));
    });
}

static void retry(Session &session, const Arguments &arguments)
{
    if (arguments.positional.isEmpty() != arguments.has("all"))
        throw WrongUsage(QStringLiteral("queue retry wants an ID or --all"));
    QJsonObject params;
    if (!arguments.has("all"))
        params[u"id"] = idOf(arguments);
    const QJsonObject answer = session.call(QStringLiteral("queue.retry"), params);
    session.done(answer, QStringLiteral("%1 recipients are tried now").arg(answer[u"changed"].toInteger()));
}

static void change(Session &session, const Arguments &arguments, const char *method, const char *sentence)
{
    const qint64 id = idOf(arguments);
    const QJsonObject answer = session.call(QLatin1StringView(method), { { QStringLiteral("id"), id } });
    session.done(answer, QString::fromLatin1(sentence).arg(id));
}

} // namespace queuegroup

Commands queueCommands()
{
    using namespace queuegroup;
    const QStringList filters { QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("domain"), QStringLiteral("state") };
    return {
        { "queue", "list", "[--from A] [--to A] [--domain D] [--state queued|held]", 0, 0, filters, {}, "What waits, oldest first.", list },
        { "queue", "show", "ID", 1, 1, {}, {}, "One message: its recipients, the last answers, its header.", show },
        { "queue", "retry", "ID | --all", 0, 1, {}, { QStringLiteral("all") }, "Tries again now.", retry },
        { "queue", "hold", "ID", 1, 1, {}, {}, "Keeps it, untried, until released.",
            [](Session &s, const Arguments &a) { change(s, a, "queue.hold", "Message %1 is held"); } },
        { "queue", "release", "ID", 1, 1, {}, {}, "Lets a held message go on.",
            [](Session &s, const Arguments &a) { change(s, a, "queue.release", "Message %1 goes on"); } },
        { "queue", "pause", "", 0, 0, {}, {}, "Nothing leaves for other servers until resumed; mail in the house goes on.",
            [](Session &s, const Arguments &) { s.done(s.call(QStringLiteral("queue.pause")), QStringLiteral("Outgoing mail is paused")); } },
        { "queue", "resume", "", 0, 0, {}, {}, "Lets outgoing mail leave again.",
            [](Session &s, const Arguments &) { s.done(s.call(QStringLiteral("queue.resume")), QStringLiteral("Outgoing mail leaves again")); } },
        { "queue", "remove", "ID", 1, 1, {}, {}, "Deletes it; its sender is told nothing.",
            [](Session &s, const Arguments &a) { change(s, a, "queue.remove", "Message %1 is deleted; its sender was not told"); },
            "Message %1 is lost: it reaches nobody any more, and its sender is told nothing." },
    };
}

} // namespace ctl

// app-password add|list|revoke: one password per device, each to be taken back alone.
#include "ctl/command.h"
#include "ctl/table.h"

#include <cstdio>

namespace ctl {
namespace apppasswordgroup {

static void add(Session &session, const Arguments &arguments)
{
    const QJsonObject answer = session.call(QStringLiteral("appPassword.add"),
        { { QStringLiteral("address"), arguments.at(0) }, { QStringLiteral("label"), arguments.at(1) } });
    session.show(answer, [&] {
        std::printf("App password %lld for %s (shown this once): %s\n", answer[u"id"].toInteger(), qUtf8Printable(arguments.at(0)),
            qUtf8Printable(answer[u"password"].toString()));
    });
}

static void list(Session &session, const Arguments &arguments)
{
    const QJsonObject answer = session.call(QStringLiteral("appPassword.list"), { { QStringLiteral("address"), arguments.at(0) } });
    session.show(answer[u"appPasswords"], [&] {
        Table table({ QStringLiteral("ID"), QStringLiteral("CREATED"), QStringLiteral("LAST USED"), QStringLiteral("REVOKED"), QStringLiteral("LABEL") });
        for (const QJsonValue &value : answer[u"appPasswords"].toArray())
            table.add({ QString::number(value[u"id"].toInteger()), timeText(value[u"created"].toString()), timeText(value[u"lastUsed"].toString()),
                timeText(value[u"revoked"].toString()), clean(value[u"label"].toString()) });
        table.print(QStringLiteral("No app passwords"));
    });
}

static void revoke(Session &session, const Arguments &arguments)
{
    bool ok = false;
    const qint64 id = arguments.at(1).toLongLong(&ok);
    if (!ok)
        throw WrongUsage(QStringLiteral("an app password is named by the number that app-password list shows, not \"%1\"").arg(arguments.at(1)));
    session.done(session.call(QStringLiteral("appPassword.revoke"), { { QStringLiteral("address"), arguments.at(0) }, { QStringLiteral("id"), id } }),
        QStringLiteral("App password %1 of %2 is revoked").arg(id).arg(arguments.at(0)));
}

} // namespace apppasswordgroup

Commands appPasswordCommands()
{
    using namespace apppasswordgroup;
    return {
        { "app-password", "add", "ADDRESS LABEL", 2, 2, {}, {}, "Makes a password for one device or program and shows it once.", add },
        { "app-password", "list", "ADDRESS", 1, 1, {}, {}, "An account's app passwords.", list },
        { "app-password", "revoke", "ADDRESS ID", 2, 2, {}, {}, "Takes one back.", revoke, "The program that uses this password of %1 can no longer log in." },
    };
}

} // namespace ctl

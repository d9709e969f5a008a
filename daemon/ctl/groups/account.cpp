// account add|list|show|passwd|enable|disable|remove: who has a mailbox.
#include "ctl/command.h"
#include "ctl/password.h"
#include "ctl/table.h"

#include <cstdio>

namespace ctl {
namespace accountgroup {

static void add(Session &session, const Arguments &arguments)
{
    QJsonObject params { { QStringLiteral("address"), arguments.at(0) } };
    if (arguments.has("name"))
        params[u"displayName"] = arguments.value("name");
    if (arguments.has("quota"))
        params[u"quota"] = arguments.number("quota");
    if (arguments.has("password-hash-stdin"))
        params[u"hash"] = readFirstLine();
    else if (arguments.has("password-stdin"))
        params[u"password"] = readFirstLine();
    else if (!arguments.has("no-password"))
        params[u"password"] = readPassword(QStringLiteral("Password for %1").arg(arguments.at(0)));
    session.done(session.call(QStringLiteral("account.add"), params), QStringLiteral("Account %1 is ready").arg(arguments.at(0)));
}

static void list(Session &session, const Arguments &arguments)
{
    QJsonObject params;
    if (!arguments.at(0).isEmpty())
        params[u"domain"] = arguments.at(0);
    const QJsonArray accounts = session.callAll(QStringLiteral("account.list"), params, "accounts");
    session.show(accounts, [&] {
        Table table({ QStringLiteral("ACCOUNT"), QStringLiteral("ENABLED"), QStringLiteral("QUOTA"), QStringLiteral("LAST LOGIN"), QStringLiteral("NAME") });
        for (const QJsonValue &value : accounts) {
            const qint64 quota = value[u"quota"].toInteger();
            table.add({ value[u"address"].toString(), value[u"enabled"].toBool() ? QStringLiteral("yes") : QStringLiteral("no"),
                quota ? sizeText(quota) : QStringLiteral("-"), timeText(value[u"lastLogin"].toString()), clean(value[u"displayName"].toString()) });
        }
        table.print(QStringLiteral("No accounts yet; facteurctl account add ADDRESS"));
    });
}

static void show(Session &session, const Arguments &arguments)
{
    const QJsonObject a = session.call(QStringLiteral("account.show"), { { QStringLiteral("address"), arguments.at(0) } });
    session.show(a, [&] {
        const qint64 quota = a[u"quota"].toInteger();
        std::printf("account     %s\nname        %s\nenabled     %s\nused        %s in %lld messages\nquota       %s\npassword    %s\n"
                    "last login  %s\ncreated     %s\nmaildir     %s\n",
            qUtf8Printable(a[u"address"].toString()), qUtf8Printable(clean(a[u"displayName"].toString())), a[u"enabled"].toBool() ? "yes" : "no",
            qPrintable(sizeText(a[u"used"].toInteger())), a[u"messages"].toInteger(), quota ? qPrintable(sizeText(quota)) : "none",
            a[u"passwordScheme"].toString().isEmpty() ? "none: logging in is not possible" : qPrintable(a[u"passwordScheme"].toString()),
            qPrintable(timeText(a[u"lastLogin"].toString())), qPrintable(timeText(a[u"created"].toString())), qUtf8Printable(a[u"maildir"].toString()));
    });
}

static void passwd(Session &session, const Arguments &arguments)
{
    QJsonObject params { { QStringLiteral("address"), arguments.at(0) } };
    if (arguments.has("password-hash-stdin"))
        params[u"hash"] = readFirstLine();
    else if (arguments.has("password-stdin"))
        params[u"password"] = readFirstLine();
    else
        params[u"password"] = readPassword(QStringLiteral("New password for %1").arg(arguments.at(0)));
    session.done(session.call(QStringLiteral("account.passwd"), params),
        QStringLiteral("The password of %1 is changed; app passwords are as they were").arg(arguments.at(0)));
}

static void change(Session &session, const Arguments &arguments)
{
    QJsonObject params { { QStringLiteral("address"), arguments.at(0) } };
    if (arguments.has("name"))
        params[u"displayName"] = arguments.value("name");
    if (arguments.has("quota"))
        params[u"quota"] = arguments.number("quota");
    session.done(session.call(QStringLiteral("account.change"), params), QStringLiteral("Account %1 is changed").arg(arguments.at(0)));
}

static void setEnabled(Session &session, const Arguments &arguments, bool enabled)
{
    session.done(session.call(QStringLiteral("account.change"), { { QStringLiteral("address"), arguments.at(0) }, { QStringLiteral("enabled"), enabled } }),
        (enabled ? QStringLiteral("Account %1 may log in") : QStringLiteral("Account %1 cannot log in any more; its mail is still taken in")).arg(arguments.at(0)));
}

static void remove(Session &session, const Arguments &arguments)
{
    const QJsonObject answer = session.call(QStringLiteral("account.remove"), { { QStringLiteral("address"), arguments.at(0) } });
    session.done(answer, QStringLiteral("Account %1 is removed; its mail is still in %2").arg(arguments.at(0), answer[u"maildir"].toString()));
}

} // namespace accountgroup

Commands accountCommands()
{
    using namespace accountgroup;
    const QString name = QStringLiteral("name"), quota = QStringLiteral("quota");
    const QStringList sources { QStringLiteral("password-stdin"), QStringLiteral("password-hash-stdin") };
    return {
        { "account", "add", "ADDRESS [--name NAME] [--quota OCTETS] [--password-stdin|--password-hash-stdin|--no-password]", 1, 1, { name, quota },
            sources + QStringList { QStringLiteral("no-password") },
            "Makes an account; asks for its password, or reads it (or its stored form, {SCHEME}…) from standard input.", add },
        { "account", "list", "[DOMAIN]", 0, 1, {}, {}, "The accounts.", list },
        { "account", "show", "ADDRESS", 1, 1, {}, {}, "One account.", show },
        { "account", "passwd", "ADDRESS [--password-stdin|--password-hash-stdin]", 1, 1, {}, sources, "Sets a new password.", passwd },
        { "account", "change", "ADDRESS [--name NAME] [--quota OCTETS]", 1, 1, { name, quota }, {}, "Changes name or quota (0: none).", change },
        { "account", "enable", "ADDRESS", 1, 1, {}, {}, "Lets it log in again.", [](Session &s, const Arguments &a) { setEnabled(s, a, true); } },
        { "account", "disable", "ADDRESS", 1, 1, {}, {}, "Keeps it from logging in.", [](Session &s, const Arguments &a) { setEnabled(s, a, false); } },
        { "account", "remove", "ADDRESS", 1, 1, {}, {}, "Removes an account; its Maildir stays.", remove,
            "%1 can no longer log in, mail for it is refused, and its settings, app passwords and what its filter has learned are gone; its Maildir stays." },
    };
}

} // namespace ctl

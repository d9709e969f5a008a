// sieve-list: what `:list` of the users' rules looks into; sieve-event: the administrator's scripts for IMAP events.
#include "ctl/command.h"
#include "ctl/table.h"

#include <cstdio>

namespace ctl {
namespace sievelistsgroup {

namespace {
// The user's with --account, else the house's.
QJsonObject owned(const Arguments &arguments)
{
    QJsonObject params;
    if (arguments.has("account"))
        params[u"address"] = arguments.value("account");
    if (!arguments.positional.isEmpty())
        params[u"name"] = arguments.at(0);
    return params;
}

void list(Session &session, const Arguments &arguments)
{
    const QJsonObject answer = session.call(QStringLiteral("sieve.lists"), owned(arguments));
    session.show(answer[u"lists"], [&] {
        Table table({ QStringLiteral("LIST"), QStringLiteral("ENTRIES") });
        for (const QJsonValue &one : answer[u"lists"].toArray())
            table.add({ clean(one[u"name"].toString()), QString::number(one[u"entries"].toInteger()) });
        table.print(QStringLiteral("No lists"));
    });
}

void show(Session &session, const Arguments &arguments)
{
    const QJsonObject answer = session.call(QStringLiteral("sieve.entries"), owned(arguments));
    session.show(answer[u"entries"], [&] {
        for (const QJsonValue &entry : answer[u"entries"].toArray())
            std::printf("%s\n", qUtf8Printable(clean(entry.toString())));
    });
}

void add(Session &session, const Arguments &arguments)
{
    QJsonObject params = owned(arguments);
    params[u"entries"] = QJsonArray::fromStringList(arguments.positional.sliced(1));
    const QJsonObject answer = session.call(QStringLiteral("sieve.listAdd"), params);
    session.done(answer, QStringLiteral("%1 added to %2").arg(answer[u"added"].toInt()).arg(arguments.at(0)));
}

void remove(Session &session, const Arguments &arguments)
{
    QJsonObject params = owned(arguments);
    if (arguments.positional.size() > 1)
        params[u"entry"] = arguments.at(1);
    session.done(session.call(QStringLiteral("sieve.listRemove"), params), QStringLiteral("%1 is removed").arg(arguments.positional.join(u' ')));
}

void events(Session &session, const Arguments &)
{
    const QJsonObject answer = session.call(QStringLiteral("sieve.events"));
    session.show(answer[u"events"], [&] {
        Table table({ QStringLiteral("ID"), QStringLiteral("MAILBOX"), QStringLiteral("FROM"), QStringLiteral("CAUSES"), QStringLiteral("SCRIPT"),
            QStringLiteral("WHEN"), QStringLiteral("ENABLED") });
        for (const QJsonValue &one : answer[u"events"].toArray())
            table.add({ QString::number(one[u"id"].toInteger()), clean(one[u"mailbox"].toString()), clean(one[u"source"].toString()), one[u"causes"].toString(),
                clean(one[u"script"].toString()), one[u"before"].toBool() ? QStringLiteral("before the user's") : QStringLiteral("after the user's"),
                one[u"enabled"].toBool() ? QStringLiteral("yes") : QStringLiteral("no") });
        table.print(QStringLiteral("No scripts run at IMAP events"));
    });
}

void eventAdd(Session &session, const Arguments &arguments)
{
    QJsonObject params { { QStringLiteral("script"), arguments.at(0) }, { QStringLiteral("before"), !arguments.has("after") } };
    for (const char *name : { "mailbox", "source" }) {
        if (arguments.has(name))
            params[QLatin1StringView(name)] = arguments.value(name);
    }
    if (arguments.has("causes"))
        params[u"causes"] = arguments.value("causes").replace(u',', u' ').toUpper();
    const QJsonObject answer = session.call(QStringLiteral("sieve.eventAdd"), params);
    session.done(answer, QStringLiteral("Rule %1 is in force").arg(answer[u"id"].toInteger()));
}

void eventRemove(Session &session, const Arguments &arguments)
{
    bool ok = false;
    const qint64 id = arguments.at(0).toLongLong(&ok);
    if (!ok)
        throw WrongUsage(QStringLiteral("\"%1\" is no number; the list shows them").arg(arguments.at(0)));
    session.done(session.call(QStringLiteral("sieve.eventRemove"), { { QStringLiteral("id"), id } }), QStringLiteral("Number %1 is removed").arg(id));
}
} // namespace

} // namespace sievelistsgroup

Commands sieveListCommands()
{
    using namespace sievelistsgroup;
    const QStringList account { QStringLiteral("account") };
    return {
        { "sieve-list", "list", "[--account ADDRESS]", 0, 0, account, {}, "The lists of a user's, or of the house, that rules look into with :list.", list },
        { "sieve-list", "show", "NAME [--account ADDRESS]", 1, 1, account, {}, "A list's entries.", show },
        { "sieve-list", "add", "NAME ENTRY… [--account ADDRESS]", 2, -1, account, {}, "Adds addresses, @domains or other texts; the list is made when it is not there.", add },
        { "sieve-list", "remove", "NAME [ENTRY] [--account ADDRESS]", 1, 2, account, {}, "Removes an entry, or the whole list.", remove },
        { "sieve-event", "list", "", 0, 0, {}, {}, "The administrator's scripts that run when something happens in a mailbox.", events },
        { "sieve-event", "add", "SCRIPT [--mailbox NAME] [--source NAME] [--causes copy,append,flag] [--after]", 1, 1,
            { QStringLiteral("mailbox"), QStringLiteral("source"), QStringLiteral("causes") }, { QStringLiteral("after") },
            "Runs sieve/events/SCRIPT.sieve for mail that comes into a mailbox (a name, * or a use such as \\Junk) or whose flags change.", eventAdd },
        { "sieve-event", "remove", "ID", 1, 1, {}, {}, "Such a rule is no more.", eventRemove },
    };
}

} // namespace ctl

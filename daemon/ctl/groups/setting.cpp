// setting list|get|set|reset: what takes effect without a restart, for the house or for one domain.
#include "ctl/command.h"
#include "ctl/table.h"

#include <cstdio>

namespace ctl {
namespace settinggroup {
namespace {

QJsonObject withDomain(const Arguments &arguments, QJsonObject params)
{
    if (arguments.has("domain"))
        params[u"domain"] = arguments.value("domain");
    return params;
}

QString shortened(const QString &text) { return text.size() <= 60 ? clean(text) : clean(text.left(57)) + QStringLiteral("..."); }

void list(Session &session, const Arguments &arguments)
{
    const QJsonObject answer = session.call(QStringLiteral("setting.list"), withDomain(arguments, {}));
    QJsonArray chosen;
    for (const QJsonValue &value : answer[u"settings"].toArray()) {
        const bool named = arguments.positional.isEmpty() || value[u"key"].toString().startsWith(arguments.at(0));
        if (named && (value[u"isSet"].toBool() || !arguments.has("changed")))
            chosen.append(value);
    }
    session.show(chosen, [&] {
        Table table({ QStringLiteral("KEY"), QStringLiteral("VALUE"), QStringLiteral("DEFAULT"), QStringLiteral("WHAT IT DOES") });
        for (const QJsonValue &value : chosen)
            table.add({ value[u"key"].toString() + (value[u"isSet"].toBool() ? QStringLiteral(" *") : QString()), shortened(value[u"value"].toString()),
                shortened(value[u"default"].toString()), value[u"sentence"].toString() });
        table.print(QStringLiteral("No such settings"));
    });
}

void get(Session &session, const Arguments &arguments)
{
    const QJsonObject row = session.call(QStringLiteral("setting.get"), withDomain(arguments, { { QStringLiteral("key"), arguments.at(0) } }));
    session.show(row, [&] { std::printf("%s\n", qUtf8Printable(clean(row[u"value"].toString()))); });
}

void set(Session &session, const Arguments &arguments)
{
    const QJsonObject row = session.call(QStringLiteral("setting.set"),
        withDomain(arguments, { { QStringLiteral("key"), arguments.at(0) }, { QStringLiteral("value"), arguments.positional.sliced(1).join(u' ') } }));
    session.done(row, QStringLiteral("%1 is %2 now").arg(row[u"key"].toString(), clean(row[u"value"].toString())));
}

void reset(Session &session, const Arguments &arguments)
{
    const QJsonObject row = session.call(QStringLiteral("setting.reset"), withDomain(arguments, { { QStringLiteral("key"), arguments.at(0) } }));
    session.done(row, QStringLiteral("%1 is %2 again").arg(row[u"key"].toString(), clean(row[u"value"].toString())));
}

} // namespace

} // namespace settinggroup

Commands settingCommands()
{
    using namespace settinggroup;
    const QStringList domain { QStringLiteral("domain") };
    return {
        { "setting", "list", "[PREFIX] [--domain D] [--changed]", 0, 1, domain, { QStringLiteral("changed") }, "The live settings; those with * are set.", list },
        { "setting", "get", "KEY [--domain D]", 1, 1, domain, {}, "One value.", get },
        { "setting", "set", "KEY VALUE [--domain D]", 2, -1, domain, {}, "Changes one, at once.", set },
        { "setting", "reset", "KEY [--domain D]", 1, 1, domain, {}, "Back to what counts without it: the house's value, or the default.", reset },
    };
}

} // namespace ctl

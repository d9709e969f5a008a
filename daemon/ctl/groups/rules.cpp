// rule, rewrite, senders, relay: the administrator's own rules.
#include "ctl/command.h"
#include "ctl/table.h"

namespace ctl {
namespace rulesgroup {
namespace {

QString yesNo(bool value) { return value ? QStringLiteral("yes") : QStringLiteral("no"); }

void ruleList(Session &session, const Arguments &)
{
    const QJsonObject answer = session.call(QStringLiteral("rule.list"));
    session.show(answer[u"rules"], [&] {
        Table table({ QStringLiteral("ID"), QStringLiteral("PRIORITY"), QStringLiteral("LOOKS AT"), QStringLiteral("PATTERN"), QStringLiteral("ACTION"),
            QStringLiteral("ARGUMENT"), QStringLiteral("ONLY FOR"), QStringLiteral("ENABLED"), QStringLiteral("REMARK") });
        for (const QJsonValue &value : answer[u"rules"].toArray()) {
            const QString fault = value[u"fault"].toString();
            table.add({ QString::number(value[u"id"].toInteger()), QString::number(value[u"priority"].toInt()), value[u"look"].toString(),
                clean(value[u"pattern"].toString()), value[u"action"].toString(), clean(value[u"argument"].toString()), clean(value[u"recipients"].toString()),
                fault.isEmpty() ? yesNo(value[u"enabled"].toBool()) : QStringLiteral("UNUSABLE: ") + fault, clean(value[u"remark"].toString()) });
        }
        table.print(QStringLiteral("No rules"));
    });
}

void ruleAdd(Session &session, const Arguments &arguments)
{
    QJsonObject params { { QStringLiteral("look"), arguments.at(0) }, { QStringLiteral("pattern"), arguments.at(1) },
        { QStringLiteral("action"), arguments.at(2) }, { QStringLiteral("argument"), arguments.positional.sliced(3).join(u' ') },
        { QStringLiteral("recipients"), arguments.value("for") }, { QStringLiteral("remark"), arguments.value("remark") },
        { QStringLiteral("enabled"), !arguments.has("disabled") } };
    if (arguments.has("priority"))
        params[u"priority"] = arguments.number("priority");
    const QJsonObject answer = session.call(QStringLiteral("rule.add"), params);
    session.done(answer, QStringLiteral("Rule %1 is in force").arg(answer[u"id"].toInteger()));
}

qint64 idOf(const Arguments &arguments)
{
    bool ok = false;
    const qint64 id = arguments.at(0).toLongLong(&ok);
    if (!ok)
        throw WrongUsage(QStringLiteral("\"%1\" is no number; the list shows them").arg(arguments.at(0)));
    return id;
}

template <const char *method> void removeById(Session &session, const Arguments &arguments)
{
    session.done(session.call(QString::fromLatin1(method), { { QStringLiteral("id"), idOf(arguments) } }),
        QStringLiteral("Number %1 is removed").arg(arguments.at(0)));
}
constexpr char ruleRemove[] = "rule.remove", rewriteRemove[] = "rewrite.remove", sendersRemove[] = "senders.remove",
               patternRemove[] = "alias.removePattern";

void rewriteList(Session &session, const Arguments &)
{
    const QJsonObject answer = session.call(QStringLiteral("rewrite.list"));
    session.show(answer[u"rewrites"], [&] {
        Table table({ QStringLiteral("ID"), QStringLiteral("KIND"), QStringLiteral("PATTERN"), QStringLiteral("RESULT"), QStringLiteral("ENABLED") });
        for (const QJsonValue &value : answer[u"rewrites"].toArray())
            table.add({ QString::number(value[u"id"].toInteger()), value[u"kind"].toString(), clean(value[u"pattern"].toString()),
                clean(value[u"result"].toString()), yesNo(value[u"enabled"].toBool()) });
        table.print(QStringLiteral("No addresses are rewritten"));
    });
}

void rewriteAdd(Session &session, const Arguments &arguments)
{
    const bool all = arguments.at(0) == QLatin1StringView("bcc-all");
    QJsonObject params { { QStringLiteral("kind"), arguments.at(0) }, { QStringLiteral("pattern"), all ? QString() : arguments.at(1) },
        { QStringLiteral("result"), arguments.at(all ? 1 : 2) }, { QStringLiteral("remark"), arguments.value("remark") } };
    if (arguments.has("priority"))
        params[u"priority"] = arguments.number("priority");
    const QJsonObject answer = session.call(QStringLiteral("rewrite.add"), params);
    session.done(answer, QStringLiteral("Rewriting %1 is in force").arg(answer[u"id"].toInteger()));
}

void rewriteTest(Session &session, const Arguments &arguments)
{
    const QJsonObject answer = session.call(QStringLiteral("rewrite.test"), { { QStringLiteral("address"), arguments.at(0) } });
    session.show(answer, [&] {
        const auto line = [&](const char *what, const char16_t *key) {
            const QString value = answer[QStringView(key)].toString();
            std::printf("%-14s %s\n", what, value.isEmpty() ? "as it is" : clean(value).toUtf8().constData());
        };
        line("as sender:", u"asSender");
        line("as recipient:", u"asRecipient");
        line("outside:", u"outside");
        line("moved to:", u"movedTo");
    });
}

QJsonObject forAccount(const Arguments &arguments)
{
    QJsonObject params;
    if (arguments.has("account"))
        params[u"account"] = arguments.value("account");
    return params;
}

void sendersList(Session &session, const Arguments &arguments)
{
    const QJsonObject answer = session.call(QStringLiteral("senders.list"), forAccount(arguments));
    session.show(answer[u"senders"], [&] {
        Table table({ QStringLiteral("ID"), QStringLiteral("VERDICT"), QStringLiteral("SENDER") });
        for (const QJsonValue &value : answer[u"senders"].toArray())
            table.add({ QString::number(value[u"id"].toInteger()), value[u"verdict"].toString(), clean(value[u"pattern"].toString()) });
        table.print(QStringLiteral("No senders are listed"));
    });
}

void sendersAdd(Session &session, const Arguments &arguments)
{
    QJsonObject params = forAccount(arguments);
    params[u"verdict"] = arguments.at(0);
    params[u"pattern"] = arguments.at(1);
    const QJsonObject answer = session.call(QStringLiteral("senders.add"), params);
    session.done(answer, arguments.at(0) == QLatin1StringView("allow") ? QStringLiteral("%1 is wanted").arg(arguments.at(1))
                                                                      : QStringLiteral("%1 is refused").arg(arguments.at(1)));
}

void relayList(Session &session, const Arguments &)
{
    const QJsonObject answer = session.call(QStringLiteral("relay.list"));
    session.show(answer[u"domains"], [&] {
        Table table({ QStringLiteral("DOMAIN"), QStringLiteral("RECIPIENTS"), QStringLiteral("NEXT HOST"), QStringLiteral("ENABLED"), QStringLiteral("LISTED") });
        for (const QJsonValue &value : answer[u"domains"].toArray()) {
            QStringList listed;
            for (const QJsonValue &one : value[u"listed"].toArray())
                listed << clean(one.toString());
            const QString host = value[u"host"].toString();
            table.add({ value[u"domain"].toString(), value[u"recipients"].toString(),
                host.isEmpty() ? QStringLiteral("(its MX)") : QStringLiteral("%1:%2").arg(host).arg(value[u"port"].toInt()), yesNo(value[u"enabled"].toBool()),
                listed.join(QStringLiteral(", ")) });
        }
        table.print(QStringLiteral("No mail is taken in for other servers"));
    });
}

void relaySet(Session &session, const Arguments &arguments)
{
    QJsonObject params { { QStringLiteral("domain"), arguments.at(0) } };
    if (arguments.has("recipients"))
        params[u"recipients"] = arguments.value("recipients");
    if (arguments.has("host"))
        params[u"host"] = arguments.value("host");
    if (arguments.has("port"))
        params[u"port"] = arguments.number("port");
    if (const QStringList listed = arguments.positional.sliced(1); !listed.isEmpty())
        params[u"listed"] = QJsonArray::fromStringList(listed);
    session.done(session.call(QStringLiteral("relay.set"), params), QStringLiteral("Mail for %1 is taken in and passed on").arg(arguments.at(0)));
}

void relayRemove(Session &session, const Arguments &arguments)
{
    session.done(session.call(QStringLiteral("relay.remove"), { { QStringLiteral("domain"), arguments.at(0) } }),
        QStringLiteral("Mail for %1 is refused from now on; what waits in the queue still goes").arg(arguments.at(0)));
}

void patternList(Session &session, const Arguments &)
{
    const QJsonObject answer = session.call(QStringLiteral("alias.patterns"));
    session.show(answer[u"patterns"], [&] {
        Table table({ QStringLiteral("ID"), QStringLiteral("DOMAIN"), QStringLiteral("PRIORITY"), QStringLiteral("PATTERN"), QStringLiteral("TARGETS") });
        for (const QJsonValue &value : answer[u"patterns"].toArray())
            table.add({ QString::number(value[u"id"].toInteger()), value[u"domain"].toString(), QString::number(value[u"priority"].toInt()),
                clean(value[u"pattern"].toString()), clean(value[u"targets"].toString()) });
        table.print(QStringLiteral("No aliases by pattern"));
    });
}

void patternAdd(Session &session, const Arguments &arguments)
{
    QJsonObject params { { QStringLiteral("domain"), arguments.at(0) }, { QStringLiteral("pattern"), arguments.at(1) },
        { QStringLiteral("targets"), QJsonArray::fromStringList(arguments.positional.sliced(2)) } };
    if (arguments.has("priority"))
        params[u"priority"] = arguments.number("priority");
    session.done(session.call(QStringLiteral("alias.addPattern"), params),
        QStringLiteral("Names such as %1 at %2 lead to %3").arg(arguments.at(1), arguments.at(0), arguments.positional.sliced(2).join(QStringLiteral(", "))));
}

void aliasTest(Session &session, const Arguments &arguments)
{
    const QJsonObject answer = session.call(QStringLiteral("alias.test"), { { QStringLiteral("address"), arguments.at(0) } });
    session.show(answer, [&] {
        for (const QJsonValue &value : answer[u"accounts"].toArray()) {
            const QString tag = value[u"tag"].toString();
            std::printf("mailbox  %s%s\n", value[u"account"].toString().toUtf8().constData(),
                tag.isEmpty() ? "" : QStringLiteral(" (tag %1)").arg(clean(tag)).toUtf8().constData());
        }
        for (const QJsonValue &value : answer[u"external"].toArray())
            std::printf("outside  %s\n", value.toString().toUtf8().constData());
    });
}

} // namespace

} // namespace rulesgroup

Commands ruleCommands()
{
    using namespace rulesgroup;
    const QString priority = QStringLiteral("priority"), remark = QStringLiteral("remark"), account = QStringLiteral("account");
    return {
        { "rule", "list", "", 0, 0, {}, {}, "The administrator's rules about who may bring what.", ruleList },
        { "rule", "add", "LOOK PATTERN ACTION [ARGUMENT…] [--for RECIPIENTS] [--priority N] [--remark TEXT] [--disabled]", 3, -1,
            { priority, remark, QStringLiteral("for") }, { QStringLiteral("disabled") },
            "Adds one, e.g. rule add client 192.0.2.0/24 reject No mail from there.", ruleAdd },
        { "rule", "remove", "ID", 1, 1, {}, {}, "Removes one.", removeById<ruleRemove> },
        { "rewrite", "list", "", 0, 0, {}, {}, "How addresses are rewritten, and who gets copies.", rewriteList },
        { "rewrite", "add", "KIND PATTERN RESULT | bcc-all ADDRESS [--priority N] [--remark TEXT]", 2, 3, { priority, remark }, {},
            "Adds one; kinds: canonical, sender-canonical, recipient-canonical, masquerade, generic, relocated, bcc-sender, bcc-recipient, bcc-all.", rewriteAdd },
        { "rewrite", "remove", "ID", 1, 1, {}, {}, "Removes one.", removeById<rewriteRemove> },
        { "rewrite", "test", "ADDRESS", 1, 1, {}, {}, "What the maps make of an address.", rewriteTest },
        { "senders", "list", "[--account ADDRESS]", 0, 0, { account }, {}, "Senders that everybody, or one user, wants or blocks.", sendersList },
        { "senders", "add", "allow|block PATTERN [--account ADDRESS]", 2, 2, { account }, {}, "Lists one.", sendersAdd },
        { "senders", "remove", "ID", 1, 1, {}, {}, "Takes one off.", removeById<sendersRemove> },
        { "relay", "list", "", 0, 0, {}, {}, "Domains whose mail is passed on to another server.", relayList },
        { "relay", "set", "DOMAIN [ADDRESS-PATTERN…] [--recipients listed|callout|any] [--host NAME] [--port N]", 1, -1,
            { QStringLiteral("recipients"), QStringLiteral("host"), QStringLiteral("port") }, {}, "Takes mail in for another server (backup MX).", relaySet },
        { "relay", "remove", "DOMAIN", 1, 1, {}, {}, "Ends it.", relayRemove },
        { "alias", "patterns", "", 0, 0, {}, {}, "Aliases by pattern.", patternList },
        { "alias", "add-pattern", "DOMAIN PATTERN TARGET… [--priority N]", 3, -1, { priority }, {},
            "Leads every name that fits, and that nobody has, to the targets; $1 is what a * stands for.", patternAdd },
        { "alias", "remove-pattern", "ID", 1, 1, {}, {}, "Removes one.", removeById<patternRemove> },
        { "alias", "test", "ADDRESS", 1, 1, {}, {}, "Where mail for an address goes.", aliasTest },
    };
}

} // namespace ctl

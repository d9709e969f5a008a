// sieve.check, .dump, .test; .list, .get, .put, .activate, .deactivate, .more, .remove, .log: an account's scripts.
#include "control/methods.h"
#include "control/methods/sievejson.h"
#include "formats/sieve/dump.h"
#include "services/delivery/sievefilter.h"
#include "services/directory/directory.h"
#include "services/scripts/scriptfolder.h"
#include "storage/mailbox/accountstore.h"

#include <QFileInfo>

namespace control {
namespace sievemethods {
namespace {

QByteArray scriptOf(const Params &params) { return params.bytes("script"); }

Result<QJsonObject> dumped(const Context &context, const Params &params)
{
    const sieve::Compiled compiled = sieve::compile(scriptOf(params), context.programs->options());
    if (!compiled.program)
        return QJsonObject { { QStringLiteral("errors"), toJson(compiled.errors) } };
    return QJsonObject { { QStringLiteral("errors"), QJsonArray() }, { QStringLiteral("lines"), toJson(sieve::dump(*compiled.program)) } };
}

Result<QJsonObject> check(const Context &context, const Params &params)
{
    const sieve::Compiled compiled = sieve::compile(scriptOf(params), context.programs->options());
    return QJsonObject { { QStringLiteral("errors"), toJson(compiled.errors) }, { QStringLiteral("warnings"), toJson(compiled.warnings) } };
}

// What a script would do with a message; nothing is done. With an account its mailboxes and scripts are known.
Result<QJsonObject> test(const Context &context, const Params &params)
{
    const sieve::Compiled compiled = sieve::compile(scriptOf(params), context.programs->options());
    if (!compiled.program)
        return QJsonObject { { QStringLiteral("errors"), toJson(compiled.errors) } };
    delivery::FilterTask task;
    std::shared_ptr<storage::AccountStore> store;
    if (params.has("address")) {
        const auto account = accountOf(context, params);
        if (!account)
            return account.failure();
        task.account = *account;
        task.recipient = account->address;
        auto opened = context.stores->open(account->maildir);
        if (!opened)
            return opened.failure();
        store = std::move(*opened);
    }
    if (params.has("from") && !params.text("from").isEmpty())
        task.sender = params.address("from");
    if (params.has("to"))
        task.recipient = params.address("to");
    QByteArray octets = QByteArray::fromBase64(params.bytes("message"));
    octets.replace("\r\n", "\n").replace("\n", "\r\n");
    storage::MessageBuffer content(QString(), octets.size() + 1);
    if (const auto kept = content.append(octets); !kept)
        return kept.failure();
    task.content = &content;
    const sieve::Outcome outcome = context.filter->rehearse(*compiled.program, task, store.get());
    QJsonArray actions;
    for (const sieve::Action &action : outcome.actions)
        actions.append(toJson(action));
    QJsonObject answer { { QStringLiteral("errors"), QJsonArray() }, { QStringLiteral("actions"), actions }, { QStringLiteral("trace"), toJson(outcome.trace) },
        { QStringLiteral("implicitKeep"), outcome.implicitKeep }, { QStringLiteral("flags"), toJson(outcome.flags) } };
    if (outcome.error)
        answer[u"runError"] = toJson(*outcome.error);
    if (!outcome.message.isNull())
        answer[u"editedHeader"] = QString::fromUtf8(outcome.message.first(std::max<qsizetype>(0, outcome.message.indexOf("\r\n\r\n"))).left(65536));
    return answer;
}

Result<scripts::ScriptFolder> folderOf(const Context &context, const Params &params)
{
    const auto account = accountOf(context, params);
    if (!account)
        return account.failure();
    return scripts::ScriptFolder(QFileInfo(account->maildir).path(), context.programs->options());
}

// What the protocol's peer is told says enough for an administrator, too.
Result<QJsonObject> answered(const Result<void> &result)
{
    if (!result)
        return result.failure();
    return QJsonObject { { QStringLiteral("done"), true } };
}

Result<QJsonObject> list(const Context &context, const Params &params)
{
    auto folder = folderOf(context, params);
    if (!folder)
        return folder.failure();
    const auto all = folder->list();
    if (!all)
        return all.failure();
    QJsonArray array;
    const QList<QByteArray> more = folder->more();
    for (const managesieve::ScriptInfo &script : *all)
        array.append(QJsonObject { { QStringLiteral("name"), QString::fromUtf8(script.name) }, { QStringLiteral("active"), script.active },
            { QStringLiteral("more"), int(more.indexOf(script.name)) + 1 }, { QStringLiteral("size"), QFileInfo(folder->path(script.name)).size() } });
    return QJsonObject { { QStringLiteral("scripts"), array } };
}

Result<QJsonObject> get(const Context &context, const Params &params)
{
    auto folder = folderOf(context, params);
    if (!folder)
        return folder.failure();
    const auto script = folder->get(params.bytes("name"));
    if (!script)
        return script.failure();
    return QJsonObject { { QStringLiteral("name"), params.text("name") }, { QStringLiteral("script"), QString::fromUtf8(*script) } };
}

Result<QJsonObject> put(const Context &context, const Params &params)
{
    auto folder = folderOf(context, params);
    if (!folder)
        return folder.failure();
    const sieve::Compiled compiled = sieve::compile(scriptOf(params), context.programs->options());
    if (!compiled.program)
        return Failure { Failure::Kind::Refused, "The script has errors; nothing was stored. " + compiled.errors.front().toString(), QString() };
    const QByteArray name = params.bytes("name");
    if (const auto stored = folder->put(name, scriptOf(params)); !stored)
        return stored.failure();
    return answered(params.flag("activate", false) ? folder->activate(name) : Result<void>());
}

Result<QJsonObject> activate(const Context &context, const Params &params)
{
    auto folder = folderOf(context, params);
    if (!folder)
        return folder.failure();
    if (params.bytes("name").isEmpty())
        throw InvalidParameter(QStringLiteral("name must not be empty"));
    return answered(folder->activate(params.bytes("name")));
}

// What runs behind the active script, in order; none: nothing.
Result<QJsonObject> more(const Context &context, const Params &params)
{
    auto folder = folderOf(context, params);
    if (!folder)
        return folder.failure();
    QList<QByteArray> names;
    for (const QString &name : params.texts("names"))
        names.append(name.toUtf8());
    return answered(folder->setMore(names));
}

// The user's log: errors of scripts and what debug_log wrote, the newest at its end.
Result<QJsonObject> log(const Context &context, const Params &params)
{
    const auto account = accountOf(context, params);
    if (!account)
        return account.failure();
    const QString path = QFileInfo(account->maildir).path() + QStringLiteral("/.dovecot.sieve.log");
    QByteArray text;
    for (const QString &name : { path + QStringLiteral(".0"), path }) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly))
            text += file.read(256 * 1024);
    }
    return QJsonObject { { QStringLiteral("log"), QString::fromUtf8(text) } };
}

Result<QJsonObject> deactivate(const Context &context, const Params &params)
{
    auto folder = folderOf(context, params);
    return folder ? answered(folder->activate({})) : Result<QJsonObject>(folder.failure());
}

Result<QJsonObject> remove(const Context &context, const Params &params)
{
    auto folder = folderOf(context, params);
    return folder ? answered(folder->remove(params.bytes("name"))) : Result<QJsonObject>(folder.failure());
}

} // namespace

} // namespace sievemethods

Methods sieveMethods()
{
    using namespace sievemethods;
    return { { "sieve.check", Runs::OnStorage, check }, { "sieve.dump", Runs::OnStorage, dumped }, { "sieve.more", Runs::OnStorage, more }, { "sieve.log", Runs::OnStorage, log }, { "sieve.test", Runs::OnStorage, test }, { "sieve.list", Runs::OnStorage, list },
        { "sieve.get", Runs::OnStorage, get }, { "sieve.put", Runs::OnStorage, put }, { "sieve.activate", Runs::OnStorage, activate },
        { "sieve.deactivate", Runs::OnStorage, deactivate }, { "sieve.remove", Runs::OnStorage, remove } };
}

} // namespace control

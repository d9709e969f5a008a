// sieve.check, .test; .list, .get, .put, .activate, .deactivate, .remove: an account's scripts.
#include "control/methods.h"
#include "services/delivery/sievefilter.h"
#include "services/directory/directory.h"
#include "services/scripts/scriptfolder.h"
#include "storage/mailbox/accountstore.h"

#include <QFileInfo>

namespace control {
namespace {

using Kind = sieve::Action::Kind;

QJsonObject toJson(const sieve::Diagnostic &fault)
{
    return { { QStringLiteral("line"), fault.at.line }, { QStringLiteral("column"), fault.at.column }, { QStringLiteral("text"), QString::fromUtf8(fault.text) } };
}

QJsonArray toJson(const std::vector<sieve::Diagnostic> &faults)
{
    QJsonArray array;
    for (const sieve::Diagnostic &fault : faults)
        array.append(toJson(fault));
    return array;
}

QJsonArray toJson(const QList<QByteArray> &texts)
{
    QJsonArray array;
    for (const QByteArray &text : texts)
        array.append(QString::fromUtf8(text));
    return array;
}

void addTarget(QJsonObject &object, const sieve::FileTarget &target)
{
    if (!target.specialUse.isEmpty())
        object[u"specialUse"] = QString::fromUtf8(target.specialUse);
    if (!target.flags.isEmpty())
        object[u"flags"] = toJson(target.flags);
    if (target.create)
        object[u"create"] = true;
}

QJsonObject toJson(const sieve::Action &action)
{
    static constexpr const char *names[] = { "keep", "fileinto", "redirect", "discard", "reject", "ereject", "vacation", "notify" };
    QJsonObject object { { QStringLiteral("action"), QLatin1StringView(names[int(action.kind)]) }, { QStringLiteral("line"), action.at.line } };
    const auto put = [&](const char *key, const QByteArray &value) {
        if (!value.isEmpty())
            object[QLatin1StringView(key)] = QString::fromUtf8(value);
    };
    put("mailbox", action.kind == Kind::Keep ? QByteArray("INBOX") : action.target.mailbox);
    put(action.kind == Kind::Vacation ? "from" : action.kind == Kind::Notify ? "method" : "address", action.address);
    put("subject", action.subject);
    put("text", action.text);
    addTarget(object, action.target);
    if (action.kind == Kind::Vacation)
        object[u"seconds"] = qint64(action.interval);
    if (action.fcc) {
        object[u"fcc"] = QString::fromUtf8(action.fcc->mailbox);
    }
    if (!action.message.isNull())
        object[u"edited"] = true;
    return object;
}

QByteArray scriptOf(const Params &params) { return params.bytes("script"); }

Result<QJsonObject> check(const Context &context, const Params &params)
{
    const sieve::Compiled compiled = sieve::compile(scriptOf(params), context.programs->options());
    return QJsonObject { { QStringLiteral("errors"), toJson(compiled.errors) }, { QStringLiteral("warnings"), toJson(compiled.warnings) } };
}

Result<directory::AccountInfo> accountOf(const Context &context, const Params &params)
{
    const auto account = context.directory->account(params.address("address"));
    if (!account)
        return account.failure();
    return context.directory->accountInfo(account->id);
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
    for (const managesieve::ScriptInfo &script : *all)
        array.append(QJsonObject { { QStringLiteral("name"), QString::fromUtf8(script.name) }, { QStringLiteral("active"), script.active },
            { QStringLiteral("size"), QFileInfo(folder->path(script.name)).size() } });
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

Methods sieveMethods()
{
    return { { "sieve.check", Runs::OnStorage, check }, { "sieve.test", Runs::OnStorage, test }, { "sieve.list", Runs::OnStorage, list },
        { "sieve.get", Runs::OnStorage, get }, { "sieve.put", Runs::OnStorage, put }, { "sieve.activate", Runs::OnStorage, activate },
        { "sieve.deactivate", Runs::OnStorage, deactivate }, { "sieve.remove", Runs::OnStorage, remove } };
}

} // namespace control

#include "control/methods/sievejson.h"

#include "services/directory/directory.h"

namespace control {

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

namespace {
void addTarget(QJsonObject &object, const sieve::FileTarget &target)
{
    if (!target.specialUse.isEmpty())
        object[u"specialUse"] = QString::fromUtf8(target.specialUse);
    if (!target.flags.isEmpty())
        object[u"flags"] = toJson(target.flags);
    if (target.create)
        object[u"create"] = true;
}

} // namespace

QJsonObject toJson(const sieve::Action &action)
{
    using Kind = sieve::Action::Kind;
    static constexpr const char *names[] = { "keep", "fileinto", "redirect", "discard", "reject", "ereject", "vacation", "notify", "pipe", "report" };
    QJsonObject object { { QStringLiteral("action"), QLatin1StringView(names[int(action.kind)]) }, { QStringLiteral("line"), action.at.line } };
    const auto put = [&](const char *key, const QByteArray &value) {
        if (!value.isEmpty())
            object[QLatin1StringView(key)] = QString::fromUtf8(value);
    };
    put("mailbox", action.kind == Kind::Keep ? QByteArray("INBOX") : action.target.mailbox);
    put(action.kind == Kind::Vacation ? "from" : action.kind == Kind::Notify ? "method" : "address", action.address);
    put("subject", action.subject);
    put("program", action.program);
    put("feedbackType", action.feedbackType);
    if (!action.arguments.isEmpty())
        object[u"arguments"] = toJson(action.arguments);
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

Result<directory::AccountInfo> accountOf(const Context &context, const Params &params)
{
    const auto account = context.directory->account(params.address("address"));
    if (!account)
        return account.failure();
    return context.directory->accountInfo(account->id);
}

} // namespace control

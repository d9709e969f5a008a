// rule.*, rewrite.*, senders.*: what the administrator says about who may bring what.
#include "control/methods.h"
#include "services/directory/directory.h"
#include "services/policy/rules/rewriterules.h"
#include "services/policy/rules/ruletable.h"
#include "services/policy/rules/senderlists.h"

namespace control {
namespace rulesmethods {
namespace {

constexpr qint64 anyId = std::numeric_limits<qint64>::max();

QString utf8(const QByteArray &text) { return QString::fromUtf8(text); }

QJsonObject toJson(const policy::RuleRow &row)
{
    const auto rule = policy::Rule::make(row);
    return { { QStringLiteral("id"), row.id.value() }, { QStringLiteral("look"), utf8(row.look) }, { QStringLiteral("pattern"), utf8(row.pattern) },
        { QStringLiteral("action"), utf8(row.action) }, { QStringLiteral("argument"), utf8(row.argument) },
        { QStringLiteral("recipients"), utf8(row.recipients) }, { QStringLiteral("remark"), utf8(row.remark) }, { QStringLiteral("priority"), row.priority },
        { QStringLiteral("enabled"), row.enabled }, { QStringLiteral("fault"), rule ? QString() : rule.failure().reason } };
}

policy::RuleRow ruleFrom(const Params &params)
{
    policy::RuleRow row;
    row.look = params.bytes("look");
    row.pattern = params.bytes("pattern");
    row.action = params.bytes("action");
    row.argument = params.bytesOr("argument");
    row.recipients = params.bytesOr("recipients");
    row.remark = params.bytesOr("remark").left(255);
    row.priority = int(params.numberOr("priority", 0, 1000000, 100));
    row.enabled = params.flag("enabled", true);
    return row;
}

Result<QJsonObject> ruleList(const Context &context, const Params &)
{
    const auto rows = context.rules->list();
    if (!rows)
        return rows.failure();
    QJsonArray array;
    for (const policy::RuleRow &row : *rows)
        array.append(toJson(row));
    return QJsonObject { { QStringLiteral("rules"), array }, { QStringLiteral("looks"), utf8(policy::ruleLookNames()) },
        { QStringLiteral("actions"), utf8(policy::ruleActionNames()) } };
}

Result<QJsonObject> ruleAdd(const Context &context, const Params &params)
{
    policy::RuleRow row = ruleFrom(params);
    const auto id = context.rules->add(row);
    if (!id)
        return id.failure();
    row.id = *id;
    return toJson(row);
}

Result<QJsonObject> ruleChange(const Context &context, const Params &params)
{
    policy::RuleRow row = ruleFrom(params);
    row.id = policy::RuleId(params.number("id", 1, anyId));
    if (const auto changed = context.rules->change(row); !changed)
        return changed.failure();
    return toJson(row);
}

Result<QJsonObject> ruleRemove(const Context &context, const Params &params)
{
    if (const auto removed = context.rules->remove(policy::RuleId(params.number("id", 1, anyId))); !removed)
        return removed.failure();
    return QJsonObject { { QStringLiteral("removed"), params.object()[u"id"] } };
}

QJsonObject toJson(const policy::RewriteRow &row)
{
    const auto rule = policy::RewriteSet::make(row);
    return { { QStringLiteral("id"), row.id.value() }, { QStringLiteral("kind"), utf8(row.kind) }, { QStringLiteral("pattern"), utf8(row.pattern) },
        { QStringLiteral("result"), utf8(row.result) }, { QStringLiteral("remark"), utf8(row.remark) }, { QStringLiteral("priority"), row.priority },
        { QStringLiteral("enabled"), row.enabled }, { QStringLiteral("fault"), rule ? QString() : rule.failure().reason } };
}

Result<QJsonObject> rewriteList(const Context &context, const Params &)
{
    const auto rows = context.rewrites->list();
    if (!rows)
        return rows.failure();
    QJsonArray array;
    for (const policy::RewriteRow &row : *rows)
        array.append(toJson(row));
    return QJsonObject { { QStringLiteral("rewrites"), array } };
}

Result<QJsonObject> rewriteAdd(const Context &context, const Params &params)
{
    policy::RewriteRow row;
    row.kind = params.bytes("kind");
    row.pattern = params.bytesOr("pattern");
    row.result = params.bytesOr("result");
    row.remark = params.bytesOr("remark").left(255);
    row.priority = int(params.numberOr("priority", 0, 1000000, 100));
    row.enabled = params.flag("enabled", true);
    const auto id = context.rewrites->add(row);
    if (!id)
        return id.failure();
    row.id = *id;
    return toJson(row);
}

Result<QJsonObject> rewriteRemove(const Context &context, const Params &params)
{
    if (const auto removed = context.rewrites->remove(policy::RewriteId(params.number("id", 1, anyId))); !removed)
        return removed.failure();
    return QJsonObject { { QStringLiteral("removed"), params.object()[u"id"] } };
}

// What the maps make of an address.
Result<QJsonObject> rewriteTest(const Context &context, const Params &params)
{
    const MailAddress address = params.address("address");
    if (const auto loaded = context.rewrites->compiled().load(); !loaded)
        return loaded.failure();
    const auto set = context.rewrites->compiled().current();
    const auto text = [](const std::optional<MailAddress> &mapped) { return mapped ? utf8(mapped->toString()) : QString(); };
    return QJsonObject { { QStringLiteral("address"), utf8(address.toString()) },
        { QStringLiteral("asSender"), text(set->canonical(address, policy::RewriteSet::Role::Sender)) },
        { QStringLiteral("asRecipient"), text(set->canonical(address, policy::RewriteSet::Role::Recipient)) },
        { QStringLiteral("outside"), text(set->generic(address)) }, { QStringLiteral("movedTo"), utf8(set->relocated(address).value_or(QByteArray())) } };
}

Result<AccountId> accountOf(const Context &context, const Params &params)
{
    if (!params.has("account"))
        return AccountId(0);
    const auto account = context.directory->account(params.address("account"));
    if (!account)
        return account.failure();
    return account->id;
}

QJsonObject toJson(const policy::SenderEntry &entry)
{
    return { { QStringLiteral("id"), entry.id.value() }, { QStringLiteral("verdict"), entry.allow ? QStringLiteral("allow") : QStringLiteral("block") },
        { QStringLiteral("pattern"), utf8(entry.pattern) } };
}

Result<QJsonObject> sendersList(const Context &context, const Params &params)
{
    const auto account = accountOf(context, params);
    if (!account)
        return account.failure();
    const auto entries = context.senders->list(*account);
    if (!entries)
        return entries.failure();
    QJsonArray array;
    for (const policy::SenderEntry &entry : *entries)
        array.append(toJson(entry));
    return QJsonObject { { QStringLiteral("senders"), array } };
}

Result<QJsonObject> sendersAdd(const Context &context, const Params &params)
{
    const auto account = accountOf(context, params);
    if (!account)
        return account.failure();
    const QByteArray verdict = params.bytes("verdict");
    if (verdict != "allow" && verdict != "block")
        throw InvalidParameter(QStringLiteral("verdict must be allow or block"));
    policy::SenderEntry entry;
    entry.account = *account;
    entry.allow = verdict == "allow";
    entry.pattern = params.bytes("pattern");
    const auto id = context.senders->add(entry);
    if (!id)
        return id.failure();
    entry.id = *id;
    return toJson(entry);
}

Result<QJsonObject> sendersRemove(const Context &context, const Params &params)
{
    if (const auto removed = context.senders->remove(policy::SenderEntryId(params.number("id", 1, anyId))); !removed)
        return removed.failure();
    return QJsonObject { { QStringLiteral("removed"), params.object()[u"id"] } };
}

} // namespace

} // namespace rulesmethods

Methods ruleMethods()
{
    using namespace rulesmethods;
    return { { "rule.list", Runs::OnSql, ruleList }, { "rule.add", Runs::OnSql, ruleAdd }, { "rule.change", Runs::OnSql, ruleChange },
        { "rule.remove", Runs::OnSql, ruleRemove }, { "rewrite.list", Runs::OnSql, rewriteList }, { "rewrite.add", Runs::OnSql, rewriteAdd },
        { "rewrite.remove", Runs::OnSql, rewriteRemove }, { "rewrite.test", Runs::OnSql, rewriteTest }, { "senders.list", Runs::OnSql, sendersList },
        { "senders.add", Runs::OnSql, sendersAdd }, { "senders.remove", Runs::OnSql, sendersRemove } };
}

} // namespace control

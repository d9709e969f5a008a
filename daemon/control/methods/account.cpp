// account.add, .list, .usage, .show, .passwd, .change, .remove. Passwords come in as parameters of the local socket and go no further
// than the directory.
#include "control/methods.h"
#include "control/paging.h"
#include "services/directory/directory.h"
#include "storage/mailbox/accountstore.h"

#include <QFileInfo>

namespace control {
namespace accountmethods {
namespace {

QJsonObject toJson(const directory::AccountRecord &account)
{
    return { { QStringLiteral("address"), QString::fromUtf8(account.address.toString()) }, { QStringLiteral("enabled"), account.enabled },
        { QStringLiteral("quota"), qint64(account.quota) }, { QStringLiteral("displayName"), account.displayName },
        { QStringLiteral("created"), isoTime(account.created) },
        { QStringLiteral("lastLogin"), account.lastLogin ? isoTime(*account.lastLogin) : QString() },
        { QStringLiteral("passwordScheme"), QString::fromLatin1(account.passwordScheme) }, { QStringLiteral("scram"), account.hasScramKeys } };
}

directory::AccountChanges changesOf(const Params &params)
{
    directory::AccountChanges changes;
    if (params.has("enabled"))
        changes.enabled = params.flag("enabled", true);
    if (params.has("quota"))
        changes.quota = quint64(params.number("quota", 0, qint64(1) << 50));
    if (params.has("displayName"))
        changes.displayName = params.text("displayName").left(200);
    return changes;
}

Secret passwordOf(const Params &params)
{
    Secret password(params.bytes("password"));
    if (password.isEmpty() || password.reveal().size() > 4096)
        throw InvalidParameter(QStringLiteral("password must have 1 to 4096 octets"));
    return password;
}

Result<QJsonObject> shown(const Context &context, const MailAddress &address)
{
    const auto account = context.directory->account(address);
    if (!account)
        return account.failure();
    return toJson(*account);
}

Result<QJsonObject> add(const Context &context, const Params &params)
{
    const MailAddress address = params.address("address");
    const directory::AccountChanges changes = changesOf(params);
    const auto added = params.has("hash") ? context.directory->importAccount(address, params.bytes("hash"), changes)
                                          : context.directory->addAccount(address, params.has("password") ? passwordOf(params) : Secret(), changes);
    if (!added)
        return added.failure();
    return shown(context, address);
}

Result<QJsonObject> list(const Context &context, const Params &params)
{
    using Sort = directory::PageFilter::Sort;
    const Paging paging(params);
    directory::PageFilter filter;
    filter.domain = params.bytesOr("domain");
    const QByteArray sort = params.bytesOr("sort", "address");
    if (sort == "created")
        filter.sort = Sort::Created;
    else if (sort == "lastLogin")
        filter.sort = Sort::LastLogin;
    else if (sort == "quota")
        filter.sort = Sort::Quota;
    else if (sort != "address")
        throw InvalidParameter(QStringLiteral("sort must be address, created, lastLogin or quota"));
    filter.text = paging.text;
    filter.cursor = paging.cursor;
    filter.descending = paging.descending;
    filter.limit = paging.limit;
    filter.count = paging.count;
    const auto page = context.directory->accountsPage(filter);
    if (!page)
        return page.failure();
    QJsonArray array;
    for (const directory::AccountRecord &account : page->records)
        array.append(toJson(account));
    return paging.answer("accounts", array, page->next, page->total);
}

// What a mailbox holds; nothing when it never received anything.
std::optional<QuotaState> usageOf(const Context &context, const QString &maildir)
{
    if (!QFileInfo::exists(maildir))
        return QuotaState();
    const auto store = context.stores->open(maildir);
    if (!store)
        return std::nullopt;
    const auto quota = (*store)->quota();
    return quota ? std::optional(*quota) : std::nullopt;
}

Result<QJsonObject> usage(const Context &context, const Params &params)
{
    QJsonArray array;
    const std::vector<MailAddress> addresses = params.addresses("addresses");
    if (addresses.size() > 200)
        throw InvalidParameter(QStringLiteral("addresses may have 200 entries"));
    for (const MailAddress &address : addresses) {
        const auto account = context.directory->account(address);
        if (!account)
            continue; // removed meanwhile
        const auto info = context.directory->accountInfo(account->id);
        const auto used = info ? usageOf(context, info->maildir) : std::nullopt;
        if (!used)
            continue;
        array.append(QJsonObject { { QStringLiteral("address"), QString::fromUtf8(account->address.toString()) }, { QStringLiteral("used"), qint64(used->used) },
            { QStringLiteral("messages"), qint64(used->messages) }, { QStringLiteral("quota"), qint64(account->quota) } });
    }
    return QJsonObject { { QStringLiteral("usage"), array } };
}

Result<QJsonObject> show(const Context &context, const Params &params)
{
    const auto account = context.directory->account(params.address("address"));
    if (!account)
        return account.failure();
    QJsonObject object = toJson(*account);
    const auto info = context.directory->accountInfo(account->id);
    if (!info)
        return info.failure();
    object[u"maildir"] = info->maildir;
    if (QFileInfo::exists(info->maildir)) {
        const auto store = context.stores->open(info->maildir);
        if (!store)
            return store.failure();
        if (const auto quota = (*store)->quota()) {
            object[u"used"] = qint64(quota->used);
            object[u"messages"] = qint64(quota->messages);
        }
    }
    return object;
}

Result<QJsonObject> passwd(const Context &context, const Params &params)
{
    const MailAddress address = params.address("address");
    const auto account = context.directory->account(address);
    if (!account)
        return account.failure();
    const auto set = params.has("hash") ? context.directory->importPassword(account->id, params.bytes("hash"))
                                        : context.directory->setPassword(account->id, passwordOf(params));
    if (!set)
        return set.failure();
    return shown(context, address);
}

Result<QJsonObject> change(const Context &context, const Params &params)
{
    const MailAddress address = params.address("address");
    const auto account = context.directory->account(address);
    if (!account)
        return account.failure();
    if (const auto changed = context.directory->changeAccount(account->id, changesOf(params)); !changed)
        return changed.failure();
    return shown(context, address);
}

Result<QJsonObject> remove(const Context &context, const Params &params)
{
    const auto account = context.directory->account(params.address("address"));
    if (!account)
        return account.failure();
    const auto info = context.directory->accountInfo(account->id);
    if (!info)
        return info.failure();
    if (const auto removed = context.directory->removeAccount(account->id); !removed)
        return removed.failure();
    return QJsonObject { { QStringLiteral("removed"), QString::fromUtf8(account->address.toString()) }, { QStringLiteral("maildir"), info->maildir } };
}

} // namespace

} // namespace accountmethods

Methods accountMethods()
{
    using namespace accountmethods;
    return { { "account.add", Runs::OnSql, add }, { "account.list", Runs::OnSql, list }, { "account.usage", Runs::OnStorage, usage },
        { "account.show", Runs::OnStorage, show },
        { "account.passwd", Runs::OnSql, passwd }, { "account.change", Runs::OnSql, change }, { "account.remove", Runs::OnSql, remove } };
}

} // namespace control

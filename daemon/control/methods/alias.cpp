// alias.add, .list, .change, .remove.
#include "control/methods.h"
#include "control/paging.h"
#include "services/directory/directory.h"

namespace control {
namespace aliasmethods {
namespace {

QJsonObject toJson(const directory::AliasRecord &alias)
{
    QJsonArray targets;
    for (const MailAddress &target : alias.targets)
        targets.append(QString::fromUtf8(target.toString()));
    return { { QStringLiteral("address"), QString::fromUtf8(alias.address.toString()) }, { QStringLiteral("targets"), targets },
        { QStringLiteral("maySend"), alias.maySend }, { QStringLiteral("enabled"), alias.enabled }, { QStringLiteral("created"), isoTime(alias.created) } };
}

Result<QJsonObject> shown(const Context &context, const MailAddress &address)
{
    const auto alias = context.directory->alias(address);
    if (!alias)
        return alias.failure();
    return toJson(*alias);
}

Result<QJsonObject> add(const Context &context, const Params &params)
{
    const MailAddress address = params.address("address");
    const auto added = context.directory->addAlias(address, params.addresses("targets"), params.flag("maySend", false));
    if (!added)
        return added.failure();
    return shown(context, address);
}

Result<QJsonObject> list(const Context &context, const Params &params)
{
    const Paging paging(params);
    directory::PageFilter filter;
    filter.domain = params.bytesOr("domain");
    const QByteArray sort = params.bytesOr("sort", "address");
    if (sort == "created")
        filter.sort = directory::PageFilter::Sort::Created;
    else if (sort != "address")
        throw InvalidParameter(QStringLiteral("sort must be address or created"));
    filter.text = paging.text;
    filter.cursor = paging.cursor;
    filter.descending = paging.descending;
    filter.limit = paging.limit;
    filter.count = paging.count;
    const auto page = context.directory->aliasesPage(filter);
    if (!page)
        return page.failure();
    QJsonArray array;
    for (const directory::AliasRecord &alias : page->records)
        array.append(toJson(alias));
    return paging.answer("aliases", array, page->next, page->total);
}

Result<QJsonObject> change(const Context &context, const Params &params)
{
    const MailAddress address = params.address("address");
    std::optional<std::vector<MailAddress>> targets;
    if (params.has("targets"))
        targets = params.addresses("targets");
    std::optional<bool> maySend, enabled;
    if (params.has("maySend"))
        maySend = params.flag("maySend", false);
    if (params.has("enabled"))
        enabled = params.flag("enabled", true);
    if (const auto changed = context.directory->changeAlias(address, targets, maySend, enabled); !changed)
        return changed.failure();
    return shown(context, address);
}

Result<QJsonObject> remove(const Context &context, const Params &params)
{
    if (const auto removed = context.directory->removeAlias(params.address("address")); !removed)
        return removed.failure();
    return QJsonObject { { QStringLiteral("removed"), params.text("address") } };
}

} // namespace

} // namespace aliasmethods

Methods aliasMethods()
{
    using namespace aliasmethods;
    return { { "alias.add", Runs::OnSql, add }, { "alias.list", Runs::OnSql, list }, { "alias.change", Runs::OnSql, change },
        { "alias.remove", Runs::OnSql, remove } };
}

} // namespace control

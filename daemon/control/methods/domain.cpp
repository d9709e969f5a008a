// domain.add, .list, .show, .change, .remove.
#include "control/methods.h"
#include "services/directory/directory.h"

namespace control {
namespace domainmethods {
namespace {

QJsonObject toJson(const directory::DomainRecord &domain)
{
    return { { QStringLiteral("name"), QString::fromUtf8(domain.name) }, { QStringLiteral("enabled"), domain.enabled },
        { QStringLiteral("catchAll"), QString::fromUtf8(domain.catchAll.toString()) },
        { QStringLiteral("separators"), QString::fromUtf8(domain.separators) }, { QStringLiteral("created"), isoTime(domain.created) } };
}

MailAddress catchAllOf(const Params &params) { return params.text("catchAll").isEmpty() ? MailAddress() : params.address("catchAll"); }

Result<QJsonObject> add(const Context &context, const Params &params)
{
    const QByteArray name = params.bytes("name");
    const MailAddress catchAll = params.has("catchAll") ? catchAllOf(params) : MailAddress();
    const auto added = context.directory->addDomain(name);
    if (!added)
        return added.failure();
    if (!catchAll.isEmpty()) {
        if (const auto set = context.directory->setCatchAll(name, catchAll); !set)
            return set.failure();
    }
    const auto domain = context.directory->domain(name);
    if (!domain)
        return domain.failure();
    return toJson(*domain);
}

Result<QJsonObject> list(const Context &context, const Params &)
{
    const auto domains = context.directory->domains();
    if (!domains)
        return domains.failure();
    QJsonArray array;
    for (const directory::DomainRecord &domain : *domains)
        array.append(toJson(domain));
    return QJsonObject { { QStringLiteral("domains"), array } };
}

Result<QJsonObject> show(const Context &context, const Params &params)
{
    const auto domain = context.directory->domain(params.bytes("name"));
    if (!domain)
        return domain.failure();
    QJsonObject object = toJson(*domain);
    const auto accounts = context.directory->accounts(domain->name);
    const auto aliases = context.directory->aliases(domain->name);
    if (!accounts || !aliases)
        return accounts ? aliases.failure() : accounts.failure();
    object[u"accounts"] = qint64(accounts->size());
    object[u"aliases"] = qint64(aliases->size());
    return object;
}

Result<QJsonObject> change(const Context &context, const Params &params)
{
    const QByteArray name = params.bytes("name");
    if (params.has("catchAll")) {
        if (const auto set = context.directory->setCatchAll(name, catchAllOf(params)); !set)
            return set.failure();
    }
    if (params.has("separators")) {
        if (const auto set = context.directory->setSeparators(name, params.bytes("separators")); !set)
            return set.failure();
    }
    if (params.has("enabled")) {
        if (const auto set = context.directory->enableDomain(name, params.flag("enabled", true)); !set)
            return set.failure();
    }
    const auto domain = context.directory->domain(name);
    if (!domain)
        return domain.failure();
    return toJson(*domain);
}

Result<QJsonObject> remove(const Context &context, const Params &params)
{
    if (const auto removed = context.directory->removeDomain(params.bytes("name")); !removed)
        return removed.failure();
    return QJsonObject { { QStringLiteral("removed"), params.text("name") } };
}

} // namespace

} // namespace domainmethods

Methods domainMethods()
{
    using namespace domainmethods;
    return { { "domain.add", Runs::OnSql, add }, { "domain.list", Runs::OnSql, list }, { "domain.show", Runs::OnSql, show },
        { "domain.change", Runs::OnSql, change }, { "domain.remove", Runs::OnSql, remove } };
}

} // namespace control

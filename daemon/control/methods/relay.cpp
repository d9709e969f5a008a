// relay.list, .set, .remove: domains whose mail is passed on; alias patterns, and what an address leads to.
#include "control/methods.h"
#include "services/delivery/relaydomains.h"
#include "services/directory/directory.h"

namespace control {
namespace relaymethods {
namespace {

QString utf8(const QByteArray &text) { return QString::fromUtf8(text); }

QJsonObject toJson(const delivery::RelayDomain &domain)
{
    QJsonArray listed;
    for (const QByteArray &pattern : domain.listed)
        listed.append(utf8(pattern));
    return { { QStringLiteral("domain"), utf8(domain.name) }, { QStringLiteral("recipients"), utf8(delivery::relayRecipientsName(domain.recipients)) },
        { QStringLiteral("host"), utf8(domain.nextHost) }, { QStringLiteral("port"), int(domain.nextPort) }, { QStringLiteral("enabled"), domain.enabled },
        { QStringLiteral("listed"), listed } };
}

Result<QJsonObject> list(const Context &context, const Params &)
{
    const auto domains = context.relays->list();
    if (!domains)
        return domains.failure();
    QJsonArray array;
    for (const delivery::RelayDomain &domain : *domains)
        array.append(toJson(domain));
    return QJsonObject { { QStringLiteral("domains"), array } };
}

Result<QJsonObject> set(const Context &context, const Params &params)
{
    delivery::RelayDomain domain;
    domain.name = params.bytes("domain");
    const auto recipients = delivery::relayRecipientsFrom(params.bytesOr("recipients", "callout"));
    if (!recipients)
        throw InvalidParameter(QStringLiteral("recipients must be listed, callout or any"));
    domain.recipients = *recipients;
    domain.nextHost = params.bytesOr("host");
    domain.nextPort = quint16(params.numberOr("port", 1, 65535, 25));
    domain.enabled = params.flag("enabled", true);
    if (params.has("listed")) {
        for (const QString &pattern : params.texts("listed"))
            domain.listed.push_back(pattern.toUtf8());
    }
    if (const auto done = context.relays->set(domain); !done)
        return done.failure();
    return toJson(domain);
}

Result<QJsonObject> remove(const Context &context, const Params &params)
{
    if (const auto done = context.relays->remove(params.bytes("domain")); !done)
        return done.failure();
    return QJsonObject { { QStringLiteral("removed"), params.text("domain") } };
}

QJsonObject toJson(const directory::PatternAliasRecord &alias)
{
    return { { QStringLiteral("id"), alias.id.value() }, { QStringLiteral("domain"), utf8(alias.domain) }, { QStringLiteral("pattern"), utf8(alias.pattern) },
        { QStringLiteral("targets"), utf8(alias.targets) }, { QStringLiteral("priority"), alias.priority }, { QStringLiteral("enabled"), alias.enabled } };
}

Result<QJsonObject> patternList(const Context &context, const Params &)
{
    const auto aliases = context.directory->patternAliases();
    if (!aliases)
        return aliases.failure();
    QJsonArray array;
    for (const directory::PatternAliasRecord &alias : *aliases)
        array.append(toJson(alias));
    return QJsonObject { { QStringLiteral("patterns"), array } };
}

Result<QJsonObject> patternAdd(const Context &context, const Params &params)
{
    directory::PatternAliasRecord alias;
    alias.domain = params.bytes("domain");
    alias.pattern = params.bytes("pattern");
    alias.targets = params.texts("targets").join(QStringLiteral(", ")).toUtf8();
    alias.priority = int(params.numberOr("priority", 0, 1000000, 100));
    const auto id = context.directory->addPatternAlias(alias);
    if (!id)
        return id.failure();
    alias.id = *id;
    return toJson(alias);
}

Result<QJsonObject> patternRemove(const Context &context, const Params &params)
{
    const qint64 id = params.number("id", 1, std::numeric_limits<qint64>::max());
    if (const auto removed = context.directory->removePatternAlias(directory::PatternAliasId(id)); !removed)
        return removed.failure();
    return QJsonObject { { QStringLiteral("removed"), id } };
}

// Where mail for an address goes, aliases, patterns and catch-all included.
Result<QJsonObject> test(const Context &context, const Params &params)
{
    const MailAddress address = params.address("address");
    const auto found = context.directory->resolve(address);
    if (!found)
        return found.failure();
    QJsonArray accounts, external;
    for (const directory::LocalTarget &target : found->local)
        accounts.append(QJsonObject { { QStringLiteral("account"), utf8(target.account.address.toString()) }, { QStringLiteral("tag"), utf8(target.tag) } });
    for (const MailAddress &target : found->external)
        external.append(utf8(target.toString()));
    return QJsonObject { { QStringLiteral("address"), utf8(address.toString()) }, { QStringLiteral("accounts"), accounts },
        { QStringLiteral("external"), external } };
}

} // namespace

} // namespace relaymethods

Methods relayMethods()
{
    using namespace relaymethods;
    return { { "relay.list", Runs::OnSql, list }, { "relay.set", Runs::OnSql, set }, { "relay.remove", Runs::OnSql, remove },
        { "alias.patterns", Runs::OnSql, patternList }, { "alias.addPattern", Runs::OnSql, patternAdd }, { "alias.removePattern", Runs::OnSql, patternRemove },
        { "alias.test", Runs::OnSql, test } };
}

} // namespace control

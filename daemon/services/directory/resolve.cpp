// Directory: where a recipient address leads.
//
// Order for an address of a local domain: the account or alias of exactly this name; the same without `+tag`; postmaster
// (RFC 5321 §4.5.1), which always leads somewhere; the first pattern alias that fits; the domain's catch-all. Aliases lead on, at most 10 deep and to at most
// 1000 places; a place that was met is not visited again, so loops end by themselves. A target that does not exist is passed
// over as long as another does (and logged): mail for the others must not suffer from it.
#include "services/directory/rows.h"
#include "shared/base/log.h"

namespace directory {
namespace {
constexpr int mostDepth = 10;
constexpr size_t mostTargets = 1000;

struct DomainRow
{
    bool enabled = false;
    QByteArray catchAll, separators;
};
} // namespace

class Resolver
{
public:
    Resolver(Directory &directory, sql::Sql &sql)
        : m_directory(directory)
        , m_sql(sql)
    {
    }
    Result<Resolution> resolve(const MailAddress &address)
    {
        auto domain = domainRow(address.domain());
        if (!domain)
            return domain.failure();
        if (!*domain || !(*domain)->enabled)
            return Failure { Failure::Kind::Refused, "Relaying denied", QStringLiteral("%1 is no domain of this server").arg(QString::fromUtf8(address.domain())) };
        m_origin = address.toString();
        if (auto done = visit(address, {}, 0); !done)
            return done.failure();
        if (m_found.local.empty() && m_found.external.empty())
            return Failure { Failure::Kind::NotFound, "No such mailbox here", QStringLiteral("no such address: %1").arg(QString::fromUtf8(address.toString())) };
        return std::move(m_found);
    }

private:
    Result<std::optional<DomainRow>> domainRow(const QByteArray &name)
    {
        if (const auto known = m_domains.find(name); known != m_domains.end())
            return known->second;
        auto found = m_sql.first("SELECT enabled, catch_all, separators FROM domains WHERE name = ?", { sql::text(name) },
                                 [](const sql::Row &row) { return DomainRow { row.boolean(0), row.bytes(1), row.bytes(2) }; });
        if (found)
            m_domains.emplace(name, *found);
        return found;
    }

    // `inherited`: the tag of the address that led here; it stays with the mail.
    Result<void> visit(const MailAddress &address, const QByteArray &inherited, int depth)
    {
        if (depth > mostDepth || m_visited.size() > mostTargets) {
            logEvent(Severity::Warning, "directory", "alias-expansion-too-large",
                { { "address", m_origin }, { "at", address.toString() }, { "meaning", "mail to it is asked to come later, until the aliases lead less far" } });
            return Failure { Failure::Kind::Internal, "Alias expansion is too large",
                             QStringLiteral("aliases lead deeper than 10 or to more than 1000 addresses, at %1").arg(QString::fromUtf8(address.toString())) };
        }
        if (!m_visited.insert(address.key()).second)
            return {};
        auto domain = domainRow(address.domain());
        if (!domain)
            return domain.failure();
        if (!*domain) {
            m_found.external.push_back(address);
            return {};
        }
        if (!(*domain)->enabled)
            return dead(address);

        const QByteArray separators = (*domain)->separators;
        const QByteArray whole = foldedLocalPart(address.localPart());
        const QByteArray base = foldedLocalPart(address.baseLocalPart(separators));
        auto found = exact(address.domain(), whole, inherited, depth);
        if (found && !*found && base != whole) {
            const QByteArray tag = address.tag(separators);
            found = exact(address.domain(), base, tag.isEmpty() ? inherited : tag, depth);
        }
        if (found && !*found && base == "postmaster")
            found = firstAccount(address.domain());
        if (found && !*found)
            found = byPattern(address.domain(), base, address.tag(separators), depth);
        if (!found)
            return found.failure();
        if (*found)
            return {};
        if (const auto target = MailAddress::parse((*domain)->catchAll))
            return visit(*target, inherited, depth + 1);
        if (base == "postmaster") {
            found = firstAccount({});
            return found ? Result<void>() : Result<void>(found.failure());
        }
        return dead(address);
    }

    Result<void> dead(const MailAddress &address)
    {
        if (m_visited.size() > 1)
            logEvent(Severity::Warning, "directory", "alias-target-missing", { { "target", address.toString() } });
        return {};
    }

    // True: there is an account or alias of this name, whatever came of it.
    Result<bool> exact(const QByteArray &domain, const QByteArray &local, const QByteArray &tag, int depth)
    {
        auto account = addAccount("SELECT id, local_part, enabled, quota, display_name, domain FROM accounts WHERE domain = ? AND local_part = ?",
                                  { sql::text(domain), sql::text(local) }, local, tag);
        if (!account || *account)
            return account;
        struct AliasRow
        {
            QByteArray local, targets;
            bool enabled;
        };
        auto alias = m_sql.first("SELECT local_part, targets, enabled FROM aliases WHERE domain = ? AND local_part = ?", { sql::text(domain), sql::text(local) },
                                 [](const sql::Row &row) { return AliasRow { foldedLocalPart(row.bytes(0)), row.bytes(1), row.boolean(2) }; });
        if (!alias)
            return alias.failure();
        if (!*alias || (*alias)->local != local)
            return false;
        if (!(*alias)->enabled)
            return true;
        for (const MailAddress &target : targetsFromText((*alias)->targets)) {
            if (auto done = visit(target, tag, depth + 1); !done)
                return done.failure();
        }
        return true;
    }

    Result<bool> byPattern(const QByteArray &domain, const QByteArray &local, const QByteArray &tag, int depth)
    {
        const auto targets = matchPatternAlias(m_sql, domain, local);
        if (!targets)
            return targets.failure();
        if (!*targets)
            return false;
        for (const MailAddress &target : **targets) {
            if (auto done = visit(target, tag, depth + 1); !done)
                return done.failure();
        }
        return true;
    }

    Result<bool> firstAccount(const QByteArray &domain)
    {
        if (domain.isEmpty())
            return addAccount("SELECT id, local_part, enabled, quota, display_name, domain FROM accounts ORDER BY id LIMIT 1", {}, {}, {});
        return addAccount("SELECT id, local_part, enabled, quota, display_name, domain FROM accounts WHERE domain = ? ORDER BY id LIMIT 1", { sql::text(domain) }, {}, {});
    }

    Result<bool> addAccount(sql::Statement statement, const sql::Values &values, const QByteArray &local, const QByteArray &tag)
    {
        auto found = m_sql.first(statement, values, [&](const sql::Row &row) {
            const MailAddress address = MailAddress::fromParts(foldedLocalPart(row.bytes(1)), row.bytes(5).toLower());
            return m_directory.infoOf(address, AccountId(row.integer(0)), row.boolean(2), quint64(std::max<qint64>(0, row.integer(3))), row.text(4));
        });
        if (!found)
            return found.failure();
        // MySQL finds `bob` for `bob `; a name made by hand may be no folder's name.
        if (!*found || (!local.isEmpty() && (*found)->address.localPart() != local) || !rowLocalPart((*found)->address))
            return false;
        for (const LocalTarget &there : m_found.local) {
            if (there.account.id == (*found)->id)
                return true;
        }
        m_found.local.push_back({ std::move(**found), tag });
        return true;
    }

    Directory &m_directory;
    sql::Sql &m_sql;
    Resolution m_found;
    std::set<QByteArray> m_visited;
    QByteArray m_origin; // the address that is resolved, for the log
    std::map<QByteArray, std::optional<DomainRow>> m_domains;
};

Result<Resolution> Directory::resolve(const MailAddress &address)
{
    return m_database.read([&](sql::Sql &sql) { return Resolver(*this, sql).resolve(address); });
}

Result<bool> Directory::maySendAs(AccountId id, const MailAddress &address)
{
    auto found = resolve(address);
    if (!found)
        return found.failure().kind == Failure::Kind::NotFound || found.failure().kind == Failure::Kind::Refused ? Result<bool>(false) : Result<bool>(found.failure());
    const bool isTarget = std::any_of(found->local.begin(), found->local.end(), [id](const LocalTarget &target) { return target.account.id == id; });
    if (!isTarget)
        return false;
    if (found->local.size() == 1 && found->external.empty())
        return true; // its own address, its subaddresses, what leads to it alone
    auto shared = alias(address);
    if (!shared && shared.failure().kind == Failure::Kind::NotFound)
        return false;
    if (!shared)
        return shared.failure();
    return shared->maySend;
}

Result<QStringList> Directory::inconsistencies()
{
    QStringList sentences;
    auto accountRows = accounts();
    auto aliasRows = aliases();
    auto domainRows = domains();
    if (!accountRows)
        return accountRows.failure();
    if (!aliasRows)
        return aliasRows.failure();
    if (!domainRows)
        return domainRows.failure();
    std::set<QByteArray> names, taken;
    for (const DomainRecord &domain : *domainRows) {
        names.insert(domain.name);
        if (normalizeDomain(domain.name) != domain.name)
            sentences << QStringLiteral("The domain \"%1\" is not a valid name: its mail is refused.").arg(QString::fromUtf8(domain.name));
    }
    for (const AccountRecord &account : *accountRows) {
        const QString address = QString::fromUtf8(account.address.toString());
        taken.insert(account.address.key());
        if (!rowLocalPart(account.address))
            sentences << QStringLiteral("The account \"%1\" has a name that cannot be used: nobody reaches it.").arg(address);
        if (!names.contains(account.address.domain()))
            sentences << QStringLiteral("The account %1 is in a domain that is not here.").arg(address);
    }
    for (const AliasRecord &alias : *aliasRows) {
        const QString address = QString::fromUtf8(alias.address.toString());
        if (taken.contains(alias.address.key()))
            sentences << QStringLiteral("%1 is both an account and an alias: the alias is never used.").arg(address);
        if (!rowLocalPart(alias.address))
            sentences << QStringLiteral("The alias \"%1\" has a name that cannot be used.").arg(address);
        if (alias.targets.empty())
            sentences << QStringLiteral("The alias %1 has no valid target.").arg(address);
    }
    return sentences;
}

} // namespace directory

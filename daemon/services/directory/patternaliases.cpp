// Directory: aliases for names that are not listed one by one: a pattern over the local part, and where it leads. They count
// only for names that no account and no alias has, by priority, then in the order they were made.
#include "formats/pattern/pattern.h"
#include "services/directory/rows.h"

namespace directory {
namespace {
// `$1@example.org, bob@example.test` with the groups put in → addresses.
std::vector<MailAddress> expandedTargets(const QByteArray &targets, const QList<QByteArray> &groups)
{
    return targetsFromText(pattern::expand(targets, groups));
}
} // namespace

Result<std::optional<std::vector<MailAddress>>> matchPatternAlias(sql::Sql &sql, const QByteArray &domain, const QByteArray &localPart)
{
    std::optional<std::vector<MailAddress>> found;
    const auto read = sql.each("SELECT pattern, targets FROM pattern_aliases WHERE domain = ? AND enabled = 1 ORDER BY priority, id", { sql::text(domain) },
        [&](const sql::Row &row) {
            const auto pattern = pattern::Pattern::parse(row.bytes(0)); // made by hand it may be anything
            QList<QByteArray> groups;
            if (!pattern || !pattern->matches(localPart, &groups))
                return true;
            found = expandedTargets(row.bytes(1), groups);
            return false;
        });
    if (!read)
        return read.failure();
    return found;
}

Result<PatternAliasId> Directory::addPatternAlias(const PatternAliasRecord &alias)
{
    const auto domain = domainName(alias.domain);
    if (!domain)
        return domain.failure();
    if (auto pattern = pattern::Pattern::parse(alias.pattern); !pattern)
        return pattern.failure();
    QStringList bad;
    const auto targets = targetsFromText(pattern::expand(alias.targets, { "all", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine" }), &bad);
    if (!bad.isEmpty())
        return failure(Failure::Kind::Refused, QStringLiteral("\"%1\" is no address, whatever the pattern puts in.").arg(bad.first()));
    if (targets.empty())
        return failure(Failure::Kind::Refused, "An alias needs at least one target address.");
    return change([&](sql::Sql &sql) -> Result<PatternAliasId> {
        const auto here = sql.number("SELECT COUNT(*) FROM domains WHERE name = ?", { sql::text(*domain) });
        if (!here)
            return here.failure();
        if (*here == 0)
            return failure(Failure::Kind::NotFound, QStringLiteral("There is no domain %1 here.").arg(QString::fromUtf8(*domain)));
        const auto id = sql.insert("INSERT INTO pattern_aliases (domain, pattern, targets, priority, enabled, created) VALUES (?, ?, ?, ?, ?, ?)",
            { sql::text(*domain), sql::text(alias.pattern.trimmed()), sql::text(alias.targets), alias.priority, alias.enabled ? 1 : 0, sql::dateTime(m_clock.nowUtc()) });
        if (!id)
            return id.failure();
        return PatternAliasId(*id);
    });
}

Result<std::vector<PatternAliasRecord>> Directory::patternAliases()
{
    return m_database.read([](sql::Sql &sql) {
        return sql.all("SELECT id, domain, pattern, targets, priority, enabled FROM pattern_aliases ORDER BY domain, priority, id", {}, [](const sql::Row &row) {
            return PatternAliasRecord { PatternAliasId(row.integer(0)), row.bytes(1).toLower(), row.bytes(2), row.bytes(3), int(row.integer(4)), row.boolean(5) };
        });
    });
}

Result<void> Directory::removePatternAlias(PatternAliasId id)
{
    return change([&](sql::Sql &sql) -> Result<void> {
        return requireOne(sql.execute("DELETE FROM pattern_aliases WHERE id = ?", { id.value() }), QStringLiteral("There is no pattern alias of that number."));
    });
}

} // namespace directory

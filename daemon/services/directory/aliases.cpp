// Directory: aliases.
#include "services/directory/rows.h"

namespace directory {

AliasRecord aliasFrom(const sql::Row &row)
{
    AliasRecord record;
    record.id = AliasId(row.integer(0));
    record.address = MailAddress::fromParts(foldedLocalPart(row.bytes(2)), row.bytes(1).toLower());
    record.targets = targetsFromText(row.bytes(3));
    record.maySend = row.boolean(4);
    record.enabled = row.boolean(5);
    record.created = row.utc(6);
    return record;
}

namespace {
constexpr size_t mostTargets = 1000;

QString noSuchAlias(const MailAddress &address) { return QStringLiteral("There is no alias %1.").arg(QString::fromUtf8(address.toString())); }

Result<void> checkTargets(const MailAddress &address, const std::vector<MailAddress> &targets)
{
    if (targets.empty())
        return failure(Failure::Kind::Refused, "An alias needs at least one target address.");
    if (targets.size() > mostTargets)
        return failure(Failure::Kind::Refused, "An alias may have at most 1000 targets. Let it lead to several other aliases.");
    for (const MailAddress &target : targets) {
        if (target.isEmpty())
            return failure(Failure::Kind::Refused, "One of the alias's targets is not an address.");
        if (target.key() == address.key())
            return failure(Failure::Kind::Refused, QStringLiteral("The alias %1 would lead to itself.").arg(QString::fromUtf8(address.toString())));
    }
    return {};
}
} // namespace

Result<AliasId> Directory::addAlias(const MailAddress &address, const std::vector<MailAddress> &targets, bool maySend)
{
    const auto local = usableLocalPart(address);
    if (!local)
        return local.failure();
    if (auto sound = checkTargets(address, targets); !sound)
        return sound.failure();
    return change([&](sql::Sql &sql) -> Result<AliasId> {
        if (auto isFree = requireFree(sql, address.domain(), *local); !isFree)
            return isFree.failure();
        auto id = sql.insert("INSERT INTO aliases (domain, local_part, targets, may_send, created) VALUES (?, ?, ?, ?, ?)",
                             { sql::text(address.domain()), sql::text(*local), sql::text(targetsToText(targets)), maySend ? 1 : 0, sql::dateTime(m_clock.nowUtc()) });
        if (!id)
            return id.failure();
        return AliasId(*id);
    });
}

Result<std::vector<AliasRecord>> Directory::aliases(QByteArrayView domain)
{
    if (domain.isEmpty()) {
        return m_database.read([](sql::Sql &sql) {
            return sql.all("SELECT " ALIAS_COLUMNS " FROM aliases ORDER BY domain, local_part", {}, aliasFrom);
        });
    }
    const auto name = domainName(domain);
    if (!name)
        return name.failure();
    return m_database.read([&](sql::Sql &sql) {
        return sql.all("SELECT " ALIAS_COLUMNS " FROM aliases WHERE domain = ? ORDER BY local_part", { sql::text(*name) }, aliasFrom);
    });
}

Result<AliasRecord> Directory::alias(const MailAddress &address)
{
    auto found = m_database.read([&](sql::Sql &sql) {
        return sql.first("SELECT " ALIAS_COLUMNS " FROM aliases WHERE domain = ? AND local_part = ?",
                         { sql::text(address.domain()), sql::text(foldedLocalPart(address.localPart())) }, aliasFrom);
    });
    if (!found)
        return found.failure();
    if (!*found)
        return failure(Failure::Kind::NotFound, noSuchAlias(address));
    return **found;
}

Result<void> Directory::changeAlias(const MailAddress &address, std::optional<std::vector<MailAddress>> targets, std::optional<bool> maySend,
                                    std::optional<bool> enabled)
{
    if (targets) {
        if (auto sound = checkTargets(address, *targets); !sound)
            return sound;
    }
    const sql::Value domain = sql::text(address.domain()), local = sql::text(foldedLocalPart(address.localPart()));
    const QString missing = noSuchAlias(address);
    return change([&](sql::Sql &sql) -> Result<void> {
        Result<void> done = requireOne(sql.number("SELECT COUNT(*) FROM aliases WHERE domain = ? AND local_part = ?", { domain, local }), missing);
        if (done && targets)
            done = requireOne(sql.execute("UPDATE aliases SET targets = ? WHERE domain = ? AND local_part = ?", { sql::text(targetsToText(*targets)), domain, local }), missing);
        if (done && maySend)
            done = requireOne(sql.execute("UPDATE aliases SET may_send = ? WHERE domain = ? AND local_part = ?", { *maySend ? 1 : 0, domain, local }), missing);
        if (done && enabled)
            done = requireOne(sql.execute("UPDATE aliases SET enabled = ? WHERE domain = ? AND local_part = ?", { *enabled ? 1 : 0, domain, local }), missing);
        return done;
    });
}

Result<void> Directory::removeAlias(const MailAddress &address)
{
    return change([&](sql::Sql &sql) {
        return requireOne(sql.execute("DELETE FROM aliases WHERE domain = ? AND local_part = ?", { sql::text(address.domain()), sql::text(foldedLocalPart(address.localPart())) }),
                          noSuchAlias(address));
    });
}

} // namespace directory

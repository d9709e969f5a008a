// Directory: domains.
#include "services/directory/rows.h"

namespace directory {
namespace {
const char *const selectDomains = "SELECT id, name, enabled, catch_all, separators, CAST(created AS CHAR) FROM domains ORDER BY name";
const char *const selectDomain = "SELECT id, name, enabled, catch_all, separators, CAST(created AS CHAR) FROM domains WHERE name = ?";

DomainRecord domainFrom(const sql::Row &row)
{
    DomainRecord record;
    record.id = DomainId(row.integer(0));
    record.name = row.bytes(1).toLower();
    record.enabled = row.boolean(2);
    record.catchAll = MailAddress::parse(row.bytes(3)).value_or(MailAddress());
    record.separators = row.bytes(4);
    record.created = row.utc(5);
    return record;
}

QString noSuchDomain(const QByteArray &name) { return QStringLiteral("There is no domain %1 here.").arg(QString::fromUtf8(name)); }
} // namespace

Directory::Directory(sql::Database &database, const Clock &clock, QString mailRoot)
    : m_database(database)
    , m_clock(clock)
    , m_mailRoot(std::move(mailRoot))
{
}

Result<DomainId> Directory::addDomain(QByteArrayView text)
{
    const auto name = domainName(text);
    if (!name)
        return name.failure();
    auto added = change([&](sql::Sql &sql) {
        return sql.insert("INSERT INTO domains (name, created) VALUES (?, ?)", { sql::text(*name), sql::dateTime(m_clock.nowUtc()) });
    });
    if (!added)
        return added.failure().kind == Failure::Kind::Exists
            ? failure(Failure::Kind::Exists, QStringLiteral("The domain %1 is here already.").arg(QString::fromUtf8(*name)))
            : added.failure();
    return DomainId(*added);
}

Result<std::vector<DomainRecord>> Directory::domains()
{
    return m_database.read([](sql::Sql &sql) { return sql.all(selectDomains, {}, domainFrom); });
}

Result<DomainRecord> Directory::domain(QByteArrayView text)
{
    const auto name = domainName(text);
    if (!name)
        return name.failure();
    auto found = m_database.read([&](sql::Sql &sql) { return sql.first(selectDomain, { sql::text(*name) }, domainFrom); });
    if (!found)
        return found.failure();
    if (!*found)
        return failure(Failure::Kind::NotFound, noSuchDomain(*name));
    return **found;
}

Result<void> Directory::enableDomain(QByteArrayView text, bool enabled)
{
    const auto name = domainName(text);
    if (!name)
        return name.failure();
    return change([&](sql::Sql &sql) {
        return requireOne(sql.execute("UPDATE domains SET enabled = ? WHERE name = ?", { enabled ? 1 : 0, sql::text(*name) }), noSuchDomain(*name));
    });
}

Result<void> Directory::setCatchAll(QByteArrayView text, const MailAddress &target)
{
    const auto name = domainName(text);
    if (!name)
        return name.failure();
    const sql::Value value = target.isEmpty() ? sql::Value(nullptr) : sql::text(target.toString());
    return change([&](sql::Sql &sql) {
        return requireOne(sql.execute("UPDATE domains SET catch_all = ? WHERE name = ?", { value, sql::text(*name) }), noSuchDomain(*name));
    });
}

Result<void> Directory::setSeparators(QByteArrayView text, QByteArrayView separators)
{
    const auto name = domainName(text);
    if (!name)
        return name.failure();
    for (const char c : separators) {
        if (separators.size() > 8 || !QByteArrayView("+-_.=#~!%&*").contains(c))
            return failure(Failure::Kind::Refused, "Subaddress separators are up to 8 of the characters + - _ . = # ~ ! % & *");
    }
    return change([&](sql::Sql &sql) {
        return requireOne(sql.execute("UPDATE domains SET separators = ? WHERE name = ?", { sql::text(separators), sql::text(*name) }), noSuchDomain(*name));
    });
}

Result<void> Directory::removeDomain(QByteArrayView text)
{
    const auto name = domainName(text);
    if (!name)
        return name.failure();
    return change([&](sql::Sql &sql) -> Result<void> {
        auto accounts = sql.number("SELECT COUNT(*) FROM accounts WHERE domain = ?", { sql::text(*name) });
        auto aliases = sql.number("SELECT COUNT(*) FROM aliases WHERE domain = ?", { sql::text(*name) });
        if (!accounts)
            return accounts.failure();
        if (!aliases)
            return aliases.failure();
        if (*accounts + *aliases > 0)
            return failure(Failure::Kind::Refused, QStringLiteral("The domain %1 still has %2 accounts and %3 aliases. Remove them first.")
                                                       .arg(QString::fromUtf8(*name))
                                                       .arg(*accounts)
                                                       .arg(*aliases));
        return requireOne(sql.execute("DELETE FROM domains WHERE name = ?", { sql::text(*name) }), noSuchDomain(*name));
    });
}

Result<bool> Directory::isLocalDomain(QByteArrayView domain)
{
    auto found = m_database.read([&](sql::Sql &sql) {
        return sql.number("SELECT COUNT(*) FROM domains WHERE name = ? AND enabled <> 0", { sql::text(domain) });
    });
    if (!found)
        return found.failure();
    return *found > 0;
}

} // namespace directory

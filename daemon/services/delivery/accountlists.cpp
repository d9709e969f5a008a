#include "services/delivery/accountlists.h"

namespace delivery {

namespace {
constexpr qsizetype maxEntry = 320;
}

bool AccountLists::has(const scripts::ListOwner &owner, const QByteArray &name)
{
    if (!scripts::isListName(name))
        return false;
    const auto found = m_database.read([&](sql::Sql &sql) {
        return sql.number("SELECT COUNT(*) FROM sieve_lists WHERE account_id IN (?, 0) AND name = ?", { owner.account.value(), sql::text(name) });
    });
    return found && *found > 0;
}

std::optional<bool> AccountLists::contains(const scripts::ListOwner &owner, const QByteArray &name, const QByteArray &value)
{
    if (!has(owner, name))
        return std::nullopt;
    const QByteArray lower = value.left(maxEntry).toLower();
    const qsizetype at = lower.lastIndexOf('@');
    const auto found = m_database.read([&](sql::Sql &sql) {
        return sql.number("SELECT COUNT(*) FROM sieve_lists WHERE account_id IN (?, 0) AND name = ? AND entry IN (?, ?)",
            { owner.account.value(), sql::text(name), sql::text(lower), sql::text(at > 0 ? lower.sliced(at) : lower) });
    });
    return found && *found > 0;
}

std::optional<QList<QByteArray>> AccountLists::members(const scripts::ListOwner &owner, const QByteArray &name)
{
    if (!has(owner, name))
        return std::nullopt;
    const auto found = m_database.read([&](sql::Sql &sql) {
        return sql.all("SELECT entry FROM sieve_lists WHERE account_id IN (?, 0) AND name = ? ORDER BY entry LIMIT 10000", { owner.account.value(), sql::text(name) },
            [](const sql::Row &row) { return row.bytes(0); });
    });
    return found ? QList<QByteArray>(found->begin(), found->end()) : QList<QByteArray>();
}

Result<std::vector<AccountLists::ListInfo>> AccountLists::lists(AccountId account)
{
    return m_database.read([&](sql::Sql &sql) {
        return sql.all("SELECT name, COUNT(*) FROM sieve_lists WHERE account_id = ? GROUP BY name ORDER BY name", { account.value() },
            [](const sql::Row &row) { return ListInfo { row.bytes(0), row.integer(1) }; });
    });
}

Result<std::vector<QByteArray>> AccountLists::entries(AccountId account, const QByteArray &name)
{
    return m_database.read([&](sql::Sql &sql) {
        return sql.all("SELECT entry FROM sieve_lists WHERE account_id = ? AND name = ? ORDER BY entry LIMIT 10000", { account.value(), sql::text(name) },
            [](const sql::Row &row) { return row.bytes(0); });
    });
}

Result<void> AccountLists::add(AccountId account, const QByteArray &name, const QByteArray &entry)
{
    const QByteArray lower = entry.trimmed().toLower();
    if (!scripts::isListName(name))
        return Failure { Failure::Kind::Syntax, "A list's name has no colon or slash and does not begin with a dot", QString() };
    if (lower.isEmpty() || lower.size() > maxEntry || lower.contains('\n'))
        return Failure { Failure::Kind::Syntax, "An entry has 1 to 320 octets", QString() };
    const auto added = m_database.inTransaction([&](sql::Sql &sql) {
        return sql.insert("INSERT INTO sieve_lists (account_id, name, entry) VALUES (?, ?, ?)", { account.value(), sql::text(name), sql::text(lower) });
    });
    return added ? Result<void>() : Result<void>(added.failure());
}

Result<void> AccountLists::remove(AccountId account, const QByteArray &name, const QByteArray &entry)
{
    const auto removed = m_database.inTransaction([&](sql::Sql &sql) {
        return entry.isEmpty() ? sql.execute("DELETE FROM sieve_lists WHERE account_id = ? AND name = ?", { account.value(), sql::text(name) })
                               : sql.execute("DELETE FROM sieve_lists WHERE account_id = ? AND name = ? AND entry = ?",
                                   { account.value(), sql::text(name), sql::text(entry.trimmed().toLower()) });
    });
    if (!removed)
        return removed.failure();
    return *removed > 0 ? Result<void>() : Result<void>(Failure { Failure::Kind::NotFound, "There is no such list or entry", QString() });
}

} // namespace delivery

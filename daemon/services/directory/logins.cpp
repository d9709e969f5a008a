// Directory: app passwords, and what logins ask.
#include "protocols/sasl/scram.h"
#include "services/directory/password.h"
#include "services/directory/rows.h"

namespace directory {

Result<Directory::NewAppPassword> Directory::addAppPassword(AccountId account, const QString &label)
{
    const QByteArray password = makeAppPassword();
    auto id = change([&](sql::Sql &sql) -> Result<qint64> {
        auto known = requireOne(sql.number("SELECT COUNT(*) FROM accounts WHERE id = ?", { account.value() }), QStringLiteral("There is no account number %1.").arg(account.value()));
        if (!known)
            return known.failure();
        auto count = sql.number("SELECT COUNT(*) FROM app_passwords WHERE account_id = ? AND revoked IS NULL", { account.value() });
        if (!count)
            return count;
        if (*count >= 100) // each is tried at a login
            return failure(Failure::Kind::Refused, "This account has 100 app passwords. Revoke some first.");
        return sql.insert("INSERT INTO app_passwords (account_id, label, hash, created) VALUES (?, ?, ?, ?)",
                          { account.value(), label.left(255), sql::text(hashAppPassword(password)), sql::dateTime(m_clock.nowUtc()) });
    });
    if (!id)
        return id.failure();
    return NewAppPassword { AppPasswordId(*id), Secret(password) };
}

Result<std::vector<AppPasswordRecord>> Directory::appPasswords(AccountId account)
{
    return m_database.read([&](sql::Sql &sql) {
        return sql.all("SELECT id, account_id, label, CAST(created AS CHAR), CAST(last_used AS CHAR), CAST(revoked AS CHAR) FROM app_passwords "
                       "WHERE account_id = ? ORDER BY id",
                       { account.value() }, [](const sql::Row &row) {
                           AppPasswordRecord record;
                           record.id = AppPasswordId(row.integer(0));
                           record.account = AccountId(row.integer(1));
                           record.label = row.text(2);
                           record.created = row.utc(3);
                           if (!row.isNull(4))
                               record.lastUsed = row.utc(4);
                           if (!row.isNull(5))
                               record.revoked = row.utc(5);
                           return record;
                       });
    });
}

Result<void> Directory::revokeAppPassword(AppPasswordId id)
{
    return change([&](sql::Sql &sql) {
        return requireOne(sql.execute("UPDATE app_passwords SET revoked = ? WHERE id = ? AND revoked IS NULL", { sql::dateTime(m_clock.nowUtc()), id.value() }),
                          QStringLiteral("There is no app password number %1 in use.").arg(id.value()));
    });
}

Result<std::optional<Credentials>> Directory::credentials(const MailAddress &address)
{
    using Found = std::optional<Credentials>;
    const QByteArray local = foldedLocalPart(address.localPart());
    return m_database.read([&](sql::Sql &sql) -> Result<Found> {
        auto found = sql.first("SELECT accounts.id, accounts.local_part, accounts.enabled, domains.enabled, password, scram FROM accounts "
                               "JOIN domains ON domains.name = accounts.domain WHERE accounts.domain = ? AND accounts.local_part = ?",
                               { sql::text(address.domain()), sql::text(local) }, [&](const sql::Row &row) {
                                   Credentials one;
                                   one.account = AccountId(row.integer(0));
                                   one.address = MailAddress::fromParts(foldedLocalPart(row.bytes(1)), address.domain());
                                   one.enabled = row.boolean(2) && row.boolean(3);
                                   one.password = row.bytes(4);
                                   one.scram = row.bytes(5);
                                   return one;
                               });
        if (!found)
            return found.failure();
        if (!*found || (*found)->address.localPart() != local || !rowLocalPart((*found)->address))
            return Found(); // MySQL finds `bob` for `bob `, too
        auto apps = sql.all("SELECT id, hash FROM app_passwords WHERE account_id = ? AND revoked IS NULL ORDER BY id LIMIT 100", { (*found)->account.value() },
                            [](const sql::Row &row) { return Credentials::App { AppPasswordId(row.integer(0)), row.bytes(1) }; });
        if (!apps)
            return apps.failure();
        (*found)->appPasswords = std::move(*apps);
        return std::move(*found);
    });
}

Result<bool> Directory::replacePassword(AccountId id, const QByteArray &before, const QByteArray &after, const QByteArray &scram)
{
    auto changed = change([&](sql::Sql &sql) {
        return sql.execute("UPDATE accounts SET password = ?, scram = ? WHERE id = ? AND password = ?",
                           { sql::text(after), scram.isEmpty() ? sql::Value(nullptr) : sql::text(scram), id.value(), sql::text(before) });
    });
    if (!changed)
        return changed.failure();
    return *changed > 0;
}

Result<void> Directory::recordLogins(const std::vector<Used> &uses)
{
    return m_database.inTransaction([&](sql::Sql &sql) -> Result<void> { // no change: the triggers do not count it either
        for (const Used &use : uses) {
            auto done = sql.execute("UPDATE accounts SET last_login = ? WHERE id = ?", { sql::dateTime(use.when), use.account.value() });
            if (done && use.app.value() != 0)
                done = sql.execute("UPDATE app_passwords SET last_used = ? WHERE id = ?", { sql::dateTime(use.when), use.app.value() });
            if (!done)
                return done.failure();
        }
        return {};
    });
}

Result<QByteArray> Directory::secret(const char *name)
{
    const QByteArray fresh = sasl::randomOctets(32).toBase64();
    auto kept = m_database.inTransaction([&](sql::Sql &sql) -> Result<QByteArray> {
        const char *add = sql.dialect().isMySql() ? "INSERT IGNORE INTO directory_secrets (name, value) VALUES (?, ?)"
                                                  : "INSERT OR IGNORE INTO directory_secrets (name, value) VALUES (?, ?)";
        auto added = sql.execute(add, { sql::text(name), sql::text(fresh) });
        if (!added)
            return added.failure();
        auto found = sql.first("SELECT value FROM directory_secrets WHERE name = ?", { sql::text(name) }, [](const sql::Row &row) { return row.bytes(0); });
        if (!found)
            return found.failure();
        return found->value_or(QByteArray());
    });
    if (!kept)
        return kept;
    return QByteArray::fromBase64(*kept);
}

Result<qint64> Directory::changeCounter()
{
    return m_database.read([](sql::Sql &sql) { return sql.number("SELECT counter FROM directory_changes WHERE id = 1"); });
}

} // namespace directory

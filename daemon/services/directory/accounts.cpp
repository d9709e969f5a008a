// Directory: accounts.
#include "protocols/sasl/saslprep.h"
#include "protocols/sasl/scram.h"
#include "services/directory/password.h"
#include "services/directory/rows.h"

namespace directory {

AccountRecord accountFrom(const sql::Row &row)
{
    AccountRecord record;
    record.id = AccountId(row.integer(0));
    record.address = MailAddress::fromParts(foldedLocalPart(row.bytes(2)), row.bytes(1).toLower());
    record.enabled = row.boolean(3);
    record.quota = quint64(std::max<qint64>(0, row.integer(4)));
    record.displayName = row.text(5);
    record.created = row.utc(6);
    if (const QDateTime last = row.utc(7); last.isValid())
        record.lastLogin = last;
    record.passwordScheme = schemeOf(row.bytes(8));
    record.hasScramKeys = !row.bytes(9).isEmpty();
    return record;
}

namespace {

QString noSuchAccount(const MailAddress &address) { return QStringLiteral("There is no account %1.").arg(QString::fromUtf8(address.toString())); }
QString noSuchAccount(AccountId id) { return QStringLiteral("There is no account number %1.").arg(id.value()); }

struct Stored
{
    sql::Value password = nullptr, scram = nullptr;
};

Result<Stored> storedForms(const Secret &password)
{
    const QByteArray &given = password.reveal();
    if (given.isEmpty())
        return Stored();
    if (given.size() > 512 || given.contains('\0') || given.contains('\n') || given.contains('\r'))
        return failure(Failure::Kind::Refused, "A password has at most 512 octets and no line ends in it.");
    // One spelling of each character, so that the password fits whatever the keyboard sends (RFC 4013).
    const QByteArray prepared = sasl::saslPrep(given).value_or(given);
    if (prepared.isEmpty())
        return failure(Failure::Kind::Refused, "This password has no characters that can be typed.");
    return Stored { sql::text(hashPassword(prepared)), sql::text(toScramText(sasl::scramKeysFor(prepared, sasl::randomOctets(16)))) };
}

Result<Stored> importedForms(QByteArrayView hash)
{
    const QByteArrayView trimmed = hash.trimmed();
    if (trimmed.size() > 512 || schemeOf(trimmed).isEmpty())
        return failure(Failure::Kind::Refused, "This is no password hash that can be verified here. Known are {ARGON2ID}, {SHA512-CRYPT}, {SHA256-CRYPT}, "
                                               "{BLF-CRYPT}, {SSHA512}, {SSHA256}, {SSHA}, {PLAIN-MD5}, {MD5-CRYPT}, {CRYPT}, {PLAIN} and what crypt(3) writes.");
    return Stored { sql::text(trimmed), nullptr };
}

Result<AccountId> insertAccount(sql::Sql &sql, const MailAddress &address, const QByteArray &local, const Stored &stored, const AccountChanges &with, const QDateTime &now)
{
    if (auto isFree = requireFree(sql, address.domain(), local); !isFree)
        return isFree.failure();
    auto id = sql.insert("INSERT INTO accounts (domain, local_part, password, scram, quota, enabled, display_name, created) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                         { sql::text(address.domain()), sql::text(local), stored.password, stored.scram, qint64(with.quota.value_or(0)), with.enabled.value_or(true) ? 1 : 0,
                           with.displayName.value_or(QString()).left(255), sql::dateTime(now) });
    if (!id)
        return id.failure();
    return AccountId(*id);
}
} // namespace

Result<AccountId> Directory::addAccount(const MailAddress &address, const Secret &password, const AccountChanges &with)
{
    const auto local = usableLocalPart(address);
    if (!local)
        return local.failure();
    const auto stored = storedForms(password); // before the transaction: it takes its time
    if (!stored)
        return stored.failure();
    return change([&](sql::Sql &sql) { return insertAccount(sql, address, *local, *stored, with, m_clock.nowUtc()); });
}

Result<AccountId> Directory::importAccount(const MailAddress &address, QByteArrayView hash, const AccountChanges &with)
{
    const auto local = usableLocalPart(address);
    if (!local)
        return local.failure();
    const auto stored = importedForms(hash);
    if (!stored)
        return stored.failure();
    return change([&](sql::Sql &sql) { return insertAccount(sql, address, *local, *stored, with, m_clock.nowUtc()); });
}

Result<std::vector<AccountRecord>> Directory::accounts(QByteArrayView domain)
{
    if (domain.isEmpty()) {
        return m_database.read([](sql::Sql &sql) {
            return sql.all("SELECT " ACCOUNT_COLUMNS " FROM accounts ORDER BY domain, local_part", {}, accountFrom);
        });
    }
    const auto name = domainName(domain);
    if (!name)
        return name.failure();
    return m_database.read([&](sql::Sql &sql) {
        return sql.all("SELECT " ACCOUNT_COLUMNS " FROM accounts WHERE domain = ? ORDER BY local_part", { sql::text(*name) }, accountFrom);
    });
}

Result<AccountRecord> Directory::account(const MailAddress &address)
{
    auto found = m_database.read([&](sql::Sql &sql) {
        return sql.first("SELECT " ACCOUNT_COLUMNS " FROM accounts WHERE domain = ? AND local_part = ?",
                         { sql::text(address.domain()), sql::text(foldedLocalPart(address.localPart())) }, accountFrom);
    });
    if (!found)
        return found.failure();
    if (!*found)
        return failure(Failure::Kind::NotFound, noSuchAccount(address));
    return **found;
}

Result<AccountRecord> Directory::account(AccountId id)
{
    auto found = m_database.read([&](sql::Sql &sql) {
        return sql.first("SELECT " ACCOUNT_COLUMNS " FROM accounts WHERE id = ?", { id.value() }, accountFrom);
    });
    if (!found)
        return found.failure();
    if (!*found)
        return failure(Failure::Kind::NotFound, noSuchAccount(id));
    return **found;
}

Result<void> Directory::changeAccount(AccountId id, const AccountChanges &changes)
{
    if (changes.quota && *changes.quota > quint64(std::numeric_limits<qint64>::max()))
        return failure(Failure::Kind::Refused, "The quota is too large.");
    return change([&](sql::Sql &sql) -> Result<void> {
        Result<void> done = requireOne(sql.number("SELECT COUNT(*) FROM accounts WHERE id = ?", { id.value() }), noSuchAccount(id));
        if (done && changes.enabled)
            done = requireOne(sql.execute("UPDATE accounts SET enabled = ? WHERE id = ?", { *changes.enabled ? 1 : 0, id.value() }), noSuchAccount(id));
        if (done && changes.quota)
            done = requireOne(sql.execute("UPDATE accounts SET quota = ? WHERE id = ?", { qint64(*changes.quota), id.value() }), noSuchAccount(id));
        if (done && changes.displayName)
            done = requireOne(sql.execute("UPDATE accounts SET display_name = ? WHERE id = ?", { changes.displayName->left(255), id.value() }), noSuchAccount(id));
        return done;
    });
}

Result<void> Directory::setPassword(AccountId id, const Secret &password)
{
    const auto stored = storedForms(password);
    if (!stored)
        return stored.failure();
    return change([&](sql::Sql &sql) {
        return requireOne(sql.execute("UPDATE accounts SET password = ?, scram = ? WHERE id = ?", { stored->password, stored->scram, id.value() }), noSuchAccount(id));
    });
}

Result<void> Directory::importPassword(AccountId id, QByteArrayView hash)
{
    const auto stored = importedForms(hash);
    if (!stored)
        return stored.failure();
    return change([&](sql::Sql &sql) {
        return requireOne(sql.execute("UPDATE accounts SET password = ?, scram = ? WHERE id = ?", { stored->password, nullptr, id.value() }), noSuchAccount(id));
    });
}

Result<void> Directory::removeAccount(AccountId id)
{
    return change([&](sql::Sql &sql) -> Result<void> {
        auto revoked = sql.execute("DELETE FROM app_passwords WHERE account_id = ?", { id.value() });
        if (!revoked)
            return revoked.failure();
        return requireOne(sql.execute("DELETE FROM accounts WHERE id = ?", { id.value() }), noSuchAccount(id));
    });
}

QString Directory::maildirOf(const MailAddress &address) const
{
    return m_mailRoot + QLatin1Char('/') + QString::fromUtf8(address.domain()) + QLatin1Char('/') + QString::fromUtf8(address.localPart()) + QStringLiteral("/Maildir");
}

AccountInfo Directory::infoOf(const MailAddress &address, AccountId id, bool enabled, quint64 quota, QString name) const
{
    return { id, address, enabled, quota, maildirOf(address), std::move(name) };
}

Result<AccountInfo> Directory::accountInfo(AccountId id)
{
    auto record = account(id);
    if (!record)
        return record.failure();
    if (!rowLocalPart(record->address)) // made by hand, and no folder's name
        return failure(Failure::Kind::NotFound, noSuchAccount(id));
    return infoOf(record->address, record->id, record->enabled, record->quota, record->displayName);
}

} // namespace directory

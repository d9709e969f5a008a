#include "services/policy/learning/correspondents.h"

namespace policy {

namespace {
constexpr qsizetype mostOfOneMail = 20;
constexpr qint64 threeYears = 3 * 366 * 86400ll;
}

Result<void> Correspondents::record(AccountId account, const QList<MailAddress> &recipients)
{
    const qint64 now = m_clock.nowUtc().toSecsSinceEpoch();
    return m_database.inTransaction([&](sql::Sql &sql) -> Result<void> {
        for (const MailAddress &recipient : recipients.first(std::min(recipients.size(), mostOfOneMail))) {
            const auto changed = sql.execute("UPDATE correspondents SET times = times + 1, last = ? WHERE account_id = ? AND address = ?",
                { now, account.value(), sql::text(recipient.key()) });
            if (!changed)
                return changed.failure();
            if (*changed > 0)
                continue;
            const auto added = sql.execute("INSERT INTO correspondents (account_id, address, times, last) VALUES (?, ?, 1, ?)",
                { account.value(), sql::text(recipient.key()), now });
            if (!added && added.failure().kind != Failure::Kind::Exists) // another mail was quicker
                return added.failure();
        }
        return {};
    });
}

Result<bool> Correspondents::knows(AccountId account, const QByteArray &address)
{
    const auto parsed = MailAddress::parse(address);
    if (!parsed)
        return false;
    const auto count = m_database.read([&](sql::Sql &sql) {
        return sql.number("SELECT COUNT(*) FROM correspondents WHERE account_id = ? AND address = ?", { account.value(), sql::text(parsed->key()) });
    });
    return count ? Result<bool>(*count > 0) : Result<bool>(count.failure());
}

Result<void> Correspondents::purge()
{
    const qint64 oldest = m_clock.nowUtc().toSecsSinceEpoch() - threeYears;
    const auto gone = m_database.inTransaction([&](sql::Sql &sql) { return sql.execute("DELETE FROM correspondents WHERE last < ?", { oldest }); });
    return gone ? Result<void>() : Result<void>(gone.failure());
}

} // namespace policy

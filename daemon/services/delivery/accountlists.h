// The lists of the table sieve_lists: a user's own (account_id) and the house's (0). RFC 6134. Thread: any; blocking.
#pragma once
#include "services/scripts/lists.h"
#include "shared/base/result.h"
#include "storage/sql/database.h"

namespace delivery {

class AccountLists final : public scripts::ListSource
{
public:
    explicit AccountLists(sql::Database &database)
        : m_database(database)
    {
    }
    bool has(const scripts::ListOwner &owner, const QByteArray &name) override;
    std::optional<bool> contains(const scripts::ListOwner &owner, const QByteArray &name, const QByteArray &value) override;
    std::optional<QList<QByteArray>> members(const scripts::ListOwner &owner, const QByteArray &name) override;

    struct ListInfo
    {
        QByteArray name;
        qint64 entries = 0;
    };
    Result<std::vector<ListInfo>> lists(AccountId account); // 0: the house's
    Result<std::vector<QByteArray>> entries(AccountId account, const QByteArray &name);
    Result<void> add(AccountId account, const QByteArray &name, const QByteArray &entry); // Syntax, Exists
    Result<void> remove(AccountId account, const QByteArray &name, const QByteArray &entry); // NotFound; empty: the whole list

private:
    sql::Database &m_database;
};

} // namespace delivery

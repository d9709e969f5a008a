// Whom the accounts have written to: rows of `correspondents`, learned from what they submit.
// Thread: record and knows block (pool threads).
#pragma once
#include "shared/address/mailaddress.h"
#include "shared/base/clock.h"
#include "shared/base/strongint.h"
#include "storage/sql/database.h"

#include <QList>

namespace policy {

class Correspondents
{
public:
    Correspondents(sql::Database &database, const Clock &clock)
        : m_database(database)
        , m_clock(clock)
    {
    }
    // One mail of the account to these. Of a mail to very many only the first ones: that is a list, not an acquaintance.
    Result<void> record(AccountId account, const QList<MailAddress> &recipients);
    Result<bool> knows(AccountId account, const QByteArray &address); // local@domain
    Result<void> purge(); // those not written to for three years

private:
    sql::Database &m_database;
    const Clock &m_clock;
};

} // namespace policy

// The directory as sessions, delivery and queue see it: answers from a short-lived cache, else from SQL on the pool.
// Thread: any worker. What another program changes in the rows is seen within 5 s.
#pragma once
#include "async/task.h"
#include "shared/address/mailaddress.h"
#include "shared/base/result.h"
#include "shared/base/strongint.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace directory {

struct AccountInfo
{
    AccountId id;
    MailAddress address; // canonical
    bool enabled = true;
    quint64 quota = 0; // octets; 0: none
    QString maildir; // absolute path
    QString displayName;
};

struct LocalTarget
{
    AccountInfo account;
    QByteArray tag; // of user+tag
};

// Where a recipient address leads after aliases, catch-all and subaddresses; no target twice, loops cut.
struct Resolution
{
    std::vector<LocalTarget> local;
    std::vector<MailAddress> external;
};

class Lookup
{
public:
    virtual ~Lookup() = default;
    // NotFound: the domain is ours and has no such address. Refused: not our domain. Unavailable: database away.
    virtual async::Task<Result<Resolution>> resolve(MailAddress address) = 0;
    virtual async::Task<Result<bool>> isLocalDomain(QByteArray domain) = 0;
    virtual async::Task<Result<AccountInfo>> account(AccountId id) = 0;
    // May this account use `address` as envelope or header sender: its own, its subaddresses, aliases that lead to it alone
    // or that are marked for sending.
    virtual async::Task<Result<bool>> maySendAs(AccountId id, MailAddress address) = 0;
};

} // namespace directory

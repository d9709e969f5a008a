// The mail stores as delivery needs them: opened by account, and one message for several at once.
// Thread: any; blocking, for pool threads.
#pragma once
#include "storage/mailbox/accountstore.h"

#include <memory>
#include <vector>

namespace delivery {

// Tests put failing ones here.
class Stores
{
public:
    virtual ~Stores() = default;
    virtual Result<std::shared_ptr<storage::AccountStore>> open(const QString &maildir) = 0;
    virtual std::vector<Result<AppendOutcome>> deliverToMany(const std::vector<std::shared_ptr<storage::AccountStore>> &accounts,
                                                             const storage::NewMessage &message) = 0; // into INBOX
};
std::shared_ptr<Stores> storesOf(storage::StoreRegistry &registry);

} // namespace delivery

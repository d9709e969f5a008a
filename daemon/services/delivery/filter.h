// What stands between a message and a mailbox of this house: the user's own rules. Implemented by SieveFilter.
// Thread: any; blocking, for pool threads.
#pragma once
#include "protocols/smtp/reply.h"
#include "services/directory/lookup.h"
#include "storage/mailbox/accountstore.h"

#include <optional>
#include <vector>

namespace delivery {

struct FilterTask
{
    QByteArray trace;
    MailAddress sender; // envelope
    MailAddress recipient; // as addressed, before aliases
    directory::AccountInfo account;
    QByteArray prefix; // Return-Path, Delivered-To, Received
    const storage::MessageBuffer *content = nullptr;
};

struct FilterOutcome
{
    std::optional<smtp::Reply> refused; // 5yz: the user rejects it; 4yz: try again. Nothing was stored
    std::vector<AppendOutcome> stored; // durable; empty when it was discarded or only redirected
};

class Filter
{
public:
    virtual ~Filter() = default;
    // Cheap: whether anything would look at this account's mail at all.
    virtual bool applies(const directory::AccountInfo &account) = 0;
    virtual FilterOutcome deliver(const FilterTask &task, storage::AccountStore &store) = 0;
};

} // namespace delivery

// Runs the user's active Sieve scripts over a message and does what they decided. RFC 5228 §2.10, DESIGN.md "The journey".
//
// Scripts run in this order: the administrator's before/, the user's (without one, default.sieve), the administrator's
// after/; each only while a keep, implicit or explicit, stands. Without any the message goes to INBOX untouched.
// Always: the scripts have ended before anything is done. Whatever goes wrong, the message is kept: a script's error means
// INBOX, and the error is written to the user's log and the trace.
// Order of doing: copies into mailboxes (durable), then programs, then mail of our own (redirects, answers) into the queue
// (durable), then what is remembered. So a crash in between repeats, and loses nothing.
// Thread: any; blocking, for pool threads.
#pragma once
#include "services/delivery/filter.h"
#include "services/delivery/sievehouse.h"

namespace delivery {

class SieveFilter final : public Filter
{
public:
    SieveFilter(scripts::ProgramCache &programs, queue::Queue &queue, const Clock &clock, SieveSettings settings);
    bool applies(const directory::AccountInfo &account) override;
    FilterOutcome deliver(const FilterTask &task, storage::AccountStore &store) override;
    bool sendRejection(const FilterTask &task, const Rejection &rejection) override;

    // What the script would do, with its trace; nothing is done. Without a store the mailboxes are unknown.
    sieve::Outcome rehearse(const sieve::Program &program, const FilterTask &task, storage::AccountStore *store);
    // The scripts of a delivery to this account, in order.
    QStringList scriptsFor(const directory::AccountInfo &account) const;
    SieveHouse &house() { return m_house; }

private:
    class Delivery;
    SieveHouse m_house;
};

} // namespace delivery

// Sieve over mail that lies in a mailbox already: IMAP events (RFC 6785), FILTER=SIEVE, `facteurctl sieve apply`.
//
// A message that is kept stays where it is, with the flags the script wants; one that is filed elsewhere is copied there, and
// like one that is discarded it then goes: marked \Deleted, or at once when the caller says so. Answers (reject, ereject,
// vacation) come too late and are left out. What scripts do here is no IMAP event and runs no further scripts.
// Thread: any; blocking, for pool threads.
#pragma once
#include "services/delivery/sievehouse.h"
#include "storage/mailbox/accountstore.h"
#include "storage/mailbox/mailboxview.h"

namespace delivery {

// One script of a sequence: a file's, or one compiled by the caller.
struct StoredScript
{
    QByteArray name; // for the user's log
    std::shared_ptr<const sieve::Program> program;
};

struct StoredOptions
{
    QByteArray mailbox;
    bool dryRun = false;
    enum class Gone : quint8 { Mark, Expunge } gone = Gone::Mark; // what happens to a message that is not kept
    enum class Discarded : quint8 { Same, Keep, Trash } discarded = Discarded::Same; // and to one that is thrown away
    struct Event // set: an IMAP event runs the scripts
    {
        QByteArray cause, user; // `COPY`; who is logged in
        QList<QByteArray> changedFlags;
    };
    std::optional<Event> event;
};

struct StoredOutcome
{
    sieve::Outcome decided;
    QByteArray errors, warnings; // a line each, CRLF; both empty: all is well
    bool isGone = false; // it does not stay in its mailbox
};

class StoredFilter
{
public:
    StoredFilter(SieveHouse &house, directory::AccountInfo account, std::shared_ptr<storage::AccountStore> store);
    StoredOutcome apply(const std::vector<StoredScript> &scripts, storage::MailboxView &view, Uid uid, const StoredOptions &options);

private:
    class Run;
    SieveHouse &m_house;
    const directory::AccountInfo m_account;
    const std::shared_ptr<storage::AccountStore> m_store;
};

} // namespace delivery

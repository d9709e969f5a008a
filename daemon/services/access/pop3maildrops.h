// An account's INBOX as POP3 sees it: a snapshot of storage::MailboxView. Several sessions may have it open at once, and IMAP
// too: numbers stay those of the snapshot, and a message that is gone meanwhile is missed only when it is asked for.
//
// UIDL is `uidvalidity.uid` in hexadecimal of fixed width: as stable as IMAP's UIDs are. Thread: any worker; the lookup and the
// store are asked as their headers say.
#pragma once
#include "async/pool.h"
#include "protocols/pop3/maildropport.h"
#include "services/directory/lookup.h"
#include "storage/mailbox/accountstore.h"

namespace mailaccess {

class Pop3Maildrops final : public pop3::MaildropPort
{
public:
    Pop3Maildrops(directory::Lookup &lookup, storage::StoreRegistry &stores, async::Pool &pool)
        : m_lookup(lookup)
        , m_stores(stores)
        , m_pool(pool)
    {
    }
    async::Task<Result<std::shared_ptr<pop3::Maildrop>>> open(sasl::Identity identity) override;

private:
    directory::Lookup &m_lookup;
    storage::StoreRegistry &m_stores;
    async::Pool &m_pool;
};

// The snapshot of one mailbox. BLOCKS.
std::shared_ptr<pop3::Maildrop> snapshotOf(std::shared_ptr<storage::AccountStore> store, std::shared_ptr<storage::MailboxView> view);

} // namespace mailaccess

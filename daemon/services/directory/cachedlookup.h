// The directory as sessions, delivery and queue ask it: Lookup with a bounded cache of positive and negative answers in
// front of the SQL pool. A hit costs no thread change. The database away: Unavailable, at once after the first time.
// Thread: any worker.
#pragma once
#include "async/pool.h"
#include "services/directory/changewatch.h"
#include "services/directory/lookup.h"

#include <memory>

namespace directory {

class Directory;

class CachedLookup final : public Lookup
{
public:
    // All must outlive it. `pool` threads run the SQL.
    CachedLookup(Directory &directory, ChangeWatch &watch, async::Pool &pool);
    ~CachedLookup() override;

    async::Task<Result<Resolution>> resolve(MailAddress address) override;
    async::Task<Result<bool>> isLocalDomain(QByteArray domain) override;
    async::Task<Result<AccountInfo>> account(AccountId id) override;
    async::Task<Result<bool>> maySendAs(AccountId id, MailAddress address) override;

    struct Counters
    {
        quint64 hits = 0, misses = 0;
    };
    Counters counters() const;

private:
    struct Caches;
    const std::unique_ptr<Caches> m_caches;
    Directory &m_directory;
    ChangeWatch &m_watch;
    async::Pool &m_pool;
};

} // namespace directory

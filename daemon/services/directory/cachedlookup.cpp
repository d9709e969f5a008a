#include "services/directory/cachedlookup.h"

#include "services/directory/directory.h"
#include "services/directory/watchedcache.h"

#include <atomic>

namespace directory {
namespace {
template <class T> using Cached = std::shared_ptr<const Result<T>>;
template <class K, class T> using Cache = WatchedCache<K, Cached<T>>;

// Answers that depend on rows alone are kept; a database that is away is asked again.
template <class T> bool keeps(const Result<T> &result)
{
    return result.ok() || result.failure().kind == Failure::Kind::NotFound || result.failure().kind == Failure::Kind::Refused;
}

Failure busy() { return Failure { Failure::Kind::Busy, "Directory is busy", QStringLiteral("too many questions wait for the database") }; }

// On a pool thread: somebody may have asked the same meanwhile; else the rows are read, under the generation that is true
// before they are read.
template <class K, class T, class F> Result<T> answer(ChangeWatch &watch, Cache<K, T> &cache, const K &key, F read)
{
    auto generation = watch.generation();
    if (!generation) {
        auto checked = watch.check();
        if (!checked)
            return checked.failure();
        generation = *checked;
    }
    if (const auto hit = cache.find(key, *generation))
        return **hit;
    auto result = read();
    if (keeps(result))
        cache.insert(key, std::make_shared<const Result<T>>(result), *generation);
    return result;
}
} // namespace

struct CachedLookup::Caches
{
    Cache<QByteArray, Resolution> resolutions { 65536 };
    Cache<QByteArray, bool> domains { 16384 };
    Cache<qint64, AccountInfo> accounts { 16384 };
    Cache<QByteArray, bool> senders { 32768 };
    std::atomic<quint64> hits { 0 }, misses { 0 };

    template <class K, class T> std::optional<Result<T>> find(ChangeWatch &watch, Cache<K, T> &cache, const K &key)
    {
        if (const auto generation = watch.generation()) {
            if (const auto hit = cache.find(key, *generation)) {
                hits.fetch_add(1, std::memory_order_relaxed);
                return **hit;
            }
        }
        misses.fetch_add(1, std::memory_order_relaxed);
        return std::nullopt;
    }
};

namespace {
template <class T, class F> async::Task<Result<T>> onPool(async::Pool *pool, F work)
{
    try {
        auto result = co_await pool->run(std::move(work));
        co_return result;
    } catch (const async::PoolFull &) {
    }
    co_return busy();
}
} // namespace

CachedLookup::CachedLookup(Directory &directory, ChangeWatch &watch, async::Pool &pool)
    : m_caches(new Caches)
    , m_directory(directory)
    , m_watch(watch)
    , m_pool(pool)
{
}

CachedLookup::~CachedLookup() = default;

CachedLookup::Counters CachedLookup::counters() const { return { m_caches->hits.load(), m_caches->misses.load() }; }

async::Task<Result<Resolution>> CachedLookup::resolve(MailAddress address)
{
    const QByteArray key = address.localPart() + '@' + address.domain(); // as typed: the tag's case is kept
    if (auto hit = m_caches->find(m_watch, m_caches->resolutions, key))
        co_return std::move(*hit);
    auto work = [this, key, address] {
        return answer(m_watch, m_caches->resolutions, key, [&] { return m_directory.resolve(address); });
    };
    co_return co_await onPool<Resolution>(&m_pool, std::move(work));
}

async::Task<Result<bool>> CachedLookup::isLocalDomain(QByteArray domain)
{
    if (auto hit = m_caches->find(m_watch, m_caches->domains, domain))
        co_return std::move(*hit);
    auto work = [this, domain] {
        return answer(m_watch, m_caches->domains, domain, [&] { return m_directory.isLocalDomain(domain); });
    };
    co_return co_await onPool<bool>(&m_pool, std::move(work));
}

async::Task<Result<AccountInfo>> CachedLookup::account(AccountId id)
{
    const qint64 key = id.value();
    if (auto hit = m_caches->find(m_watch, m_caches->accounts, key))
        co_return std::move(*hit);
    auto work = [this, key] {
        return answer(m_watch, m_caches->accounts, key, [&] { return m_directory.accountInfo(AccountId(key)); });
    };
    co_return co_await onPool<AccountInfo>(&m_pool, std::move(work));
}

async::Task<Result<bool>> CachedLookup::maySendAs(AccountId id, MailAddress address)
{
    const QByteArray key = QByteArray::number(id.value()) + ' ' + address.key();
    if (auto hit = m_caches->find(m_watch, m_caches->senders, key))
        co_return std::move(*hit);
    auto work = [this, key, id, address] {
        return answer(m_watch, m_caches->senders, key, [&] { return m_directory.maySendAs(id, address); });
    };
    co_return co_await onPool<bool>(&m_pool, std::move(work));
}

} // namespace directory

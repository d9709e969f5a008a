// Small tables that are asked for every mail, kept in memory as one immutable value and read again when the change counter
// (ChangeWatch) has moved: rules, lists, settings. The tables' triggers must count changes in directory_changes.
//
//     Snapshot<Rules> rules(database, watch, sqlPool, [](sql::Sql &sql) -> Result<Rules> { … });
//     const auto now = co_await rules.fresh();            // no older than 5 s
// Thread: any.
#pragma once
#include "async/pool.h"
#include "async/task.h"
#include "services/directory/changewatch.h"
#include "shared/base/log.h"
#include "storage/sql/database.h"

#include <functional>
#include <memory>
#include <mutex>

namespace directory {

template <class T> class Snapshot
{
public:
    using Value = std::shared_ptr<const T>; // never null: an empty T until something was read
    using Reader = std::function<Result<T>(sql::Sql &)>;

    Snapshot(sql::Database &database, ChangeWatch &watch, async::Pool &pool, Reader reader)
        : m_database(database)
        , m_watch(watch)
        , m_pool(pool)
        , m_reader(std::move(reader))
    {
    }
    Snapshot(const Snapshot &) = delete;

    // As it was when it was last read; costs nothing.
    Value current() const
    {
        const std::lock_guard lock(m_mutex);
        return m_value;
    }
    // Whether current() is as true as the database, within the promised 5 s.
    bool isFresh() const
    {
        const auto generation = m_watch.generation();
        const std::lock_guard lock(m_mutex);
        return generation && m_read && *m_read == *generation;
    }
    // The database away, or too busy: as it was.
    async::Task<Value> fresh()
    {
        if (isFresh())
            co_return current();
        try {
            auto job = [this] { (void)load(); };
            co_await m_pool.run(std::move(job));
        } catch (const async::PoolFull &) {
        }
        co_return current();
    }
    // Reads it again when rows have changed. Blocks: pool threads.
    Result<void> load()
    {
        const auto generation = m_watch.check();
        if (!generation)
            return generation.failure();
        const std::lock_guard one(m_reading);
        {
            const std::lock_guard lock(m_mutex);
            if (m_read && *m_read == *generation)
                return {};
        }
        auto read = m_database.read([this](sql::Sql &sql) { return m_reader(sql); });
        if (!read) {
            logEvent(Severity::Warning, "directory", "snapshot-not-read", { { "reason", read.failure().reason } });
            return read.failure();
        }
        const std::lock_guard lock(m_mutex);
        m_value = std::make_shared<const T>(std::move(*read));
        m_read = *generation;
        return {};
    }

private:
    sql::Database &m_database;
    ChangeWatch &m_watch;
    async::Pool &m_pool;
    const Reader m_reader;
    std::mutex m_reading; // one reader at a time
    mutable std::mutex m_mutex; // guards the two below
    Value m_value = std::make_shared<const T>();
    std::optional<quint64> m_read;
};

} // namespace directory

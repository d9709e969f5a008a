// SQLite has one writer at a time, and each transaction ends with a sync. Those who wait for their turn share one: the
// first of them runs everybody's work in a single transaction, and nobody polls for the lock.
// MySQL and MariaDB do that themselves: there each transaction runs for itself.
// Thread: pool threads; any number.
#pragma once
#include "shared/base/result.h"
#include "storage/sql/database.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace queue {

class Combiner
{
public:
    explicit Combiner(sql::Database &database)
        : m_database(database)
    {
    }
    // As Database::inTransaction. `work` may be run more than once, and has no effects but on rows.
    template <class F> auto write(F work) -> std::invoke_result_t<F &, sql::Sql &>
    {
        using R = std::invoke_result_t<F &, sql::Sql &>;
        if (m_database.dialect().isMySql())
            return m_database.inTransaction(work);
        std::optional<R> result;
        Job job;
        job.run = [&](sql::Sql &sql) -> std::optional<Failure> {
            result.emplace(work(sql));
            return result->ok() ? std::nullopt : std::make_optional(result->failure());
        };
        execute(job);
        if (job.failure)
            return *job.failure;
        return std::move(*result);
    }

private:
    struct Job
    {
        std::function<std::optional<Failure>(sql::Sql &)> run;
        std::optional<Failure> failure;
        bool done = false;
    };
    void execute(Job &job);
    void runAll(const std::vector<Job *> &jobs);

    sql::Database &m_database;
    std::mutex m_mutex;
    std::condition_variable m_turn;
    std::vector<Job *> m_waiting;
    bool m_running = false;
};

} // namespace queue

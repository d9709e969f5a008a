// The SQL database behind directory, queue and trace: one connection per pool thread, made on demand, kept, and mended
// when the server was away. QtSql stays inside this folder.
//
//     sql::Database db(url, password, clock);
//     auto migrated = db.migrate();                                  // once, at start
//     // on a pool thread:
//     auto id = db.inTransaction([&](sql::Sql &sql) -> Result<qint64> {
//         return sql.insert("INSERT INTO things (name, body) VALUES (?, ?)", { sql::text(name), sql::blob(body) });
//     });
//     auto names = db.read([&](sql::Sql &sql) {
//         return sql.all("SELECT name FROM things WHERE size > ?", { 10 }, [](const sql::Row &row) { return row.bytes(0); });
//     });
//
// Failures: Unavailable (server away, file not to be opened: at once while it is known to be down, then tried again with
// growing pauses of at most 5 s), Exists (a unique key is taken), Refused (a foreign key or check), Busy (still locked
// after the retries), StorageFull, Internal.
// Thread: any that may block; never a network worker. A connection is born, used and closed on one thread.
#pragma once
#include "shared/base/clock.h"
#include "shared/base/result.h"
#include "shared/base/secret.h"
#include "storage/sql/databaseurl.h"
#include "storage/sql/sql.h"

#include <QString>
#include <atomic>
#include <memory>
#include <mutex>
#include <type_traits>

namespace sql {

struct DatabaseOptions
{
    int connectTimeout = 3; // seconds
    int ioTimeout = 10; // seconds for one statement on MySQL
    int busyTimeout = 8000; // ms to wait for SQLite's write lock
    int cacheKiB = 2048; // SQLite page cache per connection
};

class Database
{
public:
    Database(DatabaseUrl url, Secret password, const Clock &clock, DatabaseOptions options = {});
    ~Database();
    Database(const Database &) = delete;

    const Dialect &dialect() const { return m_dialect; }
    const DatabaseUrl &url() const { return m_url; }

    // Brings the schema up to date. Safe to be run by two processes at once, and again after a crash in the middle.
    Result<void> migrate();

    // Runs `work(Sql &) -> Result<T>` without a transaction of its own. When the connection turns out to be dead, it is
    // opened again and `work` runs a second time: only for reads and for what may happen twice.
    template <class F> auto read(F work) -> std::invoke_result_t<F &, Sql &>;

    // Runs `work(Sql &) -> Result<T>` in a transaction: committed when it returns a value, rolled back when it returns a
    // Failure or throws. Durable when it returns. Deadlocks and lock timeouts run `work` again from the start (up to 5
    // times), so it must have no other effects. A call inside another joins the outer transaction.
    // A connection lost at COMMIT gives Unavailable, and whether it was committed is not known.
    template <class F> auto inTransaction(F work) -> std::invoke_result_t<F &, Sql &>;

    // Closes the calling thread's connection, if any; a thread's end does it too.
    void closeThread();

    // For `doctor` and tests: is the database known to be away right now?
    bool isDown() const { return m_down.load(std::memory_order_relaxed); }
    quint64 reconnects() const { return m_reconnects.load(std::memory_order_relaxed); }

private:
    Result<Sql *> connection();
    Result<void> begin(Sql &sql);
    Result<void> commit(Sql &sql);
    void rollback(Sql &sql);
    static void pauseBeforeRetry(int attempt);

    const quint64 m_serial; // names this object in the threads' registries; never reused
    const DatabaseUrl m_url;
    const Secret m_password;
    const Clock &m_clock;
    const DatabaseOptions m_options;
    const Dialect m_dialect;
    std::atomic<bool> m_down { false };
    std::atomic<quint64> m_reconnects { 0 };
    std::mutex m_probeMutex; // guards the two below
    std::chrono::milliseconds m_nextProbe { 0 };
    int m_failedProbes = 0;
    bool m_probing = false;
    QString m_downReason;
};

template <class F> auto Database::read(F work) -> std::invoke_result_t<F &, Sql &>
{
    using R = std::invoke_result_t<F &, Sql &>;
    for (int attempt = 0;; ++attempt) {
        auto sql = connection();
        if (!sql)
            return sql.failure();
        R result = work(**sql);
        if (result.ok() || !(*sql)->isLost() || attempt > 0 || (*sql)->inTransaction())
            return result;
    }
}

template <class F> auto Database::inTransaction(F work) -> std::invoke_result_t<F &, Sql &>
{
    using R = std::invoke_result_t<F &, Sql &>;
    for (int attempt = 0;; ++attempt) {
        auto got = connection();
        if (!got)
            return got.failure();
        Sql &sql = **got;
        if (sql.inTransaction())
            return work(sql);
        if (auto begun = begin(sql); !begun) {
            if (sql.isLost() && attempt == 0)
                continue; // nothing was done yet on the dead connection
            return begun.failure();
        }
        struct RollbackGuard // for exceptions
        {
            Database *database;
            Sql *sql;
            ~RollbackGuard()
            {
                if (sql)
                    database->rollback(*sql);
            }
        } guard { this, &sql };
        R result = work(sql);
        if (result.ok()) {
            guard.sql = nullptr;
            auto committed = commit(sql);
            if (committed)
                return result;
            if (sql.wasContended() && attempt < 5) {
                pauseBeforeRetry(attempt);
                continue;
            }
            return committed.failure();
        }
        const bool contended = sql.wasContended();
        guard.sql = nullptr;
        rollback(sql);
        if (!contended || attempt >= 5)
            return result;
        pauseBeforeRetry(attempt);
    }
}

} // namespace sql

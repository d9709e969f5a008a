#include "storage/sql/database.h"

#include "shared/base/log.h"

#include <QRandomGenerator>

#include <thread>
#include <unordered_map>

namespace sql {
namespace {
// The calling thread's connections by Database::m_serial. Entries of a Database that is gone stay until the thread ends or
// asks again; serials are not reused, so nobody can meet them.
thread_local std::unordered_map<quint64, std::unique_ptr<Sql>> connections;

quint64 nextSerial()
{
    static std::atomic<quint64> serial { 0 };
    return ++serial;
}

constexpr std::chrono::milliseconds firstPause { 100 }, longestPause { 5000 };
} // namespace

Database::Database(DatabaseUrl url, Secret password, const Clock &clock, DatabaseOptions options)
    : m_serial(nextSerial())
    , m_url(std::move(url))
    , m_password(std::move(password))
    , m_clock(clock)
    , m_options(options)
    , m_dialect(m_url.engine)
{
}

Database::~Database() { closeThread(); }

void Database::closeThread() { connections.erase(m_serial); }

Result<Sql *> Database::connection()
{
    auto &entry = connections[m_serial];
    if (entry && !entry->isLost())
        return entry.get();

    // Only one thread at a time knocks at a door that is known to be shut, and not too often: the others are told at once.
    // A mail that has to wait is better than a pool whose threads all hang in connect().
    {
        const std::lock_guard lock(m_probeMutex);
        if (m_down.load(std::memory_order_relaxed)) {
            if (m_probing || m_clock.monotonic() < m_nextProbe)
                return Failure { Failure::Kind::Unavailable, "Database is away", m_downReason };
            m_probing = true;
        }
    }
    const bool again = bool(entry);
    if (!entry)
        entry.reset(new Sql(m_url.engine));
    auto opened = entry->open(m_url, m_password, m_options.connectTimeout, m_options.ioTimeout, m_options.busyTimeout, m_options.cacheKiB);
    const std::lock_guard lock(m_probeMutex);
    m_probing = false;
    if (!opened) {
        const auto pause = std::min(longestPause, firstPause * (1 << std::min(m_failedProbes, 10)));
        ++m_failedProbes;
        m_nextProbe = m_clock.monotonic() + pause;
        m_downReason = opened.failure().reason;
        if (!m_down.exchange(true))
            logEvent(Severity::Error, "sql", "database-away", { { "database", m_url.toString() }, { "reason", m_downReason } });
        return opened.failure();
    }
    m_failedProbes = 0;
    if (m_down.exchange(false))
        logEvent(Severity::Notice, "sql", "database-back", { { "database", m_url.toString() } });
    if (again)
        m_reconnects.fetch_add(1, std::memory_order_relaxed);
    return entry.get();
}

Result<void> Database::begin(Sql &sql)
{
    sql.m_contended = false;
    // IMMEDIATE takes SQLite's write lock at once: a transaction that read first and then wants to write could only fail.
    auto begun = sql.direct(m_dialect.isMySql() ? "START TRANSACTION" : "BEGIN IMMEDIATE");
    if (begun)
        sql.m_inTransaction = true;
    return begun;
}

Result<void> Database::commit(Sql &sql)
{
    sql.m_inTransaction = false;
    auto committed = sql.direct("COMMIT");
    if (!committed && !sql.isLost())
        (void)sql.direct("ROLLBACK");
    return committed;
}

void Database::rollback(Sql &sql)
{
    sql.m_inTransaction = false;
    if (!sql.isLost())
        (void)sql.direct("ROLLBACK"); // if it fails the connection is lost, and the server rolls back by itself
}

void Database::pauseBeforeRetry(int attempt)
{
    std::this_thread::sleep_for(std::chrono::milliseconds(QRandomGenerator::global()->bounded(1, 10 << attempt)));
}

} // namespace sql

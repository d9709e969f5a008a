// What the house counts per hour, fed from the log's events: kept in the table counters_hourly for 400 days, the last two
// days and what is not written yet in memory.
//
// Rows are added to, never set, so several daemons may share the table. What was counted since the last flush() is lost by
// kill -9, not by a stop: flush() is called every half minute and when the daemon stops.
// Thread: any. load(), flush() and rows() block: pool threads.
#pragma once
#include "shared/base/clock.h"
#include "shared/base/log.h"
#include "shared/base/result.h"
#include "shared/model/counters.h"

#include <QDateTime>
#include <map>
#include <mutex>
#include <vector>

namespace sql {
class Database;
}

namespace health {

class Counters
{
public:
    Counters(sql::Database &database, const Clock &clock);
    // From the log's sink: well under a microsecond.
    void consume(const LogEvent &event);
    void add(model::Counter counter, qint64 count = 1);

    Result<void> load(); // once, at start
    Result<void> flush();
    model::CounterRow thisHour() const;
    model::CounterRow since(const QDateTime &when) const; // at most 48 h back

    enum class Bucket { Hour, Day };
    // [from, to), what was counted just now included; ascending, without empty ones. Days begin at midnight of a clock that
    // is `utcOffset` seconds ahead of UTC.
    Result<std::vector<model::CounterRow>> rows(const QDateTime &from, const QDateTime &to, Bucket bucket, int utcOffset = 0);

    static constexpr int keptDays = 400;

private:
    using Hours = std::map<qint64, model::CounterRow>; // by hours since the epoch
    qint64 currentHour() const;
    sql::Database &m_database;
    const Clock &m_clock;
    mutable std::mutex m_mutex; // guards the two maps
    Hours m_recent, m_unwritten;
    std::mutex m_writing; // between flush() and rows(): nothing is seen twice or not at all
    qint64 m_cleanedHour = 0;
};

// Which counters an event moves. Pure.
void count(const LogEvent &event, model::CounterRow &into);

} // namespace health

#include "services/health/counters.h"

#include "storage/sql/database.h"

#include <algorithm>
#include <cstring>

namespace health {

using model::Counter;
using model::CounterRow;

namespace {

constexpr qint64 hourSeconds = 3600;
constexpr qint64 keptInMemory = 48;

QDateTime startOf(qint64 hour) { return QDateTime::fromSecsSinceEpoch(hour * hourSeconds, Qt::UTC); }

const QString *field(const LogEvent &event, const char *name)
{
    for (const LogField &candidate : event.fields) {
        if (std::strcmp(candidate.key, name) == 0)
            return &candidate.text;
    }
    return nullptr;
}

bool isSet(const LogEvent &event, const char *name)
{
    const QString *text = field(event, name);
    return text && !text->isEmpty();
}

qint64 numberIn(const LogEvent &event, const char *name)
{
    const QString *text = field(event, name);
    return text ? std::max<qint64>(0, text->toLongLong()) : 0;
}

void arrived(const LogEvent &event, CounterRow &row)
{
    ++row[isSet(event, "account") ? Counter::Submitted : Counter::MailIn];
    row[Counter::OctetsIn] += numberIn(event, "size");
}

void delivered(const LogEvent &event, CounterRow &row)
{
    ++row[Counter::MailLocal];
    const QString *mailbox = field(event, "mailbox");
    row[Counter::Junk] += mailbox && mailbox->compare(QLatin1StringView("Junk"), Qt::CaseInsensitive) == 0 ? 1 : 0;
}

// A recipient that the queue found in the house has no MX; it is counted where it is put into its mailbox.
void sent(const LogEvent &event, CounterRow &row)
{
    if (!isSet(event, "mx"))
        return;
    ++row[Counter::MailOut];
    row[Counter::OctetsOut] += numberIn(event, "size");
}

// A 4yz is no refusal: the peer comes again.
void refused(const LogEvent &event, CounterRow &row)
{
    const QString *reply = field(event, "reply");
    row[Counter::Refused] += reply && reply->startsWith(u'5') ? 1 : 0;
}

// The door refused it for what it is; what it only files as junk is counted where it is put away.
void decided(const LogEvent &event, CounterRow &row)
{
    const QString *decision = field(event, "decision"), *stage = field(event, "stage");
    row[Counter::Junk] += decision && stage && *decision == u"reject" && *stage == u"content" ? 1 : 0;
}

template <Counter counter> void one(const LogEvent &, CounterRow &row) { ++row[counter]; }

struct Rule
{
    const char *category, *event;
    void (*count)(const LogEvent &, CounterRow &);
};
constexpr Rule rules[] = {
    { "delivery", "message-arrived", arrived },
    { "delivery", "delivered", delivered },
    { "queue", "recipient-delivered", sent },
    { "queue", "recipient-deferred", one<Counter::Deferred> },
    { "queue", "recipient-failed", one<Counter::Bounced> },
    { "policy", "decision", decided },
    { "smtp", "client-refused", refused },
    { "smtp", "helo-refused", refused },
    { "smtp", "sender-refused", refused },
    { "smtp", "recipient-refused", refused },
    { "smtp", "message-refused", refused },
    { "smtp", "logged-in", one<Counter::LoginsOk> },
    { "imap", "login", one<Counter::LoginsOk> },
    { "pop3", "logged-in", one<Counter::LoginsOk> },
    { "smtp", "login-failed", one<Counter::LoginsFailed> },
    { "imap", "login-failed", one<Counter::LoginsFailed> },
    { "pop3", "login-failed", one<Counter::LoginsFailed> },
};

const Rule *ruleFor(const LogEvent &event)
{
    for (const Rule &rule : rules) {
        if (std::strcmp(rule.event, event.event) == 0 && std::strcmp(rule.category, event.category) == 0)
            return &rule;
    }
    return nullptr;
}

} // namespace

void count(const LogEvent &event, CounterRow &into)
{
    if (const Rule *rule = ruleFor(event))
        rule->count(event, into);
}

Counters::Counters(sql::Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

qint64 Counters::currentHour() const { return m_clock.nowUtc().toSecsSinceEpoch() / hourSeconds; }

void Counters::consume(const LogEvent &event)
{
    const Rule *rule = ruleFor(event);
    if (!rule)
        return;
    CounterRow moved;
    rule->count(event, moved);
    if (moved.isEmpty())
        return;
    const qint64 hour = currentHour();
    const std::lock_guard lock(m_mutex);
    m_recent[hour].add(moved);
    m_unwritten[hour].add(moved);
}

void Counters::add(Counter counter, qint64 count)
{
    const qint64 hour = currentHour();
    const std::lock_guard lock(m_mutex);
    m_recent[hour][counter] += count;
    m_unwritten[hour][counter] += count;
}

static Result<std::map<qint64, CounterRow>> readHours(sql::Database &database, qint64 from, qint64 to)
{
    return database.read([&](sql::Sql &sql) -> Result<std::map<qint64, CounterRow>> {
        std::map<qint64, CounterRow> hours;
        const auto read = sql.each("SELECT hour, counter, value FROM counters_hourly WHERE hour >= ? AND hour < ?", { from, to }, [&](const sql::Row &row) {
            const QString name = row.text(1);
            for (size_t i = 0; i < model::counterCount; ++i) {
                if (model::counterName(Counter(i)) == name)
                    hours[row.integer(0)][Counter(i)] += row.integer(2);
            }
            return true;
        });
        if (!read)
            return read.failure();
        return hours;
    });
}

Result<void> Counters::load()
{
    const qint64 hour = currentHour();
    const auto hours = readHours(m_database, hour - keptInMemory, hour + 1);
    if (!hours)
        return hours.failure();
    const std::lock_guard lock(m_mutex);
    for (const auto &[at, row] : *hours)
        m_recent[at].add(row);
    return {};
}

Result<void> Counters::flush()
{
    const std::lock_guard writing(m_writing);
    const qint64 hour = currentHour();
    Hours taken;
    {
        const std::lock_guard lock(m_mutex);
        taken.swap(m_unwritten);
        m_recent.erase(m_recent.begin(), m_recent.lower_bound(hour - keptInMemory));
    }
    const bool clean = m_cleanedHour != hour;
    if (taken.empty() && !clean)
        return {};
    const auto written = m_database.inTransaction([&](sql::Sql &sql) -> Result<void> {
        for (const auto &[at, row] : taken) {
            for (size_t i = 0; i < model::counterCount; ++i) {
                const qint64 value = row.values[i];
                if (value == 0)
                    continue;
                const QString name = model::counterName(Counter(i));
                const auto changed = sql.execute("UPDATE counters_hourly SET value = value + ? WHERE hour = ? AND counter = ?", { value, at, name });
                if (!changed)
                    return changed.failure();
                if (*changed > 0)
                    continue;
                if (const auto added = sql.execute("INSERT INTO counters_hourly (hour, counter, value) VALUES (?, ?, ?)", { at, name, value }); !added)
                    return added.failure();
            }
        }
        if (clean) {
            if (const auto gone = sql.execute("DELETE FROM counters_hourly WHERE hour < ?", { hour - qint64(keptDays) * 24 }); !gone)
                return gone.failure();
        }
        return {};
    });
    if (written) {
        m_cleanedHour = hour;
        return {};
    }
    const std::lock_guard lock(m_mutex);
    for (const auto &[at, row] : taken)
        m_unwritten[at].add(row);
    return written.failure();
}

CounterRow Counters::thisHour() const
{
    const qint64 hour = currentHour();
    CounterRow row;
    {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_recent.find(hour); found != m_recent.end())
            row = found->second;
    }
    row.start = startOf(hour);
    return row;
}

CounterRow Counters::since(const QDateTime &when) const
{
    CounterRow sum;
    sum.start = when.toUTC();
    const std::lock_guard lock(m_mutex);
    for (auto it = m_recent.lower_bound(when.toSecsSinceEpoch() / hourSeconds); it != m_recent.end(); ++it)
        sum.add(it->second);
    return sum;
}

Result<std::vector<CounterRow>> Counters::rows(const QDateTime &from, const QDateTime &to, Bucket bucket, int utcOffset)
{
    const qint64 first = from.toSecsSinceEpoch() / hourSeconds;
    const qint64 last = (to.toSecsSinceEpoch() + hourSeconds - 1) / hourSeconds;
    const std::lock_guard writing(m_writing);
    auto hours = readHours(m_database, first, last);
    if (!hours)
        return hours.failure();
    {
        const std::lock_guard lock(m_mutex);
        for (auto it = m_unwritten.lower_bound(first); it != m_unwritten.end() && it->first < last; ++it)
            (*hours)[it->first].add(it->second);
    }
    std::map<qint64, CounterRow> buckets; // by their start, in seconds
    constexpr qint64 day = 24 * hourSeconds;
    for (const auto &[hour, row] : *hours) {
        const qint64 at = hour * hourSeconds;
        const qint64 shifted = at + utcOffset;
        const qint64 start = bucket == Bucket::Hour ? at : shifted - (shifted % day + day) % day - utcOffset;
        buckets[start].add(row);
    }
    std::vector<CounterRow> rows;
    for (auto &[start, row] : buckets) {
        row.start = QDateTime::fromSecsSinceEpoch(start, Qt::UTC);
        if (!row.isEmpty())
            rows.push_back(row);
    }
    return rows;
}

} // namespace health

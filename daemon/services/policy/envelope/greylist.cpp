#include "services/policy/envelope/greylist.h"

#include "shared/base/log.h"

#include <QCryptographicHash>

namespace policy {

using async::Task;
using std::chrono::milliseconds;

namespace {
constexpr size_t mostRemembered = 20000;
constexpr qint64 trusted = 10 * 60 * 1000; // ms: what was read is used so long
constexpr qint64 touchAfter = 3600 * 1000; // a pass of a known triplet is written once an hour

constexpr const char *addTriplet[] = {
    "INSERT OR IGNORE INTO greylist (triplet, network, sender, recipient, first_seen, last_seen, passes) VALUES (?, ?, ?, ?, ?, ?, 0)",
    "INSERT IGNORE INTO greylist (triplet, network, sender, recipient, first_seen, last_seen, passes) VALUES (?, ?, ?, ?, ?, ?, 0)",
};
constexpr const char *addNetwork[] = {
    "INSERT OR IGNORE INTO greylist_networks (network, passes, last_seen) VALUES (?, 0, ?)",
    "INSERT IGNORE INTO greylist_networks (network, passes, last_seen) VALUES (?, 0, ?)",
};

// What a row says, without a look at the network.
GreylistAnswer judge(qint64 first, qint64 last, int passes, const GreylistRule &rule, qint64 now)
{
    const qint64 age = now - first;
    if (passes > 0)
        return now - last <= rule.lifetime.count() ? GreylistAnswer { GreylistAnswer::Passed, {} } : GreylistAnswer { GreylistAnswer::New, rule.delay };
    if (age > rule.window.count())
        return { GreylistAnswer::New, rule.delay };
    if (age < rule.delay.count())
        return { GreylistAnswer::Early, rule.delay - milliseconds(age) };
    return { GreylistAnswer::Passed, {} };
}
} // namespace

Greylist::Greylist(sql::Database &database, async::Pool &pool, const Clock &clock)
    : m_database(database)
    , m_pool(pool)
    , m_clock(clock)
{
}

QByteArray Greylist::senderKey(const MailAddress &sender)
{
    if (sender.isEmpty())
        return "<>";
    const QByteArray key = sender.key();
    const qsizetype at = key.lastIndexOf('@');
    QByteArray local;
    bool digits = false;
    for (const char c : key.first(std::max<qsizetype>(0, at))) {
        if (c == '+') // its tag changes with every mail of some lists
            break;
        const bool digit = c >= '0' && c <= '9';
        if (!digit || !digits)
            local += digit ? '#' : c;
        digits = digit;
    }
    return local + key.sliced(std::max<qsizetype>(0, at));
}

Greylist::Triplet Greylist::tripletOf(const QHostAddress &client, const MailAddress &sender, const MailAddress &recipient)
{
    Triplet triplet;
    triplet.network = networkOf(client).text();
    triplet.sender = senderKey(sender);
    triplet.recipient = recipient.key();
    triplet.key = QCryptographicHash::hash(triplet.network + '\n' + triplet.sender + '\n' + triplet.recipient, QCryptographicHash::Sha256).toHex();
    return triplet;
}

// In memory only what does not change by being asked: too early still, or let in before.
std::optional<GreylistAnswer> Greylist::recall(const Triplet &triplet, const GreylistRule &rule) const
{
    const qint64 now = m_clock.nowUtc().toMSecsSinceEpoch();
    const std::lock_guard lock(m_mutex);
    if (const auto network = m_networks.find(triplet.network); rule.autoAllow > 0 && network != m_networks.end() && now - network->second < trusted)
        return GreylistAnswer { GreylistAnswer::Network, {} };
    const auto found = m_triplets.find(triplet.key);
    if (found == m_triplets.end() || now - found->second.readAt >= trusted)
        return std::nullopt;
    const Known &known = found->second;
    const GreylistAnswer answer = judge(known.first, known.last, known.passes, rule, now);
    const bool isSteady = answer.kind == GreylistAnswer::Early || (answer.kind == GreylistAnswer::Passed && known.passes > 0 && now - known.last < touchAfter);
    return isSteady ? std::optional(answer) : std::nullopt;
}

void Greylist::remember(const QByteArray &key, const Known &known)
{
    if (m_triplets.size() >= mostRemembered) {
        std::erase_if(m_triplets, [&](const auto &entry) { return known.readAt - entry.second.readAt >= trusted; });
        if (m_triplets.size() >= mostRemembered)
            m_triplets.clear();
    }
    m_triplets.insert_or_assign(key, known);
}

Result<Greylist::Found> Greylist::read(sql::Sql &sql, const Triplet &triplet, const GreylistRule &rule, qint64 now) const
{
    if (rule.autoAllow > 0) {
        const auto passes = sql.number("SELECT passes FROM greylist_networks WHERE network = ?", { sql::text(triplet.network) });
        if (!passes)
            return passes.failure();
        if (*passes >= rule.autoAllow)
            return Found { { GreylistAnswer::Network, {} }, {} };
    }
    auto row = sql.first("SELECT first_seen, last_seen, passes FROM greylist WHERE triplet = ?", { sql::text(triplet.key) },
        [now](const sql::Row &r) { return Known { r.integer(0), r.integer(1), int(r.integer(2)), now }; });
    if (!row)
        return row.failure();
    const GreylistAnswer answer = *row ? judge((*row)->first, (*row)->last, (*row)->passes, rule, now) : GreylistAnswer { GreylistAnswer::New, rule.delay };
    return Found { answer, *row };
}

Result<void> Greylist::write(sql::Sql &sql, const Triplet &triplet, qint64 now, Found &found) const
{
    const auto change = [&](sql::Statement statement, const sql::Values &values) {
        const auto done = sql.execute(statement, values);
        return done ? Result<void>() : Result<void>(done.failure());
    };
    switch (found.answer.kind) {
    case GreylistAnswer::Network:
        return change("UPDATE greylist_networks SET last_seen = ? WHERE network = ?", { now, sql::text(triplet.network) });
    case GreylistAnswer::New: {
        const bool again = found.row.has_value(); // it came back too late: from the beginning
        found.row = Known { now, now, 0, now };
        if (again)
            return change("UPDATE greylist SET first_seen = ?, last_seen = ?, passes = 0 WHERE triplet = ?", { now, now, sql::text(triplet.key) });
        return change(addTriplet[sql.dialect().isMySql()],
            { sql::text(triplet.key), sql::text(triplet.network), sql::text(triplet.sender.left(320)), sql::text(triplet.recipient.left(320)), now, now });
    }
    case GreylistAnswer::Passed: {
        const bool first = found.row->passes++ == 0;
        found.row->last = now;
        const auto counted = change("UPDATE greylist SET last_seen = ?, passes = passes + 1 WHERE triplet = ?", { now, sql::text(triplet.key) });
        if (!counted || !first)
            return counted;
        // One for each triplet: a single list with many mails proves no more than one.
        const auto added = change(addNetwork[sql.dialect().isMySql()], { sql::text(triplet.network), now });
        if (!added)
            return added;
        return change("UPDATE greylist_networks SET passes = passes + 1, last_seen = ? WHERE network = ?", { now, sql::text(triplet.network) });
    }
    default:
        return {};
    }
}

Result<GreylistAnswer> Greylist::askNow(const QHostAddress &client, const MailAddress &sender, const MailAddress &recipient, const GreylistRule &rule)
{
    const Triplet triplet = tripletOf(client, sender, recipient);
    if (const auto known = recall(triplet, rule))
        return *known;
    const qint64 now = m_clock.nowUtc().toMSecsSinceEpoch();
    const auto found = m_database.inTransaction([&](sql::Sql &sql) -> Result<Found> {
        auto read = this->read(sql, triplet, rule, now);
        if (!read)
            return read;
        const auto written = write(sql, triplet, now, *read);
        return written ? read : Result<Found>(written.failure());
    });
    if (!found)
        return found.failure();
    const std::lock_guard lock(m_mutex);
    if (found->row)
        remember(triplet.key, *found->row);
    if (found->answer.kind == GreylistAnswer::Network) {
        if (m_networks.size() >= mostRemembered)
            m_networks.clear();
        m_networks.insert_or_assign(triplet.network, now);
    }
    return found->answer;
}

Task<GreylistAnswer> Greylist::onPool(std::function<Result<GreylistAnswer>()> job)
{
    try {
        const Result<GreylistAnswer> answer = co_await m_pool.run(std::move(job));
        if (answer)
            co_return *answer;
        logEvent(Severity::Warning, "policy", "greylist-away", { { "reason", answer.failure().reason }, { "effect", "mail is let in" } });
    } catch (const async::PoolFull &) {
    }
    co_return GreylistAnswer {};
}

Task<GreylistAnswer> Greylist::ask(QHostAddress client, MailAddress sender, MailAddress recipient, GreylistRule rule)
{
    if (const auto known = recall(tripletOf(client, sender, recipient), rule))
        co_return *known;
    std::function<Result<GreylistAnswer>()> job = [this, client, sender, recipient, rule] { return askNow(client, sender, recipient, rule); };
    co_return co_await onPool(std::move(job));
}

Task<GreylistAnswer> Greylist::foresee(QHostAddress client, MailAddress sender, MailAddress recipient, GreylistRule rule)
{
    std::function<Result<GreylistAnswer>()> job = [this, client, sender, recipient, rule]() -> Result<GreylistAnswer> {
        const Triplet triplet = tripletOf(client, sender, recipient);
        const qint64 now = m_clock.nowUtc().toMSecsSinceEpoch();
        const auto found = m_database.read([&](sql::Sql &sql) { return read(sql, triplet, rule, now); });
        return found ? Result<GreylistAnswer>(found->answer) : Result<GreylistAnswer>(found.failure());
    };
    co_return co_await onPool(std::move(job));
}

Result<qint64> Greylist::purge(const GreylistRule &rule)
{
    const qint64 now = m_clock.nowUtc().toMSecsSinceEpoch();
    return m_database.inTransaction([&](sql::Sql &sql) -> Result<qint64> {
        const auto waiting = sql.execute("DELETE FROM greylist WHERE passes = 0 AND last_seen < ?", { now - rule.window.count() });
        if (!waiting)
            return waiting;
        const auto passed = sql.execute("DELETE FROM greylist WHERE last_seen < ?", { now - rule.lifetime.count() });
        if (!passed)
            return passed;
        const auto networks = sql.execute("DELETE FROM greylist_networks WHERE last_seen < ?", { now - rule.lifetime.count() });
        return networks ? Result<qint64>(*waiting + *passed + *networks) : networks;
    });
}

} // namespace policy

#include "services/policy/bans.h"

#include "services/policy/banrows.h"
#include "shared/base/log.h"

#include <QSet>
#include <atomic>
#include <mutex>

namespace policy {

using std::chrono::milliseconds;

namespace {
using namespace std::chrono_literals;
constexpr milliseconds pollEvery = 2s, knownFor = 7 * 24h;
constexpr qsizetype mostClients = 50000;
constexpr int shortestV4 = 8, shortestV6 = 16; // what is shorter is a typing error, and would shut out half the world

struct OffenceRow
{
    Offence offence;
    double points;
    const char *reason; // a sentence for the list of bans
};
constexpr OffenceRow offences[] = {
    { Offence::WrongPassword, 1, QT_TRANSLATE_NOOP("daemon", "Tried many wrong passwords") },
    { Offence::Pregreet, 3, QT_TRANSLATE_NOOP("daemon", "Spoke before the greeting, again and again") },
    { Offence::ForeignProtocol, 5, QT_TRANSLATE_NOOP("daemon", "Spoke HTTP or another protocol to the mail server") },
    { Offence::BadCommands, 3, QT_TRANSLATE_NOOP("daemon", "Sent many commands that are none") },
    { Offence::UnknownRecipients, 1, QT_TRANSLATE_NOOP("daemon", "Tried many addresses that do not exist here") },
};
const OffenceRow &rowOf(Offence offence) { return offences[size_t(offence)]; }

using Table = NetworkTable<qint64>; // network → until, ms since the epoch; 0: for ever

// What the administrator wants spared, by name or because he trusts it with more.
std::vector<Network> spared(const settings::Values &settings)
{
    std::vector<Network> networks;
    for (const char *key : { "ban.never", "door.trusted_networks", "smtp.xclient_hosts" }) {
        for (const QByteArray &text : settings.list(key)) {
            if (const auto network = Network::parse(text))
                networks.push_back(*network);
        }
    }
    return networks;
}

// How long the next ban of a network takes: four times as long as the one before.
milliseconds durationOf(int strikes, milliseconds first, milliseconds longest)
{
    milliseconds duration = first;
    for (int i = 1; i < strikes && duration < longest; ++i)
        duration *= 4;
    return std::min(duration, longest);
}
} // namespace

struct Bans::State : std::enable_shared_from_this<State>
{
    State(sql::Database &usedDatabase, async::Pool &usedPool, const Clock &usedClock, Settings usedSettings)
        : database(usedDatabase)
        , pool(usedPool)
        , clock(usedClock)
        , settings(std::move(usedSettings))
    {
    }
    sql::Database &database;
    async::Pool &pool;
    const Clock &clock;
    const Settings settings;

    std::mutex reading; // one reader at a time; guards counter
    qint64 counter = -1;

    mutable std::mutex mutex; // guards the rest
    std::shared_ptr<const Table> table = std::make_shared<const Table>();
    std::vector<Network> exempt;
    mutable std::shared_ptr<const settings::Values> neverFrom; // what `never` was made of
    mutable NetworkTable<bool> never;
    struct Track
    {
        double points = 0;
        milliseconds at { 0 };
    };
    QHash<QByteArray, Track> tracks; // Network::key() of the client
    QHash<QByteArray, milliseconds> known; // … → last login
    QSet<QByteArray> underWay; // bans being written
    std::function<void(Network)> banned;
    async::Worker *worker = nullptr;
    quint64 timer = 0;
    std::atomic<bool> polling { false };

    bool isExemptLocked(const QHostAddress &client) const
    {
        if (isLoopback(client))
            return true;
        const auto current = settings();
        if (neverFrom != current) {
            neverFrom = current;
            never = {};
            for (const Network &network : spared(*current))
                never.insert(network, true);
        }
        return never.each(client, [](bool) { return true; })
            || std::any_of(exempt.begin(), exempt.end(), [&](const Network &network) { return network.contains(client); });
    }
    // More points for a network: is it to be banned? They fade: who errs now and then is never banned. With mutex held.
    bool count(const Network &network, double points, double threshold, double window)
    {
        const milliseconds now = clock.monotonic();
        const QByteArray key = network.key();
        if (tracks.size() >= mostClients && !tracks.contains(key)) {
            tracks.removeIf([&](const auto &entry) { return double((now - entry->at).count()) > window; });
            if (tracks.size() >= mostClients)
                tracks.clear();
        }
        Track &track = tracks[key];
        track.points = std::max(0.0, track.points - double((now - track.at).count()) * threshold / window) + points;
        track.at = now;
        if (track.points < threshold || underWay.contains(key))
            return false;
        tracks.remove(key);
        return true;
    }
    // Has a user logged in from anywhere in that network lately? With mutex held.
    bool holdsKnown(const Network &network) const
    {
        const milliseconds now = clock.monotonic();
        for (auto one = known.constBegin(); one != known.constEnd(); ++one) {
            Network client;
            client.prefix = one.key().chopped(1);
            client.length = uchar(one.key().back());
            if (now - *one < knownFor && network.contains(client))
                return true;
        }
        return false;
    }
    bool isExempt(const QHostAddress &client) const
    {
        const std::lock_guard lock(mutex);
        return isExemptLocked(client);
    }
    // Does the network hold somebody who must not be shut out?
    bool holdsExempt(const Network &network) const
    {
        if (network.contains(QHostAddress(QHostAddress::LocalHost)) || network.contains(QHostAddress(QHostAddress::LocalHostIPv6))
            || (network.isV4() && uchar(network.prefix[0]) == 127))
            return true;
        std::vector<Network> all = spared(*settings());
        const std::lock_guard lock(mutex);
        all.insert(all.end(), exempt.begin(), exempt.end());
        return std::any_of(all.begin(), all.end(), [&](const Network &one) { return one.contains(network) || network.contains(one); });
    }

    Result<void> load(bool always)
    {
        const std::lock_guard one(reading);
        qint64 read = 0;
        auto rows = database.read([&](sql::Sql &sql) -> Result<std::vector<StoredBan>> {
            const auto now = sql.number("SELECT counter FROM directory_changes WHERE id = 2");
            if (!now)
                return now.failure();
            read = *now;
            if (!always && read == counter)
                return std::vector<StoredBan>();
            return readBans(sql);
        });
        if (!rows)
            return rows.failure();
        if (!always && read == counter)
            return {};
        auto fresh = std::make_shared<Table>();
        for (const StoredBan &ban : *rows)
            fresh->insert(ban.record.network, banMs(ban.record.until));
        counter = read;
        const std::lock_guard lock(mutex);
        table = std::move(fresh);
        return {};
    }

    void poll()
    {
        if (!polling.exchange(true)) {
            const bool accepted = pool.submit([state = shared_from_this()] {
                (void)state->load(false); // away: as it was
                state->polling = false;
            });
            if (!accepted)
                polling = false;
        }
        timer = worker->startTimer(pollEvery, [weak = weak_from_this()] {
            if (const auto state = weak.lock())
                state->poll();
        });
    }

    // On a pool thread.
    void banNow(const Network &network, const OffenceRow &row, milliseconds first, milliseconds longest, milliseconds forget)
    {
        const QDateTime now = clock.nowUtc();
        BanRecord ban { network, row.reason, false, now, {}, 1 };
        const auto done = database.inTransaction([&](sql::Sql &sql) -> Result<bool> {
            const auto rows = readBans(sql);
            if (!rows)
                return rows.failure();
            for (const StoredBan &old : *rows) {
                if (!(old.record.network == network))
                    continue;
                if (!old.record.isOver(now))
                    return false; // it is banned already, by somebody
                ban.strikes = old.record.until.addMSecs(forget.count()) > now ? old.record.strikes + 1 : 1;
                if (const auto gone = sql.execute("DELETE FROM bans WHERE id = ?", { old.id }); !gone)
                    return gone.failure();
            }
            ban.until = now.addMSecs(durationOf(ban.strikes, first, longest).count());
            const auto added = sql.insert("INSERT INTO bans (network, reason, by_hand, created, until, strikes) VALUES (?, ?, 0, ?, ?, ?)",
                { sql::text(network.text()), sql::text(ban.reason), banMs(now), banMs(ban.until), ban.strikes });
            return added ? Result<bool>(true) : Result<bool>(added.failure());
        });
        std::function<void(Network)> call;
        {
            const std::lock_guard lock(mutex);
            underWay.remove(network.key());
            call = banned;
        }
        if (!done) {
            logEvent(Severity::Warning, "policy", "ban-not-written", { { "network", network.text() }, { "reason", done.failure().reason } });
            return;
        }
        if (!*done)
            return;
        logEvent(Severity::Notice, "policy", "banned",
            { { "network", network.text() }, { "why", ban.reason }, { "until", ban.until.toString(Qt::ISODate) }, { "strikes", ban.strikes } });
        (void)load(false);
        if (call)
            call(network);
    }
};

Bans::Bans(sql::Database &database, async::Pool &pool, const Clock &clock, Settings settings)
    : m_state(std::make_shared<State>(database, pool, clock, std::move(settings)))
{
}

Bans::~Bans() = default;

bool Bans::isBanned(const QHostAddress &client) const
{
    std::shared_ptr<const Table> table;
    {
        const std::lock_guard lock(m_state->mutex);
        table = m_state->table;
    }
    if (table->isEmpty())
        return false;
    const qint64 now = m_state->clock.nowUtc().toMSecsSinceEpoch();
    return table->each(client, [now](qint64 until) { return until == 0 || until > now; }) && !m_state->isExempt(client);
}

void Bans::setExempt(std::vector<Network> networks)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->exempt = std::move(networks);
}

void Bans::onBanned(std::function<void(Network)> call)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->banned = std::move(call);
}

bool Bans::isKnownGood(const QHostAddress &client) const
{
    const milliseconds now = m_state->clock.monotonic();
    const std::lock_guard lock(m_state->mutex);
    const auto found = m_state->known.constFind(Network::client(client).key());
    return found != m_state->known.constEnd() && now - *found < knownFor;
}

void Bans::loginTried(const sasl::ClientInfo &client, bool succeeded)
{
    if (!succeeded) {
        offended(client.peer, Offence::WrongPassword);
        return;
    }
    const milliseconds now = m_state->clock.monotonic();
    const std::lock_guard lock(m_state->mutex);
    if (m_state->known.size() >= mostClients) {
        m_state->known.removeIf([now](const auto &entry) { return now - *entry > knownFor / 7; });
        if (m_state->known.size() >= mostClients)
            m_state->known.clear();
    }
    m_state->known.insert(Network::client(client.peer).key(), now);
}

void Bans::offended(const QHostAddress &client, Offence offence)
{
    const auto settings = m_state->settings();
    if (!settings->flag("ban.automatic") || isKnownGood(client) || m_state->isExempt(client))
        return;
    const OffenceRow &row = rowOf(offence);
    const double threshold = double(settings->number("ban.threshold"));
    const double window = double(settings->number("ban.window")) * 1000;
    const double wideFactor = double(settings->number("ban.wide_factor"));
    std::vector<Network> due;
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->count(Network::client(client), row.points, threshold, window))
            due.push_back(Network::client(client));
        const Network wide = Network::wide(client);
        if (wideFactor > 0 && m_state->count(wide, row.points, threshold * wideFactor, window) && !m_state->holdsKnown(wide))
            due.push_back(wide);
        for (const Network &network : due)
            m_state->underWay.insert(network.key());
    }
    const auto seconds = [&](const char *name) { return milliseconds(settings->number(name) * 1000); };
    for (const Network &network : due) {
        const bool spared = !(network == Network::client(client)) && m_state->holdsExempt(network);
        const bool accepted = !spared && m_state->pool.submit([state = m_state, network, &row, first = seconds("ban.first"), longest = seconds("ban.longest"),
                                                       forget = seconds("ban.forget")] { state->banNow(network, row, first, longest, forget); });
        if (!accepted) {
            const std::lock_guard lock(m_state->mutex);
            m_state->underWay.remove(network.key());
        }
    }
}

Result<void> Bans::load() { return m_state->load(true); }

Result<std::vector<BanRecord>> Bans::list()
{
    auto rows = m_state->database.read([](sql::Sql &sql) { return readBans(sql); });
    if (!rows)
        return rows.failure();
    std::vector<BanRecord> records;
    for (StoredBan &ban : *rows)
        records.push_back(std::move(ban.record));
    return records;
}

Result<BanRecord> Bans::add(Network network, std::chrono::seconds duration, QByteArray reason)
{
    if (network.length < (network.isV4() ? shortestV4 : shortestV6))
        return Failure { Failure::Kind::Refused, "Too wide",
            QStringLiteral("%1 would shut out a great part of the world; ban smaller networks").arg(QString::fromLatin1(network.text())) };
    if (m_state->holdsExempt(network))
        return Failure { Failure::Kind::Refused, "Exempt",
            QStringLiteral("%1 has addresses that are never banned: loopback, a proxy, an XCLIENT host, or what ban.never names").arg(QString::fromLatin1(network.text())) };
    const QDateTime now = m_state->clock.nowUtc();
    BanRecord ban { network, reason.isEmpty() ? QByteArray("Banned by the administrator") : reason, true, now, {}, 1 };
    if (duration.count() > 0)
        ban.until = now.addSecs(duration.count());
    const auto done = m_state->database.inTransaction([&](sql::Sql &sql) -> Result<void> {
        const auto rows = readBans(sql);
        if (!rows)
            return rows.failure();
        for (const StoredBan &old : *rows) {
            if (!(old.record.network == network))
                continue;
            ban.strikes = old.record.strikes;
            if (const auto gone = sql.execute("DELETE FROM bans WHERE id = ?", { old.id }); !gone)
                return gone.failure();
        }
        const auto added = sql.insert("INSERT INTO bans (network, reason, by_hand, created, until, strikes) VALUES (?, ?, 1, ?, ?, ?)",
            { sql::text(network.text()), sql::text(ban.reason.left(500)), banMs(now), banMs(ban.until), ban.strikes });
        return added ? Result<void>() : Result<void>(added.failure());
    });
    if (!done)
        return done.failure();
    logEvent(Severity::Notice, "policy", "banned", { { "network", network.text() }, { "why", ban.reason }, { "until", ban.until.toString(Qt::ISODate) }, { "by", "hand" } });
    (void)m_state->load(false);
    std::function<void(Network)> call;
    {
        const std::lock_guard lock(m_state->mutex);
        call = m_state->banned;
    }
    if (call)
        call(network);
    return ban;
}

Result<void> Bans::lift(Network network)
{
    const auto removed = m_state->database.inTransaction([&](sql::Sql &sql) -> Result<int> {
        const auto rows = readBans(sql);
        if (!rows)
            return rows.failure();
        int count = 0;
        for (const StoredBan &old : *rows) {
            if (!(old.record.network == network))
                continue;
            if (const auto gone = sql.execute("DELETE FROM bans WHERE id = ?", { old.id }); !gone)
                return gone.failure();
            ++count;
        }
        return count;
    });
    if (!removed)
        return removed.failure();
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->tracks.remove(network.key());
    }
    if (*removed == 0)
        return Failure { Failure::Kind::NotFound, "No such ban",
            QStringLiteral("%1 is not banned by that name; `ban list` shows the networks").arg(QString::fromLatin1(network.text())) };
    logEvent(Severity::Notice, "policy", "ban-lifted", { { "network", network.text() } });
    return m_state->load(false);
}

Result<void> Bans::purge(std::chrono::seconds forget)
{
    const qint64 before = m_state->clock.nowUtc().toMSecsSinceEpoch() - forget.count() * 1000;
    const auto gone = m_state->database.inTransaction(
        [&](sql::Sql &sql) { return sql.execute("DELETE FROM bans WHERE until > 0 AND until < ?", { before }); });
    return gone ? Result<void>() : Result<void>(gone.failure());
}

void Bans::start(async::Worker &worker)
{
    m_state->worker = &worker;
    m_state->poll();
}

void Bans::stop()
{
    if (m_state->worker)
        m_state->worker->cancelTimer(m_state->timer);
    m_state->worker = nullptr;
}

} // namespace policy

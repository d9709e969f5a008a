#include "services/directory/passwordauth.h"

#include "protocols/sasl/saslprep.h"
#include "protocols/sasl/scram.h"
#include "services/directory/directory.h"
#include "services/directory/failurelimiter.h"
#include "services/directory/password.h"
#include "services/directory/verifiedcache.h"
#include "services/directory/watchedcache.h"
#include "shared/base/log.h"

#include <atomic>

namespace directory {
namespace {
using Row = std::shared_ptr<const std::optional<Credentials>>;
constexpr std::chrono::milliseconds writeLoginsAfter { 30000 };

Failure authFailed(const char *why)
{
    return { Failure::Kind::AuthFailed, "Authentication failed", QString::fromLatin1(why) };
}
Failure busy(const char *why) { return { Failure::Kind::Busy, "Too many attempts, try again later", QString::fromLatin1(why) }; }

template <class T, class F> async::Task<Result<T>> onPool(async::Pool *pool, F work)
{
    try {
        auto result = co_await pool->run(std::move(work));
        co_return result;
    } catch (const async::PoolFull &) {
    }
    co_return busy("the pool's queue is full");
}

// What matched, if anything did.
struct Matched
{
    bool matched = false;
    AppPasswordId app; // 0: the account's own password
};
} // namespace

struct PasswordAuth::State : std::enable_shared_from_this<PasswordAuth::State>
{
    State(Directory &directory, ChangeWatch &watch, async::Pool &sqlPool, async::Pool &hashPool, const Clock &clock, AuthOptions options)
        : directory(directory)
        , watch(watch)
        , sqlPool(sqlPool)
        , hashPool(hashPool)
        , clock(clock)
        , options(std::move(options))
        , limiter(this->options.freeFailures, this->options.longestWait)
        , verified(this->options.remembered, this->options.remember)
    {
    }

    Directory &directory;
    ChangeWatch &watch;
    async::Pool &sqlPool, &hashPool;
    const Clock &clock;
    const AuthOptions options;
    FailureLimiter limiter;
    VerifiedCache verified;
    WatchedCache<QByteArray, Row> rows { 16384 };
    WatchedCache<QByteArray, std::shared_ptr<const sasl::ScramKeys>> plainKeys { 4096 };
    std::atomic<quint64> succeeded { 0 }, failed { 0 }, delayed { 0 }, fromCache { 0 }, hashed { 0 }, rehashed { 0 }, unavailable { 0 };

    std::mutex backgroundMutex; // held while a job nobody waits for uses the directory; `closed` is set under it
    std::atomic<bool> closed { false };
    std::atomic<bool> rehashing { false };

    std::mutex usesMutex;
    QHash<QPair<qint64, qint64>, QDateTime> uses; // account, app password → when
    bool writeIsDue = false;

    std::mutex secretMutex;
    QByteArray fakeSecret; // for the keys of unknown logins

    std::chrono::milliseconds now() const { return clock.monotonic(); }

    std::optional<MailAddress> addressOf(const QByteArray &login) const
    {
        if (login.size() > 400)
            return std::nullopt;
        const bool whole = login.contains('@') || options.defaultDomain.isEmpty();
        auto address = MailAddress::parse(whole ? login : login + '@' + options.defaultDomain);
        if (!address)
            return std::nullopt;
        return MailAddress::fromParts(QString::fromUtf8(address->localPart()).toLower().toUtf8(), address->domain());
    }

    std::optional<Row> cachedRow(const QByteArray &key)
    {
        const auto generation = watch.generation();
        return generation ? rows.find(key, *generation) : std::nullopt;
    }

    // On an SQL pool thread.
    Result<Row> readRow(const QByteArray &key, const MailAddress &address)
    {
        auto generation = watch.generation();
        if (!generation) {
            auto checked = watch.check();
            if (!checked)
                return checked.failure();
            generation = *checked;
        }
        if (auto hit = rows.find(key, *generation))
            return *hit;
        auto read = directory.credentials(address);
        if (!read)
            return read.failure();
        Row row = std::make_shared<const std::optional<Credentials>>(std::move(*read));
        rows.insert(key, row, *generation);
        return row;
    }

    // Cheap: digests only.
    Matched recall(const Credentials &row, const Secret &password)
    {
        const auto time = now();
        if (!row.password.isEmpty() && verified.knows(verified.digest(row.account, row.password, password.reveal()), time))
            return { true, AppPasswordId(0) };
        for (const Credentials::App &app : row.appPasswords) {
            if (verified.knows(verified.digest(row.account, app.hash, password.reveal()), time))
                return { true, app.id };
        }
        return {};
    }

    // On a hash pool thread: slow. Null row: nobody of this name, which takes as long.
    Matched compute(const Credentials *row, const Secret &password)
    {
        if (row) {
            if (const Matched known = recall(*row, password); known.matched)
                return known; // another session of the same client was faster
        }
        hashed.fetch_add(1, std::memory_order_relaxed);
        const QByteArray &given = password.reveal();
        if (!row) {
            verifyNothing(given);
            return {};
        }
        const QByteArray scheme = schemeOf(row->password);
        if (!row->password.isEmpty()) {
            Verdict verdict = directory::verifyPassword(row->password, given);
            if (verdict == Verdict::Mismatch) {
                // What we hashed ourselves was prepared; imported hashes are of what was typed.
                const auto prepared = sasl::saslPrep(given);
                if (prepared && *prepared != given)
                    verdict = directory::verifyPassword(row->password, *prepared);
            }
            if (verdict == Verdict::Unusable)
                logEvent(Severity::Warning, "directory", "stored-password-unusable", { { "account", row->address.toString() } });
            if (verdict == Verdict::Match) {
                verified.remember(verified.digest(row->account, row->password, given), now());
                return { true, AppPasswordId(0) };
            }
        }
        for (const Credentials::App &app : row->appPasswords) {
            if (verifyAppPassword(app.hash, given)) {
                verified.remember(verified.digest(row->account, app.hash, given), now());
                return { true, app.id };
            }
        }
        if (scheme != "ARGON2ID")
            verifyNothing(given); // a fast scheme must not tell that the login exists
        return {};
    }

    void tell(const sasl::ClientInfo &client, bool succeeded) const
    {
        if (options.told)
            options.told(client, succeeded);
    }

    Result<sasl::Identity> refuse(const QByteArray &login, const QByteArray &key, const sasl::ClientInfo &client, const char *why)
    {
        failed.fetch_add(1, std::memory_order_relaxed);
        limiter.failed(client.peer, key, now());
        tell(client, false);
        logEvent(Severity::Notice, "directory", "login-failed",
                 { { "login", login.left(320) }, { "protocol", client.protocol }, { "peer", client.peer.toString() }, { "why", why } });
        return authFailed(why);
    }

    Result<sasl::Identity> admit(const QByteArray &login, const QByteArray &key, const Credentials &row, AppPasswordId app, const sasl::ClientInfo &client)
    {
        succeeded.fetch_add(1, std::memory_order_relaxed);
        limiter.succeeded(client.peer, key, now());
        tell(client, true);
        noteUse(row.account, app);
        return sasl::Identity { row.account, row.address, login };
    }

    void noteUse(AccountId account, AppPasswordId app)
    {
        {
            const std::lock_guard lock(usesMutex);
            uses.insert({ account.value(), app.value() }, clock.nowUtc());
            if (writeIsDue)
                return;
            writeIsDue = true;
        }
        if (async::Worker *worker = async::Worker::current()) {
            worker->startTimer(writeLoginsAfter, [weak = weak_from_this()] {
                const auto state = weak.lock();
                if (!state || state->closed)
                    return;
                (void)state->sqlPool.submit([state] {
                    const std::lock_guard lock(state->backgroundMutex);
                    if (!state->closed)
                        (void)state->writeUses();
                });
            });
        }
    }

    Result<void> writeUses()
    {
        QHash<QPair<qint64, qint64>, QDateTime> pending;
        {
            const std::lock_guard lock(usesMutex);
            pending.swap(uses);
            writeIsDue = false;
        }
        if (pending.isEmpty())
            return {};
        std::vector<Directory::Used> list;
        for (auto it = pending.constBegin(); it != pending.constEnd(); ++it)
            list.push_back({ AccountId(it.key().first), AppPasswordId(it.key().second), it.value() });
        // Always in one order, so that two daemons do not wait for each other's rows in a circle.
        std::sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return a.account < b.account; });
        auto written = directory.recordLogins(list);
        if (!written) { // the next login tries again
            const std::lock_guard lock(usesMutex);
            for (auto it = pending.constBegin(); it != pending.constEnd(); ++it) {
                if (!uses.contains(it.key()))
                    uses.insert(it.key(), it.value());
            }
        }
        return written;
    }

    // After the answer, one at a time: a burst of logins to imported accounts is not slowed by it; who is passed over has his
    // turn at a later login.
    void rehashLater(const Credentials &row, const Secret &password)
    {
        if (!options.rehash || (!wantsRehash(row.password) && !row.scram.isEmpty()) || rehashing.exchange(true))
            return;
        const bool accepted = hashPool.submit([state = shared_from_this(), row, password] {
            const std::lock_guard lock(state->backgroundMutex);
            if (!state->closed)
                state->rehash(row, password);
            state->rehashing = false;
        });
        if (!accepted)
            rehashing = false;
    }

    void rehash(const Credentials &row, const Secret &password)
    {
        const QByteArray prepared = sasl::saslPrep(password.reveal()).value_or(password.reveal());
        const QByteArray stored = hashPassword(prepared);
        const QByteArray scram = toScramText(sasl::scramKeysFor(prepared, sasl::randomOctets(16)));
        auto replaced = directory.replacePassword(row.account, row.password, stored, scram);
        if (!replaced || !*replaced)
            return;
        rehashed.fetch_add(1, std::memory_order_relaxed);
        verified.remember(verified.digest(row.account, stored, password.reveal()), now());
        logEvent(Severity::Info, "directory", "password-rehashed", { { "account", row.address.toString() }, { "was", schemeOf(row.password) } });
    }

    // On an SQL pool thread.
    Result<QByteArray> secretForFakes()
    {
        const std::lock_guard lock(secretMutex);
        if (fakeSecret.isEmpty()) {
            auto read = directory.secret("scram-unknown-logins");
            if (!read)
                return read;
            fakeSecret = *read;
        }
        return fakeSecret;
    }
};

PasswordAuth::PasswordAuth(Directory &directory, ChangeWatch &watch, async::Pool &sqlPool, async::Pool &hashPool, const Clock &clock, AuthOptions options)
    : m_state(std::make_shared<State>(directory, watch, sqlPool, hashPool, clock, std::move(options)))
{
}

PasswordAuth::~PasswordAuth()
{
    const std::lock_guard lock(m_state->backgroundMutex);
    m_state->closed = true;
}

async::Task<Result<sasl::Identity>> PasswordAuth::verifyPassword(QByteArray login, Secret password, sasl::ClientInfo client)
{
    const std::shared_ptr<State> state = m_state;
    const auto address = state->addressOf(login);
    const QByteArray key = address ? address->key() : login.left(320);
    if (state->limiter.mustWait(client.peer, key, state->now())) {
        state->delayed.fetch_add(1, std::memory_order_relaxed);
        state->tell(client, false);
        co_return busy("too many failed logins");
    }
    Row row = std::make_shared<const std::optional<Credentials>>();
    if (address) {
        if (auto cached = state->cachedRow(key)) {
            row = std::move(*cached);
        } else {
            auto work = [state, key, address] { return state->readRow(key, *address); };
            auto read = co_await onPool<Row>(&state->sqlPool, std::move(work));
            if (!read) {
                state->unavailable.fetch_add(1, std::memory_order_relaxed);
                co_return read.failure();
            }
            row = std::move(*read);
        }
    }
    const Credentials *credentials = row->has_value() && (*row)->enabled ? &**row : nullptr;
    if (credentials) {
        const Matched known = state->recall(*credentials, password);
        if (known.matched) {
            state->fromCache.fetch_add(1, std::memory_order_relaxed);
            if (known.app.value() == 0)
                state->rehashLater(*credentials, password);
            co_return state->admit(login, key, *credentials, known.app, client);
        }
    }
    auto work = [state, row, credentials, password]() -> Result<Matched> { return state->compute(credentials, password); };
    auto computed = co_await onPool<Matched>(&state->hashPool, std::move(work));
    if (!computed) {
        state->delayed.fetch_add(1, std::memory_order_relaxed);
        co_return computed.failure();
    }
    if (!computed->matched) {
        const char *why = credentials ? "wrong password" : row->has_value() ? "account is disabled" : "no such account";
        co_return state->refuse(login, key, client, why);
    }
    if (computed->app.value() == 0)
        state->rehashLater(*credentials, password);
    co_return state->admit(login, key, *credentials, computed->app, client);
}

async::Task<Result<sasl::ScramKeys>> PasswordAuth::scramKeys(QByteArray login, sasl::ClientInfo client)
{
    const std::shared_ptr<State> state = m_state;
    const auto address = state->addressOf(login);
    const QByteArray key = address ? address->key() : login.left(320);
    if (state->limiter.mustWait(client.peer, key, state->now())) {
        state->delayed.fetch_add(1, std::memory_order_relaxed);
        state->tell(client, false);
        co_return busy("too many failed logins");
    }
    struct Found
    {
        Row row;
        QByteArray secret;
    };
    auto work = [state, key, address]() -> Result<Found> {
        Row row = std::make_shared<const std::optional<Credentials>>();
        if (address) {
            auto read = state->readRow(key, *address);
            if (!read)
                return read.failure();
            row = std::move(*read);
        }
        auto secret = state->secretForFakes();
        if (!secret)
            return secret.failure();
        return Found { std::move(row), std::move(*secret) };
    };
    auto found = co_await onPool<Found>(&state->sqlPool, std::move(work));
    if (!found) {
        state->unavailable.fetch_add(1, std::memory_order_relaxed);
        co_return found.failure();
    }
    const QByteArray salt = sasl::hmacSha256(found->secret, "salt " + key).first(16);
    const Credentials *credentials = found->row->has_value() && (*found->row)->enabled ? &**found->row : nullptr;
    if (credentials) {
        if (auto keys = fromScramText(credentials->scram))
            co_return std::move(*keys);
        if (const auto plain = plainPassword(credentials->password)) {
            // Put there by hand: keys can be made from it. Kept under the password's own digest.
            const Secret password(*plain);
            const QByteArray name = state->verified.digest(credentials->account, "scram", *plain);
            if (const auto hit = state->plainKeys.find(name, 0))
                co_return **hit;
            auto derive = [state, name, password, salt]() -> Result<sasl::ScramKeys> {
                auto keys = sasl::scramKeysFor(password.reveal(), salt);
                state->plainKeys.insert(name, std::make_shared<const sasl::ScramKeys>(keys), 0);
                return keys;
            };
            co_return co_await onPool<sasl::ScramKeys>(&state->hashPool, std::move(derive));
        }
    }
    sasl::ScramKeys made;
    made.salt = salt;
    made.storedKey = sasl::hmacSha256(found->secret, "stored " + key);
    made.serverKey = sasl::hmacSha256(found->secret, "server " + key);
    co_return made;
}

async::Task<Result<sasl::Identity>> PasswordAuth::scramFinished(QByteArray login, bool proved, sasl::ClientInfo client)
{
    const std::shared_ptr<State> state = m_state;
    const auto address = state->addressOf(login);
    const QByteArray key = address ? address->key() : login.left(320);
    if (!proved || !address)
        co_return state->refuse(login, key, client, "wrong SCRAM proof");
    auto work = [state, key, address] { return state->readRow(key, *address); };
    auto read = co_await onPool<Row>(&state->sqlPool, std::move(work));
    if (!read) {
        state->unavailable.fetch_add(1, std::memory_order_relaxed);
        co_return read.failure();
    }
    const Row row = std::move(*read);
    if (!row->has_value() || !(*row)->enabled)
        co_return state->refuse(login, key, client, "account is gone or disabled");
    if (const auto plain = plainPassword((*row)->password))
        state->rehashLater(**row, Secret(*plain));
    co_return state->admit(login, key, **row, AppPasswordId(0), client);
}

AuthCounters PasswordAuth::counters() const
{
    return { m_state->succeeded, m_state->failed, m_state->delayed, m_state->fromCache, m_state->hashed, m_state->rehashed, m_state->unavailable };
}

Result<void> PasswordAuth::flush() { return m_state->writeUses(); }

void PasswordAuth::forgive(const QHostAddress &peer) { m_state->limiter.forgive(peer); }

} // namespace directory

// Logins: sasl::AuthPort over the directory. Rows come from the watched cache, hashes are computed on a pool of their own,
// and a password that was verified within the last 10 minutes is known again by a keyed digest, so that a client opening its
// tenth connection does not cost ten slow hashes.
//
// Always: the digest's key holds the stored hash, so a changed password or app password is never let in by the cache, and a
// disabled account is seen with the row. A wrong password costs one Argon2id whether the login exists or not.
// Thread: any worker.
#pragma once
#include "async/pool.h"
#include "protocols/sasl/authport.h"
#include "services/directory/changewatch.h"
#include "shared/base/clock.h"

#include <functional>
#include <memory>

namespace directory {

class Directory;

struct AuthOptions
{
    QByteArray defaultDomain; // for logins without @; empty: such logins fail
    int freeFailures = 10; // failures in a row of one address or account before it has to wait
    std::chrono::milliseconds longestWait { 15 * 60 * 1000 }; // for an address; an account waits at most a minute
    std::chrono::milliseconds remember { 10 * 60 * 1000 }; // verified passwords
    size_t remembered = 20000;
    bool rehash = true; // false: imported hashes are never rewritten
    // Hears of every try that counts: right, wrong (also the tries while one has to wait). On the session's worker; quick.
    std::function<void(const sasl::ClientInfo &, bool succeeded)> told;
};

struct AuthCounters
{
    quint64 succeeded = 0, failed = 0, delayed = 0, fromCache = 0, hashed = 0, rehashed = 0, unavailable = 0;
};

class PasswordAuth final : public sasl::AuthPort
{
public:
    // All must outlive it. `sqlPool` threads ask the directory, `hashPool` threads hash (each takes some 20 MiB while it
    // does: two are enough). Shut down by destroying the pools' users first, then flush().
    PasswordAuth(Directory &directory, ChangeWatch &watch, async::Pool &sqlPool, async::Pool &hashPool, const Clock &clock,
                 AuthOptions options = {});
    ~PasswordAuth() override;

    async::Task<Result<sasl::Identity>> verifyPassword(QByteArray login, Secret password, sasl::ClientInfo client) override;
    async::Task<Result<sasl::ScramKeys>> scramKeys(QByteArray login, sasl::ClientInfo client) override;
    async::Task<Result<sasl::Identity>> scramFinished(QByteArray login, bool proved, sasl::ClientInfo client) override;

    AuthCounters counters() const;
    // Writes the last-login times that wait. Blocks; for shutdown and tests (they are written each minute of use).
    Result<void> flush();
    // Forgets the failures of an address ("ban lift").
    void forgive(const QHostAddress &peer);

private:
    struct State;
    const std::shared_ptr<State> m_state; // jobs on the pools hold it too
};

} // namespace directory

// Passwords that were verified lately, as keyed digests: HMAC-SHA256, under a random key of this process, over the account, the
// stored hash and the password. What is not in here is verified the slow way. Bounded, each entry for a limited time.
// Thread: any.
#pragma once
#include "shared/base/strongint.h"

#include <QByteArray>
#include <QHash>
#include <chrono>
#include <deque>
#include <mutex>

namespace directory {

class VerifiedCache
{
public:
    using Millis = std::chrono::milliseconds;
    VerifiedCache(size_t most, Millis remember);
    QByteArray digest(AccountId account, QByteArrayView storedHash, QByteArrayView password) const;
    bool knows(const QByteArray &digest, Millis now);
    void remember(const QByteArray &digest, Millis now);

private:
    const QByteArray m_key;
    const size_t m_most;
    const Millis m_remember;
    std::mutex m_mutex;
    QHash<QByteArray, Millis> m_until;
    std::deque<std::pair<Millis, QByteArray>> m_order; // by expiry; a digest remembered again is in here twice
};

} // namespace directory

#include "services/directory/verifiedcache.h"

#include "protocols/sasl/scram.h"

namespace directory {

VerifiedCache::VerifiedCache(size_t most, Millis remember)
    : m_key(sasl::randomOctets(32))
    , m_most(most)
    , m_remember(remember)
{
}

QByteArray VerifiedCache::digest(AccountId account, QByteArrayView storedHash, QByteArrayView password) const
{
    QByteArray message = QByteArray::number(account.value()) + ' ' + QByteArray::number(storedHash.size()) + ' ';
    message.append(storedHash).append(password);
    const QByteArray digest = sasl::hmacSha256(m_key, message);
    message.fill('\0');
    return digest;
}

bool VerifiedCache::knows(const QByteArray &digest, Millis now)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_until.constFind(digest);
    return found != m_until.constEnd() && now < *found;
}

void VerifiedCache::remember(const QByteArray &digest, Millis now)
{
    const std::lock_guard lock(m_mutex);
    while (!m_order.empty() && (m_order.size() >= m_most || m_order.front().first <= now)) {
        const auto found = m_until.constFind(m_order.front().second);
        if (found != m_until.constEnd() && *found <= m_order.front().first)
            m_until.erase(found);
        m_order.pop_front();
    }
    if (m_most == 0)
        return;
    m_until.insert(digest, now + m_remember);
    m_order.emplace_back(now + m_remember, digest);
}

} // namespace directory

#include "net/connectionlimits.h"

#include <algorithm>
#include <utility>

namespace net {

namespace {
// An IPv6 client has a /64 to choose addresses from, so the /64 counts as one client.
QByteArray clientKey(const QHostAddress &client)
{
    bool isV4 = false;
    const quint32 v4 = client.toIPv4Address(&isV4);
    if (isV4)
        return QByteArray(reinterpret_cast<const char *>(&v4), sizeof v4);
    const Q_IPV6ADDR v6 = client.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(&v6), 8);
}
} // namespace

void ConnectionLimits::setLimits(int total, int perClient)
{
    const std::lock_guard lock(m_mutex);
    m_total = total;
    m_perClient = perClient;
}

bool ConnectionLimits::acquire(const QHostAddress &client)
{
    const QByteArray key = clientKey(client);
    const std::lock_guard lock(m_mutex);
    if (m_open >= m_total)
        return false;
    int &count = m_clients[key];
    if (count >= m_perClient) {
        if (count == 0)
            m_clients.remove(key);
        return false;
    }
    ++count;
    m_most = std::max(m_most, ++m_open);
    return true;
}

void ConnectionLimits::release(const QHostAddress &client)
{
    const QByteArray key = clientKey(client);
    const std::lock_guard lock(m_mutex);
    const auto found = m_clients.find(key);
    if (found == m_clients.end())
        return;
    --m_open;
    if (--*found == 0)
        m_clients.erase(found);
}

int ConnectionLimits::takeMost()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_most, m_open);
}

int ConnectionLimits::open() const
{
    const std::lock_guard lock(m_mutex);
    return m_open;
}

} // namespace net

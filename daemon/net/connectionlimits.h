// How many connections may be open, in all and per client: one IPv4 address or one IPv6 /64. Shared by the listeners that
// should count together. Thread: any.
#pragma once
#include <QHash>
#include <QHostAddress>
#include <mutex>

namespace net {

class ConnectionLimits
{
public:
    ConnectionLimits(int total, int perClient)
        : m_total(total)
        , m_perClient(perClient)
    {
    }
    void setLimits(int total, int perClient);
    bool acquire(const QHostAddress &client); // false: over a limit, nothing was taken
    void release(const QHostAddress &client);
    int open() const;
    int takeMost(); // open at the same time since it was last asked

private:
    mutable std::mutex m_mutex;
    int m_total;
    int m_perClient;
    int m_open = 0, m_most = 0;
    QHash<QByteArray, int> m_clients;
};

} // namespace net

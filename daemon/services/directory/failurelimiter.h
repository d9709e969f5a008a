// Slows down who guesses passwords: after some failures in a row an address (an IPv6 /64) has to wait twice as long each
// time, up to a quarter of an hour, and so has an account, up to a minute. Who logged in to the account from an address
// within the last day does not wait for the account: a stranger cannot lock its owner out.
// Thread: any.
#pragma once
#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <chrono>
#include <mutex>

namespace directory {

class FailureLimiter
{
public:
    using Millis = std::chrono::milliseconds;
    FailureLimiter(int freeFailures, Millis longestWait)
        : m_free(freeFailures)
        , m_longest(longestWait)
    {
    }
    bool mustWait(const QHostAddress &peer, const QByteArray &account, Millis now);
    void failed(const QHostAddress &peer, const QByteArray &account, Millis now);
    void succeeded(const QHostAddress &peer, const QByteArray &account, Millis now);
    void forgive(const QHostAddress &peer);

private:
    struct Track
    {
        int failures = 0;
        Millis waitUntil { 0 };
        Millis last { 0 };
    };
    void count(QHash<QByteArray, Track> &tracks, const QByteArray &key, Millis now, Millis longest);
    static QByteArray networkOf(const QHostAddress &peer);

    const int m_free;
    const Millis m_longest;
    std::mutex m_mutex;
    QHash<QByteArray, Track> m_peers, m_accounts;
    QHash<QByteArray, Millis> m_known; // network + account → last success
};

} // namespace directory

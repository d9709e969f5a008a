#include "services/directory/failurelimiter.h"

namespace directory {
namespace {
using namespace std::chrono_literals;
constexpr qsizetype mostTracks = 20000;
constexpr FailureLimiter::Millis forgotten = 1h, firstWait = 1s, longestForAccount = 1min, knownFor = 24h;
} // namespace

QByteArray FailureLimiter::networkOf(const QHostAddress &peer)
{
    bool isV4 = false;
    const quint32 v4 = peer.toIPv4Address(&isV4); // mapped ones, too
    if (isV4)
        return QByteArray::number(v4, 16);
    const Q_IPV6ADDR v6 = peer.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(v6.c), 8);
}

bool FailureLimiter::mustWait(const QHostAddress &peer, const QByteArray &account, Millis now)
{
    const QByteArray network = networkOf(peer);
    const std::lock_guard lock(m_mutex);
    if (m_peers.isEmpty() && m_accounts.isEmpty())
        return false;
    if (const auto track = m_peers.constFind(network); track != m_peers.constEnd() && now < track->waitUntil)
        return true;
    const auto track = m_accounts.constFind(account);
    if (track == m_accounts.constEnd() || now >= track->waitUntil)
        return false;
    const auto known = m_known.constFind(network + ' ' + account);
    return known == m_known.constEnd() || now - *known > knownFor;
}

void FailureLimiter::count(QHash<QByteArray, Track> &tracks, const QByteArray &key, Millis now, Millis longest)
{
    if (tracks.size() >= mostTracks && !tracks.contains(key)) {
        tracks.removeIf([now](const auto &entry) { return now - entry->last > 10min; });
        if (tracks.size() >= mostTracks)
            tracks.clear(); // an attack from so many addresses is not stopped by waiting
    }
    Track &track = tracks[key];
    if (track.failures > 0 && now - std::max(track.last, track.waitUntil) > forgotten)
        track = {};
    track.last = now;
    if (++track.failures >= m_free)
        track.waitUntil = now + std::min<Millis>(longest, firstWait * (1 << std::min(track.failures - m_free, 20)));
}

void FailureLimiter::failed(const QHostAddress &peer, const QByteArray &account, Millis now)
{
    const std::lock_guard lock(m_mutex);
    count(m_peers, networkOf(peer), now, m_longest);
    count(m_accounts, account, now, std::min(m_longest, longestForAccount));
}

void FailureLimiter::succeeded(const QHostAddress &peer, const QByteArray &account, Millis now)
{
    const QByteArray network = networkOf(peer);
    const std::lock_guard lock(m_mutex);
    m_accounts.remove(account);
    // One account of the attacker's own must not wash the address clean: its failures only count down.
    if (const auto track = m_peers.find(network); track != m_peers.end() && --track->failures <= 0)
        m_peers.erase(track);
    if (m_known.size() >= mostTracks) {
        m_known.removeIf([now](const auto &entry) { return now - *entry > knownFor; });
        if (m_known.size() >= mostTracks)
            m_known.clear();
    }
    m_known.insert(network + ' ' + account, now);
}

void FailureLimiter::forgive(const QHostAddress &peer)
{
    const std::lock_guard lock(m_mutex);
    m_peers.remove(networkOf(peer));
}

} // namespace directory

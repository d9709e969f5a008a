#include "services/policy/connection/clientmemory.h"

#include <algorithm>
#include <cmath>

namespace policy {
namespace {
using namespace std::chrono_literals;
constexpr qsizetype mostTracks = 50000;
constexpr ClientMemory::Millis half = 1h, forgotten = 48h;
} // namespace

double ClientMemory::Track::faded(Millis now) const
{
    return points * std::exp2(-double((now - at).count()) / double(half.count()));
}

ClientMemory::Track &ClientMemory::trackOf(const QHostAddress &client, Millis now)
{
    const QByteArray key = Network::client(client).key();
    if (m_tracks.size() >= mostTracks && !m_tracks.contains(key)) {
        m_tracks.removeIf([now](const auto &entry) { return now - std::max(entry->at, entry->early) > forgotten || entry->faded(now) + (entry->early >= 0ms) < 0.1; });
        if (m_tracks.size() >= mostTracks)
            m_tracks.clear();
    }
    return m_tracks[key];
}

void ClientMemory::misbehaved(const QHostAddress &client, double points, Millis now)
{
    const std::lock_guard lock(m_mutex);
    Track &track = trackOf(client, now);
    track.points = track.faded(now) + points;
    track.at = now;
}

void ClientMemory::behaved(const QHostAddress &client, Millis now)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_tracks.find(Network::client(client).key());
    if (found == m_tracks.end())
        return;
    found->points = std::max(0.0, found->faded(now) - 1);
    found->at = now;
}

double ClientMemory::misdeeds(const QHostAddress &client, Millis now) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_tracks.constFind(Network::client(client).key());
    return found == m_tracks.constEnd() ? 0 : found->faded(now);
}

void ClientMemory::spokeEarly(const QHostAddress &client, Millis now)
{
    const std::lock_guard lock(m_mutex);
    trackOf(client, now).early = now;
}

bool ClientMemory::isEarlyTalker(const QHostAddress &client, Millis within, Millis now) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_tracks.constFind(Network::client(client).key());
    return found != m_tracks.constEnd() && found->early >= 0ms && now - found->early < within;
}

} // namespace policy

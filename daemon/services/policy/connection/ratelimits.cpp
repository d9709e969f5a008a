#include "services/policy/connection/ratelimits.h"

#include <cmath>

namespace policy {

using std::chrono::milliseconds;

// The sliding window's count, from two fixed ones: the part of the last one that it still covers, and the current one.
double RateLimits::Track::countAt(milliseconds now, milliseconds window)
{
    const auto passed = (now - begin) / window;
    if (passed >= 2) {
        before = current = 0;
        begin = now;
    } else if (passed == 1) {
        before = current;
        current = 0;
        begin += window;
    }
    const double covered = 1.0 - double((now - begin).count()) / double(window.count());
    return current + before * covered;
}

RateLimits::Track &RateLimits::trackOf(Shard &shard, const QByteArray &key, milliseconds now, milliseconds window)
{
    if (shard.tracks.size() >= mostPerShard && !shard.tracks.contains(key)) {
        std::erase_if(shard.tracks, [&](const auto &entry) { return now - entry.second.begin > 2 * window; });
        if (shard.tracks.size() >= mostPerShard)
            shard.tracks.clear(); // a flood from so many networks is not stopped by counting
    }
    const auto [found, isNew] = shard.tracks.try_emplace(key);
    if (isNew)
        found->second.begin = now;
    return found->second;
}

std::optional<RateExcess> RateLimits::pass(bool counting, Rate rate, const QHostAddress &client, const RateLimit &limit, milliseconds now)
{
    const struct
    {
        Network network;
        qint64 most;
    } levels[] = { { Network::client(client), limit.client }, { Network::wide(client), limit.wide } };
    for (const auto &level : levels) {
        if (level.most <= 0)
            continue;
        const QByteArray key = level.network.key() + char(rate);
        Shard &shard = m_shards[(Hash()(key) >> 20) % shards];
        const std::lock_guard lock(shard.mutex);
        Track &track = trackOf(shard, key, now, limit.window);
        const double sofar = track.countAt(now, limit.window);
        if (counting) {
            track.current += 1;
        } else if (sofar + 1 > double(level.most)) {
            // Until enough of the last window has faded, or this one has begun to.
            const milliseconds left = track.begin + limit.window - now;
            return RateExcess { level.network, level.most, std::max(milliseconds(1000), left) };
        }
    }
    return std::nullopt;
}

std::optional<RateExcess> RateLimits::look(Rate rate, const QHostAddress &client, const RateLimit &limit, milliseconds now)
{
    return pass(false, rate, client, limit, now);
}

std::optional<RateExcess> RateLimits::count(Rate rate, const QHostAddress &client, const RateLimit &limit, milliseconds now)
{
    if (auto excess = look(rate, client, limit, now)) // a refusal counts nowhere
        return excess;
    return pass(true, rate, client, limit, now);
}

size_t RateLimits::size() const
{
    size_t all = 0;
    for (Shard &shard : m_shards) {
        const std::lock_guard lock(shard.mutex);
        all += shard.tracks.size();
    }
    return all;
}

} // namespace policy

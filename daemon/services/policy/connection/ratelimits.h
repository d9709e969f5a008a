// How much a client and its neighbourhood did within a window of time: a count for each network and kind, faded smoothly from
// one window into the next. Bounded in memory: who is forgotten begins anew.
// Thread: any.
#pragma once
#include "services/policy/networktable.h"

#include <array>
#include <chrono>
#include <mutex>
#include <optional>
#include <unordered_map>

namespace policy {

enum class Rate : quint8 { Connections, Mails, Recipients, TlsSessions };

struct RateLimit
{
    qint64 client = 0; // of one client (an IPv4 address, an IPv6 /64) within the window; 0: none
    qint64 wide = 0; // of its /24 or /48
    std::chrono::milliseconds window { 0 };
};

struct RateExcess
{
    Network network;
    qint64 limit = 0;
    std::chrono::milliseconds retry { 0 }; // when it may try again, about
};

class RateLimits
{
public:
    // Counts one more; what is over a limit is not counted, so that waiting helps.
    std::optional<RateExcess> count(Rate rate, const QHostAddress &client, const RateLimit &limit, std::chrono::milliseconds now);
    // The same without counting: would one more be too many?
    std::optional<RateExcess> look(Rate rate, const QHostAddress &client, const RateLimit &limit, std::chrono::milliseconds now);
    size_t size() const;

private:
    struct Track
    {
        std::chrono::milliseconds begin { 0 }; // of the current window
        double current = 0, before = 0; // in it, and in the one before
        double countAt(std::chrono::milliseconds now, std::chrono::milliseconds window);
    };
    struct Hash
    {
        size_t operator()(const QByteArray &key) const { return qHash(key, 0x7a7e); }
    };
    static constexpr size_t shards = 16, mostPerShard = 8192;
    struct Shard
    {
        std::mutex mutex;
        std::unordered_map<QByteArray, Track, Hash> tracks;
    };
    std::optional<RateExcess> pass(bool counting, Rate rate, const QHostAddress &client, const RateLimit &limit, std::chrono::milliseconds now);
    Track &trackOf(Shard &shard, const QByteArray &key, std::chrono::milliseconds now, std::chrono::milliseconds window);
    mutable std::array<Shard, shards> m_shards;
};

} // namespace policy

// A bounded map whose entries count only for the generation (see ChangeWatch) they were read under. Sharded, so that workers
// seldom meet. Thread: any.
#pragma once
#include <array>
#include <functional>
#include <mutex>
#include <optional>
#include <unordered_map>

namespace directory {

template <class Key, class Value> class WatchedCache
{
public:
    explicit WatchedCache(size_t most)
        : m_mostPerShard(most / shards)
    {
    }
    std::optional<Value> find(const Key &key, quint64 generation)
    {
        Shard &shard = shardOf(key);
        const std::lock_guard lock(shard.mutex);
        const auto found = shard.entries.find(key);
        if (found == shard.entries.end() || found->second.generation != generation)
            return std::nullopt;
        return found->second.value;
    }
    void insert(const Key &key, Value value, quint64 generation)
    {
        Shard &shard = shardOf(key);
        const std::lock_guard lock(shard.mutex);
        if (shard.entries.size() >= m_mostPerShard) {
            std::erase_if(shard.entries, [generation](const auto &entry) { return entry.second.generation != generation; });
            if (shard.entries.size() >= m_mostPerShard)
                shard.entries.clear(); // somebody tries many names; reading again is cheap
        }
        shard.entries.insert_or_assign(key, Entry { std::move(value), generation });
    }

private:
    static constexpr size_t shards = 16;
    struct Entry
    {
        Value value;
        quint64 generation;
    };
    struct KeyHash
    {
        size_t operator()(const Key &key) const { return qHash(key, 0x5eed); }
    };
    struct Shard
    {
        std::mutex mutex;
        std::unordered_map<Key, Entry, KeyHash> entries;
    };
    Shard &shardOf(const Key &key) { return m_shards[(KeyHash()(key) >> 20) % shards]; }
    const size_t m_mostPerShard;
    std::array<Shard, shards> m_shards;
};

} // namespace directory

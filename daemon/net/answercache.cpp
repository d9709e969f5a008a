#include "net/answercache.h"

#include "shared/base/log.h"

namespace net {

namespace {
constexpr quint32 longestSeconds = 300, longestNegativeSeconds = 60;
}

QByteArray AnswerCache::keyOf(const QByteArray &name, dns::Type type)
{
    QByteArray key = name.toLower();
    key += char(0);
    key += char(quint16(type) >> 8);
    key += char(quint16(type) & 0xff);
    return key;
}

std::optional<RawAnswer> AnswerCache::find(const QByteArray &name, dns::Type type, Clock::time_point now)
{
    const QByteArray key = keyOf(name, type);
    Shard &shard = m_shards[qHash(key) % shards];
    const std::lock_guard lock(shard.mutex);
    const auto found = shard.entries.constFind(key);
    if (found == shard.entries.constEnd() || found->until <= now)
        return std::nullopt;
    RawAnswer answer = found->answer;
    answer.ttl = quint32(std::chrono::duration_cast<std::chrono::seconds>(found->until - now).count());
    return answer;
}

void AnswerCache::insert(const QByteArray &name, dns::Type type, const RawAnswer &answer, Clock::time_point now)
{
    const bool positive = answer.status == dns::Status::Ok || (answer.status == dns::Status::NoData && !answer.records.isEmpty());
    const bool negative = !positive && (answer.status == dns::Status::NoData || answer.status == dns::Status::NxDomain);
    const quint32 seconds = std::min(answer.ttl, positive ? longestSeconds : longestNegativeSeconds);
    if ((!positive && !negative) || seconds == 0)
        return;
    qsizetype octets = 0;
    for (const QByteArray &record : answer.records)
        octets += record.size();
    if (octets > longest)
        return;
    const QByteArray key = keyOf(name, type);
    Shard &shard = m_shards[qHash(key) % shards];
    const std::lock_guard lock(shard.mutex);
    if (shard.entries.size() >= mostPerShard) {
        shard.entries.removeIf([now](const auto &entry) { return entry->until <= now; });
        if (shard.entries.size() >= mostPerShard)
            shard.entries.clear();
    }
    shard.entries.insert(key, { answer, now + std::chrono::seconds(seconds) });
}

bool DnsBreaker::mayAsk(Clock::time_point now)
{
    if (!isOpen())
        return true;
    const std::lock_guard lock(m_mutex);
    if (now < m_nextProbe)
        return false;
    m_nextProbe = now + pause;
    return true;
}

void DnsBreaker::answered(bool failed, const QByteArray &name, Clock::time_point now)
{
    if (!failed && !m_anyFailed.load(std::memory_order_relaxed)) // the ordinary case
        return;
    const std::lock_guard lock(m_mutex);
    m_anyFailed.store(failed, std::memory_order_relaxed);
    if (!failed) {
        m_failed.clear();
        if (m_open.exchange(false))
            logEvent(Severity::Notice, "net", "dns-is-back", {});
        return;
    }
    m_failed.insert(name);
    if (m_failed.size() >= namesInARow && !m_open.exchange(true)) {
        m_nextProbe = now + pause;
        logEvent(Severity::Warning, "net", "dns-is-away",
            { { "meaning", "no DNS server answers: mail to other servers waits, and mail from them is judged without DNS" },
                { "advice", "check dns.servers, or /etc/resolv.conf and the network" } });
    }
}

} // namespace net

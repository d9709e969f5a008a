// DNS answers in front of libunbound, whose own cache costs two thread changes and some 40 us a question, while one mail asks
// a dozen. Also remembers when nobody answers any more, so that mail does not wait for dead servers question by question.
// Thread: any.
#pragma once
#include "dns/resolver.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <array>
#include <atomic>
#include <chrono>
#include <mutex>
#include <optional>

namespace net {

struct RawAnswer
{
    dns::Status status = dns::Status::Temporary;
    QList<QByteArray> records; // rdata
    bool secure = false;
    quint32 ttl = 0; // seconds
    QString why;
};

class AnswerCache
{
public:
    using Clock = std::chrono::steady_clock;

    std::optional<RawAnswer> find(const QByteArray &name, dns::Type type, Clock::time_point now);
    // Keeps what may be kept (RFC 2181 §5.2, RFC 2308): never failures, nothing longer than five minutes.
    void insert(const QByteArray &name, dns::Type type, const RawAnswer &answer, Clock::time_point now);

private:
    static constexpr size_t shards = 16;
    static constexpr qsizetype mostPerShard = 1500;
    static constexpr qsizetype longest = 4096; // octets of an answer that is kept
    struct Entry
    {
        RawAnswer answer;
        Clock::time_point until;
    };
    struct Shard
    {
        std::mutex mutex;
        QHash<QByteArray, Entry> entries;
    };
    static QByteArray keyOf(const QByteArray &name, dns::Type type);
    std::array<Shard, shards> m_shards;
};

// Closed: questions pass. Open, after several different names in a row got no answer: they fail at once, but for one each few
// seconds, which finds out whether it is over.
class DnsBreaker
{
public:
    using Clock = std::chrono::steady_clock;
    static constexpr int namesInARow = 6;
    static constexpr std::chrono::seconds pause { 5 };

    bool mayAsk(Clock::time_point now);
    void answered(bool failed, const QByteArray &name, Clock::time_point now);
    bool isOpen() const { return m_open.load(std::memory_order_relaxed); }

private:
    std::atomic<bool> m_open { false }, m_anyFailed { false };
    std::mutex m_mutex; // guards what follows
    QSet<QByteArray> m_failed; // names since the last answer
    Clock::time_point m_nextProbe {};
};

} // namespace net

// Looks after the house: gathers what is known about it each minute, judges it (facts.h), remembers since when each matter
// is as it is, and says so when something changed.
//
// The parts it looks at are handed in as functions by app/, so that it knows none of them.
// Thread: one worker (the main thread's); report() any. Blocking looks run on the pools.
#pragma once
#include "async/pool.h"
#include "async/task.h"
#include "dns/resolver.h"
#include "services/health/counters.h"
#include "services/health/facts.h"
#include "services/health/problems.h"
#include "services/health/sendwatch.h"
#include "shared/base/clock.h"

#include <functional>
#include <memory>
#include <mutex>

namespace health {

struct DoctorParts
{
    const Clock *clock = nullptr;
    async::Pool *storagePool = nullptr;
    dns::Resolver *resolver = nullptr; // null: not looked at
    Counters *counters = nullptr;
    Problems *problems = nullptr;
    SendWatch *senders = nullptr;
    QByteArray hostname;
    QString databaseName;
    struct Directory
    {
        QString id;
        Sentence what;
        QString path;
    };
    std::vector<Directory> directories;

    std::function<Thresholds()> thresholds; // empty: the defaults
    std::function<std::vector<Facts::Listener>()> listeners;
    std::function<std::vector<Facts::Certificate>()> certificates;
    std::function<bool()> databaseDown;
    std::function<async::Task<std::optional<Facts::Queue>>()> queue;
    std::function<async::Task<std::optional<std::vector<Facts::Listing>>>()> listings; // empty: not asked
};

class Doctor
{
public:
    explicit Doctor(DoctorParts parts);
    ~Doctor();
    Doctor(const Doctor &) = delete;

    // Everything anew. What is dear (DNS, block lists) is asked at most every five minutes and every hour unless `all`.
    async::Task<model::HealthReport> look(bool all = false);
    model::HealthReport report() const; // of the last look
    // After a look that found something else than the one before, on the worker.
    void onChange(std::function<void(const model::HealthReport &)> changed) { m_changed = std::move(changed); }

private:
    async::Task<void> askDns(bool all);
    async::Task<void> askLists(bool all);
    void lookAtClock();
    void take(std::vector<model::HealthItem> items, const QDateTime &now);
    void tellAboutSenders(const std::vector<Facts::Sender> &senders);

    const DoctorParts m_parts;
    std::function<void(const model::HealthReport &)> m_changed;
    mutable std::mutex m_mutex;
    model::HealthReport m_report;

    std::optional<std::chrono::milliseconds> m_dnsAsked, m_listsAsked;
    std::optional<QString> m_dnsFails;
    int m_dnsFailures = 0;
    std::optional<std::vector<Facts::Listing>> m_listings;
    std::optional<qint64> m_clockOffset; // wall clock minus monotonic, ms
    qint64 m_jumped = 0; // seconds
    std::chrono::milliseconds m_jumpedAt {};
    std::vector<QByteArray> m_toldSenders;
};

// Free octets and inodes of the file system that holds each path. Blocks.
std::vector<Facts::Disk> lookAtDisks(const std::vector<DoctorParts::Directory> &directories);
// Whether a time service keeps the system's clock (adjtimex(2)).
Facts::ClockState lookAtSystemClock();

} // namespace health

#include "services/health/doctor.h"

#include <QFile>
#include <algorithm>
#include <sys/statvfs.h>
#include <sys/timex.h>

namespace health {

using async::Task;
using model::HealthItem;
using model::HealthReport;

Doctor::Doctor(DoctorParts parts)
    : m_parts(std::move(parts))
{
}
Doctor::~Doctor() = default;

std::vector<Facts::Disk> lookAtDisks(const std::vector<DoctorParts::Directory> &directories)
{
    std::vector<Facts::Disk> disks;
    std::vector<unsigned long> serials; // of their file systems, in the same order; 0: not known
    for (const DoctorParts::Directory &directory : directories) {
        Facts::Disk disk;
        disk.id = directory.id;
        disk.what = directory.what;
        disk.path = directory.path;
        struct statvfs found {};
        disk.readable = ::statvfs(QFile::encodeName(directory.path).constData(), &found) == 0;
        if (disk.readable) {
            disk.octets = qint64(found.f_blocks) * qint64(found.f_frsize);
            disk.freeOctets = qint64(found.f_bavail) * qint64(found.f_frsize);
            disk.inodes = qint64(found.f_files);
            disk.freeInodes = qint64(found.f_favail);
        }
        // Two directories on one disk are one matter.
        const auto same = std::find(serials.begin(), serials.end(), disk.readable ? found.f_fsid : 0);
        if (disk.readable && found.f_fsid != 0 && same != serials.end()) {
            Sentence &what = disks[size_t(same - serials.begin())].what;
            what = Sentence::of(QT_TRANSLATE_NOOP("daemon", "%1 and %2"), what, disk.what);
            continue;
        }
        serials.push_back(disk.readable ? found.f_fsid : 0);
        disks.push_back(disk);
    }
    return disks;
}

Facts::ClockState lookAtSystemClock()
{
    Facts::ClockState state;
    struct timex now {};
    const int answer = ::adjtimex(&now);
    state.known = answer >= 0;
    state.synchronized = state.known && answer != TIME_ERROR && (now.status & STA_UNSYNC) == 0;
    return state;
}

// The wall clock against the one that only runs: a difference is somebody's hand, or a time service that woke up late.
void Doctor::lookAtClock()
{
    const auto monotonic = m_parts.clock->monotonic();
    const qint64 offset = m_parts.clock->nowUtc().toMSecsSinceEpoch() - monotonic.count();
    if (m_clockOffset && std::abs(offset - *m_clockOffset) >= 1000) {
        m_jumped = (offset - *m_clockOffset) / 1000;
        m_jumpedAt = monotonic;
    }
    m_clockOffset = offset;
    if (monotonic - m_jumpedAt > std::chrono::hours(1))
        m_jumped = 0;
}

// Our own name: any answer will do, also "there is no such name".
Task<void> Doctor::askDns(bool all)
{
    const auto now = m_parts.clock->monotonic();
    const auto pause = m_dnsFailures > 0 ? std::chrono::seconds(30) : std::chrono::seconds(300);
    if (!m_parts.resolver || (!all && m_dnsAsked && now - *m_dnsAsked < pause))
        co_return;
    m_dnsAsked = now;
    const auto answer = co_await m_parts.resolver->a(m_parts.hostname);
    if (answer.status == dns::Status::Temporary) {
        ++m_dnsFailures;
        m_dnsFails = answer.why;
    } else {
        m_dnsFailures = 0;
        m_dnsFails.reset();
    }
}

Task<void> Doctor::askLists(bool all)
{
    const auto now = m_parts.clock->monotonic();
    if (!m_parts.listings || (!all && m_listsAsked && now - *m_listsAsked < std::chrono::hours(1)))
        co_return;
    m_listsAsked = now;
    auto asking = m_parts.listings();
    m_listings = co_await asking;
}

void Doctor::tellAboutSenders(const std::vector<Facts::Sender> &senders)
{
    std::vector<QByteArray> now;
    for (const Facts::Sender &sender : senders) {
        now.push_back(sender.account);
        if (std::find(m_toldSenders.begin(), m_toldSenders.end(), sender.account) == m_toldSenders.end())
            logEvent(Severity::Warning, "health", "account-sends-like-a-bot",
                { { "account", sender.account }, { "messages", sender.messages }, { "recipients", sender.recipients } });
    }
    m_toldSenders = std::move(now);
}

Task<HealthReport> Doctor::look(bool all)
{
    const Thresholds limits = m_parts.thresholds ? m_parts.thresholds() : Thresholds();
    Facts facts;
    facts.hostname = m_parts.hostname;
    facts.databaseName = m_parts.databaseName;
    auto disks = [directories = m_parts.directories] { return lookAtDisks(directories); };
    try {
        facts.disks = co_await m_parts.storagePool->run(std::move(disks));
    } catch (const async::PoolFull &) {
        // Very busy: nothing is said about disks this time.
    }
    co_await askDns(all);
    co_await askLists(all);
    if (m_parts.queue) {
        auto asking = m_parts.queue();
        facts.queue = co_await asking;
    }
    facts.now = m_parts.clock->nowUtc();
    if (m_parts.listeners)
        facts.listeners = m_parts.listeners();
    if (m_parts.certificates)
        facts.certificates = m_parts.certificates();
    facts.databaseDown = m_parts.databaseDown && m_parts.databaseDown();
    facts.dnsFails = m_dnsFails;
    facts.dnsFailures = m_dnsFailures;
    facts.listings = m_listings;
    lookAtClock();
    facts.clock = lookAtSystemClock();
    facts.clock.jumpedSeconds = m_jumped;
    if (m_parts.counters) {
        const model::CounterRow hour = m_parts.counters->since(facts.now.addSecs(-3600));
        facts.failedLogins = hour[model::Counter::LoginsFailed];
        facts.logins = hour[model::Counter::LoginsOk] + facts.failedLogins;
    }
    if (m_parts.senders) {
        for (const SendWatch::Sender &sender : m_parts.senders->above(limits.senderMessagesPerHour, limits.senderRecipientsPerHour))
            facts.senders.push_back({ sender.account, sender.messages, sender.recipients });
        tellAboutSenders(facts.senders);
    }
    if (m_parts.problems) {
        facts.acceptPaused = m_parts.problems->lastSeen("net", "accept-paused");
        const Problems::Sum sum = m_parts.problems->since(facts.now.addDays(-1));
        facts.warnings = sum.warnings;
        facts.errors = sum.errors;
    }
    take(judge(facts, limits), facts.now);
    co_return report();
}

void Doctor::take(std::vector<HealthItem> items, const QDateTime &now)
{
    bool changed = false;
    HealthReport told;
    {
        const std::lock_guard lock(m_mutex);
        for (HealthItem &item : items) {
            const auto before = std::find_if(m_report.items.begin(), m_report.items.end(), [&](const HealthItem &old) { return old.id == item.id; });
            const bool same = before != m_report.items.end() && before->state == item.state;
            item.since = same ? before->since : now;
            // Numbers in the sentence of what is well move all the time; nobody needs to hear that.
            changed = changed || !same || (item.state != model::HealthState::Well && before->sentence != item.sentence);
        }
        changed = changed || items.size() != m_report.items.size();
        m_report.items = std::move(items);
        m_report.checkedAt = now;
        told = m_report;
    }
    if (changed && m_changed)
        m_changed(told);
}

HealthReport Doctor::report() const
{
    const std::lock_guard lock(m_mutex);
    return m_report;
}

} // namespace health

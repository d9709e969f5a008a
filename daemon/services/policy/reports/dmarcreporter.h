// DMARC's aggregate reports, both ways (RFC 7489 §7.2): notes what became of each mail whose domain asks for reports, sends
// them the next day to whom has agreed to get them (§7.1), and reads those that others send about our domains.
//
// Thread: note() any worker, quick; read() and flush() block (pool threads); sendDue() on the worker of the resolver.
#pragma once
#include "async/pool.h"
#include "async/task.h"
#include "dns/resolver.h"
#include "services/policy/check.h"
#include "services/policy/reports/dmarcstore.h"

#include <functional>
#include <mutex>

namespace policy {

class Engine;

class DmarcReporter
{
public:
    struct Parts // all must outlive it
    {
        dns::Resolver *resolver = nullptr;
        async::Pool *pool = nullptr; // SQL
        const Clock *clock = nullptr;
        QByteArray hostname;
        // Puts a mail of ours into the queue. Blocks.
        std::function<Result<void>(const MailAddress &from, const QList<MailAddress> &to, const QByteArray &content)> send;
        std::function<bool(const QByteArray &domain)> isOurs; // blocks
    };
    DmarcReporter(DmarcStore &store, Parts parts);

    void note(const Subject &subject, bool accepted);
    void flush(); // what was noted into rows
    // A message that may carry a report about one of our domains; true when it did.
    bool read(const QByteArray &message);
    // Sends what is due; how many reports. `from`: whom they are from, e.g. postmaster@example.test.
    async::Task<int> sendDue(MailAddress from, QByteArray organisation);

    static constexpr qint64 longestReport = 10 * 1024 * 1024;

private:
    async::Task<bool> sendOne(DmarcStore::Due due, MailAddress from, QByteArray organisation);

    DmarcStore &m_store;
    const Parts m_parts;
    std::mutex m_mutex;
    std::vector<SeenRow> m_noted;
};

// Looks at mail for reports, and at what became of mail for ours. Says nothing itself.
class DmarcReportCheck final : public Check
{
public:
    DmarcReportCheck(DmarcReporter &reporter, async::Pool &pool)
        : m_reporter(reporter)
        , m_pool(pool)
    {
    }
    const char *name() const override { return "dmarc-reports"; }
    Stage stage() const override { return Stage::Content; }
    int order() const override { return 95; }
    bool applies(const Subject &subject) const override { return !subject.dryRun; }
    async::Task<void> run(Subject *subject) override;
    void decided(const Subject &subject, bool accepted) override;

private:
    DmarcReporter &m_reporter;
    async::Pool &m_pool;
};

} // namespace policy

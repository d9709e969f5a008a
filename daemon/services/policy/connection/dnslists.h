// The DNS lists of the table `dns_lists`, in use: rows become dnsbl::Lists, changes by anybody are seen within 5 s.
// Thread: rows, add, remove and setEnabled block (pool threads); the others any worker.
#pragma once
#include "mailauth/dnsbl/lists.h"
#include "services/directory/snapshot.h"
#include "shared/settings/values.h"

namespace policy {

struct DnsListRow
{
    QByteArray zone, kinds = "client", effect = "block", filter, weights, listedTest, unlistedTest, note;
    double weight = 2;
    bool enabled = true;
};

class DnsLists
{
public:
    DnsLists(dns::Resolver &resolver, sql::Database &database, directory::ChangeWatch &watch, async::Pool &pool, const Clock &clock);

    async::Task<dnsbl::Findings> ask(dnsbl::Kind kind, dnsbl::Subject subject, std::chrono::milliseconds limit);
    async::Task<std::vector<dnsbl::Findings>> askMany(std::vector<std::pair<dnsbl::Kind, dnsbl::Subject>> questions, std::chrono::milliseconds limit);
    async::Task<dnsbl::Kinds> kinds(); // that some list is asked for
    async::Task<std::vector<dnsbl::TestAnswer>> askAll(dnsbl::Subject subject);
    // Tests what is due, when lists are asked at all (see dnsbl::Lists). From a timer, each minute.
    async::Task<void> testDue();
    std::vector<dnsbl::Health> health() const { return m_lists.health(); }
    int questions() const { return m_lists.questions(); }

    Result<std::vector<DnsListRow>> rows();
    Result<void> put(DnsListRow row); // adds, or replaces the row of that zone. Syntax, with a sentence
    Result<void> remove(const QByteArray &zone); // NotFound
    Result<void> setEnabled(const QByteArray &zone, bool enabled); // NotFound

private:
    async::Task<void> refresh();
    sql::Database &m_database;
    directory::Snapshot<std::vector<dnsbl::List>> m_rows;
    dnsbl::Lists m_lists;
    std::mutex m_mutex; // guards m_used
    std::shared_ptr<const std::vector<dnsbl::List>> m_used; // what m_lists has
};

} // namespace policy

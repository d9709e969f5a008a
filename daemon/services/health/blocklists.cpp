#include "services/health/blocklists.h"

#include "async/gather.h"
#include "mailauth/dnsbl/list.h"
#include "storage/sql/database.h"

namespace health {

using async::Task;

Result<std::vector<BlockList>> enabledBlockLists(sql::Database &database)
{
    return database.read([](sql::Sql &sql) {
        return sql.all("SELECT zone, filter FROM dns_lists WHERE enabled = 1 AND effect = 'block' AND kinds LIKE '%client%'", {},
            [](const sql::Row &row) { return BlockList { row.bytes(0), row.bytes(1) }; });
    });
}

static Task<void> askOne(dns::Resolver *resolver, BlockList list, QHostAddress address, std::shared_ptr<std::vector<Facts::Listing>> found)
{
    const auto filter = dnsbl::parseFilter(list.filter);
    const QByteArray name = dnsbl::queryName(address, list.zone);
    const auto answer = co_await resolver->a(name);
    dnsbl::List counted;
    if (filter)
        counted.filter = *filter;
    const bool listed = std::any_of(answer.records.begin(), answer.records.end(), [&](const QHostAddress &code) { return counted.counts(code.toIPv4Address()); });
    if (!listed)
        co_return;
    const auto reason = co_await resolver->txt(name); // RFC 5782 §2.1
    const QString why = reason.records.isEmpty() ? QString() : QString::fromUtf8(reason.records.front().left(200)).simplified();
    found->push_back({ address.toString(), QString::fromLatin1(list.zone), why });
}

Task<std::vector<Facts::Listing>> listingsOf(dns::Resolver *resolver, std::vector<BlockList> lists, QList<QHostAddress> addresses)
{
    const auto found = std::make_shared<std::vector<Facts::Listing>>();
    std::vector<Task<void>> questions;
    for (const QHostAddress &address : addresses) {
        for (const BlockList &list : lists)
            questions.push_back(askOne(resolver, list, address, found));
    }
    co_await async::gather(std::move(questions));
    co_return *found;
}

} // namespace health

// Whether our own public addresses are on the block lists that the house asks about others (table dns_lists). RFC 5782.
#pragma once
#include "async/task.h"
#include "dns/resolver.h"
#include "services/health/facts.h"
#include "shared/base/result.h"

#include <QHostAddress>
#include <QList>
#include <vector>

namespace sql {
class Database;
}

namespace health {

struct BlockList
{
    QByteArray zone, filter; // filter: as in dns_lists
};

// The enabled lists of client addresses that block. Blocks: pool threads.
Result<std::vector<BlockList>> enabledBlockLists(sql::Database &database);
// On any worker. A list that does not answer, or does not want to, says nothing.
async::Task<std::vector<Facts::Listing>> listingsOf(dns::Resolver *resolver, std::vector<BlockList> lists, QList<QHostAddress> addresses);

} // namespace health

#include "services/policy/banrows.h"

#include "shared/base/log.h"

namespace policy {

Result<std::vector<StoredBan>> readBans(sql::Sql &sql)
{
    auto rows = sql.all("SELECT id, network, reason, by_hand, created, until, strikes FROM bans ORDER BY id", {}, [](const sql::Row &row) {
        StoredBan ban;
        ban.id = row.integer(0);
        ban.text = row.bytes(1);
        ban.record.reason = row.bytes(2);
        ban.record.byHand = row.boolean(3);
        ban.record.created = banTime(row.integer(4));
        ban.record.until = banTime(row.integer(5));
        ban.record.strikes = int(std::max<qint64>(1, row.integer(6)));
        return ban;
    });
    if (!rows)
        return rows;
    std::erase_if(*rows, [](StoredBan &ban) {
        const auto network = Network::parse(ban.text);
        if (network)
            ban.record.network = *network;
        else
            logEvent(Severity::Warning, "policy", "ban-unreadable", { { "network", ban.text }, { "advice", "write an address or a network such as 192.0.2.0/24" } });
        return !network;
    });
    return rows;
}

} // namespace policy

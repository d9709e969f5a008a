// Which smart host takes the mail for a destination, from the table `routes`: the domain's own row, else that of `*`, else
// none (its MX). Changes by anybody are seen within 5 s.
// Thread: set, remove and list block (pool threads); find on any worker.
#pragma once
#include "async/pool.h"
#include "services/delivery/remote.h"
#include "shared/base/clock.h"
#include "storage/sql/database.h"

#include <map>
#include <memory>
#include <mutex>

namespace delivery {

enum class RouteTls { May, Required, Implicit };
QByteArray routeTlsName(RouteTls tls); // `may`…
std::optional<RouteTls> routeTlsFrom(QByteArrayView name);

struct RouteRecord
{
    QByteArray destination; // lower-case A-labels, or `*`
    QByteArray host; // name or address
    quint16 port = 587;
    RouteTls tls = RouteTls::Required;
    QByteArray login; // empty: none
    Secret password;
};

class RouteTable
{
public:
    RouteTable(sql::Database &database, async::Pool &pool, const Clock &clock);
    // Unavailable when the database is away and nothing was read before: then mail waits rather than going elsewhere.
    async::Task<Result<std::optional<Route>>> find(QByteArray domain);

    Result<std::vector<RouteRecord>> list();
    Result<void> set(const RouteRecord &record); // Syntax when it makes no sense; replaces the destination's row
    Result<void> remove(const QByteArray &destination); // NotFound

private:
    using Routes = std::map<QByteArray, RouteRecord>;
    std::shared_ptr<const Routes> fresh() const; // null when it must be read
    Result<void> read();

    sql::Database &m_database;
    async::Pool &m_pool;
    const Clock &m_clock;
    mutable std::mutex m_mutex;
    std::shared_ptr<const Routes> m_routes;
    std::chrono::milliseconds m_readAt { 0 };
};

} // namespace delivery

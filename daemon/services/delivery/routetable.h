// Which smart host takes the mail for a destination, from the table `routes`: the domain's own row, else that of `*`, else
// none (its MX). Changes by anybody are seen within 5 s.
// Thread: set, remove and list block (pool threads); find on any worker.
#pragma once
#include "services/delivery/remote.h"
#include "services/directory/snapshot.h"

#include <map>
#include <optional>

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
    RouteTable(sql::Database &database, directory::ChangeWatch &watch, async::Pool &sqlPool);
    // Unavailable when the database is away and nothing was read before: then mail waits rather than going elsewhere.
    async::Task<Result<std::optional<Route>>> find(QByteArray domain);

    Result<std::vector<RouteRecord>> list();
    Result<void> set(const RouteRecord &record); // Syntax when it makes no sense; replaces the destination's row
    Result<void> remove(const QByteArray &destination); // NotFound

private:
    using Routes = std::optional<std::map<QByteArray, RouteRecord>>; // nothing: never read
    Result<void> changed(); // by us: known here at once, elsewhere within 5 s

    sql::Database &m_database;
    directory::ChangeWatch &m_watch;
    directory::Snapshot<Routes> m_routes;
};

} // namespace delivery

#include "services/delivery/routetable.h"

#include "shared/address/mailaddress.h"
#include "shared/base/log.h"

#include <QHostAddress>

namespace delivery {

namespace {
Failure wrong(const char *what)
{
    return { Failure::Kind::Syntax, what, QString::fromLatin1(what) };
}

Result<std::vector<RouteRecord>> readRoutes(sql::Sql &sql)
{
    return sql.all("SELECT destination, host, port, tls, login, password FROM routes ORDER BY destination", {}, [](const sql::Row &row) {
        RouteRecord record;
        record.destination = row.bytes(0).toLower();
        record.host = row.bytes(1);
        record.port = quint16(row.integer(2));
        record.tls = routeTlsFrom(row.bytes(3).toLower()).value_or(RouteTls::Required); // a typing error never means less safety
        record.login = row.bytes(4);
        record.password = Secret(row.bytes(5));
        return record;
    });
}
} // namespace

QByteArray routeTlsName(RouteTls tls)
{
    return tls == RouteTls::May ? "may" : tls == RouteTls::Implicit ? "implicit" : "required";
}

std::optional<RouteTls> routeTlsFrom(QByteArrayView name)
{
    for (const RouteTls tls : { RouteTls::May, RouteTls::Required, RouteTls::Implicit }) {
        if (routeTlsName(tls) == name)
            return tls;
    }
    return std::nullopt;
}

RouteTable::RouteTable(sql::Database &database, directory::ChangeWatch &watch, async::Pool &sqlPool)
    : m_database(database)
    , m_watch(watch)
    , m_routes(database, watch, sqlPool, [](sql::Sql &sql) -> Result<Routes> {
        auto records = readRoutes(sql);
        if (!records)
            return records.failure();
        Routes routes(std::in_place);
        for (RouteRecord &record : *records)
            routes->emplace(record.destination, std::move(record));
        return routes;
    })
{
}

Result<std::vector<RouteRecord>> RouteTable::list() { return m_database.read(readRoutes); }

Result<void> RouteTable::changed()
{
    m_watch.invalidate();
    return m_routes.load();
}

async::Task<Result<std::optional<Route>>> RouteTable::find(QByteArray domain)
{
    const auto routes = co_await m_routes.fresh();
    if (!*routes)
        co_return Failure { Failure::Kind::Unavailable, "Routes cannot be read", QStringLiteral("routes: they were never read") };
    auto found = (*routes)->find(domain);
    if (found == (*routes)->end())
        found = (*routes)->find("*");
    if (found == (*routes)->end())
        co_return std::optional<Route>();
    const RouteRecord &record = found->second;
    Route route;
    route.host = record.host;
    route.port = record.port;
    route.login = record.login;
    route.password = record.password;
    route.implicitTls = record.tls == RouteTls::Implicit;
    route.requireTls = record.tls != RouteTls::May;
    co_return std::optional<Route>(std::move(route));
}

Result<void> RouteTable::set(const RouteRecord &record)
{
    QByteArray destination = record.destination;
    if (destination != "*") {
        const auto domain = normalizeDomain(destination);
        if (!domain)
            return wrong("The destination must be a domain or *");
        destination = *domain;
    }
    QByteArray host = record.host;
    if (QHostAddress(QString::fromLatin1(host)).isNull()) {
        const auto name = normalizeDomain(host);
        if (!name)
            return wrong("The host must be a name or an address");
        host = *name;
    }
    if (record.port == 0)
        return wrong("The port must be between 1 and 65535");
    if (!record.login.isEmpty() && record.tls == RouteTls::May)
        return wrong("A login needs TLS: choose required or implicit, or the password may cross the net in the clear");
    const auto done = m_database.inTransaction([&](sql::Sql &sql) -> Result<void> {
        if (const auto gone = sql.execute("DELETE FROM routes WHERE destination = ?", { sql::text(destination) }); !gone)
            return gone.failure();
        const auto added = sql.insert("INSERT INTO routes (destination, host, port, tls, login, password) VALUES (?, ?, ?, ?, ?, ?)",
            { sql::text(destination), sql::text(host), int(record.port), sql::text(routeTlsName(record.tls)), sql::text(record.login),
                sql::text(record.password.reveal()) });
        return added ? Result<void>() : Result<void>(added.failure());
    });
    if (!done)
        return done.failure();
    logEvent(Severity::Notice, "delivery", "route-set", { { "destination", destination }, { "host", host }, { "port", int(record.port) } });
    return changed();
}

Result<void> RouteTable::remove(const QByteArray &destination)
{
    const auto gone = m_database.inTransaction([&](sql::Sql &sql) {
        return sql.execute("DELETE FROM routes WHERE destination = ?", { sql::text(normalizeDomain(destination).value_or(destination)) });
    });
    if (!gone)
        return gone.failure();
    if (*gone == 0)
        return Failure { Failure::Kind::NotFound, "There is no route for that destination", QStringLiteral("no such route") };
    return changed();
}

} // namespace delivery

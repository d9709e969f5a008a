#include "services/policy/connection/dnslists.h"

#include "shared/address/mailaddress.h"
#include "shared/base/log.h"

namespace policy {

using async::Task;

namespace {
Failure wrong(const QString &sentence) { return { Failure::Kind::Syntax, "The list makes no sense", sentence }; }

Result<dnsbl::List> listOf(const DnsListRow &row)
{
    dnsbl::List list;
    const auto zone = normalizeDomain(row.zone);
    if (!zone)
        return wrong(QStringLiteral("\"%1\" is no DNS zone").arg(QString::fromUtf8(row.zone)));
    const auto kinds = dnsbl::parseKinds(row.kinds);
    if (!kinds)
        return wrong(QStringLiteral("kinds must be some of client, name, helo, sender, url and email"));
    if (row.effect != "block" && row.effect != "allow")
        return wrong(QStringLiteral("effect must be block or allow"));
    auto filter = dnsbl::parseFilter(row.filter);
    if (!filter)
        return wrong(QStringLiteral("the filter must be answers such as 127.0.0.2, 127.0.0.[2..11;13] or, for bit masks, 127.0.0.&6"));
    auto weights = dnsbl::parseWeights(row.weights);
    if (!weights)
        return wrong(QStringLiteral("weights must be answers with their points, such as 127.0.0.9=15 127.0.0.[10;11]=4"));
    if (!(row.weight >= 0 && row.weight <= 1000))
        return wrong(QStringLiteral("the weight must be between 0 and 1000 points"));
    list.zone = *zone;
    list.kinds = *kinds;
    list.allow = row.effect == "allow";
    list.weight = row.weight;
    list.filter = std::move(*filter);
    list.weights = std::move(*weights);
    list.enabled = row.enabled;
    list.listedTest = row.listedTest;
    list.unlistedTest = row.unlistedTest;
    return list;
}

Result<std::vector<DnsListRow>> readRows(sql::Sql &sql)
{
    return sql.all("SELECT zone, kinds, effect, CAST(weight AS CHAR), filter, weights, enabled, listed_test, unlisted_test, note FROM dns_lists ORDER BY id", {},
        [](const sql::Row &row) {
            DnsListRow list;
            list.zone = row.bytes(0).toLower();
            list.kinds = row.bytes(1).toLower();
            list.effect = row.bytes(2).toLower();
            list.weight = row.bytes(3).toDouble();
            list.filter = row.bytes(4);
            list.weights = row.bytes(5);
            list.enabled = row.boolean(6);
            list.listedTest = row.bytes(7).toLower();
            list.unlistedTest = row.bytes(8).toLower();
            list.note = row.bytes(9);
            return list;
        });
}

Result<std::vector<dnsbl::List>> readLists(sql::Sql &sql)
{
    const auto rows = readRows(sql);
    if (!rows)
        return rows.failure();
    std::vector<dnsbl::List> lists;
    for (const DnsListRow &row : *rows) {
        auto list = listOf(row);
        if (list)
            lists.push_back(std::move(*list));
        else
            logEvent(Severity::Warning, "policy", "dns-list-unreadable", { { "zone", row.zone }, { "reason", list.failure().reason }, { "effect", "it is not asked" } });
    }
    return lists;
}
} // namespace

DnsLists::DnsLists(dns::Resolver &resolver, sql::Database &database, directory::ChangeWatch &watch, async::Pool &pool, const Clock &clock)
    : m_database(database)
    , m_rows(database, watch, pool, readLists)
    , m_lists(resolver, clock)
{
}

Task<void> DnsLists::refresh()
{
    auto task = m_rows.fresh();
    const std::shared_ptr<const std::vector<dnsbl::List>> rows = co_await task;
    const std::lock_guard lock(m_mutex);
    if (rows == m_used)
        co_return;
    m_used = rows;
    m_lists.set(*rows);
}

Task<dnsbl::Findings> DnsLists::ask(dnsbl::Kind kind, dnsbl::Subject subject, std::chrono::milliseconds limit)
{
    co_await refresh();
    co_return co_await m_lists.ask(kind, std::move(subject), limit);
}

Task<std::vector<dnsbl::Findings>> DnsLists::askMany(std::vector<std::pair<dnsbl::Kind, dnsbl::Subject>> questions, std::chrono::milliseconds limit)
{
    co_await refresh();
    co_return co_await m_lists.askMany(std::move(questions), limit);
}

Task<dnsbl::Kinds> DnsLists::kinds()
{
    co_await refresh();
    co_return m_lists.kinds();
}

Task<std::vector<dnsbl::TestAnswer>> DnsLists::askAll(dnsbl::Subject subject)
{
    co_await refresh();
    co_return co_await m_lists.askAll(std::move(subject));
}

Task<void> DnsLists::testDue()
{
    if (!m_lists.isInUse())
        co_return;
    co_await refresh();
    co_await m_lists.testDue();
}

Result<std::vector<DnsListRow>> DnsLists::rows() { return m_database.read(readRows); }

Result<void> DnsLists::put(DnsListRow row)
{
    const auto list = listOf(row);
    if (!list)
        return list.failure();
    const auto done = m_database.inTransaction([&](sql::Sql &sql) -> Result<void> {
        if (const auto gone = sql.execute("DELETE FROM dns_lists WHERE zone = ?", { sql::text(list->zone) }); !gone)
            return gone.failure();
        const auto added = sql.insert(
            "INSERT INTO dns_lists (zone, kinds, effect, weight, filter, weights, enabled, listed_test, unlisted_test, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            { sql::text(list->zone), sql::text(dnsbl::kindsText(list->kinds)), sql::text(row.effect), sql::text(QByteArray::number(row.weight)), sql::text(row.filter),
                sql::text(row.weights), int(row.enabled), sql::text(row.listedTest), sql::text(row.unlistedTest), sql::text(row.note.left(500)) });
        return added ? Result<void>() : Result<void>(added.failure());
    });
    if (!done)
        return done.failure();
    logEvent(Severity::Notice, "policy", "dns-list-set", { { "zone", list->zone }, { "kinds", dnsbl::kindsText(list->kinds) }, { "effect", row.effect } });
    return {};
}

Result<void> DnsLists::remove(const QByteArray &zone)
{
    const QByteArray name = normalizeDomain(zone).value_or(zone);
    const auto gone = m_database.inTransaction([&](sql::Sql &sql) { return sql.execute("DELETE FROM dns_lists WHERE zone = ?", { sql::text(name) }); });
    if (!gone)
        return gone.failure();
    if (*gone == 0)
        return Failure { Failure::Kind::NotFound, "No such list", QStringLiteral("there is no list %1").arg(QString::fromUtf8(name)) };
    logEvent(Severity::Notice, "policy", "dns-list-removed", { { "zone", name } });
    return {};
}

Result<void> DnsLists::setEnabled(const QByteArray &zone, bool enabled)
{
    const QByteArray name = normalizeDomain(zone).value_or(zone);
    const auto changed = m_database.inTransaction(
        [&](sql::Sql &sql) { return sql.execute("UPDATE dns_lists SET enabled = ? WHERE zone = ?", { int(enabled), sql::text(name) }); });
    if (!changed)
        return changed.failure();
    if (*changed == 0)
        return Failure { Failure::Kind::NotFound, "No such list", QStringLiteral("there is no list %1").arg(QString::fromUtf8(name)) };
    logEvent(Severity::Notice, "policy", enabled ? "dns-list-enabled" : "dns-list-disabled", { { "zone", name } });
    return {};
}

} // namespace policy

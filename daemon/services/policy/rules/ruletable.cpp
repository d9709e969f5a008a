#include "services/policy/rules/ruletable.h"

#include "shared/base/log.h"

namespace policy {

namespace {
Result<std::vector<RuleRow>> readRows(sql::Sql &sql)
{
    return sql.all("SELECT id, look, pattern, action, argument, recipients, remark, priority, enabled FROM access_rules ORDER BY priority, id", {},
        [](const sql::Row &row) {
            RuleRow made;
            made.id = RuleId(row.integer(0));
            made.look = row.bytes(1);
            made.pattern = row.bytes(2);
            made.action = row.bytes(3);
            made.argument = row.bytes(4);
            made.recipients = row.bytes(5);
            made.remark = row.bytes(6);
            made.priority = int(row.integer(7));
            made.enabled = row.boolean(8);
            return made;
        });
}

Result<RuleSet> compile(sql::Sql &sql)
{
    const auto rows = readRows(sql);
    if (!rows)
        return rows.failure();
    RuleSet set;
    for (const RuleRow &row : *rows) {
        if (!row.enabled)
            continue;
        if (auto rule = Rule::make(row)) {
            set.rules.push_back(std::move(*rule));
        } else {
            ++set.broken;
            logEvent(Severity::Warning, "policy", "rule-unusable", { { "rule", row.id.value() }, { "reason", rule.failure().reason } });
        }
    }
    return set;
}
} // namespace

RuleTable::RuleTable(sql::Database &database, directory::ChangeWatch &watch, async::Pool &sqlPool)
    : m_database(database)
    , m_watch(watch)
    , m_compiled(database, watch, sqlPool, compile)
{
}

Result<std::vector<RuleRow>> RuleTable::list()
{
    return m_database.read([](sql::Sql &sql) { return readRows(sql); });
}

Result<RuleId> RuleTable::add(const RuleRow &row)
{
    if (const auto rule = Rule::make(row); !rule)
        return rule.failure();
    const auto id = m_database.inTransaction([&](sql::Sql &sql) {
        return sql.insert("INSERT INTO access_rules (look, pattern, action, argument, recipients, remark, priority, enabled) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            { sql::text(row.look.trimmed().toLower()), sql::text(row.pattern), sql::text(row.action.trimmed().toLower()), sql::text(row.argument),
                sql::text(row.recipients), sql::text(row.remark), row.priority, row.enabled ? 1 : 0 });
    });
    if (!id)
        return id.failure();
    m_watch.invalidate();
    return RuleId(*id);
}

Result<void> RuleTable::change(const RuleRow &row)
{
    if (const auto rule = Rule::make(row); !rule)
        return rule.failure();
    const auto changed = m_database.inTransaction([&](sql::Sql &sql) {
        return sql.execute("UPDATE access_rules SET look = ?, pattern = ?, action = ?, argument = ?, recipients = ?, remark = ?, priority = ?, enabled = ? WHERE id = ?",
            { sql::text(row.look.trimmed().toLower()), sql::text(row.pattern), sql::text(row.action.trimmed().toLower()), sql::text(row.argument),
                sql::text(row.recipients), sql::text(row.remark), row.priority, row.enabled ? 1 : 0, row.id.value() });
    });
    if (!changed)
        return changed.failure();
    m_watch.invalidate();
    if (*changed == 0)
        return Failure { Failure::Kind::NotFound, "There is no rule of that number", QStringLiteral("no such rule") };
    return {};
}

Result<void> RuleTable::remove(RuleId id)
{
    const auto gone = m_database.inTransaction([&](sql::Sql &sql) { return sql.execute("DELETE FROM access_rules WHERE id = ?", { id.value() }); });
    if (!gone)
        return gone.failure();
    m_watch.invalidate();
    if (*gone == 0)
        return Failure { Failure::Kind::NotFound, "There is no rule of that number", QStringLiteral("no such rule") };
    return {};
}

} // namespace policy

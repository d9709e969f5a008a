#include "services/delivery/eventrules.h"

namespace delivery {

namespace {
Result<EventRules::Rules> readRules(sql::Sql &sql)
{
    return sql.all("SELECT id, mailbox, source, causes, script, place, priority, enabled FROM sieve_events ORDER BY priority, id", {}, [](const sql::Row &row) {
        EventRule rule;
        rule.id = row.integer(0);
        rule.mailbox = row.bytes(1);
        rule.source = row.bytes(2);
        rule.causes = row.bytes(3).toUpper();
        rule.script = row.bytes(4);
        rule.before = row.bytes(5) != "after";
        rule.priority = int(row.integer(6));
        rule.enabled = row.boolean(7);
        return rule;
    });
}

bool fits(const QByteArray &wanted, const HappenedIn &mailbox)
{
    if (wanted == "*")
        return true;
    if (wanted.startsWith('\\'))
        return wanted.compare(mailbox.specialUse, Qt::CaseInsensitive) == 0;
    return wanted == mailbox.name || (mailbox.name == "INBOX" && wanted.compare("INBOX", Qt::CaseInsensitive) == 0);
}
} // namespace

bool concerns(const EventRule &rule, QByteArrayView cause, const HappenedIn &mailbox, const HappenedIn &source)
{
    return rule.enabled && rule.causes.simplified().split(' ').contains(cause.toByteArray()) && fits(rule.mailbox, mailbox)
        && (rule.source == "*" || (cause == QByteArrayView("COPY") && fits(rule.source, source)));
}

EventRules::EventRules(sql::Database &database, directory::ChangeWatch &watch, async::Pool &pool)
    : m_database(database)
    , m_watch(watch)
    , m_rules(database, watch, pool, readRules)
{
}

std::shared_ptr<const EventRules::Rules> EventRules::current()
{
    if (!m_rules.isFresh())
        std::ignore = m_rules.load();
    return m_rules.current();
}

Result<qint64> EventRules::add(const EventRule &rule)
{
    const QList<QByteArray> causes = rule.causes.toUpper().simplified().split(' ');
    for (const QByteArray &cause : causes) {
        if (cause != "APPEND" && cause != "COPY" && cause != "FLAG")
            return Failure { Failure::Kind::Syntax, "Causes are APPEND, COPY and FLAG", QString() };
    }
    if (rule.script.isEmpty() || rule.script.contains('/') || rule.script.startsWith('.') || rule.script.size() > 200)
        return Failure { Failure::Kind::Syntax, "A script is named without a path", QString() };
    auto added = m_database.inTransaction([&](sql::Sql &sql) {
        return sql.insert("INSERT INTO sieve_events (mailbox, source, causes, script, place, priority, enabled) VALUES (?, ?, ?, ?, ?, ?, ?)",
            { sql::text(rule.mailbox), sql::text(rule.source), sql::text(causes.join(' ')), sql::text(rule.script), sql::text(rule.before ? "before" : "after"),
                rule.priority, int(rule.enabled) });
    });
    m_watch.invalidate();
    return added;
}

Result<void> EventRules::remove(qint64 id)
{
    auto removed = m_database.inTransaction([&](sql::Sql &sql) { return sql.execute("DELETE FROM sieve_events WHERE id = ?", { id }); });
    m_watch.invalidate();
    if (!removed)
        return removed.failure();
    if (*removed == 0)
        return Failure { Failure::Kind::NotFound, "There is no such rule", QString() };
    return {};
}

} // namespace delivery

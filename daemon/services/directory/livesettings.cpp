#include "services/directory/livesettings.h"

#include "services/directory/snapshot.h"
#include "shared/address/mailaddress.h"

#include <atomic>

namespace directory {

namespace {
Result<std::vector<SettingRow>> readRows(sql::Sql &sql)
{
    return sql.all("SELECT domain, name, value FROM settings ORDER BY domain, name", {}, [](const sql::Row &row) {
        return SettingRow { row.bytes(0).toLower(), row.bytes(1).toLower(), row.bytes(2) };
    });
}

// Rows that anybody may have written by hand: what makes no sense is passed over, and its default counts.
Result<settings::Values> readValues(sql::Sql &sql)
{
    const auto rows = readRows(sql);
    if (!rows)
        return rows.failure();
    settings::Values values;
    for (const SettingRow &row : *rows) {
        const settings::LiveSetting *known = settings::findLive(row.key);
        QString wrong = known ? settings::whyWrong(*known, QString::fromUtf8(row.value)) : QStringLiteral("there is no such setting");
        if (wrong.isEmpty() && !row.domain.isEmpty() && !known->perDomain)
            wrong = QStringLiteral("it cannot be set for one domain");
        if (wrong.isEmpty())
            values.set(row.domain, row.key, row.value);
        else
            logEvent(Severity::Warning, "directory", "setting-unusable", { { "key", row.key }, { "domain", row.domain }, { "reason", wrong } });
    }
    return values;
}

Failure refused(const QString &sentence) { return { Failure::Kind::Refused, sentence.toUtf8(), sentence }; }
} // namespace

struct LiveSettings::State
{
    State(sql::Database &database, ChangeWatch &watch, async::Pool &pool)
        : database(database)
        , watch(watch)
        , pool(pool)
        , values(database, watch, pool, readValues)
    {
    }
    sql::Database &database;
    ChangeWatch &watch;
    async::Pool &pool;
    Snapshot<settings::Values> values;
    std::atomic<bool> reading { false };
};

LiveSettings::LiveSettings(sql::Database &database, ChangeWatch &watch, async::Pool &pool)
    : m_state(std::make_shared<State>(database, watch, pool))
{
}

LiveSettings::~LiveSettings() = default;

std::shared_ptr<const settings::Values> LiveSettings::current()
{
    if (!m_state->values.isFresh() && !m_state->reading.exchange(true)) {
        const bool taken = m_state->pool.submit([state = m_state] {
            (void)state->values.load();
            state->reading = false;
        });
        if (!taken)
            m_state->reading = false;
    }
    return m_state->values.current();
}

async::Task<std::shared_ptr<const settings::Values>> LiveSettings::fresh()
{
    const std::shared_ptr<State> state = m_state;
    auto reading = state->values.fresh();
    auto values = co_await reading;
    co_return values;
}

Result<void> LiveSettings::load() { return m_state->values.load(); }

Result<void> LiveSettings::set(const QByteArray &domain, const QByteArray &key, const QByteArray &value)
{
    const settings::LiveSetting *known = settings::findLive(key);
    if (!known)
        return Failure { Failure::Kind::NotFound, "There is no setting " + key, QStringLiteral("no setting ") + QString::fromUtf8(key) };
    if (const QString wrong = settings::whyWrong(*known, QString::fromUtf8(value)); !wrong.isEmpty())
        return refused(wrong);
    QByteArray name;
    if (!domain.isEmpty()) {
        if (!known->perDomain)
            return refused(QString::fromUtf8(key) + QStringLiteral(" cannot be set for one domain, only for the whole house"));
        name = normalizeDomain(domain).value_or(QByteArray());
        if (name.isEmpty())
            return refused(QString::fromUtf8(domain) + QStringLiteral(" is no domain name"));
    }
    const auto done = m_state->database.inTransaction([&](sql::Sql &sql) -> Result<qint64> {
        if (const auto gone = sql.execute("DELETE FROM settings WHERE domain = ? AND name = ?", { sql::text(name), sql::text(key) }); !gone)
            return gone.failure();
        return sql.execute("INSERT INTO settings (domain, name, value) VALUES (?, ?, ?)", { sql::text(name), sql::text(key), sql::text(value) });
    });
    if (!done)
        return done.failure();
    m_state->watch.invalidate();
    return load();
}

Result<void> LiveSettings::reset(const QByteArray &domain, const QByteArray &key)
{
    const QByteArray name = domain.isEmpty() ? domain : normalizeDomain(domain).value_or(domain);
    const auto gone = m_state->database.inTransaction(
        [&](sql::Sql &sql) { return sql.execute("DELETE FROM settings WHERE domain = ? AND name = ?", { sql::text(name), sql::text(key) }); });
    if (!gone)
        return gone.failure();
    m_state->watch.invalidate();
    if (*gone == 0)
        return Failure { Failure::Kind::NotFound, key + " is not set" + (domain.isEmpty() ? "" : " for " + domain), QStringLiteral("not set") };
    return load();
}

Result<std::vector<SettingRow>> LiveSettings::rows()
{
    return m_state->database.read([](sql::Sql &sql) { return readRows(sql); });
}

} // namespace directory

// Database::migrate: the numbered files of resources/sql, one statement a step, each finished step recorded.
//
// Two processes may start at once: on SQLite all that is to be done is one transaction under the write lock, so that a database
// is never half brought up to date (and a new one takes one write to the disk instead of a hundred); on MySQL, where DDL commits
// by itself, a named lock of the server holds the second one back, and a step that ran without being recorded (a crash between
// the two) finds its table there and goes on.
#include "shared/base/log.h"
#include "storage/sql/database.h"
#include "storage/sql/errors.h"
#include "storage/sql/migrations.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <algorithm>

static void initResources() { Q_INIT_RESOURCE(facteur_migrations); } // Q_INIT_RESOURCE wants to be outside of namespaces

namespace sql {

std::vector<QByteArray> splitStatements(QByteArrayView file)
{
    std::vector<QByteArray> statements;
    QByteArray current;
    const auto finish = [&] {
        const QByteArray trimmed = current.trimmed();
        if (!trimmed.isEmpty())
            statements.push_back(trimmed);
        current.clear();
    };
    bool afterSemicolon = false;
    for (const QByteArray &line : file.toByteArray().split('\n')) {
        const QByteArray trimmed = line.trimmed();
        if (trimmed.startsWith("--"))
            continue;
        if (trimmed.isEmpty()) {
            if (afterSemicolon)
                finish();
            continue;
        }
        afterSemicolon = trimmed.endsWith(';');
        current += line + '\n';
    }
    finish();
    for (QByteArray &statement : statements) {
        if (statement.endsWith(';'))
            statement.chop(1);
    }
    return statements;
}

std::vector<Migration> migrationsFor(Engine engine)
{
    initResources();
    std::vector<Migration> found;
    static const QRegularExpression named(QStringLiteral("^\\d{4}_[a-z0-9_]+\\.sql$"));
    const QString folders[] = { QStringLiteral(":/sql/"), engine == Engine::MySql ? QStringLiteral(":/sql/mysql/") : QStringLiteral(":/sql/sqlite/") };
    for (const QString &folder : folders) {
        for (const QString &name : QDir(folder).entryList(QDir::Files)) {
            if (!named.match(name).hasMatch())
                continue;
            QFile file(folder + name);
            if (file.open(QIODevice::ReadOnly))
                found.push_back({ name.chopped(4), splitStatements(file.readAll()) });
        }
    }
    std::sort(found.begin(), found.end(), [](const Migration &a, const Migration &b) { return a.name < b.name; });
    return found;
}

namespace {
Result<qint64> recorded(Sql &sql, const QString &name, int step)
{
    return sql.number("SELECT COUNT(*) FROM schema_migrations WHERE name = ? AND step = ?", { name, step });
}

Result<void> runStep(Sql &sql, const Dialect &dialect, const Migration &migration, int step)
{
    auto done = recorded(sql, migration.name, step); // again, now under the lock
    if (!done)
        return done.failure();
    if (*done > 0)
        return {};
    auto ran = sql.direct(dialect.expand(migration.statements[size_t(step)]));
    Failure failure;
    if (ran || (dialect.isMySql() && saysAlreadyThere(ran.failure().reason.section(QLatin1Char('['), -1).section(QLatin1Char(']'), 0, 0)))) {
        auto record = sql.execute("INSERT INTO schema_migrations (name, step) VALUES (?, ?)", { migration.name, step });
        if (record)
            return {};
        failure = record.failure();
    } else {
        failure = ran.failure();
    }
    failure.reason = QStringLiteral("migration %1, statement %2: %3").arg(migration.name).arg(step + 1).arg(failure.reason);
    return failure;
}

Result<void> runAll(Database &database)
{
    const QByteArray table = database.dialect().expand(
        "CREATE TABLE IF NOT EXISTS schema_migrations (name $TEXT(100) NOT NULL, step INT NOT NULL, "
        "applied DATETIME NOT NULL DEFAULT $NOW, PRIMARY KEY (name, step)) $TABLE");
    auto made = database.read([&](Sql &sql) { return sql.direct(table); });
    if (!made)
        return made;
    auto count = database.read([](Sql &sql) {
        return sql.all("SELECT name, step FROM schema_migrations", {},
                       [](const Row &row) { return std::pair(row.text(0), row.integer(1)); });
    });
    if (!count)
        return count.failure();
    const std::set<std::pair<QString, qint64>> done(count->begin(), count->end());
    const auto migrations = migrationsFor(database.dialect().engine());
    for (const auto &[name, step] : done) { // what an older program does not know of it would leave out, or spoil
        if (std::none_of(migrations.begin(), migrations.end(), [&name = name](const Migration &known) { return known.name == name; }))
            return Failure { Failure::Kind::Refused, "newer database",
                QStringLiteral("it was made by a newer version (%1 is not known here); install that version, or restore a backup of before").arg(name) };
    }
    std::vector<std::pair<const Migration *, int>> pending;
    for (const Migration &migration : migrations) {
        for (int step = 0; step < int(migration.statements.size()); ++step) {
            if (!done.contains({ migration.name, step }))
                pending.emplace_back(&migration, step);
        }
    }
    const auto runPending = [&](Sql &sql) -> Result<void> {
        for (const auto &[migration, step] : pending) {
            if (auto ran = runStep(sql, database.dialect(), *migration, step); !ran)
                return ran;
        }
        return {};
    };
    if (pending.empty())
        return {};
    if (auto ran = database.dialect().isMySql() ? database.read(runPending) : database.inTransaction(runPending); !ran)
        return ran;
    logEvent(Severity::Info, "sql", "migrated", { { "statements", int(pending.size()) }, { "last", pending.back().first->name } });
    return {};
}
} // namespace

Result<void> Database::migrate()
{
    // A connection of its own, with patience for ALTER TABLE on large tables.
    DatabaseOptions options = m_options;
    options.ioTimeout = std::max(options.ioTimeout, 3600);
    options.busyTimeout = std::max(options.busyTimeout, 60000);
    Database database(m_url, m_password, m_clock, options);
    if (!m_dialect.isMySql())
        return runAll(database);
    const QString lock = QStringLiteral("facteur-schema-%1").arg(m_url.database.left(40));
    auto locked = database.read([&](Sql &sql) { return sql.number("SELECT GET_LOCK(?, 120)", { lock }); });
    if (!locked)
        return locked.failure();
    if (*locked != 1)
        return Failure { Failure::Kind::Busy, "Another process is changing the schema", QStringLiteral("GET_LOCK timed out after 120 s") };
    auto result = runAll(database);
    (void)database.read([&](Sql &sql) { return sql.number("SELECT RELEASE_LOCK(?)", { lock }); });
    return result;
}

} // namespace sql

#include "storage/sql/sql.h"

#include "shared/base/log.h"
#include "storage/sql/errors.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <atomic>

namespace sql {
namespace {
constexpr size_t mostPrepared = 300; // more means that somebody puts values into statements

QString freshName()
{
    static std::atomic<quint64> serial { 0 };
    return QStringLiteral("facteur-%1").arg(++serial);
}
} // namespace

Value dateTime(const QDateTime &when)
{
    return when.isValid() ? Value(when.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))) : Value(nullptr);
}

bool Row::isNull(int column) const { return m_query.isNull(column); }
qint64 Row::integer(int column) const { return m_query.value(column).toLongLong(); }

QByteArray Row::bytes(int column) const
{
    const QVariant value = m_query.value(column);
    // MySQL's driver gives a text of a binary collation as QByteArray; SQLite one that was stored as a blob.
    return value.metaType().id() == QMetaType::QByteArray ? value.toByteArray() : value.toString().toUtf8();
}

QString Row::text(int column) const
{
    const QVariant value = m_query.value(column);
    return value.metaType().id() == QMetaType::QByteArray ? QString::fromUtf8(value.toByteArray()) : value.toString();
}

QDateTime Row::utc(int column) const
{
    if (isNull(column))
        return {};
    QDateTime when = QDateTime::fromString(text(column).left(19), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    when.setTimeSpec(Qt::UTC);
    return when;
}

Sql::Sql(Engine engine)
    : m_dialect(engine)
    , m_name(freshName())
{
}

Sql::~Sql() { close(); }

Result<void> Sql::open(const DatabaseUrl &url, const Secret &password, int connectTimeout, int ioTimeout, int busyTimeout, int cacheKiB)
{
    close();
    m_lost = m_inTransaction = m_contended = false;
    m_database = std::make_unique<QSqlDatabase>(QSqlDatabase::addDatabase(
        m_dialect.isMySql() ? QStringLiteral("QMYSQL") : QStringLiteral("QSQLITE"), m_name));
    if (!m_database->isValid()) {
        close();
        m_lost = true;
        return Failure { Failure::Kind::Unavailable, "Database driver is not installed",
                         m_dialect.isMySql() ? QStringLiteral("Qt's driver QMYSQL is missing: install libqt6sql6-mysql")
                                             : QStringLiteral("Qt's driver QSQLITE is missing: install libqt6sql6-sqlite") };
    }
    if (m_dialect.isMySql()) {
        QString options = QStringLiteral("MYSQL_OPT_CONNECT_TIMEOUT=%1;MYSQL_OPT_READ_TIMEOUT=%2;MYSQL_OPT_WRITE_TIMEOUT=%2")
                              .arg(connectTimeout)
                              .arg(ioTimeout);
        // Rows that matched count as changed, as on SQLite: an UPDATE that changes nothing is no "not found".
        options += QStringLiteral(";CLIENT_FOUND_ROWS=1");
        if (!url.socket.isEmpty())
            options += QStringLiteral(";UNIX_SOCKET=") + url.socket;
        m_database->setConnectOptions(options);
        m_database->setHostName(url.socket.isEmpty() ? url.host : QString());
        m_database->setPort(url.port);
        m_database->setUserName(url.user);
        m_database->setPassword(QString::fromUtf8(password.reveal()));
        m_database->setDatabaseName(url.database);
    } else {
        m_database->setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeout));
        m_database->setDatabaseName(url.path);
    }
    if (!m_database->open()) {
        Failure failure = failed(m_database->lastError(), "open the database");
        close();
        m_lost = true;
        failure.kind = Failure::Kind::Unavailable; // whatever it is, waiting and a look at the log are what helps
        return failure;
    }
    std::vector<QByteArray> settings;
    if (m_dialect.isMySql()) {
        settings = { "SET SESSION sql_mode = 'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'",
                     "SET SESSION time_zone = '+00:00'", "SET SESSION innodb_lock_wait_timeout = 8",
                     // no gap locks: several daemons take rows of one queue at once
                     "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED" };
    } else {
        // WAL with FULL: a commit is on the disk when it returns, which the queue's promise to the sender rests on.
        settings = { "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON",
                     "PRAGMA trusted_schema = OFF", "PRAGMA recursive_triggers = OFF",
                     "PRAGMA cache_size = -" + QByteArray::number(cacheKiB) };
    }
    for (const QByteArray &setting : settings) {
        if (auto done = direct(setting); !done) {
            Failure failure = done.failure();
            failure.kind = Failure::Kind::Unavailable;
            close();
            m_lost = true;
            return failure;
        }
    }
    return {};
}

void Sql::close()
{
    if (!m_database)
        return;
    for (auto &[text, query] : m_prepared)
        query->clear();
    m_prepared.clear();
    m_database->close();
    m_database.reset();
    QSqlDatabase::removeDatabase(m_name);
}

Failure Sql::failed(const QSqlError &error, const char *doing)
{
    const ErrorClass kind = classify(m_dialect.engine(), error);
    m_lost = m_lost || kind == ErrorClass::Lost;
    m_contended = m_contended || kind == ErrorClass::Contended;
    return toFailure(kind, error, doing);
}

Result<QSqlQuery *> Sql::run(Statement statement, const Values &values)
{
    if (!m_database)
        return Failure { Failure::Kind::Unavailable, "Database is away", QStringLiteral("no connection to the database") };
    auto found = m_prepared.find(std::string_view(statement));
    if (found == m_prepared.end()) {
        if (m_prepared.size() >= mostPrepared)
            m_prepared.clear();
        auto query = std::make_unique<QSqlQuery>(*m_database);
        query->setForwardOnly(true);
        if (!query->prepare(QString::fromUtf8(statement)))
            return failed(query->lastError(), statement);
        found = m_prepared.emplace(std::string(statement), std::move(query)).first;
    }
    QSqlQuery &query = *found->second;
    for (size_t i = 0; i < values.size(); ++i)
        query.bindValue(int(i), values[i].variant());
    if (!query.exec()) {
        Failure failure = failed(query.lastError(), statement);
        m_prepared.erase(found); // whatever state it is in, the next caller prepares it anew
        return failure;
    }
    return &query;
}

Result<qint64> Sql::execute(Statement statement, const Values &values)
{
    auto query = run(statement, values);
    if (!query)
        return query.failure();
    const qint64 changed = (*query)->numRowsAffected();
    (*query)->finish();
    return changed;
}

Result<qint64> Sql::insert(Statement statement, const Values &values)
{
    auto query = run(statement, values);
    if (!query)
        return query.failure();
    const qint64 id = (*query)->lastInsertId().toLongLong();
    (*query)->finish();
    return id;
}

Result<void> Sql::each(Statement statement, const Values &values, const std::function<bool(const Row &)> &take)
{
    auto ran = run(statement, values);
    if (!ran)
        return ran.failure();
    QSqlQuery &query = **ran;
    const Row row(query);
    bool wanted = true;
    while (wanted && query.next())
        wanted = take(row);
    if (wanted && query.lastError().isValid()) { // ended by an error, not by the last row
        Failure failure = failed(query.lastError(), statement);
        m_prepared.erase(std::string(statement));
        return failure;
    }
    query.finish(); // SQLite: an unfinished statement keeps its snapshot and stops checkpoints
    return {};
}

Result<qint64> Sql::number(Statement statement, const Values &values)
{
    qint64 found = 0;
    auto done = each(statement, values, [&](const Row &row) {
        found = row.integer(0);
        return false;
    });
    if (!done)
        return done.failure();
    return found;
}

Result<void> Sql::direct(QByteArrayView statement)
{
    if (!m_database)
        return Failure { Failure::Kind::Unavailable, "Database is away", QStringLiteral("no connection to the database") };
    QSqlQuery query(*m_database);
    if (!query.exec(QString::fromUtf8(statement)))
        return failed(query.lastError(), statement.first(std::min<qsizetype>(statement.size(), 200)).toByteArray().constData());
    return {};
}

} // namespace sql

#include "app/databasecommand.h"

#include "storage/sql/database.h"
#include "storage/sql/migrations.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <cstdio>

namespace app {
namespace {

// What every user may read, so that connecting does not need the database in question.
const QString catalogue = QStringLiteral("information_schema");

QByteArray firstLineOfInput()
{
    QByteArray line;
    for (int c = std::getchar(); c != EOF && c != '\n' && line.size() < 4096; c = std::getchar())
        line += char(c);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

// Of the migrations, so that a new one is known here, too.
QSet<QByteArray> ownTables()
{
    QSet<QByteArray> names { "schema_migrations" };
    static const QRegularExpression create(QStringLiteral("CREATE TABLE (?:IF NOT EXISTS )?(\\w+)"));
    for (const sql::Migration &migration : sql::migrationsFor(sql::Engine::MySql)) {
        for (const QByteArray &statement : migration.statements) {
            if (const auto match = create.match(QString::fromUtf8(statement)); match.hasMatch())
                names << match.captured(1).toUtf8();
        }
    }
    return names;
}

struct Found
{
    QString version;
    bool exists = false, mayCreate = false;
    std::vector<QByteArray> own, foreign;
};

Result<Found> look(sql::Database &database, const QByteArray &name)
{
    return database.read([&](sql::Sql &sql) -> Result<Found> {
        Found found;
        auto version = sql.first("SELECT VERSION()", {}, [](const sql::Row &row) { return row.text(0); });
        if (!version)
            return version.failure();
        found.version = version->value_or(QString());
        const auto schemas = sql.number("SELECT COUNT(*) FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = ?", { sql::text(name) });
        const auto tables = sql.all("SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = ?", { sql::text(name) },
                                    [](const sql::Row &row) { return row.bytes(0); });
        // Of everything, or of databases whose pattern fits this name.
        const auto everywhere = sql.number("SELECT COUNT(*) FROM information_schema.USER_PRIVILEGES WHERE PRIVILEGE_TYPE = 'CREATE'", {});
        const auto here = sql.number("SELECT COUNT(*) FROM information_schema.SCHEMA_PRIVILEGES WHERE PRIVILEGE_TYPE = 'CREATE' AND ? LIKE TABLE_SCHEMA", { sql::text(name) });
        if (!schemas)
            return schemas.failure();
        if (!tables)
            return tables.failure();
        found.exists = *schemas > 0;
        found.mayCreate = (everywhere && *everywhere > 0) || (here && *here > 0);
        const QSet<QByteArray> ours = ownTables();
        for (const QByteArray &table : *tables)
            (ours.contains(table) ? found.own : found.foreign).push_back(table);
        return found;
    });
}

QString sentenceOf(const Failure &failure) { return failure.reason.isEmpty() ? QString::fromUtf8(failure.told) : failure.reason; }

Result<void> clear(sql::Database &database, const Found &found, const QByteArray &name, bool whole)
{
    if (!found.foreign.empty())
        return Failure { Failure::Kind::Refused, "not ours", QStringLiteral("the database %1 holds tables of others; nothing was removed").arg(QString::fromUtf8(name)) };
    return database.read([&](sql::Sql &sql) -> Result<void> {
        if (whole)
            return sql.direct("DROP DATABASE IF EXISTS `" + name + '`');
        if (auto off = sql.direct("SET SESSION foreign_key_checks = 0"); !off)
            return off;
        for (const QByteArray &table : found.own) {
            if (auto dropped = sql.direct("DROP TABLE IF EXISTS `" + name + "`.`" + table + '`'); !dropped)
                return dropped;
        }
        return {};
    });
}

} // namespace

int databaseCommand(QStringList arguments, QString *said, QString *complaint)
{
    const bool whole = arguments.removeAll(QStringLiteral("--whole")) > 0, withPassword = arguments.removeAll(QStringLiteral("--password-stdin")) > 0;
    const QString verb = arguments.value(0);
    const auto failed = [complaint](const QString &sentence, int status) {
        *complaint = QStringLiteral("database: %1").arg(sentence);
        return status;
    };
    if (arguments.size() != 2 || (verb != u"test" && verb != u"create" && verb != u"clear"))
        return failed(QStringLiteral("test, create or clear, then the URL of the database"), 2);
    auto url = sql::DatabaseUrl::parse(arguments[1], QStringLiteral("."));
    if (!url)
        return failed(url.failure().reason, 2);
    if (url->engine != sql::Engine::MySql)
        return failed(QStringLiteral("only MySQL and MariaDB need this"), 2);
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_]{1,64}$"));
    if (!plain.match(url->database).hasMatch())
        return failed(QStringLiteral("the name of the database has letters, digits and underscores"), 2);
    const QByteArray name = url->database.toUtf8();
    url->database = catalogue;
    const SystemClock clock;
    sql::Database database(*url, Secret(withPassword ? firstLineOfInput() : QByteArray()), clock);
    const auto found = look(database, name);
    if (!found)
        return failed(sentenceOf(found.failure()), 1);
    Result<void> done;
    if (verb == u"test") {
        const QJsonObject answer { { QStringLiteral("version"), found->version }, { QStringLiteral("exists"), found->exists }, { QStringLiteral("tables"), int(found->own.size()) },
            { QStringLiteral("foreign"), int(found->foreign.size()) }, { QStringLiteral("mayCreate"), found->mayCreate } };
        *said = QString::fromUtf8(QJsonDocument(answer).toJson(QJsonDocument::Compact)) + u'\n';
    } else if (verb == u"create") {
        done = database.read([&](sql::Sql &sql) { return sql.direct("CREATE DATABASE IF NOT EXISTS `" + name + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"); });
    } else {
        done = clear(database, *found, name, whole);
    }
    database.closeThread();
    return done ? 0 : failed(sentenceOf(done.failure()), 1);
}

} // namespace app

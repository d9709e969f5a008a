// One connection of a Database and its prepared statements. Statements are text with `?` places, prepared once per
// connection and kept; keep their number small and constant (no values inside the text).
// Thread: the one that opened it.
#pragma once
#include "shared/base/result.h"
#include "shared/base/secret.h"
#include "storage/sql/dialect.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QVariant>
#include <concepts>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

class QSqlDatabase;
class QSqlError;
class QSqlQuery;

namespace sql {

using Statement = const char *;

// A value to bind. Octets say what they are, text(…) or blob(…): SQLite keeps the two apart and never finds one by the
// other.
class Value
{
public:
    Value(std::nullptr_t) { }
    template <std::integral T>
    Value(T number)
        : m_value(qint64(number))
    {
    }
    Value(const QString &text)
        : m_value(text.isNull() ? QStringLiteral("") : text) // a null QString is not NULL
    {
    }
    static Value raw(QVariant value)
    {
        Value made(nullptr);
        made.m_value = std::move(value);
        return made;
    }
    const QVariant &variant() const { return m_value; }

private:
    QVariant m_value; // invalid: NULL
};
inline Value text(QByteArrayView utf8) { return Value(QString::fromUtf8(utf8)); }
inline Value blob(const QByteArray &octets)
{
    return Value::raw(octets.isNull() ? QByteArray("", 0) : octets); // a null QByteArray is not NULL
}
// A DATETIME column, UTC, `2026-01-31 12:00:00`; NULL for an invalid time.
Value dateTime(const QDateTime &when);
using Values = std::vector<Value>;

// The current row, while it is being read.
class Row
{
public:
    explicit Row(QSqlQuery &query)
        : m_query(query)
    {
    }
    bool isNull(int column) const;
    qint64 integer(int column) const;
    bool boolean(int column) const { return integer(column) != 0; }
    QByteArray bytes(int column) const; // a blob's octets, a text's UTF-8
    QString text(int column) const;
    QDateTime utc(int column) const; // select it as `CAST(column AS CHAR)`; invalid for NULL

private:
    QSqlQuery &m_query;
};

class Sql
{
public:
    ~Sql();
    Sql(const Sql &) = delete;

    const Dialect &dialect() const { return m_dialect; }

    // Number of rows changed. On MySQL rows that matched count, changed or not, as on SQLite.
    Result<qint64> execute(Statement statement, const Values &values = {});
    // The new row's automatic id.
    Result<qint64> insert(Statement statement, const Values &values = {});
    // Calls `take(Row)` for each row; false ends it.
    Result<void> each(Statement statement, const Values &values, const std::function<bool(const Row &)> &take);
    // First column of the first row; 0 when there is none or it is NULL.
    Result<qint64> number(Statement statement, const Values &values = {});
    // One row turned into something, or nothing when there is none.
    template <class F> auto first(Statement statement, const Values &values, F make)
    {
        using T = std::invoke_result_t<F &, const Row &>;
        std::optional<T> found;
        auto done = each(statement, values, [&](const Row &row) {
            found.emplace(make(row));
            return false;
        });
        return done ? Result<std::optional<T>>(std::move(found)) : Result<std::optional<T>>(done.failure());
    }
    template <class F> auto all(Statement statement, const Values &values, F make)
    {
        using T = std::invoke_result_t<F &, const Row &>;
        std::vector<T> found;
        auto done = each(statement, values, [&](const Row &row) {
            found.push_back(make(row));
            return true;
        });
        return done ? Result<std::vector<T>>(std::move(found)) : Result<std::vector<T>>(done.failure());
    }
    // Not prepared and not kept: DDL, PRAGMA.
    Result<void> direct(QByteArrayView statement);

    bool isLost() const { return m_lost; } // the connection is dead; the Database opens a new one next time
    bool inTransaction() const { return m_inTransaction; }
    bool wasContended() const { return m_contended; } // a deadlock or lock timeout since the transaction began

private:
    friend class Database;
    explicit Sql(Engine engine);
    Result<void> open(const DatabaseUrl &url, const Secret &password, int connectTimeout, int ioTimeout, int busyTimeout,
                      int cacheKiB);
    void close();
    Result<QSqlQuery *> run(Statement statement, const Values &values);
    Failure failed(const QSqlError &error, const char *doing);

    const Dialect m_dialect;
    const QString m_name; // of the QSqlDatabase
    std::unique_ptr<QSqlDatabase> m_database;
    struct Hash
    {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    std::unordered_map<std::string, std::unique_ptr<QSqlQuery>, Hash, std::equal_to<>> m_prepared;
    bool m_lost = false;
    bool m_inTransaction = false;
    bool m_contended = false;
};

} // namespace sql

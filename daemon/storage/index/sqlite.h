// SQLite by its plain C API, prepared statements kept. Only storage/index sees it.
// Thread: one at a time (the account's lock); the handle is opened without SQLite's own mutexes.
#pragma once
#include "shared/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <memory>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace storage {

class SqliteStatement
{
public:
    SqliteStatement() = default;
    explicit SqliteStatement(sqlite3_stmt *statement)
        : m_statement(statement)
    {
    }
    SqliteStatement(SqliteStatement &&other) noexcept
        : m_statement(std::exchange(other.m_statement, nullptr))
    {
    }
    SqliteStatement &operator=(SqliteStatement &&other) noexcept
    {
        std::swap(m_statement, other.m_statement);
        return *this;
    }
    ~SqliteStatement();

    // Bound octets are not copied: they must live until reset().
    SqliteStatement &bind(int at, qint64 value);
    SqliteStatement &bind(int at, QByteArrayView octets);
    bool step(); // true: there is a row
    bool run(); // step() and reset(); false on an error
    bool failed() const { return m_failed; }
    void reset();
    qint64 number(int column) const;
    QByteArrayView octets(int column) const; // until the next step() or reset()

private:
    sqlite3_stmt *m_statement = nullptr;
    bool m_failed = false;
};

class Sqlite
{
public:
    Sqlite() = default;
    ~Sqlite() { close(); }
    Sqlite(const Sqlite &) = delete;
    Sqlite &operator=(const Sqlite &) = delete;

    // Creates the file when missing. WAL, NORMAL, and alone: no other process may have the file open.
    Result<void> open(const QByteArray &path);
    void close();
    bool isOpen() const { return m_handle != nullptr; }
    bool execute(const char *sql);
    SqliteStatement prepare(const char *sql);
    Failure failure(const char *doing) const; // of the latest call
    bool isCorrupt() const; // the latest error means that the file is no good
    int changes() const;

private:
    sqlite3 *m_handle = nullptr;
};

} // namespace storage

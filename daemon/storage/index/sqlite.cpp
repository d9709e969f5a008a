#include "storage/index/sqlite.h"

#include <sqlite3.h>

namespace storage {

SqliteStatement::~SqliteStatement() { sqlite3_finalize(m_statement); }

SqliteStatement &SqliteStatement::bind(int at, qint64 value)
{
    sqlite3_bind_int64(m_statement, at, value);
    return *this;
}

SqliteStatement &SqliteStatement::bind(int at, QByteArrayView octets)
{
    // A null pointer would be NULL: an empty blob must stay an empty blob.
    sqlite3_bind_blob64(m_statement, at, octets.isEmpty() ? "" : octets.data(), sqlite3_uint64(octets.size()), SQLITE_STATIC);
    return *this;
}

bool SqliteStatement::step()
{
    const int result = m_statement ? sqlite3_step(m_statement) : SQLITE_MISUSE;
    m_failed = result != SQLITE_ROW && result != SQLITE_DONE;
    return result == SQLITE_ROW;
}

bool SqliteStatement::run()
{
    step();
    const bool good = !m_failed;
    reset();
    return good;
}

void SqliteStatement::reset() { sqlite3_reset(m_statement); }
qint64 SqliteStatement::number(int column) const { return sqlite3_column_int64(m_statement, column); }

QByteArrayView SqliteStatement::octets(int column) const
{
    const void *data = sqlite3_column_blob(m_statement, column);
    return QByteArrayView(static_cast<const char *>(data), data ? sqlite3_column_bytes(m_statement, column) : 0);
}

Result<void> Sqlite::open(const QByteArray &path)
{
    close();
    const int result = sqlite3_open_v2(path.constData(), &m_handle,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    if (result != SQLITE_OK) {
        const Failure why = failure("open");
        close();
        return why;
    }
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_busy_timeout(m_handle, 2000);
    // Hundreds of accounts may be open: small caches. An exclusive WAL needs no shared memory and no locks per transaction.
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_LOOKASIDE, nullptr, 256, 64);
    const bool good = execute("PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
                              "PRAGMA cache_size=-512; PRAGMA wal_autocheckpoint=2000; PRAGMA journal_size_limit=16777216;"
                              "PRAGMA trusted_schema=OFF; PRAGMA temp_store=MEMORY; PRAGMA cell_size_check=ON;");
    if (!good)
        return failure("prepare");
    return {};
}

void Sqlite::close()
{
    if (m_handle)
        sqlite3_close_v2(m_handle);
    m_handle = nullptr;
}

bool Sqlite::execute(const char *sql) { return sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK; }

SqliteStatement Sqlite::prepare(const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    return SqliteStatement(statement);
}

Failure Sqlite::failure(const char *doing) const
{
    const int code = m_handle ? sqlite3_extended_errcode(m_handle) : SQLITE_NOMEM;
    const QString reason = QStringLiteral("index: ") + QLatin1StringView(doing) + QStringLiteral(": ")
        + QString::fromUtf8(m_handle ? sqlite3_errmsg(m_handle) : "no handle") + QStringLiteral(" (%1)").arg(code);
    switch (code & 0xff) {
    case SQLITE_FULL:
        return { Failure::Kind::StorageFull, "Mail storage is full, try again later", reason };
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return { Failure::Kind::Unavailable, "The mailbox is in use by another program, try again later", reason };
    case SQLITE_READONLY: // the disk's trouble; the file itself may be whole
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
        if (code != SQLITE_IOERR_SHORT_READ && code != SQLITE_IOERR_CORRUPTFS)
            return { Failure::Kind::Unavailable, "Mail storage cannot be used now, try again later", reason };
        [[fallthrough]];
    default:
        return { Failure::Kind::Internal, "Mail storage failed, try again later", reason };
    }
}

bool Sqlite::isCorrupt() const
{
    const int code = m_handle ? sqlite3_errcode(m_handle) : SQLITE_OK;
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_FORMAT;
}

int Sqlite::changes() const { return sqlite3_changes(m_handle); }

} // namespace storage

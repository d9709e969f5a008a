#include "storage/sql/errors.h"

#include <QSqlError>

namespace sql {
namespace {
ErrorClass classifySqlite(int code)
{
    switch (code & 0xFF) { // extended codes keep the primary one in the low octet; sqlite3.h
    case 5: // BUSY
    case 6: // LOCKED
        return ErrorClass::Contended;
    case 19: // CONSTRAINT
        return code == 1555 || code == 2067 || code == 2579 ? ErrorClass::Duplicate : ErrorClass::Constraint;
    case 13: // FULL
        return ErrorClass::Full;
    case 7: // NOMEM
    case 10: // IOERR
    case 11: // CORRUPT
    case 14: // CANTOPEN
    case 26: // NOTADB
        return ErrorClass::Lost;
    default:
        return ErrorClass::Other;
    }
}

ErrorClass classifyMySql(int code)
{
    if (code >= 2000 && code < 2100) // the client library's own: 2002, 2003, 2006 gone away, 2013 lost…
        return ErrorClass::Lost;
    switch (code) {
    case 1213: // deadlock
    case 1205: // lock wait timeout
    case 1020: // record has changed since last read (MariaDB snapshot isolation)
        return ErrorClass::Contended;
    case 1062:
    case 1586:
        return ErrorClass::Duplicate;
    case 1048:
    case 1364:
    case 1406:
    case 1451:
    case 1452:
    case 3819:
    case 4025:
        return ErrorClass::Constraint;
    case 1021:
    case 1114:
        return ErrorClass::Full;
    case 1040: // too many connections
    case 1042:
    case 1043:
    case 1044: // access denied: nothing works until somebody mends it
    case 1045:
    case 1047: // Galera: node not ready
    case 1049: // unknown database
    case 1053: // server shutdown in progress
    case 1152:
    case 1158:
    case 1159:
    case 1160:
    case 1161:
    case 1203:
    case 1243: // the server forgot a prepared statement: it restarted
    case 1290: // --read-only
    case 1836:
    case 1927: // connection was killed
    case 4031: // disconnected by the server for idling
        return ErrorClass::Lost;
    default:
        return ErrorClass::Other;
    }
}
} // namespace

ErrorClass classify(Engine engine, const QSqlError &error)
{
    bool isNumber = false;
    const int code = error.nativeErrorCode().toInt(&isNumber);
    if (!isNumber)
        return error.type() == QSqlError::ConnectionError ? ErrorClass::Lost : ErrorClass::Other;
    // QSQLITE calls whatever happens in a step a ConnectionError: only the number counts.
    return engine == Engine::Sqlite ? classifySqlite(code) : classifyMySql(code);
}

Failure toFailure(ErrorClass kind, const QSqlError &error, const char *doing)
{
    const QString reason = QStringLiteral("%1 [%2] in: %3").arg(error.text().trimmed(), error.nativeErrorCode(), QString::fromUtf8(doing));
    switch (kind) {
    case ErrorClass::Lost:
        return { Failure::Kind::Unavailable, "Database is away", reason };
    case ErrorClass::Contended:
        return { Failure::Kind::Busy, "Database is busy", reason };
    case ErrorClass::Duplicate:
        return { Failure::Kind::Exists, "Exists already", reason };
    case ErrorClass::Constraint:
        return { Failure::Kind::Refused, "Does not fit what is there", reason };
    case ErrorClass::Full:
        return { Failure::Kind::StorageFull, "Disk is full", reason };
    case ErrorClass::Other:
        break;
    }
    return { Failure::Kind::Internal, "Internal error", reason };
}

bool saysAlreadyThere(const QString &nativeCode)
{
    const int code = nativeCode.toInt();
    return code == 1050 || code == 1061 || code == 1359 || code == 1060 || code == 1091; // table, key name, trigger, column; a key that is gone
}

} // namespace sql

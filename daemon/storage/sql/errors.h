// What an error of the database means, by its native number: QSqlError's own types are too coarse, and texts change.
#pragma once
#include "shared/base/result.h"
#include "storage/sql/databaseurl.h"

class QSqlError;

namespace sql {

enum class ErrorClass {
    Lost, // the connection is dead or cannot be made
    Contended, // deadlock or lock timeout: rolled back, run it again
    Duplicate, // a unique key
    Constraint, // a foreign key, a check, a NULL
    Full, // the disk
    Other,
};

ErrorClass classify(Engine engine, const QSqlError &error);
Failure toFailure(ErrorClass kind, const QSqlError &error, const char *doing);
// MySQL: the table, index or trigger is there already. A migration step that was done before a crash could be recorded.
bool saysAlreadyThere(const QString &nativeCode);

} // namespace sql

// All that differs between SQLite and MySQL/MariaDB and must be said in a statement. Statements themselves are written
// once, in the common subset; migrations use the tokens of `expand`.
#pragma once
#include "storage/sql/databaseurl.h"

#include <QByteArray>
#include <QByteArrayView>

namespace sql {

class Dialect
{
public:
    explicit Dialect(Engine engine)
        : m_engine(engine)
    {
    }
    Engine engine() const { return m_engine; }
    bool isMySql() const { return m_engine == Engine::MySql; }

    // `INSERT … ON CONFLICT/DUPLICATE KEY`: put between `INSERT` and `INTO` to skip a row whose key is there already.
    const char *orIgnore() const { return isMySql() ? "IGNORE" : "OR IGNORE"; }
    // At the end of a SELECT inside a transaction: the rows are ours until its end, and others' rows are passed over.
    // SQLite needs neither: inTransaction() is the only writer.
    const char *forUpdateSkipLocked() const { return isMySql() ? " FOR UPDATE SKIP LOCKED" : ""; }
    const char *forUpdate() const { return isMySql() ? " FOR UPDATE" : ""; }

    // Migration tokens: $ID (64-bit automatic primary key), $BLOB (long octets), $LONGTEXT, $NAME(n) is VARCHAR(n) compared
    // octet by octet on MySQL and without ASCII case on SQLite, $TEXT(n) a VARCHAR(n), $TABLE (what follows the closing
    // parenthesis of CREATE TABLE), $NOW (default of a DATETIME column).
    QByteArray expand(QByteArrayView statement) const;

private:
    Engine m_engine;
};

} // namespace sql

#include "storage/sql/dialect.h"

namespace sql {

QByteArray Dialect::expand(QByteArrayView statement) const
{
    QByteArray out;
    out.reserve(statement.size() + 200);
    const auto parenthesised = [&](qsizetype from) { // `(n)` at `from`, with its parentheses
        const qsizetype end = statement.indexOf(')', from);
        return end > from && statement[from] == '(' ? statement.sliced(from, end - from + 1) : QByteArrayView();
    };
    for (qsizetype i = 0; i < statement.size();) {
        const QByteArrayView rest = statement.sliced(i);
        if (rest.startsWith("$ID")) {
            out += isMySql() ? "BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY" : "INTEGER PRIMARY KEY AUTOINCREMENT";
            i += 3;
        } else if (rest.startsWith("$BLOB")) {
            out += isMySql() ? "LONGBLOB" : "BLOB";
            i += 5;
        } else if (rest.startsWith("$LONGTEXT")) {
            out += isMySql() ? "LONGTEXT" : "TEXT";
            i += 9;
        } else if (rest.startsWith("$TABLE")) {
            out += isMySql() ? "ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin" : "";
            i += 6;
        } else if (rest.startsWith("$NOW")) {
            out += "CURRENT_TIMESTAMP"; // UTC: SQLite always, MySQL because our sessions' time zone is
            i += 4;
        } else if (rest.startsWith("$NAME(") || rest.startsWith("$TEXT(")) {
            const QByteArrayView size = parenthesised(i + 5);
            if (isMySql())
                out.append("VARCHAR").append(size).append(" CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
            else
                out += rest.startsWith("$NAME(") ? "TEXT COLLATE NOCASE" : "TEXT";
            i += 5 + size.size();
        } else {
            out += statement[i++];
        }
    }
    return out;
}

} // namespace sql

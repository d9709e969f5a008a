// Where the directory database is: `sqlite:directory.db` (relative to the instance) or
// `mysql://user@host:3306/facteur`, `mysql://user@/facteur?socket=/run/mysqld/mysqld.sock`. The password is no part of it.
#pragma once
#include "shared/base/result.h"

#include <QString>

namespace sql {

enum class Engine { Sqlite, MySql }; // MySql: MySQL and MariaDB

struct DatabaseUrl
{
    Engine engine = Engine::Sqlite;
    QString path; // SQLite: absolute
    QString user, host, socket, database; // MySQL; `socket` wins over host and port
    quint16 port = 3306;

    // Refused with a sentence for a person when it makes no sense. A password inside the URL is refused: it would end up
    // in logs and process lists.
    static Result<DatabaseUrl> parse(const QString &text, const QString &instanceDirectory);
    QString toString() const; // for people
};

} // namespace sql

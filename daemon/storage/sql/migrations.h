// The schema's steps as they were compiled in. Files are resources/sql/NNNN_name.sql for both engines and
// resources/sql/{sqlite,mysql}/NNNN_name.sql for one; they run in the order of their names and never change once released.
#pragma once
#include "storage/sql/databaseurl.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <vector>

namespace sql {

struct Migration
{
    QString name; // NNNN_name
    std::vector<QByteArray> statements; // with their tokens, see Dialect::expand
};

std::vector<Migration> migrationsFor(Engine engine);
// A statement ends with `;` at the end of a line that is followed by an empty line or the end; `--` lines are comments.
std::vector<QByteArray> splitStatements(QByteArrayView file);

} // namespace sql

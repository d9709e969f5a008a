// `facteurd database test|create|clear URL --password-stdin`: what a person who sets up MySQL or MariaDB needs before there is
// an instance, from the machine that will use it.
//
//   test    changes nothing; one line of JSON: {version, exists, tables, foreign, mayCreate}. `foreign`: tables not ours.
//   create  makes the database, empty, if it is not there
//   clear   removes Facteur's tables; with --whole the database, too. Refused while tables of others are in it.
#pragma once
#include <QString>
#include <QStringList>

namespace app {

// The exit status; `said` is for stdout, `complaint` for stderr.
int databaseCommand(QStringList arguments, QString *said, QString *complaint);

} // namespace app

// The directory's contract on SQLite.
#include "tests/support/testmain.h"

#include "tests/contracts/directorycontract.h"

#include <QTemporaryDir>

class DirectoryOnSqliteTest : public DirectoryContract
{
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_files = 0;
    sql::DatabaseUrl newDatabase() override
    {
        sql::DatabaseUrl url;
        url.path = m_folder.filePath(QStringLiteral("%1.db").arg(++m_files));
        return url;
    }
};

FACTEUR_TEST(DirectoryOnSqliteTest)
#include "tst_directorysqlite.moc"

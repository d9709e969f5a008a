// The directory's contract on a private MariaDB.
#include "tests/support/testmain.h"

#include "tests/contracts/directorycontract.h"
#include "tests/support/mariadbserver.h"

class DirectoryOnMariaDbTest : public DirectoryContract
{
    Q_OBJECT
    MariaDbServer m_server;
    sql::DatabaseUrl newDatabase() override
    {
        auto url = sql::DatabaseUrl::parse(m_server.newDatabase(), {});
        return url ? *url : sql::DatabaseUrl();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.error())); }
};

FACTEUR_TEST(DirectoryOnMariaDbTest)
#include "tst_directorymariadb.moc"

// The contract of greylist on SQLite.
#include "tests/daemon/services/policy/greylistcontract.h"

class GreylistOnSqliteTest : public GreylistContract
{
    Q_OBJECT
    QString newDatabaseUrl(const QString &directory) override { return QStringLiteral("sqlite:") + directory + QStringLiteral("/test.db"); }
};

FACTEUR_TEST(GreylistOnSqliteTest)
#include "tst_greylistonsqlite.moc"

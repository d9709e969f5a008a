// The contract of bans on SQLite.
#include "tests/daemon/services/policy/banscontract.h"

class BansOnSqliteTest : public BansContract
{
    Q_OBJECT
    QString newDatabaseUrl(const QString &directory) override { return QStringLiteral("sqlite:") + directory + QStringLiteral("/test.db"); }
};

FACTEUR_TEST(BansOnSqliteTest)
#include "tst_bansonsqlite.moc"

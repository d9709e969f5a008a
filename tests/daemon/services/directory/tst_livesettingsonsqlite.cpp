// The contract of the live settings on SQLite.
#include "tests/daemon/services/directory/livesettingscontract.h"

class LiveSettingsOnSqliteTest : public LiveSettingsContract
{
    Q_OBJECT
    QString newDatabaseUrl(const QString &) override { return QStringLiteral("sqlite:directory.db"); }
};

FACTEUR_TEST(LiveSettingsOnSqliteTest)
#include "tst_livesettingsonsqlite.moc"

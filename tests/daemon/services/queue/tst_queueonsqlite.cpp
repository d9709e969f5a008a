// The queue's contract on SQLite.
#include "tests/daemon/services/queue/queuecontract.h"

class QueueOnSqliteTest : public QueueContract
{
    Q_OBJECT
    QString newDatabaseUrl(const QString &) override { return QStringLiteral("sqlite:directory.db"); }
};

FACTEUR_TEST(QueueOnSqliteTest)
#include "tst_queueonsqlite.moc"

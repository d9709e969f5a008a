// The contract of greylist on MariaDB.
#include "tests/daemon/services/policy/greylistcontract.h"
#include "tests/support/mariadbserver.h"

class GreylistOnMariaDbTest : public GreylistContract
{
    Q_OBJECT
    QString newDatabaseUrl(const QString &) override
    {
        if (!m_server) {
            m_server = std::make_unique<MariaDbServer>();
            if (!m_server->start()) {
                qWarning("%s", qPrintable(m_server->error()));
                m_server.reset();
                return {};
            }
        }
        return m_server->newDatabase();
    }
    std::unique_ptr<MariaDbServer> m_server;
};

FACTEUR_TEST(GreylistOnMariaDbTest)
#include "tst_greylistonmariadb.moc"

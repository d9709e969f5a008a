// What holds for greylisting on every engine. tst_greylistonsqlite and tst_greylistonmariadb run it.
#pragma once
#include "tests/support/testmain.h"

#include "services/policy/envelope/greylistcheck.h"
#include "tests/daemon/services/policy/clientstage.h"

#include <QTemporaryDir>

class GreylistContract : public QObject
{
    Q_OBJECT
protected:
    virtual QString newDatabaseUrl(const QString &directory) = 0; // empty database; "": not to be had

private Q_SLOTS:
    void init();
    void cleanup();

    void secondTryIsLetIn();
    void neighboursAreOneClient();
    void numbersInSendersAreOne_data();
    void numbersInSendersAreOne();
    void tooLateIsFromTheBeginning();
    void passedIsRememberedAndForgotten();
    void survivesARestart();
    void networksAreLetIn();
    void oneListWithManyMailsDoesNotOpenTheNetwork();
    void purgeTakesWhatIsOver();
    void databaseAwayLetsIn();
    void concurrentFirstTriesAgree();
    void memoryAnswersWithoutTheDatabase();
    void checkDefersWithTheTime();
    void checkLeavesTheTrustedAlone();
    void acquaintancesThatSpfVouchesForAreKnown();
    void checkWantsAScore();
    void dryRunsLeaveNoTrace();

private:
    policy::GreylistAnswer::Kind ask(const char *client = "198.51.100.7", const char *sender = "bob@example.org", const char *recipient = "alice@example.test");
    void sql(const char *statement);
    void open();

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ClientStage> m_stage;
    std::unique_ptr<sql::Database> m_database;
    std::unique_ptr<async::Pool> m_pool;
    std::unique_ptr<policy::Greylist> m_greylist;
    policy::GreylistRule m_rule;
};

// What holds for the live settings on every engine.
#pragma once
#include "tests/support/testmain.h"

#include "services/directory/directory.h"
#include "services/directory/livesettings.h"
#include "tests/support/manualworker.h"

#include <QTemporaryDir>

class LiveSettingsContract : public QObject
{
    Q_OBJECT
protected:
    virtual QString newDatabaseUrl(const QString &directory) = 0; // empty database; "": not to be had

private Q_SLOTS:
    void init();
    void cleanup();

    void defaultsUntilSomethingIsSet();
    void setAndReset();
    void domainsComeBeforeTheHouse();
    void whatMakesNoSenseIsRefused();
    void editsBySqlAreSeen();
    void nonsenseBySqlIsPassedOver();
    void currentReadsInTheBackground();
    void namesAreFolded();

private:
    void execute(const char *statement);
    std::shared_ptr<const settings::Values> fresh();

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ManualWorker> m_worker;
    std::unique_ptr<sql::Database> m_database;
    std::unique_ptr<directory::Directory> m_directory;
    std::unique_ptr<async::Pool> m_pool;
    std::unique_ptr<directory::ChangeWatch> m_watch;
    std::unique_ptr<directory::LiveSettings> m_live;
};

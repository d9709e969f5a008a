// What holds for bans and for the rows of DNS lists on every engine. tst_bansonsqlite and tst_bansonmariadb run it.
#pragma once
#include "tests/support/testmain.h"

#include "services/directory/directory.h"
#include "services/policy/bans.h"
#include "services/policy/connection/dnslists.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/manualworker.h"

#include <QTemporaryDir>

class BansContract : public QObject
{
    Q_OBJECT
protected:
    virtual QString newDatabaseUrl(const QString &directory) = 0; // empty database; "": not to be had

private Q_SLOTS:
    void init();
    void cleanup();

    void bannedByHandIsBannedAtOnce();
    void bansEnd();
    void banOfAnIpv6Network();
    void editsBySqlAreSeen();
    void unreadableRowsAreLeftOut();
    void loopbackAndExemptAreNeverBanned();
    void tooWideIsRefused();
    void guessedPasswordsMakeABan();
    void slowErrorsMakeNone();
    void whoHasLoggedInIsNotBanned();
    void whoHasLoggedInIsStillBannedByHand();
    void neighbourhoodsAreBanned();
    void neighbourhoodWithAUserIsSpared();
    void bansGrow();
    void oldBansAreForgotten();
    void liftForgetsPointsAndStrikes();
    void handBanIsNotShortened();
    void switchedOff();
    void bannedIsTold();
    void databaseAwayKeepsWhatIsKnown();
    void bansDoNotStirTheDirectory();

    void dnsListsOfTheDefaults();
    void dnsListsArePutAndRemoved();
    void dnsListEditsBySqlAreSeen();

private:
    QHostAddress ip(const char *text) const { return QHostAddress(QString::fromLatin1(text)); }
    policy::Network net(const char *text) const { return *policy::Network::parse(text); }
    void sql(const char *statement);
    void settle(); // what the pool and the poll still have to do
    void guess(const char *client, int times);
    std::optional<policy::BanRecord> recordOf(const char *network);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ManualWorker> m_worker;
    std::unique_ptr<sql::Database> m_database;
    std::unique_ptr<async::Pool> m_pool;
    settings::Values m_values;
    std::unique_ptr<policy::Bans> m_bans;
};

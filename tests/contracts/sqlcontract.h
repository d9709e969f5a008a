// What every engine must do alike; run by a class per engine.
#pragma once
#include "storage/sql/database.h"
#include "tests/support/manualclock.h"

#include <QObject>
#include <QTest>

class SqlContract : public QObject
{
    Q_OBJECT

protected:
    virtual sql::DatabaseUrl newDatabase() = 0; // empty, not migrated
    ManualClock m_clock;
    std::unique_ptr<sql::Database> m_database;

private Q_SLOTS:
    void init();
    void cleanup();
    void octetsAndTextsComeBackUnchanged();
    void nullIsNotEmpty();
    void failedWorkIsRolledBack();
    void exceptionRollsBack();
    void nestedTransactionJoins();
    void uniqueKeySaysExists();
    void foreignKeySaysRefused();
    void badStatementIsInternal();
    void statementIsUsableAfterAnError();
    void insertGivesTheId();
    void updateOfSameValueCountsTheRow();
    void dateTimesAreUtc();
    void migratingTwiceChangesNothing();
    void twoProcessesMayMigrateAtOnce();
    void threadsHaveConnectionsOfTheirOwn();
    void contendedTransactionsAllHappen();
    void earlyEndOfReadingFreesTheStatement();
};

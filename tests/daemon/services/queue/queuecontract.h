// What holds for the queue on every database. tst_queueonsqlite and tst_queueonmariadb run it.
#pragma once
#include "tests/support/testmain.h" // first: moc of Qt 6.4 fails on <coroutine> before any Qt header

#include "services/queue/queue.h"
#include "services/queue/rows.h"
#include "shared/base/log.h"
#include "storage/sql/database.h"
#include "tests/daemon/services/queue/scriptedtransport.h"
#include "tests/support/manualworker.h"

#include <QDir>
#include <QTemporaryDir>

class QueueContract : public QObject
{
    Q_OBJECT
protected:
    virtual QString newDatabaseUrl(const QString &directory) = 0; // an empty database; empty: not to be had

private Q_SLOTS:
    void init();
    void cleanup();

    void submittedMailIsDelivered();
    void severalRecipientsOfADomainShareOneTransaction();
    void oneConversationCarriesSeveralMessages();
    void differentOutcomesInOneMessage();
    void retriesForFiveDaysThenBounces();
    void delayIsReportedOnce();
    void deliverByTellsOrReturns();
    void bounceSaysWhatHappened();
    void fullReturnHoldsTheMessage();
    void notifyNeverIsRespected();
    void successIsReportedWhenAskedFor_data();
    void successIsReportedWhenAskedFor();
    void nullSenderGetsNoBounce();
    void bouncedBounceIsDropped();
    void destinationDownIsLeftAlone();
    void concurrencyIsLimited();
    void heldMailStaysUntilReleased();
    void holdDuringAnAttemptStays();
    void removedMailIsGone();
    void removeDuringAnAttemptSendsNothingWrong();
    void retryComesBeforeItsTime();
    void crashBeforeTheRowLeavesAnOrphan();
    void crashDuringAnAttemptRepeatsIt();
    void crashAfterTheOutcomeRepeatsNothing();
    void partlyDeliveredMailGoesOnlyToTheRest();
    void clockThatWasAheadDelaysNothing();
    void clockThatWasAheadDelaysNothingAtAStart();
    void oldMailIsNotGivenUpAtOnce();
    void leaseOfADeadNodeIsTakenOver();
    void nodesShareTheWork();
    void rowWithoutItsFileIsHeld();
    void outcomeSurvivesADatabaseThatIsAway();
    void recordingTwiceReportsOnce();
    void listingFilters();
    void tenThousandRowsAreListed();
    void pagesFollowEachOther_data();
    void pagesFollowEachOther();
    void textIsFoundAsItStands();
    void aCursorOfAnotherOrderIsRefused();
    void pagesOfAHundredThousandRows();
    void pausedQueueKeepsMailInTheHouse();
    void pauseGivesBackWhatIsInHand();
    void pauseSurvivesARestart();
    void drainFinishesWhatIsUnderWay();
    void whatIsBrokenOffIsNoAttempt();
    void lookingIsNoNews();
    void unicodeAndOddWordsSurvive();

private:
    struct Node // one daemon's queue
    {
        Node(QueueContract &test, QByteArray name, ScriptedTransport &transport, queue::Settings settings = {});
        storage::Spool spool;
        std::unique_ptr<queue::Queue> queue;
    };
    QueueId submit(queue::Queue &queue, const char *sender, const QByteArrayList &recipients, std::function<void(queue::NewMessage &)> change = {},
                   const QByteArray &content = "Subject: letter\r\n\r\nbody\r\n");
    queue::RunOutcome run(queue::Queue &queue);
    std::vector<queue::Message> list(queue::Queue &queue, queue::Filter filter = {});
    void crashAndRestart(); // of m_node
    int spoolFilesInUse(Node &node) const;
    // Runs until nothing waits or `limit` passed; returns how long that took.
    std::chrono::seconds runOut(queue::Queue &queue, std::chrono::seconds limit);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ManualWorker> m_worker;
    std::unique_ptr<sql::Database> m_database;
    std::unique_ptr<async::Pool> m_pool;
    std::unique_ptr<ScriptedTransport> m_transport;
    std::unique_ptr<Node> m_node;
};

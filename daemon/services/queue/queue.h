// Mail that waits to leave: takes messages in durably, schedules attempts, reports what became of them.
// RFC 5321 §4.5.4 (retries), RFC 3461 (delivery reports), DESIGN.md "Storage".
//
// Always: a message is in the spool (durable), then in rows (durable), then accepted. What became of a recipient is
// committed together with the report that it causes, before the next message is touched; only then the spool file is
// freed. So kill -9 at any moment loses nothing, and doubles only what a peer had taken while its answer was under way
// (RFC 5321 §6.1).
// Rows in hand carry a lease (owner, until). Several daemons may share the tables; a lease that ran out is anybody's.
//
// Thread: one worker, given to the constructor, where attempts run; SQL and files on the pool. The functions returning
// a Task may be awaited on any worker; those named …Now block and are for pool threads.
#pragma once
#include "async/pool.h"
#include "async/task.h"
#include "async/worker.h"
#include "services/queue/schedule.h"
#include "services/queue/transport.h"
#include "services/queue/values.h"
#include "shared/base/clock.h"
#include "shared/base/result.h"
#include "storage/spool/spool.h"

#include <functional>
#include <memory>

namespace sql {
class Database;
}

namespace queue {

struct Settings
{
    QByteArray node = "1"; // this daemon among those that share the tables; letters, digits, '-'
    QByteArray hostname; // Reporting-MTA and the reports' sender, postmaster@hostname
    Schedule schedule;
    int perDestination = 4; // conversations at a time
    int total = 50;
    int recipientsPerBatch = 100; // RFC 5321 §4.5.3.1.8
    int messagesPerChannel = 100;
    int claim = 1000; // recipients in memory, at most
    std::chrono::seconds lease { 1200 };
    std::chrono::seconds poll { 60 }; // how long rows that another program made due may wait
    std::function<QByteArray(const QByteArray &content)> sign {}; // fields for the top of reports; on the pool. Null: none
    qint64 fullReturnUpTo = 256 * 1024; // RET=FULL beyond it gets headers, RFC 3461 §6.2
};

struct RunOutcome
{
    int attempted = 0, delivered = 0, deferred = 0, bounced = 0; // recipients
};

class Queue
{
public:
    Queue(sql::Database &database, storage::Spool &spool, async::Pool &pool, async::Worker &worker, const Clock &clock, Settings settings);
    ~Queue(); // what is in hand is abandoned; its leases lapse or are taken back at the next open()
    Queue(const Queue &) = delete;

    // Before anything else: takes back this node's leases, tells the spool what lives, reports rows without a file.
    Result<void> openNow();
    void setTransport(Transport *transport); // before start() and runDue()
    // Runs by itself from now on. Thread: the worker's.
    void start();
    // Takes nothing new in hand; the task ends when what is under way has ended.
    async::Task<void> drain();

    // --- taking mail in ---------------------------------------------------------------------------------------------
    // Durable when it returns; an attempt follows at once (unless held).
    Result<QueueId> submitNow(const NewMessage &message, const storage::SpoolContent &content);
    // The content must live until the task ends.
    async::Task<Result<QueueId>> submit(NewMessage message, storage::SpoolContent content);

    // --- for facteurctl and the GUI ---------------------------------------------------------------------------------
    async::Task<Result<Page>> page(Filter filter); // recipients included
    async::Task<Result<std::vector<Message>>> list(Filter filter); // the page's messages
    async::Task<Result<Message>> show(QueueId id); // NotFound
    async::Task<Result<QByteArray>> headers(QueueId id); // the message's header, at most 64 KiB
    async::Task<Result<Totals>> totals();
    // These return how many recipients (remove: messages) they changed; NotFound when there is no such message.
    async::Task<Result<int>> retry(std::optional<QueueId> id); // nothing: everything that waits
    async::Task<Result<int>> hold(QueueId id);
    async::Task<Result<int>> release(QueueId id);
    async::Task<Result<int>> remove(QueueId id); // without a report; Busy while another daemon delivers it
    // Nothing leaves for other hosts until resumed, whoever shares the tables; what is in a conversation ends. Taking mail in
    // and deliveries in the house go on. Survives a restart.
    async::Task<Result<void>> pause();
    async::Task<Result<void>> resume();

    // --- running ----------------------------------------------------------------------------------------------------
    // Attempts everything that is due now and waits until nothing is under way. For tests and `queue retry`.
    async::Task<RunOutcome> runDue();
    // When the next row that nobody holds becomes due; invalid: none waits.
    async::Task<Result<QDateTime>> nextDue();
    // Rows changed: listeners (control socket) may want to know. Called on the worker, at most once a turn.
    void setChangedCallback(std::function<void()> changed);
    // A destination that is left alone, until when, and why; for `queue list`.
    struct BackedOff
    {
        QByteArray destination, reply;
        QDateTime until;
    };
    std::vector<BackedOff> backedOff() const; // thread: the worker's

private:
    struct Private;
    std::shared_ptr<Private> d;
};

} // namespace queue

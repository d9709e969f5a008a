// The queue's inside, shared by its source files: what is in hand, destination by destination. Thread: the worker's, but
// for what is marked.
#pragma once
#include "services/queue/queue.h"
#include "services/queue/reports.h"
#include "services/queue/rows.h"
#include "shared/base/log.h"

#include <atomic>
#include <coroutine>
#include <deque>
#include <map>
#include <mutex>

namespace queue {

struct Work // one message for one destination, leased
{
    Message message; // with at most recipientsPerBatch recipients
    QByteArray owner; // of the lease
};

struct Destination
{
    std::deque<Work> waiting;
    int waitingRecipients = 0;
    int channels = 0;
    int failures = 0; // in a row, of the destination as a whole
    QDateTime until; // left alone until then
    QByteArray reply; // why
};

struct Queue::Private : std::enable_shared_from_this<Queue::Private>
{
    Private(sql::Database &database, storage::Spool &spool, async::Pool &pool, async::Worker &worker, const Clock &clock, Settings settings)
        : rows(database, settings.node)
        , spool(spool)
        , pool(pool)
        , worker(worker)
        , clock(clock)
        , settings(std::move(settings))
    {
    }
    using Self = std::shared_ptr<Private>;

    Rows rows;
    storage::Spool &spool;
    async::Pool &pool;
    async::Worker &worker;
    const Clock &clock;
    const Settings settings;
    Transport *transport = nullptr;

    std::map<QByteArray, Destination> destinations;
    int recipientsInHand = 0;
    int channels = 0;
    bool started = false, draining = false;
    bool pumping = false, pumpAgain = false;
    quint64 timer = 0;
    quint64 leaseTimer = 0;
    quint64 nextOwner = 1;
    RunOutcome counters;
    std::vector<std::coroutine_handle<>> waitingForIdle;
    std::function<void()> changed;
    bool changedPosted = false;
    std::atomic<bool> abandoned { false }; // the Queue is gone: nothing of the house may be touched any more
    std::atomic<bool> kicked { false }, news { false };
    std::chrono::milliseconds lastPump { -1000000 };
    std::mutex leftAloneMutex; // of the next line, which submitters read
    std::map<QByteArray, QDateTime> leftAlone;

    // --- from any thread ---
    void kick(); // something has changed: rows may be due
    void look(); // rows may be due, without anything new: whoever follows the queue is not woken
    Result<QueueId> submitNow(const NewMessage &message, const storage::SpoolContent &content);
    void tellChanged();
    // The clock may have been ahead: nobody waits longer than the schedule says.
    Result<void> pullInNow();

    // --- on the worker ---
    bool isIdle() const { return channels == 0 && !pumping && recipientsInHand == 0; }
    void wakeIdleWaiters();
    // co_await PumpEnd { d.get() }: until no round of claiming is under way.
    struct PumpEnd
    {
        Private *d;
        bool await_ready() const noexcept { return !d->pumping || d->abandoned; }
        void await_suspend(std::coroutine_handle<> handle) const { d->waitingForPump.push_back(handle); }
        void await_resume() const noexcept { }
    };
    std::vector<std::coroutine_handle<>> waitingForPump;
    void wakePumpWaiters();
    std::set<QByteArray> busyDestinations() const; // with enough in hand to be occupied for a while
    std::set<QByteArray> downDestinations(const QDateTime &now) const; // left alone
    void launch(); // channels for what waits
    void armTimer(const QDateTime &due);
    void armLeaseTimer();
    std::optional<Work> take(const QByteArray &destination);
    void markDown(const QByteArray &destination, const QByteArray &reply);
    void markUp(const QByteArray &destination);
    void forgetFarBackoffs(const QDateTime &now); // as pullInNow(), for destinations
    void startPump();

    static async::Task<int> pump(Self d); // recipients claimed
    static async::Task<void> pumpDetached(Self d);
    static async::Task<int> claimOnce(Self d);
    static async::Task<void> runChannel(Self d, QByteArray destination);
    static async::Task<bool> attempt(Self d, Channel *channel, Work work); // false: the destination is down
    static async::Task<void> conclude(Self d, std::shared_ptr<Batch> batch, QByteArray owner, Outcome outcome);
    static async::Task<void> giveBackInterrupted(Self d, std::shared_ptr<Batch> batch, QByteArray owner);
    static async::Task<void> giveBackWaiting(Self d, QByteArray destination);
    static async::Task<void> giveBackRemote(Self d); // what waits in hand for other hosts
    static async::Task<RunOutcome> runDue(Self d);
    static async::Task<void> drain(Self d);
    static async::Task<void> renewLeases(Self d);

    // What an outcome means for rows and reports; runs on a pool thread.
    struct Conclusion
    {
        std::vector<Rows::Update> updates;
        std::vector<WrittenReport> reports;
        RunOutcome counted;
    };
    static Conclusion decide(const Batch &batch, const Outcome &outcome, const Settings &settings, const QDateTime &now);

    struct IdleAwaiter
    {
        Private *d;
        bool await_ready() const noexcept { return d->isIdle(); }
        void await_suspend(std::coroutine_handle<> handle) const { d->waitingForIdle.push_back(handle); }
        void await_resume() const noexcept { }
    };

    // Runs blocking work on the pool; waits while the pool is full.
    template <class F> static async::Task<std::invoke_result_t<F &>> onPool(Self d, F work)
    {
        while (true) {
            bool full = false;
            try {
                F copy = work;
                auto result = co_await d->pool.run(std::move(copy));
                co_return result;
            } catch (const async::PoolFull &) {
                full = true;
            }
            if (full)
                co_await async::sleepFor(std::chrono::milliseconds(100));
        }
    }
};

} // namespace queue

// A worker for tests: runs what was posted, and timers by a ManualClock, on the test's own thread. While one exists it is
// the thread's current worker.
//
//     ManualWorker worker(clock);
//     auto result = worker.wait(session.run());      // runs until the task ends; fails the test after 10 s of nothing
#pragma once
#include "async/task.h"
#include "async/worker.h"
#include "tests/support/manualclock.h"

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <stdexcept>

class ManualWorker final : public async::Worker
{
public:
    explicit ManualWorker(ManualClock &clock);
    ~ManualWorker() override;
    void post(std::function<void()> work) override;
    quint64 startTimer(std::chrono::milliseconds delay, std::function<void()> work) override;
    void cancelTimer(quint64 id) override;

    // Runs everything that is posted or due now; returns when nothing is left.
    void runPending();
    // Moves the clock, running each timer at its time.
    void advance(std::chrono::milliseconds by);
    // Starts a task that is not waited for; its exception, if any, lands in lastError().
    void start(async::Task<void> task);
    std::chrono::milliseconds now() const { return m_clock.monotonic(); }
    int running() const { return m_running; }
    int timerCount() const { return int(m_timers.size()); }
    std::exception_ptr lastError() const { return m_lastError; }
    // Runs until `done` is true, waiting for pool threads; throws after 10 s.
    void runUntil(const std::function<bool()> &done);

    template <class T> T wait(async::Task<T> task)
    {
        if constexpr (std::is_void_v<T>) {
            bool finished = false;
            std::exception_ptr error;
            async::spawn(std::move(task), [&](std::exception_ptr e) { error = e, finished = true; });
            runUntil([&] { return finished; });
            if (error)
                std::rethrow_exception(error);
        } else {
            std::optional<T> result;
            wait(store(std::move(task), &result));
            return std::move(*result);
        }
    }

private:
    template <class T> static async::Task<void> store(async::Task<T> task, std::optional<T> *into)
    {
        auto value = co_await task;
        into->emplace(std::move(value));
    }
    ManualClock &m_clock;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_posted;
    struct Timer
    {
        quint64 id;
        std::function<void()> work;
    };
    std::multimap<std::chrono::milliseconds, Timer> m_timers;
    quint64 m_nextTimer = 1;
    int m_running = 0;
    std::exception_ptr m_lastError;
    async::Worker *m_previous;
};

// Runs several tasks at once, each within a time of its own, on the calling coroutine's worker, and goes on when every one has
// ended or is over its time. A task that is late is not stopped, for nothing can stop a question that was asked: it goes on by
// itself, and what it refers to must be held by its `keep`.
//
//     std::vector<async::Limited> tasks;
//     tasks.push_back({ check(job.get()), 5s, job });
//     const auto ends = co_await async::gatherWithin(std::move(tasks));
#pragma once
#include "async/task.h"
#include "async/worker.h"

#include <functional>
#include <memory>
#include <vector>

namespace async {

struct Limited
{
    Task<void> task;
    std::chrono::milliseconds limit;
    std::shared_ptr<const void> keep; // let go of when the task has ended, be it late
};

struct Ended
{
    bool inTime = false;
    std::exception_ptr error; // of a task that ended in time
};

namespace detail {
struct GatheredWithin
{
    std::vector<Ended> ends;
    std::vector<quint64> timers; // 0: none
    std::vector<bool> settled;
    size_t open = 0;
    std::coroutine_handle<> waiter;

    void settle(size_t index)
    {
        settled[index] = true;
        if (--open == 0 && waiter)
            std::exchange(waiter, {}).resume();
    }
    struct Awaiter
    {
        GatheredWithin *gathered;
        bool await_ready() const noexcept { return gathered->open == 0; }
        void await_suspend(std::coroutine_handle<> handle) const noexcept { gathered->waiter = handle; }
        void await_resume() const noexcept { }
    };
};
} // namespace detail

// `late` is told of each task that is over its time when that time is up (true) and when it has ended after all (false).
inline Task<std::vector<Ended>> gatherWithin(std::vector<Limited> tasks, std::function<void(bool)> late = {})
{
    const auto gathered = std::make_shared<detail::GatheredWithin>();
    gathered->open = tasks.size();
    gathered->ends.resize(tasks.size());
    gathered->timers.resize(tasks.size());
    gathered->settled.resize(tasks.size());
    for (size_t i = 0; i < tasks.size(); ++i) {
        spawn(std::move(tasks[i].task), [gathered, i, late, keep = std::move(tasks[i].keep)](std::exception_ptr error) {
            if (gathered->settled[i]) { // it was late
                if (late)
                    late(false);
                return;
            }
            if (gathered->timers[i] != 0)
                Worker::current()->cancelTimer(gathered->timers[i]);
            gathered->ends[i] = { true, error };
            gathered->settle(i);
        });
        if (gathered->settled[i])
            continue;
        gathered->timers[i] = Worker::current()->startTimer(tasks[i].limit, [gathered, i, late] {
            if (gathered->settled[i])
                return;
            if (late)
                late(true);
            gathered->settle(i);
        });
    }
    co_await detail::GatheredWithin::Awaiter { gathered.get() };
    std::vector<Ended> ends = std::move(gathered->ends);
    co_return ends;
}

} // namespace async

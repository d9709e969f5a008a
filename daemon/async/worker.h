// The thread a coroutine lives on, seen from below: somewhere to post a resumption to, and timers.
#pragma once
#include <QtGlobal>
#include <chrono>
#include <coroutine>
#include <functional>

namespace async {

class Worker
{
public:
    virtual ~Worker() = default;
    // Runs `work` on this worker's thread, soon and in order. Thread: any.
    virtual void post(std::function<void()> work) = 0;
    // Calls `work` on this worker's thread after `delay`. Thread: this worker's. The id cancels it.
    virtual quint64 startTimer(std::chrono::milliseconds delay, std::function<void()> work) = 0;
    virtual void cancelTimer(quint64 id) = 0;

    // The worker of the calling thread; every coroutine runs on one. Null on pool threads.
    static Worker *current();

protected:
    static void setCurrent(Worker *worker);
};

// co_await sleepFor(5s): suspends without holding the worker.
struct SleepAwaiter
{
    std::chrono::milliseconds delay;
    bool await_ready() const noexcept { return delay.count() <= 0; }
    void await_suspend(std::coroutine_handle<> handle) const
    {
        Worker::current()->startTimer(delay, [handle] { handle.resume(); });
    }
    void await_resume() const noexcept { }
};
inline SleepAwaiter sleepFor(std::chrono::milliseconds delay) { return { delay }; }

} // namespace async

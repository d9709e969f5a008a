// Work that nobody waits for and that may be lost: one thread of low priority, a bounded queue. What does not fit is refused,
// and what still waits at the end is thrown away, so nothing that mail depends on belongs here.
//
//     if (!background.submit([…](const Background &background) { for (…) { if (background.isStopping()) return; … } }))
//         … // too much to do: it is not done
// Thread: any, but for stop().
#pragma once
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace async {

class Background
{
public:
    // Long jobs look at isStopping() between their steps. They do not throw.
    using Job = std::function<void(const Background &)>;

    explicit Background(const char *name, size_t maxQueued = 1000);
    ~Background(); // stop()
    Background(const Background &) = delete;

    bool submit(Job job); // false: full, or stopping
    bool isStopping() const { return m_stopping.load(std::memory_order_relaxed); }
    // Waits for the job that runs; the others are thrown away. How many that were.
    size_t stop();
    bool waitUntilIdle(std::chrono::milliseconds deadline); // false at the deadline

private:
    void threadMain(std::string name);
    const size_t m_maxQueued;
    std::atomic<bool> m_stopping { false };
    std::mutex m_mutex;
    std::condition_variable m_wake, m_idle;
    std::deque<Job> m_jobs;
    bool m_running = false;
    std::thread m_thread;
};

} // namespace async

// Bounded threads for work that blocks: SQL, files with fsync, password hashing. Never on a network worker.
//
//     auto found = co_await pool.run([=] { return directory.find(address); });
//
// Jobs start in the order they came. A full queue refuses: callers answer Busy, they never wait on a worker.
#pragma once
#include "async/task.h"
#include "async/worker.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <thread>
#include <type_traits>
#include <vector>

namespace async {

struct PoolFull : std::runtime_error
{
    PoolFull()
        : std::runtime_error("pool queue is full")
    {
    }
};

class Pool
{
public:
    // `maxQueued`: jobs that may wait beside those running. `name` is the threads' name (15 octets).
    Pool(const char *name, int threads, int maxQueued = 10000);
    // Runs what is queued, then joins.
    ~Pool();
    Pool(const Pool &) = delete;

    // False when the queue is full. Thread: any.
    bool submit(std::function<void()> job);
    int queued() const;
    int threadCount() const { return int(m_threads.size()); }

    // Awaitable: runs `work` on a pool thread and resumes the coroutine on its own worker with the result (or the
    // exception). Throws PoolFull when the queue is full. The coroutine must stay alive meanwhile; sessions do.
    template <class F> auto run(F work);

private:
    void threadMain(std::string name);
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_jobs;
    size_t m_maxQueued;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

namespace detail {
template <class F> struct PoolAwaiter
{
    using T = std::invoke_result_t<F &>;
    using Stored = std::conditional_t<std::is_void_v<T>, char, T>;
    Pool *pool;
    F work;
    std::optional<Stored> value {};
    std::exception_ptr error {};
    bool refused = false;

    bool await_ready() const noexcept { return false; }
    bool await_suspend(std::coroutine_handle<> handle)
    {
        Worker *worker = Worker::current();
        const bool accepted = pool->submit([this, worker, handle] {
            try {
                if constexpr (std::is_void_v<T>) {
                    work();
                    value.emplace();
                } else {
                    value.emplace(work());
                }
            } catch (...) {
                error = std::current_exception();
            }
            worker->post([handle] { handle.resume(); });
        });
        refused = !accepted;
        return accepted;
    }
    T await_resume()
    {
        if (refused)
            throw PoolFull();
        if (error)
            std::rethrow_exception(error);
        if constexpr (!std::is_void_v<T>)
            return std::move(*value);
    }
};
} // namespace detail

template <class F> auto Pool::run(F work) { return detail::PoolAwaiter<F> { this, std::move(work) }; }

} // namespace async

// Work on the pool that runs while the coroutine does something else: the next batch is read while this one is sent.
//
//     Ahead<Batch> next;
//     next.start(pool, work);      // work: a copyable closure
//     …
//     Batch batch = co_await next; // once for each start
//
// The coroutine may end (the peer is gone) while the work runs: the closure's captures live until it is done.
#pragma once
#include "async/pool.h"

#include <atomic>
#include <memory>
#include <optional>

namespace imap {

template <class T> class Ahead
{
    struct State
    {
        enum Phase { Running, Awaited, Done };
        std::atomic<int> phase = Running;
        std::optional<T> value;
        std::exception_ptr error;
        async::Worker *worker = nullptr;
        std::coroutine_handle<> waiter;
    };

public:
    // False: the pool's queue is full.
    template <class F> bool start(async::Pool &pool, F work)
    {
        m_state = std::make_shared<State>();
        m_state->worker = async::Worker::current();
        return pool.submit([state = m_state, work = std::move(work)] {
            try {
                state->value.emplace(work());
            } catch (...) {
                state->error = std::current_exception();
            }
            if (state->phase.exchange(State::Done) == State::Awaited)
                state->worker->post([waiter = state->waiter] { waiter.resume(); });
        });
    }
    bool isStarted() const { return m_state != nullptr; }

    bool await_ready() const { return m_state->phase.load() == State::Done; }
    bool await_suspend(std::coroutine_handle<> handle)
    {
        m_state->waiter = handle;
        int running = State::Running;
        return m_state->phase.compare_exchange_strong(running, State::Awaited);
    }
    T await_resume()
    {
        const auto state = std::exchange(m_state, nullptr);
        if (state->error)
            std::rethrow_exception(state->error);
        return std::move(*state->value);
    }

private:
    std::shared_ptr<State> m_state;
};

// Lets the worker's other sessions run for a moment.
struct Yield
{
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> handle) const
    {
        async::Worker::current()->post([handle] { handle.resume(); });
    }
    void await_resume() const noexcept { }
};

} // namespace imap

// The inside of a Connection: how its coroutine waits, and what other threads hold of it.
#pragma once
#include "net/connection.h"

namespace net {

// What another thread may hold when the connection is long gone.
struct Connection::Hook
{
    Connection *connection; // touched on the worker only
    std::atomic<bool> woken { false };
};

struct Connection::Wait
{
    Connection &connection;
    Waiting what;
    bool wakeable;
    std::chrono::steady_clock::time_point deadline;

    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> handle) const
    {
        connection.m_waiter = handle;
        connection.m_waitingFor = what;
        connection.m_wakeable = wakeable;
        connection.m_deadline = deadline;
        if (what == Waiting::Turn) {
            connection.m_worker.post([hook = connection.m_hook] {
                if (hook->connection && hook->connection->m_waitingFor == Waiting::Turn)
                    hook->connection->resume(Woke::Ready);
            });
        } else {
            connection.armTimer();
        }
    }
    Woke await_resume() const noexcept { return connection.m_woke; }
};

} // namespace net

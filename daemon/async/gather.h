// Runs several tasks at once on the calling coroutine's worker and goes on when all of them have ended. The first exception
// is thrown again then.
//
//     std::vector<async::Task<void>> questions;
//     questions.push_back(ask(shared, 1)); …
//     co_await async::gather(std::move(questions));
#pragma once
#include "async/task.h"

#include <memory>
#include <vector>

namespace async {

namespace detail {
struct Gathered
{
    size_t open = 0;
    std::coroutine_handle<> waiter;
    std::exception_ptr error;

    struct Awaiter
    {
        Gathered *gathered;
        bool await_ready() const noexcept { return gathered->open == 0; }
        void await_suspend(std::coroutine_handle<> handle) const noexcept { gathered->waiter = handle; }
        void await_resume() const noexcept { }
    };
};
} // namespace detail

inline Task<void> gather(std::vector<Task<void>> tasks)
{
    const auto gathered = std::make_shared<detail::Gathered>();
    gathered->open = tasks.size();
    for (Task<void> &task : tasks) {
        spawn(std::move(task), [gathered](std::exception_ptr error) {
            if (error && !gathered->error)
                gathered->error = error;
            if (--gathered->open == 0 && gathered->waiter)
                std::exchange(gathered->waiter, {}).resume();
        });
    }
    co_await detail::Gathered::Awaiter { gathered.get() };
    if (gathered->error)
        std::rethrow_exception(gathered->error);
}

} // namespace async

// A lazily started coroutine with one awaiter. Lives on one thread, the worker's; results of pool work are posted there.
//
// g++ makes no tail call of symmetric transfer at -O0/-O1 and under sanitizers, so a loop of a million tasks that finish
// at once would overflow the stack. Here await_suspend resumes the child itself and reports whether it is already done;
// the child's final awaiter resumes its parent only when the parent is really suspended.
//
// House rules, because g++ 12 miscompiles other forms silently: `co_await` stands alone on the right of a named
// variable, as a statement, or after `co_return`; never in a condition, `?:`, braces or an operator's operand
// (tests/checks/coawait.py fails on them). Parameters by value; no capturing lambda as a coroutine.
#pragma once
#include <coroutine>
#include <exception>
#include <optional>
#include <utility>

namespace async {

template <class T> class Task;

namespace detail {
struct PromiseBase
{
    std::coroutine_handle<> parent;
    bool parentSuspended = false;
    std::exception_ptr error;

    std::suspend_always initial_suspend() noexcept { return {}; }
    struct FinalAwaiter
    {
        bool await_ready() noexcept { return false; }
        template <class P> void await_suspend(std::coroutine_handle<P> self) noexcept
        {
            PromiseBase &promise = self.promise();
            if (promise.parentSuspended)
                promise.parent.resume(); // may destroy `self`: nothing of it is touched after
        }
        void await_resume() noexcept { }
    };
    FinalAwaiter final_suspend() noexcept { return {}; }
    void unhandled_exception() noexcept { error = std::current_exception(); }
};

template <class T> struct Promise : PromiseBase
{
    std::optional<T> value;
    Task<T> get_return_object();
    template <class U> void return_value(U &&result) { value.emplace(std::forward<U>(result)); }
    T take()
    {
        if (error)
            std::rethrow_exception(error);
        return std::move(*value);
    }
};

template <> struct Promise<void> : PromiseBase
{
    Task<void> get_return_object();
    void return_void() { }
    void take()
    {
        if (error)
            std::rethrow_exception(error);
    }
};
} // namespace detail

template <class T = void> class [[nodiscard]] Task
{
public:
    using promise_type = detail::Promise<T>;
    using Handle = std::coroutine_handle<promise_type>;

    Task() = default;
    explicit Task(Handle handle)
        : m_handle(handle)
    {
    }
    Task(Task &&other) noexcept
        : m_handle(std::exchange(other.m_handle, {}))
    {
    }
    Task &operator=(Task &&other) noexcept
    {
        if (this != &other) {
            if (m_handle)
                m_handle.destroy();
            m_handle = std::exchange(other.m_handle, {});
        }
        return *this;
    }
    ~Task()
    {
        if (m_handle)
            m_handle.destroy();
    }

    bool await_ready() const noexcept { return false; }
    template <class P> bool await_suspend(std::coroutine_handle<P> parent)
    {
        auto &promise = m_handle.promise();
        promise.parent = parent;
        m_handle.resume();
        if (m_handle.done())
            return false; // finished at once: the parent goes on without having been suspended
        promise.parentSuspended = true;
        return true;
    }
    T await_resume() { return m_handle.promise().take(); }

private:
    Handle m_handle;
};

namespace detail {
template <class T> Task<T> Promise<T>::get_return_object()
{
    return Task<T>(std::coroutine_handle<Promise<T>>::from_promise(*this));
}
inline Task<void> Promise<void>::get_return_object()
{
    return Task<void>(std::coroutine_handle<Promise<void>>::from_promise(*this));
}

// Owns itself: its frame goes when it ends.
struct Detached
{
    struct promise_type
    {
        Detached get_return_object() { return {}; }
        std::suspend_never initial_suspend() noexcept { return {}; }
        std::suspend_never final_suspend() noexcept { return {}; }
        void return_void() { }
        void unhandled_exception() { std::terminate(); } // spawn() catches everything
    };
};
template <class Done> Detached runDetached(Task<void> task, Done done)
{
    std::exception_ptr error;
    try {
        co_await task;
    } catch (...) {
        error = std::current_exception();
    }
    done(error);
}
} // namespace detail

// Starts a task nobody awaits, on the current worker; `done(std::exception_ptr)` is called there when it ends.
template <class Done> void spawn(Task<void> task, Done done) { detail::runDetached(std::move(task), std::move(done)); }

} // namespace async

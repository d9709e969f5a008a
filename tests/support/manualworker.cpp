#include "tests/support/manualworker.h"

ManualWorker::ManualWorker(ManualClock &clock)
    : m_clock(clock)
    , m_previous(current())
{
    setCurrent(this);
}

ManualWorker::~ManualWorker() { setCurrent(m_previous); }

void ManualWorker::post(std::function<void()> work)
{
    {
        const std::lock_guard lock(m_mutex);
        m_posted.push_back(std::move(work));
    }
    m_wake.notify_all();
}

quint64 ManualWorker::startTimer(std::chrono::milliseconds delay, std::function<void()> work)
{
    m_timers.emplace(m_clock.monotonic() + delay, Timer { m_nextTimer, std::move(work) });
    return m_nextTimer++;
}

void ManualWorker::cancelTimer(quint64 id)
{
    std::erase_if(m_timers, [id](const auto &entry) { return entry.second.id == id; });
}

void ManualWorker::runPending()
{
    while (true) {
        std::function<void()> work;
        {
            const std::lock_guard lock(m_mutex);
            if (!m_posted.empty()) {
                work = std::move(m_posted.front());
                m_posted.pop_front();
            }
        }
        if (!work && !m_timers.empty() && m_timers.begin()->first <= m_clock.monotonic()) {
            work = std::move(m_timers.begin()->second.work);
            m_timers.erase(m_timers.begin());
        }
        if (!work)
            return;
        work();
    }
}

void ManualWorker::advance(std::chrono::milliseconds by)
{
    const auto end = m_clock.monotonic() + by;
    runPending();
    while (!m_timers.empty() && m_timers.begin()->first <= end) {
        if (m_timers.begin()->first > m_clock.monotonic())
            m_clock.advance(m_timers.begin()->first - m_clock.monotonic());
        runPending();
    }
    m_clock.advance(end - m_clock.monotonic());
    runPending();
}

void ManualWorker::start(async::Task<void> task)
{
    ++m_running;
    async::spawn(std::move(task), [this](std::exception_ptr error) {
        --m_running;
        if (error)
            m_lastError = error;
    });
}

void ManualWorker::runUntil(const std::function<bool()> &done)
{
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (true) {
        runPending();
        if (done())
            return;
        std::unique_lock lock(m_mutex);
        if (!m_wake.wait_until(lock, deadline, [this] { return !m_posted.empty(); }))
            throw std::runtime_error("nothing happened for 10 s: the task waits for input or a timer");
    }
}

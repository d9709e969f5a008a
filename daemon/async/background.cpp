#include "async/background.h"

#include <pthread.h>
#include <string>
#include <sys/resource.h>
#include <unistd.h>

namespace async {

Background::Background(const char *name, size_t maxQueued)
    : m_maxQueued(maxQueued)
    , m_thread([this, name = std::string(name)] { threadMain(name); })
{
}

Background::~Background() { stop(); }

bool Background::submit(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (isStopping() || m_jobs.size() >= m_maxQueued)
            return false;
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
    return true;
}

size_t Background::stop()
{
    std::deque<Job> dropped; // their captures go without the lock
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        dropped = std::exchange(m_jobs, {});
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
    return dropped.size();
}

bool Background::waitUntilIdle(std::chrono::milliseconds deadline)
{
    std::unique_lock lock(m_mutex);
    return m_idle.wait_for(lock, deadline, [this] { return m_jobs.empty() && !m_running; });
}

void Background::threadMain(std::string name)
{
    pthread_setname_np(pthread_self(), name.substr(0, 15).c_str());
    ::setpriority(PRIO_PROCESS, id_t(::gettid()), 10); // Linux: of this thread alone
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return isStopping() || !m_jobs.empty(); });
        if (isStopping())
            return;
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        m_running = true;
        lock.unlock();
        job(*this);
        job = nullptr;
        lock.lock();
        m_running = false;
        if (m_jobs.empty())
            m_idle.notify_all();
    }
}

} // namespace async

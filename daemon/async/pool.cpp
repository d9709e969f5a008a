#include "async/pool.h"

#include <pthread.h>

namespace async {

Pool::Pool(const char *name, int threads, int maxQueued)
    : m_maxQueued(size_t(maxQueued))
{
    m_threads.reserve(size_t(threads));
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this, name = std::string(name)] { threadMain(name); });
}

Pool::~Pool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

bool Pool::submit(std::function<void()> job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping || m_jobs.size() >= m_maxQueued)
            return false;
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
    return true;
}

int Pool::queued() const
{
    const std::lock_guard lock(m_mutex);
    return int(m_jobs.size());
}

void Pool::threadMain(std::string name)
{
    pthread_setname_np(pthread_self(), name.substr(0, 15).c_str());
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
        if (m_jobs.empty())
            return;
        std::function<void()> job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job();
        job = nullptr; // captures go before the lock is taken again
        lock.lock();
    }
}

} // namespace async

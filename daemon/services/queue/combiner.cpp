#include "services/queue/combiner.h"

namespace queue {

void Combiner::execute(Job &job)
{
    constexpr size_t most = 64;
    std::unique_lock lock(m_mutex);
    m_waiting.push_back(&job);
    m_turn.wait(lock, [&] { return job.done || !m_running; });
    if (job.done)
        return;
    m_running = true;
    std::vector<Job *> jobs { &job }; // its own first: it must not wait for a second round
    std::erase(m_waiting, &job);
    const size_t others = std::min(m_waiting.size(), most - 1);
    jobs.insert(jobs.end(), m_waiting.begin(), m_waiting.begin() + qsizetype(others));
    m_waiting.erase(m_waiting.begin(), m_waiting.begin() + qsizetype(others));
    lock.unlock();
    runAll(jobs);
    lock.lock();
    for (Job *done : jobs)
        done->done = true;
    m_running = false;
    m_turn.notify_all();
}

void Combiner::runAll(const std::vector<Job *> &jobs)
{
    bool ownFault = false; // a job failed, not the transaction around it
    const auto together = m_database.inTransaction([&](sql::Sql &sql) -> Result<void> {
        ownFault = false;
        for (Job *job : jobs) {
            if (auto failure = job->run(sql)) {
                ownFault = true;
                return *failure;
            }
        }
        return {};
    });
    if (together)
        return;
    if (!ownFault || jobs.size() == 1) {
        for (Job *job : jobs)
            job->failure = together.failure();
        return;
    }
    // One of them spoiled it for all, and all was rolled back: now each for itself.
    for (Job *job : jobs) {
        const auto alone = m_database.inTransaction([&](sql::Sql &sql) -> Result<void> {
            if (auto failure = job->run(sql))
                return *failure;
            return {};
        });
        if (!alone)
            job->failure = alone.failure();
    }
}

} // namespace queue

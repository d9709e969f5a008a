#include "services/directory/changewatch.h"

#include "services/directory/directory.h"

#include <atomic>
#include <mutex>

namespace directory {
namespace {
constexpr qint64 never = std::numeric_limits<qint64>::min() / 2;
constexpr qint64 justNow = 100; // ms: one check serves all who waited for it
} // namespace

struct ChangeWatch::State
{
    Directory &directory;
    async::Pool &pool;
    const Clock &clock;
    std::atomic<quint64> generation { 1 };
    std::atomic<qint64> checkedAt { never }; // monotonic ms, taken before the counter was read
    std::atomic<bool> background { false };
    std::mutex mutex; // one check at a time; guards the two below
    qint64 counter = -1;
    bool closed = false;

    Result<quint64> check()
    {
        const std::lock_guard lock(mutex);
        const qint64 now = clock.monotonic().count();
        if (closed)
            return Failure { Failure::Kind::Unavailable, "Shutting down", QStringLiteral("directory watch is closed") };
        if (now - checkedAt.load(std::memory_order_acquire) < justNow)
            return generation.load(std::memory_order_acquire);
        auto read = directory.changeCounter();
        if (!read)
            return read.failure();
        if (*read != counter) {
            counter = *read;
            generation.fetch_add(1, std::memory_order_acq_rel);
        }
        checkedAt.store(now, std::memory_order_release);
        return generation.load(std::memory_order_acquire);
    }
};

ChangeWatch::ChangeWatch(Directory &directory, async::Pool &pool, const Clock &clock)
    : m_state(new State { directory, pool, clock })
{
}

ChangeWatch::~ChangeWatch()
{
    const std::lock_guard lock(m_state->mutex); // waits for a check that runs
    m_state->closed = true;
}

void ChangeWatch::invalidate() { m_state->generation.fetch_add(1, std::memory_order_acq_rel); }

std::optional<quint64> ChangeWatch::generation()
{
    const qint64 age = m_state->clock.monotonic().count() - m_state->checkedAt.load(std::memory_order_acquire);
    if (age >= useless.count())
        return std::nullopt;
    const quint64 known = m_state->generation.load(std::memory_order_acquire);
    if (age >= ageing.count() && !m_state->background.exchange(true)) {
        const bool accepted = m_state->pool.submit([state = m_state] {
            (void)state->check();
            state->background = false;
        });
        if (!accepted)
            m_state->background = false;
    }
    return known;
}

Result<quint64> ChangeWatch::check() { return m_state->check(); }

} // namespace directory

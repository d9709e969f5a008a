#include "services/policy/scanners/health.h"

namespace policy::scanners {

bool Health::mayAsk()
{
    const std::lock_guard lock(m_mutex);
    if (!m_state.down)
        return true;
    const auto now = m_clock.monotonic();
    if (now < m_tryAgain)
        return false;
    m_tryAgain = now + m_pause; // this one tries; the others wait for what it finds
    m_state.nextTry = m_clock.nowUtc().addMSecs(m_pause.count());
    return true;
}

void Health::answered(std::chrono::milliseconds took)
{
    const std::lock_guard lock(m_mutex);
    ++m_state.asked;
    m_state.latency = m_state.lastAnswerAt.isValid() ? (m_state.latency * 7 + took) / 8 : took;
    m_state.lastAnswerAt = m_clock.nowUtc();
    m_state.failuresInARow = 0;
    m_state.down = false;
    m_state.nextTry = {};
    m_pause = firstPause;
}

void Health::failed(const QByteArray &why)
{
    const std::lock_guard lock(m_mutex);
    ++m_state.asked;
    ++m_state.failed;
    ++m_state.failuresInARow;
    m_state.lastError = why;
    m_state.lastErrorAt = m_clock.nowUtc();
    if (m_state.down)
        m_pause = std::min<std::chrono::milliseconds>(m_pause * 2, longestPause);
    else if (m_state.failuresInARow < failuresToOpen)
        return;
    m_state.down = true;
    m_tryAgain = m_clock.monotonic() + m_pause;
    m_state.nextTry = m_clock.nowUtc().addMSecs(m_pause.count());
}

Health::State Health::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

std::shared_ptr<Health> HealthRegistry::of(const QByteArray &kind, const QByteArray &address)
{
    const std::lock_guard lock(m_mutex);
    auto &health = m_all[{ kind, address }];
    if (!health)
        health = std::make_shared<Health>(m_clock);
    return health;
}

} // namespace policy::scanners

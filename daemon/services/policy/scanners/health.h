// Is a scanner well? A circuit breaker for each: after some failures in a row it is not asked for a while, so that mail does not
// wait for a service that is down; then one mail tries it again, and its pauses grow until it answers.
// Thread: any.
#pragma once
#include "shared/base/clock.h"

#include <QByteArray>
#include <QDateTime>
#include <chrono>
#include <map>
#include <memory>
#include <mutex>

namespace policy::scanners {

class Health
{
public:
    static constexpr int failuresToOpen = 3;
    static constexpr std::chrono::seconds firstPause { 15 }, longestPause { 300 };

    struct State
    {
        bool down = false;
        quint64 asked = 0, failed = 0;
        int failuresInARow = 0;
        std::chrono::milliseconds latency { 0 }; // moving average of the answers
        QByteArray lastError;
        QDateTime lastErrorAt, lastAnswerAt, nextTry; // UTC; nextTry while it is down
    };

    explicit Health(const Clock &clock)
        : m_clock(clock)
    {
    }
    // May the scanner be asked now? When it is down, true for one asker after each pause.
    bool mayAsk();
    void answered(std::chrono::milliseconds took);
    void failed(const QByteArray &why);
    State state() const;

private:
    const Clock &m_clock;
    mutable std::mutex m_mutex;
    State m_state;
    std::chrono::milliseconds m_tryAgain { 0 }, m_pause { firstPause };
};

// Those of all scanners, by kind and address.
class HealthRegistry
{
public:
    explicit HealthRegistry(const Clock &clock)
        : m_clock(clock)
    {
    }
    std::shared_ptr<Health> of(const QByteArray &kind, const QByteArray &address);

private:
    const Clock &m_clock;
    std::mutex m_mutex;
    std::map<std::pair<QByteArray, QByteArray>, std::shared_ptr<Health>> m_all;
};

} // namespace policy::scanners

// Holds clients and their neighbourhoods to so many connections, mails and recipients within `rate.window`: the first is
// refused with 421, the others with 451 4.7.1, until the window has passed.
#pragma once
#include "services/policy/check.h"
#include "services/policy/connection/ratelimits.h"
#include "shared/base/clock.h"

namespace policy {

class RateCheck final : public Check
{
public:
    RateCheck(RateLimits &limits, const Clock &clock, Rate rate)
        : m_limits(limits)
        , m_clock(clock)
        , m_rate(rate)
    {
    }
    const char *name() const override;
    Stage stage() const override;
    int order() const override { return -20; } // cheap, and spares the others
    bool applies(const Subject &subject) const override;
    async::Task<void> run(Subject *subject) override;

private:
    RateLimits &m_limits;
    const Clock &m_clock;
    const Rate m_rate;
};

} // namespace policy

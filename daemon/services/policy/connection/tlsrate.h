// How many TLS sessions a client may have negotiated within a while (rate.tls_sessions): each costs a private key operation,
// a resumed one does not and is not counted. On all ports of SMTP, also before anybody has logged in.
//
// STARTTLS is refused with 454 and the session goes on in the clear; under TLS from the first octet the client is told 421.
#pragma once
#include "services/policy/check.h"
#include "services/policy/connection/ratelimits.h"
#include "shared/base/clock.h"

namespace policy {

class TlsRateCheck final : public Check
{
public:
    TlsRateCheck(RateLimits &limits, const Clock &clock)
        : m_limits(limits)
        , m_clock(clock)
    {
    }
    const char *name() const override { return "rate-tls"; }
    Stage stage() const override { return Stage::Connection; }
    int order() const override { return -20; } // cheap, and spares the others
    bool alsoForSubmission() const override { return true; }
    bool applies(const Subject &subject) const override;
    async::Task<void> run(Subject *subject) override;
    std::optional<smtp::Reply> mayStartTls(const smtp::Client &client, const SessionFacts &facts) override;
    void tlsStarted(const smtp::Client &client, const SessionFacts &facts) override;

private:
    static bool isCounted(const smtp::Client &client, const SessionFacts &facts, const settings::Values &settings);
    RateLimits &m_limits;
    const Clock &m_clock;
};

} // namespace policy

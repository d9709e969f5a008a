// SPF as a check of the sender (RFC 7208): of the HELO name once a session, of MAIL FROM for each mail. Its results are facts
// for others: greylisting, DMARC, Authentication-Results.
#pragma once
#include "dns/resolver.h"
#include "services/policy/check.h"
#include "shared/base/clock.h"

namespace policy {

class SpfCheck final : public Check
{
public:
    SpfCheck(dns::Resolver &resolver, const Clock &clock, QByteArray hostname)
        : m_resolver(resolver)
        , m_clock(clock)
        , m_hostname(std::move(hostname))
    {
    }
    const char *name() const override { return "spf"; }
    Stage stage() const override { return Stage::Sender; }
    bool applies(const Subject &subject) const override;
    async::Task<void> run(Subject *subject) override;

private:
    dns::Resolver &m_resolver;
    const Clock &m_clock;
    const QByteArray m_hostname;
};

// What SPF's result means, by the settings spf.*. Pure.
Verdict spfVerdict(const spf::Result &result, const QHostAddress &client, const settings::Values &settings);

} // namespace policy

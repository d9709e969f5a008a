// DMARC as a check of the content (RFC 7489): what SPF and DKIM found, held against the domain that people see in From, and
// what that domain wants done; by the setting dmarc.policy of each recipient's domain. A chain of trusted forwarders (RFC 8617,
// arc.trusted_sealers) that had seen it pass lifts a failure.
#pragma once
#include "dns/resolver.h"
#include "services/policy/check.h"

namespace policy {

class DmarcCheck final : public Check
{
public:
    explicit DmarcCheck(dns::Resolver &resolver)
        : m_resolver(resolver)
    {
    }
    const char *name() const override { return "dmarc"; }
    Stage stage() const override { return Stage::Content; }
    int order() const override { return 20; } // after the signatures
    async::Task<void> run(Subject *subject) override;

private:
    dns::Resolver &m_resolver;
};

// Pure. `lifter`: the trusted sealer that vouches for it; empty: none.
Verdict dmarcVerdict(const dmarc::Result &result, const QByteArray &lifter, const settings::Values &settings, const QByteArray &domain);
// The nearest trusted sealer whose own results say dmarc=pass, all sealers after it being trusted too.
QByteArray arcLifter(const arc::Result &chain, const QList<QByteArray> &trusted);

} // namespace policy

// The message's signatures as a check of the content: DKIM (RFC 6376) and ARC (RFC 8617), from one pass over the body. Their
// results are facts for DMARC and Authentication-Results.
#pragma once
#include "async/pool.h"
#include "dns/resolver.h"
#include "services/policy/check.h"
#include "shared/base/clock.h"

namespace policy {

class SignatureCheck final : public Check
{
public:
    SignatureCheck(dns::Resolver &resolver, async::Pool &pool, const Clock &clock)
        : m_resolver(resolver)
        , m_pool(pool)
        , m_clock(clock)
    {
    }
    const char *name() const override { return "dkim"; }
    Stage stage() const override { return Stage::Content; }
    async::Task<void> run(Subject *subject) override;

    static constexpr qint64 hashedHere = 128 * 1024; // octets of a body that a worker hashes itself; more go to the pool

private:
    dns::Resolver &m_resolver;
    async::Pool &m_pool;
    const Clock &m_clock;
};

// Pure.
Verdict dkimVerdict(const std::vector<dkim::Result> &signatures, const settings::Values &settings);
Verdict arcVerdict(const arc::Result &chain);

} // namespace policy

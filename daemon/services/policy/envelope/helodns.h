// Does the name in HELO exist, and is it the client's? RFC 5321 §4.1.4: mail is not refused for it, so it only counts.
#pragma once
#include "dns/resolver.h"
#include "services/policy/check.h"

namespace policy {

class HeloDnsCheck final : public Check
{
public:
    explicit HeloDnsCheck(dns::Resolver &resolver)
        : m_resolver(resolver)
    {
    }
    const char *name() const override { return "helo-dns"; }
    Stage stage() const override { return Stage::Helo; }
    bool applies(const Subject &subject) const override;
    async::Task<void> run(Subject *subject) override;

private:
    dns::Resolver &m_resolver;
};

} // namespace policy

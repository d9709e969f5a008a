// The client's reverse names, and whether one of them leads back to it (RFC 8601 §2.7.3 "iprev", RFC 1912 §2.1). Fills
// SessionFacts; an XCLIENT host may have told.
#pragma once
#include "dns/resolver.h"
#include "services/policy/check.h"

namespace policy {

class ReverseCheck final : public Check
{
public:
    explicit ReverseCheck(dns::Resolver &resolver)
        : m_resolver(resolver)
    {
    }
    const char *name() const override { return "iprev"; }
    Stage stage() const override { return Stage::Connection; }
    bool remembers() const override { return true; }
    bool applies(const Subject &subject) const override;
    async::Task<void> run(Subject *subject) override;

    static constexpr qsizetype mostNames = 5; // looked up; a reverse zone may hold hundreds

private:
    async::Task<void> find(SessionFacts *facts, std::shared_ptr<const smtp::Client> client);
    dns::Resolver &m_resolver;
};

} // namespace policy

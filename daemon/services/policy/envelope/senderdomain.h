// Can the sender be answered? Its domain must have an MX or an address (RFC 5321 §2.3.5, §5.1) and not say that it takes no
// mail (null MX, RFC 7505 §4.2). What the DNS does not know for the moment is asked to come later.
#pragma once
#include "dns/resolver.h"
#include "services/policy/check.h"

namespace policy {

class SenderDomainCheck final : public Check
{
public:
    SenderDomainCheck(dns::Resolver &resolver, directory::Lookup &lookup)
        : m_resolver(resolver)
        , m_lookup(lookup)
    {
    }
    const char *name() const override { return "sender-domain"; }
    Stage stage() const override { return Stage::Sender; }
    bool applies(const Subject &subject) const override;
    async::Task<void> run(Subject *subject) override;

private:
    dns::Resolver &m_resolver;
    directory::Lookup &m_lookup;
};

} // namespace policy

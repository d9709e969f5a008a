// A stranger that sends in the name of one of our domains without having logged in. Newsletters and forwarding do it in good
// faith, so it counts and does not refuse; an SPF pass says that the domain's owner has agreed.
#pragma once
#include "services/policy/check.h"

namespace policy {

class OwnSenderCheck final : public Check
{
public:
    explicit OwnSenderCheck(directory::Lookup &lookup)
        : m_lookup(lookup)
    {
    }
    const char *name() const override { return "own-sender"; }
    Stage stage() const override { return Stage::Sender; }
    int order() const override { return 50; } // after SPF
    bool applies(const Subject &subject) const override;
    async::Task<void> run(Subject *subject) override;

private:
    directory::Lookup &m_lookup;
};

} // namespace policy

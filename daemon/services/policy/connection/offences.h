// Breaches of the protocol: what a session did wrong is remembered for the client's next ones, which are answered later and
// later (a tarpit, up to `tarpit.longest`), and told to the bans.
#pragma once
#include "services/policy/bans.h"
#include "services/policy/check.h"
#include "services/policy/connection/clientmemory.h"

namespace policy {

class OffenceCheck final : public Check
{
public:
    OffenceCheck(ClientMemory &memory, Bans *bans, const Clock &clock)
        : m_memory(memory)
        , m_bans(bans)
        , m_clock(clock)
    {
    }
    const char *name() const override { return "offences"; }
    Stage stage() const override { return Stage::Connection; }
    int order() const override { return -10; }
    bool applies(const Subject &subject) const override;
    async::Task<void> run(Subject *subject) override;
    void ended(const smtp::Client &client, const SessionFacts &facts, const smtp::SessionEnd &end) override;

private:
    ClientMemory &m_memory;
    Bans *m_bans; // may be null
    const Clock &m_clock;
};

} // namespace policy

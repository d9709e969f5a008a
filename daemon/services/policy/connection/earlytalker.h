// Clients that speak before the greeting (RFC 5321 §4.3.1 has them wait): hardly anything but bots does. Judged at HELO, when
// the session knows; an early talker is remembered for `early.remember` and pays a little at each later connection, too.
#pragma once
#include "services/policy/bans.h"
#include "services/policy/check.h"
#include "services/policy/connection/clientmemory.h"

namespace policy {

class EarlyTalkerCheck final : public Check
{
public:
    EarlyTalkerCheck(ClientMemory &memory, Bans *bans, const Clock &clock)
        : m_memory(memory)
        , m_bans(bans)
        , m_clock(clock)
    {
    }
    const char *name() const override { return "pregreet"; }
    Stage stage() const override { return Stage::Helo; }
    bool applies(const Subject &subject) const override;
    async::Task<void> run(Subject *subject) override;
    void ended(const smtp::Client &client, const SessionFacts &facts, const smtp::SessionEnd &end) override;

private:
    ClientMemory &m_memory;
    Bans *m_bans; // may be null
    const Clock &m_clock;
};

} // namespace policy

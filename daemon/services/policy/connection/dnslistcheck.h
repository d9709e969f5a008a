// Asks the DNS lists about the client's address, its confirmed name, its name in HELO or the sender's domain: one check for
// each, all alike.
#pragma once
#include "services/policy/check.h"
#include "services/policy/connection/dnslists.h"

namespace policy {

class DnsListCheck final : public Check
{
public:
    DnsListCheck(DnsLists &lists, dnsbl::Kind kind)
        : m_lists(lists)
        , m_kind(kind)
    {
    }
    const char *name() const override;
    Stage stage() const override;
    int order() const override { return m_kind == dnsbl::Name ? 10 : 0; } // after iprev
    bool remembers() const override { return stage() == Stage::Connection; }
    bool applies(const Subject &subject) const override;
    async::Task<void> run(Subject *subject) override;

private:
    dnsbl::Subject subjectOf(const Subject &subject) const; // an empty name: nothing to ask
    DnsLists &m_lists;
    const dnsbl::Kind m_kind;
};

// What a finding says, for the trace: one for each list that has something.
std::vector<Verdict> verdictsOf(const dnsbl::Findings &findings, const QByteArray &check, const Sentence &what);

} // namespace policy

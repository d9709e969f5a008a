// Asks URL lists (SURBL type: rows of dns_lists whose kind has `url`) about the domains that a message's links lead to.
#pragma once
#include "async/pool.h"
#include "services/policy/check.h"
#include "services/policy/connection/dnslists.h"
#include "services/policy/rules/linkhosts.h"

namespace policy {

class UrlListCheck final : public Check
{
public:
    UrlListCheck(DnsLists &lists, async::Pool &pool)
        : m_lists(lists)
        , m_pool(pool)
    {
    }
    const char *name() const override { return "urls"; }
    Stage stage() const override { return Stage::Content; }
    bool applies(const Subject &subject) const override { return subject.settings->flag("dnsbl.enabled"); }
    async::Task<void> run(Subject *subject) override;

    // The hosts in the text of a message, source and decoded; pure, for pool threads.
    static LinkHosts hostsOf(const QByteArray &start);
    static constexpr qint64 looksAt = 256 * 1024;
    static constexpr qsizetype mostAsked = 20;

private:
    DnsLists &m_lists;
    async::Pool &m_pool;
};

} // namespace policy

// Asks lists about what a message leads to: URL lists (SURBL type: rows of dns_lists whose kind has `url`) about the domains of
// its links, lists of addresses (EBL and its like: kind `email`) about the mail addresses in header and text, by their hash.
// All questions together have dnsbl.patience.
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

    struct Leads
    {
        LinkHosts hosts;
        QList<QByteArray> addresses; // the authors' first
    };
    // What the text of a message leads to, source and decoded; pure, for pool threads.
    static Leads leadsOf(const QByteArray &start, dnsbl::Kinds kinds);
    static constexpr qint64 looksAt = 256 * 1024;
    static constexpr qsizetype mostAsked = 20; // of each

private:
    DnsLists &m_lists;
    async::Pool &m_pool;
};

} // namespace policy

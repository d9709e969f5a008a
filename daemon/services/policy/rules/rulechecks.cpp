#include "services/policy/rules/rulechecks.h"

#include "services/policy/rules/accesscheck.h"
#include "services/policy/rules/contentrules.h"
#include "services/policy/rules/urllistcheck.h"

namespace policy {

void addRuleChecks(Engine &engine, RuleTable &rules, SenderLists &senders, DnsLists &lists, dns::Resolver &resolver, async::Pool &pool)
{
    for (const Stage stage : { Stage::Connection, Stage::Helo, Stage::Sender, Stage::Recipient })
        engine.add(std::make_unique<AccessCheck>(stage, rules, resolver));
    engine.add(std::make_unique<ContentRules>(rules, pool));
    engine.add(std::make_unique<UrlListCheck>(lists, pool));
    for (const Stage stage : { Stage::Sender, Stage::Recipient, Stage::Content })
        engine.add(std::make_unique<SenderListCheck>(stage, senders));
}

} // namespace policy

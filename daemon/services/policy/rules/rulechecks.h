// The administrator's own rules, as checks of the engine.
#pragma once
#include "services/policy/engine.h"
#include "services/policy/rules/ruletable.h"
#include "services/policy/rules/senderlists.h"

namespace dns {
class Resolver;
}

namespace policy {

class DnsLists;

// `pool`: for text that is searched by regular expressions. All must outlive the engine.
void addRuleChecks(Engine &engine, RuleTable &rules, SenderLists &senders, DnsLists &lists, dns::Resolver &resolver, async::Pool &pool);

} // namespace policy

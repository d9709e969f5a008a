// The administrator's rules as rows of access_rules, and the same compiled for the mails that come in.
// Thread: the table's functions block (pool threads); `compiled` any.
#pragma once
#include "services/directory/snapshot.h"
#include "services/policy/rules/rule.h"

#include <vector>

namespace policy {

struct RuleSet
{
    std::vector<Rule> rules; // enabled ones that make sense, in their order
    int broken = 0; // rows that make none; each is logged when it is read
};

class RuleTable
{
public:
    RuleTable(sql::Database &database, directory::ChangeWatch &watch, async::Pool &sqlPool);

    Result<std::vector<RuleRow>> list(); // in the order in which they are asked
    Result<RuleId> add(const RuleRow &row); // Syntax with a sentence
    Result<void> change(const RuleRow &row); // by its id; NotFound
    Result<void> remove(RuleId id); // NotFound
    directory::Snapshot<RuleSet> &compiled() { return m_compiled; }

private:
    sql::Database &m_database;
    directory::ChangeWatch &m_watch;
    directory::Snapshot<RuleSet> m_compiled;
};

} // namespace policy

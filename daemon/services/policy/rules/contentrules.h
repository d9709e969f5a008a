// Holds the administrator's rules against the header fields, the fields of body parts, and the text of a message, each
// line by itself. Of a large message the first 256 KiB are looked at. RFC 5322, RFC 2045.
#pragma once
#include "async/pool.h"
#include "services/policy/check.h"
#include "services/policy/rules/ruletable.h"

namespace policy {

class ContentRules final : public Check
{
public:
    ContentRules(RuleTable &table, async::Pool &pool)
        : m_table(table)
        , m_pool(pool)
    {
    }
    const char *name() const override { return "rule"; }
    Stage stage() const override { return Stage::Content; }
    bool alsoForSubmission() const override { return true; }
    async::Task<void> run(Subject *subject) override;

    struct Finding
    {
        const Rule *rule = nullptr;
        QByteArray what;
        QList<QByteArray> groups;
        QByteArray field; // Header: the name, and which of that name, from 1
        int index = 0;
    };
    // Pure and not quick: for pool threads. At most one finding a rule, but for rules that change a header field.
    static std::vector<Finding> find(const RuleSet &set, const QByteArray &start);
    static constexpr qint64 looksAt = 256 * 1024;

private:
    RuleTable &m_table;
    async::Pool &m_pool;
};

} // namespace policy

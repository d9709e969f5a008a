// Holds the administrator's rules against who comes and for whom: client, names, addresses, the hosts behind them, TLS
// certificate and login. One check for each of the stages Connection, Helo, Sender and Recipient; header, MIME and body
// rules are ContentRules.
#pragma once
#include "dns/resolver.h"
#include "services/policy/check.h"
#include "services/policy/rules/ruletable.h"

namespace policy {

class AccessCheck final : public Check
{
public:
    AccessCheck(Stage stage, RuleTable &table, dns::Resolver &resolver)
        : m_stage(stage)
        , m_table(table)
        , m_resolver(resolver)
    {
    }
    const char *name() const override { return "rule"; }
    Stage stage() const override { return m_stage; }
    int order() const override { return 10; } // reverse names are known by then
    bool alsoForSubmission() const override { return true; } // rules about client, reverse name and HELO not, see run()
    async::Task<void> run(Subject *subject) override;

private:
    struct Hosts;
    async::Task<bool> matchesHosts(const Rule *rule, const Subject *subject, Hosts *hosts, QByteArray *what, QList<QByteArray> *groups);
    async::Task<void> findHosts(QByteArray domain, Rule::Via via, Hosts *hosts);

    const Stage m_stage;
    RuleTable &m_table;
    dns::Resolver &m_resolver;
};

// Whether a rule is asked about this client at all: who has logged in is known by more than where the connection comes from.
bool concerns(const Rule &rule, const Subject &subject);
// Rules of Via::Itself: what they look at stands in the subject. `what`: that.
bool matchesItself(const Rule &rule, const Subject &subject, QByteArray *what, QList<QByteArray> *groups);
// What a rule that matched wants done to the mail beside its verdict.
void applyDeed(const Rule &rule, const QList<QByteArray> &groups, Edits &edits);

} // namespace policy

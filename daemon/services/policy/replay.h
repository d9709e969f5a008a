// `facteurctl policy try --against 30d`: the mails that the trace tells of, judged again by the settings, rules and lists as
// they are now: which would have fared otherwise?
//
// Weights and thresholds count for every verdict that was kept. The administrator's rules about client, reverse name, HELO,
// sender, recipient and login are asked again, and so are the lists of senders: what they look at stands in the decision. All
// other checks are believed, and rules that look at what is not kept (the message, the DNS of then, certificates) too, unless
// such a rule is gone.
// Thread: any, one at a time.
#pragma once
#include "services/policy/engine.h"
#include "services/policy/rules/ruletable.h"
#include "services/policy/rules/senderlists.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <functional>

namespace policy {

struct ReplayRules // null, missing: what was said stands
{
    std::shared_ptr<const RuleSet> rules;
    std::shared_ptr<const SenderSet> senders;
    std::function<QList<AccountId>(const MailAddress &)> accounts; // where an address leads; may block
};

class Replay
{
public:
    explicit Replay(std::shared_ptr<const settings::Values> settings, ReplayRules rules = {})
        : m_settings(std::move(settings))
        , m_rules(std::move(rules))
    {
    }
    // An event of the categories `policy` and `delivery`, in the order in which they came.
    void feed(const QByteArray &trace, const QJsonObject &event);
    // {decisions, changed:[{trace, time, peer, from, to, stage, was, would, reason}], changes, counts:{"accept → junk":n}, notes:[…]}.
    QJsonObject result() const;

    static constexpr int mostChanges = 1000; // that are listed

private:
    struct Mail
    {
        std::vector<Verdict> session, mail;
    };
    struct Scene; // the facts of a decision, as checks want them
    void judge(const QByteArray &trace, Mail &mail, const QJsonObject &decision);
    void arrived(const QByteArray &trace, const QJsonObject &event);
    void askAgain(Scene &scene, Mail &mail, const QJsonObject &decision);
    void askRules(Scene &scene, Mail &mail, bool namesKnown);
    void askSenders(Scene &scene, Mail &mail, bool authorKnown);
    const QList<AccountId> &accountsOf(const MailAddress &address);

    const std::shared_ptr<const settings::Values> m_settings;
    const ReplayRules m_rules;
    QHash<QByteArray, Mail> m_mails; // whose decision has not come yet
    QSet<QByteArray> m_judged; // whose message is about to arrive
    QHash<QByteArray, QList<AccountId>> m_accounts; // by address
    QJsonArray m_changed;
    QHash<QString, int> m_counts;
    int m_decisions = 0, m_changes = 0;
};

} // namespace policy

// `facteurctl policy try --against 30d`: the verdicts that the trace has kept, weighed by the settings as they are now: which
// mails would have fared otherwise? Only weights, thresholds and settings of decisions count; no check runs again.
// Thread: any, one at a time.
#pragma once
#include "services/policy/engine.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace policy {

class Replay
{
public:
    explicit Replay(std::shared_ptr<const settings::Values> settings)
        : m_settings(std::move(settings))
    {
    }
    // An event of the category `policy`, in the order in which they came.
    void feed(const QByteArray &trace, const QJsonObject &event);
    // {decisions, changed:[{trace, time, peer, from, to, stage, was, would, reason}], changes, counts:{"accept → junk":n}}.
    QJsonObject result() const;

    static constexpr int mostChanges = 1000; // that are listed

private:
    struct Mail
    {
        std::vector<Verdict> session, mail;
    };
    void judge(const QByteArray &trace, Mail &mail, const QJsonObject &decision);

    const std::shared_ptr<const settings::Values> m_settings;
    QHash<QByteArray, Mail> m_mails; // whose decision has not come yet
    QJsonArray m_changed;
    QHash<QString, int> m_counts;
    int m_decisions = 0, m_changes = 0;
};

} // namespace policy

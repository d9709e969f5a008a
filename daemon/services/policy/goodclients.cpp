#include "services/policy/goodclients.h"

namespace policy {

void GoodClients::remember(const QHostAddress &client, const SessionFacts &facts, std::vector<Verdict> verdicts, Millis until)
{
    const std::lock_guard lock(m_mutex);
    if (m_clients.size() >= most && !m_clients.contains(client))
        m_clients.erase(m_clients.begin());
    m_clients.insert(client, { until, std::move(verdicts), facts.reverseNames, facts.confirmedName, facts.reverse });
}

bool GoodClients::recall(const QHostAddress &client, Millis now, SessionFacts &facts) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_clients.constFind(client);
    if (found == m_clients.constEnd() || found->until <= now)
        return false;
    facts.remembered = true;
    facts.verdicts.insert(facts.verdicts.end(), found->verdicts.begin(), found->verdicts.end());
    facts.reverseNames = found->reverseNames;
    facts.confirmedName = found->confirmedName;
    facts.reverse = found->reverse;
    return true;
}

void GoodClients::forget(const QHostAddress &client)
{
    const std::lock_guard lock(m_mutex);
    m_clients.remove(client);
}

} // namespace policy

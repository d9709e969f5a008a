#include "services/policy/connection/sessionlimit.h"

#include "services/policy/connection/outsider.h"

namespace policy {

bool SessionLimitCheck::applies(const Subject &subject) const
{
    return isCounted(subject) && !subject.dryRun && !subject.client->address.isNull() && !subject.session->counted;
}

async::Task<void> SessionLimitCheck::run(Subject *subject)
{
    const QHostAddress &address = subject->client->address;
    const qint64 most = subject->settings->number("rate.sessions");
    const qint64 mostWide = most * subject->settings->number("rate.wide_factor");
    const Network client = Network::client(address), wide = Network::wide(address);
    QByteArray full;
    {
        const std::lock_guard lock(m_mutex);
        if (most > 0 && m_open.value(client.key()) >= most)
            full = client.text();
        else if (mostWide > 0 && m_open.value(wide.key()) >= mostWide)
            full = wide.text();
        if (full.isEmpty()) {
            ++m_open[client.key()];
            ++m_open[wide.key()];
            subject->session->counted = true;
        }
    }
    if (full.isEmpty())
        co_return;
    Verdict verdict;
    verdict.check = name();
    verdict.result = "exceeded";
    verdict.demand = Demand::Defer;
    verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "There are as many connections of %1 open as may be at once (rate.sessions)"), full);
    verdict.reply = smtp::Reply(421, 7, 0, "Too many connections of " + full + " at once; close some, or try again later");
    subject->say(std::move(verdict));
}

void SessionLimitCheck::ended(const smtp::Client &client, const SessionFacts &facts, const smtp::SessionEnd &)
{
    if (!facts.counted)
        return;
    const std::lock_guard lock(m_mutex);
    for (const Network &network : { Network::client(client.address), Network::wide(client.address) }) {
        if (const auto found = m_open.find(network.key()); found != m_open.end() && --*found <= 0)
            m_open.erase(found);
    }
}

int SessionLimitCheck::open(const QHostAddress &client) const
{
    const std::lock_guard lock(m_mutex);
    return m_open.value(Network::client(client).key());
}

} // namespace policy

#include "services/policy/connection/earlytalker.h"

#include "services/policy/connection/outsider.h"

namespace policy {

bool EarlyTalkerCheck::applies(const Subject &subject) const { return isOutsider(subject); }

async::Task<void> EarlyTalkerCheck::run(Subject *subject)
{
    const std::chrono::seconds remember(subject->settings->number("early.remember"));
    const bool now = subject->session->pregreet;
    const bool before = !now && m_memory.isEarlyTalker(subject->client->address, remember, m_clock.monotonic());
    if (!now && !before)
        co_return;
    Verdict verdict;
    verdict.check = name();
    verdict.result = now ? "early" : "remembered";
    verdict.score = now ? 5 : 1.5;
    verdict.reason = now ? QT_TRANSLATE_NOOP("daemon", "The client spoke before the greeting, as bots do") : QT_TRANSLATE_NOOP("daemon", "The client spoke before the greeting at an earlier connection");
    subject->say(std::move(verdict));
}

void EarlyTalkerCheck::ended(const smtp::Client &client, const SessionFacts &facts, const smtp::SessionEnd &end)
{
    if (!end.pregreet || client.identity || facts.trusted || isLoopback(client.address))
        return;
    m_memory.spokeEarly(client.address, m_clock.monotonic());
    if (m_bans)
        m_bans->offended(client.address, Offence::Pregreet);
}

} // namespace policy

#include "services/policy/connection/offences.h"

#include "services/policy/connection/outsider.h"

#include <algorithm>

namespace policy {
namespace {
constexpr double tolerated = 3; // points, before anything is slowed down
constexpr std::chrono::milliseconds perPoint { 500 };
constexpr int mostBadCommands = 10; // in a session
} // namespace

bool OffenceCheck::applies(const Subject &subject) const { return isCounted(subject) && !subject.client->address.isNull(); }

async::Task<void> OffenceCheck::run(Subject *subject)
{
    const double points = m_memory.misdeeds(subject->client->address, m_clock.monotonic());
    if (points <= tolerated)
        co_return;
    const std::chrono::milliseconds longest(subject->settings->number("tarpit.longest"));
    Verdict verdict;
    verdict.check = name();
    verdict.result = "remembered";
    verdict.score = std::min(3.0, points / 5);
    verdict.slow = std::min(longest, std::chrono::milliseconds(qint64(double(perPoint.count()) * (points - tolerated))));
    verdict.reason = QT_TRANSLATE_NOOP("daemon", "The client broke the rules of SMTP at earlier connections");
    verdict.evidence = { { "points", QByteArray::number(points, 'f', 1) } };
    subject->say(std::move(verdict));
}

void OffenceCheck::ended(const smtp::Client &client, const SessionFacts &facts, const smtp::SessionEnd &end)
{
    if (client.identity || facts.trusted || client.address.isNull() || isLoopback(client.address))
        return;
    const auto now = m_clock.monotonic();
    if (end.mails > 0 && end.badCommands == 0 && !end.hasty) {
        m_memory.behaved(client.address, now);
        return;
    }
    double points = 0.2 * std::min(end.badCommands, 50);
    if (end.foreignProtocol)
        points += 5;
    if (end.pregreet)
        points += 3;
    if (end.hasty)
        points += 2;
    points += 0.5 * std::min(facts.refusedRecipients, 20);
    if (points > 0)
        m_memory.misbehaved(client.address, points, now);
    if (m_bans && end.foreignProtocol)
        m_bans->offended(client.address, Offence::ForeignProtocol);
    if (m_bans && end.badCommands >= mostBadCommands)
        m_bans->offended(client.address, Offence::BadCommands);
}

} // namespace policy

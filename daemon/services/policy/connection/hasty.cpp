#include "services/policy/connection/hasty.h"

#include "services/policy/connection/outsider.h"

#include <algorithm>

namespace policy {

bool HastyCheck::applies(const Subject &subject) const
{
    if (!subject.client->hasty || !isOutsider(subject))
        return false;
    const std::vector<Verdict> &said = subject.session->verdicts; // once is enough
    return m_stage == Stage::Helo || std::none_of(said.begin(), said.end(), [this](const Verdict &verdict) { return verdict.check == name(); });
}

async::Task<void> HastyCheck::run(Subject *subject)
{
    Verdict verdict;
    verdict.check = name();
    verdict.result = "hasty";
    verdict.score = 4;
    verdict.reason = m_stage == Stage::Helo ? QT_TRANSLATE_NOOP("daemon", "The client did not wait for the answer to its greeting, as bots do not") : QT_TRANSLATE_NOOP("daemon", "The client sent the message before it was told to, as bots do");
    subject->say(std::move(verdict));
    co_return;
}

} // namespace policy

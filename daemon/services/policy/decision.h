// From verdicts to one decision: what counts for whom, which demand is the strongest, and how many points are too many. Pure.
#pragma once
#include "services/policy/engine.h"

namespace policy {

using Verdicts = std::vector<Verdict>;

// The stages before the message: its demands, and at Recipient also the points, by the settings of the recipient's domain.
Decision decideEnvelope(const Subject &subject, const Verdicts &session, const Verdicts &mail);
// A message has one answer, but its recipients may have other thresholds. What only some of them refuse goes to their Junk.
Decision decideContent(const Subject &subject, const Verdicts &session, const Verdicts &mail);

// The verdicts that are for this recipient (an index, -1: for all), heaviest first, with their score as its domain weighs it.
struct Weighed
{
    const Verdict *verdict;
    double score;
};
std::vector<Weighed> weigh(const settings::Values &settings, const QByteArray &domain, int recipient, const Verdicts &session, const Verdicts &mail);

} // namespace policy

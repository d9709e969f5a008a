// Verdicts and decisions as events of the trace, and from there again. Event `verdict` for each verdict, `decision` for what
// came of them; services/trace keeps what has a trace id.
#pragma once
#include "services/policy/engine.h"

#include <QJsonObject>

namespace policy {

// `trace`: the mail's id, or one made for a client that has no mail.
void tellVerdict(const QByteArray &trace, const QHostAddress &peer, const Verdict &verdict);
void tellDecision(const QByteArray &trace, const Subject &subject, const Decision &decision);

QByteArray decisionName(const Decision &decision); // accept, junk, defer, reject, hold, discard
QJsonObject toJson(const Verdict &verdict);
// A `verdict` event of the trace; nothing: it is none, or broken.
std::optional<Verdict> verdictFromEvent(const QJsonObject &event);

} // namespace policy

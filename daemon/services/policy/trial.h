// `facteurctl policy try`: a made-up mail goes through the whole engine, and nothing comes of it. Nobody is counted, nothing is
// remembered, milters and policy services are not told.
// Thread: a worker's (the checks ask the DNS and scanners).
#pragma once
#include "services/policy/engine.h"

#include <QJsonObject>
#include <functional>

namespace policy {

struct Trial
{
    QHostAddress client;
    QByteArray helo;
    MailAddress from; // empty: <>
    QList<MailAddress> to; // at least one
    QByteArray message; // CRLF or LF; empty: only client and envelope are judged
    std::optional<sasl::Identity> identity; // as if that user had logged in (submission)
};

struct TrialParts
{
    const Engine *engine = nullptr;
    std::shared_ptr<const settings::Values> settings;
    std::function<async::Task<Result<directory::Resolution>>(MailAddress)> resolve;
    QByteArray hostname;
};

// {verdicts:[…], stages:[{stage, to, decision, reason, reply, slowMs}], recipients:[{address, known, accepted}],
// scores:[{address, score, required, junk}], decision, stage, reason, reply, headers}. All stages are gone through, also when an earlier one refuses;
// `decision` is the first that would have ended it.
async::Task<QJsonObject> tryMail(TrialParts parts, Trial trial);

} // namespace policy

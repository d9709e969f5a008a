// From what happened to what is written down: states, next attempts, reports. RFC 3461 §5.2, RFC 5321 §4.5.4.1.
#include "services/queue/scheduler.h"

#include <QRandomGenerator>

namespace queue {

using Kind = RecipientOutcome::Kind;

Queue::Private::Conclusion Queue::Private::decide(const Batch &batch, const Outcome &outcome, const Settings &settings, const QDateTime &now)
{
    const Message &message = batch.message;
    Conclusion conclusion;
    std::vector<Reported> failures, delays, successes;
    for (size_t i = 0; i < message.recipients.size(); ++i) {
        const Recipient &recipient = message.recipients[i];
        RecipientOutcome result = i < outcome.recipients.size() ? outcome.recipients[i] : RecipientOutcome();
        ++conclusion.counted.attempted;
        Rows::Update update;
        update.id = recipient.id;
        update.reply = result.reply;
        const bool late = recipient.deliverBy.isValid() && now >= recipient.deliverBy; // RFC 2852 §4
        // Old by the clock alone: it was wrong when the message came, the server was off, or a person let go of it late.
        const bool wellTried = recipient.attempts + 1 >= Schedule::leastAttempts;
        const bool expired = result.kind == Kind::Transient
            && ((wellTried && settings.schedule.expired(message.created, now)) || (late && recipient.deliverByReturn));
        if (expired)
            result.status = "4.4.7"; // delivery time expired, RFC 3463 §3.5
        if (result.status.isEmpty())
            result.status = statusFromReply(result.reply, result.kind == Kind::Permanent);

        if (result.kind == Kind::Permanent || expired) {
            update.state = State::Failed;
            ++conclusion.counted.bounced;
            logEvent(Severity::Info, "queue", "recipient-failed",
                { { "trace", message.trace }, { "queue", message.id.value() }, { "from", message.sender.toString() },
                    { "to", recipient.address.toString() }, { "status", result.status }, { "reply", result.reply },
                    { "mx", result.remoteMta }, { "attempts", recipient.attempts + 1 } });
            if (wantsReport(message, recipient, ReportKind::Failure)) {
                failures.push_back({ recipient, result, ReportKind::Failure, {} });
            } else if (message.sender.isEmpty()) {
                // Nobody is left to tell but the log: a report about a report would circle for ever (RFC 5321 §6.1).
                logEvent(Severity::Warning, "queue", "double-bounce-dropped",
                    { { "trace", message.trace }, { "queue", message.id.value() }, { "to", recipient.address.toString() },
                        { "reply", result.reply } });
            }
        } else if (result.kind == Kind::Transient) {
            ++conclusion.counted.deferred;
            const bool warn = !recipient.delayNotified && (late || settings.schedule.delayNoticeDue(message.created, now));
            update.delayNotified = warn; // noted even when nobody wants to hear of it, so that the schedule goes on
            update.next = settings.schedule.next(message.created, now, recipient.attempts + 1, recipient.delayNotified || warn,
                QRandomGenerator::global()->generate());
            if (recipient.deliverBy.isValid() && !late) // one more attempt at that moment, and then what was asked for
                update.next = std::min(update.next, recipient.deliverBy);
            if (warn && wantsReport(message, recipient, ReportKind::Delay))
                delays.push_back({ recipient, result, ReportKind::Delay, message.created.addSecs(settings.schedule.lifetime.count()) });
            logEvent(Severity::Info, "queue", "recipient-deferred",
                { { "trace", message.trace }, { "queue", message.id.value() }, { "from", message.sender.toString() },
                    { "to", recipient.address.toString() }, { "reply", result.reply }, { "mx", result.remoteMta },
                    { "attempts", recipient.attempts + 1 }, { "next", update.next.toString(Qt::ISODate) } });
        } else {
            update.state = State::Delivered;
            ++conclusion.counted.delivered;
            logEvent(Severity::Info, "queue", "recipient-delivered",
                { { "trace", message.trace }, { "queue", message.id.value() }, { "from", message.sender.toString() },
                    { "to", recipient.address.toString() }, { "reply", result.reply }, { "mx", result.remoteMta },
                    { "attempts", recipient.attempts + 1 }, { "delay", (message.created.msecsTo(now) + 500) / 1000 }, { "size", message.size } });
            if (result.kind != Kind::RelayedWithDsn && wantsReport(message, recipient, ReportKind::Success))
                successes.push_back({ recipient, result, ReportKind::Success, {} });
        }
        conclusion.updates.push_back(std::move(update));
    }
    const ReportContext context { settings.hostname, now, settings.fullReturnUpTo };
    for (const std::vector<Reported> *reported : { &failures, &delays, &successes }) {
        if (reported->empty())
            continue;
        conclusion.reports.push_back(writeReport(message, *reported, batch.content.get(), context));
        if (settings.sign)
            conclusion.reports.back().content.prepend(settings.sign(conclusion.reports.back().content));
    }
    return conclusion;
}

// Committed before anything else happens to this message; goes on trying while the database is away, because what is
// not written down would be sent twice.
async::Task<void> Queue::Private::conclude(Self d, std::shared_ptr<Batch> batch, QByteArray owner, Outcome outcome)
{
    if (d->abandoned)
        co_return;
    const QDateTime now = d->clock.nowUtc();
    auto decideJob = [batch, outcome, now, d] {
        return std::make_shared<Conclusion>(decide(*batch, outcome, d->settings, now));
    };
    auto conclusion = co_await onPool(d, std::move(decideJob));
    if (d->abandoned)
        co_return;
    d->counters.attempted += conclusion->counted.attempted;
    d->counters.delivered += conclusion->counted.delivered;
    d->counters.deferred += conclusion->counted.deferred;
    d->counters.bounced += conclusion->counted.bounced;

    int tries = 0;
    while (!d->abandoned) {
        auto recordJob = [d, batch, owner, conclusion, now]() -> Result<bool> {
            std::vector<Rows::Report> reports;
            const auto freeAll = [&] {
                for (const Rows::Report &report : reports)
                    d->spool.release(report.spoolName);
            };
            for (const WrittenReport &written : conclusion->reports) {
                storage::SpoolContent content;
                content.memory = written.content;
                const auto stored = d->spool.store(content);
                if (!stored) {
                    freeAll();
                    return stored.failure();
                }
                reports.push_back({ written.message, *stored, content.size(), written.about, written.kind == ReportKind::Delay });
            }
            const auto recorded = d->rows.record(batch->message.id, owner, conclusion->updates, reports, now);
            if (!recorded) {
                // Whether a lost COMMIT happened is not known: the files of reports that may have become rows stay; the
                // next start frees them if they did not.
                if (recorded.failure().kind != Failure::Kind::Unavailable)
                    freeAll();
                return recorded.failure();
            }
            for (const size_t unsent : recorded->unsent)
                d->spool.release(reports[unsent].spoolName);
            if (recorded->finished)
                d->spool.release(batch->message.spoolName);
            return recorded->unsent.size() < reports.size();
        };
        const auto recorded = co_await onPool(d, std::move(recordJob));
        if (d->abandoned)
            co_return;
        if (recorded) {
            if (*recorded)
                d->kick(); // a report is due at once
            d->tellChanged();
            co_return;
        }
        if (tries++ == 0)
            logEvent(Severity::Error, "queue", "outcome-not-recorded",
                { { "trace", batch->message.trace }, { "queue", batch->message.id.value() }, { "reason", recorded.failure().reason },
                    { "meaning", "the message was attempted, and the result will be written down as soon as the database takes it" } });
        co_await async::sleepFor(std::chrono::milliseconds(std::min(5000, 100 << std::min(tries, 6))));
    }
}

} // namespace queue

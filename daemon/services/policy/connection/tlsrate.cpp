#include "services/policy/connection/tlsrate.h"

#include "services/policy/engine.h"

namespace policy {

namespace {
RateLimit tlsLimit(const settings::Values &settings)
{
    RateLimit limit;
    limit.client = settings.number("rate.tls_sessions");
    limit.wide = limit.client * settings.number("rate.wide_factor");
    limit.window = std::chrono::seconds(settings.number("rate.window"));
    return limit;
}

QByteArray inMinutes(const RateExcess &excess)
{
    const qint64 minutes = (excess.retry.count() + 59999) / 60000;
    return minutes <= 1 ? QByteArray("in a minute") : "in " + QByteArray::number(minutes) + " minutes";
}
} // namespace

bool TlsRateCheck::isCounted(const smtp::Client &client, const SessionFacts &facts, const settings::Values &settings)
{
    return settings.number("rate.tls_sessions") > 0 && client.service != smtp::Service::Lmtp && !facts.trusted && !client.address.isNull()
        && !isLoopback(client.address) && Engine::weight(settings, "rate-tls", {}) > 0;
}

// With STARTTLS there is no TLS yet.
bool TlsRateCheck::applies(const Subject &subject) const
{
    const wire::TlsInfo &tls = subject.client->tls;
    return tls.active && !tls.resumed && !subject.dryRun && isCounted(*subject.client, *subject.session, *subject.settings);
}

async::Task<void> TlsRateCheck::run(Subject *subject)
{
    const auto excess = m_limits.count(Rate::TlsSessions, subject->client->address, tlsLimit(*subject->settings), m_clock.monotonic());
    if (!excess)
        co_return;
    Verdict verdict;
    verdict.check = name();
    verdict.result = "exceeded";
    verdict.demand = Demand::Defer;
    verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "%1 new TLS sessions of %2 in %3 s are the limit (rate.tls_sessions)"), excess->limit, excess->network.text(), subject->settings->number("rate.window"));
    verdict.reply = smtp::Reply(421, 7, 0, "Too many new TLS sessions from " + excess->network.text() + "; try again " + inMinutes(*excess));
    subject->say(std::move(verdict));
}

std::optional<smtp::Reply> TlsRateCheck::mayStartTls(const smtp::Client &client, const SessionFacts &facts)
{
    if (!isCounted(client, facts, *facts.settings))
        return std::nullopt;
    const auto excess = m_limits.look(Rate::TlsSessions, client.address, tlsLimit(*facts.settings), m_clock.monotonic());
    if (!excess)
        return std::nullopt;
    return smtp::Reply(454, 7, 0, "Too many new TLS sessions from " + excess->network.text() + "; try again " + inMinutes(*excess));
}

void TlsRateCheck::tlsStarted(const smtp::Client &client, const SessionFacts &facts)
{
    if (!client.tls.resumed && isCounted(client, facts, *facts.settings))
        (void)m_limits.count(Rate::TlsSessions, client.address, tlsLimit(*facts.settings), m_clock.monotonic());
}

} // namespace policy

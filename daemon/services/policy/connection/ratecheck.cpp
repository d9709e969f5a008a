#include "services/policy/connection/ratecheck.h"

#include "services/policy/connection/outsider.h"

namespace policy {
namespace {
struct RateRow
{
    const char *check, *setting, *what;
    Stage stage;
};
constexpr RateRow rows[] = { // by Rate; TlsSessions is another check's
    { "rate-connections", "rate.connections", QT_TRANSLATE_NOOP("daemon", "connections"), Stage::Connection },
    { "rate-mails", "rate.mails", QT_TRANSLATE_NOOP("daemon", "mails"), Stage::Sender },
    { "rate-recipients", "rate.recipients", QT_TRANSLATE_NOOP("daemon", "recipients"), Stage::Recipient },
};
const RateRow &rowOf(Rate rate) { return rows[size_t(rate)]; }
} // namespace

const char *RateCheck::name() const { return rowOf(m_rate).check; }
Stage RateCheck::stage() const { return rowOf(m_rate).stage; }

bool RateCheck::applies(const Subject &subject) const
{
    return isCounted(subject) && !subject.dryRun && !subject.client->address.isNull() && subject.settings->number(rowOf(m_rate).setting) > 0;
}

async::Task<void> RateCheck::run(Subject *subject)
{
    const settings::Values &settings = *subject->settings;
    RateLimit limit;
    limit.client = settings.number(rowOf(m_rate).setting);
    limit.wide = limit.client * settings.number("rate.wide_factor");
    limit.window = std::chrono::seconds(settings.number("rate.window"));
    const auto excess = m_limits.count(m_rate, subject->client->address, limit, m_clock.monotonic());
    if (!excess)
        co_return;
    const qint64 minutes = (excess->retry.count() + 59999) / 60000;
    const QByteArray text = "Too many " + QByteArray(rowOf(m_rate).what) + " from " + excess->network.text() + "; try again in "
        + (minutes <= 1 ? QByteArray("a minute") : QByteArray::number(minutes) + " minutes");
    Verdict verdict;
    verdict.check = name();
    verdict.result = "exceeded";
    verdict.demand = Demand::Defer;
    verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "%1 %2 of %3 in %4 s are the limit (%5)"), excess->limit, Sentence(rowOf(m_rate).what), excess->network.text(), settings.number("rate.window"), rowOf(m_rate).setting);
    verdict.reply = m_rate == Rate::Connections ? smtp::Reply(421, 7, 0, text) : smtp::Reply(451, 7, 1, text);
    subject->say(std::move(verdict));
}

} // namespace policy

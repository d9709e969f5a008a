#include "services/policy/envelope/greylistcheck.h"

#include "services/policy/connection/outsider.h"

#include <algorithm>

namespace policy {
namespace {
double sum(const std::vector<Verdict> &verdicts)
{
    double score = 0;
    for (const Verdict &verdict : verdicts)
        score += verdict.score;
    return score;
}

// A good name that somebody vouches for: a DNSWL, or the house's own reputation of it.
bool isRecommended(const std::vector<Verdict> &verdicts)
{
    return std::any_of(verdicts.begin(), verdicts.end(), [](const Verdict &verdict) {
        return verdict.demand == Demand::Accept || (verdict.check == "dnsbl" && verdict.result == "allowed") || (verdict.check == "reputation" && verdict.score < 0);
    });
}
} // namespace

GreylistRule greylistRule(const settings::Values &settings, const QByteArray &domain)
{
    const auto seconds = [&](const char *key) { return std::chrono::milliseconds(settings.number(key, domain) * 1000); };
    return { seconds("greylist.delay"), seconds("greylist.window"), seconds("greylist.lifetime"), int(settings.number("greylist.auto_allow")) };
}

bool GreylistCheck::applies(const Subject &subject) const
{
    const QByteArray domain = subject.policyDomain();
    if (!isOutsider(subject) || !subject.recipientFacts || isPrivate(subject.client->address) || !subject.settings->flag("greylist.enabled", domain))
        return false;
    const bool knownAndVouchedFor = subject.mail && subject.mail->knownCorrespondent && subject.mail->mailFromSpf && subject.mail->mailFromSpf->code == spf::Code::Pass;
    if (knownAndVouchedFor || isRecommended(subject.session->verdicts) || (subject.mail && isRecommended(subject.mail->verdicts)))
        return false;
    const double least = subject.settings->real("greylist.score", domain);
    const double score = sum(subject.session->verdicts) + (subject.mail ? sum(subject.mail->verdicts) : 0);
    return least <= 0 || score >= least;
}

async::Task<void> GreylistCheck::run(Subject *subject)
{
    const GreylistRule rule = greylistRule(*subject->settings, subject->policyDomain());
    const QHostAddress client = subject->client->address;
    const MailAddress sender = subject->envelope->sender, recipient = subject->recipient->address;
    auto task = subject->dryRun ? m_greylist.foresee(client, sender, recipient, rule) : m_greylist.ask(client, sender, recipient, rule);
    const GreylistAnswer answer = co_await task;
    Verdict verdict;
    verdict.check = name();
    switch (answer.kind) {
    case GreylistAnswer::Unknown:
        co_return;
    case GreylistAnswer::Network:
        verdict.result = "known-network";
        verdict.reason = QT_TRANSLATE_NOOP("daemon", "Mail from the client's network has come back often enough");
        break;
    case GreylistAnswer::Passed:
        verdict.result = "pass";
        verdict.reason = QT_TRANSLATE_NOOP("daemon", "The mail came back, as a mail server's does");
        break;
    case GreylistAnswer::New:
    case GreylistAnswer::Early: {
        const qint64 seconds = (answer.left.count() + 999) / 1000;
        verdict.result = answer.kind == GreylistAnswer::New ? "new" : "early";
        verdict.demand = Demand::Defer;
        verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "Not seen before with this sender and recipient: it is asked to come back in %1 s"), seconds);
        verdict.reply = smtp::Reply(451, 7, 1, "Greylisted: your server is not known here yet; please try again in " + QByteArray::number(seconds) + " seconds");
        break;
    }
    }
    subject->say(std::move(verdict));
}

} // namespace policy

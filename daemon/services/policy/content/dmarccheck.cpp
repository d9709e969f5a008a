#include "services/policy/content/dmarccheck.h"

#include "mailauth/authres/authres.h"
#include "mailauth/dmarc/evaluation.h"

#include <QRandomGenerator>
#include <algorithm>

namespace policy {

QByteArray arcLifter(const arc::Result &chain, const QList<QByteArray> &trusted)
{
    if (chain.code != arc::Code::Pass || !chain.coversAuthor)
        return {};
    for (qsizetype i = chain.sealers.size() - 1; i >= 0; --i) {
        const QByteArray &sealer = chain.sealers[i];
        const bool isTrusted = std::any_of(trusted.begin(), trusted.end(), [&](const QByteArray &one) {
            const QByteArray domain = one.toLower();
            return sealer == domain || sealer.endsWith('.' + domain);
        });
        if (!isTrusted)
            return {};
        const auto results = i < chain.authenticationResults.size() ? authres::parse(chain.authenticationResults[i]) : std::nullopt;
        if (!results)
            continue;
        const bool passed = std::any_of(results->methods.begin(), results->methods.end(),
            [](const authres::Method &method) { return method.method == "dmarc" && method.result == "pass"; });
        if (passed)
            return sealer;
    }
    return {};
}

Verdict dmarcVerdict(const dmarc::Result &result, const QByteArray &lifter, const settings::Values &settings, const QByteArray &domain)
{
    Verdict verdict;
    verdict.check = "dmarc";
    verdict.result = dmarc::name(result.code);
    verdict.evidence = { { "from", result.fromDomain }, { "policy", dmarc::name(result.published) } };
    if (!result.recordDomain.isEmpty())
        verdict.evidence.push_back({ "record", "_dmarc." + result.recordDomain });
    switch (result.code) {
    case dmarc::Code::None: verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "%1 has no DMARC policy"), result.fromDomain); return verdict;
    case dmarc::Code::Pass: verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "%1 vouches for the mail"), result.fromDomain); return verdict;
    case dmarc::Code::TempError: verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "Whether %1 vouches for the mail could not be found out for the moment"), result.fromDomain); return verdict;
    case dmarc::Code::PermError: verdict.reason = result.problem.isEmpty() ? Sentence(QT_TRANSLATE_NOOP("daemon", "DMARC cannot be applied to the mail")) : Sentence(result.problem); return verdict;
    case dmarc::Code::Fail: break;
    }
    if (!lifter.isEmpty()) {
        verdict.evidence.push_back({ "lifted-by", lifter });
        verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "%1 does not vouch for the mail, but %2, a trusted forwarder, saw that it did"), result.fromDomain, lifter);
        return verdict;
    }
    verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "%1 does not vouch for the mail, though it bears that name: forged, or changed on the way"), result.fromDomain);
    verdict.score = settings.real("dmarc.fail_score", domain);
    const QByteArray how = settings.text("dmarc.policy", domain);
    if (how == "none")
        return verdict;
    if (result.applied == dmarc::Policy::Reject && how == "honour") {
        verdict.demand = Demand::Reject;
        verdict.reply = smtp::Reply(550, 7, 1, "DMARC: " + result.fromDomain + " asks to refuse mail that it does not vouch for, by SPF or DKIM");
    } else if (result.applied == dmarc::Policy::Reject || (result.applied == dmarc::Policy::Quarantine && how == "honour")) {
        verdict.demand = Demand::Junk;
    }
    return verdict;
}

async::Task<void> DmarcCheck::run(Subject *subject)
{
    MailFacts &mail = *subject->mail;
    dmarc::Facts facts;
    facts.authors = dmarc::authors(subject->message->header());
    if (facts.authors.domains.isEmpty())
        co_return; // the check `sanity` speaks of that
    facts.spf = mail.mailFromSpf;
    facts.dkim = mail.dkim;
    facts.sample = int(QRandomGenerator::global()->bounded(100));
    auto evaluating = dmarc::evaluate(&m_resolver, std::move(facts));
    dmarc::Result result = co_await evaluating;
    const QByteArray lifter = mail.arc ? arcLifter(*mail.arc, subject->settings->list("arc.trusted_sealers")) : QByteArray();
    mail.dmarc = result;
    sayForEach(*subject, [&](const QByteArray &domain) { return dmarcVerdict(result, lifter, *subject->settings, domain); });
}

} // namespace policy

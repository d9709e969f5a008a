#include "services/policy/learning/learningchecks.h"

#include "services/policy/connection/outsider.h"
#include "services/policy/engine.h"
#include "services/policy/rules/senderlists.h"

#include <algorithm>
#include <cmath>

namespace policy {

namespace {
QByteArray percent(double value) { return QByteArray::number(int(std::lround(value * 100))) + " %"; }

struct Asked // one recipient whose opinion is wanted
{
    int recipient = 0;
    QString maildir;
    AccountId account { 0 };
    QByteArray domain;
};

// Recipients that lead to one mailbox here; those that lead to several, or elsewhere, have no opinion of their own.
std::vector<Asked> askedOf(const Subject &subject)
{
    std::vector<Asked> asked;
    for (size_t i = 0; i < subject.mail->recipients.size() && asked.size() < 50; ++i) {
        const RecipientFacts &facts = subject.mail->recipients[i];
        if (facts.where.local.size() != 1 || !subject.settings->flag("learning.enabled", facts.policyDomain))
            continue;
        const directory::AccountInfo &account = facts.where.local.front().account;
        asked.push_back({ int(i), account.maildir, account.id, facts.policyDomain });
    }
    return asked;
}

// Nothing was learned yet for any of them: with a new server, or for people who never sort, a mail costs nothing here.
bool isSurelyEmpty(const Learner &learner, const std::vector<Asked> &asked, bool shared)
{
    return std::all_of(asked.begin(), asked.end(), [&](const Asked &one) { return learner.hasLearned(one.maildir, shared) == false; });
}

// -1 … 1: how much of what came from there was unwanted, held back while there was little.
double tendency(const TokenCount &count)
{
    const double n = count.ham + count.spam;
    return n < 2 ? 0 : (count.spam - count.ham) / n * (n / (n + 3));
}
} // namespace

async::Task<void> BayesCheck::run(Subject *subject)
{
    const std::vector<Asked> asked = askedOf(*subject);
    if (asked.empty())
        co_return;
    const bool shared = subject->settings->flag("learning.shared");
    if (isSurelyEmpty(m_learner, asked, shared))
        co_return;
    auto job = [this, asked, shared, message = subject->message] {
        const Tokens tokens = tokensOf(message->read(0, std::min(message->size(), Learner::looksAt)));
        std::vector<Opinion> opinions;
        for (const Asked &one : asked)
            opinions.push_back(m_learner.judge(one.maildir, tokens, shared));
        return opinions;
    };
    const std::vector<Opinion> opinions = co_await m_pool.run(std::move(job));
    for (size_t i = 0; i < asked.size(); ++i) {
        const Opinion &opinion = opinions[i];
        if (!opinion.isKnown)
            continue;
        // Nothing in the middle, everything at the ends.
        const double certainty = std::pow((opinion.spamminess - 0.5) * 2, 3);
        Verdict verdict;
        verdict.check = name();
        verdict.recipient = asked[i].recipient;
        verdict.result = certainty > 0.3 ? "spam" : certainty < -0.3 ? "ham" : "unsure";
        verdict.score = certainty > 0 ? certainty * subject->settings->real("learning.spam_score", asked[i].domain)
                                      : certainty * subject->settings->real("learning.ham_score", asked[i].domain);
        verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "By its words it is unwanted mail to %1, as the recipient has sorted mail before"), percent(opinion.spamminess));
        for (const Opinion::Clue &clue : opinion.clues)
            verdict.evidence.push_back({ clue.token.left(60), QByteArray::number(clue.probability, 'f', 2) });
        subject->say(std::move(verdict));
    }
}

async::Task<void> ReputationCheck::run(Subject *subject)
{
    const std::vector<Asked> asked = askedOf(*subject);
    if (asked.empty())
        co_return;
    const QByteArray from = subject->mail->headerFrom;
    const bool authentic = isAuthentic(*subject->mail);
    auto files = [this, asked, from, authentic, client = subject->client->address] {
        std::vector<Reputation> all;
        for (const Asked &one : asked) // a name that anybody may have written has no reputation
            all.push_back(m_learner.reputation(one.maildir, authentic ? from : QByteArray(), client));
        return all;
    };
    std::vector<Reputation> reputations(asked.size());
    if (!isSurelyEmpty(m_learner, asked, false))
        reputations = co_await m_files.run(std::move(files));
    std::vector<bool> known(asked.size(), false);
    if (authentic && !from.isEmpty()) {
        auto rows = [this, asked, from] {
            std::vector<bool> all;
            for (const Asked &one : asked) {
                const auto knows = m_correspondents.knows(one.account, from);
                all.push_back(knows && *knows);
            }
            return all;
        };
        known = co_await m_sql.run(std::move(rows));
    }
    for (size_t i = 0; i < asked.size(); ++i) {
        Verdict verdict;
        verdict.check = name();
        verdict.recipient = asked[i].recipient;
        if (known[i]) {
            subject->mail->knownCorrespondent = true;
            verdict.result = "correspondent";
            verdict.score = -subject->settings->real("learning.correspondent_score", asked[i].domain);
            verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "The recipient has written to %1 before"), from);
            verdict.evidence = { { "sender", from } };
            subject->say(verdict);
        }
        const Reputation &reputation = reputations[i];
        const double most = subject->settings->real("learning.reputation_score", asked[i].domain);
        // The nearest that is known: the sender, else its domain, else its network at half weight.
        const double bySender = tendency(reputation.sender), byDomain = tendency(reputation.domain), byNetwork = tendency(reputation.network) / 2;
        const double score = most * (bySender != 0 ? bySender : byDomain != 0 ? byDomain : byNetwork);
        if (std::abs(score) < 0.05)
            continue;
        const TokenCount &count = bySender != 0 ? reputation.sender : byDomain != 0 ? reputation.domain : reputation.network;
        const Sentence what = bySender != 0 ? Sentence(from) : byDomain != 0 ? Sentence(from.mid(from.lastIndexOf('@') + 1)) : Sentence(QT_TRANSLATE_NOOP("daemon", "the client's network"));
        verdict.result = score > 0 ? "bad" : "good";
        verdict.score = score;
        verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "Of what came from %1 before, the recipient wanted %2 and did not want %3"), what, count.ham, count.spam);
        verdict.evidence = { { "wanted", QByteArray::number(count.ham) }, { "unwanted", QByteArray::number(count.spam) } };
        subject->say(std::move(verdict));
    }
}

// Nobody but greylisting wants to know.
bool AcquaintanceCheck::applies(const Subject &subject) const
{
    const QByteArray domain = subject.policyDomain();
    return isOutsider(subject) && subject.recipientFacts && subject.recipientFacts->where.local.size() == 1 && !subject.envelope->sender.isEmpty()
        && subject.settings->flag("greylist.enabled", domain) && subject.settings->flag("learning.enabled") && subject.mail->mailFromSpf
        && subject.mail->mailFromSpf->code == spf::Code::Pass;
}

async::Task<void> AcquaintanceCheck::run(Subject *subject)
{
    const MailAddress &sender = subject->envelope->sender;
    auto row = [this, account = subject->recipientFacts->where.local.front().account.id, from = sender.localPart() + '@' + sender.domain()] {
        const auto knows = m_correspondents.knows(account, from);
        return knows && *knows;
    };
    const bool known = co_await m_sql.run(std::move(row));
    subject->mail->knownCorrespondent = known; // of this recipient
}

void addLearningChecks(Engine &engine, Learner &learner, Correspondents &correspondents, async::Pool &files, async::Pool &sql)
{
    engine.add(std::make_unique<BayesCheck>(learner, files));
    engine.add(std::make_unique<AcquaintanceCheck>(correspondents, sql));
    engine.add(std::make_unique<ReputationCheck>(learner, correspondents, files, sql));
}

} // namespace policy

#include "services/policy/content/greylistcontent.h"

#include "services/policy/connection/outsider.h"
#include "services/policy/decision.h"
#include "services/policy/envelope/greylistcheck.h"

namespace policy {

int GreylistContentCheck::suspicious(const Subject &subject)
{
    const Decision decision = decideContent(subject, subject.session->verdicts, subject.mail->verdicts);
    if (decision.kind != Decision::Accept || decision.trusted)
        return -1; // something else becomes of it
    for (size_t i = 0; i < decision.scores.size(); ++i) {
        const QByteArray &domain = subject.mail->recipients[i].policyDomain;
        if (subject.settings->flag("greylist.enabled", domain) && decision.scores[i] >= subject.settings->real("door.greylist_score", domain))
            return int(i);
    }
    return -1;
}

bool GreylistContentCheck::applies(const Subject &subject) const
{
    return isOutsider(subject) && !isPrivate(subject.client->address) && suspicious(subject) >= 0;
}

async::Task<void> GreylistContentCheck::run(Subject *subject)
{
    const int index = suspicious(*subject);
    if (index < 0)
        co_return;
    const QByteArray domain = subject->mail->recipients[size_t(index)].policyDomain;
    const GreylistRule rule = greylistRule(*subject->settings, domain);
    const MailAddress recipient = subject->envelope->recipients[index].address;
    async::Task<GreylistAnswer> asking;
    if (subject->dryRun)
        asking = m_greylist.foresee(subject->client->address, subject->envelope->sender, recipient, rule);
    else
        asking = m_greylist.ask(subject->client->address, subject->envelope->sender, recipient, rule);
    const GreylistAnswer answer = co_await asking;
    Verdict verdict;
    verdict.check = name();
    if (!answer.mustWait()) {
        verdict.result = "pass";
        verdict.reason = QT_TRANSLATE_NOOP("daemon", "The mail came back, as a mail server's does");
    } else {
        const QByteArray seconds = QByteArray::number((answer.left.count() + 999) / 1000);
        verdict.result = answer.kind == GreylistAnswer::New ? "new" : "early";
        verdict.demand = Demand::Defer;
        verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "A suspicious message of an unknown server: it is asked to come back in %1 s"), seconds);
        verdict.reply = smtp::Reply(451, 7, 1, "Greylisted: this message looks odd, and your server is not known here yet; please try again in " + seconds + " seconds");
    }
    subject->say(std::move(verdict));
}

} // namespace policy

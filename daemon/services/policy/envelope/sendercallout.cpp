#include "services/policy/envelope/sendercallout.h"

#include "async/gatherwithin.h"
#include "services/policy/connection/outsider.h"

#include <algorithm>

namespace policy {

using async::Task;
using std::chrono::milliseconds;

namespace {
Task<void> askInto(const AskSender *ask, MailAddress sender, CalloutTerms terms, std::shared_ptr<CalloutAnswer> answer)
{
    auto asking = (*ask)(std::move(sender), terms);
    *answer = co_await asking;
}

// `550 5.7.1 …` is about us, who have asked: a block list, a policy. Everything else of class 5 is about the address.
bool isAboutTheAddress(const QByteArray &reply) { return !(reply.size() > 7 && reply.startsWith('5') && QByteArrayView(reply).sliced(3).startsWith(" 5.7.")); }

bool refusesAlready(const Verdict &verdict, int recipient)
{
    return (verdict.demand == Demand::Reject || verdict.demand == Demand::Defer || verdict.demand == Demand::Accept)
        && (verdict.recipient < 0 || verdict.recipient == recipient);
}
} // namespace

bool SenderCalloutCheck::applies(const Subject &subject) const
{
    if (!isOutsider(subject) || subject.dryRun || !subject.recipientFacts || !subject.settings->flag("sender_callout.enabled", subject.policyDomain()))
        return false;
    const MailAddress &sender = subject.envelope->sender;
    if (sender.isEmpty() || sender.domain().startsWith('['))
        return false;
    const int recipient = int(subject.envelope->recipients.size());
    const auto decided = [recipient](const Verdict &verdict) { return refusesAlready(verdict, recipient); };
    return std::none_of(subject.session->verdicts.begin(), subject.session->verdicts.end(), decided)
        && std::none_of(subject.mail->verdicts.begin(), subject.mail->verdicts.end(), decided);
}

milliseconds SenderCalloutCheck::patience(const Subject &subject) const
{
    return milliseconds(subject.settings->number("sender_callout.patience") + 1000); // run() keeps to it by itself
}

Task<void> SenderCalloutCheck::run(Subject *subject)
{
    const MailAddress sender = subject->envelope->sender;
    const QByteArray domain = sender.domain();
    const auto ours = co_await m_lookup.isLocalDomain(domain);
    if (!ours || *ours)
        co_return;
    const settings::Values &settings = *subject->settings;
    CalloutTerms terms;
    terms.goodFor = std::chrono::seconds(settings.number("sender_callout.good_for"));
    terms.badFor = std::chrono::seconds(settings.number("sender_callout.bad_for"));
    terms.patience = milliseconds(settings.number("sender_callout.patience"));
    const auto answer = std::make_shared<CalloutAnswer>();
    std::vector<async::Limited> questions;
    questions.push_back({ askInto(&m_ask, sender, terms, answer), terms.patience, answer });
    auto gathering = async::gatherWithin(std::move(questions)); // a late answer is for the next mail: it is remembered
    const std::vector<async::Ended> ends = co_await gathering;
    const bool inTime = ends.front().inTime && !ends.front().error;
    const CalloutAnswer heard = inTime ? *answer : CalloutAnswer { CalloutAnswer::Unknown, "It did not answer in time" };

    Verdict verdict;
    verdict.check = name();
    verdict.evidence = { { "sender", sender.toString() }, { "answer", heard.reply.left(200) } };
    if (heard.kind == CalloutAnswer::Good) {
        verdict.result = "pass";
        verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "The mail server of %1 knows the sender"), domain);
    } else if (heard.kind == CalloutAnswer::Refused && isAboutTheAddress(heard.reply)) {
        verdict.result = "fail";
        verdict.demand = Demand::Reject;
        verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "The mail server of %1 says that there is no %2, so the mail cannot be answered"), domain, sender.toString());
        verdict.reply = smtp::Reply(550, 1, 7, "Sender address rejected: the mail server of " + domain + " does not know <" + sender.toString() + ">");
    } else {
        verdict.result = "unknown";
        verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "The mail server of %1 could not be asked about the sender"), domain);
        if (settings.text("sender_callout.unknown", subject->policyDomain()) == "defer") {
            verdict.demand = Demand::Defer;
            verdict.reply = smtp::Reply(450, 1, 7, "Sender address not verified yet: " + domain + " did not answer; try again in some minutes");
        }
    }
    subject->say(std::move(verdict));
}

} // namespace policy

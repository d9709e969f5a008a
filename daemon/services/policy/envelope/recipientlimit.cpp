#include "services/policy/envelope/recipientlimit.h"

#include "services/policy/connection/outsider.h"

namespace policy {

bool RecipientLimitCheck::applies(const Subject &subject) const { return isOutsider(subject); }

async::Task<void> RecipientLimitCheck::run(Subject *subject)
{
    const smtp::Envelope &envelope = *subject->envelope;
    const qint64 most = subject->settings->number("recipients.per_mail", subject->policyDomain());
    Verdict verdict;
    verdict.check = name();
    if (most > 0 && envelope.recipients.size() >= most) {
        verdict.result = "exceeded";
        verdict.demand = Demand::Defer;
        verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "The mail has more than %1 recipients (recipients.per_mail)"), most);
        verdict.reply = smtp::Reply(452, 5, 3, "Too many recipients; send the rest in another message");
    } else if (envelope.sender.isEmpty() && envelope.recipients.size() == 1) {
        verdict.result = "bounce-to-many"; // said once, at the second
        verdict.score = 3;
        verdict.reason = QT_TRANSLATE_NOOP("daemon", "A bounce has one recipient, this mail has several");
    } else {
        co_return;
    }
    subject->say(std::move(verdict));
}

} // namespace policy

#include "services/policy/envelope/ownsender.h"

#include "services/policy/connection/outsider.h"

namespace policy {

bool OwnSenderCheck::applies(const Subject &subject) const { return isOutsider(subject) && !subject.envelope->sender.isEmpty(); }

async::Task<void> OwnSenderCheck::run(Subject *subject)
{
    const QByteArray domain = subject->envelope->sender.domain();
    const auto ours = co_await m_lookup.isLocalDomain(domain);
    if (!ours || !*ours)
        co_return;
    if (subject->mail && subject->mail->mailFromSpf && subject->mail->mailFromSpf->code == spf::Code::Pass)
        co_return;
    Verdict verdict;
    verdict.check = name();
    verdict.result = "forged";
    verdict.score = 3;
    verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "Somebody who has not logged in sends as %1, an address of ours"), subject->envelope->sender.toString());
    subject->say(std::move(verdict));
}

} // namespace policy

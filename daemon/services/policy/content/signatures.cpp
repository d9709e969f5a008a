#include "services/policy/content/signatures.h"

#include "mailauth/arc/validator.h"
#include "mailauth/dkim/verifier.h"

#include <algorithm>

namespace policy {

using async::Task;

Verdict dkimVerdict(const std::vector<dkim::Result> &signatures, const settings::Values &settings)
{
    Verdict verdict;
    verdict.check = "dkim";
    const dkim::Result *best = nullptr;
    const auto rank = [](dkim::Code code) {
        return code == dkim::Code::Pass ? 3 : code == dkim::Code::TempError ? 2 : code == dkim::Code::Neutral || code == dkim::Code::Policy ? 1 : 0;
    };
    for (const dkim::Result &one : signatures) {
        if (!best || rank(one.code) > rank(best->code))
            best = &one;
        verdict.evidence.push_back({ one.domain + '/' + one.selector, QByteArray(dkim::name(one.code)) + (one.problem.isEmpty() ? QByteArray() : ": " + one.problem) });
    }
    if (!best) {
        verdict.result = "none";
        verdict.reason = QT_TRANSLATE_NOOP("daemon", "The message is not signed");
        return verdict;
    }
    verdict.result = dkim::name(best->code);
    if (best->code == dkim::Code::Pass) {
        verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "The message is signed by %1"), best->domain);
    } else if (best->code == dkim::Code::TempError) {
        verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "The signature of %1 could not be checked for the moment"), best->domain);
    } else {
        verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "The signature of %1 is worth nothing: %2"), best->domain, best->problem);
        if (best->code == dkim::Code::Fail || best->code == dkim::Code::PermError)
            verdict.score = settings.real("dkim.fail_score");
    }
    return verdict;
}

Verdict arcVerdict(const arc::Result &chain)
{
    Verdict verdict;
    verdict.check = "arc";
    verdict.result = arc::name(chain.code);
    verdict.evidence = { { "sets", QByteArray::number(chain.sets) }, { "sealers", chain.sealers.join(' ') } };
    verdict.reason = chain.code == arc::Code::Pass ? Sentence::of(QT_TRANSLATE_NOOP("daemon", "Forwarded by %1, with an unbroken chain of seals"), chain.sealers.join(", "))
                                                   : Sentence::of(QT_TRANSLATE_NOOP("daemon", "The chain of forwarders' seals is broken: %1"), chain.problem);
    return verdict;
}

// On a worker or a pool thread.
static void feedBody(dkim::Message *signedMessage, const Message *message, qint64 from)
{
    constexpr qint64 block = 256 * 1024;
    for (qint64 offset = from; offset < message->size();) {
        const QByteArray part = message->read(offset, block);
        if (part.isEmpty())
            break;
        signedMessage->body(part);
        offset += part.size();
    }
    signedMessage->end();
}

Task<void> SignatureCheck::run(Subject *subject)
{
    const QByteArray header = subject->message->header();
    const auto signedMessage = std::make_shared<dkim::Message>(header);
    dkim::Verifier verifier(signedMessage.get());
    arc::Validator validator(signedMessage.get());
    const bool forwarded = validator.chain().present;
    if (verifier.count() > 0 || forwarded) {
        const Message *message = subject->message;
        const qint64 from = header.size();
        if (!signedMessage->needsBody()) {
            signedMessage->end();
        } else if (message->isInMemory() && message->size() - from <= hashedHere) {
            feedBody(signedMessage.get(), message, from);
        } else {
            auto job = [signedMessage, message, from] { feedBody(signedMessage.get(), message, from); };
            co_await m_pool.run(std::move(job));
        }
    }
    const qint64 now = m_clock.nowUtc().toSecsSinceEpoch();
    auto dkimTask = verifier.finish(&m_resolver, now);
    const QList<dkim::Result> signatures = co_await dkimTask;
    subject->mail->dkim.assign(signatures.begin(), signatures.end());
    subject->say(dkimVerdict(subject->mail->dkim, *subject->settings));
    if (!forwarded)
        co_return;
    auto arcTask = validator.finish(&m_resolver, now);
    arc::Result chain = co_await arcTask;
    subject->say(arcVerdict(chain));
    subject->mail->arc = std::move(chain);
}

} // namespace policy

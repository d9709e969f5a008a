// The Guard and a whole message: judged, kept for who may want it when it is refused, changed and handed on when it is not.
#include "formats/mime/addresses.h"
#include "formats/mime/headers.h"
#include "services/policy/content/editing.h"
#include "services/policy/content/headers.h"
#include "services/policy/guardquestion.h"
#include "services/policy/telling.h"
#include "storage/maildir/messagebuffer.h"

#include <algorithm>
#include <set>

namespace policy {

using async::Task;
using Replies = std::vector<smtp::Reply>;

namespace {
constexpr qint64 block = 256 * 1024;
constexpr qint64 rewrittenHere = 64 * 1024; // octets of a message that a worker writes anew by itself
constexpr double goodScore = 2.5; // a mail with more does not make its client a good one

// The address of the From field when there is exactly one.
QByteArray authorOf(QByteArrayView header)
{
    const auto fields = mime::findHeaders(header, "From", 2);
    if (fields.size() != 1)
        return {};
    const auto authors = mime::parseMailboxes(fields.front().value, 2);
    return authors.size() == 1 ? authors.front().mailbox() : QByteArray();
}

smtp::Reply busy() { return { 451, 3, 2, "This server is busy; try again in a minute" }; }

// `to` gets `from` with another header, and another body when the edits have one.
Result<void> rewrite(const smtp::IncomingMessage &from, qint64 headerSize, const QByteArray &header, const storage::MessageBuffer *body, smtp::IncomingMessage &to)
{
    if (auto written = to.append(header); !written)
        return written.failure();
    const qint64 size = body ? body->size() : from.size();
    for (qint64 offset = body ? 0 : headerSize; offset < size;) {
        const QByteArray part = body ? body->read(offset, block) : from.read(offset, block);
        if (part.isEmpty())
            return Failure { Failure::Kind::Internal, "The message cannot be read", QStringLiteral("a message's octets ended early") };
        if (auto written = to.append(part); !written)
            return written.failure();
        offset += part.size();
    }
    return {};
}
} // namespace

Task<Replies> Guard::deliver(smtp::Envelope envelope, std::unique_ptr<smtp::IncomingMessage> message)
{
    const auto facts = sessionOf(*envelope.client);
    const bool lmtp = envelope.client->service == smtp::Service::Lmtp;
    if (!facts || !facts->current || (lmtp && !facts->current->settings->flag("door.lmtp"))) {
        auto delivering = m_inner.deliver(std::move(envelope), std::move(message));
        co_return co_await delivering;
    }
    const size_t answers = lmtp ? size_t(envelope.recipients.size()) : 1;
    const auto question = std::make_shared<Question>(Stage::Content, std::move(envelope), facts);
    question->message = std::make_shared<HeldMessage>(std::move(message));
    question->subject.message = question->message.get();
    bool isBusy = false;
    if (question->message->isInMemory()) {
        question->message->readHeader();
    } else {
        try {
            auto job = [question] { question->message->readHeader(); };
            co_await m_parts.pool->run(std::move(job));
        } catch (const async::PoolFull &) {
            isBusy = true;
        }
    }
    if (isBusy)
        co_return Replies(answers, busy());
    MailFacts &mail = question->record->facts;
    mail.recipients.resize(size_t(question->envelope.recipients.size()));
    mail.headerFrom = authorOf(question->message->header());
    auto judging = judge(question);
    Decision decision = co_await judging;
    std::unique_ptr<smtp::IncomingMessage> judged = question->message->release();
    tell(*question, decision);
    ++facts->mails;
    if (decision.slow.count() > 0)
        co_await async::sleepFor(decision.slow);
    const bool refusedIt = decision.kind == Decision::Reject || decision.kind == Decision::Defer;
    Task<Replies> doing;
    if (refusedIt)
        doing = refuse(question, std::move(decision), std::move(judged));
    else
        doing = accept(question, std::move(decision), std::move(judged));
    Replies replies = co_await doing;
    replies.resize(answers, busy());
    const bool accepted = std::any_of(replies.begin(), replies.end(), [](const smtp::Reply &reply) { return reply.isPositive(); });
    for (const auto &check : m_parts.engine->checks())
        check->decided(question->subject, accepted);
    co_return replies;
}

Task<Replies> Guard::refuse(std::shared_ptr<Question> question, Decision decision, std::unique_ptr<smtp::IncomingMessage> message)
{
    const Subject &subject = question->subject;
    if (subject.client->service == smtp::Service::Mx)
        m_good.forget(subject.client->address);
    if (decision.kind == Decision::Reject && decision.byContent && m_parts.keepRejected && !Engine::isInsider(subject)) {
        const std::shared_ptr<smtp::IncomingMessage> kept = std::move(message);
        std::set<qint64> done;
        for (size_t i = 0; i < subject.mail->recipients.size(); ++i) {
            const RecipientFacts recipient = subject.mail->recipients[i];
            const QByteArray who = subject.settings->text("door.rejects", recipient.policyDomain);
            if (who == "off")
                continue;
            smtp::Envelope envelope = question->envelope;
            envelope.handling.prefix = authenticationResults(subject, m_parts.hostname) + verdictFieldFor(subject, decision, i, m_parts.hostname);
            for (const directory::LocalTarget &target : recipient.where.local) {
                if (!done.insert(target.account.id.value()).second)
                    continue;
                auto keeping = m_parts.keepRejected(envelope, target.account, who == "all", kept);
                co_await keeping;
            }
        }
    }
    const size_t answers = subject.client->service == smtp::Service::Lmtp ? size_t(question->envelope.recipients.size()) : 1;
    co_return Replies(answers, *decision.reply);
}

Task<Replies> Guard::accept(std::shared_ptr<Question> question, Decision decision, std::unique_ptr<smtp::IncomingMessage> message)
{
    const Subject &subject = question->subject;
    const MailFacts &mail = *subject.mail;
    const Edits &edits = mail.edits;
    const bool insider = Engine::isInsider(subject);
    const bool lmtp = subject.client->service == smtp::Service::Lmtp;
    smtp::Envelope envelope = question->envelope;
    const size_t answers = lmtp ? size_t(envelope.recipients.size()) : 1;
    const smtp::Reply accepted(250, 0, 0, "Accepted as " + envelope.trace);
    if (decision.kind == Decision::Discard)
        co_return Replies(answers, accepted);

    envelope.handling.hold = decision.kind == Decision::Hold;
    envelope.handling.virus = mail.virus;
    if (!insider) {
        const authres::Field results = authenticationFacts(subject, m_parts.hostname);
        envelope.handling.prefix = authres::toField(results);
        if (m_parts.seal) // without mail.arc there is no chain, or it was not validated: sealing then refuses
            envelope.handling.seal = [seal = m_parts.seal, received = mail.arc.value_or(arc::Result()), results](const smtp::ReadOctets &read, qint64 size) {
                return seal(received, authres::payload(results), read, size);
            };
    }
    QList<smtp::Recipient> recipients;
    std::vector<int> placeOf; // of each answer among the recipients that are left; -1: nowhere
    for (qsizetype i = 0; i < envelope.recipients.size(); ++i) {
        smtp::Recipient recipient = envelope.recipients[i];
        const bool removed = std::any_of(edits.removeRecipients.begin(), edits.removeRecipients.end(),
            [&](const MailAddress &address) { return address.key() == recipient.address.key(); });
        if (decision.drop[size_t(i)] || removed || !edits.redirect.empty()) {
            placeOf.push_back(-1);
            continue;
        }
        if (!insider) {
            recipient.junk = decision.junk[size_t(i)];
            recipient.spamScore = decision.scores[size_t(i)];
            recipient.spamThreshold = decision.thresholds[size_t(i)];
            recipient.verdict = verdictFieldFor(subject, decision, size_t(i), m_parts.hostname);
        }
        placeOf.push_back(int(recipients.size()));
        recipients.append(std::move(recipient));
    }
    for (const std::vector<MailAddress> *more : { &edits.redirect, &edits.addRecipients }) {
        for (const MailAddress &address : *more) {
            smtp::Recipient recipient;
            recipient.address = address;
            recipient.notify = smtp::notify::Never; // the sender knows nothing of it
            recipient.addedByHouse = true;
            recipients.append(std::move(recipient));
        }
    }
    if (recipients.isEmpty())
        co_return Replies(answers, accepted);
    envelope.recipients = std::move(recipients);
    if (edits.sender)
        envelope.sender = *edits.sender;

    const QByteArray header = question->message->header();
    std::optional<smtp::Reply> failed;
    if (!edits.headers.empty() || edits.body || holdsForgedFields(header, m_parts.hostname)) {
        const QByteArray changed = editedHeader(header, m_parts.hostname, edits.headers);
        std::unique_ptr<smtp::IncomingMessage> made = m_inner.begin(envelope);
        const std::shared_ptr<storage::MessageBuffer> body = edits.body;
        Result<void> written;
        if (!message->readWouldBlock() && message->size() <= rewrittenHere && !body) {
            written = rewrite(*message, header.size(), changed, nullptr, *made);
        } else {
            try {
                auto job = [from = message.get(), to = made.get(), size = header.size(), changed, body] { return rewrite(*from, size, changed, body.get(), *to); };
                written = co_await m_parts.pool->run(std::move(job));
            } catch (const async::PoolFull &) {
                failed = busy();
            }
        }
        if (!written)
            failed = smtp::toReply(written.failure());
        message = std::move(made);
    }
    if (failed)
        co_return Replies(answers, *failed);

    const qsizetype kept = envelope.recipients.size();
    auto delivering = m_inner.deliver(std::move(envelope), std::move(message));
    const Replies given = co_await delivering;
    Replies replies;
    if (!lmtp) {
        replies = given;
    } else {
        for (const int place : placeOf)
            replies.push_back(place >= 0 && place < int(given.size()) ? given[size_t(place)] : edits.redirect.empty() || kept == 0 || given.empty() ? accepted : given.front());
    }
    rememberGood(*question, decision);
    co_return replies;
}

// Who brought good mail need not be looked up again for a while.
void Guard::rememberGood(const Question &question, const Decision &decision)
{
    const Subject &subject = question.subject;
    const SessionFacts &facts = *subject.session;
    const std::chrono::seconds time(subject.settings->number("door.remember_good"));
    if (subject.client->service != smtp::Service::Mx || Engine::isInsider(subject) || facts.remembered || facts.pregreet || time.count() <= 0)
        return;
    if (std::any_of(decision.scores.begin(), decision.scores.end(), [](double score) { return score > goodScore; })
        || std::any_of(decision.junk.begin(), decision.junk.end(), [](bool junk) { return junk; }))
        return;
    std::vector<Verdict> verdicts;
    for (size_t i = 0; i < facts.connectionVerdicts && i < facts.verdicts.size(); ++i) {
        const Verdict &verdict = facts.verdicts[i];
        const bool remembered = std::any_of(m_parts.engine->checks().begin(), m_parts.engine->checks().end(),
            [&](const auto &check) { return check->stage() == Stage::Connection && check->remembers() && verdict.check == check->name(); });
        if (remembered)
            verdicts.push_back(verdict);
    }
    m_good.remember(subject.client->address, facts, std::move(verdicts), m_parts.clock->monotonic() + time);
}

} // namespace policy

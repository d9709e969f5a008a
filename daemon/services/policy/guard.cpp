#include "services/policy/guard.h"

#include "formats/mime/addresses.h"
#include "formats/mime/headers.h"
#include "services/policy/connection/forwarders.h"
#include "services/policy/content/editing.h"
#include "services/policy/content/headers.h"
#include "services/policy/content/heldmessage.h"
#include "services/policy/telling.h"
#include "services/trace/trace.h"
#include "shared/base/log.h"
#include "storage/maildir/messagebuffer.h"

#include <algorithm>
#include <set>

namespace policy {

using async::Task;
using std::chrono::milliseconds;
using MaybeReply = smtp::ServerPort::MaybeReply;
using Replies = std::vector<smtp::Reply>;

namespace {
constexpr qint64 block = 256 * 1024;
constexpr qint64 rewrittenHere = 64 * 1024; // octets of a message that a worker writes anew by itself
constexpr double goodScore = 2.5; // a mail with more does not make its client a good one

std::shared_ptr<SessionFacts> sessionOf(const smtp::Client &client) { return std::static_pointer_cast<SessionFacts>(client.note); }

bool isInNetworks(const QHostAddress &address, const QList<QByteArray> &networks)
{
    return std::any_of(networks.begin(), networks.end(), [&](const QByteArray &text) {
        const auto network = Network::parse(text);
        return network && network->contains(address);
    });
}

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

struct Guard::Question
{
    smtp::Envelope envelope;
    smtp::Recipient recipient;
    RecipientFacts recipientFacts;
    std::shared_ptr<MailRecord> record;
    std::shared_ptr<HeldMessage> message;
    Subject subject;

    Question(Stage stage, std::shared_ptr<const smtp::Client> client, std::shared_ptr<SessionFacts> session)
    {
        subject.stage = stage;
        subject.client = std::move(client);
        subject.session = std::move(session);
        subject.settings = subject.session->settings;
        subject.out = &subject.session->verdicts;
    }
    // About the session's mail.
    Question(Stage stage, smtp::Envelope about, std::shared_ptr<SessionFacts> session)
        : Question(stage, about.client, session)
    {
        envelope = std::move(about);
        record = session->current;
        subject.settings = record->settings;
        subject.envelope = &envelope;
        subject.mail = &record->facts;
        subject.out = &record->facts.verdicts;
    }
};

Guard::Guard(smtp::ServerPort &inner, GuardParts parts)
    : smtp::PassingPort(inner)
    , m_parts(std::move(parts))
{
}

Task<Decision> Guard::judge(std::shared_ptr<Question> question)
{
    Subject subject = question->subject;
    subject.keep = question;
    auto judging = m_parts.engine->judge(&subject);
    co_return co_await judging;
}

// The verdicts of this stage, and what was decided when that is the end of something.
void Guard::tell(const Question &question, const Decision &decision) const
{
    const Subject &subject = question.subject;
    const bool ends = decision.kind != Decision::Accept || subject.stage == Stage::Content;
    if (subject.stage <= Stage::Helo) {
        if (!ends)
            return;
        const QByteArray trace = trace::newTraceId();
        for (const Verdict &verdict : subject.session->verdicts)
            tellVerdict(trace, subject.client->address, verdict);
        tellDecision(trace, subject, decision);
        return;
    }
    const QByteArray &trace = question.envelope.trace;
    if (!std::exchange(question.record->sessionTold, true)) {
        for (const Verdict &verdict : subject.session->verdicts)
            tellVerdict(trace, subject.client->address, verdict);
    }
    const int recipient = subject.recipient ? int(question.envelope.recipients.size()) : -1;
    for (const Verdict &verdict : subject.mail->verdicts) {
        if (verdict.stage == subject.stage && (!subject.recipient || verdict.recipient == recipient))
            tellVerdict(trace, subject.client->address, verdict);
    }
    if (ends && (decision.kind != Decision::Accept || !subject.mail->verdicts.empty() || !subject.session->verdicts.empty()))
        tellDecision(trace, subject, decision);
}

Task<MaybeReply> Guard::connected(smtp::Client *client)
{
    auto connecting = m_inner.connected(client);
    MaybeReply refused = co_await connecting;
    if (refused)
        co_return refused;
    auto reading = m_parts.settings();
    auto settings = co_await reading;
    const auto facts = std::make_shared<SessionFacts>();
    facts->settings = settings;
    facts->trusted = isInNetworks(client->address, settings->list("door.trusted_networks"));
    client->note = facts;
    if (client->service == smtp::Service::Lmtp)
        co_return std::nullopt;
    if (client->service == smtp::Service::Mx && !facts->trusted)
        m_good.recall(client->address, m_parts.clock->monotonic(), *facts);
    const auto who = std::make_shared<const smtp::Client>(*client);
    const auto question = std::make_shared<Question>(Stage::Connection, who, facts);
    auto judging = judge(question);
    Decision decision = co_await judging;
    facts->connectionChecked = true;
    facts->connectionVerdicts = facts->verdicts.size();
    facts->trusted = facts->trusted || decision.trusted;
    tell(*question, decision);
    if (decision.slow.count() > 0)
        co_await async::sleepFor(decision.slow);
    co_return std::move(decision.reply);
}

milliseconds Guard::greetingPatience(const smtp::Client &client)
{
    const auto facts = sessionOf(client);
    if (!facts || client.service != smtp::Service::Mx || facts->trusted || facts->remembered || client.identity)
        return milliseconds(0);
    const settings::Values &settings = *facts->settings;
    double marks = 0;
    for (const Verdict &verdict : facts->verdicts)
        marks += verdict.score;
    if (!settings.flag("door.enabled") || (marks <= 0 && settings.text("door.greeting_wait_for") == "suspects"))
        return milliseconds(0);
    return milliseconds(settings.number("door.greeting_wait"));
}

Task<MaybeReply> Guard::talkedEarly(smtp::Client client)
{
    if (const auto facts = sessionOf(client))
        facts->pregreet = true;
    auto asking = m_inner.talkedEarly(std::move(client));
    co_return co_await asking;
}

Task<MaybeReply> Guard::helo(smtp::Client client)
{
    auto greeting = m_inner.helo(client);
    MaybeReply refused = co_await greeting;
    const auto facts = sessionOf(client);
    if (refused || !facts || client.service == smtp::Service::Lmtp)
        co_return refused;
    facts->verdicts.resize(std::min(facts->verdicts.size(), facts->connectionVerdicts)); // an earlier EHLO's are forgotten
    const auto who = std::make_shared<const smtp::Client>(std::move(client));
    const auto question = std::make_shared<Question>(Stage::Helo, who, facts);
    auto judging = judge(question);
    Decision decision = co_await judging;
    tell(*question, decision);
    if (decision.slow.count() > 0)
        co_await async::sleepFor(decision.slow);
    co_return std::move(decision.reply);
}

void Guard::ended(const smtp::Client &client, const smtp::SessionEnd &end)
{
    if (const auto facts = sessionOf(client)) {
        for (const auto &check : m_parts.engine->checks())
            check->ended(client, *facts, end);
        facts->current.reset();
    }
    m_inner.ended(client, end);
}

bool Guard::trustsForwarding(const smtp::Client &client)
{
    const auto facts = sessionOf(client);
    return (facts && isForwarder(*facts->settings, client.address)) || m_inner.trustsForwarding(client);
}

Task<MaybeReply> Guard::mailFrom(smtp::Envelope envelope)
{
    auto asking = m_inner.mailFrom(envelope);
    MaybeReply refused = co_await asking;
    const auto facts = sessionOf(*envelope.client);
    if (!facts)
        co_return refused;
    auto reading = m_parts.settings();
    auto settings = co_await reading;
    const auto record = std::make_shared<MailRecord>();
    record->settings = std::move(settings);
    facts->current = record;
    if (refused || envelope.client->service == smtp::Service::Lmtp)
        co_return refused;
    const auto question = std::make_shared<Question>(Stage::Sender, std::move(envelope), facts);
    auto judging = judge(question);
    Decision decision = co_await judging;
    tell(*question, decision);
    if (decision.slow.count() > 0)
        co_await async::sleepFor(decision.slow);
    co_return std::move(decision.reply);
}

Task<MaybeReply> Guard::rcptTo(smtp::Envelope envelope, smtp::Recipient recipient)
{
    auto asking = m_inner.rcptTo(envelope, recipient);
    MaybeReply refused = co_await asking;
    const auto facts = sessionOf(*envelope.client);
    if (!facts || !facts->current)
        co_return refused;
    const auto question = std::make_shared<Question>(Stage::Recipient, std::move(envelope), facts);
    question->recipient = std::move(recipient);
    question->subject.recipient = &question->recipient;
    const bool unknown = refused && refused->isPermanent();
    if (refused && !unknown)
        co_return refused; // the house is in trouble, not the client
    if (!refused) {
        question->recipientFacts.policyDomain = question->recipient.address.domain();
        auto resolving = m_parts.resolve(question->recipient.address);
        auto where = co_await resolving;
        if (where) {
            question->recipientFacts.where = std::move(*where);
            if (question->recipientFacts.where.local.size() == 1 && question->recipientFacts.where.external.empty())
                question->recipientFacts.policyDomain = question->recipientFacts.where.local.front().account.address.domain();
        }
        question->subject.recipientFacts = &question->recipientFacts;
    } else {
        ++facts->refusedRecipients;
    }
    MailFacts &mail = question->record->facts;
    if (question->subject.client->service != smtp::Service::Lmtp) {
        auto judging = judge(question);
        Decision decision = co_await judging;
        tell(*question, decision);
        const int index = int(question->envelope.recipients.size());
        if (unknown || decision.kind != Decision::Accept)
            std::erase_if(mail.verdicts, [index](const Verdict &verdict) { return verdict.stage == Stage::Recipient && verdict.recipient == index; });
        if (decision.slow.count() > 0)
            co_await async::sleepFor(decision.slow);
        // What is not there stays not there, unless the client is to go away altogether.
        if (decision.reply && (!unknown || decision.reply->code() == 421))
            co_return std::move(decision.reply);
        if (unknown)
            co_return refused;
    } else if (unknown) {
        co_return refused;
    }
    mail.recipients.resize(size_t(question->envelope.recipients.size()) + 1);
    mail.recipients.back() = question->recipientFacts;
    co_return std::nullopt;
}

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

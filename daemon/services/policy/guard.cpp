// The Guard from the connection to RCPT; messages are in guardmessage.cpp.
#include "services/policy/guard.h"

#include "services/policy/connection/forwarders.h"
#include "services/policy/guardquestion.h"
#include "services/policy/telling.h"
#include "services/trace/trace.h"

#include <algorithm>

namespace policy {

using async::Task;
using std::chrono::milliseconds;
using MaybeReply = smtp::ServerPort::MaybeReply;

namespace {
bool isInNetworks(const QHostAddress &address, const QList<QByteArray> &networks)
{
    return std::any_of(networks.begin(), networks.end(), [&](const QByteArray &text) {
        const auto network = Network::parse(text);
        return network && network->contains(address);
    });
}
} // namespace

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

MaybeReply Guard::mayStartTls(const smtp::Client &client)
{
    if (const auto facts = sessionOf(client)) {
        for (const auto &check : m_parts.engine->checks()) {
            if (auto refusal = check->mayStartTls(client, *facts))
                return refusal;
        }
    }
    return m_inner.mayStartTls(client);
}

void Guard::tlsStarted(const smtp::Client &client)
{
    if (const auto facts = sessionOf(client)) {
        for (const auto &check : m_parts.engine->checks())
            check->tlsStarted(client, *facts);
    }
    m_inner.tlsStarted(client);
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
    const bool unknown = refused && refused->isPermanent() && refused->code() != 552; // the message is too large for it: no harvesting
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

} // namespace policy

#include "services/policy/trial.h"

#include "formats/mime/addresses.h"
#include "formats/mime/headers.h"
#include "services/policy/content/headers.h"
#include "services/policy/networktable.h"
#include "services/policy/telling.h"

#include <QJsonArray>
#include <algorithm>

namespace policy {

using async::Task;

namespace {
class TrialMessage final : public Message
{
public:
    explicit TrialMessage(QByteArray octets)
        : m_octets(std::move(octets))
        , m_header(m_octets.left(mime::headerLength(m_octets)))
    {
    }
    qint64 size() const override { return m_octets.size(); }
    QByteArray read(qint64 offset, qint64 n) const override { return m_octets.mid(offset, n); }
    bool isInMemory() const override { return true; }
    QByteArray header() const override { return m_header; }

private:
    const QByteArray m_octets, m_header;
};

QByteArray inCrlf(QByteArray text)
{
    if (text.contains("\r\n"))
        return text;
    return text.replace('\n', "\r\n");
}

// All that a check that is late may still look at.
struct Facts
{
    std::shared_ptr<smtp::Client> client = std::make_shared<smtp::Client>();
    std::shared_ptr<SessionFacts> session = std::make_shared<SessionFacts>();
    smtp::Envelope envelope;
    smtp::Recipient recipient;
    RecipientFacts recipientFacts;
    MailFacts mail;
    std::shared_ptr<TrialMessage> message;
};

QJsonObject stageJson(Stage stage, const QByteArray &to, const Decision &decision)
{
    QJsonObject object { { QStringLiteral("stage"), QString::fromLatin1(stageName(stage)) }, { QStringLiteral("to"), QString::fromUtf8(to) },
        { QStringLiteral("decision"), QString::fromLatin1(decisionName(decision)) },         { QStringLiteral("reply"), decision.reply ? QString::fromUtf8(decision.reply->toLine()) : QString() },
        { QStringLiteral("slowMs"), qint64(decision.slow.count()) } };
    decision.reason.put(object, "reason");
    return object;
}

bool isTrusted(const QHostAddress &client, const settings::Values &settings)
{
    const QList<QByteArray> networks = settings.list("door.trusted_networks");
    return std::any_of(networks.begin(), networks.end(), [&](const QByteArray &text) {
        const auto network = Network::parse(text);
        return network && network->contains(client);
    });
}

Subject subjectOf(Stage stage, const std::shared_ptr<Facts> &facts, const TrialParts &parts)
{
    Subject subject;
    subject.stage = stage;
    subject.client = facts->client;
    subject.session = facts->session;
    subject.settings = parts.settings;
    subject.dryRun = true;
    subject.keep = facts;
    subject.out = &facts->session->verdicts;
    if (stage >= Stage::Sender) {
        subject.envelope = &facts->envelope;
        subject.mail = &facts->mail;
        subject.out = &facts->mail.verdicts;
    }
    if (stage == Stage::Content)
        subject.message = facts->message.get();
    return subject;
}
} // namespace

Task<QJsonObject> tryMail(TrialParts parts, Trial trial)
{
    const auto facts = std::make_shared<Facts>();
    facts->client->address = trial.client;
    facts->client->helo = trial.helo;
    facts->client->esmtp = true;
    facts->client->identity = trial.identity;
    facts->client->service = trial.identity ? smtp::Service::Submission : smtp::Service::Mx;
    facts->session->settings = parts.settings;
    facts->session->trusted = isTrusted(trial.client, *parts.settings);
    facts->envelope.trace = "trial";
    facts->envelope.client = facts->client;
    facts->envelope.sender = trial.from;

    QJsonArray stages, recipients;
    QJsonObject ending; // the first stage that ends it
    const auto conclude = [&](Stage stage, const QByteArray &to, const Decision &decision) {
        const QJsonObject told = stageJson(stage, to, decision);
        stages.append(told);
        if (ending.isEmpty() && (decision.kind != Decision::Accept) && stage != Stage::Recipient)
            ending = told;
    };
    for (const Stage stage : { Stage::Connection, Stage::Helo, Stage::Sender }) {
        Subject subject = subjectOf(stage, facts, parts);
        auto judging = parts.engine->judge(&subject);
        const Decision decision = co_await judging;
        if (stage == Stage::Connection) {
            facts->session->connectionChecked = true;
            facts->session->connectionVerdicts = facts->session->verdicts.size();
            facts->session->trusted = facts->session->trusted || decision.trusted;
        }
        conclude(stage, {}, decision);
    }
    for (const MailAddress &to : trial.to) {
        auto resolving = parts.resolve(to);
        auto where = co_await resolving;
        facts->recipient = {};
        facts->recipient.address = to;
        facts->recipientFacts = {};
        facts->recipientFacts.policyDomain = to.domain();
        const bool known = where.ok();
        if (known)
            facts->recipientFacts.where = std::move(*where);
        Subject subject = subjectOf(Stage::Recipient, facts, parts);
        subject.recipient = &facts->recipient;
        subject.recipientFacts = known || trial.identity ? &facts->recipientFacts : nullptr;
        auto judging = parts.engine->judge(&subject);
        Decision decision = co_await judging;
        if (!known && !trial.identity) {
            decision.kind = Decision::Reject;
            decision.reply = where.failure().kind == Failure::Kind::NotFound ? smtp::Reply(550, 1, 1, "There is no mailbox <" + to.toString() + "> here")
                : where.failure().kind == Failure::Kind::Refused ? smtp::Reply(550, 7, 1, "We do not relay: this address is not ours, and you are not logged in")
                                                                 : smtp::toReply(where.failure());
            decision.reason = decision.reply->text();
        }
        conclude(Stage::Recipient, to.toString(), decision);
        if (decision.kind == Decision::Accept) {
            facts->envelope.recipients.append(facts->recipient);
            facts->mail.recipients.push_back(facts->recipientFacts);
        }
        recipients.append(QJsonObject { { QStringLiteral("address"), QString::fromUtf8(to.toString()) }, { QStringLiteral("known"), known },
            { QStringLiteral("accepted"), decision.kind == Decision::Accept } });
    }
    const bool nobody = facts->envelope.recipients.isEmpty();
    if (nobody && ending.isEmpty() && !stages.isEmpty())
        ending = stages.last().toObject();
    QJsonObject result;
    if (!trial.message.isEmpty()) {
        facts->message = std::make_shared<TrialMessage>(inCrlf(trial.message));
        if (nobody) { // judged for the first one all the same
            facts->envelope.recipients.append(facts->recipient);
            facts->mail.recipients.push_back(facts->recipientFacts);
        }
        const auto from = mime::findHeaders(facts->message->header(), "From", 2);
        const auto authors = from.size() == 1 ? mime::parseMailboxes(from.front().value, 2) : std::vector<mime::Address>();
        facts->mail.headerFrom = authors.size() == 1 ? authors.front().mailbox() : QByteArray();
        Subject subject = subjectOf(Stage::Content, facts, parts);
        auto judging = parts.engine->judge(&subject);
        const Decision decision = co_await judging;
        conclude(Stage::Content, {}, decision);
        QJsonArray scores;
        for (size_t i = 0; i < decision.scores.size(); ++i)
            scores.append(QJsonObject { { QStringLiteral("address"), QString::fromUtf8(facts->envelope.recipients[qsizetype(i)].address.toString()) },
                { QStringLiteral("score"), decision.scores[i] }, { QStringLiteral("required"), decision.thresholds[i] }, { QStringLiteral("junk"), bool(decision.junk[i]) } });
        result[u"scores"] = scores;
        if (!Engine::isInsider(subject))
            result[u"headers"] = QString::fromUtf8(authenticationResults(subject, parts.hostname) + verdictFieldFor(subject, decision, 0, parts.hostname));
    }
    if (ending.isEmpty() && !stages.isEmpty())
        ending = stages.last().toObject();
    QJsonArray verdicts;
    for (const std::vector<Verdict> *said : { &facts->session->verdicts, &facts->mail.verdicts }) {
        for (const Verdict &verdict : *said)
            verdicts.append(toJson(verdict));
    }
    result[u"verdicts"] = verdicts;
    result[u"stages"] = stages;
    result[u"recipients"] = recipients;
    for (const char *name : { "decision", "stage", "reason", "reply" })
        result[QLatin1StringView(name)] = ending[QLatin1StringView(name)];
    co_return result;
}

} // namespace policy

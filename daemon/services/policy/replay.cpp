#include "services/policy/replay.h"

#include "services/policy/rules/accesscheck.h"
#include "services/policy/telling.h"

#include <algorithm>
#include <set>

namespace policy {

namespace {
constexpr qsizetype mostOpen = 20000; // mails whose decision never came
constexpr size_t mostVerdicts = 1000; // of one mail

Stage stageFrom(const QString &name)
{
    for (const Stage one : { Stage::Connection, Stage::Helo, Stage::Sender, Stage::Recipient }) {
        if (QString::fromLatin1(stageName(one)) == name)
            return one;
    }
    return Stage::Content;
}

QByteArray textOf(const QJsonObject &event, const char *name) { return event[QLatin1StringView(name)].toString().toUtf8(); }

// Everything that the rule looks at is in the decision.
bool canBeAsked(const Rule &rule, bool namesKnown)
{
    if (rule.via() != Rule::Via::Itself)
        return false;
    switch (rule.of()) {
    case Rule::Of::Client:
    case Rule::Of::Helo:
    case Rule::Of::Sender:
    case Rule::Of::Recipient:
    case Rule::Of::Login: return true;
    case Rule::Of::Reverse: return namesKnown;
    default: return false;
    }
}

qint64 ruleIdOf(const Verdict &verdict)
{
    for (const Evidence &one : verdict.evidence) {
        if (one.name == "rule")
            return one.value.toLongLong();
    }
    return 0;
}

// As Engine::judge leaves it; decide() weighs it anew.
void keep(std::vector<Verdict> &verdicts, Verdict verdict, Stage stage, int recipient)
{
    verdict.stage = stage;
    verdict.points = verdict.score;
    if (verdict.recipient < 0)
        verdict.recipient = recipient;
    verdicts.push_back(std::move(verdict));
}
} // namespace

struct Replay::Scene
{
    Subject subject;
    std::shared_ptr<smtp::Client> client = std::make_shared<smtp::Client>();
    smtp::Envelope envelope;
    MailFacts facts;
    QList<smtp::Recipient> recipients; // of the decision
    std::vector<RecipientFacts> recipientFacts;
    int first = 0; // index of the first of them
    int refused = 0; // of them, by what is asked again
};

void Replay::feed(const QByteArray &trace, const QJsonObject &event)
{
    const QString name = event[u"event"].toString();
    if (name == u"message-arrived")
        return arrived(trace, event);
    if (auto verdict = verdictFromEvent(event)) {
        if (m_mails.size() >= mostOpen && !m_mails.contains(trace))
            m_mails.clear();
        Mail &mail = m_mails[trace];
        auto &list = verdict->stage <= Stage::Helo ? mail.session : mail.mail;
        if (list.size() < mostVerdicts)
            list.push_back(std::move(*verdict));
        return;
    }
    if (name != u"decision")
        return;
    Mail &mail = m_mails[trace];
    judge(trace, mail, event);
    const Stage stage = stageFrom(event[u"stage"].toString());
    if (stage == Stage::Recipient)
        return; // others of its recipients may follow
    m_mails.remove(trace);
    if (stage == Stage::Content) {
        if (m_judged.size() >= mostOpen)
            m_judged.clear();
        m_judged.insert(trace);
    }
}

// A mail about which no check had anything to say has no decision in the trace, and may be one that a new rule is about.
void Replay::arrived(const QByteArray &trace, const QJsonObject &event)
{
    const bool judgedBefore = m_judged.remove(trace);
    const QString service = event[u"service"].toString();
    if (judgedBefore || (service != u"mx" && service != u"submission"))
        return;
    Mail mail = m_mails.take(trace);
    judge(trace, mail,
        { { QStringLiteral("stage"), QStringLiteral("content") }, { QStringLiteral("decision"), QStringLiteral("accept") },
            { QStringLiteral("time"), event[u"time"] }, { QStringLiteral("peer"), event[u"peer"] }, { QStringLiteral("helo"), event[u"helo"] },
            { QStringLiteral("from"), event[u"from"] }, { QStringLiteral("to"), event[u"to"] }, { QStringLiteral("login"), event[u"account"] },
            { QStringLiteral("insider"), event[u"account"].toString().isEmpty() ? QString() : QStringLiteral("yes") } });
}

const QList<AccountId> &Replay::accountsOf(const MailAddress &address)
{
    const auto found = m_accounts.constFind(address.key());
    if (found != m_accounts.constEnd())
        return *found;
    if (m_accounts.size() > mostOpen)
        m_accounts.clear();
    return *m_accounts.insert(address.key(), m_rules.accounts ? m_rules.accounts(address) : QList<AccountId>());
}

void Replay::askRules(Scene &scene, Mail &mail, bool namesKnown)
{
    const std::vector<Rule> &rules = m_rules.rules->rules;
    const auto isAnsweredNow = [&](const Verdict &verdict) {
        if (verdict.check != "rule")
            return false;
        const qint64 id = ruleIdOf(verdict);
        const auto rule = std::find_if(rules.begin(), rules.end(), [id](const Rule &one) { return one.id().value() == id; });
        return rule == rules.end() || canBeAsked(*rule, namesKnown); // what is gone says nothing any more
    };
    std::erase_if(mail.session, isAnsweredNow);
    std::erase_if(mail.mail, isAnsweredNow);

    const Stage last = scene.subject.stage;
    Subject subject = scene.subject;
    const auto ask = [&](Stage stage, int recipient, std::vector<Verdict> &verdicts) {
        const QByteArray address = subject.recipient ? subject.recipient->address.localPart() + '@' + subject.recipient->address.domain() : QByteArray();
        std::set<QByteArray> decided;
        bool refused = false;
        for (const Rule &rule : rules) {
            QByteArray what;
            QList<QByteArray> groups;
            if (rule.stage() != stage || !canBeAsked(rule, namesKnown) || decided.contains(rule.row().look) || !rule.isFor(address)
                || !concerns(rule, subject) || !matchesItself(rule, subject, &what, &groups))
                continue;
            if (rule.action() != Rule::Action::Warn)
                decided.insert(rule.row().look);
            const Verdict verdict = rule.verdict(what, groups);
            refused = refused || verdict.demand == Demand::Reject || verdict.demand == Demand::Defer;
            keep(verdicts, verdict, stage, recipient);
        }
        return refused;
    };
    for (const Stage stage : { Stage::Connection, Stage::Helo, Stage::Sender }) {
        if (stage <= last)
            ask(stage, -1, stage <= Stage::Helo ? mail.session : mail.mail);
    }
    if (last < Stage::Recipient)
        return;
    for (qsizetype i = 0; i < scene.recipients.size(); ++i) {
        subject.recipient = &scene.recipients[i];
        scene.refused += ask(Stage::Recipient, scene.first + int(i), mail.mail);
    }
}

void Replay::askSenders(Scene &scene, Mail &mail, bool authorKnown)
{
    const Stage last = scene.subject.stage;
    std::erase_if(mail.mail, [&](const Verdict &verdict) {
        return verdict.check == "sender-list" && (verdict.stage != Stage::Content || authorKnown);
    });
    if (last < Stage::Sender || Engine::isInsider(scene.subject))
        return;
    std::vector<Verdict> said;
    Subject subject = scene.subject;
    subject.out = &said;
    const auto take = [&](Stage stage, int recipient) {
        for (Verdict &verdict : said)
            keep(mail.mail, std::move(verdict), stage, recipient);
        said.clear();
    };
    saySenderLists(*m_rules.senders, Stage::Sender, subject);
    take(Stage::Sender, -1);
    if (last < Stage::Recipient)
        return;
    for (size_t i = 0; i < scene.recipientFacts.size(); ++i) {
        subject.recipient = &scene.recipients[qsizetype(i)];
        subject.recipientFacts = &scene.recipientFacts[i];
        saySenderLists(*m_rules.senders, Stage::Recipient, subject);
        scene.refused += !said.empty();
        take(Stage::Recipient, scene.first + int(i));
    }
    if (last == Stage::Content && authorKnown) {
        subject.recipient = nullptr;
        subject.recipientFacts = nullptr;
        saySenderLists(*m_rules.senders, Stage::Content, subject);
        take(Stage::Content, -1);
    }
}

void Replay::askAgain(Scene &scene, Mail &mail, const QJsonObject &decision)
{
    if (m_rules.rules)
        askRules(scene, mail, decision.contains(u"names"));
    if (m_rules.senders)
        askSenders(scene, mail, decision.contains(u"author"));
}

void Replay::judge(const QByteArray &trace, Mail &mail, const QJsonObject &decision)
{
    Scene scene;
    Subject &subject = scene.subject;
    subject.stage = stageFrom(decision[u"stage"].toString());
    scene.client->address = QHostAddress(decision[u"peer"].toString());
    scene.client->helo = textOf(decision, "helo");
    if (const auto login = MailAddress::parse(textOf(decision, "login")))
        scene.client->identity = sasl::Identity { {}, *login, login->toString() };
    subject.client = scene.client;
    subject.session = std::make_shared<SessionFacts>();
    subject.session->trusted = decision[u"insider"].toString() == u"yes";
    for (const QByteArray &name : textOf(decision, "names").split(' ')) {
        if (!name.isEmpty())
            subject.session->reverseNames.append(name);
    }
    subject.session->confirmedName = textOf(decision, "name");
    subject.settings = m_settings;
    subject.mail = &scene.facts;
    scene.envelope.sender = MailAddress::parse(textOf(decision, "from")).value_or(MailAddress());
    scene.facts.headerFrom = textOf(decision, "author");
    if (decision[u"authentic"].toString() == u"yes") {
        scene.facts.dmarc.emplace();
        scene.facts.dmarc->code = dmarc::Code::Pass;
    }
    int refused = -1;
    if (subject.stage >= Stage::Recipient) {
        for (const QByteArray &text : textOf(decision, "to").split(' ')) {
            const auto address = MailAddress::parse(text);
            if (!address)
                continue;
            smtp::Recipient recipient;
            recipient.address = *address;
            scene.recipients.append(recipient);
            RecipientFacts facts;
            facts.policyDomain = address->domain();
            for (const AccountId account : m_rules.senders ? accountsOf(*address) : QList<AccountId>()) {
                directory::LocalTarget target;
                target.account.id = account;
                facts.where.local.push_back(std::move(target));
            }
            scene.recipientFacts.push_back(std::move(facts));
        }
    }
    if (subject.stage >= Stage::Sender)
        subject.envelope = &scene.envelope;
    static const RecipientFacts nobody;
    if (subject.stage == Stage::Recipient) {
        for (const Verdict &verdict : mail.mail)
            refused = verdict.stage == Stage::Recipient ? std::max(refused, verdict.recipient) : refused;
        scene.first = std::max(0, refused);
        scene.envelope.recipients.resize(scene.first);
        subject.recipientFacts = scene.recipientFacts.empty() ? &nobody : &scene.recipientFacts.front();
    } else if (subject.stage == Stage::Content) {
        scene.facts.recipients = scene.recipientFacts;
        if (scene.facts.recipients.empty())
            scene.facts.recipients.emplace_back();
    }
    askAgain(scene, mail, decision);
    const Decision now = Engine::decide(subject, mail.session, mail.mail);
    if (subject.stage == Stage::Recipient) // its number is given to the next one
        std::erase_if(mail.mail, [first = scene.first](const Verdict &verdict) { return verdict.stage == Stage::Recipient && verdict.recipient == first; });
    ++m_decisions;
    const QString was = decision[u"decision"].toString();
    QString would = QString::fromLatin1(decisionName(now));
    if (subject.stage == Stage::Content && scene.refused > 0 && scene.refused < scene.recipients.size())
        would = QStringLiteral("refused for some");
    if (was == would)
        return;
    ++m_changes;
    ++m_counts[was + QStringLiteral(" → ") + would];
    if (m_changed.size() >= mostChanges)
        return;
    QJsonObject change { { QStringLiteral("trace"), QString::fromUtf8(trace) }, { QStringLiteral("was"), was }, { QStringLiteral("would"), would },
        { QStringLiteral("reply"), now.reply ? QString::fromUtf8(now.reply->toLine()) : QString() } };
    now.reason.put(change, "reason");
    for (const char *name : { "time", "peer", "from", "to", "stage" })
        change[QLatin1StringView(name)] = decision[QLatin1StringView(name)];
    if (!now.scores.empty())
        change[u"score"] = now.scores.front();
    m_changed.append(change);
}

QJsonObject Replay::result() const
{
    QJsonObject counts;
    for (auto it = m_counts.begin(); it != m_counts.end(); ++it)
        counts[it.key()] = *it;
    QJsonArray notes;
    if (m_rules.rules)
        notes.append(QString::fromUtf8(QT_TRANSLATE_NOOP("daemon", "Rules about header, MIME parts, body, certificates and the hosts behind names were not asked again, for the messages and the DNS of then are not kept; what they said stands.")));
    return { { QStringLiteral("decisions"), m_decisions }, { QStringLiteral("changes"), m_changes }, { QStringLiteral("counts"), counts },
        { QStringLiteral("changed"), m_changed }, { QStringLiteral("notes"), notes } };
}

} // namespace policy

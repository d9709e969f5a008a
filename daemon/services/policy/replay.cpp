#include "services/policy/replay.h"

#include "services/policy/telling.h"

#include <algorithm>

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
} // namespace

void Replay::feed(const QByteArray &trace, const QJsonObject &event)
{
    if (auto verdict = verdictFromEvent(event)) {
        if (m_mails.size() >= mostOpen && !m_mails.contains(trace))
            m_mails.clear();
        Mail &mail = m_mails[trace];
        auto &list = verdict->stage <= Stage::Helo ? mail.session : mail.mail;
        if (list.size() < mostVerdicts)
            list.push_back(std::move(*verdict));
        return;
    }
    if (event[u"event"].toString() != u"decision")
        return;
    Mail &mail = m_mails[trace];
    judge(trace, mail, event);
    if (stageFrom(event[u"stage"].toString()) != Stage::Recipient)
        m_mails.remove(trace); // else others of its recipients may follow
}

void Replay::judge(const QByteArray &trace, Mail &mail, const QJsonObject &decision)
{
    Subject subject;
    subject.stage = stageFrom(decision[u"stage"].toString());
    const auto client = std::make_shared<smtp::Client>();
    client->address = QHostAddress(decision[u"peer"].toString());
    subject.client = client;
    subject.session = std::make_shared<SessionFacts>();
    subject.session->trusted = decision[u"insider"].toString() == u"yes";
    subject.settings = m_settings;
    smtp::Envelope envelope;
    MailFacts facts;
    RecipientFacts recipient;
    const QStringList to = decision[u"to"].toString().split(u' ', Qt::SkipEmptyParts);
    const auto domainOf = [](const QString &address) { return address.sliced(address.lastIndexOf(u'@') + 1).toUtf8(); };
    int refused = -1;
    if (subject.stage == Stage::Recipient) {
        for (const Verdict &verdict : mail.mail)
            refused = verdict.stage == Stage::Recipient ? std::max(refused, verdict.recipient) : refused;
        envelope.recipients.resize(std::max(0, refused));
        recipient.policyDomain = to.isEmpty() ? QByteArray() : domainOf(to.first());
        subject.recipientFacts = &recipient;
        subject.envelope = &envelope;
    } else if (subject.stage == Stage::Content) {
        for (const QString &address : to)
            facts.recipients.push_back({ {}, domainOf(address) });
        if (facts.recipients.empty())
            facts.recipients.emplace_back();
        subject.envelope = &envelope;
    }
    subject.mail = &facts;
    const Decision now = Engine::decide(subject, mail.session, mail.mail);
    if (subject.stage == Stage::Recipient) // its number is given to the next one
        std::erase_if(mail.mail, [refused](const Verdict &verdict) { return verdict.stage == Stage::Recipient && verdict.recipient == refused; });
    ++m_decisions;
    const QString was = decision[u"decision"].toString(), would = QString::fromLatin1(decisionName(now));
    if (was == would)
        return;
    ++m_changes;
    ++m_counts[was + QStringLiteral(" → ") + would];
    if (m_changed.size() >= mostChanges)
        return;
    QJsonObject change { { QStringLiteral("trace"), QString::fromUtf8(trace) }, { QStringLiteral("was"), was }, { QStringLiteral("would"), would },
        { QStringLiteral("reason"), QString::fromUtf8(now.reason) }, { QStringLiteral("reply"), now.reply ? QString::fromUtf8(now.reply->toLine()) : QString() } };
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
    return { { QStringLiteral("decisions"), m_decisions }, { QStringLiteral("changes"), m_changes }, { QStringLiteral("counts"), counts },
        { QStringLiteral("changed"), m_changed } };
}

} // namespace policy

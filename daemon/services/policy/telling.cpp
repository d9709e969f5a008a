#include "services/policy/telling.h"

#include "services/policy/rules/senderlists.h"
#include "shared/base/log.h"

#include <QJsonArray>
#include <algorithm>

namespace policy {

namespace {
QByteArray number(double value) { return QByteArray::number(value, 'f', std::abs(value - std::round(value * 10) / 10) < 1e-9 ? 1 : 3); }

QByteArray evidenceText(const std::vector<Evidence> &evidence)
{
    QByteArray text;
    for (const Evidence &one : evidence)
        text += (text.isEmpty() ? "" : "; ") + one.name + '=' + one.value;
    return text.left(1000);
}
} // namespace

QByteArray decisionName(const Decision &decision)
{
    switch (decision.kind) {
    case Decision::Accept: break;
    case Decision::Defer: return "defer";
    case Decision::Reject: return "reject";
    case Decision::Hold: return "hold";
    case Decision::Discard: return "discard";
    }
    const auto junk = std::count(decision.junk.begin(), decision.junk.end(), true);
    return junk == 0 ? "accept" : junk == ptrdiff_t(decision.junk.size()) ? "junk" : "junk for some";
}

void tellVerdict(const QByteArray &trace, const QHostAddress &peer, const Verdict &verdict)
{
    if (!logs(Severity::Info))
        return;
    logEvent(Severity::Info, "policy", "verdict",
        { { "trace", trace }, { "peer", peer.toString() }, { "stage", stageName(verdict.stage) }, { "check", verdict.check }, { "result", verdict.result },
            { "score", number(verdict.score) }, { "points", number(verdict.points) }, { "demand", demandName(verdict.demand) },
            { "recipient", qint64(verdict.recipient) }, { "reason", verdict.reason.english() }, { "reasonWords", verdict.reason.wordsText() }, { "evidence", evidenceText(verdict.evidence) } });
}

void tellDecision(const QByteArray &trace, const Subject &subject, const Decision &decision)
{
    if (!logs(Severity::Info))
        return;
    QByteArray scores, required, to;
    for (size_t i = 0; i < decision.scores.size(); ++i) {
        scores += (i ? " " : "") + number(decision.scores[i]);
        required += (i ? " " : "") + number(decision.thresholds[i]);
    }
    if (subject.recipient) {
        to = subject.recipient->address.toString();
    } else if (subject.envelope) {
        for (const smtp::Recipient &recipient : subject.envelope->recipients.first(std::min<qsizetype>(20, subject.envelope->recipients.size())))
            to += (to.isEmpty() ? "" : " ") + recipient.address.toString();
    }
    // What rules and lists look at, so that they can be asked again (replay.h).
    const SessionFacts *session = subject.session.get();
    const bool atContent = subject.stage == Stage::Content && subject.mail;
    logEvent(Severity::Info, "policy", "decision",
        { { "trace", trace }, { "names", session ? session->reverseNames.join(' ') : QByteArray() }, { "name", session ? session->confirmedName : QByteArray() },
            { "login", subject.client->identity ? subject.client->identity->address.toString() : QByteArray() },
            { "author", atContent ? subject.mail->headerFrom : QByteArray() }, { "authentic", atContent && isAuthentic(*subject.mail) ? "yes" : "" }, { "peer", subject.client->address.toString() }, { "helo", subject.client->helo },
            { "from", subject.envelope ? subject.envelope->sender.toString() : QByteArray() }, { "to", to }, { "stage", stageName(subject.stage) },
            { "insider", Engine::isInsider(subject) ? "yes" : "" }, { "decision", decisionName(decision) }, { "score", scores }, { "required", required }, { "reason", decision.reason.english() }, { "reasonWords", decision.reason.wordsText() },
            { "reply", decision.reply ? decision.reply->toLine() : QByteArray() }, { "slowed", qint64(decision.slow.count()) } });
}

QJsonObject toJson(const Verdict &verdict)
{
    QJsonObject evidence;
    for (const Evidence &one : verdict.evidence)
        evidence.insert(QString::fromUtf8(one.name), QString::fromUtf8(one.value));
    QJsonObject object { { QStringLiteral("stage"), QString::fromLatin1(stageName(verdict.stage)) }, { QStringLiteral("check"), QString::fromUtf8(verdict.check) },
        { QStringLiteral("result"), QString::fromUtf8(verdict.result) }, { QStringLiteral("score"), verdict.score }, { QStringLiteral("points"), verdict.points },
        { QStringLiteral("demand"), QString::fromLatin1(demandName(verdict.demand)) }, { QStringLiteral("recipient"), verdict.recipient },
        { QStringLiteral("evidence"), evidence },
        { QStringLiteral("reply"), verdict.reply ? QString::fromUtf8(verdict.reply->toLine()) : QString() },
        { QStringLiteral("slowMs"), qint64(verdict.slow.count()) } };
    verdict.reason.put(object, "reason");
    return object;
}

std::optional<Verdict> verdictFromEvent(const QJsonObject &event)
{
    if (event[u"event"].toString() != u"verdict")
        return std::nullopt;
    const auto text = [&](const char *name) { return event[QLatin1StringView(name)].toString().toUtf8(); };
    Verdict verdict;
    verdict.check = text("check");
    verdict.result = text("result");
    verdict.reason = Sentence::from(event, "reason");
    verdict.score = text("score").toDouble();
    verdict.points = text("points").toDouble();
    verdict.recipient = text("recipient").toInt();
    for (const QByteArray &item : text("evidence").split(';')) { // a value with a semicolon in it is cut there
        const qsizetype equals = item.indexOf('=');
        if (equals > 0)
            verdict.evidence.push_back({ item.first(equals).trimmed(), item.sliced(equals + 1) });
    }
    const QByteArray stage = text("stage"), demand = text("demand");
    for (const Stage one : { Stage::Connection, Stage::Helo, Stage::Sender, Stage::Recipient, Stage::Content }) {
        if (stageName(one) == stage)
            verdict.stage = one;
    }
    for (const Demand one : { Demand::None, Demand::Accept, Demand::Junk, Demand::Hold, Demand::Discard, Demand::Defer, Demand::Reject }) {
        if (demandName(one) == demand)
            verdict.demand = one;
    }
    return verdict.check.isEmpty() ? std::nullopt : std::optional(verdict);
}

} // namespace policy

#include "services/policy/decision.h"

#include <algorithm>

namespace policy {

using std::chrono::milliseconds;

namespace {
constexpr qsizetype longestReason = 300; // of a reply

// Nothing but these stands against an Accept: what the administrator wrote down, and a virus.
bool standsAgainstAccept(const Verdict &verdict)
{
    return verdict.demand == Demand::Discard || verdict.demand == Demand::Hold
        || (verdict.demand == Demand::Reject && (verdict.check == "rule" || verdict.check == "sender-list" || verdict.check == "clamav"));
}

// RFC 5321 §4.2: replies are ASCII.
QByteArray ascii(QByteArray text)
{
    for (char &c : text) {
        if (c < 32 || c > 126)
            c = c == '\n' ? ' ' : '?';
    }
    return text.left(longestReason);
}

QByteArray withHelp(QByteArray text, const Subject &subject, const QByteArray &domain)
{
    if (const QByteArray url = subject.settings->text("door.explain_url", domain); !url.isEmpty())
        text += "; see " + ascii(url);
    if (subject.envelope && !subject.envelope->trace.isEmpty())
        text += " (" + subject.envelope->trace + ')';
    return text;
}

struct Tally // for one recipient
{
    bool trusted = false;
    double score = 0;
    const Verdict *strongest = nullptr; // its demand; null: none
    const Verdict *heaviest = nullptr;
    Demand demand() const { return strongest ? strongest->demand : Demand::None; }
};

Tally tally(const std::vector<Weighed> &verdicts)
{
    Tally sum;
    for (const Weighed &one : verdicts)
        sum.trusted = sum.trusted || one.verdict->demand == Demand::Accept;
    for (const Weighed &one : verdicts) {
        sum.score += one.score;
        const Demand demand = one.verdict->demand;
        if (demand == Demand::Accept || (sum.trusted && !standsAgainstAccept(*one.verdict)))
            continue;
        if (demand > sum.demand())
            sum.strongest = one.verdict;
    }
    if (!verdicts.empty() && verdicts.front().score > 0)
        sum.heaviest = verdicts.front().verdict;
    if (sum.trusted && !sum.strongest) {
        const auto accept = std::find_if(verdicts.begin(), verdicts.end(), [](const Weighed &one) { return one.verdict->demand == Demand::Accept; });
        sum.heaviest = accept->verdict;
    }
    return sum;
}

smtp::Reply refusal(const Verdict &verdict, const Subject &subject, const QByteArray &domain)
{
    if (verdict.reply)
        return *verdict.reply;
    return { 550, 7, 1, withHelp("Refused: " + ascii(verdict.reason.english()), subject, domain) };
}

smtp::Reply deferral(const Verdict &verdict)
{
    if (verdict.reply)
        return *verdict.reply;
    return { 451, 7, 1, "Not now: " + ascii(verdict.reason.english()) + "; try again later" };
}

smtp::Reply tooManyPoints(const Tally &sum, double most, const Subject &subject, const QByteArray &domain)
{
    const QByteArray what = subject.stage == Stage::Content ? "This message looks like spam" : "What your server sends looks like spam";
    return { 550, 7, 1,
        withHelp(what + " (" + QByteArray::number(sum.score, 'f', 1) + " points of " + QByteArray::number(most, 'f', 1)
                + (sum.heaviest ? "): " + ascii(sum.heaviest->reason.english()) : QByteArray(")")),
            subject, domain) };
}

milliseconds slowness(const Subject &subject, const std::vector<Weighed> &verdicts)
{
    milliseconds slow { 0 };
    for (const Weighed &one : verdicts) {
        if (one.verdict->stage == subject.stage)
            slow += one.verdict->slow;
    }
    return std::min(slow, milliseconds(subject.settings->number("tarpit.longest")));
}
} // namespace

std::vector<Weighed> weigh(const settings::Values &settings, const QByteArray &domain, int recipient, const Verdicts &session, const Verdicts &mail)
{
    std::vector<Weighed> counted;
    counted.reserve(session.size() + mail.size());
    for (const Verdicts *verdicts : { &session, &mail }) {
        for (const Verdict &verdict : *verdicts) {
            if (verdict.recipient >= 0 && verdict.recipient != recipient)
                continue;
            if (const double weight = Engine::weight(settings, verdict.check, domain); weight > 0)
                counted.push_back({ &verdict, verdict.points * weight });
        }
    }
    std::stable_sort(counted.begin(), counted.end(), [](const Weighed &a, const Weighed &b) { return a.score > b.score; });
    return counted;
}

Decision decideEnvelope(const Subject &subject, const Verdicts &session, const Verdicts &mail)
{
    const QByteArray domain = subject.policyDomain();
    const int recipient = subject.stage == Stage::Recipient && subject.envelope ? int(subject.envelope->recipients.size()) : -1;
    const std::vector<Weighed> verdicts = weigh(*subject.settings, domain, recipient, session, mail);
    const Tally sum = tally(verdicts);
    Decision decision;
    decision.trusted = sum.trusted;
    if (!sum.trusted)
        decision.slow = slowness(subject, verdicts);
    if (sum.heaviest)
        decision.reason = sum.heaviest->reason;
    const double most = subject.settings->real("door.reject_score", domain);
    if (sum.demand() == Demand::Reject) {
        decision.kind = Decision::Reject;
        decision.reply = refusal(*sum.strongest, subject, domain);
        decision.reason = sum.strongest->reason;
    } else if (sum.demand() == Demand::Defer) {
        decision.kind = Decision::Defer;
        decision.reply = deferral(*sum.strongest);
        decision.reason = sum.strongest->reason;
    } else if (subject.stage == Stage::Recipient && !sum.trusted && !Engine::isInsider(subject) && sum.score >= most) {
        decision.kind = Decision::Reject;
        decision.reply = tooManyPoints(sum, most, subject, domain);
    }
    return decision;
}

Decision decideContent(const Subject &subject, const Verdicts &session, const Verdicts &mail)
{
    Decision decision;
    const size_t recipients = subject.mail->recipients.size();
    const bool insider = Engine::isInsider(subject);
    std::vector<Tally> sums;
    size_t refused = 0, deferred = 0, discarded = 0;
    bool hold = false;
    const Tally *refusing = nullptr, *deferring = nullptr;
    QByteArray refusingDomain;
    sums.reserve(recipients);
    for (size_t i = 0; i < recipients; ++i) {
        const QByteArray &domain = subject.mail->recipients[i].policyDomain;
        const std::vector<Weighed> verdicts = weigh(*subject.settings, domain, int(i), session, mail);
        sums.push_back(tally(verdicts));
        const Tally &sum = sums.back();
        if (i == 0 && !sum.trusted)
            decision.slow = slowness(subject, verdicts);
        const bool tooMany = !sum.trusted && !insider && sum.score >= subject.settings->real("door.reject_score", domain);
        decision.trusted = decision.trusted || sum.trusted;
        decision.scores.push_back(sum.score);
        decision.thresholds.push_back(subject.settings->real("door.junk_score", domain));
        decision.junk.push_back(!insider && !sum.trusted && sum.score >= decision.thresholds.back());
        decision.drop.push_back(sum.demand() == Demand::Discard);
        switch (sum.demand()) {
        case Demand::Reject:
            ++refused;
            decision.junk.back() = true;
            break;
        case Demand::Defer: ++deferred; break;
        case Demand::Discard: ++discarded; break;
        case Demand::Hold: hold = true; break;
        case Demand::Junk: decision.junk.back() = true; break;
        case Demand::None:
        case Demand::Accept: break;
        }
        if (tooMany && sum.demand() < Demand::Defer)
            ++refused;
        if ((sum.demand() == Demand::Reject || tooMany) && (!refusing || refusing->demand() != Demand::Reject)) {
            refusing = &sum;
            refusingDomain = domain;
        }
        if (sum.demand() == Demand::Defer)
            deferring = &sum;
    }
    const Tally *chief = refusing;
    if (recipients > 0 && refused == recipients) {
        decision.kind = Decision::Reject;
        decision.byContent = true;
        decision.reply = refusing->demand() == Demand::Reject
            ? refusal(*refusing->strongest, subject, refusingDomain)
            : tooManyPoints(*refusing, subject.settings->real("door.reject_score", refusingDomain), subject, refusingDomain);
    } else if (deferred > 0) {
        decision.kind = Decision::Defer; // for all, since nobody can be told for one; those who have it never get it twice
        decision.reply = deferral(*deferring->strongest);
        chief = deferring;
    } else if (hold) {
        decision.kind = Decision::Hold;
    } else if (recipients > 0 && discarded == recipients) {
        decision.kind = Decision::Discard;
    }
    if (!chief) {
        const auto worst = std::max_element(sums.begin(), sums.end(), [](const Tally &a, const Tally &b) { return std::pair(a.demand(), a.score) < std::pair(b.demand(), b.score); });
        chief = worst == sums.end() ? nullptr : &*worst;
    }
    if (chief && (chief->strongest || chief->heaviest))
        decision.reason = (chief->strongest ? chief->strongest : chief->heaviest)->reason;
    return decision;
}

} // namespace policy

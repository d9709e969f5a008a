#include "services/policy/content/headers.h"

#include "services/policy/content/editing.h"
#include "services/policy/decision.h"

namespace policy {

namespace {
constexpr qsizetype lineLength = 76;

QByteArray quoted(const QByteArray &text)
{
    QByteArray out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c >= 32 && c < 127 ? c : c == '\n' || c == '\t' ? ' ' : '?';
    }
    return out + '"';
}

// Words separated by blanks onto lines of a field.
QByteArray folded(const QByteArray &text)
{
    QByteArray out;
    qsizetype column = 0;
    for (const QByteArray &word : text.split(' ')) {
        if (!out.isEmpty()) {
            const bool fold = column + 1 + word.size() > lineLength;
            out += fold ? "\r\n " : " ";
            column = fold ? 1 : column + 1;
        }
        out += word;
        column += word.size();
    }
    return out + "\r\n";
}
} // namespace

authres::Field authenticationFacts(const Subject &subject, const QByteArray &hostname)
{
    const MailFacts &mail = *subject.mail;
    const SessionFacts &session = *subject.session;
    authres::Field field;
    field.authservId = hostname;
    if (mail.heloSpf)
        field.methods.append(authres::method(*mail.heloSpf, spf::Identity::Helo, subject.client->helo));
    if (mail.mailFromSpf) {
        const bool null = subject.envelope->sender.isEmpty();
        field.methods.append(authres::method(*mail.mailFromSpf, null ? spf::Identity::Helo : spf::Identity::MailFrom,
            null ? subject.client->helo : subject.envelope->sender.toString()));
    }
    for (const dkim::Result &signature : mail.dkim)
        field.methods.append(authres::method(signature));
    if (mail.dmarc)
        field.methods.append(authres::method(*mail.dmarc));
    if (mail.arc)
        field.methods.append(authres::method(*mail.arc, subject.client->address));
    switch (session.reverse) {
    case SessionFacts::Reverse::Unknown: break;
    case SessionFacts::Reverse::Confirmed: field.methods.append(authres::iprev(authres::Iprev::Pass, subject.client->address, session.confirmedName)); break;
    case SessionFacts::Reverse::TemporaryError: field.methods.append(authres::iprev(authres::Iprev::TempError, subject.client->address, {})); break;
    case SessionFacts::Reverse::None:
    case SessionFacts::Reverse::Mismatch: field.methods.append(authres::iprev(authres::Iprev::Fail, subject.client->address, {})); break;
    }
    return field;
}

QByteArray authenticationResults(const Subject &subject, const QByteArray &hostname) { return authres::toField(authenticationFacts(subject, hostname)); }

QByteArray reasonsOf(const Subject &subject, const Decision &decision, size_t recipient, int most)
{
    const auto verdicts = weigh(*subject.settings, subject.mail->recipients[recipient].policyDomain, int(recipient), subject.session->verdicts, subject.mail->verdicts);
    QByteArray reasons;
    const auto add = [&](const QByteArray &reason) {
        if (reason.isEmpty() || reasons.contains(reason))
            return;
        reasons += (reasons.isEmpty() ? "" : "; ") + reason;
        --most;
    };
    for (const Weighed &one : verdicts) {
        if (most > 0 && one.verdict->demand > Demand::Accept)
            add(one.verdict->reason.english());
    }
    for (const Weighed &one : verdicts) {
        if (most > 0 && one.score > 0)
            add(one.verdict->reason.english());
    }
    return reasons.isEmpty() ? decision.reason.english() : reasons;
}

QByteArray verdictFieldFor(const Subject &subject, const Decision &decision, size_t recipient, const QByteArray &hostname)
{
    const auto number = [](double value) { return QByteArray::number(value, 'f', 1); };
    const auto verdicts = weigh(*subject.settings, subject.mail->recipients[recipient].policyDomain, int(recipient), subject.session->verdicts, subject.mail->verdicts);
    QByteArray tests;
    for (const Weighed &one : verdicts) {
        if (one.score == 0 && one.verdict->demand == Demand::None)
            continue;
        tests += (tests.isEmpty() ? "" : ", ") + one.verdict->check + ':' + one.verdict->result + '(' + number(one.score) + ')';
    }
    const char *action = decision.kind == Decision::Reject ? "reject" : decision.kind == Decision::Hold ? "hold" : decision.junk[recipient] ? "junk" : "accept";
    QByteArray text = QByteArray(verdictField) + ": " + action + "; score=" + number(decision.scores[recipient])
        + "; required=" + number(decision.thresholds[recipient]) + "; by=" + hostname + "; id=" + subject.envelope->trace + "; tests="
        + (tests.isEmpty() ? QByteArray("none") : tests);
    if (const QByteArray reasons = reasonsOf(subject, decision, recipient); !reasons.isEmpty())
        text += "; reason=" + quoted(reasons);
    return folded(text);
}

} // namespace policy

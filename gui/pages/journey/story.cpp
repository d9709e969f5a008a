#include "gui/pages/journey/story.h"

#include "gui/app/said.h"
#include "gui/models/lazytablemodel.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace gui::story {
namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Journey)
};

constexpr struct
{
    const char *check, *name;
} checkNames[] = {
    { "sessions", QT_TRANSLATE_NOOP("Journey", "Connections at once") },
    { "rate-connections", QT_TRANSLATE_NOOP("Journey", "Connections in a while") },
    { "rate-mails", QT_TRANSLATE_NOOP("Journey", "Mails in a while") },
    { "rate-recipients", QT_TRANSLATE_NOOP("Journey", "Recipients in a while") },
    { "rate-tls", QT_TRANSLATE_NOOP("Journey", "New TLS sessions in a while") },
    { "offences", QT_TRANSLATE_NOOP("Journey", "Breaches of the protocol before") },
    { "iprev", QT_TRANSLATE_NOOP("Journey", "Name of the sending server's address") },
    { "dynamic-name", QT_TRANSLATE_NOOP("Journey", "Looks like a home connection") },
    { "dnsbl", QT_TRANSLATE_NOOP("Journey", "Block lists of addresses") },
    { "rhsbl-client", QT_TRANSLATE_NOOP("Journey", "Block lists of server names") },
    { "rhsbl-helo", QT_TRANSLATE_NOOP("Journey", "Block lists of greeting names") },
    { "rhsbl-sender", QT_TRANSLATE_NOOP("Journey", "Block lists of sender domains") },
    { "pregreet", QT_TRANSLATE_NOOP("Journey", "Spoke before the greeting") },
    { "pipelining", QT_TRANSLATE_NOOP("Journey", "Did not wait for an answer") },
    { "helo", QT_TRANSLATE_NOOP("Journey", "Form of the greeting name") },
    { "helo-dns", QT_TRANSLATE_NOOP("Journey", "Greeting name in the DNS") },
    { "helo-forged", QT_TRANSLATE_NOOP("Journey", "Our own name as greeting") },
    { "sender-domain", QT_TRANSLATE_NOOP("Journey", "Can the sender be answered?") },
    { "own-sender", QT_TRANSLATE_NOOP("Journey", "Stranger under our own domain") },
    { "sender-callout", QT_TRANSLATE_NOOP("Journey", "Does the sender's server know the sender?") },
    { "recipients", QT_TRANSLATE_NOOP("Journey", "Number of recipients") },
    { "harvest", QT_TRANSLATE_NOOP("Journey", "Guessing addresses") },
    { "greylist", QT_TRANSLATE_NOOP("Journey", "Greylisting") },
    { "spf", QT_TRANSLATE_NOOP("Journey", "SPF: may this server send for that domain?") },
    { "dkim", QT_TRANSLATE_NOOP("Journey", "DKIM: signature of the message") },
    { "dmarc", QT_TRANSLATE_NOOP("Journey", "DMARC: does the domain in From vouch for it?") },
    { "arc", QT_TRANSLATE_NOOP("Journey", "ARC: what forwarders found") },
    { "sanity", QT_TRANSLATE_NOOP("Journey", "Form of the message") },
    { "gtube", QT_TRANSLATE_NOOP("Journey", "Test text for spam filters") },
    { "attachments", QT_TRANSLATE_NOOP("Journey", "Forbidden attachments") },
    { "rule", QT_TRANSLATE_NOOP("Journey", "Your own rules") },
    { "sender-list", QT_TRANSLATE_NOOP("Journey", "Allowed and blocked senders") },
    { "milter", QT_TRANSLATE_NOOP("Journey", "Milter") },
    { "policy-service", QT_TRANSLATE_NOOP("Journey", "Policy service") },
    { "rspamd", "rspamd" },
    { "spamassassin", "SpamAssassin" },
    { "clamav", QT_TRANSLATE_NOOP("Journey", "ClamAV virus scanner") },
    { "urls", QT_TRANSLATE_NOOP("Journey", "Block lists of links") },
    { "bayes", QT_TRANSLATE_NOOP("Journey", "Words of the message") },
    { "reputation", QT_TRANSLATE_NOOP("Journey", "What came from there before") },
};

QString of(const QJsonObject &event, const char *key) { return event.value(QLatin1StringView(key)).toVariant().toString(); }

QString who(const QString &address) { return address.isEmpty() || address == u"<>" ? Tr::tr("nobody (a report)") : address; }

// "zone=zen.example.org; code=127.0.0.2"
QStringList evidenceOf(const QString &text)
{
    QStringList list;
    for (const QString &one : text.split(QStringLiteral("; "), Qt::SkipEmptyParts)) {
        const qsizetype at = one.indexOf(u'=');
        list.append(at < 0 ? one : one.left(at) + QStringLiteral(": ") + one.mid(at + 1));
    }
    return list;
}

bool isTemporary(const QString &reply) { return reply.startsWith(u'4'); }

Step refusal(Step step, const QString &what, const QString &reply)
{
    step.icon = isTemporary(reply) ? QStringLiteral("clock") : QStringLiteral("cross");
    step.mood = isTemporary(reply) ? Health::Attention : Health::Trouble;
    step.what = what;
    step.why = reply;
    return step;
}

Step verdict(Step step, const QJsonObject &event)
{
    step.points = of(event, "score").toDouble();
    step.hasPoints = true;
    const QString result = of(event, "result"), demand = of(event, "demand"), reason = said(event, "reason");
    step.what = result.isEmpty() ? checkName(of(event, "check")) : Tr::tr("%1 → %2").arg(checkName(of(event, "check")), result);
    step.why = reason;
    step.evidence = evidenceOf(of(event, "evidence"));
    const bool stops = demand == u"reject" || demand == u"defer" || demand == u"junk" || demand == u"hold" || demand == u"discard";
    step.mood = demand == u"reject" || demand == u"discard" ? Health::Trouble
        : stops || step.points > 0                           ? Health::Attention
        : demand == u"accept" || step.points < 0 || result == u"pass" ? Health::Well
                                                             : Health::Unknown;
    step.icon = step.mood == Health::Unknown ? QStringLiteral("filters") : healthIcon(step.mood);
    step.isMinor = !stops && demand != u"accept" && step.points == 0;
    return step;
}

QString decisionText(const QString &decision)
{
    if (decision == u"accept")
        return Tr::tr("Decided: take it");
    if (decision == u"junk")
        return Tr::tr("Decided: take it, into Junk");
    if (decision == u"reject")
        return Tr::tr("Decided: refuse it");
    if (decision == u"defer")
        return Tr::tr("Decided: ask the sender's server to come back later");
    if (decision == u"hold")
        return Tr::tr("Decided: hold it in the queue until you have looked at it");
    if (decision == u"discard")
        return Tr::tr("Decided: take it and throw it away");
    return Tr::tr("Decided: %1").arg(decision);
}

Step decision(Step step, const QJsonObject &event)
{
    const QString decided = of(event, "decision"), score = of(event, "score"), required = of(event, "required");
    step.what = decisionText(decided);
    step.why = said(event, "reason");
    if (!score.isEmpty() && !required.isEmpty())
        step.evidence.append(Tr::tr("%1 points; from %2 on it is junk").arg(score, required));
    if (of(event, "slowed").toInt() > 0)
        step.evidence.append(Tr::tr("answered %1 ms later on purpose").arg(of(event, "slowed")));
    step.mood = decided == u"accept" ? Health::Well : decided == u"reject" || decided == u"discard" ? Health::Trouble : Health::Attention;
    step.icon = decided == u"accept" ? QStringLiteral("check") : decided == u"reject" || decided == u"discard" ? QStringLiteral("cross") : QStringLiteral("state-attention");
    return step;
}

Step arrived(Step step, const QJsonObject &event)
{
    const QString account = of(event, "account"), peer = of(event, "peer"), helo = of(event, "helo"), tls = of(event, "tls");
    step.icon = QStringLiteral("mail-in");
    step.mood = Health::Well;
    step.what = account.isEmpty() ? Tr::tr("Arrived from %1").arg(who(of(event, "from"))) : Tr::tr("%1 sent it").arg(account);
    step.why = helo.isEmpty() ? Tr::tr("The server %1 brought it.").arg(peer) : Tr::tr("The server %1 (%2) brought it.").arg(peer, helo);
    if (!account.isEmpty())
        step.why = Tr::tr("A mail program at %1 brought it.").arg(peer);
    step.evidence.append(tls.isEmpty() || tls == u"none" ? Tr::tr("not encrypted on the way") : Tr::tr("encrypted on the way: %1").arg(tls));
    if (const qint64 size = of(event, "size").toLongLong(); size > 0)
        step.evidence.append(sizeText(size));
    if (const int recipients = of(event, "recipients").toInt(); recipients > 1)
        step.evidence.append(Tr::tr("for %1 recipients").arg(recipients));
    if (const QString id = of(event, "message-id"); !id.isEmpty())
        step.evidence.append(Tr::tr("Message-ID: %1").arg(id));
    return step;
}

Step stepOf(const QJsonObject &event)
{
    const QString name = of(event, "event"), to = of(event, "to"), reply = said(event, "reply"), reason = said(event, "reason");
    Step step;
    step.time = of(event, "time");
    const auto told = [&](const char *icon, Health mood, const QString &what, const QString &why = {}) {
        step.icon = QString::fromLatin1(icon);
        step.mood = mood;
        step.what = what;
        step.why = why;
        return step;
    };
    if (name == u"verdict")
        return verdict(step, event);
    if (name == u"decision")
        return decision(step, event);
    if (name == u"message-arrived")
        return arrived(step, event);
    if (name == u"message-accepted")
        return told("check", Health::Well, Tr::tr("Accepted: the sender's server was told so"), reply);
    if (name == u"message-refused")
        return refusal(step, isTemporary(reply) ? Tr::tr("The message was not taken now; the sender's server comes back") : Tr::tr("The message was refused"), reply);
    if (name == u"sender-refused")
        return refusal(step, isTemporary(reply) ? Tr::tr("The sender %1 was asked to come back later").arg(who(of(event, "from"))) : Tr::tr("The sender %1 was refused").arg(who(of(event, "from"))), reply);
    if (name == u"recipient-refused")
        return refusal(step, isTemporary(reply) ? Tr::tr("Mail for %1 was asked to come back later").arg(to) : Tr::tr("Mail for %1 was refused").arg(to), reply);
    if (name == u"recipient-unknown")
        return told("cross", Health::Trouble, Tr::tr("There is no mailbox %1 here").arg(to));
    if (name == u"relay-refused")
        return told("cross", Health::Trouble, Tr::tr("%1 is not an address here, and the client was not logged in: mail is not passed on for strangers").arg(to));
    if (name == u"sender-not-owned")
        return told("cross", Health::Trouble, Tr::tr("%1 may not send as %2").arg(of(event, "account"), who(of(event, "from"))));
    if (name == u"relocated")
        return told("cross", Health::Trouble, Tr::tr("%1 has moved").arg(to));
    if (name == u"copied")
        return told("copy", Health::Unknown, Tr::tr("A copy goes to %1").arg(to));
    if (name == u"delivered") {
        const QString mailbox = of(event, "mailbox");
        const bool junk = mailbox.compare(QStringLiteral("Junk"), Qt::CaseInsensitive) == 0;
        return told(junk ? "state-attention" : "mail", junk ? Health::Attention : Health::Well, Tr::tr("Delivered to %1, into the mailbox %2").arg(to, mailbox));
    }
    if (name == u"not-delivered")
        return told("state-trouble", Health::Trouble, Tr::tr("Could not be put into %1's mailbox").arg(to), reason.isEmpty() ? reply : reason);
    if (name == u"forwarding-loop")
        return told("state-trouble", Health::Trouble, Tr::tr("%1 forwards to an address that forwards back: the mail would circle for ever").arg(to));
    if (name == u"message-queued")
        return told("queue", Health::Unknown, Tr::tr("Put into the queue for %1").arg(to));
    if (name == u"connected") {
        step = told("world", Health::Unknown, Tr::tr("Connected to %1").arg(of(event, "mx")));
        step.evidence.append(of(event, "address"));
        step.evidence.append(of(event, "tls") == u"none" ? Tr::tr("not encrypted") : Tr::tr("encrypted: %1 %2").arg(of(event, "tls"), of(event, "cipher")));
        return step;
    }
    if (name == u"host-failed")
        return told("state-attention", Health::Attention, Tr::tr("The server %1 did not take it").arg(of(event, "mx")), reply);
    if (name == u"no-host")
        return told("state-attention", Health::Attention, Tr::tr("No mail server of %1 was found").arg(of(event, "destination")), reply);
    if (name == u"tls-failed")
        return told("state-attention", Health::Attention, Tr::tr("Encryption with %1 failed: it went there without").arg(of(event, "mx")), reason);
    if (name == u"recipient-delivered") {
        step = told("mail-out", Health::Well, of(event, "mx").isEmpty() ? Tr::tr("%1's server has it").arg(to) : Tr::tr("%1's server %2 has it").arg(to, of(event, "mx")), reply);
        if (const int attempts = of(event, "attempts").toInt(); attempts > 1)
            step.evidence.append(Tr::tr("at attempt %1, after %2 s").arg(attempts).arg(of(event, "delay")));
        return step;
    }
    if (name == u"recipient-deferred") {
        step = told("clock", Health::Attention, Tr::tr("Not taken for %1 yet; it is tried again").arg(to), reply);
        if (const QString next = timeText(of(event, "next")); !next.isEmpty())
            step.evidence.append(Tr::tr("next attempt: %1").arg(next));
        return step;
    }
    if (name == u"recipient-failed")
        return told("cross", Health::Trouble, Tr::tr("It could not be brought to %1; its sender gets a report").arg(to), reply);
    if (name == u"double-bounce-dropped")
        return told("remove", Health::Attention, Tr::tr("A report that could not be delivered was dropped"), reply);
    if (name == u"message-removed")
        return told("remove", Health::Attention, Tr::tr("Removed from the queue by an administrator"));
    if (name == u"discarded")
        return told("remove", Health::Attention, Tr::tr("A rule of %1 threw it away").arg(to));
    if (name == u"rejected")
        return told("cross", Health::Trouble, Tr::tr("A rule of %1 rejected it").arg(to));
    if (name == u"vacation")
        return told("mail-out", Health::Unknown, Tr::tr("An absence note was sent to %1").arg(to));
    if (name == u"vacation-not-sent")
        return told("pause", Health::Unknown, Tr::tr("No absence note was sent to %1").arg(to), reason);
    if (name == u"redirected" || name == u"redirect")
        return told("next", Health::Unknown, Tr::tr("A rule of %1 sends it on to %2").arg(of(event, "from"), to));
    if (name == u"script-problem")
        return told("state-attention", Health::Attention, Tr::tr("%1's rules have a mistake; the mail went on as if there were none").arg(to), reason);
    if (name == u"spool-file-missing")
        return told("state-trouble", Health::Trouble, Tr::tr("Its file is missing in the queue: it is held"), reason);
    // One that this program does not know: as it stands in the log.
    step = told("logs", of(event, "severity") == u"error" ? Health::Trouble : of(event, "severity") == u"warning" ? Health::Attention : Health::Unknown, name, reason);
    for (auto it = event.begin(); it != event.end(); ++it) {
        static const QStringList shown { QStringLiteral("time"), QStringLiteral("severity"), QStringLiteral("category"), QStringLiteral("event"), QStringLiteral("reason") };
        if (!shown.contains(it.key()) && !it.key().endsWith(u"Words") && !it->toVariant().toString().isEmpty())
            step.evidence.append(it.key() + QStringLiteral(": ") + it->toVariant().toString());
    }
    return step;
}

} // namespace

QString checkName(const QString &check)
{
    for (const auto &row : checkNames) {
        if (check == QLatin1StringView(row.check))
            return QCoreApplication::translate("Journey", row.name);
    }
    return check;
}

std::vector<Step> steps(const QJsonArray &events)
{
    std::vector<Step> list;
    for (const QJsonValue &event : events)
        list.push_back(stepOf(event.toObject()));
    return list;
}

Answer answer(const QJsonArray &events)
{
    // What happened last to each recipient; what concerns all of them under "".
    QHash<QString, QJsonObject> last;
    QJsonObject arrival, decided;
    static const QStringList ends { QStringLiteral("delivered"), QStringLiteral("not-delivered"), QStringLiteral("recipient-delivered"), QStringLiteral("recipient-deferred"),
        QStringLiteral("recipient-failed"), QStringLiteral("recipient-refused"), QStringLiteral("recipient-unknown"), QStringLiteral("relay-refused"), QStringLiteral("message-queued"),
        QStringLiteral("discarded"), QStringLiteral("rejected"), QStringLiteral("message-removed") };
    QStringList order;
    QJsonObject refused;
    for (const QJsonValue &value : events) {
        const QJsonObject event = value.toObject();
        const QString name = of(event, "event"), to = of(event, "to");
        if (name == u"message-arrived")
            arrival = event;
        if (name == u"decision")
            decided = event;
        if (name == u"message-refused" || name == u"sender-refused")
            refused = event;
        if (ends.contains(name)) {
            if (!last.contains(to))
                order.append(to);
            last[to] = event;
        }
    }
    const auto reasonOf = [&](const QString &reply) {
        const QString reason = said(decided, "reason");
        return reason.isEmpty() || reply.contains(reason) ? reply : Tr::tr("%1 (%2)").arg(reply, reason);
    };
    Answer best;
    int weight = -1;
    const auto consider = [&](int rank, Health mood, const QString &sentence, const QString &advice = {}) {
        if (rank > weight) {
            weight = rank;
            best = { mood, sentence, advice };
        }
    };
    if (!refused.isEmpty()) {
        const QString reply = of(refused, "reply");
        if (isTemporary(reply))
            consider(8, Health::Attention, Tr::tr("Not here yet: the sender's server was asked to come back later. %1").arg(reasonOf(reply)), Tr::tr("It comes by itself, usually within half an hour. Nothing needs to be done."));
        else
            consider(9, Health::Trouble, Tr::tr("Refused; its sender was told so. %1").arg(reasonOf(reply)),
                Tr::tr("If it should have come through: allow its sender under Filters, or see below which check weighed most."));
    }
    for (const QString &to : order) {
        const QJsonObject &event = last[to];
        const QString name = of(event, "event"), reply = said(event, "reply");
        if (name == u"delivered") {
            const QString mailbox = of(event, "mailbox");
            if (mailbox.compare(QStringLiteral("Junk"), Qt::CaseInsensitive) == 0)
                consider(4, Health::Attention, Tr::tr("In %1's Junk folder, since %2. %3").arg(to, timeText(of(event, "time")), said(decided, "reason")), Tr::tr("If it is no junk: let its owner move it to the inbox, which teaches the filter, or allow its sender under Filters."));
            else
                consider(1, Health::Well, Tr::tr("In %1's mailbox %2, since %3.").arg(to, mailbox, timeText(of(event, "time"))));
        } else if (name == u"recipient-delivered") {
            consider(2, Health::Well, Tr::tr("%1's server took it, on %2. What happens there is not seen from here.").arg(to, timeText(of(event, "time"))));
        } else if (name == u"recipient-deferred") {
            consider(6, Health::Attention, Tr::tr("It waits in the queue: %1's server did not take it yet. %2").arg(to, reply), Tr::tr("It is tried again by itself. Under Queue it can be tried at once."));
        } else if (name == u"recipient-failed") {
            consider(7, Health::Trouble, Tr::tr("It could not be brought to %1. %2").arg(to, reply), Tr::tr("Its sender has got a report with this reason."));
        } else if (name == u"message-queued") {
            consider(3, Health::Working, Tr::tr("It waits in the queue for %1.").arg(to));
        } else if (name == u"message-removed") {
            consider(7, Health::Attention, Tr::tr("An administrator removed it from the queue."));
        } else if (name == u"discarded") {
            consider(5, Health::Attention, Tr::tr("A rule of %1 threw it away.").arg(to), Tr::tr("See the account's rules."));
        } else if (name == u"not-delivered") {
            consider(8, Health::Trouble, Tr::tr("It could not be put into %1's mailbox. %2").arg(to, of(event, "reason")));
        } else if (name == u"rejected") {
            consider(7, Health::Trouble, Tr::tr("A rule of %1 rejected it.").arg(to), Tr::tr("See the account's rules."));
        } else if (isTemporary(reply)) {
            consider(5, Health::Attention, Tr::tr("Not here yet: the sender's server was asked to come back later for %1. %2").arg(to, reasonOf(reply)), Tr::tr("It comes by itself, usually within half an hour. Nothing needs to be done."));
        } else if (name == u"recipient-unknown" || reply.contains(QStringLiteral(" 5.1.1 "))) {
            consider(6, Health::Trouble, Tr::tr("Refused: there is no mailbox %1 here. Its sender was told so.").arg(to), Tr::tr("If there should be one: add the account or an alias."));
        } else {
            consider(6, Health::Trouble, Tr::tr("Mail for %1 was refused; its sender was told so. %2").arg(to, reasonOf(reply)), Tr::tr("If it should have come through: allow its sender under Filters, or see below which check weighed most."));
        }
    }
    if (weight < 0 && !decided.isEmpty() && of(decided, "decision") != u"accept")
        return { of(decided, "decision") == u"reject" ? Health::Trouble : Health::Attention, Tr::tr("%1. %2").arg(decisionText(of(decided, "decision")), of(decided, "reason")), {} };
    if (weight < 0)
        return { Health::Unknown, arrival.isEmpty() ? Tr::tr("What became of it is not recorded.") : Tr::tr("It arrived; what became of it then is not recorded yet."), {} };
    best.sentence = best.sentence.trimmed();
    return best;
}

QString outcomeText(const QString &outcome)
{
    if (outcome == u"delivered")
        return Tr::tr("delivered");
    if (outcome == u"junk")
        return Tr::tr("delivered into Junk");
    if (outcome == u"refused")
        return Tr::tr("refused");
    if (outcome == u"deferred")
        return Tr::tr("comes again later");
    if (outcome == u"bounced")
        return Tr::tr("could not be delivered");
    return outcome.isEmpty() ? Tr::tr("under way") : outcome;
}

QString outcomeIcon(const QString &outcome)
{
    if (outcome == u"delivered")
        return QStringLiteral("state-well");
    if (outcome == u"refused" || outcome == u"bounced")
        return QStringLiteral("state-trouble");
    if (outcome == u"junk" || outcome == u"deferred")
        return QStringLiteral("state-attention");
    return QStringLiteral("state-working");
}

QString asText(const std::vector<Step> &steps, const Answer &answer)
{
    QString text = answer.sentence + u'\n';
    for (const Step &step : steps) {
        text += timeText(step.time) + QStringLiteral("  ") + step.what;
        if (step.hasPoints)
            text += QStringLiteral("  (") + QLocale().toString(step.points, 'f', 1) + u')';
        text += u'\n';
        if (!step.why.isEmpty())
            text += QStringLiteral("    ") + step.why + u'\n';
        for (const QString &evidence : step.evidence)
            text += QStringLiteral("    ") + evidence + u'\n';
    }
    return text;
}

} // namespace gui::story

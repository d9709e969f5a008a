// The pure half of the rspamd check: its request and its answer.
#include "services/policy/scanners/headers.h"
#include "services/policy/scanners/rspamd.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cmath>

namespace policy::scanners {

namespace {
constexpr size_t mostHeaders = 100;
constexpr size_t mostSymbols = 200; // kept; the heaviest

void addHeader(RspamdReply &reply, const QString &name, const QJsonValue &value, int depth = 0)
{
    if (value.isArray() && depth == 0) {
        for (const QJsonValue &one : value.toArray())
            addHeader(reply, name, one, 1);
        return;
    }
    // `{"value": …, "order": 0}`: order 0 and 1 are the top of the header, none is its end.
    const QString text = value.isObject() ? value[QStringLiteral("value")].toString() : value.toString();
    const int order = value.isObject() ? value[QStringLiteral("order")].toInt(-1) : -1;
    const QByteArray field = name.toLatin1();
    if (isFieldName(field) && reply.addHeaders.size() < mostHeaders)
        reply.addHeaders.push_back({ field, foldedValue(text.toUtf8().left(16 * 1024)), order == 0 || order == 1 });
}

void parseMilterBlock(const QJsonObject &milter, RspamdReply &reply)
{
    const QJsonObject added = milter[QStringLiteral("add_headers")].toObject();
    for (auto it = added.begin(); it != added.end(); ++it)
        addHeader(reply, it.key(), it.value());
    const QJsonObject removed = milter[QStringLiteral("remove_headers")].toObject();
    for (auto it = removed.begin(); it != removed.end() && reply.removeHeaders.size() < mostHeaders; ++it) {
        const QByteArray field = it.key().toLatin1();
        if (isFieldName(field))
            reply.removeHeaders.push_back({ field, it.value().toInt(0) });
    }
    const QString reject = milter[QStringLiteral("reject")].toString();
    if (reject == u"discard" || reject == u"quarantine")
        reply.action = reject.toLatin1();
}
} // namespace

std::optional<RspamdReply> parseRspamdReply(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (!object[QStringLiteral("action")].isString())
        return std::nullopt;
    RspamdReply reply;
    reply.skipped = object[QStringLiteral("is_skipped")].toBool();
    reply.score = object[QStringLiteral("score")].toDouble();
    reply.required = object[QStringLiteral("required_score")].toDouble();
    reply.action = singleLine(object[QStringLiteral("action")].toString().toUtf8().left(40));
    reply.subject = singleLine(object[QStringLiteral("subject")].toString().toUtf8().left(900));
    reply.message = singleLine(object[QStringLiteral("messages")].toObject()[QStringLiteral("smtp_message")].toString().toUtf8().left(400));
    const QJsonObject symbols = object[QStringLiteral("symbols")].toObject();
    for (auto it = symbols.begin(); it != symbols.end(); ++it) {
        const QByteArray name = singleLine(it.key().toUtf8().left(100));
        reply.symbols.push_back({ name, it.value().toObject()[QStringLiteral("score")].toDouble() });
    }
    std::stable_sort(reply.symbols.begin(), reply.symbols.end(),
        [](const auto &a, const auto &b) { return std::abs(a.score) > std::abs(b.score); });
    if (reply.symbols.size() > mostSymbols)
        reply.symbols.resize(mostSymbols);
    parseMilterBlock(object[QStringLiteral("milter")].toObject(), reply);
    return reply;
}

QByteArray rspamdRequest(const Subject &subject, const QByteArray &hostname, qint64 length, const Address &address)
{
    QByteArray request = "POST /checkv2 HTTP/1.1\r\n";
    const auto field = [&request](const char *name, const QByteArray &value) {
        if (!value.isEmpty())
            request += name + QByteArray(": ") + singleLine(value) + "\r\n";
    };
    field("Host", address.path.isEmpty() ? address.host : "localhost");
    field("User-Agent", "Facteur");
    field("Connection", "close");
    field("Content-Type", "message/rfc822");
    field("Content-Length", QByteArray::number(length));
    field("MTA-Name", hostname);
    if (subject.client) {
        field("IP", subject.client->address.toString().toLatin1());
        field("Helo", subject.client->helo);
        if (subject.client->identity)
            field("User", subject.client->identity->address.toString());
        if (subject.client->tls.active) {
            field("TLS-Cipher", subject.client->tls.cipher);
            field("TLS-Version", subject.client->tls.version);
        }
    }
    if (subject.session)
        field("Hostname", subject.session->confirmedName);
    if (subject.envelope) {
        field("Queue-ID", subject.envelope->trace);
        field("From", '<' + subject.envelope->sender.toString() + '>');
        for (const smtp::Recipient &recipient : subject.envelope->recipients)
            field("Rcpt", '<' + recipient.address.toString() + '>');
    }
    return request + "\r\n";
}

Verdict rspamdVerdict(const RspamdReply &reply, double weight, bool mayReject)
{
    Verdict verdict;
    verdict.check = "rspamd";
    // GTUBE is "skipped" too: by its rules, not by its verdict.
    verdict.result = reply.skipped && reply.action == "no action" ? QByteArray("skipped") : QByteArray(reply.action).replace(' ', '-');
    verdict.score = reply.score * weight;
    const auto number = [](double value) { return QByteArray::number(value, 'f', 2); };
    verdict.evidence.push_back({ "score", number(reply.score) + " of " + number(reply.required) });
    QByteArray heaviest;
    for (const RspamdReply::Symbol &symbol : reply.symbols) {
        if (symbol.score > 0 && heaviest.isEmpty())
            heaviest = symbol.name;
        verdict.evidence.push_back({ symbol.name, number(symbol.score) });
    }
    verdict.reason = heaviest.isEmpty() ? Sentence::of(QT_TRANSLATE_NOOP("daemon", "rspamd gave it %1 points and says: %2"), number(reply.score), reply.action)
                                        : Sentence::of(QT_TRANSLATE_NOOP("daemon", "rspamd gave it %1 points and says: %2 (mostly %3)"), number(reply.score), reply.action, heaviest);
    if (reply.action == "reject") {
        verdict.demand = mayReject ? Demand::Reject : Demand::Junk;
        if (mayReject)
            verdict.reply = smtp::Reply(550, 7, 1, reply.message.isEmpty() ? QByteArray("This looks like spam") : reply.message);
    } else if (reply.action == "soft reject") {
        verdict.demand = Demand::Defer;
        verdict.reply = smtp::Reply(451, 7, 1, reply.message.isEmpty() ? QByteArray("Try again later") : reply.message);
    } else if (reply.action == "add header" || reply.action == "rewrite subject") {
        verdict.demand = Demand::Junk;
    } else if (reply.action == "discard") {
        verdict.demand = Demand::Discard;
    } else if (reply.action == "quarantine") {
        verdict.demand = Demand::Hold;
    }
    // "greylist" is advice to those who have no greylisting; when rspamd itself greylists it says "soft reject".
    return verdict;
}

std::vector<HeaderEdit> rspamdEdits(const RspamdReply &reply, QByteArrayView header)
{
    std::vector<HeaderEdit> edits;
    for (const RspamdReply::RemovedHeader &removed : reply.removeHeaders) {
        const int index = removed.index < 0 ? countFields(header, removed.name) + 1 + removed.index : removed.index;
        if (index >= 0 && (index > 0 || removed.index == 0))
            edits.push_back({ HeaderEdit::Remove, removed.name, {}, index });
    }
    if (reply.action == "rewrite subject" && !reply.subject.isEmpty())
        edits.push_back({ HeaderEdit::Replace, "Subject", reply.subject, 1 });
    for (const RspamdReply::AddedHeader &added : reply.addHeaders)
        edits.push_back({ added.onTop ? HeaderEdit::Prepend : HeaderEdit::Append, added.name, added.value, 0 });
    return edits;
}

} // namespace policy::scanners

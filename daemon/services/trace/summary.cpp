#include "services/trace/summary.h"

#include "services/trace/record.h"

#include <QJsonArray>
#include <QSet>

namespace trace {
namespace {

constexpr std::pair<Outcome, const char *> names[] = { { Outcome::Delivered, "delivered" }, { Outcome::Junk, "junk" }, { Outcome::Refused, "refused" },
    { Outcome::Deferred, "deferred" }, { Outcome::Bounced, "bounced" } };

// A 4yz asks the peer to come again.
Outcome refusal(QByteArrayView reply) { return reply.startsWith('4') ? Outcome::Deferred : Outcome::Refused; }

std::optional<Outcome> outcomeOf(QByteArrayView event, QByteArrayView mailbox, QByteArrayView reply)
{
    if (event == "delivered")
        return mailbox.compare("Junk", Qt::CaseInsensitive) == 0 ? Outcome::Junk : Outcome::Delivered;
    if (event == "recipient-delivered")
        return Outcome::Delivered;
    if (event == "recipient-deferred")
        return Outcome::Deferred;
    if (event == "recipient-failed")
        return Outcome::Bounced;
    if (event == "sender-refused" || event == "recipient-refused" || event == "message-refused")
        return refusal(reply);
    return std::nullopt;
}

} // namespace

QString outcomeName(Outcome outcome)
{
    for (const auto &[value, name] : names) {
        if (value == outcome)
            return QLatin1StringView(name);
    }
    return {};
}

std::optional<Outcome> outcomeFrom(QByteArrayView text)
{
    for (const auto &[value, name] : names) {
        if (text == name)
            return value;
    }
    return std::nullopt;
}

std::optional<Outcome> outcomeIn(QByteArrayView record)
{
    constexpr QByteArrayView key = "\"ev\":\"";
    const qsizetype at = record.first(std::min<qsizetype>(record.size(), 160)).indexOf(key);
    if (at < 0)
        return std::nullopt;
    const QByteArrayView rest = record.sliced(at + key.size());
    const qsizetype end = rest.indexOf('"');
    const QByteArrayView event = rest.first(std::max<qsizetype>(end, 0));
    const bool decisive = event.startsWith("recipient-") || event.endsWith("-refused") || event == "delivered";
    return decisive ? outcomeOf(event, fieldIn(record, "mailbox"), fieldIn(record, "reply")) : std::nullopt;
}

QJsonObject summaryOf(const QJsonObject &mail)
{
    const QJsonArray events = mail[u"events"].toArray();
    QJsonObject summary { { QStringLiteral("trace"), mail[u"trace"] }, { QStringLiteral("events"), events.size() } };
    QSet<QString> recipients;
    QString firstRecipient;
    std::optional<Outcome> outcome;
    for (const QJsonValue &value : events) {
        const QJsonObject event = value.toObject();
        if (!summary.contains(u"first"))
            summary[u"first"] = event[u"time"];
        summary[u"last"] = event[u"time"];
        for (const auto &[field, as] : { std::pair("from", "from"), std::pair("message-id", "messageId"), std::pair("size", "size") }) {
            if (event.contains(QLatin1StringView(field)) && !summary.contains(QLatin1StringView(as)))
                summary[QLatin1StringView(as)] = event[QLatin1StringView(field)];
        }
        if (const QString to = event[u"to"].toString(); !to.isEmpty()) {
            if (firstRecipient.isEmpty())
                firstRecipient = to;
            recipients.insert(to);
        }
        if (const auto decided = outcomeOf(event[u"event"].toString().toUtf8(), event[u"mailbox"].toString().toUtf8(), event[u"reply"].toString().toUtf8())) {
            outcome = decided;
            summary[u"reply"] = event[u"reply"].toString();
        }
    }
    summary[u"to"] = firstRecipient;
    summary[u"recipients"] = recipients.size();
    summary[u"outcome"] = outcome ? outcomeName(*outcome) : QString();
    return summary;
}

} // namespace trace

#include "shared/model/dnsadvice.h"

#include "shared/model/words.h"

namespace model {
namespace {

using Need = DnsRecord::Need;
using CheckState = DnsRecord::Check::State;
using State = DnsAdvice::State;
constexpr Words<Need, 3> needs { { { Need::Needed, QLatin1StringView("needed") }, { Need::Recommended, QLatin1StringView("recommended") },
    { Need::Optional, QLatin1StringView("optional") } } };
constexpr Words<CheckState, 4> checkStates { { { CheckState::Ok, QLatin1StringView("ok") }, { CheckState::Missing, QLatin1StringView("missing") },
    { CheckState::Different, QLatin1StringView("different") }, { CheckState::Error, QLatin1StringView("error") } } };
constexpr Words<State, 3> adviceStates { { { State::Ok, QLatin1StringView("ok") }, { State::Attention, QLatin1StringView("attention") },
    { State::Trouble, QLatin1StringView("trouble") } } };

// A TXT as one or more quoted strings of at most 255 octets each (RFC 1035 §3.3.14, §5.1).
QString quoted(const QString &text)
{
    const QByteArray octets = text.toUtf8();
    QStringList parts;
    for (qsizetype at = 0; at < octets.size() || parts.isEmpty(); at += 255) {
        QByteArray part = octets.mid(at, 255);
        part.replace("\\", "\\\\").replace("\"", "\\\"");
        parts << u'"' + QString::fromUtf8(part) + u'"';
    }
    return parts.join(u' ');
}

} // namespace

QString DnsRecord::toZoneLine() const
{
    return QStringLiteral("%1%2. %3 IN %4 %5").arg(elsewhere ? QStringLiteral("; ") : QString(), name).arg(ttl).arg(type, type == u"TXT" ? quoted(value) : value);
}

QJsonObject DnsRecord::toJson() const
{
    QJsonObject object { { QStringLiteral("id"), id }, { QStringLiteral("name"), name }, { QStringLiteral("type"), type }, { QStringLiteral("value"), value },
        { QStringLiteral("ttl"), ttl }, { QStringLiteral("need"), wordOf(needs, need) }, { QStringLiteral("elsewhere"), elsewhere } };
    why.put(object, "why");
    if (check) {
        QJsonObject found { { QStringLiteral("state"), wordOf(checkStates, check->state) }, { QStringLiteral("found"), QJsonArray::fromStringList(check->found) } };
        check->sentence.put(found, "sentence");
        object[u"check"] = found;
    }
    return object;
}

DnsRecord DnsRecord::fromJson(const QJsonObject &object)
{
    DnsRecord record;
    record.id = object[u"id"].toString();
    record.name = object[u"name"].toString();
    record.type = object[u"type"].toString();
    record.value = object[u"value"].toString();
    record.ttl = object[u"ttl"].toInt(3600);
    record.why = Sentence::from(object, "why");
    record.need = fromWord(needs, object[u"need"], Need::Optional);
    record.elsewhere = object[u"elsewhere"].toBool();
    if (object.contains(u"check")) {
        const QJsonObject given = object[u"check"].toObject();
        record.check = Check { fromWord(checkStates, given[u"state"], CheckState::Error), texts(given[u"found"]), Sentence::from(given, "sentence") };
    }
    return record;
}

DnsAdvice::State DnsAdvice::state() const
{
    State worst = State::Ok;
    for (const DnsRecord &record : records) {
        if (!record.check || record.check->state == CheckState::Ok || record.need == Need::Optional)
            continue;
        const bool grave = record.need == Need::Needed && record.check->state != CheckState::Error;
        worst = std::max(worst, grave ? State::Trouble : State::Attention);
    }
    return worst;
}

QString DnsAdvice::toZone() const
{
    QString text = QStringLiteral("; DNS records for mail of %1, host %2\n").arg(domain, host);
    QString elsewhere;
    for (const DnsRecord &record : records)
        (record.elsewhere ? elsewhere : text) += record.toZoneLine() + u'\n';
    if (!elsewhere.isEmpty())
        text += QStringLiteral("; Not in this zone; those ending in .arpa are set by whoever gave you the address (provider, hosting company):\n") + elsewhere;
    return text;
}

QJsonObject DnsAdvice::toJson() const
{
    QJsonObject object { { QStringLiteral("domain"), domain }, { QStringLiteral("host"), host },
        { QStringLiteral("addresses"), QJsonArray::fromStringList(addresses) }, { QStringLiteral("addressesFrom"), addressesFrom },
        { QStringLiteral("records"), toArray(records) }, { QStringLiteral("zone"), toZone() } };
    note.put(object, "note");
    if (checkedAt.isValid()) {
        object[u"checkedAt"] = isoText(checkedAt);
        object[u"state"] = wordOf(adviceStates, state());
    }
    return object;
}

DnsAdvice DnsAdvice::fromJson(const QJsonObject &object)
{
    DnsAdvice advice;
    advice.domain = object[u"domain"].toString();
    advice.host = object[u"host"].toString();
    advice.addresses = texts(object[u"addresses"]);
    advice.addressesFrom = object[u"addressesFrom"].toString();
    advice.note = Sentence::from(object, "note");
    advice.records = fromArray<DnsRecord>(object[u"records"]);
    advice.checkedAt = fromIso(object[u"checkedAt"]);
    return advice;
}

} // namespace model

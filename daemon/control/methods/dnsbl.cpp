// dnsbl.list, .add, .remove, .enable, .disable, .test: the DNS lists that are asked about clients and senders.
#include "control/methods.h"
#include "services/policy/connection/dnslists.h"

#include <QHash>

namespace control {
namespace dnsblmethods {
namespace {

QString stateName(dnsbl::Health::State state)
{
    switch (state) {
    case dnsbl::Health::Well: return QStringLiteral("well");
    case dnsbl::Health::Suspended: return QStringLiteral("suspended");
    case dnsbl::Health::Disabled: return QStringLiteral("disabled");
    case dnsbl::Health::Untested: break;
    }
    return QStringLiteral("untested");
}

QJsonObject toJson(const policy::DnsListRow &row, dnsbl::Health health)
{
    if (!row.enabled)
        health.state = dnsbl::Health::Disabled;
    return { { QStringLiteral("zone"), QString::fromLatin1(row.zone) }, { QStringLiteral("kinds"), QString::fromLatin1(row.kinds) },
        { QStringLiteral("effect"), QString::fromLatin1(row.effect) }, { QStringLiteral("weight"), row.weight },
        { QStringLiteral("filter"), QString::fromLatin1(row.filter) }, { QStringLiteral("weights"), QString::fromLatin1(row.weights) },
        { QStringLiteral("enabled"), row.enabled }, { QStringLiteral("listedTest"), QString::fromLatin1(row.listedTest) },
        { QStringLiteral("unlistedTest"), QString::fromLatin1(row.unlistedTest) }, { QStringLiteral("note"), QString::fromUtf8(row.note) },
        { QStringLiteral("state"), stateName(health.state) }, { QStringLiteral("why"), health.why }, { QStringLiteral("since"), isoTime(health.since) },
        { QStringLiteral("testedAt"), isoTime(health.testedAt) }, { QStringLiteral("questions"), qint64(health.questions) },
        { QStringLiteral("hits"), qint64(health.hits) }, { QStringLiteral("failures"), qint64(health.failures) } };
}

Result<QJsonObject> list(const Context &context, const Params &)
{
    const auto rows = context.dnsLists->rows();
    if (!rows)
        return rows.failure();
    QHash<QByteArray, dnsbl::Health> health;
    for (dnsbl::Health &one : context.dnsLists->health())
        health.insert(one.zone, one);
    QJsonArray array;
    for (const policy::DnsListRow &row : *rows)
        array.append(toJson(row, health.value(row.zone)));
    return QJsonObject { { QStringLiteral("lists"), array } };
}

Result<QJsonObject> add(const Context &context, const Params &params)
{
    policy::DnsListRow row;
    row.zone = params.bytes("zone");
    row.kinds = params.bytesOr("kinds", row.kinds);
    row.effect = params.bytesOr("effect", row.effect);
    row.filter = params.bytesOr("filter");
    row.weights = params.bytesOr("weights");
    row.listedTest = params.bytesOr("listedTest");
    row.unlistedTest = params.bytesOr("unlistedTest");
    row.note = params.bytesOr("note");
    row.enabled = params.flag("enabled", true);
    const QJsonValue weight = params.object()[u"weight"];
    if (!weight.isUndefined() && !weight.isDouble())
        throw InvalidParameter(QStringLiteral("weight must be a number"));
    row.weight = weight.toDouble(row.weight);
    if (const auto done = context.dnsLists->put(row); !done)
        return done.failure();
    return toJson(row, {});
}

Result<QJsonObject> remove(const Context &context, const Params &params)
{
    if (const auto removed = context.dnsLists->remove(params.bytes("zone")); !removed)
        return removed.failure();
    return QJsonObject { { QStringLiteral("removed"), params.text("zone") } };
}

Result<QJsonObject> turn(const Context &context, const Params &params, bool enabled)
{
    if (const auto done = context.dnsLists->setEnabled(params.bytes("zone"), enabled); !done)
        return done.failure();
    return QJsonObject { { QStringLiteral("zone"), params.text("zone") }, { QStringLiteral("enabled"), enabled } };
}
Result<QJsonObject> enable(const Context &context, const Params &params) { return turn(context, params, true); }
Result<QJsonObject> disable(const Context &context, const Params &params) { return turn(context, params, false); }

async::Task<Result<QJsonObject>> test(const Context *context, Params params)
{
    const QString text = params.text("subject");
    const QHostAddress address(text);
    dnsbl::Subject subject = address;
    if (address.isNull() && text.contains(u'@')) {
        subject = dnsbl::addressHash(text.toUtf8());
        if (std::get<QByteArray>(subject).isEmpty())
            throw InvalidParameter(QStringLiteral("%1 is no mail address").arg(text));
    } else if (address.isNull()) {
        const auto domain = normalizeDomain(text.toUtf8());
        if (!domain)
            throw InvalidParameter(QStringLiteral("subject must be an IP address, a domain or a mail address"));
        subject = *domain;
    }
    auto task = context->dnsLists->askAll(std::move(subject));
    const std::vector<dnsbl::TestAnswer> answers = co_await task;
    QJsonArray array;
    for (const dnsbl::TestAnswer &answer : answers) {
        QJsonArray codes;
        for (const quint32 code : answer.codes)
            codes.append(QHostAddress(code).toString());
        array.append(QJsonObject { { QStringLiteral("zone"), QString::fromLatin1(answer.list->zone) },
            { QStringLiteral("effect"), answer.list->allow ? QStringLiteral("allow") : QStringLiteral("block") }, { QStringLiteral("listed"), answer.listed },
            { QStringLiteral("codes"), codes }, { QStringLiteral("why"), answer.why }, { QStringLiteral("enabled"), answer.list->enabled },
            { QStringLiteral("state"), stateName(answer.health.state) } });
    }
    co_return QJsonObject { { QStringLiteral("subject"), text }, { QStringLiteral("answers"), array } };
}

} // namespace

} // namespace dnsblmethods

Methods dnsblMethods()
{
    using namespace dnsblmethods;
    return { { "dnsbl.list", Runs::OnSql, list }, { "dnsbl.add", Runs::OnSql, add }, { "dnsbl.remove", Runs::OnSql, remove },
        { "dnsbl.enable", Runs::OnSql, enable }, { "dnsbl.disable", Runs::OnSql, disable }, { "dnsbl.test", Runs::AsTask, {}, test } };
}

} // namespace control

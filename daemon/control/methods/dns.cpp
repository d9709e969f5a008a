// dns.advice, dns.check: which records a domain should publish, and which it does.
#include "control/methods.h"
#include "services/health/advisor.h"

namespace control {
namespace dnsmethods {
namespace {

QList<QHostAddress> addressesIn(const Params &params)
{
    QList<QHostAddress> addresses;
    for (const char *name : { "ipv4", "ipv6" }) {
        const QByteArray text = params.bytesOr(name);
        if (text.isEmpty())
            continue;
        const QHostAddress address(QString::fromUtf8(text));
        const auto family = *(name + 3) == '4' ? QAbstractSocket::IPv4Protocol : QAbstractSocket::IPv6Protocol;
        if (address.isNull() || address.protocol() != family)
            throw InvalidParameter(QStringLiteral("%1 must be such an address").arg(QLatin1StringView(name)));
        addresses << address;
    }
    return addresses;
}

Result<QJsonObject> shown(const Result<model::DnsAdvice> &advice)
{
    if (!advice)
        return advice.failure();
    return advice->toJson();
}

async::Task<Result<QJsonObject>> advice(const Context *context, Params params)
{
    auto advising = context->advisor->advise(params.bytes("domain"), addressesIn(params));
    const auto given = co_await advising;
    co_return shown(given);
}

async::Task<Result<QJsonObject>> check(const Context *context, Params params)
{
    auto checking = context->advisor->check(params.bytes("domain"), addressesIn(params));
    const auto checked = co_await checking;
    co_return shown(checked);
}

} // namespace

} // namespace dnsmethods

Methods dnsMethods()
{
    using namespace dnsmethods;
    return { { "dns.advice", Runs::AsTask, {}, advice }, { "dns.check", Runs::AsTask, {}, check } };
}

} // namespace control

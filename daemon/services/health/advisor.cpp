#include "services/health/advisor.h"

#include "shared/address/mailaddress.h"

namespace health {

using async::Task;
using model::DnsAdvice;

Task<Result<DnsAdvice>> Advisor::advise(QByteArray domain, QList<QHostAddress> given)
{
    const auto name = normalizeDomain(domain);
    if (!name)
        co_return Failure { Failure::Kind::Syntax, "not a domain", QStringLiteral("\"%1\" is not a domain name").arg(QString::fromUtf8(domain.left(300))) };
    AdviceInputs inputs;
    inputs.domain = *name;
    inputs.host = m_parts.hostname;
    inputs.services = m_parts.services();
    if (!given.isEmpty()) {
        inputs.addresses = given;
        inputs.addressesFrom = QStringLiteral("given");
    } else {
        const model::PublicAddress known = m_parts.network->known();
        for (const QHostAddress &address : { known.v4, known.v6 }) {
            if (!address.isNull())
                inputs.addresses << address;
        }
        if (!inputs.addresses.isEmpty())
            inputs.addressesFrom = known.how == u"interface" ? QStringLiteral("interfaces") : known.how == u"settings" ? known.how : QStringLiteral("router");
    }
    auto look = [parts = &m_parts, domain = *name] {
        std::pair<QByteArray, std::vector<model::DnsRecord>> found;
        if (parts->smartHost)
            found.first = parts->smartHost();
        for (const auto &records : parts->more) {
            for (model::DnsRecord &record : records(domain))
                found.second.push_back(std::move(record));
        }
        return found;
    };
    const auto found = co_await m_parts.sqlPool->run(std::move(look));
    inputs.smartHost = found.first;
    DnsAdvice advice = adviceFor(inputs);
    advice.records.insert(advice.records.end(), found.second.begin(), found.second.end());
    co_return advice;
}

Task<Result<DnsAdvice>> Advisor::check(QByteArray domain, QList<QHostAddress> given)
{
    auto advising = advise(std::move(domain), std::move(given));
    auto advice = co_await advising;
    if (!advice)
        co_return advice.failure();
    const std::unique_ptr<dns::Resolver> resolver = m_parts.freshResolver();
    if (!resolver)
        co_return Failure { Failure::Kind::Unavailable, "no DNS", QStringLiteral("DNS cannot be asked from here") };
    auto checking = health::check(resolver.get(), std::move(*advice), m_parts.clock);
    DnsAdvice checked = co_await checking;
    co_return checked;
}

} // namespace health

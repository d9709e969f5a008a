#include "services/delivery/tlsproof.h"

namespace delivery {

async::Task<Result<wire::TlsPolicy>> provingPolicy(dns::Resolver *resolver, Host host)
{
    wire::TlsPolicy policy;
    policy.level = wire::TlsPolicy::RequireValid;
    policy.names = { host.name };
    if (!host.secure)
        co_return policy;
    const QByteArray name = '_' + QByteArray::number(host.port) + "._tcp." + host.name;
    auto asking = resolver->tlsa(name);
    const dns::Answer<dns::Tlsa> answer = co_await asking;
    if (answer.status == dns::Status::Temporary || answer.status == dns::Status::Bogus)
        co_return Failure { Failure::Kind::Unavailable, {}, QStringLiteral("DNS does not answer for ") + QString::fromLatin1(name) };
    if (!answer.secure)
        co_return policy;
    for (const dns::Tlsa &record : answer.records) {
        if (record.usage == 2 || record.usage == 3) // RFC 7672 §3.1.3: 0 and 1 are not for mail
            policy.pins.append({ record.usage, record.selector, record.matching, record.data });
    }
    if (!policy.pins.isEmpty())
        policy.level = wire::TlsPolicy::Dane;
    co_return policy;
}

} // namespace delivery

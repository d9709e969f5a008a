// DNS advice for a domain of this house: brings together what adviceFor() (dnsadvice.h) wants to know, and asks.
// Thread: one worker (the main thread's).
#pragma once
#include "async/pool.h"
#include "services/health/dnsadvice.h"
#include "services/health/network.h"
#include "shared/base/result.h"

#include <functional>

namespace health {

struct AdvisorParts
{
    const Clock *clock = nullptr;
    QByteArray hostname;
    Network *network = nullptr;
    async::Pool *sqlPool = nullptr;
    std::function<QList<QByteArray>()> services; // that listen
    std::function<QByteArray()> smartHost; // blocks; empty: none. Run on sqlPool
    // A resolver that remembers nothing: a record just published must show. On the worker.
    std::function<std::unique_ptr<dns::Resolver>()> freshResolver;
    // Records of rooms that have some to publish: DKIM keys, MTA-STS… Blocks; run on sqlPool.
    std::vector<std::function<std::vector<model::DnsRecord>(const QByteArray &domain)>> more;
};

class Advisor
{
public:
    explicit Advisor(AdvisorParts parts)
        : m_parts(std::move(parts))
    {
    }
    // Addresses that are given stand for those that are known. Syntax when the domain is none.
    async::Task<Result<model::DnsAdvice>> advise(QByteArray domain, QList<QHostAddress> given);
    // The same with every record's live check; up to 15 s.
    async::Task<Result<model::DnsAdvice>> check(QByteArray domain, QList<QHostAddress> given);

private:
    const AdvisorParts m_parts;
};

} // namespace health

#include "mailauth/spf/check.h"

#include "mailauth/spf/evaluation.h"
#include "shared/address/mailaddress.h"

#include <algorithm>

namespace spf {

namespace {
// RFC 7208 §4.3: several labels, none too long or empty. U-labels become A-labels (RFC 8616 §4).
std::optional<QByteArray> checkable(QByteArray domain)
{
    if (domain.startsWith('[') || domain.size() > 1000)
        return std::nullopt;
    const bool international = std::any_of(domain.begin(), domain.end(), [](char c) { return uchar(c) >= 0x80; });
    if (international) {
        const auto folded = normalizeDomain(domain);
        if (!folded)
            return std::nullopt;
        domain = *folded;
    }
    if (domain.endsWith('.'))
        domain.chop(1);
    domain = domain.toLower();
    if (!isDomain(domain) || !domain.contains('.'))
        return std::nullopt;
    return domain;
}

async::Task<Result> check(
    dns::Resolver *resolver, Question question, Limits limits, QByteArray localPart, QByteArray domain)
{
    const auto name = checkable(domain);
    if (!name || question.client.isNull()) {
        Result none;
        none.domain = domain;
        none.problem = domain.isEmpty() ? QByteArray() : "There is no domain name to ask about";
        co_return none;
    }
    Evaluation evaluation(resolver, question, limits);
    co_return co_await evaluation.run(std::move(localPart), *name);
}
} // namespace

async::Task<Result> checkHelo(dns::Resolver *resolver, Question question, Limits limits)
{
    QByteArray helo = question.helo;
    co_return co_await check(resolver, std::move(question), limits, "postmaster", std::move(helo));
}

async::Task<Result> checkMailFrom(dns::Resolver *resolver, Question question, Limits limits)
{
    if (question.sender.isEmpty()) // RFC 7208 §2.4
        co_return co_await checkHelo(resolver, std::move(question), limits);
    const qsizetype at = question.sender.lastIndexOf('@');
    QByteArray localPart = question.sender.left(at < 0 ? 0 : at), domain = question.sender.mid(at + 1);
    co_return co_await check(resolver, std::move(question), limits, std::move(localPart), std::move(domain));
}

} // namespace spf

// The mechanisms of a record, RFC 7208 §5.
#include "mailauth/spf/evaluation.h"

namespace spf {

async::Task<Evaluation::Match> Evaluation::matches(Directive directive, QByteArray domain)
{
    switch (directive.mechanism) {
    case Mechanism::All:
        co_return Match::Yes;
    case Mechanism::Ip4:
        co_return inNetwork(m_client, directive.network, directive.prefix4) ? Match::Yes : Match::No;
    case Mechanism::Ip6:
        co_return inNetwork(m_client, directive.network, directive.prefix6) ? Match::Yes : Match::No;
    default:
        break;
    }
    if (!countTerm(domain) || outOfTime())
        co_return Match::Stop;
    QByteArray target = domain;
    if (!directive.domain.isEmpty()) {
        if (!m_localPartIsAscii && directive.domain.usesLocalPart()) // RFC 8616 §4
            co_return Match::No;
        m_values.domain = domain;
        if (directive.domain.uses('p'))
            co_await findValidatedName(domain);
        target = expandDomain(directive.domain, m_values);
        if (target.isEmpty()) { // RFC 7208 §4.8: what macros made of it is no domain
            if (directive.mechanism == Mechanism::Include)
                co_return stop(Code::PermError, directive.text + " of " + domain + " leads to no valid domain");
            co_return Match::No;
        }
    }
    switch (directive.mechanism) {
    case Mechanism::Include:
        co_return co_await include(std::move(target));
    case Mechanism::A:
        co_return co_await addressOf(std::move(target), directive.prefix4, directive.prefix6);
    case Mechanism::Mx:
        co_return co_await mx(std::move(target), directive.prefix4, directive.prefix6);
    case Mechanism::Ptr:
        co_return co_await ptr(std::move(target));
    default:
        co_return co_await exists(std::move(target));
    }
}

// RFC 7208 §5.2. Depth is bounded by the number of terms. When it matches, m_stop holds the included result.
async::Task<Evaluation::Match> Evaluation::include(QByteArray target)
{
    ++m_includes;
    Result inner = co_await checkHost(target);
    --m_includes;
    switch (inner.code) {
    case Code::Pass:
        m_stop = std::move(inner);
        co_return Match::Yes;
    case Code::Fail:
    case Code::SoftFail:
    case Code::Neutral:
        co_return Match::No;
    case Code::None:
        co_return stop(Code::PermError, "The record includes that of " + target + ", which has no SPF record");
    case Code::TempError:
    case Code::PermError:
        break;
    }
    co_return stop(inner.code, std::move(inner.problem));
}

async::Task<Evaluation::Match> Evaluation::addressOf(QByteArray name, int prefix4, int prefix6)
{
    if (outOfTime())
        co_return Match::Stop;
    dns::Answer<QHostAddress> answer;
    if (isV4())
        answer = co_await m_resolver->a(name);
    else
        answer = co_await m_resolver->aaaa(name);
    const Match found = judge(answer.status, name);
    if (found != Match::Yes)
        co_return found;
    co_return containsClient(answer.records, prefix4, prefix6) ? Match::Yes : Match::No;
}

// RFC 7208 §5.4.
async::Task<Evaluation::Match> Evaluation::mx(QByteArray name, int prefix4, int prefix6)
{
    const auto answer = co_await m_resolver->mx(name);
    const Match found = judge(answer.status, name);
    if (found != Match::Yes)
        co_return found;
    if (answer.records.size() > m_limits.names) // §4.6.4
        co_return stop(Code::PermError, name + " has more than " + QByteArray::number(m_limits.names) + " MX records");
    for (const dns::Mx &mx : answer.records) {
        if (!isDomain(mx.exchange)) // the null MX, RFC 7505
            continue;
        const Match match = co_await addressOf(mx.exchange, prefix4, prefix6);
        if (match != Match::No)
            co_return match;
    }
    co_return Match::No;
}

async::Task<Evaluation::Match> Evaluation::ptr(QByteArray target)
{
    co_await findReverseNames();
    const QList<QByteArray> names = *m_reverseNames;
    for (const QByteArray &name : names) {
        if (!isAtOrBelow(name, target))
            continue;
        const bool confirmed = co_await confirms(name);
        if (confirmed)
            co_return Match::Yes;
    }
    co_return Match::No;
}

// RFC 7208 §5.7: an A record whatever the client's kind.
async::Task<Evaluation::Match> Evaluation::exists(QByteArray name)
{
    const auto answer = co_await m_resolver->a(name);
    co_return judge(answer.status, name);
}

} // namespace spf

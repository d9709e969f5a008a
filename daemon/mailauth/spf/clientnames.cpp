// The names that the client's address leads to and that lead back to it, RFC 7208 §5.5 and §7.3.
#include "mailauth/spf/evaluation.h"

namespace spf {

bool isAtOrBelow(QByteArrayView name, QByteArrayView domain)
{
    if (name.size() == domain.size())
        return name == domain;
    return name.size() > domain.size() && name.endsWith(domain) && name[name.size() - domain.size() - 1] == '.';
}

// RFC 7208 §5.5. What the client's reverse names do is not the record's fault: their failures and empty answers do not
// count.
async::Task<void> Evaluation::findReverseNames()
{
    if (m_reverseNames)
        co_return;
    m_reverseNames.emplace();
    if (m_deadline.isOver())
        co_return;
    const auto answer = co_await m_resolver->ptr(m_address);
    for (const QByteArray &name : answer.records) {
        if (m_reverseNames->size() == m_limits.names) // §4.6.4: the others are ignored
            break;
        QByteArray folded = name.toLower();
        if (folded.endsWith('.'))
            folded.chop(1);
        if (isDomain(folded))
            m_reverseNames->append(std::move(folded));
    }
}

async::Task<bool> Evaluation::confirms(QByteArray name)
{
    const auto known = m_confirmed.constFind(name);
    if (known != m_confirmed.constEnd())
        co_return *known;
    if (m_deadline.isOver())
        co_return false;
    dns::Answer<QHostAddress> answer;
    if (isV4())
        answer = co_await m_resolver->a(name);
    else
        answer = co_await m_resolver->aaaa(name);
    const bool confirmed = containsClient(answer.records, 32, 128);
    m_confirmed.insert(name, confirmed);
    co_return confirmed;
}

// RFC 7208 §7.3 for `p`: the domain itself if it is among the names, else one below it, else any.
async::Task<void> Evaluation::findValidatedName(QByteArray domain)
{
    co_await findReverseNames();
    QList<QByteArray> names = *m_reverseNames;
    const auto rank = [&](const QByteArray &name) { return name == domain ? 0 : isAtOrBelow(name, domain) ? 1 : 2; };
    std::stable_sort(
        names.begin(), names.end(), [&](const QByteArray &a, const QByteArray &b) { return rank(a) < rank(b); });
    m_values.validatedName.clear();
    for (const QByteArray &name : names) {
        const bool confirmed = co_await confirms(name);
        if (confirmed) {
            m_values.validatedName = name;
            co_return;
        }
    }
}

} // namespace spf

#include "services/policy/rules/urllistcheck.h"

#include "formats/mime/structure.h"
#include "formats/mime/text.h"
#include "mailauth/dmarc/organisationaldomain.h"

namespace policy {

LinkHosts UrlListCheck::hostsOf(const QByteArray &start)
{
    return linkHosts(mime::searchableText(mime::parse(start), true, looksAt));
}

async::Task<void> UrlListCheck::run(Subject *subject)
{
    auto job = [message = subject->message] { return hostsOf(message->read(0, std::min(message->size(), looksAt))); };
    const LinkHosts hosts = co_await m_pool.run(std::move(job));
    QList<dnsbl::Subject> asked;
    QList<QByteArray> domains;
    for (const QByteArray &host : hosts.names) {
        const QByteArray domain = dmarc::organisationalDomain(host); // lists know whom a domain belongs to, not each of its hosts
        if (!domains.contains(domain) && domains.size() < mostAsked)
            domains.append(domain);
    }
    for (const QByteArray &domain : std::as_const(domains))
        asked.append(domain);
    for (const QHostAddress &address : hosts.addresses.first(std::min<qsizetype>(hosts.addresses.size(), mostAsked)))
        asked.append(address);
    const std::chrono::milliseconds limit(subject->settings->number("dnsbl.patience"));
    for (const dnsbl::Subject &one : std::as_const(asked)) {
        auto asking = m_lists.ask(dnsbl::Url, one, limit);
        const dnsbl::Findings findings = co_await asking;
        const auto *domain = std::get_if<QByteArray>(&one);
        const QByteArray what = domain ? *domain : std::get<QHostAddress>(one).toString().toLatin1();
        for (const dnsbl::Hit &hit : findings.hits) {
            Verdict verdict;
            verdict.check = name();
            verdict.result = hit.list->allow ? "allowed" : "listed";
            verdict.score = hit.list->allow ? 0 : hit.weight; // a link to a good place makes no mail good
            verdict.reason = "A link leads to " + what + ", which is on the list " + hit.list->zone;
            verdict.evidence = { { "host", what }, { "zone", hit.list->zone } };
            subject->say(std::move(verdict));
        }
    }
}

} // namespace policy

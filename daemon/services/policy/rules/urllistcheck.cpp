#include "services/policy/rules/urllistcheck.h"

#include "formats/mime/addresses.h"
#include "formats/mime/headers.h"
#include "formats/mime/structure.h"
#include "formats/mime/text.h"
#include "mailauth/dmarc/organisationaldomain.h"

namespace policy {

UrlListCheck::Leads UrlListCheck::leadsOf(const QByteArray &start, dnsbl::Kinds kinds)
{
    Leads leads;
    const QByteArray text = mime::searchableText(mime::parse(start), true, looksAt);
    if (kinds & dnsbl::Url)
        leads.hosts = linkHosts(text);
    if (!(kinds & dnsbl::Email))
        return leads;
    const QByteArrayView header = QByteArrayView(start).first(mime::headerLength(start));
    for (const char *field : { "From", "Reply-To", "Sender" }) {
        for (const mime::HeaderField &one : mime::findHeaders(header, field, 2)) {
            for (const mime::Address &address : mime::parseMailboxes(one.value, mostAsked))
                leads.addresses.append(address.mailbox().toLower());
        }
    }
    for (const QByteArray &address : textAddresses(text)) {
        if (!leads.addresses.contains(address))
            leads.addresses.append(address);
    }
    return leads;
}

async::Task<void> UrlListCheck::run(Subject *subject)
{
    auto looking = m_lists.kinds();
    const dnsbl::Kinds kinds = co_await looking;
    if (!(kinds & (dnsbl::Url | dnsbl::Email)))
        co_return;
    auto job = [message = subject->message, kinds] { return leadsOf(message->read(0, std::min(message->size(), looksAt)), kinds); };
    Leads leads = co_await m_pool.run(std::move(job));

    std::vector<std::pair<dnsbl::Kind, dnsbl::Subject>> questions;
    QList<QByteArray> asked; // in words
    for (const QByteArray &host : std::as_const(leads.hosts.names)) {
        const QByteArray domain = dmarc::organisationalDomain(host); // lists know whom a domain belongs to, not each of its hosts
        if (asked.contains(domain) || asked.size() >= mostAsked)
            continue;
        asked.append(domain);
        questions.emplace_back(dnsbl::Url, domain);
    }
    for (const QHostAddress &address : leads.hosts.addresses.first(std::min<qsizetype>(leads.hosts.addresses.size(), mostAsked))) {
        asked.append(address.toString().toLatin1());
        questions.emplace_back(dnsbl::Url, address);
    }
    const size_t links = questions.size();
    if (kinds & dnsbl::Email) {
        const MailAddress &sender = subject->envelope->sender;
        if (!sender.isEmpty())
            leads.addresses.prepend(sender.toString().toLower());
        QList<QByteArray> hashes;
        for (const QByteArray &address : std::as_const(leads.addresses)) {
            const QByteArray hash = dnsbl::addressHash(address);
            if (hash.isEmpty() || hashes.contains(hash) || hashes.size() >= mostAsked)
                continue;
            hashes.append(hash);
            asked.append(address);
            questions.emplace_back(dnsbl::Email, hash);
        }
    }
    if (questions.empty())
        co_return;
    const std::chrono::milliseconds limit(subject->settings->number("dnsbl.patience"));
    auto asking = m_lists.askMany(std::move(questions), limit);
    const std::vector<dnsbl::Findings> found = co_await asking;
    int late = 0, all = 0;
    for (size_t i = 0; i < found.size(); ++i) {
        const QByteArray &what = asked[qsizetype(i)];
        late += found[i].late;
        all += found[i].asked;
        for (const dnsbl::Hit &hit : found[i].hits) {
            Verdict verdict;
            verdict.check = name();
            verdict.result = hit.list->allow ? "allowed" : "listed";
            verdict.score = hit.list->allow ? 0 : hit.weight; // a link to a good place makes no mail good
            verdict.reason = Sentence::of(i < links ? QT_TRANSLATE_NOOP("daemon", "A link leads to %1, which is on the list %2")
                                                     : QT_TRANSLATE_NOOP("daemon", "The message names the address %1, which is on the list %2"), what, hit.list->zone);
            verdict.evidence = { { i < links ? "host" : "address", what }, { "zone", hit.list->zone } };
            subject->say(std::move(verdict));
        }
    }
    if (late > 0) {
        Verdict verdict;
        verdict.check = name();
        verdict.result = "incomplete";
        verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "%1 of %2 questions to lists of links and addresses got no answer in time"), late, all);
        subject->say(std::move(verdict));
    }
}

} // namespace policy

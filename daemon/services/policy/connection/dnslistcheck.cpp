#include "services/policy/connection/dnslistcheck.h"

#include "services/policy/connection/outsider.h"
#include "shared/address/mailaddress.h"

namespace policy {

const char *DnsListCheck::name() const
{
    switch (m_kind) {
    case dnsbl::Client: return "dnsbl";
    case dnsbl::Name: return "rhsbl-client";
    case dnsbl::Helo: return "rhsbl-helo";
    default: return "rhsbl-sender";
    }
}

Stage DnsListCheck::stage() const
{
    switch (m_kind) {
    case dnsbl::Helo: return Stage::Helo;
    case dnsbl::Sender: return Stage::Sender;
    default: return Stage::Connection;
    }
}

dnsbl::Subject DnsListCheck::subjectOf(const Subject &subject) const
{
    QByteArray domain;
    switch (m_kind) {
    case dnsbl::Client: return subject.client->address;
    case dnsbl::Name: domain = subject.session->confirmedName; break;
    case dnsbl::Helo: domain = subject.client->helo; break;
    default: domain = subject.envelope->sender.domain();
    }
    if (domain.startsWith('['))
        return QByteArray();
    domain = normalizeDomain(domain).value_or(QByteArray());
    return domain.contains('.') ? domain : QByteArray(); // one label is nobody's domain
}

bool DnsListCheck::applies(const Subject &subject) const
{
    if (!isOutsider(subject) || isPrivate(subject.client->address) || subject.client->address.isNull() || !subject.settings->flag("dnsbl.enabled"))
        return false;
    const dnsbl::Subject asked = subjectOf(subject);
    const auto *domain = std::get_if<QByteArray>(&asked);
    return !domain || !domain->isEmpty();
}

std::vector<Verdict> verdictsOf(const dnsbl::Findings &findings, const QByteArray &check, const Sentence &what)
{
    std::vector<Verdict> verdicts;
    for (const dnsbl::Hit &hit : findings.hits) {
        Verdict verdict;
        verdict.check = check;
        verdict.result = hit.list->allow ? "allowed" : "listed";
        verdict.score = hit.list->allow ? -hit.weight : hit.weight;
        verdict.reason = Sentence::of(hit.list->allow ? QT_TRANSLATE_NOOP("daemon", "%1 is on the allow list %2") : QT_TRANSLATE_NOOP("daemon", "%1 is on the block list %2"), what, hit.list->zone);
        QByteArray codes;
        for (const quint32 code : hit.codes)
            codes += (codes.isEmpty() ? "" : " ") + QHostAddress(code).toString().toLatin1();
        verdict.evidence = { { "zone", hit.list->zone }, { "answer", codes } };
        verdicts.push_back(std::move(verdict));
    }
    return verdicts;
}

async::Task<void> DnsListCheck::run(Subject *subject)
{
    const std::chrono::milliseconds limit(subject->settings->number("dnsbl.patience"));
    dnsbl::Subject asked = subjectOf(*subject);
    Sentence what = QT_TRANSLATE_NOOP("daemon", "The client's address");
    if (const auto *domain = std::get_if<QByteArray>(&asked))
        what = Sentence::of(m_kind == dnsbl::Name ? QT_TRANSLATE_NOOP("daemon", "The client's name %1")
                : m_kind == dnsbl::Helo           ? QT_TRANSLATE_NOOP("daemon", "The name in HELO, %1,")
                                                  : QT_TRANSLATE_NOOP("daemon", "The sender's domain %1"),
            *domain);
    auto task = m_lists.ask(m_kind, std::move(asked), limit);
    const dnsbl::Findings findings = co_await task;
    for (Verdict &verdict : verdictsOf(findings, name(), what))
        subject->say(std::move(verdict));
    if (findings.late > 0) {
        Verdict verdict;
        verdict.check = name();
        verdict.result = "incomplete";
        verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "%1 of %2 DNS lists gave no answer in time"), findings.late, findings.asked);
        subject->say(std::move(verdict));
    }
}

} // namespace policy

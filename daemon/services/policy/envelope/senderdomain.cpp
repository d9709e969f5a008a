#include "services/policy/envelope/senderdomain.h"

#include "services/policy/connection/outsider.h"

namespace policy {
namespace {
bool isTemporary(dns::Status status) { return status == dns::Status::Temporary || status == dns::Status::Bogus; }
} // namespace

bool SenderDomainCheck::applies(const Subject &subject) const { return isOutsider(subject) && !subject.envelope->sender.isEmpty(); }

async::Task<void> SenderDomainCheck::run(Subject *subject)
{
    const QByteArray domain = subject->envelope->sender.domain();
    const bool refuse = subject->settings->flag("sender.require_domain");
    Verdict verdict;
    verdict.check = name();
    if (domain.startsWith('[')) {
        verdict.result = "literal";
        verdict.score = 2;
        verdict.reason = QT_TRANSLATE_NOOP("daemon", "The sender's address has no domain, but an IP address");
        subject->say(std::move(verdict));
        co_return;
    }
    const auto ours = co_await m_lookup.isLocalDomain(domain);
    if (ours && *ours)
        co_return; // known without the DNS
    auto mxTask = m_resolver.mx(domain);
    const dns::Answer<dns::Mx> mx = co_await mxTask;
    if (mx.status == dns::Status::Ok) {
        const bool nullMx = mx.records.size() == 1 && mx.records.first().exchange.isEmpty();
        if (!nullMx)
            co_return;
        verdict.result = "null-mx";
        verdict.score = 6;
        verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "The sender's domain %1 says that it takes no mail, so it cannot be answered"), domain);
        verdict.demand = Demand::Reject;
        verdict.reply = smtp::Reply(550, 7, 27, "Sender address rejected: " + domain + " says that it takes no mail (null MX)");
        subject->say(std::move(verdict));
        co_return;
    }
    dns::Status status = mx.status;
    if (!isTemporary(status)) {
        auto task = m_resolver.addresses(domain);
        const dns::Answer<QHostAddress> found = co_await task;
        if (found.status == dns::Status::Ok)
            co_return;
        status = found.status;
    }
    if (isTemporary(status)) {
        verdict.result = "temperror";
        verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "The DNS of the sender's domain %1 does not answer for the moment"), domain);
        if (refuse) {
            verdict.demand = Demand::Defer;
            verdict.reply = smtp::Reply(450, 1, 8, "Sender address rejected for the moment: the DNS of " + domain + " does not answer");
        }
    } else {
        verdict.result = "none";
        verdict.score = 2;
        verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "The sender's domain %1 has neither mail servers nor an address, so it cannot be answered"), domain);
        if (refuse) {
            verdict.demand = Demand::Reject;
            verdict.reply = smtp::Reply(550, 1, 8, "Sender address rejected: there is no domain " + domain + " that takes mail");
        }
    }
    subject->say(std::move(verdict));
}

} // namespace policy

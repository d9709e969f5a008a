#include "services/policy/reports/dmarcreporter.h"

#include "formats/mime/headers.h"
#include "mailauth/dmarc/evaluation.h"
#include "mailauth/dmarc/organisationaldomain.h"
#include "mailauth/dmarc/reportmail.h"
#include "services/trace/trace.h"
#include "shared/base/log.h"

namespace policy {

using async::Task;

namespace {
constexpr size_t mostNoted = 10000; // between two flushes; the database is away, or somebody floods us

dmarc::Policy dispositionOf(const Subject &subject, bool accepted)
{
    bool junk = false;
    for (const Verdict &verdict : subject.mail->verdicts) {
        if (verdict.check != "dmarc")
            continue;
        if (verdict.demand == Demand::Reject && !accepted)
            return dmarc::Policy::Reject;
        junk = junk || verdict.demand == Demand::Junk;
    }
    return junk && accepted ? dmarc::Policy::Quarantine : dmarc::Policy::None;
}
} // namespace

DmarcReporter::DmarcReporter(DmarcStore &store, Parts parts)
    : m_store(store)
    , m_parts(std::move(parts))
{
}

void DmarcReporter::note(const Subject &subject, bool accepted)
{
    const auto &result = subject.mail->dmarc;
    if (!result || result->recordDomain.isEmpty() || !result->record || result->record->aggregate.isEmpty())
        return;
    const bool nullSender = subject.envelope->sender.isEmpty();
    const QByteArray to = subject.envelope->recipients.isEmpty() ? QByteArray() : subject.envelope->recipients.first().address.domain();
    SeenRow seen;
    seen.domain = result->recordDomain;
    seen.row = dmarc::rowOf(subject.client->address, *result, nullSender ? subject.mail->heloSpf : subject.mail->mailFromSpf,
        nullSender ? spf::Identity::Helo : spf::Identity::MailFrom, subject.mail->dkim, subject.envelope->sender.domain(), to, dispositionOf(subject, accepted));
    const std::lock_guard lock(m_mutex);
    if (m_noted.size() < mostNoted)
        m_noted.push_back(std::move(seen));
}

void DmarcReporter::flush()
{
    std::vector<SeenRow> noted;
    {
        const std::lock_guard lock(m_mutex);
        noted.swap(m_noted);
    }
    if (noted.empty())
        return;
    if (const auto done = m_store.addSeen(noted); !done)
        logEvent(Severity::Info, "policy", "dmarc-rows-lost", { { "rows", qint64(noted.size()) }, { "reason", done.failure().reason } });
}

bool DmarcReporter::read(const QByteArray &message)
{
    const auto report = dmarc::parseReportMessage(message);
    if (!report) {
        if (report.failure().kind != Failure::Kind::NotFound)
            logEvent(Severity::Info, "policy", "dmarc-report-unreadable", { { "reason", report.failure().reason } });
        return false;
    }
    if (report->policy.domain.isEmpty() || !m_parts.isOurs(report->policy.domain))
        return false; // whoever sends it, it is not about us
    const auto added = m_store.addReceived(*report, dmarc::toXml(*report));
    if (!added) {
        logEvent(Severity::Warning, "policy", "dmarc-report-not-kept", { { "reason", added.failure().reason } });
        return false;
    }
    if (*added)
        logEvent(Severity::Info, "policy", "dmarc-report-received",
            { { "domain", report->policy.domain }, { "organisation", report->organisation }, { "messages", qint64(report->messages()) } });
    return true;
}

Task<int> DmarcReporter::sendDue(MailAddress from, QByteArray organisation)
{
    auto finding = [this] {
        flush();
        return m_store.due();
    };
    const auto due = co_await m_parts.pool->run(std::move(finding));
    if (!due)
        co_return 0;
    int sent = 0;
    for (const DmarcStore::Due &one : *due) {
        auto sending = sendOne(one, from, organisation);
        const bool done = co_await sending;
        sent += done ? 1 : 0;
    }
    co_return sent;
}

Task<bool> DmarcReporter::sendOne(DmarcStore::Due due, MailAddress from, QByteArray organisation)
{
    auto discovering = dmarc::discover(m_parts.resolver, due.domain);
    const dmarc::Discovery found = co_await discovering;
    if (found.code == dmarc::Code::TempError)
        co_return false; // tomorrow; rows are kept for a week
    dmarc::Destinations to;
    if (found.code == dmarc::Code::Pass && found.record) {
        auto asking = dmarc::destinations(m_parts.resolver, found.record, found.domain);
        to = co_await asking;
    }
    for (const QByteArray &refused : to.refused)
        logEvent(Severity::Info, "policy", "dmarc-destination-refused", { { "domain", due.domain }, { "reason", refused } });
    if (to.temporary)
        co_return false;
    auto work = [this, due, to, found, from, organisation]() -> Result<bool> {
        if (to.accepted.isEmpty()) { // nobody wants it any more
            const auto gone = m_store.forget(due);
            return gone ? Result<bool>(false) : Result<bool>(gone.failure());
        }
        const auto rows = m_store.seen(due);
        if (!rows)
            return rows.failure();
        dmarc::ReportBuilder builder;
        for (const dmarc::ReportRow &row : *rows)
            builder.add(row);
        dmarc::Report head;
        head.organisation = organisation;
        head.email = from.toString();
        head.begin = due.day * 86400;
        head.end = head.begin + 86399;
        head.id = QByteArray::number(due.day) + '.' + trace::newTraceId();
        head.policy.domain = found.domain;
        head.policy.dkim = found.record->dkim;
        head.policy.spf = found.record->spf;
        head.policy.policy = found.record->policy;
        head.policy.subdomains = found.record->subdomains;
        head.policy.percent = found.record->percent;
        const dmarc::Report report = builder.build(head);
        dmarc::ReportMail mail;
        mail.submitter = m_parts.hostname;
        mail.from = from;
        mail.messageId = head.id + '@' + m_parts.hostname;
        mail.now = m_parts.clock->nowUtc().toSecsSinceEpoch();
        bool sent = false;
        for (const dmarc::Destination &destination : to.accepted) {
            mail.to = { destination.address };
            const QByteArray content = dmarc::composeReport(report, mail);
            if (destination.limit > 0 && quint64(content.size()) > destination.limit) {
                logEvent(Severity::Info, "policy", "dmarc-report-too-large", { { "domain", due.domain }, { "to", destination.address.toString() } });
                continue;
            }
            if (const auto queued = m_parts.send(from, mail.to, content); !queued)
                return queued.failure();
            sent = true;
        }
        if (const auto gone = m_store.forget(due); !gone)
            return gone.failure();
        return sent;
    };
    const Result<bool> done = co_await m_parts.pool->run(std::move(work));
    if (!done)
        logEvent(Severity::Warning, "policy", "dmarc-report-not-sent", { { "domain", due.domain }, { "reason", done.failure().reason } });
    else if (*done)
        logEvent(Severity::Info, "policy", "dmarc-report-sent", { { "domain", due.domain }, { "day", due.day } });
    co_return done && *done;
}

Task<void> DmarcReportCheck::run(Subject *subject)
{
    // RFC 7489 §7.2.1.1: the Subject begins so, and everybody keeps to it.
    const QByteArray about = mime::headerValue(subject->message->header(), "Subject").trimmed().toLower();
    if (!about.contains("report domain") || subject->message->size() > DmarcReporter::longestReport)
        co_return;
    auto job = [this, message = subject->message] { return m_reporter.read(message->read(0, message->size())); };
    co_await m_pool.run(std::move(job));
}

void DmarcReportCheck::decided(const Subject &subject, bool accepted)
{
    if (subject.mail && !subject.dryRun && !subject.client->identity)
        m_reporter.note(subject, accepted);
}

} // namespace policy

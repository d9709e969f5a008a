#include "services/queue/reports.h"

#include "formats/dsn/report.h"

#include <QRandomGenerator>

namespace queue {

bool wantsReport(const Message &message, const Recipient &recipient, ReportKind kind)
{
    if (message.sender.isEmpty() || recipient.notify & NotifyNever)
        return false;
    switch (kind) {
    case ReportKind::Failure: return recipient.notify == NotifyDefault || recipient.notify & NotifyFailure;
    case ReportKind::Delay: return recipient.notify == NotifyDefault || recipient.notify & NotifyDelay;
    case ReportKind::Success: return recipient.notify & NotifySuccess;
    }
    return false;
}

QByteArray statusFromReply(const QByteArray &reply, bool permanent)
{
    const char wanted = permanent ? '5' : '4';
    // `550 5.1.1 …`: three digits, a space, class.subject.detail
    if (reply.size() >= 9 && reply[3] == ' ' && (reply[4] == '4' || reply[4] == '5') && reply[5] == '.') {
        qsizetype end = reply.indexOf(' ', 4);
        if (end < 0)
            end = reply.size();
        const QByteArray status = reply.mid(4, end - 4);
        const QList<QByteArray> parts = status.split('.');
        bool subjectOk = false, detailOk = false;
        if (parts.size() == 3 && parts[1].size() <= 3 && parts[2].size() <= 3) {
            parts[1].toUInt(&subjectOk);
            parts[2].toUInt(&detailOk);
        }
        if (subjectOk && detailOk)
            return status;
    }
    return QByteArray(1, wanted) + ".0.0";
}

static dsn::Action actionOf(const Reported &reported)
{
    if (reported.kind == ReportKind::Failure)
        return dsn::Action::Failed;
    if (reported.kind == ReportKind::Delay)
        return dsn::Action::Delayed;
    switch (reported.outcome.kind) {
    case RecipientOutcome::Kind::Expanded: return dsn::Action::Expanded;
    case RecipientOutcome::Kind::Relayed: return dsn::Action::Relayed;
    default: return dsn::Action::Delivered;
    }
}

WrittenReport writeReport(const Message &message, const std::vector<Reported> &recipients, const storage::SpoolMessage *content,
                          const ReportContext &context)
{
    WrittenReport written;
    written.kind = recipients.front().kind;
    dsn::Report report;
    report.hostname = context.hostname;
    report.to = message.sender;
    report.envid = message.envid;
    report.trace = message.trace;
    report.now = context.now;
    report.arrival = message.created;
    report.smtpUtf8 = message.smtpUtf8;
    report.messageId = QByteArray::number(context.now.toMSecsSinceEpoch(), 36) + '.'
        + QByteArray::number(QRandomGenerator::system()->generate64(), 36) + '@' + context.hostname;
    for (const Reported &reported : recipients) {
        dsn::ReportedRecipient line;
        line.address = reported.recipient.address;
        line.originalRecipient = reported.recipient.orcpt;
        line.action = actionOf(reported);
        line.status = reported.outcome.status;
        if (written.kind == ReportKind::Success && !line.status.startsWith('2'))
            line.status = "2.0.0";
        line.remoteMta = reported.outcome.remoteMta;
        line.reply = reported.outcome.reply;
        line.lastAttempt = context.now;
        line.retryUntil = reported.retryUntil;
        report.recipients.push_back(std::move(line));
        written.about.push_back(reported.recipient.id);
    }
    // RFC 3461 §6.2: the full message only in reports of failure; BINARYMIME does not fit into a report of lines.
    report.returnFull = content && written.kind == ReportKind::Failure && message.ret == Return::Full
        && message.tls != Tls::Required // RFC 8689 §5: as if RET=HDRS had been said
        && message.body != Body::BinaryMime && content->size() <= context.fullReturnUpTo;
    report.originalIs8Bit = message.body != Body::SevenBit || message.smtpUtf8;
    if (content && !report.returnFull)
        report.originalHeader = content->header(32 * 1024);
    QByteArray original;
    if (report.returnFull) {
        original = content->read(0, content->size());
        report.originalIs8Bit = std::any_of(original.cbegin(), original.cend(), [](char c) { return uchar(c) > 0x7f; });
    }
    dsn::ComposedReport composed = dsn::compose(report);
    written.content = std::move(composed.head);
    if (report.returnFull)
        written.content += original + composed.tail;

    NewMessage &out = written.message;
    out.trace = message.trace; // the report belongs to the same story
    out.messageId = report.messageId;
    out.body = composed.is8Bit ? Body::EightBitMime : Body::SevenBit;
    out.smtpUtf8 = message.smtpUtf8;
    out.tls = message.tls == Tls::Required ? Tls::Required : Tls::Usual; // RFC 8689 §5: protected like what it is about
    out.isReport = true;
    NewRecipient to;
    to.address = message.sender;
    to.notify = NotifyNever;
    out.recipients.push_back(std::move(to));
    return written;
}

} // namespace queue

// Which reports an attempt's outcome causes, and their text. RFC 3461 §4.1, §5.2; RFC 5321 §6.1: never one for the null
// reverse-path. Pure: formats/dsn writes them, the queue submits them.
#pragma once
#include "services/queue/transport.h"
#include "services/queue/values.h"

namespace queue {

enum class ReportKind { Failure, Delay, Success };

struct Reported
{
    Recipient recipient;
    RecipientOutcome outcome;
    ReportKind kind = ReportKind::Failure;
    QDateTime retryUntil; // of a delay
};

// Does this recipient's sender want to hear of that?
bool wantsReport(const Message &message, const Recipient &recipient, ReportKind kind);

struct WrittenReport
{
    NewMessage message; // from the null reverse-path to the sender, notify never
    QByteArray content;
    std::vector<RecipientId> about;
    ReportKind kind = ReportKind::Failure;
};
struct ReportContext
{
    QByteArray hostname;
    QDateTime now;
    qint64 fullReturnUpTo = 0;
};
// One report for all recipients of one kind. `content`: the original, may be null when it is lost.
WrittenReport writeReport(const Message &message, const std::vector<Reported> &recipients, const storage::SpoolMessage *content,
                          const ReportContext &context);

// RFC 3463 status out of `550 5.1.1 text`, else from the reply code's class.
QByteArray statusFromReply(const QByteArray &reply, bool permanent);

} // namespace queue

// trace.find.
#include "control/methods.h"
#include "control/recognised.h"
#include "services/trace/trace.h"

namespace control {
namespace tracemethods {
namespace {

// Replies of ours to our own queue, in the words that they are made of; those to other servers are told as they were said.
void addWords(QJsonArray &mails)
{
    for (QJsonValueRef value : mails) {
        QJsonObject mail = value.toObject();
        QJsonArray events = mail[u"events"].toArray();
        for (QJsonValueRef each : events) {
            QJsonObject event = each.toObject();
            const QString reply = event[u"reply"].toString(), category = event[u"category"].toString();
            if (reply.isEmpty() || (category != u"queue" && category != u"delivery"))
                continue;
            recognisedReply(reply).put(event, "reply");
            each = event;
        }
        mail[u"events"] = events;
        value = mail;
    }
}

QDateTime timeIn(const Params &params, const char *name)
{
    if (!params.has(name) || params.text(name).isEmpty())
        return {};
    const QDateTime when = QDateTime::fromString(params.text(name), Qt::ISODateWithMs).toUTC();
    if (!when.isValid())
        throw InvalidParameter(QStringLiteral("%1 must be a time like 2026-01-31T12:00:00Z").arg(QLatin1StringView(name)));
    return when;
}

Result<QJsonObject> find(const Context &context, const Params &params)
{
    trace::Query query;
    query.traceId = params.bytesOr("trace");
    query.queueId = params.bytesOr("queueId");
    query.messageId = params.bytesOr("messageId");
    query.from = params.bytesOr("from");
    query.to = params.bytesOr("to");
    query.client = params.bytesOr("client");
    query.text = params.bytesOr("text").left(200);
    if (const QByteArray outcome = params.bytesOr("outcome"); !outcome.isEmpty()) {
        query.outcome = trace::outcomeFrom(outcome);
        if (!query.outcome)
            throw InvalidParameter(QStringLiteral("outcome must be delivered, junk, refused, deferred or bounced"));
    }
    query.since = timeIn(params, "since");
    query.before = timeIn(params, "until");
    query.cursor = params.bytesOr("cursor");
    query.maxMails = int(params.numberOr("limit", 1, 1000, 100));
    QJsonArray mails = context.trace->find(query);
    QJsonArray summaries;
    for (const QJsonValue &mail : mails)
        summaries.append(trace::summaryOf(mail.toObject()));
    const bool summary = params.flag("summary", false);
    if (!summary)
        addWords(mails);
    QJsonObject answer { { QStringLiteral("mails"), summary ? summaries : mails } };
    if (mails.size() == query.maxMails)
        answer[u"next"] = mails.last()[u"next"];
    return answer;
}

} // namespace

} // namespace tracemethods

Methods traceMethods()
{
    using namespace tracemethods;
    return { { "trace.find", Runs::OnStorage, find } };
}

} // namespace control

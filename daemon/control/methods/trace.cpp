// trace.find.
#include "control/methods.h"
#include "services/trace/trace.h"

namespace control {
namespace {

Result<QJsonObject> find(const Context &context, const Params &params)
{
    trace::Query query;
    query.traceId = params.bytesOr("trace");
    query.queueId = params.bytesOr("queueId");
    query.messageId = params.bytesOr("messageId");
    query.from = params.bytesOr("from");
    query.to = params.bytesOr("to");
    if (query.traceId.isEmpty() && query.queueId.isEmpty() && query.messageId.isEmpty() && query.from.isEmpty() && query.to.isEmpty())
        throw InvalidParameter(QStringLiteral("at least one of trace, queueId, messageId, from, to must be given"));
    query.maxMails = int(params.numberOr("limit", 1, 1000, 100));
    return QJsonObject { { QStringLiteral("mails"), context.trace->find(query) } };
}

} // namespace

Methods traceMethods()
{
    return { { "trace.find", Runs::OnStorage, find } };
}

} // namespace control

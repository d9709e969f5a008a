// queue.list, .show, .retry, .hold, .release, .remove, .totals.
#include "control/methods.h"
#include "services/queue/queue.h"

namespace control {
namespace {

QJsonObject toJson(const queue::Message &message)
{
    QJsonArray recipients;
    for (const queue::Recipient &recipient : message.recipients)
        recipients.append(QJsonObject { { QStringLiteral("address"), QString::fromUtf8(recipient.address.toString()) },
            { QStringLiteral("destination"), QString::fromUtf8(recipient.destination) },
            { QStringLiteral("state"), QString::fromLatin1(queue::stateName(recipient.state)) }, { QStringLiteral("attempts"), recipient.attempts },
            { QStringLiteral("nextAttempt"), isoTime(recipient.nextAttempt) }, { QStringLiteral("lastReply"), QString::fromUtf8(recipient.lastReply) } });
    return { { QStringLiteral("id"), message.id.value() }, { QStringLiteral("trace"), QString::fromLatin1(message.trace) },
        { QStringLiteral("sender"), QString::fromUtf8(message.sender.toString()) }, { QStringLiteral("messageId"), QString::fromUtf8(message.messageId) },
        { QStringLiteral("created"), isoTime(message.created) }, { QStringLiteral("size"), message.size }, { QStringLiteral("report"), message.isReport },
        { QStringLiteral("recipients"), recipients } };
}

QueueId idOf(const Params &params) { return QueueId(params.number("id", 1, qint64(1) << 53)); }

async::Task<Result<QJsonObject>> list(const Context *context, Params params)
{
    queue::Filter filter;
    filter.sender = params.bytesOr("from").toLower();
    filter.recipient = params.bytesOr("to").toLower();
    filter.domain = params.bytesOr("domain").toLower();
    const QByteArray state = params.bytesOr("state");
    if (!state.isEmpty()) {
        for (const queue::State candidate : { queue::State::Queued, queue::State::Delivered, queue::State::Failed, queue::State::Held }) {
            if (queue::stateName(candidate) == state)
                filter.state = candidate;
        }
        if (!filter.state)
            throw InvalidParameter(QStringLiteral("state must be queued, delivered, failed or held"));
    }
    filter.afterId = params.numberOr("after", 0, qint64(1) << 53, 0);
    filter.limit = int(params.numberOr("limit", 1, 1000, 1000));
    const auto messages = co_await context->queue->list(filter);
    if (!messages)
        co_return messages.failure();
    QJsonArray array;
    for (const queue::Message &message : *messages)
        array.append(toJson(message));
    co_return QJsonObject { { QStringLiteral("messages"), array } };
}

async::Task<Result<QJsonObject>> show(const Context *context, Params params)
{
    const QueueId id = idOf(params);
    const auto message = co_await context->queue->show(id);
    if (!message)
        co_return message.failure();
    QJsonObject object = toJson(*message);
    const auto header = co_await context->queue->headers(id);
    if (header)
        object[u"header"] = QString::fromUtf8(*header);
    co_return object;
}

async::Task<Result<QJsonObject>> totals(const Context *context, Params)
{
    const auto totals = co_await context->queue->totals();
    if (!totals)
        co_return totals.failure();
    co_return QJsonObject { { QStringLiteral("messages"), totals->messages }, { QStringLiteral("queued"), totals->queued },
        { QStringLiteral("held"), totals->held }, { QStringLiteral("due"), totals->due }, { QStringLiteral("octets"), totals->octets } };
}

Result<QJsonObject> changed(const Result<int> &result)
{
    if (!result)
        return result.failure();
    return QJsonObject { { QStringLiteral("changed"), *result } };
}

async::Task<Result<QJsonObject>> retry(const Context *context, Params params)
{
    std::optional<QueueId> id;
    if (params.has("id"))
        id = idOf(params);
    const auto result = co_await context->queue->retry(id);
    co_return changed(result);
}

async::Task<Result<QJsonObject>> hold(const Context *context, Params params)
{
    const QueueId id = idOf(params);
    const auto result = co_await context->queue->hold(id);
    co_return changed(result);
}

async::Task<Result<QJsonObject>> release(const Context *context, Params params)
{
    const QueueId id = idOf(params);
    const auto result = co_await context->queue->release(id);
    co_return changed(result);
}

async::Task<Result<QJsonObject>> remove(const Context *context, Params params)
{
    const QueueId id = idOf(params);
    const auto result = co_await context->queue->remove(id);
    co_return changed(result);
}

} // namespace

Methods queueMethods()
{
    return { { "queue.list", Runs::AsTask, {}, list }, { "queue.show", Runs::AsTask, {}, show }, { "queue.totals", Runs::AsTask, {}, totals },
        { "queue.retry", Runs::AsTask, {}, retry }, { "queue.hold", Runs::AsTask, {}, hold }, { "queue.release", Runs::AsTask, {}, release },
        { "queue.remove", Runs::AsTask, {}, remove } };
}

} // namespace control

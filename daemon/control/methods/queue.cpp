// queue.list, .show, .retry, .hold, .release, .remove, .totals, .pause, .resume.
#include "control/methods.h"
#include "control/recognised.h"
#include "control/paging.h"
#include "services/queue/queue.h"

namespace control {
namespace queuemethods {
namespace {

QJsonObject toJson(const queue::Message &message)
{
    QJsonArray recipients;
    for (const queue::Recipient &recipient : message.recipients) {
        QJsonObject row { { QStringLiteral("address"), QString::fromUtf8(recipient.address.toString()) },
            { QStringLiteral("destination"), QString::fromUtf8(recipient.destination) },
            { QStringLiteral("state"), QString::fromLatin1(queue::stateName(recipient.state)) }, { QStringLiteral("attempts"), recipient.attempts },
            { QStringLiteral("nextAttempt"), isoTime(recipient.nextAttempt) } };
        recognisedReply(QString::fromUtf8(recipient.lastReply)).put(row, "lastReply");
        recipients.append(row);
    }
    return { { QStringLiteral("id"), message.id.value() }, { QStringLiteral("trace"), QString::fromLatin1(message.trace) },
        { QStringLiteral("sender"), QString::fromUtf8(message.sender.toString()) }, { QStringLiteral("messageId"), QString::fromUtf8(message.messageId) },
        { QStringLiteral("created"), isoTime(message.created) }, { QStringLiteral("size"), message.size }, { QStringLiteral("report"), message.isReport },
        { QStringLiteral("tls"), QString::fromLatin1(queue::tlsName(message.tls)) },
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
    const QByteArray sort = params.bytesOr("sort", "created");
    if (sort != "created" && sort != "sender" && sort != "size")
        throw InvalidParameter(QStringLiteral("sort must be created, sender or size"));
    filter.sort = sort == "sender" ? queue::Sort::Sender : sort == "size" ? queue::Sort::Size : queue::Sort::Created;
    const Paging paging(params);
    filter.descending = paging.descending;
    filter.text = paging.text;
    filter.cursor = paging.cursor;
    filter.count = paging.count;
    filter.limit = paging.limit;
    const auto page = co_await context->queue->page(filter);
    if (!page)
        co_return page.failure();
    QJsonArray array;
    for (const queue::Message &message : page->messages)
        array.append(toJson(message));
    co_return paging.answer("messages", array, page->next, page->total);
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
        { QStringLiteral("held"), totals->held }, { QStringLiteral("due"), totals->due }, { QStringLiteral("octets"), totals->octets },
        { QStringLiteral("paused"), totals->paused }, { QStringLiteral("oldest"), isoTime(totals->oldest) } };
}

// One by `id`, or several by `ids`: those that are gone meanwhile are passed over.
std::vector<QueueId> idsOf(const Params &params)
{
    if (!params.has("ids"))
        return { idOf(params) };
    const QJsonArray array = params.object()[u"ids"].toArray();
    if (array.isEmpty() || array.size() > 1000)
        throw InvalidParameter(QStringLiteral("ids must be a list of 1 to 1000 numbers"));
    std::vector<QueueId> ids;
    for (const QJsonValue &value : array) {
        if (value.toInteger() <= 0)
            throw InvalidParameter(QStringLiteral("ids must be a list of 1 to 1000 numbers"));
        ids.push_back(QueueId(value.toInteger()));
    }
    return ids;
}

using Change = async::Task<Result<int>> (*)(queue::Queue *, QueueId);

async::Task<Result<QJsonObject>> changeEach(const Context *context, std::vector<QueueId> ids, Change change)
{
    int changed = 0;
    for (const QueueId id : ids) {
        auto changing = change(context->queue, id);
        const auto result = co_await changing;
        if (!result && (ids.size() == 1 || result.failure().kind != Failure::Kind::NotFound))
            co_return result.failure();
        changed += result ? *result : 0;
    }
    co_return QJsonObject { { QStringLiteral("changed"), changed } };
}

async::Task<Result<QJsonObject>> retry(const Context *context, Params params)
{
    if (params.has("id") || params.has("ids"))
        return changeEach(context, idsOf(params), [](queue::Queue *queue, QueueId id) { return queue->retry(id); });
    return changeEach(context, { QueueId(0) }, [](queue::Queue *queue, QueueId) { return queue->retry(std::nullopt); });
}

async::Task<Result<QJsonObject>> hold(const Context *context, Params params)
{
    return changeEach(context, idsOf(params), [](queue::Queue *queue, QueueId id) { return queue->hold(id); });
}

async::Task<Result<QJsonObject>> release(const Context *context, Params params)
{
    return changeEach(context, idsOf(params), [](queue::Queue *queue, QueueId id) { return queue->release(id); });
}

async::Task<Result<QJsonObject>> remove(const Context *context, Params params)
{
    return changeEach(context, idsOf(params), [](queue::Queue *queue, QueueId id) { return queue->remove(id); });
}

async::Task<Result<QJsonObject>> setPaused(const Context *context, bool paused)
{
    auto setting = paused ? context->queue->pause() : context->queue->resume();
    const auto set = co_await setting;
    if (!set)
        co_return set.failure();
    co_return QJsonObject { { QStringLiteral("paused"), paused } };
}

async::Task<Result<QJsonObject>> pause(const Context *context, Params) { return setPaused(context, true); }
async::Task<Result<QJsonObject>> resume(const Context *context, Params) { return setPaused(context, false); }

} // namespace

} // namespace queuemethods

Methods queueMethods()
{
    using namespace queuemethods;
    return { { "queue.list", Runs::AsTask, {}, list }, { "queue.show", Runs::AsTask, {}, show }, { "queue.totals", Runs::AsTask, {}, totals },
        { "queue.retry", Runs::AsTask, {}, retry }, { "queue.hold", Runs::AsTask, {}, hold }, { "queue.release", Runs::AsTask, {}, release },
        { "queue.remove", Runs::AsTask, {}, remove },
        { "queue.pause", Runs::AsTask, {}, pause }, { "queue.resume", Runs::AsTask, {}, resume } };
}

} // namespace control

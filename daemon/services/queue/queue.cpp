#include "services/queue/queue.h"

#include "services/queue/scheduler.h"

namespace queue {

using async::Task;

Queue::Queue(sql::Database &database, storage::Spool &spool, async::Pool &pool, async::Worker &worker, const Clock &clock, Settings settings)
    : d(std::make_shared<Private>(database, spool, pool, worker, clock, std::move(settings)))
{
}

Queue::~Queue()
{
    d->abandoned = true;
    if (d->timer != 0)
        d->worker.cancelTimer(d->timer);
    if (d->leaseTimer != 0)
        d->worker.cancelTimer(d->leaseTimer);
}

void Queue::setTransport(Transport *transport) { d->transport = transport; }

Result<void> Queue::openNow()
{
    const auto live = d->rows.liveSpoolNames();
    if (!live)
        return live.failure();
    const auto missing = d->spool.open(*live);
    if (!missing)
        return missing.failure();
    for (const QByteArray &name : *missing) {
        logEvent(Severity::Error, "queue", "spool-file-missing",
            { { "file", name }, { "meaning", "a queued mail has lost its content; it is held so that you can look at it" } });
        if (const auto held = d->rows.holdBroken(name, "451 4.3.0 The message's file is missing or damaged"); !held)
            return held.failure();
    }
    if (const auto dropped = d->rows.dropOwnLeases(); !dropped)
        return dropped;
    return d->pullInNow();
}

Result<void> Queue::Private::pullInNow()
{
    const QDateTime now = clock.nowUtc();
    const auto pulled = rows.pullIn(now, now.addSecs(settings.schedule.longestWait().count()));
    if (!pulled)
        return pulled.failure();
    if (*pulled > 0) {
        logEvent(Severity::Notice, "queue", "clock-was-wrong",
            { { "recipients", *pulled }, { "meaning", "their next attempt had been set too far ahead; they are tried now" } });
        kick();
    }
    return {};
}

void Queue::start()
{
    d->started = true;
    d->armLeaseTimer();
    d->kick();
}

Task<void> Queue::drain() { return Private::drain(d); }

Result<QueueId> Queue::Private::submitNow(const NewMessage &message, const storage::SpoolContent &content)
{
    if (message.recipients.empty())
        return Failure { Failure::Kind::Syntax, "No recipients", QStringLiteral("queue: a message without recipients") };
    auto stored = spool.store(content);
    if (!stored)
        return stored.failure();
    std::map<QByteArray, QDateTime> notBefore;
    {
        const std::lock_guard lock(leftAloneMutex);
        notBefore = leftAlone;
    }
    auto id = rows.insert(message, *stored, content.size(), clock.nowUtc(), notBefore);
    if (!id) {
        // A COMMIT whose answer was lost may have happened; the file then belongs to its row. The next start knows.
        if (id.failure().kind != Failure::Kind::Unavailable)
            spool.release(*stored);
        return id.failure();
    }
    logEvent(Severity::Info, "queue", "message-queued",
        { { "trace", message.trace }, { "queue", id->value() }, { "from", message.sender.toString() },
            { "to", message.recipients.front().address.toString() }, { "recipients", qint64(message.recipients.size()) },
            { "size", content.size() }, { "message-id", message.messageId } });
    kick();
    return id;
}

Result<QueueId> Queue::submitNow(const NewMessage &message, const storage::SpoolContent &content) { return d->submitNow(message, content); }

namespace {
// Pool work for callers on any worker: a full pool is Busy.
template <class F> Task<std::invoke_result_t<F &>> orBusy(async::Pool *pool, F work)
{
    try {
        auto result = co_await pool->run(std::move(work));
        co_return result;
    } catch (const async::PoolFull &) {
    }
    co_return Failure { Failure::Kind::Busy, "Server is busy", QStringLiteral("queue: the pool is full") };
}
} // namespace

Task<Result<QueueId>> Queue::submit(NewMessage message, storage::SpoolContent content)
{
    auto job = [d = d, message = std::move(message), content] { return d->submitNow(message, content); };
    return orBusy(&d->pool, std::move(job));
}

Task<Result<Page>> Queue::page(Filter filter)
{
    auto job = [d = d, filter = std::move(filter)] { return d->rows.page(filter); };
    return orBusy(&d->pool, std::move(job));
}

Task<Result<std::vector<Message>>> Queue::list(Filter filter)
{
    auto paging = page(std::move(filter));
    auto paged = co_await paging;
    if (!paged)
        co_return paged.failure();
    co_return std::move(paged->messages);
}

Task<Result<Message>> Queue::show(QueueId id)
{
    auto job = [d = d, id] { return d->rows.show(id); };
    return orBusy(&d->pool, std::move(job));
}

Task<Result<QByteArray>> Queue::headers(QueueId id)
{
    auto job = [d = d, id]() -> Result<QByteArray> {
        const auto message = d->rows.show(id);
        if (!message)
            return message.failure();
        const auto content = d->spool.read(message->spoolName);
        if (!content)
            return content.failure();
        return (*content)->header(64 * 1024);
    };
    return orBusy(&d->pool, std::move(job));
}

Task<Result<Totals>> Queue::totals()
{
    auto job = [d = d] { return d->rows.totals(d->clock.nowUtc()); };
    return orBusy(&d->pool, std::move(job));
}

Task<Result<int>> Queue::retry(std::optional<QueueId> id)
{
    auto job = [d = d, id] {
        auto changed = d->rows.retry(id, d->clock.nowUtc());
        if (changed) {
            // Whoever asks for an attempt now means now.
            d->worker.post([weak = std::weak_ptr(d)] {
                const auto d = weak.lock();
                if (!d || d->abandoned)
                    return;
                for (auto &[name, destination] : d->destinations)
                    destination.until = {};
                const std::lock_guard lock(d->leftAloneMutex);
                d->leftAlone.clear();
                d->tellChanged();
            });
            d->kick();
        }
        return changed;
    };
    return orBusy(&d->pool, std::move(job));
}

Task<Result<int>> Queue::hold(QueueId id)
{
    auto job = [d = d, id] {
        auto changed = d->rows.setHeld(id, true, d->clock.nowUtc());
        if (changed)
            logEvent(Severity::Info, "queue", "message-held", { { "queue", id.value() } });
        return changed;
    };
    return orBusy(&d->pool, std::move(job));
}

Task<Result<int>> Queue::release(QueueId id)
{
    auto job = [d = d, id] {
        auto changed = d->rows.setHeld(id, false, d->clock.nowUtc());
        if (changed) {
            logEvent(Severity::Info, "queue", "message-released", { { "queue", id.value() } });
            d->kick();
        }
        return changed;
    };
    return orBusy(&d->pool, std::move(job));
}

Task<Result<int>> Queue::remove(QueueId id)
{
    auto job = [d = d, id]() -> Result<int> {
        const auto message = d->rows.show(id); // for the log
        const auto name = d->rows.remove(id, d->clock.nowUtc());
        if (!name)
            return name.failure();
        d->spool.release(*name);
        logEvent(Severity::Notice, "queue", "message-removed",
            { { "trace", message ? message->trace : QByteArray() }, { "queue", id.value() },
                { "from", message ? message->sender.toString() : QByteArray() } });
        return 1;
    };
    return orBusy(&d->pool, std::move(job));
}

Task<Result<void>> Queue::pause()
{
    auto job = [d = d]() -> Result<void> {
        if (const auto set = d->rows.setPaused(true); !set)
            return set;
        logEvent(Severity::Notice, "queue", "paused", { { "meaning", "mail to other servers waits until the queue is resumed" } });
        d->worker.post([weak = std::weak_ptr(d)] {
            const auto d = weak.lock();
            if (d && !d->abandoned)
                async::spawn(Private::giveBackRemote(d), [](std::exception_ptr) {});
        });
        return {};
    };
    return orBusy(&d->pool, std::move(job));
}

Task<Result<void>> Queue::resume()
{
    auto job = [d = d]() -> Result<void> {
        if (const auto set = d->rows.setPaused(false); !set)
            return set;
        logEvent(Severity::Notice, "queue", "resumed", {});
        d->kick();
        return {};
    };
    return orBusy(&d->pool, std::move(job));
}

Task<RunOutcome> Queue::runDue() { return Private::runDue(d); }

Task<Result<QDateTime>> Queue::nextDue()
{
    auto job = [d = d] { return d->rows.nextDue({}); };
    return orBusy(&d->pool, std::move(job));
}

void Queue::setChangedCallback(std::function<void()> changed) { d->changed = std::move(changed); }

std::vector<Queue::BackedOff> Queue::backedOff() const
{
    std::vector<BackedOff> list;
    const QDateTime now = d->clock.nowUtc();
    for (const auto &[name, destination] : d->destinations) {
        if (destination.until.isValid() && destination.until > now)
            list.push_back({ name, destination.reply, destination.until });
    }
    return list;
}

} // namespace queue

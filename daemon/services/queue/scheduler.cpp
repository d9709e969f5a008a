// Claims what is due, hands it to channels, keeps per-destination and total limits.
#include "services/queue/scheduler.h"

namespace queue {

void Queue::Private::kick()
{
    news = true;
    look();
}

void Queue::Private::look()
{
    if (kicked.exchange(true))
        return;
    worker.post([self = weak_from_this()] {
        const Self d = self.lock();
        if (!d || d->abandoned)
            return;
        // In a flood of new mail each look brings a handful of messages, not one.
        constexpr std::chrono::milliseconds pause { 10 };
        const auto since = d->clock.monotonic() - d->lastPump;
        if (since >= pause) {
            d->startPump();
            return;
        }
        d->worker.startTimer(pause - since, [self] {
            if (const Self d = self.lock(); d && !d->abandoned)
                d->startPump();
        });
    });
}

void Queue::Private::startPump()
{
    kicked = false;
    if (!started)
        return;
    lastPump = clock.monotonic();
    if (news.exchange(false))
        tellChanged();
    pumpAgain = true;
    if (!pumping)
        async::spawn(pumpDetached(shared_from_this()), [](std::exception_ptr) {});
}

void Queue::Private::tellChanged()
{
    if (!changed || changedPosted)
        return;
    changedPosted = true;
    worker.post([self = weak_from_this()] {
        const Self d = self.lock();
        if (!d || d->abandoned)
            return;
        d->changedPosted = false;
        if (d->changed)
            d->changed();
    });
}

void Queue::Private::wakeIdleWaiters()
{
    if (!isIdle() || waitingForIdle.empty())
        return;
    worker.post([self = weak_from_this()] {
        const Self d = self.lock();
        if (!d || !d->isIdle())
            return;
        for (const auto handle : std::exchange(d->waitingForIdle, {}))
            handle.resume();
    });
}

void Queue::Private::wakePumpWaiters()
{
    if (waitingForPump.empty())
        return;
    worker.post([self = weak_from_this()] {
        const Self d = self.lock();
        if (!d)
            return;
        for (const auto handle : std::exchange(d->waitingForPump, {}))
            handle.resume();
    });
}

std::set<QByteArray> Queue::Private::busyDestinations() const
{
    std::set<QByteArray> names;
    for (const auto &[name, destination] : destinations) {
        if (destination.waitingRecipients >= settings.recipientsPerBatch * settings.perDestination)
            names.insert(name);
    }
    return names;
}

std::set<QByteArray> Queue::Private::downDestinations(const QDateTime &now) const
{
    std::set<QByteArray> names;
    for (const auto &[name, destination] : destinations) {
        if (destination.until.isValid() && destination.until > now)
            names.insert(name);
    }
    return names;
}

async::Task<int> Queue::Private::claimOnce(Self d)
{
    const QDateTime now = d->clock.nowUtc();
    const int room = d->settings.claim - d->recipientsInHand;
    if (room <= 0 || d->draining)
        co_return 0;
    const std::set<QByteArray> busy = d->busyDestinations(), down = d->downDestinations(now);
    const QByteArray owner = d->settings.node + ':' + QByteArray::number(d->nextOwner++);
    auto job = [d, now, owner, room, busy, down] {
        return d->rows.claim(now, now.addSecs(d->settings.lease.count()), owner, room, busy, down);
    };
    auto claimed = co_await onPool(d, std::move(job));
    if (d->abandoned)
        co_return 0;
    if (!claimed) {
        logEvent(Severity::Warning, "queue", "rows-not-readable",
            { { "reason", claimed.failure().reason }, { "meaning", "outgoing mail waits until the database is back" } });
        co_return 0;
    }
    for (Message &message : claimed->messages) {
        std::map<QByteArray, std::vector<Recipient>> groups;
        for (Recipient &recipient : message.recipients)
            groups[recipient.destination].push_back(std::move(recipient));
        message.recipients.clear();
        for (auto &[name, recipients] : groups) {
            Destination &destination = d->destinations[name];
            for (size_t first = 0; first < recipients.size(); first += size_t(d->settings.recipientsPerBatch)) {
                const size_t count = std::min(recipients.size() - first, size_t(d->settings.recipientsPerBatch));
                Work work { message, owner };
                work.message.recipients.assign(std::make_move_iterator(recipients.begin() + qsizetype(first)),
                    std::make_move_iterator(recipients.begin() + qsizetype(first + count)));
                destination.waiting.push_back(std::move(work));
                destination.waitingRecipients += int(count);
                d->recipientsInHand += int(count);
            }
        }
    }
    // What is due for a destination that is left alone waits as long as it is.
    for (const QByteArray &name : claimed->passedOver) {
        const auto found = d->destinations.find(name);
        if (found == d->destinations.end() || !found->second.until.isValid() || found->second.until <= now)
            continue;
        auto postpone = [d, name, now, until = found->second.until] { return d->rows.postpone(name, now, until); };
        const auto postponed = co_await onPool(d, std::move(postpone));
        if (d->abandoned || !postponed)
            co_return 0;
    }
    co_return claimed->recipients;
}

async::Task<int> Queue::Private::pump(Self d)
{
    int total = 0;
    d->pumping = true;
    while (!d->abandoned) {
        d->pumpAgain = false;
        const int claimed = co_await claimOnce(d);
        if (d->abandoned)
            co_return total;
        total += claimed;
        d->launch();
        if (claimed == 0 && !d->pumpAgain)
            break;
    }
    if (d->started && !d->abandoned && !d->draining) {
        auto job = [d, busy = d->busyDestinations()] { return d->rows.nextDue(busy); };
        const auto due = co_await onPool(d, std::move(job));
        if (!d->abandoned)
            d->armTimer(due ? *due : QDateTime());
    }
    d->pumping = false;
    if (d->abandoned)
        co_return total;
    if (d->pumpAgain && d->started)
        d->kick();
    d->wakePumpWaiters();
    d->wakeIdleWaiters();
    co_return total;
}

async::Task<void> Queue::Private::pumpDetached(Self d)
{
    const int claimed = co_await pump(d);
    if (claimed == 0 || d->abandoned)
        co_return;
    d->tellChanged();
    logEvent(Severity::Debug, "queue", "claimed", { { "recipients", claimed } });
}

void Queue::Private::armTimer(const QDateTime &due)
{
    if (timer != 0)
        worker.cancelTimer(timer);
    const QDateTime now = clock.nowUtc();
    qint64 wait = settings.poll.count() * 1000;
    if (due.isValid())
        wait = std::min(wait, now.msecsTo(due));
    for (const auto &[name, destination] : destinations) {
        if (destination.until.isValid() && destination.until > now)
            wait = std::min(wait, now.msecsTo(destination.until));
    }
    // At least a second: what is due and was not taken is somebody else's, or waits for a place.
    timer = worker.startTimer(std::chrono::milliseconds(std::max<qint64>(wait, 1000)), [self = weak_from_this()] {
        if (const Self d = self.lock(); d && !d->abandoned) {
            d->timer = 0;
            d->look();
        }
    });
}

void Queue::Private::armLeaseTimer()
{
    leaseTimer = worker.startTimer(settings.lease / 3, [self = weak_from_this()] {
        const Self d = self.lock();
        if (!d || d->abandoned)
            return;
        async::spawn(renewLeases(d), [](std::exception_ptr) {});
    });
}

void Queue::Private::forgetFarBackoffs(const QDateTime &now)
{
    const QDateTime latest = now.addSecs(settings.schedule.longestWait().count());
    for (auto &[name, destination] : destinations) {
        if (!destination.until.isValid() || destination.until <= latest)
            continue;
        destination.until = {};
        const std::lock_guard lock(leftAloneMutex);
        leftAlone.erase(name);
    }
}

async::Task<void> Queue::Private::renewLeases(Self d)
{
    d->forgetFarBackoffs(d->clock.nowUtc());
    auto pull = [d] { return d->pullInNow(); };
    const auto pulled = co_await onPool(d, std::move(pull));
    if (!pulled)
        logEvent(Severity::Warning, "queue", "rows-not-readable", { { "reason", pulled.failure().reason } });
    if (d->recipientsInHand > 0) {
        auto job = [d, until = d->clock.nowUtc().addSecs(d->settings.lease.count())] { return d->rows.renewLeases(until); };
        const auto renewed = co_await onPool(d, std::move(job));
        if (!renewed)
            logEvent(Severity::Warning, "queue", "leases-not-renewed", { { "reason", renewed.failure().reason } });
    }
    if (!d->abandoned)
        d->armLeaseTimer();
}

void Queue::Private::launch()
{
    const QDateTime now = clock.nowUtc();
    for (auto it = destinations.begin(); it != destinations.end();) {
        Destination &destination = it->second;
        // One conversation carries several messages; another one starts when two wait for each that is open. A channel
        // takes its first message before it suspends for the first time.
        while (!draining && !destination.waiting.empty() && channels < settings.total && destination.channels < settings.perDestination
            && int(destination.waiting.size()) >= 2 * destination.channels) {
            ++destination.channels;
            ++channels;
            const Self d = shared_from_this();
            const QByteArray name = it->first;
            async::spawn(runChannel(d, name), [d, name](std::exception_ptr) {
                if (d->abandoned)
                    return;
                --d->channels;
                --d->destinations[name].channels;
                d->kick();
                d->launch();
                d->wakeIdleWaiters();
            });
        }
        // A destination with nothing to remember is forgotten; so are troubles of hours ago, or every domain that a
        // forged sender ever named would stay.
        const bool stale = destination.failures == 0 || destination.until.addSecs(4 * 3600) < now;
        if (destination.waiting.empty() && destination.channels == 0 && stale) {
            if (destination.failures > 0) {
                const std::lock_guard lock(leftAloneMutex);
                leftAlone.erase(it->first);
            }
            it = destinations.erase(it);
        } else {
            ++it;
        }
    }
}

std::optional<Work> Queue::Private::take(const QByteArray &name)
{
    Destination &destination = destinations[name];
    if (destination.waiting.empty())
        return std::nullopt;
    Work work = std::move(destination.waiting.front());
    destination.waiting.pop_front();
    destination.waitingRecipients -= int(work.message.recipients.size());
    return work;
}

void Queue::Private::markDown(const QByteArray &name, const QByteArray &reply)
{
    Destination &destination = destinations[name];
    const QDateTime now = clock.nowUtc();
    if (destination.until.isValid() && destination.until > now)
        return; // another channel found out, too
    ++destination.failures;
    destination.until = now.addSecs(settings.schedule.destinationBackoff(destination.failures).count());
    destination.reply = reply;
    {
        const std::lock_guard lock(leftAloneMutex);
        leftAlone[name] = destination.until;
    }
    logEvent(Severity::Notice, "queue", "destination-left-alone",
        { { "destination", name }, { "reply", reply }, { "failures", destination.failures }, { "until", destination.until.toString(Qt::ISODate) } });
}

void Queue::Private::markUp(const QByteArray &name)
{
    Destination &destination = destinations[name];
    destination.failures = 0;
    destination.until = {};
    destination.reply.clear();
    const std::lock_guard lock(leftAloneMutex);
    leftAlone.erase(name);
}

async::Task<void> Queue::Private::giveBackWaiting(Self d, QByteArray name)
{
    const Destination &destination = d->destinations[name];
    const QDateTime until = destination.until;
    const QByteArray reply = destination.reply;
    while (auto work = d->take(name)) {
        std::vector<RecipientId> ids;
        for (const Recipient &recipient : work->message.recipients)
            ids.push_back(recipient.id);
        const int count = int(ids.size());
        auto job = [d, ids, owner = work->owner, until, reply] { return d->rows.giveBack(ids, owner, until, reply); };
        const auto given = co_await onPool(d, std::move(job));
        d->recipientsInHand -= count;
        if (d->abandoned)
            co_return;
        if (!given) // the lease lapses by itself
            logEvent(Severity::Warning, "queue", "lease-not-returned", { { "destination", name }, { "reason", given.failure().reason } });
        d->counters.deferred += count;
    }
}

async::Task<void> Queue::Private::giveBackInterrupted(Self d, std::shared_ptr<Batch> batch, QByteArray owner)
{
    std::vector<RecipientId> ids;
    for (const Recipient &recipient : batch->message.recipients)
        ids.push_back(recipient.id);
    auto job = [d, ids, owner, now = d->clock.nowUtc()] { return d->rows.giveBack(ids, owner, now, {}); };
    const auto given = co_await onPool(d, std::move(job));
    if (!given) // the lease is taken back at the next start
        logEvent(Severity::Warning, "queue", "lease-not-returned", { { "queue", batch->message.id.value() }, { "reason", given.failure().reason } });
    else
        logEvent(Severity::Info, "queue", "given-back",
            { { "trace", batch->message.trace }, { "queue", batch->message.id.value() }, { "meaning", "the server stops; this mail goes on when it starts again" } });
}

async::Task<void> Queue::Private::giveBackRemote(Self d)
{
    while (d->pumping && !d->abandoned) // what it is claiming just now goes back, too
        co_await PumpEnd { d.get() };
    // Taken from the open conversations all at once, or they would go on while the rows are written.
    std::map<QByteArray, std::vector<RecipientId>> byOwner;
    int count = 0;
    for (auto &[name, destination] : d->destinations) {
        if (name == localDestination)
            continue;
        for (const Work &work : destination.waiting) {
            for (const Recipient &recipient : work.message.recipients)
                byOwner[work.owner].push_back(recipient.id);
            count += int(work.message.recipients.size());
        }
        destination.waiting.clear();
        destination.waitingRecipients = 0;
    }
    for (const auto &[owner, ids] : byOwner) {
        auto job = [d, owner = owner, ids = ids, now = d->clock.nowUtc()] { return d->rows.giveBack(ids, owner, now, {}); };
        const auto given = co_await onPool(d, std::move(job));
        if (d->abandoned)
            co_return;
        if (!given) // the lease lapses by itself
            logEvent(Severity::Warning, "queue", "lease-not-returned", { { "reason", given.failure().reason } });
    }
    d->recipientsInHand -= count;
    d->tellChanged();
    d->wakeIdleWaiters();
}

async::Task<bool> Queue::Private::attempt(Self d, Channel *channel, Work work)
{
    auto batch = std::make_shared<Batch>();
    batch->message = std::move(work.message);
    auto open = [d, name = batch->message.spoolName] { return d->spool.read(name); };
    auto content = co_await onPool(d, std::move(open));
    if (d->abandoned)
        co_return true;
    if (!content) {
        const Failure &failure = content.failure();
        logEvent(Severity::Error, "queue", "spool-file-missing",
            { { "trace", batch->message.trace }, { "queue", batch->message.id.value() }, { "file", batch->message.spoolName },
                { "reason", failure.reason }, { "meaning", "this mail cannot be sent; it is held so that you can look at it" } });
        if (failure.kind == Failure::Kind::NotFound) {
            auto hold = [d, name = batch->message.spoolName] { return d->rows.holdBroken(name, "451 4.3.0 The message's file is missing or damaged"); };
            const auto held = co_await onPool(d, std::move(hold));
            (void)held;
        } else {
            Outcome later;
            later.recipients.resize(batch->message.recipients.size(), { RecipientOutcome::Kind::Transient, "451 4.3.0 The message's file cannot be read", {}, {} });
            co_await conclude(d, batch, work.owner, later);
        }
        co_return true;
    }
    batch->content = std::move(*content);
    Outcome outcome = co_await channel->deliver(batch);
    if (d->abandoned)
        co_return true;
    if (outcome.interrupted) {
        co_await giveBackInterrupted(d, batch, work.owner);
        co_return true;
    }
    const QByteArray destination = batch->message.recipients.front().destination;
    if (outcome.destinationDown) {
        d->markDown(destination, outcome.recipients.empty() ? QByteArray() : outcome.recipients.front().reply);
    } else {
        d->markUp(destination);
    }
    const bool down = outcome.destinationDown;
    co_await conclude(d, batch, work.owner, std::move(outcome));
    co_return !down;
}

async::Task<void> Queue::Private::runChannel(Self d, QByteArray destination)
{
    std::unique_ptr<Channel> channel = d->transport->channel(destination);
    int sent = 0;
    while (!d->abandoned && !d->draining && sent < d->settings.messagesPerChannel) {
        auto work = d->take(destination);
        if (!work)
            break;
        ++sent;
        const int count = int(work->message.recipients.size());
        bool up = co_await attempt(d, channel.get(), std::move(*work));
        d->recipientsInHand -= count;
        if (d->abandoned)
            co_return;
        if (!up) {
            co_await giveBackWaiting(d, destination);
            break;
        }
    }
    if (!d->abandoned)
        co_await channel->finish();
}

async::Task<RunOutcome> Queue::Private::runDue(Self d)
{
    const RunOutcome before = d->counters;
    while (!d->abandoned) {
        while (d->pumping && !d->abandoned) // the scheduler's own round
            co_await PumpEnd { d.get() };
        const int claimed = co_await pump(d);
        co_await IdleAwaiter { d.get() };
        if (claimed == 0)
            break;
    }
    RunOutcome outcome;
    outcome.attempted = d->counters.attempted - before.attempted;
    outcome.delivered = d->counters.delivered - before.delivered;
    outcome.deferred = d->counters.deferred - before.deferred;
    outcome.bounced = d->counters.bounced - before.bounced;
    co_return outcome;
}

async::Task<void> Queue::Private::drain(Self d)
{
    d->draining = true;
    if (d->timer != 0)
        d->worker.cancelTimer(std::exchange(d->timer, 0));
    while (d->pumping && !d->abandoned) // what it is claiming just now goes back, too
        co_await PumpEnd { d.get() };
    // What waits in hand goes back at once.
    std::vector<QByteArray> names;
    for (auto &[name, destination] : d->destinations)
        names.push_back(name);
    for (const QByteArray &name : names) {
        if (!d->destinations[name].until.isValid())
            d->destinations[name].until = d->clock.nowUtc();
        co_await giveBackWaiting(d, name);
    }
    co_await IdleAwaiter { d.get() };
}

} // namespace queue

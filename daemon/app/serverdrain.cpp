// Going down: whom it waits for, how long, and in which order the parts go.
#include "app/server.h"

#include "app/parts.h"
#include "app/serverparts.h"
#include "app/systemd.h"

#include <QCoreApplication>
#include <QFile>
#include <algorithm>
#include <semaphore>
#include <thread>
#include <unistd.h>

namespace app {

// Everything that was accepted is on stable storage at any moment, so whatever does not end in time is simply cut.
void Server::drain()
{
    if (!m_parts || std::exchange(m_drained, true))
        return;
    Parts &p = *m_parts;
    m_housekeeping.stop();
    m_watchdog.stop();
    for (const auto &listener : p.listeners)
        listener->drain();

    const auto deadline = m_clock.monotonic() + std::chrono::milliseconds(m_config.drainPatience);
    const auto left = [&] { return std::max(std::chrono::milliseconds(0), deadline - m_clock.monotonic()); };
    auto queueEnded = std::make_shared<std::binary_semaphore>(0);
    const bool hasQueue = p.queue && p.router;
    if (hasQueue)
        p.workers->at(0).post([&p, queueEnded, grace = std::chrono::milliseconds(m_config.drainPatience)] {
            async::spawn(p.queue->drain(), [queueEnded](std::exception_ptr) { queueEnded->release(); });
            p.remote->stop(grace);
        });
    for (const auto &listener : p.listeners) {
        if (!listener->waitUntilIdle(left())) {
            logEvent(Severity::Notice, "app", "sessions-cut", { { "service", listener->options().protocol }, { "sessions", listener->sessionCount() } });
            if (p.resolver)
                runOn(p.workers->at(0), [&p] { p.resolver->giveUp(); }); // they may wait for an answer
            listener->abort();
            listener->waitUntilIdle(std::chrono::seconds(5));
        }
    }
    // Where coroutines that hold parts of us do not end, going down in order is not to be had.
    const auto leaveNow = [&](const char *event, const char *reason) {
        logEvent(Severity::Notice, "app", event, { { "reason", reason } });
        p.trace->flush();
        if (p.health)
            (void)p.health->flush();
        m_writer.finish();
        ::unlink(QFile::encodeName(m_config.controlSocket()).constData());
        ::_exit(0);
    };
    if (hasQueue && !queueEnded->try_acquire_for(left() + std::chrono::seconds(2)))
        leaveNow("queue-cut", "conversations with other hosts did not end in time; they are tried again");
    if (p.control)
        p.control->close();
    p.control.reset();
    p.listeners.clear();
    if (p.background)
        p.background->stop(); // no session is left that gives it work; what it still has may be lost
    if (p.auth)
        (void)p.auth->flush();
    if (p.health) {
        (void)p.health->flush();
        p.health->stop();
    }
    if (p.resolver) {
        runOn(p.workers->at(0), [&p] {
            if (p.door)
                p.door->stop();
            p.resolver->giveUp();
        });
        const auto isQuiet = [&p] { return (!p.door || p.door->isQuiet()) && p.resolver->openQuestions() == 0; };
        for (int i = 0; i < 500 && !isQuiet(); ++i) {
            QCoreApplication::processEvents(); // some of them were asked here, by the control socket and health
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        if (!isQuiet())
            leaveNow("checks-cut", "questions to other hosts did not end in time; nobody waits for their answers");
    }
    if (p.workers) {
        runOn(p.workers->at(0), [&p] {
            if (p.bans)
                p.bans->stop();
            p.queue.reset();
            p.router.reset();
            p.remote.reset();
            p.routes.reset();
            p.resolver.reset();
        });
    }
    p.door.reset();
    p.rewriting.reset();
    p.inbound.reset();
    p.maildrops.reset();
    // What the pools still hold runs before they end; it may use everything above the pools in Parts.
    p.hashPool.reset();
    p.storagePool.reset();
    p.auth.reset();
    p.lookup.reset();
    p.watch.reset();
    p.sqlPool.reset();
    p.workers.reset();
    p.mainWorker.reset();
    if (p.database)
        p.database->closeThread();
    if (p.trace)
        p.trace->flush();
}

} // namespace app

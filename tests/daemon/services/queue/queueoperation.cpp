// What operators do to mail that waits: hold, release, remove, retry; and the queue going down.
#include "tests/daemon/services/queue/queuecontract.h"

using namespace queue;
using namespace std::chrono_literals;
using Kind = RecipientOutcome::Kind;

void QueueContract::heldMailStaysUntilReleased()
{
    const QueueId id = submit(*m_node->queue, "alice@example.test", { "bob@example.org", "carol@example.net" });
    QCOMPARE(*m_worker->wait(m_node->queue->hold(id)), 2);
    QCOMPARE(run(*m_node->queue).attempted, 0);
    QCOMPARE(list(*m_node->queue)[0].recipients[0].state, State::Held);
    const auto totals = *m_worker->wait(m_node->queue->totals());
    QCOMPARE(totals.held, 2);
    QCOMPARE(totals.queued, 0);
    m_clock->advance(10 * 24h);
    QCOMPARE(run(*m_node->queue).attempted, 0);
    QCOMPARE(*m_worker->wait(m_node->queue->release(id)), 2);
    QCOMPARE(run(*m_node->queue).delivered, 2);
    QCOMPARE(m_worker->wait(m_node->queue->hold(id)).failure().kind, Failure::Kind::NotFound);
    QCOMPARE(m_worker->wait(m_node->queue->release(id)).failure().kind, Failure::Kind::NotFound);
    QCOMPARE(m_worker->wait(m_node->queue->retry(id)).failure().kind, Failure::Kind::NotFound);
}

void QueueContract::holdDuringAnAttemptStays()
{
    m_transport->answer("bob@example.org", Kind::Transient, "450 4.2.1 later");
    const QueueId id = submit(*m_node->queue, "alice@example.test", { "bob@example.org" });
    Rows rows(*m_database, "operator");
    m_transport->before = [&](const Batch &) { QVERIFY(rows.setHeld(id, true, m_clock->nowUtc()).ok()); };
    run(*m_node->queue);
    QCOMPARE(list(*m_node->queue)[0].recipients[0].state, State::Held);
    QCOMPARE(list(*m_node->queue)[0].recipients[0].attempts, 1);
}

void QueueContract::removedMailIsGone()
{
    const QueueId id = submit(*m_node->queue, "alice@example.test", { "bob@example.org" });
    QCOMPARE(*m_worker->wait(m_node->queue->headers(id)), QByteArray("Subject: letter\r\n\r\n"));
    QCOMPARE(*m_worker->wait(m_node->queue->remove(id)), 1);
    QCOMPARE(m_worker->wait(m_node->queue->remove(id)).failure().kind, Failure::Kind::NotFound);
    QCOMPARE(m_worker->wait(m_node->queue->show(id)).failure().kind, Failure::Kind::NotFound);
    QCOMPARE(m_worker->wait(m_node->queue->headers(id)).failure().kind, Failure::Kind::NotFound);
    QCOMPARE(run(*m_node->queue).attempted, 0);
    QCOMPARE(spoolFilesInUse(*m_node), 0);
}

void QueueContract::removeDuringAnAttemptSendsNothingWrong()
{
    m_transport->answer("bob@example.org", Kind::Permanent, "550 5.0.0 no");
    const QueueId id = submit(*m_node->queue, "alice@example.test", { "bob@example.org" });
    Rows rows(*m_database, "a");
    QByteArray read;
    m_transport->before = [&](const Batch &batch) {
        if (batch.message.id != id)
            return;
        const auto name = rows.remove(id, m_clock->nowUtc());
        QVERIFY(name.ok());
        m_node->spool.release(*name);
        storage::SpoolContent other;
        other.memory = "another message takes a file\r\n";
        QVERIFY(m_node->spool.store(other).ok());
        read = batch.content->read(0, 1000); // still its own
    };
    run(*m_node->queue);
    QCOMPARE(read, QByteArray("Subject: letter\r\n\r\nbody\r\n"));
    QCOMPARE(m_transport->deliveredTo("alice@example.test"), 0); // removed: no report
    QCOMPARE(list(*m_node->queue).size(), 0u);
}

void QueueContract::retryComesBeforeItsTime()
{
    m_transport->down.insert("example.org");
    const QueueId id = submit(*m_node->queue, "alice@example.test", { "bob@example.org" });
    run(*m_node->queue);
    QCOMPARE(run(*m_node->queue).attempted, 0);
    m_transport->down.clear();
    QCOMPARE(*m_worker->wait(m_node->queue->retry(id)), 1);
    QCOMPARE(run(*m_node->queue).delivered, 1);
}

void QueueContract::drainFinishesWhatIsUnderWay()
{
    submit(*m_node->queue, "alice@example.test", { "bob@example.org" });
    m_node->queue->start();
    m_worker->runUntil([&] { return m_transport->seen.size() == 1; });
    m_worker->wait(m_node->queue->drain());
    QCOMPARE(m_transport->finished, 1);
    QCOMPARE(list(*m_node->queue).size(), 0u);
    submit(*m_node->queue, "alice@example.test", { "bob@example.org" });
    m_worker->runPending();
    QCOMPARE(m_transport->seen.size(), 1u);
}

void QueueContract::lookingIsNoNews()
{
    int told = 0;
    m_node->queue->setChangedCallback([&told] { ++told; });
    submit(*m_node->queue, "alice@example.test", { "bob@example.org" });
    m_node->queue->start();
    m_worker->runUntil([this] { return m_transport->deliveredTo("bob@example.org") == 1; });
    run(*m_node->queue);
    m_worker->advance(1s);
    QVERIFY(told > 0);
    told = 0;
    for (int i = 0; i < 20; ++i) { // it looks now and then whether somebody else left something
        m_worker->advance(1min);
        run(*m_node->queue);
    }
    QCOMPARE(told, 0);
}

void QueueContract::whatIsBrokenOffIsNoAttempt()
{
    m_transport->answer("gone@example.org", Kind::Permanent, "550 5.1.1 no such user");
    m_transport->interrupts = true;
    submit(*m_node->queue, "alice@example.test", { "bob@example.org", "gone@example.org" });
    submit(*m_node->queue, "alice@example.test", { "carol@example.net" });
    m_node->queue->start();
    m_worker->runUntil([&] { return m_transport->seen.size() == 2; });
    m_worker->wait(m_node->queue->drain());
    const auto left = list(*m_node->queue);
    QCOMPARE(left.size(), 2u);
    for (const Message &message : left) {
        for (const Recipient &recipient : message.recipients) {
            QCOMPARE(recipient.attempts, 0);
            QVERIFY(recipient.leaseOwner.isEmpty());
            QVERIFY(recipient.nextAttempt <= m_clock->nowUtc());
        }
    }
    m_transport->interrupts = false;
    crashAndRestart();
    const RunOutcome outcome = run(*m_node->queue);
    QCOMPARE(outcome.delivered, 2 + 1); // and the report about the third
    QCOMPARE(outcome.bounced, 1);
}

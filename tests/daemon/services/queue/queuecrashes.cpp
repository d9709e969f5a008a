// The queue's contract, second half: crashes at every point, leases, a database that is away.
#include "tests/daemon/services/queue/queuecontract.h"

using namespace queue;
using namespace std::chrono_literals;
using Kind = RecipientOutcome::Kind;

void QueueContract::crashBeforeTheRowLeavesAnOrphan()
{
    storage::SpoolContent content;
    content.memory = "durable, and then the power went\r\n";
    QVERIFY(m_node->spool.store(content).ok());
    crashAndRestart();
    QCOMPARE(list(*m_node->queue).size(), 0u);
    QCOMPARE(spoolFilesInUse(*m_node), 0);
    QCOMPARE(m_node->spool.freeFiles(), 1);
}

void QueueContract::crashDuringAnAttemptRepeatsIt()
{
    submit(*m_node->queue, "alice@example.test", { "bob@example.org" });
    m_transport->stuck = true;
    m_worker->start([](Queue *queue) -> async::Task<void> {
        const RunOutcome never = co_await queue->runDue();
        (void)never;
    }(m_node->queue.get()));
    m_worker->runUntil([&] { return m_transport->seen.size() == 1; });
    QVERIFY(list(*m_node->queue)[0].recipients[0].leaseOwner.startsWith("a:"));
    m_transport->stuck = false;
    crashAndRestart(); // the same node need not wait for its own lease
    QCOMPARE(run(*m_node->queue).delivered, 1);
    QCOMPARE(m_transport->deliveredTo("bob@example.org"), 2); // the window of RFC 5321 §6.1
    QCOMPARE(list(*m_node->queue).size(), 0u);
}

void QueueContract::crashAfterTheOutcomeRepeatsNothing()
{
    m_transport->answer("gone@example.org", Kind::Permanent, "550 5.1.1 no such user");
    submit(*m_node->queue, "alice@example.test", { "gone@example.org" });
    // The outcome and the report it causes are one transaction: the crash comes right behind it.
    bool recorded = false;
    m_node->queue->setChangedCallback([&] { recorded = true; });
    m_worker->start([](Queue *queue) -> async::Task<void> {
        const RunOutcome never = co_await queue->runDue();
        (void)never;
    }(m_node->queue.get()));
    m_worker->runUntil([&] { return recorded; });
    crashAndRestart();
    run(*m_node->queue);
    QCOMPARE(m_transport->deliveredTo("gone@example.org"), 1);
    QVERIFY(m_transport->deliveredTo("alice@example.test") >= 1); // twice when the crash hit that one, too
    QCOMPARE(list(*m_node->queue).size(), 0u);
}

void QueueContract::partlyDeliveredMailGoesOnlyToTheRest()
{
    submit(*m_node->queue, "alice@example.test", { "bob@example.org", "carol@example.net" });
    m_transport->down.insert("example.net");
    run(*m_node->queue);
    m_transport->down.clear();
    crashAndRestart();
    runOut(*m_node->queue, 1h);
    QCOMPARE(m_transport->deliveredTo("bob@example.org"), 1);
    QCOMPARE(m_transport->deliveredTo("carol@example.net"), 2);
    QCOMPARE(list(*m_node->queue).size(), 0u);
}

void QueueContract::clockThatWasAheadDelaysNothing()
{
    m_transport->answer("bob@example.org", Kind::Transient, "450 4.2.1 later");
    m_transport->down.insert("example.net");
    m_clock->setNow(m_clock->nowUtc().addDays(365));
    submit(*m_node->queue, "alice@example.test", { "bob@example.org", "carol@example.net" });
    m_node->queue->start();
    QCOMPARE(run(*m_node->queue).attempted, 2);
    m_clock->setNow(m_clock->nowUtc().addDays(-365));
    QCOMPARE(run(*m_node->queue).attempted, 0);
    m_transport->answers.clear();
    m_transport->down.clear();
    m_worker->advance(10min); // the scheduler looks after what it holds now and then; its look at the rows goes on in the pool
    const auto isEverythingSoon = [this] {
        const auto due = m_worker->wait(m_node->queue->nextDue());
        return due && (!due->isValid() || *due <= m_clock->nowUtc().addDays(1));
    };
    QTRY_VERIFY_WITH_TIMEOUT(isEverythingSoon(), 10000);
    runOut(*m_node->queue, 24h);
    QCOMPARE(m_transport->deliveredTo("bob@example.org"), 2);
    QCOMPARE(m_transport->deliveredTo("carol@example.net"), 2);
    QCOMPARE(list(*m_node->queue).size(), 0u);
}

void QueueContract::clockThatWasAheadDelaysNothingAtAStart()
{
    m_transport->answer("bob@example.org", Kind::Transient, "450 4.2.1 later");
    m_clock->setNow(m_clock->nowUtc().addDays(365));
    submit(*m_node->queue, "alice@example.test", { "bob@example.org" });
    QCOMPARE(run(*m_node->queue).deferred, 1);
    m_clock->setNow(m_clock->nowUtc().addDays(-365));
    crashAndRestart();
    QCOMPARE(run(*m_node->queue).attempted, 1);
}

void QueueContract::oldMailIsNotGivenUpAtOnce()
{
    m_transport->answer("bob@example.org", Kind::Transient, "450 4.2.1 later");
    submit(*m_node->queue, "alice@example.test", { "bob@example.org" });
    m_clock->advance(10 * 24h); // the server was off
    QCOMPARE(run(*m_node->queue).deferred, 1);
    QCOMPARE(runOut(*m_node->queue, 24h), std::chrono::seconds(6min));
    QCOMPARE(list(*m_node->queue).size(), 0u);
    QVERIFY(m_transport->seen.back().content.contains("Status: 4.4.7\r\n"));
}

void QueueContract::leaseOfADeadNodeIsTakenOver()
{
    submit(*m_node->queue, "alice@example.test", { "bob@example.org" });
    m_transport->stuck = true;
    m_worker->start([](Queue *queue) -> async::Task<void> {
        const RunOutcome never = co_await queue->runDue();
        (void)never;
    }(m_node->queue.get()));
    m_worker->runUntil([&] { return m_transport->seen.size() == 1; });
    m_node->queue.reset(); // dead
    ScriptedTransport other;
    Node second(*this, "b", other);
    QCOMPARE(run(*second.queue).attempted, 0); // leased
    QCOMPARE(m_worker->wait(second.queue->remove(list(*second.queue)[0].id)).failure().kind, Failure::Kind::Busy);
    m_clock->advance(1201s);
    QCOMPARE(run(*second.queue).delivered, 1);
    QCOMPARE(other.seen[0].content, QByteArray("Subject: letter\r\n\r\nbody\r\n"));
    QCOMPARE(list(*second.queue).size(), 0u);
}

void QueueContract::nodesShareTheWork()
{
    ScriptedTransport other;
    Settings settings;
    settings.claim = 10; // as if rows were taken in turns
    m_node = std::make_unique<Node>(*this, "a", *m_transport, settings);
    Node second(*this, "b", other, settings);
    for (int i = 0; i < 60; ++i)
        submit(i % 2 ? *m_node->queue : *second.queue, "alice@example.test", { "r" + QByteArray::number(i) + "@d" + QByteArray::number(i % 7) + ".test" });
    int ended = 0;
    const auto both = [](Queue *queue, int *ended) -> async::Task<void> {
        const RunOutcome outcome = co_await queue->runDue();
        (void)outcome;
        ++*ended;
    };
    m_worker->start(both(m_node->queue.get(), &ended));
    m_worker->start(both(second.queue.get(), &ended));
    m_worker->runUntil([&] { return ended == 2; });
    run(*m_node->queue);
    for (int i = 0; i < 60; ++i) {
        const QByteArray address = "r" + QByteArray::number(i) + "@d" + QByteArray::number(i % 7) + ".test";
        QCOMPARE(m_transport->deliveredTo(address) + other.deliveredTo(address), 1);
    }
    QCOMPARE(list(*m_node->queue).size(), 0u);
}

void QueueContract::rowWithoutItsFileIsHeld()
{
    const QueueId broken = submit(*m_node->queue, "alice@example.test", { "bob@example.org" });
    submit(*m_node->queue, "alice@example.test", { "carol@example.org" });
    const QByteArray name = list(*m_node->queue)[0].spoolName;
    QVERIFY(QFile::remove(m_dir->path() + QStringLiteral("/spool/") + QString::fromLatin1(name.left(name.lastIndexOf('-')))));
    // Noticed when it is tried…
    QCOMPARE(run(*m_node->queue).delivered, 1);
    auto left = list(*m_node->queue);
    QCOMPARE(left.size(), 1u);
    QCOMPARE(left[0].id, broken);
    QCOMPARE(left[0].recipients[0].state, State::Held);
    // …and at a start.
    QVERIFY(m_worker->wait(m_node->queue->release(broken)).ok());
    crashAndRestart();
    left = list(*m_node->queue);
    QCOMPARE(left[0].recipients[0].state, State::Held);
    QVERIFY(left[0].recipients[0].lastReply.contains("missing"));
}

void QueueContract::outcomeSurvivesADatabaseThatIsAway()
{
    submit(*m_node->queue, "alice@example.test", { "bob@example.org" });
    // A lock that nobody gives back for a while stands for a database that does not answer in time: the first try to
    // record fails, the message is not sent again, and it is recorded later.
    std::atomic<int> refused = 0;
    m_transport->before = [&](const Batch &) {
        const auto renamed = m_database->inTransaction([](sql::Sql &sql) { return sql.direct("ALTER TABLE queue_recipients RENAME TO queue_recipients_away"); });
        QVERIFY(renamed.ok());
    };
    setLogSink([&](const LogEvent &event) {
        if (QByteArray(event.event) == "outcome-not-recorded")
            ++refused;
    }, Severity::Info);
    bool ended = false;
    m_worker->start([](Queue *queue, bool *ended) -> async::Task<void> {
        const RunOutcome outcome = co_await queue->runDue();
        (void)outcome;
        *ended = true;
    }(m_node->queue.get(), &ended));
    m_worker->runUntil([&] { return refused.load() > 0; });
    QVERIFY(!ended);
    const auto back = m_database->inTransaction([](sql::Sql &sql) { return sql.direct("ALTER TABLE queue_recipients_away RENAME TO queue_recipients"); });
    QVERIFY(back.ok());
    for (int i = 0; i < 200 && !ended; ++i) {
        m_worker->advance(1s);
        m_pool->submit([] {});
        QTest::qWait(1);
        m_worker->runPending();
    }
    QVERIFY(ended);
    QCOMPARE(m_transport->deliveredTo("bob@example.org"), 1);
    QCOMPARE(list(*m_node->queue).size(), 0u);
}

void QueueContract::recordingTwiceReportsOnce()
{
    // A COMMIT whose answer was lost is recorded again: no second report.
    const QueueId id = submit(*m_node->queue, "alice@example.test", { "bob@example.org", "carol@example.org" });
    Rows rows(*m_database, "a");
    const auto claimed = rows.claim(m_clock->nowUtc(), m_clock->nowUtc().addSecs(60), "a:x", 10, {}, {});
    QVERIFY(claimed.ok());
    QCOMPARE(claimed->recipients, 2);
    const RecipientId bob = claimed->messages[0].recipients[0].id;
    Rows::Update update { bob, State::Failed, {}, "550 no", false };
    Rows::Report report;
    report.message.recipients.push_back({ *MailAddress::parse("alice@example.test"), {}, NotifyNever, {} });
    report.spoolName = "a.99-1";
    report.about = { bob };
    const auto first = rows.record(id, "a:x", { update }, { report }, m_clock->nowUtc());
    QVERIFY(first.ok());
    QVERIFY(first->unsent.empty());
    QVERIFY(!first->finished);
    const auto second = rows.record(id, "a:x", { update }, { report }, m_clock->nowUtc());
    QVERIFY(second.ok());
    QCOMPARE(second->unsent.size(), 1u);
    QCOMPARE(list(*m_node->queue).size(), 2u);
}

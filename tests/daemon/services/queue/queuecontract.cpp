#include "tests/daemon/services/queue/queuecontract.h"

using namespace queue;
using namespace std::chrono_literals;
using Kind = RecipientOutcome::Kind;

QueueContract::Node::Node(QueueContract &test, QByteArray name, ScriptedTransport &transport, Settings settings)
    : spool(test.m_dir->path() + QStringLiteral("/spool"), name)
{
    settings.node = name;
    settings.hostname = "mail.example.test";
    settings.schedule.jitterPercent = 0;
    queue = std::make_unique<Queue>(*test.m_database, spool, *test.m_pool, *test.m_worker, *test.m_clock, settings);
    queue->setTransport(&transport);
    const auto opened = queue->openNow();
    if (!opened)
        qFatal("queue does not open: %s", qPrintable(opened.failure().reason));
}

void QueueContract::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<ManualClock>();
    m_worker = std::make_unique<ManualWorker>(*m_clock);
    const QString url = newDatabaseUrl(m_dir->path());
    if (url.isEmpty())
        QFAIL("no database server");
    const auto parsed = sql::DatabaseUrl::parse(url, m_dir->path());
    QVERIFY2(parsed.ok(), parsed.ok() ? "" : qPrintable(parsed.failure().reason));
    m_database = std::make_unique<sql::Database>(*parsed, Secret(), *m_clock);
    const auto migrated = m_database->migrate();
    QVERIFY2(migrated.ok(), migrated.ok() ? "" : qPrintable(migrated.failure().reason));
    m_pool = std::make_unique<async::Pool>("queue-test", 2);
    m_transport = std::make_unique<ScriptedTransport>();
    m_node = std::make_unique<Node>(*this, "a", *m_transport);
}

void QueueContract::cleanup()
{
    m_node.reset();
    m_pool.reset();
    if (m_database)
        m_database->closeThread();
    m_database.reset();
    m_worker.reset();
    setLogSink({}, Severity::Error);
}

QueueId QueueContract::submit(Queue &queue, const char *sender, const QByteArrayList &recipients, std::function<void(NewMessage &)> change,
                              const QByteArray &content)
{
    NewMessage message;
    message.trace = "T1";
    if (*sender)
        message.sender = *MailAddress::parse(sender);
    for (const QByteArray &recipient : recipients)
        message.recipients.push_back({ *MailAddress::parse(recipient), {}, NotifyDefault, {} });
    if (change)
        change(message);
    storage::SpoolContent bytes;
    bytes.memory = content;
    const auto id = m_worker->wait(queue.submit(message, bytes));
    if (!id)
        qFatal("submit: %s", qPrintable(id.failure().reason));
    return *id;
}

RunOutcome QueueContract::run(Queue &queue) { return m_worker->wait(queue.runDue()); }

std::vector<Message> QueueContract::list(Queue &queue, Filter filter)
{
    auto listed = m_worker->wait(queue.list(std::move(filter)));
    if (!listed)
        qFatal("list: %s", qPrintable(listed.failure().reason));
    return *listed;
}

void QueueContract::crashAndRestart()
{
    m_node.reset();
    m_pool.reset(); // what a thread was doing is over, one way or the other
    m_pool = std::make_unique<async::Pool>("queue-test", 2);
    m_worker->runPending();
    m_node = std::make_unique<Node>(*this, "a", *m_transport);
}

int QueueContract::spoolFilesInUse(Node &node) const
{
    const int files = int(QDir(m_dir->path() + QStringLiteral("/spool")).entryList(QDir::Files).size());
    return files - node.spool.freeFiles();
}

std::chrono::seconds QueueContract::runOut(Queue &queue, std::chrono::seconds limit)
{
    const QDateTime begin = m_clock->nowUtc();
    while (true) {
        run(queue);
        const auto due = m_worker->wait(queue.nextDue());
        if (!due || !due->isValid() || begin.secsTo(*due) > limit.count())
            break;
        m_clock->advance(std::chrono::milliseconds(std::max<qint64>(0, m_clock->nowUtc().msecsTo(*due))));
    }
    return std::chrono::seconds(begin.secsTo(m_clock->nowUtc()));
}

void QueueContract::submittedMailIsDelivered()
{
    const QueueId id = submit(*m_node->queue, "alice@example.test", { "bob@example.org" });
    QCOMPARE(list(*m_node->queue).size(), 1u);
    const RunOutcome outcome = run(*m_node->queue);
    QCOMPARE(outcome.attempted, 1);
    QCOMPARE(outcome.delivered, 1);
    QCOMPARE(m_transport->seen.size(), 1u);
    QCOMPARE(m_transport->seen[0].message, id);
    QCOMPARE(m_transport->seen[0].destination, QByteArray("example.org"));
    QCOMPARE(m_transport->seen[0].content, QByteArray("Subject: letter\r\n\r\nbody\r\n"));
    QCOMPARE(list(*m_node->queue).size(), 0u);
    QCOMPARE(spoolFilesInUse(*m_node), 0);
    QCOMPARE(m_transport->finished, 1);
}

void QueueContract::severalRecipientsOfADomainShareOneTransaction()
{
    QByteArrayList recipients { "x@example.net" };
    for (int i = 0; i < 150; ++i)
        recipients.push_back("r" + QByteArray::number(i) + "@example.org");
    submit(*m_node->queue, "alice@example.test", recipients);
    run(*m_node->queue);
    std::vector<qsizetype> sizes;
    for (const auto &seen : m_transport->seen)
        sizes.push_back(seen.recipients.size());
    std::sort(sizes.begin(), sizes.end());
    QCOMPARE(sizes, (std::vector<qsizetype> { 1, 50, 100 }));
}

void QueueContract::oneConversationCarriesSeveralMessages()
{
    for (int i = 0; i < 2; ++i)
        submit(*m_node->queue, "alice@example.test", { "bob@example.org" });
    run(*m_node->queue);
    QCOMPARE(m_transport->seen.size(), 2u);
    QCOMPARE(m_transport->opened, 1);
}

void QueueContract::differentOutcomesInOneMessage()
{
    m_transport->answer("gone@example.org", Kind::Permanent, "550 5.1.1 no such user");
    m_transport->answer("later@example.org", Kind::Transient, "450 4.2.1 greylisted");
    submit(*m_node->queue, "alice@example.test", { "bob@example.org", "gone@example.org", "later@example.org" });
    const RunOutcome outcome = run(*m_node->queue);
    QCOMPARE(outcome.bounced, 1);
    QCOMPARE(outcome.deferred, 1);
    QCOMPARE(outcome.delivered, 2); // bob and the bounce to alice
    const auto left = list(*m_node->queue);
    QCOMPARE(left.size(), 1u);
    std::map<QByteArray, State> states;
    for (const Recipient &recipient : left[0].recipients)
        states[recipient.address.toString()] = recipient.state;
    QCOMPARE(states["bob@example.org"], State::Delivered);
    QCOMPARE(states["gone@example.org"], State::Failed);
    QCOMPARE(states["later@example.org"], State::Queued);
    QCOMPARE(left[0].recipients[2].lastReply, QByteArray("450 4.2.1 greylisted"));
    QCOMPARE(left[0].recipients[2].attempts, 1);
    QCOMPARE(m_transport->deliveredTo("alice@example.test"), 1);
    // The next attempt is for the one that waits only.
    m_transport->answers.erase("later@example.org");
    m_clock->advance(61s);
    run(*m_node->queue);
    QCOMPARE(m_transport->seen.back().recipients, QByteArrayList { "later@example.org" });
    QCOMPARE(m_transport->deliveredTo("bob@example.org"), 1);
    QCOMPARE(list(*m_node->queue).size(), 0u);
    QCOMPARE(spoolFilesInUse(*m_node), 0);
}

void QueueContract::retriesForFiveDaysThenBounces()
{
    m_transport->answer("bob@example.org", Kind::Transient, "451 4.3.2 try later");
    submit(*m_node->queue, "alice@example.test", { "bob@example.org" });
    std::vector<qint64> minutes;
    const QDateTime begin = m_clock->nowUtc();
    m_transport->before = [&](const Batch &batch) {
        if (batch.message.sender.toString() == "alice@example.test")
            minutes.push_back(begin.secsTo(m_clock->nowUtc()) / 60);
    };
    const auto took = runOut(*m_node->queue, 6 * 24h);
    QCOMPARE(took, std::chrono::seconds(5 * 24h));
    QVERIFY(minutes.size() > 30 && minutes.size() < 45);
    const std::vector<qint64> beginning { 0, 1, 6, 21, 51, 111, 231, 240 };
    QCOMPARE(std::vector<qint64>(minutes.begin(), minutes.begin() + 8), beginning);
    for (size_t i = 9; i + 1 < minutes.size(); ++i)
        QCOMPARE(minutes[i] - minutes[i - 1], 240);
    QCOMPARE(minutes.back(), 5 * 24 * 60);
    QCOMPARE(m_transport->deliveredTo("alice@example.test"), 2); // a delay notice and the bounce
    const QByteArray bounce = m_transport->seen.back().content;
    QVERIFY(bounce.contains("Action: failed\r\nStatus: 4.4.7\r\n"));
    QVERIFY(bounce.contains("Diagnostic-Code: smtp;451 4.3.2 try later\r\n"));
    QCOMPARE(list(*m_node->queue).size(), 0u);
    QCOMPARE(spoolFilesInUse(*m_node), 0);
}

void QueueContract::delayIsReportedOnce()
{
    m_transport->answer("bob@example.org", Kind::Transient, "451 4.3.2 try later");
    submit(*m_node->queue, "alice@example.test", { "bob@example.org" });
    runOut(*m_node->queue, 3h + 59min);
    QCOMPARE(m_transport->deliveredTo("alice@example.test"), 0);
    m_clock->advance(10min);
    runOut(*m_node->queue, 24h);
    QCOMPARE(m_transport->deliveredTo("alice@example.test"), 1);
    for (const auto &seen : m_transport->seen) {
        if (seen.recipients.contains("alice@example.test")) {
            QVERIFY(seen.content.contains("Action: delayed\r\n"));
            QVERIFY(seen.content.contains("Will-Retry-Until: Tue, "));
            QCOMPARE(seen.sender, QByteArray());
        }
    }
    const auto left = list(*m_node->queue);
    QCOMPARE(left.size(), 1u);
    QVERIFY(left[0].recipients[0].delayNotified);
}

// RFC 2852: at that moment the sender is told, once, or gets the message back.
void QueueContract::deliverByTellsOrReturns()
{
    m_transport->answer("bob@example.org", Kind::Transient, "451 4.3.2 try later");
    submit(*m_node->queue, "notify@example.test", { "bob@example.org" }, [this](NewMessage &message) { message.recipients[0].deliverBy = m_clock->nowUtc().addSecs(1800); });
    submit(*m_node->queue, "return@example.test", { "bob@example.org" }, [this](NewMessage &message) {
        message.recipients[0].deliverBy = m_clock->nowUtc().addSecs(1800);
        message.recipients[0].deliverByReturn = true;
    });
    runOut(*m_node->queue, 29min);
    QCOMPARE(m_transport->deliveredTo("notify@example.test") + m_transport->deliveredTo("return@example.test"), 0);
    m_clock->advance(2min);
    runOut(*m_node->queue, 3h);
    QCOMPARE(m_transport->deliveredTo("notify@example.test"), 1);
    QCOMPARE(m_transport->deliveredTo("return@example.test"), 1);
    for (const auto &seen : m_transport->seen) {
        if (seen.recipients.contains("notify@example.test"))
            QVERIFY(seen.content.contains("Action: delayed\r\n"));
        else if (seen.recipients.contains("return@example.test"))
            QVERIFY(seen.content.contains("Action: failed\r\nStatus: 4.4.7\r\n"));
    }
    QCOMPARE(list(*m_node->queue).size(), 1u); // trying goes on for the one
    QVERIFY(list(*m_node->queue)[0].recipients[0].deliverBy.isValid());
}

void QueueContract::bounceSaysWhatHappened()
{
    m_transport->answer("gone@example.org", Kind::Permanent, "550 5.1.1 no such user");
    submit(*m_node->queue, "alice@example.test", { "gone@example.org" }, [](NewMessage &message) {
        message.envid = "ENV1";
        message.recipients[0].orcpt = "rfc822;old@example.org";
    });
    run(*m_node->queue);
    QCOMPARE(m_transport->deliveredTo("alice@example.test"), 1);
    const auto &seen = m_transport->seen.back();
    QCOMPARE(seen.sender, QByteArray());
    QVERIFY(seen.content.contains("To: <alice@example.test>\r\n"));
    QVERIFY(seen.content.contains("Original-Envelope-Id: ENV1\r\n"));
    QVERIFY(seen.content.contains("Original-Recipient: rfc822;old@example.org\r\nFinal-Recipient: rfc822;gone@example.org\r\n"
                                  "Action: failed\r\nStatus: 5.1.1\r\nRemote-MTA: dns;mx.example.org\r\n"));
    QVERIFY(seen.content.contains("\r\n\r\nSubject: letter\r\n"));
    QVERIFY(!seen.content.contains("body"));
    QCOMPARE(list(*m_node->queue).size(), 0u);
}

void QueueContract::fullReturnHoldsTheMessage()
{
    m_transport->answer("gone@example.org", Kind::Permanent, "550 5.1.1 no such user");
    submit(*m_node->queue, "alice@example.test", { "gone@example.org" }, [](NewMessage &message) { message.ret = Return::Full; });
    run(*m_node->queue);
    QVERIFY(m_transport->seen.back().content.contains("Content-Type: message/rfc822\r\n"));
    QVERIFY(m_transport->seen.back().content.contains("\r\n\r\nSubject: letter\r\n\r\nbody\r\n"));
}

void QueueContract::notifyNeverIsRespected()
{
    m_transport->answer("gone@example.org", Kind::Permanent, "550 5.1.1 no such user");
    m_transport->answer("later@example.org", Kind::Transient, "450 4.2.1 later");
    submit(*m_node->queue, "alice@example.test", { "gone@example.org", "later@example.org" }, [](NewMessage &message) {
        message.recipients[0].notify = NotifyNever;
        message.recipients[1].notify = NotifySuccess | NotifyFailure; // no delay notice
    });
    run(*m_node->queue);
    runOut(*m_node->queue, 10h);
    QCOMPARE(m_transport->deliveredTo("alice@example.test"), 0);
}

void QueueContract::successIsReportedWhenAskedFor_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("notify");
    QTest::addColumn<QByteArray>("action");
    QTest::newRow("relayed") << int(Kind::Relayed) << int(NotifySuccess) << QByteArray("relayed");
    QTest::newRow("delivered") << int(Kind::Delivered) << int(NotifySuccess) << QByteArray("delivered");
    QTest::newRow("expanded") << int(Kind::Expanded) << int(NotifySuccess) << QByteArray("expanded");
    QTest::newRow("the next host does it") << int(Kind::RelayedWithDsn) << int(NotifySuccess) << QByteArray();
    QTest::newRow("not asked for") << int(Kind::Relayed) << int(NotifyDefault) << QByteArray();
    QTest::newRow("failures only") << int(Kind::Relayed) << int(NotifyFailure) << QByteArray();
}

void QueueContract::successIsReportedWhenAskedFor()
{
    QFETCH(int, kind);
    QFETCH(int, notify);
    QFETCH(QByteArray, action);
    m_transport->answer("bob@example.org", Kind(kind), "250 2.0.0 ok");
    submit(*m_node->queue, "alice@example.test", { "bob@example.org" }, [&](NewMessage &message) {
        message.recipients[0].notify = quint8(notify);
        message.ret = Return::Full; // RFC 3461 §6.2: no content in a report of success
    });
    run(*m_node->queue);
    QCOMPARE(m_transport->deliveredTo("alice@example.test"), action.isEmpty() ? 0 : 1);
    if (!action.isEmpty()) {
        QVERIFY(m_transport->seen.back().content.contains("Action: " + action + "\r\nStatus: 2.0.0\r\n"));
        QVERIFY(!m_transport->seen.back().content.contains("body"));
    }
}

void QueueContract::nullSenderGetsNoBounce()
{
    m_transport->answer("gone@example.org", Kind::Permanent, "550 5.1.1 no such user");
    submit(*m_node->queue, "", { "gone@example.org" });
    const RunOutcome outcome = run(*m_node->queue);
    QCOMPARE(outcome.bounced, 1);
    QCOMPARE(m_transport->seen.size(), 1u);
    QCOMPARE(list(*m_node->queue).size(), 0u);
}

void QueueContract::bouncedBounceIsDropped()
{
    QStringList events;
    std::mutex mutex;
    setLogSink([&](const LogEvent &event) {
        const std::lock_guard lock(mutex);
        events.append(QString::fromLatin1(event.event));
    }, Severity::Info);
    m_transport->answer("gone@example.org", Kind::Permanent, "550 5.1.1 no such user");
    m_transport->answer("alice@example.test", Kind::Permanent, "550 5.1.1 she left");
    submit(*m_node->queue, "alice@example.test", { "gone@example.org" });
    run(*m_node->queue);
    QCOMPARE(m_transport->seen.size(), 2u);
    QCOMPARE(list(*m_node->queue).size(), 0u);
    setLogSink({}, Severity::Error);
    QVERIFY(events.contains(QStringLiteral("double-bounce-dropped")));
}

void QueueContract::destinationDownIsLeftAlone()
{
    m_transport->down.insert("example.org");
    for (int i = 0; i < 5; ++i)
        submit(*m_node->queue, "alice@example.test", { "bob@example.org" });
    submit(*m_node->queue, "alice@example.test", { "carol@example.net" });
    run(*m_node->queue);
    // One attempt finds out (a second conversation may have been under way); the others are deferred untried.
    QVERIFY(m_transport->deliveredTo("bob@example.org") <= 2);
    QCOMPARE(m_transport->deliveredTo("carol@example.net"), 1);
    QCOMPARE(m_node->queue->backedOff().size(), 1u);
    const int before = m_transport->deliveredTo("bob@example.org");
    submit(*m_node->queue, "alice@example.test", { "bob@example.org" });
    run(*m_node->queue);
    QCOMPARE(m_transport->deliveredTo("bob@example.org"), before);
    m_transport->down.clear();
    runOut(*m_node->queue, 10min);
    QCOMPARE(list(*m_node->queue).size(), 0u);
    QCOMPARE(m_node->queue->backedOff().size(), 0u);
}

void QueueContract::concurrencyIsLimited()
{
    Settings settings;
    settings.perDestination = 3;
    settings.total = 5;
    m_node = std::make_unique<Node>(*this, "a", *m_transport, settings);
    for (int i = 0; i < 40; ++i)
        submit(*m_node->queue, "alice@example.test", { i % 2 ? "bob@example.org" : "carol@example.net", "d@d" + QByteArray::number(i % 4) + ".test" });
    const RunOutcome outcome = run(*m_node->queue);
    QCOMPARE(outcome.delivered, 80);
    QVERIFY(m_transport->busiest <= 5);
    QVERIFY(m_transport->busiestAt["example.org"] <= 3);
    QVERIFY(m_transport->busiestAt["example.net"] <= 3);
    QVERIFY(m_transport->busiest > 1);
}

void QueueContract::listingFilters()
{
    submit(*m_node->queue, "alice@example.test", { "bob@example.org" });
    const QueueId held = submit(*m_node->queue, "dora@example.test", { "carol@example.net" });
    QVERIFY(m_worker->wait(m_node->queue->hold(held)).ok());
    Filter filter;
    filter.sender = "alice@example.test";
    QCOMPARE(list(*m_node->queue, filter).size(), 1u);
    filter = {};
    filter.domain = "example.net";
    QCOMPARE(list(*m_node->queue, filter)[0].id, held);
    filter = {};
    filter.recipient = "bob@example.org";
    QCOMPARE(list(*m_node->queue, filter).size(), 1u);
    filter = {};
    filter.state = State::Held;
    QCOMPARE(list(*m_node->queue, filter).size(), 1u);
    filter = {};
    filter.limit = 1;
    QCOMPARE(list(*m_node->queue, filter).size(), 1u);
    filter.cursor = QByteArray::number(list(*m_node->queue, filter)[0].id.value());
    QCOMPARE(list(*m_node->queue, filter)[0].id, held);
}

void QueueContract::tenThousandRowsAreListed()
{
    const auto filled = m_database->inTransaction([&](sql::Sql &) -> Result<void> {
        Rows rows(*m_database, "a");
        for (int i = 0; i < 10000; ++i) {
            NewMessage message;
            message.sender = *MailAddress::parse("alice@example.test");
            message.held = true;
            message.recipients.push_back({ MailAddress::fromParts("r" + QByteArray::number(i), "example.org"), {}, 0, {} });
            const auto id = rows.insert(message, "a." + QByteArray::number(i) + "-1", 100, m_clock->nowUtc());
            if (!id)
                return id.failure();
        }
        return {};
    });
    QVERIFY(filled.ok());
    Filter filter;
    filter.limit = 20000;
    const auto all = list(*m_node->queue, filter);
    QCOMPARE(all.size(), 10000u);
    for (const Message &message : all)
        QCOMPARE(message.recipients.size(), 1u);
    QCOMPARE(all.back().recipients[0].address.toString(), QByteArray("r9999@example.org"));
    QCOMPARE(m_worker->wait(m_node->queue->totals())->messages, 10000);
}

void QueueContract::unicodeAndOddWordsSurvive()
{
    m_transport->answer("jürgen@example.org", Kind::Transient, "450 4.2.1 sp\xc3\xa4ter \xff\xfe\x01");
    const QueueId id = submit(*m_node->queue, "ælice@example.test", { "jürgen@example.org", "\"odd local\"@example.org" },
        [](NewMessage &message) { message.smtpUtf8 = true; message.tls = Tls::Required; message.envid = "a+b=c"; });
    run(*m_node->queue);
    const auto shown = *m_worker->wait(m_node->queue->show(id));
    QCOMPARE(shown.sender.toString(), QByteArray("ælice@example.test"));
    QVERIFY(shown.smtpUtf8);
    QCOMPARE(shown.tls, Tls::Required);
    QCOMPARE(shown.envid, QByteArray("a+b=c"));
    QCOMPARE(shown.recipients[0].address.toString(), QByteArray("jürgen@example.org"));
    QCOMPARE(shown.recipients[0].address.domain(), QByteArray("example.org"));
    QCOMPARE(shown.recipients[1].address.localPart(), QByteArray("odd local"));
    QVERIFY(shown.recipients[0].lastReply.startsWith("450 4.2.1 sp\xc3\xa4ter"));
}

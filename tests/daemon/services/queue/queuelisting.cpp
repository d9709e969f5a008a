// Pages of the queue, and the queue paused.
#include "tests/daemon/services/queue/queuecontract.h"

#include "services/queue/rows.h"
#include "storage/sql/database.h"

#include <QElapsedTimer>
#include <set>

using namespace queue;

namespace {
NewMessage letter(const QByteArray &sender, const QByteArray &recipient)
{
    NewMessage message;
    message.sender = *MailAddress::parse(sender);
    message.held = true;
    message.recipients.push_back({ *MailAddress::parse(recipient), {}, 0, {} });
    return message;
}
}

void QueueContract::pagesFollowEachOther_data()
{
    QTest::addColumn<int>("sort");
    QTest::addColumn<bool>("descending");
    for (const bool descending : { false, true }) {
        QTest::addRow("created %d", descending) << int(Sort::Created) << descending;
        QTest::addRow("sender %d", descending) << int(Sort::Sender) << descending;
        QTest::addRow("size %d", descending) << int(Sort::Size) << descending;
    }
}

void QueueContract::pagesFollowEachOther()
{
    QFETCH(const int, sort);
    QFETCH(const bool, descending);
    Rows rows(*m_database, "a");
    for (int i = 0; i < 25; ++i) {
        NewMessage message = letter("s" + QByteArray::number(i % 4) + "@example.test", "r" + QByteArray::number(i) + "@example.org");
        message.recipients.push_back({ *MailAddress::parse("second@example.net"), {}, 0, {} });
        if (i == 7)
            message.sender = {}; // the null path sorts, too
        QVERIFY(rows.insert(message, "a." + QByteArray::number(i) + "-1", 100 + i % 5, m_clock->nowUtc()).ok());
    }
    Filter filter;
    filter.sort = Sort(sort);
    filter.descending = descending;
    filter.limit = 1000;
    filter.count = true;
    const auto whole = m_worker->wait(m_node->queue->page(filter));
    QVERIFY(whole.ok());
    QCOMPARE(whole->total, std::optional<qint64>(25));
    QVERIFY(whole->next.isEmpty());
    QCOMPARE(whole->messages.size(), 25u);
    // In order, and each message once, however small the pages.
    filter.limit = 4;
    filter.count = false;
    std::vector<qint64> seen;
    int pages = 0;
    do {
        const auto page = m_worker->wait(m_node->queue->page(filter));
        QVERIFY(page.ok());
        for (const Message &message : page->messages) {
            seen.push_back(message.id.value());
            QCOMPARE(message.recipients.size(), 2u);
        }
        filter.cursor = page->next;
        QVERIFY(++pages < 20);
    } while (!filter.cursor.isEmpty());
    QCOMPARE(pages, 7);
    std::vector<qint64> expected;
    for (const Message &message : whole->messages)
        expected.push_back(message.id.value());
    QCOMPARE(seen, expected);
    const Message &first = whole->messages.front(), &last = whole->messages.back();
    if (Sort(sort) == Sort::Created)
        QCOMPARE(first.id > last.id, descending);
    else if (Sort(sort) == Sort::Size)
        QCOMPARE(first.size > last.size, descending);
    else
        QCOMPARE((descending ? last : first).sender.isEmpty(), true);
}

void QueueContract::textIsFoundAsItStands()
{
    Rows rows(*m_database, "a");
    QVERIFY(rows.insert(letter("alice@example.test", "a_b@example.org"), "a.1-1", 1, m_clock->nowUtc()).ok());
    QVERIFY(rows.insert(letter("alice@example.test", "axb@example.org"), "a.2-1", 1, m_clock->nowUtc()).ok());
    Filter filter;
    filter.text = "A_B@";
    const auto found = m_worker->wait(m_node->queue->page(filter));
    QVERIFY(found.ok());
    QCOMPARE(found->messages.size(), 1u);
    QCOMPARE(found->messages[0].recipients[0].address.toString(), QByteArray("a_b@example.org"));
    filter.text = "Alice";
    QCOMPARE(m_worker->wait(m_node->queue->page(filter))->messages.size(), 2u);
    filter.text = "100%";
    QCOMPARE(m_worker->wait(m_node->queue->page(filter))->messages.size(), 0u);
}

void QueueContract::aCursorOfAnotherOrderIsRefused()
{
    for (const char *cursor : { "7:alice@example.test", "x", "-", "1:2:3x" }) {
        Filter filter;
        filter.cursor = cursor;
        const auto page = m_worker->wait(m_node->queue->page(filter));
        QVERIFY2(!page.ok(), cursor);
        QCOMPARE(page.failure().kind, Failure::Kind::Syntax);
    }
}

void QueueContract::pagesOfAHundredThousandRows()
{
    constexpr int many = 100000;
    const auto filled = m_database->inTransaction([&](sql::Sql &sql) -> Result<void> {
        for (int i = 1; i <= many; ++i) {
            const QByteArray n = QByteArray::number(i);
            const auto message = sql.execute("INSERT INTO queue_messages (id, trace, sender, created, size, spool_name, message_id, envid, ret, body, smtputf8, is_report) "
                                             "VALUES (?, ?, ?, ?, ?, ?, ?, '', 0, 0, 0, 0)",
                { i, sql::text("trace" + n), sql::text("s" + QByteArray::number(i % 1000) + "@example.test"), i, i % 7000, sql::text("a." + n + "-1"), sql::text(n + "@example.test") });
            if (!message)
                return message.failure();
            const auto recipient = sql.execute("INSERT INTO queue_recipients (message, address, orcpt, notify, account, destination, state, attempts, next_attempt, last_reply, "
                                               "delay_notified, lease_owner, lease_until) VALUES (?, ?, '', 0, 0, ?, ?, 0, ?, '', 0, '', 0)",
                { i, sql::text("r" + n + "@d" + QByteArray::number(i % 100) + ".example"), sql::text("d" + QByteArray::number(i % 100) + ".example"), i % 500 == 0 ? 3 : 0, qint64(i) });
            if (!recipient)
                return recipient.failure();
        }
        return {};
    });
    QVERIFY(filled.ok());
    const auto measured = [&](const char *what, const Filter &filter) {
        QElapsedTimer timer;
        timer.start();
        auto page = m_worker->wait(m_node->queue->page(filter));
        qInfo("page of %d, %s: %.1f ms", filter.limit, what, double(timer.nsecsElapsed()) / 1e6);
        return page;
    };
    Filter filter;
    filter.limit = 200;
    auto page = measured("first", filter);
    QCOMPARE(page->messages.size(), 200u);
    filter.cursor = "90000";
    page = measured("near the end", filter);
    QCOMPARE(page->messages.front().id.value(), qint64(90001));
    filter = {};
    filter.limit = 200;
    filter.descending = true;
    page = measured("newest first", filter);
    QCOMPARE(page->messages.front().id.value(), qint64(many));
    filter.descending = false;
    filter.state = State::Held;
    page = measured("held", filter);
    QCOMPARE(page->messages.size(), 200u);
    filter.cursor = page->next;
    filter.state = State::Queued;
    page = measured("queued", filter);
    QCOMPARE(page->messages.size(), 200u);
    filter = {};
    filter.limit = 200;
    filter.domain = "d42.example";
    filter.count = true;
    page = measured("one domain, counted", filter);
    QCOMPARE(page->total, std::optional<qint64>(1000));
    filter = {};
    filter.limit = 200;
    filter.sort = Sort::Sender;
    page = measured("by sender", filter);
    filter.cursor = page->next;
    page = measured("by sender, second", filter);
    QCOMPARE(page->messages.size(), 200u);
    filter = {};
    filter.limit = 200;
    filter.sort = Sort::Size;
    filter.descending = true;
    page = measured("by size", filter);
    QCOMPARE(page->messages.front().size, qint64(6999));
    filter = {};
    filter.limit = 200;
    filter.text = "r99999@";
    page = measured("text", filter);
    QCOMPARE(page->messages.size(), 1u);
}

void QueueContract::pausedQueueKeepsMailInTheHouse()
{
    QVERIFY(m_worker->wait(m_node->queue->pause()).ok());
    submit(*m_node->queue, "alice@example.test", { "bob@example.org" });
    submit(*m_node->queue, "alice@example.test", { "eve@example.test" }, [](NewMessage &message) { message.recipients.front().account = AccountId(7); });
    const RunOutcome outcome = run(*m_node->queue);
    QCOMPARE(outcome.delivered, 1);
    QCOMPARE(m_transport->deliveredTo("eve@example.test"), 1);
    QCOMPARE(m_transport->deliveredTo("bob@example.org"), 0);
    QVERIFY(m_worker->wait(m_node->queue->totals())->paused);
    // Nothing wakes the scheduler up in vain.
    QVERIFY(!m_worker->wait(m_node->queue->nextDue())->isValid());

    QVERIFY(m_worker->wait(m_node->queue->resume()).ok());
    QVERIFY(!m_worker->wait(m_node->queue->totals())->paused);
    QCOMPARE(run(*m_node->queue).delivered, 1);
    QCOMPARE(m_transport->deliveredTo("bob@example.org"), 1);
}

void QueueContract::pauseGivesBackWhatIsInHand()
{
    queue::Settings settings;
    settings.perDestination = 1;
    m_node.reset();
    m_node = std::make_unique<Node>(*this, "a", *m_transport, settings);
    for (int i = 0; i < 10; ++i)
        submit(*m_node->queue, "alice@example.test", { "bob@example.org" });
    bool paused = false;
    m_transport->before = [&](const queue::Batch &) {
        if (!std::exchange(paused, true))
            QVERIFY(Rows(*m_database, "a").setPaused(true).ok()); // another program did it
    };
    m_node->queue->start();
    m_worker->runUntil([&] { return paused; });
    QVERIFY(m_worker->wait(m_node->queue->pause()).ok());
    run(*m_node->queue); // what is under way ends, what is in hand goes back
    const size_t sent = m_transport->seen.size();
    QVERIFY(sent < 10u);
    QCOMPARE(run(*m_node->queue).delivered, 0);
    QCOMPARE(list(*m_node->queue).size(), 10u - m_transport->seen.size());
    QVERIFY(m_worker->wait(m_node->queue->resume()).ok());
    run(*m_node->queue);
    QCOMPARE(list(*m_node->queue).size(), 0u);
    QCOMPARE(m_transport->deliveredTo("bob@example.org"), 10);
}

void QueueContract::pauseSurvivesARestart()
{
    QVERIFY(m_worker->wait(m_node->queue->pause()).ok());
    crashAndRestart();
    submit(*m_node->queue, "alice@example.test", { "bob@example.org" });
    QCOMPARE(run(*m_node->queue).attempted, 0);
    QVERIFY(m_worker->wait(m_node->queue->resume()).ok());
    QCOMPARE(run(*m_node->queue).delivered, 1);
}

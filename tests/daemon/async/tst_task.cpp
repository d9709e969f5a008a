#include "tests/support/testmain.h"

#include "async/task.h"
#include "tests/support/manualworker.h"

using async::Task;
using namespace std::chrono_literals;

namespace {
Task<int> atOnce(int value) { co_return value; }
Task<quint64> manyAwaits(int n)
{
    quint64 sum = 0;
    for (int i = 0; i < n; ++i) {
        const int value = co_await atOnce(i);
        sum += quint64(value);
    }
    co_return sum;
}
Task<int> later(int value)
{
    co_await async::sleepFor(1ms);
    co_return value;
}
Task<quint64> manySuspensions(int n)
{
    quint64 sum = 0;
    for (int i = 0; i < n; ++i) {
        const int value = co_await later(i);
        sum += quint64(value);
    }
    co_return sum;
}
Task<int> deep(int depth)
{
    if (depth == 0) {
        co_await async::sleepFor(1ms);
        co_return 0;
    }
    const int below = co_await deep(depth - 1);
    co_return below + 1;
}
Task<int> fails(bool suspendFirst)
{
    if (suspendFirst)
        co_await async::sleepFor(1ms);
    throw std::runtime_error("as asked");
}
Task<QByteArray> catches(bool suspendFirst)
{
    QByteArray told;
    try {
        const int value = co_await fails(suspendFirst);
        told = QByteArray::number(value);
    } catch (const std::runtime_error &error) {
        told = error.what();
    }
    const int after = co_await atOnce(7); // the coroutine goes on as if nothing had happened
    co_return told + QByteArray::number(after);
}
struct Counted
{
    explicit Counted(int *alive)
        : count(alive)
    {
        ++*count;
    }
    Counted(const Counted &other)
        : Counted(other.count)
    {
    }
    Counted &operator=(const Counted &) = default;
    ~Counted() { --*count; }
    int *count;
};
Task<Counted> returnsCounted(int *alive)
{
    const Counted local(alive);
    co_await async::sleepFor(1ms);
    co_return local;
}
Task<void> holdsCounted(Counted parameter, bool fail)
{
    auto returned = co_await returnsCounted(parameter.count);
    const Counted copy(returned);
    if (fail)
        throw std::runtime_error("as asked");
}
Task<std::unique_ptr<int>> moves() { co_return std::make_unique<int>(5); }
Task<int> unpacks()
{
    auto pointer = co_await moves();
    co_return *pointer;
}
} // namespace

class TaskTest : public QObject
{
    Q_OBJECT
    ManualClock m_clock;

    // Runs with the clock moving by itself.
    template <class T> T run(Task<T> task)
    {
        ManualWorker worker(m_clock);
        std::optional<T> result;
        std::exception_ptr error;
        struct Store
        {
            static Task<void> into(Task<T> task, std::optional<T> *result)
            {
                auto value = co_await task;
                result->emplace(std::move(value));
            }
        };
        bool done = false;
        async::spawn(Store::into(std::move(task), &result), [&](std::exception_ptr e) { error = e, done = true; });
        while (!done)
            worker.advance(1ms);
        if (error)
            std::rethrow_exception(error);
        return std::move(*result);
    }

private Q_SLOTS:
    void aMillionAwaitsThatFinishAtOnceNeedNoStack() { QCOMPARE(run(manyAwaits(1000000)), quint64(1000000) * 999999 / 2); }
    void manyAwaitsThatSuspend() { QCOMPARE(run(manySuspensions(20000)), quint64(20000) * 19999 / 2); }
    void deepChains() { QCOMPARE(run(deep(5000)), 5000); }

    void exceptions()
    {
        QCOMPARE(run(catches(false)), "as asked7");
        QCOMPARE(run(catches(true)), "as asked7");
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, run(fails(false)));
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, run(fails(true)));
    }

    void spawnReportsTheException()
    {
        ManualWorker worker(m_clock);
        struct Fails
        {
            static Task<void> now()
            {
                co_await async::sleepFor(5ms);
                throw std::runtime_error("as asked");
            }
        };
        worker.start(Fails::now());
        QCOMPARE(worker.running(), 1);
        QVERIFY(!worker.lastError());
        worker.advance(5ms);
        QCOMPARE(worker.running(), 0);
        QVERIFY(worker.lastError());
    }

    void everythingIsDestroyed_data()
    {
        QTest::addColumn<bool>("fail");
        QTest::newRow("returns") << false;
        QTest::newRow("throws") << true;
    }
    void everythingIsDestroyed()
    {
        QFETCH(bool, fail);
        int alive = 0;
        {
            ManualWorker worker(m_clock);
            worker.start(holdsCounted(Counted(&alive), fail));
            QVERIFY(alive > 0);
            worker.advance(5ms);
            QCOMPARE(worker.running(), 0);
        }
        QCOMPARE(alive, 0);
        { // never started, never awaited
            const auto task = holdsCounted(Counted(&alive), fail);
            QCOMPARE(alive, 1);
        }
        QCOMPARE(alive, 0);
    }

    void resultsMayBeMoveOnly() { QCOMPARE(run(unpacks()), 5); }

    void aTaskIsLazy()
    {
        bool ran = false;
        struct Lazy
        {
            static Task<void> set(bool *flag)
            {
                *flag = true;
                co_return;
            }
        };
        {
            const auto task = Lazy::set(&ran);
            QVERIFY(!ran);
        }
        QVERIFY(!ran);
        async::spawn(Lazy::set(&ran), [](std::exception_ptr) {});
        QVERIFY(ran);
    }

    void sleepOfNothingDoesNotSuspend()
    {
        ManualWorker worker(m_clock);
        struct Sleeps
        {
            static Task<void> now()
            {
                co_await async::sleepFor(0ms);
                co_await async::sleepFor(-5ms);
            }
        };
        worker.start(Sleeps::now());
        QCOMPARE(worker.running(), 0);
    }
};

FACTEUR_TEST(TaskTest)
#include "tst_task.moc"

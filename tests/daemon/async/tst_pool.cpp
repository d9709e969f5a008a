#include "tests/support/testmain.h"

#include "async/pool.h"
#include "tests/support/manualworker.h"

#include <future>

using async::Pool;
using async::Task;

namespace {
Task<int> doubled(Pool *pool, int value, std::thread::id *ranOn)
{
    auto work = [value, ranOn] {
        *ranOn = std::this_thread::get_id();
        return 2 * value;
    };
    const int result = co_await pool->run(std::move(work));
    co_return result;
}
Task<QByteArray> failing(Pool *pool)
{
    auto work = []() -> int { throw std::runtime_error("from the pool"); };
    QByteArray told = "nothing";
    try {
        const int unused = co_await pool->run(std::move(work));
        told = QByteArray::number(unused);
    } catch (const std::runtime_error &error) {
        told = error.what();
    }
    co_return told;
}
Task<bool> refused(Pool *pool)
{
    auto work = [] { };
    bool wasRefused = false;
    try {
        co_await pool->run(std::move(work));
    } catch (const async::PoolFull &) {
        wasRefused = true;
    }
    co_return wasRefused;
}
Task<int> many(Pool *pool, int n)
{
    int sum = 0;
    for (int i = 0; i < n; ++i) {
        auto work = [i] { return i; };
        const int value = co_await pool->run(std::move(work));
        sum += value;
    }
    co_return sum;
}
Task<int> movesResults(Pool *pool)
{
    auto work = [data = std::make_shared<int>(21)] { return std::make_unique<int>(*data * 2); };
    auto result = co_await pool->run(std::move(work));
    co_return *result;
}
} // namespace

class PoolTest : public QObject
{
    Q_OBJECT
    ManualClock m_clock;
    ManualWorker m_worker { m_clock };

private Q_SLOTS:
    void worksElsewhereAndComesBack()
    {
        Pool pool("test", 2);
        std::thread::id ranOn;
        QCOMPARE(m_worker.wait(doubled(&pool, 21, &ranOn)), 42);
        QVERIFY(ranOn != std::thread::id());
        QVERIFY(ranOn != std::this_thread::get_id());
        QCOMPARE(m_worker.wait(movesResults(&pool)), 42);
        QCOMPARE(m_worker.wait(many(&pool, 2000)), 1999000);
    }

    void exceptionsComeBack()
    {
        Pool pool("test", 1);
        QCOMPARE(m_worker.wait(failing(&pool)), "from the pool");
    }

    void aFullQueueRefuses()
    {
        Pool pool("test", 1, 2);
        std::promise<void> started, release;
        auto released = release.get_future().share();
        QVERIFY(pool.submit([&] {
            started.set_value();
            released.wait();
        }));
        started.get_future().wait();
        QVERIFY(pool.submit([] { }));
        QVERIFY(pool.submit([] { }));
        QVERIFY(!pool.submit([] { }));
        QCOMPARE(pool.queued(), 2);
        QVERIFY(m_worker.wait(refused(&pool)));
        release.set_value();
        while (pool.queued() > 0)
            std::this_thread::yield();
        QVERIFY(!m_worker.wait(refused(&pool)));
    }

    void queuedWorkIsDoneBeforeTheEnd()
    {
        std::atomic<int> done { 0 };
        std::vector<int> order;
        {
            Pool pool("test", 1);
            for (int i = 0; i < 100; ++i) {
                QVERIFY(pool.submit([&, i] {
                    order.push_back(i);
                    ++done;
                }));
            }
        }
        QCOMPARE(done.load(), 100);
        QVERIFY(std::is_sorted(order.begin(), order.end()));
    }

    void capturesGoWhenTheJobIsDone()
    {
        Pool pool("test", 1);
        const auto token = std::make_shared<int>(1);
        std::promise<void> done;
        pool.submit([token] { });
        pool.submit([&] { done.set_value(); });
        done.get_future().wait();
        QCOMPARE(token.use_count(), 1l);
    }
};

FACTEUR_TEST(PoolTest)
#include "tst_pool.moc"

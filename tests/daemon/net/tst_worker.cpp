#include "tests/support/testmain.h"

#include "net/worker.h"

#include <QEventLoop>
#include <QTimer>
#include <future>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <thread>
#include <unistd.h>

using namespace std::chrono_literals;

class WorkerTest : public QObject
{
    Q_OBJECT
    // Runs `work` on the worker and waits for it.
    static void on(net::Worker &worker, std::function<void()> work)
    {
        const auto done = std::make_shared<std::promise<void>>();
        auto future = done->get_future();
        worker.post([work = std::move(work), done] {
            work();
            done->set_value();
        });
        QCOMPARE(future.wait_for(20s), std::future_status::ready);
    }

private Q_SLOTS:
    void postedWorkRunsInOrderOnTheThread()
    {
        net::WorkerThread thread("test");
        net::Worker &worker = thread.worker();
        std::vector<int> order;
        bool current = true;
        for (int i = 0; i < 10000; ++i) {
            worker.post([&, i] {
                order.push_back(i);
                current = current && async::Worker::current() == &worker;
            });
        }
        on(worker, [] { });
        QCOMPARE(order.size(), 10000u);
        QVERIFY(std::is_sorted(order.begin(), order.end()));
        QVERIFY(current);
        QCOMPARE(async::Worker::current(), nullptr);
    }

    void postsFromManyThreads()
    {
        net::WorkerThread thread("test");
        net::Worker &worker = thread.worker();
        std::atomic<int> ran { 0 };
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&] {
                for (int i = 0; i < 20000; ++i)
                    worker.post([&] { ++ran; });
            });
        }
        for (auto &one : threads)
            one.join();
        on(worker, [] { });
        QCOMPARE(ran.load(), 80000);
    }

    void workThatPostsWorkDoesNotStarveTheRest()
    {
        net::WorkerThread thread("test");
        net::Worker &worker = thread.worker();
        std::promise<void> reached;
        std::atomic<bool> stop { false };
        std::function<void()> again = [&] {
            if (!stop)
                worker.post(again);
        };
        worker.post(again);
        worker.post([&] { worker.startTimer(1ms, [&] { reached.set_value(); }); });
        QCOMPARE(reached.get_future().wait_for(20s), std::future_status::ready);
        // Qt's own events come through, too.
        std::promise<void> qtReached;
        QMetaObject::invokeMethod(&worker, [&] { qtReached.set_value(); }, Qt::QueuedConnection);
        QCOMPARE(qtReached.get_future().wait_for(20s), std::future_status::ready);
        stop = true;
        on(worker, [] { });
    }

    void timersFireInOrder()
    {
        net::WorkerThread thread("test");
        net::Worker &worker = thread.worker();
        std::vector<int> order;
        std::promise<void> done;
        worker.post([&] {
            worker.startTimer(30ms, [&] { order.push_back(3), done.set_value(); });
            worker.startTimer(10ms, [&] { order.push_back(1); });
            const quint64 cancelled = worker.startTimer(15ms, [&] { order.push_back(-1); });
            worker.startTimer(20ms, [&] { order.push_back(2); });
            worker.startTimer(0ms, [&] { order.push_back(0); });
            worker.cancelTimer(cancelled);
            worker.cancelTimer(cancelled);
            worker.cancelTimer(0);
        });
        QCOMPARE(done.get_future().wait_for(20s), std::future_status::ready);
        QCOMPARE(order, (std::vector { 0, 1, 2, 3 }));
    }

    void aTimerMayCancelAndStartOthers()
    {
        net::WorkerThread thread("test");
        net::Worker &worker = thread.worker();
        std::promise<int> done;
        quint64 other = 0;
        int fired = 0;
        worker.post([&] {
            worker.startTimer(5ms, [&] {
                worker.cancelTimer(other);
                worker.startTimer(0ms, [&] { done.set_value(fired); });
            });
            other = worker.startTimer(5ms, [&] { ++fired; });
        });
        QCOMPARE(done.get_future().get(), 0);
    }

    void thousandsOfTimers()
    {
        net::WorkerThread thread("test");
        net::Worker &worker = thread.worker();
        int fired = 0;
        on(worker, [&] {
            std::vector<quint64> ids;
            for (int i = 0; i < 50000; ++i)
                ids.push_back(worker.startTimer(std::chrono::hours(1) + std::chrono::milliseconds(i), [&] { ++fired; }));
            for (const quint64 id : ids)
                worker.cancelTimer(id);
        });
        QCOMPARE(fired, 0);
    }

    void unwatchedObjectsHearNothing()
    {
        // Both descriptors become ready in one batch; whoever is served first takes the other one away.
        struct Other final : net::Worker::Watcher
        {
            net::Worker *worker = nullptr;
            Other *rival = nullptr;
            int descriptor = -1;
            int *heard = nullptr;
            void descriptorReady(quint32) override
            {
                ++*heard;
                worker->unwatch(descriptor, this);
                worker->unwatch(rival->descriptor, rival);
            }
        };
        net::WorkerThread thread("test");
        net::Worker &worker = thread.worker();
        int heard = 0;
        Other a, b;
        for (Other *one : { &a, &b }) {
            one->worker = &worker;
            one->rival = one == &a ? &b : &a;
            one->descriptor = ::eventfd(0, EFD_CLOEXEC);
            one->heard = &heard;
        }
        on(worker, [&] {
            for (Other *one : { &a, &b }) {
                worker.watch(one->descriptor, EPOLLIN, one);
                const quint64 value = 1;
                QCOMPARE(::write(one->descriptor, &value, sizeof value), ssize_t(sizeof value));
            }
        });
        std::promise<void> later;
        on(worker, [&] { worker.startTimer(5ms, [&] { later.set_value(); }); });
        later.get_future().wait();
        QCOMPARE(heard, 1);
        ::close(a.descriptor);
        ::close(b.descriptor);
    }

    void servesAnyThreadWithAnEventLoop()
    {
        QEventLoop loop;
        net::Worker worker("main");
        QCOMPARE(async::Worker::current(), &worker);
        int ran = 0;
        std::thread other([&] { worker.post([&] { ++ran; }); });
        worker.startTimer(5ms, [&] {
            ++ran;
            if (ran == 2)
                loop.quit();
        });
        worker.post([&] {
            worker.startTimer(6ms, [&] { loop.quit(); });
        });
        loop.exec();
        other.join();
        QCOMPARE(ran, 2);
    }

    void nestedLoopsAreHarmless()
    {
        net::WorkerThread thread("test");
        net::Worker &worker = thread.worker();
        int ran = 0;
        std::promise<void> outer;
        worker.post([&] {
            QEventLoop nested;
            worker.startTimer(1ms, [&] { nested.quit(); });
            nested.exec();
            ++ran;
            outer.set_value();
        });
        worker.post([&] { ++ran; });
        QCOMPARE(outer.get_future().wait_for(20s), std::future_status::ready);
        on(worker, [] { });
        QCOMPARE(ran, 2);
    }
};

FACTEUR_TEST(WorkerTest)
#include "tst_worker.moc"

// Tasks run at once, each within its time.
#include "tests/support/testmain.h"

#include "async/gatherwithin.h"
#include "tests/support/manualworker.h"

#include <stdexcept>

using namespace std::chrono_literals;

namespace {
async::Task<void> nap(std::chrono::milliseconds time, int *ended)
{
    co_await async::sleepFor(time);
    ++*ended;
}
async::Task<void> atOnce(int *ended)
{
    ++*ended;
    co_return;
}
async::Task<void> throws(std::chrono::milliseconds time)
{
    co_await async::sleepFor(time);
    throw std::runtime_error("as the test wants it");
}
async::Task<void> gather(std::vector<async::Limited> tasks, std::vector<async::Ended> *ends, std::function<void(bool)> late)
{
    auto gathering = async::gatherWithin(std::move(tasks), std::move(late));
    *ends = co_await gathering;
}
} // namespace

class GatherWithinTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allInTimeTakesAsLongAsTheLongest()
    {
        ManualClock clock;
        ManualWorker worker(clock);
        int ended = 0;
        std::vector<async::Limited> tasks;
        tasks.push_back({ nap(20ms, &ended), 100ms, nullptr });
        tasks.push_back({ atOnce(&ended), 100ms, nullptr });
        tasks.push_back({ nap(50ms, &ended), 100ms, nullptr });
        std::vector<async::Ended> ends;
        worker.start(gather(std::move(tasks), &ends, {}));
        worker.advance(49ms);
        QVERIFY(ends.empty());
        worker.advance(1ms);
        QCOMPARE(ends.size(), size_t(3));
        for (const async::Ended &end : ends)
            QVERIFY(end.inTime && !end.error);
        QCOMPARE(worker.timerCount(), 0);
    }

    void whoIsLateGoesOnByItself()
    {
        ManualClock clock;
        ManualWorker worker(clock);
        int ended = 0, late = 0;
        auto keep = std::make_shared<int>(1);
        const std::weak_ptr<int> kept = keep;
        std::vector<async::Limited> tasks;
        tasks.push_back({ nap(20ms, &ended), 100ms, nullptr });
        tasks.push_back({ nap(500ms, &ended), 100ms, std::move(keep) });
        std::vector<async::Ended> ends;
        worker.start(gather(std::move(tasks), &ends, [&](bool isLate) { late += isLate ? 1 : -1; }));
        worker.advance(100ms);
        QCOMPARE(ends.size(), size_t(2));
        QVERIFY(ends[0].inTime && !ends[1].inTime);
        QCOMPARE(late, 1);
        QVERIFY(!kept.expired());
        worker.advance(400ms);
        QCOMPARE(ended, 2);
        QCOMPARE(late, 0);
        QVERIFY(kept.expired());
    }

    void eachHasALimitOfItsOwn()
    {
        ManualClock clock;
        ManualWorker worker(clock);
        int ended = 0;
        std::vector<async::Limited> tasks;
        tasks.push_back({ nap(300ms, &ended), 50ms, nullptr });
        tasks.push_back({ nap(300ms, &ended), 400ms, nullptr });
        std::vector<async::Ended> ends;
        worker.start(gather(std::move(tasks), &ends, {}));
        worker.advance(299ms);
        QVERIFY(ends.empty());
        worker.advance(1ms);
        QVERIFY(!ends[0].inTime && ends[1].inTime);
    }

    void exceptionsAreTold()
    {
        ManualClock clock;
        ManualWorker worker(clock);
        std::vector<async::Limited> tasks;
        tasks.push_back({ throws(0ms), 50ms, nullptr });
        tasks.push_back({ throws(10ms), 50ms, nullptr });
        tasks.push_back({ throws(100ms), 50ms, nullptr }); // and nobody is left to hear it
        std::vector<async::Ended> ends;
        worker.start(gather(std::move(tasks), &ends, {}));
        worker.advance(200ms);
        QVERIFY(ends[0].inTime && ends[0].error);
        QVERIFY(ends[1].inTime && ends[1].error);
        QVERIFY(!ends[2].inTime && !ends[2].error);
        QVERIFY(!worker.lastError());
    }

    void nothingIsDoneAtOnce()
    {
        ManualClock clock;
        ManualWorker worker(clock);
        auto gathering = async::gatherWithin({});
        QVERIFY(worker.wait(std::move(gathering)).empty());
    }
};

FACTEUR_TEST(GatherWithinTest)
#include "tst_gatherwithin.moc"

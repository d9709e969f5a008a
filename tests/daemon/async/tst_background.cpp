// Work in the background: in order, bounded, and given up at the end.
#include "tests/support/testmain.h" // first: moc of Qt 6.4 fails on <coroutine> before any Qt header

#include "async/background.h"

#include <semaphore>
#include <vector>

using async::Background;
using namespace std::chrono_literals;

class BackgroundTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void jobsRunInOrder()
    {
        Background background("background");
        std::vector<int> seen;
        for (int i = 0; i < 100; ++i)
            QVERIFY(background.submit([&seen, i](const Background &) { seen.push_back(i); }));
        QVERIFY(background.waitUntilIdle(60s));
        QCOMPARE(seen.size(), 100u);
        QVERIFY(std::is_sorted(seen.begin(), seen.end()));
    }
    void whatDoesNotFitIsRefused()
    {
        Background background("background", 2);
        std::binary_semaphore began(0), goOn(0);
        std::atomic<int> ran { 0 };
        QVERIFY(background.submit([&](const Background &) {
            began.release();
            goOn.acquire();
            ++ran;
        }));
        began.acquire();
        QVERIFY(background.submit([&](const Background &) { ++ran; }));
        QVERIFY(background.submit([&](const Background &) { ++ran; }));
        QVERIFY(!background.submit([&](const Background &) { ++ran; }));
        goOn.release();
        QVERIFY(background.waitUntilIdle(60s));
        QCOMPARE(ran.load(), 3);
        QVERIFY(background.submit([&](const Background &) { ++ran; })); // there is room again
        QVERIFY(background.waitUntilIdle(60s));
        QCOMPARE(ran.load(), 4);
    }
    void stopEndsWhatRunsAndDropsTheRest()
    {
        Background background("background");
        std::binary_semaphore began(0);
        std::atomic<int> ran { 0 };
        QVERIFY(background.submit([&](const Background &self) {
            began.release();
            while (!self.isStopping())
                std::this_thread::yield();
            ++ran;
        }));
        began.acquire();
        QVERIFY(background.submit([&](const Background &) { ran += 100; }));
        QCOMPARE(background.stop(), 1u);
        QCOMPARE(ran.load(), 1);
        QVERIFY(!background.submit([](const Background &) {}));
        QCOMPARE(background.stop(), 0u); // again does no harm
    }
};

FACTEUR_TEST(BackgroundTest)
#include "tst_background.moc"

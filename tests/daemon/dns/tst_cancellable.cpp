// Questions whose answers nobody waits for any more.
#include "tests/support/testmain.h" // first: moc of Qt 6.4 fails on <coroutine> before any Qt header

#include "dns/cancellable.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/manualworker.h"

using namespace std::chrono_literals;

class CancellableTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersPassThrough()
    {
        ManualClock clock;
        ManualWorker worker(clock);
        FakeResolver below;
        below.mx("example.org", 10, "mx.example.org").address("mx.example.org", "192.0.2.1");
        dns::Cancellable resolver(below, std::make_shared<async::Cancellation>());
        QCOMPARE(worker.wait(resolver.mx("example.org")).records.first().exchange, QByteArray("mx.example.org"));
        QCOMPARE(worker.wait(resolver.addresses("mx.example.org")).records.size(), 1);
        QCOMPARE(worker.wait(resolver.txt("nothing.example")).status, dns::Status::NxDomain);
    }
    void waitingEndsWhenItIsCancelled()
    {
        ManualClock clock;
        ManualWorker worker(clock);
        FakeResolver below;
        below.mx("example.org", 10, "mx.example.org").delay("example.org", dns::Type::MX, 10s);
        const auto cancellation = std::make_shared<async::Cancellation>();
        dns::Cancellable resolver(below, cancellation);
        std::optional<dns::Answer<dns::Mx>> answer;
        worker.start(keep(resolver.mx("example.org"), &answer));
        worker.runPending();
        QVERIFY(!answer);
        worker.post([cancellation] { cancellation->cancel(); });
        worker.runPending();
        QVERIFY(answer);
        QCOMPARE(answer->status, dns::Status::Temporary);
        // What was asked comes in late, and nobody is hurt; what is asked now is not asked at all.
        worker.advance(11s);
        QCOMPARE(worker.wait(resolver.mx("example.org")).status, dns::Status::Temporary);
        QCOMPARE(below.asked().size(), 1);
    }

private:
    static async::Task<void> keep(async::Task<dns::Answer<dns::Mx>> question, std::optional<dns::Answer<dns::Mx>> *answer)
    {
        *answer = co_await question;
    }
};

FACTEUR_TEST(CancellableTest)
#include "tst_cancellable.moc"

// Many threads at one account: deliveries, readers, flags, moves, scans and idle closing at once.
#include "tests/daemon/storage/mail/storefixture.h"
#include "tests/support/testmain.h"

#include <atomic>
#include <set>
#include <thread>

class ThreadsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deliveriesFromManyThreads()
    {
        Fixture f;
        constexpr int threads = 8, each = 60;
        std::atomic<int> failed { 0 };
        std::mutex mutex;
        std::set<quint32> uids;
        std::vector<std::thread> running;
        for (int t = 0; t < threads; ++t) {
            running.emplace_back([&, t] {
                for (int i = 0; i < each; ++i) {
                    const auto outcome = f.append("INBOX", Fixture::text(t * 1000 + i));
                    const std::lock_guard lock(mutex);
                    failed += !outcome || !uids.insert(outcome->uid.value()).second;
                }
            });
        }
        for (std::thread &thread : running)
            thread.join();
        QCOMPARE(failed.load(), 0);
        QCOMPARE(f.view()->status().messages, quint32(threads * each));
        QCOMPARE(f.view()->status().uidNext, Uid(threads * each + 1));
        QCOMPARE(f.store()->inconsistencies(), QStringList());
    }

    void everythingAtOnce()
    {
        Fixture f;
        QVERIFY(f.store()->create("Trash", {}).ok());
        for (int i = 0; i < 100; ++i)
            QVERIFY(f.append("INBOX", Fixture::text(i)).ok());
        std::atomic<bool> stop { false };
        std::atomic<int> failed { 0 }, appended { 100 }, expunged { 0 };
        std::vector<std::thread> running;
        const auto run = [&](std::function<void(int)> work) {
            running.emplace_back([&, work] {
                for (int i = 0; !stop; ++i)
                    work(i);
            });
        };
        for (int t = 0; t < 2; ++t) {
            run([&](int i) {
                if (f.append("INBOX", Fixture::text(1000 + i)))
                    ++appended;
                else
                    ++failed;
            });
        }
        run([&](int i) { // flags
            const auto view = f.view();
            const auto uids = Fixture::uids(*view);
            failed += !view->store(uids, i % 2 ? FlagChange::Add : FlagChange::Remove, flag::Flagged, { "k" }, {});
        });
        std::map<quint32, quint64> picture; // of a session that follows
        ModSeq seen;
        auto followed = f.view();
        const auto follow = [&] {
            const MailboxChanges changes = followed->changesSince(seen);
            for (const Uid uid : changes.expunged)
                picture.erase(uid.value());
            for (const MessageRecord &record : changes.changed)
                picture[record.uid.value()] = record.flags;
            failed += changes.highest < seen;
            seen = changes.highest;
        };
        run([&](int) { follow(); });
        run([&](int) { // reading
            const auto view = f.view();
            const auto uids = Fixture::uids(*view);
            const auto parts = view->cached(uids, Envelope | BodyStructure);
            failed += !parts;
            auto content = view->open(uids[uids.size() / 2]);
            failed += !content && content.failure().kind != Failure::Kind::NotFound;
            failed += content && !(*content)->all().startsWith("From: a@example.test");
        });
        run([&](int) { // moving and expunging
            const auto view = f.view(), trash = f.view("Trash");
            const auto uids = Fixture::uids(*view);
            if (uids.size() > 50)
                failed += !view->moveTo(std::span(uids).first(5), "Trash");
            const auto gone = Fixture::uids(*trash);
            failed += !trash->store(gone, FlagChange::Add, flag::Deleted, {}, {});
            const auto outcome = trash->expunge(gone);
            if (outcome)
                expunged += int(outcome->size());
            else
                ++failed;
        });
        run([&](int i) { // and looking around
            failed += !f.store()->status("Trash");
            failed += !f.store()->list();
            if (i % 20 == 0)
                failed += !f.store()->reindex("INBOX");
            f.registry().closeIdle();
        });
        QElapsedTimer timer;
        timer.start();
        while (appended < 250 && timer.elapsed() < 60'000)
            std::this_thread::yield();
        stop = true;
        for (std::thread &thread : running)
            thread.join();
        QCOMPARE(failed.load(), 0);
        QCOMPARE(f.store()->inconsistencies(), QStringList());
        follow();
        std::map<quint32, quint64> truth;
        for (const MessageRecord &record : Fixture::records(*followed))
            truth[record.uid.value()] = record.flags;
        QVERIFY(picture == truth);
        followed.reset();
        QCOMPARE(int(f.store()->quota()->messages), appended - expunged);
        f.reopen();
        QCOMPARE(f.store()->inconsistencies(), QStringList());
        QCOMPARE(int(f.store()->quota()->messages), appended - expunged);
    }
};

FACTEUR_TEST(ThreadsTest)
#include "tst_threads.moc"

// A network worker: one thread, its Qt event loop, and one epoll set that the loop watches with a single QSocketNotifier
// (the stock dispatchers are O(descriptors) per wake-up, an epoll set is not). Posted work and timers are entries of that
// set too (an eventfd, a timerfd), so thousands of idle time-outs cost nothing.
// Thread: its own, but for post().
#pragma once
#include "async/task.h"
#include "async/worker.h"

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>
#include <QThread>
#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <sys/epoll.h>
#include <unordered_map>
#include <vector>

namespace net {

class Worker final : public QObject, public async::Worker
{
public:
    // Serves the calling thread, which must run a Qt event loop, and is its current() until destroyed.
    explicit Worker(QByteArray name);
    ~Worker() override;
    QByteArray name() const { return m_name; }

    void post(std::function<void()> work) override;
    quint64 startTimer(std::chrono::milliseconds delay, std::function<void()> work) override;
    void cancelTimer(quint64 id) override;
    bool isCurrent() const { return async::Worker::current() == this; }

    // Whoever wants to hear of a descriptor. An object must unwatch before it dies; then no event reaches it any more, even
    // one that had been collected already.
    class Watcher
    {
    public:
        virtual ~Watcher() = default;
        virtual void descriptorReady(quint32 epollEvents) = 0;
    };
    bool watch(int descriptor, quint32 epollEvents, Watcher *watcher);
    void unwatch(int descriptor, Watcher *watcher);
    // The same for a descriptor that is about to be closed, which takes it out of the set by itself.
    void forget(Watcher *watcher);

    // Buffers that every connection of this worker uses between two suspensions, never across one.
    QByteArray &scratchIn() { return m_scratchIn; }
    QByteArray &scratchOut() { return m_scratchOut; }
    QByteArray &scratchPlain() { return m_scratchPlain; }

    // Connections living here; the listener balances by it. Thread: any.
    std::atomic<int> connections { 0 };

private:
    using TimePoint = std::chrono::steady_clock::time_point;
    void dispatch();
    void runPosted();
    void runTimers();
    void armTimer(TimePoint when);

    QByteArray m_name;
    int m_epoll = -1;
    int m_event = -1;
    int m_timer = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
    async::Worker *m_previous = nullptr;

    std::mutex m_mutex; // guards m_posted, m_signalled
    std::vector<std::function<void()>> m_posted;
    bool m_signalled = false; // the eventfd is set, or dispatch() will look at m_posted before it returns
    std::vector<std::function<void()>> m_running;

    std::map<std::pair<TimePoint, quint64>, std::function<void()>> m_timers;
    std::unordered_map<quint64, TimePoint> m_timerTimes;
    quint64 m_nextTimer = 1;
    TimePoint m_armedFor = TimePoint::max();

    std::vector<epoll_event> m_events; // of the current dispatch; m_next is the first not yet handed out
    int m_count = 0;
    int m_next = 0;
    QByteArray m_scratchIn, m_scratchOut, m_scratchPlain;
};

// A thread with a Worker on it. Destroying it ends the loop and joins; whatever lives on the worker must be gone by then.
class WorkerThread
{
public:
    explicit WorkerThread(QByteArray name);
    ~WorkerThread();
    Worker &worker() { return *m_worker; }

private:
    std::unique_ptr<QThread> m_thread;
    Worker *m_worker = nullptr;
    std::function<void()> m_quit; // on the worker
};

// One worker per core.
class Workers
{
public:
    explicit Workers(int count = 0); // 0: one per core
    int count() const { return int(m_threads.size()); }
    Worker &at(int index) { return m_threads[size_t(index)]->worker(); }
    Worker &leastBusy();

private:
    std::vector<std::unique_ptr<WorkerThread>> m_threads;
};

} // namespace net

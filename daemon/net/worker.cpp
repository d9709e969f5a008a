#include "net/worker.h"

#include <QEventLoop>
#include <future>
#include <pthread.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/timerfd.h>
#include <unistd.h>

namespace net {

namespace {
constexpr int eventsAtOnce = 256;
constexpr int roundsPerWakeUp = 8; // then Qt gets a turn
constexpr qsizetype scratchInSize = 64 * 1024;
constexpr qsizetype scratchPlainSize = 16 * 1024; // one TLS record
} // namespace

Worker::Worker(QByteArray name)
    : m_name(std::move(name))
    , m_epoll(epoll_create1(EPOLL_CLOEXEC))
    , m_event(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , m_timer(timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK))
    , m_notifier(std::make_unique<QSocketNotifier>(m_epoll, QSocketNotifier::Read))
    , m_previous(async::Worker::current())
    , m_events(eventsAtOnce)
    , m_scratchIn(scratchInSize, Qt::Uninitialized)
    , m_scratchPlain(scratchPlainSize, Qt::Uninitialized)
{
    if (m_epoll < 0 || m_event < 0 || m_timer < 0)
        qFatal("cannot make a network worker: no descriptors left");
    // Edge-triggered: neither is ever read, each write or expiry is a new edge.
    epoll_event event {};
    event.events = EPOLLIN | EPOLLET;
    event.data.ptr = nullptr; // dispatch() looks at posted work and timers anyway
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_event, &event);
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_timer, &event);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] { dispatch(); });
    setCurrent(this);
}

Worker::~Worker()
{
    setCurrent(m_previous);
    m_notifier.reset();
    const std::lock_guard lock(m_mutex);
    ::close(m_timer);
    ::close(m_event);
    ::close(m_epoll);
}

void Worker::post(std::function<void()> work)
{
    const std::lock_guard lock(m_mutex);
    m_posted.push_back(std::move(work));
    if (!std::exchange(m_signalled, true)) {
        // With the lock held: the work may be what ends this worker, which then must not close the descriptor under us.
        const quint64 one = 1;
        [[maybe_unused]] const auto written = ::write(m_event, &one, sizeof one);
    }
}

quint64 Worker::startTimer(std::chrono::milliseconds delay, std::function<void()> work)
{
    const TimePoint when = std::chrono::steady_clock::now() + std::max(delay, std::chrono::milliseconds(0));
    const quint64 id = m_nextTimer++;
    m_timers.emplace(std::pair(when, id), std::move(work));
    m_timerTimes.emplace(id, when);
    if (when < m_armedFor)
        armTimer(when);
    return id;
}

void Worker::cancelTimer(quint64 id)
{
    const auto found = m_timerTimes.find(id);
    if (found == m_timerTimes.end())
        return;
    m_timers.erase(std::pair(found->second, id)); // the timerfd stays armed: a wake-up for nothing is cheaper than a call
    m_timerTimes.erase(found);
}

void Worker::armTimer(TimePoint when)
{
    m_armedFor = when;
    const auto since = std::chrono::duration_cast<std::chrono::nanoseconds>(when.time_since_epoch()).count();
    itimerspec spec {};
    spec.it_value.tv_sec = time_t(since / 1'000'000'000);
    spec.it_value.tv_nsec = long(since % 1'000'000'000);
    if (since <= 0)
        spec.it_value.tv_nsec = 1; // zero would disarm it
    timerfd_settime(m_timer, TFD_TIMER_ABSTIME, &spec, nullptr);
}

void Worker::runTimers()
{
    if (m_timers.empty() || m_armedFor == TimePoint::max())
        return;
    const TimePoint now = std::chrono::steady_clock::now();
    if (now < m_armedFor)
        return;
    m_armedFor = TimePoint::max();
    while (!m_timers.empty() && m_timers.begin()->first.first <= now) {
        const auto first = m_timers.begin();
        const std::function<void()> work = std::move(first->second);
        m_timerTimes.erase(first->first.second);
        m_timers.erase(first);
        work();
    }
    if (!m_timers.empty() && m_timers.begin()->first.first < m_armedFor)
        armTimer(m_timers.begin()->first.first);
}

void Worker::runPosted()
{
    std::vector<std::function<void()>> work;
    work.swap(m_running); // for its capacity
    {
        const std::lock_guard lock(m_mutex);
        work.swap(m_posted);
    }
    for (std::function<void()> &one : work) {
        one();
        one = nullptr; // captures go at once, not after the others have run
    }
    work.clear();
    if (work.capacity() <= 1024)
        m_running.swap(work);
}

bool Worker::watch(int descriptor, quint32 epollEvents, Watcher *watcher)
{
    epoll_event event {};
    event.events = epollEvents;
    event.data.ptr = watcher;
    return epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event) == 0;
}

void Worker::unwatch(int descriptor, Watcher *watcher)
{
    epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr);
    forget(watcher);
}

void Worker::forget(Watcher *watcher)
{
    for (int i = m_next; i < m_count; ++i) {
        if (m_events[size_t(i)].data.ptr == watcher)
            m_events[size_t(i)].data.ptr = nullptr;
    }
}

// A handler may run a nested event loop (tests do): m_next and m_count are members so that a nested call goes on where
// this one stands.
void Worker::dispatch()
{
    {
        const std::lock_guard lock(m_mutex);
        m_signalled = true; // nobody needs to write to the eventfd while we are here
    }
    for (int round = 0;; ++round) {
        if (m_next >= m_count) {
            m_next = 0;
            m_count = std::max(0, epoll_wait(m_epoll, m_events.data(), eventsAtOnce, 0));
        }
        const bool heard = m_count > 0;
        while (m_next < m_count) {
            const epoll_event event = m_events[size_t(m_next++)];
            if (event.data.ptr)
                static_cast<Watcher *>(event.data.ptr)->descriptorReady(event.events);
        }
        runTimers();
        runPosted();
        const bool lastRound = round + 1 >= roundsPerWakeUp;
        const std::lock_guard lock(m_mutex);
        if (!m_posted.empty()) {
            if (!lastRound)
                continue;
            const quint64 one = 1; // come back after Qt's turn
            [[maybe_unused]] const auto written = ::write(m_event, &one, sizeof one);
            return;
        }
        if (!heard || lastRound) {
            m_signalled = false;
            return;
        }
    }
}

WorkerThread::WorkerThread(QByteArray name)
{
    const auto made = std::make_shared<std::promise<Worker *>>();
    auto future = made->get_future();
    m_thread.reset(QThread::create([this, name, made] {
        pthread_setname_np(pthread_self(), name.left(15).constData());
        Worker worker(name);
        QEventLoop loop;
        m_quit = [&loop] { loop.quit(); };
        made->set_value(&worker);
        loop.exec();
    }));
    m_thread->start();
    m_worker = future.get();
}

WorkerThread::~WorkerThread()
{
    m_worker->post([this] { m_quit(); });
    m_thread->wait();
}

Workers::Workers(int count)
{
    if (count <= 0)
        count = std::max(1, QThread::idealThreadCount());
    for (int i = 0; i < count; ++i)
        m_threads.push_back(std::make_unique<WorkerThread>("net-" + QByteArray::number(i)));
}

Worker &Workers::leastBusy()
{
    static std::atomic<unsigned> turn { 0 };
    const unsigned first = turn.fetch_add(1, std::memory_order_relaxed);
    Worker *best = nullptr;
    for (size_t i = 0; i < m_threads.size(); ++i) {
        Worker &worker = m_threads[(first + i) % m_threads.size()]->worker();
        if (!best || worker.connections < best->connections)
            best = &worker;
    }
    return *best;
}

} // namespace net

#include "storage/maildir/filewatch.h"

#include "shared/base/log.h"
#include "storage/maildir/fileerror.h"

#include <map>
#include <mutex>
#include <poll.h>
#include <pthread.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <thread>
#include <unordered_map>

namespace storage {

struct FileWatch::Private
{
    struct Watched
    {
        std::shared_ptr<Handler> handler;
        int descriptors[2];
    };
    Descriptor notify, wake;
    std::mutex mutex;
    std::map<quint64, Watched> watched;
    std::unordered_map<int, std::vector<std::pair<quint64, Place>>> byDescriptor; // the same folder may be watched twice
    quint64 next = 1;
    bool warned = false, stopping = false;
    std::thread thread;

    void run();
    void handle(const char *buffer, ssize_t size);
    void forget(quint64 id, int descriptor);
};

FileWatch::FileWatch()
    : d(std::make_unique<Private>())
{
    d->notify.reset(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
    d->wake.reset(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
}

FileWatch::~FileWatch()
{
    {
        const std::lock_guard lock(d->mutex);
        d->stopping = true;
    }
    if (d->thread.joinable()) {
        const uint64_t one = 1;
        [[maybe_unused]] const ssize_t written = ::write(d->wake.get(), &one, sizeof one);
        d->thread.join();
    }
}

quint64 FileWatch::add(const QByteArray &folderPath, Handler handler)
{
    const std::lock_guard lock(d->mutex);
    if (!d->notify.isOpen() || !d->wake.isOpen() || d->stopping)
        return 0;
    if (!d->thread.joinable())
        d->thread = std::thread([this] { d->run(); });
    constexpr uint32_t mask = IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ONLYDIR | IN_DONT_FOLLOW;
    const quint64 id = d->next++;
    Private::Watched watched { std::make_shared<Handler>(std::move(handler)), { -1, -1 } };
    for (const Place place : { Place::New, Place::Cur }) {
        const int descriptor
            = ::inotify_add_watch(d->notify.get(), (folderPath + '/' + placeName(place)).constData(), mask);
        if (descriptor < 0) {
            if (!d->warned)
                logEvent(Severity::Warning, "maildir", "no-file-watch",
                    { { "reason", fileFailure(QString::fromLocal8Bit(folderPath), errno).reason } });
            d->warned = true;
            d->forget(id, watched.descriptors[0]);
            return 0;
        }
        watched.descriptors[int(place)] = descriptor;
        d->byDescriptor[descriptor].emplace_back(id, place);
    }
    d->watched.emplace(id, std::move(watched));
    return id;
}

void FileWatch::remove(quint64 id)
{
    const std::lock_guard lock(d->mutex);
    const auto at = d->watched.find(id);
    if (at == d->watched.end())
        return;
    for (const int descriptor : at->second.descriptors)
        d->forget(id, descriptor);
    d->watched.erase(at);
}

void FileWatch::Private::forget(quint64 id, int descriptor)
{
    const auto at = byDescriptor.find(descriptor);
    if (at == byDescriptor.end())
        return;
    std::erase_if(at->second, [&](const auto &one) { return one.first == id; });
    if (at->second.empty()) {
        byDescriptor.erase(at);
        ::inotify_rm_watch(notify.get(), descriptor);
    }
}

void FileWatch::Private::run()
{
    ::pthread_setname_np(::pthread_self(), "mail-watch");
    alignas(inotify_event) char buffer[64 * 1024];
    for (;;) {
        pollfd waiting[2] = { { notify.get(), POLLIN, 0 }, { wake.get(), POLLIN, 0 } };
        if (::poll(waiting, 2, -1) < 0 && errno != EINTR)
            return;
        {
            const std::lock_guard lock(mutex);
            if (stopping)
                return;
        }
        const ssize_t size = ::read(notify.get(), buffer, sizeof buffer);
        if (size > 0)
            handle(buffer, size);
    }
}

void FileWatch::Private::handle(const char *buffer, ssize_t size)
{
    std::map<quint64, std::vector<FileEvent>> events;
    std::vector<std::pair<std::shared_ptr<Handler>, std::vector<FileEvent>>> calls;
    {
        const std::lock_guard lock(mutex);
        for (ssize_t at = 0; at + ssize_t(sizeof(inotify_event)) <= size;) {
            inotify_event event;
            std::memcpy(&event, buffer + at, sizeof event);
            const char *name = buffer + at + sizeof event;
            at += ssize_t(sizeof event) + event.len;
            if (event.mask & IN_Q_OVERFLOW) {
                for (const auto &[id, one] : watched)
                    events[id].push_back({});
                continue;
            }
            const auto found = byDescriptor.find(event.wd);
            if (found == byDescriptor.end() || event.len == 0 || (event.mask & (IN_IGNORED | IN_ISDIR)) || name[0] == '.')
                continue;
            const bool appeared = event.mask & (IN_MOVED_TO | IN_CREATE);
            for (const auto &[id, place] : found->second)
                events[id].push_back({ place, QByteArray(name), appeared });
        }
        for (auto &[id, list] : events) {
            if (const auto at = watched.find(id); at != watched.end())
                calls.emplace_back(at->second.handler, std::move(list));
        }
    }
    for (const auto &[handler, list] : calls)
        (*handler)(list);
}

} // namespace storage

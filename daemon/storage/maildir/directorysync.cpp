#include "storage/maildir/directorysync.h"

#include <cerrno>
#include <unistd.h>

namespace storage {

int DirectorySync::sync(int directory)
{
    std::unique_lock lock(m_mutex);
    const uint64_t ticket = ++m_asked;
    while (m_covered < ticket) {
        if (m_running) {
            m_done.wait(lock);
            continue;
        }
        m_running = true;
        const uint64_t covers = m_asked;
        lock.unlock();
        const int error = ::fsync(directory) == 0 ? 0 : errno;
        lock.lock();
        m_running = false;
        m_covered = covers;
        m_error = error;
        m_done.notify_all();
        if (covers >= ticket)
            return error;
    }
    return m_error;
}

} // namespace storage

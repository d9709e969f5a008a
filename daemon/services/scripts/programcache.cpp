#include "services/scripts/programcache.h"

#include <QFile>
#include <sys/stat.h>

namespace scripts {

ProgramCache::Entry ProgramCache::load(const QString &path)
{
    struct stat info {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0 || !S_ISREG(info.st_mode))
        return {};
    const Stamp stamp { quint64(info.st_ino), qint64(info.st_size), qint64(info.st_mtim.tv_sec), qint64(info.st_mtim.tv_nsec) };
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_kept.find(path);
        if (found != m_kept.end() && found->stamp == stamp) {
            m_order.splice(m_order.end(), m_order, found->use);
            return found->entry;
        }
    }
    // Compiled outside the lock: one user's long script holds up nobody else.
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return { nullptr, { { {}, "the script cannot be read" } } };
    sieve::Compiled compiled = sieve::compile(file.read(m_options.syntax.scriptSize + 1), m_options);
    Entry entry { std::move(compiled.program), std::move(compiled.errors) };
    const std::lock_guard lock(m_mutex);
    if (const auto old = m_kept.find(path); old != m_kept.end()) {
        m_order.erase(old->use);
        m_kept.erase(old);
    }
    m_kept.insert(path, { stamp, entry, m_order.insert(m_order.end(), path) });
    while (m_kept.size() > m_capacity) {
        m_kept.remove(m_order.front());
        m_order.pop_front();
    }
    return entry;
}

} // namespace scripts

#include "services/policy/learning/wordtable.h"

#include <QFile>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace policy {

namespace {
constexpr char magic[8] = { 'F', 'a', 'c', 't', 'W', 'o', 'r', '1' };

struct Entry
{
    quint32 fingerprint; // 0: free
    quint16 ham, spam;
};
} // namespace

struct WordTable::File
{
    char magic[8];
    quint32 buckets, perBucket, memories;
    quint32 ham, spam; // messages
    quint32 reserved[9];
    Entry entries[WordTable::buckets][WordTable::perBucket];
    quint64 learned[WordTable::memories]; // a message's key, its lowest bit replaced by 1 for spam; 0: free
};

Result<std::unique_ptr<WordTable>> WordTable::open(const QString &path)
{
    const auto failed = [&](const char *doing) {
        return Failure { errno == ENOSPC || errno == EDQUOT ? Failure::Kind::StorageFull : Failure::Kind::Internal, "The filter's memory cannot be used",
            QStringLiteral("%1: %2: %3").arg(path, QString::fromLatin1(doing), QString::fromLocal8Bit(std::strerror(errno))) };
    };
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return failed("open");
    struct Closer
    {
        int fd;
        ~Closer()
        {
            if (fd >= 0)
                ::close(fd);
        }
    } closer { fd };
    struct stat state
    {
    };
    if (::fstat(fd, &state) != 0 || !S_ISREG(state.st_mode))
        return failed("look at");
    if (state.st_size != qint64(sizeof(File)) && ::ftruncate(fd, 0) != 0)
        return failed("empty");
    // Holes would make a full disk a crash when they are written through the map.
    if (const int error = ::posix_fallocate(fd, 0, off_t(sizeof(File))); error != 0) {
        errno = error;
        return failed("allocate");
    }
    void *mapped = ::mmap(nullptr, sizeof(File), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (mapped == MAP_FAILED)
        return failed("map");
    auto *file = static_cast<File *>(mapped);
    const bool sound = std::memcmp(file->magic, magic, sizeof magic) == 0 && file->buckets == quint32(buckets) && file->perBucket == quint32(perBucket)
        && file->memories == quint32(memories);
    if (!sound) {
        std::memset(mapped, 0, sizeof(File));
        std::memcpy(file->magic, magic, sizeof magic);
        file->buckets = buckets;
        file->perBucket = perBucket;
        file->memories = memories;
    }
    closer.fd = -1;
    return std::unique_ptr<WordTable>(new WordTable(file, fd));
}

WordTable::~WordTable()
{
    ::munmap(m_file, sizeof(File));
    ::close(m_descriptor);
}

WordTable::Totals WordTable::totals() const
{
    const std::lock_guard lock(m_mutex);
    return { m_file->ham, m_file->spam };
}

static quint32 fingerprintOf(quint64 token) { return quint32(token >> 32) | 1; } // never 0

TokenCount WordTable::count(quint64 token) const
{
    const std::lock_guard lock(m_mutex);
    for (const Entry &entry : m_file->entries[token % buckets]) {
        if (entry.fingerprint == fingerprintOf(token))
            return { entry.ham, entry.spam };
    }
    return {};
}

// With m_mutex held.
void WordTable::add(quint64 token, bool spam, int by)
{
    Entry *bucket = m_file->entries[token % buckets];
    Entry *place = nullptr;
    for (int i = 0; i < perBucket; ++i) {
        if (bucket[i].fingerprint == fingerprintOf(token))
            place = &bucket[i];
    }
    if (!place) {
        if (by < 0)
            return;
        place = bucket; // a free one, else who says least
        for (int i = 0; i < perBucket; ++i) {
            if (bucket[i].fingerprint == 0 || (place->fingerprint != 0 && bucket[i].ham + bucket[i].spam < place->ham + place->spam))
                place = &bucket[i];
        }
        *place = { fingerprintOf(token), 0, 0 };
    }
    quint16 &count = spam ? place->spam : place->ham;
    if (by < 0)
        count = quint16(count > 0 ? count - 1 : 0);
    else if (count < 65535)
        ++count;
    if (place->ham == 0 && place->spam == 0)
        place->fingerprint = 0;
}

Learned WordTable::learnedAs(quint64 message) const
{
    const std::lock_guard lock(m_mutex);
    const quint64 stored = m_file->learned[(message >> 1) % memories];
    if (stored == 0 || (stored | 1) != (message | 1))
        return Learned::Nothing;
    return stored & 1 ? Learned::Spam : Learned::Ham;
}

bool WordTable::learn(quint64 message, std::span<const quint64> tokens, Learned as)
{
    const Learned before = learnedAs(message);
    if (before == as)
        return false;
    const std::lock_guard lock(m_mutex);
    const auto count = [&](Learned what, int by) {
        for (const quint64 token : tokens)
            add(token, what == Learned::Spam, by);
        quint32 &total = what == Learned::Spam ? m_file->spam : m_file->ham;
        total = by < 0 ? total - (total > 0 ? 1 : 0) : total + 1;
    };
    if (before != Learned::Nothing)
        count(before, -1);
    quint64 &memory = m_file->learned[(message >> 1) % memories];
    if (as == Learned::Nothing) {
        memory = 0;
        return true;
    }
    count(as, 1);
    memory = as == Learned::Spam ? (message | 1) : (message & ~quint64(1));
    if (memory == 0)
        memory = 2; // 0 says that the place is free
    // Old knowledge fades, and counters keep their room.
    if (m_file->ham > 60000 || m_file->spam > 60000) {
        for (auto &bucket : m_file->entries) {
            for (Entry &entry : bucket) {
                entry.ham /= 2;
                entry.spam /= 2;
                if (entry.ham == 0 && entry.spam == 0)
                    entry.fingerprint = 0;
            }
        }
        m_file->ham /= 2;
        m_file->spam /= 2;
    }
    return true;
}

} // namespace policy

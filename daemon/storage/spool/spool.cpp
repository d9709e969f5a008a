#include "storage/spool/spool.h"

#include "storage/spool/checksum.h"
#include "storage/spool/spoolfile.h"

#include <QDir>
#include <QFile>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <mutex>
#include <random>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>
#include <unordered_map>

namespace storage {

namespace {
constexpr qsizetype chunk = 256 * 1024;
// What somebody has put in a message's place, a link or a FIFO, is not followed and not waited for.
constexpr int plainFile = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;

struct File
{
    int fd = -1;
    int number = 0;
    qint64 allocated = 0;
};

Failure ioFailure(const char *what, const QString &path, int error)
{
    const bool full = error == ENOSPC || error == EDQUOT;
    return { full ? Failure::Kind::StorageFull : Failure::Kind::Internal,
        full ? QByteArray("Insufficient system storage") : QByteArray("Storage failed"),
        QStringLiteral("spool: %1 %2: %3").arg(QString::fromLatin1(what), path, QString::fromLocal8Bit(std::strerror(error))) };
}

} // namespace

QByteArray SpoolMessage::header(qint64 limit) const
{
    QByteArray text = read(0, limit);
    const qsizetype end = text.startsWith("\r\n") ? 0 : text.indexOf("\r\n\r\n");
    if (end >= 0)
        text.truncate(text.startsWith("\r\n") ? 2 : end + 4);
    else if (text.size() == limit)
        text.truncate(text.lastIndexOf("\r\n") + 2);
    return text;
}

struct Spool::Private : std::enable_shared_from_this<Spool::Private>
{
    struct Reading
    {
        int readers = 0;
        bool released = false;
    };

    QString directory;
    QByteArray node;
    Limits limits;
    mutable std::mutex mutex;
    std::vector<File> free;
    std::unordered_map<std::string, Reading> reading; // by row name
    int nextNumber = 1;
    int directoryFd = -1;
    quint64 nextGeneration = 1;

    ~Private()
    {
        for (const File &file : free)
            ::close(file.fd);
        if (directoryFd >= 0)
            ::close(directoryFd);
    }
    QString path(const QByteArray &file) const { return directory + QLatin1Char('/') + QString::fromLatin1(file); }
    QByteArray encodedPath(const QByteArray &file) const { return QFile::encodeName(path(file)); }

    Result<void> makeDirectory();
    Result<File> takeFile(bool &isNew);
    int writeMessage(const File &file, const SpoolContent &content, quint64 generation);
    void giveBack(File file, const QByteArray &name = {});
    void discard(const File &file);
    void recycle(const QByteArray &name);
    void readerGone(const QByteArray &name);
};

Result<void> Spool::Private::makeDirectory()
{
    if (directoryFd >= 0)
        return {};
    if (!QDir().mkpath(directory))
        return ioFailure("mkdir", directory, errno);
    directoryFd = ::open(QFile::encodeName(directory).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directoryFd < 0)
        return ioFailure("open", directory, errno);
    return {};
}

// A free file, or a new one with its blocks allocated.
Result<File> Spool::Private::takeFile(bool &isNew)
{
    int number = 0;
    {
        const std::lock_guard lock(mutex);
        if (const auto made = makeDirectory(); !made)
            return made.failure();
        if (!free.empty()) {
            const File file = free.back();
            free.pop_back();
            isNew = false;
            return file;
        }
        number = nextNumber++;
    }
    isNew = true;
    while (true) {
        const QByteArray name = encodedPath(spoolfile::fileName(node, number));
        const int fd = ::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (fd >= 0) {
            if (const int error = ::posix_fallocate(fd, 0, limits.preallocate); error == ENOSPC || error == EDQUOT) {
                ::close(fd);
                ::unlink(name.constData());
                return ioFailure("allocate", path(spoolfile::fileName(node, number)), error);
            }
            return File { fd, number, limits.preallocate };
        }
        if (errno != EEXIST) // left by a crash and not seen by open(): skip it
            return ioFailure("create", path(spoolfile::fileName(node, number)), errno);
        const std::lock_guard lock(mutex);
        number = nextNumber++;
    }
}

int Spool::Private::writeMessage(const File &file, const SpoolContent &content, quint64 generation)
{
    spoolfile::Header header {};
    header.generation = generation;
    header.length = quint64(content.size());
    quint32 sum = crc32c(0, content.prefix.data(), content.prefix.size());

    if (content.descriptor < 0) { // one write
        header.contentSum = crc32c(sum, content.memory.data(), content.memory.size());
        spoolfile::seal(header);
        iovec parts[3] = { { &header, sizeof header },
            { const_cast<char *>(content.prefix.data()), size_t(content.prefix.size()) },
            { const_cast<char *>(content.memory.data()), size_t(content.memory.size()) } };
        const ssize_t n = ::pwritev(file.fd, parts, 3, 0);
        if (n == spoolfile::headerSize + content.size())
            return 0;
        if (n < 0 && errno != EINTR)
            return errno;
        // A short write is rare: write the pieces one by one.
        qint64 offset = 0;
        for (const iovec &part : parts) {
            if (const int error = spoolfile::writeAll(file.fd, static_cast<const char *>(part.iov_base), qint64(part.iov_len), offset))
                return error;
            offset += qint64(part.iov_len);
        }
        return 0;
    }
    if (const int error = spoolfile::writeAll(file.fd, content.prefix.data(), content.prefix.size(), spoolfile::headerSize))
        return error;
    QByteArray buffer(chunk, Qt::Uninitialized);
    for (qint64 done = 0; done < content.descriptorSize;) {
        const qint64 n = spoolfile::readSome(content.descriptor, buffer.data(), std::min<qint64>(chunk, content.descriptorSize - done), done);
        if (n <= 0)
            return EIO;
        sum = crc32c(sum, buffer.constData(), n);
        if (const int error = spoolfile::writeAll(file.fd, buffer.constData(), n, spoolfile::headerSize + content.prefix.size() + done))
            return error;
        done += n;
    }
    header.contentSum = sum;
    spoolfile::seal(header);
    return spoolfile::writeAll(file.fd, reinterpret_cast<const char *>(&header), spoolfile::headerSize, 0);
}

void Spool::Private::discard(const File &file)
{
    ::unlink(encodedPath(spoolfile::fileName(node, file.number)).constData());
    ::close(file.fd);
}

void Spool::Private::giveBack(File file, const QByteArray &name)
{
    {
        const std::lock_guard lock(mutex);
        if (const auto found = reading.find(name.toStdString()); !name.isEmpty() && found != reading.end()) {
            found->second.released = true; // a reader came just now: its end frees the file
            ::close(file.fd);
            return;
        }
        if (file.allocated <= limits.keepUpTo && int(free.size()) < limits.freeFiles) {
            free.push_back(file);
            return;
        }
    }
    discard(file);
}

void Spool::Private::recycle(const QByteArray &name)
{
    const auto parsed = spoolfile::parseRowName(name);
    if (!parsed)
        return;
    const QByteArray own = node + '.';
    const QByteArray encoded = encodedPath(parsed->first);
    if (!parsed->first.startsWith(own)) { // another node's: it cannot hear of it, so the file goes
        ::unlink(encoded.constData());
        return;
    }
    const int fd = ::open(encoded.constData(), O_RDWR | plainFile);
    if (fd < 0)
        return;
    spoolfile::Header header {};
    struct stat info {};
    if (spoolfile::readSome(fd, reinterpret_cast<char *>(&header), spoolfile::headerSize, 0) != spoolfile::headerSize || ::fstat(fd, &info) != 0
        || !spoolfile::isSound(header) || header.generation != parsed->second) {
        ::close(fd); // it is another message's by now
        return;
    }
    giveBack({ fd, parsed->first.mid(own.size()).toInt(), info.st_size }, name);
}

void Spool::Private::readerGone(const QByteArray &name)
{
    {
        const std::lock_guard lock(mutex);
        const auto found = reading.find(name.toStdString());
        if (found == reading.end() || --found->second.readers > 0)
            return;
        const bool released = found->second.released;
        reading.erase(found);
        if (!released)
            return;
    }
    recycle(name);
}

namespace {
class Reader final : public SpoolMessage
{
public:
    Reader(int fd, qint64 size, std::function<void()> gone)
        : m_fd(fd)
        , m_size(size)
        , m_gone(std::move(gone))
    {
    }
    ~Reader() override
    {
        ::close(m_fd);
        m_gone();
    }
    qint64 size() const override { return m_size; }
    QByteArray read(qint64 offset, qint64 n) const override
    {
        if (offset < 0 || offset >= m_size || n <= 0)
            return {};
        QByteArray out(std::min(n, m_size - offset), Qt::Uninitialized);
        out.truncate(spoolfile::readSome(m_fd, out.data(), out.size(), spoolfile::headerSize + offset));
        return out;
    }

private:
    int m_fd;
    qint64 m_size;
    std::function<void()> m_gone;
};
} // namespace

Spool::Spool(QString directory, QByteArray node, Limits limits)
    : d(std::make_shared<Private>())
{
    d->directory = std::move(directory);
    d->node = std::move(node);
    d->limits = limits;
    // Generations only need to differ from those that rows and files still hold: start at the clock's nanoseconds with
    // random low bits, count from there.
    timespec now {};
    ::clock_gettime(CLOCK_REALTIME, &now);
    d->nextGeneration = (quint64(now.tv_sec) * 1000000000u + quint64(now.tv_nsec)) ^ (std::random_device()() & 0xffff);
}

Spool::Spool(QString directory, QByteArray node)
    : Spool(std::move(directory), std::move(node), Limits())
{
}

Spool::~Spool() = default;

Result<std::vector<QByteArray>> Spool::open(const std::set<QByteArray> &live)
{
    {
        const std::lock_guard lock(d->mutex);
        if (const auto made = d->makeDirectory(); !made)
            return made.failure();
    }
    std::unordered_map<std::string, quint64> wanted; // file → generation
    std::vector<QByteArray> missing;
    for (const QByteArray &name : live) {
        const auto parsed = spoolfile::parseRowName(name);
        if (!parsed) {
            missing.push_back(name);
            continue;
        }
        wanted[parsed->first.toStdString()] = parsed->second;
    }
    const QByteArray own = d->node + '.';
    const QStringList files = QDir(d->directory).entryList(QDir::Files | QDir::Hidden, QDir::Unsorted);
    std::set<std::string> sound;
    for (const QString &entry : files) {
        const QByteArray name = entry.toLatin1();
        const auto want = wanted.find(name.toStdString());
        const bool isOwn = name.startsWith(own);
        if (!isOwn && want == wanted.end())
            continue;
        bool isNumber = false;
        const int number = isOwn ? name.mid(own.size()).toInt(&isNumber) : 0;
        const int fd = ::open(d->encodedPath(name).constData(), O_RDWR | plainFile);
        if (fd < 0)
            continue;
        spoolfile::Header header {};
        struct stat info {};
        const bool read = ::fstat(fd, &info) == 0 && spoolfile::readSome(fd, reinterpret_cast<char *>(&header), spoolfile::headerSize, 0) == spoolfile::headerSize;
        if (want != wanted.end()) {
            // The content's checksum is verified when it is read; reading it all now would make a start with a long
            // queue slow.
            if (read && spoolfile::isSound(header) && header.generation == want->second
                && qint64(header.length) <= info.st_size - spoolfile::headerSize)
                sound.insert(name.toStdString());
            ::close(fd);
        } else if (isOwn && isNumber) {
            d->giveBack({ fd, number, info.st_size }); // an orphan, or a free file of the last run
        } else {
            ::close(fd);
        }
        const std::lock_guard lock(d->mutex);
        d->nextNumber = std::max(d->nextNumber, number + 1);
    }
    for (const QByteArray &name : live) {
        const auto parsed = spoolfile::parseRowName(name);
        if (parsed && !sound.count(parsed->first.toStdString()))
            missing.push_back(name);
    }
    return missing;
}

Result<QByteArray> Spool::store(const SpoolContent &content)
{
    bool isNew = false;
    auto taken = d->takeFile(isNew);
    if (!taken)
        return taken.failure();
    File file = *taken;
    quint64 generation = 0;
    {
        const std::lock_guard lock(d->mutex);
        generation = d->nextGeneration++;
    }
    int error = d->writeMessage(file, content, generation);
    if (!error && ::fdatasync(file.fd) != 0)
        error = errno;
    if (!error && isNew && ::fsync(d->directoryFd) != 0) // the name must be there, too
        error = errno;
    if (error) {
        d->discard(file);
        return ioFailure("write", d->path(spoolfile::fileName(d->node, file.number)), error);
    }
    ::close(file.fd);
    return spoolfile::rowName(d->node, file.number, generation);
}

Result<std::shared_ptr<SpoolMessage>> Spool::read(const QByteArray &name)
{
    const auto notFound = [&name](const char *why) {
        return Failure { Failure::Kind::NotFound, "Message content is missing",
            QStringLiteral("spool: %1: %2").arg(QString::fromLatin1(name), QString::fromLatin1(why)) };
    };
    const auto parsed = spoolfile::parseRowName(name);
    if (!parsed)
        return notFound("not a spool name");
    {
        const std::lock_guard lock(d->mutex);
        ++d->reading[name.toStdString()].readers;
    }
    const int fd = ::open(d->encodedPath(parsed->first).constData(), O_RDONLY | plainFile);
    if (fd < 0) {
        const int error = errno;
        d->readerGone(name);
        if (error == ENOENT || error == ELOOP)
            return notFound("no such file");
        return ioFailure("open", d->path(parsed->first), error);
    }
    spoolfile::Header header {};
    const bool read = spoolfile::readSome(fd, reinterpret_cast<char *>(&header), spoolfile::headerSize, 0) == spoolfile::headerSize;
    auto message = std::make_shared<Reader>(fd, qint64(header.length), [d = d, name] { d->readerGone(name); });
    if (!read || !spoolfile::isSound(header))
        return notFound("damaged header");
    if (header.generation != parsed->second)
        return notFound("the file holds another message");
    quint32 sum = 0;
    for (qint64 done = 0; done < qint64(header.length);) {
        const QByteArray part = message->read(done, chunk);
        if (part.isEmpty())
            return notFound("truncated");
        sum = crc32c(sum, part.constData(), part.size());
        done += part.size();
    }
    if (sum != header.contentSum)
        return notFound("wrong checksum");
    return std::shared_ptr<SpoolMessage>(std::move(message));
}

void Spool::release(const QByteArray &name)
{
    {
        const std::lock_guard lock(d->mutex);
        const auto found = d->reading.find(name.toStdString());
        if (found != d->reading.end()) {
            found->second.released = true; // its last reader frees it
            return;
        }
    }
    d->recycle(name);
}

int Spool::freeFiles() const
{
    const std::lock_guard lock(d->mutex);
    return int(d->free.size());
}

int Spool::openReaders() const
{
    const std::lock_guard lock(d->mutex);
    return int(d->reading.size());
}

} // namespace storage

#include "storage/maildir/folder.h"

#include "shared/base/log.h"

#include <cstdio>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>

namespace storage {
namespace {

constexpr int openDirectory = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW;
constexpr qint64 pieceSize = 256 * 1024;
constexpr size_t mostNames = 20'000'000;

qint64 nanoseconds(const timespec &time) { return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec; }

int writeMemory(int fd, const QByteArray &prefix, const QByteArray &content)
{
    iovec parts[2] = { { const_cast<char *>(prefix.constData()), size_t(prefix.size()) },
        { const_cast<char *>(content.constData()), size_t(content.size()) } };
    const ssize_t all = prefix.size() + content.size();
    ssize_t written;
    do
        written = ::writev(fd, parts, 2);
    while (written < 0 && errno == EINTR);
    if (written < 0)
        return errno;
    if (written == all)
        return 0;
    if (written < prefix.size()) {
        if (const int error = writeAll(fd, QByteArrayView(prefix).sliced(written)))
            return error;
        return writeAll(fd, content);
    }
    return writeAll(fd, QByteArrayView(content).sliced(written - prefix.size()));
}

Result<Descriptor> subdirectory(int directory, const char *name)
{
    Descriptor opened(::openat(directory, name, openDirectory));
    if (!opened.isOpen() && errno == ENOENT) {
        if (::mkdirat(directory, name, 0700) != 0 && errno != EEXIST)
            return fileFailure(QStringLiteral("make ") + QLatin1StringView(name), errno);
        opened.reset(::openat(directory, name, openDirectory));
    }
    if (!opened.isOpen())
        return fileFailure(QStringLiteral("open directory ") + QLatin1StringView(name), errno);
    return opened;
}

} // namespace

QByteArray pathOf(Place place, QByteArrayView name)
{
    QByteArray path;
    path.reserve(name.size() + 4);
    path += placeName(place);
    path += '/';
    path.append(name);
    return path;
}

qint64 bareLineFeeds(QByteArrayView octets, char &previous)
{
    if (octets.isEmpty())
        return 0;
    qint64 count = 0;
    const char *const begin = octets.data(), *const end = begin + octets.size();
    for (const char *at = begin; (at = static_cast<const char *>(std::memchr(at, '\n', size_t(end - at)))) != nullptr; ++at) {
        if ((at == begin ? previous : at[-1]) != '\r')
            ++count;
    }
    previous = end[-1];
    return count;
}

Result<std::shared_ptr<Folder>> Folder::open(int parent, const QByteArray &name)
{
    std::shared_ptr<Folder> folder(new Folder);
    folder->m_directory.reset(::openat(parent, name.constData(), openDirectory));
    if (!folder->m_directory.isOpen())
        return fileFailure(QStringLiteral("open folder ") + QString::fromUtf8(name), errno);
    const int fd = folder->descriptor();
    folder->m_cur.reset(::openat(fd, "cur", openDirectory));
    if (!folder->m_cur.isOpen())
        return fileFailure(QStringLiteral("open cur of ") + QString::fromUtf8(name), errno);
    auto fresh = subdirectory(fd, "new");
    if (!fresh)
        return fresh.failure();
    folder->m_new = std::move(*fresh);
    if (auto temporary = subdirectory(fd, "tmp"); !temporary)
        return temporary.failure();
    return folder;
}

Result<void> Folder::makeInside(int directory)
{
    for (const char *name : { "tmp", "new", "cur" }) {
        if (auto made = subdirectory(directory, name); !made)
            return made.failure();
    }
    if (::fsync(directory) != 0)
        return fileFailure(QStringLiteral("sync new folder"), errno);
    return {};
}

Result<WrittenFile> Folder::write(const NewMessage &message)
{
    const MessageBuffer &content = *message.content;
    WrittenFile file;
    const QByteArray unique = uniqueBase();
    file.temporary = "tmp/" + unique;
    file.octets = message.prefix.size() + content.size();
    const QString doing = QStringLiteral("write message");
    if (!hasRoomFor(descriptor(), file.octets))
        return fileFailure(doing, ENOSPC);
    const Descriptor fd(
        ::openat(descriptor(), file.temporary.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!fd.isOpen())
        return fileFailure(doing, errno);

    char previous = 0;
    qint64 bare = bareLineFeeds(message.prefix, previous);
    int error = 0;
    if (content.inMemory()) {
        bare += bareLineFeeds(content.memory(), previous);
        error = writeMemory(fd.get(), message.prefix, content.memory());
    } else {
        error = writeAll(fd.get(), message.prefix);
        for (qint64 offset = 0; !error && offset < content.size(); offset += pieceSize) {
            const QByteArray piece = content.read(offset, pieceSize);
            if (piece.size() != std::min(pieceSize, content.size() - offset)) {
                error = EIO;
                break;
            }
            bare += bareLineFeeds(piece, previous);
            error = writeAll(fd.get(), piece);
        }
    }
    if (!error && message.internalDate) {
        const timespec times[2] = { { 0, UTIME_NOW }, { time_t(*message.internalDate), 0 } };
        if (::futimens(fd.get(), times) != 0)
            error = errno;
    }
    struct stat info;
    if (!error && ::fstat(fd.get(), &info) != 0)
        error = errno;
    if (!error && ::fsync(fd.get()) != 0)
        error = errno;
    if (error) {
        ::unlinkat(descriptor(), file.temporary.constData(), 0);
        return fileFailure(doing, error);
    }
    file.internalDate = qint64(info.st_mtim.tv_sec);
    file.crlfOctets = file.octets + bare;
    file.base = baseWithSizes(unique, file.octets, file.crlfOctets);
    return file;
}

int Folder::publish(const WrittenFile &file, Place place, const QByteArray &name)
{
    const OwnChange change(*this);
    return renameInside(file.temporary, pathOf(place, name));
}

int Folder::linkInto(Folder &other, const QByteArray &from, const QByteArray &to)
{
    return ::linkat(descriptor(), from.constData(), other.descriptor(), to.constData(), 0) == 0 ? 0 : errno;
}

int Folder::moveInto(Folder &other, const QByteArray &from, const QByteArray &to)
{
    if (::renameat2(descriptor(), from.constData(), other.descriptor(), to.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    if (const int error = linkInto(other, from, to)) // a file system without RENAME_NOREPLACE
        return error;
    return remove(from);
}

Result<WrittenFile> Folder::copyInto(Folder &other, const QByteArray &from, const QByteArray &base)
{
    const QString doing = QStringLiteral("copy message");
    const Descriptor source(::openat(descriptor(), from.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    struct stat info;
    if (!source.isOpen() || ::fstat(source.get(), &info) != 0)
        return fileFailure(doing, errno);
    if (!S_ISREG(info.st_mode))
        return fileFailure(doing, ENOENT);
    if (!hasRoomFor(other.descriptor(), info.st_size))
        return fileFailure(doing, ENOSPC);
    WrittenFile file;
    file.temporary = "tmp/" + uniqueBase();
    file.base = base;
    const Descriptor target(::openat(
        other.descriptor(), file.temporary.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!target.isOpen())
        return fileFailure(doing, errno);
    int error = 0;
    for (;;) {
        const QByteArray piece = readAt(source.get(), file.octets, pieceSize);
        if (piece.isEmpty() || (error = writeAll(target.get(), piece)))
            break;
        file.octets += piece.size();
    }
    const timespec times[2] = { { 0, UTIME_NOW }, info.st_mtim };
    if (!error && (::futimens(target.get(), times) != 0 || ::fsync(target.get()) != 0))
        error = errno;
    if (error) {
        ::unlinkat(other.descriptor(), file.temporary.constData(), 0);
        return fileFailure(doing, error);
    }
    file.internalDate = qint64(info.st_mtim.tv_sec);
    return file;
}

int Folder::renameInside(const QByteArray &from, const QByteArray &to)
{
    return ::renameat(descriptor(), from.constData(), descriptor(), to.constData()) == 0 ? 0 : errno;
}

int Folder::remove(const QByteArray &name)
{
    return ::unlinkat(descriptor(), name.constData(), 0) == 0 ? 0 : errno;
}

bool Folder::exists(const QByteArray &name) const
{
    struct stat info;
    return ::fstatat(descriptor(), name.constData(), &info, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(info.st_mode);
}

int Folder::sync(Place place) { return m_syncs[int(place)].sync(place == Place::New ? m_new.get() : m_cur.get()); }

bool Folder::list(Place place, Listing &into) const
{
    // A descriptor of its own: a shared one would share its position.
    const int fd = ::openat(descriptor(), placeName(place), openDirectory);
    DIR *directory = fd < 0 ? nullptr : ::fdopendir(fd);
    if (!directory) {
        if (fd >= 0)
            ::close(fd);
        return false;
    }
    bool whole = true;
    for (;;) {
        errno = 0;
        const dirent *entry = ::readdir(directory);
        if (!entry) {
            whole = errno == 0;
            break;
        }
        if (entry->d_name[0] == '.')
            continue;
        if (entry->d_type != DT_REG) {
            struct stat info;
            if (entry->d_type != DT_UNKNOWN
                || ::fstatat(fd, entry->d_name, &info, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(info.st_mode))
                continue; // directories, links, devices: no mail
        }
        if (into.size() >= mostNames) {
            logEvent(Severity::Error, "maildir", "too-many-files", { { "place", placeName(place) } });
            whole = false;
            break;
        }
        into.add(QByteArrayView(entry->d_name, qsizetype(std::strlen(entry->d_name))), place);
    }
    ::closedir(directory);
    return whole;
}

void Folder::removeStaleTemporaries() const
{
    const int fd = ::openat(descriptor(), "tmp", openDirectory);
    DIR *directory = fd < 0 ? nullptr : ::fdopendir(fd);
    if (!directory) {
        if (fd >= 0)
            ::close(fd);
        return;
    }
    const time_t oldest = ::time(nullptr) - 36 * 3600; // as the Maildir specification has it
    while (const dirent *entry = ::readdir(directory)) {
        struct stat info;
        if (entry->d_name[0] == '.' || ::fstatat(fd, entry->d_name, &info, AT_SYMLINK_NOFOLLOW) != 0
            || S_ISDIR(info.st_mode))
            continue;
        // The access time: a message appended with an old date is not stale.
        if (info.st_atim.tv_sec < oldest && ::unlinkat(fd, entry->d_name, 0) == 0)
            logEvent(Severity::Notice, "maildir", "stale-file-removed", { { "file", QByteArrayView(entry->d_name) } });
    }
    ::closedir(directory);
}

qint64 Folder::modificationTime(Place place) const
{
    struct stat info;
    return ::fstat(place == Place::New ? m_new.get() : m_cur.get(), &info) == 0 ? nanoseconds(info.st_mtim) : 0;
}

Folder::OwnChange::OwnChange(Folder &folder)
    : m_folder(folder)
    , m_lock(folder.m_changing)
{
    for (const Place place : { Place::New, Place::Cur })
        m_wasKnown[int(place)] = folder.known(place) != 0 && folder.known(place) == folder.modificationTime(place);
}

Folder::OwnChange::~OwnChange()
{
    for (const Place place : { Place::New, Place::Cur }) {
        if (m_wasKnown[int(place)])
            m_folder.setKnown(place, m_folder.modificationTime(place));
    }
}

} // namespace storage

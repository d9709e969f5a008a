#include "storage/maildir/fileerror.h"

#include <algorithm>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

namespace storage {

Failure fileFailure(const QString &doing, int error)
{
    const QString reason = doing + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(error));
    switch (error) {
    case ENOSPC:
    case EDQUOT: // the quota of the daemon's own user: no single account's fault
        return { Failure::Kind::StorageFull, "Mail storage is full, try again later", reason };
    case ENOENT:
        return { Failure::Kind::NotFound, "Not there any more", reason };
    case EEXIST:
        return { Failure::Kind::Exists, "Exists already", reason };
    case ENAMETOOLONG:
        return { Failure::Kind::Refused, "Name is too long", reason };
    case EROFS: // nobody's mistake, and over when somebody has looked after the disk
    case EIO:
    case EACCES:
    case EMFILE:
    case ENFILE:
    case ENOMEM:
        return { Failure::Kind::Unavailable, "Mail storage cannot be used now, try again later", reason };
    default:
        return { Failure::Kind::Internal, "Mail storage failed, try again later", reason };
    }
}

bool hasRoomFor(int fd, qint64 octets)
{
    struct statvfs disk;
    if (::fstatvfs(fd, &disk) != 0 || disk.f_blocks == 0)
        return true; // the write will tell
    const quint64 unit = disk.f_frsize, kept = std::min<quint64>(16 * 1024 * 1024, disk.f_blocks * unit / 64);
    return disk.f_bavail * unit >= kept + quint64(std::max<qint64>(0, octets));
}

int writeAll(int fd, QByteArrayView octets)
{
    while (!octets.isEmpty()) {
        const ssize_t written = ::write(fd, octets.data(), size_t(octets.size()));
        if (written < 0) {
            if (errno == EINTR)
                continue;
            return errno;
        }
        octets = octets.sliced(written);
    }
    return 0;
}

QByteArray readAt(int fd, qint64 offset, qint64 n)
{
    if (n <= 0 || offset < 0)
        return {};
    QByteArray octets(n, Qt::Uninitialized);
    qint64 filled = 0;
    while (filled < n) {
        const ssize_t got = ::pread(fd, octets.data() + filled, size_t(n - filled), off_t(offset + filled));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        filled += got;
    }
    octets.truncate(filled);
    return octets;
}

QByteArray readSmallFile(int directory, const QByteArray &name, qint64 limit)
{
    const Descriptor file(::openat(directory, name.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    struct stat info;
    if (!file.isOpen() || ::fstat(file.get(), &info) != 0 || !S_ISREG(info.st_mode) || info.st_size > limit)
        return {};
    QByteArray content = readAt(file.get(), 0, info.st_size);
    return content.isNull() ? QByteArray("") : content;
}

Result<void> replaceFile(int directory, const QByteArray &name, const QByteArray &content)
{
    const QByteArray beside = name + ".new";
    const QString doing = QStringLiteral("write ") + QString::fromUtf8(name);
    ::unlinkat(directory, beside.constData(), 0);
    const Descriptor file(
        ::openat(directory, beside.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file.isOpen())
        return fileFailure(doing, errno);
    int error = writeAll(file.get(), content);
    if (!error && ::fsync(file.get()) != 0)
        error = errno;
    if (!error && ::renameat(directory, beside.constData(), directory, name.constData()) != 0)
        error = errno;
    if (error) {
        ::unlinkat(directory, beside.constData(), 0);
        return fileFailure(doing, error);
    }
    if (::fsync(directory) != 0)
        return fileFailure(doing, errno);
    return {};
}

} // namespace storage

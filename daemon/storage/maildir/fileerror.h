// What a failed system call means for mail. Thread: any.
#pragma once
#include "shared/base/result.h"

#include <cerrno>
#include <unistd.h>

namespace storage {

// `doing` is for the log: what was tried, with the path; `error` is errno's value.
Failure fileFailure(const QString &doing, int error);

// Owns a file descriptor.
class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    Descriptor(Descriptor &&other) noexcept
        : m_fd(other.release())
    {
    }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        if (this != &other)
            reset(other.release());
        return *this;
    }
    ~Descriptor() { reset(); }
    int get() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }
    int release()
    {
        const int fd = m_fd;
        m_fd = -1;
        return fd;
    }
    void reset(int fd = -1)
    {
        if (m_fd >= 0)
            ::close(m_fd);
        m_fd = fd;
    }

private:
    int m_fd = -1;
};

// Whether a message of so many octets may be written to the file system of this descriptor. The last of the room (16 MiB,
// or 1/64 of a small disk) is kept for flags, indexes and uidlists: without them nobody could delete mail to make room.
bool hasRoomFor(int fd, qint64 octets);

// All of it or errno; continues after short writes and EINTR. 0 or an errno value.
int writeAll(int fd, QByteArrayView octets);
// At most n octets from offset; less at the end of the file or on an error.
QByteArray readAt(int fd, qint64 offset, qint64 n);
// The whole of a small file, at most `limit` octets; null when it cannot be read. Symbolic links are not followed.
QByteArray readSmallFile(int directory, const QByteArray &name, qint64 limit);
// Replaces a file durably: written beside it in `directory`, synced, renamed over it, the directory synced.
Result<void> replaceFile(int directory, const QByteArray &name, const QByteArray &content);

} // namespace storage

#include "storage/spool/spoolfile.h"

#include "storage/spool/checksum.h"

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <unistd.h>

namespace storage::spoolfile {

static constexpr char magic[8] = { 'F', 'A', 'C', 'T', 'S', 'P', 'L', '1' };

static quint32 sumOf(const Header &header)
{
    return crc32c(0, reinterpret_cast<const char *>(&header), offsetof(Header, headerSum));
}

void seal(Header &header)
{
    std::memcpy(header.magic, magic, sizeof magic);
    header.headerSum = sumOf(header);
}

bool isSound(const Header &header)
{
    return std::memcmp(header.magic, magic, sizeof magic) == 0 && header.headerSum == sumOf(header);
}

QByteArray fileName(const QByteArray &node, int number) { return node + '.' + QByteArray::number(number); }

QByteArray rowName(const QByteArray &node, int number, quint64 generation)
{
    return fileName(node, number) + '-' + QByteArray::number(generation, 16);
}

std::optional<std::pair<QByteArray, quint64>> parseRowName(const QByteArray &name)
{
    const qsizetype dash = name.lastIndexOf('-');
    if (dash <= 0 || name.size() > 200)
        return std::nullopt;
    bool ok = false;
    const quint64 generation = name.mid(dash + 1).toULongLong(&ok, 16);
    const QByteArray file = name.left(dash);
    if (!ok || file.contains('/') || file.startsWith('.') || file.contains('\0'))
        return std::nullopt;
    return std::make_pair(file, generation);
}

int writeAll(int fd, const char *data, qint64 size, qint64 offset)
{
    while (size > 0) {
        const ssize_t n = ::pwrite(fd, data, size_t(size), offset);
        if (n < 0) {
            if (errno == EINTR)
                continue;
            return errno;
        }
        data += n;
        size -= n;
        offset += n;
    }
    return 0;
}

qint64 readSome(int fd, char *data, qint64 size, qint64 offset)
{
    qint64 done = 0;
    while (done < size) {
        const ssize_t n = ::pread(fd, data + done, size_t(size - done), offset + done);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            break;
        done += n;
    }
    return done;
}

} // namespace storage::spoolfile

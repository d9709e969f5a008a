// The form of a spool file: a header in front of the content, and the names that rows carry. Reading and writing in full.
// Pure but for the two functions on descriptors; those block.
#pragma once
#include <QByteArray>
#include <optional>
#include <utility>

namespace storage::spoolfile {

// Little endian, as on every machine this runs on: a file never leaves its machine.
struct Header
{
    char magic[8];
    quint64 generation;
    quint64 length; // octets of content
    quint32 contentSum; // CRC-32C
    quint32 headerSum; // over the fields above
    char reserved[32];
};
inline constexpr qint64 headerSize = 64; // on disk, in front of the content
static_assert(sizeof(Header) == headerSize);

void seal(Header &header); // magic and checksum
bool isSound(const Header &header);

QByteArray fileName(const QByteArray &node, int number); // node.number
QByteArray rowName(const QByteArray &node, int number, quint64 generation); // node.number-generation
// A row's name → file name and generation. Rows are not to be trusted with paths: nothing for what is no plain name.
std::optional<std::pair<QByteArray, quint64>> parseRowName(const QByteArray &name);

int writeAll(int fd, const char *data, qint64 size, qint64 offset); // 0, or an errno
qint64 readSome(int fd, char *data, qint64 size, qint64 offset); // fewer than `size` only at the end or on error

} // namespace storage::spoolfile

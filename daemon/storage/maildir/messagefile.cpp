#include "storage/maildir/messagefile.h"

#include "storage/maildir/folder.h"

#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <sys/stat.h>

namespace storage {
namespace {

constexpr qint64 pieceSize = 128 * 1024;

constexpr qint64 smallFile = 1024 * 1024;

// Writes `raw` in CRLF form to where there is room for it.
void writeWithCrlf(char *out, QByteArrayView raw)
{
    const char *from = raw.data();
    const char *const begin = from, *const end = from + raw.size();
    for (const char *at = from; (at = static_cast<const char *>(std::memchr(at, '\n', size_t(end - at)))) != nullptr; ++at) {
        if (at > begin && at[-1] == '\r')
            continue;
        std::memcpy(out, from, size_t(at - from));
        out += at - from;
        *out++ = '\r';
        from = at;
    }
    std::memcpy(out, from, size_t(end - from));
}

// `previous`: the octet before the piece.
void appendWithCrlf(QByteArray &out, QByteArrayView piece, char previous)
{
    qsizetype from = 0;
    for (qsizetype at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) {
        if ((at == 0 ? previous : piece[at - 1]) == '\r')
            continue;
        out.append(piece.sliced(from, at - from));
        out += '\r';
        from = at;
    }
    out.append(piece.sliced(from));
}

} // namespace

Result<std::unique_ptr<MessageFile>> MessageFile::open(int directory, const QByteArray &path, qint64 expected)
{
    Descriptor file(::openat(directory, path.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY));
    struct stat info;
    if (!file.isOpen() || ::fstat(file.get(), &info) != 0)
        return fileFailure(QStringLiteral("open message ") + QString::fromUtf8(path), errno == ELOOP ? ENOENT : errno);
    if (!S_ISREG(info.st_mode))
        return fileFailure(QStringLiteral("message is no file: ") + QString::fromUtf8(path), ENOENT);
    std::unique_ptr<MessageFile> message(new MessageFile(std::move(file), qint64(info.st_size)));
    message->m_size = message->m_octets;
    if (message->m_octets != expected)
        message->survey();
    return message;
}

void MessageFile::survey()
{
    char previous = 0;
    qint64 bare = 0;
    m_marks.clear();
    if (m_octets <= smallFile) {
        m_raw = readAt(m_file.get(), 0, m_octets);
        m_octets = m_raw.size(); // it may have been cut meanwhile
        bare = bareLineFeeds(m_raw, previous);
    }
    for (qint64 offset = 0; m_octets > smallFile && offset < m_octets; offset += pieceSize) {
        m_marks.push_back({ offset, offset + bare });
        bare += bareLineFeeds(readAt(m_file.get(), offset, std::min(pieceSize, m_octets - offset)), previous);
    }
    m_size = m_octets + bare;
    m_straight = bare == 0;
    if (m_straight)
        m_marks.clear();
}

void MessageFile::appendTo(QByteArray &out, qint64 offset, qint64 n)
{
    if (offset < 0 || n <= 0 || offset >= m_size)
        return;
    n = std::min(n, m_size - offset);
    const qsizetype before = out.size();
    if (!m_straight && !m_raw.isNull() && m_all.isNull() && n == m_size) {
        out.resize(before + m_size);
        writeWithCrlf(out.data() + before, m_raw);
        return;
    }
    if (!m_straight || !m_all.isNull() || !m_raw.isNull()) {
        out.append(read(offset, n));
        return;
    }
    out.resize(before + n);
    qint64 filled = 0;
    while (filled < n) {
        const ssize_t got = ::pread(m_file.get(), out.data() + before + filled, size_t(n - filled), off_t(offset + filled));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        filled += got;
    }
    out.truncate(before + filled);
}

QByteArray MessageFile::convert(qint64 offset, qint64 n) const
{
    auto mark = std::upper_bound(
        m_marks.begin(), m_marks.end(), offset, [](qint64 wanted, const Mark &mark) { return wanted < mark.crlfOctet; });
    if (mark == m_marks.begin())
        return {};
    --mark;
    QByteArray out;
    const qint64 skip = offset - mark->crlfOctet;
    out.reserve(std::min(n, m_size - offset) + skip + pieceSize);
    for (qint64 at = mark->octet; at < m_octets && out.size() < skip + n; at += pieceSize) {
        const QByteArray before = at ? readAt(m_file.get(), at - 1, 1) : QByteArray();
        const QByteArray piece = readAt(m_file.get(), at, std::min(pieceSize, m_octets - at));
        if (piece.isEmpty())
            break;
        appendWithCrlf(out, piece, before.isEmpty() ? char(0) : before[0]);
    }
    return out.mid(skip, n);
}

QByteArray MessageFile::read(qint64 offset, qint64 n)
{
    if (offset < 0 || n <= 0 || offset >= m_size)
        return {};
    n = std::min(n, m_size - offset);
    if (!m_all.isNull())
        return m_all.mid(offset, n);
    if (m_raw.isNull())
        return m_straight ? readAt(m_file.get(), offset, n) : convert(offset, n);
    if (m_straight)
        return m_raw.mid(offset, n);
    m_all = QByteArray(m_size, Qt::Uninitialized);
    writeWithCrlf(m_all.data(), m_raw);
    return m_all.mid(offset, n);
}

QByteArray MessageFile::all()
{
    if (m_all.isNull()) {
        m_all = m_size == 0 ? QByteArray("") : read(0, m_size);
        if (m_all.isNull())
            m_all = QByteArray("");
    }
    return m_all;
}

QByteArray MessageFile::header()
{
    QByteArray header;
    for (qint64 length = 8 * 1024;; length *= 4) {
        header = read(0, length);
        if (header.startsWith("\r\n"))
            return header.first(2);
        const qsizetype end = header.indexOf("\r\n\r\n");
        if (end >= 0)
            return header.first(end + 4);
        if (header.size() >= m_size || header.size() < length)
            return header; // no empty line: all of it
    }
}

std::optional<qint64> crlfSizeOf(int directory, const QByteArray &path)
{
    const auto file = MessageFile::open(directory, path, -1);
    if (!file)
        return {};
    return (*file)->size();
}

} // namespace storage

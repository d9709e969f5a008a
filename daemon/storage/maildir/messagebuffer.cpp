#include "storage/maildir/messagebuffer.h"

#include "storage/maildir/fileerror.h"

#include <QFile>
#include <fcntl.h>

namespace storage {

MessageBuffer::MessageBuffer(QString temporaryDirectory, qint64 memoryLimit)
    : m_directory(std::move(temporaryDirectory))
    , m_memoryLimit(memoryLimit)
{
}

MessageBuffer::~MessageBuffer()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Result<void> MessageBuffer::append(QByteArrayView octets)
{
    if (!appendWouldBlock(octets.size())) {
        m_memory.append(octets);
        m_size += octets.size();
        return {};
    }
    const QString doing = QStringLiteral("keep a large message in ") + m_directory;
    if (m_fd < 0) {
        m_fd = ::open(QFile::encodeName(m_directory).constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
        if (m_fd < 0) { // a file system without O_TMPFILE
            QByteArray pattern = QFile::encodeName(m_directory) + "/facteur-XXXXXX";
            m_fd = ::mkostemp(pattern.data(), O_CLOEXEC);
            if (m_fd < 0)
                return fileFailure(doing, errno);
            ::unlink(pattern.constData());
        }
        if (const int error = writeAll(m_fd, m_memory))
            return fileFailure(doing, error);
        m_memory = QByteArray();
    }
    if (const int error = writeAll(m_fd, octets))
        return fileFailure(doing, error);
    m_size += octets.size();
    return {};
}

QByteArray MessageBuffer::read(qint64 offset, qint64 n) const
{
    if (offset < 0 || n <= 0 || offset >= m_size)
        return {};
    n = std::min(n, m_size - offset);
    return m_fd < 0 ? m_memory.mid(offset, n) : readAt(m_fd, offset, n);
}

} // namespace storage

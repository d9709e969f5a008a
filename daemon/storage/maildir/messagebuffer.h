// The octets of one message on its way in: in memory up to a limit, beyond it in an unnamed temporary file.
// Thread: one at a time; append() blocks only once the limit is passed.
#pragma once
#include "shared/base/result.h"

#include <QByteArray>
#include <QString>
#include <functional>

namespace storage {

class MessageBuffer
{
public:
    explicit MessageBuffer(QString temporaryDirectory, qint64 memoryLimit = 256 * 1024);
    ~MessageBuffer();
    MessageBuffer(const MessageBuffer &) = delete;
    MessageBuffer &operator=(const MessageBuffer &) = delete;

    bool appendWouldBlock(qsizetype n) const { return m_fd >= 0 || m_memory.size() + n > m_memoryLimit; }
    Result<void> append(QByteArrayView octets);
    qint64 size() const { return m_size; }
    bool inMemory() const { return m_fd < 0; }
    const QByteArray &memory() const { return m_memory; } // when inMemory()
    // At most n octets from offset.
    QByteArray read(qint64 offset, qint64 n) const;
    int descriptor() const { return m_fd; } // -1 when in memory

private:
    QString m_directory;
    qint64 m_memoryLimit;
    qint64 m_size = 0;
    QByteArray m_memory;
    int m_fd = -1;
};

} // namespace storage

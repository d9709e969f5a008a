#include "services/policy/content/heldmessage.h"

#include "formats/mime/headers.h"

namespace policy {

HeldMessage::HeldMessage(std::unique_ptr<smtp::IncomingMessage> message)
    : m_message(std::move(message))
    , m_size(m_message->size())
    , m_inMemory(!m_message->readWouldBlock())
{
}

void HeldMessage::readHeader()
{
    constexpr qint64 first = 32 * 1024, most = 1024 * 1024;
    QByteArray start = read(0, first);
    qsizetype length = mime::headerLength(start);
    if (length == start.size() && start.size() == first) {
        start = read(0, most);
        length = mime::headerLength(start);
    }
    start.truncate(length);
    m_header = start;
}

std::unique_ptr<smtp::IncomingMessage> HeldMessage::release()
{
    const std::lock_guard lock(m_mutex);
    return std::move(m_message);
}

QByteArray HeldMessage::read(qint64 offset, qint64 n) const
{
    const std::lock_guard lock(m_mutex);
    return m_message ? m_message->read(offset, n) : QByteArray();
}

} // namespace policy

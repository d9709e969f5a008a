// A message that is on its way in, as the checks see it. A check that is over its time may still be reading when the message
// goes on: release() waits for that one read, and whoever reads later gets nothing.
// Thread: any.
#pragma once
#include "protocols/smtp/serverport.h"
#include "services/policy/subject.h"

#include <mutex>

namespace policy {

class HeldMessage final : public Message
{
public:
    explicit HeldMessage(std::unique_ptr<smtp::IncomingMessage> message);
    // Reads the header; blocks when isInMemory() is false. Before anybody else looks.
    void readHeader();
    std::unique_ptr<smtp::IncomingMessage> release();

    qint64 size() const override { return m_size; }
    QByteArray read(qint64 offset, qint64 n) const override;
    bool isInMemory() const override { return m_inMemory; }
    QByteArray header() const override { return m_header; }

private:
    mutable std::mutex m_mutex; // guards m_message
    std::unique_ptr<smtp::IncomingMessage> m_message;
    const qint64 m_size;
    const bool m_inMemory;
    QByteArray m_header;
};

} // namespace policy

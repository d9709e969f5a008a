// What a POP3 session asks of the mail store. Implemented by services/access over storage; by tests in memory.
#pragma once
#include "async/task.h"
#include "protocols/sasl/authport.h"
#include "shared/base/result.h"

#include <QByteArray>
#include <memory>
#include <span>
#include <vector>

namespace pop3 {

struct MaildropEntry
{
    QByteArray uniqueId; // UIDL: 1-70 printable ASCII octets, the same for ever (RFC 1939 §7)
    quint32 size = 0; // octets with CRLF line ends
};

// The octets of one message, in CRLF form whatever the file holds. BLOCKS: pool thread only.
class MessageContent
{
public:
    virtual ~MessageContent() = default;
    virtual qint64 size() const = 0;
    // At most n octets from offset.
    virtual QByteArray read(qint64 offset, qint64 n) = 0;
};

// A snapshot of INBOX, as RFC 1939 §8 wants it: numbers do not move while the session lasts.
class Maildrop
{
public:
    virtual ~Maildrop() = default; // releases the lock, if there is one; does not block
    virtual const std::vector<MaildropEntry> &entries() const = 0; // message number i + 1; does not block
    // BLOCKS. NotFound when another client has expunged it meanwhile.
    virtual Result<std::unique_ptr<MessageContent>> open(size_t index) = 0;
    // BLOCKS. At QUIT: removes what the client deleted; what is gone already counts as removed.
    virtual Result<void> remove(std::span<const size_t> indexes) = 0;
};

class MaildropPort
{
public:
    virtual ~MaildropPort() = default;
    // Busy: another session has it and locks are exclusive (RFC 2449 [IN-USE]); Unavailable: [SYS/TEMP].
    virtual async::Task<Result<std::shared_ptr<Maildrop>>> open(sasl::Identity identity) = 0;
};

} // namespace pop3

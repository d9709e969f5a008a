// What a session's mailboxes tell the account's scripts, and ask of them: IMAP events (RFC 6785) and filters that clients run
// (FILTER=SIEVE). Implemented by services/delivery. One object a session. Thread: the session's pool jobs, one at a time;
// all of it may block.
#pragma once
#include "formats/record/mailboxvalues.h"
#include "protocols/imap/mailboxport.h"

#include <memory>
#include <vector>

namespace mailaccess {

enum class Cause : quint8 { Append, Copy, Flag }; // RFC 6785 §4.3; MOVE is a COPY

struct MailboxEvent
{
    Cause cause = Cause::Append;
    QByteArray mailbox; // where the messages are now
    QByteArray source; // Copy: where they came from
    struct Message
    {
        Uid uid;
        QList<QByteArray> changedFlags; // Flag
    };
    std::vector<Message> messages;
};

class MailboxRules
{
public:
    virtual ~MailboxRules() = default;
    // Cheap: whether anything would run at all.
    virtual bool watches(Cause cause, const QByteArray &mailbox, const QByteArray &source) = 0;
    virtual void happened(const MailboxEvent &event) = 0;
    virtual Result<std::unique_ptr<imap::MessageFilter>> filter(const imap::FilterSpec &spec, const QByteArray &mailbox) = 0;
};

} // namespace mailaccess

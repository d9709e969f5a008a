// How the queue gets mail out of the house: a channel is one conversation with one destination and takes message after
// message. services/delivery implements it (remote: MX, smtp client; local: the inbound path), tests with a script.
// Thread: the queue's worker.
#pragma once
#include "async/task.h"
#include "services/queue/values.h"
#include "storage/spool/spool.h"

#include <memory>

namespace queue {

struct RecipientOutcome
{
    enum class Kind {
        Delivered, // into a mailbox of ours
        Relayed, // the next host has it and does not report successes: we do, when asked to
        RelayedWithDsn, // the next host has it and reports successes itself (RFC 3461 §5.2.2)
        Expanded, // an alias: it went on to several others
        Transient,
        Permanent,
    };
    Kind kind = Kind::Transient;
    QByteArray reply; // `550 5.1.1 no such user` as the peer said it; ours where there was no peer
    QByteArray status; // RFC 3463 `5.1.1`; taken from the reply or made up
    QByteArray remoteMta; // host name; empty when no other host spoke
};

struct Outcome
{
    std::vector<RecipientOutcome> recipients; // as in the batch
    // The destination as a whole cannot be talked to (no route, refused, timed out, DNS away): the queue leaves it alone
    // for a while and defers everything else for it without trying.
    bool destinationDown = false;
    // The transport was told to stop before the peer could take anything: this is no attempt, and the rows go back as they
    // were.
    bool interrupted = false;
};

struct Batch // one message for up to 100 recipients of one destination
{
    Message message; // recipients: those of this batch only
    std::shared_ptr<storage::SpoolMessage> content;
};

class Channel
{
public:
    virtual ~Channel() = default;
    // Connects when it must. Does not throw; every recipient gets an outcome. The batch lives until it returns.
    virtual async::Task<Outcome> deliver(std::shared_ptr<Batch> batch) = 0;
    // No more messages: says goodbye.
    virtual async::Task<void> finish() = 0;
};

class Transport
{
public:
    virtual ~Transport() = default;
    virtual std::unique_ptr<Channel> channel(QByteArray destination) = 0;
};

} // namespace queue

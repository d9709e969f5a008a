// FETCH responses for a run of messages. RFC 9051 §7.5.2. renderBatch blocks (it reads messages): pool threads only.
//
// A batch is bounded in messages and octets, so that one long FETCH shares pool and worker with everybody else. Of a very
// large message only a reference is kept: the session streams its octets (Deferred).
#pragma once
#include "protocols/imap/fetch/fetchplan.h"
#include "protocols/imap/response.h"
#include "protocols/imap/targets.h"

#include <functional>
#include <memory>
#include <vector>

namespace imap {

// Octets of something large that belong at `position` of the batch's output: [offset, offset + count) of the message, or
// of what `make` makes of it (blocks) when its turn comes. So a client that does not read holds one of them, not all.
struct Deferred
{
    qsizetype position = 0;
    std::shared_ptr<MessageContent> content;
    qint64 offset = 0, count = 0;
    std::function<QByteArray()> make;
    bool hidesNuls = true;
};

struct Batch
{
    QByteArray out;
    std::vector<Deferred> deferred; // ascending by position
    size_t done = 0; // targets dealt with
    size_t missing = 0; // of them, those that are gone
    std::vector<std::pair<Uid, ModSeq>> told; // \Seen was set and shown
    std::optional<Failure> failure; // what is in `out` is whole all the same
    bool unknownEncoding = false; // BINARY of a part in an encoding nobody knows, RFC 9051 §6.4.5.1
};

// One FETCH, shared by the closures of its batches, which never run at the same time.
struct FetchJob
{
    std::shared_ptr<OpenMailbox> box;
    FetchPlan plan;
    FlagWriter flags;
    std::vector<Uid> recent; // ascending
    bool condstore = false;
};

inline constexpr size_t batchMessages = 500;
inline constexpr qsizetype batchOctets = 1024 * 1024;
inline constexpr qint64 largeMessage = 4 * 1024 * 1024;
inline constexpr qint64 largeLate = 64 * 1024; // once a batch has its fill

Batch renderBatch(FetchJob &job, const std::vector<Target> &targets);

// For plans that need nothing but records; does not block.
void renderRecord(QByteArray &out, const FetchPlan &plan, FlagWriter &flags, quint32 number, const MessageRecord &record, quint64 shownFlags);

} // namespace imap

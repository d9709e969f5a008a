// FETCH: walks the messages in batches. RFC 9051 §6.4.5; RFC 7162 §3.1.4, §3.2.6; RFC 2180 §4.1 (messages that are gone).
#include "protocols/imap/commands/commands.h"
#include "protocols/imap/fetch/ahead.h"
#include "protocols/imap/fetch/render.h"

namespace imap::commands {

namespace {
constexpr quint32 sliceMessages = 2048; // rendered on the worker in one go: about a millisecond

// One slice of a FETCH that needs only records: no pool, no copies. Returns how many messages were gone.
size_t renderSlice(QByteArray &out, Selected &selected, const FetchPlan &plan, std::span<const Target> targets)
{
    return visitRecords(selected.box(), targets, [&](const Target &target, const MessageRecord &record) {
        if (!plan.changedSince || record.modseq.value() > *plan.changedSince)
            renderRecord(out, plan, selected.flagWriter(), target.number, record, selected.shownFlags(record));
    });
}

Task<size_t> fetchRecords(Session &session, FetchPlan plan, IndexRanges ranges)
{
    Walker walker(session.selected->numbers(), std::move(ranges));
    size_t missing = 0;
    for (int slice = 1; !walker.atEnd(); ++slice) {
        const std::vector<Target> targets = walker.peek(sliceMessages);
        missing += renderSlice(session.out(), *session.selected, plan, targets);
        walker.skip(targets.size());
        co_await session.stream.drainOutput(session.options->dataPatience);
        if (slice % 4 == 0)
            co_await Yield {};
    }
    co_return missing;
}

void hand(QByteArray &output, QByteArray &&bytes) // moved when possible
{
    if (output.isEmpty())
        output = std::move(bytes);
    else
        output.append(bytes);
}

// A batch with large messages in it: their octets are read and sent in pieces.
Task<Result<void>> sendDeferred(Session &session, QByteArray out, std::vector<Deferred> deferred)
{
    constexpr qint64 piece = 512 * 1024;
    qsizetype sent = 0;
    for (const Deferred &large : deferred) {
        session.out().append(QByteArrayView(out).sliced(sent, large.position - sent));
        sent = large.position;
        QByteArray made;
        if (large.make) {
            auto work = [make = large.make]() -> Result<QByteArray> { return make(); };
            auto octets = co_await onPool(session, std::move(work));
            if (!octets)
                co_return octets.failure();
            made = std::move(*octets);
        }
        for (qint64 done = 0; done < large.count;) {
            const qint64 n = std::min(piece, large.count - done);
            auto work = [content = large.content, made, offset = large.offset + done, n, hides = large.hidesNuls]() -> Result<QByteArray> {
                QByteArray octets = content ? content->read(offset, n) : made.mid(offset, n);
                octets.resize(n, ' '); // the literal's length is promised
                if (hides)
                    octets.replace('\0', char(0x80));
                return octets;
            };
            auto octets = co_await onPool(session, std::move(work));
            if (!octets)
                co_return octets.failure();
            hand(session.out(), std::move(*octets));
            done += n;
            co_await session.stream.drainOutput(session.options->dataPatience);
        }
    }
    session.out().append(QByteArrayView(out).sliced(sent));
    co_return Result<void>();
}

struct Outcome
{
    size_t missing = 0;
    bool unknownEncoding = false;
    std::optional<Failure> failure;
    bool torn = false; // a response was begun that cannot be ended
};

Task<Outcome> fetchBatches(Session &session, FetchPlan plan, IndexRanges ranges)
{
    Selected &selected = *session.selected;
    auto job = std::make_shared<FetchJob>();
    job->box = selected.shared();
    job->plan = std::move(plan);
    job->flags = FlagWriter(selected.flagWriter().keywords());
    job->recent = selected.recent();
    job->condstore = session.condstore;
    Walker walker(selected.numbers(), std::move(ranges));
    Outcome outcome;
    Ahead<Batch> next;
    const auto start = [&] {
        auto work = [job, targets = walker.peek(batchMessages)] { return renderBatch(*job, targets); };
        return next.start(*session.ports.pool, std::move(work));
    };
    bool started = !walker.atEnd() && start();
    while (!walker.atEnd()) {
        if (!started) {
            outcome.failure = Failure { Failure::Kind::Busy, {}, QStringLiteral("the pool's queue is full") };
            break;
        }
        Batch batch = co_await next;
        walker.skip(batch.done);
        outcome.missing += batch.missing;
        outcome.unknownEncoding = outcome.unknownEncoding || batch.unknownEncoding;
        for (const auto &[uid, modseq] : batch.told)
            selected.told(uid, modseq);
        const bool goesOn = !batch.failure && !walker.atEnd() && batch.done > 0;
        // Reading ahead would mark as seen what a client that leaves never got.
        const bool ahead = goesOn && !job->plan.setsSeen && batch.deferred.empty();
        if (ahead)
            started = start();
        if (batch.deferred.empty()) {
            hand(session.out(), std::move(batch.out));
        } else {
            const auto sent = co_await sendDeferred(session, std::move(batch.out), std::move(batch.deferred));
            if (!sent) {
                outcome.failure = sent.failure();
                outcome.torn = true;
                break;
            }
        }
        if (batch.failure || !goesOn) {
            outcome.failure = batch.failure;
            break;
        }
        co_await session.stream.drainOutput(session.options->dataPatience);
        if (!ahead)
            started = start();
    }
    co_return outcome;
}

// RFC 7162 §3.2.6: before any FETCH response.
void appendVanished(Session &session, const SequenceSet &set, const std::vector<Uid> &expunged)
{
    Selected &selected = *session.selected;
    // `*` reaches up to what was there when the client was: messages behind the last one may have gone, too.
    const Uid last = std::max(selected.numbers().last(), expunged.empty() ? Uid(0) : expunged.back());
    const auto asked = set.isSaved() ? rangesOf(session.saved) : set.resolve(last.value());
    std::vector<Uid> vanished;
    for (const Uid uid : expunged) {
        if (contains(asked, uid.value()) && !selected.numbers().contains(uid))
            vanished.push_back(uid);
    }
    if (vanished.empty())
        return;
    session.out().append("* VANISHED (EARLIER) ");
    appendUidSet(session.out(), vanished);
    session.out().append("\r\n");
}
} // namespace

Task<Status> fetch(Session &session, Command command)
{
    const auto &args = std::get<FetchArgs>(command.args);
    Selected &selected = *session.selected;
    if (args.vanished && !session.qresync)
        co_return Status::bad("Use ENABLE QRESYNC first"); // RFC 7162 §3.2.6
    FetchPlan plan = planFetch(args, command.uid, selected.isReadOnly());
    auto ranges = selected.resolve(args.set, command.uid, session.saved);
    if (!ranges)
        co_return Status::bad("There is no message of that number");
    if (plan.hasModSeq)
        session.condstore = true; // RFC 7162 §3.1
    selected.refreshKeywords(session.out());
    if (args.vanished) {
        auto look = [box = selected.shared(), since = ModSeq(*args.changedSince)]() -> Result<std::vector<Uid>> { return box->expungedSince(since); };
        const auto expunged = co_await onPool(session, std::move(look));
        if (!expunged)
            co_return toStatus(expunged.failure());
        appendVanished(session, args.set, *expunged);
    }
    size_t missing = 0;
    if (plan.onlyRecords()) {
        missing = co_await fetchRecords(session, std::move(plan), std::move(*ranges));
    } else {
        const Outcome outcome = co_await fetchBatches(session, std::move(plan), std::move(*ranges));
        if (outcome.failure) {
            logFailure(session, "fetch-failed", *outcome.failure);
            if (outcome.torn) { // nothing true can be said inside of a literal
                session.stream.close();
                throw wire::PeerGone();
            }
            co_return toStatus(*outcome.failure);
        }
        if (outcome.unknownEncoding)
            co_return Status::no("A part is in an encoding that is not known here", "UNKNOWN-CTE");
        missing = outcome.missing;
    }
    // RFC 2180 §4.1.2, RFC 5530: by number the client still counts them; by UID their silence says it.
    if (missing > 0 && !command.uid)
        co_return Status::no("Some of the messages no longer exist", "EXPUNGEISSUED");
    co_return Status::ok("FETCH completed");
}

} // namespace imap::commands

// EXPUNGE, UID EXPUNGE, COPY, MOVE. RFC 9051 §6.4.3, §6.4.7, §6.4.8, §6.4.9; RFC 4315; RFC 6851.
#include "protocols/imap/commands/commands.h"
#include "protocols/imap/mailboxname.h"

namespace imap::commands {

Task<Status> expunge(Session &session, Command command)
{
    Selected &selected = *session.selected;
    if (selected.isReadOnly())
        co_return Status::no("The mailbox is open for reading only", "NOPERM");
    IndexRanges ranges { { 0, selected.numbers().count() } };
    if (command.uid) {
        auto resolved = selected.resolve(std::get<SetArgs>(command.args).set, true, session.saved);
        ranges = std::move(*resolved);
    }
    auto work = [box = selected.shared(), uids = selected.uidsOf(ranges)] { return box->expunge(uids); };
    auto gone = co_await onPool(session, std::move(work));
    if (!gone) {
        logFailure(session, "expunge-failed", gone.failure());
        co_return toStatus(gone.failure());
    }
    co_return Status::ok("EXPUNGE completed"); // the EXPUNGE responses are among the updates
}

Task<Status> copy(Session &session, Command command)
{
    const auto &args = std::get<CopyArgs>(command.args);
    const bool move = command.verb == Verb::Move;
    Selected &selected = *session.selected;
    auto name = mailboxFromWire(args.name, session.utf8);
    if (!name)
        co_return toStatus(name.failure());
    if (move && selected.isReadOnly())
        co_return Status::no("The mailbox is open for reading only", "NOPERM");
    const auto ranges = selected.resolve(args.set, command.uid, session.saved);
    if (!ranges)
        co_return Status::bad("There is no message of that number");
    auto uids = selected.uidsOf(*ranges);
    if (uids.empty())
        co_return Status::ok("No messages were named, none were copied");
    const size_t wanted = uids.size();
    auto work = [box = selected.shared(), uids = std::move(uids), name = *name, move] { return move ? box->moveTo(uids, name) : box->copyTo(uids, name); };
    auto outcome = co_await onPool(session, std::move(work));
    if (!outcome) {
        logFailure(session, move ? "move-failed" : "copy-failed", outcome.failure());
        co_return toStatus(outcome.failure(), true);
    }
    // RFC 2180 §4.4, RFC 5530: by number the client still counts them, and must not believe that there are copies now.
    if (!command.uid && outcome->source.empty() && wanted > 0)
        co_return Status::no("The messages no longer exist", "EXPUNGEISSUED");
    QByteArray code;
    if (!outcome->source.empty()) { // RFC 4315 §3
        code = "COPYUID ";
        appendNumber(code, outcome->uidValidity.value());
        code.append(' ');
        appendUidSet(code, outcome->source);
        code.append(' ');
        appendUidSet(code, outcome->destination);
    }
    if (!move)
        co_return Status::ok("COPY completed", code);
    if (!code.isEmpty()) // RFC 6851 §4.3: before the EXPUNGE responses, so that the client can tell what went where
        session.out().append("* OK [").append(code).append("] Moved\r\n");
    co_return Status::ok("MOVE completed");
}

} // namespace imap::commands

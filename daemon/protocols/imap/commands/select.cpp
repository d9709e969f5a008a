// SELECT, EXAMINE, CLOSE, UNSELECT. RFC 9051 §6.3.2, §6.4.1; RFC 3691; RFC 7162 §3.1.8, §3.2.5; RFC 8474.
#include "protocols/imap/commands/commands.h"
#include "protocols/imap/mailboxname.h"

#include <algorithm>

namespace imap::commands {

namespace {
void appendSelectResponses(Session &session, const Opened &opened, const MailboxStatus &status)
{
    QByteArray &out = session.out();
    session.selected->appendFlagLists(out);
    out.append("* ");
    appendNumber(out, status.messages);
    out.append(" EXISTS\r\n");
    if (!session.rev2) { // RFC 9051 Appendix E: no RECENT, no UNSEEN
        out.append("* ");
        appendNumber(out, session.selected->isReadOnly() ? status.recent : session.selected->recent().size());
        out.append(" RECENT\r\n");
        if (opened.firstUnseen > 0) {
            out.append("* OK [UNSEEN ");
            appendNumber(out, opened.firstUnseen);
            out.append("] First unseen\r\n");
        }
    }
    out.append("* OK [UIDVALIDITY ");
    appendNumber(out, status.uidValidity.value());
    out.append("] UIDs valid\r\n* OK [UIDNEXT ");
    appendNumber(out, status.uidNext.value());
    out.append("] Predicted next UID\r\n* OK [HIGHESTMODSEQ ");
    appendNumber(out, status.highestModSeq.value());
    out.append("] Highest mod-sequence\r\n");
    if (!status.mailboxId.isEmpty())
        out.append("* OK [MAILBOXID (").append(status.mailboxId).append(")] Object id\r\n");
    if (session.rev2) { // RFC 9051 §6.3.2: LIST is REQUIRED
        out.append("* LIST () \"/\" ");
        appendMailbox(out, session.selected->name(), session.utf8);
        out.append("\r\n");
    }
}

// RFC 7162 §3.2.5: the pairs of message numbers and UIDs that still fit say up to where the client knows the expunges.
quint32 knownUpTo(const Selected &selected, const QresyncArgs &args)
{
    if (!args.match)
        return 0;
    const auto numbers = args.match->first.resolve(0), uids = args.match->second.resolve(0);
    quint32 known = 0;
    size_t n = 0, u = 0;
    quint32 number = numbers.empty() ? 0 : numbers[0].first, uid = uids.empty() ? 0 : uids[0].first;
    for (int steps = 0; n < numbers.size() && u < uids.size() && steps < 100000; ++steps) {
        if (number == 0 || number > selected.numbers().count() || selected.numbers().at(number - 1) != Uid(uid))
            break;
        known = uid;
        if (number++ == numbers[n].last && ++n < numbers.size())
            number = numbers[n].first;
        if (uid++ == uids[u].last && ++u < uids.size())
            uid = uids[u].first;
    }
    return known;
}

struct Resync // what has changed since the client was here; looked up on the pool, old changes stand in the index
{
    std::vector<Uid> expunged;
    std::vector<MessageRecord> changed;
};

void appendResync(Session &session, const QresyncArgs &args, const MailboxStatus &status, const Resync &resync)
{
    Selected &selected = *session.selected;
    QByteArray &out = session.out();
    const quint32 maxUid = status.uidNext.value() > 0 ? status.uidNext.value() - 1 : 0;
    const auto known = args.known ? args.known->resolve(maxUid)
        : maxUid > 0              ? std::vector<NumberRange> { { 1, maxUid } }
                                  : std::vector<NumberRange> {};
    const quint32 skip = knownUpTo(selected, args);
    std::vector<Uid> vanished;
    for (const Uid uid : resync.expunged) {
        if (uid.value() > skip && contains(known, uid.value()) && !selected.numbers().contains(uid))
            vanished.push_back(uid);
    }
    if (!vanished.empty()) {
        out.append("* VANISHED (EARLIER) ");
        appendUidSet(out, vanished);
        out.append("\r\n");
    }
    for (const MessageRecord &record : resync.changed) {
        const quint32 index = selected.numbers().lowerBound(record.uid);
        if (index < selected.numbers().count() && selected.numbers().at(index) == record.uid && contains(known, record.uid.value()))
            selected.appendFlagsFetch(out, index, record, true);
    }
}
} // namespace

Task<Status> select(Session &session, Command command)
{
    const auto &args = std::get<SelectArgs>(command.args);
    if (args.qresync && !session.qresync)
        co_return Status::bad("Use ENABLE QRESYNC first"); // RFC 7162 §3.2.5
    const bool hadSelected = session.selected != nullptr;
    session.close(); // RFC 9051 §6.3.2: also when the new one cannot be opened
    if (hadSelected)
        session.out().append("* OK [CLOSED] The mailbox selected before is closed\r\n");
    auto name = mailboxFromWire(args.name, session.utf8);
    if (!name)
        co_return toStatus(name.failure());
    const bool readOnly = command.verb == Verb::Examine;
    auto open = [port = session.mailboxes, name = *name, readOnly] { return openMailbox(*port, name, readOnly); };
    auto opened = co_await onPool(session, std::move(open));
    if (!opened)
        co_return toStatus(opened.failure());
    const MailboxStatus status = opened->status;
    Opened summary;
    summary.firstUnseen = opened->firstUnseen;
    session.selected = std::make_unique<Selected>(std::move(*name), std::move(*opened), session.stream, session.ports.pool);
    session.state = State::Selected;
    if (args.condstore || args.qresync)
        session.condstore = true;
    appendSelectResponses(session, summary, status);
    if (args.qresync && args.qresync->uidValidity == status.uidValidity.value() && args.qresync->modseq > 0) {
        auto look = [box = session.selected->shared(), since = ModSeq(args.qresync->modseq)]() -> Result<Resync> {
            return Resync { box->expungedSince(since), box->changesSince(since).changed };
        };
        auto resync = co_await onPool(session, std::move(look));
        if (!resync) { // the client would believe that nothing had changed
            session.close();
            co_return toStatus(resync.failure());
        }
        appendResync(session, *args.qresync, status, *resync);
    }
    if (session.selected->isReadOnly())
        co_return Status::ok("Opened for reading", "READ-ONLY");
    co_return Status::ok("Selected", "READ-WRITE");
}

Task<Status> close(Session &session, Command)
{
    if (!session.selected->isReadOnly()) {
        // RFC 9051 §6.4.1: \Deleted messages go, and nobody here is told which.
        auto expunge = [box = session.selected->shared(), uids = session.selected->uidsOf({ { 0, session.selected->numbers().count() } })] {
            return box->expunge(uids);
        };
        auto gone = co_await onPool(session, std::move(expunge));
        if (!gone) {
            logFailure(session, "expunge-failed", gone.failure());
            co_return toStatus(gone.failure());
        }
    }
    session.close();
    co_return Status::ok("Closed");
}

Task<Status> unselect(Session &session, Command)
{
    session.close();
    co_return Status::ok("Unselected");
}

} // namespace imap::commands

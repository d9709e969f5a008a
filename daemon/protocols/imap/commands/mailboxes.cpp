// CREATE, DELETE, RENAME, SUBSCRIBE, UNSUBSCRIBE, STATUS, NAMESPACE. RFC 9051 §6.3; RFC 6154 §3; RFC 2342; RFC 8474 §4.
#include "protocols/imap/commands/commands.h"
#include "protocols/imap/mailboxname.h"

#include <array>

namespace imap::commands {

Task<Status> create(Session &session, Command command)
{
    auto &args = std::get<CreateArgs>(command.args);
    if (args.name.size() > 1 && args.name.endsWith('/')) // RFC 9051 §6.3.4: "names will be created below it"
        args.name.chop(1);
    auto name = mailboxFromWire(args.name, session.utf8);
    if (!name)
        co_return toStatus(name.failure());
    if (*name == "INBOX")
        co_return Status::no("INBOX is always there", "ALREADYEXISTS");
    QByteArray use;
    if (!args.specialUse.isEmpty()) {
        static constexpr std::array uses { "\\Archive", "\\Drafts", "\\Junk", "\\Sent", "\\Trash" };
        for (const char *known : uses) {
            if (args.specialUse.first().compare(known, Qt::CaseInsensitive) == 0)
                use = known;
        }
        if (use.isEmpty() || args.specialUse.size() > 1)
            co_return Status::no("A mailbox cannot have this special use", "USEATTR");
    }
    auto work = [port = session.mailboxes, name = *name, use]() -> Result<QByteArray> {
        const auto done = port->create(name, use);
        if (!done)
            return done.failure();
        const auto status = port->status(name);
        return status ? status->mailboxId : QByteArray();
    };
    auto created = co_await onPool(session, std::move(work));
    if (!created)
        co_return toStatus(created.failure());
    co_return Status::ok("CREATE completed", created->isEmpty() ? QByteArray() : "MAILBOXID (" + *created + ')');
}

Task<Status> remove(Session &session, Command command)
{
    auto name = mailboxFromWire(std::get<NameArgs>(command.args).name, session.utf8);
    if (!name)
        co_return toStatus(name.failure());
    if (*name == "INBOX")
        co_return Status::no("INBOX cannot be deleted", "CANNOT");
    auto work = [port = session.mailboxes, name = *name] { return port->remove(name); };
    auto done = co_await onPool(session, std::move(work));
    if (!done) {
        Status status = toStatus(done.failure());
        if (done.failure().kind == Failure::Kind::Refused) // RFC 9051 §7.1
            status.code = "HASCHILDREN";
        co_return status;
    }
    co_return Status::ok("DELETE completed");
}

Task<Status> rename(Session &session, Command command)
{
    const auto &args = std::get<RenameArgs>(command.args);
    auto from = mailboxFromWire(args.from, session.utf8);
    if (!from)
        co_return toStatus(from.failure());
    auto to = mailboxFromWire(args.to, session.utf8);
    if (!to)
        co_return toStatus(to.failure());
    if (*to == "INBOX")
        co_return Status::no("INBOX is always there", "ALREADYEXISTS");
    if (to->startsWith(*from + '/'))
        co_return Status::no("A mailbox cannot become its own child", "CANNOT");
    auto work = [port = session.mailboxes, from = *from, to = *to] { return port->rename(from, to); };
    auto done = co_await onPool(session, std::move(work));
    if (!done)
        co_return toStatus(done.failure());
    co_return Status::ok("RENAME completed");
}

Task<Status> subscribe(Session &session, Command command)
{
    auto name = mailboxFromWire(std::get<NameArgs>(command.args).name, session.utf8);
    if (!name)
        co_return toStatus(name.failure());
    const bool on = command.verb == Verb::Subscribe;
    auto work = [port = session.mailboxes, name = *name, on] { return port->subscribe(name, on); };
    auto done = co_await onPool(session, std::move(work));
    if (!done)
        co_return toStatus(done.failure());
    co_return Status::ok(on ? "SUBSCRIBE completed" : "UNSUBSCRIBE completed");
}

Task<Status> status(Session &session, Command command)
{
    const auto &args = std::get<StatusArgs>(command.args);
    auto name = mailboxFromWire(args.name, session.utf8);
    if (!name)
        co_return toStatus(name.failure());
    auto work = [port = session.mailboxes, name = *name, items = args.items] { return statusOf(*port, name, items); };
    auto found = co_await onPool(session, std::move(work));
    if (!found)
        co_return toStatus(found.failure());
    if (args.items & statusitem::HighestModSeq) // RFC 7162 §3.1: a CONDSTORE enabling command
        session.condstore = true;
    appendStatusResponse(session.out(), *name, session.utf8, args.items, *found, session.options->maxMessageSize);
    co_return Status::ok("STATUS completed");
}

Task<Status> nameSpace(Session &session, Command)
{
    session.out().append("* NAMESPACE ((\"\" \"/\")) NIL NIL\r\n");
    co_return Status::ok("NAMESPACE completed");
}

} // namespace imap::commands

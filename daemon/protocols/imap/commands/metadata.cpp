// GETMETADATA, SETMETADATA. RFC 5464. Shared and private entries are kept alike: an account has one user.
#include "protocols/imap/commands/commands.h"
#include "protocols/imap/mailboxname.h"

namespace imap::commands {

namespace {
constexpr char adminEntry[] = "/shared/admin"; // RFC 5464 §3.2.1.1: ours to say
constexpr qsizetype maxValue = 16 * 1024; // what storage takes, told to those who sent more

void appendValue(QByteArray &out, const QByteArray &value)
{
    const bool plain = value.size() < 1000 && std::all_of(value.begin(), value.end(), [](char c) { return c >= 32 && c < 127; });
    if (plain)
        return appendQuoted(out, value);
    if (value.contains('\0'))
        out.append('~');
    out.append('{').append(QByteArray::number(value.size())).append("}\r\n").append(value);
}

bool isWanted(const QByteArray &entry, const GetMetadataArgs &args)
{
    using Depth = GetMetadataArgs::Depth;
    for (const QByteArray &asked : args.entries) {
        if (entry == asked)
            return true;
        if (args.depth == Depth::Zero || !entry.startsWith(asked + '/'))
            continue;
        if (args.depth == Depth::Infinity || entry.indexOf('/', asked.size() + 1) < 0)
            return true;
    }
    return false;
}

// The empty name means the server. Else as sent → inside.
Result<QByteArray> nameOf(const QByteArray &wire, bool utf8)
{
    return wire.isEmpty() ? Result<QByteArray>(QByteArray()) : mailboxFromWire(wire, utf8);
}
} // namespace

Task<Status> getMetadata(Session &session, Command command)
{
    const auto &args = std::get<GetMetadataArgs>(command.args);
    auto name = nameOf(args.name, session.utf8);
    if (!name)
        co_return toStatus(name.failure());
    auto work = [port = session.mailboxes, name = *name] { return port->annotations(name); };
    auto found = co_await onPool(session, std::move(work));
    if (!found)
        co_return toStatus(found.failure());
    if (name->isEmpty() && !session.options->hostname.isEmpty())
        found->emplace_back(adminEntry, "mailto:postmaster@" + session.options->hostname);
    QByteArray list;
    quint64 longest = 0;
    for (const auto &[entry, value] : *found) {
        if (!isWanted(entry, args))
            continue;
        if (args.maxSize && quint64(value.size()) > *args.maxSize) {
            longest = std::max(longest, quint64(value.size()));
            continue;
        }
        list.append(list.isEmpty() ? "" : " ").append(entry).append(' ');
        appendValue(list, value);
    }
    if (!list.isEmpty()) {
        session.out().append("* METADATA ");
        if (name->isEmpty())
            session.out().append("\"\"");
        else
            appendMailbox(session.out(), *name, session.utf8);
        session.out().append(" (").append(list).append(")\r\n");
    }
    if (longest > 0)
        co_return Status::ok("GETMETADATA completed", "METADATA LONGENTRIES " + QByteArray::number(longest));
    co_return Status::ok("GETMETADATA completed");
}

Task<Status> setMetadata(Session &session, Command command)
{
    auto &args = std::get<SetMetadataArgs>(command.args);
    auto name = nameOf(args.name, session.utf8);
    if (!name)
        co_return toStatus(name.failure());
    for (const AnnotationChange &change : args.changes) {
        if (change.entry == "/shared" || change.entry == "/private")
            co_return Status::no("An entry has a name behind /shared or /private", "CANNOT");
        if (change.entry == adminEntry)
            co_return Status::no("This entry is the server's", "NOPERM");
    }
    auto work = [port = session.mailboxes, name = *name, changes = std::move(args.changes)] { return port->annotate(name, changes); };
    auto set = co_await onPool(session, std::move(work));
    if (!set) {
        const Failure &failure = set.failure();
        if (failure.kind == Failure::Kind::TooLarge)
            co_return Status::no("The value is too long", "METADATA MAXSIZE " + QByteArray::number(maxValue));
        if (failure.kind == Failure::Kind::Busy && failure.reason.isEmpty())
            co_return Status::no("There are too many annotations", "METADATA TOOMANY");
        logFailure(session, "setmetadata-failed", failure);
        co_return toStatus(failure);
    }
    co_return Status::ok("SETMETADATA completed");
}

} // namespace imap::commands

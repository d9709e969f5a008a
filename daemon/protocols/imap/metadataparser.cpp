// GETMETADATA and SETMETADATA (RFC 5464 §5), FILTER (draft-bosch-imap-filter-sieve §7).
#include "protocols/imap/parsers.h"

#include <limits>

namespace imap {

namespace {
constexpr int maxEntries = 100;

// `/shared/…` or `/private/…` in lower case: entry names have no case. RFC 5464 §3.1.
bool parseEntry(Tokens &t, QByteArray &entry)
{
    if (!t.astring(entry) || entry.size() > 1000)
        return false;
    entry = std::move(entry).toLower();
    if (!entry.startsWith("/shared") && !entry.startsWith("/private"))
        return false;
    char before = 0;
    for (const char c : std::as_const(entry)) {
        if (c <= 32 || c >= 127 || c == '*' || c == '%' || (c == '/' && before == '/'))
            return false;
        before = c;
    }
    return before != '/';
}

bool parseOptions(Tokens &t, GetMetadataArgs &args)
{
    if (!t.take('('))
        return false;
    do {
        quint64 size = 0;
        if (t.word("MAXSIZE")) {
            if (args.maxSize || !t.space() || !t.number(size, std::numeric_limits<quint32>::max()))
                return false;
            args.maxSize = size;
        } else if (t.word("DEPTH")) {
            if (!t.space())
                return false;
            if (t.word("INFINITY"))
                args.depth = GetMetadataArgs::Depth::Infinity;
            else if (t.number(size, 1000) && size <= 1)
                args.depth = size ? GetMetadataArgs::Depth::One : GetMetadataArgs::Depth::Zero;
            else
                return false;
        } else {
            return false;
        }
    } while (t.space());
    return t.take(')');
}

// The examples of RFC 5464 put the options behind the mailbox, its grammar before it; entries begin with a slash.
bool optionsFollow(const Tokens &t)
{
    const QByteArrayView rest = t.rest();
    return rest.size() > 1 && rest[0] == '(' && rest[1] != '/' && rest[1] != '"' && rest[1] != '{';
}
} // namespace

bool parseGetMetadata(Tokens &t, Command &command)
{
    GetMetadataArgs args;
    if (!t.space())
        return false;
    if (t.peek() == '(' && (!parseOptions(t, args) || !t.space()))
        return false;
    if (!t.astring(args.name) || !t.space())
        return false;
    if (optionsFollow(t) && (!parseOptions(t, args) || !t.space()))
        return false;
    const bool list = t.take('(');
    do {
        QByteArray entry;
        if (!parseEntry(t, entry) || args.entries.size() >= maxEntries)
            return false;
        args.entries.append(entry);
    } while (t.space() && !t.atEnd());
    if (list && !t.take(')'))
        return false;
    command.args = std::move(args);
    return true;
}

bool parseSetMetadata(Tokens &t, Command &command)
{
    SetMetadataArgs args;
    if (!t.space() || !t.astring(args.name) || !t.space() || !t.take('('))
        return false;
    do {
        AnnotationChange change;
        QByteArray value;
        if (!parseEntry(t, change.entry) || !t.space() || args.changes.size() >= size_t(maxEntries))
            return false;
        if (!t.literal8(value) && !t.nstring(value))
            return false;
        if (!value.isNull())
            change.value = std::move(value);
        args.changes.push_back(std::move(change));
    } while (t.space());
    if (!t.take(')'))
        return false;
    command.args = std::move(args);
    return true;
}

bool parseFilter(Tokens &t, Command &command)
{
    using Kind = FilterSpec::Kind;
    FilterArgs args;
    if (!t.space() || !t.word("SIEVE") || !t.space())
        return false;
    if (t.word("DELIVERY")) {
        args.spec.kind = Kind::Delivery;
    } else if (t.word("PERSONAL")) {
        args.spec.kind = Kind::Personal;
        if (!t.space() || !t.astring(args.spec.text))
            return false;
    } else if (t.word("GLOBAL")) {
        args.spec.kind = Kind::Global;
        if (!t.space() || !t.astring(args.spec.text))
            return false;
    } else if (t.word("SCRIPT")) {
        args.spec.kind = Kind::Script;
        if (!t.space() || !t.string(args.spec.text))
            return false;
    } else {
        return false;
    }
    if (!parseSearch(t, command))
        return false;
    args.search = std::get<SearchArgs>(std::move(command.args));
    if (args.search.extended)
        return false;
    command.args = std::move(args);
    return true;
}

} // namespace imap

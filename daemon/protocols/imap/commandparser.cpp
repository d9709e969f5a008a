#include "protocols/imap/commandparser.h"
#include "formats/mime/dates.h"
#include "protocols/imap/parsers.h"
#include "protocols/imap/receiver.h"

#include <array>
#include <limits>

namespace imap {

namespace {
constexpr int maxWords = 100;
constexpr quint64 max32 = std::numeric_limits<quint32>::max();

bool parseNothing(Tokens &, Command &) { return true; }

bool parseLogin(Tokens &t, Command &command)
{
    LoginArgs args;
    QByteArray password;
    if (!t.space() || !t.astring(args.user) || !t.space() || !t.astring(password))
        return false;
    args.password = Secret(std::move(password));
    command.args = std::move(args);
    return true;
}

bool parseAuthenticate(Tokens &t, Command &command)
{
    AuthenticateArgs args;
    if (!t.space() || !t.atomUpper(args.mechanism))
        return false;
    if (t.space()) {
        QByteArrayView initial;
        const auto isBase64 = [](char c) {
            return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/' || c == '=';
        };
        if (!t.takeWhile(initial, isBase64))
            return false;
        args.initial = Secret(initial.toByteArray());
    }
    command.args = std::move(args);
    return true;
}

bool parseName(Tokens &t, Command &command)
{
    NameArgs args;
    if (!t.space() || !t.astring(args.name))
        return false;
    command.args = std::move(args);
    return true;
}

bool parseSet(Tokens &t, SequenceSet &set)
{
    QByteArrayView text;
    const auto belongs = [](char c) { return (c >= '0' && c <= '9') || c == ':' || c == ',' || c == '*' || c == '$'; };
    if (!t.takeWhile(text, belongs))
        return false;
    auto parsed = SequenceSet::parse(text);
    if (!parsed)
        return false;
    set = std::move(*parsed);
    return true;
}

// RFC 7162 §7: `(uidvalidity SP modseq [SP known-uids] [SP seq-match-data])`
bool parseQresync(Tokens &t, QresyncArgs &args)
{
    quint64 validity = 0;
    if (!t.space() || !t.take('(') || !t.number(validity, max32) || validity == 0 || !t.space()
        || !t.number(args.modseq, quint64(std::numeric_limits<qint64>::max())))
        return false;
    args.uidValidity = quint32(validity);
    if (t.take(')'))
        return true;
    if (!t.space())
        return false;
    if (t.peek() != '(') {
        SequenceSet known;
        if (!parseSet(t, known) || known.isSaved() || known.usesLargest())
            return false;
        args.known = std::move(known);
        if (t.take(')'))
            return true;
        if (!t.space())
            return false;
    }
    std::pair<SequenceSet, SequenceSet> match;
    if (!t.take('(') || !parseSet(t, match.first) || !t.space() || !parseSet(t, match.second) || !t.take(')') || !t.take(')'))
        return false;
    if (match.first.isSaved() || match.second.isSaved() || match.first.usesLargest() || match.second.usesLargest())
        return false;
    args.match = std::move(match);
    return true;
}

bool parseSelect(Tokens &t, Command &command)
{
    SelectArgs args;
    if (!t.space() || !t.astring(args.name))
        return false;
    if (t.space()) { // RFC 4466 §2.1
        if (!t.take('('))
            return false;
        do {
            if (t.word("CONDSTORE")) {
                args.condstore = true;
            } else if (t.word("QRESYNC")) {
                QresyncArgs qresync;
                if (args.qresync || !parseQresync(t, qresync))
                    return false;
                args.qresync = std::move(qresync);
            } else {
                return false;
            }
        } while (t.space());
        if (!t.take(')'))
            return false;
    }
    command.args = std::move(args);
    return true;
}

bool parseCreate(Tokens &t, Command &command)
{
    CreateArgs args;
    if (!t.space() || !t.astring(args.name))
        return false;
    if (t.space()) {
        if (!t.take('(') || !t.word("USE") || !t.space() || !t.take('('))
            return false;
        if (!t.take(')')) {
            do {
                QByteArray use;
                if (!t.flag(use) || use.front() != '\\' || args.specialUse.size() >= maxWords)
                    return false;
                args.specialUse.append(use);
            } while (t.space());
            if (!t.take(')'))
                return false;
        }
        if (!t.take(')'))
            return false;
    }
    command.args = std::move(args);
    return true;
}

bool parseRename(Tokens &t, Command &command)
{
    RenameArgs args;
    if (!t.space() || !t.astring(args.from) || !t.space() || !t.astring(args.to))
        return false;
    command.args = std::move(args);
    return true;
}

bool parseStatus(Tokens &t, Command &command)
{
    StatusArgs args;
    if (!t.space() || !t.astring(args.name) || !t.space() || !parseStatusItems(t, args.items))
        return false;
    command.args = std::move(args);
    return true;
}

bool parseEnable(Tokens &t, Command &command)
{
    WordsArgs args;
    while (t.space()) {
        QByteArray word;
        if (!t.atomUpper(word) || args.words.size() >= maxWords)
            return false;
        args.words.append(word);
    }
    if (args.words.isEmpty())
        return false;
    command.args = std::move(args);
    return true;
}

// RFC 2971 §3.1: at most 30 pairs, fields of 30 octets, values of 1024: more is let through, up to our own limits.
bool parseId(Tokens &t, Command &command)
{
    WordsArgs args;
    if (!t.space())
        return false;
    if (!t.word("NIL")) {
        if (!t.take('('))
            return false;
        if (!t.take(')')) {
            do {
                QByteArray field, value;
                if (!t.string(field) || !t.space() || !t.nstring(value) || args.words.size() >= 2 * maxWords)
                    return false;
                args.words << field << value;
            } while (t.space());
            if (!t.take(')'))
                return false;
        }
    }
    command.args = std::move(args);
    return true;
}

bool parseExpunge(Tokens &t, Command &command)
{
    if (!command.uid)
        return true;
    SetArgs args;
    if (!t.space() || !parseSet(t, args.set))
        return false;
    command.args = std::move(args);
    return true;
}

bool parseCopy(Tokens &t, Command &command)
{
    CopyArgs args;
    if (!t.space() || !parseSet(t, args.set) || !t.space() || !t.astring(args.name))
        return false;
    command.args = std::move(args);
    return true;
}

// Everything up to the literal; the head of an APPEND is parsed by parseAppendHead, never as a whole command.
bool parseAppendArgs(Tokens &t, Command &command)
{
    AppendArgs args;
    if (!t.space() || !t.astring(args.name) || !t.space())
        return false;
    if (t.peek() == '(') {
        if (!parseFlagList(t, args.flags) || !t.space())
            return false;
    }
    if (t.peek() == '"') {
        QByteArray date;
        if (!t.string(date) || !t.space())
            return false;
        const auto when = mime::parseImapDateTime(date);
        if (!when)
            return false;
        args.date = when->utc;
    }
    if (t.word("UTF8")) {
        if (!t.space() || !t.take('('))
            return false;
        args.utf8 = true;
    }
    command.args = std::move(args);
    return true;
}

bool refuseAppend(Tokens &, Command &) { return false; } // an APPEND without a literal

struct Grammar
{
    const char *name;
    Verb verb;
    bool (*parse)(Tokens &, Command &);
    bool withUid = false; // UID may stand before it
};
constexpr std::array grammars {
    Grammar { "CAPABILITY", Verb::Capability, parseNothing },
    Grammar { "NOOP", Verb::Noop, parseNothing },
    Grammar { "LOGOUT", Verb::Logout, parseNothing },
    Grammar { "ID", Verb::Id, parseId },
    Grammar { "STARTTLS", Verb::StartTls, parseNothing },
    Grammar { "AUTHENTICATE", Verb::Authenticate, parseAuthenticate },
    Grammar { "LOGIN", Verb::Login, parseLogin },
    Grammar { "ENABLE", Verb::Enable, parseEnable },
    Grammar { "SELECT", Verb::Select, parseSelect },
    Grammar { "EXAMINE", Verb::Examine, parseSelect },
    Grammar { "CREATE", Verb::Create, parseCreate },
    Grammar { "DELETE", Verb::Delete, parseName },
    Grammar { "RENAME", Verb::Rename, parseRename },
    Grammar { "SUBSCRIBE", Verb::Subscribe, parseName },
    Grammar { "UNSUBSCRIBE", Verb::Unsubscribe, parseName },
    Grammar { "LIST", Verb::List, parseList },
    Grammar { "LSUB", Verb::Lsub, parseLsub },
    Grammar { "NAMESPACE", Verb::Namespace, parseNothing },
    Grammar { "STATUS", Verb::Status, parseStatus },
    Grammar { "APPEND", Verb::Append, refuseAppend },
    Grammar { "IDLE", Verb::Idle, parseNothing },
    Grammar { "GETQUOTA", Verb::GetQuota, parseName },
    Grammar { "GETQUOTAROOT", Verb::GetQuotaRoot, parseName },
    Grammar { "SETQUOTA", Verb::SetQuota, parseSetQuota },
    Grammar { "GETMETADATA", Verb::GetMetadata, parseGetMetadata },
    Grammar { "SETMETADATA", Verb::SetMetadata, parseSetMetadata },
    Grammar { "CHECK", Verb::Check, parseNothing },
    Grammar { "CLOSE", Verb::Close, parseNothing },
    Grammar { "UNSELECT", Verb::Unselect, parseNothing },
    Grammar { "EXPUNGE", Verb::Expunge, parseExpunge, true },
    Grammar { "SEARCH", Verb::Search, parseSearch, true },
    Grammar { "FETCH", Verb::Fetch, parseFetch, true },
    Grammar { "STORE", Verb::Store, parseStore, true },
    Grammar { "COPY", Verb::Copy, parseCopy, true },
    Grammar { "MOVE", Verb::Move, parseCopy, true },
    Grammar { "SORT", Verb::Sort, parseSort, true },
    Grammar { "THREAD", Verb::Thread, parseThread, true },
    Grammar { "FILTER", Verb::Filter, parseFilter, true },
};
static_assert(grammars.size() == verbCount);

const Grammar *find(QByteArrayView name)
{
    for (const Grammar &grammar : grammars) {
        if (name.compare(QByteArrayView(grammar.name), Qt::CaseInsensitive) == 0)
            return &grammar;
    }
    return nullptr;
}
} // namespace

const char *verbName(Verb verb)
{
    for (const Grammar &grammar : grammars) {
        if (grammar.verb == verb)
            return grammar.name;
    }
    return "";
}

bool parseSequenceSet(Tokens &t, SequenceSet &set) { return parseSet(t, set); }

bool parseFlagList(Tokens &t, QList<QByteArray> &flags)
{
    if (!t.take('('))
        return false;
    if (t.take(')'))
        return true;
    do {
        QByteArray flag;
        if (!t.flag(flag) || flags.size() >= maxWords)
            return false;
        flags.append(flag);
    } while (t.space());
    return t.take(')');
}

Parsed parseCommand(QByteArrayView text)
{
    Parsed parsed;
    parsed.tag = tagOf(text);
    if (parsed.tag.isEmpty()) {
        parsed.error = "A command begins with a tag";
        return parsed;
    }
    Tokens t(text);
    t.setPosition(parsed.tag.size());
    Command command;
    command.tag = parsed.tag;
    QByteArray name;
    if (!t.space() || !t.atom(name)) {
        parsed.error = "A command name is missing";
        return parsed;
    }
    if (name.compare("UID", Qt::CaseInsensitive) == 0) {
        command.uid = true;
        if (!t.space() || !t.atom(name)) {
            parsed.error = "UID wants a command behind it";
            return parsed;
        }
    }
    const Grammar *grammar = find(name);
    if (!grammar || (command.uid && !grammar->withUid)) {
        parsed.error = "Unknown command";
        return parsed;
    }
    command.verb = grammar->verb;
    bool ok = grammar->parse(t, command);
    if (ok) {
        t.space(); // Quirk::TrailingSpace
        ok = t.atEnd();
    }
    if (!ok) {
        parsed.error = QByteArray("Error in the arguments of ") + grammar->name;
        return parsed;
    }
    parsed.command = std::move(command);
    return parsed;
}

std::optional<Command> parseAppendHead(QByteArrayView text)
{
    Command command;
    command.tag = tagOf(text);
    Tokens t(text);
    t.setPosition(command.tag.size());
    if (command.tag.isEmpty() || !t.space() || !t.word("APPEND"))
        return std::nullopt;
    command.verb = Verb::Append;
    if (!parseAppendArgs(t, command) || !t.atEnd())
        return std::nullopt;
    return command;
}

} // namespace imap

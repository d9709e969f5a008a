// LIST, LSUB and STATUS items. RFC 9051 §6.3.9, RFC 5258 §6, RFC 5819, RFC 6154; RFC 9208 §4.1.
#include "protocols/imap/parsers.h"

#include <array>
#include <limits>

namespace imap {

namespace {
constexpr int maxPatterns = 100;

struct StatusName
{
    const char *name;
    quint16 bit;
};
constexpr std::array statusNames {
    StatusName { "MESSAGES", statusitem::Messages },
    StatusName { "RECENT", statusitem::Recent },
    StatusName { "UIDNEXT", statusitem::UidNext },
    StatusName { "UIDVALIDITY", statusitem::UidValidity },
    StatusName { "UNSEEN", statusitem::Unseen },
    StatusName { "DELETED", statusitem::Deleted },
    StatusName { "SIZE", statusitem::Size },
    StatusName { "HIGHESTMODSEQ", statusitem::HighestModSeq },
    StatusName { "MAILBOXID", statusitem::MailboxId },
    StatusName { "APPENDLIMIT", statusitem::AppendLimit },
    StatusName { "DELETED-STORAGE", statusitem::DeletedStorage },
};

bool parseSelectionOptions(Tokens &t, ListArgs &args)
{
    if (!t.take('('))
        return false;
    args.extended = true;
    if (t.take(')'))
        return true;
    do {
        if (t.word("SUBSCRIBED"))
            args.selectSubscribed = true;
        else if (t.word("REMOTE"))
            args.selectRemote = true;
        else if (t.word("RECURSIVEMATCH"))
            args.selectRecursiveMatch = true;
        else if (t.word("SPECIAL-USE"))
            args.selectSpecialUse = true;
        else
            return false;
    } while (t.space());
    // RFC 5258 §3.1: RECURSIVEMATCH needs an option it can modify
    return t.take(')') && (!args.selectRecursiveMatch || args.selectSubscribed || args.selectSpecialUse);
}

bool parseReturnOptions(Tokens &t, ListArgs &args)
{
    if (!t.word("RETURN") || !t.space() || !t.take('('))
        return false;
    args.extended = true;
    if (t.take(')'))
        return true;
    do {
        if (t.word("SUBSCRIBED"))
            args.returnSubscribed = true;
        else if (t.word("CHILDREN"))
            args.returnChildren = true;
        else if (t.word("SPECIAL-USE"))
            args.returnSpecialUse = true;
        else if (t.word("STATUS")) {
            if (!t.space() || !parseStatusItems(t, args.returnStatus))
                return false;
        } else
            return false;
    } while (t.space());
    return t.take(')');
}
} // namespace

bool parseStatusItems(Tokens &t, quint16 &items)
{
    if (!t.take('('))
        return false;
    do {
        bool found = false;
        for (const StatusName &status : statusNames) {
            if (t.word(status.name)) {
                items |= status.bit;
                found = true;
                break;
            }
        }
        if (!found)
            return false;
    } while (t.space());
    return t.take(')');
}

void appendStatusItems(QByteArray &out, quint16 items)
{
    char separator = '(';
    for (const StatusName &status : statusNames) {
        if (items & status.bit) {
            out.append(separator).append(status.name);
            separator = ' ';
        }
    }
    out.append(')');
}

bool parseList(Tokens &t, Command &command)
{
    ListArgs args;
    if (!t.space())
        return false;
    if (t.peek() == '(' && (!parseSelectionOptions(t, args) || !t.space()))
        return false;
    if (!t.astring(args.reference) || !t.space())
        return false;
    QByteArray pattern;
    if (t.take('(')) { // RFC 5258 §3: several patterns
        args.extended = true;
        do {
            if (!t.listMailbox(pattern) || args.patterns.size() >= maxPatterns)
                return false;
            args.patterns.append(pattern);
        } while (t.space());
        if (!t.take(')'))
            return false;
    } else {
        if (!t.listMailbox(pattern))
            return false;
        args.patterns.append(pattern);
    }
    const qsizetype before = t.position();
    if (t.space() && !t.atEnd()) {
        if (!parseReturnOptions(t, args))
            return false;
    } else {
        t.setPosition(before);
    }
    command.args = std::move(args);
    return true;
}

bool parseLsub(Tokens &t, Command &command)
{
    ListArgs args;
    QByteArray pattern;
    if (!t.space() || !t.astring(args.reference) || !t.space() || !t.listMailbox(pattern))
        return false;
    args.patterns.append(pattern);
    command.args = std::move(args);
    return true;
}

// Understood so that it can be refused with NOPERM: limits are set in the directory. `root (STORAGE 512)`
bool parseSetQuota(Tokens &t, Command &command)
{
    NameArgs args;
    if (!t.space() || !t.astring(args.name) || !t.space() || !t.take('('))
        return false;
    if (!t.take(')')) {
        do {
            QByteArray resource;
            quint64 limit = 0;
            if (!t.atom(resource) || !t.space() || !t.number(limit, std::numeric_limits<quint64>::max()))
                return false;
        } while (t.space());
        if (!t.take(')'))
            return false;
    }
    command.args = std::move(args);
    return true;
}

} // namespace imap

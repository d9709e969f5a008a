#include "protocols/imap/commands/commands.h"
#include "protocols/imap/commands/listing.h"
#include "protocols/imap/mailboxname.h"

#include <algorithm>
#include <map>

namespace imap {

namespace {
// A mailbox that only the list of subscriptions knows.
bool isNonExistent(const MailboxInfo &info) { return !info.selectable && !info.hasChildren; }

void appendListResponse(QByteArray &out, const char *verb, const QByteArray &attributes, const QByteArray &name, bool utf8, bool childInfo,
    const char *childOption)
{
    out.append("* ").append(verb).append(" (").append(attributes.trimmed()).append(") \"/\" ");
    appendMailbox(out, name, utf8);
    if (childInfo)
        out.append(" (\"CHILDINFO\" (\"").append(childOption).append("\"))");
    out.append("\r\n");
}

// RFC 3501 §6.3.9: with `%`, a name above subscribed ones is shown as \Noselect though it is not subscribed itself.
QByteArray lsubResponses(const std::vector<MailboxInfo> &mailboxes, const QList<QByteArray> &patterns, bool utf8)
{
    std::map<QByteArray, QByteArray> shown; // name → attributes
    for (const MailboxInfo &info : mailboxes) {
        if (!info.subscribed)
            continue;
        QByteArrayView name = info.name;
        bool itself = true;
        while (true) {
            for (const QByteArray &pattern : patterns) {
                if (!matchesPattern(name, pattern))
                    continue;
                if (itself)
                    shown[info.name] = info.selectable ? QByteArray() : QByteArray("\\Noselect");
                else if (pattern.endsWith('%'))
                    shown.emplace(name.toByteArray(), "\\Noselect");
            }
            const qsizetype slash = name.lastIndexOf('/');
            if (slash < 0)
                break;
            name = name.first(slash);
            itself = false;
        }
    }
    QByteArray out;
    for (const auto &[name, attributes] : shown)
        appendListResponse(out, "LSUB", attributes, name, utf8, false, "");
    return out;
}
// RFC 5258 §3.5: CHILDINFO is told of a name above a subscribed one even when neither of them exists.
std::vector<MailboxInfo> withMissingLevels(const std::vector<MailboxInfo> &mailboxes)
{
    std::map<QByteArray, MailboxInfo> all;
    for (const MailboxInfo &info : mailboxes)
        all.emplace(info.name, info);
    for (const MailboxInfo &info : mailboxes) {
        for (qsizetype slash = info.name.indexOf('/'); slash > 0; slash = info.name.indexOf('/', slash + 1)) {
            MailboxInfo level;
            level.name = info.name.first(slash);
            level.selectable = false;
            all.emplace(level.name, level);
        }
    }
    std::vector<MailboxInfo> list;
    list.reserve(all.size());
    for (auto &[name, info] : all)
        list.push_back(std::move(info));
    return list;
}
} // namespace

QByteArray listResponses(const std::vector<MailboxInfo> &mailboxes, const ListArgs &args, ListStyle style,
    const std::function<void(QByteArray &, const QByteArray &name)> &status)
{
    QByteArray out;
    const auto reference = patternFromWire(args.reference, style.utf8);
    if (!reference)
        return out;
    QList<QByteArray> patterns;
    for (const QByteArray &wire : args.patterns) {
        const auto pattern = patternFromWire(wire, style.utf8);
        if (!pattern)
            continue;
        if (pattern->isEmpty() && !style.lsub) // RFC 9051 §6.3.9: asks for the delimiter and the root
            out.append("* LIST (\\Noselect) \"/\" \"\"\r\n");
        else
            patterns.append(*reference + *pattern);
    }
    if (style.lsub)
        return lsubResponses(mailboxes, patterns, style.utf8);

    const auto selects = [&args](const MailboxInfo &info) {
        return (!args.selectSubscribed || info.subscribed) && (!args.selectSpecialUse || !info.specialUse.isEmpty());
    };
    const bool selecting = args.selectSubscribed || args.selectSpecialUse;
    std::vector<MailboxInfo> withLevels;
    if (args.selectRecursiveMatch)
        withLevels = withMissingLevels(mailboxes);
    for (const MailboxInfo &info : args.selectRecursiveMatch ? withLevels : mailboxes) {
        if (isNonExistent(info) && !args.selectSubscribed)
            continue;
        if (std::none_of(patterns.begin(), patterns.end(), [&](const QByteArray &pattern) { return matchesPattern(info.name, pattern); }))
            continue;
        bool childInfo = false;
        if (args.selectRecursiveMatch) { // RFC 5258 §3.5
            const QByteArray below = info.name + '/';
            childInfo = std::any_of(mailboxes.begin(), mailboxes.end(),
                [&](const MailboxInfo &child) { return child.name.startsWith(below) && selects(child); });
        }
        if (selecting && !selects(info) && !childInfo)
            continue;
        QByteArray attributes;
        if (isNonExistent(info))
            attributes += "\\NonExistent ";
        else if (!info.selectable)
            attributes += "\\Noselect ";
        attributes += info.hasChildren ? "\\HasChildren " : "\\HasNoChildren ";
        if (info.subscribed && (args.selectSubscribed || args.returnSubscribed))
            attributes += "\\Subscribed ";
        attributes += info.specialUse;
        appendListResponse(out, "LIST", attributes, info.name, style.utf8, childInfo, args.selectSubscribed ? "SUBSCRIBED" : "SPECIAL-USE");
        if (args.returnStatus && info.selectable)
            status(out, info.name);
    }
    return out;
}

namespace commands {

Task<Status> list(Session &session, Command command)
{
    const bool lsub = command.verb == Verb::Lsub;
    const qint64 appendLimit = session.options->maxMessageSize;
    auto work = [port = session.mailboxes, args = std::get<ListArgs>(std::move(command.args)), style = ListStyle { lsub, session.utf8 },
                    appendLimit]() -> Result<QByteArray> {
        const auto mailboxes = port->list();
        if (!mailboxes)
            return mailboxes.failure();
        return listResponses(*mailboxes, args, style, [&](QByteArray &out, const QByteArray &name) {
            // RFC 5819 §2: a mailbox whose status cannot be had is listed all the same
            if (const auto status = statusOf(*port, name, args.returnStatus))
                appendStatusResponse(out, name, style.utf8, args.returnStatus, *status, appendLimit);
        });
    };
    auto responses = co_await onPool(session, std::move(work));
    if (!responses)
        co_return toStatus(responses.failure());
    session.out().append(*responses);
    co_return Status::ok(lsub ? "LSUB completed" : "LIST completed");
}

} // namespace commands
} // namespace imap

#include "services/health/problems.h"

#include <algorithm>
#include <cstring>

namespace health {
namespace {

struct Explanation
{
    const char *category, *event, *sentence, *meaning, *advice;
};
// %FIELD% stands for the event's field.
constexpr Explanation explanations[] = {
    { "sql", "database-away", "The database %database% cannot be reached: %reason%",
        "Mail is not lost: other servers are told to come again, and outgoing mail waits", "Start the database, or look whether its disk is full" },
    { "queue", "spool-file-missing", "The content of a queued message is missing or damaged (%file%)",
        "This one message cannot be sent; it is held", "Look at it with `queue show`, tell its sender, then remove it; check the disk" },
    { "queue", "rows-not-readable", "The queue cannot be read: %reason%", "Outgoing mail waits until the database is back", "See what is wrong with the database" },
    { "queue", "outcome-not-recorded", "What became of a message cannot be written down: %reason%",
        "Nothing is lost; it is written as soon as the database takes it", "See what is wrong with the database" },
    { "queue", "double-bounce-dropped", "A report about mail that failed could not be delivered to %to% either",
        "Nobody was told that their mail failed; usually its sender was forged", "Nothing, unless it happens often" },
    { "net", "accept-paused", "New connections had to wait: %reason%", "Mail clients and other servers connect slowly or not at all",
        "Raise the limit on open files (LimitNOFILE=) or lower the connection limits" },
    { "net", "no-resolv-conf", "The system's DNS servers are not known: %reason%", "DNS is asked from the root servers on, which is slower",
        "Set dns.servers in facteur.toml" },
    { "net", "session-ended", "A connection ended because of an error of ours: %reason%", "One client or server was cut off and will connect again",
        "Report it with the log if it happens often" },
    { "net", "proxy-header-refused", "A trusted proxy (%peer%) did not say for whom it speaks", "That connection was closed",
        "Let the proxy send the PROXY protocol, or take it out of proxy.trusted" },
    { "delivery", "not-delivered", "Mail to %to% could not be stored: %reason%", "The sending server keeps it and tries again",
        "Make room or repair what the reason names" },
    { "delivery", "not-queued", "Outgoing mail could not be queued: %reason%", "Its sender was told that it was not sent", "Make room or repair what the reason names" },
    { "delivery", "forwarding-loop", "Mail to %to% goes round in circles", "It was given back to its sender", "Look at the aliases and forwardings of that address" },
    { "directory", "stored-password-unusable", "The stored password of %account% cannot be checked", "This account cannot log in",
        "Set a new password" },
    { "index", "index-rebuilt", "The index of a mailbox was damaged and made anew (%reason%)", "No mail was lost; clients may load the list again",
        "If it comes again, check the disk" },
    { "index", "index-not-rebuilt", "The index of a mailbox is damaged and cannot be made anew: %reason%", "That account cannot read its mail for now",
        "Make room on the disk, then `facteurctl mailbox reindex`" },
    { "mailbox", "index-unreadable", "The index of the mailbox %mailbox% cannot be read: %reason%", "It may look empty until that is mended",
        "`facteurctl mailbox reindex`; check the disk" },
    { "mailbox", "message-unreadable", "A message in %mailbox% cannot be read: %reason%", "It is shown empty", "Check the file's permissions and the disk" },
    { "mailbox", "message-too-large", "A file in the mailbox %mailbox% is too large to be shown", "It is left out", "Move the file elsewhere" },
    { "maildir", "too-many-files", "A mail folder has too many files", "What came last is not shown", "Move old mail into other folders" },
    { "maildir", "no-file-watch", "Changes that other programs make to mail folders are not noticed at once: %reason%",
        "They show with the next look", "Raise fs.inotify.max_user_watches" },
    { "pop3", "message-unreadable", "A message of %account% cannot be read", "The client was told so", "Check the disk" },
    { "app", "reload-failed", "The configuration could not be read again: %reason%", "The server goes on with the one before", "Correct facteur.toml and reload" },
    { "app", "sandbox", "The system refused a protection that the server asked for: %landlock%", "It works, but a break-in would reach further",
        "Nothing on old kernels; else see the unit file" },
    { "control", "peer-refused", "Somebody without the right tried to administer the server (user id %uid%)", "They were turned away",
        "If it was you: join the group facteur-admin" },
    { "control", "too-many-clients", "Too many programs administer the server at once", "One was turned away", "Close some windows" },
    { "health", "account-sends-like-a-bot", "%account% sends like a program that was broken into: %messages% messages, %recipients% recipients in an hour",
        "Your server may soon be on block lists, and nobody will take its mail", "Change the password of %account%, cut its sessions off, look at the queue" },
};

QString filled(const char *sentence, const LogEvent &event)
{
    QString text = QString::fromUtf8(sentence);
    for (const LogField &field : event.fields)
        text.replace(u'%' + QLatin1StringView(field.key) + u'%', field.text.left(300));
    return text;
}

QString fieldOf(const LogEvent &event, const char *name)
{
    for (const LogField &field : event.fields) {
        if (std::strcmp(field.key, name) == 0)
            return field.text;
    }
    return {};
}

} // namespace

model::Problem explain(const LogEvent &event)
{
    model::Problem problem;
    problem.first = problem.when = event.when;
    problem.severity = QString::fromLatin1(severityName(event.severity));
    problem.category = QLatin1StringView(event.category);
    problem.event = QLatin1StringView(event.event);
    problem.line = QString::fromUtf8(event.toLine().left(2000));
    for (const Explanation &known : explanations) {
        if (std::strcmp(known.event, event.event) != 0 || std::strcmp(known.category, event.category) != 0)
            continue;
        problem.sentence = filled(known.sentence, event);
        problem.meaning = filled(known.meaning, event);
        problem.advice = filled(known.advice, event);
        return problem;
    }
    // Not in the table: what the event says of itself.
    const QString reason = fieldOf(event, "reason");
    problem.sentence = QString::fromLatin1(event.event).replace(u'-', u' ') + (reason.isEmpty() ? QString() : QStringLiteral(": ") + reason.left(300));
    problem.meaning = fieldOf(event, "meaning");
    problem.advice = fieldOf(event, "advice");
    return problem;
}

void Problems::consume(const LogEvent &event)
{
    if (event.severity < Severity::Warning)
        return;
    // One kind: the same event about the same thing.
    QByteArray key = QByteArray(event.category) + ' ' + event.event;
    for (const char *name : { "account", "to", "destination", "mailbox", "file", "protocol" })
        key += ' ' + fieldOf(event, name).left(200).toUtf8();
    const std::lock_guard lock(m_mutex);
    auto found = std::find_if(m_kinds.begin(), m_kinds.end(), [&](const Kind &kind) { return kind.key == key; });
    Kind kind;
    if (found != m_kinds.end()) {
        kind = std::move(*found);
        m_kinds.erase(found);
    } else {
        kind.key = std::move(key);
        kind.first = event.when;
    }
    kind.last = event.when;
    ++kind.count;
    kind.event = event;
    m_kinds.push_back(std::move(kind));
    if (m_kinds.size() > kept)
        m_kinds.pop_front();
}

std::vector<model::Problem> Problems::list(size_t limit) const
{
    std::vector<model::Problem> problems;
    const std::lock_guard lock(m_mutex);
    for (auto kind = m_kinds.rbegin(); kind != m_kinds.rend() && problems.size() < limit; ++kind) {
        model::Problem problem = explain(kind->event);
        problem.first = kind->first;
        problem.when = kind->last;
        problem.count = kind->count;
        problems.push_back(std::move(problem));
    }
    return problems;
}

Problems::Sum Problems::since(const QDateTime &when) const
{
    Sum sum;
    const std::lock_guard lock(m_mutex);
    for (const Kind &kind : m_kinds) {
        if (kind.last >= when)
            ++(kind.event.severity == Severity::Error ? sum.errors : sum.warnings);
    }
    return sum;
}

QDateTime Problems::lastSeen(const char *category, const char *event) const
{
    const std::lock_guard lock(m_mutex);
    for (auto kind = m_kinds.rbegin(); kind != m_kinds.rend(); ++kind) {
        if (std::strcmp(kind->event.category, category) == 0 && std::strcmp(kind->event.event, event) == 0)
            return kind->last;
    }
    return {};
}

} // namespace health

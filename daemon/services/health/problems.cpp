#include "services/health/problems.h"

#include <algorithm>
#include <cstring>

namespace health {
namespace {

struct Explanation
{
    const char *category, *event;
    const char *fields; // of the event, for %1, %2… of all three
    const char *sentence, *meaning, *advice;
};
constexpr Explanation explanations[] = {
    { "sql", "database-away", "database reason", QT_TRANSLATE_NOOP("daemon", "The database %1 cannot be reached: %2"),
        QT_TRANSLATE_NOOP("daemon", "Mail is not lost: other servers are told to come again, and outgoing mail waits"), QT_TRANSLATE_NOOP("daemon", "Start the database, or look whether its disk is full") },
    { "queue", "spool-file-missing", "file", QT_TRANSLATE_NOOP("daemon", "The content of a queued message is missing or damaged (%1)"),
        QT_TRANSLATE_NOOP("daemon", "This one message cannot be sent; it is held"), QT_TRANSLATE_NOOP("daemon", "Look at it with `queue show`, tell its sender, then remove it; check the disk") },
    { "queue", "rows-not-readable", "reason", QT_TRANSLATE_NOOP("daemon", "The queue cannot be read: %1"),
        QT_TRANSLATE_NOOP("daemon", "Outgoing mail waits until the database is back"), QT_TRANSLATE_NOOP("daemon", "See what is wrong with the database") },
    { "queue", "outcome-not-recorded", "reason", QT_TRANSLATE_NOOP("daemon", "What became of a message cannot be written down: %1"),
        QT_TRANSLATE_NOOP("daemon", "Nothing is lost; it is written as soon as the database takes it"), QT_TRANSLATE_NOOP("daemon", "See what is wrong with the database") },
    { "queue", "double-bounce-dropped", "to", QT_TRANSLATE_NOOP("daemon", "A report about mail that failed could not be delivered to %1 either"),
        QT_TRANSLATE_NOOP("daemon", "Nobody was told that their mail failed; usually its sender was forged"), QT_TRANSLATE_NOOP("daemon", "Nothing, unless it happens often") },
    { "net", "accept-paused", "reason", QT_TRANSLATE_NOOP("daemon", "New connections had to wait: %1"),
        QT_TRANSLATE_NOOP("daemon", "Mail clients and other servers connect slowly or not at all"), QT_TRANSLATE_NOOP("daemon", "Raise the limit on open files (LimitNOFILE=) or lower the connection limits") },
    { "net", "no-resolv-conf", "reason", QT_TRANSLATE_NOOP("daemon", "The system's DNS servers are not known: %1"),
        QT_TRANSLATE_NOOP("daemon", "DNS is asked from the root servers on, which is slower"), QT_TRANSLATE_NOOP("daemon", "Set dns.servers in facteur.toml") },
    { "net", "session-ended", "reason", QT_TRANSLATE_NOOP("daemon", "A connection ended because of an error of ours: %1"),
        QT_TRANSLATE_NOOP("daemon", "One client or server was cut off and will connect again"), QT_TRANSLATE_NOOP("daemon", "Report it with the log if it happens often") },
    { "net", "proxy-header-refused", "peer", QT_TRANSLATE_NOOP("daemon", "A trusted proxy (%1) did not say for whom it speaks"),
        QT_TRANSLATE_NOOP("daemon", "That connection was closed"), QT_TRANSLATE_NOOP("daemon", "Let the proxy send the PROXY protocol, or take it out of proxy.trusted") },
    { "delivery", "not-delivered", "to reason", QT_TRANSLATE_NOOP("daemon", "Mail to %1 could not be stored: %2"),
        QT_TRANSLATE_NOOP("daemon", "The sending server keeps it and tries again"), QT_TRANSLATE_NOOP("daemon", "Make room or repair what the reason names") },
    { "delivery", "not-queued", "reason", QT_TRANSLATE_NOOP("daemon", "Outgoing mail could not be queued: %1"),
        QT_TRANSLATE_NOOP("daemon", "Its sender was told that it was not sent"), QT_TRANSLATE_NOOP("daemon", "Make room or repair what the reason names") },
    { "delivery", "forwarding-loop", "to", QT_TRANSLATE_NOOP("daemon", "Mail to %1 goes round in circles"),
        QT_TRANSLATE_NOOP("daemon", "It was given back to its sender"), QT_TRANSLATE_NOOP("daemon", "Look at the aliases and forwardings of that address") },
    { "directory", "stored-password-unusable", "account", QT_TRANSLATE_NOOP("daemon", "The stored password of %1 cannot be checked"),
        QT_TRANSLATE_NOOP("daemon", "This account cannot log in"), QT_TRANSLATE_NOOP("daemon", "Set a new password") },
    { "index", "index-rebuilt", "reason", QT_TRANSLATE_NOOP("daemon", "The index of a mailbox was damaged and made anew (%1)"),
        QT_TRANSLATE_NOOP("daemon", "No mail was lost; clients may load the list again"), QT_TRANSLATE_NOOP("daemon", "If it comes again, check the disk") },
    { "index", "index-not-rebuilt", "reason", QT_TRANSLATE_NOOP("daemon", "The index of a mailbox is damaged and cannot be made anew: %1"),
        QT_TRANSLATE_NOOP("daemon", "That account cannot read its mail for now"), QT_TRANSLATE_NOOP("daemon", "Make room on the disk, then `facteurctl mailbox reindex`") },
    { "mailbox", "index-unreadable", "mailbox reason", QT_TRANSLATE_NOOP("daemon", "The index of the mailbox %1 cannot be read: %2"),
        QT_TRANSLATE_NOOP("daemon", "It may look empty until that is mended"), QT_TRANSLATE_NOOP("daemon", "`facteurctl mailbox reindex`; check the disk") },
    { "mailbox", "message-unreadable", "mailbox reason", QT_TRANSLATE_NOOP("daemon", "A message in %1 cannot be read: %2"),
        QT_TRANSLATE_NOOP("daemon", "It is shown empty"), QT_TRANSLATE_NOOP("daemon", "Check the file's permissions and the disk") },
    { "mailbox", "message-too-large", "mailbox", QT_TRANSLATE_NOOP("daemon", "A file in the mailbox %1 is too large to be shown"),
        QT_TRANSLATE_NOOP("daemon", "It is left out"), QT_TRANSLATE_NOOP("daemon", "Move the file elsewhere") },
    { "maildir", "too-many-files", "", QT_TRANSLATE_NOOP("daemon", "A mail folder has too many files"),
        QT_TRANSLATE_NOOP("daemon", "What came last is not shown"), QT_TRANSLATE_NOOP("daemon", "Move old mail into other folders") },
    { "maildir", "no-file-watch", "reason", QT_TRANSLATE_NOOP("daemon", "Changes that other programs make to mail folders are not noticed at once: %1"),
        QT_TRANSLATE_NOOP("daemon", "They show with the next look"), QT_TRANSLATE_NOOP("daemon", "Raise fs.inotify.max_user_watches") },
    { "pop3", "message-unreadable", "account", QT_TRANSLATE_NOOP("daemon", "A message of %1 cannot be read"),
        QT_TRANSLATE_NOOP("daemon", "The client was told so"), QT_TRANSLATE_NOOP("daemon", "Check the disk") },
    { "app", "reload-failed", "reason", QT_TRANSLATE_NOOP("daemon", "The configuration could not be read again: %1"),
        QT_TRANSLATE_NOOP("daemon", "The server goes on with the one before"), QT_TRANSLATE_NOOP("daemon", "Correct facteur.toml and reload") },
    { "app", "sandbox", "landlock", QT_TRANSLATE_NOOP("daemon", "The system refused a protection that the server asked for: %1"),
        QT_TRANSLATE_NOOP("daemon", "It works, but a break-in would reach further"), QT_TRANSLATE_NOOP("daemon", "Nothing on old kernels; else see the unit file") },
    { "control", "peer-refused", "uid", QT_TRANSLATE_NOOP("daemon", "Somebody without the right tried to administer the server (user id %1)"),
        QT_TRANSLATE_NOOP("daemon", "They were turned away"), QT_TRANSLATE_NOOP("daemon", "If it was you: join the group facteur-admin") },
    { "control", "too-many-clients", "", QT_TRANSLATE_NOOP("daemon", "Too many programs administer the server at once"),
        QT_TRANSLATE_NOOP("daemon", "One was turned away"), QT_TRANSLATE_NOOP("daemon", "Close some windows") },
    { "health", "account-sends-like-a-bot", "account messages recipients", QT_TRANSLATE_NOOP("daemon", "%1 sends like a program that was broken into: %2 messages, %3 recipients in an hour"),
        QT_TRANSLATE_NOOP("daemon", "Your server may soon be on block lists, and nobody will take its mail"), QT_TRANSLATE_NOOP("daemon", "Change the password of %1, cut its sessions off, look at the queue") },
};

QString fieldOf(const LogEvent &event, const char *name)
{
    for (const LogField &field : event.fields) {
        if (std::strcmp(field.key, name) == 0)
            return field.text;
    }
    return {};
}

Sentence filled(const char *text, const Explanation &row, const LogEvent &event)
{
    if (!std::strchr(text, '%'))
        return text;
    QStringList values { QString(), QString(), QString() };
    const QStringList names = QString::fromLatin1(row.fields).split(u' ');
    for (qsizetype i = 0; i < std::min(values.size(), names.size()); ++i)
        values[i] = fieldOf(event, names[i].toLatin1().constData()).left(300);
    return Sentence::of(text, values[0], values[1], values[2]);
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
        problem.sentence = filled(known.sentence, known, event);
        problem.meaning = filled(known.meaning, known, event);
        problem.advice = filled(known.advice, known, event);
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

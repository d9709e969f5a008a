// The administrator's scripts for IMAP events: rows of the table sieve_events, live. Which of them concern an event is a pure
// question. Thread: any; what touches the database blocks.
#pragma once
#include "services/directory/snapshot.h"

#include <QByteArray>
#include <vector>

namespace delivery {

struct EventRule
{
    qint64 id = 0;
    QByteArray mailbox = "*", source = "*"; // a name, `*` for any, `\Junk` for the mailbox of that use
    QByteArray causes = "COPY APPEND";
    QByteArray script; // DIR/sieve/events/SCRIPT.sieve
    bool before = true; // the user's own script
    int priority = 100;
    bool enabled = true;
};

struct HappenedIn // a mailbox as rules name it
{
    QByteArray name, specialUse;
};
bool concerns(const EventRule &rule, QByteArrayView cause, const HappenedIn &mailbox, const HappenedIn &source);

class EventRules
{
public:
    using Rules = std::vector<EventRule>; // in the order of their priorities
    EventRules(sql::Database &database, directory::ChangeWatch &watch, async::Pool &pool);
    std::shared_ptr<const Rules> current(); // no older than 5 s; the database away: as it was

    Result<qint64> add(const EventRule &rule); // Syntax: a cause nobody knows, a name that is none
    Result<void> remove(qint64 id); // NotFound

private:
    sql::Database &m_database;
    directory::ChangeWatch &m_watch;
    directory::Snapshot<Rules> m_rules;
};

} // namespace delivery

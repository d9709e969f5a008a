// The queue's two tables: every statement on them stands here. Blocking; pool threads.
//
// Always: a row in hand is leased (owner `node:n`, until); nobody touches a leased row of another owner, but operators do
// (hold, release, retry) in columns that an attempt's end leaves alone.
#pragma once
#include "services/queue/combiner.h"
#include "services/queue/values.h"
#include "shared/base/result.h"
#include "storage/sql/database.h"

#include <map>
#include <set>
#include <utility>

namespace queue {

inline constexpr char localDestination[] = "@local"; // recipients with an account of their own

class Rows
{
public:
    Rows(sql::Database &database, QByteArray node);

    // A message with its recipients, due at once but for the destinations in `notBefore`.
    Result<QueueId> insert(const NewMessage &message, const QByteArray &spoolName, qint64 size, const QDateTime &now,
                           const std::map<QByteArray, QDateTime> &notBefore = {});
    // Names of all spool files that rows hold.
    Result<std::set<QByteArray>> liveSpoolNames();
    // Rows of this node that a crash left leased are free again.
    Result<void> dropOwnLeases();

    struct Claimed
    {
        std::vector<Message> messages; // with the claimed recipients only
        std::set<QByteArray> passedOver; // destinations of `down` with due rows
        int recipients = 0;
    };
    // Leases what is due, at most `limit` recipients; none of a destination in `busy` (at most 8 of them are excluded
    // cheaply, the others' rows are read and passed over) or `down`.
    Result<Claimed> claim(const QDateTime &now, const QDateTime &leaseUntil, const QByteArray &owner, int limit,
                          const std::set<QByteArray> &busy, const std::set<QByteArray> &down);
    // What is due behind `latest` only, which no schedule asks for, is due now. How many there were.
    Result<int> pullIn(const QDateTime &now, const QDateTime &latest);
    // Every lease of this node lasts until then.
    Result<void> renewLeases(const QDateTime &until);
    // Gives recipients back unattempted, due at `next`.
    Result<void> giveBack(const std::vector<RecipientId> &ids, const QByteArray &owner, const QDateTime &next, const QByteArray &reply);
    // Everything that waits for this destination waits until `until` at least.
    Result<void> postpone(const QByteArray &destination, const QDateTime &now, const QDateTime &until);

    struct Update
    {
        RecipientId id;
        State state = State::Queued; // Queued: deferred
        QDateTime next;
        QByteArray reply;
        bool delayNotified = false; // set now
    };
    struct Report
    {
        NewMessage message;
        QByteArray spoolName;
        qint64 size = 0;
        std::vector<RecipientId> about; // it is sent when one of these really changed
        bool isDelay = false;
    };
    struct Recorded
    {
        bool finished = false; // no recipient is left: rows are gone, the spool file may go
        std::vector<size_t> unsent; // reports that were not inserted
    };
    // What an attempt brought, with the reports that it causes, in one transaction. May be run again when its outcome is
    // not known.
    Result<Recorded> record(QueueId message, const QByteArray &owner, const std::vector<Update> &updates,
                            const std::vector<Report> &reports, const QDateTime &now);

    Result<Page> page(const Filter &filter);
    Result<Message> show(QueueId id);
    Result<Totals> totals(const QDateTime &now);
    Result<int> retry(std::optional<QueueId> id, const QDateTime &now);
    Result<int> setHeld(QueueId id, bool held, const QDateTime &now);
    // Holds every recipient and says why: the spool file is missing.
    Result<void> holdBroken(const QByteArray &spoolName, const QByteArray &why);
    // The spool name of the removed message. Busy while another node has it in hand.
    Result<QByteArray> remove(QueueId id, const QDateTime &now);
    Result<QDateTime> nextDue(const std::set<QByteArray> &avoid);
    // While it is paused only what stays in the house (@local) is claimed or due.
    Result<void> setPaused(bool paused);
    Result<bool> isPaused();

private:
    Result<QueueId> insertIn(sql::Sql &sql, const NewMessage &message, const QByteArray &spoolName, qint64 size, const QDateTime &now,
                             const std::map<QByteArray, QDateTime> &notBefore);
    Result<void> addRecipients(sql::Sql &sql, std::vector<Message> &messages);
    sql::Database &m_database;
    Combiner m_combiner;
    const QByteArray m_node;
};

} // namespace queue

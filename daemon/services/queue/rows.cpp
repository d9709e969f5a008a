#include "services/queue/rows.h"

#include "services/queue/rowreaders.h"

#include <unordered_map>

// While the queue is paused only what stays in the house goes on; one look at a row of two columns for the whole statement.
#define UNLESS_PAUSED(table) "(" table "destination = '@local' OR NOT EXISTS (SELECT 1 FROM queue_state s WHERE s.name = 'paused' AND s.value = '1'))"

namespace queue {

using sql::Row;
using sql::Sql;
using sql::Value;
using sql::Values;

namespace {
// Words of peers in a column: bounded, valid UTF-8 (MariaDB refuses anything else).
Value words(const QByteArray &text, qsizetype limit)
{
    return Value(QString::fromUtf8(text).remove(QChar(0)).left(limit));
}

QByteArray destinationOf(const NewRecipient &recipient)
{
    return recipient.account.value() != 0 ? QByteArray(localDestination) : recipient.address.domain();
}

constexpr size_t excludable = 8;
void appendExcluded(Values &values, const std::set<QByteArray> &avoid)
{
    auto next = avoid.begin();
    for (size_t i = 0; i < excludable; ++i)
        values.push_back(next == avoid.end() ? sql::text("") : sql::text(*next++));
}

Failure notFound(QueueId id)
{
    return { Failure::Kind::NotFound, "No such message in the queue", QStringLiteral("queue: no message %1").arg(id.value()) };
}
} // namespace

Rows::Rows(sql::Database &database, QByteArray node)
    : m_database(database)
    , m_combiner(database)
    , m_node(std::move(node))
{
}

Result<QueueId> Rows::insertIn(Sql &sql, const NewMessage &message, const QByteArray &spoolName, qint64 size, const QDateTime &now,
                                 const std::map<QByteArray, QDateTime> &notBefore)
{
    const auto id = sql.insert("INSERT INTO queue_messages (trace, sender, created, size, spool_name, message_id, envid, ret, body, smtputf8, is_report, tls) "
                               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        { sql::text(message.trace.left(40)), sql::text(message.sender.toString()), ms(now), size, sql::text(spoolName),
            words(message.messageId, 900), words(message.envid, 200), int(message.ret), int(message.body),
            int(message.smtpUtf8), int(message.isReport), int(message.tls) });
    if (!id)
        return id.failure();
    for (const NewRecipient &recipient : message.recipients) {
        const QByteArray destination = destinationOf(recipient);
        const auto wait = notBefore.find(destination);
        const QDateTime due = wait == notBefore.end() ? now : std::max(now, wait->second);
        const auto added = sql.execute("INSERT INTO queue_recipients (message, address, orcpt, notify, account, destination, state, attempts, "
                                       "next_attempt, last_reply, delay_notified, lease_owner, lease_until, deliver_by, deliver_by_return) "
                                       "VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, '', 0, '', 0, ?, ?)",
            { *id, sql::text(recipient.address.toString()), words(recipient.orcpt, 500), int(recipient.notify),
                recipient.account.value(), sql::text(destination), int(message.held ? State::Held : State::Queued), ms(due),
                recipient.deliverBy.isValid() ? ms(recipient.deliverBy) : qint64(0), int(recipient.deliverByReturn) });
        if (!added)
            return added.failure();
    }
    return QueueId(*id);
}

Result<QueueId> Rows::insert(const NewMessage &message, const QByteArray &spoolName, qint64 size, const QDateTime &now,
                             const std::map<QByteArray, QDateTime> &notBefore)
{
    return m_combiner.write([&](Sql &sql) { return insertIn(sql, message, spoolName, size, now, notBefore); });
}

Result<std::set<QByteArray>> Rows::liveSpoolNames()
{
    return m_database.read([](Sql &sql) -> Result<std::set<QByteArray>> {
        std::set<QByteArray> names;
        const auto done = sql.each("SELECT spool_name FROM queue_messages", {}, [&](const Row &row) {
            names.insert(row.bytes(0));
            return true;
        });
        if (!done)
            return done.failure();
        return names;
    });
}

Result<void> Rows::dropOwnLeases()
{
    return m_combiner.write([this](Sql &sql) -> Result<void> {
        const auto done = sql.execute("UPDATE queue_recipients SET lease_owner = '', lease_until = 0 WHERE lease_owner LIKE ?",
            { sql::text(m_node + ":%") });
        return done ? Result<void>() : Result<void>(done.failure());
    });
}

Result<Rows::Claimed> Rows::claim(const QDateTime &now, const QDateTime &leaseUntil, const QByteArray &owner, int limit,
                                  const std::set<QByteArray> &busy, const std::set<QByteArray> &down)
{
    // Most calls find nothing: those take no write lock.
    const auto any = m_database.read([&](Sql &sql) {
        return sql.number("SELECT COUNT(*) FROM (SELECT id FROM queue_recipients WHERE state = 0 AND next_attempt <= ? AND lease_until <= ? AND " UNLESS_PAUSED("") " LIMIT 1) AS due",
            { ms(now), ms(now) });
    });
    if (!any)
        return any.failure();
    if (*any == 0)
        return Claimed();
    return m_combiner.write([&](Sql &sql) -> Result<Claimed> {
        static const QByteArray select = "SELECT " MESSAGE_COLUMNS ", " RECIPIENT_COLUMNS
                                         " FROM queue_recipients r JOIN queue_messages m ON m.id = r.message"
                                         " WHERE r.state = 0 AND r.next_attempt <= ? AND r.lease_until <= ?"
                                         " AND r.destination NOT IN (?, ?, ?, ?, ?, ?, ?, ?) AND " UNLESS_PAUSED("r.")
                                         " ORDER BY r.next_attempt, r.id LIMIT 5000";
        static const QByteArray locking = select + " FOR UPDATE SKIP LOCKED";
        Values values { ms(now), ms(now) };
        appendExcluded(values, busy);
        Claimed claimed;
        std::unordered_map<qint64, size_t> index;
        const auto read = sql.each(sql.dialect().isMySql() ? locking.constData() : select.constData(), values, [&](const Row &row) {
            Recipient recipient = readRecipient(row, messageColumns);
            if (down.count(recipient.destination)) {
                claimed.passedOver.insert(recipient.destination);
                return true;
            }
            if (busy.count(recipient.destination))
                return true;
            const auto [found, isNew] = index.try_emplace(row.integer(0), claimed.messages.size());
            if (isNew)
                claimed.messages.push_back(readMessage(row));
            claimed.messages[found->second].recipients.push_back(std::move(recipient));
            return ++claimed.recipients < limit;
        });
        if (!read)
            return read.failure();
        for (Message &message : claimed.messages) {
            for (auto it = message.recipients.begin(); it != message.recipients.end();) {
                const auto leased = sql.execute("UPDATE queue_recipients SET lease_owner = ?, lease_until = ? WHERE id = ? AND lease_until <= ? AND state = 0",
                    { sql::text(owner), ms(leaseUntil), it->id.value(), ms(now) });
                if (!leased)
                    return leased.failure();
                if (*leased == 1) {
                    ++it;
                } else {
                    it = message.recipients.erase(it);
                    --claimed.recipients;
                }
            }
        }
        std::erase_if(claimed.messages, [](const Message &message) { return message.recipients.empty(); });
        return claimed;
    });
}

Result<int> Rows::pullIn(const QDateTime &now, const QDateTime &latest)
{
    const auto any = m_database.read([&](Sql &sql) {
        return sql.number("SELECT COUNT(*) FROM (SELECT id FROM queue_recipients WHERE state = 0 AND next_attempt > ? LIMIT 1) AS late", { ms(latest) });
    });
    if (!any)
        return any.failure();
    if (*any == 0)
        return 0;
    return m_combiner.write([&](Sql &sql) -> Result<int> {
        const auto done = sql.execute("UPDATE queue_recipients SET next_attempt = ? WHERE state = 0 AND next_attempt > ?", { ms(now), ms(latest) });
        return done ? Result<int>(int(*done)) : Result<int>(done.failure());
    });
}

Result<void> Rows::renewLeases(const QDateTime &until)
{
    return m_combiner.write([&](Sql &sql) -> Result<void> {
        const auto done = sql.execute("UPDATE queue_recipients SET lease_until = ? WHERE lease_owner LIKE ?",
            { ms(until), sql::text(m_node + ":%") });
        return done ? Result<void>() : Result<void>(done.failure());
    });
}

Result<void> Rows::giveBack(const std::vector<RecipientId> &ids, const QByteArray &owner, const QDateTime &next, const QByteArray &reply)
{
    return m_combiner.write([&](Sql &sql) -> Result<void> {
        for (const RecipientId id : ids) {
            const auto done = reply.isEmpty()
                ? sql.execute("UPDATE queue_recipients SET lease_owner = '', lease_until = 0, next_attempt = ? WHERE id = ? AND lease_owner = ?",
                    { ms(next), id.value(), sql::text(owner) })
                : sql.execute("UPDATE queue_recipients SET lease_owner = '', lease_until = 0, next_attempt = ?, last_reply = ? WHERE id = ? AND lease_owner = ?",
                    { ms(next), words(reply, 900), id.value(), sql::text(owner) });
            if (!done)
                return done.failure();
        }
        return {};
    });
}

Result<void> Rows::postpone(const QByteArray &destination, const QDateTime &now, const QDateTime &until)
{
    return m_combiner.write([&](Sql &sql) -> Result<void> {
        const auto done = sql.execute("UPDATE queue_recipients SET next_attempt = ? WHERE destination = ? AND state = 0 AND lease_until <= ? AND next_attempt < ?",
            { ms(until), sql::text(destination), ms(now), ms(until) });
        return done ? Result<void>() : Result<void>(done.failure());
    });
}

Result<Rows::Recorded> Rows::record(QueueId message, const QByteArray &owner, const std::vector<Update> &updates,
                                    const std::vector<Report> &reports, const QDateTime &now)
{
    return m_combiner.write([&](Sql &sql) -> Result<Recorded> {
        Recorded recorded;
        // Batches of one message end at the same time: the message's row makes them wait for each other, and the count
        // below reads what is committed, not a snapshot.
        static const QByteArray lockMessage = "SELECT id FROM queue_messages WHERE id = ?";
        static const QByteArray lockMessageMySql = lockMessage + " FOR UPDATE";
        static const QByteArray countLeft = "SELECT COUNT(*) FROM queue_recipients WHERE message = ? AND state IN (0, 3)";
        static const QByteArray countLeftMySql = countLeft + " FOR UPDATE";
        const bool mySql = sql.dialect().isMySql();
        const auto there = sql.number((mySql ? lockMessageMySql : lockMessage).constData(), { message.value() });
        if (!there)
            return there.failure();
        std::set<RecipientId> ended, warned;
        for (const Update &update : updates) {
            if (update.state == State::Queued) { // deferred; an operator's hold stays
                if (update.delayNotified) {
                    const auto done = sql.execute("UPDATE queue_recipients SET delay_notified = 1 WHERE id = ? AND delay_notified = 0 AND lease_owner = ?",
                        { update.id.value(), sql::text(owner) });
                    if (!done)
                        return done.failure();
                    if (*done > 0)
                        warned.insert(update.id);
                }
                const auto done = sql.execute("UPDATE queue_recipients SET attempts = attempts + 1, next_attempt = ?, last_reply = ?, lease_owner = '', lease_until = 0 "
                                              "WHERE id = ? AND lease_owner = ?",
                    { ms(update.next), words(update.reply, 900), update.id.value(), sql::text(owner) });
                if (!done)
                    return done.failure();
            } else { // final, whatever happened to the lease meanwhile
                const auto done = sql.execute("UPDATE queue_recipients SET state = ?, attempts = attempts + 1, last_reply = ?, lease_owner = '', lease_until = 0 "
                                              "WHERE id = ? AND state IN (0, 3)",
                    { int(update.state), words(update.reply, 900), update.id.value() });
                if (!done)
                    return done.failure();
                if (*done > 0)
                    ended.insert(update.id);
            }
        }
        for (size_t i = 0; i < reports.size(); ++i) {
            const std::set<RecipientId> &changed = reports[i].isDelay ? warned : ended;
            const bool wanted = std::any_of(reports[i].about.begin(), reports[i].about.end(), [&](RecipientId id) { return changed.count(id) > 0; });
            if (!wanted) {
                recorded.unsent.push_back(i);
                continue;
            }
            const auto inserted = insertIn(sql, reports[i].message, reports[i].spoolName, reports[i].size, now, {});
            if (!inserted)
                return inserted.failure();
        }
        if (*there == 0)
            return recorded; // an operator removed it meanwhile
        const auto left = sql.number((mySql ? countLeftMySql : countLeft).constData(), { message.value() });
        if (!left)
            return left.failure();
        if (*left == 0) {
            if (const auto gone = sql.execute("DELETE FROM queue_recipients WHERE message = ?", { message.value() }); !gone)
                return gone.failure();
            if (const auto gone = sql.execute("DELETE FROM queue_messages WHERE id = ?", { message.value() }); !gone)
                return gone.failure();
            recorded.finished = true;
        }
        return recorded;
    });
}

Result<Message> Rows::show(QueueId id)
{
    return m_database.read([&](Sql &sql) -> Result<Message> {
        auto messages = sql.all("SELECT " MESSAGE_COLUMNS " FROM queue_messages m WHERE m.id = ?", { id.value() }, readMessage);
        if (!messages)
            return messages.failure();
        if (messages->empty())
            return notFound(id);
        if (const auto added = addRecipients(sql, *messages); !added)
            return added.failure();
        return std::move(messages->front());
    });
}

Result<Totals> Rows::totals(const QDateTime &now)
{
    return m_database.read([&](Sql &sql) -> Result<Totals> {
        Totals totals;
        auto done = sql.each("SELECT COUNT(*), COALESCE(SUM(size), 0), COALESCE(MIN(created), 0) FROM queue_messages", {}, [&](const Row &row) {
            totals.messages = row.integer(0);
            totals.octets = row.integer(1);
            totals.oldest = row.integer(2) > 0 ? fromMs(row.integer(2)) : QDateTime();
            return false;
        });
        if (!done)
            return done.failure();
        done = sql.each("SELECT state, COUNT(*), SUM(CASE WHEN next_attempt <= ? THEN 1 ELSE 0 END) FROM queue_recipients GROUP BY state",
            { ms(now) }, [&](const Row &row) {
                if (State(row.integer(0)) == State::Queued) {
                    totals.queued = row.integer(1);
                    totals.due = row.integer(2);
                } else if (State(row.integer(0)) == State::Held) {
                    totals.held = row.integer(1);
                }
                return true;
            });
        if (!done)
            return done.failure();
        const auto paused = sql.number("SELECT COUNT(*) FROM queue_state WHERE name = 'paused' AND value = '1'");
        if (!paused)
            return paused.failure();
        totals.paused = *paused > 0;
        return totals;
    });
}

Result<int> Rows::retry(std::optional<QueueId> id, const QDateTime &now)
{
    return m_combiner.write([&](Sql &sql) -> Result<int> {
        const auto done = id ? sql.execute("UPDATE queue_recipients SET next_attempt = ? WHERE message = ? AND state = 0", { ms(now), id->value() })
                             : sql.execute("UPDATE queue_recipients SET next_attempt = ? WHERE state = 0", { ms(now) });
        if (!done)
            return done.failure();
        if (id && *done == 0) {
            const auto there = sql.number("SELECT id FROM queue_messages WHERE id = ?", { id->value() });
            if (!there)
                return there.failure();
            if (*there == 0)
                return notFound(*id);
        }
        return int(*done);
    });
}

Result<int> Rows::setHeld(QueueId id, bool held, const QDateTime &now)
{
    return m_combiner.write([&](Sql &sql) -> Result<int> {
        const auto done = held
            ? sql.execute("UPDATE queue_recipients SET state = 3 WHERE message = ? AND state = 0", { id.value() })
            : sql.execute("UPDATE queue_recipients SET state = 0, next_attempt = ? WHERE message = ? AND state = 3", { ms(now), id.value() });
        if (!done)
            return done.failure();
        if (*done == 0) {
            const auto there = sql.number("SELECT id FROM queue_messages WHERE id = ?", { id.value() });
            if (!there)
                return there.failure();
            if (*there == 0)
                return notFound(id);
        }
        return int(*done);
    });
}

Result<void> Rows::holdBroken(const QByteArray &spoolName, const QByteArray &why)
{
    return m_combiner.write([&](Sql &sql) -> Result<void> {
        const auto done = sql.execute("UPDATE queue_recipients SET state = 3, last_reply = ?, lease_owner = '', lease_until = 0 WHERE state = 0 AND message IN "
                                      "(SELECT id FROM queue_messages WHERE spool_name = ?)",
            { words(why, 900), sql::text(spoolName) });
        return done ? Result<void>() : Result<void>(done.failure());
    });
}

Result<QByteArray> Rows::remove(QueueId id, const QDateTime &now)
{
    return m_combiner.write([&](Sql &sql) -> Result<QByteArray> {
        const auto name = sql.first("SELECT spool_name FROM queue_messages WHERE id = ?", { id.value() }, [](const Row &row) { return row.bytes(0); });
        if (!name)
            return name.failure();
        if (!*name)
            return notFound(id);
        const auto elsewhere = sql.number("SELECT COUNT(*) FROM queue_recipients WHERE message = ? AND lease_until > ? AND lease_owner <> '' AND lease_owner NOT LIKE ?",
            { id.value(), ms(now), sql::text(m_node + ":%") });
        if (!elsewhere)
            return elsewhere.failure();
        if (*elsewhere > 0)
            return Failure { Failure::Kind::Busy, "Another server is delivering this message just now; try again in a minute",
                QStringLiteral("queue: message %1 is leased").arg(id.value()) };
        if (const auto gone = sql.execute("DELETE FROM queue_recipients WHERE message = ?", { id.value() }); !gone)
            return gone.failure();
        if (const auto gone = sql.execute("DELETE FROM queue_messages WHERE id = ?", { id.value() }); !gone)
            return gone.failure();
        return **name;
    });
}

Result<QDateTime> Rows::nextDue(const std::set<QByteArray> &avoid)
{
    return m_database.read([&](Sql &sql) -> Result<QDateTime> {
        Values values;
        appendExcluded(values, avoid);
        // A leased row becomes due when its lease lapses, should its owner be dead.
        const auto due = sql.number("SELECT MIN(CASE WHEN lease_until > next_attempt THEN lease_until ELSE next_attempt END) FROM queue_recipients "
                                    "WHERE state = 0 AND destination NOT IN (?, ?, ?, ?, ?, ?, ?, ?) AND " UNLESS_PAUSED(""),
            values);
        if (!due)
            return due.failure();
        return *due == 0 ? QDateTime() : fromMs(*due);
    });
}

Result<void> Rows::setPaused(bool paused)
{
    return m_combiner.write([&](Sql &sql) -> Result<void> {
        if (const auto gone = sql.execute("DELETE FROM queue_state WHERE name = 'paused'"); !gone)
            return gone.failure();
        if (!paused)
            return {};
        const auto set = sql.execute("INSERT INTO queue_state (name, value) VALUES ('paused', '1')");
        return set ? Result<void>() : Result<void>(set.failure());
    });
}

} // namespace queue

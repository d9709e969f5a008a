// Pages of the queue, by key and not by number: what leaves meanwhile shifts nothing, and page 500 costs what page 1 does.
#include "services/queue/rows.h"

#include "services/queue/rowreaders.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace queue {

using sql::Row;
using sql::Sql;
using sql::Value;
using sql::Values;

namespace {

// `%` and `_` in what is searched for stand for themselves; `!` escapes.
Value containing(QByteArray text)
{
    text = text.left(200);
    text.replace('!', "!!").replace('%', "!%").replace('_', "!_");
    return sql::text('%' + text + '%');
}

// The conditions of a filter, as a part of the statement and its values. Rare states are found from their side, the
// usual one from the message's: with 100,000 rows that is the difference between 1 and 200 ms.
struct Conditions
{
    QByteArray text;
    Values values;

    void add(const char *condition, std::initializer_list<Value> with)
    {
        text += text.isEmpty() ? " WHERE " : " AND ";
        text += condition;
        values.insert(values.end(), with);
    }
    explicit Conditions(const Filter &filter)
    {
        if (!filter.sender.isEmpty())
            add("LOWER(m.sender) = ?", { sql::text(filter.sender) });
        if (!filter.domain.isEmpty())
            add("m.id IN (SELECT r.message FROM queue_recipients r WHERE r.destination = ?)", { sql::text(filter.domain) });
        if (!filter.recipient.isEmpty() && filter.state)
            add("EXISTS (SELECT 1 FROM queue_recipients r WHERE r.message = m.id AND LOWER(r.address) = ? AND r.state = ?)",
                { sql::text(filter.recipient), int(*filter.state) });
        else if (!filter.recipient.isEmpty())
            add("EXISTS (SELECT 1 FROM queue_recipients r WHERE r.message = m.id AND LOWER(r.address) = ?)", { sql::text(filter.recipient) });
        else if (filter.state == State::Queued)
            // Counted, because MariaDB turns an EXISTS around and reads all 100,000.
            add("(SELECT COUNT(*) FROM queue_recipients r WHERE r.message = m.id AND r.state = ?) > 0", { int(State::Queued) });
        else if (filter.state)
            add("m.id IN (SELECT r.message FROM queue_recipients r WHERE r.state = ?)", { int(*filter.state) });
        if (!filter.text.isEmpty()) {
            const Value pattern = containing(filter.text.toLower());
            add("(LOWER(m.sender) LIKE ? ESCAPE '!' OR LOWER(m.message_id) LIKE ? ESCAPE '!' OR EXISTS (SELECT 1 FROM queue_recipients t "
                "WHERE t.message = m.id AND LOWER(t.address) LIKE ? ESCAPE '!'))",
                { pattern, pattern, pattern });
        }
    }
};

const char *columnOf(Sort sort)
{
    switch (sort) {
    case Sort::Created: return "m.id"; // grows with time
    case Sort::Sender: return "m.sender";
    case Sort::Size: return "m.size";
    }
    return "m.id";
}

// "id" or "id:value": the last row of a page.
QByteArray cursorOf(Sort sort, const Message &message)
{
    const QByteArray id = QByteArray::number(message.id.value());
    switch (sort) {
    case Sort::Created: return id;
    case Sort::Sender: return id + ':' + message.sender.toString();
    case Sort::Size: return id + ':' + QByteArray::number(message.size);
    }
    return id;
}

bool addCursor(Conditions &conditions, const Filter &filter)
{
    const qsizetype colon = filter.cursor.indexOf(':');
    bool ok = false;
    const qint64 id = (colon < 0 ? filter.cursor : filter.cursor.first(colon)).toLongLong(&ok);
    if (!ok || (colon < 0) != (filter.sort == Sort::Created))
        return false;
    const QByteArray value = filter.cursor.mid(colon + 1);
    switch (filter.sort) {
    case Sort::Created: conditions.add(filter.descending ? "m.id < ?" : "m.id > ?", { id }); break;
    case Sort::Sender:
        conditions.add(filter.descending ? "(m.sender < ? OR (m.sender = ? AND m.id < ?))" : "(m.sender > ? OR (m.sender = ? AND m.id > ?))",
            { sql::text(value), sql::text(value), id });
        break;
    case Sort::Size:
        conditions.add(filter.descending ? "(m.size < ? OR (m.size = ? AND m.id < ?))" : "(m.size > ? OR (m.size = ? AND m.id > ?))",
            { value.toLongLong(), value.toLongLong(), id });
        break;
    }
    return true;
}

} // namespace

Result<void> Rows::addRecipients(Sql &sql, std::vector<Message> &messages)
{
    if (messages.empty())
        return {};
    std::unordered_map<qint64, Message *> index;
    qint64 least = std::numeric_limits<qint64>::max(), most = 0;
    for (Message &message : messages) {
        index[message.id.value()] = &message;
        least = std::min(least, message.id.value());
        most = std::max(most, message.id.value());
    }
    const auto take = [&](const Row &row) {
        if (const auto found = index.find(row.integer(0)); found != index.end())
            found->second->recipients.push_back(readRecipient(row, 1));
        return true;
    };
    // Neighbours with one question, what lies scattered one by one.
    if (most - least <= 4 * qint64(messages.size()))
        return sql.each("SELECT r.message, " RECIPIENT_COLUMNS " FROM queue_recipients r WHERE r.message BETWEEN ? AND ? ORDER BY r.id", { least, most }, take);
    for (const Message &message : messages) {
        const auto read = sql.each("SELECT r.message, " RECIPIENT_COLUMNS " FROM queue_recipients r WHERE r.message = ? ORDER BY r.id", { message.id.value() }, take);
        if (!read)
            return read.failure();
    }
    return {};
}

Result<Page> Rows::page(const Filter &filter)
{
    return m_database.read([&](Sql &sql) -> Result<Page> {
        Conditions conditions(filter);
        Page page;
        if (filter.count) {
            const QByteArray counting = "SELECT COUNT(*) FROM queue_messages m" + conditions.text;
            const auto total = sql.number(counting.constData(), conditions.values);
            if (!total)
                return total.failure();
            page.total = *total;
        }
        if (!filter.cursor.isEmpty() && !addCursor(conditions, filter))
            return Failure { Failure::Kind::Syntax, "bad cursor", QStringLiteral("The cursor is not one of this list and order") };
        const int limit = std::clamp(filter.limit, 1, 100000);
        const char *way = filter.descending ? " DESC" : "";
        QByteArray statement = QByteArray("SELECT " MESSAGE_COLUMNS " FROM queue_messages m") + conditions.text + " ORDER BY " + columnOf(filter.sort) + way;
        if (filter.sort != Sort::Created)
            statement += QByteArray(", m.id") + way;
        statement += " LIMIT ?";
        conditions.values.push_back(limit + 1); // one more says whether there is more
        auto messages = sql.all(statement.constData(), conditions.values, readMessage);
        if (!messages)
            return messages.failure();
        if (qsizetype(messages->size()) > limit) {
            messages->resize(size_t(limit));
            page.next = cursorOf(filter.sort, messages->back());
        }
        if (const auto added = addRecipients(sql, *messages); !added)
            return added.failure();
        page.messages = std::move(*messages);
        return page;
    });
}

} // namespace queue

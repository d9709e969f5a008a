// Directory: lists in pages, for those who show 100,000 rows.
#include "services/directory/rows.h"

#include <algorithm>

namespace directory {
namespace {

using Sort = PageFilter::Sort;

struct Conditions
{
    QByteArray text;
    sql::Values values;

    void add(const char *condition, std::initializer_list<sql::Value> with)
    {
        text += text.isEmpty() ? " WHERE " : " AND ";
        text += condition;
        values.insert(values.end(), with);
    }
};

// `%` and `_` in what is searched for stand for themselves; `!` escapes.
QByteArray literally(QByteArray text)
{
    text = text.left(200).toLower();
    return text.replace('!', "!!").replace('%', "!%").replace('_', "!_");
}

void addText(Conditions &conditions, const QByteArray &text, const char *anywhere)
{
    const qsizetype at = text.indexOf('@');
    if (at >= 0) {
        conditions.add("local_part LIKE ? ESCAPE '!'", { sql::text('%' + literally(text.first(at))) });
        conditions.add("domain LIKE ? ESCAPE '!'", { sql::text(literally(text.sliced(at + 1)) + '%') });
    } else {
        const sql::Value pattern = sql::text('%' + literally(text) + '%');
        conditions.add(anywhere, { pattern, pattern, pattern });
    }
}

// What the rows are sorted by, besides their id.
const char *columnOf(Sort sort)
{
    switch (sort) {
    case Sort::Address: return "";
    case Sort::Created: return "CAST(created AS CHAR)";
    case Sort::LastLogin: return "COALESCE(CAST(last_login AS CHAR), '')";
    case Sort::Quota: return "quota";
    }
    return "";
}

// "domain local" for addresses (unique), else "id value".
bool addCursor(Conditions &conditions, const PageFilter &filter)
{
    const qsizetype space = filter.cursor.indexOf(' ');
    if (space < 0)
        return false;
    const QByteArray first = filter.cursor.first(space), rest = filter.cursor.sliced(space + 1);
    if (filter.sort == Sort::Address) {
        conditions.add(filter.descending ? "(domain, local_part) < (?, ?)" : "(domain, local_part) > (?, ?)", { sql::text(first), sql::text(rest) });
        return true;
    }
    bool ok = false;
    const qint64 id = first.toLongLong(&ok);
    const QByteArray column = columnOf(filter.sort), way = filter.descending ? " < ?" : " > ?";
    const sql::Value value = filter.sort == Sort::Quota ? sql::Value(rest.toLongLong()) : sql::text(rest);
    conditions.add(('(' + column + way + " OR (" + column + " = ? AND id" + way + "))").constData(), { value, value, id });
    return ok;
}

template <class Record, class Read>
Result<Page<Record>> pageOf(sql::Sql &sql, const char *table, const char *columns, Conditions conditions, const PageFilter &filter, Read read)
{
    Page<Record> page;
    if (filter.count) {
        const QByteArray counting = QByteArray("SELECT COUNT(*) FROM ") + table + conditions.text;
        const auto total = sql.number(counting.constData(), conditions.values);
        if (!total)
            return total.failure();
        page.total = *total;
    }
    if (!filter.cursor.isEmpty() && !addCursor(conditions, filter))
        return failure(Failure::Kind::Syntax, "The cursor is not one of this list and order.");
    const QByteArray way = filter.descending ? " DESC" : "";
    const QByteArray column = columnOf(filter.sort);
    const QByteArray order = column.isEmpty() ? "domain" + way + ", local_part" + way : column + way + ", id" + way;
    const QByteArray sortedBy = column.isEmpty() ? QByteArray("''") : column;
    const QByteArray statement = "SELECT " + QByteArray(columns) + ", " + sortedBy + " FROM " + table + conditions.text + " ORDER BY " + order + " LIMIT ?";
    const int limit = std::clamp(filter.limit, 1, 1000);
    conditions.values.push_back(limit + 1); // one more says whether there is more
    const int sortColumn = int(QByteArray(columns).count(", ")); // the column lists hold no comma inside of an expression
    QByteArray last;
    const auto done = sql.each(statement.constData(), conditions.values, [&](const sql::Row &row) {
        if (qsizetype(page.records.size()) == limit) {
            page.next = last;
            return false;
        }
        page.records.push_back(read(row));
        last = column.isEmpty() ? row.bytes(1) + ' ' + row.bytes(2) : QByteArray::number(row.integer(0)) + ' ' + row.bytes(sortColumn + 1);
        return true;
    });
    if (!done)
        return done.failure();
    return page;
}

Result<Conditions> conditionsOf(const PageFilter &filter, const char *anywhere)
{
    Conditions conditions;
    if (!filter.domain.isEmpty()) {
        const auto name = domainName(filter.domain);
        if (!name)
            return name.failure();
        conditions.add("domain = ?", { sql::text(*name) });
    }
    if (!filter.text.isEmpty())
        addText(conditions, filter.text, anywhere);
    return conditions;
}

} // namespace

Result<Page<AccountRecord>> Directory::accountsPage(const PageFilter &filter)
{
    const auto conditions = conditionsOf(filter, "(local_part LIKE ? ESCAPE '!' OR domain LIKE ? ESCAPE '!' OR LOWER(display_name) LIKE ? ESCAPE '!')");
    if (!conditions)
        return conditions.failure();
    return m_database.read([&](sql::Sql &sql) { return pageOf<AccountRecord>(sql, "accounts", ACCOUNT_COLUMNS, *conditions, filter, accountFrom); });
}

Result<Page<AliasRecord>> Directory::aliasesPage(const PageFilter &filter)
{
    if (filter.sort != Sort::Address && filter.sort != Sort::Created)
        return failure(Failure::Kind::Syntax, "Aliases are sorted by address or by their creation.");
    const auto conditions = conditionsOf(filter, "(local_part LIKE ? ESCAPE '!' OR domain LIKE ? ESCAPE '!' OR LOWER(targets) LIKE ? ESCAPE '!')");
    if (!conditions)
        return conditions.failure();
    return m_database.read([&](sql::Sql &sql) { return pageOf<AliasRecord>(sql, "aliases", ALIAS_COLUMNS, *conditions, filter, aliasFrom); });
}

} // namespace directory

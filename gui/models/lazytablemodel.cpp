#include "gui/models/lazytablemodel.h"

#include "gui/app/icons.h"

#include <QCollator>
#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QLocale>
#include <algorithm>
#include <numeric>
#include <set>

namespace gui {

static constexpr int pageSize = 200; // the first page: what a tall screen shows, and some more
static constexpr int morePageSize = 1000; // someone scrolls: fewer round trips
static constexpr int refreshLimit = 2000; // rows that a refresh fetches again; what lies below is fetched when it is scrolled to

QString sizeText(qint64 octets) { return QLocale().formattedDataSize(octets, octets < 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat); }
QString numberText(qint64 number) { return QLocale().toString(number); }

QString timeText(const QString &iso)
{
    const QDateTime when = QDateTime::fromString(iso, Qt::ISODateWithMs);
    return when.isValid() ? QLocale().toString(when.toLocalTime(), QLocale::ShortFormat) : QString();
}

QString ageText(const QString &iso)
{
    const QDateTime when = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (!when.isValid())
        return {};
    const qint64 seconds = when.secsTo(QDateTime::currentDateTimeUtc());
    if (seconds < 60)
        return QCoreApplication::translate("Age", "just now");
    // The numbers have names because lupdate (6.4) never comes back from an expression there.
    const int minutes = int(seconds / 60), hours = minutes / 60, days = hours / 24;
    if (hours < 1)
        return QCoreApplication::translate("Age", "%n minute(s) ago", nullptr, minutes);
    if (days < 1)
        return QCoreApplication::translate("Age", "%n hour(s) ago", nullptr, hours);
    return QCoreApplication::translate("Age", "%n day(s) ago", nullptr, days);
}

LazyTableModel::LazyTableModel(Connection &connection, Source source, QObject *parent)
    : QAbstractTableModel(parent)
    , m_connection(connection)
    , m_source(std::move(source))
{
}

void LazyTableModel::setParams(const QJsonObject &params)
{
    if (m_params == params)
        return;
    m_params = params;
    clear();
    refresh();
}

void LazyTableModel::setFilterText(const QString &text)
{
    if (m_filter == text)
        return;
    m_filter = text;
    if (m_source.paged) {
        clear();
        refresh();
        return;
    }
    beginResetModel();
    m_shown = arranged();
    endResetModel();
    Q_EMIT loaded();
}

void LazyTableModel::clear()
{
    ++m_generation;
    m_loading = m_again = false;
    beginResetModel();
    m_rows.clear();
    m_shown.clear();
    m_next.clear();
    m_total = -1;
    endResetModel();
}

void LazyTableModel::refresh()
{
    if (m_loading) {
        m_again = true; // one more, when this one is there
        return;
    }
    m_coming.clear();
    m_wanted = std::min(std::max(pageSize, int(m_rows.size())), refreshLimit);
    ask({}, std::min(m_wanted, morePageSize), true);
}

void LazyTableModel::ask(const QString &cursor, int limit, bool fresh)
{
    QJsonObject params = m_params;
    if (m_source.paged) {
        params[QStringLiteral("limit")] = limit;
        if (!cursor.isEmpty())
            params[QStringLiteral("cursor")] = cursor;
        else
            params[QStringLiteral("count")] = true;
        if (m_sortColumn >= 0) {
            params[QStringLiteral("sort")] = QString::fromLatin1(m_source.columns[size_t(m_sortColumn)].sortKey);
            params[QStringLiteral("descending")] = m_sortOrder == Qt::DescendingOrder;
        }
        if (!m_filter.isEmpty())
            params[QStringLiteral("text")] = m_filter;
    }
    m_loading = true;
    m_connection.call(m_source.method, params, this, [this, fresh, generation = m_generation](const control::Answer &answer) {
        if (generation != m_generation)
            return;
        m_error = answer.ok ? QString() : Connection::errorText(answer);
        if (answer.ok) {
            take(answer.result.toObject(), fresh);
            return;
        }
        m_loading = m_again = false;
        m_allLoaded = {};
        Q_EMIT loaded();
    });
}

void LazyTableModel::take(const QJsonObject &result, bool fresh)
{
    m_loading = false;
    const QJsonArray list = result.value(m_source.listKey).toArray();
    m_aside = result;
    m_aside.remove(m_source.listKey);
    const QString next = result.value(QStringLiteral("next")).toString();
    if (result.contains(QStringLiteral("total")))
        m_total = result.value(QStringLiteral("total")).toInteger();
    if (fresh) {
        for (const QJsonValue &value : list)
            m_coming.push_back(value.toObject());
        if (m_source.paged && !next.isEmpty() && int(m_coming.size()) < m_wanted) {
            ask(next, std::min(m_wanted - int(m_coming.size()), morePageSize), true);
            return;
        }
        m_next = next;
        merge(std::exchange(m_coming, {}));
    } else {
        m_next = next;
        const int first = int(m_rows.size());
        // A row that moved while we paged may come twice.
        std::set<QString> have;
        for (int i = std::max(0, first - 2 * morePageSize); i < first; ++i)
            have.insert(idOf(i));
        std::vector<QJsonObject> added;
        for (const QJsonValue &value : list) {
            QJsonObject object = value.toObject();
            if (!have.contains(object.value(m_source.idKey).toVariant().toString()))
                added.push_back(std::move(object));
        }
        if (!added.empty()) {
            beginInsertRows({}, first, first + int(added.size()) - 1);
            for (QJsonObject &object : added) {
                m_shown.push_back(int(m_rows.size()));
                m_rows.push_back(std::move(object));
            }
            endInsertRows();
        }
    }
    if (!m_source.paged)
        m_total = qint64(m_rows.size());
    Q_EMIT loaded();
    if (std::exchange(m_again, false)) {
        refresh();
    } else if (m_allLoaded) {
        if (!m_next.isEmpty())
            ask(m_next, morePageSize, false);
        else
            std::exchange(m_allLoaded, {})();
    }
}

// The new rows take the old ones' place with as few changes as the view needs to hear of.
void LazyTableModel::merge(std::vector<QJsonObject> rows)
{
    const auto idAt = [this](const std::vector<QJsonObject> &list, int i) { return list[size_t(i)].value(m_source.idKey).toVariant().toString(); };
    QStringList before;
    for (const int i : m_shown)
        before.append(idAt(m_rows, i));
    std::vector<QJsonObject> old = std::exchange(m_rows, std::move(rows));
    const std::vector<int> oldShown = m_shown;
    const std::vector<int> shown = arranged();
    QStringList after;
    for (const int i : shown)
        after.append(idAt(m_rows, i));

    if (before != after) {
        // Rows that stayed must stand in the same order, else the view is told to begin anew (persistent indexes by id).
        const QSet<QString> isAfter(after.begin(), after.end()), wasBefore(before.begin(), before.end());
        QStringList stayedBefore, stayedAfter;
        std::copy_if(before.begin(), before.end(), std::back_inserter(stayedBefore), [&](const QString &id) { return isAfter.contains(id); });
        std::copy_if(after.begin(), after.end(), std::back_inserter(stayedAfter), [&](const QString &id) { return wasBefore.contains(id); });
        if (stayedBefore != stayedAfter) {
            std::swap(old, m_rows);
            Q_EMIT layoutAboutToBeChanged();
            const QModelIndexList from = persistentIndexList();
            QModelIndexList to;
            std::swap(old, m_rows);
            QHash<QString, int> at;
            for (int i = 0; i < after.size(); ++i)
                at.insert(after[i], i);
            for (const QModelIndex &index : from) {
                const int row = at.value(before.value(index.row()), -1);
                to.append(row < 0 ? QModelIndex() : createIndex(row, index.column()));
            }
            m_shown = shown;
            changePersistentIndexList(from, to);
            Q_EMIT layoutChanged();
            return;
        }
        std::swap(old, m_rows); // the rows that go are still the old ones
        for (int last = int(before.size()) - 1; last >= 0;) {
            if (isAfter.contains(before[last])) {
                --last;
                continue;
            }
            int first = last;
            while (first > 0 && !isAfter.contains(before[first - 1]))
                --first;
            beginRemoveRows({}, first, last);
            m_shown.erase(m_shown.begin() + first, m_shown.begin() + last + 1);
            endRemoveRows();
            last = first - 1;
        }
        std::swap(old, m_rows);
        QHash<QString, int> newAt;
        for (int i = 0; i < after.size(); ++i)
            newAt.insert(after[i], shown[size_t(i)]);
        for (int i = 0; i < stayedBefore.size(); ++i)
            m_shown[size_t(i)] = newAt.value(stayedBefore[i]);
        for (int first = 0; first < after.size();) {
            if (wasBefore.contains(after[first])) {
                ++first;
                continue;
            }
            int last = first;
            while (last + 1 < after.size() && !wasBefore.contains(after[last + 1]))
                ++last;
            beginInsertRows({}, first, last);
            m_shown.insert(m_shown.begin() + first, shown.begin() + first, shown.begin() + last + 1);
            endInsertRows();
            first = last + 1;
        }
    }
    m_shown = shown;
    // What stayed may have changed; tell of the rows whose content differs.
    QHash<QString, int> oldAt;
    for (size_t i = 0; i < oldShown.size(); ++i)
        oldAt.insert(before[qsizetype(i)], oldShown[i]);
    for (int i = 0; i < int(m_shown.size()); ++i) {
        const auto found = oldAt.constFind(after[i]);
        if (found != oldAt.constEnd() && old[size_t(*found)] != row(i))
            Q_EMIT dataChanged(index(i, 0), index(i, columnCount() - 1));
    }
}

std::vector<int> LazyTableModel::arranged() const
{
    std::vector<int> order;
    order.reserve(m_rows.size());
    for (int i = 0; i < int(m_rows.size()); ++i) {
        bool matches = m_source.paged || m_filter.isEmpty();
        for (int column = 0; !matches && column < columnCount(); ++column)
            matches = shownText(m_rows[size_t(i)], column).contains(m_filter, Qt::CaseInsensitive);
        if (matches)
            order.push_back(i);
    }
    if (m_source.paged || m_sortColumn < 0)
        return order;
    const Column::Kind kind = m_source.columns[size_t(m_sortColumn)].kind;
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<std::pair<QCollatorSortKey, double>> keys;
    for (const QJsonObject &object : m_rows) {
        const QJsonValue value = raw(object, m_sortColumn);
        const bool text = kind == Column::Kind::Text;
        keys.emplace_back(collator.sortKey(text ? shownText(object, m_sortColumn) : kind == Column::Kind::Time ? value.toString() : QString()),
            value.isBool() ? double(value.toBool()) : value.toDouble());
    }
    const bool byNumber = kind == Column::Kind::Number || kind == Column::Kind::Size || kind == Column::Kind::Flag;
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        if (m_sortOrder == Qt::DescendingOrder)
            std::swap(a, b);
        return byNumber ? keys[size_t(a)].second < keys[size_t(b)].second : keys[size_t(a)].first.compare(keys[size_t(b)].first) < 0;
    });
    return order;
}

QJsonValue LazyTableModel::raw(const QJsonObject &row, int column) const
{
    const Column &c = m_source.columns[size_t(column)];
    return c.value ? c.value(row) : row.value(QLatin1StringView(c.id));
}

QString LazyTableModel::shownText(const QJsonObject &row, int column) const
{
    const Column &c = m_source.columns[size_t(column)];
    if (c.text)
        return c.text(row);
    const QJsonValue value = raw(row, column);
    switch (c.kind) {
    case Column::Kind::Number:
        return value.isDouble() ? numberText(value.toInteger()) : QString();
    case Column::Kind::Size:
        return value.isDouble() ? sizeText(value.toInteger()) : QString();
    case Column::Kind::Time:
        return timeText(value.toString());
    case Column::Kind::Flag:
        return value.toBool() ? tr("yes") : tr("no");
    case Column::Kind::Text:
        break;
    }
    return value.isArray() ? value.toVariant().toStringList().join(QStringLiteral(", ")) : value.toVariant().toString();
}

QString LazyTableModel::textOf(int row, int column) const { return shownText(this->row(row), column); }
QString LazyTableModel::idOf(int row) const { return this->row(row).value(m_source.idKey).toVariant().toString(); }

int LazyTableModel::rowOf(const QString &id) const
{
    for (int i = 0; i < int(m_shown.size()); ++i) {
        if (idOf(i) == id)
            return i;
    }
    return -1;
}

int LazyTableModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_shown.size()); }
int LazyTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_source.columns.size()); }

QVariant LazyTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_shown.size()))
        return {};
    const Column &column = m_source.columns[size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return textOf(index.row(), index.column());
    case Qt::DecorationRole:
        if (column.icon) {
            const QString name = column.icon(row(index.row()));
            return name.isEmpty() ? QVariant() : QVariant(icon(name));
        }
        return {};
    case Qt::ToolTipRole:
        return column.toolTip ? column.toolTip(row(index.row())) : textOf(index.row(), index.column());
    case Qt::TextAlignmentRole:
        if (column.kind == Column::Kind::Number || column.kind == Column::Kind::Size)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant LazyTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column &column = m_source.columns[size_t(section)];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return QCoreApplication::translate(m_source.translationContext, column.title);
    if (role == Qt::TextAlignmentRole)
        return int((column.kind == Column::Kind::Number || column.kind == Column::Kind::Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

bool LazyTableModel::canFetchMore(const QModelIndex &parent) const { return !parent.isValid() && m_source.paged && !m_next.isEmpty() && !m_loading; }

void LazyTableModel::fetchMore(const QModelIndex &)
{
    if (!m_loading && !m_next.isEmpty())
        ask(m_next, morePageSize, false);
}

void LazyTableModel::loadAll(std::function<void()> done)
{
    if (m_next.isEmpty() && !m_loading)
        return done();
    m_allLoaded = std::move(done);
    fetchMore({});
}

void LazyTableModel::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && m_source.paged && !m_source.columns[size_t(column)].sortKey)
        return;
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    if (m_source.paged) {
        const bool asked = m_loading || !m_rows.empty();
        clear();
        if (asked)
            refresh();
        return;
    }
    std::vector<QJsonObject> rows = m_rows;
    merge(std::move(rows));
    Q_EMIT loaded();
}

void LazyTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_shown.size()) - 1, columnCount() - 1));
}

} // namespace gui

// Rows of the control channel as a table. A Source says which method gives them and whether it is paged (then sorting and
// filtering happen on the server, and rows come as the view asks for them: 100,000 cost what is looked at); without paging
// all rows are fetched at once and sorted and filtered here.
//
// Always: a refresh changes only the rows that changed, so that selection and scroll position stay.
#pragma once
#include "gui/app/connection.h"

#include <QAbstractTableModel>
#include <QJsonObject>
#include <QTimer>
#include <functional>
#include <vector>

namespace gui {

struct Column
{
    // How a value is shown and sorted. Text: as it is. Number, Size (octets), Time (ISO 8601 UTC, shown local and short), Flag.
    enum class Kind { Text, Number, Size, Time, Flag };
    const char *id; // stable, for settings and CSV
    const char *title; // QT_TRANSLATE_NOOP(Source::translationContext, …)
    Kind kind = Kind::Text;
    // The raw value: string, number, ISO time, bool. Nothing: row[id].
    std::function<QJsonValue(const QJsonObject &row)> value = {};
    // What is shown instead of the raw value. Nothing: by kind.
    std::function<QString(const QJsonObject &row)> text = {};
    const char *sortKey = nullptr; // paged: the server's name for it; nullptr: cannot be sorted
    int width = 0; // at first, in average characters; 0: by kind
    bool hidden = false; // at first
    std::function<QString(const QJsonObject &row)> icon = {}; // name of an icon before the text
    std::function<QString(const QJsonObject &row)> toolTip = {};
};

struct Source
{
    QString method; // "queue.list"
    QString listKey; // "messages"
    QString idKey; // what tells rows apart: "id", "address"
    bool paged = false;
    const char *translationContext = "";
    std::vector<Column> columns;
};

class LazyTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    LazyTableModel(Connection &connection, Source source, QObject *parent = nullptr);

    void setParams(const QJsonObject &params); // besides paging; asks again
    const QJsonObject &params() const { return m_params; }
    void setFilterText(const QString &text);
    void refresh(); // rows that are loaded are asked again; keeps position and selection
    void clear();

    const QJsonObject &row(int row) const { return m_rows[size_t(m_shown[size_t(row)])]; }
    QString idOf(int row) const;
    int rowOf(const QString &id) const; // -1: not loaded
    qint64 total() const { return m_total; } // -1: not known (yet)
    bool isLoading() const { return m_loading; }
    const Source &source() const { return m_source; }
    QString textOf(int row, int column) const; // as shown, for CSV and copying
    QString error() const { return m_error; }
    const QJsonObject &aside() const { return m_aside; } // what the last answer held besides the rows
    void loadAll(std::function<void()> done); // paged: everything, for an export

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    void sort(int column, Qt::SortOrder order) override;
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }
    void retranslate(); // headers and texts anew

Q_SIGNALS:
    void loaded(); // an answer was taken in, good or bad

private:
    void ask(const QString &cursor, int limit, bool fresh);
    void take(const QJsonObject &result, bool fresh);
    void merge(std::vector<QJsonObject> rows);
    std::vector<int> arranged() const; // which of m_rows are shown, in which order
    QJsonValue raw(const QJsonObject &row, int column) const;
    QString shownText(const QJsonObject &row, int column) const;

    Connection &m_connection;
    Source m_source;
    QJsonObject m_params, m_aside;
    QString m_filter, m_next, m_error;
    std::vector<QJsonObject> m_rows; // as they came
    std::vector<int> m_shown;
    std::vector<QJsonObject> m_coming; // pages of a refresh under way
    int m_wanted = 0; // rows the refresh under way is to bring
    qint64 m_total = -1;
    bool m_loading = false, m_again = false;
    quint64 m_generation = 0; // answers to older questions are dropped
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::function<void()> m_allLoaded;
};

// Sizes, times and numbers as people read them (QLocale).
QString sizeText(qint64 octets);
QString timeText(const QString &iso); // local time, short; "" stays ""
QString ageText(const QString &iso); // "3 minutes ago"
QString numberText(qint64 number);

} // namespace gui

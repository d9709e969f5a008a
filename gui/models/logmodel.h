// The last log events, newest last, as rows: at most `limit` are kept. Filtering is done here, too, since rows come all the
// time. While paused, what comes is kept aside.
#pragma once
#include <QAbstractTableModel>
#include <QJsonObject>
#include <deque>
#include <vector>

namespace gui {

class LogModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Columns { When, Severity, Category, Text, ColumnCount };
    enum class Level { Debug, Info, Notice, Warning, Error };
    struct Event
    {
        QString when; // ISO 8601
        Level level = Level::Info;
        QString category, trace, line;
    };
    struct Filter
    {
        Level least = Level::Debug;
        QString text, trace; // "" all
    };
    using QAbstractTableModel::QAbstractTableModel;

    static constexpr int limit = 20000;

    void replace(const QJsonArray &events);
    void add(const QJsonObject &event); // as the `log` notification
    void flush(); // what came since the last flush becomes rows; the page calls it by a timer, so that a flood is few repaints
    bool hasComing() const { return !m_coming.empty(); }
    void setFilter(const Filter &filter);
    const Filter &filter() const { return m_filter; }
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }
    void clear();

    const Event &event(int row) const { return m_events[m_shown[size_t(row)] - m_dropped]; }
    int kept() const { return int(m_events.size()); }
    static QString levelText(Level level);
    static QString levelIcon(Level level);
    static Event fromJson(const QJsonObject &object);
    QString lineOf(int row) const; // for a file or the clipboard

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool matches(const Event &event) const;
    void refilter();

    std::deque<Event> m_events;
    quint64 m_dropped = 0; // events that went out at the front, ever
    std::deque<quint64> m_shown; // counted from the first event ever
    std::vector<Event> m_coming;
    Filter m_filter;
    bool m_paused = false;
};

} // namespace gui

#include "gui/models/logmodel.h"

#include "gui/app/icons.h"

#include <QApplication>
#include <QDateTime>
#include <QFontDatabase>
#include <QJsonArray>
#include <QLocale>
#include <QPalette>

namespace gui {

static LogModel::Level levelOf(const QString &severity)
{
    using Level = LogModel::Level;
    return severity == u"error" ? Level::Error
        : severity == u"warning" ? Level::Warning
        : severity == u"notice"  ? Level::Notice
        : severity == u"info"    ? Level::Info
                                 : Level::Debug;
}

LogModel::Event LogModel::fromJson(const QJsonObject &object)
{
    Event event;
    event.when = object.value(u"when").toString();
    event.level = levelOf(object.value(u"severity").toString());
    event.line = object.value(u"line").toString();
    event.category = object.value(u"category").toString();
    if (event.category.isEmpty())
        event.category = event.line.section(u' ', 0, 0);
    event.trace = object.value(u"fields").toObject().value(u"trace").toString();
    if (event.trace.isEmpty()) {
        const qsizetype at = event.line.indexOf(u" trace=");
        if (at >= 0)
            event.trace = event.line.mid(at + 7).section(u' ', 0, 0);
    }
    return event;
}

QString LogModel::levelText(Level level)
{
    switch (level) {
    case Level::Debug:
        return tr("debug");
    case Level::Info:
        return tr("info");
    case Level::Notice:
        return tr("notice");
    case Level::Warning:
        return tr("warning");
    case Level::Error:
        break;
    }
    return tr("error");
}

QString LogModel::levelIcon(Level level)
{
    return level == Level::Error ? QStringLiteral("state-trouble") : level == Level::Warning ? QStringLiteral("state-attention") : QString();
}

bool LogModel::matches(const Event &event) const
{
    return event.level >= m_filter.least && (m_filter.trace.isEmpty() || event.trace == m_filter.trace)
        && (m_filter.text.isEmpty() || event.line.contains(m_filter.text, Qt::CaseInsensitive));
}

void LogModel::replace(const QJsonArray &events)
{
    m_events.clear();
    m_coming.clear();
    for (const QJsonValue &value : events)
        m_events.push_back(fromJson(value.toObject()));
    refilter();
}

void LogModel::add(const QJsonObject &event)
{
    if (m_coming.size() >= size_t(limit))
        m_coming.erase(m_coming.begin(), m_coming.begin() + limit / 2); // paused for long: the oldest go
    m_coming.push_back(fromJson(event));
}

void LogModel::flush()
{
    if (m_paused || m_coming.empty())
        return;
    std::vector<quint64> shown;
    for (Event &event : m_coming) {
        if (matches(event))
            shown.push_back(m_dropped + m_events.size());
        m_events.push_back(std::move(event));
    }
    m_coming.clear();
    if (!shown.empty()) {
        beginInsertRows({}, int(m_shown.size()), int(m_shown.size() + shown.size()) - 1);
        m_shown.insert(m_shown.end(), shown.begin(), shown.end());
        endInsertRows();
    }
    const size_t over = m_events.size() > size_t(limit) ? m_events.size() - size_t(limit) : 0;
    if (over == 0)
        return;
    const auto gone = size_t(std::lower_bound(m_shown.begin(), m_shown.end(), m_dropped + over) - m_shown.begin());
    if (gone > 0) {
        beginRemoveRows({}, 0, int(gone) - 1);
        m_shown.erase(m_shown.begin(), m_shown.begin() + qptrdiff(gone));
    }
    m_events.erase(m_events.begin(), m_events.begin() + qptrdiff(over));
    m_dropped += over;
    if (gone > 0)
        endRemoveRows();
}

void LogModel::refilter()
{
    beginResetModel();
    m_shown.clear();
    for (size_t i = 0; i < m_events.size(); ++i) {
        if (matches(m_events[i]))
            m_shown.push_back(m_dropped + i);
    }
    endResetModel();
}

void LogModel::setFilter(const Filter &filter)
{
    m_filter = filter;
    refilter();
}

void LogModel::setPaused(bool paused)
{
    m_paused = paused;
    flush();
}

void LogModel::clear()
{
    m_events.clear();
    m_coming.clear();
    refilter();
}

QString LogModel::lineOf(int row) const
{
    const Event &e = event(row);
    return e.when + u' ' + levelText(e.level) + u' ' + e.line;
}

int LogModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_shown.size()); }

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Event &e = event(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case When: {
            const QDateTime when = QDateTime::fromString(e.when, Qt::ISODateWithMs).toLocalTime();
            return when.date() == QDate::currentDate() ? when.toString(QStringLiteral("HH:mm:ss.zzz")) : QLocale().toString(when, QLocale::ShortFormat);
        }
        case Severity:
            return levelText(e.level);
        case Category:
            return e.category;
        default:
            return e.line.startsWith(e.category + u' ') ? e.line.mid(e.category.size() + 1) : e.line;
        }
    case Qt::ToolTipRole:
        return e.line;
    case Qt::AccessibleTextRole:
        return index.column() == Text ? levelText(e.level) + QStringLiteral(": ") + e.line : data(index, Qt::DisplayRole);
    case Qt::DecorationRole:
        if (index.column() == Severity && !levelIcon(e.level).isEmpty())
            return icon(levelIcon(e.level));
        return {};
    case Qt::ForegroundRole: {
        // Beside the word and the icon; contrast of 4.5:1 on light and on dark.
        const bool dark = QApplication::palette().color(QPalette::Base).lightness() < 128;
        switch (e.level) {
        case Level::Error:
            return dark ? QColor(0xff, 0x8a, 0x80) : QColor(0xa8, 0x1e, 0x25);
        case Level::Warning:
            return dark ? QColor(0xf2, 0xc1, 0x4e) : QColor(0x7a, 0x52, 0x00);
        case Level::Notice:
            return dark ? QColor(0x8a, 0xb8, 0xf0) : QColor(0x1b, 0x4f, 0x94);
        case Level::Debug:
            return QApplication::palette().color(QPalette::Disabled, QPalette::Text);
        case Level::Info:
            break;
        }
        return {};
    }
    case Qt::FontRole:
        return index.column() == Text ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : QVariant();
    default:
        return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("Time");
    case Severity:
        return tr("Severity");
    case Category:
        return tr("Part");
    default:
        return tr("What happened");
    }
}

} // namespace gui

#include "gui/widgets/barchart.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

namespace gui {

BarChart::BarChart(QWidget *parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void BarChart::setSeries(std::vector<Series> series)
{
    m_series = std::move(series);
    update();
}

void BarChart::setBars(std::vector<Bar> bars)
{
    m_bars = std::move(bars);
    m_pointed = std::min(m_pointed, int(m_bars.size()) - 1);
    std::vector<qint64> sums(m_series.size());
    for (const Bar &bar : m_bars) {
        for (size_t i = 0; i < std::min(sums.size(), bar.values.size()); ++i)
            sums[i] += bar.values[i];
    }
    QStringList parts;
    for (size_t i = 0; i < m_series.size(); ++i)
        parts.append(tr("%1: %2").arg(m_series[i].name, QLocale().toString(sums[i])));
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
    update();
}

QString BarChart::describe(int index) const
{
    const Bar &bar = m_bars[size_t(index)];
    QStringList parts;
    for (size_t i = 0; i < std::min(m_series.size(), bar.values.size()); ++i)
        parts.append(tr("%1: %2").arg(m_series[i].name, QLocale().toString(bar.values[i])));
    return QLocale().toString(bar.start.time(), QLocale::ShortFormat) + QStringLiteral(" – ") + parts.join(QStringLiteral(", "));
}

qint64 BarChart::ceiling() const
{
    qint64 most = 1;
    for (const Bar &bar : m_bars) {
        for (const qint64 value : bar.values)
            most = std::max(most, value);
    }
    for (qint64 power = 1;; power *= 10) {
        for (const qint64 step : { 1, 2, 5 }) {
            if (step * power * 2 >= most)
                return std::max<qint64>(2, step * power * 2);
        }
    }
}

QRectF BarChart::plot() const
{
    const int line = fontMetrics().height();
    const qreal left = fontMetrics().horizontalAdvance(QLocale().toString(ceiling())) + 10;
    QRectF area(left, line * 1.8, width() - left - 4, height() - line * 3.4);
    if (layoutDirection() == Qt::RightToLeft)
        area.moveLeft(4);
    return area;
}

QRectF BarChart::barRect(int bar) const
{
    const QRectF area = plot();
    const qreal step = area.width() / std::max<qreal>(1, qreal(m_bars.size()));
    return { area.left() + step * bar, area.top(), step, area.height() };
}

int BarChart::barAt(qreal x) const
{
    const QRectF area = plot();
    if (m_bars.empty() || x < area.left() || x >= area.right())
        return -1;
    return int((x - area.left()) / area.width() * qreal(m_bars.size()));
}

void BarChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = plot();
    const QColor text = palette().color(QPalette::WindowText);
    QColor quiet = text;
    quiet.setAlphaF(0.18f);
    const int line = fontMetrics().height();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;

    // Legend.
    qreal x = mirrored ? area.right() : area.left();
    for (const Series &series : m_series) {
        const qreal width = fontMetrics().horizontalAdvance(series.name);
        if (mirrored)
            x -= width + 16;
        painter.fillRect(QRectF(x, 2, 10, line - 4), QBrush(series.colour, series.pattern));
        painter.setPen(QPen(series.colour, 1));
        painter.drawRect(QRectF(x + 0.5, 2.5, 10, line - 5));
        painter.setPen(text);
        painter.drawText(QPointF(x + 16, painter.fontMetrics().ascent()), series.name);
        x += mirrored ? -20 : width + 36;
    }
    // Axis: nothing, half, all.
    const qint64 top = ceiling();
    for (const qint64 value : { qint64(0), top / 2, top }) {
        const qreal y = area.bottom() - area.height() * qreal(value) / qreal(top);
        painter.setPen(QPen(quiet, 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(text);
        const QRectF label = mirrored ? QRectF(area.right() + 6, y - line / 2.0, width() - area.right() - 6, line) : QRectF(0, y - line / 2.0, area.left() - 6, line);
        painter.drawText(label, (mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, QLocale().toString(value));
    }
    // Bars, and the hours that have room for a label.
    const qreal labelWidth = fontMetrics().horizontalAdvance(QLocale().toString(QTime(22, 0), QLocale::ShortFormat)) + 12;
    const int every = std::max(1, int(std::ceil(labelWidth / std::max<qreal>(1, barRect(0).width()))));
    for (int i = 0; i < int(m_bars.size()); ++i) {
        const QRectF slot = barRect(i);
        if (i == m_pointed) {
            QColor mark = palette().color(QPalette::Highlight);
            mark.setAlphaF(hasFocus() ? 0.30f : 0.15f);
            painter.fillRect(slot, mark);
        }
        const Bar &bar = m_bars[size_t(i)];
        const qreal width = slot.width() * 0.8 / qreal(std::max<size_t>(1, m_series.size()));
        for (size_t s = 0; s < std::min(m_series.size(), bar.values.size()); ++s) {
            if (bar.values[s] <= 0)
                continue;
            const qreal height = std::max(2.0, area.height() * qreal(bar.values[s]) / qreal(top));
            const QRectF rect(slot.left() + slot.width() * 0.1 + width * qreal(s), area.bottom() - height, width, height);
            painter.fillRect(rect, QBrush(m_series[s].colour, m_series[s].pattern));
            painter.setPen(QPen(m_series[s].colour, 1));
            painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, 0));
        }
        if (i % every == 0) {
            painter.setPen(text);
            painter.drawText(QRectF(slot.center().x() - labelWidth, area.bottom() + 4, labelWidth * 2, line), Qt::AlignHCenter | Qt::AlignTop,
                QLocale().toString(bar.start.time(), QLocale::ShortFormat));
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1, Qt::DotLine));
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void BarChart::point(int bar)
{
    if (bar == m_pointed)
        return;
    m_pointed = bar;
    update();
    if (bar < 0)
        return QToolTip::hideText();
    const QRectF slot = barRect(bar);
    QToolTip::showText(mapToGlobal(QPoint(int(slot.center().x()), int(slot.top()))), describe(bar), this);
    setAccessibleDescription(describe(bar));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void BarChart::mouseMoveEvent(QMouseEvent *event) { point(barAt(event->position().x())); }
void BarChart::leaveEvent(QEvent *) { point(-1); }
void BarChart::focusOutEvent(QFocusEvent *event)
{
    point(-1);
    QWidget::focusOutEvent(event);
}

void BarChart::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_bars.size()) - 1;
    if (last >= 0 && event->key() == Qt::Key_Left)
        return point(m_pointed < 0 ? last : std::max(0, m_pointed - 1));
    if (last >= 0 && event->key() == Qt::Key_Right)
        return point(std::min(last, m_pointed + 1));
    QWidget::keyPressEvent(event);
}

} // namespace gui

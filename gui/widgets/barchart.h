// Bars over time, a few series side by side: mail per hour. Drawn by QPainter: QtCharts would bring a graphics scene and
// 5 MB of memory for a few rectangles (docs/architecture.md). Series differ by fill pattern as well as by colour; the
// arrow keys walk through the bars and say their values.
#pragma once
#include <QDateTime>
#include <QWidget>
#include <functional>
#include <vector>

namespace gui {

class BarChart : public QWidget
{
    Q_OBJECT
public:
    struct Series
    {
        QString name;
        QColor colour;
        Qt::BrushStyle pattern = Qt::SolidPattern;
    };
    struct Bar
    {
        QDateTime start; // local
        std::vector<qint64> values; // one a series
    };
    explicit BarChart(QWidget *parent = nullptr);
    void setSeries(std::vector<Series> series);
    void setBars(std::vector<Bar> bars);
    const std::vector<Bar> &bars() const { return m_bars; }
    QString describe(int bar) const; // "14:00: 3 received, 1 sent"

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    QSize sizeHint() const override { return { 480, 200 }; }
    QSize minimumSizeHint() const override { return { 260, 150 }; }

private:
    QRectF plot() const;
    QRectF barRect(int bar) const;
    int barAt(qreal x) const;
    void point(int bar);
    qint64 ceiling() const; // of the axis: 1, 2 or 5 times a power of ten

    std::vector<Series> m_series;
    std::vector<Bar> m_bars;
    int m_pointed = -1;
};

} // namespace gui

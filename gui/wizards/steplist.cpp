#include "gui/wizards/steplist.h"

#include "gui/app/icons.h"

#include <QPainter>
#include <QStyle>

namespace gui {

static constexpr int margin = 18, mark = 18;

StepList::StepList(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void StepList::setSteps(const QStringList &names, int current)
{
    m_names = names;
    m_current = current;
    setAccessibleName(tr("Step %1 of %2: %3").arg(current + 1).arg(names.size()).arg(names.value(current)));
    updateGeometry();
    update();
}

int StepList::rowHeight() const { return fontMetrics().height() + 16; }

QSize StepList::sizeHint() const
{
    QFont bold = font();
    bold.setBold(true);
    int width = 0;
    for (const QString &name : m_names)
        width = std::max(width, QFontMetrics(bold).horizontalAdvance(name));
    return { width + mark + 10 + 2 * margin, int(m_names.size()) * rowHeight() + 2 * margin };
}

void StepList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette &colours = palette();
    painter.fillRect(rect(), colours.color(QPalette::Base));
    QColor edge = colours.color(QPalette::WindowText);
    edge.setAlphaF(0.15f);
    painter.setPen(edge);
    const int side = layoutDirection() == Qt::LeftToRight ? width() - 1 : 0;
    painter.drawLine(side, 0, side, height());
    for (int i = 0; i < m_names.size(); ++i) {
        const QRect row(margin, margin + i * rowHeight(), width() - 2 * margin, rowHeight());
        const QRect sign = QStyle::visualRect(layoutDirection(), rect(), QRect(row.left(), row.center().y() - mark / 2, mark, mark));
        const QRect text = QStyle::visualRect(layoutDirection(), rect(), row.adjusted(mark + 10, 0, 0, 0));
        QFont own = font();
        own.setBold(i == m_current);
        painter.setFont(own);
        QColor ink = colours.color(QPalette::Text);
        ink.setAlphaF(i > m_current ? 0.62f : 1.0f);
        if (i < m_current) {
            icon(QStringLiteral("check")).paint(&painter, sign);
        } else {
            painter.setPen(QPen(i == m_current ? colours.color(QPalette::Highlight) : ink, 1.5));
            painter.setBrush(i == m_current ? colours.brush(QPalette::Highlight) : QBrush(Qt::NoBrush));
            painter.drawEllipse(QRectF(sign).adjusted(2, 2, -2, -2));
            QFont small = font();
            small.setPointSizeF(font().pointSizeF() * 0.8);
            painter.setFont(small);
            painter.setPen(i == m_current ? colours.color(QPalette::HighlightedText) : ink);
            painter.drawText(sign, Qt::AlignCenter, QString::number(i + 1));
            painter.setFont(own);
        }
        painter.setPen(ink);
        painter.drawText(text, int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)), m_names[i]);
    }
}

} // namespace gui

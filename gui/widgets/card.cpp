#include "gui/widgets/card.h"

#include "gui/app/icons.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>

namespace gui {

static constexpr int margin = 14;

static QFont figureFont(const QFont &base)
{
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() * 1.7);
    font.setWeight(QFont::DemiBold);
    return font;
}

Card::Card(const QString &iconName, QWidget *parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Card::setTitle(const QString &title)
{
    m_title = title;
    setNames();
}

void Card::setFigure(const QString &figure, const QString &detail)
{
    if (m_figure == figure && m_detail == detail)
        return;
    m_figure = figure;
    m_detail = detail;
    setNames();
}

void Card::setNames()
{
    setAccessibleName(m_title);
    setAccessibleDescription(m_figure + QStringLiteral(", ") + m_detail);
    setToolTip(m_detail);
    updateGeometry();
    update();
}

QSize Card::sizeHint() const
{
    const QFontMetrics figure(figureFont(font()));
    const int detail = std::min(fontMetrics().horizontalAdvance(m_detail), 240); // the rest of a long one is in the tooltip
    return { std::max(150, std::max({ fontMetrics().horizontalAdvance(m_title) + 32, figure.horizontalAdvance(m_figure), detail }) + 2 * margin + 4),
        2 * margin + fontMetrics().height() * 2 + figure.height() + 8 };
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette &colours = palette();
    QColor edge = colours.color(QPalette::WindowText);
    edge.setAlphaF(underMouse() ? 0.40f : 0.18f);
    painter.setPen(hasFocus() ? QPen(colours.color(QPalette::Highlight), 2) : QPen(edge, 1));
    painter.setBrush(colours.color(isDown() ? QPalette::AlternateBase : QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);

    const QRect inner = rect().adjusted(margin, margin, -margin, -margin);
    const int line = fontMetrics().height();
    const auto start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    const QRect iconRect = QStyle::visualRect(layoutDirection(), inner, QRect(inner.left(), inner.top(), line, line));
    gui::icon(m_iconName).paint(&painter, iconRect);
    painter.setPen(colours.color(QPalette::Text));
    painter.drawText(QStyle::visualRect(layoutDirection(), inner, inner.adjusted(line + 8, 0, 0, 0)), int(start | Qt::AlignTop), m_title);
    painter.setFont(figureFont(font()));
    const int figureHeight = painter.fontMetrics().height();
    painter.drawText(QRect(inner.left(), inner.top() + line + 4, inner.width(), figureHeight), int(start | Qt::AlignVCenter),
        painter.fontMetrics().elidedText(m_figure, Qt::ElideRight, inner.width()));
    painter.setFont(font());
    QColor quiet = colours.color(QPalette::Text);
    quiet.setAlphaF(0.72f);
    painter.setPen(quiet);
    painter.drawText(QRect(inner.left(), inner.bottom() - line + 1, inner.width(), line), int(start | Qt::AlignVCenter),
        fontMetrics().elidedText(m_detail, Qt::ElideRight, inner.width()));
}

} // namespace gui

#include "gui/pages/accounts/quotadelegate.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

namespace gui {

static constexpr double nearlyFull = 0.9;

void paintQuotaBar(QPainter *painter, const QRectF &rect, double fraction, const QPalette &palette, Qt::LayoutDirection direction)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPainterPath whole;
    whole.addRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    QColor back = palette.color(QPalette::Text);
    back.setAlpha(40);
    painter->fillPath(whole, back);
    QRectF full = rect;
    full.setWidth(rect.width() * std::clamp(fraction, 0.0, 1.0));
    if (direction == Qt::RightToLeft)
        full.moveRight(rect.right());
    painter->setClipPath(whole);
    painter->fillRect(full, fraction >= nearlyFull ? QColor(0xc9, 0x6a, 0x00) : palette.color(QPalette::Highlight));
    painter->restore();
}

void QuotaDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const double fraction = m_fraction ? m_fraction(index.row()) : -1;
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const QString text = std::exchange(option.text, QString());
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget); // background, selection, focus
    const int barWidth = std::min(90, option.rect.width() / 3);
    QRect bar(option.rect.left() + 4, option.rect.center().y() - 3, barWidth, 8);
    QRect words = option.rect.adjusted(barWidth + 14, 0, -4, 0);
    if (option.direction == Qt::RightToLeft) {
        bar.moveRight(option.rect.right() - 4);
        words = option.rect.adjusted(4, 0, -barWidth - 14, 0);
    }
    const bool selected = option.state & QStyle::State_Selected;
    QPalette palette = option.palette;
    if (selected) {
        palette.setColor(QPalette::Text, palette.color(QPalette::HighlightedText));
        palette.setColor(QPalette::Highlight, palette.color(QPalette::HighlightedText));
    }
    if (fraction >= 0)
        paintQuotaBar(painter, bar, fraction, palette, option.direction);
    else
        words = option.rect.adjusted(4, 0, -4, 0);
    painter->save();
    painter->setPen(palette.color(QPalette::Text));
    QFont font = option.font;
    font.setBold(fraction >= nearlyFull);
    painter->setFont(font);
    painter->drawText(words, int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
        QFontMetrics(font).elidedText(text, Qt::ElideRight, words.width()));
    painter->restore();
}

} // namespace gui

// A cell with a bar of how full something is, beside its text.
#pragma once
#include <QStyledItemDelegate>
#include <functional>

namespace gui {

class QuotaDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setFraction(std::function<double(int row)> fraction) { m_fraction = std::move(fraction); } // below 0: no bar
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    std::function<double(int)> m_fraction;
};

// The bar alone, in `rect`. From 90 % on it is drawn as a warning, with a mark besides the colour.
void paintQuotaBar(QPainter *painter, const QRectF &rect, double fraction, const QPalette &palette, Qt::LayoutDirection direction);

} // namespace gui

#include "gui/widgets/cardrow.h"

#include "gui/widgets/card.h"

#include <QEvent>
#include <QGridLayout>
#include <algorithm>

namespace gui {

static constexpr int gap = 12;

CardRow::CardRow(std::vector<Card *> cards, QWidget *parent)
    : QWidget(parent)
    , m_cards(std::move(cards))
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(gap);
    place();
}

void CardRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

bool CardRow::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        place();
    return handled;
}

void CardRow::place()
{
    int widest = 1;
    for (const Card *card : m_cards)
        widest = std::max(widest, card->minimumSizeHint().width());
    const int all = int(m_cards.size());
    const int columns = all * (widest + gap) - gap <= width() ? all : (all + 1) / 2;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (Card *card : m_cards)
        m_grid->removeWidget(card);
    for (int i = 0; i < all; ++i)
        m_grid->addWidget(m_cards[size_t(i)], i / columns, i % columns);
}

} // namespace gui

// Cards side by side, in as many rows as the width makes necessary.
#pragma once
#include <QWidget>
#include <vector>

class QGridLayout;

namespace gui {

class Card;

class CardRow : public QWidget
{
    Q_OBJECT
public:
    CardRow(std::vector<Card *> cards, QWidget *parent);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override; // a card's text changed

private:
    void place();
    std::vector<Card *> m_cards;
    QGridLayout *m_grid;
    int m_columns = 0;
};

} // namespace gui

// "What is this, and should I change it": a quiet text under a title or beside a field, wrapped, readable by screen readers.
#pragma once
#include <QLabel>

namespace gui {

class HelpLabel : public QLabel
{
    Q_OBJECT
public:
    explicit HelpLabel(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setColour();
};

} // namespace gui

// A column that scrolls up and down: its content is as wide as there is room, and as high as its texts then need.
// (QScrollArea alone knows nothing of heights for a width, and squeezes wrapped texts and what stands beside them.)
#pragma once
#include <QScrollArea>

namespace gui {

class ColumnScroll : public QScrollArea
{
    Q_OBJECT
public:
    explicit ColumnScroll(QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; // of the content and the viewport

private:
    void giveHeight();
};

} // namespace gui

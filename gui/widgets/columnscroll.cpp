#include "gui/widgets/columnscroll.h"

#include <QEvent>
#include <QLayout>

namespace gui {

ColumnScroll::ColumnScroll(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    viewport()->installEventFilter(this);
}

bool ColumnScroll::eventFilter(QObject *watched, QEvent *event)
{
    const bool handled = QScrollArea::eventFilter(watched, event);
    const bool resized = watched == viewport() && event->type() == QEvent::Resize;
    if (resized || (watched == widget() && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize || event->type() == QEvent::Show)))
        giveHeight();
    return handled;
}

void ColumnScroll::giveHeight()
{
    if (!widget() || !widget()->layout() || !widget()->layout()->hasHeightForWidth())
        return;
    // What stands in it may want more than its height for the width, and minimumHeight() takes the place of all hints.
    const int width = std::max(viewport()->width(), widget()->minimumSizeHint().width());
    const int height = std::max(widget()->layout()->totalHeightForWidth(width), widget()->layout()->totalMinimumSize().height());
    if (widget()->minimumHeight() != height)
        widget()->setMinimumHeight(height);
}

} // namespace gui

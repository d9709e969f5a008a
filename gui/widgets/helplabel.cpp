#include "gui/widgets/helplabel.h"

#include <QApplication>
#include <QEvent>

namespace gui {

HelpLabel::HelpLabel(QWidget *parent)
    : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setColour();
}

void HelpLabel::setColour()
{
    // Between text and background, still with enough contrast to be read (WCAG AA).
    QPalette quiet = QApplication::palette();
    const QColor text = quiet.color(QPalette::WindowText), back = quiet.color(QPalette::Window);
    const auto mixed = [](int a, int b) { return (a * 70 + b * 30) / 100; };
    quiet.setColor(QPalette::WindowText,
        QColor(mixed(text.red(), back.red()), mixed(text.green(), back.green()), mixed(text.blue(), back.blue())));
    QPalette own;
    own.setColor(QPalette::WindowText, quiet.color(QPalette::WindowText));
    if (own.color(QPalette::WindowText) != palette().color(QPalette::WindowText))
        setPalette(own);
}

void HelpLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        setColour();
}

} // namespace gui

// Asks before something that cannot be undone, and names what is lost. Does not wait: `accepted` is called later.
#pragma once
#include <QString>
#include <functional>

class QWidget;

namespace gui {

// `what`: the question ("Remove 3 messages from the queue?"); `loss`: what is gone then, and what stays; `button`: the deed
// ("Remove"). The safe button is the default.
void confirmLoss(QWidget *parent, const QString &what, const QString &loss, const QString &button, std::function<void()> accepted);

} // namespace gui

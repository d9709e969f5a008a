// Shows what ssh asks (gui/app/askpass.h) and hands back the answer, and whether it may be kept.
#pragma once
#include "gui/app/askpass.h"

class QWidget;

namespace gui {

void askQuestion(QWidget *parent, const askpass::Question &question, std::function<void(const std::optional<QString> &answer, bool keep)> reply);

} // namespace gui

// Shows what ssh asks (gui/app/askpass.h) and hands back the answer.
#pragma once
#include "gui/app/askpass.h"

class QWidget;

namespace gui {

void askQuestion(QWidget *parent, const askpass::Question &question, askpass::Server::Reply reply);

} // namespace gui

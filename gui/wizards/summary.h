// The plan in words: what the person is asked to accept.
#pragma once
#include "gui/wizards/setupplan.h"

namespace gui {

struct SummaryRow
{
    QString title, text;
};
std::vector<SummaryRow> summaryOf(const SetupPlan &plan);

} // namespace gui

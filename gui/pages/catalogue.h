// The pages of the main window, in the order of its list: one row each.
#pragma once
#include "gui/pages/page.h"

#include <span>

namespace gui {

struct PageRow
{
    const char *id; // stable: settings, PageContext::openPage
    const char *icon; // resources/icons/NAME.svg
    const char *title; // QT_TRANSLATE_NOOP("Pages", …)
    Page *(*make)(const PageContext &, QWidget *parent);
};

std::span<const PageRow> pageCatalogue();

} // namespace gui

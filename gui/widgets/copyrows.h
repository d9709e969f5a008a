// A short list in a dialog: several of its rows may be selected, and Ctrl+C copies them, a line each.
#pragma once

class QTreeWidget;

namespace gui {

void letCopyRows(QTreeWidget *tree);

} // namespace gui

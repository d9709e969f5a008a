// The program's own icons (resources/icons): drawn in the colour of the text they stand beside, so that they fit dark and
// light, and sharp at any scaling.
#pragma once
#include <QIcon>
#include <QString>

namespace gui {

// "queue", "add", …: a file of resources/icons without its suffix. An unknown name asserts in debug builds.
QIcon icon(const QString &name);

} // namespace gui

// The names of the server's parts, as people read them.
#pragma once
#include <QString>

namespace gui {

QString partName(const QString &part); // "listeners" → "Connections"

} // namespace gui

#include "gui/pages/overview/parts.h"

#include <QCoreApplication>

namespace gui {

QString partName(const QString &part)
{
    static constexpr struct
    {
        const char *part, *name;
    } rows[] = {
        { "listeners", QT_TRANSLATE_NOOP("Parts", "Connections") },
        { "certificates", QT_TRANSLATE_NOOP("Parts", "Certificates") },
        { "disk", QT_TRANSLATE_NOOP("Parts", "Disk") },
        { "queue", QT_TRANSLATE_NOOP("Parts", "Queue") },
        { "database", QT_TRANSLATE_NOOP("Parts", "Database") },
        { "dns", QT_TRANSLATE_NOOP("Parts", "DNS") },
        { "clock", QT_TRANSLATE_NOOP("Parts", "Clock") },
        { "logins", QT_TRANSLATE_NOOP("Parts", "Logins") },
        { "outgoing", QT_TRANSLATE_NOOP("Parts", "Outgoing mail") },
        { "lists", QT_TRANSLATE_NOOP("Parts", "Block lists") },
        { "problems", QT_TRANSLATE_NOOP("Parts", "Problems") },
    };
    for (const auto &row : rows) {
        if (part == QLatin1StringView(row.part))
            return QCoreApplication::translate("Parts", row.name);
    }
    return part;
}

} // namespace gui

// What pages do with the rows of a table: actions that stand on buttons and in the context menu, and one request for each
// selected row.
#pragma once
#include "gui/app/connection.h"

#include <QJsonObject>
#include <functional>
#include <vector>

class QAction;
class QPushButton;

namespace gui {

class TableView;

// An action on the selected rows; its texts are the page's to set. `onlyOne`: it needs exactly one row.
QAction *addRowAction(TableView *view, const char *iconName, bool onlyOne, std::function<void()> triggered, bool onButton = true);
// A push button with an icon, for what needs no row.
QPushButton *makeButton(const char *iconName, QWidget *parent, std::function<void()> clicked);

// The same request once for each of `params`, one after another, until one fails. `ended` hears how many went well, and the
// sentence of the one that did not.
void callForEach(Connection &connection, QObject *context, const QString &method, std::vector<QJsonObject> params,
    std::function<void(int done, const QString &error)> ended);

} // namespace gui

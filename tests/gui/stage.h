// What every test of the window needs: its own settings folder, a window on a test instance, screenshots, and ways to find
// and press what a person would.
#pragma once
#include "gui/app/connection.h"
#include "gui/app/mainwindow.h"
#include "gui/app/preferences.h"
#include "gui/app/secrets.h"
#include "tests/gui/testinstance.h"
#include "tests/support/testmain.h"

#include <QAbstractButton>
#include <QJsonObject>
#include <QSignalSpy>
#include <memory>

namespace testsupport {

// QTRY_… with this patience: the daemon may share its two cores with a whole test run.
#define WAIT_FOR(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 30000)
#define WAIT_EQUAL(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, 30000)

void freshSettings(); // every test class begins without any

class Stage
{
public:
    Stage(); // connected to its own facteurd, window shown
    ~Stage();

    TestInstance daemon;
    gui::Preferences preferences;
    gui::Secrets secrets;
    gui::Connection connection;
    std::unique_ptr<gui::MainWindow> window;

    // The page, shown and drawn from the server.
    template <class P> P *open(const char *id) { return qobject_cast<P *>(window->openPage(QString::fromLatin1(id))); }
    // Answer of the daemon, waiting.
    QJsonObject ask(const QString &method, const QJsonObject &params = {});
};

// build/screenshots/NAME.png
void screenshot(QWidget *widget, const QString &name);
// The dialog of that object name that is open now.
QWidget *openDialog(const char *objectName);
// The button of that accessible name or text below `widget`; fails the test (nullptr) when there is none.
QAbstractButton *button(QWidget *widget, const QString &text);
// Interactive widgets below `widget` without an accessible name, by class and object name.
QStringList nameless(QWidget *widget);

} // namespace testsupport

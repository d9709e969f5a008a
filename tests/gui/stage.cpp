#include "tests/gui/stage.h"

#include "gui/app/askpass.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSettings>
#include <QTabBar>
#include <QTextEdit>
#include <QToolButton>

namespace testsupport {

// Settings go into a folder of the test's own before anything reads them.
[[maybe_unused]] static const bool widgetsUsed = useApplication([](int &argc, char **argv) -> QCoreApplication * {
    if (gui::askpass::wasAskedBySsh()) // tst_sshtunnel: ssh starts "this program" again
        std::exit(gui::askpass::run(argc, argv));
    static const QTemporaryDir settings;
    qputenv("XDG_CONFIG_HOME", settings.path().toLocal8Bit());
    qputenv("XDG_RUNTIME_DIR", settings.path().toLocal8Bit());
    if (!qEnvironmentVariableIsSet("FACTEUR_KEYCHAIN")) // keychain.py has a session of its own
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    auto *application = new QApplication(argc, argv);
    application->setOrganizationName(QStringLiteral("facteur"));
    application->setApplicationName(QStringLiteral("facteur"));
    application->setQuitOnLastWindowClosed(false);
    return application;
});

void freshSettings() { QSettings().clear(); }

Stage::Stage()
{
    freshSettings();
    daemon.start();
    connection.open(gui::Profile::ofInstance(daemon.directory()));
    window = std::make_unique<gui::MainWindow>(connection, preferences, secrets);
    window->resize(1120, 740);
    window->show();
    if (!QTest::qWaitFor([this] { return connection.isConnected(); }, 30000))
        qFatal("no connection: %s", qPrintable(connection.sentence()));
}

Stage::~Stage()
{
    window.reset();
    connection.close();
}

QJsonObject Stage::ask(const QString &method, const QJsonObject &params)
{
    std::optional<control::Answer> got;
    connection.call(method, params, &connection, [&got](const control::Answer &answer) { got = answer; });
    if (!QTest::qWaitFor([&] { return got.has_value(); }, 30000))
        qFatal("%s is not answered", qPrintable(method));
    if (!got->ok)
        qFatal("%s: %s", qPrintable(method), qPrintable(got->message));
    return got->result.toObject();
}

void screenshot(QWidget *widget, const QString &name)
{
    QDir().mkpath(QStringLiteral(FACTEUR_SCREENSHOTS));
    for (int turn = 0; turn < 5; ++turn) // a layout's request may lead to another's: heights follow widths
        QCoreApplication::processEvents();
    const QString scale = qEnvironmentVariable("QT_SCALE_FACTOR"); // gui.scaled
    widget->grab().save(QStringLiteral(FACTEUR_SCREENSHOTS "/%1%2.png").arg(scale.isEmpty() ? QString() : QStringLiteral("scale%1-").arg(scale), name));
}

QWidget *openDialog(const char *objectName)
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->isVisible() && widget->objectName() == QLatin1StringView(objectName))
            return widget;
    }
    return nullptr;
}

QAbstractButton *button(QWidget *widget, const QString &text)
{
    for (QAbstractButton *candidate : widget->findChildren<QAbstractButton *>()) {
        if (candidate->text() == text || candidate->accessibleName() == text)
            return candidate;
    }
    return nullptr;
}

QStringList nameless(QWidget *widget)
{
    QStringList found;
    for (QWidget *child : widget->findChildren<QWidget *>()) {
        const bool interactive = qobject_cast<QAbstractButton *>(child) || qobject_cast<QComboBox *>(child) || qobject_cast<QLineEdit *>(child)
            || qobject_cast<QAbstractItemView *>(child) || qobject_cast<QTextEdit *>(child) || qobject_cast<QPlainTextEdit *>(child)
            || qobject_cast<QAbstractSpinBox *>(child) || (qobject_cast<QAbstractSlider *>(child) && !qobject_cast<QScrollBar *>(child));
        // Parts that Qt puts into widgets of ours are named by those.
        const QString kind = QString::fromLatin1(child->metaObject()->className());
        const bool part = qobject_cast<QHeaderView *>(child) || kind.startsWith(u"QTableCornerButton") || kind == u"QLineEditIconButton"
            || (kind.startsWith(u"QComboBox") && kind != u"QComboBox") || qobject_cast<QAbstractSpinBox *>(child->parentWidget())
            || qobject_cast<QComboBox *>(child->parentWidget()) || qobject_cast<QTabBar *>(child->parentWidget())
            || child->objectName().startsWith(u"qt_");
        const auto *asButton = qobject_cast<QAbstractButton *>(child);
        const bool named = !child->accessibleName().isEmpty() || (asButton && !asButton->text().isEmpty());
        if (interactive && !part && !named)
            found.append(QStringLiteral("%1 %2 in %3").arg(kind, child->objectName(), QString::fromLatin1(child->parentWidget()->metaObject()->className())));
    }
    return found;
}

} // namespace testsupport

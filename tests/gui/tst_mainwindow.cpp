// The window as a whole: every page named for screen readers, usable by keyboard, from right to left, dark and light.
#include "tests/gui/stage.h"

#include "gui/pages/catalogue.h"
#include "gui/pages/page.h"
#include "gui/widgets/helplabel.h"

#include <QApplication>
#include <QListWidget>
#include <QSettings>
#include <QStackedWidget>

using namespace testsupport;

class MainWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_stage = std::make_unique<Stage>(); }
    void cleanupTestCase();
    void everyWidgetHasAName_data();
    void everyWidgetHasAName();
    void everyPageHasHelpAndTitle_data() { everyWidgetHasAName_data(); }
    void everyPageHasHelpAndTitle();
    void everyPageFitsASmallScreen_data() { everyWidgetHasAName_data(); }
    void everyPageFitsASmallScreen();
    void pagesRightToLeft_data() { everyWidgetHasAName_data(); }
    void pagesRightToLeft();
    void pagesDark_data() { everyWidgetHasAName_data(); }
    void pagesDark();
    void keyboardReachesEverything_data() { everyWidgetHasAName_data(); }
    void keyboardReachesEverything();
    void arrowsChangeThePage();
    void pagesAreMadeWhenShown();
    void hiddenWindowUnsubscribes();
    void welcomesWhoHasNoServer();

private:
    std::unique_ptr<Stage> m_stage;
};

void MainWindowTest::cleanupTestCase()
{
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    m_stage.reset();
}

void MainWindowTest::everyWidgetHasAName_data()
{
    QTest::addColumn<QString>("id");
    for (const gui::PageRow &row : gui::pageCatalogue())
        QTest::newRow(row.id) << QString::fromLatin1(row.id);
}

void MainWindowTest::everyWidgetHasAName()
{
    QFETCH(QString, id);
    gui::Page *page = m_stage->window->openPage(id);
    QVERIFY(page);
    m_stage->ask(QStringLiteral("server.status")); // what the page asked is answered before
    QCoreApplication::processEvents();
    screenshot(m_stage->window.get(), QStringLiteral("page-") + id);
    QCOMPARE(nameless(m_stage->window.get()), QStringList());
}

void MainWindowTest::everyPageHasHelpAndTitle()
{
    QFETCH(QString, id);
    gui::Page *page = m_stage->window->openPage(id);
    QVERIFY(page);
    QVERIFY(!page->windowTitle().isEmpty());
    QVERIFY2(page->help().size() > 60, "the help answers: what is this, and should I change it");
    QCOMPARE(page->accessibleDescription(), page->help());
}

void MainWindowTest::everyPageFitsASmallScreen()
{
    // 1366x768 at 125 %: 1092x614 device-independent pixels, less panels.
    QFETCH(QString, id);
    m_stage->window->openPage(id);
    QCoreApplication::processEvents();
    const QSize needed = m_stage->window->minimumSizeHint();
    QVERIFY2(needed.width() <= 1090 && needed.height() <= 580, qPrintable(QStringLiteral("%1x%2").arg(needed.width()).arg(needed.height())));
}

void MainWindowTest::pagesRightToLeft()
{
    QFETCH(QString, id);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    m_stage->window->openPage(id);
    QCoreApplication::processEvents();
    auto *list = m_stage->window->findChild<QListWidget *>();
    QVERIFY(list->mapTo(m_stage->window.get(), QPoint(0, 0)).x() > m_stage->window->width() / 2);
    screenshot(m_stage->window.get(), QStringLiteral("rtl-") + id);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void MainWindowTest::pagesDark()
{
    QFETCH(QString, id);
    m_stage->preferences.setTheme(gui::Preferences::Theme::Dark);
    m_stage->window->openPage(id);
    QCoreApplication::processEvents();
    screenshot(m_stage->window.get(), QStringLiteral("dark-") + id);
    const auto contrast = [](QColor a, QColor b) { // WCAG 2.1, relative luminance
        const auto luminance = [](const QColor &colour) {
            const auto channel = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
            return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
        };
        const double x = luminance(a), y = luminance(b);
        return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
    };
    for (const gui::HelpLabel *label : m_stage->window->findChildren<gui::HelpLabel *>())
        QVERIFY(contrast(label->palette().color(QPalette::WindowText), m_stage->window->palette().color(QPalette::Window)) > 4.5);
    m_stage->preferences.setTheme(gui::Preferences::Theme::System);
}

void MainWindowTest::keyboardReachesEverything()
{
    QFETCH(QString, id);
    gui::Page *page = m_stage->window->openPage(id);
    m_stage->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_stage->window.get()));
    m_stage->window->findChild<QListWidget *>()->setFocus();
    QSet<QWidget *> reached;
    for (int i = 0; i < 300; ++i) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_stage->window.get(), Qt::Key_Tab);
        if (!reached.contains(QApplication::focusWidget()))
            reached.insert(QApplication::focusWidget());
        else if (QApplication::focusWidget() == m_stage->window->findChild<QListWidget *>())
            break;
    }
    for (QAbstractButton *button : page->findChildren<QAbstractButton *>()) {
        const bool takesPart = button->isVisible() && button->isEnabled() && (button->focusPolicy() & Qt::TabFocus);
        QVERIFY2(!takesPart || reached.contains(button), qPrintable(button->text() + button->accessibleName()));
    }
}

void MainWindowTest::arrowsChangeThePage()
{
    m_stage->window->openPage(QStringLiteral("overview"));
    auto *list = m_stage->window->findChild<QListWidget *>();
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(m_stage->window->currentPageId(), QString::fromLatin1(gui::pageCatalogue()[1].id));
}

void MainWindowTest::pagesAreMadeWhenShown()
{
    gui::MainWindow second(m_stage->connection, m_stage->preferences, m_stage->secrets);
    QCOMPARE(second.findChildren<gui::Page *>().size(), 1);
}

void MainWindowTest::hiddenWindowUnsubscribes()
{
    auto *page = m_stage->window->openPage(QStringLiteral("queue"));
    QVERIFY(page->isActive());
    m_stage->window->hide();
    QVERIFY(!page->isActive());
    m_stage->window->show();
    QVERIFY(page->isActive());
}

void MainWindowTest::welcomesWhoHasNoServer()
{
    gui::Connection none;
    gui::MainWindow window(none, m_stage->preferences, m_stage->secrets);
    window.resize(1120, 740);
    window.show();
    screenshot(&window, QStringLiteral("welcome"));
    QSignalSpy wanted(&window, &gui::MainWindow::setupWanted);
    auto *setup = window.findChild<QAbstractButton *>(QStringLiteral("setup"));
    QVERIFY(setup && setup->isVisible());
    QTest::mouseClick(setup, Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(!window.findChild<QListWidget *>()->isVisible()); // no pages without a server: no empty promises
}

FACTEUR_TEST(MainWindowTest)
#include "tst_mainwindow.moc"

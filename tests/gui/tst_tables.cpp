// What every table of the window owes: sorting, a filter, more than one row at a time, copying, CSV; each by keyboard.
#include "tests/gui/pageacts.h"
#include "tests/gui/stage.h"

#include "gui/pages/catalogue.h"
#include "gui/pages/page.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QTabWidget>

using namespace testsupport;

class TablesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everyTable_data();
    void everyTable();

private:
    void examine(gui::TableView *view);
    std::unique_ptr<Stage> m_stage;
    int m_tables = 0, m_withRows = 0;
};

void TablesTest::initTestCase()
{
    m_stage = std::make_unique<Stage>();
    // A row at least in what can be filled from here.
    m_stage->ask(QStringLiteral("account.add"), { { QStringLiteral("address"), QStringLiteral("bob@example.test") }, { QStringLiteral("password"), QStringLiteral("correct-horse-7") } });
    m_stage->ask(QStringLiteral("domain.add"), { { QStringLiteral("name"), QStringLiteral("example.org") } });
    for (const char *name : { "info", "sales" })
        m_stage->ask(QStringLiteral("alias.add"), { { QStringLiteral("address"), QString::fromLatin1(name) + QStringLiteral("@example.test") }, { QStringLiteral("targets"), QJsonArray { QStringLiteral("alice@example.test") } } });
    for (const char *network : { "192.0.2.1", "192.0.2.2" })
        m_stage->ask(QStringLiteral("ban.add"), { { QStringLiteral("network"), QString::fromLatin1(network) } });
}

void TablesTest::cleanupTestCase()
{
    QVERIFY(m_tables >= 15);
    QVERIFY(m_withRows >= 6);
    m_stage.reset();
}

void TablesTest::everyTable_data()
{
    QTest::addColumn<QString>("id");
    for (const gui::PageRow &row : gui::pageCatalogue())
        QTest::newRow(row.id) << QString::fromLatin1(row.id);
}

void TablesTest::everyTable()
{
    QFETCH(QString, id);
    gui::Page *page = m_stage->window->openPage(id);
    QVERIFY(page);
    m_stage->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_stage->window.get()));
    auto *tabs = page->findChild<QTabWidget *>();
    for (int i = 0; i < (tabs ? tabs->count() : 1); ++i) {
        if (tabs)
            tabs->setCurrentIndex(i);
        for (gui::TableView *view : page->findChildren<gui::TableView *>()) {
            if (view->isVisible())
                examine(view);
        }
    }
}

void TablesTest::examine(gui::TableView *view)
{
    ++m_tables;
    QTableView *table = view->table();
    const QByteArray name = table->objectName().toUtf8();
    QVERIFY2(table->selectionMode() == QAbstractItemView::ExtendedSelection, name.constData());
    QVERIFY2(table->horizontalHeader()->sectionsClickable() && table->horizontalHeader()->isSortIndicatorShown(), name.constData());
    QVERIFY2(!table->accessibleName().isEmpty(), name.constData());
    // Ctrl+F leads to the filter.
    auto *filter = view->findChild<QLineEdit *>();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_F, Qt::ControlModifier);
    QVERIFY2(filter && filter->hasFocus(), name.constData());
    // All that a table shows, as a file.
    WAIT_FOR(!view->model()->isLoading());
    QTemporaryDir folder;
    view->exportCsv(folder.filePath(QStringLiteral("all.csv")));
    WAIT_FOR(QFile::exists(folder.filePath(QStringLiteral("all.csv"))));
    QFile csv(folder.filePath(QStringLiteral("all.csv")));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const int rows = view->model()->rowCount();
    QVERIFY2(csv.readAll().count("\r\n") >= rows + 1, name.constData());
    if (rows == 0)
        return;
    ++m_withRows;
    // All rows, then copied: a line for each.
    table->setFocus();
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(int(view->selectedRows().size()), view->model()->rowCount());
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.trimmed().count(u'\n') >= view->model()->rowCount() - 1 && !copied.trimmed().isEmpty(), name.constData());
    // Nothing contains this.
    filter->setText(QStringLiteral("nothing contains this"));
    WAIT_EQUAL(view->model()->rowCount(), 0);
    filter->clear();
    WAIT_FOR(view->model()->rowCount() > 0);
}

FACTEUR_TEST(TablesTest)
#include "tst_tables.moc"

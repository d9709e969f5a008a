// The log page on a log that is being written.
#include "tests/gui/stage.h"

#include "gui/models/logmodel.h"
#include "gui/pages/logs/logspage.h"
#include "gui/widgets/toasts.h"

#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QLineEdit>
#include <QTableView>

using namespace testsupport;
using gui::LogModel;

class LogsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_stage.reset(); }
    void init();
    void newLinesAppear();
    void severityAndTextFilter();
    void pauseKeepsLinesBack();
    void followsOneTrace();
    void savesWhatIsShown();
    void aFloodIsBounded();
    void isReadableAloud();

private:
    void provoke(const QString &name); // a line of severity info with that name
    std::unique_ptr<Stage> m_stage;
    gui::LogsPage *m_page = nullptr;
    LogModel *m_model = nullptr;
};

void LogsPageTest::initTestCase()
{
    m_stage = std::make_unique<Stage>();
    m_page = m_stage->open<gui::LogsPage>("logs");
    QVERIFY(m_page);
    m_model = m_page->findChild<LogModel *>();
    m_stage->ask(QStringLiteral("server.status"));
    WAIT_FOR(m_model->rowCount() > 0);
}

void LogsPageTest::init()
{
    m_page->findChild<QLineEdit *>()->clear();
    m_page->findChild<QComboBox *>()->setCurrentIndex(0);
    m_page->followTrace({});
}

void LogsPageTest::provoke(const QString &name)
{
    m_stage->connection.call(QStringLiteral("domain.show"), { { QStringLiteral("name"), name } }, this, [](const control::Answer &) {});
}

void LogsPageTest::newLinesAppear()
{
    const int before = m_model->rowCount();
    provoke(QStringLiteral("fresh.test"));
    WAIT_FOR(m_model->rowCount() > before);
    WAIT_FOR(m_model->event(m_model->rowCount() - 1).line.contains(QStringLiteral("fresh.test")));
}

void LogsPageTest::severityAndTextFilter()
{
    provoke(QStringLiteral("needle.test"));
    m_page->findChild<QLineEdit *>()->setText(QStringLiteral("NEEDLE"));
    WAIT_EQUAL(m_model->rowCount(), 1);
    m_page->findChild<QComboBox *>()->setCurrentIndex(int(LogModel::Level::Error));
    QCOMPARE(m_model->rowCount(), 0);
    m_page->findChild<QComboBox *>()->setCurrentIndex(0);
    QCOMPARE(m_model->rowCount(), 1);
}

void LogsPageTest::pauseKeepsLinesBack()
{
    QAbstractButton *pause = button(m_page, QStringLiteral("Pause"));
    QVERIFY(pause);
    QTest::mouseClick(pause, Qt::LeftButton);
    const int before = m_model->rowCount();
    provoke(QStringLiteral("later.test"));
    WAIT_FOR(m_model->hasComing());
    QCOMPARE(m_model->rowCount(), before);
    QTest::mouseClick(pause, Qt::LeftButton);
    WAIT_FOR(m_model->rowCount() > before);
}

void LogsPageTest::followsOneTrace()
{
    m_model->add({ { QStringLiteral("when"), QStringLiteral("2026-11-24T10:00:00.000Z") }, { QStringLiteral("severity"), QStringLiteral("warning") },
        { QStringLiteral("line"), QStringLiteral("smtp refused trace=AAAA1 reply=550") } });
    m_model->add({ { QStringLiteral("when"), QStringLiteral("2026-11-24T10:00:01.000Z") }, { QStringLiteral("severity"), QStringLiteral("error") },
        { QStringLiteral("line"), QStringLiteral("queue lost trace=BBBB2") } });
    m_model->flush();
    screenshot(m_stage->window.get(), QStringLiteral("logs"));
    auto *table = m_page->findChild<QTableView *>();
    table->selectRow(m_model->rowCount() - 2);
    QTest::mouseClick(button(m_page, QStringLiteral("Follow this mail")), Qt::LeftButton);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->event(0).trace, QStringLiteral("AAAA1"));
    screenshot(m_stage->window.get(), QStringLiteral("logs-follow"));
    QTest::mouseClick(button(m_page, QStringLiteral("Show all again")), Qt::LeftButton);
    QVERIFY(m_model->rowCount() > 1);
}

void LogsPageTest::savesWhatIsShown()
{
    provoke(QStringLiteral("kept.test"));
    m_page->findChild<QLineEdit *>()->setText(QStringLiteral("kept.test"));
    WAIT_EQUAL(m_model->rowCount(), 1);
    const QTemporaryDir folder;
    m_page->save(folder.filePath(QStringLiteral("log")));
    QFile file(folder.filePath(QStringLiteral("log")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QCOMPARE(text.count('\n'), 1);
    QVERIFY(text.contains("kept.test"));
    m_page->save(QStringLiteral("/nowhere/log"));
    QVERIFY(m_stage->window->toasts()->text().contains(QStringLiteral("/nowhere/log")));
}

void LogsPageTest::aFloodIsBounded()
{
    LogModel model;
    for (int i = 0; i < 50000; ++i) {
        model.add({ { QStringLiteral("severity"), i % 2 ? QStringLiteral("error") : QStringLiteral("info") }, { QStringLiteral("line"), QStringLiteral("smtp line n=%1").arg(i) } });
        if (i % 1000 == 0)
            model.flush();
    }
    model.setFilter({ LogModel::Level::Error, {}, {} });
    model.flush();
    QCOMPARE(model.kept(), LogModel::limit);
    QCOMPARE(model.rowCount(), LogModel::limit / 2);
    QCOMPARE(model.event(model.rowCount() - 1).line, QStringLiteral("smtp line n=49999"));
    QCOMPARE(model.event(0).line, QStringLiteral("smtp line n=30001"));
}

void LogsPageTest::isReadableAloud()
{
    LogModel model;
    model.add({ { QStringLiteral("severity"), QStringLiteral("error") }, { QStringLiteral("line"), QStringLiteral("queue lost") } });
    model.flush();
    QCOMPARE(model.index(0, LogModel::Text).data(Qt::AccessibleTextRole).toString(), QStringLiteral("error: queue lost"));
    QCOMPARE(model.index(0, LogModel::Severity).data().toString(), QStringLiteral("error")); // not by colour alone
}

FACTEUR_TEST(LogsPageTest)
#include "tst_logspage.moc"

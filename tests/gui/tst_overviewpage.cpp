// The overview: what the daemon says of itself, and the chart.
#include "tests/gui/stage.h"

#include "gui/pages/overview/overviewpage.h"
#include "gui/widgets/barchart.h"
#include "gui/widgets/card.h"
#include "gui/widgets/statuslamp.h"

#include <QJsonArray>
#include <QHBoxLayout>
#include <QLabel>

using namespace testsupport;

class OverviewPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_stage.reset(); }
    void saysHowEachPartIs();
    void aProblemIsNamedWithWhatToDo();
    void figuresFollowTheServer();
    void chartShowsTheLastDay();
    void chartIsReadByKeyboard();
    void statesDifferByShape();
    void cardsOpenTheirPage();
    void comesBackAfterARestart();

private:
    gui::Card *card(const QString &title);
    QStringList labels() const;
    std::unique_ptr<Stage> m_stage;
    gui::OverviewPage *m_page = nullptr;
};

void OverviewPageTest::initTestCase()
{
    m_stage = std::make_unique<Stage>();
    m_page = m_stage->open<gui::OverviewPage>("overview");
    QVERIFY(m_page);
}

gui::Card *OverviewPageTest::card(const QString &title)
{
    for (gui::Card *candidate : m_page->findChildren<gui::Card *>()) {
        if (candidate->accessibleName() == title)
            return candidate;
    }
    qFatal("no card %s", qPrintable(title));
}

QStringList OverviewPageTest::labels() const
{
    QStringList texts;
    for (const QLabel *label : m_page->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts;
}

void OverviewPageTest::saysHowEachPartIs()
{
    const auto allThere = [this] { // what is found out meanwhile changes the list
        const QJsonArray items = m_stage->ask(QStringLiteral("health.list")).value(u"items").toArray();
        const QStringList texts = labels();
        return items.size() > 5 && std::all_of(items.begin(), items.end(), [&](const QJsonValue &item) { return texts.contains(item[u"sentence"].toString()); });
    };
    WAIT_FOR(allThere());
    WAIT_FOR(labels().contains(QStringLiteral("Certificates")));
    screenshot(m_stage->window.get(), QStringLiteral("overview"));
    QCOMPARE(card(QStringLiteral("Waiting"))->figure(), QStringLiteral("0"));
    WAIT_FOR(card(QStringLiteral("Certificate"))->figure().contains(QStringLiteral("day")));
}

void OverviewPageTest::aProblemIsNamedWithWhatToDo()
{
    const QJsonObject item { { QStringLiteral("id"), QStringLiteral("disk:mail") }, { QStringLiteral("part"), QStringLiteral("disk") }, { QStringLiteral("state"), QStringLiteral("trouble") },
        { QStringLiteral("sentence"), QStringLiteral("The disk with the mail is full") }, { QStringLiteral("meaning"), QStringLiteral("New mail is turned away for the moment") },
        { QStringLiteral("advice"), QStringLiteral("Delete what you do not need, or move the mail to a larger disk") } };
    Q_EMIT m_stage->connection.notified(QStringLiteral("health"), { { QStringLiteral("items"), QJsonArray { item } }, { QStringLiteral("state"), QStringLiteral("trouble") } });
    WAIT_FOR(labels().join(u'\n').contains(QStringLiteral("New mail is turned away")));
    const QString all = labels().join(u'\n');
    QVERIFY(all.contains(QStringLiteral("The disk with the mail is full")));
    QVERIFY(all.contains(QStringLiteral("Delete what you do not need")));
    QVERIFY(all.contains(QStringLiteral("1 thing(s) need you")) || all.contains(QStringLiteral("1 thing needs you")));
    screenshot(m_stage->window.get(), QStringLiteral("overview-problem"));
    m_page->refresh();
    WAIT_FOR(!labels().contains(QStringLiteral("The disk with the mail is full")));
}

void OverviewPageTest::figuresFollowTheServer()
{
    const QJsonObject today { { QStringLiteral("values"), QJsonObject { { QStringLiteral("mailIn"), 1234 }, { QStringLiteral("mailOut"), 7 }, { QStringLiteral("refused"), 20 }, { QStringLiteral("junk"), 3 } } } };
    Q_EMIT m_stage->connection.notified(QStringLiteral("counters"), { { QStringLiteral("today"), today } });
    QCOMPARE(card(QStringLiteral("Received today"))->figure(), QLocale().toString(1234));
    QCOMPARE(card(QStringLiteral("Sent today"))->figure(), QStringLiteral("7"));
    QVERIFY(card(QStringLiteral("Received today"))->detail().startsWith(QStringLiteral("23")));
}

void OverviewPageTest::chartShowsTheLastDay()
{
    auto *chart = m_page->findChild<gui::BarChart *>();
    WAIT_EQUAL(chart->bars().size(), size_t(24));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime hour(now.date(), QTime(now.time().hour(), 0), Qt::UTC);
    const QJsonObject running { { QStringLiteral("start"), hour.toString(Qt::ISODateWithMs) }, { QStringLiteral("values"), QJsonObject { { QStringLiteral("mailIn"), 12 }, { QStringLiteral("mailOut"), 5 } } } };
    Q_EMIT m_stage->connection.notified(QStringLiteral("counters"), { { QStringLiteral("hour"), running } });
    WAIT_FOR(chart->bars().size() == 24 && chart->bars().back().values[0] == 12);
    QCOMPARE(chart->bars().back().values[1], 5);
    QVERIFY(chart->accessibleDescription().contains(QStringLiteral("received: 12")));
}

void OverviewPageTest::chartIsReadByKeyboard()
{
    gui::BarChart chart;
    chart.setSeries({ { QStringLiteral("received"), Qt::blue, Qt::SolidPattern }, { QStringLiteral("sent"), Qt::darkGreen, Qt::Dense3Pattern } });
    std::vector<gui::BarChart::Bar> bars;
    for (int hour = 0; hour < 24; ++hour)
        bars.push_back({ QDateTime(QDate(2026, 11, 24), QTime(hour, 0)), { hour * hour % 37, hour % 5 } });
    chart.setBars(bars);
    chart.resize(700, 220);
    chart.show();
    chart.setFocus();
    screenshot(&chart, QStringLiteral("chart"));
    QTest::keyClick(&chart, Qt::Key_Left); // the last one
    QVERIFY2(chart.accessibleDescription().contains(QStringLiteral("received: 11, sent: 3")), qPrintable(chart.accessibleDescription()));
    QTest::keyClick(&chart, Qt::Key_Left);
    QVERIFY(chart.accessibleDescription().contains(QStringLiteral("received: 3, sent: 2")));
    screenshot(&chart, QStringLiteral("chart-pointed"));
}

void OverviewPageTest::statesDifferByShape()
{
    // Without colour, each pair of lamps still differs in many dots.
    QWidget row;
    auto *layout = new QHBoxLayout(&row);
    std::vector<QImage> images;
    for (const gui::Health health : { gui::Health::Well, gui::Health::Attention, gui::Health::Trouble, gui::Health::Stopped, gui::Health::Working, gui::Health::Unknown }) {
        auto *lamp = new gui::StatusLamp(&row, 32);
        lamp->setHealth(health);
        layout->addWidget(lamp);
        QVERIFY(!lamp->accessibleName().isEmpty());
        QPixmap pixmap(32, 32);
        pixmap.fill(Qt::white);
        lamp->render(&pixmap, {}, {}, QWidget::DrawChildren);
        images.push_back(pixmap.toImage().convertToFormat(QImage::Format_Grayscale8));
    }
    screenshot(&row, QStringLiteral("lamps"));
    for (size_t a = 0; a < images.size(); ++a) {
        for (size_t b = a + 1; b < images.size(); ++b) {
            int different = 0;
            for (int y = 0; y < 32; ++y) {
                for (int x = 0; x < 32; ++x)
                    different += std::abs(qGray(images[a].pixel(x, y)) - qGray(images[b].pixel(x, y))) > 60 ? 1 : 0;
            }
            QVERIFY2(different > 60, qPrintable(QStringLiteral("%1 and %2: %3").arg(a).arg(b).arg(different)));
        }
    }
}

void OverviewPageTest::cardsOpenTheirPage()
{
    QTest::keyClick(card(QStringLiteral("Waiting")), Qt::Key_Space);
    QCOMPARE(m_stage->window->currentPageId(), QStringLiteral("queue"));
    m_stage->window->openPage(QStringLiteral("overview"));
}

void OverviewPageTest::comesBackAfterARestart()
{
    m_stage->daemon.kill();
    WAIT_EQUAL(m_stage->connection.state(), gui::Connection::State::Restarting);
    m_stage->daemon.start();
    WAIT_EQUAL(m_stage->connection.state(), gui::Connection::State::Connected);
    WAIT_FOR(labels().contains(QStringLiteral("Certificates")));
}

FACTEUR_TEST(OverviewPageTest)
#include "tst_overviewpage.moc"

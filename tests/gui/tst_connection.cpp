// The line to the daemon: it comes, hangs, breaks and comes back, and the window is never held up by that.
#include "tests/gui/stage.h"

#include "gui/pages/queue/queuepage.h"
#include "gui/widgets/toasts.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLabel>

using namespace testsupport;
using State = gui::Connection::State;
using namespace std::chrono_literals;

class ConnectionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_stage.reset(); }
    void isConnectedAndSaysSo();
    void comesBackAfterKill();
    void callsAreAnsweredWhenTheDaemonDies();
    void frozenDaemonShowsAsAState();
    void subscriptionsOutliveARestart();
    void noServerIsAState();
    void deadContextIsNotCalled();
    void callsWithoutConnectionAreAnsweredLater();
    void anIdleConnectionIsSilent();

private:
    QString banner() const;
    std::unique_ptr<Stage> m_stage;
};

void ConnectionTest::init()
{
    m_stage = std::make_unique<Stage>();
    m_stage->connection.setTiming({ .patience = 300ms, .grace = 20000ms, .firstRetry = 20ms, .lastRetry = 200ms, .idlePing = 60000ms });
}

QString ConnectionTest::banner() const
{
    auto *banner = m_stage->window->findChild<QWidget *>(QStringLiteral("connectionBanner"));
    return banner->isVisible() ? banner->findChild<QLabel *>()->text() : QString();
}

void ConnectionTest::isConnectedAndSaysSo()
{
    QCOMPARE(m_stage->connection.state(), State::Connected);
    QCOMPARE(m_stage->connection.sentence(), QStringLiteral("Connected to instance"));
    QVERIFY(!m_stage->window->findChild<QWidget *>(QStringLiteral("connectionBanner"))->isVisible());
}

void ConnectionTest::comesBackAfterKill()
{
    QSignalSpy states(&m_stage->connection, &gui::Connection::stateChanged);
    m_stage->daemon.kill();
    WAIT_EQUAL(m_stage->connection.state(), State::Restarting);
    screenshot(m_stage->window.get(), QStringLiteral("connection-restarting"));
    QVERIFY(m_stage->window->findChild<QWidget *>(QStringLiteral("connectionBanner"))->isVisible());
    m_stage->daemon.start();
    WAIT_EQUAL(m_stage->connection.state(), State::Connected);
    QCOMPARE(m_stage->ask(QStringLiteral("domain.list")).value(u"domains").toArray().size(), 1);
    QCOMPARE(states.size(), 2); // Restarting, Connected: nothing flickers
}

void ConnectionTest::callsAreAnsweredWhenTheDaemonDies()
{
    m_stage->daemon.freeze();
    int answered = 0;
    for (int i = 0; i < 10; ++i)
        m_stage->connection.call(QStringLiteral("domain.list"), {}, this, [&](const control::Answer &answer) { answered += answer.ok ? 0 : 1; });
    m_stage->daemon.kill();
    WAIT_EQUAL(answered, 10);
}

void ConnectionTest::frozenDaemonShowsAsAState()
{
    auto *page = m_stage->open<gui::QueuePage>("queue");
    m_stage->daemon.freeze();
    page->refresh();
    WAIT_EQUAL(m_stage->connection.state(), State::Hanging);
    // The window works as ever: events are handled at once, pages change.
    QElapsedTimer timer;
    timer.start();
    m_stage->window->openPage(QStringLiteral("logs"));
    screenshot(m_stage->window.get(), QStringLiteral("connection-hanging"));
    m_stage->window->openPage(QStringLiteral("queue"));
    QCoreApplication::processEvents();
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    m_stage->daemon.thaw();
    WAIT_EQUAL(m_stage->connection.state(), State::Connected);
}

void ConnectionTest::subscriptionsOutliveARestart()
{
    QStringList lines;
    m_stage->connection.subscribe(this, QStringLiteral("log"));
    connect(&m_stage->connection, &gui::Connection::notified, this, [&](const QString &method, const QJsonObject &params) {
        if (method == u"log")
            lines.append(params.value(u"line").toString());
    });
    m_stage->daemon.kill();
    WAIT_EQUAL(m_stage->connection.state(), State::Restarting);
    m_stage->daemon.start();
    WAIT_EQUAL(m_stage->connection.state(), State::Connected);
    m_stage->ask(QStringLiteral("server.status")); // the subscription is answered before this
    m_stage->connection.call(QStringLiteral("domain.remove"), { { QStringLiteral("name"), QStringLiteral("nowhere.test") } }, this, [](const control::Answer &) {});
    WAIT_FOR(!lines.filter(QStringLiteral("request-failed")).isEmpty());
    m_stage->connection.disconnect(this);
}

void ConnectionTest::noServerIsAState()
{
    m_stage->connection.open(gui::Profile::ofSocket(m_stage->daemon.directory() + QStringLiteral("/run/nothing.sock")));
    WAIT_EQUAL(m_stage->connection.state(), State::Disconnected);
    QVERIFY2(m_stage->connection.sentence().contains(QStringLiteral("nothing.sock")), qPrintable(m_stage->connection.sentence()));
    screenshot(m_stage->window.get(), QStringLiteral("connection-none"));
}

void ConnectionTest::deadContextIsNotCalled()
{
    bool called = false;
    {
        QObject context;
        m_stage->connection.call(QStringLiteral("domain.list"), {}, &context, [&](const control::Answer &) { called = true; });
    }
    m_stage->ask(QStringLiteral("domain.list"));
    QVERIFY(!called);
}

void ConnectionTest::callsWithoutConnectionAreAnsweredLater()
{
    m_stage->connection.close();
    bool called = false, ok = true;
    m_stage->connection.call(QStringLiteral("domain.list"), {}, this, [&](const control::Answer &answer) {
        called = true;
        ok = answer.ok;
    });
    QVERIFY(!called); // never from within call()
    WAIT_FOR(called);
    QVERIFY(!ok);
}

void ConnectionTest::anIdleConnectionIsSilent()
{
    // Nothing is shown that changes: no timer of ours is due before the ping a minute.
    m_stage->window->openPage(QStringLiteral("queue"));
    m_stage->ask(QStringLiteral("queue.totals"));
    int soon = 0;
    for (QTimer *timer : m_stage->window->findChildren<QTimer *>())
        soon += timer->isActive() ? 1 : 0;
    QCOMPARE(soon, 0);
}

FACTEUR_TEST(ConnectionTest)
#include "tst_connection.moc"

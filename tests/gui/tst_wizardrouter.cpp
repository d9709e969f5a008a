// Behind a router (tests/support/fakerouter.h): the wizard finds it, offers to have mail's ports led here, has it done by the new
// server, and takes it back when the setting up fails or is given up.
#include "tests/support/fakerouter.h"
#include "gui/wizards/steps/steps.h"
#include "tests/gui/wizardstage.h"

#include <QCheckBox>

using namespace testsupport;
using gui::SetupWizard;

class WizardRouterTest : public WizardStage
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { rememberPath(); }
    void init() { begin(); }
    void cleanup();
    void portsAreLedHere_data();
    void portsAreLedHere();
    void notWanted();
    void refusalIsExplained();
    void takenBackWhenLaterWorkFails();
    void stepGivesBack();
    void routerThatDoesNotAnswer();

private:
    void begin(FakeRouter &router); // as far as the page about the Internet, everything found out
    static QStringList settingsOf(const FakeRouter &router); // rows of the live settings, for SQL
    QCheckBox *offer() { return qobject_cast<QCheckBox *>(field("mapPorts")); }
    void toSummary();

    std::unique_ptr<TestInstance> m_helper;
    std::unique_ptr<gui::Connection> m_connection;
    using WizardStage::begin;
};

QStringList WizardRouterTest::settingsOf(const FakeRouter &router)
{
    return { QStringLiteral("REPLACE INTO settings (domain, name, value) VALUES ('', 'network.router_address', '%1')").arg(router.address().toString()),
        QStringLiteral("REPLACE INTO settings (domain, name, value) VALUES ('', 'network.router_url', '%1')").arg(QString::fromUtf8(router.descriptionUrl())) };
}

void WizardRouterTest::begin(FakeRouter &router)
{
    m_helper = std::make_unique<TestInstance>();
    m_helper->sql(settingsOf(router));
    m_helper->start();
    m_connection = std::make_unique<gui::Connection>();
    m_connection->open(gui::Profile::ofInstance(m_helper->directory()));
    WAIT_FOR(m_connection->isConnected());
    // The new server knows the same router.
    askForService(*m_connection, "python3 -c 'import sqlite3,sys; c = sqlite3.connect(sys.argv[1]); [c.execute(s) for s in sys.argv[2:]]; c.commit()' '"
            + service().toUtf8() + "/directory.db' \"" + settingsOf(router).join(QStringLiteral("\" \"")).toUtf8() + "\" || exit 1");
    WAIT_FOR(!labels(m_wizard->currentPage()).contains(QStringLiteral("Looking")));
}

void WizardRouterTest::cleanup()
{
    end();
    m_connection.reset();
    m_helper.reset();
}

void WizardRouterTest::toSummary()
{
    for (const auto id : { SetupWizard::Internet, SetupWizard::Certificate, SetupWizard::Dns, SetupWizard::Firewall }) {
        showPage(id);
        m_wizard->next(); // also while the firewall is still looked at: that goes on by itself
    }
    showPage(SetupWizard::Summary);
}

void WizardRouterTest::portsAreLedHere_data()
{
    QTest::addColumn<int>("speaks");
    QTest::newRow("PCP") << int(FakeRouter::Pcp);
    QTest::newRow("NAT-PMP") << int(FakeRouter::NatPmp);
    QTest::newRow("UPnP") << int(FakeRouter::Upnp);
}

void WizardRouterTest::portsAreLedHere()
{
    QFETCH(int, speaks);
    FakeRouter router(speaks);
    begin(router);
    const QString found = labels(m_wizard->currentPage());
    QVERIFY2(found.contains(QStringLiteral("The public address is 8.8.4.4")) && found.contains(QStringLiteral("The router said so")), qPrintable(found));
    QVERIFY(offer()->isVisibleTo(m_wizard->currentPage()));
    QVERIFY(offer()->isChecked());
    screenshot(m_wizard.get(), QStringLiteral("wizard-5-router"));
    QVERIFY(router.mappings().isEmpty()); // only looked at so far
    toSummary();
    QVERIFY(m_wizard->plan().mapPorts);
    QVERIFY(router.mappings().isEmpty());
    const int offset = m_wizard->plan().portOffset;
    m_wizard->next();
    WAIT_FOR(workIsOver());
    QVERIFY2(isDone(), qPrintable(labels(field("outcome"))));
    for (const int port : { 25, 465, 587, 993 })
        QCOMPARE(int(router.mappings().value(quint16(port)).internalPort), port + offset);
    screenshot(m_wizard.get(), QStringLiteral("wizard-11-done-router"));
}

void WizardRouterTest::notWanted()
{
    FakeRouter router(FakeRouter::Pcp);
    begin(router);
    QTest::mouseClick(offer(), Qt::LeftButton, {}, QPoint(8, offer()->height() / 2));
    QVERIFY(!offer()->isChecked());
    toSummary();
    m_wizard->next();
    WAIT_FOR(workIsOver());
    QVERIFY2(isDone(), qPrintable(labels(field("outcome"))));
    QVERIFY(router.mappings().isEmpty());
}

void WizardRouterTest::refusalIsExplained()
{
    FakeRouter router(FakeRouter::Upnp);
    begin(router);
    toSummary();
    router.refuseWith = 606; // Action not authorized
    m_wizard->next();
    WAIT_FOR(workIsOver());
    QVERIFY(!isDone());
    const QString said = labels(field("outcome"));
    QVERIFY2(said.contains(QStringLiteral("The router did not take")) && said.contains(QStringLiteral("forward the ports there by hand")), qPrintable(said));
    screenshot(m_wizard.get(), QStringLiteral("wizard-10-router-refuses"));
    // Allowed in the router's pages meanwhile.
    router.refuseWith = 0;
    QTest::mouseClick(pageButton("retry"), Qt::LeftButton);
    WAIT_FOR(!pageButton("retry")->isVisible());
    WAIT_FOR(workIsOver());
    QVERIFY2(isDone(), qPrintable(labels(field("outcome"))));
    QVERIFY(router.mappings().contains(25));
}

void WizardRouterTest::takenBackWhenLaterWorkFails()
{
    FakeRouter router(FakeRouter::NatPmp);
    begin(router);
    toSummary();
    // The first mail cannot be handed in.
    m_wizard->site().settings << QStringLiteral("listen.submissions=[]");
    m_wizard->next();
    WAIT_FOR(workIsOver());
    QVERIFY(!isDone());
    QVERIFY(router.mappings().contains(25));
    QTest::mouseClick(pageButton("undoAll"), Qt::LeftButton);
    WAIT_FOR(labels(field("outcome")).contains(QStringLiteral("Everything was taken back")));
    QVERIFY(router.mappings().isEmpty());
    QVERIFY(!QFile::exists(service()));
    QVERIFY2(said(QStringLiteral("ufw")).contains("delete allow 465/tcp"), said(QStringLiteral("ufw")).constData());
}

void WizardRouterTest::stepGivesBack()
{
    FakeRouter router(FakeRouter::Pcp);
    TestInstance server;
    server.sql(settingsOf(router));
    server.start();
    gui::Connection connection;
    connection.open(gui::Profile::ofInstance(server.directory()));
    WAIT_FOR(connection.isConnected());
    gui::SetupSite site;
    site.connection = &connection;
    const auto step = gui::steps::mapPorts(site);
    QSignalSpy done(step.get(), &gui::SetupStep::done), undone(step.get(), &gui::SetupStep::undone);
    step->start();
    WAIT_EQUAL(done.size(), 1);
    QVERIFY(router.mappings().contains(993));
    QVERIFY(!step->outcome().isEmpty());
    step->undo();
    WAIT_EQUAL(undone.size(), 1);
    QCOMPARE(undone.first().first().toString(), QString());
    QVERIFY(router.mappings().isEmpty());
}

void WizardRouterTest::routerThatDoesNotAnswer()
{
    FakeRouter router(0);
    begin(router);
    QVERIFY(!offer()->isVisibleTo(m_wizard->currentPage()));
    m_wizard->next();
    QVERIFY(!m_wizard->plan().mapPorts);
}

FACTEUR_TEST(WizardRouterTest)
#include "tst_wizardrouter.moc"

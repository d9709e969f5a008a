// The wizard with MySQL/MariaDB: a wrong password before and during the work, and a schema that is made and taken back.
#include "tests/gui/wizardstage.h"

#include "gui/wizards/program.h"
#include "gui/wizards/steps/steps.h"
#include "tests/support/mariadbserver.h"

#include <QJsonDocument>
#include <QUrl>

using namespace testsupport;
using gui::SetupPlan;
using gui::SetupWizard;

class WizardDatabaseTest : public WizardStage
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { rememberPath(); }
    void init() { begin(); }
    void cleanup() { end(); }
    void wrongDatabasePassword();
    void databaseIsMadeAndRemoved();
};

void WizardDatabaseTest::wrongDatabasePassword()
{
    MariaDbServer mariadb;
    QVERIFY2(mariadb.start(), qPrintable(mariadb.error()));
    const QString url = mariadb.newDatabase(); // mysql://root@/NAME?socket=PATH
    m_wizard->next();
    showPage(SetupWizard::Database);
    choose(QStringLiteral("In MySQL or MariaDB"));
    edit("databaseHost")->setText(QUrl(url).query().section(u'=', 1));
    edit("databaseName")->setText(QUrl(url).path().mid(1));
    edit("databaseUser")->setText(QStringLiteral("root"));
    edit("databasePassword")->setText(QStringLiteral("wrong"));
    m_wizard->next();
    WAIT_FOR(labels(m_wizard->currentPage()).contains(QStringLiteral("cannot be used")));
    QVERIFY2(labels(m_wizard->currentPage()).contains(QStringLiteral("Access denied")), qPrintable(labels(m_wizard->currentPage())));
    QCOMPARE(m_wizard->currentId(), int(SetupWizard::Database));
    screenshot(m_wizard.get(), QStringLiteral("wizard-2-wrong-password"));
    // The right one, which the server's administrator changes before the work is done.
    edit("databasePassword")->clear();
    Q_EMIT edit("databasePassword")->textEdited(QString());
    m_wizard->next();
    showPage(SetupWizard::Name);
    m_wizard->plan().database.password = Secret("changed meanwhile");
    m_wizard->next();
    edit("password0")->setText(QStringLiteral("correct-horse-7"));
    m_wizard->next();
    m_wizard->next();
    showPage(SetupWizard::Summary);
    m_wizard->next();
    WAIT_FOR(workIsOver());
    QVERIFY(pageButton("retry")->isVisible());
    QVERIFY2(labels(field("outcome")).contains(QStringLiteral("Access denied")), qPrintable(labels(field("outcome"))));
    screenshot(m_wizard.get(), QStringLiteral("wizard-10-wrong-database-password"));
    // The administrator takes it back; the same step works now.
    m_wizard->plan().database.password = Secret();
    QTest::mouseClick(pageButton("retry"), Qt::LeftButton);
    WAIT_FOR(!pageButton("retry")->isVisible());
    WAIT_FOR(workIsOver());
    QVERIFY2(m_wizard->button(QWizard::FinishButton)->isVisible(), qPrintable(labels(field("outcome"))));
}

void WizardDatabaseTest::databaseIsMadeAndRemoved()
{
    MariaDbServer mariadb;
    QVERIFY2(mariadb.start(), qPrintable(mariadb.error()));
    const QString socket = QUrl(mariadb.newDatabase()).query().section(u'=', 1);
    gui::SetupSite site;
    site.facteurd = TestInstance::program(QStringLiteral("facteurd"));
    site.settings = m_settings;
    auto &plan = site.plan;
    plan.directory = m_home->filePath(QStringLiteral("deep/er/server"));
    plan.portOffset = 20000;
    plan.hostname = QStringLiteral("mail.example.test");
    plan.domain = QStringLiteral("example.test");
    plan.accounts = { { QStringLiteral("alice@example.test"), Secret("correct-horse-7") } };
    plan.certificate.made = *tls::makeSelfSigned({ "mail.example.test" });
    plan.database.kind = SetupPlan::DatabaseKind::MySql;
    plan.database.socket = socket;
    plan.database.user = QStringLiteral("root");
    plan.database.name = QStringLiteral("fresh");
    plan.database.create = plan.database.wasEmpty = true;
    const auto look = [&] {
        std::optional<gui::ProgramResult> result;
        gui::runProgram({ site.facteurd, QStringLiteral("database"), QStringLiteral("test"), plan.database.url() }, {}, this, [&](const gui::ProgramResult &r) { result = r; });
        (void)QTest::qWaitFor([&] { return result.has_value(); }, 30000);
        return QJsonDocument::fromJson(result->out).object();
    };
    QVERIFY(!look()[u"exists"].toBool());
    QVERIFY(look()[u"mayCreate"].toBool());
    const auto step = gui::steps::makeInstance(site);
    QSignalSpy done(step.get(), &gui::SetupStep::done), failed(step.get(), &gui::SetupStep::failed), undone(step.get(), &gui::SetupStep::undone);
    step->start();
    WAIT_FOR(done.size() + failed.size() == 1);
    QVERIFY2(failed.isEmpty(), qPrintable(failed.value(0).value(0).toString()));
    QVERIFY(look()[u"exists"].toBool());
    QVERIFY(look()[u"tables"].toInt() > 10);
    step->undo();
    WAIT_EQUAL(undone.size(), 1);
    QCOMPARE(undone.first().first().toString(), QString());
    QVERIFY(!look()[u"exists"].toBool());
    QVERIFY(!QFileInfo::exists(m_home->filePath(QStringLiteral("deep")))); // not even the folders above it
    // A database that was there and empty is emptied again, and stays.
    plan.database.name = QUrl(mariadb.newDatabase()).path().mid(1);
    plan.database.create = false;
    step->start();
    WAIT_FOR(done.size() + failed.size() == 2);
    QVERIFY2(failed.isEmpty(), qPrintable(failed.value(0).value(0).toString()));
    step->undo();
    WAIT_EQUAL(undone.size(), 2);
    QVERIFY(look()[u"exists"].toBool());
    QCOMPARE(look()[u"tables"].toInt(), 0);
    // One in use is shared, and nothing of it is removed.
    plan.database.wasEmpty = true;
    step->start();
    WAIT_FOR(done.size() + failed.size() == 3);
    plan.database.wasEmpty = false;
    step->undo();
    WAIT_EQUAL(undone.size(), 3);
    QVERIFY(undone.last().first().toString().contains(QStringLiteral("still there")));
    QVERIFY(look()[u"tables"].toInt() > 10);
}

FACTEUR_TEST(WizardDatabaseTest)
#include "tst_wizarddatabase.moc"

// When the wizard's answers or its work go wrong: it is explained, tried again, and nothing is left behind.
#include "tests/gui/wizardstage.h"

#include <QSpinBox>
#include <QTcpServer>

using namespace testsupport;
using gui::SetupWizard;

class WizardFailuresTest : public WizardStage
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { rememberPath(); }
    void init() { begin(); }
    void cleanup() { end(); }
    void wrongAnswersAreExplained();
    void folderThatCannotBeWritten();
    void portTakenMeanwhile();
    void cancelledWorkLeavesNothing();
};

void WizardFailuresTest::wrongAnswersAreExplained()
{
    edit("folder")->setText(QStringLiteral("relative"));
    press(Qt::Key_Return);
    QVERIFY(problem().contains(QStringLiteral("whole path")));
    QCOMPARE(m_wizard->focusWidget(), edit("folder")); // where the mistake is
    edit("folder")->setText(m_home->filePath(QStringLiteral("s")));
    // A port that another program holds is noticed before anything is made.
    QTcpServer holder;
    const int offset = qobject_cast<QSpinBox *>(field("offset"))->value();
    QVERIFY(holder.listen(QHostAddress::Any, quint16(993 + offset)));
    press(Qt::Key_Return);
    QVERIFY2(problem().contains(QString::number(993 + offset)), qPrintable(problem()));
    screenshot(m_wizard.get(), QStringLiteral("wizard-1-port-taken"));
    holder.close();
    press(Qt::Key_Return);
    showPage(SetupWizard::Database);
    m_wizard->next();
    showPage(SetupWizard::Name);
    typeInto("domain", QStringLiteral("me@example.org"));
    press(Qt::Key_Return);
    QVERIFY(problem().contains(QStringLiteral("after the @")));
    screenshot(m_wizard.get(), QStringLiteral("wizard-3-wrong-name"));
    typeInto("domain", QStringLiteral("example.org"));
    QVERIFY(problem().isEmpty());
    press(Qt::Key_Return);
    showPage(SetupWizard::Accounts);
    typeInto("password0", QStringLiteral("alice123"));
    press(Qt::Key_Return);
    QVERIFY(problem().contains(QStringLiteral("guessed")));
    screenshot(m_wizard.get(), QStringLiteral("wizard-4-weak-password"));
    QCOMPARE(m_wizard->currentId(), int(SetupWizard::Accounts));
    QCOMPARE(leftovers(), QStringList());
}

void WizardFailuresTest::folderThatCannotBeWritten()
{
    // A plain file stands where the folder's parent should be: not even root gets past that.
    QFile inTheWay(m_home->filePath(QStringLiteral("disk")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    fillTrialToSummary(m_home->filePath(QStringLiteral("disk/server")));
    m_wizard->next();
    WAIT_FOR(workIsOver());
    QVERIFY(pageButton("retry")->isVisible());
    QVERIFY2(outcome().contains(QStringLiteral("cannot be made")), qPrintable(outcome()));
    QVERIFY2(outcome().contains(QStringLiteral("read-only")), qPrintable(outcome()));
    screenshot(m_wizard.get(), QStringLiteral("wizard-10-failed"));
    // Mended, and tried again.
    QVERIFY(inTheWay.remove());
    QTest::mouseClick(pageButton("retry"), Qt::LeftButton);
    WAIT_FOR(isDone() || pageButton("retry")->isVisible());
    QVERIFY2(isDone(), qPrintable(outcome()));
}

void WizardFailuresTest::portTakenMeanwhile()
{
    fillTrialToSummary();
    // Between the answer and the work another program takes a port.
    QTcpServer holder;
    QVERIFY(holder.listen(QHostAddress::Any, quint16(993 + m_wizard->plan().portOffset)));
    m_wizard->next();
    WAIT_FOR(workIsOver());
    QVERIFY(pageButton("retry")->isVisible());
    QVERIFY2(outcome().contains(QString::number(993 + m_wizard->plan().portOffset)), qPrintable(outcome()));
    screenshot(m_wizard.get(), QStringLiteral("wizard-10-port-taken"));
    QVERIFY(!leftovers().isEmpty());
    // Undo and change an answer: nothing is left, and the answers are.
    QTest::mouseClick(pageButton("undoAndBack"), Qt::LeftButton);
    showPage(SetupWizard::Summary);
    QCOMPARE(leftovers(), QStringList());
    QVERIFY(!m_server->ownsChild());
    holder.close();
    m_wizard->next();
    showPage(SetupWizard::Work);
    WAIT_FOR(workIsOver());
    QVERIFY2(isDone(), qPrintable(outcome()));
}

void WizardFailuresTest::cancelledWorkLeavesNothing()
{
    fillTrialToSummary();
    m_wizard->next();
    showPage(SetupWizard::Work);
    m_wizard->reject(); // Escape in the middle
    QVERIFY(m_wizard->isVisible()); // it takes back first
    WAIT_FOR(!m_wizard->isVisible());
    QCOMPARE(leftovers(), QStringList());
    QVERIFY(!m_server->ownsChild());
}

FACTEUR_TEST(WizardFailuresTest)
#include "tst_wizardfailures.moc"

// Every page, tab and wizard page in every language, in the room that a small screen at 125 % has: nothing is cut off (fit.h).
#include "tests/gui/fit.h"
#include "tests/gui/wizardstage.h"

#include "gui/pages/catalogue.h"
#include "gui/pages/page.h"
#include "gui/pages/section.h"

#include <QTabWidget>

using namespace testsupport;
using gui::SetupWizard;

class FitsTest : public WizardStage
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void pages_data();
    void pages();
    void wizard_data() { languages(); }
    void wizard();

private:
    static void languages();
    std::unique_ptr<Stage> m_stage;
};

// 1366x768 at 125 %, less the desktop's panel.
static constexpr QSize smallScreen(1092, 580);

// Layouts follow their texts only when events are worked off.
static QStringList cutWhenSettled(QWidget *root)
{
    for (int i = 0; i < 20; ++i) { // one asks the next
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCoreApplication::processEvents();
    }
    (void)QTest::qWaitFor([root] { return cutTexts(root).isEmpty(); }, 5000);
    return cutTexts(root);
}

// And Arabic, from right to left in English words.
static QStringList inLanguages() { return gui::Preferences::languages() + QStringList { QStringLiteral("ar") }; }

void FitsTest::initTestCase()
{
    rememberPath();
    m_stage = std::make_unique<Stage>();
    knowsItsAddress(m_stage->daemon);
}

void FitsTest::cleanupTestCase()
{
    m_stage->preferences.setLanguage(QStringLiteral("en"));
    m_stage.reset();
}

void FitsTest::languages()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : inLanguages())
        QTest::newRow(qPrintable(language)) << language;
}

void FitsTest::pages_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("id");
    for (const QString &language : inLanguages()) {
        for (const gui::PageRow &row : gui::pageCatalogue())
            QTest::newRow(qPrintable(language + u' ' + QString::fromLatin1(row.id))) << language << QString::fromLatin1(row.id);
    }
}

void FitsTest::pages()
{
    QFETCH(QString, language);
    QFETCH(QString, id);
    if (m_stage->preferences.language() != language)
        m_stage->preferences.setLanguage(language);
    m_stage->window->resize(smallScreen);
    gui::Page *page = m_stage->window->openPage(id);
    QVERIFY(page);
    const auto look = [&](const QString &name) {
        m_stage->ask(QStringLiteral("server.status")); // what the page asked is answered before
        const QStringList cut = cutWhenSettled(m_stage->window.get());
        screenshot(m_stage->window.get(), QStringLiteral("fit-%1-%2").arg(language, name));
        QVERIFY2(cut.isEmpty(), qPrintable(name + QStringLiteral(":\n") + cut.join(u'\n')));
    };
    look(id);
    const QTabWidget *tabs = page->findChild<QTabWidget *>();
    for (int i = 1; tabs && i < tabs->count(); ++i) {
        const_cast<QTabWidget *>(tabs)->setCurrentIndex(i);
        look(QStringLiteral("%1-%2").arg(id).arg(i));
    }
    QCOMPARE(m_stage->window->size(), smallScreen); // it was not made wider by a long word
}

void FitsTest::wizard()
{
    QFETCH(QString, language);
    m_stage->preferences.setLanguage(language);
    begin();
    m_wizard->lookUp().setRunning(&m_stage->connection);
    auto &plan = m_wizard->plan();
    m_wizard->site().facteurd = QStringLiteral("/usr/bin/facteurd");
    script(QStringLiteral("systemctl"), "#!/bin/sh\n");
    const auto look = [&](const QString &name) {
        const QStringList cut = cutWhenSettled(m_wizard.get());
        screenshot(m_wizard.get(), QStringLiteral("fit-%1-wizard-%2").arg(language, name));
        QVERIFY2(cut.isEmpty(), qPrintable(name + QStringLiteral(":\n") + cut.join(u'\n')));
    };
    const auto radios = [&] { return m_wizard->currentPage()->findChildren<QAbstractButton *>(); };
    for (QAbstractButton *radio : radios()) { // every answer with what it brings along
        if (!radio->inherits("QRadioButton") || !radio->isVisible())
            continue;
        radio->click();
        look(QStringLiteral("1"));
    }
    for (QAbstractButton *radio : radios()) {
        if (radio->objectName() == u"service")
            radio->click();
    }
    QCOMPARE(plan.where, gui::SetupPlan::Where::Service);
    for (const auto id : { SetupWizard::Database, SetupWizard::Name, SetupWizard::Accounts, SetupWizard::Internet, SetupWizard::Certificate, SetupWizard::Dns, SetupWizard::Firewall, SetupWizard::Summary }) {
        m_wizard->next();
        showPage(id);
        m_wizard->lookUp().setRunning(&m_stage->connection);
        if (id == SetupWizard::Name)
            edit("domain")->setText(QStringLiteral("example.org"));
        if (id == SetupWizard::Accounts)
            edit("password0")->setText(QStringLiteral("correct-horse-7"));
        m_stage->ask(QStringLiteral("server.status"));
        for (QAbstractButton *radio : radios()) {
            if (!radio->inherits("QRadioButton") || !radio->isVisible() || id == SetupWizard::Accounts)
                continue;
            const bool wasChosen = radio->isChecked();
            radio->click();
            if (!wasChosen)
                look(QString::number(id + 1) + u'b');
        }
        for (QAbstractButton *radio : radios()) { // back to the first answer
            if (radio->inherits("QRadioButton") && radio->isVisible()) {
                radio->click();
                break;
            }
        }
        look(QString::number(id + 1));
    }
    end();
}

FACTEUR_TEST(FitsTest)
#include "tst_fits.moc"

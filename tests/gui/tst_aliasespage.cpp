// Aliases on a real server: single ones and patterns, added, changed, removed and brought back; where an address leads.
#include "tests/gui/pageacts.h"

#include "gui/pages/aliases/aliasespage.h"

#include <QCheckBox>
#include <QJsonArray>

using namespace testsupport;

class AliasesPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_stage.reset(); }
    void everythingHasAName() { QCOMPARE(nameless(m_page), QStringList()); }
    void addAlias();
    void refusalStandsInTheForm();
    void changeAlias();
    void removeCanBeUndone();
    void patterns();
    void whereAnAddressLeads();

private:
    QJsonArray aliases() { return m_stage->ask(QStringLiteral("alias.list"))[u"aliases"].toArray(); }
    std::unique_ptr<Stage> m_stage;
    gui::AliasesPage *m_page = nullptr;
    const QString m_info = QStringLiteral("info@example.test");
};

void AliasesPageTest::initTestCase()
{
    m_stage = std::make_unique<Stage>();
    m_page = m_stage->open<gui::AliasesPage>("aliases");
    QVERIFY(m_page);
}

void AliasesPageTest::addAlias()
{
    auto *section = sectionOf<gui::AliasesSection>(m_page->tabs());
    QTest::mouseClick(button(section, QStringLiteral("Add alias…")), Qt::LeftButton);
    gui::FormDialog *form = openForm();
    QVERIFY(form);
    QCOMPARE(nameless(form), QStringList());
    field<QLineEdit>(form, QStringLiteral("Address"))->setText(m_info);
    field<QPlainTextEdit>(form, QStringLiteral("Leads to"))->setPlainText(QStringLiteral("alice@example.test\n\n partner@example.net \n"));
    screenshot(form, QStringLiteral("aliases-add"));
    press(form, "accept");
    WAIT_FOR(!openForm());
    WAIT_FOR(section->findChild<gui::TableView *>()->model()->rowOf(m_info) >= 0);
    QCOMPARE(aliases().first()[u"targets"].toArray().size(), 2);
    screenshot(m_stage->window.get(), QStringLiteral("aliases"));
}

void AliasesPageTest::refusalStandsInTheForm()
{
    auto *section = sectionOf<gui::AliasesSection>(m_page->tabs());
    QTest::mouseClick(button(section, QStringLiteral("Add alias…")), Qt::LeftButton);
    gui::FormDialog *form = openForm();
    field<QLineEdit>(form, QStringLiteral("Address"))->setText(QStringLiteral("alice@example.test"));
    field<QPlainTextEdit>(form, QStringLiteral("Leads to"))->setPlainText(QStringLiteral("bob@example.net"));
    press(form, "accept");
    WAIT_FOR(form->error().contains(QStringLiteral("alice@example.test")));
    QTest::keyClick(form, Qt::Key_Escape);
    WAIT_FOR(!openForm());
}

void AliasesPageTest::changeAlias()
{
    auto *section = sectionOf<gui::AliasesSection>(m_page->tabs());
    QVERIFY(choose(section->findChild<gui::TableView *>(), m_info));
    action(section, QStringLiteral("Change…"))->trigger();
    gui::FormDialog *form = openForm();
    QVERIFY(form);
    form->findChild<QCheckBox *>()->setChecked(true);
    press(form, "accept");
    WAIT_FOR(aliases().first()[u"maySend"].toBool());
}

void AliasesPageTest::removeCanBeUndone()
{
    auto *section = sectionOf<gui::AliasesSection>(m_page->tabs());
    QVERIFY(choose(section->findChild<gui::TableView *>(), m_info));
    action(section, QStringLiteral("Remove"))->trigger();
    WAIT_EQUAL(aliases().size(), 0);
    WAIT_FOR(m_stage->window->toasts()->text().contains(QStringLiteral("removed")));
    m_stage->window->toasts()->undo();
    WAIT_EQUAL(aliases().size(), 1);
    QVERIFY(aliases().first()[u"maySend"].toBool());
}

void AliasesPageTest::patterns()
{
    auto *section = sectionOf<gui::PatternsSection>(m_page->tabs());
    QTest::mouseClick(button(section, QStringLiteral("Add pattern…")), Qt::LeftButton);
    gui::FormDialog *form = openForm();
    QVERIFY(form);
    QCOMPARE(nameless(form), QStringList());
    field<QLineEdit>(form, QStringLiteral("Pattern"))->setText(QStringLiteral("shop-*"));
    field<QLineEdit>(form, QStringLiteral("Domain"))->setText(QStringLiteral("nowhere.example"));
    field<QPlainTextEdit>(form, QStringLiteral("Leads to"))->setPlainText(QStringLiteral("alice@example.test"));
    press(form, "accept");
    WAIT_FOR(!form->error().isEmpty());
    screenshot(form, QStringLiteral("aliases-pattern-refused"));
    field<QLineEdit>(form, QStringLiteral("Domain"))->setText(QStringLiteral("example.test"));
    press(form, "accept");
    WAIT_FOR(!openForm());
    auto *view = section->findChild<gui::TableView *>();
    WAIT_EQUAL(view->model()->rowCount(), 1);
    screenshot(m_stage->window.get(), QStringLiteral("aliases-patterns"));
}

void AliasesPageTest::whereAnAddressLeads()
{
    auto *address = field<QLineEdit>(m_page, QStringLiteral("Address to test"));
    auto *answer = m_page->findChild<QLabel *>(QStringLiteral("aliasAnswer"));
    address->setText(QStringLiteral("shop-books@example.test"));
    QTest::keyClick(address, Qt::Key_Return);
    WAIT_EQUAL(answer->text(), QStringLiteral("It leads to the account alice@example.test."));
    address->setText(m_info);
    QTest::keyClick(address, Qt::Key_Return);
    WAIT_FOR(answer->text().contains(QStringLiteral("partner@example.net, elsewhere")));
    screenshot(m_stage->window.get(), QStringLiteral("aliases-test"));
    address->setText(QStringLiteral("nobody@example.test"));
    QTest::keyClick(address, Qt::Key_Return);
    WAIT_FOR(!answer->text().startsWith(QStringLiteral("It leads")));
    // Removed, the pattern leads nowhere.
    auto *section = sectionOf<gui::PatternsSection>(m_page->tabs());
    auto *view = section->findChild<gui::TableView *>();
    WAIT_EQUAL(view->model()->rowCount(), 1);
    view->table()->selectRow(0);
    action(section, QStringLiteral("Remove"))->trigger();
    WAIT_EQUAL(view->model()->rowCount(), 0);
}

FACTEUR_TEST(AliasesPageTest)
#include "tst_aliasespage.moc"

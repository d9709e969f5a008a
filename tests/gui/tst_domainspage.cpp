// Domains on a real server: added, changed, turned off, removed; and the way to their DNS records.
#include "tests/gui/pageacts.h"

#include "gui/pages/domains/domainspage.h"

#include <QCheckBox>

using namespace testsupport;

class DomainsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_stage.reset(); }
    void everythingHasAName() { QCOMPARE(nameless(m_page), QStringList()); }
    void addDomain();
    void refusalStandsInTheForm();
    void changedAndUndone();
    void turnedOffAndUndone();
    void withAccountsItStays();
    void removeNamesTheLoss();

private:
    QJsonObject shown(const QString &name) { return m_stage->ask(QStringLiteral("domain.show"), { { QStringLiteral("name"), name } }); }
    std::unique_ptr<Stage> m_stage;
    gui::DomainsPage *m_page = nullptr;
    gui::TableView *m_view = nullptr;
    const QString m_name = QStringLiteral("example.org");
};

void DomainsPageTest::initTestCase()
{
    m_stage = std::make_unique<Stage>();
    m_page = m_stage->open<gui::DomainsPage>("domains");
    QVERIFY(m_page);
    m_view = m_page->findChild<gui::TableView *>();
    WAIT_EQUAL(m_view->model()->rowCount(), 1);
}

void DomainsPageTest::addDomain()
{
    QTest::mouseClick(button(m_page, QStringLiteral("Add domain…")), Qt::LeftButton);
    gui::FormDialog *form = openForm();
    QVERIFY(form);
    QCOMPARE(nameless(form), QStringList());
    field<QLineEdit>(form, QStringLiteral("Domain"))->setText(QStringLiteral("@Example.Org"));
    field<QLineEdit>(form, QStringLiteral("Mail for unknown names"))->setText(QStringLiteral("alice@example.test"));
    screenshot(form, QStringLiteral("domains-add"));
    press(form, "accept");
    WAIT_FOR(!openForm());
    WAIT_FOR(m_view->model()->rowOf(m_name) >= 0);
    QCOMPARE(shown(m_name)[u"catchAll"].toString(), QStringLiteral("alice@example.test"));
    screenshot(m_stage->window.get(), QStringLiteral("domains"));
}

void DomainsPageTest::refusalStandsInTheForm()
{
    QTest::mouseClick(button(m_page, QStringLiteral("Add domain…")), Qt::LeftButton);
    gui::FormDialog *form = openForm();
    press(form, "accept");
    QCOMPARE(form->error(), QStringLiteral("Type the domain's name."));
    field<QLineEdit>(form, QStringLiteral("Domain"))->setText(QStringLiteral("not a domain"));
    press(form, "accept");
    WAIT_FOR(!form->error().isEmpty() && form->error() != QStringLiteral("Type the domain's name."));
    screenshot(form, QStringLiteral("domains-add-refused"));
    QTest::keyClick(form, Qt::Key_Escape);
    WAIT_FOR(!openForm());
}

void DomainsPageTest::changedAndUndone()
{
    QVERIFY(choose(m_view, m_name));
    action(m_page, QStringLiteral("Change…"))->trigger();
    gui::FormDialog *form = openForm();
    QVERIFY(form);
    field<QLineEdit>(form, QStringLiteral("Mail for unknown names"))->clear();
    field<QLineEdit>(form, QStringLiteral("Tag separators"))->setText(QStringLiteral("-"));
    screenshot(form, QStringLiteral("domains-change"));
    press(form, "accept");
    WAIT_EQUAL(shown(m_name)[u"separators"].toString(), QStringLiteral("-"));
    QCOMPARE(shown(m_name)[u"catchAll"].toString(), QString());
    WAIT_FOR(m_stage->window->toasts()->canUndo());
    m_stage->window->toasts()->undo();
    WAIT_EQUAL(shown(m_name)[u"catchAll"].toString(), QStringLiteral("alice@example.test"));
}

void DomainsPageTest::turnedOffAndUndone()
{
    QVERIFY(choose(m_view, m_name));
    action(m_page, QStringLiteral("Turn off"))->trigger();
    WAIT_FOR(!shown(m_name)[u"enabled"].toBool());
    WAIT_FOR(m_stage->window->toasts()->text().contains(QStringLiteral("turned off")));
    screenshot(m_stage->window.get(), QStringLiteral("domains-off-undo"));
    m_stage->window->toasts()->undo();
    WAIT_FOR(shown(m_name)[u"enabled"].toBool());
}

void DomainsPageTest::withAccountsItStays()
{
    QVERIFY(choose(m_view, QStringLiteral("example.test")));
    action(m_page, QStringLiteral("Remove…"))->trigger();
    WAIT_FOR(m_stage->window->toasts()->text().contains(QStringLiteral("remove those first")));
    QVERIFY(!openDialog("confirmLoss"));
}

void DomainsPageTest::removeNamesTheLoss()
{
    QVERIFY(choose(m_view, m_name));
    action(m_page, QStringLiteral("Remove…"))->trigger();
    WAIT_FOR(openDialog("confirmLoss"));
    screenshot(openDialog("confirmLoss"), QStringLiteral("domains-remove-confirm"));
    press(openDialog("confirmLoss"), "deed");
    WAIT_EQUAL(m_view->model()->rowCount(), 1);
}

FACTEUR_TEST(DomainsPageTest)
#include "tst_domainspage.moc"

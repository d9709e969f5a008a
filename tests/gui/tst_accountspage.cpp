// Accounts on a real server: added, changed, their passwords, rules and clients; 100,000 of them.
#include "tests/gui/pageacts.h"

#include "gui/dialogs/passwordedit.h"
#include "gui/pages/accounts/accountdialog.h"
#include "gui/pages/accounts/accountspage.h"
#include "gui/pages/accounts/apppasswords.h"
#include "gui/pages/accounts/generalsection.h"
#include "gui/pages/accounts/rulessection.h"
#include "gui/pages/accounts/sieveeditor.h"
#include "gui/pages/security/sessionssection.h"

#include <QClipboard>
#include <QJsonArray>
#include <QListWidget>
#include <QSpinBox>
#include <QSslSocket>

using namespace testsupport;

class AccountsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_stage.reset(); }
    void everythingHasAName();
    void addAccount();
    void serversRefusalStandsInTheForm();
    void lastLoginIsShown();
    void storageIsShownAgainstTheQuota();
    void passwordCanBeReset();
    void turnedOffAndUndone();
    void nameAndQuotaAreSaved();
    void appPasswordIsShownOnce();
    void appPasswordIsRevoked();
    void rulesAreCheckedSavedAndActivated();
    void clientsAreCutOff();
    void removeNamesTheLoss();
    void hundredThousandAreSmooth();

private:
    gui::AccountDialog *openAccount(const QString &address);
    std::unique_ptr<Stage> m_stage;
    gui::AccountsPage *m_page = nullptr;
    gui::TableView *m_view = nullptr;
};

void AccountsPageTest::initTestCase()
{
    m_stage = std::make_unique<Stage>();
    m_page = m_stage->open<gui::AccountsPage>("accounts");
    QVERIFY(m_page);
    m_view = m_page->findChild<gui::TableView *>();
    WAIT_EQUAL(m_view->model()->rowCount(), 1);
}

gui::AccountDialog *AccountsPageTest::openAccount(const QString &address)
{
    if (auto *open = openDialog("accountDialog"))
        return static_cast<gui::AccountDialog *>(open);
    if (!choose(m_view, address))
        qFatal("no row %s", qPrintable(address));
    action(m_page, QStringLiteral("Open"))->trigger();
    return static_cast<gui::AccountDialog *>(openDialog("accountDialog"));
}

void AccountsPageTest::everythingHasAName() { QCOMPARE(nameless(m_page), QStringList()); }

void AccountsPageTest::addAccount()
{
    QTest::mouseClick(button(m_page, QStringLiteral("Add account…")), Qt::LeftButton);
    gui::FormDialog *form = openForm();
    QVERIFY(form);
    QCOMPARE(nameless(form), QStringList());
    press(form, "accept"); // with nothing typed
    QCOMPARE(form->error(), QStringLiteral("Address and password are needed."));
    field<QLineEdit>(form, QStringLiteral("Address"))->setText(QStringLiteral("bob@example.test"));
    field<QLineEdit>(form, QStringLiteral("Name"))->setText(QStringLiteral("Bob Baker"));
    field<QSpinBox>(form, QStringLiteral("Quota"))->setValue(500);
    QTest::mouseClick(button(form, QStringLiteral("Suggest one")), Qt::LeftButton);
    QCOMPARE(form->findChild<gui::PasswordEdit *>()->text().size(), 23);
    screenshot(form, QStringLiteral("accounts-add"));
    press(form, "accept");
    WAIT_FOR(!openForm());
    WAIT_FOR(m_view->model()->rowOf(QStringLiteral("bob@example.test")) >= 0);
    const QJsonObject bob = m_stage->ask(QStringLiteral("account.show"), { { QStringLiteral("address"), QStringLiteral("bob@example.test") } });
    QCOMPARE(bob[u"quota"].toInteger(), 500 * 1024 * 1024);
    QCOMPARE(bob[u"displayName"].toString(), QStringLiteral("Bob Baker"));
}

void AccountsPageTest::serversRefusalStandsInTheForm()
{
    QTest::mouseClick(button(m_page, QStringLiteral("Add account…")), Qt::LeftButton);
    gui::FormDialog *form = openForm();
    field<QLineEdit>(form, QStringLiteral("Address"))->setText(QStringLiteral("carol@elsewhere.example"));
    form->findChild<gui::PasswordEdit *>()->line()->setText(QStringLiteral("correct-horse-8"));
    press(form, "accept");
    WAIT_FOR(form->error().contains(QStringLiteral("elsewhere.example")));
    screenshot(form, QStringLiteral("accounts-add-refused"));
    QVERIFY(form->isVisible());
    QTest::keyClick(form, Qt::Key_Escape);
    WAIT_FOR(!openForm());
}

void AccountsPageTest::lastLoginIsShown()
{
    m_stage->ask(QStringLiteral("account.add"), { { QStringLiteral("address"), QStringLiteral("dave@example.test") }, { QStringLiteral("password"), QStringLiteral("correct-horse-8") } });
    gui::LazyTableModel *model = m_view->model();
    const auto login = [&] {
        model->refresh();
        const int dave = model->rowOf(QStringLiteral("dave@example.test"));
        return dave < 0 ? QString() : model->textOf(dave, 3);
    };
    WAIT_FOR(login() == u"never");
    QSslSocket client;
    client.setPeerVerifyMode(QSslSocket::VerifyNone);
    client.connectToHostEncrypted(QStringLiteral("127.0.0.1"), quint16(m_stage->daemon.port(993)));
    QVERIFY(QTest::qWaitFor([&] { return client.canReadLine(); }, 30000));
    client.readAll();
    client.write("a LOGIN dave@example.test correct-horse-8\r\n");
    QVERIFY(QTest::qWaitFor([&] { return client.canReadLine(); }, 30000));
    QVERIFY(client.readAll().contains("a OK"));
    WAIT_FOR(login() != u"never" && !login().isEmpty());
    client.disconnectFromHost();
    m_stage->ask(QStringLiteral("account.remove"), { { QStringLiteral("address"), QStringLiteral("dave@example.test") } });
    WAIT_FOR(login().isEmpty());
}

void AccountsPageTest::storageIsShownAgainstTheQuota()
{
    const int bob = m_view->model()->rowOf(QStringLiteral("bob@example.test"));
    WAIT_EQUAL(m_view->model()->textOf(bob, 2), QStringLiteral("0 bytes of 500.0 MB"));
    screenshot(m_stage->window.get(), QStringLiteral("accounts"));
}

void AccountsPageTest::passwordCanBeReset()
{
    const QString before = m_stage->ask(QStringLiteral("account.show"), { { QStringLiteral("address"), QStringLiteral("bob@example.test") } })[u"passwordScheme"].toString();
    QVERIFY(choose(m_view, QStringLiteral("bob@example.test")));
    action(m_page, QStringLiteral("Reset password…"))->trigger();
    gui::FormDialog *form = openForm();
    QVERIFY(form);
    QTest::mouseClick(button(form, QStringLiteral("Suggest one")), Qt::LeftButton);
    screenshot(form, QStringLiteral("accounts-password"));
    press(form, "accept");
    WAIT_FOR(!openForm());
    WAIT_FOR(m_stage->window->toasts()->text().contains(QStringLiteral("new password")));
}

void AccountsPageTest::turnedOffAndUndone()
{
    const auto enabled = [this] { return m_stage->ask(QStringLiteral("account.show"), { { QStringLiteral("address"), QStringLiteral("bob@example.test") } })[u"enabled"].toBool(); };
    QVERIFY(choose(m_view, QStringLiteral("bob@example.test")));
    action(m_page, QStringLiteral("Turn off"))->trigger();
    WAIT_FOR(m_stage->window->toasts()->canUndo());
    QVERIFY(!enabled());
    m_stage->window->toasts()->undo();
    WAIT_FOR(enabled());
}

void AccountsPageTest::nameAndQuotaAreSaved()
{
    gui::AccountDialog *dialog = openAccount(QStringLiteral("bob@example.test"));
    QVERIFY(dialog);
    auto *general = sectionOf<gui::GeneralSection>(dialog->tabs());
    auto *name = field<QLineEdit>(general, QStringLiteral("Name"));
    WAIT_EQUAL(name->text(), QStringLiteral("Bob Baker"));
    QCOMPARE(nameless(dialog), QStringList());
    QVERIFY(!button(general, QStringLiteral("Save"))->isEnabled());
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("Robert Baker"));
    screenshot(dialog, QStringLiteral("account-general"));
    QTest::mouseClick(button(general, QStringLiteral("Save")), Qt::LeftButton);
    const auto stored = [this] { return m_stage->ask(QStringLiteral("account.show"), { { QStringLiteral("address"), QStringLiteral("bob@example.test") } })[u"displayName"].toString(); };
    WAIT_EQUAL(stored(), QStringLiteral("Robert Baker"));
}

void AccountsPageTest::appPasswordIsShownOnce()
{
    gui::AccountDialog *dialog = openAccount(QStringLiteral("bob@example.test"));
    auto *section = sectionOf<gui::AppPasswordsSection>(dialog->tabs());
    QTest::mouseClick(button(section, QStringLiteral("New app password…")), Qt::LeftButton);
    gui::FormDialog *form = openForm();
    QVERIFY(form);
    field<QLineEdit>(form, QStringLiteral("For"))->setText(QStringLiteral("Phone"));
    press(form, "accept");
    WAIT_FOR(openDialog("secretDialog"));
    QWidget *secret = openDialog("secretDialog");
    screenshot(secret, QStringLiteral("account-apppassword-secret"));
    QCOMPARE(nameless(secret), QStringList());
    const QString password = field<QLineEdit>(secret, QStringLiteral("App password"))->text();
    QVERIFY(password.size() >= 16);
    QTest::mouseClick(button(secret, QStringLiteral("Copy the app password")), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), password);
    QTest::mouseClick(button(secret, QStringLiteral("I have it")), Qt::LeftButton);
    WAIT_FOR(!openDialog("secretDialog"));
    WAIT_EQUAL(section->findChild<gui::TableView *>()->model()->rowCount(), 1);
    screenshot(dialog, QStringLiteral("account-apppasswords"));
}

void AccountsPageTest::appPasswordIsRevoked()
{
    gui::AccountDialog *dialog = openAccount(QStringLiteral("bob@example.test"));
    auto *section = sectionOf<gui::AppPasswordsSection>(dialog->tabs());
    auto *view = section->findChild<gui::TableView *>();
    WAIT_EQUAL(view->model()->rowCount(), 1);
    view->table()->selectRow(0);
    action(section, QStringLiteral("Revoke…"))->trigger();
    WAIT_FOR(openDialog("confirmLoss"));
    screenshot(openDialog("confirmLoss"), QStringLiteral("account-revoke-confirm"));
    press(openDialog("confirmLoss"), "deed");
    WAIT_FOR(view->model()->textOf(0, 3).startsWith(QStringLiteral("revoked")));
}

void AccountsPageTest::rulesAreCheckedSavedAndActivated()
{
    gui::AccountDialog *dialog = openAccount(QStringLiteral("bob@example.test"));
    auto *rules = sectionOf<gui::RulesSection>(dialog->tabs());
    QTest::mouseClick(button(rules, QStringLiteral("New…")), Qt::LeftButton);
    QVERIFY(openForm());
    press(openForm(), "accept");
    WAIT_FOR(!openForm());
    auto *editor = rules->findChild<gui::SieveEditor *>();
    WAIT_FOR(editor->toPlainText().contains(QStringLiteral("fileinto")));
    const QString good = editor->toPlainText();
    editor->appendPlainText(QStringLiteral("fileintoo \"x\";"));
    QTest::mouseClick(button(rules, QStringLiteral("Check")), Qt::LeftButton);
    auto *faults = rules->findChild<QListWidget *>();
    WAIT_FOR(faults->count() > 0);
    screenshot(dialog, QStringLiteral("account-rules-fault"));
    QVERIFY(faults->item(0)->text().startsWith(QStringLiteral("Line ")));
    QTest::mouseClick(button(rules, QStringLiteral("Save")), Qt::LeftButton);
    auto *toasts = dialog->findChild<gui::Toasts *>();
    WAIT_FOR(toasts->text().contains(QStringLiteral("nothing was stored")));
    QCOMPARE(m_stage->ask(QStringLiteral("sieve.get"), { { QStringLiteral("address"), QStringLiteral("bob@example.test") }, { QStringLiteral("name"), QStringLiteral("main") } })[u"script"].toString().count(QStringLiteral("fileintoo")), 0);
    editor->setPlainText(good + QStringLiteral("\n# mine\n"));
    QTest::mouseClick(button(rules, QStringLiteral("Save")), Qt::LeftButton);
    WAIT_FOR(toasts->text().startsWith(QStringLiteral("Saved")));
    QTest::mouseClick(button(rules, QStringLiteral("Activate")), Qt::LeftButton);
    const auto active = [this] { return m_stage->ask(QStringLiteral("sieve.list"), { { QStringLiteral("address"), QStringLiteral("bob@example.test") } })[u"scripts"].toArray().first()[u"active"].toBool(); };
    WAIT_FOR(active());
    WAIT_FOR(button(rules, QStringLiteral("Deactivate")));
    screenshot(dialog, QStringLiteral("account-rules"));
    QTest::mouseClick(button(rules, QStringLiteral("Remove…")), Qt::LeftButton);
    WAIT_FOR(openDialog("confirmLoss"));
    press(openDialog("confirmLoss"), "deed");
    const auto scripts = [this] { return m_stage->ask(QStringLiteral("sieve.list"), { { QStringLiteral("address"), QStringLiteral("bob@example.test") } })[u"scripts"].toArray().size(); };
    WAIT_EQUAL(scripts(), 0);
    QTest::keyClick(dialog, Qt::Key_Escape);
    WAIT_FOR(!openDialog("accountDialog"));
}

void AccountsPageTest::clientsAreCutOff()
{
    QSslSocket client;
    client.setPeerVerifyMode(QSslSocket::VerifyNone);
    client.connectToHostEncrypted(QStringLiteral("127.0.0.1"), quint16(m_stage->daemon.port(995)));
    QByteArray said;
    const auto say = [&](const QByteArray &line) {
        client.write(line + "\r\n");
        return QTest::qWaitFor([&] { return client.canReadLine(); }, 30000) ? client.readLine() : QByteArray();
    };
    QVERIFY(QTest::qWaitFor([&] { return client.canReadLine(); }, 30000));
    client.readLine();
    say("USER alice@example.test");
    said = say("PASS correct-horse-7");
    if (!said.startsWith("+OK"))
        QFAIL(said.constData());
    gui::AccountDialog *dialog = openAccount(QStringLiteral("alice@example.test"));
    auto *sessions = sectionOf<gui::SessionsSection>(dialog->tabs());
    auto *view = sessions->findChild<gui::TableView *>();
    WAIT_EQUAL(view->model()->rowCount(), 1);
    screenshot(dialog, QStringLiteral("account-clients"));
    view->table()->selectRow(0);
    action(sessions, QStringLiteral("Cut off"))->trigger();
    WAIT_EQUAL(client.state(), QAbstractSocket::UnconnectedState);
    WAIT_EQUAL(view->model()->rowCount(), 0);
    QTest::keyClick(dialog, Qt::Key_Escape);
    WAIT_FOR(!openDialog("accountDialog"));
}

void AccountsPageTest::removeNamesTheLoss()
{
    QVERIFY(choose(m_view, QStringLiteral("bob@example.test")));
    action(m_page, QStringLiteral("Remove…"))->trigger();
    WAIT_FOR(openDialog("confirmLoss"));
    screenshot(openDialog("confirmLoss"), QStringLiteral("accounts-remove-confirm"));
    press(openDialog("confirmLoss"), "deed");
    WAIT_EQUAL(m_view->model()->rowCount(), 1);
}

void AccountsPageTest::hundredThousandAreSmooth()
{
    m_stage->daemon.sql({ QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
                                         "INSERT INTO accounts (domain, local_part, quota, display_name) "
                                         "SELECT 'example.test', 'user' || i, 1073741824, 'Person ' || i FROM n") });
    m_page->refresh();
    WAIT_EQUAL(m_view->model()->total(), 100001);
    qint64 longest = 0;
    QElapsedTimer all;
    all.start();
    while (m_view->model()->rowCount() < 10000) {
        m_view->table()->scrollToBottom();
        QElapsedTimer turn;
        turn.start();
        QCoreApplication::processEvents();
        longest = std::max(longest, turn.elapsed());
        QVERIFY2(all.elapsed() < 120000, "rows come");
    }
    qInfo("100,000 accounts: 10,000 scrolled in %lld ms, longest turn of the event loop %lld ms", all.elapsed(), longest);
    screenshot(m_stage->window.get(), QStringLiteral("accounts-100000"));
}

FACTEUR_TEST(AccountsPageTest)
#include "tst_accountspage.moc"

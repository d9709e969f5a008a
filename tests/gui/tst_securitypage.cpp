// The security page on a real server: bans made, lifted and brought back, a login that failed, limits changed.
#include "tests/gui/pageacts.h"

#include "gui/pages/security/banssection.h"
#include "gui/pages/security/failedlogins.h"
#include "gui/pages/security/limitssection.h"
#include "gui/pages/security/securitypage.h"
#include "gui/pages/security/sessionssection.h"
#include "gui/widgets/settingeditor.h"

#include <QJsonArray>
#include <QSpinBox>
#include <QSslSocket>

using namespace testsupport;

class SecurityPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_stage.reset(); }
    void everythingHasAName();
    void banAndLiftAndUndo();
    void wrongNetworkStaysInTheForm();
    void failedLoginIsListed();
    void connectedClients();
    void limitIsChangedAndUndone();

private:
    QJsonArray bans() { return m_stage->ask(QStringLiteral("ban.list"))[u"bans"].toArray(); }
    bool isBanned(const QString &network);
    gui::Toasts *toasts() { return m_stage->window->toasts(); }
    std::unique_ptr<Stage> m_stage;
    gui::SecurityPage *m_page = nullptr;
};

void SecurityPageTest::initTestCase()
{
    m_stage = std::make_unique<Stage>();
    m_page = m_stage->open<gui::SecurityPage>("security");
    QVERIFY(m_page);
}

bool SecurityPageTest::isBanned(const QString &network)
{
    for (const QJsonValue &ban : bans()) {
        if (ban[u"network"].toString() == network)
            return ban[u"active"].toBool();
    }
    return false;
}

void SecurityPageTest::everythingHasAName()
{
    for (gui::Section *section : m_page->tabs()->sections()) {
        m_page->tabs()->show(section);
        QCOMPARE(nameless(section), QStringList());
    }
}

void SecurityPageTest::banAndLiftAndUndo()
{
    auto *section = sectionOf<gui::BansSection>(m_page->tabs());
    QTest::mouseClick(button(section, QStringLiteral("Ban an address or network")), Qt::LeftButton);
    gui::FormDialog *form = openForm();
    QVERIFY(form);
    QCOMPARE(nameless(form), QStringList());
    field<QLineEdit>(form, QStringLiteral("Address or network"))->setText(QStringLiteral("192.0.2.0/24"));
    field<QLineEdit>(form, QStringLiteral("Reason"))->setText(QStringLiteral("guessed passwords all night"));
    screenshot(form, QStringLiteral("security-ban-add"));
    press(form, "accept");
    WAIT_FOR(isBanned(QStringLiteral("192.0.2.0/24")));
    auto *view = section->findChild<gui::TableView *>();
    QVERIFY(choose(view, QStringLiteral("192.0.2.0/24")));
    screenshot(m_stage->window.get(), QStringLiteral("security-bans"));
    action(section, QStringLiteral("Lift"))->trigger();
    WAIT_FOR(!isBanned(QStringLiteral("192.0.2.0/24")));
    WAIT_FOR(toasts()->text().contains(QStringLiteral("lifted")));
    toasts()->undo();
    WAIT_FOR(isBanned(QStringLiteral("192.0.2.0/24")));
}

void SecurityPageTest::wrongNetworkStaysInTheForm()
{
    auto *section = sectionOf<gui::BansSection>(m_page->tabs());
    QTest::mouseClick(button(section, QStringLiteral("Ban an address or network")), Qt::LeftButton);
    gui::FormDialog *form = openForm();
    field<QLineEdit>(form, QStringLiteral("Address or network"))->setText(QStringLiteral("somewhere"));
    press(form, "accept");
    WAIT_FOR(form->error().contains(QStringLiteral("192.0.2.0/24"))); // an example of what is right
    QTest::keyClick(form, Qt::Key_Escape);
    WAIT_FOR(!openForm());
}

void SecurityPageTest::failedLoginIsListed()
{
    QSslSocket client;
    client.setPeerVerifyMode(QSslSocket::VerifyNone);
    client.connectToHostEncrypted(QStringLiteral("127.0.0.1"), quint16(m_stage->daemon.port(995)));
    const auto answer = [&] { return QTest::qWaitFor([&] { return client.canReadLine(); }, 30000) ? client.readLine() : QByteArray(); };
    QVERIFY(answer().startsWith("+OK"));
    client.write("USER alice@example.test\r\n");
    answer();
    client.write("PASS wrong\r\n");
    QVERIFY(answer().startsWith("-ERR"));
    auto *section = sectionOf<gui::FailedLoginsSection>(m_page->tabs());
    section->refresh();
    auto *view = section->findChild<gui::TableView *>();
    WAIT_EQUAL(view->model()->rowCount(), 1);
    QCOMPARE(view->model()->textOf(0, 1), QStringLiteral("alice@example.test"));
    screenshot(m_stage->window.get(), QStringLiteral("security-logins"));
    view->table()->selectRow(0);
    action(section, QStringLiteral("Ban the address…"))->trigger();
    QVERIFY(openForm());
    QCOMPARE(field<QLineEdit>(openForm(), QStringLiteral("Address or network"))->text(), QStringLiteral("127.0.0.1"));
    QTest::keyClick(openForm(), Qt::Key_Escape);
    WAIT_FOR(!openForm());
}

void SecurityPageTest::connectedClients()
{
    QSslSocket client;
    client.setPeerVerifyMode(QSslSocket::VerifyNone);
    client.connectToHostEncrypted(QStringLiteral("127.0.0.1"), quint16(m_stage->daemon.port(993)));
    QVERIFY(QTest::qWaitFor([&] { return client.canReadLine(); }, 30000));
    auto *section = sectionOf<gui::SessionsSection>(m_page->tabs());
    auto *view = section->findChild<gui::TableView *>();
    WAIT_EQUAL(view->model()->rowCount(), 1);
    screenshot(m_stage->window.get(), QStringLiteral("security-sessions"));
    view->table()->selectRow(0);
    action(section, QStringLiteral("Ban address…"))->trigger();
    WAIT_FOR(openDialog("confirmLoss"));
    screenshot(openDialog("confirmLoss"), QStringLiteral("security-session-ban"));
    QTest::keyClick(openDialog("confirmLoss"), Qt::Key_Escape);
    WAIT_FOR(!openDialog("confirmLoss"));
    action(section, QStringLiteral("Cut off"))->trigger();
    WAIT_EQUAL(client.state(), QAbstractSocket::UnconnectedState);
    WAIT_EQUAL(view->model()->rowCount(), 0);
}

void SecurityPageTest::limitIsChangedAndUndone()
{
    auto *section = sectionOf<gui::LimitsSection>(m_page->tabs());
    WAIT_FOR(section->editor(QStringLiteral("ban.threshold")));
    screenshot(m_stage->window.get(), QStringLiteral("security-limits"));
    const auto stored = [this] { return m_stage->ask(QStringLiteral("setting.get"), { { QStringLiteral("key"), QStringLiteral("ban.threshold") } })[u"value"].toString(); };
    const QString before = stored();
    section->editor(QStringLiteral("ban.threshold"))->findChild<QSpinBox *>()->setValue(33);
    WAIT_EQUAL(stored(), QStringLiteral("33"));
    WAIT_FOR(toasts()->canUndo());
    toasts()->undo();
    WAIT_EQUAL(stored(), before);
}

FACTEUR_TEST(SecurityPageTest)
#include "tst_securitypage.moc"

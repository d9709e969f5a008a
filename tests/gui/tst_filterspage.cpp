// The filters page on a real door: thresholds tried on paper and applied, rules, senders, lists, rewriting, relaying.
#include "tests/gui/pageacts.h"

#include "gui/pages/filters/checkssection.h"
#include "gui/pages/filters/dnslistssection.h"
#include "gui/pages/filters/filterspage.h"
#include "gui/pages/filters/relaysection.h"
#include "gui/pages/filters/rewritingsection.h"
#include "gui/pages/filters/rulesection.h"
#include "gui/pages/filters/scannerssection.h"
#include "gui/pages/filters/senderssection.h"
#include "gui/pages/filters/thresholdssection.h"
#include "gui/widgets/settingeditor.h"

#include <QDoubleSpinBox>
#include <QJsonArray>
#include <QTcpSocket>

using namespace testsupport;

class FiltersPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_stage.reset(); }
    void everythingHasAName();
    void previewTellsWhatWouldHaveHappened();
    void appliedAndUndone();
    void senders();
    void rules();
    void refusedRuleStaysInTheForm();
    void checksAreWeighed();
    void dnsLists();
    void scanners();
    void rewriting();
    void relaying();

private:
    void bring(const QByteArray &from);
    gui::Toasts *toasts() { return m_stage->window->toasts(); }
    QJsonArray list(const char *method, const char *key) { return m_stage->ask(QString::fromLatin1(method))[QLatin1StringView(key)].toArray(); }
    QString setting(const QString &key) { return m_stage->ask(QStringLiteral("setting.get"), { { QStringLiteral("key"), key } })[u"value"].toString(); }
    std::unique_ptr<Stage> m_stage;
    gui::FiltersPage *m_page = nullptr;
};

void FiltersPageTest::initTestCase()
{
    m_stage = std::make_unique<Stage>();
    for (int i = 0; i < 3; ++i)
        bring("stranger" + QByteArray::number(i) + "@sender.example");
    m_page = m_stage->open<gui::FiltersPage>("filters");
    QVERIFY(m_page);
}

void FiltersPageTest::bring(const QByteArray &from)
{
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, quint16(m_stage->daemon.port(25)));
    const auto answerTo = [&](const QByteArray &line) {
        if (!line.isEmpty())
            client.write(line + "\r\n");
        QByteArray said;
        do {
            if (!QTest::qWaitFor([&] { return client.canReadLine(); }, 30000))
                return QByteArray();
            said = client.readLine();
        } while (said.size() > 3 && said[3] == '-');
        return said;
    };
    QVERIFY(answerTo({}).startsWith("220"));
    answerTo("EHLO client.sender.example");
    answerTo("MAIL FROM:<" + from + ">");
    answerTo("RCPT TO:<alice@example.test>");
    answerTo("DATA");
    QVERIFY(answerTo("From: <" + from + ">\r\nSubject: Test\r\n\r\nXJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X\r\n.").size() > 3);
    answerTo("QUIT");
}

void FiltersPageTest::everythingHasAName()
{
    for (gui::Section *section : m_page->tabs()->sections()) {
        m_page->tabs()->show(section);
        QCOMPARE(nameless(section), QStringList());
    }
}

void FiltersPageTest::previewTellsWhatWouldHaveHappened()
{
    auto *section = sectionOf<gui::ThresholdsSection>(m_page->tabs());
    WAIT_FOR(section->findChildren<gui::SettingEditor *>().size() > 4);
    auto *verdict = section->findChild<QLabel *>(QStringLiteral("replayVerdict"));
    QTest::mouseClick(button(section, QStringLiteral("Preview")), Qt::LeftButton);
    WAIT_FOR(verdict->text().contains(QStringLiteral("none would have been another")));
    section->stage(QStringLiteral("door.junk_score"), QStringLiteral("1000"));
    section->stage(QStringLiteral("door.reject_score"), QStringLiteral("1000"));
    section->stage(QStringLiteral("door.enabled"), QStringLiteral("false"));
    QTest::mouseClick(button(section, QStringLiteral("Preview")), Qt::LeftButton);
    WAIT_FOR(verdict->text().contains(QStringLiteral("would have been others")));
    auto *view = section->findChild<gui::TableView *>();
    WAIT_FOR(view->model()->rowCount() > 0);
    screenshot(m_stage->window.get(), QStringLiteral("filters-preview"));
    QCOMPARE(setting(QStringLiteral("door.enabled")), QStringLiteral("true")); // only on paper
    QTest::mouseClick(button(section, QStringLiteral("Discard the changes")), Qt::LeftButton);
    QVERIFY(!button(section, QStringLiteral("Apply"))->isEnabled());
}

void FiltersPageTest::appliedAndUndone()
{
    auto *section = sectionOf<gui::ThresholdsSection>(m_page->tabs());
    gui::SettingEditor *junk = nullptr;
    for (gui::SettingEditor *editor : section->findChildren<gui::SettingEditor *>())
        junk = editor->key() == u"door.junk_score" ? editor : junk;
    QVERIFY(junk);
    junk->findChild<QDoubleSpinBox *>()->setValue(6.5);
    QTest::mouseClick(button(section, QStringLiteral("Apply")), Qt::LeftButton);
    WAIT_EQUAL(setting(QStringLiteral("door.junk_score")), QStringLiteral("6.5"));
    WAIT_FOR(toasts()->canUndo());
    screenshot(m_stage->window.get(), QStringLiteral("filters-thresholds"));
    toasts()->undo();
    WAIT_EQUAL(setting(QStringLiteral("door.junk_score")), QStringLiteral("5"));
}

void FiltersPageTest::senders()
{
    auto *section = sectionOf<gui::SendersSection>(m_page->tabs());
    QTest::mouseClick(button(section, QStringLiteral("Add sender…")), Qt::LeftButton);
    gui::FormDialog *form = openForm();
    QVERIFY(form);
    QCOMPARE(nameless(form), QStringList());
    press(form, "accept");
    WAIT_FOR(!form->error().isEmpty()); // an empty pattern
    field<QLineEdit>(form, QStringLiteral("Sender"))->setText(QStringLiteral("newsletter@shop.example"));
    field<QComboBox>(form, QStringLiteral("Verdict"))->setCurrentIndex(1);
    screenshot(form, QStringLiteral("filters-sender-add"));
    press(form, "accept");
    WAIT_EQUAL(list("senders.list", "senders").size(), 1);
    WAIT_EQUAL(section->view()->model()->rowCount(), 1);
    QCOMPARE(section->view()->model()->textOf(0, 1), QStringLiteral("blocked"));
    screenshot(m_stage->window.get(), QStringLiteral("filters-senders"));
    section->view()->table()->selectRow(0);
    action(section, QStringLiteral("Remove"))->trigger();
    WAIT_EQUAL(list("senders.list", "senders").size(), 0);
    WAIT_FOR(toasts()->canUndo());
    toasts()->undo();
    WAIT_EQUAL(list("senders.list", "senders").size(), 1);
}

void FiltersPageTest::rules()
{
    auto *section = sectionOf<gui::RuleSection>(m_page->tabs());
    QTest::mouseClick(button(section, QStringLiteral("Add rule…")), Qt::LeftButton);
    gui::FormDialog *form = openForm();
    QVERIFY(form);
    QCOMPARE(nameless(form), QStringList());
    field<QComboBox>(form, QStringLiteral("Where to look"))->setCurrentIndex(3); // sender
    field<QLineEdit>(form, QStringLiteral("Pattern"))->setText(QStringLiteral("*.spam.example"));
    field<QLineEdit>(form, QStringLiteral("Remark"))->setText(QStringLiteral("every week again"));
    screenshot(form, QStringLiteral("filters-rule-add"));
    press(form, "accept");
    WAIT_EQUAL(list("rule.list", "rules").size(), 1);
    WAIT_EQUAL(section->view()->model()->rowCount(), 1);
    section->view()->table()->selectRow(0);
    action(section, QStringLiteral("Change…"))->trigger();
    form = openForm();
    QVERIFY(form);
    field<QComboBox>(form, QStringLiteral("What is done"))->setCurrentIndex(2); // junk
    press(form, "accept");
    WAIT_EQUAL(list("rule.list", "rules").first()[u"action"].toString(), QStringLiteral("junk"));
    WAIT_FOR(section->view()->model()->textOf(0, 3) == u"Into Junk");
    section->view()->table()->selectRow(0);
    action(section, QStringLiteral("Turn off"))->trigger();
    WAIT_FOR(!list("rule.list", "rules").first()[u"enabled"].toBool());
    WAIT_FOR(toasts()->canUndo());
    toasts()->undo();
    WAIT_FOR(list("rule.list", "rules").first()[u"enabled"].toBool());
    screenshot(m_stage->window.get(), QStringLiteral("filters-rules"));
    section->view()->table()->selectRow(0);
    action(section, QStringLiteral("Remove"))->trigger();
    WAIT_EQUAL(list("rule.list", "rules").size(), 0);
}

void FiltersPageTest::refusedRuleStaysInTheForm()
{
    auto *section = sectionOf<gui::RuleSection>(m_page->tabs());
    QTest::mouseClick(button(section, QStringLiteral("Add rule…")), Qt::LeftButton);
    gui::FormDialog *form = openForm();
    field<QLineEdit>(form, QStringLiteral("Pattern"))->setText(QStringLiteral("/(/"));
    press(form, "accept");
    WAIT_FOR(!form->error().isEmpty());
    screenshot(form, QStringLiteral("filters-rule-refused"));
    QTest::keyClick(form, Qt::Key_Escape);
    WAIT_FOR(!openForm());
}

void FiltersPageTest::checksAreWeighed()
{
    auto *section = sectionOf<gui::ChecksSection>(m_page->tabs());
    auto *view = section->findChild<gui::TableView *>();
    QVERIFY(choose(view, QStringLiteral("spf")));
    screenshot(m_stage->window.get(), QStringLiteral("filters-checks"));
    action(section, QStringLiteral("Turn off"))->trigger();
    WAIT_EQUAL(setting(QStringLiteral("door.weight.spf")), QStringLiteral("0"));
    WAIT_FOR(toasts()->canUndo());
    toasts()->undo();
    WAIT_EQUAL(setting(QStringLiteral("door.weight.spf")), QStringLiteral("1"));
    QTest::mouseClick(button(section, QStringLiteral("Try a mail…")), Qt::LeftButton);
    gui::FormDialog *form = openForm();
    field<QLineEdit>(form, QStringLiteral("Server's address"))->setText(QStringLiteral("nonsense"));
    field<QLineEdit>(form, QStringLiteral("From"))->setText(QStringLiteral("eve@sender.example"));
    field<QLineEdit>(form, QStringLiteral("To"))->setText(QStringLiteral("alice@example.test"));
    press(form, "accept");
    WAIT_FOR(form->error().contains(QStringLiteral("nonsense")));
    field<QLineEdit>(form, QStringLiteral("Server's address"))->setText(QStringLiteral("192.0.2.1"));
    press(form, "accept");
    WAIT_FOR(openDialog("answersDialog"));
    screenshot(openDialog("answersDialog"), QStringLiteral("filters-try"));
    QCOMPARE(nameless(openDialog("answersDialog")), QStringList());
    openDialog("answersDialog")->close();
    WAIT_FOR(!openDialog("answersDialog"));
}

void FiltersPageTest::dnsLists()
{
    auto *section = sectionOf<gui::DnsListsSection>(m_page->tabs());
    const auto before = list("dnsbl.list", "lists").size();
    QTest::mouseClick(button(section, QStringLiteral("Add list…")), Qt::LeftButton);
    gui::FormDialog *form = openForm();
    QCOMPARE(nameless(form), QStringList());
    field<QLineEdit>(form, QStringLiteral("Zone"))->setText(QStringLiteral("bl.example.test"));
    screenshot(form, QStringLiteral("filters-dnslist-add"));
    press(form, "accept");
    WAIT_EQUAL(list("dnsbl.list", "lists").size(), before + 1);
    QVERIFY(choose(section->view(), QStringLiteral("bl.example.test")));
    screenshot(m_stage->window.get(), QStringLiteral("filters-dnslists"));
    action(section, QStringLiteral("Remove"))->trigger();
    WAIT_EQUAL(list("dnsbl.list", "lists").size(), before);
    WAIT_FOR(toasts()->canUndo());
    toasts()->undo();
    WAIT_EQUAL(list("dnsbl.list", "lists").size(), before + 1);
}

void FiltersPageTest::scanners()
{
    auto *section = sectionOf<gui::ScannersSection>(m_page->tabs());
    QTest::mouseClick(button(section, QStringLiteral("Set up…")), Qt::LeftButton);
    gui::FormDialog *form = openForm();
    QCOMPARE(nameless(form), QStringList());
    auto *where = field<QLineEdit>(form, QStringLiteral("Where it listens"));
    where->setText(QStringLiteral("127.0.0.1:1"));
    screenshot(form, QStringLiteral("filters-scanner-setup"));
    press(form, "accept");
    WAIT_EQUAL(setting(QStringLiteral("scan.rspamd.address")), QStringLiteral("127.0.0.1:1"));
    auto *view = section->findChild<gui::TableView *>();
    WAIT_EQUAL(view->model()->rowCount(), 1);
    QTest::mouseClick(button(section, QStringLiteral("Test all")), Qt::LeftButton);
    WAIT_FOR(openDialog("answersDialog"));
    screenshot(openDialog("answersDialog"), QStringLiteral("filters-scanner-test"));
    openDialog("answersDialog")->close();
    WAIT_FOR(!openDialog("answersDialog"));
    WAIT_EQUAL(view->model()->textOf(0, 2), QStringLiteral("did not answer last time"));
    screenshot(m_stage->window.get(), QStringLiteral("filters-scanners"));
}

void FiltersPageTest::rewriting()
{
    auto *section = sectionOf<gui::RewritingSection>(m_page->tabs());
    QTest::mouseClick(button(section, QStringLiteral("Add…")), Qt::LeftButton);
    gui::FormDialog *form = openForm();
    QCOMPARE(nameless(form), QStringList());
    field<QLineEdit>(form, QStringLiteral("Address"))->setText(QStringLiteral("old@example.test"));
    field<QLineEdit>(form, QStringLiteral("Becomes"))->setText(QStringLiteral("alice@example.test"));
    screenshot(form, QStringLiteral("filters-rewriting-add"));
    press(form, "accept");
    WAIT_EQUAL(list("rewrite.list", "rewrites").size(), 1);
    QTest::mouseClick(button(section, QStringLiteral("Test an address…")), Qt::LeftButton);
    WAIT_FOR(openForm());
    field<QLineEdit>(openForm(), QStringLiteral("Address"))->setText(QStringLiteral("old@example.test"));
    press(openForm(), "accept");
    WAIT_FOR(openDialog("answersDialog"));
    screenshot(openDialog("answersDialog"), QStringLiteral("filters-rewriting-test"));
    openDialog("answersDialog")->close();
    WAIT_EQUAL(section->view()->model()->rowCount(), 1);
    screenshot(m_stage->window.get(), QStringLiteral("filters-rewriting"));
    section->view()->table()->selectRow(0);
    action(section, QStringLiteral("Remove"))->trigger();
    WAIT_EQUAL(list("rewrite.list", "rewrites").size(), 0);
}

void FiltersPageTest::relaying()
{
    auto *section = sectionOf<gui::RelaySection>(m_page->tabs());
    QTest::mouseClick(button(section, QStringLiteral("Add domain…")), Qt::LeftButton);
    gui::FormDialog *form = openForm();
    QCOMPARE(nameless(form), QStringList());
    field<QLineEdit>(form, QStringLiteral("Domain"))->setText(QStringLiteral("other.example"));
    field<QLineEdit>(form, QStringLiteral("Passed on to"))->setText(QStringLiteral("mail.other.example"));
    screenshot(form, QStringLiteral("filters-relay-add"));
    press(form, "accept");
    WAIT_EQUAL(list("relay.list", "domains").size(), 1);
    WAIT_EQUAL(section->view()->model()->rowCount(), 1);
    screenshot(m_stage->window.get(), QStringLiteral("filters-relaying"));
    section->view()->table()->selectRow(0);
    action(section, QStringLiteral("Remove"))->trigger();
    WAIT_EQUAL(list("relay.list", "domains").size(), 0);
    WAIT_FOR(toasts()->canUndo());
    toasts()->undo();
    WAIT_EQUAL(list("relay.list", "domains").first()[u"host"].toString(), QStringLiteral("mail.other.example"));
}

FACTEUR_TEST(FiltersPageTest)
#include "tst_filterspage.moc"

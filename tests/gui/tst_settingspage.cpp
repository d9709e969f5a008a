// The settings page: every row of the daemon has an editor, changes take effect there, and can be undone.
#include "tests/gui/stage.h"

#include "gui/pages/settings/settingspage.h"
#include "gui/widgets/settingeditor.h"
#include "gui/widgets/toasts.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>

using namespace testsupport;

class SettingsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everyRowHasAnEditor();
    void numberIsChangedAndUndone();
    void flagIsChangedAndReset();
    void listsAreOneEntryALine();
    void changesFromElsewhereAppear();
    void searchFindsByWordAndKey();
    void languageAndLook();
    void startsWithTheSession();
    void serversAreListed();

private:
    QJsonObject row(const QString &key);
    std::unique_ptr<Stage> m_stage;
    gui::SettingsPage *m_page = nullptr;
};

void SettingsPageTest::initTestCase()
{
    m_stage = std::make_unique<Stage>();
    m_page = m_stage->open<gui::SettingsPage>("settings");
    QVERIFY(m_page);
    WAIT_FOR(m_page->findChild<QListWidget *>()->count() > 3);
}

void SettingsPageTest::cleanupTestCase()
{
    m_stage->preferences.setTheme(gui::Preferences::Theme::System);
    m_stage.reset();
}

QJsonObject SettingsPageTest::row(const QString &key)
{
    for (const QJsonValue &value : m_stage->ask(QStringLiteral("setting.list")).value(u"settings").toArray()) {
        if (value[u"key"].toString() == key)
            return value.toObject();
    }
    return {};
}

void SettingsPageTest::everyRowHasAnEditor()
{
    const QJsonArray rows = m_stage->ask(QStringLiteral("setting.list")).value(u"settings").toArray();
    QVERIFY(rows.size() > 20);
    for (const QJsonValue &value : rows) {
        gui::SettingEditor *editor = m_page->editor(value[u"key"].toString());
        QVERIFY2(editor, qPrintable(value[u"key"].toString()));
        // Drawing and leaving it alone changes nothing.
        if (value[u"type"].toString() != u"list")
            QCOMPARE(editor->value().toDouble(), value[u"value"].toString().toDouble());
    }
    QCOMPARE(nameless(m_page), QStringList());
    m_page->editor(QStringLiteral("door.junk_score"));
    screenshot(m_stage->window.get(), QStringLiteral("settings-door"));
}

void SettingsPageTest::numberIsChangedAndUndone()
{
    gui::SettingEditor *editor = m_page->editor(QStringLiteral("door.junk_score"));
    auto *spin = editor->findChild<QDoubleSpinBox *>();
    QVERIFY(spin);
    const double before = spin->value();
    spin->setValue(before + 1.5);
    WAIT_EQUAL(row(editor->key()).value(u"value").toString().toDouble(), before + 1.5);
    WAIT_FOR(m_stage->window->toasts()->canUndo());
    screenshot(m_stage->window.get(), QStringLiteral("settings-changed"));
    m_stage->window->toasts()->undo();
    WAIT_EQUAL(row(editor->key()).value(u"isSet").toBool(), false);
    WAIT_EQUAL(spin->value(), before);
}

void SettingsPageTest::flagIsChangedAndReset()
{
    gui::SettingEditor *editor = m_page->editor(QStringLiteral("door.enabled"));
    auto *box = editor->findChild<QCheckBox *>();
    const bool before = box->isChecked();
    QTest::keyClick(box, Qt::Key_Space);
    WAIT_EQUAL(row(editor->key()).value(u"isSet").toBool(), true);
    QAbstractButton *reset = button(editor, QStringLiteral("door.enabled: back to the default"));
    WAIT_FOR(reset->isVisible());
    QTest::mouseClick(reset, Qt::LeftButton);
    WAIT_EQUAL(row(editor->key()).value(u"isSet").toBool(), false);
    WAIT_EQUAL(box->isChecked(), before);
}

void SettingsPageTest::listsAreOneEntryALine()
{
    const QJsonArray rows = m_stage->ask(QStringLiteral("setting.list")).value(u"settings").toArray();
    const auto found = std::find_if(rows.begin(), rows.end(), [](const QJsonValue &value) { return value[u"type"].toString() == u"list"; });
    QVERIFY(found != rows.end());
    gui::SettingEditor editor(QJsonObject { { QStringLiteral("key"), QStringLiteral("x.list") }, { QStringLiteral("type"), QStringLiteral("list") }, { QStringLiteral("value"), QStringLiteral("a, b,c") } });
    QCOMPARE(editor.findChild<QPlainTextEdit *>()->toPlainText(), QStringLiteral("a\nb\nc"));
    QCOMPARE(editor.value(), QStringLiteral("a\nb\nc"));
}

void SettingsPageTest::changesFromElsewhereAppear()
{
    gui::SettingEditor *editor = m_page->editor(QStringLiteral("door.reject_score"));
    m_stage->ask(QStringLiteral("setting.set"), { { QStringLiteral("key"), editor->key() }, { QStringLiteral("value"), QStringLiteral("44") } });
    m_page->refresh();
    WAIT_EQUAL(editor->value(), QStringLiteral("44"));
    m_stage->ask(QStringLiteral("setting.reset"), { { QStringLiteral("key"), editor->key() } });
}

void SettingsPageTest::searchFindsByWordAndKey()
{
    auto *search = m_page->findChild<QLineEdit *>();
    search->setText(QStringLiteral("junk_score"));
    int found = 0;
    for (const gui::SettingEditor *editor : m_page->findChildren<gui::SettingEditor *>())
        found += editor->isVisible() ? 1 : 0;
    QCOMPARE(found, 1);
    screenshot(m_stage->window.get(), QStringLiteral("settings-search"));
    search->setText(QStringLiteral("nothing is called like this"));
    found = 0;
    for (const gui::SettingEditor *editor : m_page->findChildren<gui::SettingEditor *>())
        found += editor->isVisible() ? 1 : 0;
    QCOMPARE(found, 0);
    search->clear();
    QVERIFY(m_page->findChild<QListWidget *>()->isEnabled());
}

void SettingsPageTest::languageAndLook()
{
    m_page->findChild<QListWidget *>()->setCurrentRow(0);
    QComboBox *look = nullptr;
    for (QComboBox *combo : m_page->findChildren<QComboBox *>())
        look = combo->accessibleName() == u"Look" ? combo : look;
    QVERIFY(look);
    screenshot(m_stage->window.get(), QStringLiteral("settings-program"));
    look->setCurrentIndex(2);
    Q_EMIT look->activated(2);
    QCOMPARE(m_stage->preferences.theme(), gui::Preferences::Theme::Dark);
    QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 100);
    look->setCurrentIndex(0);
    Q_EMIT look->activated(0);
}

void SettingsPageTest::startsWithTheSession()
{
    QAbstractButton *autostart = button(m_page, QStringLiteral("Start with the session, in the system tray"));
    QVERIFY(autostart && !autostart->isChecked());
    QTest::mouseClick(autostart, Qt::LeftButton, {}, QPoint(8, autostart->height() / 2));
    QVERIFY(QFile::exists(gui::Preferences::autostartFile()));
    QTest::mouseClick(autostart, Qt::LeftButton, {}, QPoint(8, autostart->height() / 2));
    QVERIFY(!QFile::exists(gui::Preferences::autostartFile()));
}

void SettingsPageTest::serversAreListed()
{
    QTest::mouseClick(button(m_page, QStringLiteral("Add…")), Qt::LeftButton);
    QWidget *dialog = openDialog("profileDialog");
    QVERIFY(dialog);
    auto *where = dialog->findChild<QComboBox *>();
    QAbstractButton *accept = dialog->findChild<QAbstractButton *>(QStringLiteral("accept"));
    where->setCurrentIndex(2); // another machine
    screenshot(dialog, QStringLiteral("profile-ssh"));
    QVERIFY(!accept->isEnabled());
    where->setCurrentIndex(1); // a folder
    QLineEdit *folder = nullptr;
    for (QLineEdit *edit : dialog->findChildren<QLineEdit *>())
        folder = edit->accessibleName() == u"Folder of the server" ? edit : folder;
    folder->setText(QStringLiteral("/nowhere"));
    QVERIFY(!accept->isEnabled());
    folder->setText(m_stage->daemon.directory());
    QVERIFY(accept->isEnabled());
    QCOMPARE(nameless(dialog), QStringList());
    QTest::mouseClick(accept, Qt::LeftButton);
    WAIT_FOR(m_stage->connection.isConnected());
    QCOMPARE(gui::Profiles().all().size(), size_t(1));
    QListWidget *list = nullptr;
    for (QListWidget *candidate : m_page->findChildren<QListWidget *>())
        list = candidate->accessibleName() == u"Servers this program knows" ? candidate : list;
    QCOMPARE(list->count(), 1);
    list->setCurrentRow(0);
    QTest::mouseClick(button(m_page, QStringLiteral("Remove")), Qt::LeftButton);
    QCOMPARE(gui::Profiles().all().size(), size_t(0));
    m_stage->window->toasts()->undo();
    QCOMPARE(gui::Profiles().all().size(), size_t(1));
}

FACTEUR_TEST(SettingsPageTest)
#include "tst_settingspage.moc"

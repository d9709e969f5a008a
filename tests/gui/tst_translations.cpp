// The languages of the window: every .qm is in the program and read, and the language changes at run time, in what is shown
// and in what is shown later. That no string is missing is checked by tests/checks/translations.py.
#include "tests/gui/stage.h"

#include "gui/pages/catalogue.h"
#include "gui/pages/page.h"
#include "shared/settings/values.h"

#include <QListWidget>
#include <QLocale>
#include <QTranslator>

using namespace testsupport;

static QString text(const char *literal) { return QString::fromUtf8(literal); }

class TranslationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_stage = std::make_unique<Stage>(); }
    void cleanupTestCase();
    void everyLanguageIsInTheProgram();
    void everyFileHasItsPlurals_data();
    void everyFileHasItsPlurals();
    void everySettingIsExplained_data();
    void everySettingIsExplained();
    void languageChangesAtRunTime_data();
    void languageChangesAtRunTime();
    void otherLanguagesReadEnglish();

private:
    std::unique_ptr<Stage> m_stage;
};

void TranslationsTest::cleanupTestCase()
{
    m_stage->preferences.setLanguage(QStringLiteral("en"));
    m_stage.reset();
}

void TranslationsTest::everyLanguageIsInTheProgram()
{
    QCOMPARE(gui::Preferences::languages(), QStringList({ QStringLiteral("de"), QStringLiteral("en"), QStringLiteral("es"), QStringLiteral("fr") }));
}

void TranslationsTest::everyFileHasItsPlurals_data()
{
    QTest::addColumn<QString>("none");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("many");
    // French alone counts 0 as singular.
    QTest::newRow("en") << text("0 minutes ago") << text("1 minute ago") << text("5 minutes ago");
    QTest::newRow("fr") << text("il y a 0 minute") << text("il y a 1 minute") << text("il y a 5 minutes");
    QTest::newRow("de") << text("vor 0 Minuten") << text("vor 1 Minute") << text("vor 5 Minuten");
    QTest::newRow("es") << text("hace 0 minutos") << text("hace 1 minuto") << text("hace 5 minutos");
}

void TranslationsTest::everyFileHasItsPlurals()
{
    QFETCH(QString, none);
    QFETCH(QString, one);
    QFETCH(QString, many);
    m_stage->preferences.setLanguage(QString::fromLatin1(QTest::currentDataTag()));
    const auto minutes = [](int n) { return QCoreApplication::translate("Age", "%n minute(s) ago", nullptr, n); };
    QCOMPARE(minutes(0), none);
    QCOMPARE(minutes(1), one);
    QCOMPARE(minutes(5), many);
}

void TranslationsTest::everySettingIsExplained_data()
{
    QTest::addColumn<QString>("language");
    for (const char *language : { "fr", "de", "es" })
        QTest::newRow(language) << QString::fromLatin1(language);
}

// The sentences come from the server in English and are translated when they are shown.
void TranslationsTest::everySettingIsExplained()
{
    QFETCH(QString, language);
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/translations/facteur_%1.qm").arg(language)));
    for (const settings::LiveSetting &setting : settings::liveCatalogue()) {
        const QString translated = translator.translate("Settings", setting.sentence);
        QVERIFY2(!translated.isEmpty() && translated != QString::fromUtf8(setting.sentence), setting.key);
    }
}

void TranslationsTest::languageChangesAtRunTime_data()
{
    QTest::addColumn<QString>("queue"); // the page's name
    QTest::addColumn<QString>("tryNow"); // a button on it
    QTest::addColumn<QString>("attempts"); // the head of a column
    QTest::addColumn<QString>("help"); // the beginning of its help
    QTest::addColumn<QString>("later"); // the name of a page that is made only then
    QTest::newRow("fr") << text("File d’attente") << text("Essayer maintenant") << text("Tentatives") << text("Le courrier pour d’autres serveurs")
                        << text("Certificats");
    QTest::newRow("de") << text("Warteschlange") << text("Jetzt versuchen") << text("Versuche") << text("Mail an andere Server") << text("Domains");
    QTest::newRow("es") << text("Cola de correo") << text("Intentar ahora") << text("Intentos") << text("El correo para otros servidores") << text("Alias");
    QTest::newRow("en") << text("Queue") << text("Try now") << text("Attempts") << text("Mail to other servers") << text("Logs");
}

void TranslationsTest::languageChangesAtRunTime()
{
    QFETCH(QString, queue);
    QFETCH(QString, tryNow);
    QFETCH(QString, attempts);
    QFETCH(QString, help);
    QFETCH(QString, later);
    gui::Page *page = m_stage->window->openPage(QStringLiteral("queue"));
    QVERIFY(page);
    m_stage->preferences.setLanguage(QString::fromLatin1(QTest::currentDataTag()));
    WAIT_EQUAL(page->windowTitle(), queue);
    QVERIFY(page->accessibleDescription().startsWith(help));
    QVERIFY(button(page, tryNow));
    const auto *list = m_stage->window->findChild<QListWidget *>();
    QVERIFY(list);
    QVERIFY(!list->findItems(queue, Qt::MatchExactly).isEmpty());
    QVERIFY(!list->findItems(later, Qt::MatchExactly).isEmpty());
    const auto *view = page->findChild<QAbstractItemView *>();
    QVERIFY(view);
    QStringList heads;
    for (int column = 0; column < view->model()->columnCount(); ++column)
        heads.append(view->model()->headerData(column, Qt::Horizontal).toString());
    QVERIFY2(heads.contains(attempts), qPrintable(heads.join(u'|')));
    QCOMPARE(QLocale().language(), QLocale(QString::fromLatin1(QTest::currentDataTag())).language());
    screenshot(m_stage->window.get(), QStringLiteral("language-") + QString::fromLatin1(QTest::currentDataTag()));
    // A page that is shown for the first time after the change.
    const QListWidgetItem *item = list->findItems(later, Qt::MatchExactly).front();
    const gui::Page *fresh = m_stage->window->openPage(item->data(Qt::UserRole).toString());
    QVERIFY(fresh);
    QCOMPARE(fresh->windowTitle(), later);
}

void TranslationsTest::otherLanguagesReadEnglish()
{
    m_stage->preferences.setLanguage(QStringLiteral("fi"));
    QCOMPARE(QCoreApplication::translate("Age", "%n hour(s) ago", nullptr, 1), text("1 hour ago"));
    QCOMPARE(QLocale().language(), QLocale::Finnish); // dates and numbers stay the person's own
}

FACTEUR_TEST(TranslationsTest)
#include "tst_translations.moc"

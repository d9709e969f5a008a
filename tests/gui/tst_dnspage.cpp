// The DNS page on a real server whose DNS does not answer: records to copy, the zone file, and honest words about the rest.
#include "tests/gui/pageacts.h"

#include "gui/pages/dns/dnspage.h"
#include "gui/pages/dns/reachability.h"
#include "gui/pages/dns/recordlist.h"
#include "gui/pages/dns/zonedialog.h"
#include "gui/pages/domains/domainspage.h"
#include "gui/widgets/copybutton.h"

#include <QClipboard>
#include <QFile>
#include <QFrame>

using namespace testsupport;

class DnsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_stage.reset(); }
    void recordsStandWithCopyButtons();
    void dnsThatDoesNotAnswerIsSaid();
    void zoneFileIsCopiedAndSaved();
    void domainsPageLeadsHere();
    void reachability();

private:
    std::unique_ptr<Stage> m_stage;
    gui::DnsPage *m_page = nullptr;
};

void DnsPageTest::initTestCase()
{
    m_stage = std::make_unique<Stage>();
    m_stage->ask(QStringLiteral("domain.add"), { { QStringLiteral("name"), QStringLiteral("second.example") } });
    m_page = m_stage->open<gui::DnsPage>("dns");
    QVERIFY(m_page);
}

void DnsPageTest::recordsStandWithCopyButtons()
{
    auto *section = sectionOf<gui::RecordsSection>(m_page->tabs());
    auto *records = section->findChild<gui::RecordList *>();
    WAIT_FOR(records->findChild<QFrame *>(QStringLiteral("record-mx")));
    QCOMPARE(nameless(m_page), QStringList());
    auto *mx = records->findChild<QFrame *>(QStringLiteral("record-mx"));
    QTest::mouseClick(button(mx, QStringLiteral("Copy the value of the MX record")), Qt::LeftButton);
    QVERIFY2(QGuiApplication::clipboard()->text().contains(QStringLiteral("mail.example.test")), qPrintable(QGuiApplication::clipboard()->text()));
    QVERIFY(records->findChildren<gui::CopyButton *>().size() >= 6);
}

void DnsPageTest::dnsThatDoesNotAnswerIsSaid()
{
    auto *state = m_page->findChild<QLabel *>(QStringLiteral("dnsState"));
    WAIT_FOR(state->text().contains(QStringLiteral("(checked ")));
    screenshot(m_stage->window.get(), QStringLiteral("dns-records"));
    QVERIFY(!state->text().startsWith(QStringLiteral("All that matters")));
}

void DnsPageTest::zoneFileIsCopiedAndSaved()
{
    auto *section = sectionOf<gui::RecordsSection>(m_page->tabs());
    QTest::mouseClick(button(section, QStringLiteral("Zone file…")), Qt::LeftButton);
    auto *dialog = qobject_cast<gui::ZoneDialog *>(openDialog("zoneDialog"));
    QVERIFY(dialog);
    screenshot(dialog, QStringLiteral("dns-zone"));
    QCOMPARE(nameless(dialog), QStringList());
    QTest::mouseClick(button(dialog, QStringLiteral("Copy all")), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("MX")));
    QTemporaryDir folder;
    QString why;
    QVERIFY(dialog->saveTo(folder.filePath(QStringLiteral("zone")), &why));
    QFile saved(folder.filePath(QStringLiteral("zone")));
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(saved.readAll()), QGuiApplication::clipboard()->text());
    QVERIFY(!dialog->saveTo(QStringLiteral("/nowhere/zone"), &why));
    QVERIFY(!why.isEmpty());
    dialog->close();
    WAIT_FOR(!openDialog("zoneDialog"));
}

void DnsPageTest::domainsPageLeadsHere()
{
    auto *domains = m_stage->open<gui::DomainsPage>("domains");
    auto *view = domains->findChild<gui::TableView *>();
    QVERIFY(choose(view, QStringLiteral("second.example")));
    action(domains, QStringLiteral("DNS records"))->trigger();
    WAIT_EQUAL(field<QComboBox>(m_page, QStringLiteral("Domain"))->currentText(), QStringLiteral("second.example"));
    QVERIFY(m_page->isVisible());
}

void DnsPageTest::reachability()
{
    auto *section = sectionOf<gui::ReachabilitySection>(m_page->tabs());
    auto *out = section->findChild<QLabel *>(QStringLiteral("portOut"));
    QCOMPARE(out->text(), QStringLiteral("not tested yet"));
    m_stage->preferences.setLanguage(QStringLiteral("de"));
    WAIT_FOR(out->text() == u"noch nicht getestet");
    m_stage->preferences.setLanguage(QStringLiteral("en"));
    WAIT_FOR(out->text() == u"not tested yet");
    screenshot(m_stage->window.get(), QStringLiteral("dns-reachability-before"));
    QTest::mouseClick(button(section, QStringLiteral("Test the ports")), Qt::LeftButton);
    QCOMPARE(out->text(), QStringLiteral("Testing…"));
    QTRY_VERIFY_WITH_TIMEOUT(out->text() != u"Testing…" && button(section, QStringLiteral("Test the ports"))->isEnabled(), 60000);
    QVERIFY(out->text().size() > 10);
    screenshot(m_stage->window.get(), QStringLiteral("dns-reachability"));
    const QString tested = out->text();
    m_stage->preferences.setLanguage(QStringLiteral("de"));
    WAIT_FOR(out->text() != tested && out->text() != u"noch nicht getestet");
    m_stage->preferences.setLanguage(QStringLiteral("en"));
    WAIT_FOR(out->text() == tested);
    QCOMPARE(nameless(section), QStringList());
}

FACTEUR_TEST(DnsPageTest)
#include "tst_dnspage.moc"

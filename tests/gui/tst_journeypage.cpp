// The journey page on mails that really came through the door: delivered, refused, taken for junk.
#include "tests/gui/pageacts.h"

#include "gui/pages/journey/journeypage.h"
#include "gui/pages/journey/timelineview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QTcpSocket>

using namespace testsupport;

class JourneyPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_stage.reset(); }
    void everythingHasAName() { QCOMPARE(nameless(m_page), QStringList()); }
    void deliveredMailIsFoundByItsSender();
    void refusedMailSaysWhy();
    void junkShowsWhatWeighed();
    void onlyWhatMattered();
    void copiedAsText();
    void openedFromAnotherPage();
    void everyKnownEventIsASentence_data();
    void everyKnownEventIsASentence();

private:
    void send(const QByteArray &from, const QByteArray &to, const QByteArray &body, const QByteArray &id = "one@sender.example");
    gui::TimelineView *timeline() { return m_page->findChild<gui::TimelineView *>(); }
    QLabel *answer() { return m_page->findChild<QLabel *>(QStringLiteral("journeyAnswer")); }
    bool find(const QString &name, const QString &text, int rows = 1);
    std::unique_ptr<Stage> m_stage;
    gui::JourneyPage *m_page = nullptr;
    gui::TableView *m_view = nullptr;
};

void JourneyPageTest::initTestCase()
{
    m_stage = std::make_unique<Stage>();
    m_page = m_stage->open<gui::JourneyPage>("journey");
    QVERIFY(m_page);
    m_view = m_page->findChild<gui::TableView *>();
    screenshot(m_stage->window.get(), QStringLiteral("journey-empty"));
    send("friend@sender.example", "alice@example.test", "Hello Alice\r\n");
    send("friend@sender.example", "nobody@example.test", "Hello?\r\n", "two@sender.example");
    send("spammer@sender.example", "alice@example.test", "XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X\r\n", "three@sender.example");
}

// One SMTP conversation; what is answered is the page's to show.
void JourneyPageTest::send(const QByteArray &from, const QByteArray &to, const QByteArray &body, const QByteArray &id)
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
    QVERIFY(answerTo("EHLO client.sender.example").startsWith("250"));
    answerTo("MAIL FROM:<" + from + ">");
    if (answerTo("RCPT TO:<" + to + ">").startsWith('2') && answerTo("DATA").startsWith("354"))
        answerTo("From: <" + from + ">\r\nTo: <" + to + ">\r\nDate: Tue, 24 Nov 2026 12:00:00 +0000\r\nSubject: Test\r\nMessage-ID: <" + id + ">\r\n\r\n" + body + ".");
    answerTo("QUIT");
}

bool JourneyPageTest::find(const QString &name, const QString &text, int rows)
{
    QTest::mouseClick(button(m_page, QStringLiteral("Clear the search")), Qt::LeftButton);
    auto *edit = field<QLineEdit>(m_page, name);
    edit->setText(text);
    QTest::keyClick(edit, Qt::Key_Return);
    const auto found = [&] { return m_view->model()->rowCount() == rows && !m_view->model()->isLoading(); };
    for (int i = 0; i < 20 && !found(); ++i) {
        m_page->refresh();
        if (QTest::qWaitFor(found, 1000))
            break;
    }
    if (!found())
        return false;
    m_view->table()->selectRow(0);
    return QTest::qWaitFor([this] { return timeline()->count() > 0; }, 30000);
}

void JourneyPageTest::deliveredMailIsFoundByItsSender()
{
    QVERIFY(find(QStringLiteral("Message-ID"), QStringLiteral("<one@sender.example>")));
    WAIT_FOR(answer()->text().startsWith(QStringLiteral("In alice@example.test's mailbox INBOX")));
    screenshot(m_stage->window.get(), QStringLiteral("journey-delivered"));
    QCOMPARE(m_view->model()->textOf(0, 1), QStringLiteral("delivered"));
    bool told = false;
    for (const gui::story::Step &step : timeline()->steps())
        told = told || step.what.startsWith(QStringLiteral("Arrived from friend@sender.example"));
    QVERIFY(told);
}

void JourneyPageTest::refusedMailSaysWhy()
{
    QVERIFY(find(QStringLiteral("To"), QStringLiteral("nobody@example.test")));
    WAIT_FOR(answer()->text().contains(QStringLiteral("there is no mailbox nobody@example.test here")));
    screenshot(m_stage->window.get(), QStringLiteral("journey-refused"));
}

void JourneyPageTest::junkShowsWhatWeighed()
{
    QVERIFY(find(QStringLiteral("From"), QStringLiteral("spammer@sender.example")));
    const auto weighed = [this] { // the timeline comes behind the row
        const auto &steps = timeline()->steps();
        return std::any_of(steps.begin(), steps.end(),
            [](const gui::story::Step &step) { return step.what.startsWith(QStringLiteral("Test text for spam filters")) && !step.why.isEmpty(); });
    };
    WAIT_FOR(weighed());
    screenshot(m_stage->window.get(), QStringLiteral("journey-junk"));
}

void JourneyPageTest::onlyWhatMattered()
{
    const int all = timeline()->count();
    auto *only = m_page->findChild<QCheckBox *>();
    only->setChecked(true);
    QVERIFY(timeline()->count() < all || std::none_of(timeline()->steps().begin(), timeline()->steps().end(), [](const auto &step) { return step.isMinor; }));
    only->setChecked(false);
    QCOMPARE(timeline()->count(), all);
}

void JourneyPageTest::copiedAsText()
{
    QTest::mouseClick(button(m_page, QStringLiteral("Copy the whole journey")), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Test text for spam filters")));
}

void JourneyPageTest::openedFromAnotherPage()
{
    QVERIFY(find(QStringLiteral("Message-ID"), QStringLiteral("one@sender.example")));
    const QString trace = m_view->model()->idOf(0);
    QTest::mouseClick(button(m_page, QStringLiteral("Clear the search")), Qt::LeftButton);
    m_stage->window->openPage(QStringLiteral("journey"), trace);
    WAIT_FOR(m_view->model()->rowCount() == 1 && m_view->currentRow());
    WAIT_FOR(answer()->text().startsWith(QStringLiteral("In alice@example.test's mailbox")));
}

void JourneyPageTest::everyKnownEventIsASentence_data()
{
    QTest::addColumn<QString>("event");
    for (const char *event : { "verdict", "decision", "message-arrived", "message-accepted", "message-refused", "sender-refused", "recipient-refused", "recipient-unknown",
             "relay-refused", "sender-not-owned", "relocated", "copied", "delivered", "not-delivered", "forwarding-loop", "message-queued", "connected", "host-failed", "no-host",
             "tls-failed", "recipient-delivered", "recipient-deferred", "recipient-failed", "double-bounce-dropped", "message-removed", "discarded", "rejected", "vacation",
             "vacation-not-sent", "script-problem", "spool-file-missing" })
        QTest::newRow(event) << QString::fromLatin1(event);
}

void JourneyPageTest::everyKnownEventIsASentence()
{
    QFETCH(QString, event);
    const QJsonArray events { QJsonObject { { QStringLiteral("time"), QStringLiteral("2026-11-24T12:00:00.000Z") }, { QStringLiteral("event"), event },
        { QStringLiteral("to"), QStringLiteral("bob@example.test") }, { QStringLiteral("from"), QStringLiteral("eve@example.org") }, { QStringLiteral("check"), QStringLiteral("spf") },
        { QStringLiteral("decision"), QStringLiteral("reject") }, { QStringLiteral("reply"), QStringLiteral("550 5.7.1 No") } } };
    const auto steps = gui::story::steps(events);
    QCOMPARE(steps.size(), size_t(1));
    QVERIFY(!steps.front().icon.isEmpty());
    QVERIFY2(steps.front().what != event && steps.front().what.size() > 3, qPrintable(steps.front().what));
    QVERIFY(!gui::story::answer(events).sentence.isEmpty());
}

FACTEUR_TEST(JourneyPageTest)
#include "tst_journeypage.moc"

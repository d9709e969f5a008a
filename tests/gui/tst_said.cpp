// What the server says, read by somebody who reads French: its health, a refused mail's journey and a refused wish have no
// English sentence of ours.
#include "tests/gui/fit.h"
#include "tests/gui/pageacts.h"

#include "gui/app/said.h"
#include "gui/pages/journey/journeypage.h"
#include "gui/pages/journey/timelineview.h"
#include "gui/pages/overview/overviewpage.h"

#include <QLabel>
#include <QTcpSocket>

using namespace testsupport;

class SaidTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void words();
    void wordsFromOutside();
    void health();
    void dnsAdvice();
    void refusedMail();
    void refusedWish();

private:
    void sendRefusedMail();
    static QStringList shown(QWidget *widget);
    std::unique_ptr<Stage> m_stage;
};

void SaidTest::initTestCase()
{
    m_stage = std::make_unique<Stage>();
    m_stage->preferences.setLanguage(QStringLiteral("fr"));
}

void SaidTest::cleanupTestCase()
{
    m_stage->preferences.setLanguage(QStringLiteral("en"));
    m_stage.reset();
}

QStringList SaidTest::shown(QWidget *widget)
{
    QStringList texts;
    for (const QLabel *label : widget->findChildren<QLabel *>())
        texts.append(label->text());
    return texts;
}

void SaidTest::words()
{
    QCOMPARE(gui::said(Sentence("The queue is empty")), QStringLiteral("La file d’attente est vide"));
    QCOMPARE(gui::said(Sentence::counted("%n messages wait in the queue", 1)), QStringLiteral("1 message attend dans la file"));
    QCOMPARE(gui::said(Sentence::counted("%n messages wait in the queue", 1200)), QStringLiteral("1200 messages attendent dans la file"));
    QCOMPARE(gui::said(Sentence::of("%1 is on the block list %2", Sentence("The client's address"), "bl.example")),
        QStringLiteral("L’adresse du client est sur la liste de blocage bl.example"));
    QCOMPARE(gui::said(Sentence(QByteArray("550 5.7.1 Go away"))), QStringLiteral("550 5.7.1 Go away"));
    QCOMPARE(gui::said(Sentence()), QString());
    // An event of the trace has its words as text; an older one has none.
    const QJsonObject event { { QStringLiteral("reason"), QStringLiteral("The client may send for a.example") },
        { QStringLiteral("reasonWords"), QStringLiteral("[\"The client may send for %1\",\"a.example\"]") } };
    QCOMPARE(gui::said(event, "reason"), QStringLiteral("Le client peut envoyer au nom de a.example"));
    QCOMPARE(gui::said(QJsonObject { { QStringLiteral("reason"), QStringLiteral("The client may send for a.example") } }, "reason"),
        QStringLiteral("The client may send for a.example"));
}

void SaidTest::wordsFromOutside()
{
    QJsonArray deep { QStringLiteral("%1") };
    for (int i = 0; i < 100; ++i)
        deep = QJsonArray { QStringLiteral("%1"), deep };
    QCOMPARE(gui::said(QStringLiteral("x"), deep), QString());
    // Sentences within sentences do not multiply each other.
    const QString many = QStringLiteral("%1").repeated(1000);
    QJsonArray large { many, many };
    for (int i = 0; i < 4; ++i)
        large = QJsonArray { many, large };
    QVERIFY(gui::said(QStringLiteral("x"), large).size() <= 6 * many.size());
    QCOMPARE(gui::said(QStringLiteral("x"), QJsonArray { 5, -1e300, QJsonObject() }), QString());
}

void SaidTest::health()
{
    auto *page = m_stage->open<gui::OverviewPage>("overview");
    QVERIFY(page);
    const QJsonArray items = m_stage->ask(QStringLiteral("health.list"), { { QStringLiteral("refresh"), true } })[u"items"].toArray();
    QVERIFY(items.size() > 5);
    for (const QJsonValue &item : items) {
        for (const char *key : { "sentence", "meaning", "advice" }) {
            const QString english = item.toObject()[QLatin1StringView(key)].toString();
            QVERIFY2(english.isEmpty() || gui::said(item.toObject(), key) != english, qPrintable(english));
        }
    }
    WAIT_FOR(shown(page).contains(QStringLiteral("La file d’attente est vide")));
    const QString all = shown(page).join(u'\n');
    for (const QJsonValue &item : items) {
        const QString english = item[u"sentence"].toString();
        QVERIFY2(!all.contains(english), qPrintable(english));
    }
    screenshot(m_stage->window.get(), QStringLiteral("said-health"));
    QCOMPARE(cutTexts(page), QStringList());
}

void SaidTest::dnsAdvice()
{
    const QJsonObject advice = m_stage->ask(QStringLiteral("dns.check"), { { QStringLiteral("domain"), QStringLiteral("example.test") }, { QStringLiteral("ipv4"), QStringLiteral("192.0.2.7") } });
    const QJsonArray records = advice[u"records"].toArray();
    QVERIFY(records.size() > 5);
    for (const QJsonValue &record : records) {
        QVERIFY2(gui::said(record.toObject(), "why") != record[u"why"].toString(), qPrintable(record[u"why"].toString()));
        const QJsonObject check = record[u"check"].toObject();
        const QString english = check[u"sentence"].toString();
        QVERIFY2(english.isEmpty() || gui::said(check, "sentence") != english, qPrintable(english));
    }
}

// A message that every filter refuses, from a client about which much can be said.
void SaidTest::sendRefusedMail()
{
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, quint16(m_stage->daemon.port(25)));
    for (const char *line : { "", "EHLO [10.1.2.3]", "MAIL FROM:<alice@example.test>", "RCPT TO:<alice@example.test>", "DATA",
             "From: <alice@example.test>\r\nSubject: Test\r\n\r\nXJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X\r\n.", "QUIT" }) {
        if (*line)
            client.write(QByteArray(line) + "\r\n");
        QByteArray answer;
        do {
            QVERIFY(QTest::qWaitFor([&] { return client.canReadLine(); }, 30000));
            answer = client.readLine();
        } while (answer.size() > 3 && answer[3] == '-');
    }
}

void SaidTest::refusedMail()
{
    sendRefusedMail();
    auto *page = m_stage->open<gui::JourneyPage>("journey");
    QVERIFY(page);
    auto *view = page->findChild<gui::TableView *>();
    const auto *timeline = page->findChild<gui::TimelineView *>();
    const auto found = [&] { return view->model()->rowCount() > 0 && !view->model()->isLoading(); };
    for (int i = 0; i < 20 && !found(); ++i) {
        page->refresh();
        if (QTest::qWaitFor(found, 1000))
            break;
    }
    QVERIFY(found());
    view->table()->selectRow(0);
    WAIT_FOR(timeline->count() > 0);
    const QJsonArray mails = m_stage->ask(QStringLiteral("trace.find"), { { QStringLiteral("from"), QStringLiteral("alice@example.test") } })[u"mails"].toArray();
    QCOMPARE(mails.size(), 1);
    QString all;
    for (const gui::story::Step &step : timeline->steps())
        all += step.why + u'\n';
    int said = 0;
    const QJsonArray events = mails[0][u"events"].toArray();
    for (const QJsonValue &value : events) {
        const QJsonObject event = value.toObject();
        const QString english = event[u"reason"].toString();
        if (event[u"category"].toString() != u"policy" || english.isEmpty())
            continue;
        ++said;
        const QString french = gui::said(event, "reason");
        QVERIFY2(french != english, qPrintable(english));
        QVERIFY2(all.contains(french), qPrintable(french));
        QVERIFY2(!all.contains(english + u'\n'), qPrintable(english));
    }
    QVERIFY2(said >= 4, qPrintable(all)); // HELO, sender, content, decision
    screenshot(m_stage->window.get(), QStringLiteral("said-journey"));
}

void SaidTest::refusedWish()
{
    QString message;
    m_stage->connection.call(QStringLiteral("domain.add"), { { QStringLiteral("name"), QStringLiteral("example.test") } }, this,
        [&](const control::Answer &answer) { message = gui::Connection::errorText(answer); });
    WAIT_EQUAL(message, QStringLiteral("Le domaine example.test est déjà ici."));
}

FACTEUR_TEST(SaidTest)
#include "tst_said.moc"

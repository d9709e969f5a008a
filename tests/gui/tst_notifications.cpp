// What needs a person is told on the desktop: each of the five matters is really brought about in a real facteurd, and the tray's
// icon tells of it once, with what to do.
#include "tests/gui/stage.h"

#include "gui/app/tray.h"
#include "gui/wizards/mailtalk.h"
#include "tests/support/fakedns.h"

#include <QDateTime>
#include <QProcess>

using namespace testsupport;

class NotificationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void certificateAboutToEnd();
    void queueIsStuck();
    void addressIsOnABlockList();
    void accountSendsLikeABot();
    void diskIsNearlyFull();

private:
    void begin(const QStringList &statements = {}); // the server with these in its database, and the tray on it
    void set(const QString &name, const QString &value) { m_rows << QStringLiteral("REPLACE INTO settings (domain, name, value) VALUES ('', '%1', '%2')").arg(name, value); }
    void lookAgain(); // the server looks at everything now
    QString toldOf(const QString &part); // "title\ntext" of the one notification of that title; empty: none

    std::unique_ptr<TestInstance> m_daemon;
    std::unique_ptr<gui::Connection> m_connection;
    std::unique_ptr<gui::Preferences> m_preferences;
    std::unique_ptr<gui::Tray> m_tray;
    std::unique_ptr<QSignalSpy> m_told;
    QStringList m_rows;
};

void NotificationsTest::init()
{
    freshSettings();
    m_rows.clear();
    set(QStringLiteral("network.public_ipv4"), QStringLiteral("127.0.0.1")); // no router is asked
    m_preferences = std::make_unique<gui::Preferences>();
    m_connection = std::make_unique<gui::Connection>();
    m_tray = std::make_unique<gui::Tray>(*m_connection, *m_preferences);
    m_told = std::make_unique<QSignalSpy>(m_tray.get(), &gui::Tray::told);
}

void NotificationsTest::cleanup()
{
    m_told.reset();
    m_tray.reset();
    m_connection.reset();
    m_daemon.reset();
}

void NotificationsTest::begin(const QStringList &statements)
{
    if (!m_daemon)
        m_daemon = std::make_unique<TestInstance>();
    m_daemon->sql(m_rows + statements);
    m_daemon->start();
    m_connection->open(gui::Profile::ofInstance(m_daemon->directory()));
    WAIT_FOR(m_connection->isConnected());
    lookAgain();
}

void NotificationsTest::lookAgain()
{
    int answers = 0;
    for (const char *method : { "network.publicAddress", "health.list" })
        m_connection->call(QString::fromLatin1(method), { { QStringLiteral("refresh"), true } }, this, [&](const control::Answer &) { ++answers; });
    WAIT_EQUAL(answers, 2);
}

QString NotificationsTest::toldOf(const QString &part)
{
    QStringList found;
    for (const QList<QVariant> &one : *m_told) {
        if (one.at(0).toString().contains(part))
            found << one.at(0).toString() + u'\n' + one.at(1).toString();
    }
    return found.size() == 1 ? found.first() : QString();
}

void NotificationsTest::certificateAboutToEnd()
{
    m_daemon = std::make_unique<TestInstance>();
    const QString tls = m_daemon->directory() + QStringLiteral("/tls/");
    QCOMPARE(QProcess::execute(QStringLiteral("openssl"), { QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                 QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"), QStringLiteral("-days"), QStringLiteral("9"), QStringLiteral("-subj"), QStringLiteral("/CN=mail.example.test"),
                 QStringLiteral("-addext"), QStringLiteral("subjectAltName=DNS:mail.example.test"), QStringLiteral("-keyout"), tls + QStringLiteral("key.pem"), QStringLiteral("-out"), tls + QStringLiteral("cert.pem") }),
        0);
    begin();
    WAIT_FOR(toldOf(QStringLiteral("Certificates")).contains(QStringLiteral("The certificate for mail.example.test ends in")));
    QCOMPARE(m_tray->health(), gui::Health::Attention);
    // Looked at again: told once.
    lookAgain();
    QVERIFY(!toldOf(QStringLiteral("Certificates")).isEmpty());
}

void NotificationsTest::queueIsStuck()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch(), hour = 3600 * 1000;
    begin();
    m_daemon->sql({ QStringLiteral("INSERT INTO queue_messages (id, trace, sender, created, size, spool_name, message_id, envid, ret, body, smtputf8, is_report) "
                           "VALUES (1, 'STUCK1', 'alice@example.test', %1, 1000, 's1', '<1@example.test>', '', 0, 0, 0, 0)")
                .arg(now - 5 * hour - 1000),
        QStringLiteral("INSERT INTO queue_recipients (id, message, address, orcpt, notify, account, destination, state, attempts, next_attempt, last_reply, delay_notified, lease_owner, lease_until) "
                       "VALUES (1, 1, 'bob@far.example', '', 0, 0, 'far.example', 0, 3, %1, '451 later', 0, '', 0)")
            .arg(now + 24 * hour) });
    lookAgain();
    WAIT_FOR(toldOf(QStringLiteral("Queue")).contains(QStringLiteral("waiting for 5 hours")));
    QVERIFY(m_tray->menu()->actions().size() > 3);
    // A click on the notification leads to the queue.
    QSignalSpy wanted(m_tray.get(), &gui::Tray::openWanted);
    m_tray->notificationClicked();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), QStringLiteral("queue"));
}

void NotificationsTest::addressIsOnABlockList()
{
    FakeDns dns;
    QVERIFY(dns.listen());
    QVERIFY(dns.add("mail.example.test A 8.8.4.4"));
    QVERIFY(dns.add("4.4.8.8.bl.example A 127.0.0.2"));
    QVERIFY(dns.add("4.4.8.8.bl.example TXT \"junk came from here\""));
    m_daemon = std::make_unique<TestInstance>(QStringList { QStringLiteral("dns.servers=[\"%1\"]").arg(dns.server()) });
    set(QStringLiteral("network.public_ipv4"), QStringLiteral("8.8.4.4"));
    begin({ QStringLiteral("UPDATE dns_lists SET enabled = 0"), QStringLiteral("INSERT INTO dns_lists (zone) VALUES ('bl.example')") });
    WAIT_FOR(toldOf(QStringLiteral("Block lists")).contains(QStringLiteral("8.8.4.4 is on the block list bl.example")));
    QCOMPARE(m_tray->health(), gui::Health::Attention);
}

void NotificationsTest::accountSendsLikeABot()
{
    set(QStringLiteral("health.sender_messages"), QStringLiteral("3"));
    begin();
    gui::MailServer server;
    server.host = QStringLiteral("localhost");
    server.port = m_daemon->port(465);
    server.trusted = true;
    server.login = QStringLiteral("alice@example.test");
    server.password = Secret("correct-horse-7");
    for (int i = 0; i < 4; ++i) {
        std::optional<QString> outcome;
        gui::SubmissionTalk talk(server);
        connect(&talk, &gui::MailTalk::finished, this, [&] { outcome = QString(); });
        connect(&talk, &gui::MailTalk::failed, this, [&](const QString &why) { outcome = why; });
        talk.submit("alice@example.test", "alice@example.test", "From: <alice@example.test>\r\nTo: <alice@example.test>\r\nSubject: buy\r\n\r\nnow\r\n");
        WAIT_FOR(outcome.has_value());
        QCOMPARE(*outcome, QString());
    }
    lookAgain();
    WAIT_FOR(toldOf(QStringLiteral("Outgoing mail")).contains(QStringLiteral("alice@example.test sent 4 messages")));
    QVERIFY(toldOf(QStringLiteral("Outgoing mail")).contains(QStringLiteral("Change the password")));
}

void NotificationsTest::diskIsNearlyFull()
{
    m_daemon = std::make_unique<TestInstance>();
    qputenv("LD_PRELOAD", FACTEUR_LOWDISK);
    begin();
    qunsetenv("LD_PRELOAD");
    WAIT_FOR(toldOf(QStringLiteral("Disk")).contains(QStringLiteral("(2.0 %) are free")));
    QCOMPARE(m_tray->health(), gui::Health::Attention);
}

FACTEUR_TEST(NotificationsTest)
#include "tst_notifications.moc"

// The program's own business: arguments, one instance, profiles, secrets, autostart, languages, starting a server.
#include "tests/gui/stage.h"

#include "gui/app/application.h"
#include "gui/app/tray.h"
#include "gui/widgets/toasts.h"

#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QTranslator>

using namespace testsupport;

class ApplicationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { freshSettings(); }
    void argumentsAreRead();
    void secondInstanceHandsOver();
    void profilesAreKept();
    void secretsWithoutAServiceLastTheSession();
    void secretsInARealKeychain();
    void autostartFileIsWritten();
    void languageChangesAtRunTime();
    void startsAndStopsAServerForTryingOut();
    void aServerThatCannotStartIsExplained();
    void withoutATrayTheWindowSaysSo();
    void trayTellsOfTheServersState();
    void trayNotifiesOnceOfAMatter();
};

void ApplicationTest::argumentsAreRead()
{
    const auto parse = [](const QStringList &arguments) { return gui::Application::parse(QStringList { QStringLiteral("facteur") } + arguments); };
    const auto background = parse({ QStringLiteral("--background"), QStringLiteral("--lang"), QStringLiteral("fr") });
    QVERIFY(background && background->background && background->language == u"fr" && !background->profile);
    const auto socket = parse({ QStringLiteral("--socket"), QStringLiteral("/run/x.sock") });
    QCOMPARE(socket->profile->socket, QStringLiteral("/run/x.sock"));
    const QTemporaryDir folder;
    const auto instance = parse({ QStringLiteral("--instance"), folder.path() });
    QCOMPARE(instance->profile->socket, folder.path() + QStringLiteral("/run/control.sock"));
    QVERIFY(!parse({ QStringLiteral("--instance"), QStringLiteral("/nowhere") }));
    QCOMPARE(parse({ QStringLiteral("--nonsense") }).failure().kind, Failure::Kind::Syntax);
}

void ApplicationTest::secondInstanceHandsOver()
{
    gui::SingleInstance first;
    QVERIFY(first.listen());
    QSignalSpy wanted(&first, &gui::SingleInstance::wanted);
    bool handed = false;
    std::unique_ptr<QThread> second(QThread::create([&] { handed = gui::SingleInstance().handOver({ QStringLiteral("--socket"), QStringLiteral("/x y") }); }));
    second->start();
    WAIT_EQUAL(wanted.size(), 1);
    second->wait();
    QVERIFY(handed);
    QCOMPARE(wanted.first().first().toStringList(), QStringList({ QStringLiteral("--socket"), QStringLiteral("/x y") }));
}

void ApplicationTest::profilesAreKept()
{
    gui::Profiles profiles;
    QVERIFY(!profiles.chosen());
    gui::Profile remote;
    remote.kind = gui::Profile::Kind::Ssh;
    remote.name = QStringLiteral("Büro");
    remote.sshHost = QStringLiteral("me@mail.example.test");
    remote.sshPort = 2222;
    remote.socket = QStringLiteral("/var/lib/facteur/run/control.sock");
    remote = profiles.add(remote);
    const gui::Profile local = profiles.add(gui::Profile::ofInstance(QStringLiteral("/srv/mail")));
    profiles.choose(remote.id);
    const auto read = gui::Profiles().chosen();
    QVERIFY(read);
    QCOMPARE(read->name, QStringLiteral("Büro"));
    QCOMPARE(read->sshPort, 2222);
    QCOMPARE(read->kind, gui::Profile::Kind::Ssh);
    profiles.remove(remote.id);
    QCOMPARE(gui::Profiles().chosen()->id, local.id);
}

void ApplicationTest::secretsWithoutAServiceLastTheSession()
{
    gui::Secrets secrets; // the tests have no D-Bus session
    std::optional<gui::Secrets::Kept> kept;
    secrets.write(QStringLiteral("smarthost/1"), QStringLiteral("sesame"), this, [&](gui::Secrets::Kept how) { kept = how; });
    WAIT_FOR(kept.has_value());
    QCOMPARE(*kept, gui::Secrets::Kept::ForThisSession);
    QCOMPARE(secrets.hasKeychain(), std::optional(false));
    QVERIFY(!gui::Secrets::sessionOnlySentence().isEmpty());
    bool answered = false;
    std::optional<QString> value;
    secrets.read(QStringLiteral("smarthost/1"), this, [&](const std::optional<QString> &found) {
        value = found;
        answered = true;
    });
    WAIT_FOR(answered);
    QCOMPARE(value, std::optional(QStringLiteral("sesame")));
    answered = false;
    gui::Secrets next; // after a restart of the program
    next.read(QStringLiteral("smarthost/1"), this, [&](const std::optional<QString> &found) {
        value = found;
        answered = true;
    });
    WAIT_FOR(answered);
    QVERIFY(!value);
}

// With gnome-keyring in a session of its own: gui.keychain (keychain.py).
void ApplicationTest::secretsInARealKeychain()
{
    if (!qEnvironmentVariableIsSet("FACTEUR_KEYCHAIN")) {
        qInfo("a real keychain did not run here; gui.keychain runs it");
        return;
    }
    const QString key = QStringLiteral("smarthost/relay.example/alice");
    std::optional<gui::Secrets::Kept> kept;
    gui::Secrets secrets;
    secrets.write(key, QStringLiteral("sesame"), this, [&](gui::Secrets::Kept how) { kept = how; });
    WAIT_FOR(kept.has_value());
    QCOMPARE(*kept, gui::Secrets::Kept::InKeychain);
    QCOMPARE(secrets.hasKeychain(), std::optional(true));
    const auto readAnew = [&] {
        gui::Secrets next; // after a restart of the program
        bool answered = false;
        std::optional<QString> value;
        next.read(key, this, [&](const std::optional<QString> &found) {
            value = found;
            answered = true;
        });
        return QTest::qWaitFor([&] { return answered; }, 30000) ? value : QStringLiteral("no answer");
    };
    QCOMPARE(readAnew(), std::optional(QStringLiteral("sesame")));
    secrets.remove(key);
    QTRY_VERIFY_WITH_TIMEOUT(!readAnew(), 30000);
}

void ApplicationTest::autostartFileIsWritten()
{
    gui::Preferences preferences;
    QVERIFY(!preferences.startsWithSession());
    QVERIFY(preferences.setStartsWithSession(true));
    QVERIFY(preferences.startsWithSession());
    QFile file(gui::Preferences::autostartFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.startsWith("[Desktop Entry]\n"));
    QVERIFY(text.contains("--background\n"));
    QVERIFY(preferences.setStartsWithSession(false));
    QVERIFY(!QFile::exists(file.fileName()));
}

void ApplicationTest::languageChangesAtRunTime()
{
    // A translator stands in for whatever is complete by now: what counts is that every text is set anew.
    class Shouting : public QTranslator
    {
    public:
        QString translate(const char *, const char *source, const char *, int) const override { return QStringLiteral("¡") + QString::fromUtf8(source); }
        bool isEmpty() const override { return false; }
    } shouting;
    Stage stage;
    for (const char *id : { "queue", "logs", "settings", "overview" })
        stage.window->openPage(QString::fromLatin1(id));
    QVERIFY(button(stage.window.get(), QStringLiteral("Try all now")));
    QCoreApplication::installTranslator(&shouting);
    QCoreApplication::processEvents();
    screenshot(stage.window.get(), QStringLiteral("language-changed"));
    QStringList unchanged;
    for (QAbstractButton *candidate : stage.window->findChildren<QAbstractButton *>()) {
        if (!candidate->text().isEmpty() && !candidate->text().contains(u'¡'))
            unchanged.append(candidate->text());
    }
    QCoreApplication::removeTranslator(&shouting);
    QCOMPARE(unchanged, QStringList());
    QCoreApplication::processEvents();
    QVERIFY(button(stage.window.get(), QStringLiteral("Try all now")));
}

void ApplicationTest::startsAndStopsAServerForTryingOut()
{
    TestInstance instance; // made, not started
    qputenv("PATH", QFileInfo(TestInstance::program(QStringLiteral("facteurd"))).absolutePath().toLocal8Bit() + ':' + qgetenv("PATH"));
    gui::Profile profile = gui::Profile::ofInstance(instance.directory());
    profile.starts = gui::Profile::Starts::Child;
    gui::Application application({ profile, false, QStringLiteral("en") });
    application.start();
    WAIT_EQUAL(application.connection().state(), gui::Connection::State::Disconnected);
    QAbstractButton *start = button(&application.window(), QStringLiteral("Start the server"));
    QVERIFY(start);
    WAIT_FOR(start->isVisible());
    screenshot(&application.window(), QStringLiteral("server-stopped"));
    QTest::mouseClick(start, Qt::LeftButton);
    WAIT_FOR(application.connection().isConnected());
    QVERIFY(application.server().ownsChild());
    application.stopServer();
    WAIT_FOR(openDialog("confirmLoss"));
    screenshot(openDialog("confirmLoss"), QStringLiteral("confirm-stop"));
    QTest::mouseClick(openDialog("confirmLoss")->findChild<QAbstractButton *>(QStringLiteral("deed")), Qt::LeftButton);
    WAIT_FOR(!application.server().ownsChild());
    WAIT_FOR(!application.connection().isConnected());
}

void ApplicationTest::aServerThatCannotStartIsExplained()
{
    TestInstance instance;
    QFile config(instance.directory() + QStringLiteral("/facteur.toml"));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("nonsense = 1\n");
    config.close();
    gui::ServerProcess server;
    QSignalSpy finished(&server, &gui::ServerProcess::finished);
    gui::Profile profile = gui::Profile::ofInstance(instance.directory());
    profile.starts = gui::Profile::Starts::Child;
    server.start(profile);
    WAIT_EQUAL(finished.size(), 1);
    QCOMPARE(finished.first().at(0).toBool(), false);
    QVERIFY2(finished.first().at(1).toString().contains(QStringLiteral("nonsense")), qPrintable(finished.first().at(1).toString()));
}

void ApplicationTest::withoutATrayTheWindowSaysSo()
{
    QVERIFY(!gui::Tray::isThere()); // the offscreen platform has none
    TestInstance instance;
    instance.start();
    gui::Application application({ gui::Profile::ofInstance(instance.directory()), true, QStringLiteral("en") }); // --background
    application.start();
    gui::MainWindow &window = application.window();
    WAIT_FOR(window.isVisible()); // all the same: nothing else could bring it
    const auto said = [&] {
        for (const QLabel *label : window.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text() == u"No system tray: closing this window ends the program")
                return true;
        }
        return false;
    };
    WAIT_FOR(said());
    WAIT_FOR(application.connection().isConnected());
    QVERIFY(window.openPage(QStringLiteral("queue")));
    QSignalSpy closed(&window, &gui::MainWindow::closedForGood);
    window.close();
    QCOMPARE(closed.size(), 1);
}

void ApplicationTest::trayTellsOfTheServersState()
{
    Stage stage;
    gui::Tray tray(stage.connection, stage.preferences);
    tray.show(); // offscreen has no tray: harmless
    WAIT_EQUAL(tray.health() == gui::Health::Well || tray.health() == gui::Health::Attention, true);
    stage.daemon.kill();
    WAIT_EQUAL(tray.health(), gui::Health::Working);
    stage.connection.close();
    QCOMPARE(tray.health(), gui::Health::Stopped);
    QVERIFY(tray.toolTip().contains(QStringLiteral("Stopped")));
    QSignalSpy quit(&tray, &gui::Tray::quitWanted);
    tray.menu()->actions().constLast()->trigger();
    QCOMPARE(quit.size(), 1);
}

void ApplicationTest::trayNotifiesOnceOfAMatter()
{
    Stage stage;
    gui::Tray tray(stage.connection, stage.preferences);
    QSignalSpy told(&tray, &gui::Tray::told);
    const auto health = [&](const char *state) {
        const QJsonObject item { { QStringLiteral("id"), QStringLiteral("disk:mail") }, { QStringLiteral("part"), QStringLiteral("disk") },
            { QStringLiteral("state"), QString::fromLatin1(state) }, { QStringLiteral("sentence"), QStringLiteral("The disk is nearly full") },
            { QStringLiteral("advice"), QStringLiteral("Make room") } };
        Q_EMIT stage.connection.notified(QStringLiteral("health"), { { QStringLiteral("items"), QJsonArray { item } } });
    };
    health("well");
    QCOMPARE(told.size(), 0);
    health("attention");
    health("attention");
    QCOMPARE(told.size(), 1);
    QVERIFY(told.first().at(1).toString().contains(QStringLiteral("Make room")));
    QCOMPARE(tray.health(), gui::Health::Attention);
    QVERIFY2(tray.toolTip().contains(QStringLiteral("The disk is nearly full")), qPrintable(tray.toolTip())); // the last event
    Q_EMIT stage.connection.notified(QStringLiteral("counters"), { { QStringLiteral("today"), QJsonObject { { QStringLiteral("values"), QJsonObject { { QStringLiteral("mailIn"), 12 }, { QStringLiteral("mailOut"), 3 } } } } } });
    const QList<QAction *> entries = tray.menu()->actions();
    QVERIFY(std::any_of(entries.begin(), entries.end(), [](const QAction *entry) { return entry->text() == u"Today: 12 received, 3 sent"; }));
    health("trouble"); // worse: told again
    QCOMPARE(told.size(), 2);
    health("well");
    health("attention"); // once more: a new matter
    QCOMPARE(told.size(), 3);
    stage.preferences.setNotifications(false);
    health("trouble");
    QCOMPARE(told.size(), 3);
}

FACTEUR_TEST(ApplicationTest)
#include "tst_application.moc"

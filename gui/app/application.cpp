#include "gui/app/application.h"

#include "gui/app/askpass.h"
#include "gui/app/icons.h"
#include "gui/app/mainwindow.h"
#include "gui/app/passphrases.h"
#include "gui/app/tray.h"
#include "gui/dialogs/confirm.h"
#include "gui/dialogs/profiledialog.h"
#include "gui/widgets/toasts.h"
#include "gui/wizards/setupwizard.h"
#include "shared/base/version.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <cstdio>

namespace gui {

Result<Application::Options> Application::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Facteur: your own mail server. This program sets it up and watches it."));
    const QCommandLineOption instance(QStringLiteral("instance"), tr("Folder of the server to show."), QStringLiteral("DIR"));
    const QCommandLineOption socket(QStringLiteral("socket"), tr("Control socket of the server to show."), QStringLiteral("PATH"));
    const QCommandLineOption background(QStringLiteral("background"), tr("Start in the system tray, without a window."));
    const QCommandLineOption language(QStringLiteral("lang"), tr("Language for this run (en, fr, de, es)."), QStringLiteral("CODE"));
    const QCommandLineOption help({ QStringLiteral("h"), QStringLiteral("help") }, tr("Show this help."));
    const QCommandLineOption version(QStringLiteral("version"), tr("Show the version."));
    parser.addOptions({ instance, socket, background, language, help, version });
    if (!parser.parse(arguments))
        return Failure { Failure::Kind::Syntax, "usage", parser.errorText() };
    if (parser.isSet(help))
        return Failure { Failure::Kind::Refused, "help", parser.helpText() };
    if (parser.isSet(version))
        return Failure { Failure::Kind::Refused, "version", QStringLiteral("facteur " FACTEUR_VERSION) };
    Options options;
    options.background = parser.isSet(background);
    options.language = parser.value(language);
    if (parser.isSet(instance)) {
        if (!QFileInfo(parser.value(instance)).isDir())
            return Failure { Failure::Kind::NotFound, "instance", tr("There is no folder %1").arg(parser.value(instance)) };
        options.profile = Profile::ofInstance(parser.value(instance));
    } else if (parser.isSet(socket)) {
        options.profile = Profile::ofSocket(parser.value(socket));
    }
    return options;
}

int Application::main(QApplication &application)
{
    application.setOrganizationName(QStringLiteral("facteur"));
    application.setApplicationName(QStringLiteral("facteur"));
    application.setApplicationDisplayName(QStringLiteral("Facteur"));
    application.setApplicationVersion(QStringLiteral(FACTEUR_VERSION));
    application.setDesktopFileName(QStringLiteral("facteur"));
    application.setWindowIcon(icon(QStringLiteral("facteur")));
    const auto options = parse(application.arguments());
    if (!options) {
        const bool wanted = options.failure().kind == Failure::Kind::Refused;
        std::fprintf(wanted ? stdout : stderr, "%s\n", qPrintable(options.failure().reason));
        return wanted ? 0 : 2;
    }
    SingleInstance single;
    if (single.handOver(application.arguments().mid(1)))
        return 0;
    single.listen();
    Application facteur(*options);
    connect(&single, &SingleInstance::wanted, &facteur, [&facteur](const QStringList &arguments) {
        const auto second = parse(QStringList { QCoreApplication::applicationFilePath() } + arguments);
        if (second && second->profile)
            facteur.open(*second->profile);
        if (!second || !second->background)
            facteur.showWindow();
    });
    facteur.start();
    return application.exec();
}

Application::Application(const Options &options)
    : m_options(options)
{
    m_preferences.applyLanguage(options.language);
    m_preferences.applyTheme();
    QApplication::setQuitOnLastWindowClosed(false); // the tray's icon is no window
    m_window = std::make_unique<MainWindow>(m_connection, m_preferences, m_secrets);
    connect(m_window.get(), &MainWindow::closedForGood, this, &Application::quit, Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::connectWanted, this, [this] {
        auto *dialog = new ProfileDialog({}, m_window.get());
        connect(dialog, &ProfileDialog::chosen, this, [this](const Profile &profile) {
            const Profile added = Profiles().add(profile);
            Profiles().choose(added.id);
            open(added);
        });
        dialog->open();
    });
    connect(m_window.get(), &MainWindow::setupWanted, this, &Application::setUp);
    connect(m_window.get(), &MainWindow::startServerWanted, this, &Application::startServer);
    connect(&m_connection, &Connection::stateChanged, this, &Application::showServerControl);
    connect(&m_connection, &Connection::profileChanged, this, &Application::showServerControl);
    connect(&m_server, &ServerProcess::finished, this, [this](bool well, const QString &sentence) {
        if (well)
            m_window->toasts()->showDone(sentence);
        else
            m_window->toasts()->showError(sentence);
        m_connection.retryNow();
        showServerControl();
    });
    connect(&m_server, &ServerProcess::childEnded, this,
        [this](const QString &lastWords) { m_window->toasts()->showError(tr("The server ended by itself: %1").arg(lastWords)); });
    auto *passphrases = new Passphrases(m_secrets, m_window.get());
    connect(passphrases, &Passphrases::aboutToAsk, this, &Application::showWindow);
    connect(passphrases, &Passphrases::keptForThisSession, this, [this] { m_window->toasts()->showDone(Secrets::sessionOnlySentence()); });
    m_askpass = std::make_unique<askpass::Server>(
        [passphrases](const askpass::Question &question, askpass::Server::Reply reply) { passphrases->answer(question, std::move(reply)); });
    m_tray = std::make_unique<Tray>(m_connection, m_preferences);
    connectTray();
}

Application::~Application() { m_connection.close(); }

void Application::connectTray()
{
    connect(m_tray.get(), &Tray::openWanted, this, [this](const QString &page) {
        showWindow();
        if (!page.isEmpty())
            m_window->openPage(page);
    });
    connect(m_tray.get(), &Tray::startWanted, this, &Application::startServer);
    connect(m_tray.get(), &Tray::stopWanted, this, &Application::stopServer);
    connect(m_tray.get(), &Tray::quitWanted, this, &Application::quit);
}

void Application::start()
{
    if (const auto profile = m_options.profile ? m_options.profile : Profiles().chosen())
        open(*profile);
    const bool hasTray = Tray::isThere();
    if (!m_options.background || !hasTray)
        showWindow();
    // After the window, which is what is waited for. A tray that comes later is found by Qt and used then.
    QTimer::singleShot(0, this, [this, hasTray] {
        m_tray->show();
        m_window->setTrayMissing(!hasTray);
    });
}

void Application::open(const Profile &profile) { m_connection.open(profile); }

void Application::showServerControl()
{
    const Profile &profile = m_connection.profile();
    const bool stopped = m_connection.state() == Connection::State::Disconnected || m_connection.state() == Connection::State::Connecting;
    m_window->setCanStartServer(m_server.canStart(profile) && !m_server.ownsChild());
    m_tray->setServerControl(stopped ? m_server.canStart(profile) : m_server.canStop(profile));
}

void Application::setUp()
{
    if (auto *running = m_window->findChild<SetupWizard *>())
        return running->activateWindow();
    auto *wizard = new SetupWizard({ &m_server, &m_secrets, {}, {}, {} }, m_window.get());
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &SetupWizard::made, this, [this](const Profile &profile) {
        const Profile added = Profiles().add(profile);
        Profiles().choose(added.id);
        open(added);
    });
    wizard->open();
}

void Application::startServer() { m_server.start(m_connection.profile()); }

void Application::stopServer()
{
    showWindow();
    confirmLoss(m_window.get(), tr("Stop the mail server?"),
        tr("Mail programs are disconnected, and nobody can send mail to you or read it until the server is started again. Other servers keep their mail for you and try again, usually for up to five days. Nothing is deleted."),
        tr("Stop"), [this] { m_server.stop(m_connection.profile()); });
}

void Application::quit()
{
    if (!m_server.ownsChild())
        return QCoreApplication::quit();
    showWindow();
    confirmLoss(m_window.get(), tr("Quit, and stop the server?"),
        tr("This server was started for trying out and stops with this program. Other servers keep mail for it and try again later. Nothing is deleted."), tr("Quit"),
        [] { QCoreApplication::quit(); });
}

void Application::showWindow()
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

// --- one instance ---

QString SingleInstance::name()
{
    // Beside the session's other sockets, which only this user reaches; else a name with the user in it.
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (!runtime.isEmpty() && QFileInfo(runtime).isDir())
        return runtime + QStringLiteral("/facteur.sock");
    return QStringLiteral("facteur-") + QString::number(QFileInfo(QDir::homePath()).ownerId());
}

bool SingleInstance::handOver(const QStringList &arguments)
{
    QLocalSocket socket;
    socket.connectToServer(name());
    if (!socket.waitForConnected(300))
        return false;
    QStringList absolute = arguments;
    socket.write(absolute.join(u'\n').toUtf8() + '\0');
    return socket.waitForBytesWritten(1000);
}

bool SingleInstance::listen()
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(name()); // nobody answered there: it is left over
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        QLocalSocket *socket = m_server.nextPendingConnection();
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() > 64 * 1024)
                return socket->abort();
            const QByteArray text = socket->peek(64 * 1024);
            if (!text.endsWith('\0'))
                return;
            socket->readAll();
            Q_EMIT wanted(QString::fromUtf8(text.chopped(1)).split(u'\n', Qt::SkipEmptyParts));
            socket->disconnectFromServer();
        });
    });
    return m_server.listen(name());
}

} // namespace gui

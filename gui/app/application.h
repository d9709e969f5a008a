// The program as a whole: builds the parts, hands them down, and runs. One instance a user: a second start brings the
// first one's window up and ends.
//   facteur [--instance DIR | --socket PATH] [--background] [--lang CODE]
#pragma once
#include "gui/app/connection.h"
#include "gui/app/preferences.h"
#include "gui/app/secrets.h"
#include "gui/app/serverprocess.h"

#include <QApplication>
#include <QLocalServer>
#include <memory>

namespace gui {

class MainWindow;
class Tray;
namespace askpass {
class Server;
}

class Application : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        std::optional<Profile> profile; // --instance, --socket: for this run
        bool background = false; // do not show the window if there is a tray
        QString language; // for this run
    };
    // Arguments → options; a Failure's reason is for the terminal.
    static Result<Options> parse(const QStringList &arguments);
    static int main(QApplication &application);

    explicit Application(const Options &options);
    ~Application() override;
    void start();

    Connection &connection() { return m_connection; }
    Preferences &preferences() { return m_preferences; }
    MainWindow &window() { return *m_window; }
    Tray &tray() { return *m_tray; }
    Secrets &secrets() { return m_secrets; }
    ServerProcess &server() { return m_server; }
    void open(const Profile &profile);
    void showWindow();
    void setUp(); // the wizard
    void startServer();
    void stopServer(); // asks first: it names what stops
    void quit(); // asks first when a server for trying out stops with it

private:
    void connectTray();
    void showServerControl();
    Options m_options;
    Preferences m_preferences;
    Secrets m_secrets;
    Connection m_connection;
    ServerProcess m_server;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<askpass::Server> m_askpass;
    std::unique_ptr<Tray> m_tray;
};

// One instance a user. The second one's arguments are handed to the first one.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    // True: there is one already, it was asked to come up, and this process should end.
    bool handOver(const QStringList &arguments);
    bool listen();

Q_SIGNALS:
    void wanted(const QStringList &arguments);

private:
    static QString name();
    QLocalServer m_server;
};

} // namespace gui

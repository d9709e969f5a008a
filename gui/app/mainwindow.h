// The administration window: the list of pages on one side, the page on the other, below them the state of the connection.
#pragma once
#include "gui/pages/page.h"

#include <QMainWindow>
#include <map>

class QFrame;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace gui {

class StatusLamp;

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(Connection &connection, Preferences &preferences, Secrets &secrets);
    ~MainWindow() override;

    // Makes the page if it was not shown before; an unknown id shows nothing else.
    Page *openPage(const QString &id, const QString &argument = {});
    QString currentPageId() const;
    Toasts *toasts() const { return m_toasts; }
    const PageContext &context() const { return m_context; }
    // Closing hides the window where there is a tray to bring it back, else the program ends; that is said in the window.
    void setTrayMissing(bool missing);
    // "Start the server" is offered while it does not run; what that does is the application's business.
    void setCanStartServer(bool can);

Q_SIGNALS:
    void startServerWanted();
    void setupWanted(); // a person wants a new server
    void connectWanted(); // a person wants to name a server that is there already
    void closedForGood();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void retranslate();
    void showState();
    void pageChosen(int row);

    Connection &m_connection;
    PageContext m_context;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    QWidget *m_welcome;
    Toasts *m_toasts;
    QFrame *m_banner;
    StatusLamp *m_bannerLamp, *m_lamp;
    QLabel *m_bannerText, *m_stateText, *m_noTray;
    QPushButton *m_startServer, *m_tryNow, *m_setup, *m_connect;
    QLabel *m_welcomeTitle, *m_welcomeText;
    std::map<int, Page *> m_pages; // by row
    bool m_canStart = false;
};

} // namespace gui

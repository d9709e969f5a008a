// The icon in the system tray: the server's state by shape, the last event as tooltip, a menu, and notifications of what
// needs a person. Where there is no tray, `isThere()` is false and the window says so; a tray that appears later is used.
#pragma once
#include "gui/app/connection.h"
#include "gui/app/preferences.h"
#include "gui/widgets/statuslamp.h"
#include "shared/model/counters.h"
#include "shared/model/healthitem.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace gui {

class Tray : public QObject
{
    Q_OBJECT
public:
    Tray(Connection &connection, Preferences &preferences, QObject *parent = nullptr);
    static bool isThere() { return QSystemTrayIcon::isSystemTrayAvailable(); }
    void show();

    // Whether the server is ours to start and stop, and which of the two is possible now.
    void setServerControl(bool possible);
    Health health() const { return m_health; }
    QMenu *menu() { return &m_menu; }
    QString toolTip() const { return m_icon.toolTip(); }
    void notificationClicked(); // opens the page that the last one was about

Q_SIGNALS:
    void openWanted(const QString &pageId); // "": the window as it was
    void startWanted();
    void stopWanted();
    void quitWanted();
    void told(const QString &title, const QString &text); // a notification was shown

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; // LanguageChange of the application

private:
    void retranslate();
    void stateChanged();
    void ask();
    void takeHealth(const QJsonObject &health);
    void takeQueue(const QJsonObject &totals);
    void takeCounters(const QJsonObject &counters);
    void tell(const model::HealthItem &item);
    void draw();

    Connection &m_connection;
    Preferences &m_preferences;
    QSystemTrayIcon m_icon;
    QMenu m_menu;
    QAction *m_open, *m_today, *m_queue, *m_pause, *m_server, *m_quit;
    Health m_health = Health::Stopped;
    model::HealthReport m_report;
    model::CounterRow m_counters;
    qint64 m_waiting = -1;
    bool m_paused = false, m_canControl = false;
    QString m_last; // the last event
    QSet<QString> m_told; // ids of matters that were told and are still there
    QString m_pageOfLastNotice;
};

} // namespace gui

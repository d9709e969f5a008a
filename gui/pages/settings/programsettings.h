// What belongs to this program and not to the server: language, look, start with the session, notifications, and the
// servers it knows.
#pragma once
#include "gui/pages/page.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QListWidget;
class QPushButton;

namespace gui {

class ProgramSettings : public QWidget
{
    Q_OBJECT
public:
    ProgramSettings(const PageContext &context, QWidget *parent);
    void retranslate();

private:
    void fillServers();
    void editServer(const Profile &profile);
    void removeServer();
    std::optional<Profile> chosenServer() const;

    PageContext m_context;
    QFormLayout *m_form;
    QComboBox *m_language, *m_theme;
    QCheckBox *m_autostart, *m_notify;
    HelpLabel *m_autostartHelp;
    QLabel *m_serversTitle;
    HelpLabel *m_serversHelp;
    QListWidget *m_servers;
    QPushButton *m_connect, *m_add, *m_edit, *m_remove;
};

} // namespace gui

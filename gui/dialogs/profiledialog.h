// Names a server: one on this computer by its folder or socket, or one on another machine that ssh reaches.
#pragma once
#include "gui/app/profile.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace gui {

class ProfileDialog : public QDialog
{
    Q_OBJECT
public:
    ProfileDialog(const Profile &profile, QWidget *parent); // deletes itself when it is closed

Q_SIGNALS:
    void chosen(const gui::Profile &profile);

private:
    Profile read() const;
    void check();

    Profile m_profile;
    QComboBox *m_where;
    QLineEdit *m_name, *m_path, *m_host, *m_socket;
    QSpinBox *m_port;
    QWidget *m_pathRow;
    QFormLayout *m_form;
    QLabel *m_why;
    QPushButton *m_accept;
};

} // namespace gui

// An account's name, quota, state and password.
#pragma once
#include "gui/pages/section.h"

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace gui {

class HelpLabel;

class GeneralSection : public Section
{
    Q_OBJECT
public:
    GeneralSection(const PageContext &context, const QString &address, QWidget *parent = nullptr);
    QString title() const override;
    QString help() const override { return {}; }
    void retranslate() override;
    void refresh() override;

Q_SIGNALS:
    void changed();

private:
    void take(const QJsonObject &account);
    void showFacts();
    void change(const QJsonObject &what);
    void save();

    QString m_address;
    QJsonObject m_account;
    QLabel *m_addressText;
    QLineEdit *m_name;
    QSpinBox *m_quota;
    QCheckBox *m_enabled;
    QWidget *m_bar;
    QLabel *m_storage, *m_login, *m_created, *m_folder;
    QLabel *m_labels[8];
    HelpLabel *m_enabledHelp, *m_quotaHelp;
    QPushButton *m_password, *m_save;
};

} // namespace gui

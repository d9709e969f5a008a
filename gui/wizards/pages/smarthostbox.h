// The fields of a smarthost: a list of common providers that fills them, and a try at logging in.
#pragma once
#include "gui/wizards/setuppage.h"
#include "gui/wizards/smarthosts.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace gui::setup {

class SmarthostBox : public QWidget
{
    Q_OBJECT
public:
    explicit SmarthostBox(QWidget *parent);
    void retranslate();
    SetupPlan::Smarthost read() const;
    // Where the cursor belongs when that will not do.
    QWidget *fieldToMend(const SetupPlan::Smarthost &smarthost) const;

Q_SIGNALS:
    void edited();
    void refused(const QString &whyNot); // the fields, before anybody is asked

private:
    void layOut();
    void takePreset(int index);
    void showNote();
    void testLogin();

    QComboBox *m_provider, *m_tls;
    HelpLabel *m_note;
    QLineEdit *m_host, *m_user, *m_password;
    QSpinBox *m_port;
    QPushButton *m_test;
    Finding *m_outcome;
    const std::vector<SmarthostPreset> m_presets;
};

} // namespace gui::setup

// The work: steps with their states, a bar, and when one fails, why, what helps, and the choice between trying again, taking
// everything back and keeping it as it is.
#pragma once
#include "gui/wizards/setuppage.h"

class QGridLayout;
class QProgressBar;
class QPushButton;

namespace gui::setup {

class WorkPage : public SetupPage
{
    Q_OBJECT
public:
    explicit WorkPage(SetupWizard &wizard);
    QString name() const override { return tr("Set up"); }
    void retranslate() override;
    void initializePage() override;
    bool isComplete() const override;
    // Cancel: false while something has to be decided or undone first.
    bool mayLeave();

private:
    void draw();
    void drawButtons();
    void undo(bool thenBack);

    struct Row
    {
        StatusLamp *lamp;
        QLabel *title;
        HelpLabel *outcome;
    };
    std::unique_ptr<SetupRun> m_run;
    std::vector<Row> m_rows;
    QProgressBar *m_bar;
    QWidget *m_list = nullptr;
    QVBoxLayout *m_listPlace;
    Finding *m_finding;
    QPushButton *m_retry, *m_back, *m_undo, *m_keep;
    bool m_backAfterUndo = false, m_closeAfterUndo = false, m_kept = false;
};

} // namespace gui::setup

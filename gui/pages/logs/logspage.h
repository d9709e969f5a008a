// The log as it is written: filtered by severity, text or one mail's trace; paused; saved.
#pragma once
#include "gui/pages/page.h"

#include <QTimer>

class QAction;
class QComboBox;
class QLineEdit;
class QPushButton;
class QTableView;
class QToolButton;

namespace gui {

class LogModel;

class LogsPage : public Page
{
    Q_OBJECT
public:
    explicit LogsPage(const PageContext &context, QWidget *parent = nullptr);
    QString help() const override;
    void retranslate() override;
    void refresh() override;
    void activate() override;
    void deactivate() override;
    void showArgument(const QString &trace) override; // follows that mail
    void save(const QString &path);
    void followTrace(const QString &trace); // "": all again

private:
    void filter();
    void setPaused(bool paused);
    void askSave();
    void showCount();
    void selectionMoved();
    QString currentTrace() const;

    LogModel *m_model;
    QTableView *m_table;
    QLineEdit *m_text;
    QComboBox *m_level;
    QPushButton *m_pause;
    QToolButton *m_follow, *m_copy, *m_save, *m_unfollow;
    QWidget *m_followBar;
    QLabel *m_followText, *m_count;
    QTimer m_flush;
    qint64 m_missed = 0;
};

} // namespace gui

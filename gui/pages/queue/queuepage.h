// The mail that waits: what, for whom, why it is not gone yet, and what can be done about it.
#pragma once
#include "gui/pages/page.h"

class QAction;
class QComboBox;
class QPushButton;

namespace gui {

class LazyTableModel;
class TableView;

class QueuePage : public Page
{
    Q_OBJECT
public:
    explicit QueuePage(const PageContext &context, QWidget *parent = nullptr);
    QString help() const override;
    void retranslate() override;
    void refresh() override;
    void activate() override;
    void deactivate() override;

private:
    void act(const QString &method, std::function<QString(int)> done, const QString &undoMethod = {});
    void remove();
    void show(const QJsonObject &row);
    void setPaused(bool paused);

    LazyTableModel *m_model;
    TableView *m_table;
    QComboBox *m_state;
    QPushButton *m_pause, *m_retryAll;
    QAction *m_show, *m_retry, *m_hold, *m_release, *m_remove, *m_journey;
    bool m_paused = false;
};

} // namespace gui

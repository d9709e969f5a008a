// Logins that failed lately: who was tried, from where, and why it failed.
#pragma once
#include "gui/pages/section.h"

class QAction;

namespace gui {

class LazyTableModel;
class TableView;

class FailedLoginsSection : public Section
{
    Q_OBJECT
public:
    explicit FailedLoginsSection(const PageContext &context, QWidget *parent = nullptr);
    QString title() const override;
    QString help() const override;
    void retranslate() override;
    void refresh() override;

private:
    LazyTableModel *m_model;
    TableView *m_table;
    QAction *m_ban, *m_account;
};

} // namespace gui

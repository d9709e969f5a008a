// The domains whose mail is taken here.
#pragma once
#include "gui/pages/page.h"

class QAction;
class QPushButton;

namespace gui {

class LazyTableModel;
class TableView;

class DomainsPage : public Page
{
    Q_OBJECT
public:
    explicit DomainsPage(const PageContext &context, QWidget *parent = nullptr);
    QString help() const override;
    void retranslate() override;
    void refresh() override;

private:
    void add();
    void edit(const QJsonObject &domain);
    void enable(bool on);
    void remove();

    LazyTableModel *m_model;
    TableView *m_table;
    QPushButton *m_add;
    QAction *m_edit, *m_enable, *m_disable, *m_dns, *m_remove;
};

} // namespace gui

// Networks that may not connect.
#pragma once
#include "gui/pages/section.h"

class QAction;
class QPushButton;

namespace gui {

class LazyTableModel;
class TableView;

class BansSection : public Section
{
    Q_OBJECT
public:
    explicit BansSection(const PageContext &context, QWidget *parent = nullptr);
    QString title() const override;
    QString help() const override;
    void retranslate() override;
    void refresh() override;

private:
    void add();
    void lift();
    LazyTableModel *m_model;
    TableView *m_table;
    QPushButton *m_add;
    QAction *m_lift;
};

// Asks how long an address or network shall be banned, and bans it.
class FormDialog;
FormDialog *makeBanForm(Connection &connection, const QString &network, QWidget *parent);

} // namespace gui
